// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/exitcodes.h"
#include "tests/ctl/programs.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::ctltest;
using ctl::Exit;

namespace {

constexpr qint64 Year = 365LL * 86'400;

/// A device whose wall clock is wrong by `seconds`.
struct Device {
    QString profile;
    qint64 seconds = 0;

    [[nodiscard]] Run ctl(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return farolctl(QStringList{u"--profile"_s, profile, u"--format"_s, u"json"_s} + arguments, input,
                        {u"LD_PRELOAD="_s + qEnvironmentVariable("FAROL_CLOCKSHIFT"),
                         u"FAROL_TEST_CLOCK_SECONDS=%1"_s.arg(seconds)});
    }
};

QDateTime whenOf(const QJsonObject &object)
{
    return QDateTime::fromString(object.value("when"_L1).toString(), Qt::ISODate);
}

} // namespace

/// farolctl on computers whose clock is years off, against a server whose clock is right.
class ClocksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void clock_isReallyShifted();
    void clockYearsOff_isCorrected_data();
    void clockYearsOff_isCorrected();
    void clockThatJumps_losesNothing();

private:
    [[nodiscard]] Device signedIn(const QString &name, qint64 seconds) const;

    QTemporaryDir m_serverDir;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void ClocksTest::initTestCase()
{
    m_server = std::make_unique<Server>(m_serverDir.filePath(u"data"_s));
    QVERIFY(m_server->start());
}

Device ClocksTest::signedIn(const QString &name, qint64 seconds) const
{
    const Device device{m_dir->filePath(name), seconds};
    const Run run =
        device.ctl({u"login"_s, m_server->url(), u"--user"_s, QString::fromLatin1(Server::Mail), u"--password-stdin"_s},
                   QByteArray(Server::Password) + '\n');
    if (run.code != 0)
        qWarning("login: %s", run.told().constData());
    return device;
}

/// Otherwise the other tests would prove nothing.
void ClocksTest::clock_isReallyShifted()
{
    const Device device = signedIn(u"a"_s, 10 * Year);
    const QString id = device.ctl({u"add"_s, u"customer"_s, u"name=Acme"_s}).object().value("id"_L1).toString();
    const QJsonObject history = device.ctl({u"history"_s, u"customer"_s, id}).object();
    const QDateTime when = whenOf(history.value("acts"_L1).toArray().at(0).toObject());
    const qint64 shift = QDateTime::currentDateTimeUtc().secsTo(when);
    QVERIFY2(shift > 9 * Year, qPrintable(when.toString(Qt::ISODate)));
}

void ClocksTest::clockYearsOff_isCorrected_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("ten years ahead") << 10 * Year;
    QTest::newRow("ten years behind") << -10 * Year;
    QTest::newRow("a century ahead") << 100 * Year;
    QTest::newRow("an empty battery") << -QDateTime::currentSecsSinceEpoch();
}

void ClocksTest::clockYearsOff_isCorrected()
{
    QFETCH(const qint64, seconds);
    const Device right = signedIn(u"right"_s, 0);
    const Device off = signedIn(u"off"_s, seconds);
    const QString id =
        right.ctl({u"add"_s, u"customer"_s, u"name=Acme"_s, u"seats=1"_s}).object().value("id"_L1).toString();
    COMPARE_EXIT(right.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(off.ctl({u"sync"_s}), Exit::Ok);
    // The later edit is shown, whatever the clocks say; each of the two comes last once.
    COMPARE_EXIT(off.ctl({u"set"_s, u"customer"_s, id, u"name=Earlier, off"_s, u"notes=of the one"_s}), Exit::Ok);
    COMPARE_EXIT(right.ctl({u"set"_s, u"customer"_s, id, u"name=Later, right"_s, u"seats=2"_s}), Exit::Ok);
    COMPARE_EXIT(off.ctl({u"set"_s, u"customer"_s, id, u"seats=3"_s}), Exit::Ok);
    COMPARE_EXIT(right.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(off.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(right.ctl({u"sync"_s}), Exit::Ok);
    const QJsonObject row = right.ctl({u"show"_s, u"customer"_s, id}).object();
    QCOMPARE(row.value("name"_L1).toString(), u"Later, right"_s);
    QCOMPARE(row.value("seats"_L1).toInt(), 3);
    QCOMPARE(row.value("notes"_L1).toString(), u"of the one"_s);
    QCOMPARE(off.ctl({u"show"_s, u"customer"_s, id}).object(), row);
    const QJsonArray conflicts = right.ctl({u"conflicts"_s}).array();
    QCOMPARE(off.ctl({u"conflicts"_s}).array(), conflicts);
    int mine = 0;
    for (const QJsonValue &value : conflicts) {
        const QJsonObject conflict = value.toObject();
        if (conflict.value("id"_L1).toString() != id)
            continue;
        ++mine;
        const QJsonArray sides = conflict.value("sides"_L1).toArray();
        QCOMPARE(sides.size(), 1);
        for (const QJsonObject &one : {conflict, sides.at(0).toObject()})
            QVERIFY2(std::abs(whenOf(one).secsTo(QDateTime::currentDateTimeUtc())) < 600,
                     qPrintable(whenOf(one).toString(Qt::ISODate)));
    }
    QCOMPARE(mine, 2);
    QCOMPARE(off.ctl({u"status"_s}).object().value("digest"_L1), right.ctl({u"status"_s}).object().value("digest"_L1));
}

void ClocksTest::clockThatJumps_losesNothing()
{
    Device device = signedIn(u"a"_s, 0);
    QStringList names;
    for (const qint64 seconds : {0LL, 5 * Year, -5 * Year, 50 * Year, 0LL}) {
        device.seconds = seconds;
        names.append(u"At %1"_s.arg(seconds) + u' ' + QString::number(names.size()));
        COMPARE_EXIT(device.ctl({u"add"_s, u"customer"_s, u"name="_s + names.constLast()}), Exit::Ok);
        COMPARE_EXIT(device.ctl({u"sync"_s}), Exit::Ok); // the sign-in holds
        COMPARE_EXIT(device.ctl({u"add"_s, u"customer"_s, u"name=Undone"_s}), Exit::Ok);
        COMPARE_EXIT(device.ctl({u"undo"_s}), Exit::Ok); // the newest act, by no clock
    }
    COMPARE_EXIT(device.ctl({u"sync"_s}), Exit::Ok);
    for (const QString &name : std::as_const(names))
        COMPARE_EXIT(device.ctl({u"show"_s, u"customer"_s, name}), Exit::Ok);
    COMPARE_EXIT(device.ctl({u"show"_s, u"customer"_s, u"Undone"_s}), Exit::NotFound);
}

QTEST_GUILESS_MAIN(ClocksTest)
#include "tst_clocks.moc"
