// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accessend.h"
#include "net/account.h"
#include "net/httpclient.h"
#include "net/people.h"
#include "sync/engine.h"

#include <functional>

namespace farol::net {

/// What a link tells its owner, in the link's thread and never from within one of its own functions.
class LinkListener
{
public:
    virtual ~LinkListener() = default;
    virtual void answered(std::uint64_t id, const Result<sync::Reply> &reply) = 0;
    /// The server's head is here.
    virtual void poked(Seq head) = 0;
    /// The live stream is open again after a time without one: whatever was in the way is gone.
    virtual void reconnected() = 0;
    /// The server shut this device out, and said so to a renewal the device had signed: it has to give up what it holds.
    /// Told once, before requests under way are answered. The link is of no more use; it may not be destroyed in here.
    virtual void accessEnded(AccessEnd why) = 0;
};

/// Port: the way to a server, as a device's store sees it. Lives in one thread.
class ServerLink : public sync::Transport
{
public:
    /// Opens or ends the live stream; going online tries at once.
    virtual void setOnline(bool online) = 0;
    virtual void fetchPeople(std::function<void(const Result<People> &)> done) = 0;
    virtual void signOut(std::function<void(const Status &)> done) = 0;
    /// One request of a person's own, with this device's sign-in; answered once.
    virtual void call(const HttpCall &request, HttpDone done) = 0;
};

} // namespace farol::net
