// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/upkeep.h"
#include "tests/support/simclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;

class UpkeepTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void task_runsAtOnceAndWhenItIsDue();
    void failedTask_isTriedAgainAndLogged();
    void clockSetBack_stopsNothing();
    void replacedFile_isNoticed();
};

void UpkeepTest::task_runsAtOnceAndWhenItIsDue()
{
    sim::SimTime time;
    const sim::SimClock clock(time);
    Log log(clock, [](QByteArrayView) {});
    Upkeep upkeep(clock, log);
    int hourly = 0;
    int always = 0;
    upkeep.add({"hourly", std::chrono::hours(1), [&hourly]() -> Status { return ++hourly, Status(); }});
    upkeep.add({"always", {}, [&always]() -> Status { return ++always, Status(); }});
    upkeep.look();
    QCOMPARE(hourly, 1);
    for (int minute = 1; minute < 60; ++minute) {
        time.ms += 60'000;
        upkeep.look();
    }
    QCOMPARE(hourly, 1);
    QCOMPARE(always, 60);
    time.ms += 60'000;
    upkeep.look();
    QCOMPARE(hourly, 2);
}

void UpkeepTest::failedTask_isTriedAgainAndLogged()
{
    sim::SimTime time;
    const sim::SimClock clock(time);
    QByteArray logged;
    Log log(clock, [&logged](QByteArrayView lines) { logged.append(lines); });
    Upkeep upkeep(clock, log);
    int calls = 0;
    upkeep.add({"tokens", std::chrono::hours(1),
                [&calls]() -> Status { return ++calls == 1 ? Status(fail(Error::Code::Offline)) : Status(); }});
    upkeep.look();
    upkeep.look();
    upkeep.look();
    QCOMPARE(calls, 2);
    log.flush();
    QCOMPARE(logged.count("\"task\":\"tokens\""), 1);
}

void UpkeepTest::clockSetBack_stopsNothing()
{
    sim::SimTime time;
    const sim::SimClock clock(time);
    Log log(clock, [](QByteArrayView) {});
    Upkeep upkeep(clock, log);
    int calls = 0;
    upkeep.add({"hourly", std::chrono::hours(1), [&calls]() -> Status { return ++calls, Status(); }});
    time.ms += 400LL * 24 * 3'600'000;
    upkeep.look();
    time.ms -= 399LL * 24 * 3'600'000;
    upkeep.look();
    QCOMPARE(calls, 2);
}

void UpkeepTest::replacedFile_isNoticed()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"chain.pem"_s);
    const auto write = [&path](const QByteArray &bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    WatchedFiles files({path, dir.filePath(u"missing.pem"_s)});
    QVERIFY(!files.changed());
    write("old");
    QVERIFY(files.changed());
    files.accept();
    QVERIFY(!files.changed());
    write("renewed");
    QVERIFY(files.changed());
    files.accept();
    QVERIFY(QFile::remove(path)); // as between the two steps of a renewal
    QVERIFY(files.changed());
}

QTEST_GUILESS_MAIN(UpkeepTest)
#include "tst_upkeep.moc"
