// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/stopsignal.h"

#include <QCoreApplication>
#include <QTest>

#include <cerrno>
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
    void requestsAtOnce_areToldOnce_data() { bothSignals(); }
    void requestsAtOnce_areToldOnce();
    void everyRequest_isTold_data() { bothSignals(); }
    void everyRequest_isTold();
    void request_isOverWithItsObject_data() { bothSignals(); }
    void request_isOverWithItsObject();
    void handler_keepsErrno_data() { bothSignals(); }
    void handler_keepsErrno();

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
    QCOMPARE(stop.name(), "");
    QCOMPARE(std::raise(signal), 0);
    QVERIFY(stop.waitFor(0ms));
    QVERIFY(stop.waitFor(0ms)); // it stays asked
    QCOMPARE(stop.name(), QTest::currentDataTag());
}

void StopSignalTest::requestsAtOnce_areToldOnce()
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

void StopSignalTest::everyRequest_isTold()
{
    QFETCH(const int, signal);
    StopSignal stop;
    int told = 0;
    stop.whenAsked([&told] { ++told; });
    for (int asked = 1; asked <= 3; ++asked) {
        QCOMPARE(std::raise(signal), 0);
        QTRY_COMPARE(told, asked);
    }
}

void StopSignalTest::request_isOverWithItsObject()
{
    QFETCH(const int, signal);
    {
        const StopSignal stop;
        QCOMPARE(std::raise(signal), 0);
    }
    StopSignal stop;
    QVERIFY(!stop.waitFor(0ms));
    QCOMPARE(std::raise(signal), 0);
    QVERIFY(stop.waitFor(0ms));
}

void StopSignalTest::handler_keepsErrno()
{
    QFETCH(const int, signal);
    const StopSignal stop;
    errno = ENOENT;
    for (int i = 0; i < 70'000; ++i) // more than a pipe holds
        (void)std::raise(signal);
    QCOMPARE(errno, ENOENT);
}

QTEST_GUILESS_MAIN(StopSignalTest)
#include "tst_stopsignal.moc"
