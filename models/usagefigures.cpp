// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/usagefigures.h"

#include <QHash>

#include <algorithm>

namespace farol {

namespace {

constexpr int DaysOfAWeek = 7;

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

bool isWithin(const UsageFact &fact, QDate today, int days)
{
    return fact.day.isValid() && fact.day <= today && fact.day > today.addDays(-days);
}

} // namespace

QList<WeekOfUse> weeksOfUse(const QList<UsageFact> &facts, QDate today, int days)
{
    QList<WeekOfUse> weeks;
    const QDate first = mondayOf(today.addDays(1 - days));
    for (QDate monday = first; monday <= today; monday = monday.addDays(DaysOfAWeek))
        weeks.append({monday, 0});
    for (const UsageFact &fact : facts) {
        if (isWithin(fact, today, days))
            weeks[first.daysTo(fact.day) / DaysOfAWeek].uses += fact.uses.value_or(0);
    }
    return weeks;
}

QList<std::pair<QString, std::int64_t>> topFeatures(const QList<UsageFact> &facts, QDate today, int days, int most)
{
    QHash<QString, std::int64_t> uses;
    for (const UsageFact &fact : facts) {
        if (isWithin(fact, today, days))
            uses[fact.feature] += fact.uses.value_or(0);
    }
    QList<std::pair<QString, std::int64_t>> top;
    for (auto feature = uses.cbegin(); feature != uses.cend(); ++feature)
        top.append({feature.key(), *feature});
    std::sort(top.begin(), top.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return top.mid(0, most);
}

std::int64_t usesWithin(const QList<UsageFact> &facts, QDate today, int days)
{
    std::int64_t sum = 0;
    for (const UsageFact &fact : facts)
        sum += isWithin(fact, today, days) ? fact.uses.value_or(0) : 0;
    return sum;
}

} // namespace farol
