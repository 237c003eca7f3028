// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

/// A company that uses the product and whose success somebody of the team looks after.
/// Recurring value, renewal and the like come with other rows and are not fields of it but derived (core/derived.h).
struct Customer final {
    CustomerId id;
    QString name;
    QString externalKey; ///< its key in another system; imports match by it
    QString segment; ///< key of workspace list "segments"
    QString stage; ///< key of workspace list "stages"
    UserId owner; ///< the CS manager in charge; null = nobody
    TeamId team;
    CustomerId parent; ///< the group it belongs to; null = none
    QStringList tags;
    QString industry;
    QString country; ///< as given: a name or an ISO 3166 code
    std::optional<std::int64_t> seats; ///< licences, >= 0
    QDate customerSince;
    QString notes;

    friend bool operator==(const Customer &, const Customer &) = default;

    static constexpr auto fieldList()
    {
        using E = Customer;
        return std::tuple{
            fieldOf(&E::name, declare::text(1, "name", "Name").mandatory().forPortal().forSearch()),
            fieldOf(&E::externalKey, declare::text(2, "external_key", "External key").forSearch()),
            fieldOf(&E::segment, declare::key(3, "segment", "Segment", "segments")),
            fieldOf(&E::stage, declare::key(4, "stage", "Stage", "stages").asCritical().forPortal()),
            fieldOf(&E::owner, declare::reference(5, "owner", "Owner", tables::User).asCritical().forPortal()),
            fieldOf(&E::team, declare::reference(6, "team", "Team", tables::Team)),
            fieldOf(&E::parent, declare::reference(7, "parent", "Parent", tables::Customer)),
            fieldOf(&E::tags, declare::set(8, "tags", "Tags")),
            fieldOf(&E::industry, declare::text(9, "industry", "Industry")),
            fieldOf(&E::country, declare::text(10, "country", "Country")),
            fieldOf(&E::seats, declare::integer(11, "seats", "Seats").forPortal().atLeast(0)),
            fieldOf(&E::customerSince, declare::day(12, "customer_since", "Customer since").forPortal()),
            fieldOf(&E::notes, declare::longText(13, "notes", "Notes").asPersonal().forSearch()),
        };
    }
};

[[nodiscard]] EntityInfo customerEntity();
[[nodiscard]] Customer customerFromRow(const RowState &row);

/// The schema of this version of Farol: every entity, in one place.
[[nodiscard]] const Schema &farolSchema();

} // namespace farol
