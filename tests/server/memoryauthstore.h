// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/authstore.h"

#include <map>
#include <mutex>

namespace farol::server::test {

/// The AuthStore as plain maps under one lock.
class MemoryAuthStore final : public AuthStore
{
public:
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

    void putUser(const UserAccount &user);

private:
    std::mutex m_mutex;
    std::map<UserId, UserAccount> m_users;
    std::map<DeviceId, DeviceEntry> m_devices;
    std::map<QByteArray, TokenEntry> m_tokens;
    std::map<QByteArray, std::map<Instant, int>> m_attempts;
};

} // namespace farol::server::test
