// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientdrafts.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

/// The row that a key names behind its last '/'; null when it names none.
Uuid rowOf(const QString &key)
{
    return Uuid::fromString(key.section(u'/', -1)).valueOr(Uuid());
}

} // namespace

Result<QByteArray> ClientDrafts::read(const QString &key)
{
    FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT contents FROM draft WHERE key = ?"_ba));
    FAROL_ASSIGN(const bool found, statement.bind(1, key).step());
    return found ? statement.blob(0) : QByteArray();
}

Status ClientDrafts::keep(const QString &key, const QByteArray &contents)
{
    if (contents.isEmpty())
        return run(m_connection, "DELETE FROM draft WHERE key = ?"_ba, key);
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare("INSERT OR REPLACE INTO draft (key, row_id, contents) VALUES (?, ?, ?)"_ba));
    return statement.bind(1, key).bindOrNull(2, rowOf(key)).bind(3, contents).run();
}

Status ClientDrafts::eraseOf(ScopeId scope, const QList<RowKey> &rows)
{
    QSet<Uuid> drafted; // few, while a purge may take thousands of rows
    {
        FAROL_ASSIGN(Statement statement,
                     m_connection.prepare("SELECT DISTINCT row_id FROM draft WHERE row_id IS NOT NULL"_ba));
        for (;;) {
            FAROL_ASSIGN(const bool more, statement.step());
            if (!more)
                break;
            drafted += statement.uuid(0);
        }
    }
    QList<Uuid> gone;
    if (drafted.contains(scope.uuid))
        gone += scope.uuid;
    for (const RowKey &row : rows) {
        if (drafted.contains(row.id))
            gone += row.id;
    }
    for (const Uuid &id : std::as_const(gone))
        FAROL_TRY(run(m_connection, "DELETE FROM draft WHERE row_id = ?"_ba, id));
    return {};
}

Status ClientDrafts::eraseAll()
{
    return run(m_connection, "DELETE FROM draft"_ba);
}

} // namespace farol::storage
