// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"
#include "core/result.h"
#include "server/livehub.h"
#include "server/log.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace farol::server {

/// Notices changes that other processes commit (a second server, a command line) and tells the live streams of this one:
/// PostgreSQL's NOTIFY where there is one, and a look at the head every 200 ms as a net. Threads of its own.
class HeadWatch final
{
public:
    using Ear = std::function<Result<bool>(int timeoutMs)>;
    struct Parts {
        HubStore &store;
        LiveHub &live;
        Log &log;
        std::function<Status()> tellOthers; ///< NOTIFY; empty with the embedded database
        /// Opens an ear for what others tell: it waits up to so many ms and says whether it heard something. Empty = none.
        std::function<Result<Ear>()> openEar;
    };
    explicit HeadWatch(Parts parts);
    ~HeadWatch();

    /// A commit of this process: streams here are told by the caller, other processes by this, coalesced.
    void committed();

private:
    void watch();
    void listen();
    void tell();
    void look();

    Parts m_parts;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::atomic<bool> m_stopping = false;
    bool m_toTell = false;
    std::thread m_watcher;
    std::thread m_listener;
    std::thread m_teller;
};

} // namespace farol::server
