// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/ownersocket.h"
#include "app/session/storeserver.h"
#include "core/customer.h"
#include "ctl/exitcodes.h"
#include "tests/ctl/programs.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::ctltest;
using ctl::Exit;

/// The real farolctl against the real farol-server.
class FarolctlServerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void login_makesTheProfileThatWorksAlone();
    void login_withAWrongPasswordMakesNothing();
    void login_againKeepsTheWork();
    void login_asSomebodyElseIsRefused();
    void sync_bringsWorkToTheOtherDevice();
    void sync_ofOfflineWorkAfterTheServerIsBack();
    void sync_ofTextsThatPackTooWell();
    void sync_withConflictsIsNoFailure();
    void valueFromTheStart_wasGivenByNobody();
    void refusedChange_isDismissedByItsName();
    void people_areKnownByMail();
    void portfolio_isHandedOverAndBack();
    void lateWork_goesToTheQuarantineAndItsAuthorIsTold();
    void absence_isCovered();
    void endedSignIn_isDenied();
    void logout_keepsTheWork();
    void serverExport_goesToStandardOutput();
    void strangers_areNotTakenForTheServer();
    void runningOwner_isAsked();
    void desktop_isAsked();
    void liveChange_isThereWithinMilliseconds();
    void takenKey_isAConflict();

private:
    struct Device {
        QString profile;
        [[nodiscard]] Run ctl(const QStringList &arguments, const QByteArray &input = {}) const
        {
            return farolctl(QStringList{u"--profile"_s, profile, u"--format"_s, u"json"_s} + arguments, input);
        }
    };
    [[nodiscard]] Run login(const Device &device, const QString &mail = QString::fromLatin1(Server::Mail),
                            const QByteArray &password = Server::Password) const;
    [[nodiscard]] Device signedIn(const QString &name) const;

    QTemporaryDir m_serverDir;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
};

void FarolctlServerTest::initTestCase()
{
    m_server = std::make_unique<Server>(m_serverDir.filePath(u"data"_s));
    QVERIFY(m_server->start());
    const Run bia = m_server->command({u"user"_s, u"add"_s, u"bia@example.org"_s, u"--role"_s, u"manager"_s,
                                       u"--name"_s, u"Bia"_s, u"--password-stdin"_s},
                                      "outra senha comprida\n");
    QVERIFY2(bia.code == 0, bia.told().constData());
}

void FarolctlServerTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

Run FarolctlServerTest::login(const Device &device, const QString &mail, const QByteArray &password) const
{
    return device.ctl({u"login"_s, m_server->url(), u"--user"_s, mail, u"--password-stdin"_s}, password + '\n');
}

FarolctlServerTest::Device FarolctlServerTest::signedIn(const QString &name) const
{
    const Device device{m_dir->filePath(name)};
    const Run run = login(device);
    if (run.code != 0)
        qWarning("login: %s", run.told().constData());
    return device;
}

void FarolctlServerTest::login_makesTheProfileThatWorksAlone()
{
    const Device device{m_dir->filePath(u"a"_s)};
    const Run run = login(device);
    COMPARE_EXIT(run, Exit::Ok);
    QVERIFY(run.err.isEmpty());
    QCOMPARE(run.object().value("mail"_L1).toString(), QString::fromLatin1(Server::Mail));
    m_server->stop();
    const Run added = device.ctl({u"add"_s, u"customer"_s, u"name=Before any sync"_s, u"stage=onboarding"_s});
    COMPARE_EXIT(added, Exit::Ok);
    QCOMPARE(added.object().value("owner"_L1), run.object().value("user"_L1));
    const QString id = added.object().value("id"_L1).toString();
    COMPARE_EXIT(device.ctl({u"set"_s, u"customer"_s, id, u"tags+=vip"_s, u"owner=ana@example.org"_s}), Exit::Ok);
    COMPARE_EXIT(device.ctl({u"sync"_s}), Exit::Offline);
    QVERIFY(m_server->start());
    const Run synced = device.ctl({u"sync"_s});
    COMPARE_EXIT(synced, Exit::Ok);
    QCOMPARE(synced.object().value("sent"_L1).toInt(), 2);
    QCOMPARE(synced.object().value("waiting"_L1).toInt(), 0);
    QVERIFY(!device.ctl({u"status"_s}).object().value("lastSync"_L1).toString().isEmpty());
}

