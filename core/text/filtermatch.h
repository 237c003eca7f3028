// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/rowstate.h"
#include "core/schema.h"
#include "core/value.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace farol {

/// Decides in memory what storage decides in SQL: lists are patched from ChangeSets by it, and tests hold SQL to it.
///
/// Logic has two values, never three. A null is like nothing: every comparison with it is false, except `!=`, which is
/// exactly "not =" and so true. `not X` is true whenever X is false. Texts and elements of sets are equal, contain and
/// start with each other as foldText() sees them; `<` and its kind compare texts by primarySortKey(). Keys of
/// workspace lists and the options of choices compare as they are, amounts of money by what they are in their own currency's main unit. `in` for a set means: has any of them. Deleted rows are not looked at here.
class FilterMatcher final
{
public:
    /// The filter must pass checkFilter(); a leaf on an unknown field matches nothing.
    FilterMatcher(const Filter &filter, const EntityInfo &entity);

    [[nodiscard]] bool operator()(const RowState &row) const { return matchesNode(m_root, row); }

private:
    /// A filter with all that depends on its own values worked out once.
    struct Node {
        Filter::Kind kind = Filter::Kind::All;
        QList<Node> children;
        FieldNumber field = 0;
        FieldType type = FieldType::Text;
        FieldNumber currency = 0; ///< of a money field: where the row's currency stands
        FilterOp op = FilterOp::Equal;
        QList<Value> values;
        QList<QString> folded; ///< of texts and elements
        QByteArray sortKey; ///< of a text, primary level
    };

    static Node compiled(const Filter &filter, const EntityInfo &entity);
    static bool matchesNode(const Node &node, const RowState &row);
    static bool matchesLeaf(const Node &leaf, const RowState &row);
    static bool matchesMoney(const Node &leaf, std::int64_t minor, const RowState &row);
    static bool matchesText(const Node &leaf, const QString &text);

    Node m_root;
};

/// For a single row; many rows are better asked through one FilterMatcher.
[[nodiscard]] bool matches(const Filter &filter, const RowState &row, const EntityInfo &entity);

/// The order of lists: below, at or above 0 when `a` stands before, beside or after `b`. Nulls come last either way;
/// texts go by sortKey(), keys by their UTF-8 bytes, false before true.
[[nodiscard]] int compareValues(FieldType type, const Value &a, const Value &b, bool descending);
/// Whether `a` stands before `b`; the row id breaks ties, so this is a total order. Options of choices go like texts.
[[nodiscard]] bool standsBefore(const RowState &a, const RowState &b, const QList<SortKey> &sort,
                                const EntityInfo &entity);

} // namespace farol
