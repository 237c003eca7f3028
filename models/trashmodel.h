// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customernames.h"
#include "models/format.h"
#include "models/keyedrows.h"

namespace farol {

class NameLookup;

/// How long deleted rows can be brought back.
inline constexpr int TrashDays = 90;

/// The deleted rows of one table, what was deleted last first. Rows that only went with their customer are not here: they
/// come back with it.
class TrashModel final : public KeyedRows
{
    Q_OBJECT
public:
    TrashModel(Store &store, const NameLookup &names, const Clock &clock, const Format &format,
               QObject *parent = nullptr);

    void show(TableNumber table);
    [[nodiscard]] TableNumber table() const { return m_table; }
    [[nodiscard]] Uuid idAt(int row) const { return keyAt(row).id; }

    /// The tables that have a trash, in the order of their tabs.
    [[nodiscard]] static const QList<TableNumber> &tables();

protected:
    [[nodiscard]] bool touches(const RowChange &change) const override;
    [[nodiscard]] QVariant cell(const RowState &row, int role) const override;

private:
    [[nodiscard]] QString second(const RowState &row) const;
    [[nodiscard]] QString keptFor(const RowState &row) const;

    const NameLookup &m_names;
    const Clock &m_clock;
    Format m_format;
    mutable CustomerNames m_customers; ///< asks by itself for what is shown
    TableNumber m_table = 0;
};

/// Brings deleted rows back, as one act.
[[nodiscard]] Command restoreRows(TableNumber table, const QList<Uuid> &ids);

} // namespace farol
