// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/holidaycalendar.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int FirstGregorianYear = 1583;
constexpr int LastYear = 9999;

int monthAndDay(QDate day)
{
    constexpr int Month = 100;
    return Month * day.month() + day.day();
}

bool isBefore(const Holiday &a, const Holiday &b)
{
    return std::tie(a.day, a.name, a.id) < std::tie(b.day, b.name, b.id);
}

/// A fixed national holiday and the law it rests on. Names are those of the law, which nobody translates.
struct National final {
    int month;
    int day;
    QStringView name;
};

// Lei 662/1949 as Lei 10.607/2002 has it: January 1, April 21, May 1, September 7, November 2 and 15, December 25.
// Lei 6.802/1980: October 12. Lei 14.759/2023: November 20.
constexpr std::array Fixed = {
    National{1, 1, u"Confraternização Universal"},
    National{4, 21, u"Tiradentes"},
    National{5, 1, u"Dia do Trabalho"},
    National{9, 7, u"Independência do Brasil"},
    National{10, 12, u"Nossa Senhora Aparecida"},
    National{11, 2, u"Finados"},
    National{11, 15, u"Proclamação da República"},
    National{11, 20, u"Dia Nacional de Zumbi e da Consciência Negra"},
    National{12, 25, u"Natal"},
};

} // namespace

HolidayCalendar::HolidayCalendar(const QList<Holiday> &holidays) : m_holidays(holidays)
{
    m_holidays.removeIf([](const Holiday &holiday) { return !holiday.day.isValid(); });
    std::sort(m_holidays.begin(), m_holidays.end(), isBefore);
    for (qsizetype i = m_holidays.size() - 1; i >= 0; --i) { // of one key a multi-hash answers what came last first
        const Holiday &holiday = m_holidays.at(i);
        if (holiday.isYearly)
            m_yearly.insert(monthAndDay(holiday.day), i);
        else
            m_once.insert(holiday.day, i);
    }
}

QString HolidayCalendar::nameOf(QDate day) const
{
    if (!day.isValid())
        return {};
    QStringList names;
    const auto add = [&](qsizetype at) {
        const QString &name = m_holidays.at(at).name;
        if (!names.contains(name))
            names.append(name);
    };
    const auto [yearly, yearlyEnd] = m_yearly.equal_range(monthAndDay(day));
    std::for_each(yearly, yearlyEnd, add);
    const auto [once, onceEnd] = m_once.equal_range(day);
    std::for_each(once, onceEnd, add);
    return names.join(u", "_s);
}

QList<Holiday> HolidayCalendar::inYear(int year) const
{
    QList<Holiday> found;
    for (Holiday holiday : m_holidays) {
        if (holiday.isYearly)
            holiday.day = QDate(year, holiday.day.month(), holiday.day.day());
        if (holiday.day.isValid() && holiday.day.year() == year)
            found.append(holiday);
    }
    std::sort(found.begin(), found.end(), isBefore);
    return found;
}

// The anonymous Gregorian algorithm in the form Meeus gives it (Astronomical Algorithms, 2nd edition, chapter 8).
QDate easterSunday(int year)
{
    if (year < FirstGregorianYear || year > LastYear)
        return {};
    const int golden = year % 19;
    const int century = year / 100;
    const int yearOfCentury = year % 100;
    const int correction = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    const int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    const int shift = (golden + 11 * epact + 22 * weekday) / 451;
    const int days = epact + weekday - 7 * shift + 114;
    return {year, days / 31, days % 31 + 1};
}

QList<Holiday> nationalHolidaysOfBrazil(int year)
{
    QList<Holiday> holidays;
    for (const National &national : Fixed) {
        Holiday holiday;
        holiday.day = QDate(year, national.month, national.day);
        holiday.name = national.name.toString();
        holiday.isYearly = true;
        holidays.append(holiday);
    }
    // Lei 9.093/1995, article 2; the calendar that the federal government decrees for each year has it as a national holiday.
    if (const QDate easter = easterSunday(year); easter.isValid()) {
        Holiday friday;
        friday.day = easter.addDays(-2);
        friday.name = u"Paixão de Cristo"_s;
        holidays.append(friday);
    }
    holidays.removeIf([](const Holiday &holiday) { return !holiday.day.isValid(); });
    std::sort(holidays.begin(), holidays.end(), isBefore);
    return holidays;
}

QList<Holiday> missingFrom(const HolidayCalendar &calendar, const QList<Holiday> &wanted)
{
    QList<Holiday> missing = wanted;
    missing.removeIf([&calendar](const Holiday &holiday) { return calendar.isHoliday(holiday.day); });
    return missing;
}

} // namespace farol
