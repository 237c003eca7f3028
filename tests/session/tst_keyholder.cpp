// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeimport.h"
#include "core/customer.h"
#include "exchange/importer.h"
#include "tests/session/hublink.h"
#include "tests/session/testprofile.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sessiontest;

/// Which customer an import finds under a key that several have had.
class KeyHolderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyGivenByHand_isFound();
    void keyOfAnUnseenCustomer_waits();
    void madeUnderAKey_hasTheIdOfIt();
    void keyOfADeletedCustomer_isFree();
};

namespace {

constexpr FieldNumber KeyField = 2;

exchange::ImportReport imported(LocalStore &store, QByteArray csv)
{
    const auto mapping = exchange::readMapping(
        R"({ "entity": "customer", "key": "key", "columns": { "name": "name" } })", farolSchema());
    if (!mapping)
        qFatal("%s", qPrintable(mapping.error().detail));
    SystemRandom random;
    StoreImport target(store, farolSchema());
    const exchange::ImportJob job{farolSchema(), *mapping, target, store.workspace(),
                                  OperationId(makeRandomUuid(random))};
    QBuffer file(&csv);
    file.open(QIODevice::ReadOnly);
    const auto plan = exchange::planImport(file, job);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().detail));
    return exchange::runImport(file, job, *plan);
}

/// A customer that was made without a key and got it later.
Uuid addByHand(Store &store, const QString &name, const QString &key)
{
    RowEdit edit;
    edit.row = {tables::Customer, addCustomer(store, name)};
    edit.values.insert(KeyField, Value(key));
    if (!store.execute({u"edit"_s, {edit}}).result())
        qFatal("the customer takes no key");
    return edit.row.id;
}

} // namespace

void KeyHolderTest::keyGivenByHand_isFound()
{
    TestProfile profile;
    const auto store = profile.open();
    const Uuid byHand = addByHand(*store, u"Acme"_s, u"A-1"_s);
    QCOMPARE(imported(*store, "key,name\nA-1,Acme Ltda\n").updated, 1);
    QCOMPARE(nameOf(*store, byHand), u"Acme Ltda"_s);
    QCOMPARE(listed(*store), 1);
}

void KeyHolderTest::keyOfAnUnseenCustomer_waits()
{
    TestHub hub;
    TestProfile first(hub);
    TestProfile second(hub);
    for (const TestProfile *profile : {&first, &second})
        hub.demote(profile->identity().user);
    const auto a = first.openSynced();
    const auto b = second.openSynced();
    (void)addByHand(*a, u"Acme"_s, u"A-1"_s);
    QVERIFY(a->syncNow().result());

    const QByteArray csv = "key,name\nA-1,Acme\n";
    QCOMPARE(imported(*b, csv).created, 1);
    QVERIFY(b->syncNow().result());
    QTRY_COMPARE(b->status().conflicts, 1);
    const Uuid made = makeUuid8(b->workspace().uuid, "customer", u"A-1");
    const auto row = b->row({tables::Customer, made}).result();
    QVERIFY(row);
    QVERIFY(row->value(KeyField).isNull());
    QCOMPARE(row->fields.value(KeyField).sides.size(), 1);
    QCOMPARE(row->fields.value(KeyField).sides.constFirst().reason, SideReason::Rule);
    QCOMPARE(*b->rowsWithKey(tables::Customer, u"A-1"_s).result(), QList<Uuid>());

    QCOMPARE(imported(*b, csv).unchanged, 1); // the same file again changes nothing, and makes no third customer
    QCOMPARE(imported(*b, "key,name\nA-1,Acme Ltda\n").updated, 1);
    QCOMPARE(nameOf(*b, made), u"Acme Ltda"_s);
    QCOMPARE(listed(*b), 1);

    RowEdit settle; // "it has no key, then"
    settle.row = {tables::Customer, made};
    settle.settles = {KeyField};
    settle.values.insert(KeyField, Value());
    QVERIFY(b->execute({u"settle"_s, {settle}}).result());
    QVERIFY(b->syncNow().result());
    QTRY_COMPARE(b->status().conflicts, 0);
    const auto again = imported(*b, "key,name\nA-1,Acme SA\n");
    QVERIFY2(again.updated == 1 && again.rejected == 0, qPrintable(u"%1 rejected"_s.arg(again.rejected)));
    QCOMPARE(nameOf(*b, made), u"Acme SA"_s);
    QCOMPARE(listed(*b), 1);
}

void KeyHolderTest::madeUnderAKey_hasTheIdOfIt()
{
    TestProfile profile;
    const auto store = profile.open();
    RowEdit edit = newCustomer(u"Acme"_s); // as the window adds one
    edit.values.insert(KeyField, Value(u"A-1"_s));
    const auto made = store->execute({u"add"_s, {edit}}).result();
    QVERIFY(made);
    QCOMPARE(made->rows.constFirst().row.id, makeUuid8(store->workspace().uuid, "customer", u"A-1"));
    QCOMPARE(store->execute({u"add"_s, {edit}}).result().error().code, Error::Code::Exists);
    QCOMPARE(imported(*store, "key,name\nA-1,Acme\n").unchanged, 1);
}

void KeyHolderTest::keyOfADeletedCustomer_isFree()
{
    TestProfile profile;
    const auto store = profile.open();
    RowEdit death;
    death.row = {tables::Customer, addByHand(*store, u"Acme"_s, u"A-1"_s)};
    death.kind = MutationKind::Remove;
    QVERIFY(store->execute({u"delete"_s, {death}}).result());
    QCOMPARE(imported(*store, "key,name\nA-1,New\n").created, 1);
    const Uuid made = makeUuid8(store->workspace().uuid, "customer", u"A-1");
    QCOMPARE(nameOf(*store, made), u"New"_s);

    death.kind = MutationKind::Restore;
    QVERIFY(store->execute({u"restore"_s, {death}}).result());
    QCOMPARE(store->rowsWithKey(tables::Customer, u"A-1"_s).result()->size(), 2);
    QCOMPARE(imported(*store, "key,name\nA-1,Newer\n").updated, 1);
    QCOMPARE(nameOf(*store, made), u"Newer"_s); // the one made under it goes first
}

QTEST_GUILESS_MAIN(KeyHolderTest)
#include "tst_keyholder.moc"