void FarolctlServerTest::login_withAWrongPasswordMakesNothing()
{
    const Device device{m_dir->filePath(u"a"_s)};
    const Run run = login(device, u"nobody@example.org"_s, "wrong");
    COMPARE_EXIT(run, Exit::Denied);
    QVERIFY(run.out.isEmpty());
    QVERIFY(!QFile::exists(device.profile));
}

void FarolctlServerTest::login_againKeepsTheWork()
{
    const Device device = signedIn(u"a"_s);
    const QString id = device.ctl({u"add"_s, u"customer"_s, u"name=Kept"_s}).object().value("id"_L1).toString();
    const Run again = login(device);
    COMPARE_EXIT(again, Exit::Ok);
    COMPARE_EXIT(device.ctl({u"show"_s, u"customer"_s, id}), Exit::Ok);
    COMPARE_EXIT(device.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(login(device), Exit::Ok); // after its numbers are at the server, too
    COMPARE_EXIT(device.ctl({u"sync"_s}), Exit::Ok);
}

void FarolctlServerTest::login_asSomebodyElseIsRefused()
{
    const Device device = signedIn(u"a"_s);
    COMPARE_EXIT(login(device, u"bia@example.org"_s, "outra senha comprida"), Exit::Profile);
    COMPARE_EXIT(device.ctl({u"sync"_s}), Exit::Ok); // the first person's sign-in still stands
}

void FarolctlServerTest::sync_bringsWorkToTheOtherDevice()
{
    const Device a = signedIn(u"a"_s);
    const Device b = signedIn(u"b"_s);
    const QJsonObject row = a.ctl({u"add"_s, u"customer"_s, u"name=Acme"_s, u"seats=7"_s, u"tags=x;y"_s}).object();
    const QString id = row.value("id"_L1).toString();
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    const Run received = b.ctl({u"sync"_s});
    COMPARE_EXIT(received, Exit::Ok);
    QVERIFY(received.object().value("received"_L1).toInt() >= 1);
    QCOMPARE(b.ctl({u"show"_s, u"customer"_s, id}).object(), row);
    COMPARE_EXIT(b.ctl({u"delete"_s, u"customer"_s, id}), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"show"_s, u"customer"_s, id}), Exit::NotFound);
}

void FarolctlServerTest::sync_ofOfflineWorkAfterTheServerIsBack()
{
    const Device a = signedIn(u"a"_s);
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    m_server->kill();
    for (int i = 0; i < 5; ++i)
        COMPARE_EXIT(a.ctl({u"add"_s, u"customer"_s, u"name=Offline %1"_s.arg(i)}), Exit::Ok);
    QElapsedTimer time;
    time.start();
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Offline);
    QVERIFY(time.elapsed() < 10'000);
    QCOMPARE(a.ctl({u"status"_s}).object().value("waiting"_L1).toInt(), 5);
    QVERIFY(m_server->start());
    const Run synced = a.ctl({u"sync"_s});
    COMPARE_EXIT(synced, Exit::Ok);
    QCOMPARE(synced.object().value("sent"_L1).toInt(), 5);
}

