// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async.h"
#include "core/keyvault.h"
#include "net/serverlink.h"
#include "storage/clientstore.h"
#include "storage/connection.h"
#include "tests/session/testprofile.h"
#include "tests/support/valueof.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <future>
#include <latch>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sessiontest;
using farol::test::valueOf;
using Code = Error::Code;
using Connection = SyncStatus::Connection;

class LocalStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void store_worksWithoutAServer();
    void work_survivesTheEnd();
    void maker_ownsWhatHeMakes();
    void lists_comeAsPageAndIds();
    void change_appearsOnTheOtherDevice();
    void change_isThereWithinMilliseconds();
    void offlineWork_goesUpLater();
    void waitingWork_canBeLookedAt();
    void undo_takesBackOnBothDevices();
    void concurrentEdits_becomeAConflict();
    void round_tellsWhenItEnded();
    void lastSync_survivesAKill();
    void round_tellsWhyItFailed();
    void endedSignIn_isShownAndMayReturn();
    void people_comeWithTheFirstSync();
    void largeLoad_getsItsIndexesBack();
    void indexes_comeBackWithoutAServerToo();
    void secretsOfTheLink_outwaitWhoeverWrites();
    void signals_comeInTheOwnersThread();
    void shutdown_losesNoCommand();
    void shutdown_answersEverybody();
    void shutdown_doesNotWaitForTheServer();
    void rowsByKey_prefersTheLiving();
};

namespace {

int indexesAway(const TestProfile &profile)
{
    return numberIn(profile, "SELECT count(*) FROM away_index");
}

/// The indexes that a large load does without.
int listIndexes(const TestProfile &profile)
{
    return numberIn(profile, "SELECT count(*) FROM sqlite_schema WHERE type = 'index' "
                             "AND sql LIKE '% WHERE deleted = 0' AND name <> tbl_name || '_name'");
}

} // namespace

void LocalStoreTest::store_worksWithoutAServer()
{
    TestProfile profile;
    const auto store = profile.open();
    const Uuid id = addCustomer(*store, u"Acme"_s);
    QVERIFY(!id.isNull());
    QCOMPARE(nameOf(*store, id), u"Acme"_s);
    QVERIFY(store->execute(renamed(id, u"Acme 2"_s)).result());
    QCOMPARE(nameOf(*store, id), u"Acme 2"_s);
    QVERIFY(store->undo().result());
    QCOMPARE(nameOf(*store, id), u"Acme"_s);
    QCOMPARE(store->syncNow().result().error().code, Code::Unauthenticated);
    QTRY_COMPARE(store->status().waiting, 3);
    QCOMPARE(store->status().connection, Connection::NeverSynced);
}

void LocalStoreTest::work_survivesTheEnd()
{
    TestProfile profile;
    Uuid id;
    {
        const auto store = profile.open();
        id = addCustomer(*store, u"Acme"_s);
    }
    const auto store = profile.open();
    QCOMPARE(store->status().waiting, 1); // known before anything was asked
    QCOMPARE(nameOf(*store, id), u"Acme"_s);
    QCOMPARE(store->me(), profile.identity().user);
    QCOMPARE(store->workspace(), profile.identity().workspace);
}

void LocalStoreTest::maker_ownsWhatHeMakes()
{
    TestProfile profile;
    const auto store = profile.open();
    const auto row = store->row({tables::Customer, addCustomer(*store, u"Acme"_s)}).result();
    QVERIFY(row);
    QCOMPARE(customerFromRow(*row).owner, store->me());
}

void LocalStoreTest::lists_comeAsPageAndIds()
{
    TestProfile profile;
    const auto store = profile.open();
    QList<Uuid> expected;
    for (const QString &name : {u"Beta"_s, u"alpha"_s, u"Ágata"_s})
        expected.append(addCustomer(*store, name));
    expected = {expected[2], expected[1], expected[0]};
    ListQuery query;
    query.table = tables::Customer;
    query.sort = {{1, false}};
    query.columns = {1};
    query.limit = 2;
    const auto page = store->list(query, 7).result();
    const auto ids = store->listIds(query, 7).result();
    QVERIFY(page && ids);
    QCOMPARE(page->request, 7U);
    QCOMPARE(page->rows.size(), 2);
    QCOMPARE(ids->ids, expected);
    const auto rows = store->rows(tables::Customer, {1}, {expected[2], expected[0]}).result();
    QVERIFY(rows);
    QCOMPARE(*rows->constFirst().values.constFirst().get<QString>(), u"Beta"_s);
    QCOMPARE(store->listIds(query, 8).result()->ids, expected); // asked without a page before
    query.filter.kind = Filter::Kind::Leaf;
    query.filter.field = 200;
    QVERIFY(!store->list(query, 9).result());
}

