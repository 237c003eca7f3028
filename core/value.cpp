// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/value.h"

#include <algorithm>

namespace farol {

namespace {

QDate epochDay()
{
    return QDate(1970, 1, 1);
}

} // namespace

Value::Value(const QString &value)
{
    if (!value.isEmpty())
        m_data = value;
}

Value::Value(QStringList elements)
{
    const auto fallsOrStays = [](const QString &a, const QString &b) { return a >= b; };
    // What was stored is in order already, and looking is cheaper than sorting.
    if (std::adjacent_find(elements.cbegin(), elements.cend(), fallsOrStays) != elements.cend()) {
        std::sort(elements.begin(), elements.end());
        elements.erase(std::unique(elements.begin(), elements.end()), elements.end());
    }
    if (!elements.isEmpty())
        m_data = std::move(elements);
}

std::int64_t dayNumber(QDate day)
{
    return epochDay().daysTo(day);
}

QDate dayFromNumber(std::int64_t number)
{
    return epochDay().addDays(number);
}

} // namespace farol
