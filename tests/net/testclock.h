// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace farol::nettest {

/// A clock that only moves when it is told to.
class TestClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return Instant{1'790'000'000'000 + m_ms}; }
    [[nodiscard]] std::int64_t monotonicMs() const override { return m_ms; }
    void advance(std::int64_t ms) { m_ms += ms; }

private:
    std::int64_t m_ms = 1'000;
};

} // namespace farol::nettest
