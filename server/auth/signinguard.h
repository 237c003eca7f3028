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
/// hour. In no minute are there more than `perMinute` failures.
class SignInGuard final
{
public:
    /// A counted attempt; it is a failure until it is taken back.
    struct Attempt {
        QByteArray key;
        Instant window;
    };

    SignInGuard(AuthStore &store, const Clock &clock, int perMinute)
        : m_store(store), m_clock(clock), m_perMinute(perMinute)
    {}

    /// Error::TooMany with the seconds to wait; such an attempt does not count.
    Result<Attempt> begin(const QByteArray &key, int freeFailures);
    Status takeBack(const Attempt &attempt) { return m_store.takeBackAttempt(attempt.key, attempt.window); }
    Status forget(const Attempt &attempt) { return m_store.forgetAttempts(attempt.key); }

private:
    AuthStore &m_store;
    const Clock &m_clock;
    const int m_perMinute;
};

} // namespace farol::server
