// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request.h"

#include <algorithm>
#include <array>

namespace farol::server {

namespace {

struct MethodRow {
    Method method;
    const char *name;
};

constexpr std::array Methods = {
    MethodRow{Method::Get, "GET"},         MethodRow{Method::Head, "HEAD"},   MethodRow{Method::Post, "POST"},
    MethodRow{Method::Put, "PUT"},         MethodRow{Method::Patch, "PATCH"}, MethodRow{Method::Delete, "DELETE"},
    MethodRow{Method::Options, "OPTIONS"},
};

bool breaksMessage(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

QByteArray methodName(Method method)
{
    for (const MethodRow &row : Methods) {
        if (row.method == method)
            return QByteArray::fromRawData(row.name, static_cast<qsizetype>(qstrlen(row.name)));
    }
    return {};
}

std::optional<Method> methodFromName(QByteArrayView name)
{
    for (const MethodRow &row : Methods) {
        if (name == QByteArrayView(row.name))
            return row.method;
    }
    return std::nullopt;
}

QByteArray Headers::value(QByteArrayView name) const
{
    for (const auto &[key, value] : m_fields) {
        if (key == name)
            return value;
    }
    return {};
}

QByteArray Headers::lastEntry(QByteArrayView name) const
{
    for (auto field = m_fields.crbegin(); field != m_fields.crend(); ++field) {
        if (field->first == name)
            return field->second.mid(field->second.lastIndexOf(',') + 1).trimmed();
    }
    return {};
}

int Headers::count(QByteArrayView name) const
{
    return static_cast<int>(
        std::count_if(m_fields.begin(), m_fields.end(), [name](const auto &field) { return field.first == name; }));
}

void Headers::add(const QByteArray &name, const QByteArray &value)
{
    if (name.isEmpty() || breaksMessage(name) || breaksMessage(value))
        return;
    m_fields.emplaceBack(name.toLower(), value.isNull() ? QByteArray("") : value);
}

void Headers::set(const QByteArray &name, const QByteArray &value)
{
    const QByteArray key = name.toLower();
    m_fields.removeIf([&key](const auto &field) { return field.first == key; });
    add(key, value);
}

QString Request::param(QByteArrayView name) const
{
    for (const auto &[key, value] : params) {
        if (key == name)
            return value;
    }
    return {};
}

std::optional<QString> Request::queryValue(QStringView name) const
{
    for (const auto &[key, value] : query) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

QByteArray Request::bearerToken() const
{
    const QByteArray field = headers.value("authorization");
    const QByteArrayView scheme("bearer ");
    if (field.size() <= scheme.size()
        || QByteArrayView(field).first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return {};
    return field.mid(scheme.size()).trimmed();
}

} // namespace farol::server
