// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/uuid.h"
#include "storage/profilekey.h"

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace farol::storage {

enum class KeySource : std::uint8_t {
    Keychain, ///< the system's keychain holds the file's key
    Passphrase, ///< the header holds it, sealed under Argon2id of a passphrase
};

/// The one plain file of a profile: how to open the rest. It holds no customer data and no secret.
struct ProfileHeader final {
    static constexpr int Format = 1;

    Uuid profile; ///< binds header, database and keychain entry together
    WorkspaceId workspace; ///< null until the first sign-in
    QByteArray cipher; ///< of the database file, as the database library calls it
    bool ready = false; ///< false while create() is under way: what lies beside it was never used
    KeySource source = KeySource::Keychain;
    QString keychainName;
    QString keychainBackend; ///< which of the system's keychains took the key; empty = not told
    KdfCost kdf;
    QByteArray salt;
    QByteArray wrapped; ///< the file's key, sealed
    QByteArray check; ///< keyCheck() of the file's key

    friend bool operator==(const ProfileHeader &, const ProfileHeader &) = default;
};

[[nodiscard]] QByteArray encodeHeader(const ProfileHeader &header);
/// Corrupt: not what encodeHeader() writes. Foreign: another program's file. TooNew: a newer format.
[[nodiscard]] Result<ProfileHeader> decodeHeader(const QByteArray &json);

/// NotFound when there is no header in the folder.
[[nodiscard]] Result<ProfileHeader> readHeader(const QString &folder);
/// Replaces the header as a whole, on disk when it returns.
[[nodiscard]] Status writeHeader(const QString &folder, const ProfileHeader &header);
[[nodiscard]] QString headerPath(const QString &folder);

} // namespace farol::storage
