// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/rowstate.h"

namespace farol {

namespace tables {
inline constexpr TableNumber Customer = 1;
inline constexpr TableNumber User = 2;
inline constexpr TableNumber Team = 3;
} // namespace tables

/// A company that uses the product and whose success somebody of the team looks after.
/// Recurring value and renewal come with contracts and are not fields of it.
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
        using FT = FieldType;
        using MR = MergeRule;
        constexpr auto staff = Writers::Staff;
        return std::tuple{
            fieldOf(&E::name, {1, "name", FT::Text, MR::Scalar, staff, true, false, "Name", 0, "", true}),
            fieldOf(&E::externalKey, {2, "external_key", FT::Text, MR::Scalar, staff, false, false, "External key"}),
            fieldOf(&E::segment, {3, "segment", FT::Key, MR::Scalar, staff, false, false, "Segment", 0, "segments"}),
            fieldOf(&E::stage, {4, "stage", FT::Key, MR::Critical, staff, true, false, "Stage", 0, "stages"}),
            fieldOf(&E::owner, {5, "owner", FT::Id, MR::Critical, staff, true, false, "Owner", tables::User}),
            fieldOf(&E::team, {6, "team", FT::Id, MR::Scalar, staff, false, false, "Team", tables::Team}),
            fieldOf(&E::parent, {7, "parent", FT::Id, MR::Scalar, staff, false, false, "Parent", tables::Customer}),
            fieldOf(&E::tags, {8, "tags", FT::Set, MR::Elements, staff, false, false, "Tags"}),
            fieldOf(&E::industry, {9, "industry", FT::Text, MR::Scalar, staff, false, false, "Industry"}),
            fieldOf(&E::country, {10, "country", FT::Text, MR::Scalar, staff, false, false, "Country"}),
            fieldOf(&E::seats, {11, "seats", FT::Integer, MR::Scalar, staff, true, false, "Seats", 0, "", false, 0}),
            fieldOf(&E::customerSince,
                    {12, "customer_since", FT::Day, MR::Scalar, staff, true, false, "Customer since"}),
            fieldOf(&E::notes, {13, "notes", FT::LongText, MR::Scalar, staff, false, true, "Notes"}),
        };
    }
};

[[nodiscard]] EntityInfo customerEntity();
[[nodiscard]] Customer customerFromRow(const RowState &row);

/// The schema of this version of Farol: every entity, in one place.
[[nodiscard]] const Schema &farolSchema();

} // namespace farol
