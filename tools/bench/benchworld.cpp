// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/benchworld.h"

#include "app/session/openprofile.h"
#include "core/searchtext.h"
#include "net/people.h"
#include "storage/clientmigrations.h"
#include "storage/clientsecrets.h"
#include "storage/clientstore.h"
#include "tools/bench/worldmaker.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr std::size_t PerWrite = 20'000;
constexpr int TurnMs = 2'000;
const auto Manifest = u"world.json"_s;

ProfileAccess accessTo(const QString &folder)
{
    ProfileAccess access;
    access.folder = folder;
    access.passphrase = BenchWorld::Passphrase;
    access.cheapKdf = true;
    return access;
}

/// Everything that decides what is in a world, or how it is kept.
QString nameOf(const BenchWorld::Size &size)
{
    return u"world-%1-%2-%3-%4-%5x%6"_s.arg(WorldMaker::Version)
        .arg(farolSchema().version())
        .arg(storage::clientHistory().size())
        .arg(quint64(searchForm(farolSchema())), 16, 16, QLatin1Char('0'))
        .arg(size.customers)
        .arg(size.interactions);
}

Result<std::unique_ptr<storage::SqlClientStore>> openRows(const storage::Profile &profile)
{
    using Use = storage::Profile::Use;
    FAROL_ASSIGN(auto writer, profile.connect(Use::ReadWrite));
    FAROL_ASSIGN(auto reader, profile.connect(Use::ReadOnly));
    return storage::SqlClientStore::open(std::move(writer), std::move(reader), farolSchema());
}

/// Puts rows away, many in one transaction.
class RowPile final
{
public:
    explicit RowPile(storage::SqlClientStore &store) : m_store(store) {}

    Status put(const RowState &row)
    {
        m_rows.push_back(row);
        return m_rows.size() < PerWrite ? Status() : flush();
    }
    Status flush()
    {
        const std::vector<RowState> rows = std::exchange(m_rows, {});
        return m_store.write(ClientStore::Durability::Replayable, [&rows](ClientTransaction &transaction) -> Status {
            for (const RowState &row : rows)
                FAROL_TRY(transaction.putConfirmed(row));
            return {};
        });
    }

private:
    storage::SqlClientStore &m_store;
    std::vector<RowState> m_rows;
};

/// Every index made, every word and figure followed: nothing is left to be done while something is measured.
Status settle(storage::SqlClientStore &store)
{
    for (bool more = true; more;) {
        FAROL_ASSIGN(more, store.makeNextIndex());
    }
    for (bool more = true; more;) {
        FAROL_ASSIGN(const storage::FollowTurn turn, store.follow(QDate::currentDate(), TurnMs));
        more = turn.more;
    }
    return {};
}

Status fill(const storage::Profile &profile, WorldMaker &maker, const BenchWorld::Size &size)
{
    FAROL_ASSIGN(const auto store, openRows(profile));
    const std::int64_t about = std::int64_t(size.interactions) + 8LL * size.customers;
    FAROL_TRY(store->write(ClientStore::Durability::Replayable, [about](ClientTransaction &transaction) -> Status {
        FAROL_TRY(transaction.beginLoad(about));
        return transaction.setScope(EveryScope, ScopeStatus::Complete);
    }));
    RowPile pile(*store);
    FAROL_TRY(maker.make([&pile](const RowState &row) { return pile.put(row); }));
    FAROL_TRY(pile.flush());
    net::People people;
    for (const SamplePerson &person : maker.people())
        people.people.append({person.id, person.name, {}});
    FAROL_TRY(store->secrets().write(QString::fromLatin1(storage::secrets::People), net::encodePeople(people)));
    return settle(*store);
}

/// The log goes into the file, so that the file alone is the world.
Status finish(const storage::Profile &profile)
{
    FAROL_ASSIGN(const auto connection, profile.connect(storage::Profile::Use::ReadWrite));
    return connection->checkpoint();
}

