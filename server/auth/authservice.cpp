// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/authservice.h"

#include "server/auth/proof.h"
#include "server/auth/tokens.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

constexpr qsizetype LongestName = 100;
constexpr int FreeOfAccount = 5; // failures within an hour before attempts must be further apart

Instant later(Instant from, std::chrono::milliseconds by)
{
    return Instant{from.ms + by.count()};
}

// Hashed, so that the table of attempts never tells which addresses people tried.
QByteArray attemptKey(const char *kind, const QByteArray &what)
{
    return kind + tokenHash(what).first(16).toHex();
}

} // namespace

AuthService::AuthService(Parts parts, AuthSettings settings, WorkspaceId workspace, QByteArray secret)
    : m_store(parts.store),
      m_hasher(parts.hasher),
      m_audit(parts.audit),
      m_clock(parts.clock),
      m_random(parts.random),
      m_settings(settings),
      m_workspace(workspace),
      m_secret(std::move(secret)),
      m_guard(parts.store, parts.clock)
{}

Result<Session> AuthService::signIn(const SignIn &signIn, const Context &context)
{
    if (signIn.deviceName.trimmed().isEmpty() || signIn.deviceName.size() > LongestName)
        return fail(Error::Code::Invalid, u"The device needs a name of at most 100 characters."_s);
    if (!isSignedBy(signIn.publicKey, signInProofText(signIn.mail, signIn.device, signIn.publicKey), signIn.signature))
        return fail(Error::Code::Invalid, u"The sign-in is not signed by the device's key."_s);
    FAROL_ASSIGN(const Known known, checkPassword(signIn, context));
    const UserAccount &user = *known.user;
    if (!user.active)
        return refuse("sign-in", "user-inactive", user.id, signIn.device, context);
    // Somebody else has seen it, and it may lie on a slip of paper.
    if (user.hasFirstPassword && later(user.passwordSince, m_settings.firstPasswordLife) <= m_clock.now())
        return refuse("sign-in", "credentials", user.id, signIn.device, context);
    FAROL_ASSIGN(const DeviceEntry device, settleDevice(signIn, known, context));
    if (m_hasher.isOutdated(user.passwordHash)) {
        // Not worth failing a sign-in for: the next one tries again.
        if (const Result<QByteArray> fresh = m_hasher.hash(signIn.password))
            FAROL_TRY(m_store.rehashPassword(user.id, user.passwordHash, *fresh));
    }
    const Uuid family = makeUuid7(m_clock.now().ms, m_random); // its time is that of the sign-in
    const QByteArray refreshToken = makeToken(TokenKind::Refresh, m_random);
    const TokenEntry entry = refreshEntry(refreshToken, device.id, user.id, family);
    FAROL_TRY(m_store.addToken(entry));
    note("sign-in", "ok", user.id, device.id, context);
    return grant(user, device.id, family, refreshToken, entry.expires);
}