/// A line of dashes a hundred pages long looks like a bomb when it is packed.
void FarolctlServerTest::sync_ofTextsThatPackTooWell()
{
    const Device a = signedIn(u"a"_s);
    const Device b = signedIn(u"b"_s);
    QByteArray csv = "key,name,notes\n";
    for (int i = 0; i < 40; ++i)
        csv += "P" + QByteArray::number(i) + ",Packed," + QByteArray(120'000, '-') + "\n";
    QFile file(m_dir->filePath(u"packed.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(csv);
    file.close();
    QFile map(m_dir->filePath(u"packed.json"_s));
    QVERIFY(map.open(QIODevice::WriteOnly));
    map.write(R"({"entity":"customer","key":"key","columns":{"name":"name","notes":"notes"}})");
    map.close();
    COMPARE_EXIT(a.ctl({u"import"_s, u"customers"_s, file.fileName(), u"--map"_s, map.fileName(), u"--strict"_s}),
                 Exit::Ok);
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    const QStringList packed = {u"list"_s,          u"customers"_s, u"--where"_s,
                                u"name = Packed"_s, u"--columns"_s, u"notes"_s};
    const QJsonArray rows = b.ctl(packed).array();
    QCOMPARE(rows.size(), 40);
    QCOMPARE(rows.at(39).toObject().value("notes"_L1).toString().size(), 120'000);
}

void FarolctlServerTest::sync_withConflictsIsNoFailure()
{
    const Device a = signedIn(u"a"_s);
    const Device b = signedIn(u"b"_s);
    const QString id = a.ctl({u"add"_s, u"customer"_s, u"name=Acme"_s, u"seats=1"_s, u"stage=adoption"_s})
                           .object()
                           .value("id"_L1)
                           .toString();
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"set"_s, u"customer"_s, id, u"seats=2"_s, u"stage=renewal"_s, u"tags+=a"_s}), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"set"_s, u"customer"_s, id, u"seats=3"_s, u"stage=churned"_s, u"tags+=b"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    const Run late = b.ctl({u"sync"_s});
    COMPARE_EXIT(late, Exit::Ok);
    QCOMPARE(late.object().value("conflicts"_L1).toInt(), 1); // one row
    const QJsonArray conflicts = b.ctl({u"conflicts"_s}).array();
    QCOMPARE(conflicts.size(), 2); // of two fields; sets merge
    QCOMPARE(b.ctl({u"show"_s, u"customer"_s, id}).object().value("tags"_L1).toArray(), (QJsonArray{u"a"_s, u"b"_s}));
    for (const QJsonValue &value : conflicts) {
        const QJsonObject conflict = value.toObject();
        QCOMPARE(conflict.value("id"_L1).toString(), id);
        const QJsonObject side = conflict.value("sides"_L1).toArray().at(0).toObject();
        if (conflict.value("field"_L1) == "stage"_L1) {
            QCOMPARE(conflict.value("shown"_L1).toString(), u"renewal"_s);
            QCOMPARE(side.value("value"_L1).toString(), u"churned"_s);
            COMPARE_EXIT(
                b.ctl({u"resolve"_s, u"customer"_s, id, u"stage"_s, u"--keep"_s, side.value("side"_L1).toString()}),
                Exit::Ok);
        } else {
            QCOMPARE(conflict.value("shown"_L1).toInt(), 3);
            COMPARE_EXIT(b.ctl({u"resolve"_s, u"customer"_s, id, u"seats"_s, u"--keep"_s, u"many"_s}), Exit::Invalid);
            COMPARE_EXIT(b.ctl({u"resolve"_s, u"customer"_s, id, u"seats"_s, u"--keep"_s, u"shown"_s}), Exit::Ok);
        }
    }
    QCOMPARE(b.ctl({u"conflicts"_s}).array().size(), 0);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    QCOMPARE(a.ctl({u"conflicts"_s}).array().size(), 0);
    const QJsonObject row = a.ctl({u"show"_s, u"customer"_s, id}).object();
    QCOMPARE(row.value("stage"_L1).toString(), u"churned"_s);
    QCOMPARE(row.value("seats"_L1).toInt(), 3);
}

void FarolctlServerTest::valueFromTheStart_wasGivenByNobody()
{
    const Device a = signedIn(u"a"_s);
    const Device b = signedIn(u"b"_s);
    const QString id = a.ctl({u"add"_s, u"customer"_s, u"name=Beaten"_s}).object().value("id"_L1).toString();
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"set"_s, u"customer"_s, id, u"seats=2"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"delete"_s, u"customer"_s, id}), Exit::Ok); // which the edit beats
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    const QJsonArray conflicts = b.ctl({u"conflicts"_s}).array();
    QCOMPARE(conflicts.size(), 1);
    const QJsonObject conflict = conflicts.at(0).toObject();
    QCOMPARE(conflict.value("field"_L1).toString(), u"deleted"_s);
    QCOMPARE(conflict.value("shown"_L1), QJsonValue(false));
    for (const char *key : {"author", "authorName", "when"})
        QVERIFY2(conflict.value(QLatin1StringView(key)).isNull(), key);
    const Run text = farolctl({u"--profile"_s, b.profile, u"conflicts"_s});
    QVERIFY2(text.out.contains("Beaten") && !text.out.contains("nobody") && !text.out.contains("1970"),
             text.out.constData());
    const QString side = conflict.value("sides"_L1).toArray().at(0).toObject().value("side"_L1).toString();
    COMPARE_EXIT(b.ctl({u"resolve"_s, u"customer"_s, id, u"deleted"_s, u"--keep"_s, side}), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    QCOMPARE(a.ctl({u"list"_s, u"customers"_s, u"--where"_s, u"name = Beaten"_s}).array().size(), 0);
}

