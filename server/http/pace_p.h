// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace farol::server {

/// Until when a client may go on taking what is written to it. It may fall `slack` behind its rate; what it took faster
/// than it had to counts for no longer than that, so that who stops reading is noticed soon, however much he has read.
class Pace final
{
public:
    using Clockwork = std::chrono::steady_clock;

    Pace() = default;
    Pace(Clockwork::duration slack, qint64 bytesPerSecond, Clockwork::time_point now, qint64 taken)
        : m_slack(slack), m_rate(std::max<qint64>(1, bytesPerSecond)), m_taken(taken), m_deadline(now + slack)
    {}

    /// `taken`: the bytes the client has taken so far, counted from where the constructor's were.
    void note(Clockwork::time_point now, qint64 taken)
    {
        // A day is more than any slack, and keeps the sum within what a duration holds.
        constexpr std::chrono::duration<double> Day = std::chrono::hours(24);
        const auto earned = std::chrono::duration<double>(static_cast<double>(std::max<qint64>(0, taken - m_taken))
                                                          / static_cast<double>(m_rate));
        m_taken = std::max(m_taken, taken);
        m_deadline = std::min(now + m_slack,
                              m_deadline + std::chrono::duration_cast<Clockwork::duration>(std::min(earned, Day)));
    }
    [[nodiscard]] Clockwork::time_point deadline() const { return m_deadline; }

private:
    Clockwork::duration m_slack{};
    qint64 m_rate = 1;
    qint64 m_taken = 0;
    Clockwork::time_point m_deadline;
};

} // namespace farol::server