Result<AuthService::Known> AuthService::checkPassword(const SignIn &signIn, const Context &context)
{
    const QString mail = foldedMail(signIn.mail);
    Known known;
    FAROL_ASSIGN(known.user, m_store.userByMail(mail));
    if (!signIn.device.isNull()) {
        FAROL_ASSIGN(known.device, m_store.device(signIn.device));
    }
    known.sameDevice = known.user && known.device && known.device->user == known.user->id
                       && known.device->publicKey == signIn.publicKey && !known.device->revoked;
    // A known device is counted by itself, so that nobody can lock a person out by failing in his name.
    const QByteArray account =
        known.sameDevice ? attemptKey("device:", signIn.device.uuid.toBytes()) : attemptKey("account:", mail.toUtf8());
    // An address may belong to a whole office: it has an allowance of its own, and known devices do not depend on it.
    std::optional<SignInGuard::Attempt> byAddress;
    if (!known.sameDevice) {
        const SignInGuard::Allowance allowance{m_settings.addressFailures, m_settings.addressFailures};
        FAROL_ASSIGN(byAddress, m_guard.begin(attemptKey("address:", context.peerGroup), allowance));
    }
    const auto takeBackAddress = [&]() -> Status { return byAddress ? m_guard.takeBack(*byAddress) : Status(); };
    Result<SignInGuard::Attempt> byAccount = m_guard.begin(account, {m_settings.signInsPerMinute, FreeOfAccount});
    if (!byAccount) {
        FAROL_TRY(takeBackAddress());
        note("sign-in", "too-many", known.user ? known.user->id : UserId(), signIn.device, context);
        return byAccount.error();
    }
    const bool hasPassword = known.user && !known.user->passwordHash.isEmpty();
    const Result<bool> right = hasPassword ? m_hasher.verify(known.user->passwordHash, signIn.password)
                                           : m_hasher.verifyNothing(signIn.password);
    // Neither our own lack of room nor a right password is a guess.
    if (!right || *right)
        FAROL_TRY(takeBackAddress());
    if (!right) {
        FAROL_TRY(m_guard.takeBack(*byAccount));
        return right.error();
    }
    if (!*right)
        return refuse("sign-in", "credentials", known.user ? known.user->id : UserId(), signIn.device, context);
    FAROL_TRY(m_guard.forget(*byAccount));
    return known;
}

Result<DeviceEntry> AuthService::settleDevice(const SignIn &signIn, const Known &known, const Context &context)
{
    const Instant now = m_clock.now();
    const QString name = signIn.deviceName.trimmed();
    if (known.sameDevice) {
        FAROL_TRY(m_store.touchDevice(known.device->id, name, now));
        return *known.device;
    }
    if (known.device && known.device->user == known.user->id && known.device->revoked)
        return refuse("sign-in", "device-revoked", known.user->id, signIn.device, context);
    if (known.device)
        return fail(Error::Code::Conflict, u"device-taken"_s);
    DeviceEntry device;
    device.id = signIn.device.isNull() ? DeviceId(makeUuid7(m_clock.now().ms, m_random)) : signIn.device;
    device.user = known.user->id;
    device.name = name;
    device.publicKey = signIn.publicKey;
    device.registered = now;
    device.lastSeen = now;
    const Status added = m_store.addDevice(device);
    if (!added)
        return added.error().code == Error::Code::Exists ? fail(Error::Code::Conflict, u"device-taken"_s)
                                                         : added.error();
    note("device-registered", "ok", device.user, device.id, context);
    return device;
}

Result<TokenView> AuthService::usableToken(const Refresh &refresh, const Context &context)
{
    FAROL_ASSIGN(const std::optional<DeviceEntry> device, m_store.device(refresh.device));
    const bool proved = device
                        && isSignedBy(device->publicKey, refreshProofText(m_workspace, refresh.device, refresh.token),
                                      refresh.signature);
    if (proved) {
        // Whatever became of its tokens: a device that was away for a year still learns that it is shut out.
        if (device->revoked)
            return refuse("refresh", "device-revoked", device->user, refresh.device, context);
        FAROL_ASSIGN(const std::optional<UserAccount> owner, m_store.user(device->user));
        if (owner && !owner->active)
            return refuse("refresh", "user-inactive", device->user, refresh.device, context);
    }
    FAROL_ASSIGN(const std::optional<TokenView> found, m_store.token(tokenHash(refresh.token)));
    if (!found || found->token.kind != TokenKind::Refresh)
        return fail(Error::Code::Unauthenticated, u"token-invalid"_s);
    if (!proved || found->token.device != refresh.device)
        return theft(found->token, context);
    if (found->token.expires <= m_clock.now())
        return fail(Error::Code::Unauthenticated, u"token-expired"_s);
    return *found;
}

