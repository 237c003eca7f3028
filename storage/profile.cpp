// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/profile.h"

#include "storage/clientmigrations.h"
#include "storage/keykeeping.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QScopeGuard>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr QFileDevice::Permissions OwnerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions OwnerFolder = OwnerFile | QFileDevice::ExeOwner;
constexpr qint64 LeastRoom = 4096; // of a lock file
constexpr std::array OurFiles = {"profile.json"_L1, "profile.lock"_L1, "farol.db"_L1, "farol.db-wal"_L1,
                                 "farol.db-shm"_L1};

Error noKey(const char *why)
{
    return fail(Error::Code::NoKey, QString::fromLatin1(why));
}

/// Files that neither we nor a temporary of the header's writer can have made.
bool holdsStrangers(const QDir &folder)
{
    const QStringList names = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    return std::any_of(names.begin(), names.end(), [](const QString &name) {
        const bool ours = std::find(OurFiles.cbegin(), OurFiles.cend(), name) != OurFiles.cend();
        return !ours && !name.startsWith("profile.json."_L1);
    });
}

Result<SecretKey> keyFromVault(KeyVault *vault, const ProfileHeader &header)
{
    if (vault == nullptr)
        return noKey(KeychainUnreachable);
    Result<QByteArray> secret = vault->read(header.keychainName);
    if (!secret)
        return noKey(secret.error().code == Error::Code::NotFound ? KeyMissing : KeychainUnreachable);
    const auto wiped = qScopeGuard([&secret] { wipe(*secret); });
    Result<SecretKey> key = SecretKey::fromBytes(*secret);
    if (!key || !keyCheckMatches(*key, header.profile.view(), header.check))
        return noKey(KeyOfAnother);
    return key;
}

Result<SecretKey> keyFromPassphrase(const Unlock &unlock, const ProfileHeader &header)
{
    if (unlock.passphrase.isEmpty())
        return noKey(PassphraseNeeded);
    FAROL_ASSIGN(const SecretKey under, deriveKey(unlock.passphrase, header.kdf, header.salt));
    FAROL_ASSIGN(SecretKey key, unwrapKey(under, header.wrapped, header.profile.view()));
    if (!keyCheckMatches(key, header.profile.view(), header.check))
        return fail(Error::Code::Corrupt, u"the wrapped key is not this profile's"_s);
    return key;
}

} // namespace

Profile::Profile(ProfileOptions options, std::unique_ptr<QLockFile> lock, bool unclean)
    : m_options(std::move(options)), m_lock(std::move(lock)), m_unclean(unclean)
{}

Profile::~Profile() = default;

Result<std::unique_ptr<Profile>> Profile::own(const ProfileOptions &options)
{
    const QString path = options.folder + "/profile.lock"_L1;
    const bool leftBehind = QFileInfo::exists(path);
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0); // never by age: only when the process that holds it is gone
    if (!lock->tryLock(options.waitMs)) {
        if (lock->error() != QLockFile::LockFailedError) {
            const bool full = QStorageInfo(options.folder).bytesAvailable() < LeastRoom;
            return full ? fail(Error::Code::NoSpace, u"there is no room for the profile's lock"_s)
                        : fail(Error::Code::Denied, u"the profile's folder cannot be written to"_s);
        }
        qint64 pid = 0;
        QString host;
        QString program;
        // A power cut can leave a lock without contents, which names nobody; it goes unless a process holds it open.
        const bool nobody = !lock->getLockInfo(&pid, &host, &program);
        if (!nobody || !lock->removeStaleLockFile() || !lock->tryLock(0))
            return fail(Error::Code::Busy, u"process %1 on %2 owns the profile"_s.arg(pid).arg(host));
    }
    return std::unique_ptr<Profile>(new Profile(options, std::move(lock), leftBehind));
}

