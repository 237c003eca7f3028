// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/ownersocket.h"
#include "app/session/remotestore.h"
#include "app/session/storeserver.h"
#include "tests/session/testprofile.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <functional>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sessiontest;
using Code = Error::Code;

/// A second program asks the one that owns the profile.
class OwnerStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCall_goesThrough();
    void owner_hearsOfChangesAndTellsThem();
    void nobodyThere_isBusy();
    void silentOwner_isBusyAndIsAskedNothing();
    void noTimeLeft_isBusy();
    void goneOwner_answersEverybody();
    void garbage_endsTheConnectionAlone();
    void socket_isTheOwnersAlone();
    void longPath_getsAShortName();

private:
    /// Runs `fn` in another thread, as another program would, while this one serves.
    static void elsewhere(const std::function<void()> &fn);
};

void OwnerStoreTest::elsewhere(const std::function<void()> &fn)
{
    const std::unique_ptr<QThread> thread(QThread::create(fn));
    thread->start();
    QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), 30'000);
}

void OwnerStoreTest::everyCall_goesThrough()
{
    TestHub hub;
    TestProfile profile(hub);
    hub.setPeople(profile.people());
    const auto store = profile.openSynced();
    StoreServer server(*store);
    QVERIFY(server.listen(profile.folder()));
    bool reached = false;
    elsewhere([&] {
        const auto connected = RemoteStore::connectTo(profile.folder(), 2'000);
        QVERIFY(connected);
        RemoteStore &remote = **connected;
        QCOMPARE(remote.me(), profile.identity().user);
        QCOMPARE(remote.workspace(), profile.identity().workspace);
        QVERIFY(remote.people() == profile.people());
        const Uuid id = addCustomer(remote, u"Acme"_s);
        QVERIFY(!id.isNull());
        QCOMPARE(nameOf(remote, id), u"Acme"_s);
        QVERIFY(remote.execute(renamed(id, u"Other"_s)).result());
        QCOMPARE(remote.execute(renamed({}, u"Nobody"_s)).result().error().code, Code::NotFound);
        ListQuery query;
        query.table = tables::Customer;
        query.columns = {1};
        query.sort = {{1, true}};
        query.filter.kind = Filter::Kind::Any;
        query.filter.children = {{Filter::Kind::Leaf, {}, 1, FilterOp::Equal, {Value(u"other"_s)}},
                                 {Filter::Kind::Leaf, {}, 11, FilterOp::Equal, {Value(std::int64_t(4))}}};
        QCOMPARE(remote.list(query, 3).result()->rows.size(), 1);
        QCOMPARE(remote.listIds(query, 3).result()->ids, QList<Uuid>{id});
        QCOMPARE(remote.rows(tables::Customer, {1}, {id}).result()->size(), 1);
        QCOMPARE(remote.ownChanges({tables::Customer, id}, 9).result()->size(), 2);
        QVERIFY(remote.undo().result());
        QCOMPARE(nameOf(remote, id), u"Acme"_s);
        QVERIFY(remote.attention().result()->isEmpty());
        QVERIFY(!remote.rowsByKey(tables::Customer, {u"none"_s}).result()->constFirst());
        QCOMPARE(*remote.rowsWithKey(tables::Customer, u"none"_s).result(), QList<Uuid>());
        QTRY_VERIFY(!remote.search(SearchQuery{u"acm"_s, {}, 5}, 4).result()->hits.isEmpty());
        QVERIFY(remote.keepDraft(u"customer/x"_s, "unsaved").result());
        QCOMPARE(*remote.draft(u"customer/x"_s).result(), QByteArray("unsaved"));
        QCOMPARE(remote.rows(tables::Customer, {1}, {id}, true).result()->size(), 0);
        QVERIFY(remote.syncNow().result());
        remote.setOnline(false);
        QCOMPARE(remote.syncNow().result().error().code, Code::Offline);
        reached = true;
    });
    QVERIFY(reached);
    QCOMPARE(hub.rows(), 1);
}

void OwnerStoreTest::owner_hearsOfChangesAndTellsThem()
{
    TestProfile profile;
    const auto store = profile.open();
    StoreServer server(*store);
    QVERIFY(server.listen(profile.folder()));
    QSignalSpy own(store.get(), &Store::changed);
    std::unique_ptr<RemoteStore> remote;
    elsewhere([&] {
        auto connected = RemoteStore::connectTo(profile.folder(), 2'000);
        QVERIFY(connected);
        remote = std::move(*connected);
        remote->moveToThread(store->thread());
    });
    QVERIFY(remote != nullptr);
    QSignalSpy told(remote.get(), &Store::changed);
    QSignalSpy status(remote.get(), &Store::statusChanged);
    (void)addCustomer(*store, u"Acme"_s);
    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(told.constFirst().constFirst().value<ChangeSet>(), own.constFirst().constFirst().value<ChangeSet>());
    QTRY_COMPARE(remote->status().waiting, 1);
    QVERIFY(!status.isEmpty());
}

void OwnerStoreTest::nobodyThere_isBusy()
{
    TestProfile profile;
    const auto store = profile.open();
    QCOMPARE(RemoteStore::connectTo(profile.folder(), 200).error().code, Code::Busy);
    QCOMPARE(openProfile(profile.access()).error().code, Code::Busy);
}

/// As a stopped one is: the system connects to it all the same.
void OwnerStoreTest::silentOwner_isBusyAndIsAskedNothing()
{
    TestProfile profile;
    const auto store = profile.open();
    QLocalServer silent;
    QVERIFY(silent.listen(ownerSocketName(profile.folder())));
    elsewhere([&] {
        const QDeadlineTimer patience(20'000);
        // Enough for a busy machine to connect twice, start a thread and write; nothing else here depends on it.
        QCOMPARE(RemoteStore::connectTo(profile.folder(), 2'000).error().code, Code::Busy);
        QVERIFY(!patience.hasExpired());
    });
    // What it reads when it goes on holds no command.
    QByteArray heard;
    while (QLocalSocket *socket = silent.nextPendingConnection()) {
        (void)socket->waitForDisconnected(1'000);
        heard += socket->readAll();
    }
    QCOMPARE(heard, frameOf({1, StoreCall::Hello, {}}));
}

void OwnerStoreTest::noTimeLeft_isBusy()
{
    TestProfile profile;
    const auto store = profile.open();
    QLocalServer silent;
    QVERIFY(silent.listen(ownerSocketName(profile.folder())));
    elsewhere([&] { QCOMPARE(RemoteStore::connectTo(profile.folder(), 0).error().code, Code::Busy); });
}

void OwnerStoreTest::goneOwner_answersEverybody()
{
    TestHub hub;
    TestProfile profile(hub);
    auto store = profile.open();
    store->setOnline(true);
    auto server = std::make_unique<StoreServer>(*store);
    QVERIFY(server->listen(profile.folder()));
    std::unique_ptr<RemoteStore> remote;
    elsewhere([&] {
        auto connected = RemoteStore::connectTo(profile.folder(), 2'000);
        QVERIFY(connected);
        remote = std::move(*connected);
    });
    hub.setSilent(true);
    auto round = remote->syncNow();
    QTest::qWait(50);
    QVERIFY(!round.isFinished());
    server.reset();
    store.reset();
    QTRY_VERIFY(round.isFinished());
    QCOMPARE(round.result().error().code, Code::Busy);
    QCOMPARE(remote->undo().result().error().code, Code::Busy);
}

void OwnerStoreTest::garbage_endsTheConnectionAlone()
{
    TestProfile profile;
    const auto store = profile.open();
    StoreServer server(*store);
    QVERIFY(server.listen(profile.folder()));
    for (const QByteArray &bytes : {QByteArray(64, '\xff'), QByteArray(13, '\0'), frameOf({1, StoreCall::Execute, "x"}),
                                    frameOf({1, StoreCall::List, {}}), frameOf({1, StoreCall::Changed, {}})}) {
        QLocalSocket socket;
        socket.connectToServer(ownerSocketName(profile.folder()));
        QVERIFY(socket.waitForConnected(2'000));
        socket.write(bytes);
        socket.flush();
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    }
    elsewhere([&] { QVERIFY(RemoteStore::connectTo(profile.folder(), 2'000)); });
}

void OwnerStoreTest::socket_isTheOwnersAlone()
{
    TestProfile profile;
    const auto store = profile.open();
    StoreServer server(*store);
    QVERIFY(server.listen(profile.folder()));
    StoreServer again(*store);
    QVERIFY(again.listen(profile.folder())); // what a crash leaves behind is replaced
#ifdef Q_OS_UNIX
    const QFileInfo socket(ownerSocketName(profile.folder()));
    QVERIFY(socket.exists());
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY((socket.permissions() & others) == QFileDevice::Permissions());
#endif
}

void OwnerStoreTest::longPath_getsAShortName()
{
    const QString deep = u"/nowhere/"_s + QString(200, u'x');
    QVERIFY(ownerSocketName(deep).toLocal8Bit().size() <= 103);
    QCOMPARE(ownerSocketName(deep), ownerSocketName(deep + u'/'));
    QVERIFY(ownerSocketName(deep) != ownerSocketName(deep + u'y'));
}

QTEST_GUILESS_MAIN(OwnerStoreTest)
#include "tst_ownerstore.moc"
