// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/uuid.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <variant>

namespace farol {

/// What one field of one row holds, whatever the entity. Self-describing, so that a field this version does not know
/// is kept and passed on unharmed. Which alternative a known field uses follows from its FieldType:
/// Boolean: bool. Integer, Counter, Money (minor units), Instant (ms UTC), Day (days since 1970-01-01): int64.
/// Text, LongText, Key: QString, never empty (empty text is null). Id: Uuid. Set: QStringList, unique, by UTF-16 units.
class Value final
{
public:
    using Variant = std::variant<std::monostate, bool, std::int64_t, QString, Uuid, QStringList>;

    Value() = default;
    explicit Value(bool value) : m_data(value) {}
    explicit Value(std::int64_t value) : m_data(value) {}
    explicit Value(const Uuid &value) : m_data(value) {}
    explicit Value(const QString &value);
    explicit Value(QStringList elements);

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    template <typename T>
    [[nodiscard]] const T *get() const
    {
        return std::get_if<T>(&m_data);
    }
    [[nodiscard]] const Variant &data() const { return m_data; }

    friend bool operator==(const Value &, const Value &) = default;

private:
    Variant m_data;
};

} // namespace farol

Q_DECLARE_TYPEINFO(farol::Value, Q_RELOCATABLE_TYPE); // as all it may hold is

namespace farol {

/// A calendar day as the number stored and sent: days since 1970-01-01, no zone.
[[nodiscard]] std::int64_t dayNumber(QDate day);
[[nodiscard]] QDate dayFromNumber(std::int64_t number);

} // namespace farol
