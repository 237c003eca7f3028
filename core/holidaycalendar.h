// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/holiday.h"

#include <QDate>
#include <QList>
#include <QMultiHash>
#include <QString>

namespace farol {

/// The holidays of a workspace at one moment, asked by day. A plain value, as cheap to copy as a pointer.
class HolidayCalendar final
{
public:
    HolidayCalendar() = default;
    explicit HolidayCalendar(const QList<Holiday> &holidays);

    /// What is celebrated on this day, with commas between; empty = nothing is. A yearly holiday of February 29 is
    /// celebrated in leap years alone.
    [[nodiscard]] QString nameOf(QDate day) const;
    [[nodiscard]] bool isHoliday(QDate day) const { return !nameOf(day).isEmpty(); }
    /// The holidays of a year in order of their days, those of every year on the day they have in this one.
    [[nodiscard]] QList<Holiday> inYear(int year) const;

private:
    QList<Holiday> m_holidays; ///< in order of day and name
    QMultiHash<QDate, qsizetype> m_once;
    QMultiHash<int, qsizetype> m_yearly; ///< by month and day
};

/// Easter Sunday of the western churches, by the Gregorian calendar: 1583 to 9999, an invalid day outside.
[[nodiscard]] QDate easterSunday(int year);

/// The national holidays of Brazil in a year, in order: fixed days are yearly, Good Friday (Paixão de Cristo), which
/// follows Easter, is not. Carnival and Corpus Christi are no national holidays (they are optional days of the federal
/// offices, or holidays of states and towns), so they are left to the workspace. Days are those the law has today, for any
/// year: November 20 is one since 2024.
[[nodiscard]] QList<Holiday> nationalHolidaysOfBrazil(int year);
/// Of `wanted` those that the calendar does not have on their day yet, in every year or in this one.
[[nodiscard]] QList<Holiday> missingFrom(const HolidayCalendar &calendar, const QList<Holiday> &wanted);

} // namespace farol