Status make(const QString &folder, const BenchWorld::Size &size)
{
    WorldMaker maker(size);
    SeededRandom random(5);
    const LocalIdentity identity{maker.workspace(), maker.people().constFirst().id, DeviceId(makeRandomUuid(random))};
    FAROL_ASSIGN(const auto profile, createLocalProfile(accessTo(folder + u"/profile"_s), identity));
    FAROL_TRY(fill(*profile, maker, size));
    FAROL_TRY(finish(*profile));
    QJsonArray largest;
    const QList<Uuid> ids = maker.largest();
    for (const Uuid &id : ids)
        largest.append(id.toString());
    QFile manifest(folder + u'/' + Manifest);
    const QByteArray text = QJsonDocument(QJsonObject{{u"largest"_s, largest}}).toJson();
    if (!manifest.open(QIODevice::WriteOnly) || manifest.write(text) != text.size())
        return fail(Error::Code::NoSpace, u"the world cannot be written down"_s);
    return {};
}

/// Else what is measured next waits for the disk to take in what was just copied.
Status flushed(const QString &name)
{
#ifdef Q_OS_UNIX
    QFile file(name);
    if (!file.open(QIODevice::ReadWrite) || fsync(file.handle()) != 0)
        return fail(Error::Code::NoSpace, u"%1 cannot be written"_s.arg(name));
#else
    Q_UNUSED(name)
#endif
    return {};
}

/// Days have passed since it was made, and a program that was cut off may have left something to do.
Status bringUpToDate(const QString &profileFolder)
{
    FAROL_ASSIGN(const auto profile, openProfile(accessTo(profileFolder)));
    {
        FAROL_ASSIGN(const auto store, openRows(*profile));
        FAROL_TRY(settle(*store));
    }
    return finish(*profile);
}

} // namespace

Result<BenchWorld> BenchWorld::prepared(const QString &folder, const Size &size)
{
    const QDir worlds(folder);
    if (!worlds.mkpath(u"."_s))
        return fail(Error::Code::Denied, u"%1 cannot be made"_s.arg(folder));
    BenchWorld world(worlds.filePath(nameOf(size)));
    if (!QFileInfo::exists(world.m_folder + u'/' + Manifest)) {
        const QString part = world.m_folder + u".part"_s;
        QDir(part).removeRecursively();
        QDir(world.m_folder).removeRecursively();
        FAROL_TRY(make(part, size));
        if (!QDir().rename(part, world.m_folder))
            return fail(Error::Code::Denied, u"%1 cannot be made"_s.arg(world.m_folder));
    }
    FAROL_TRY(world.readManifest());
    FAROL_TRY(bringUpToDate(world.profile()));
    return world;
}

Status BenchWorld::readManifest()
{
    QFile file(m_folder + u'/' + Manifest);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound, u"the world was not written down"_s);
    const QJsonArray ids = QJsonDocument::fromJson(file.readAll()).object().value(u"largest"_s).toArray();
    for (const QJsonValue &text : ids) {
        FAROL_ASSIGN(const Uuid id, Uuid::fromString(text.toString()));
        m_largest.append(id);
    }
    return {};
}

Result<BenchWorld> BenchWorld::copiedTo(const QString &folder) const
{
    BenchWorld copy(folder);
    copy.m_largest = m_largest;
    if (!QDir().mkpath(copy.profile()))
        return fail(Error::Code::Denied, u"%1 cannot be made"_s.arg(copy.profile()));
    for (const QString &name : {u"profile.json"_s, u"farol.db"_s}) {
        if (!QFile::copy(profile() + u'/' + name, copy.profile() + u'/' + name))
            return fail(Error::Code::NoSpace, u"the world cannot be copied"_s);
    }
    FAROL_TRY(flushed(copy.profile() + u"/farol.db"_s));
    return copy;
}

qint64 BenchWorld::bytes() const
{
    return QFileInfo(profile() + u"/farol.db"_s).size();
}

Result<QByteArray> BenchWorld::key() const
{
    FAROL_ASSIGN(const storage::ProfileHeader header, storage::readHeader(profile()));
    FAROL_ASSIGN(const auto under, storage::deriveKey(Passphrase, header.kdf, header.salt));
    FAROL_ASSIGN(const auto key, storage::unwrapKey(under, header.wrapped, header.profile.view()));
    return key.copy();
}

QString worldsFolder()
{
    const QString chosen = qEnvironmentVariable("FAROL_BENCH_WORLDS");
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/farol-bench"_s
                            : chosen;
}

} // namespace farol::bench
