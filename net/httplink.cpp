// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httplink.h"

#include "net/api.h"

#include <QTimer>

#include <utility>

namespace farol::net {

HttpLink::HttpLink(const Parts &parts, const SessionRecord &record, QObject *parent)
    : QObject(parent),
      m_http(record.account.server),
      m_session(m_http, parts.vault, record),
      m_transport(m_session, parts.clock,
                  [&listener = parts.listener](std::uint64_t id, const Result<sync::Reply> &reply) {
                      listener.answered(id, reply);
                  }),
      m_live({m_http, m_session, parts.clock, parts.random})
{
    LinkListener *listener = &parts.listener;
    // Later, but before the requests that wait for the renewal are answered, which is later as well.
    m_session.onAccessEnded([this, listener](AccessEnd why) {
        QTimer::singleShot(0, this, [listener, why] { listener->accessEnded(why); });
    });
    connect(&m_live, &LiveStream::poked, this, [listener](Seq head) { listener->poked(head); });
    connect(&m_live, &LiveStream::opened, this, [this, listener] {
        // The first time the engine is on its way by itself.
        if (std::exchange(m_wasOpen, true))
            listener->reconnected();
    });
}

void HttpLink::setOnline(bool online)
{
    m_wasOpen = false;
    m_live.setOnline(online && m_session.isSignedIn());
}

void HttpLink::fetchPeople(std::function<void(const Result<People> &)> done)
{
    HttpCall call;
    call.method = "GET";
    call.path = QString::fromLatin1(paths::People);
    call.accept = "application/json";
    call.maxAnswer = qint64(8) << 20;
    m_session.send(call, [done = std::move(done)](const HttpOutcome &outcome) {
        if (outcome.body)
            done(decodePeople(*outcome.body));
        else
            done(outcome.body.error());
    });
}

void HttpLink::signOut(std::function<void(const Status &)> done)
{
    m_live.setOnline(false);
    m_session.signOut(std::move(done));
}

} // namespace farol::net
