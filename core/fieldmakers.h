// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

/// The words a field list is written in: `declare::text(2, "name", "Name").mandatory().forPortal()`.
namespace farol::declare {

/// A FieldInfo while it is being said; becomes one by itself.
struct Declared final : FieldInfo {
    [[nodiscard]] constexpr Declared with(MergeRule rule) const
    {
        Declared made = *this;
        made.merge = rule;
        return made;
    }
    [[nodiscard]] constexpr Declared mandatory() const
    {
        Declared made = *this;
        made.required = true;
        return made;
    }
    /// Two edits that did not know of each other keep the first and ask.
    [[nodiscard]] constexpr Declared asCritical() const { return with(MergeRule::Critical); }
    [[nodiscard]] constexpr Declared forPortal() const
    {
        Declared made = *this;
        made.portal = true;
        return made;
    }
    [[nodiscard]] constexpr Declared asPersonal() const
    {
        Declared made = *this;
        made.personal = true;
        return made;
    }
    [[nodiscard]] constexpr Declared forSearch() const
    {
        Declared made = *this;
        made.searched = true;
        return made;
    }
    [[nodiscard]] constexpr Declared atLeast(std::int64_t least) const
    {
        Declared made = *this;
        made.minimum = least;
        return made;
    }
    /// Money, in minor units of the currency that `field` names.
    [[nodiscard]] constexpr Declared inCurrencyOf(FieldNumber field) const
    {
        Declared made = *this;
        made.currency = field;
        return made;
    }
    [[nodiscard]] constexpr Declared writtenBy(Writers who) const
    {
        Declared made = *this;
        made.writers = who;
        return made;
    }
};

[[nodiscard]] constexpr Declared field(FieldNumber number, const char *name, FieldType type, const char *label)
{
    Declared made;
    made.number = number;
    made.name = name;
    made.type = type;
    made.label = label;
    return made;
}
[[nodiscard]] constexpr Declared text(FieldNumber number, const char *name, const char *label)
{
    return field(number, name, FieldType::Text, label);
}
[[nodiscard]] constexpr Declared longText(FieldNumber number, const char *name, const char *label)
{
    return field(number, name, FieldType::LongText, label);
}
[[nodiscard]] constexpr Declared integer(FieldNumber number, const char *name, const char *label)
{
    return field(number, name, FieldType::Integer, label);
}
[[nodiscard]] constexpr Declared flag(FieldNumber number, const char *name, const char *label)
{
    return field(number, name, FieldType::Boolean, label);
}
[[nodiscard]] constexpr Declared day(FieldNumber number, const char *name, const char *label)
{
    return field(number, name, FieldType::Day, label);
}
[[nodiscard]] constexpr Declared instant(FieldNumber number, const char *name, const char *label)
{
    return field(number, name, FieldType::Instant, label);
}
/// A set of words, merged element by element.
[[nodiscard]] constexpr Declared set(FieldNumber number, const char *name, const char *label)
{
    return field(number, name, FieldType::Set, label).with(MergeRule::Elements);
}
/// A key of a workspace list.
[[nodiscard]] constexpr Declared key(FieldNumber number, const char *name, const char *label, const char *list)
{
    Declared made = field(number, name, FieldType::Key, label);
    made.list = list;
    return made;
}
/// A set of keys of a workspace list.
[[nodiscard]] constexpr Declared keys(FieldNumber number, const char *name, const char *label, const char *list)
{
    Declared made = set(number, name, label);
    made.list = list;
    return made;
}
/// The id of a row of another table (or of the same).
[[nodiscard]] constexpr Declared reference(FieldNumber number, const char *name, const char *label, TableNumber table)
{
    Declared made = field(number, name, FieldType::Id, label);
    made.refers = table;
    return made;
}
/// A set of ids of rows of another table, as texts.
[[nodiscard]] constexpr Declared references(FieldNumber number, const char *name, const char *label, TableNumber table)
{
    Declared made = set(number, name, label);
    made.refers = table;
    return made;
}

} // namespace farol::declare
