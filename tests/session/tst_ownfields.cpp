// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/remotestore.h"
#include "app/session/storeserver.h"
#include "tests/session/testprofile.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sessiontest;

/// The workspace's own fields in the store that programs open.
class SessionOwnFieldsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catalog_followsTheRows();
    void values_areWrittenAndToldOfCustomers();
    void values_areSearched();
    void secondDevice_getsBoth();
    void otherProgram_hasThemToo();
};

namespace {

Command defining(const QString &key, const QString &kind)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row.table = tables::CustomField;
    edit.values = {{1, Value(key)}, {2, Value(key.toUpper())}, {3, Value(kind)}};
    return {u"add"_s, {edit}};
}

Command valued(const Uuid &customer, FieldNumber column, const Value &value)
{
    RowEdit edit;
    edit.row = {tables::Customer, customer};
    edit.values = {{column, value}};
    return {u"edit"_s, {edit}};
}

Value shown(Store &store, const Uuid &customer, FieldNumber column)
{
    const auto rows = store.rows(tables::Customer, {column}, {customer}).result();
    return rows && !rows->isEmpty() ? rows->constFirst().values.value(0) : Value();
}

FieldNumber columnNamed(const Store &store, QStringView key)
{
    const CustomCatalog catalog = store.customFields();
    const CustomColumn *column = catalog.column(key);
    return column != nullptr ? column->number : FieldNumber(0);
}

/// Whether one of the ChangeSets names the customer and the column.
bool isTold(const QSignalSpy &changed, const Uuid &customer, FieldNumber column)
{
    for (const QList<QVariant> &arguments : changed) {
        const auto changes = arguments.constFirst().value<ChangeSet>();
        for (const RowChange &change : changes.rows) {
            if (change.row == RowKey{tables::Customer, customer} && change.fields.contains(column))
                return true;
        }
    }
    return false;
}

} // namespace

void SessionOwnFieldsTest::catalog_followsTheRows()
{
    TestProfile profile;
    auto store = profile.open();
    QVERIFY(store->customFields().isEmpty());
    QSignalSpy changed(store.get(), &Store::customFieldsChanged);
    const auto made = store->execute(defining(u"points"_s, u"number"_s)).result();
    QVERIFY(made);
    QTRY_COMPARE(changed.size(), 1);
    const FieldNumber points = columnNamed(*store, u"points");
    QVERIFY(points >= FirstCustom);
    QVERIFY(store->execute(defining(u"region"_s, u"text"_s)).result());
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(columnNamed(*store, u"points"), points);
    QVERIFY(store->undo().result());
    QTRY_COMPARE(changed.size(), 3);
    QCOMPARE(store->customFields().columns().size(), 1);
    QSignalSpy told(store.get(), &Store::changed);
    QVERIFY(!addCustomer(*store, u"Acme"_s).isNull());
    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(changed.size(), 3); // nothing about customers is one
    store = {};
    store = profile.open();
    QCOMPARE(store->customFields().columns().size(), 1); // there before anybody asks
}

void SessionOwnFieldsTest::values_areWrittenAndToldOfCustomers()
{
    TestProfile profile;
    const auto store = profile.open();
    QVERIFY(store->execute(defining(u"points"_s, u"number"_s)).result());
    QTRY_VERIFY(columnNamed(*store, u"points") != 0);
    const FieldNumber points = columnNamed(*store, u"points");
    const Uuid id = addCustomer(*store, u"Acme"_s);
    QSignalSpy changed(store.get(), &Store::changed);
    const auto written = store->execute(valued(id, points, Value(std::int64_t(7)))).result();
    QVERIFY(written);
    QCOMPARE(written->rows.size(), 1);
    QCOMPARE(written->rows.constFirst().row, (RowKey{tables::Customer, id}));
    QCOMPARE(written->rows.constFirst().fields, QList<FieldNumber>{points});
    QTRY_VERIFY(isTold(changed, id, points));
    QCOMPARE(shown(*store, id, points), Value(std::int64_t(7)));
    ListQuery query;
    query.table = tables::Customer;
    query.sort = {{points, true}};
    query.columns = {1, points};
    QCOMPARE(store->list(query, 1).result()->rows.constFirst().values.value(1), Value(std::int64_t(7)));

    QVERIFY(store->execute(valued(id, points, Value(std::int64_t(9)))).result());
    QVERIFY(store->execute(valued(id, points, Value(std::int64_t(9)))).result()->isEmpty()); // it is so already
    QVERIFY(store->undo().result());
    QCOMPARE(shown(*store, id, points), Value(std::int64_t(7)));
    QVERIFY(store->undo().result());
    QVERIFY(shown(*store, id, points).isNull());
    // The row under this key was made and taken back: it comes back with another value.
    QVERIFY(store->execute(valued(id, points, Value(std::int64_t(3)))).result());
    QCOMPARE(shown(*store, id, points), Value(std::int64_t(3)));
    QVERIFY(store->execute(valued(id, points, Value())).result());
    QVERIFY(shown(*store, id, points).isNull());
    QCOMPARE(store->execute(valued(id, points, Value(u"x"_s))).result().error().code, Error::Code::Invalid);
    QCOMPARE(store->execute(valued(id, FieldNumber(points + 50), Value())).result().error().code, Error::Code::Invalid);
}

