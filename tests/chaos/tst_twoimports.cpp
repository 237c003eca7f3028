// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/device.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::chaos;
using ctltest::Run;
using ctltest::Server;

namespace {

constexpr int Accounts = 500;

/// The root of the tree that this test program was built from.
QDir sourceRoot()
{
    QDir dir(QCoreApplication::applicationDirPath());
    while (!dir.exists(u"CMakePresets.json"_s) && dir.cdUp()) {
    }
    return dir;
}

} // namespace

#define VERIFY_DONE(run)                                                                                               \
    do {                                                                                                               \
        const Run done = (run);                                                                                        \
        QVERIFY2(done.code == 0, done.told().constData());                                                             \
    } while (false)

/// RavenStack's customers, brought in on two devices that know nothing of each other.
class TwoImportsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsAtOnce_makeOneSetOfCustomers_data();
    void importsAtOnce_makeOneSetOfCustomers();
};

void TwoImportsTest::importsAtOnce_makeOneSetOfCustomers_data()
{
    QTest::addColumn<bool>("onePerson");
    QTest::newRow("two devices of one person") << true;
    QTest::newRow("two administrators") << false;
}

void TwoImportsTest::importsAtOnce_makeOneSetOfCustomers()
{
    QFETCH(const bool, onePerson);
    const QString given = qEnvironmentVariable("FAROL_RAVENSTACK");
    const QString csv = given.isEmpty() ? sourceRoot().filePath(u"../shared/data/ravenstack/accounts.csv"_s) : given;
    if (!QFile::exists(csv))
        QSKIP("the RavenStack accounts are not here; FAROL_RAVENSTACK may name the file");
    const QString map = sourceRoot().filePath(u"tests/data/ravenstack/accounts.map.json"_s);
    QTemporaryDir dir;
    Server server(dir.filePath(u"data"_s));
    QVERIFY(server.start());
    const QByteArray password = "outra senha comprida";
    const QString second = onePerson ? QString::fromLatin1(Server::Mail) : u"bia@example.org"_s;
    if (!onePerson)
        VERIFY_DONE(server.command(
            {u"user"_s, u"add"_s, second, u"--role"_s, u"administrator"_s, u"--password-stdin"_s}, password + '\n'));
    Ledger ledger;
    Device a(u"a"_s, QString::fromLatin1(Server::Mail), Server::Password, dir.filePath(u"a"_s), ledger);
    Device b(u"b"_s, second, onePerson ? QByteArray(Server::Password) : password, dir.filePath(u"b"_s), ledger);
    for (Device *device : {&a, &b}) {
        VERIFY_DONE(device->login(server.url()));
        VERIFY_DONE(device->ctl({u"sync"_s}));
    }
    server.stop(); // both are offline
    for (Device *device : {&a, &b}) {
        const Run run = device->work({u"import"_s, u"customers"_s, csv, u"--map"_s, map, u"--strict"_s}, -1);
        VERIFY_DONE(run);
        QCOMPARE(run.object().value("created"_L1).toInt(), Accounts);
        QCOMPARE(run.object().value("rejected"_L1).toInt(), 0);
    }
    QVERIFY(server.start());
    const auto first = a.start({u"sync"_s});
    const auto other = b.start({u"sync"_s});
    VERIFY_DONE(waitFor(*first));
    VERIFY_DONE(waitFor(*other));
    VERIFY_DONE(a.ctl({u"sync"_s}));
    VERIFY_DONE(b.ctl({u"sync"_s}));
    server.stop();

    Truth truth;
    QVERIFY(truth.readServer(dir.filePath(u"data"_s), {}));
    QCOMPARE(truth.rows().size(), Accounts);
    QCOMPARE(truth.faults(), QStringList());
    UserRights administrator;
    administrator.role = Role::Administrator;
    for (Device *device : {&a, &b}) {
        const auto confirmed = truth.readDevice(device->profile());
        QVERIFY(confirmed);
        QVERIFY(*confirmed == truth.rowsOf(administrator));
        QCOMPARE(device->look(), QString());
        QCOMPARE(device->rows().size(), Accounts);
        // Whose they are is the one thing in which two people's imports differ: both are kept, and asked about.
        const QJsonArray conflicts = device->ctl({u"conflicts"_s}).array();
        QCOMPARE(conflicts.size(), onePerson ? 0 : Accounts);
        for (const QJsonValue &conflict : conflicts)
            QCOMPARE(conflict.toObject().value("field"_L1).toString(), u"owner"_s);
        const Run again = device->work({u"import"_s, u"customers"_s, csv, u"--map"_s, map}, -1);
        QCOMPARE(again.object().value("unchanged"_L1).toInt(), Accounts);
    }
    QCOMPARE(truth.refusedCount(), 0); // read from both devices by now
    QCOMPARE(ledger.broken(truth), QStringList());
}

QTEST_GUILESS_MAIN(TwoImportsTest)
#include "tst_twoimports.moc"
