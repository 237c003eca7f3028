// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tablefacts.h"

#include "storage/ddl.h"

namespace farol::server {

Result<bool> hasColumns(storage::Connection &connection, const QByteArray &table, const QByteArrayList &columns)
{
    const bool isSqlite = connection.backend() == storage::Backend::Sqlite;
    FAROL_ASSIGN(auto row, connection.prepare(isSqlite ? "SELECT count(*) FROM pragma_table_info(?) WHERE name = ?"
                                                       : "SELECT count(*) FROM pg_attribute"
                                                         " WHERE attrelid = to_regclass(CAST(? AS TEXT))"
                                                         " AND attname = CAST(? AS TEXT)"
                                                         " AND attnum > 0 AND NOT attisdropped"));
    for (const QByteArray &column : columns) {
        row.reset();
        row.bindAll(QString::fromLatin1(table), QString::fromLatin1(column));
        FAROL_ASSIGN(const bool any, row.step());
        if (!any || row.integer(0) == 0)
            return false;
    }
    return true;
}

Result<bool> hasRows(storage::Connection &connection, const QByteArray &table, const QByteArray &column)
{
    FAROL_ASSIGN(const bool isThere, hasColumns(connection, table, {column}));
    if (!isThere)
        return false;
    FAROL_ASSIGN(auto row, connection.prepare("SELECT 1 FROM " + storage::quotedName(table) + " LIMIT 1"));
    return row.step();
}

} // namespace farol::server
