// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "server/auth/authstore.h"

#include <QByteArray>

namespace farol::server {

/// Slows down guessing, by counts in the database that all server processes share. Within an hour a key has some free
/// failures; from then on attempts must be further and further apart: a minute, two, four … at most a quarter of an
/// hour.
class SignInGuard final
{
public:
    /// What a key may fail before it has to wait.
    struct Allowance {
        int perMinute = 0; ///< in no minute more than these
        int perHour = 0;
    };

    /// A counted attempt; it is a failure until it is taken back.
    struct Attempt {
        QByteArray key;
        Instant window;
    };

    SignInGuard(AuthStore &store, const Clock &clock) : m_store(store), m_clock(clock) {}

    /// Error::TooMany with the seconds to wait; such an attempt does not count.
    Result<Attempt> begin(const QByteArray &key, const Allowance &allowance);
    Status takeBack(const Attempt &attempt) { return m_store.takeBackAttempt(attempt.key, attempt.window); }
    Status forget(const Attempt &attempt) { return m_store.forgetAttempts(attempt.key); }

private:
    AuthStore &m_store;
    const Clock &m_clock;
};

} // namespace farol::server
