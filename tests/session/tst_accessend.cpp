// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/closing.h"
#include "core/tables.h"
#include "core/value.h"
#include "storage/clientsecrets.h"
#include "sync/reopen.h"
#include "tests/session/testprofile.h"
#include "tests/support/valueof.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sessiontest;
using farol::test::valueOf;
using Code = Error::Code;
using Connection = SyncStatus::Connection;

/// What becomes of a device that the server shuts out, of the one it lets in again, and of one whose person may less than before.
class AccessEndTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shutOutDevice_showsNothingAndSaysWhy_data();
    void shutOutDevice_showsNothingAndSaysWhy();
    void round_endsWhenTheRowsAreGone();
    void shutOutDevice_staysClosedAfterARestart();
    void closing_thatWasCutOffIsFinishedBeforeAnythingShows();
    void files_holdNothingOfIt();
    void quarantinedWork_isCountedToTheEnd();
    void letInAgain_sendsWhatWaitedAndLoadsAnew();
    void aServersRefusal_removesNothing();
    void directory_saysWhatMayBeDeleted();
};

namespace {

/// Every page of the profile's database, decrypted, and every byte of its files as they are.
QByteArray bytesOf(const TestProfile &test)
{
    QByteArray all;
    {
        const auto profile = test.openAlone();
        const auto connection = valueOf(profile->connect(storage::Profile::Use::ReadOnly));
        auto pages = valueOf(connection->prepare("SELECT data FROM sqlite_dbpage"));
        while (valueOf(pages.step()))
            all += pages.blobView(0);
    }
    const QDir folder(test.folder());
    const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all.toLower();
}

} // namespace

void AccessEndTest::shutOutDevice_showsNothingAndSaysWhy_data()
{
    QTest::addColumn<AccessEnd>("why");
    QTest::newRow("device") << AccessEnd::DeviceRevoked;
    QTest::newRow("person") << AccessEnd::UserInactive;
}

void AccessEndTest::shutOutDevice_showsNothingAndSaysWhy()
{
    QFETCH(AccessEnd, why);
    TestHub hub;
    TestProfile profile(hub);
    hub.setPeople(profile.people());
    const auto store = profile.openSynced();
    const Uuid known = addCustomer(*store, u"Known"_s);
    QVERIFY(store->syncNow().result());
    QVERIFY(store->people() == profile.people());
    hub.setDown(true);
    const Uuid born = addCustomer(*store, u"Unsent"_s);
    QVERIFY(store->execute(renamed(known, u"Edited"_s)).result());

    QSet<RowKey> vanished;
    connect(store.get(), &Store::changed, this, [&](const ChangeSet &changes) {
        for (const RowChange &change : changes.rows) {
            if (change.kind == RowChangeKind::Vanished)
                vanished.insert(change.row);
        }
    });
    hub.shutOut(why);
    const QSet<RowKey> expected{{tables::Customer, known}, {tables::Customer, born}};
    QTRY_COMPARE(vanished, expected); // so that open lists empty themselves
    QCOMPARE(listed(*store), 0);
    const SyncStatus status = store->status();
    QCOMPARE(status.connection, Connection::SignedOut);
    QVERIFY(status.hasError);
    QCOMPARE(accessEndOf(status.lastError), why);
    QCOMPARE(status.waiting, 2);
    QVERIFY(status.cursor == Cursor() && status.digest == 0);
    QTRY_VERIFY(store->people().people.isEmpty());
    QCOMPARE(store->row({tables::Customer, known}).result().error().code, Code::NotFound);
    QCOMPARE(accessEndOf(store->execute(renamed(known, u"Again"_s)).result().error()), why);
    QCOMPARE(accessEndOf(store->undo().result().error()), why);
    QCOMPARE(accessEndOf(store->attention().result().error()), why);
    QCOMPARE(accessEndOf(store->syncNow().result().error()), why);
    store->setOnline(false);
    store->setOnline(true);
    QCOMPARE(accessEndOf(store->syncNow().result().error()), why);
    QCOMPARE(store->status().waiting, 2);
}

void AccessEndTest::round_endsWhenTheRowsAreGone()
{
    TestHub hub;
    TestProfile profile(hub);
    const auto store = profile.openSynced();
    (void)addCustomer(*store, u"Known"_s);
    QVERIFY(store->syncNow().result());
    hub.shutOutQuietly(AccessEnd::DeviceRevoked);
    const Status round = store->syncNow().result();
    QCOMPARE(accessEndOf(round.error()), AccessEnd::DeviceRevoked);
    QCOMPARE(listed(*store), 0); // already, since a program may end here
    QCOMPARE(accessEndOf(store->status().lastError), AccessEnd::DeviceRevoked);
}

