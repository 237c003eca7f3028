// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using CustomFieldId = Id<struct CustomFieldTag>;

/// A field of the workspace's own on customers, which has values in CustomValue.
struct CustomField final {
    CustomFieldId id;
    QString fieldKey; ///< its stable name in filters, files and scripts; ASCII snake_case
    QString label; ///< what people read
    QString kind; ///< key of list "custom_kinds"; never changes
    bool inPortal = false;
    std::optional<std::int64_t> place; ///< the lowest comes first
    bool isArchived = false; ///< offered no more; its values stay
    QString options; ///< of a choice: one a line, in order

    friend bool operator==(const CustomField &, const CustomField &) = default;

    static constexpr auto fieldList()
    {
        using E = CustomField;
        return std::tuple{
            fieldOf(&E::fieldKey, declare::text(1, "field_key", "Key").mandatory().writtenBy(Writers::Leads)),
            fieldOf(&E::label, declare::text(2, "label", "Label").mandatory().writtenBy(Writers::Leads)),
            fieldOf(&E::kind, declare::key(3, "kind", "Type", "custom_kinds").mandatory().writtenBy(Writers::Leads)),
            fieldOf(&E::inPortal, declare::flag(4, "in_portal", "Shown in the portal").writtenBy(Writers::Leads)),
            fieldOf(&E::place, declare::integer(5, "place", "Place").writtenBy(Writers::Leads)),
            fieldOf(&E::isArchived, declare::flag(6, "is_archived", "Archived").writtenBy(Writers::Leads)),
            fieldOf(&E::options, declare::longText(7, "options", "Options").writtenBy(Writers::Leads)),
        };
    }
};

[[nodiscard]] EntityInfo customFieldEntity();
[[nodiscard]] CustomField customFieldFromRow(const RowState &row);

} // namespace farol