Result<std::unique_ptr<Profile>> Profile::create(const ProfileOptions &options, const Unlock &unlock)
{
    const QDir folder(options.folder);
    if (folder.exists() && holdsStrangers(folder))
        return fail(Error::Code::Foreign, u"the folder holds other files"_s);
    if (!folder.mkpath(u"."_s) || !QFile::setPermissions(options.folder, OwnerFolder))
        return fail(Error::Code::Denied, u"the folder cannot be made"_s);
    FAROL_ASSIGN(std::unique_ptr<Profile> profile, own(options));
    profile->m_unclean = false;
    FAROL_TRY(profile->prepareFolder());

    FAROL_ASSIGN(SecretKey key, SecretKey::random());
    profile->m_key = std::make_unique<SecretKey>(std::move(key));
    ProfileHeader &header = profile->m_header;
    FAROL_ASSIGN(header.profile, Uuid::fromBytes(randomBytes(Uuid::Size)));
    header.workspace = options.workspace;
    header.check = keyCheck(*profile->m_key, header.profile.view());
    FAROL_TRY(profile->guard(header, unlock));
    FAROL_TRY(writeHeader(options.folder, header));
    FAROL_TRY(profile->makeDatabase());
    header.ready = true;
    FAROL_TRY(writeHeader(options.folder, header));
    return profile;
}

Status Profile::prepareFolder()
{
    auto header = readHeader(m_options.folder);
    if (header && header->ready)
        return fail(Error::Code::Exists, u"there is a profile already"_s);
    if (!header && header.error().code != Error::Code::NotFound)
        return header.error();
    // A database without a header may be somebody's only copy of unsent work; one that was never finished is not.
    if (!header && QFileInfo(databasePath()).size() > 0)
        return fail(Error::Code::Foreign, u"the folder holds a database without a profile header"_s);
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(databasePath() + QLatin1StringView(suffix));
    return {};
}

Status Profile::guard(ProfileHeader &header, const Unlock &unlock) const
{
    header.salt.clear();
    header.wrapped.clear();
    header.keychainBackend.clear();
    if (!unlock.passphrase.isEmpty()) {
        header.source = KeySource::Passphrase;
        header.kdf = unlock.kdf;
        header.salt = randomBytes(KdfSaltSize);
        FAROL_ASSIGN(const SecretKey under, deriveKey(unlock.passphrase, header.kdf, header.salt));
        header.wrapped = wrapKey(under, *m_key, header.profile.view());
        return {};
    }
    header.source = KeySource::Keychain;
    header.keychainName = "farol/"_L1 + header.profile.toString();
    header.keychainBackend = unlock.backend;
    header.kdf = {};
    QByteArray secret = m_key->copy();
    Status kept = keepInKeychain(unlock.vault, header.keychainName, secret);
    wipe(secret);
    return kept;
}

Status Profile::makeDatabase()
{
    QFile file(databasePath());
    // Its companions get the permissions of the file, so they are set before SQLite sees it.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(OwnerFile))
        return fail(Error::Code::Denied, u"the database cannot be made"_s);
    file.close();
    FAROL_ASSIGN(const auto connection, connect(Use::ReadWrite));
    m_header.cipher = connection->cipherName();
    if (m_header.cipher.isEmpty())
        return fail(Error::Code::NoKey, u"the database would not be encrypted"_s);
    FAROL_TRY(Migrator(*connection, clientHistory()).migrate());
    FAROL_TRY(run(*connection, "INSERT INTO identity (one, profile) VALUES (1, ?)"_ba, m_header.profile));
    return connection->checkpoint();
}

Result<std::unique_ptr<Profile>> Profile::open(const ProfileOptions &options, const Unlock &unlock)
{
    FAROL_ASSIGN(ProfileHeader header, readHeader(options.folder));
    if (!header.ready)
        return fail(Error::Code::NotFound, u"the profile was never finished"_s);
    if (!options.workspace.isNull() && !header.workspace.isNull() && header.workspace != options.workspace)
        return fail(Error::Code::Foreign, u"the profile belongs to another workspace"_s);
    FAROL_ASSIGN(std::unique_ptr<Profile> profile, own(options));
    profile->m_header = std::move(header);
    FAROL_TRY(profile->findKey(unlock));
    FAROL_TRY(profile->checkNotNewer());
    FAROL_TRY(profile->openDatabase());
    return profile;
}

