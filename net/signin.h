// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/account.h"
#include "net/devicekey.h"
#include "net/httpclient.h"

#include <functional>

namespace farol::net {

struct SignInRequest final {
    QString mail;
    QString password;
    QString deviceName;
    DeviceId device; ///< null = this device has none yet
    DeviceKey key;
};

using SignInDone = std::function<void(const Result<SessionRecord> &)>;

/// Registers this device, or signs it in again. Unauthenticated: mail or password are wrong, or the account is closed.
/// Foreign: no Farol server answers at this address. Conflict "device-taken": the id is registered to somebody else;
/// asked without one, the server gives a new one.
/// `leaving` is called before the password leaves this device: from then on there may be a session, answered or not.
void signIn(HttpClient &http, const SignInRequest &request, SignInDone done, std::function<void()> leaving = {});
/// Sent with a session's token, ends it on the server.
[[nodiscard]] HttpCall signOutCall();

/// What a device signs to sign in and to stay signed in; the server checks the same bytes (server/auth/proof.h).
[[nodiscard]] QByteArray signInProofText(const QString &mail, DeviceId device, const QByteArray &publicKey);
[[nodiscard]] QByteArray refreshProofText(WorkspaceId workspace, DeviceId device, const QByteArray &refreshToken);

/// Takes the tokens and the person out of an answer to sign-in or refresh; Corrupt when something is missing.
[[nodiscard]] Status takeGrant(const QByteArray &json, SessionRecord &record);

} // namespace farol::net
