// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace farol::sim {

/// The true time of a simulated world; every clock in it is this one, more or less wrong.
struct SimTime final {
    static constexpr std::int64_t Start = 1'790'000'000'000; ///< some day in 2026
    std::int64_t ms = 0; ///< since the world began
};

/// A clock whose wall time may be moved by years while its monotonic time goes on.
class SimClock final : public Clock
{
public:
    explicit SimClock(const SimTime &time) : m_time(time) {}
    [[nodiscard]] Instant now() const override { return Instant{SimTime::Start + m_time.ms + m_offset}; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return m_time.ms; }
    void setOffset(std::int64_t ms) { m_offset = ms; }
    [[nodiscard]] std::int64_t offset() const { return m_offset; }

private:
    const SimTime &m_time;
    std::int64_t m_offset = 0;
};

} // namespace farol::sim
