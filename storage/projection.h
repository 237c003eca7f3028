// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowstate.h"
#include "core/schema.h"
#include "storage/connection.h"
#include "storage/ddl.h"

#include <QByteArray>
#include <QList>

namespace farol::storage {

/// An entity's typed table on the server: one column per declared field, beside the row states it follows from.
/// It is written in the same transaction as they are, and can be made anew from them at any time.
class Projection final
{
public:
    explicit Projection(const EntityInfo &entity);

    /// Makes the table, or makes it anew when it came from another declaration.
    [[nodiscard]] Status refresh(Connection &connection) const;
    /// Rows of this table, each at most once.
    [[nodiscard]] Status put(Connection &connection, const QList<RowState> &rows) const;
    /// Rows whose field holds the value (null finds those where it is not set), by id.
    [[nodiscard]] Result<QList<RowKey>> rowsWhere(Connection &connection, FieldNumber number, const Value &value) const;
    [[nodiscard]] TableNumber table() const { return m_entity.table; }

private:
    [[nodiscard]] QList<Step> steps() const;
    [[nodiscard]] bool isSearched(const FieldInfo &field) const;
    [[nodiscard]] Status rebuild(Connection &connection, const QByteArray &hash) const;
    [[nodiscard]] Status fill(Connection &connection) const;

    EntityInfo m_entity;
    QByteArrayList m_columns; ///< of the table, in order
};

} // namespace farol::storage