Result<Session> AuthService::refresh(const Refresh &refresh, const Context &context)
{
    FAROL_ASSIGN(const TokenView view, usableToken(refresh, context));
    const TokenEntry &token = view.token;
    const Instant now = m_clock.now();
    const QByteArray successor = successorOf(refresh.token, refresh.device, m_secret);
    TokenEntry next = refreshEntry(successor, token.device, token.user, token.family);
    bool fresh = token.replacedBy.isEmpty();
    if (fresh) {
        FAROL_ASSIGN(fresh, m_store.replaceToken(token.hash, next, now));
    }
    if (!fresh) {
        // Replaced before, or a moment ago by the same device through another process: within the grace period both
        // get the same successor, for an answer may have been lost on the way.
        FAROL_ASSIGN(const std::optional<TokenView> again, m_store.token(token.hash));
        if (!again)
            return fail(Error::Code::Unauthenticated, u"token-invalid"_s);
        const std::int64_t age = now.ms - again->token.replacedAt.ms;
        if (age > m_settings.refreshGrace.count() || again->token.replacedBy != next.hash)
            return theft(again->token, context);
        FAROL_ASSIGN(const std::optional<TokenView> stored, m_store.token(next.hash));
        if (!stored)
            return fail(Error::Code::Unauthenticated, u"token-invalid"_s);
        next = stored->token;
    }
    FAROL_ASSIGN(const std::optional<UserAccount> user, m_store.user(token.user));
    if (!user)
        return fail(Error::Code::Unauthenticated, u"token-invalid"_s);
    FAROL_TRY(m_store.touchDevice(token.device, {}, now));
    return grant(*user, token.device, token.family, successor, next.expires);
}

Result<Session> AuthService::grant(const UserAccount &user, DeviceId device, const Uuid &family,
                                   QByteArray refreshToken, Instant refreshExpires)
{
    Session session;
    session.workspace = m_workspace;
    session.user = user.id;
    session.userName = user.name;
    session.role = user.role;
    session.device = device;
    session.accessToken = makeToken(TokenKind::Access, m_random);
    session.accessExpires = later(m_clock.now(), m_settings.accessLife);
    session.refreshToken = std::move(refreshToken);
    session.refreshExpires = refreshExpires;
    TokenEntry access;
    access.hash = tokenHash(session.accessToken);
    access.kind = TokenKind::Access;
    access.device = device;
    access.user = user.id;
    access.expires = session.accessExpires;
    access.family = family;
    FAROL_TRY(m_store.addToken(access));
    return session;
}

// Two hold the same token and one of them is not the device it was given to: nobody keeps it.
Error AuthService::theft(const TokenEntry &token, const Context &context)
{
    if (const Status removed = m_store.removeFamily(token.family); !removed)
        return removed.error();
    return refuse("refresh", "token-reused", token.user, token.device, context);
}

TokenEntry AuthService::refreshEntry(const QByteArray &token, DeviceId device, UserId user, const Uuid &family) const
{
    TokenEntry entry;
    entry.hash = tokenHash(token);
    entry.kind = TokenKind::Refresh;
    entry.device = device;
    entry.user = user;
    entry.family = family;
    entry.expires =
        std::min(later(m_clock.now(), m_settings.refreshIdle), later(familyStart(family), m_settings.refreshAbsolute));
    return entry;
}

Status AuthService::signOut(const Request &request, const Context &context)
{
    FAROL_ASSIGN(const std::optional<TokenView> view, m_store.token(tokenHash(request.bearerToken())));
    if (!view)
        return fail(Error::Code::Unauthenticated, u"token-invalid"_s);
    FAROL_TRY(m_store.removeFamily(view->token.family));
    note("sign-out", "ok", view->token.user, view->token.device, context);
    return {};
}

Result<QList<DeviceEntry>> AuthService::devices(const Context &context)
{
    return m_store.devicesOf(context.identity->user);
}

