// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace farol::server {

/// At which rate a client has to take what is written to it.
struct PaceLimits final {
    std::chrono::steady_clock::duration slack{}; ///< how long it may fall behind
    qint64 bytesPerSecond = 1;
    qint64 ahead = 0; ///< bytes taken sooner than they had to be that still count later
};

/// Until when a client may go on taking what is written to it. That it has read much does not help it for long, so that
/// who stops reading is noticed soon.
class Pace final
{
public:
    using Clockwork = std::chrono::steady_clock;

    Pace() = default;
    Pace(const PaceLimits &limits, Clockwork::time_point now, qint64 taken)
        : m_limits(limits), m_taken(taken), m_deadline(now + limits.slack)
    {}

    /// `taken`: the bytes the client has taken so far, counted from where the constructor's were.
    void note(Clockwork::time_point now, qint64 taken)
    {
        const Clockwork::duration earned = timeFor(taken - m_taken);
        m_taken = std::max(m_taken, taken);
        m_deadline = std::min(now + m_limits.slack + timeFor(m_limits.ahead), m_deadline + earned);
    }
    [[nodiscard]] Clockwork::time_point deadline() const { return m_deadline; }
    /// When to note again: soon enough to see when a client has stopped, and not merely that it once took much.
    [[nodiscard]] Clockwork::time_point nextLook(Clockwork::time_point now) const
    {
        return std::min(m_deadline, now + m_limits.slack);
    }

private:
    [[nodiscard]] Clockwork::duration timeFor(qint64 bytes) const
    {
        // Far more than anybody may be ahead, and it keeps the sums within what a duration holds.
        constexpr std::chrono::duration<double> Year = std::chrono::hours(24 * 365);
        const std::chrono::duration<double> time(static_cast<double>(std::max<qint64>(0, bytes))
                                                 / static_cast<double>(std::max<qint64>(1, m_limits.bytesPerSecond)));
        return std::chrono::duration_cast<Clockwork::duration>(std::min(time, Year));
    }

    PaceLimits m_limits;
    qint64 m_taken = 0;
    Clockwork::time_point m_deadline;
};

} // namespace farol::server
