// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include "core/text/filter.h"

namespace farol {

class NameLookup;

/// Filters in the words of people, for chips and the filter builder.

/// What lists of this entity can be filtered by: its fields, what is derived, and the workspace's own.
[[nodiscard]] QList<FieldInfo> filterableColumns(const EntityInfo &entity);
/// The comparisons offered for the field, the likeliest first.
[[nodiscard]] QList<FilterOp> operatorsFor(const FieldInfo &field);
/// "is any of", "is before", "is at least": whatever suits the type.
[[nodiscard]] QString operatorLabel(const FieldInfo &field, FilterOp op);
/// One value of a leaf: "Adoption", "in 90 days", "me", "12/03/26".
[[nodiscard]] QString filterValueText(const FieldInfo &field, const Filter &leaf, qsizetype at, const Format &format,
                                      const NameLookup &names);
/// A node as a chip says it: "Seats is at least 10"; of a group, how many conditions it holds.
[[nodiscard]] QString conditionText(const Filter &node, const EntityInfo &entity, const Format &format,
                                    const NameLookup &names);
/// Why a filter's text cannot be read, in the person's language: "At character 14: …". Returns the position, 0 = unknown.
[[nodiscard]] qsizetype explainFilterError(const Error &error, QString &sentence);

/// The name that a filter or a sort order gives to no field; empty when that is not its fault.
[[nodiscard]] QString unknownFieldIn(const Error &error);

/// What `me`, `today`, names and labels mean for the person at this computer. A key may be written as its label; one that is
/// archived, too.
[[nodiscard]] FilterContext filterContext(const NameLookup &names, QDate today, const Format &format);

/// A day that moves with the calendar: "today + 90d".
struct RelativeDay final {
    int count = 0; ///< negative = ago
    QChar unit = u'd'; ///< d, w, m or y
    [[nodiscard]] QString word() const;
    [[nodiscard]] QDate from(QDate today) const;
    [[nodiscard]] static std::optional<RelativeDay> fromWord(const QString &word);
};

/// The part of a filter that a chip edits: the keys that the tree's own All asks of `field`; empty = it asks nothing so simple.
[[nodiscard]] QStringList keysIn(const Filter &tree, FieldNumber field);
/// The same tree asking for these keys; none = for any.
[[nodiscard]] Filter withKeys(const Filter &tree, FieldNumber field, const QStringList &keys);
/// The conditions that all have to hold, besides those keysIn() finds for `chips`.
[[nodiscard]] QList<Filter> otherConditions(const Filter &tree, const QList<FieldNumber> &chips);
/// The tree without this one of its conditions.
[[nodiscard]] Filter without(const Filter &tree, const Filter &condition);
/// Both have to hold.
[[nodiscard]] Filter bothOf(const Filter &a, const Filter &b);
[[nodiscard]] Filter leafOf(FieldNumber field, FilterOp op, const QList<Value> &values, const QStringList &words = {});

} // namespace farol
