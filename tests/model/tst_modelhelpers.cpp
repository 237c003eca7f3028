// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands.h"
#include "models/customerfields.h"
#include "models/customerfilter.h"
#include "models/listcounter.h"
#include "models/rowdetail.h"
#include "tests/support/fakestore.h"
#include "tools/sampledata/sampledata.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

class ModelHelpersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filter_isOneTree();
    void counter_followsTheStore();
    void detail_tellsWhatChanged();
    void detail_dropsTheAnswerForAnotherRow();
    void settle_namesTheField();
    void sampleData_isTheSameEveryTime();
    void sampleData_hasDistinctNames();
};

void ModelHelpersTest::filter_isOneTree()
{
    CustomerFilter filter;
    QVERIFY(!filter.narrows());
    QVERIFY(filter.tree().children.isEmpty());
    filter.text = u" praca "_s;
    filter.stages = {u"adoption"_s};
    filter.owner = UserId(nextTestId());
    QVERIFY(filter.narrows());
    QCOMPARE(filter.tree().children.size(), 3);

    FakeStore store;
    store.seed({aCustomer(u"Supermercados Boa Praça"_s, u"adoption"_s, filter.owner), aCustomer(u"Praça"_s)});
    ListQuery query;
    query.table = tables::Customer;
    query.filter = filter.tree();
    const auto ids = store.listIds(query, 1);
    QTRY_VERIFY(ids.isFinished());
    QCOMPARE(ids.result()->ids.size(), 1);
}

void ModelHelpersTest::counter_followsTheStore()
{
    FakeStore store;
    store.seed({aCustomer(u"A"_s, u"adoption"_s), aCustomer(u"B"_s)});
    ListCounter counter(store, tables::Customer);
    QCOMPARE(counter.count(u"all"_s), -1);
    counter.watch(u"all"_s, {});
    CustomerFilter adoption;
    adoption.stages = {u"adoption"_s};
    counter.watch(u"adoption"_s, adoption.tree());
    QTRY_COMPARE(counter.count(u"all"_s), 2);
    QTRY_COMPARE(counter.count(u"adoption"_s), 1);
    store.pullCreate({aCustomer(u"C"_s, u"adoption"_s)});
    QTRY_COMPARE(counter.count(u"all"_s), 3);
    QTRY_COMPARE(counter.count(u"adoption"_s), 2);
}

void ModelHelpersTest::detail_tellsWhatChanged()
{
    FakeStore store;
    const Customer customer = aCustomer(u"A"_s);
    store.seed({customer});
    RowDetail detail(store);
    QSignalSpy loaded(&detail, &RowDetail::loaded);
    QSignalSpy updated(&detail, &RowDetail::updated);
    QSignalSpy vanished(&detail, &RowDetail::vanished);
    detail.show({tables::Customer, customer.id.uuid});
    QVERIFY(loaded.wait());
    store.pullEdit(customer.id.uuid, customerfields::Notes, Value(u"Olá"_s));
    QVERIFY(updated.wait());
    QCOMPARE(updated.first().first().value<QList<FieldNumber>>(), QList<FieldNumber>{customerfields::Notes});
    store.pullDelete({customer.id.uuid});
    QCOMPARE(vanished.size(), 1);
    QVERIFY(!detail.row().has_value());
}

void ModelHelpersTest::detail_dropsTheAnswerForAnotherRow()
{
    FakeStore store;
    const Customer first = aCustomer(u"A"_s);
    const Customer second = aCustomer(u"B"_s);
    store.seed({first, second});
    RowDetail detail(store);
    store.hold();
    detail.show({tables::Customer, first.id.uuid});
    detail.show({tables::Customer, second.id.uuid});
    store.release(true);
    QTRY_VERIFY(detail.row().has_value());
    QTest::qWait(20);
    QCOMPARE(customerFromRow(*detail.row()).name, u"B"_s);
}

void ModelHelpersTest::settle_namesTheField()
{
    const RowKey key{tables::Customer, nextTestId()};
    const Command command = settleConflict(key, customerfields::Stage, Value(u"renewal"_s));
    QCOMPARE(command.act, u"settle"_s);
    QCOMPARE(command.edits.size(), 1);
    QCOMPARE(command.edits.first().settles, QList<FieldNumber>{customerfields::Stage});
}

void ModelHelpersTest::sampleData_isTheSameEveryTime()
{
    const SampleOptions options{300, 7, QDate(2026, 3, 17), {}};
    QCOMPARE(sampleCustomers(options), sampleCustomers(options));
    QVERIFY(sampleCustomers(options) != sampleCustomers({300, 8, QDate(2026, 3, 17), {}}));
    for (const Customer &customer : sampleCustomers(options))
        QVERIFY(!customer.customerSince.isValid() || customer.customerSince <= options.today);
}

void ModelHelpersTest::sampleData_hasDistinctNames()
{
    QSet<QString> names;
    const QList<Customer> customers = sampleCustomers({5000, 42, QDate(2026, 3, 17), {}});
    for (const Customer &customer : customers)
        names.insert(customer.name);
    QCOMPARE(names.size(), customers.size());
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::ModelHelpersTest)
#include "tst_modelhelpers.moc"
