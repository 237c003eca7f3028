// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/plantedbugs.h"
#include "tests/sync/script.h"

#include <QTest>

using namespace farol::sim;
using farol::sync::PlantedBug;

/// The worlds have to be able to fail: each mistake, switched on, is found within so many schedules.
class TestPlanted final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { farol::sync::plant(PlantedBug::None); }
    void isFound_data();
    void isFound();
};

void TestPlanted::isFound_data()
{
    QTest::addColumn<int>("bug");
    const auto row = [](const char *name, PlantedBug bug) { QTest::newRow(name) << int(bug); };
    row("ResultNotStored", PlantedBug::ResultNotStored);
    row("CursorBeforeData", PlantedBug::CursorBeforeData);
    row("OverlayGoneAtAck", PlantedBug::OverlayGoneAtAck);
    row("BaseIgnored", PlantedBug::BaseIgnored);
    row("WholeRowWrite", PlantedBug::WholeRowWrite);
    row("DeleteBeatsEdit", PlantedBug::DeleteBeatsEdit);
    row("PurgeSkipsEntries", PlantedBug::PurgeSkipsEntries);
    row("ChainUnchecked", PlantedBug::ChainUnchecked);
    row("PageCutsCommit", PlantedBug::PageCutsCommit);
    row("RejectedBlocksQueue", PlantedBug::RejectedBlocksQueue);
    row("AudienceUnchecked", PlantedBug::AudienceUnchecked);
    row("AnybodyDeletes", PlantedBug::AnybodyDeletes);
    row("RedoOverNewer", PlantedBug::RedoOverNewer);
}

void TestPlanted::isFound()
{
    QFETCH(const int, bug);
    constexpr quint64 Most = 2000;
    constexpr quint64 FirstSeed = 500'000;
    farol::sync::plant(static_cast<PlantedBug>(bug));
    for (quint64 i = 0; i < Most; ++i) {
        const Script script = randomScript(FirstSeed + i);
        if (const std::optional<QString> what = play(script)) {
            // Only what the mistake brought about counts.
            farol::sync::plant(PlantedBug::None);
            const bool sound = !play(script);
            farol::sync::plant(static_cast<PlantedBug>(bug));
            if (!sound)
                continue;
            qInfo("found by schedule %llu: %s", static_cast<unsigned long long>(i + 1),
                  qUtf8Printable(what->section(QChar(u'\n'), 0, 0)));
            return;
        }
    }
    QFAIL("2000 schedules did not notice");
}

QTEST_GUILESS_MAIN(TestPlanted)
#include "tst_planted.moc"
