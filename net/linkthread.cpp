// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/linkthread.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

/// Runs it in the object's thread, unless the object is gone by then.
template <typename Fn>
void later(QObject *context, Fn fn)
{
    QMetaObject::invokeMethod(context, std::move(fn), Qt::QueuedConnection);
}

} // namespace

/// What the link tells, carried over to the owner's thread.
class LinkThread::Relay final : public LinkListener
{
public:
    Relay(QObject *owner, LinkListener &listener) : m_owner(owner), m_listener(listener) {}

    void answered(std::uint64_t id, const Result<sync::Reply> &reply) override
    {
        later(m_owner, [&listener = m_listener, id, reply] { listener.answered(id, reply); });
    }
    void poked(Seq head) override
    {
        later(m_owner, [&listener = m_listener, head] { listener.poked(head); });
    }
    void reconnected() override
    {
        later(m_owner, [&listener = m_listener] { listener.reconnected(); });
    }
    void accessEnded(AccessEnd why) override
    {
        later(m_owner, [&listener = m_listener, why] { listener.accessEnded(why); });
    }

private:
    QObject *m_owner;
    LinkListener &m_listener;
};

LinkThread::LinkThread(const Make &make, LinkListener &listener, QObject *parent)
    : QObject(parent), m_relay(std::make_unique<Relay>(this, listener))
{
    m_thread.setObjectName(u"farol-net"_s);
    m_inside.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_inside,
        [this, &make] {
            m_link = make(*m_relay);
            m_patienceMs = m_link->patienceMs();
        },
        Qt::BlockingQueuedConnection);
}

LinkThread::~LinkThread()
{
    inside([this](ServerLink &) {
        m_link.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

template <typename Fn>
void LinkThread::inside(Fn fn)
{
    later(&m_inside, [this, fn = std::move(fn)] { fn(*m_link); });
}

void LinkThread::send(std::uint64_t id, const sync::Request &request)
{
    inside([id, request](ServerLink &link) { link.send(id, request); });
}

void LinkThread::setOnline(bool online)
{
    inside([online](ServerLink &link) { link.setOnline(online); });
}

void LinkThread::fetchPeople(std::function<void(const Result<People> &)> done)
{
    inside([this, done = std::move(done)](ServerLink &link) {
        link.fetchPeople([this, done](const Result<People> &people) { later(this, [done, people] { done(people); }); });
    });
}

void LinkThread::signOut(std::function<void(const Status &)> done)
{
    inside([this, done = std::move(done)](ServerLink &link) {
        link.signOut([this, done](const Status &status) { later(this, [done, status] { done(status); }); });
    });
}

void LinkThread::call(const HttpCall &request, HttpDone done)
{
    inside([this, request, done = std::move(done)](ServerLink &link) {
        link.call(request,
                  [this, done](const HttpOutcome &outcome) { later(this, [done, outcome] { done(outcome); }); });
    });
}

} // namespace farol::net
