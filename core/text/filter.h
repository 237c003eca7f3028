// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/result.h"
#include "core/schema.h"
#include "core/uuid.h"

#include <QDate>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <functional>
#include <optional>

/// Filters and sort orders as people write them: `stage = renewal and owner = me and not tags has vip`, `-seats,name`.
/// The grammar for users is docs/manual/filters.md. Every error is Error::Invalid (or TooLarge) whose detail is one
/// English sentence with the position, counted from 1: "at 14: expected a value after '='".
namespace farol {

inline constexpr qsizetype MaxFilterLength = 65'536; ///< characters
inline constexpr int MaxFilterDepth = 64;
inline constexpr int MaxFilterNodes = 1'000;
inline constexpr int MaxFilterValues = 1'000; ///< in one `in (…)`

/// What words like `me` and `today` mean where a filter is read. Words whose meaning is missing here are errors.
struct FilterContext final {
    UserId me;
    QDate today; ///< in the workspace's time zone
    /// The row of a table that a name, a mail address or a key stands for; NotFound, or Conflict when several do.
    std::function<Result<Uuid>(TableNumber table, const QString &text)> find;
    /// The key of a workspace list that a key or a label stands for. Without it keys are taken as written.
    std::function<std::optional<QString>(const char *list, const QString &text)> findKey;
    /// When a day begins, in ms since 1970 UTC. Without it days begin in UTC.
    std::function<std::int64_t(QDate day)> startOfDay;
};

/// Reads a filter; the empty text matches everything. The answer is normalised.
[[nodiscard]] Result<Filter> parseFilter(QStringView text, const EntityInfo &entity, const FilterContext &context = {});

enum class FilterText : std::uint8_t {
    Exact, ///< means the same in any context
    AsWritten, ///< with the words that mean something else tomorrow or for somebody else: what saved views keep
};
/// The text that parseFilter() turns back into normalisedFilter(filter): Exact in any context, AsWritten in the same one.
[[nodiscard]] Result<QString> printFilter(const Filter &filter, const EntityInfo &entity,
                                          FilterText how = FilterText::Exact);
/// The same filter with the meaning that its words have here and now.
[[nodiscard]] Result<Filter> resolvedFilter(const Filter &filter, const EntityInfo &entity,
                                            const FilterContext &context);

/// Whether the filter can be asked: fields exist, operators and values suit them, the limits above hold.
[[nodiscard]] Status checkFilter(const Filter &filter, const EntityInfo &entity);

/// The same meaning with the fewest groups: no All in an All, no Any in an Any, no group of one, Not with one child.
[[nodiscard]] Filter normalisedFilter(const Filter &filter);

/// Whether a field of this type can be compared so.
[[nodiscard]] bool allows(FieldType type, FilterOp op);
/// Whether lists can be sorted by a field of this type.
[[nodiscard]] bool isSortable(FieldType type);

/// "-seats,name": field names by falling importance, '-' for descending. The empty text is no order.
[[nodiscard]] Result<QList<SortKey>> parseSort(QStringView text, const EntityInfo &entity);
[[nodiscard]] QString printSort(const QList<SortKey> &sort, const EntityInfo &entity);

} // namespace farol
