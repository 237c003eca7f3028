// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract.h"
#include "core/derived.h"
#include "core/entityrow.h"
#include "models/customerfields.h"
#include "models/customergroup.h"
#include "models/customersearch.h"
#include "models/itemroles.h"
#include "models/namelookup.h"
#include "tests/support/fakestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

class NoonClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return Instant{1'750'000'300'000}; } // 15 June 2025
    [[nodiscard]] std::int64_t monotonicMs() const override { return 0; }
};

QStringList namesOf(const QList<GroupStep> &steps)
{
    QStringList names;
    for (const GroupStep &step : steps)
        names.append(step.name);
    return names;
}

} // namespace

// Groups of customers: the way up, what is below, and how a customer is found by some letters.
class CustomerGroupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void search_findsTheFirstByName();
    void search_takesOnlyTheNewestAnswer();
    void path_leadsUpNearestFirst();
    void path_endsWhereNobodyMayLook();
    void path_survivesACircle();
    void path_followsMovesAndNames();
    void children_areSummedByCurrency();

private:
    Uuid add(const QString &name, const Uuid &parent = {}, const QMap<FieldNumber, Value> &more = {})
    {
        const Uuid id = nextTestId();
        QMap<FieldNumber, Value> values = more;
        values.insert(customerfields::Name, Value(name));
        if (!parent.isNull())
            values.insert(customerfields::Parent, Value(parent));
        store->seedRow({tables::Customer, id}, values);
        return id;
    }
    void pull(const Uuid &id, FieldNumber field, const Value &value)
    {
        store->pullRows({{{tables::Customer, id}, {{field, value}}}}, UserId(nextTestId()));
    }

    NoonClock clock;
    UserId me{nextTestId()};
    FixedNames names{me};
    Format format{QLocale(QLocale::English, QLocale::UnitedStates)};
    std::unique_ptr<FakeStore> store;
};

void CustomerGroupTest::init()
{
    store = std::make_unique<FakeStore>(me);
}

void CustomerGroupTest::search_findsTheFirstByName()
{
    for (const QString &name : {u"São Bento"_s, u"Aroeira"_s, u"Bento & Filhos"_s, u"Bentô Alimentos"_s})
        add(name);
    CustomerSearch search(*store, 2);
    const QAbstractItemModelTester tester(&search, QAbstractItemModelTester::FailureReportingMode::QtTest);
    search.find(u"bento"_s);
    QTRY_COMPARE(search.rowCount(), 2); // of three, as many as were asked for
    QCOMPARE(search.index(0).data().toString(), u"Bento & Filhos"_s);
    QCOMPARE(search.index(1).data().toString(), u"Bentô Alimentos"_s);
    QVERIFY(Uuid::fromBytes(search.index(0).data(IdRole).toByteArray()).hasValue());
}

void CustomerGroupTest::search_takesOnlyTheNewestAnswer()
{
    add(u"Aroeira"_s);
    add(u"Bento"_s);
    CustomerSearch search(*store, 10);
    store->hold();
    search.find(u"aro"_s);
    search.find(u"ben"_s);
    store->release(true); // the first answer comes last
    QTRY_COMPARE(search.rowCount(), 1);
    QCOMPARE(search.index(0).data().toString(), u"Bento"_s);
    QSignalSpy found(&search, &CustomerSearch::found);
    store->hold();
    search.find(u"aro"_s);
    search.cancel();
    store->release();
    search.find(u"ben"_s); // answered after the one that nobody waits for
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(search.index(0).data().toString(), u"Bento"_s);
}

void CustomerGroupTest::path_leadsUpNearestFirst()
{
    const Uuid holding = add(u"Holding"_s);
    const Uuid group = add(u"Grupo Norte"_s, holding);
    const Uuid branch = add(u"Filial Belém"_s, group);
    GroupPath path(*store);
    path.show(branch);
    QTRY_COMPARE(namesOf(path.steps()), (QStringList{u"Grupo Norte"_s, u"Holding"_s}));
    QCOMPARE(path.steps().constFirst().id, group);
    path.show(holding);
    QVERIFY(path.steps().isEmpty()); // at once, not when the answer comes
}

