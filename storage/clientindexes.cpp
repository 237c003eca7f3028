// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientindexes.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr std::int64_t FewRows = 5'000; ///< for which it is not worth two changes of the schema

} // namespace

Status ClientIndexes::setAside(std::int64_t rows)
{
    if (rows < FewRows)
        return {};
    for (const EntityInfo &info : m_schema.entities()) {
        FAROL_ASSIGN(Statement counted,
                     m_connection.prepare("SELECT count(*) FROM (SELECT 1 FROM "_ba + info.name + " LIMIT ?)"));
        FAROL_TRY(counted.bindAll(rows).step());
        const bool outweighed = counted.integer(0) < rows;
        counted.reset();
        if (outweighed)
            FAROL_TRY(setAside(info));
    }
    return {};
}

Status ClientIndexes::setAside(const EntityInfo &info)
{
    // What holds living rows only serves lists; the others find rows by id, scope or state.
    FAROL_TRY(run(m_connection,
                  "INSERT INTO away_index (name, made_by, stat) SELECT o.name, o.sql, s.stat FROM sqlite_schema o "
                  "LEFT JOIN sqlite_stat1 s ON s.idx = o.name WHERE o.type = 'index' AND o.tbl_name = ?1 "
                  "AND o.sql LIKE '% WHERE deleted = 0' AND o.name <> ?1 || '_name'"_ba,
                  QString::fromLatin1(info.name)));
    std::vector<QByteArray> drops;
    FAROL_ASSIGN(Statement away,
                 m_connection.prepare("SELECT a.name FROM away_index a JOIN sqlite_schema o ON o.name = a.name"_ba));
    for (;;) {
        FAROL_ASSIGN(const bool more, away.step());
        if (!more)
            break;
        drops.push_back("DROP INDEX \"" + away.text(0).toUtf8() + '"');
    }
    for (const QByteArray &drop : drops)
        FAROL_TRY(m_connection.execute(drop));
    return {};
}

Result<bool> ClientIndexes::areAway(Connection &connection)
{
    FAROL_ASSIGN(Statement away, connection.prepare("SELECT 1 FROM away_index LIMIT 1"_ba));
    return away.step();
}

Result<bool> ClientIndexes::makeNext()
{
    QString name;
    QByteArray make;
    {
        FAROL_ASSIGN(Statement away,
                     m_connection.prepare("SELECT name, made_by FROM away_index ORDER BY name LIMIT 1"_ba));
        FAROL_ASSIGN(const bool found, away.step());
        if (!found)
            return false;
        name = away.text(0);
        make = away.text(1).toUtf8();
    }
    FAROL_TRY(m_connection.execute(make));
    // SQLite forgot with the index what the planner is to take for granted of it; it is read again when asked for.
    FAROL_TRY(run(m_connection,
                  "INSERT INTO sqlite_stat1 (tbl, idx, stat) SELECT o.tbl_name, a.name, a.stat FROM away_index a "
                  "JOIN sqlite_schema o ON o.name = a.name WHERE a.name = ? AND a.stat IS NOT NULL"_ba,
                  name));
    FAROL_TRY(run(m_connection, "DELETE FROM away_index WHERE name = ?"_ba, name));
    FAROL_TRY(m_connection.execute("ANALYZE sqlite_schema"));
    return true;
}

Status ClientIndexes::makeAll()
{
    for (bool more = true; more;) {
        FAROL_ASSIGN(more, makeNext());
    }
    return {};
}

} // namespace farol::storage
