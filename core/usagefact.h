// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using UsageFactId = Id<struct UsageFactTag>;

/// How much of one feature a customer used on one day, as one source counted it. Its id is usageFactId() of those
/// four, so that a later count replaces an earlier one.
struct UsageFact final {
    UsageFactId id;
    CustomerId customer;
    QString feature;
    QDate day;
    QString source; ///< who counted: "import", "api" or the name of an integration
    std::optional<std::int64_t> uses;
    std::optional<std::int64_t> seconds; ///< time spent
    std::optional<std::int64_t> errors;
    std::optional<std::int64_t> people; ///< how many used it
    bool isBeta = false; ///< not yet released to everybody

    friend bool operator==(const UsageFact &, const UsageFact &) = default;

    static constexpr auto fieldList()
    {
        using E = UsageFact;
        return std::tuple{
            fieldOf(&E::customer, declare::reference(1, "customer", "Customer", tables::Customer).mandatory()),
            fieldOf(&E::feature, declare::text(2, "feature", "Feature").mandatory()),
            fieldOf(&E::day, declare::day(3, "day", "Day").mandatory()),
            fieldOf(&E::source, declare::text(4, "source", "Source").mandatory()),
            fieldOf(&E::uses, declare::integer(5, "uses", "Uses").atLeast(0)),
            fieldOf(&E::seconds, declare::integer(6, "seconds", "Seconds").atLeast(0)),
            fieldOf(&E::errors, declare::integer(7, "errors", "Errors").atLeast(0)),
            fieldOf(&E::people, declare::integer(8, "people", "People").atLeast(0)),
            fieldOf(&E::isBeta, declare::flag(9, "is_beta", "Beta")),
        };
    }
};

/// The id of the fact about one customer, feature, day and source.
[[nodiscard]] Uuid usageFactId(WorkspaceId workspace, const UsageFact &fact);
[[nodiscard]] EntityInfo usageFactEntity();
[[nodiscard]] UsageFact usageFactFromRow(const RowState &row);

} // namespace farol
