// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/failure.h"

#include "core/accessend.h"
#include "core/forked.h"
#include "net/api.h"
#include "storage/profile.h"

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

using Code = Error::Code;

bool is(const Error &error, const char *detail)
{
    return error.detail == QLatin1StringView(detail);
}

/// An error's own words, to be put before a full stop of ours.
QString unstopped(const Error &error)
{
    return error.detail.endsWith(u'.') ? error.detail.chopped(1) : error.detail;
}

/// What a device that was shut out says to everything.
QString accessSentence(AccessEnd end, const QString &folder)
{
    const QString gone =
        u"The rows have been removed from this profile; the changes that were not sent yet are kept in "
        "it, encrypted. "_s;
    if (end == AccessEnd::DeviceRevoked)
        return u"The server has revoked this device. "_s + gone
               + u"Talk to your administrator about them. To work on, sign in with a new profile: farolctl --profile "
                 u"DIR "
                 "login URL --user MAIL"_s;
    return u"Your account is locked. "_s + gone
           + u"Talk to your administrator. Once you are let in again, sign in, and they go up with the next sync: "
             "farolctl --profile %1 login URL --user MAIL"_s.arg(folder);
}

Failure keyFailure(const Error &error)
{
    if (is(error, storage::PassphraseNeeded))
        return {
            Exit::Key,
            u"The profile is protected by a passphrase. Set FAROL_PASSPHRASE, or run this in a terminal to be asked."_s};
    if (is(error, storage::KeyMissing))
        return {Exit::Key, u"The keychain does not hold this profile's key. Was the profile copied from another "
                           "computer or account? The data in it is unharmed."_s};
    if (is(error, storage::KeyOfAnother))
        return {Exit::Key, u"The key in the keychain is not this profile's. The data in it is unharmed."_s};
    return {Exit::Key, u"The system's keychain cannot be reached. Unlock it and try again; where there is none, set "
                       "FAROL_PASSPHRASE. Nothing was changed."_s};
}

Failure openingFailure(const Error &error, const QString &folder)
{
    switch (error.code) {
    case Code::NotFound:
        return {Exit::NotFound,
                u"There is no profile in %1. Make one: farolctl --profile %1 login URL --user MAIL"_s.arg(folder)};
    case Code::Busy:
        return {Exit::Busy, u"Another program is using the profile in %1. Try again when it is done, or give it time "
                            "with --wait SECONDS. Nothing was changed."_s.arg(folder)};
    case Code::NoKey: return keyFailure(error);
    case Code::Denied:
        if (error.detail.contains("folder"_L1) || error.detail.contains("database"_L1))
            return {Exit::Disk,
                    u"The folder %1 cannot be written to. Check who owns it. Nothing was changed."_s.arg(folder)};
        return {Exit::Key, u"This is not the profile's passphrase. Nothing was changed."_s};
    case Code::Corrupt:
        return {Exit::Profile, u"The profile in %1 is damaged (%2). Leave it as it is and ask for help: work that was "
                               "not sent yet may still be saved."_s.arg(folder, error.detail)};
    case Code::Foreign:
        return {Exit::Profile, u"%1 does not hold this person's profile: %2. Choose another folder with --profile. "
                               "Nothing was changed."_s.arg(folder, unstopped(error))};
    case Code::TooNew:
        return {Exit::Profile, u"The profile in %1 was last used by a newer version of Farol. Use that version. "
                               "Nothing was changed."_s.arg(folder)};
    default: return failureOf(error, During::Working, folder);
    }
}

QString whyOffline(const Error &error)
{
    if (error.detail == "tls"_L1)
        return u"The server's certificate is not trusted, so nothing was sent."_s;
    if (error.detail == "host-not-found"_L1)
        return u"No server of that name was found."_s;
    if (error.detail.startsWith("server-"_L1))
        return u"The server is there but cannot serve now (%1)."_s.arg(error.detail.mid(7));
    return u"The server cannot be reached."_s;
}

/// What a device says that has to sync no more, since its numbers or the server's are of another past.
QString forkedSentence(const QString &folder)
{
    return u"Sync has stopped: this profile or the server was copied or brought back from a backup, and the two no "
           "longer agree on what was sent. Nothing is lost: all work stays in this profile, but is not sent from it "
           "any more. Leave its folder as it is and go on with a new one: farolctl --profile DIR login URL --user "
           "MAIL. Then compare with farolctl --profile %1 export customers, and enter again what is missing."_s.arg(
               folder);
}