void CustomerGroupTest::path_endsWhereNobodyMayLook()
{
    const Uuid hidden = nextTestId();
    const Uuid branch = add(u"Filial"_s, hidden);
    GroupPath path(*store);
    path.show(branch);
    QTRY_COMPARE(path.steps().size(), 1);
    QCOMPARE(path.steps().constFirst(), (GroupStep{hidden, {}}));
}

void CustomerGroupTest::path_survivesACircle()
{
    const Uuid a = add(u"A"_s);
    const Uuid b = add(u"B"_s, a);
    pull(a, customerfields::Parent, Value(b));
    GroupPath path(*store);
    path.show(a);
    QTRY_COMPARE(namesOf(path.steps()), QStringList{u"B"_s});
}

void CustomerGroupTest::path_followsMovesAndNames()
{
    const Uuid group = add(u"Grupo"_s);
    const Uuid branch = add(u"Filial"_s, group);
    const Uuid above = add(u"Holding"_s);
    GroupPath path(*store);
    path.show(branch);
    QTRY_COMPARE(namesOf(path.steps()), QStringList{u"Grupo"_s});
    pull(group, customerfields::Name, Value(u"Grupo Sul"_s));
    QTRY_COMPARE(namesOf(path.steps()), QStringList{u"Grupo Sul"_s});
    pull(group, customerfields::Parent, Value(above));
    QTRY_COMPARE(namesOf(path.steps()), (QStringList{u"Grupo Sul"_s, u"Holding"_s}));
    pull(branch, customerfields::Parent, Value());
    QTRY_VERIFY(path.steps().isEmpty());
}

void CustomerGroupTest::children_areSummedByCurrency()
{
    const Uuid group = add(u"Grupo"_s);
    const auto worth = [](std::int64_t amount, const QString &currency, std::int64_t tickets) {
        return QMap<FieldNumber, Value>{{derived::Recurring, Value(amount)},
                                        {derived::RecurringCurrency, Value(currency)},
                                        {derived::OpenTickets, Value(tickets)}};
    };
    add(u"Filial A"_s, group, worth(100'000, u"BRL"_s, 2));
    add(u"Filial B"_s, group, worth(50'000, u"BRL"_s, 0));
    add(u"Somebody else's"_s, {}, worth(900'000, u"BRL"_s, 9));
    // Two currencies: the one figure that lists keep says nothing, the contracts do.
    const Uuid mixed = add(u"Filial C"_s, group, {{derived::OpenTickets, Value(std::int64_t(1))}});
    Contract contract;
    contract.customer = CustomerId(mixed);
    contract.period = u"month"_s;
    contract.starts = QDate(2025, 1, 1);
    for (const auto &[amount, currency] : {std::pair{7'000, u"USD"_s}, std::pair{3'000, u"BRL"_s}}) {
        contract.value = amount;
        contract.currency = currency;
        store->seedRow({tables::Contract, nextTestId()}, valuesOf(contract));
    }
    ChildRows rows(*store, Readable{names, clock, format});
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rows.show(group);
    QTRY_COMPARE(rows.figures().monthly.value(u"USD"_s), std::int64_t(7'000));
    QCOMPARE(rows.rowCount(), 3);
    QCOMPARE(rows.figures().customers, 3);
    QCOMPARE(rows.figures().monthly.value(u"BRL"_s), std::int64_t(153'000));
    QCOMPARE(rows.figures().openTickets, std::int64_t(3));
    QVERIFY(rows.index(2, ChildRows::Monthly).data().toString().contains(u" + "_s));
    QVERIFY(rows.index(0, ChildRows::Monthly).data(Qt::AccessibleTextRole).toString().contains(u"Per month: "_s));
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::CustomerGroupTest)
#include "tst_customergroup.moc"
