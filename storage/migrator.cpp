// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"

#include "core/canonical.h"
#include "storage/sqliteconnection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr int CopiesKept = 2;
constexpr qsizetype CopyChunk = 1 << 20;

Table migrationTable()
{
    return Table{"migration", {intColumn("number"), textColumn("name"), blobColumn("hash")}, {"number"}, false};
}

/// Number of tables there are, and of those named "migration".
QByteArray tableCounts(Backend backend)
{
    return backend == Backend::Sqlite
               ? "SELECT count(*), COALESCE(sum(name = 'migration'), 0) FROM sqlite_schema WHERE type = 'table' "
                 "AND name NOT LIKE 'sqlite_%'"
               : "SELECT count(*), count(*) FILTER (WHERE tablename = 'migration') FROM pg_tables "
                 "WHERE schemaname = current_schema()";
}

} // namespace

Migrator::Migrator(Connection &connection, QList<Migration> history)
    : m_connection(connection), m_history(std::move(history))
{}

QByteArray Migrator::hashOf(const Migration &migration) const
{
    QByteArray script;
    for (const Step &step : migration.steps)
        script += sqlOf(step, m_connection.backend()) + ";\n";
    return contentHash({"farol-migration", QByteArray::number(migration.number), migration.name, script});
}

Result<int> Migrator::version()
{
    int version = 0;
    FAROL_TRY(reading(m_connection, [&]() -> Status {
        FAROL_ASSIGN(version, readVersion());
        return {};
    }));
    return version;
}

Result<int> Migrator::readVersion()
{
    FAROL_ASSIGN(auto counts, m_connection.prepare(tableCounts(m_connection.backend())));
    FAROL_TRY(counts.step());
    const std::int64_t tables = counts.integer(0);
    const bool ours = counts.integer(1) > 0;
    if (tables == 0)
        return 0;
    if (!ours)
        return fail(Error::Code::Foreign, u"the database holds tables of another program"_s);
    return checkApplied();
}

Result<int> Migrator::checkApplied()
{
    FAROL_ASSIGN(auto applied, m_connection.prepare("SELECT number, hash FROM migration ORDER BY number"));
    int version = 0;
    for (;;) {
        FAROL_ASSIGN(const bool more, applied.step());
        if (!more)
            return version;
        const std::int64_t number = applied.integer(0);
        if (number > m_history.size())
            return fail(Error::Code::TooNew,
                        u"the database has version %1, this program knows %2"_s.arg(number).arg(m_history.size()));
        if (number != version + 1 || applied.blob(1) != hashOf(m_history.at(version)))
            return fail(Error::Code::Corrupt, u"migration %1 is not the one this program knows"_s.arg(number));
        version = int(number);
    }
}

Status Migrator::lock()
{
    if (m_connection.backend() == Backend::Sqlite)
        return {}; // the write transaction is the lock
    // Waits for as long as the other process needs, which may be minutes for a big table.
    FAROL_TRY(m_connection.execute("SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0"));
    return run(m_connection, "SELECT pg_advisory_xact_lock(1178686060, hashtext(current_schema()))");
}

Status Migrator::apply(const Migration &migration)
{
    if (migration.number == 1)
        FAROL_TRY(m_connection.execute(sqlOf(migrationTable(), m_connection.backend())));
    for (const Step &step : migration.steps)
        FAROL_TRY(m_connection.execute(sqlOf(step, m_connection.backend())));
    if (migration.work)
        FAROL_TRY(migration.work(m_connection));
    return run(m_connection, "INSERT INTO migration (number, name, hash) VALUES (?, ?, ?)", migration.number,
               QString::fromUtf8(migration.name), hashOf(migration));
}

Result<bool> Migrator::next()
{
    bool applied = false;
    FAROL_TRY(retrying(m_connection, [&]() -> Status {
        applied = false;
        FAROL_TRY(lock());
        FAROL_ASSIGN(const int version, readVersion());
        if (version == m_history.size())
            return {};
        applied = true;
        return apply(m_history.at(version));
    }));
    return applied;
}

Status Migrator::migrate(const std::function<Status(int)> &beforeChange)
{
    FAROL_ASSIGN(const int found, version());
    if (found > 0 && found < m_history.size() && beforeChange)
        FAROL_TRY(beforeChange(found));
    for (;;) {
        FAROL_ASSIGN(const bool applied, next());
        if (!applied)
            return {};
    }
}

namespace {

Status copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    QSaveFile target(to); // appears under its name only when it is whole and on the disk
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return fail(Error::Code::Denied, u"the file cannot be copied beside itself"_s);
    for (QByteArray chunk = source.read(CopyChunk); !chunk.isEmpty(); chunk = source.read(CopyChunk)) {
        if (target.write(chunk) != chunk.size())
            return fail(Error::Code::NoSpace, u"no room for a copy before the update"_s);
    }
    if (!target.commit())
        return fail(Error::Code::NoSpace, u"no room for a copy before the update"_s);
    return {};
}

} // namespace

QStringList copiesOf(const QString &path)
{
    const QFileInfo file(path);
    const QStringList names = file.dir().entryList({file.fileName() + u".v*"_s}, QDir::Files);
    QList<std::pair<int, QString>> copies;
    for (const QString &name : names) {
        bool isNumber = false;
        const int version = QStringView(name).mid(file.fileName().size() + 2).toInt(&isNumber);
        if (isNumber)
            copies.append({version, file.dir().filePath(name)});
    }
    std::sort(copies.rbegin(), copies.rend());
    QStringList paths;
    for (const auto &copy : copies)
        paths += copy.second;
    return paths;
}

Status copyBeforeMigrating(SqliteConnection &connection, int version)
{
    const QString path = connection.path();
    FAROL_TRY(connection.checkpoint());
    {
        // Nobody else writes while this transaction is open, so the file alone is the whole database.
        FAROL_ASSIGN(const Transaction transaction, Transaction::begin(connection, Access::Write));
        const QFileInfo log(path + u"-wal"_s);
        if (log.exists() && log.size() > 0)
            return fail(Error::Code::Busy, u"another process is writing to the file"_s);
        FAROL_TRY(copyFile(path, path + u".v%1"_s.arg(version)));
    }
    const QStringList copies = copiesOf(path);
    for (const QString &old : copies.mid(CopiesKept))
        QFile::remove(old);
    return {};
}

} // namespace farol::storage