void FarolctlServerTest::refusedChange_isDismissedByItsName()
{
    const Device a = signedIn(u"a"_s);
    const Device b{m_dir->filePath(u"b"_s)};
    COMPARE_EXIT(login(b, u"bia@example.org"_s, "outra senha comprida"), Exit::Ok);
    for (const Device &device : {a, b}) { // who comes second does not hold the customer that has the key
        COMPARE_EXIT(device.ctl({u"add"_s, u"customer"_s, u"name=Twin"_s, u"external_key=twin"_s}), Exit::Ok);
        COMPARE_EXIT(device.ctl({u"sync"_s}), Exit::Ok);
    }
    const QJsonArray refused = b.ctl({u"attention"_s}).array();
    QCOMPARE(refused.size(), 1);
    const auto dismiss = [&](const QString &change) {
        return farolctl({u"--profile"_s, b.profile, u"attention"_s, u"--dismiss"_s, change});
    };
    const Run unknown = dismiss(u"nothing"_s);
    COMPARE_EXIT(unknown, Exit::NotFound);
    QCOMPARE(unknown.out, QByteArray());
    COMPARE_EXIT(dismiss(refused.at(0).toObject().value("change"_L1).toString()), Exit::Ok);
    QCOMPARE(b.ctl({u"attention"_s}).array().size(), 0);
}

void FarolctlServerTest::people_areKnownByMail()
{
    const Device a = signedIn(u"a"_s);
    const QJsonObject row = a.ctl({u"add"_s, u"customer"_s, u"name=Acme"_s, u"owner=bia@example.org"_s}).object();
    QVERIFY(!row.value("owner"_L1).toString().isEmpty());
    QCOMPARE(a.ctl({u"list"_s, u"customers"_s, u"--where"_s, u"owner = bia@example.org"_s}).array().size(), 1);
    QCOMPARE(a.ctl({u"list"_s, u"customers"_s, u"--where"_s, u"owner = me and name = Acme"_s}).array().size(), 0);
    const Run table = farolctl({u"--profile"_s, a.profile, u"list"_s, u"customers"_s});
    QVERIFY2(table.out.contains("Bia"), table.out.constData());
}

