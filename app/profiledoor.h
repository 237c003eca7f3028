// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/openprofile.h"

#include <QFuture>
#include <QThread>

#include <functional>
#include <memory>
#include <utility>

namespace farol {

/// The way into a profile for a program with windows: keychains ask the person and key derivation takes its time, so both
/// happen in a thread of their own. One at a time.
class ProfileDoor final
{
public:
    explicit ProfileDoor(ProfileAccess access) : m_access(std::move(access)) {}
    ProfileDoor(const ProfileDoor &) = delete;
    ProfileDoor &operator=(const ProfileDoor &) = delete;
    ~ProfileDoor(); ///< waits for what is under way

    /// The errors of openProfile(). An empty passphrase: the one of the environment, or the keychain.
    QFuture<Status> open(const QByteArray &passphrase = {});
    /// The errors of signInProfile().
    QFuture<Status> signIn(const SignInOrder &order, const QByteArray &passphrase = {});
    /// What the last success left; once.
    [[nodiscard]] std::unique_ptr<storage::Profile> take() { return std::move(m_profile); }

private:
    using Work = std::function<Result<std::unique_ptr<storage::Profile>>(const ProfileAccess &)>;
    QFuture<Status> begin(const QByteArray &passphrase, const Work &work);

    ProfileAccess m_access;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<storage::Profile> m_profile; ///< written by the thread before its future is finished
};

} // namespace farol
