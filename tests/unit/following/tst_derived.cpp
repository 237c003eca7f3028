// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "core/derived.h"
#include "core/text/filter.h"
#include "core/text/filtermatch.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace farol;

class DerivedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_areNoFields();
    void recurring_isOfRunningContracts();
    void recurring_needsOneCurrency();
    void recurring_thatDoesNotFitIsUnknown();
    void renewal_isTheNextOrTheLastPassed();
    void lastContact_isNoNote();
    void openTickets_areNeitherSolvedNorClosed();
    void nextTask_isTheEarliestOpenOne();
    void figures_areNullsWithoutRows();
    void filters_takeColumns();
};

namespace {

QDate today()
{
    return {2026, 3, 10};
}

Contract contract(std::int64_t value, const QString &currency = u"BRL"_s, const QString &period = u"month"_s)
{
    Contract made;
    made.value = value;
    made.currency = currency;
    made.period = period;
    return made;
}

Contract renewing(QDate day)
{
    Contract made;
    made.renewal = day;
    return made;
}

const EntityInfo &customers()
{
    return *farolSchema().entity(tables::Customer);
}

} // namespace

void DerivedTest::columns_areNoFields()
{
    QCOMPARE(customers().derived.size(), 6);
    for (const FieldInfo &info : customers().derived) {
        QVERIFY(info.number >= FirstDerived);
        QVERIFY(customers().field(info.number) == nullptr);
        QVERIFY(customers().field(QString::fromLatin1(info.name)) == nullptr);
        QCOMPARE(customers().column(info.number)->name, info.name);
        QCOMPARE(customers().column(QString::fromLatin1(info.name))->number, info.number);
    }
    QCOMPARE(customers().column(derived::Recurring)->currency, derived::RecurringCurrency);
}

void DerivedTest::recurring_isOfRunningContracts()
{
    Contract ended = contract(9'000);
    ended.ends = today().addDays(-1);
    Contract endsToday = contract(1'000);
    endsToday.ends = today();
    Contract begins = contract(7'000);
    begins.starts = today().addDays(1);
    Contract trial = contract(5'000);
    trial.isTrial = true;
    Contract unknown = contract(0);
    unknown.value.reset();
    const Contract yearly = contract(120'000, u"BRL"_s, u"year"_s);
    const Contract once = contract(99'999, u"USD"_s, u"once"_s);
    const Recurring found = recurringOf({ended, endsToday, begins, trial, unknown, yearly, once}, today());
    QCOMPARE(found.value, std::optional<std::int64_t>(11'000));
    QCOMPARE(found.currency, u"BRL"_s);
    QVERIFY(!recurringOf({ended, once}, today()).value);
    QCOMPARE(recurringOf({begins}, today().addDays(1)).value, std::optional<std::int64_t>(7'000));
}

void DerivedTest::recurring_needsOneCurrency()
{
    const Recurring mixed = recurringOf({contract(100), contract(100, u"USD"_s)}, today());
    QVERIFY(!mixed.value);
    QVERIFY(mixed.currency.isEmpty());
    Contract ended = contract(100, u"USD"_s);
    ended.ends = today().addDays(-1);
    QCOMPARE(recurringOf({contract(100), ended}, today()).value, std::optional<std::int64_t>(100));
}

void DerivedTest::recurring_thatDoesNotFitIsUnknown()
{
    const Contract huge = contract(std::numeric_limits<std::int64_t>::max());
    QCOMPARE(recurringOf({huge}, today()).value, huge.value);
    QVERIFY(!recurringOf({huge, contract(1)}, today()).value);
}

void DerivedTest::renewal_isTheNextOrTheLastPassed()
{
    Contract ended = renewing(today().addDays(5));
    ended.ends = today().addDays(-1);
    QCOMPARE(
        renewalOf({renewing(today().addDays(90)), renewing(today().addDays(30)), ended, renewing(today().addDays(-2))},
                  today()),
        today().addDays(30));
    QCOMPARE(renewalOf({renewing(today())}, today()), today());
    QCOMPARE(renewalOf({renewing(today().addDays(-9)), ended, renewing(today().addDays(-2))}, today()),
             today().addDays(-2));
    QVERIFY(!renewalOf({ended, Contract()}, today()).isValid());
}

void DerivedTest::lastContact_isNoNote()
{
    Interaction call;
    call.kind = u"call"_s;
    call.at = Instant{1'000};
    Interaction mail = call;
    mail.kind = u"email"_s;
    mail.at = Instant{2'000};
    Interaction note = call;
    note.kind = u"note"_s;
    note.at = Instant{3'000};
    QCOMPARE(lastContactOf({mail, call, note}), std::optional(Instant{2'000}));
    QVERIFY(!lastContactOf({note}));
}

void DerivedTest::openTickets_areNeitherSolvedNorClosed()
{
    Ticket open;
    open.status = u"open"_s;
    Ticket waiting;
    waiting.status = u"waiting"_s;
    Ticket solved;
    solved.status = u"solved"_s;
    Ticket closed = open;
    closed.closedAt = Instant{1};
    QCOMPARE(openTicketsOf({open, waiting, solved, closed}), 2);
}

void DerivedTest::nextTask_isTheEarliestOpenOne()
{
    Task late;
    late.due = today().addDays(-3);
    late.status = u"open"_s;
    Task later = late;
    later.due = today().addDays(2);
    Task done = late;
    done.due = today().addDays(-9);
    done.doneAt = Instant{1};
    Task closed = late;
    closed.due = today().addDays(-8);
    closed.status = u"done"_s;
    Task some = late;
    some.due = {};
    QCOMPARE(nextTaskOf({later, late, done, closed, some}), today().addDays(-3));
    QVERIFY(!nextTaskOf({done, some}).isValid());
}

void DerivedTest::figures_areNullsWithoutRows()
{
    const CustomerFigures none = figuresOf({}, {}, {}, {}, today());
    QCOMPARE(none, CustomerFigures());
    const QMap<FieldNumber, Value> values = valuesOf(none);
    QCOMPARE(values.size(), customers().derived.size());
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        QCOMPARE(value->isNull(), value.key() != derived::OpenTickets);
}

void DerivedTest::filters_takeColumns()
{
    FilterContext context;
    context.today = today();
    const auto filter = parseFilter(u"recurring > 10 and renewal < today + 90d"_s, customers(), context);
    QVERIFY(filter);
    QCOMPARE(*printFilter(*filter, customers()), u"recurring > 10 and renewal < 2026-06-08"_s);
    const auto sort = parseSort(u"-recurring,next_task"_s, customers());
    QVERIFY(sort);
    QCOMPARE(printSort(*sort, customers()), u"-recurring,next_task"_s);
    RowState row;
    row.key.table = tables::Customer;
    row.fields.insert(derived::Recurring, FieldState{Value(std::int64_t(2'000)), 1, {}, 0, {}, {}, {}});
    row.fields.insert(derived::Renewal, FieldState{Value(dayNumber(today())), 1, {}, 0, {}, {}, {}});
    QVERIFY(matches(*filter, row, customers()));
    QVERIFY(!matches(*parseFilter(u"recurring is null"_s, customers()), row, customers()));
}

QTEST_GUILESS_MAIN(DerivedTest)
#include "tst_derived.moc"
