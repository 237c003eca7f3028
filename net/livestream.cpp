// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/livestream.h"

#include "net/api.h"

#include <QNetworkReply>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

constexpr std::int64_t FirstWaitMs = 1'000;

} // namespace

LiveStream::LiveStream(const Parts &parts, QObject *parent)
    : QObject(parent), m_http(parts.http), m_session(parts.session), m_clock(parts.clock), m_random(parts.random)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveStream::tick);
}

LiveStream::~LiveStream()
{
    drop();
}

void LiveStream::setOnline(bool online)
{
    m_online = online;
    m_failures = 0;
    m_retryAt.reset();
    if (!online)
        drop();
    else if (!m_reply)
        connectNow();
    arm();
}

void LiveStream::connectNow()
{
    m_retryAt.reset();
    m_parser = {};
    m_heard = m_clock.monotonicMs();
    m_token = m_session.accessToken();
    m_reply = m_http.openStream(QString::fromLatin1(paths::Live), "text/event-stream", m_token);
    connect(m_reply, &QIODevice::readyRead, this, &LiveStream::read);
    connect(m_reply, &QNetworkReply::finished, this, &LiveStream::finished);
    arm();
}

void LiveStream::read()
{
    const QByteArray type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200 || !type.startsWith("text/event-stream"))
        return; // finished() sees to it; a page that never ends is cut by the watchdog
    m_heard = m_clock.monotonicMs();
    const auto events = m_parser.feed(m_reply->readAll());
    if (!events) {
        drop();
        retryLater();
        return;
    }
    if (!m_open) {
        m_open = true;
        m_failures = 0;
        Q_EMIT opened();
    }
    for (const ServerEvent &event : *events) {
        bool isNumber = false;
        const Seq head = event.data.toLongLong(&isNumber);
        if (event.name == "head" && isNumber && head >= 0)
            Q_EMIT poked(head);
    }
    arm();
}

void LiveStream::finished()
{
    const HttpOutcome outcome =
        outcomeOf(*m_reply, m_open ? QByteArray() : m_reply->readAll().left(qsizetype(64) * 1024));
    drop();
    if (outcome.body || outcome.body.error().code != Error::Code::Unauthenticated) {
        retryLater();
        return;
    }
    m_session.refused(m_token, [stream = QPointer<LiveStream>(this)](const Status &renewed) {
        if (!stream || !stream->m_online || stream->m_reply)
            return;
        // A token that is refused although it was just renewed is no reason to ask in a tight circle.
        if (renewed && stream->m_failures++ == 0) {
            stream->connectNow();
        } else if (!renewed && renewed.error().code == Error::Code::Unauthenticated) {
            stream->m_online = false;
            Q_EMIT stream->refused();
        } else {
            stream->retryLater();
        }
    });
}

void LiveStream::drop()
{
    m_open = false;
    if (!m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply.clear();
    reply->disconnect(this);
    if (reply->isRunning())
        reply->abort();
    reply->deleteLater();
}

void LiveStream::retryLater()
{
    const std::int64_t ceiling = std::min(LongestWaitMs, FirstWaitMs << std::min(m_failures, 10));
    ++m_failures;
    // Full jitter, so that a thousand devices do not come back to a restarted server in step.
    m_retryAt =
        m_clock.monotonicMs() + 1 + static_cast<std::int64_t>(m_random.next64() % static_cast<std::uint64_t>(ceiling));
    arm();
}

void LiveStream::tick()
{
    const std::int64_t now = m_clock.monotonicMs();
    if (!m_online)
        return;
    if (m_reply && now >= m_heard + SilenceMs) {
        drop();
        retryLater();
    } else if (!m_reply && m_retryAt && now >= *m_retryAt) {
        connectNow();
    }
    arm();
}

std::optional<std::int64_t> LiveStream::nextWake() const
{
    if (!m_online)
        return std::nullopt;
    return m_reply ? std::optional(m_heard + SilenceMs) : m_retryAt;
}

void LiveStream::arm()
{
    const std::optional<std::int64_t> wake = nextWake();
    if (!wake) {
        m_timer.stop();
        return;
    }
    m_timer.start(static_cast<int>(std::clamp<std::int64_t>(*wake - m_clock.monotonicMs(), 0, LongestWaitMs)));
}

} // namespace farol::net
