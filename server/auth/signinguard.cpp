// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/signinguard.h"

#include <QString>

#include <algorithm>

namespace farol::server {

namespace {

constexpr std::int64_t Minute = 60'000;
constexpr std::int64_t Remembered = 60 * Minute;
constexpr std::int64_t LongestWait = 15 * Minute;

} // namespace

Result<SignInGuard::Attempt> SignInGuard::begin(const QByteArray &key, const Allowance &allowance)
{
    const std::int64_t now = m_clock.now().ms;
    const Instant window{now - now % Minute};
    FAROL_ASSIGN(const AttemptHistory history, m_store.addAttempt(key, window, Instant{now - Remembered}));
    Attempt attempt{key, window};
    std::int64_t until = 0;
    if (history.inWindow > allowance.perMinute)
        until = window.ms + Minute;
    if (const int strikes = (history.total - 1) / std::max(1, allowance.perHour); strikes > 0) {
        const std::int64_t wait = std::min(LongestWait, Minute << std::min(strikes - 1, 10));
        until = std::max(until, history.lastWindow.ms + wait);
    }
    until = std::min(until, now + LongestWait); // a clock set back must not lock people out for a year
    if (until <= now)
        return attempt;
    FAROL_TRY(takeBack(attempt));
    return fail(Error::Code::TooMany, QString::number((until - now + 999) / 1000));
}

} // namespace farol::server