void FarolctlServerTest::portfolio_isHandedOverAndBack()
{
    const Device a = signedIn(u"a"_s);
    const Device b{m_dir->filePath(u"b"_s)};
    COMPARE_EXIT(login(b, u"bia@example.org"_s, "outra senha comprida"), Exit::Ok);
    const QStringList handedOver{u"list"_s, u"customers"_s, u"--where"_s, u"name contains Handed"_s};
    for (int i = 0; i < 3; ++i)
        COMPARE_EXIT(b.ctl({u"add"_s, u"customer"_s, u"name=Handed %1"_s.arg(i)}), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"set"_s, u"customers"_s, u"--where"_s, u"owner = bia@example.org and name contains Handed"_s,
                        u"owner=me"_s}),
                 Exit::Ok);
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    QCOMPARE(b.ctl(handedOver).array().size(), 0);
    COMPARE_EXIT(a.ctl({u"undo"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    QCOMPARE(b.ctl(handedOver).array().size(), 3);

    // Who gives his own away cannot take it back, and undo does not take back something else in its place.
    COMPARE_EXIT(b.ctl({u"add"_s, u"customer"_s, u"name=Kept"_s}), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"set"_s, u"customers"_s, u"--where"_s, u"name contains Handed"_s,
                        u"owner="_s + QString::fromLatin1(Server::Mail)}),
                 Exit::Ok);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    QCOMPARE(b.ctl(handedOver).array().size(), 0);
    const Run refused = b.ctl({u"undo"_s});
    COMPARE_EXIT(refused, Exit::Denied);
    const QStringList kept{u"list"_s, u"customers"_s, u"--where"_s, u"name = Kept"_s};
    QCOMPARE(b.ctl(kept).array().size(), 1);
    COMPARE_EXIT(b.ctl({u"undo"_s}), Exit::Ok); // asked for again, now of the act before
    QCOMPARE(b.ctl(kept).array().size(), 0);
}

void FarolctlServerTest::lateWork_goesToTheQuarantineAndItsAuthorIsTold()
{
    const Device a = signedIn(u"a"_s);
    const Device b{m_dir->filePath(u"b"_s)};
    COMPARE_EXIT(login(b, u"bia@example.org"_s, "outra senha comprida"), Exit::Ok);
    const QString taken = b.ctl({u"add"_s, u"customer"_s, u"name=Taken"_s}).object().value("id"_L1).toString();
    QCOMPARE(b.ctl({u"sync"_s}).object().value("quarantined"_L1), QJsonValue(0));
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"set"_s, u"customer"_s, taken, u"owner=me"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    for (const QString &late : {u"seats=2"_s, u"notes=late"_s})
        COMPARE_EXIT(b.ctl({u"set"_s, u"customer"_s, taken, late}), Exit::Ok);
    const Run told = farolctl({u"--profile"_s, b.profile, u"sync"_s});
    COMPARE_EXIT(told, Exit::Ok);
    QVERIFY2(told.out.contains("2 changes to customers you no longer hold went to"), told.out.constData());
    QCOMPARE(b.ctl({u"sync"_s}).object().value("quarantined"_L1), QJsonValue(0)); // told once
}

