// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/value.h"
#include "models/dayheading.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

// Days of instants where the person is, in zones whose clocks change, changed once or never do.
class DayHeadingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void days_areThoseOfTheCalendar_data();
    void days_areThoseOfTheCalendar();

private:
    QByteArray m_zone = qgetenv("TZ");
};

void DayHeadingTest::cleanup()
{
    if (m_zone.isEmpty())
        qunsetenv("TZ");
    else
        qputenv("TZ", m_zone);
}

void DayHeadingTest::days_areThoseOfTheCalendar_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"UTC", "America/Sao_Paulo", "America/New_York", "Africa/Casablanca", "Asia/Kathmandu",
                             "Australia/Lord_Howe", "Pacific/Apia"})
        QTest::newRow(zone) << QByteArray(zone);
}

void DayHeadingTest::days_areThoseOfTheCalendar()
{
    QFETCH(QByteArray, zone);
    qputenv("TZ", zone);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    LocalDays days;
    constexpr std::int64_t HourMs = 3'600'000;
    const std::int64_t first = QDate(2005, 1, 1).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    // Leaps, then every half hour for a while, over changes of the clocks, too.
    for (int leap = 0; leap < 150; ++leap) {
        const std::int64_t from = first + std::int64_t(random.bounded(24 * 365 * 22)) * HourMs;
        for (int step = 0; step < 100; ++step) {
            const Instant instant{from + step * HourMs / 2 + random.bounded(1'000)};
            QCOMPARE(days.dayOf(instant), dayNumber(localDay(instant)));
        }
    }
    QCOMPARE(days.dayOf({-1}), dayNumber(localDay({-1})));
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::DayHeadingTest)
#include "tst_dayheading.moc"