Status AuthService::revokeDevice(DeviceId device, const Context &context)
{
    const Identity &caller = *context.identity;
    FAROL_ASSIGN(const std::optional<DeviceEntry> entry, m_store.device(device));
    // Whose device an id is, is nobody else's business: a stranger's looks like none at all.
    if (!entry || (entry->user != caller.user && caller.role != Role::Administrator))
        return fail(Error::Code::NotFound);
    FAROL_TRY(m_store.revokeDevice(device));
    note("device-revoked", "ok", caller.user, caller.device, context, device.uuid.toString().toLatin1());
    if (m_onRevoked)
        m_onRevoked(device);
    return {};
}

Status AuthService::changePassword(const QString &current, const QString &fresh, const Request &request,
                                   const Context &context)
{
    FAROL_ASSIGN(const std::optional<UserAccount> user, m_store.user(context.identity->user));
    FAROL_ASSIGN(const std::optional<TokenView> view, m_store.token(tokenHash(request.bearerToken())));
    if (!user || !view)
        return fail(Error::Code::Unauthenticated, u"token-invalid"_s);
    FAROL_ASSIGN(const auto attempt, m_guard.begin(attemptKey("password:", user->id.uuid.toBytes()),
                                                   {m_settings.signInsPerMinute, FreeOfAccount}));
    const Result<bool> right = m_hasher.verify(user->passwordHash, current);
    if (!right || *right)
        FAROL_TRY(m_guard.takeBack(attempt));
    if (!right)
        return right.error();
    if (!*right) {
        note("password-changed", "credentials", user->id, context.identity->device, context);
        return fail(Error::Code::Denied, u"credentials"_s);
    }
    FAROL_TRY(checkPasswordRules(fresh, user->mail));
    FAROL_ASSIGN(const QByteArray hash, m_hasher.hash(fresh));
    FAROL_TRY(m_store.replacePassword(user->id, hash, m_clock.now(), view->token.family));
    note("password-changed", "ok", user->id, context.identity->device, context);
    return {};
}

Result<Identity> AuthService::authenticate(const Request &request, const Context &)
{
    const QByteArray token = request.bearerToken();
    if (token.isEmpty())
        return fail(Error::Code::Unauthenticated, u"token-missing"_s);
    FAROL_ASSIGN(const std::optional<TokenView> view, m_store.token(tokenHash(token)));
    if (!view || view->token.kind != TokenKind::Access)
        return fail(Error::Code::Unauthenticated, u"token-invalid"_s);
    if (view->deviceRevoked)
        return fail(Error::Code::Unauthenticated, u"device-revoked"_s);
    if (!view->userActive)
        return fail(Error::Code::Unauthenticated, u"user-inactive"_s);
    if (view->token.expires <= m_clock.now())
        return fail(Error::Code::Unauthenticated, u"token-expired"_s);
    return Identity{view->token.user, view->token.device, view->role};
}

Result<std::int64_t> AuthService::tidy()
{
    // A day late, so that a device just out of time still hears "expired" and not "invalid".
    return m_store.removeExpired(later(m_clock.now(), -std::chrono::hours(24)));
}

bool AuthService::isStillSignedIn(const Identity &identity)
{
    const auto device = m_store.device(identity.device);
    const auto user = m_store.user(identity.user);
    // A database that is away for a moment ends no streams; a device that is gone does.
    if (!device || !user)
        return true;
    return device->has_value() && !(*device)->revoked && user->has_value() && (*user)->active;
}

Error AuthService::refuse(const char *action, const char *reason, UserId user, DeviceId device, const Context &context)
{
    note(action, reason, user, device, context);
    return fail(Error::Code::Unauthenticated, QString::fromLatin1(reason));
}

void AuthService::note(const char *action, const char *outcome, UserId user, DeviceId device, const Context &context,
                       const QByteArray &object)
{
    m_audit.record({m_clock.now(), action, outcome, user, device, context.peer, object});
}

} // namespace farol::server