void LocalStoreTest::change_appearsOnTheOtherDevice()
{
    TestHub hub;
    TestProfile first(hub);
    TestProfile second(hub);
    const auto a = first.openSynced();
    const auto b = second.openSynced();
    QSignalSpy changes(b.get(), &Store::changed);
    const Uuid id = addCustomer(*a, u"Acme"_s);
    QTRY_COMPARE(nameOf(*b, id), u"Acme"_s);
    QTRY_VERIFY(!changes.isEmpty());
    const auto seen = changes.constFirst().constFirst().value<ChangeSet>();
    QCOMPARE(seen.origin, Origin::Server);
    QCOMPARE(seen.rows.constFirst().row.id, id);
    QTRY_COMPARE(a->status().waiting, 0);
    QTRY_COMPARE(a->status().connection, Connection::Online);
}

void LocalStoreTest::change_isThereWithinMilliseconds()
{
    TestHub hub;
    TestProfile first(hub);
    TestProfile second(hub);
    const auto a = first.openSynced();
    const auto b = second.openSynced();
    const Uuid id = addCustomer(*a, u"Acme"_s);
    QTRY_COMPARE(nameOf(*b, id), u"Acme"_s);
    QList<qint64> times;
    for (int i = 0; i < 40; ++i) {
        QSignalSpy changes(b.get(), &Store::changed);
        QElapsedTimer time;
        time.start();
        (void)a->execute(renamed(id, u"Acme %1"_s.arg(i)));
        QVERIFY(changes.wait(20'000));
        times.append(time.nsecsElapsed() / 1000);
    }
    std::sort(times.begin(), times.end());
    qInfo("commit on one device to signal on the other: p50 %lld us, p95 %lld us", times[20], times[37]);
#ifdef __OPTIMIZE__
    QVERIFY2(times[20] < 100'000, "no timer may sit in this path"); // the goal is measured by the benchmark
#endif
}

void LocalStoreTest::offlineWork_goesUpLater()
{
    TestHub hub;
    TestProfile first(hub);
    TestProfile second(hub);
    const auto a = first.openSynced();
    const auto b = second.openSynced();
    hub.setDown(true);
    const Uuid id = addCustomer(*a, u"Acme"_s);
    QCOMPARE(nameOf(*a, id), u"Acme"_s);
    QCOMPARE(a->syncNow().result().error().code, Code::Offline);
    QTRY_COMPARE(a->status().connection, Connection::Offline);
    QCOMPARE(a->status().waiting, 1);
    QVERIFY(a->status().hasError);
    hub.setDown(false);
    QTRY_COMPARE(nameOf(*b, id), u"Acme"_s);
    QTRY_COMPARE(a->status().waiting, 0);
    QTRY_VERIFY(!a->status().hasError);
}

void LocalStoreTest::waitingWork_canBeLookedAt()
{
    TestProfile profile;
    const auto store = profile.open();
    const Uuid id = addCustomer(*store, u"Café"_s);
    QVERIFY(store->execute(renamed(id, u"Café Alto"_s)).result().hasValue());
    const Result<SyncWork> work = store->syncWork(10).result();
    QVERIFY(work.hasValue());
    QCOMPARE(work->waiting.size(), 2);
    const PendingChange &made = work->waiting.at(0);
    QCOMPARE(made.kind, MutationKind::Create);
    QCOMPARE(made.row, (RowKey{tables::Customer, id}));
    QCOMPARE(made.scope.uuid, id);
    QVERIFY(made.n < work->waiting.at(1).n);
    QCOMPARE(work->waiting.at(1).kind, MutationKind::Edit);
    QCOMPARE(work->waiting.at(1).fields, QList<FieldNumber>{1});
    QCOMPARE(store->syncWork(1).result()->waiting.size(), 1);
}

void LocalStoreTest::undo_takesBackOnBothDevices()
{
    TestHub hub;
    TestProfile first(hub);
    TestProfile second(hub);
    const auto a = first.openSynced();
    const auto b = second.openSynced();
    const Uuid id = addCustomer(*a, u"Acme"_s);
    QVERIFY(a->execute(renamed(id, u"Other"_s)).result());
    QTRY_COMPARE(nameOf(*b, id), u"Other"_s);
    const auto report = a->undo().result();
    QVERIFY(report);
    QVERIFY(report->leftAlone.isEmpty());
    QTRY_COMPARE(nameOf(*b, id), u"Acme"_s);
}

void LocalStoreTest::concurrentEdits_becomeAConflict()
{
    TestHub hub;
    TestProfile first(hub);
    TestProfile second(hub);
    const auto a = first.openSynced();
    const auto b = second.openSynced();
    const Uuid id = addCustomer(*a, u"Acme"_s);
    QTRY_COMPARE(nameOf(*b, id), u"Acme"_s);
    QVERIFY(a->syncNow().result());
    b->setOnline(false);
    QVERIFY(b->execute(renamed(id, u"From B"_s)).result());
    QVERIFY(a->execute(renamed(id, u"From A"_s)).result());
    QVERIFY(a->syncNow().result());
    b->setOnline(true);
    QVERIFY(b->syncNow().result());
    QTRY_COMPARE(b->status().conflicts, 1);
    QTRY_COMPARE(a->status().conflicts, 1);
    const auto row = a->row({tables::Customer, id}).result();
    QVERIFY(row);
    QCOMPARE(row->fields.value(1).sides.size(), 1);
    RowEdit settle;
    settle.row = {tables::Customer, id};
    settle.values.insert(1, Value(u"Both"_s));
    settle.settles = {1};
    QVERIFY(a->execute({u"settle"_s, {settle}}).result());
    QTRY_COMPARE(b->status().conflicts, 0);
    QTRY_COMPARE(nameOf(*b, id), u"Both"_s);
}

void LocalStoreTest::round_tellsWhenItEnded()
{
    TestHub hub;
    TestProfile profile(hub);
    const auto store = profile.open();
    for (int i = 0; i < 450; ++i)
        (void)store->execute(renamed({}, {})); // fails, and harms nobody
    QCOMPARE(store->syncNow().result().error().code, Code::Offline); // switched off
    store->setOnline(true);
    for (int i = 0; i < 5; ++i)
        (void)addCustomer(*store, u"Acme %1"_s.arg(i));
    QVERIFY(store->syncNow().result());
    QCOMPARE(hub.rows(), 5);
    QCOMPARE(store->status().waiting, 0); // the status is as new as the answer
    QVERIFY(store->status().lastSync.ms > 0);
    auto one = store->syncNow();
    auto two = store->syncNow();
    QVERIFY(one.result());
    QVERIFY(two.result());
}

void LocalStoreTest::lastSync_survivesAKill()
{
    TestHub hub;
    TestProfile profile(hub);
    const auto store = profile.openSynced();
    const Instant when = store->status().lastSync;
    QVERIFY(when.ms > 0);
    const QTemporaryDir folder;
    auto killed = copyOf(profile, folder);
    QVERIFY(killed);
    SystemClock clock;
    SystemRandom random;
    const auto again = LocalStore::open(std::move(killed), {farolSchema(), clock, random, {}});
    QVERIFY(again);
    QCOMPARE((*again)->status().lastSync.ms, when.ms);
    QCOMPARE((*again)->status().digest, store->status().digest);
}

void LocalStoreTest::round_tellsWhyItFailed()
{
    TestHub hub;
    TestProfile profile(hub);
    const auto store = profile.open();
    store->setOnline(true);
    for (const Code code : {Code::Offline, Code::Timeout, Code::TooMany, Code::Foreign, Code::TooOld, Code::Denied}) {
        hub.setError(fail(code));
        const Status status = store->syncNow().result();
        QVERIFY(!status);
        QCOMPARE(status.error().code, code);
    }
    hub.setError(std::nullopt);
    QVERIFY(store->syncNow().result());
    auto pending = store->syncNow();
    store->setOnline(false);
    (void)pending.result(); // answered one way or the other
}

void LocalStoreTest::endedSignIn_isShownAndMayReturn()
{
    TestHub hub;
    TestProfile profile(hub);
    const auto store = profile.openSynced();
    hub.setError(fail(Code::Unauthenticated));
    QCOMPARE(store->syncNow().result().error().code, Code::Unauthenticated);
    QTRY_COMPARE(store->status().connection, Connection::SignedOut);
    const Uuid id = addCustomer(*store, u"Acme"_s); // work goes on
    QCOMPARE(nameOf(*store, id), u"Acme"_s);
    hub.setError(std::nullopt);
    QVERIFY(store->syncNow().result());
    QCOMPARE(hub.rows(), 1);
}

void LocalStoreTest::people_comeWithTheFirstSync()
{
    TestHub hub;
    TestProfile profile(hub);
    const net::People people = profile.people();
    hub.setPeople(people);
    {
        const auto store = profile.open();
        QVERIFY(store->people().people.isEmpty());
        QSignalSpy changed(store.get(), &DeviceStore::peopleChanged);
        store->setOnline(true);
        QVERIFY(store->syncNow().result());
        QVERIFY(store->people() == people);
        QTRY_COMPARE(changed.size(), 1);
    }
    const auto store = profile.open(); // and are there without a network
    QVERIFY(store->people() == people);
    QVERIFY(store->status().cursor.seq >= 0);
    QTRY_VERIFY(store->status().lastSync.ms > 0);
}

void LocalStoreTest::largeLoad_getsItsIndexesBack()
{
    TestHub hub;
    TestProfile first(hub);
    const auto author = first.open();
    Command command{u"import"_s, {}};
    for (int i = 0; i < 6'000; ++i) // from 5,000 on a load does without the lists' indexes
        command.edits.append(newCustomer(u"Customer %1"_s.arg(i)));
    QVERIFY(author->execute(command).result());
    author->setOnline(true);
    QVERIFY(author->syncNow().result());

    TestProfile second(hub);
    hub.setDownWithinLoad();
    auto store = second.open();
    const int lists = listIndexes(second);
    store->setOnline(true);
    QCOMPARE(store->syncNow().result().error().code, Code::Offline);
    QVERIFY(store->execute(renamed(addCustomer(*store, u"Meanwhile"_s), u"In between"_s)).result());
    QTRY_COMPARE(indexesAway(second), lists);
    store.reset();
    store = second.open(); // the load has not ended, so they stay away
    (void)addCustomer(*store, u"In the next run"_s);
    QTRY_COMPARE(indexesAway(second), lists);
    hub.setDown(false);
    store->setOnline(true);
    QVERIFY(store->syncNow().result());
    QTRY_COMPARE(indexesAway(second), 0);
    QCOMPARE(listed(*store), 6'002);
}

/// A run that ended after a load and before the last index leaves the rest to the next one, which may be offline.
void LocalStoreTest::indexes_comeBackWithoutAServerToo()
{
    TestProfile profile;
    (void)profile.open();
    const int lists = listIndexes(profile);
    {
        const auto alone = profile.openAlone();
        QVERIFY(rowsOf(*alone)->write(ClientStore::Durability::Full,
                                      [](ClientTransaction &transaction) { return transaction.beginLoad(10'000); }));
    }
    QCOMPARE(indexesAway(profile), lists);
    const auto store = profile.open();
    QTRY_COMPARE(indexesAway(profile), 0);
}

/// Renewed tokens have to be kept, so the link is more patient than the two seconds that any other connection waits.
void LocalStoreTest::secretsOfTheLink_outwaitWhoeverWrites()
{
    TestProfile profile;
    (void)profile.open();
    std::promise<KeyVault *> given;
    const LinkFactory link = [&given](KeyVault &secrets, net::LinkListener &) {
        given.set_value(&secrets);
        return std::unique_ptr<net::ServerLink>(); // so that nobody but this test uses them
    };
    const SystemClock clock;
    SystemRandom random;
    auto alone = profile.openAlone();
    const storage::Profile &files = *alone;
    const auto store = valueOf(LocalStore::open(std::move(alone), {farolSchema(), clock, random, link}));
    KeyVault &secrets = *given.get_future().get();
    const auto holder = valueOf(files.connect(storage::Profile::Use::ReadWrite));
    const auto ordinary = valueOf(files.connect(storage::Profile::Use::ReadWrite));

    std::future<Status> kept;
    {
        const auto held = valueOf(storage::Transaction::begin(*holder));
        std::latch asking(1);
        kept = std::async(std::launch::async, [&secrets, &asking] {
            asking.count_down();
            return secrets.write(u"token"_s, "renewed");
        });
        asking.wait();
        QCOMPARE(storage::Transaction::begin(*ordinary).error().code, Code::Busy); // it has waited as long as it does
    }
    QVERIFY(kept.get());
    QCOMPARE(valueOf(secrets.read(u"token"_s)), QByteArray("renewed"));
}

void LocalStoreTest::signals_comeInTheOwnersThread()
{
    TestProfile profile;
    const auto store = profile.open();
    QThread *seen = nullptr;
    bool changedFirst = false;
    bool changed = false;
    connect(store.get(), &Store::changed, this, [&](const ChangeSet &) {
        seen = QThread::currentThread();
        changed = true;
    });
    bool done = false;
    whenDone(store->execute({u"add"_s, {newCustomer(u"Acme"_s)}}), this, [&](const Result<ChangeSet> &) {
        changedFirst = changed;
        done = true;
    });
    QTRY_VERIFY(done);
    QCOMPARE(seen, QThread::currentThread());
    QVERIFY(changedFirst); // models hear of a change before whoever asked for it
}

void LocalStoreTest::shutdown_losesNoCommand()
{
    TestProfile profile;
    QList<QFuture<Result<ChangeSet>>> futures;
    {
        const auto store = profile.open();
        for (int i = 0; i < 60; ++i)
            futures.append(store->execute({u"add"_s, {newCustomer(u"Acme %1"_s.arg(i))}}));
    }
    for (QFuture<Result<ChangeSet>> &future : futures) {
        QVERIFY(future.isFinished());
        QVERIFY(!future.isCanceled());
        QVERIFY(future.result());
    }
    const auto store = profile.open();
    QCOMPARE(listed(*store), 60);
}

void LocalStoreTest::shutdown_answersEverybody()
{
    TestHub hub;
    TestProfile profile(hub);
    auto store = profile.open();
    store->setOnline(true);
    hub.setSilent(true);
    auto round = store->syncNow();
    QTRY_VERIFY(hub.requests() > 0);
    ListQuery query;
    query.table = tables::Customer;
    auto page = store->list(query, 1);
    auto ids = store->listIds(query, 1);
    auto rows = store->rows(tables::Customer, {1}, {});
    auto row = store->row({tables::Customer, {}});
    auto undo = store->undo();
    auto attention = store->attention();
    auto out = store->signOut();
    store.reset();
    QVERIFY(round.isFinished() && !round.isCanceled());
    const Code code = round.result().error().code;
    QVERIFY(code == Code::Cancelled || code == Code::Offline); // signing out ends it first
    QVERIFY(page.isFinished() && !page.isCanceled());
    QVERIFY(ids.isFinished() && !ids.isCanceled());
    QVERIFY(rows.isFinished() && !rows.isCanceled());
    QVERIFY(row.isFinished() && !row.isCanceled());
    QVERIFY(undo.isFinished() && !undo.isCanceled());
    QVERIFY(attention.isFinished() && !attention.isCanceled());
    QVERIFY(out.isFinished() && !out.isCanceled());
}

void LocalStoreTest::shutdown_doesNotWaitForTheServer()
{
    TestHub hub;
    TestProfile profile(hub);
    auto store = profile.open();
    hub.setSilent(true);
    store->setOnline(true);
    (void)addCustomer(*store, u"Acme"_s);
    QTRY_VERIFY(hub.requests() > 0);
    QElapsedTimer time;
    time.start();
    store.reset();
    QVERIFY2(time.elapsed() < 1'000, qPrintable(QString::number(time.elapsed())));
}

void LocalStoreTest::rowsByKey_prefersTheLiving()
{
    TestProfile profile;
    const auto store = profile.open();
    RowEdit edit = newCustomer(u"Acme"_s);
    edit.row.id = Uuid({1, 2, 3});
    edit.values.insert(2, Value(u"A-1"_s));
    const auto added = store->execute({u"add"_s, {edit}}).result();
    QVERIFY(added);
    auto found = store->rowsByKey(tables::Customer, {u"A-2"_s, u"A-1"_s}).result();
    QVERIFY(found);
    QVERIFY(!found->at(0));
    QVERIFY(found->at(1));
    QCOMPARE(found->at(1)->key, added->rows.constFirst().row);
    QCOMPARE(*store->rowsWithKey(tables::Customer, u"A-1"_s).result(), QList<Uuid>{added->rows.constFirst().row.id});
    QVERIFY(store->undo().result());
    QCOMPARE(*store->rowsWithKey(tables::Customer, u"A-1"_s).result(), QList<Uuid>());
    found = store->rowsByKey(tables::Customer, {u"A-1"_s}).result();
    QVERIFY(!found->at(0)); // deleted, and its id was not derived from the key
    const auto addKeyed = [&] {
        edit.row.id = makeUuid8(store->workspace().uuid, "customer", u"A-1");
        return store->execute({u"add"_s, {edit}}).result();
    };
    QVERIFY(addKeyed());
    QVERIFY(store->undo().result());
    found = store->rowsByKey(tables::Customer, {u"A-1"_s}).result();
    QVERIFY(found->at(0) && found->at(0)->isDeleted());
    QCOMPARE(addKeyed().error(), (Error{Code::Exists, u"deleted"_s}));
    QCOMPARE(store->rowsByKey(99, {u"A-1"_s}).result().error().code, Code::Invalid);
}

QTEST_GUILESS_MAIN(LocalStoreTest)
#include "tst_localstore.moc"
