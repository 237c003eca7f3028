// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cli/workspace.h"

#include "core/customer.h"
#include "core/value.h"
#include "server/config.h"
#include "server/tablefacts.h"
#include "storage/servermigrations.h"
#include "storage/sqliteconnection.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

storage::SqliteOptions sqliteOptions(const DatabasePlace &place)
{
    storage::SqliteOptions options;
    options.path = QDir(place.data).filePath(u"farol.db"_s);
    options.busyTimeoutMs = 5'000;
    return options;
}

/// What a server leaves in its folder that was killed or moved away, and what people put there for it.
bool mayBeOurs(const QString &name)
{
    return name.startsWith("farol.db-"_L1) || name == "serve.lock"_L1 || name == "ready"_L1
           || name.endsWith(".ready"_L1) || name.endsWith(".log"_L1) || name.endsWith(".conf"_L1)
           || name == "lost+found"_L1;
}

std::int64_t dayOf(Instant now, const QTimeZone &zone)
{
    return dayNumber(QDateTime::fromMSecsSinceEpoch(now.ms, zone).date());
}

} // namespace

storage::ConnectionFactory connectionFactory(const DatabasePlace &place)
{
    return [place](storage::Access) -> Result<std::unique_ptr<storage::Connection>> {
        if (place.url.isEmpty()) {
            FAROL_ASSIGN(auto connection, storage::SqliteConnection::open(sqliteOptions(place)));
            return std::unique_ptr<storage::Connection>(std::move(connection));
        }
        storage::PostgresOptions options;
        options.url = place.url;
        FAROL_ASSIGN(auto connection, storage::PostgresConnection::open(options));
        return std::unique_ptr<storage::Connection>(std::move(connection));
    };
}

Status makeDataFolder(const DatabasePlace &place)
{
    if (place.data.isEmpty())
        return {};
    if (!QDir().mkpath(place.data))
        return fail(Error::Code::Denied, u"the folder %1 cannot be made"_s.arg(place.data));
    const QDir folder(place.data);
    const QStringList all = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    const auto stranger = std::find_if_not(all.begin(), all.end(), mayBeOurs);
    // Closing it to everybody else would take the files of others from their owners.
    if (!all.contains(u"farol.db"_s) && stranger != all.end())
        return fail(
            Error::Code::Exists,
            u"the folder %1 holds other files, such as %2; name a new or an empty one"_s.arg(place.data, *stranger));
    // What is in it concerns customers; nobody else on the machine may read it.
    QFile::setPermissions(place.data, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return {};
}

Result<std::unique_ptr<storage::Connection>> setUpConnection(const DatabasePlace &place)
{
    if (place.url.isEmpty()) {
        storage::SqliteOptions options = sqliteOptions(place);
        options.busyTimeoutMs = 60'000;
        FAROL_ASSIGN(auto connection, storage::SqliteConnection::open(options));
        return std::unique_ptr<storage::Connection>(std::move(connection));
    }
    storage::PostgresOptions options;
    options.url = place.url;
    options.lockTimeoutMs = 60'000;
    options.statementTimeoutMs = 0;
    options.idleInTransactionMs = 0;
    FAROL_ASSIGN(auto connection, storage::PostgresConnection::open(options));
    return std::unique_ptr<storage::Connection>(std::move(connection));
}

Result<bool> holdsRows(const DatabasePlace &place, const QByteArray &table, const QByteArray &column)
{
    if (place.url.isEmpty() && !QFile::exists(sqliteOptions(place).path))
        return false;
    FAROL_ASSIGN(const auto connection, setUpConnection(place));
    return hasRows(*connection, table, column);
}

Result<std::unique_ptr<Workspace>> Workspace::open(const DatabasePlace &place, const Clock &clock, Random &random,
                                                   Log &log)
{
    if (place.url.isEmpty()) {
        const QFileInfo folder(place.data);
        if (folder.isDir() && !(folder.isReadable() && folder.isWritable() && folder.isExecutable()))
            return fail(Error::Code::Denied, u"the folder %1 cannot be read and written"_s.arg(place.data));
        if (!QFile::exists(sqliteOptions(place).path))
            return fail(Error::Code::NotFound,
                        u"there is no workspace in %1; farol-server init makes one"_s.arg(place.data));
    }
    {
        FAROL_ASSIGN(const auto connection, setUpConnection(place));
        FAROL_TRY(storage::migrateServer(*connection, farolSchema()));
    }
    std::unique_ptr<Workspace> workspace(new Workspace(clock));
    storage::SqlHubOptions options;
    options.readers = 8;
    options.today = [zone = workspace->m_zone, &clock] { return dayOf(clock.now(), *zone); };
    FAROL_ASSIGN(workspace->m_store,
                 storage::SqlHubStore::open(connectionFactory(place), farolSchema(), random, options));
    workspace->m_hub = std::make_unique<sync::Hub>(*workspace->m_store, farolSchema(), clock);
    workspace->m_people = std::make_unique<People>(*workspace->m_store, *workspace->m_hub, clock, random);
    workspace->m_audit = std::make_unique<AuditLog>(*workspace->m_store, log);
    FAROL_TRY(workspace->m_store->read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(const Head head, reader.head());
        workspace->m_id = head.workspace;
        return {};
    }));
    const auto zone = workspace->setting(settings::TimeZone.toString());
    if (zone && QTimeZone(zone.value()).isValid())
        *workspace->m_zone = QTimeZone(zone.value());
    return workspace;
}

Result<QByteArray> Workspace::setting(const QString &name)
{
    QByteArray value;
    FAROL_TRY(m_store->readSql([&](storage::Connection &connection) -> Status {
        FAROL_ASSIGN(auto row, connection.prepare("SELECT value FROM setting WHERE name = ?"));
        row.bind(1, name);
        FAROL_ASSIGN(const bool found, row.step());
        if (!found)
            return fail(Error::Code::NotFound, u"setting %1 was never made"_s.arg(name));
        value = row.blob(0);
        return {};
    }));
    return value;
}

Status writeSetting(storage::Connection &connection, QStringView name, const QByteArray &value)
{
    return storage::run(connection,
                        "INSERT INTO setting (name, value) VALUES (?, ?)"
                        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        name, value);
}

std::int64_t Workspace::today() const
{
    return dayOf(m_clock.now(), *m_zone);
}

Result<DatabasePlace> placeFrom(const QCommandLineParser &parser)
{
    DatabasePlace place;
    place.data = parser.value(u"data"_s);
    place.url = parser.value(u"database"_s);
    if (place.data.isEmpty() && place.url.isEmpty())
        return fail(Error::Code::Invalid, u"--data DIR is missing"_s);
    if (!place.url.isEmpty())
        FAROL_TRY(checkDatabase(place.url));
    return place;
}

} // namespace farol::server
