// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "server/auth/authstore.h"
#include "storage/sqlhubstore.h"

#include <optional>

namespace farol::server {

/// AuthStore::replacePassword() as part of a larger transaction; a null family spares none.
[[nodiscard]] Status replacePassword(storage::Connection &connection, UserId user, const QByteArray &hash, Instant at,
                                     const Uuid &exceptFamily = {});

/// The AuthStore in the server's database, on both backends. The hub's store outlives it.
class SqlAuthStore final : public AuthStore
{
public:
    explicit SqlAuthStore(storage::SqlHubStore &store) : m_store(store) {}

    /// The secret refresh tokens are derived with: made by whichever process asks first, then the same for all.
    Result<QByteArray> sharedSecret(Random &random);
    /// For the set-up of a server and its command line; Error::Exists when the mail address is taken.
    Status addUser(const UserAccount &user, Instant created);

    Result<std::optional<UserAccount>> userByMail(const QString &foldedMail) override;
    Result<std::optional<UserAccount>> user(UserId id) override;
    Status rehashPassword(UserId id, const QByteArray &old, const QByteArray &fresh) override;
    Result<std::optional<DeviceEntry>> device(DeviceId id) override;
    Result<QList<DeviceEntry>> devicesOf(UserId user) override;
    Status addDevice(const DeviceEntry &device) override;
    Status touchDevice(DeviceId id, const QString &name, Instant seen) override;
    Status revokeDevice(DeviceId id) override;
    Status addToken(const TokenEntry &token) override;
    Result<std::optional<TokenView>> token(const QByteArray &hash) override;
    Result<bool> replaceToken(const QByteArray &hash, const TokenEntry &successor, Instant at) override;
    Status removeFamily(const Uuid &family) override;
    Status replacePassword(UserId user, const QByteArray &hash, Instant at, const Uuid &exceptFamily) override;
    Result<std::int64_t> removeExpired(Instant before) override;
    Result<AttemptHistory> addAttempt(const QByteArray &key, Instant window, Instant since) override;
    Status takeBackAttempt(const QByteArray &key, Instant window) override;
    Status forgetAttempts(const QByteArray &key) override;

private:
    template <typename... Values>
    Status writeOne(const QByteArray &sql, const Values &...values);

    storage::SqlHubStore &m_store;
};

} // namespace farol::server
