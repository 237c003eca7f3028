// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clienttransaction.h"

#include <utility>

namespace farol::storage {

SqlClientTransaction::SqlClientTransaction(Connection &connection, const Schema &schema)
    : m_schema(schema),
      m_rows(connection, schema),
      m_outbox(connection),
      m_shelf(connection),
      m_indexes(connection, schema),
      m_follower(connection, schema, m_rows.dirty()),
      m_drafts(connection)
{}

void SqlClientTransaction::begin()
{
    m_purged = false;
    m_rows.begin();
}

Status SqlClientTransaction::finish()
{
    return m_rows.flush();
}

Result<QList<ScopeId>> SqlClientTransaction::strayScopes(int limit)
{
    QList<QByteArray> tables;
    for (const EntityInfo &info : m_schema.entities())
        tables += info.name;
    tables += "other_row";
    tables += "aside";
    return m_shelf.strayScopes(tables, limit);
}

Result<QList<RowKey>> SqlClientTransaction::purgeScope(ScopeId scope)
{
    m_purged = true;
    FAROL_TRY(m_shelf.eraseScope(scope));
    FAROL_TRY(m_outbox.eraseScope(scope));
    FAROL_ASSIGN(QList<RowKey> rows, m_rows.eraseScope(scope));
    for (const RowKey &row : std::as_const(rows)) {
        if (row.id != scope.uuid)
            FAROL_TRY(m_shelf.eraseStepsOf(row));
    }
    FAROL_TRY(m_drafts.eraseOf(scope, rows));
    FAROL_TRY(m_follower.removeGone());
    return rows;
}

Result<bool> SqlClientTransaction::isPurging()
{
    for (const ScopeStatus status : {ScopeStatus::Purging, ScopeStatus::PurgingThenLoading}) {
        FAROL_ASSIGN(const QList<ScopeId> scopes, m_shelf.scopesIn(status, 1));
        if (!scopes.isEmpty())
            return true;
    }
    return false;
}

Result<QList<RowKey>> SqlClientTransaction::forgetConfirmed()
{
    FAROL_TRY(m_shelf.forgetScopes());
    FAROL_ASSIGN(QList<RowKey> rows, m_rows.eraseConfirmed());
    FAROL_TRY(m_follower.startOver());
    return rows;
}

Result<bool> SqlClientTransaction::makeNextIndex()
{
    FAROL_ASSIGN(const DeviceState state, device());
    return state.loadPin != 0 ? Result<bool>(false) : m_indexes.makeNext();
}

Result<QList<RowKey>> SqlClientTransaction::purgeAll()
{
    m_purged = true;
    FAROL_TRY(m_shelf.eraseAll());
    FAROL_TRY(m_outbox.eraseAnswered());
    FAROL_ASSIGN(QList<RowKey> rows, m_rows.eraseAll());
    FAROL_TRY(m_drafts.eraseAll());
    FAROL_TRY(m_follower.startOver());
    FAROL_TRY(m_indexes.makeAll()); // of a load that will not end any more
    return rows;
}

} // namespace farol::storage
