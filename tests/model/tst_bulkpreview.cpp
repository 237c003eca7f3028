// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "models/bulkpreview.h"
#include "models/customerfields.h"
#include "tests/support/fakestore.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

class BulkPreviewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preview_countsWhatWouldChange();
    void preview_saysWhatGoesAway();
    void preview_ofSets_looksAtTheElements();
    void preview_isReadInParts();
    void newerQuestion_dropsTheOlder();
    void command_editsOnlyWhatChanges();
};

void BulkPreviewTest::preview_countsWhatWouldChange()
{
    FakeStore store;
    const QList<Customer> some{aCustomer(u"A"_s, u"adoption"_s), aCustomer(u"B"_s, u"renewal"_s),
                               aCustomer(u"C"_s, u"adoption"_s), aCustomer(u"D"_s)};
    store.seed(some);
    QList<Uuid> ids;
    for (const Customer &customer : some)
        ids.append(customer.id.uuid);
    ids.append(nextTestId()); // deleted since it was selected
    BulkPreview preview(store);
    preview.ask(ids, {tables::Customer, customerfields::Stage, Value(u"renewal"_s), {}, {}});
    QTRY_VERIFY(preview.isComplete());
    QCOMPARE(preview.tally().total, 5);
    QCOMPARE(preview.tally().changing, 3);
    QCOMPARE(preview.tally().already, 1);
    QCOMPARE(preview.tally().gone, 1);
    const auto before = preview.mostBefore(5);
    QCOMPARE(before.size(), 2);
    QCOMPARE(before.first(), std::pair(Value(u"adoption"_s), 2));
    QCOMPARE(before.last(), std::pair(Value(), 1));
}

void BulkPreviewTest::preview_saysWhatGoesAway()
{
    const UserId me(nextTestId());
    const UserId other(nextTestId());
    FakeStore store(me);
    const QList<Customer> some{aCustomer(u"A"_s, {}, me), aCustomer(u"B"_s, {}, other), aCustomer(u"C"_s, {}, me)};
    store.seed(some);
    BulkPreview preview(store);
    const QList<Uuid> ids{some.at(0).id.uuid, some.at(1).id.uuid, some.at(2).id.uuid};
    preview.ask(ids, {tables::Customer, customerfields::Owner, Value(other.uuid), {}, {}});
    QTRY_VERIFY(preview.isComplete());
    QCOMPARE(preview.tally().leavingMe, 2);
    QCOMPARE(preview.tally().already, 1);
    preview.ask(ids, {tables::Customer, customerfields::Owner, Value(me.uuid), {}, {}});
    QTRY_VERIFY(preview.isComplete());
    QCOMPARE(preview.tally().leavingMe, 0);
}

void BulkPreviewTest::preview_ofSets_looksAtTheElements()
{
    FakeStore store;
    Customer tagged = aCustomer(u"A"_s);
    tagged.tags = {u"norte"_s, u"vip"_s};
    const Customer bare = aCustomer(u"B"_s);
    store.seed({tagged, bare});
    const QList<Uuid> ids{tagged.id.uuid, bare.id.uuid};
    BulkPreview preview(store);
    preview.ask(ids, {tables::Customer, customerfields::Tags, {}, {u"vip"_s}, {}});
    QTRY_VERIFY(preview.isComplete());
    QCOMPARE(preview.changing(), QList<Uuid>{bare.id.uuid});
    preview.ask(ids, {tables::Customer, customerfields::Tags, {}, {}, {u"vip"_s}});
    QTRY_VERIFY(preview.isComplete());
    QCOMPARE(preview.changing(), QList<Uuid>{tagged.id.uuid});
}

void BulkPreviewTest::preview_isReadInParts()
{
    QList<Customer> many;
    QList<Uuid> ids;
    for (int i = 0; i < 10'000; ++i) {
        many.append(aCustomer(u"Cliente"_s, i % 2 == 0 ? u"adoption"_s : u"renewal"_s));
        ids.append(many.last().id.uuid);
    }
    FakeStore store;
    store.seed(many);
    BulkPreview preview(store);
    QSignalSpy progressed(&preview, &BulkPreview::progressed);
    preview.ask(ids, {tables::Customer, customerfields::Stage, Value(u"renewal"_s), {}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(preview.isComplete(), 20'000);
    QCOMPARE(preview.tally().changing, 5'000);
    QVERIFY(progressed.size() >= 20); // no turn of the event loop looked at more than a part
}

void BulkPreviewTest::newerQuestion_dropsTheOlder()
{
    FakeStore store;
    const Customer customer = aCustomer(u"A"_s, u"adoption"_s);
    store.seed({customer});
    BulkPreview preview(store);
    store.hold();
    preview.ask({customer.id.uuid}, {tables::Customer, customerfields::Stage, Value(u"adoption"_s), {}, {}});
    preview.ask({customer.id.uuid}, {tables::Customer, customerfields::Stage, Value(u"churned"_s), {}, {}});
    store.release(true);
    QTRY_VERIFY(preview.isComplete());
    QTest::qWait(0);
    QCOMPARE(preview.tally().changing, 1);
    QCOMPARE(preview.tally().already, 0);
}

void BulkPreviewTest::command_editsOnlyWhatChanges()
{
    const QList<Uuid> ids{nextTestId(), nextTestId()};
    const auto set = bulkCommand(ids, {tables::Customer, customerfields::Seats, Value(std::int64_t(5)), {}, {}});
    QTRY_VERIFY(set.isFinished());
    QCOMPARE(set.result().edits.size(), 2);
    QCOMPARE(set.result().edits.first().values.value(customerfields::Seats), Value(std::int64_t(5)));
    const auto tagged = bulkCommand(ids, {tables::Customer, customerfields::Tags, {}, {}, {u"vip"_s}});
    QTRY_VERIFY(tagged.isFinished());
    QVERIFY(tagged.result().edits.first().values.isEmpty());
    QCOMPARE(tagged.result().edits.first().remove.value(customerfields::Tags), QStringList{u"vip"_s});
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::BulkPreviewTest)
#include "tst_bulkpreview.moc"
