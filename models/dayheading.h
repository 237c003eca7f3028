// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QDate>
#include <QLocale>
#include <QString>

namespace farol {

/// The day an instant falls on where the person is.
[[nodiscard]] QDate localDay(Instant instant);
/// The first moment of a day where the person is.
[[nodiscard]] Instant startOfDay(QDate day);

/// localDay() of many instants, one after the other: calendars are slow, so they are asked once for all that lies between
/// two changes of the clocks.
class LocalDays final
{
public:
    [[nodiscard]] std::int64_t dayOf(Instant instant); ///< as dayNumber()

private:
    std::int64_t m_from = 0; ///< ms; the offset holds from here
    std::int64_t m_until = 0; ///< to here, without it
    std::int64_t m_offset = 0; ///< ms east of Greenwich
};

/// What stands above the entries of one day: "Today", "Yesterday, March 16", "Friday, March 13" within a week, "February 26"
/// within the year, "January 12, 2025" before.
[[nodiscard]] QString dayHeading(QDate day, QDate today, const QLocale &locale);

/// How far a day lies ahead or behind, as people say it: "today", "tomorrow", "yesterday", "in 17 days", "3 days late".
[[nodiscard]] QString dayDistance(QDate day, QDate today);

} // namespace farol