Failure serverFailure(const Error &error, const QString &folder)
{
    if (isForked(error))
        return {Exit::Profile, forkedSentence(folder)};
    const QString kept = u" Your work is kept in the profile and goes up with the next sync."_s;
    switch (error.code) {
    case Code::Offline: return {Exit::Offline, whyOffline(error) + kept};
    case Code::Timeout: return {Exit::Offline, u"The server did not answer in time."_s + kept};
    case Code::TooMany: return {Exit::Offline, u"The server asks for a pause; try again in a while."_s + kept};
    case Code::Unauthenticated:
        return {Exit::Denied,
                u"The sign-in has ended. Sign in again: farolctl --profile %1 login URL --user MAIL."_s.arg(folder)
                    + kept};
    case Code::Denied: return {Exit::Denied, u"The server does not allow that."_s + kept};
    case Code::TooOld:
        return {Exit::Update, u"The server needs a newer version of Farol: update it, then sync."_s + kept};
    case Code::Foreign:
        return {Exit::Offline,
                u"What answers there is not this workspace's Farol server: %1."_s.arg(unstopped(error)) + kept};
    default: return failureOf(error, During::Working, folder);
    }
}

Failure signInFailure(const Error &error, const QString &folder)
{
    const QString nothing = u" Nothing was changed."_s;
    if (error.code == Code::Unauthenticated && accessEndNamed(error.detail) == AccessEnd::DeviceRevoked)
        return {Exit::Denied, u"The server has revoked this device. Sign in with a new profile: farolctl --profile DIR "
                              "login URL --user MAIL. What was not sent yet stays in this one."_s};
    if (error.code == Code::Unauthenticated && accessEndNamed(error.detail) == AccessEnd::UserInactive)
        return {Exit::Denied, u"This account is locked. Talk to your administrator."_s + nothing};
    switch (error.code) {
    case Code::Unauthenticated:
        return {Exit::Denied, u"The server does not accept this mail address and password."_s + nothing};
    case Code::Denied: return openingFailure(error, folder);
    case Code::Offline: return {Exit::Offline, whyOffline(error) + nothing};
    case Code::Timeout: return {Exit::Offline, u"The server did not answer in time."_s + nothing};
    case Code::TooMany: return {Exit::Offline, u"Too many attempts; wait a minute before the next one."_s + nothing};
    case Code::Conflict:
        return {Exit::Profile, u"The server took this device off its books, and the profile holds work of it. Sign in "
                               "with a new profile folder; this one stays as it is."_s};
    case Code::Invalid:
        if (is(error, net::PlainHttp))
            return {Exit::Usage, u"Plain http would show your password to everybody on the way. Use https."_s};
        return {Exit::Invalid, unstopped(error) + u'.'};
    case Code::Foreign:
        if (error.detail.contains("person"_L1) || error.detail.contains("workspace"_L1)
            || error.detail.contains("files"_L1) || error.detail.contains("database"_L1))
            return openingFailure(error, folder);
        return {Exit::Offline, u"No Farol server answers at this address: %1."_s.arg(unstopped(error)) + nothing};
    default: return openingFailure(error, folder);
    }
}

Failure workFailure(const Error &error)
{
    const QString detail = error.detail.isEmpty() ? QString() : u" ("_s + unstopped(error) + u')';
    switch (error.code) {
    case Code::NotFound: return {Exit::NotFound, u"There is no such thing here%1."_s.arg(detail)};
    case Code::Exists: return {Exit::Conflict, u"It is there already%1. Nothing was changed."_s.arg(detail)};
    case Code::Conflict: return {Exit::Conflict, u"Something else is in the way%1. Nothing was changed."_s.arg(detail)};
    case Code::Invalid:
    case Code::TooLarge:
        return {Exit::Invalid, u"That cannot be taken: %1. Nothing was changed."_s.arg(unstopped(error))};
    case Code::NoSpace:
        return {Exit::Disk, u"The disk is full. Nothing that was saved before is lost; make room and "
                            "try again."_s};
    case Code::Busy:
        return {Exit::Busy,
                u"The program that owns the profile ended meanwhile. Look whether the change is there before "
                "you repeat it."_s};
    case Code::Corrupt:
        return {Exit::Profile, u"The profile is damaged%1. Leave it as it is and ask for help."_s.arg(detail)};
    case Code::Denied:
    case Code::Unauthenticated: return {Exit::Denied, u"That is not allowed%1."_s.arg(detail)};
    case Code::Offline:
    case Code::Timeout:
    case Code::TooMany: return {Exit::Offline, u"The server cannot be reached%1. Nothing is lost."_s.arg(detail)};
    case Code::TooOld: return {Exit::Update, u"A newer version of Farol is needed%1."_s.arg(detail)};
    default:
        return {Exit::Internal, u"Something went wrong inside Farol: %1%2. Your data was not touched."_s.arg(
                                    QLatin1StringView(errorName(error.code)), detail)};
    }
}

} // namespace

Failure failureOf(const Error &error, During during, const QString &folder)
{
    if (const AccessEnd end = accessEndOf(error); end != AccessEnd::None)
        return {Exit::Denied, accessSentence(end, folder)};
    switch (during) {
    case During::Opening: return openingFailure(error, folder);
    case During::SigningIn: return signInFailure(error, folder);
    case During::Syncing: return serverFailure(error, folder);
    case During::Working: break;
    }
    return workFailure(error);
}

} // namespace farol::ctl
