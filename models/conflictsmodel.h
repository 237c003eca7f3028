// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customernames.h"
#include "models/format.h"
#include "models/keyedrows.h"

namespace farol {

class NameLookup;

/// Every row with an open conflict, whatever its table: customers first, then what hangs on them, then what the workspace
/// shares; in each table by name.
class ConflictsModel final : public KeyedRows
{
    Q_OBJECT
public:
    ConflictsModel(Store &store, const NameLookup &names, const Format &format, QObject *parent = nullptr);
    void load();

protected:
    [[nodiscard]] bool touches(const RowChange &change) const override;
    [[nodiscard]] QVariant cell(const RowState &row, int role) const override;

private:
    [[nodiscard]] QString second(const RowState &row) const;
    [[nodiscard]] QString choices(const RowState &row) const;

    const NameLookup &m_names;
    Format m_format;
    mutable CustomerNames m_customers; ///< asks by itself for what is shown
};

/// The fields of a row that wait for a decision, ascending.
[[nodiscard]] QList<FieldNumber> fieldsInConflict(const RowState &row);
/// "Stage"; of the row's own delete "Deletion".
[[nodiscard]] QString conflictLabel(TableNumber table, FieldNumber field);
/// A value of the field in words: of a delete "kept" or "deleted", of nothing "empty".
[[nodiscard]] QString conflictValue(const RowState &row, FieldNumber field, const Value &value, const Format &format,
                                    const NameLookup &names);

} // namespace farol
