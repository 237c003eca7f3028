// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowstate.h"
#include "server/http/eventchannel.h"

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>

namespace farol::server {

/// The open live streams of this process: tells every device that the workspace's order has grown, never what is new.
/// Thread-safe.
class LiveHub final
{
public:
    /// A new stream; it is told the head at once, so that a change between its last pull and now is not missed.
    [[nodiscard]] std::shared_ptr<EventChannel> open(Seq head);
    /// Pokes every stream if the head is newer than the one told last.
    void announce(Seq head);
    void closeAll();
    [[nodiscard]] std::size_t count() const;

private:
    std::mutex m_turn; ///< held while heads are told; taken before m_mutex
    mutable std::mutex m_mutex;
    std::map<const EventChannel *, std::weak_ptr<EventChannel>> m_channels;
    Seq m_told = 0;
};

} // namespace farol::server
