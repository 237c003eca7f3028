// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/openprofile.h"

#include "core/canonical.h"
#include "core/customer.h"
#include "core/random.h"
#include "net/httplink.h"
#include "net/linkthread.h"
#include "storage/keykeeping.h"
#include "sync/reopen.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

storage::Unlock unlockOf(const ProfileAccess &access)
{
    storage::Unlock unlock;
    unlock.vault = access.vault;
    unlock.backend = access.backend;
    unlock.passphrase = access.passphrase;
    if (access.cheapKdf)
        unlock.kdf = {1, 64 << 10};
    return unlock;
}

storage::ProfileOptions optionsOf(const ProfileAccess &access)
{
    storage::ProfileOptions options;
    options.folder = access.folder;
    options.waitMs = access.waitMs;
    return options;
}

Result<std::unique_ptr<storage::SqlClientStore>> openStore(const storage::Profile &profile)
{
    FAROL_ASSIGN(auto writer, profile.connect(storage::Profile::Use::ReadWrite));
    FAROL_ASSIGN(auto reader, profile.connect(storage::Profile::Use::ReadOnly));
    return storage::SqlClientStore::open(std::move(writer), std::move(reader), farolSchema());
}

/// Makes the profile this device's. A device that has done something here keeps its number in every outbox entry, so
/// it cannot become another one.
Status giveDevice(const storage::Profile &profile, const LocalIdentity &identity)
{
    FAROL_ASSIGN(const auto store, openStore(profile));
    return store->write(ClientStore::Durability::Full, [&identity](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(DeviceState device, transaction.device());
        if (device.device == identity.device)
            return {};
        if (!device.user.isNull() && (device.user != identity.user || device.workspace != identity.workspace))
            return fail(Error::Code::Foreign, u"the profile belongs to another person or workspace"_s);
        if (device.nextN > 1)
            return fail(Error::Code::Conflict, u"device-replaced"_s);
        device.workspace = identity.workspace;
        device.user = identity.user;
        device.device = identity.device;
        device.nextN = 1;
        device.chain = chainStart();
        return transaction.setDevice(device);
    });
}

/// A device that was shut out shows what its person had not sent as soon as he is let in again.
Status openAgain(const storage::Profile &profile)
{
    FAROL_ASSIGN(const auto store, openStore(profile));
    FAROL_ASSIGN(const ChangeSet shownAgain, sync::reopen(*store, farolSchema()));
    Q_UNUSED(shownAgain) // nobody looks yet
    return {};
}

Status keepSignIn(storage::Profile &profile, const SignedIn &signedIn)
{
    const net::Account &account = signedIn.session.account;
    FAROL_TRY(profile.setWorkspace(account.workspace));
    FAROL_TRY(giveDevice(profile, {account.workspace, account.user, account.device}));
    FAROL_TRY(openAgain(profile));
    FAROL_ASSIGN(const auto side, profile.connect(storage::Profile::Use::ReadWrite));
    storage::ClientSecrets secrets(*side);
    if (signedIn.people)
        FAROL_TRY(secrets.write(QString::fromLatin1(storage::secrets::People), net::encodePeople(*signedIn.people)));
    return net::saveSession(secrets, signedIn.session);
}

/// The device and key a profile has signed in with before.
Status takeKnownDevice(const storage::Profile &profile, SignInOrder &order)
{
    FAROL_ASSIGN(const auto side, profile.connect(storage::Profile::Use::ReadWrite));
    storage::ClientSecrets secrets(*side);
    FAROL_ASSIGN(const std::optional<net::SessionRecord> session, net::loadSession(secrets));
    if (session) {
        order.device = session->account.device;
        order.deviceSeed = session->credentials.deviceSeed;
    }
    return {};
}

} // namespace

QByteArray passphraseFromEnvironment()
{
    return qgetenv("FAROL_PASSPHRASE");
}

QString defaultProfileFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/farol/profile"_L1;
}

Result<std::unique_ptr<storage::Profile>> openProfile(const ProfileAccess &access)
{
    return storage::Profile::open(optionsOf(access), unlockOf(access));
}

Status checkPassphrase(const ProfileAccess &access)
{
    FAROL_ASSIGN(const storage::ProfileHeader header, storage::readHeader(access.folder));
    if (header.source != storage::KeySource::Passphrase)
        return {};
    if (access.passphrase.isEmpty())
        return fail(Error::Code::NoKey, QString::fromLatin1(storage::PassphraseNeeded));
    FAROL_ASSIGN(const auto under, storage::deriveKey(access.passphrase, header.kdf, header.salt));
    FAROL_TRY(storage::unwrapKey(under, header.wrapped, header.profile.view()));
    return {};
}

Result<std::unique_ptr<storage::Profile>> createLocalProfile(const ProfileAccess &access, const LocalIdentity &identity)
{
    storage::ProfileOptions options = optionsOf(access);
    options.workspace = identity.workspace;
    FAROL_ASSIGN(auto profile, storage::Profile::create(options, unlockOf(access)));
    FAROL_TRY(giveDevice(*profile, identity));
    return profile;
}

Result<std::unique_ptr<storage::Profile>> signInProfile(const ProfileAccess &access, const SignInOrder &order)
{
    SignInOrder wanted = order;
    Result<std::unique_ptr<storage::Profile>> profile = openProfile(access);
    const bool isNew = !profile && profile.error().code == Error::Code::NotFound;
    if (!profile && !isNew)
        return profile;
    if (profile)
        FAROL_TRY(takeKnownDevice(**profile, wanted));
    else // the server must not know of a device that cannot be
        FAROL_TRY(access.passphrase.isEmpty() ? storage::tryKeychain(access.vault) : Status());
    FAROL_ASSIGN(const SignedIn signedIn, signInNow(wanted));
    const bool hadFolder = QFileInfo::exists(access.folder);
    if (isNew)
        profile = storage::Profile::create(optionsOf(access), unlockOf(access));
    if (!profile && !hadFolder)
        QDir().rmdir(access.folder); // only when nothing is in it
    const Status kept = profile ? keepSignIn(**profile, signedIn) : Status(profile.error());
    if (!kept) {
        signOutNow(signedIn.session);
        return kept.error();
    }
    return profile;
}

LinkFactory httpLinks(const Clock &clock, Random &random)
{
    return [&clock, &random](KeyVault &secrets, net::LinkListener &listener) -> std::unique_ptr<net::ServerLink> {
        const auto session = net::loadSession(secrets);
        if (!session || !*session || !(*session)->isSignedIn())
            return nullptr;
        const auto make = [&secrets, &clock, &random, &record = **session](net::LinkListener &relay) {
            return std::make_unique<net::HttpLink>(net::HttpLink::Parts{secrets, clock, random, relay}, record);
        };
        return std::make_unique<net::LinkThread>(make, listener);
    };
}

} // namespace farol
