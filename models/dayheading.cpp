// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dayheading.h"

#include "core/value.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <limits>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int DaysOfAWeek = 7;

// The locale's long pattern without its parts that would only repeat what everybody knows. What joins a part to the one
// before goes with it: ", " and "'de' ".
QString withoutYear(QString pattern)
{
    static const QRegularExpression year(u"(,?\\s*('[^']*'\\s*)?)y+"_s);
    return pattern.remove(year);
}

QString withoutWeekday(QString pattern)
{
    static const QRegularExpression weekday(u"d{4},?\\s*('[^']*'\\s*)?"_s);
    return pattern.remove(weekday).trimmed();
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text.front() = text.front().toUpper();
    return text;
}

} // namespace

QDate localDay(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms).toLocalTime().date();
}

Instant startOfDay(QDate day)
{
    return Instant{day.startOfDay().toMSecsSinceEpoch()};
}

std::int64_t LocalDays::dayOf(Instant instant)
{
    constexpr std::int64_t DayMs = 86'400'000;
    if (instant.ms < m_from || instant.ms >= m_until) {
        const QTimeZone zone = QTimeZone::systemTimeZone();
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC);
        m_offset = std::int64_t(zone.offsetFromUtc(at)) * 1'000;
        m_from = std::numeric_limits<std::int64_t>::min();
        m_until = std::numeric_limits<std::int64_t>::max();
        if (zone.hasTransitions()) {
            const QTimeZone::OffsetData before = zone.previousTransition(at.addMSecs(1));
            const QTimeZone::OffsetData after = zone.nextTransition(at);
            if (before.atUtc.isValid())
                m_from = before.atUtc.toMSecsSinceEpoch();
            if (after.atUtc.isValid())
                m_until = after.atUtc.toMSecsSinceEpoch();
        }
    }
    const std::int64_t local = instant.ms + m_offset;
    const std::int64_t days = local / DayMs - (local % DayMs < 0 ? 1 : 0);
    return dayNumber(QDate(1970, 1, 1)) + days;
}

QString dayHeading(QDate day, QDate today, const QLocale &locale)
{
    const QString full = locale.dateFormat(QLocale::LongFormat);
    const qint64 past = day.daysTo(today);
    if (past == 0)
        return QCoreApplication::translate("Days", "Today");
    if (past == 1)
        return QCoreApplication::translate("Days", "Yesterday, %1")
            .arg(locale.toString(day, withoutWeekday(withoutYear(full))));
    if (past > 0 && past < DaysOfAWeek)
        return capitalised(locale.toString(day, withoutYear(full)));
    const QString plain = withoutWeekday(full);
    return capitalised(locale.toString(day, day.year() == today.year() ? withoutYear(plain) : plain));
}

QString dayDistance(QDate day, QDate today)
{
    const int ahead = static_cast<int>(today.daysTo(day));
    if (ahead == 0)
        return QCoreApplication::translate("Days", "today");
    if (ahead == 1)
        return QCoreApplication::translate("Days", "tomorrow");
    if (ahead == -1)
        return QCoreApplication::translate("Days", "yesterday");
    return ahead > 0 ? QCoreApplication::translate("Days", "in %n day(s)", nullptr, ahead)
                     : QCoreApplication::translate("Days", "%n day(s) late", nullptr, -ahead);
}

} // namespace farol
