// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/storeworker.h"
#include "core/clock.h"
#include "sync/hub.h"
#include "tests/support/memoryhubstore.h"

#include <QObject>
#include <QSet>

#include <mutex>
#include <optional>

namespace farol::sessiontest {

class HubLink;

/// A server without a network: the real hub in memory, which any number of stores in any threads talk to.
class TestHub final
{
public:
    TestHub();

    [[nodiscard]] WorkspaceId workspace() const { return m_workspace; }
    /// An administrator, who sees everything, on a device of his own.
    struct Member {
        UserId user;
        DeviceId device;
    };
    [[nodiscard]] Member addMember();
    [[nodiscard]] LinkFactory links(const Member &member);
    /// Makes him a manager, who holds only what is his own.
    void demote(UserId user);

    /// While down, every request is answered Offline; going up tells the links.
    void setDown(bool down);
    /// Goes down once it has answered the next page of a load that has more of them.
    void setDownWithinLoad();
    /// While silent, requests are never answered.
    void setSilent(bool silent);
    /// What every request is answered with, instead of the hub's answer.
    void setError(const std::optional<Error> &error);
    void setPeople(const net::People &people);
    /// Tells every link, as a refused renewal does, that its device's access has ended; from then on no request is
    /// answered, until letIn().
    void shutOut(AccessEnd why);
    /// The same, which a device finds out by its next request.
    void shutOutQuietly(AccessEnd why);
    void letIn();
    [[nodiscard]] int requests() const;
    [[nodiscard]] qsizetype rows() const;

private:
    friend class HubLink;
    [[nodiscard]] std::optional<Result<sync::Reply>> answer(const sync::Identity &who, const sync::Request &request);
    [[nodiscard]] AccessEnd shutOutNow() const;
    void join(HubLink *link);
    void leave(HubLink *link);

    SystemClock m_clock;
    SystemRandom m_random;
    WorkspaceId m_workspace;
    mutable std::mutex m_mutex;
    sim::MemoryHubStore m_store;
    sync::Hub m_hub;
    QSet<HubLink *> m_links;
    net::People m_people;
    std::optional<Error> m_error;
    AccessEnd m_shutOut = AccessEnd::None;
    bool m_down = false;
    bool m_downWithinLoad = false;
    bool m_silent = false;
    int m_requests = 0;
};

} // namespace farol::sessiontest
