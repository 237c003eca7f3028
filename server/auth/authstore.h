// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/permissions.h"
#include "core/result.h"
#include "core/uuid.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace farol::server {

struct UserAccount final {
    UserId id;
    QString mail; ///< as foldedMail() gives it
    QString name;
    Role role = Role::Manager;
    QByteArray passwordHash; ///< empty = cannot sign in with a password
    bool active = true;
    bool hasFirstPassword = false; ///< the one that the server made for him
    Instant passwordSince = {};
};

struct DeviceEntry final {
    DeviceId id;
    UserId user;
    QString name;
    QByteArray publicKey; ///< Ed25519, 32 bytes
    Instant registered;
    Instant lastSeen; ///< its last sign-in or refresh
    bool revoked = false;
};

enum class TokenKind : std::uint8_t { Access = 1, Refresh = 2 };

/// A token as it is stored: by its hash, so that a copy of the database opens nothing.
struct TokenEntry final {
    QByteArray hash;
    TokenKind kind = TokenKind::Access;
    DeviceId device;
    UserId user;
    Instant expires;
    Uuid family; ///< all tokens that descend from one sign-in; version 7, its time is that of the sign-in
    QByteArray replacedBy; ///< hash of the successor; empty = still the newest
    Instant replacedAt;
};

/// A token with what decides whether it still opens anything.
struct TokenView final {
    TokenEntry token;
    Role role = Role::Manager;
    bool userActive = false;
    bool deviceRevoked = false;
};

/// How often a key failed lately.
struct AttemptHistory final {
    int total = 0; ///< in all remembered windows, this attempt included
    Instant lastWindow; ///< the newest window before this attempt's that has attempts, or this one's
    int inWindow = 0; ///< in this attempt's window, it included
};

/// Port: where accounts, devices, tokens and failed sign-ins are kept, shared by all server processes. Every call is
/// one transaction. Thread-safe.
class AuthStore
{
public:
    virtual ~AuthStore() = default;

    virtual Result<std::optional<UserAccount>> userByMail(const QString &foldedMail) = 0;
    virtual Result<std::optional<UserAccount>> user(UserId id) = 0;
    /// The same password, hashed anew; a password that has become another meanwhile stays.
    virtual Status rehashPassword(UserId id, const QByteArray &old, const QByteArray &fresh) = 0;

    virtual Result<std::optional<DeviceEntry>> device(DeviceId id) = 0;
    virtual Result<QList<DeviceEntry>> devicesOf(UserId user) = 0; ///< by id
    /// Error::Exists when the id is taken.
    virtual Status addDevice(const DeviceEntry &device) = 0;
    virtual Status touchDevice(DeviceId id, const QString &name, Instant seen) = 0;
    virtual Status revokeDevice(DeviceId id) = 0;

    virtual Status addToken(const TokenEntry &token) = 0;
    virtual Result<std::optional<TokenView>> token(const QByteArray &hash) = 0;
    /// Marks the token as replaced and stores its successor, both or neither; false when somebody was faster or the
    /// token is gone.
    virtual Result<bool> replaceToken(const QByteArray &hash, const TokenEntry &successor, Instant at) = 0;
    virtual Status removeFamily(const Uuid &family) = 0;
    /// A new password: its hash, and the end of all the person's tokens but those of one family; both or neither.
    virtual Status replacePassword(UserId user, const QByteArray &hash, Instant at, const Uuid &exceptFamily) = 0;
    /// Tokens that expired before that moment, and failed sign-ins as old; how many tokens there were.
    virtual Result<std::int64_t> removeExpired(Instant before) = 0;

    /// Counts an attempt in the window that began at `window`, forgets windows before `since`, and tells the history;
    /// counting comes first, so that parallel attempts cannot all find room.
    virtual Result<AttemptHistory> addAttempt(const QByteArray &key, Instant window, Instant since) = 0;
    virtual Status takeBackAttempt(const QByteArray &key, Instant window) = 0;
    virtual Status forgetAttempts(const QByteArray &key) = 0;
};

/// The form in which mail addresses are compared: trimmed, NFC, lower case.
[[nodiscard]] QString foldedMail(const QString &mail);

} // namespace farol::server