void FarolctlServerTest::absence_isCovered()
{
    const QString caio = u"cover@example.org"_s;
    COMPARE_EXIT(m_server->command({u"user"_s, u"add"_s, caio, u"--password-stdin"_s}, "mais uma senha comprida\n"),
                 Exit::Ok);
    const Device b{m_dir->filePath(u"b"_s)};
    const Device c{m_dir->filePath(u"c"_s)};
    COMPARE_EXIT(login(b, u"bia@example.org"_s, "outra senha comprida"), Exit::Ok);
    COMPARE_EXIT(login(c, caio, "mais uma senha comprida"), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"add"_s, u"customer"_s, u"name=Covered"_s}), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    const QStringList covered{u"list"_s, u"customers"_s, u"--where"_s, u"name = Covered"_s};
    const auto seen = [&] {
        const Run run = c.ctl({u"sync"_s});
        return run.code == 0 ? c.ctl(covered).array().size() : -1;
    };
    QCOMPARE(seen(), 0);
    // A cover that has not begun and one that is over give nothing.
    COMPARE_EXIT(m_server->command({u"user"_s, u"cover"_s, caio, u"bia@example.org"_s, u"--from"_s, u"2100-01-01"_s}),
                 Exit::Ok);
    QCOMPARE(seen(), 0);
    COMPARE_EXIT(m_server->command({u"user"_s, u"end-cover"_s, caio, u"bia@example.org"_s}), Exit::Ok);
    COMPARE_EXIT(m_server->command({u"user"_s, u"cover"_s, caio, u"bia@example.org"_s, u"--from"_s, u"2020-01-01"_s,
                                    u"--until"_s, u"2020-01-31"_s}),
                 Exit::Ok);
    QCOMPARE(seen(), 0);
    COMPARE_EXIT(m_server->command({u"user"_s, u"end-cover"_s, caio, u"bia@example.org"_s}), Exit::Ok);
    COMPARE_EXIT(m_server->command({u"user"_s, u"cover"_s, caio, u"bia@example.org"_s}), Exit::Ok);
    QCOMPARE(seen(), 1);
    COMPARE_EXIT(c.ctl({u"set"_s, u"customers"_s, u"--where"_s, u"name = Covered"_s, u"seats=5"_s}), Exit::Ok);
    COMPARE_EXIT(c.ctl({u"sync"_s}), Exit::Ok);
    COMPARE_EXIT(m_server->command({u"user"_s, u"end-cover"_s, caio, u"bia@example.org"_s}), Exit::Ok);
    QCOMPARE(seen(), 0);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    QCOMPARE(b.ctl(covered).array().at(0).toObject().value("seats"_L1).toInt(), 5);
}

void FarolctlServerTest::endedSignIn_isDenied()
{
    const Run caio = m_server->command({u"user"_s, u"add"_s, u"caio@example.org"_s, u"--role"_s, u"manager"_s,
                                        u"--name"_s, u"Caio"_s, u"--password-stdin"_s},
                                       "mais uma senha comprida\n");
    QVERIFY2(caio.code == 0, caio.told().constData());
    const Device device{m_dir->filePath(u"c"_s)};
    COMPARE_EXIT(login(device, u"caio@example.org"_s, "mais uma senha comprida"), Exit::Ok);
    COMPARE_EXIT(device.ctl({u"add"_s, u"customer"_s, u"name=Caio's"_s}), Exit::Ok);
    const Run off = m_server->command({u"user"_s, u"deactivate"_s, u"caio@example.org"_s});
    QVERIFY2(off.code == 0, off.told().constData());
    const Run run = device.ctl({u"sync"_s});
    COMPARE_EXIT(run, Exit::Denied);
    QVERIFY(run.out.isEmpty());
    QCOMPARE(device.ctl({u"status"_s}).object().value("waiting"_L1).toInt(), 1); // nothing is lost
}

void FarolctlServerTest::logout_keepsTheWork()
{
    const Device a = signedIn(u"a"_s);
    const QString id = a.ctl({u"add"_s, u"customer"_s, u"name=Kept"_s}).object().value("id"_L1).toString();
    COMPARE_EXIT(a.ctl({u"logout"_s}), Exit::Ok);
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Denied);
    COMPARE_EXIT(a.ctl({u"show"_s, u"customer"_s, id}), Exit::Ok);
    COMPARE_EXIT(login(a), Exit::Ok);
    QCOMPARE(a.ctl({u"sync"_s}).object().value("sent"_L1).toInt(), 1);
}

void FarolctlServerTest::serverExport_goesToStandardOutput()
{
    const Device a = signedIn(u"a"_s);
    QJsonObject row = a.ctl({u"add"_s, u"customer"_s, u"name=Exported"_s}).object();
    COMPARE_EXIT(a.ctl({u"sync"_s}), Exit::Ok);
    const Run run = m_server->command({u"export"_s, u"-"_s});
    COMPARE_EXIT(run, Exit::Ok);
    QVERIFY(!QFile::exists(u"-"_s));
    row.insert(u"entity"_s, u"customer"_s);
    QVERIFY(row.value("tags"_L1).isArray());
    const QByteArrayList lines = run.out.split('\n');
    QVERIFY2(lines.contains(QJsonDocument(row).toJson(QJsonDocument::Compact)), run.out.constData());
}

