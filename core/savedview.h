// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using SavedViewId = Id<struct SavedViewTag>;

/// A list as somebody wants to find it again: filter, order, columns. Private, of a team, or everybody's.
struct SavedView final {
    SavedViewId id;
    ScopeId audience; ///< a person, a team or the workspace; never changes
    QString name;
    QString entity; ///< whose list: "customer"
    UserId author;
    QString sorting; ///< as parseSort() reads it
    std::optional<std::int64_t> place; ///< among the tabs; the lowest comes first
    QString filter; ///< as printFilter() writes it
    QString columns; ///< names of fields, in order, with commas between; empty = the usual ones

    friend bool operator==(const SavedView &, const SavedView &) = default;

    static constexpr auto fieldList()
    {
        using E = SavedView;
        return std::tuple{
            fieldOf(&E::audience, declare::reference(1, "audience", "Audience", 0).mandatory()),
            fieldOf(&E::name, declare::text(2, "name", "Name").mandatory()),
            fieldOf(&E::entity, declare::text(3, "entity", "Entity").mandatory()),
            fieldOf(&E::author, declare::reference(4, "author", "Author", tables::User)),
            fieldOf(&E::sorting, declare::text(5, "sorting", "Order")),
            fieldOf(&E::place, declare::integer(6, "place", "Place")),
            fieldOf(&E::filter, declare::longText(7, "filter", "Filter")),
            fieldOf(&E::columns, declare::longText(8, "columns", "Columns")),
        };
    }
};

[[nodiscard]] EntityInfo savedViewEntity();
[[nodiscard]] SavedView savedViewFromRow(const RowState &row);

} // namespace farol
