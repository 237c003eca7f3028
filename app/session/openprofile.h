// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/localstore.h"
#include "app/session/signinnow.h"
#include "core/keyvault.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace farol {

/// How a program gets at a profile.
struct ProfileAccess final {
    QString folder;
    KeyVault *vault = nullptr; ///< the system's keychain; null = there is none
    QString backend; ///< what the keychain calls itself
    QByteArray passphrase; ///< used instead of the keychain when not empty; passphraseFromEnvironment()
    int waitMs = 0; ///< for another process to let go of it
    bool cheapKdf = false; ///< for tests, which make many profiles
};

/// Who works with a profile that knows no server: sample data and tests.
struct LocalIdentity final {
    WorkspaceId workspace;
    UserId user;
    DeviceId device;
};

/// FAROL_PASSPHRASE, which scripts and tests set; empty when it is not set.
[[nodiscard]] QByteArray passphraseFromEnvironment();
/// Where the desktop program keeps its profile unless told otherwise.
[[nodiscard]] QString defaultProfileFolder();

/// The errors of storage::Profile::open().
[[nodiscard]] Result<std::unique_ptr<storage::Profile>> openProfile(const ProfileAccess &access);
/// Whether the passphrase given opens the profile, without touching it; success where the key is in a keychain.
[[nodiscard]] Status checkPassphrase(const ProfileAccess &access);
[[nodiscard]] Result<std::unique_ptr<storage::Profile>> createLocalProfile(const ProfileAccess &access,
                                                                           const LocalIdentity &identity);
/// Signs in, making the profile if there is none yet. Nothing is written unless the server says yes, and it is not
/// asked unless the new profile's key can be kept (else NoKey). Foreign: the profile belongs to another workspace or
/// person. Conflict: the server took this device off its books while it had unsent work.
[[nodiscard]] Result<std::unique_ptr<storage::Profile>> signInProfile(const ProfileAccess &access,
                                                                      const SignInOrder &order);

/// What LocalStore needs to reach the server the profile is signed in to, from a thread of the link's own; clock and
/// random are thread-safe and outlive the store.
[[nodiscard]] LinkFactory httpLinks(const Clock &clock, Random &random);

} // namespace farol
