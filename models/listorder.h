// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uuid.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <utility>
#include <vector>

namespace farol {

/// The ids of a list in the order shown, with the way back from an id to its row.
class ListOrder final
{
public:
    [[nodiscard]] int size() const { return static_cast<int>(m_ids.size()); }
    [[nodiscard]] const Uuid &at(int row) const { return m_ids.at(row); }
    [[nodiscard]] const QList<Uuid> &ids() const { return m_ids; }
    /// -1 when it is not in the list.
    [[nodiscard]] int rowOf(const Uuid &id) const;
    /// Of those that are in the list, in no order. Goes through a list that just changed rather than indexing it.
    [[nodiscard]] QList<int> rowsOf(QSet<Uuid> ids) const;
    [[nodiscard]] bool contains(const Uuid &id) const { return rowOf(id) >= 0; }

    void set(QList<Uuid> ids);
    void insert(int row, const QList<Uuid> &ids);
    void remove(int first, int count);

private:
    QList<Uuid> m_ids;
    mutable QHash<Uuid, int> m_rows; ///< built when first asked for after a change
    mutable bool m_stale = false;
};

/// Ids that belong into the list before what is now at `row`.
struct InsertRun final {
    int row = 0;
    QList<Uuid> ids;
};

/// How the order a store now answers differs from the one shown.
struct OrderDiff final {
    QList<InsertRun> added; ///< ascending by row; rows count as before any insertion
    int removed = 0; ///< shown, but no longer matching
    bool moved = false; ///< what both have stands in another order
    [[nodiscard]] int addedCount() const;
    [[nodiscard]] bool isEmpty() const { return added.isEmpty() && removed == 0 && !moved; }
};

/// A list with runs in their places.
struct ScatteredOrder final {
    QList<Uuid> ids;
    std::vector<int>
        rows; ///< where each stands now: those there were by row, then those that were added, in their order
};
[[nodiscard]] ScatteredOrder mergeRuns(const QList<Uuid> &ids, const QList<InsertRun> &runs);

[[nodiscard]] OrderDiff diffOrder(const ListOrder &shown, const QList<Uuid> &wanted);
/// The rows of `shown` whose id is in `gone`, as (first, count), last run first, ready to be removed one by one.
[[nodiscard]] QList<std::pair<int, int>> runsOf(const ListOrder &shown, const QSet<Uuid> &gone);

} // namespace farol
