// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/stopsignal.h"

#include <QCoreApplication>
#include <QTest>

#include <chrono>
#include <csignal>

using namespace std::chrono_literals;
using farol::server::StopSignal;

class StopSignalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request_endsTheWait_data() { bothSignals(); }
    void request_endsTheWait();
    void request_isToldOnce_data() { bothSignals(); }
    void request_isToldOnce();

private:
    static void bothSignals();
};

void StopSignalTest::bothSignals()
{
#ifndef Q_OS_UNIX
    QSKIP("a console's events cannot be sent to oneself");
#endif
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void StopSignalTest::request_endsTheWait()
{
    QFETCH(const int, signal);
    StopSignal stop;
    QVERIFY(!stop.waitFor(0ms));
    QCOMPARE(std::raise(signal), 0);
    QVERIFY(stop.waitFor(0ms));
    QVERIFY(stop.waitFor(0ms)); // it stays asked
}

void StopSignalTest::request_isToldOnce()
{
    QFETCH(const int, signal);
    StopSignal stop;
    int told = 0;
    stop.whenAsked([&told] { ++told; });
    QCoreApplication::processEvents();
    QCOMPARE(told, 0);
    QCOMPARE(std::raise(signal), 0);
    QCOMPARE(std::raise(signal), 0);
    QCOMPARE(told, 0); // not in the handler itself
    QTRY_COMPARE(told, 1);
    QCoreApplication::processEvents();
    QCOMPARE(told, 1);
}

QTEST_GUILESS_MAIN(StopSignalTest)
#include "tst_stopsignal.moc"
