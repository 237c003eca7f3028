// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figurecell.h"

#include "models/tasksmodel.h"

#include "core/derived.h"
#include "core/field.h"

#include <QCoreApplication>
#include <QDateTime>

namespace farol {

namespace {

constexpr int RenewalSoon = 45;
constexpr int SilenceSoon = 30;
constexpr int DaysCounted = 400; ///< beyond that a day says more than a number of days

QDate dayOf(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms).date();
}

FigureCell renewalCell(QDate day, QDate today, const Format &format)
{
    const auto days = static_cast<int>(today.daysTo(day));
    FigureCell cell{format.day(day), {}, Urgency::None};
    if (days == 0)
        cell.hint = QCoreApplication::translate("Task", "today");
    else if (days > 0 && days <= DaysCounted)
        cell.hint = QCoreApplication::translate("Customer", "%n day(s)", nullptr, days);
    if (days >= 0 && days <= RenewalSoon)
        cell.urgency = Urgency::Soon;
    return cell;
}

FigureCell contactCell(Instant contact, Instant now, const Format &format)
{
    const auto days = static_cast<int>(dayOf(contact).daysTo(dayOf(now)));
    const bool silent = days > SilenceSoon;
    const bool counted = silent && days <= DaysCounted;
    return {counted ? QCoreApplication::translate("Format", "%n day(s) ago", nullptr, days) : format.ago(contact, now),
            {},
            silent ? Urgency::Soon : Urgency::None};
}

FigureCell taskCell(QDate due, QDate today, const Format &format)
{
    return {dueWords(due, today, format),
            {},
            due < today    ? Urgency::Late
            : due == today ? Urgency::Soon
                           : Urgency::None};
}

} // namespace

std::optional<FigureCell> figureCell(FieldNumber column, const Value &value, Instant now, const Format &format)
{
    const auto *number = value.get<std::int64_t>();
    if (number == nullptr)
        return std::nullopt;
    switch (column) {
    case derived::Renewal: return renewalCell(dayFromNumber(*number), dayOf(now), format);
    case derived::LastContact: return contactCell(Instant{*number}, now, format);
    case derived::NextTask: return taskCell(dayFromNumber(*number), dayOf(now), format);
    default: return std::nullopt;
    }
}

} // namespace farol
