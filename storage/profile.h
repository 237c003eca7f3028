// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyvault.h"
#include "core/result.h"
#include "storage/profileheader.h"
#include "storage/profilekey.h"
#include "storage/sqliteconnection.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <memory>

class QLockFile;

namespace farol::storage {

/// The details of Error::NoKey, which call for different help.
inline constexpr const char *KeychainUnreachable = "keychain-unreachable"; ///< try again, or unlock it
inline constexpr const char *KeyMissing = "keychain-key-missing"; ///< reached, but it does not hold the key
inline constexpr const char *KeyOfAnother = "keychain-key-differs"; ///< holds a key that is not this file's
inline constexpr const char *PassphraseNeeded = "passphrase-needed";

/// Where the key comes from, or is to go: the keychain unless there is a passphrase.
struct Unlock final {
    KeyVault *vault = nullptr;
    QString backend; ///< what the vault calls the system's keychain; remembered when a profile is made
    QByteArray passphrase; ///< UTF-8; empty = use the keychain
    KdfCost kdf; ///< for a new passphrase
};

struct ProfileOptions final {
    QString folder;
    int waitMs = 0; ///< how long to wait for another process to let go of the profile
    WorkspaceId workspace; ///< when set, a profile of another workspace is Foreign
    int cacheKiB = 16'384; ///< of each connection
};

/// A folder that holds all the program ever writes about one workspace: profile.json, farol.db and its companions, and
/// the lock by which one process owns it. Only the owner can read the files. The connections it opens must not outlive
/// it.
class Profile final
{
public:
    /// Makes the folder, its key and an empty, encrypted database. Exists: there is a profile. Foreign: there is
    /// something else. What a broken-off create() left behind is replaced.
    [[nodiscard]] static Result<std::unique_ptr<Profile>> create(const ProfileOptions &options, const Unlock &unlock);
    /// NotFound: there is no profile. Busy: another process owns it. NoSpace: the disk is full. NoKey: see above.
    /// Denied: not the passphrase. Corrupt: header or database damaged. Foreign: plain text, another program's, another profile's or workspace's
    /// file. TooNew: last used by a newer version; the files are left as they were.
    [[nodiscard]] static Result<std::unique_ptr<Profile>> open(const ProfileOptions &options, const Unlock &unlock);
    ~Profile();
    Profile(const Profile &) = delete;
    Profile &operator=(const Profile &) = delete;

    enum class Use : std::uint8_t { ReadWrite, ReadOnly };
    /// One more connection, for one thread; any thread may ask.
    [[nodiscard]] Result<std::unique_ptr<SqliteConnection>> connect(Use use) const;

    [[nodiscard]] const ProfileHeader &header() const { return m_header; }
    [[nodiscard]] const QString &folder() const { return m_options.folder; }
    /// Whether the last owner ended without closing the profile (the database has been checked since).
    [[nodiscard]] bool wasUnclean() const { return m_unclean; }

    /// Notes the workspace at the first sign-in; another one than noted is Foreign.
    Status setWorkspace(WorkspaceId workspace);
    /// Puts the key under another guard (a new passphrase, or the keychain); the database stays as it is.
    Status guardKey(const Unlock &unlock);

private:
    Profile(ProfileOptions options, std::unique_ptr<QLockFile> lock, bool unclean);
    [[nodiscard]] static Result<std::unique_ptr<Profile>> own(const ProfileOptions &options);
    [[nodiscard]] QString databasePath() const;
    Status prepareFolder();
    Status guard(ProfileHeader &header, const Unlock &unlock) const;
    Status findKey(const Unlock &unlock);
    Status makeDatabase();
    Status checkNotNewer();
    Status openDatabase() const;
    Status checkIdentity(SqliteConnection &connection) const;

    ProfileOptions m_options;
    std::unique_ptr<QLockFile> m_lock;
    bool m_unclean;
    ProfileHeader m_header;
    std::unique_ptr<SecretKey> m_key;
};

} // namespace farol::storage
