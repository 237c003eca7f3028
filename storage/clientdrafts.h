// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/rowstate.h"
#include "storage/connection.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace farol::storage {

/// What somebody was writing and has not saved, by keys of the pages' own (Store::draft()).
class ClientDrafts final
{
public:
    explicit ClientDrafts(Connection &connection) : m_connection(connection) {}

    /// Empty when there is none.
    Result<QByteArray> read(const QString &key);
    /// Empty contents take it away.
    Status keep(const QString &key, const QByteArray &contents);
    /// Those about the rows, and those about the scope's own row.
    Status eraseOf(ScopeId scope, const QList<RowKey> &rows);
    Status eraseAll();

private:
    Connection &m_connection;
};

} // namespace farol::storage
