// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using ListItemId = Id<struct ListItemTag>;

/// An entry of a workspace list that the workspace added, renamed, moved or put away.
struct ListItem final {
    ListItemId id;
    QString itemKey; ///< list and key: "stages/renewal"; stable
    QString label; ///< what people read
    std::optional<std::int64_t> place; ///< the lowest comes first
    bool isArchived = false; ///< offered no more; rows keep it

    friend bool operator==(const ListItem &, const ListItem &) = default;

    static constexpr auto fieldList()
    {
        using E = ListItem;
        return std::tuple{
            fieldOf(&E::itemKey, declare::text(1, "item_key", "Key").mandatory().writtenBy(Writers::Leads)),
            fieldOf(&E::label, declare::text(2, "label", "Label").mandatory().writtenBy(Writers::Leads)),
            fieldOf(&E::place, declare::integer(3, "place", "Place").writtenBy(Writers::Leads)),
            fieldOf(&E::isArchived, declare::flag(4, "is_archived", "Archived").writtenBy(Writers::Leads)),
        };
    }
};

[[nodiscard]] EntityInfo listItemEntity();
[[nodiscard]] ListItem listItemFromRow(const RowState &row);

} // namespace farol