Status Profile::findKey(const Unlock &unlock)
{
    FAROL_ASSIGN(SecretKey key, m_header.source == KeySource::Keychain ? keyFromVault(unlock.vault, m_header)
                                                                       : keyFromPassphrase(unlock, m_header));
    m_key = std::make_unique<SecretKey>(std::move(key));
    return {};
}

/// Looked at through a connection that cannot write, so that a newer program's file stays as it is to the byte.
Status Profile::checkNotNewer()
{
    // SQLite would take a log that lies beside an empty file for stale and remove it, though it may hold the last work.
    if (const QFileInfo file(databasePath()); file.exists() && file.size() == 0)
        return fail(Error::Code::Corrupt, u"the database is empty"_s);
    auto connection = connect(Use::ReadOnly);
    if (!connection) {
        // The key has been checked, so a file it does not open is damaged.
        const Error::Code code = connection.error().code;
        const bool damaged = code == Error::Code::NoKey || code == Error::Code::NotFound;
        return fail(damaged ? Error::Code::Corrupt : code, connection.error().detail);
    }
    if ((*connection)->cipherName() != m_header.cipher)
        return fail(Error::Code::Foreign, u"the database is encrypted by another cipher than the header says"_s);
    FAROL_ASSIGN(const int version, Migrator(**connection, clientHistory()).version());
    if (version == 0)
        return fail(Error::Code::Corrupt, u"the database is empty"_s);
    return checkIdentity(**connection);
}

Status Profile::checkIdentity(SqliteConnection &connection) const
{
    FAROL_ASSIGN(Statement identity, connection.prepare("SELECT profile FROM identity"_ba));
    FAROL_ASSIGN(const bool found, identity.step());
    if (!found)
        return fail(Error::Code::Corrupt, u"the database does not say whose it is"_s);
    if (identity.uuid(0) != m_header.profile)
        return fail(Error::Code::Foreign, u"the database is another profile's"_s);
    FAROL_ASSIGN(Statement device, connection.prepare("SELECT workspace FROM device"_ba));
    FAROL_ASSIGN(const bool signedIn, device.step());
    const WorkspaceId workspace = signedIn ? device.id<WorkspaceId>(0) : WorkspaceId();
    if (!workspace.isNull() && !m_header.workspace.isNull() && workspace != m_header.workspace)
        return fail(Error::Code::Foreign, u"the database is another workspace's"_s);
    return {};
}

Status Profile::openDatabase() const
{
    FAROL_ASSIGN(const auto connection, connect(Use::ReadWrite));
    if (m_unclean)
        FAROL_TRY(connection->quickCheck());
    return Migrator(*connection, clientHistory()).migrate([&connection](int version) {
        return copyBeforeMigrating(*connection, version);
    });
}

QString Profile::databasePath() const
{
    return m_options.folder + "/farol.db"_L1;
}

Result<std::unique_ptr<SqliteConnection>> Profile::connect(Use use) const
{
    SqliteOptions options;
    options.path = databasePath();
    options.readOnly = use == Use::ReadOnly;
    options.mayCreate = false;
    options.cacheKiB = m_options.cacheKiB;
    options.key = m_key->copy();
    auto connection = SqliteConnection::open(options);
    wipe(options.key);
    return connection;
}

Status Profile::setWorkspace(WorkspaceId workspace)
{
    if (m_header.workspace == workspace)
        return {};
    if (!m_header.workspace.isNull())
        return fail(Error::Code::Foreign, u"the profile belongs to another workspace"_s);
    ProfileHeader header = m_header;
    header.workspace = workspace;
    FAROL_TRY(writeHeader(m_options.folder, header));
    m_header = header;
    return {};
}

Status Profile::guardKey(const Unlock &unlock)
{
    ProfileHeader header = m_header;
    FAROL_TRY(guard(header, unlock));
    FAROL_TRY(writeHeader(m_options.folder, header));
    m_header = header;
    return {};
}

} // namespace farol::storage
