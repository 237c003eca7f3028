// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/schema.h"
#include "exchange/importrecord.h"
#include "exchange/importtarget.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>

namespace farol::exchange {

/// What the cells of a file refer to: looked up in batches, and remembered while there is room.
class References final
{
public:
    References(ImportTarget &target, const Schema &schema, const ImportMapping &mapping, const EntityInfo &entity);

    /// Looks up what is not yet known of these texts, and the rows that the file's rows belong to.
    [[nodiscard]] Status lookUp(const QHash<TableNumber, QSet<QString>> &texts);
    /// Of a text that was looked up. Error::Conflict when several are called that.
    [[nodiscard]] Result<std::optional<FoundRow>> find(const FieldRule &rule, const FieldInfo &field,
                                                       const QString &text) const;
    /// A field of a row that something belongs to or is reached through; null when it is not known.
    [[nodiscard]] Value value(const RowKey &row, FieldNumber field) const;
    [[nodiscard]] bool isThere(const RowKey &row) const { return m_rows.contains(row); }

private:
    [[nodiscard]] Status lookUpTexts(TableNumber table, const QSet<QString> &texts);
    [[nodiscard]] Status lookUpRows(TableNumber table, const QSet<Uuid> &ids);
    [[nodiscard]] QSet<Uuid> idsOf(TableNumber table, const QSet<QString> &texts) const;
    void makeRoom();

    ImportTarget &m_target;
    const Schema &m_schema;
    QSet<TableNumber> m_through; ///< tables that a reference goes through
    TableNumber m_owners = 0; ///< the table that the file's rows belong to; 0 = none
    QHash<std::pair<TableNumber, QString>, Reference> m_texts;
    QHash<RowKey, QMap<FieldNumber, Value>> m_rows; ///< only what somebody asks for
};

} // namespace farol::exchange