void FarolctlServerTest::strangers_areNotTakenForTheServer()
{
    QTcpServer stranger;
    QVERIFY(stranger.listen(QHostAddress::LocalHost));
    connect(&stranger, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = stranger.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>");
        });
    });
    const Device device{m_dir->filePath(u"a"_s)};
    const QString url = u"http://127.0.0.1:%1"_s.arg(stranger.serverPort());
    const auto process = startFarolctl(
        {u"--profile"_s, device.profile, u"login"_s, url, u"--user"_s, u"a@x"_s, u"--password-stdin"_s}, "secret\n");
    QTRY_COMPARE_WITH_TIMEOUT(process->state(), QProcess::NotRunning, 20'000);
    COMPARE_EXIT(finished(*process), Exit::Offline);
    QVERIFY(!QFile::exists(device.profile));
}

void FarolctlServerTest::runningOwner_isAsked()
{
    const Device a = signedIn(u"a"_s);
    ProfileAccess access;
    access.folder = a.profile;
    access.passphrase = Passphrase;
    auto profile = openProfile(access);
    QVERIFY(profile);
    SystemClock clock;
    SystemRandom random;
    auto store = LocalStore::open(std::move(*profile), {farolSchema(), clock, random, httpLinks(clock, random)});
    QVERIFY(store);
    (*store)->setOnline(true);
    StoreServer server(**store);
    QVERIFY(server.listen(a.profile));
    const auto ask = [&](const QStringList &arguments, const QByteArray &passphrase = Passphrase) {
        const auto process = startFarolctl(QStringList{u"--profile"_s, a.profile, u"--format"_s, u"json"_s} + arguments,
                                           {}, {u"FAROL_PASSPHRASE="_s + QString::fromLatin1(passphrase)});
        (void)QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 30'000); // we serve meanwhile
        return finished(*process);
    };
    const Run added = ask({u"add"_s, u"customer"_s, u"name=By the second"_s});
    COMPARE_EXIT(added, Exit::Ok);
    const Uuid id = *Uuid::fromString(added.object().value("id"_L1).toString());
    QVERIFY((*store)->row({tables::Customer, id}).result());
    COMPARE_EXIT(ask({u"sync"_s}), Exit::Ok);
    QCOMPARE(ask({u"list"_s, u"customers"_s, u"--where"_s, u"name contains \"by the\""_s}).array().size(), 1);
    COMPARE_EXIT(ask({u"status"_s}, "another passphrase"), Exit::Key);
}

