// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/account.h"
#include "net/people.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace farol {

/// Who wants in, and as which device.
struct SignInOrder final {
    QUrl server;
    QString mail;
    QString password;
    DeviceId device; ///< null = new
    QByteArray deviceSeed; ///< empty = a new key
};

struct SignedIn final {
    net::SessionRecord session;
    std::optional<net::People> people; ///< when the server gave them at once
};

/// What a person finds this device under in his list; never empty.
[[nodiscard]] QString thisDevicesName();
/// Signs in and waits for the answer: for command lines and worker threads, never for the UI thread.
/// Unauthenticated: mail or password are wrong. Offline, Timeout, TooMany, Foreign: as the words say.
[[nodiscard]] Result<SignedIn> signInNow(const SignInOrder &order);
/// Tells the server that a sign-in came to nothing; what it answers does not matter.
void signOutNow(const net::SessionRecord &session);

} // namespace farol
