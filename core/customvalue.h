// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customfield.h"
#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using CustomValueId = Id<struct CustomValueTag>;

/// What a customer has in a field of the workspace's own: in `text` or in `number`, by the field's type.
struct CustomValue final {
    CustomValueId id;
    CustomerId customer;
    QString valueKey; ///< customValueKey() of the two, so that two devices make one row
    CustomFieldId field;
    QString text; ///< of texts and choices
    std::optional<std::int64_t> number; ///< of numbers; of days, as dayNumber(); of yes and no, as 1 and 0

    friend bool operator==(const CustomValue &, const CustomValue &) = default;

    static constexpr auto fieldList()
    {
        using E = CustomValue;
        return std::tuple{
            fieldOf(&E::customer, declare::reference(1, "customer", "Customer", tables::Customer).mandatory()),
            fieldOf(&E::valueKey, declare::text(2, "value_key", "Key").mandatory()),
            fieldOf(&E::field, declare::reference(3, "field", "Field", tables::CustomField).mandatory()),
            fieldOf(&E::text, declare::text(4, "text", "Text").forSearch()),
            fieldOf(&E::number, declare::integer(5, "number", "Number")),
        };
    }
};

/// The natural key of what a customer has in a field.
[[nodiscard]] QString customValueKey(CustomerId customer, CustomFieldId field);
[[nodiscard]] EntityInfo customValueEntity();
[[nodiscard]] CustomValue customValueFromRow(const RowState &row);

} // namespace farol
