// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/random.h"
#include "server/auth/audit.h"
#include "server/auth/authsettings.h"
#include "server/auth/authstore.h"
#include "server/auth/passwords.h"
#include "server/auth/signinguard.h"
#include "server/http/dispatcher.h"

#include <functional>

namespace farol::server {

struct SignIn final {
    QString mail;
    QString password;
    QString deviceName;
    DeviceId device; ///< null = this device has none yet
    QByteArray publicKey; ///< Ed25519
    QByteArray signature; ///< over signInProofText()
};

struct Refresh final {
    QByteArray token;
    DeviceId device;
    QByteArray signature; ///< over refreshProofText()
};

/// What a device gets when it signs in or refreshes.
struct Session final {
    WorkspaceId workspace;
    UserId user;
    QString userName;
    Role role = Role::Manager;
    DeviceId device;
    QByteArray accessToken;
    Instant accessExpires;
    QByteArray refreshToken;
    Instant refreshExpires;
};

/// Signing in and staying signed in. Keeps no state of its own: whatever one process grants or revokes holds in all.
/// Refusals are Error::Unauthenticated with a reason word: credentials, token-missing, token-invalid, token-expired,
/// token-reused, device-revoked, user-inactive. Thread-safe.
class AuthService final : public Authenticator
{
public:
    struct Parts {
        AuthStore &store;
        PasswordHasher &hasher;
        AuditSink &audit;
        const Clock &clock;
        Random &random; ///< thread-safe, as SystemRandom is
    };
    /// `secret` is the same 32 random bytes in all processes of a workspace.
    AuthService(Parts parts, AuthSettings settings, WorkspaceId workspace, QByteArray secret);

    /// Called with every device that was revoked here, for whoever keeps streams open. Set before serving.
    void setOnRevoked(std::function<void(DeviceId)> callback) { m_onRevoked = std::move(callback); }

    /// Error::Conflict "device-taken" when the id belongs to another person or key: the device then asks without one.
    Result<Session> signIn(const SignIn &signIn, const Context &context);
    /// device-revoked and user-inactive are told to whoever signs with that device's own key, and to nobody else; so a
    /// device may act on them, also when its tokens were forgotten long ago.
    Result<Session> refresh(const Refresh &refresh, const Context &context);
    /// Ends the caller's session; his tokens are then plainly invalid.
    Status signOut(const Request &request, const Context &context);
    Result<QList<DeviceEntry>> devices(const Context &context);
    /// One's own, or as an administrator anybody's.
    Status revokeDevice(DeviceId device, const Context &context);
    /// Ends all other sessions of the person.
    Status changePassword(const QString &current, const QString &fresh, const Request &request, const Context &context);

    /// Removes what is of no more use; called once an hour or so. How many tokens there were.
    Result<std::int64_t> tidy();

    Result<Identity> authenticate(const Request &request, const Context &context) override;
    bool isStillSignedIn(const Identity &identity) override;

private:
    struct Known {
        std::optional<UserAccount> user;
        std::optional<DeviceEntry> device;
        bool sameDevice = false; ///< registered to this person, and the key was proved
    };

    Result<Known> checkPassword(const SignIn &signIn, const Context &context);
    Result<DeviceEntry> settleDevice(const SignIn &signIn, const Known &known, const Context &context);
    Result<TokenView> usableToken(const Refresh &refresh, const Context &context);
    Result<Session> grant(const UserAccount &user, DeviceId device, const Uuid &family, QByteArray refreshToken,
                          Instant refreshExpires);
    Error theft(const TokenEntry &token, const Context &context);
    TokenEntry refreshEntry(const QByteArray &token, DeviceId device, UserId user, const Uuid &family) const;
    Error refuse(const char *action, const char *reason, UserId user, DeviceId device, const Context &context);
    void note(const char *action, const char *outcome, UserId user, DeviceId device, const Context &context,
              const QByteArray &object = {});

    AuthStore &m_store;
    PasswordHasher &m_hasher;
    AuditSink &m_audit;
    const Clock &m_clock;
    Random &m_random;
    const AuthSettings m_settings;
    const WorkspaceId m_workspace;
    const QByteArray m_secret;
    SignInGuard m_guard;
    std::function<void(DeviceId)> m_onRevoked;
};

} // namespace farol::server
