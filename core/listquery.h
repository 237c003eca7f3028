// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rowstate.h"
#include "core/schema.h"
#include "core/value.h"

#include <QList>
#include <QStringList>

#include <cstdint>

namespace farol {

/// How a leaf of a filter compares. Text comparisons fold case and accents (core/text/fold.h).
enum class FilterOp : std::uint8_t {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains, ///< text: substring; set: has the element
    StartsWith,
    In, ///< any of several values
    IsNull,
    NotNull,
    HasConflict, ///< the row has an open conflict; no field, no values
};

/// One tree behind the filter builder, saved views and `farolctl --where` (grammar: docs/manual/filters.md).
struct Filter final {
    enum class Kind : std::uint8_t { All, Any, Not, Leaf };
    Kind kind = Kind::All; ///< an All without children matches everything
    QList<Filter> children;
    FieldNumber field = 0;
    FilterOp op = FilterOp::Equal;
    QList<Value> values; ///< of money fields: hundredths of the main unit, whatever the currency (core/text/amounts.h)
    /// What a person wrote for each value where that means something else on another day or for somebody else
    /// ("today + 90d", "me"), else empty text; no entries = none of them. It says how `values` came about, not what is asked.
    QStringList words = {};
    friend bool operator==(const Filter &a, const Filter &b)
    {
        return a.kind == b.kind && a.children == b.children && a.field == b.field && a.op == b.op
               && a.values == b.values;
    }
};

struct SortKey final {
    FieldNumber field = 0; ///< DeletedField, of the trash alone: when a row was deleted
    bool descending = false; ///< nulls come last either way
    friend bool operator==(const SortKey &, const SortKey &) = default;
};

/// What a list asks of the store; the row id breaks ties.
struct ListQuery final {
    TableNumber table = 0;
    Filter filter;
    QList<SortKey> sort;
    QList<FieldNumber> columns; ///< fields and derived columns; empty = all fields
    int limit = 100; ///< size of the first page
    /// The trash: rows whose own delete stands, instead of the living ones. What hangs on a deleted row is in neither.
    bool deleted = false;
    bool pageOnly = false; ///< nobody will ask for the ids of all rows, which are else read right after the first page
    friend bool operator==(const ListQuery &, const ListQuery &) = default;
};

/// A row as a list shows it.
struct ListRow final {
    Uuid id;
    QList<Value> values; ///< in order of the query's columns (or the entity's field list)
    bool pending = false; ///< something of it is not yet on the server
    bool conflict = false;
};

/// The first answer to a ListQuery: rows at once; ids and count follow from the same snapshot.
struct ListPage final {
    std::uint64_t request = 0;
    QList<ListRow> rows;
};

struct ListIds final {
    std::uint64_t request = 0;
    QList<Uuid> ids; ///< every matching row, in order
};

} // namespace farol