void AccessEndTest::shutOutDevice_staysClosedAfterARestart()
{
    TestHub hub;
    TestProfile profile(hub);
    {
        const auto store = profile.openSynced();
        (void)addCustomer(*store, u"Known"_s);
        QVERIFY(store->syncNow().result());
        hub.setDown(true);
        (void)addCustomer(*store, u"Unsent"_s);
        hub.shutOut(AccessEnd::UserInactive);
        QTRY_COMPARE(listed(*store), 0);
    }
    hub.setDown(false);
    hub.letIn();
    const auto store = profile.open();
    QCOMPARE(accessEndOf(store->status().lastError), AccessEnd::UserInactive); // known before anything was asked
    QCOMPARE(store->status().connection, Connection::SignedOut);
    QCOMPARE(store->status().waiting, 1);
    QCOMPARE(listed(*store), 0);
    store->setOnline(true);
    const int before = hub.requests();
    QCOMPARE(accessEndOf(store->syncNow().result().error()), AccessEnd::UserInactive);
    QCOMPARE(hub.requests(), before); // only a new sign-in opens it again
}

void AccessEndTest::closing_thatWasCutOffIsFinishedBeforeAnythingShows()
{
    TestHub hub;
    TestProfile profile(hub);
    {
        const auto store = profile.openSynced();
        (void)addCustomer(*store, u"Known"_s);
        QVERIFY(store->syncNow().result());
        hub.setDown(true);
        (void)addCustomer(*store, u"Unsent"_s);
    }
    {
        const auto left = profile.openAlone();
        QVERIFY(beginClosing(*rowsOf(*left), AccessEnd::DeviceRevoked)); // and the power fails here
    }
    const auto store = profile.open();
    QCOMPARE(accessEndOf(store->status().lastError), AccessEnd::DeviceRevoked);
    QCOMPARE(listed(*store), 0);
    QCOMPARE(store->status().waiting, 1);
    QVERIFY(store->status().digest == 0);
}

void AccessEndTest::files_holdNothingOfIt()
{
    TestHub hub;
    TestProfile profile(hub);
    hub.setPeople(profile.people(u"Canaryperson"_s));
    {
        const auto store = profile.openSynced();
        QList<Uuid> ids;
        for (int i = 0; i < 300; ++i)
            ids.append(addCustomer(*store, u"Canaryrow %1"_s.arg(i)));
        QVERIFY(store->syncNow().result());
        for (const Uuid &id : ids.first(40)) // answered, journalled, and to be undone
            QVERIFY(store->execute(renamed(id, u"Canaryedit"_s)).result());
        QVERIFY(store->syncNow().result());
        hub.setDown(true);
        for (const Uuid &id : ids.first(20))
            QVERIFY(store->execute(renamed(id, u"Ownwords"_s)).result());
        hub.shutOut(AccessEnd::UserInactive);
        QTRY_COMPARE(listed(*store), 0);
    }
    QVERIFY(!bytesOf(profile).contains("canary"));
    QVERIFY(bytesOf(profile).count("ownwords") >= 20); // his own, which are nowhere else
}

void AccessEndTest::quarantinedWork_isCountedToTheEnd()
{
    TestHub hub;
    TestProfile profile(hub);
    const auto store = profile.openSynced();
    RowEdit another = newCustomer(u"Another's"_s); // his own would stay his when he is no administrator any more
    another.values.insert(farolSchema().entity(tables::Customer)->field(u"owner")->number,
                          Value(hub.addMember().user.uuid));
    const auto made = store->execute({u"add"_s, {another}}).result();
    QVERIFY(made);
    QVERIFY(store->syncNow().result());
    hub.setDown(true);
    QVERIFY(store->execute(renamed(made->rows.value(0).row.id, u"Late"_s)).result());
    hub.demote(profile.identity().user);
    hub.setDown(false);
    QVERIFY(store->syncNow().result());
    QCOMPARE(store->status().quarantined, 1);
    hub.shutOut(AccessEnd::DeviceRevoked);
    QTRY_COMPARE(store->status().connection, Connection::SignedOut);
    QCOMPARE(store->status().quarantined, 1); // though the engine that counted it is gone
}

