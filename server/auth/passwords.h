// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "core/result.h"
#include "server/auth/authsettings.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace farol::server {

/// Argon2id. At most PasswordCost::atOnce hashes are computed at a time and a few more wait, so that guessing cannot
/// fill the memory; whoever finds no room gets Error::TooMany. Thread-safe.
class PasswordHasher final
{
public:
    /// Computes one hash, to have something to compare with when there is no account. `random` is thread-safe.
    PasswordHasher(PasswordCost cost, Random &random);

    [[nodiscard]] Result<QByteArray> hash(const QString &password);
    [[nodiscard]] Result<bool> verify(const QByteArray &hash, const QString &password);
    /// As much work as verify() and always false: that an account does not exist must not show in the time taken.
    [[nodiscard]] Result<bool> verifyNothing(const QString &password);
    /// Whether the hash was made at another cost than ours.
    [[nodiscard]] bool isOutdated(const QByteArray &hash) const;
    /// Argon2id runs so far.
    [[nodiscard]] std::int64_t computed() const;

private:
    class Turn;

    Result<QByteArray> compute(const QByteArray &password);

    const PasswordCost m_cost;
    Random &m_random;
    QByteArray m_dummy;
    mutable std::mutex m_mutex;
    std::condition_variable m_free;
    int m_running = 0;
    int m_waiting = 0;
    std::int64_t m_computed = 0;
};

/// At least 8 characters, of whatever protects something for long; `kind` is the word for it, such as "passphrase".
[[nodiscard]] Status checkLength(const QString &secret, QLatin1StringView kind);

/// 99 random bits in four groups of five, without letters and digits that look alike: to be read out and typed once.
[[nodiscard]] QString makeFirstPassword(Random &random);

/// At least 8 characters, not the mail address or built from it, none of the passwords everybody tries first.
/// Error::Invalid says which rule is broken.
[[nodiscard]] Status checkPasswordRules(const QString &password, const QString &mail);

} // namespace farol::server