void FarolctlServerTest::desktop_isAsked()
{
    if (qEnvironmentVariableIsEmpty("FAROL_DESKTOP"))
        QSKIP("the desktop program is not part of this build");
    const Device a = signedIn(u"a"_s);
    QProcess desktop;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"FAROL_PASSPHRASE"_s, QString::fromLatin1(Passphrase));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    desktop.setProcessEnvironment(environment);
    desktop.setProcessChannelMode(QProcess::ForwardedChannels);
    desktop.start(qEnvironmentVariable("FAROL_DESKTOP"), {u"--profile"_s, a.profile});
    QVERIFY(desktop.waitForStarted(30'000));
    const auto answers = [&] {
        QLocalSocket socket;
        socket.connectToServer(ownerSocketName(a.profile));
        return socket.waitForConnected(1'000);
    };
    QTRY_VERIFY_WITH_TIMEOUT(answers(), 30'000);
    COMPARE_EXIT(a.ctl({u"add"_s, u"customer"_s, u"name=Beside the window"_s, u"--wait"_s, u"0"_s}), Exit::Ok);
    QCOMPARE(a.ctl({u"list"_s, u"customers"_s, u"--where"_s, u"name contains Beside"_s}).array().size(), 1);
    desktop.kill();
    QVERIFY(desktop.waitForFinished(30'000));
    QCOMPARE(a.ctl({u"list"_s, u"customers"_s, u"--where"_s, u"name contains Beside"_s}).array().size(), 1);
}

/// From the commit here to the signal that models follow there, over HTTP and a live stream.
void FarolctlServerTest::liveChange_isThereWithinMilliseconds()
{
    SystemClock clock;
    SystemRandom random;
    SystemRandom otherRandom;
    const auto open = [&](const Device &device, Random &randomness) {
        ProfileAccess access;
        access.folder = device.profile;
        access.passphrase = Passphrase;
        auto profile = openProfile(access);
        return LocalStore::open(std::move(*profile), {farolSchema(), clock, randomness, httpLinks(clock, randomness)});
    };
    const auto a = open(signedIn(u"a"_s), random);
    const auto b = open(signedIn(u"b"_s), otherRandom);
    QVERIFY(a && b);
    for (LocalStore *store : {a->get(), b->get()}) {
        store->setOnline(true);
        QVERIFY(store->syncNow().result());
    }
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row.table = tables::Customer;
    edit.values.insert(1, Value(u"Live"_s));
    const auto added = (*a)->execute({u"add"_s, {edit}}).result();
    QVERIFY(added);
    edit.kind = MutationKind::Edit;
    edit.row = added->rows.constFirst().row;
    QTRY_VERIFY((*b)->row(edit.row).result());
    QTest::qWait(500); // until the streams stand
    QList<qint64> times;
    for (int i = 0; i < 60; ++i) {
        QSignalSpy changes(b->get(), &Store::changed);
        edit.values.insert(1, Value(u"Live %1"_s.arg(i)));
        QElapsedTimer time;
        time.start();
        (void)(*a)->execute({u"edit"_s, {edit}});
        QVERIFY(changes.wait(20'000));
        times.append(time.nsecsElapsed() / 1000);
    }
    std::sort(times.begin(), times.end());
    qInfo("over HTTP: p50 %lld us, p95 %lld us", times[30], times[56]);
    QVERIFY2(times[30] < 250'000, "no timer may sit in this path"); // the goal is measured by the benchmark
}

void FarolctlServerTest::takenKey_isAConflict()
{
    const Device a = signedIn(u"a"_s);
    const Device b{m_dir->filePath(u"b"_s)};
    COMPARE_EXIT(login(b, u"bia@example.org"_s, "outra senha comprida"), Exit::Ok);
    for (const Device &device : {a, b}) { // who comes second does not hold the customer that has the key
        COMPARE_EXIT(device.ctl({u"add"_s, u"customer"_s, u"name=Wanting"_s}), Exit::Ok);
        COMPARE_EXIT(device.ctl({u"set"_s, u"customer"_s, u"Wanting"_s, u"external_key=wanted"_s}), Exit::Ok);
        COMPARE_EXIT(device.ctl({u"sync"_s}), Exit::Ok);
    }
    const QJsonObject conflict = b.ctl({u"conflicts"_s}).array().at(0).toObject();
    QCOMPARE(conflict.value("field"_L1).toString(), u"external_key"_s);
    QCOMPARE(conflict.value("sides"_L1).toArray().at(0).toObject().value("reason"_L1).toString(), u"rule"_s);
    const QStringList add{u"add"_s, u"customer"_s, u"name=Made under it"_s, u"external_key=wanted"_s};
    COMPARE_EXIT(b.ctl(add), Exit::Ok);
    COMPARE_EXIT(b.ctl({u"sync"_s}), Exit::Ok);
    const Run again = b.ctl(add);
    QVERIFY2(again.code == 7 && again.err.contains(": farolctl resolve customer "), again.told().constData());
}

QTEST_GUILESS_MAIN(FarolctlServerTest)
#include "tst_farolctlserver.moc"