void AccessEndTest::letInAgain_sendsWhatWaitedAndLoadsAnew()
{
    TestHub hub;
    TestProfile profile(hub);
    Uuid known;
    Uuid born;
    {
        const auto store = profile.openSynced();
        known = addCustomer(*store, u"Known"_s);
        (void)addCustomer(*store, u"Another"_s);
        QVERIFY(store->syncNow().result());
        hub.setDown(true);
        born = addCustomer(*store, u"Unsent"_s);
        QVERIFY(store->execute(renamed(known, u"Edited"_s)).result());
        hub.shutOut(AccessEnd::UserInactive);
        QTRY_COMPARE(listed(*store), 0);
    }
    hub.setDown(false);
    hub.letIn();
    {
        const auto left = profile.openAlone(); // what signing in does
        const auto shown = sync::reopen(*rowsOf(*left), farolSchema());
        QVERIFY(shown);
        QCOMPARE(shown->rows.size(), 1);
        QVERIFY(sync::reopen(*rowsOf(*left), farolSchema())->isEmpty()); // it is open
    }
    const auto store = profile.open();
    QVERIFY(!store->status().hasError);
    QCOMPARE(nameOf(*store, born), u"Unsent"_s); // there before any sync
    QCOMPARE(listed(*store), 1);
    QCOMPARE(store->status().waiting, 2);
    store->setOnline(true);
    const Status round = store->syncNow().result();
    QVERIFY2(round, round ? "" : qPrintable(round.error().detail));
    QCOMPARE(store->status().waiting, 0);
    QCOMPARE(store->status().attention, 0);
    QCOMPARE(store->status().mismatches, 0);
    QCOMPARE(listed(*store), 3);
    QCOMPARE(nameOf(*store, known), u"Edited"_s);
    QCOMPARE(hub.rows(), 3);
    QVERIFY(store->execute(renamed(born, u"Goes on"_s)).result());
    QVERIFY(store->undo().result());
    QVERIFY(store->syncNow().result());
    QCOMPARE(nameOf(*store, born), u"Unsent"_s);
}

void AccessEndTest::aServersRefusal_removesNothing()
{
    TestHub hub;
    TestProfile profile(hub);
    const auto store = profile.openSynced();
    (void)addCustomer(*store, u"Known"_s);
    QVERIFY(store->syncNow().result());
    for (const QString &word : {u"user-inactive"_s, u"device-revoked"_s, u"token-expired"_s}) {
        hub.setError(fail(Code::Unauthenticated, word));
        QCOMPARE(store->syncNow().result().error().code, Code::Unauthenticated);
        QTRY_COMPARE(store->status().connection, Connection::SignedOut);
        QCOMPARE(accessEndOf(store->status().lastError), AccessEnd::None);
        QCOMPARE(listed(*store), 1);
    }
    hub.setError(std::nullopt);
    QVERIFY(store->syncNow().result());
}

void AccessEndTest::directory_saysWhatMayBeDeleted()
{
    TestHub hub;
    TestProfile profile(hub);
    net::People people = profile.people();
    hub.setPeople(people);
    RowEdit made;
    made.kind = MutationKind::Create;
    made.row.table = tables::Holiday;
    made.values = {{1, Value(dayNumber(QDate(2026, 12, 25)))}, {2, Value(u"Natal"_s)}};
    {
        const auto store = profile.open();
        store->setOnline(true);
        const Result<ChangeSet> added = store->execute({u"add"_s, {made}}).result();
        QVERIFY(added);
        made.row = added->rows.constFirst().row;
        QVERIFY(store->syncNow().result());
        people.people[0].role = Role::Manager; // demoted at the server
        hub.setPeople(people);
        store->refreshPeople();
        QTRY_VERIFY(store->people() == people);
        RowEdit removal;
        removal.kind = MutationKind::Remove;
        removal.row = made.row;
        const Result<ChangeSet> refused = store->execute({u"delete"_s, {removal}}).result();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::Denied);
        QVERIFY(!store->row(made.row).result()->isDeleted());
    }
    const auto store = profile.open(); // and without a network it is the same
    RowEdit removal;
    removal.kind = MutationKind::Remove;
    removal.row = made.row;
    QCOMPARE(store->execute({u"delete"_s, {removal}}).result().error().code, Code::Denied);
}

QTEST_GUILESS_MAIN(AccessEndTest)
#include "tst_accessend.moc"
