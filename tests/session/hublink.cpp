// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/hublink.h"

#include "core/customer.h"
#include "net/linkthread.h"
#include "sync/codec.h"

#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::sessiontest {

/// One device's end; lives in a thread of its own.
class HubLink final : public QObject, public net::ServerLink
{
public:
    HubLink(TestHub &hub, const sync::Identity &who, net::LinkListener &listener)
        : m_hub(hub), m_who(who), m_listener(listener)
    {
        m_hub.join(this);
    }
    ~HubLink() override { m_hub.leave(this); }

    void send(std::uint64_t id, const sync::Request &request) override
    {
        // Through their bytes, as over a wire.
        const QByteArray bytes = sync::encodeRequest(request);
        QTimer::singleShot(0, this, [this, id, bytes] {
            if (const AccessEnd end = m_hub.shutOutNow(); end != AccessEnd::None) {
                // The order of HttpLink: first why, then the answers.
                tell(end);
                m_listener.answered(id, accessEndedError(end));
                return;
            }
            const auto answer = m_hub.answer(m_who, *sync::decodeRequest(bytes));
            if (!answer)
                return;
            if (*answer)
                m_listener.answered(id, sync::decodeReply(sync::encodeReply(**answer)));
            else
                m_listener.answered(id, answer->error());
        });
    }
    void setOnline(bool online) override { m_online = online; }
    void fetchPeople(std::function<void(const Result<net::People> &)> done) override
    {
        QTimer::singleShot(0, this, [this, done = std::move(done)] {
            const std::scoped_lock lock(m_hub.m_mutex);
            done(m_hub.m_down ? Result<net::People>(fail(Error::Code::Offline)) : Result(m_hub.m_people));
        });
    }
    void call(const net::HttpCall &, net::HttpDone done) override
    {
        done({fail(Error::Code::Offline, u"this server is none of HTTP"_s), 0});
    }
    void signOut(std::function<void(const Status &)> done) override
    {
        QTimer::singleShot(0, this, [done = std::move(done)] { done({}); });
    }
    void poke(Seq head)
    {
        if (m_online)
            m_listener.poked(head);
    }
    void tell(AccessEnd end)
    {
        if (!std::exchange(m_told, true))
            m_listener.accessEnded(end);
    }
    void comeBack()
    {
        if (m_online)
            m_listener.reconnected();
    }

private:
    TestHub &m_hub;
    sync::Identity m_who;
    net::LinkListener &m_listener;
    bool m_online = false;
    bool m_told = false;
};

TestHub::TestHub()
    : m_workspace(makeRandomUuid(m_random)),
      m_store(m_workspace, makeRandomUuid(m_random)),
      m_hub(m_store, farolSchema(), m_clock)
{}

TestHub::Member TestHub::addMember()
{
    const std::scoped_lock lock(m_mutex);
    const Member member{UserId(makeRandomUuid(m_random)), DeviceId(makeRandomUuid(m_random))};
    UserRights rights;
    rights.user = member.user;
    rights.role = Role::Administrator;
    m_store.setRights(rights);
    m_store.addDevice(member.device, member.user);
    (void)m_hub.refreshAccess(member.user);
    return member;
}

void TestHub::demote(UserId user)
{
    const std::scoped_lock lock(m_mutex);
    UserRights rights;
    rights.user = user;
    m_store.setRights(rights);
    (void)m_hub.refreshAccess(user);
}

LinkFactory TestHub::links(const Member &member)
{
    return [this, member](KeyVault &, net::LinkListener &listener) -> std::unique_ptr<net::ServerLink> {
        const auto make = [this, member](net::LinkListener &relay) {
            return std::make_unique<HubLink>(*this, sync::Identity{member.user, member.device}, relay);
        };
        return std::make_unique<net::LinkThread>(make, listener); // as the real one
    };
}

void TestHub::setDown(bool down)
{
    const std::scoped_lock lock(m_mutex);
    m_down = down;
    if (down)
        return;
    for (HubLink *link : std::as_const(m_links))
        QMetaObject::invokeMethod(
            link, [link] { link->comeBack(); }, Qt::QueuedConnection);
}

void TestHub::setDownWithinLoad()
{
    const std::scoped_lock lock(m_mutex);
    m_downWithinLoad = true;
}

void TestHub::setSilent(bool silent)
{
    const std::scoped_lock lock(m_mutex);
    m_silent = silent;
}

void TestHub::setError(const std::optional<Error> &error)
{
    const std::scoped_lock lock(m_mutex);
    m_error = error;
}

void TestHub::setPeople(const net::People &people)
{
    const std::scoped_lock lock(m_mutex);
    m_people = people;
}

void TestHub::shutOut(AccessEnd why)
{
    const std::scoped_lock lock(m_mutex);
    m_shutOut = why;
    for (HubLink *link : std::as_const(m_links))
        QMetaObject::invokeMethod(
            link, [link, why] { link->tell(why); }, Qt::QueuedConnection);
}

void TestHub::shutOutQuietly(AccessEnd why)
{
    const std::scoped_lock lock(m_mutex);
    m_shutOut = why;
}

void TestHub::letIn()
{
    const std::scoped_lock lock(m_mutex);
    m_shutOut = AccessEnd::None;
}

AccessEnd TestHub::shutOutNow() const
{
    const std::scoped_lock lock(m_mutex);
    return m_shutOut;
}

int TestHub::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

qsizetype TestHub::rows() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<qsizetype>(m_store.data().rows.size());
}

std::optional<Result<sync::Reply>> TestHub::answer(const sync::Identity &who, const sync::Request &request)
{
    const std::scoped_lock lock(m_mutex);
    ++m_requests;
    if (m_silent)
        return std::nullopt;
    if (m_down)
        return fail(Error::Code::Offline);
    if (m_error)
        return *m_error;
    Result<sync::Reply> reply = m_hub.answer(who, request);
    const auto *load = reply ? std::get_if<sync::LoadReply>(&*reply) : nullptr;
    if (load != nullptr && !load->complete && std::exchange(m_downWithinLoad, false))
        m_down = true;
    const auto *push = reply ? std::get_if<sync::PushReply>(&*reply) : nullptr;
    if (push != nullptr) {
        for (HubLink *link : std::as_const(m_links))
            QMetaObject::invokeMethod(
                link, [link, head = push->head] { link->poke(head); }, Qt::QueuedConnection);
    }
    return reply;
}

void TestHub::join(HubLink *link)
{
    const std::scoped_lock lock(m_mutex);
    m_links.insert(link);
}

void TestHub::leave(HubLink *link)
{
    const std::scoped_lock lock(m_mutex);
    m_links.remove(link);
}

} // namespace farol::sessiontest
