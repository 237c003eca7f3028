// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "core/field.h"
#include "core/schema.h"

/// Entities that hang on the real Customer and together have every kind of field, rule and scope that sync knows.
namespace farol::sim {

namespace tables {
inline constexpr TableNumber Child = 101;
inline constexpr TableNumber Grandchild = 102;
inline constexpr TableNumber Label = 103;
inline constexpr TableNumber Event = 104;
inline constexpr TableNumber Reading = 105;
inline constexpr TableNumber View = 106;
inline constexpr TableNumber Charter = 107;
} // namespace tables

/// Owned by a customer; has one field of every kind and all four rules.
struct Child final {
    CustomerId owner;
    QString title;
    QString status;
    QStringList tags;
    std::int64_t score = 0;
    QString notes;
    std::optional<std::int64_t> low;
    std::optional<std::int64_t> high;
    bool primary = false;
    QString code;
    Id<Child> parent;
    QString rating;

    static constexpr auto fieldList()
    {
        using E = Child;
        using FT = FieldType;
        using MR = MergeRule;
        constexpr auto staff = Writers::Staff;
        return std::tuple{
            fieldOf(&E::owner, {1, "owner", FT::Id, MR::Scalar, staff, false, false, "", farol::tables::Customer}),
            fieldOf(&E::title, {2, "title", FT::Text, MR::Scalar}),
            fieldOf(&E::status, {3, "status", FT::Key, MR::Critical}),
            fieldOf(&E::tags, {4, "tags", FT::Set, MR::Elements}),
            fieldOf(&E::score, {5, "score", FT::Integer, MR::Counter}),
            fieldOf(&E::notes, {6, "notes", FT::LongText, MR::Scalar}),
            fieldOf(&E::low, {7, "low", FT::Integer, MR::Scalar}),
            fieldOf(&E::high, {8, "high", FT::Integer, MR::Scalar}),
            fieldOf(&E::primary, {9, "is_primary", FT::Boolean, MR::Scalar}),
            fieldOf(&E::code, {10, "code", FT::Text, MR::Scalar}),
            fieldOf(&E::parent, {11, "parent", FT::Id, MR::Scalar, staff, false, false, "", tables::Child}),
            fieldOf(&E::rating, {12, "rating", FT::Text, MR::Scalar, Writers::Leads}),
        };
    }
};

/// Owned by a child: two steps away from what decides its rights and its death. May have a natural key.
struct Grandchild final {
    Id<Child> owner;
    QString title;
    QStringList tags;
    std::int64_t score = 0;
    QString key;

    static constexpr auto fieldList()
    {
        using E = Grandchild;
        using FT = FieldType;
        using MR = MergeRule;
        return std::tuple{
            fieldOf(&E::owner, {1, "owner", FT::Id, MR::Scalar, Writers::Staff, false, false, "", tables::Child}),
            fieldOf(&E::title, {2, "title", FT::Text, MR::Scalar}),
            fieldOf(&E::tags, {4, "tags", FT::Set, MR::Elements}),
            fieldOf(&E::score, {5, "score", FT::Integer, MR::Counter}),
            fieldOf(&E::key, {6, "natural", FT::Text, MR::Scalar}),
        };
    }
};

/// Everybody's, and the same thing wherever it is made: its id follows from its key.
struct Label final {
    QString key;
    QString title;
    QStringList tags;

    static constexpr auto fieldList()
    {
        using E = Label;
        using FT = FieldType;
        using MR = MergeRule;
        return std::tuple{
            fieldOf(&E::key, {1, "natural", FT::Text, MR::Scalar}),
            fieldOf(&E::title, {2, "title", FT::Text, MR::Scalar}),
            fieldOf(&E::tags, {4, "tags", FT::Set, MR::Elements}),
        };
    }
};

/// Append-only.
struct Event final {
    CustomerId owner;
    QString title;

    static constexpr auto fieldList()
    {
        using E = Event;
        return std::tuple{
            fieldOf(&E::owner, {1, "owner", FieldType::Id, MergeRule::Scalar, Writers::Staff, false, false, "",
                                farol::tables::Customer}),
            fieldOf(&E::title, {2, "title", FieldType::Text, MergeRule::Scalar}),
        };
    }
};

/// A fact: replaced whole.
struct Reading final {
    CustomerId owner;
    QString title;
    std::int64_t amount = 0;

    static constexpr auto fieldList()
    {
        using E = Reading;
        return std::tuple{
            fieldOf(&E::owner, {1, "owner", FieldType::Id, MergeRule::Scalar, Writers::Staff, false, false, "",
                                farol::tables::Customer}),
            fieldOf(&E::title, {2, "title", FieldType::Text, MergeRule::Scalar}),
            fieldOf(&E::amount, {3, "amount", FieldType::Integer, MergeRule::Scalar}),
        };
    }
};

/// Customer, the above, View, whose rows are a person's, a team's or everybody's, and Charter, which is everybody's but made
/// by leads, who leave one field to all.
[[nodiscard]] const Schema &testSchema();

} // namespace farol::sim
