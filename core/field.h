// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/schema.h"
#include "core/uuid.h"
#include "core/value.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <tuple>

namespace farol {

/// One line of an entity's field list: the declaration and the member that holds it.
/// An entity E declares `static constexpr auto fieldList() { return std::tuple{fieldOf(…), …}; }` (see core/customer.h).
template <typename E, typename T>
struct Field final {
    FieldInfo info;
    T E::*member;
};

template <typename E, typename T>
[[nodiscard]] constexpr Field<E, T> fieldOf(T E::*member, const FieldInfo &info)
{
    return Field<E, T>{info, member};
}

[[nodiscard]] inline Value toValue(bool v)
{
    return Value(v);
}
[[nodiscard]] inline Value toValue(const QString &v)
{
    return Value(v);
}
[[nodiscard]] inline Value toValue(const QStringList &v)
{
    return Value(v);
}
[[nodiscard]] inline Value toValue(std::int64_t v)
{
    return Value(v);
}
[[nodiscard]] inline Value toValue(QDate v)
{
    return v.isValid() ? Value(dayNumber(v)) : Value();
}
[[nodiscard]] inline Value toValue(Instant v)
{
    return Value(v.ms);
}
template <typename Tag>
[[nodiscard]] Value toValue(const Id<Tag> &v)
{
    return v.isNull() ? Value() : Value(v.uuid);
}
template <typename T>
[[nodiscard]] Value toValue(const std::optional<T> &v)
{
    return v ? toValue(*v) : Value();
}

inline void fromValue(const Value &v, bool &out)
{
    out = v.get<bool>() != nullptr && *v.get<bool>();
}
inline void fromValue(const Value &v, QString &out)
{
    out = v.get<QString>() != nullptr ? *v.get<QString>() : QString();
}
inline void fromValue(const Value &v, QStringList &out)
{
    out = v.get<QStringList>() != nullptr ? *v.get<QStringList>() : QStringList();
}
inline void fromValue(const Value &v, std::int64_t &out)
{
    out = v.get<std::int64_t>() != nullptr ? *v.get<std::int64_t>() : 0;
}
inline void fromValue(const Value &v, QDate &out)
{
    out = v.get<std::int64_t>() != nullptr ? dayFromNumber(*v.get<std::int64_t>()) : QDate();
}
inline void fromValue(const Value &v, Instant &out)
{
    out.ms = v.get<std::int64_t>() != nullptr ? *v.get<std::int64_t>() : 0;
}
template <typename Tag>
void fromValue(const Value &v, Id<Tag> &out)
{
    out = v.get<Uuid>() != nullptr ? Id<Tag>(*v.get<Uuid>()) : Id<Tag>();
}
template <typename T>
void fromValue(const Value &v, std::optional<T> &out)
{
    if (v.isNull()) {
        out.reset();
        return;
    }
    T inner{};
    fromValue(v, inner);
    out = std::move(inner);
}

/// The declarations of E's fields, in list order.
template <typename E>
[[nodiscard]] QList<FieldInfo> fieldInfos()
{
    return std::apply([](const auto &...field) { return QList<FieldInfo>{field.info...}; }, E::fieldList());
}

/// Calls `fn(info, value)` for every field of `entity`, in list order.
template <typename E, typename Fn>
void forEachField(const E &entity, Fn fn)
{
    std::apply([&](const auto &...field) { (fn(field.info, toValue(entity.*(field.member))), ...); }, E::fieldList());
}

/// Sets the member that `number` declares; an unknown number is left alone (a newer peer's field).
template <typename E>
void setField(E &entity, FieldNumber number, const Value &value)
{
    std::apply(
        [&](const auto &...field) {
            ((field.info.number == number ? fromValue(value, entity.*(field.member)) : void()), ...);
        },
        E::fieldList());
}

} // namespace farol
