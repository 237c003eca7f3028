// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ownedrows.h"

#include "core/customcatalog.h"
#include "core/rowstate.h"

#include <QHash>

namespace farol {

/// What one customer has in the workspace's own fields, and who last changed each of these values.
class CustomerValues final : public QObject
{
    Q_OBJECT
public:
    /// A field with the state of its value: by whom, when.
    struct Change final {
        FieldInfo field;
        FieldState state; ///< its value is the one shown
    };

    explicit CustomerValues(Store &store, QObject *parent = nullptr);

    void show(CustomerId customer); ///< a null id shows nothing
    /// The fields that are offered, then those archived ones that this customer has a value in.
    [[nodiscard]] const QList<CustomColumn> &columns() const { return m_columns; }
    /// Such a field as editors and formats take it.
    [[nodiscard]] const FieldInfo *field(FieldNumber column) const;
    [[nodiscard]] Value value(FieldNumber column) const { return m_values.value(column); }
    [[nodiscard]] bool hasConflict(FieldNumber column) const { return m_conflicts.contains(column); }
    [[nodiscard]] const QList<Change> &changes() const { return m_changes; }

Q_SIGNALS:
    void columnsChanged(); ///< others, or in another order, or called something else
    void valuesChanged();
    void changesChanged();

private:
    void take();
    void takeColumns();
    void askStates();
    void takeState(std::uint64_t request, const Result<RowState> &row);

    Store &m_store;
    OwnedRows m_rows;
    CustomCatalog m_catalog;
    QList<CustomColumn> m_columns;
    QHash<FieldNumber, Value> m_values;
    QSet<FieldNumber> m_conflicts;
    QList<Change> m_changes;
    QList<Change> m_coming; ///< until the last of them is there
    qsizetype m_missing = 0;
    std::uint64_t m_request = 0;
};

} // namespace farol