void SessionOwnFieldsTest::values_areSearched()
{
    TestProfile profile;
    const auto store = profile.open();
    QVERIFY(store->execute(defining(u"erp"_s, u"text"_s)).result());
    QTRY_VERIFY(columnNamed(*store, u"erp") != 0);
    const Uuid id = addCustomer(*store, u"Acme"_s);
    QVERIFY(store->execute(valued(id, columnNamed(*store, u"erp"), Value(u"Protheus Pampa"_s))).result());
    QTRY_VERIFY(!store->search(SearchQuery{u"pampa"_s, {}, 5}, 1).result()->hits.isEmpty());
    const SearchHit hit = store->search(SearchQuery{u"pampa"_s, {}, 5}, 2).result()->hits.constFirst();
    QCOMPARE(hit.customer, (RowKey{tables::Customer, id}));
}

void SessionOwnFieldsTest::secondDevice_getsBoth()
{
    TestHub hub;
    TestProfile one(hub);
    TestProfile other(hub);
    const auto a = one.openSynced();
    const auto b = other.openSynced();
    QVERIFY(a->execute(defining(u"points"_s, u"number"_s)).result());
    QTRY_VERIFY(columnNamed(*a, u"points") != 0);
    const Uuid id = addCustomer(*a, u"Acme"_s);
    QVERIFY(a->execute(valued(id, columnNamed(*a, u"points"), Value(std::int64_t(7)))).result());
    QVERIFY(a->syncNow().result());
    QVERIFY(b->syncNow().result());
    QTRY_VERIFY(columnNamed(*b, u"points") != 0);
    const FieldNumber there = columnNamed(*b, u"points");
    QTRY_COMPARE(shown(*b, id, there), Value(std::int64_t(7)));
    // Both write it without knowing of each other: it is one row, and its field has a conflict.
    a->setOnline(false);
    QVERIFY(a->execute(valued(id, columnNamed(*a, u"points"), Value(std::int64_t(8)))).result());
    QSignalSpy changed(b.get(), &Store::changed);
    QVERIFY(b->execute(valued(id, there, Value(std::int64_t(9)))).result());
    QTRY_VERIFY(isTold(changed, id, there));
    QVERIFY(b->syncNow().result());
    a->setOnline(true);
    QVERIFY(a->syncNow().result());
    QVERIFY(b->syncNow().result());
    QTRY_COMPARE(shown(*b, id, there), shown(*a, id, columnNamed(*a, u"points")));
    QTRY_COMPARE(b->status().conflicts, 1);
}

void SessionOwnFieldsTest::otherProgram_hasThemToo()
{
    TestProfile profile;
    const auto store = profile.open();
    QVERIFY(store->execute(defining(u"points"_s, u"number"_s)).result());
    QTRY_VERIFY(columnNamed(*store, u"points") != 0);
    const Uuid id = addCustomer(*store, u"Acme"_s);
    StoreServer server(*store);
    QVERIFY(server.listen(profile.folder()));
    std::unique_ptr<RemoteStore> remote;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        auto connected = RemoteStore::connectTo(profile.folder(), 2'000);
        if (!connected)
            return;
        remote = std::move(*connected);
        remote->moveToThread(store->thread());
    }));
    thread->start();
    QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), 30'000);
    QVERIFY(remote != nullptr);
    QVERIFY(remote->customFields() == store->customFields());
    const FieldNumber points = columnNamed(*remote, u"points");
    QFuture<Result<ChangeSet>> written = remote->execute(valued(id, points, Value(std::int64_t(5))));
    QTRY_VERIFY(written.isFinished());
    QVERIFY(written.result());
    QCOMPARE(shown(*store, id, points), Value(std::int64_t(5)));
    QSignalSpy changed(remote.get(), &Store::customFieldsChanged);
    QVERIFY(store->execute(defining(u"region"_s, u"choice"_s)).result());
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(remote->customFields() == store->customFields());
}

QTEST_GUILESS_MAIN(SessionOwnFieldsTest)
#include "tst_ownfields.moc"
