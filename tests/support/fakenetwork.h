// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/simclock.h"
#include "tests/support/simrandom.h"

#include <QByteArray>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>

namespace farol::sim {

/// How badly a link behaves: chances in percent, per message.
struct LinkFaults final {
    int drop = 0;
    int duplicate = 0;
    int corrupt = 0;
    int maxDelayMs = 20; ///< each message takes 1 … this long, so messages overtake each other
};

/// What happened to a message on its way.
enum class Arrival { Intact, Corrupt };

/// Carries byte messages through simulated time: a queue that drops, delays, duplicates, reorders and damages.
class FakeNetwork final
{
public:
    using Deliver = std::function<void(const QByteArray &bytes, Arrival how)>;

    explicit FakeNetwork(SimTime &time) : m_time(time) {}

    /// Decides the message's fate by `fate` alone, so that leaving other messages out of a script changes nothing here.
    void send(const QByteArray &bytes, const LinkFaults &faults, SimRandom fate, Deliver deliver);
    /// Runs `what` at that simulated time.
    void at(std::int64_t ms, std::function<void()> what);
    /// When the next thing happens.
    [[nodiscard]] std::optional<std::int64_t> next() const;
    /// Lets the next thing happen, moving time there.
    void step();

private:
    SimTime &m_time;
    std::uint64_t m_count = 0;
    std::map<std::pair<std::int64_t, std::uint64_t>, std::function<void()>> m_queue;
};

} // namespace farol::sim
