// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/filtermatch.h"

#include "core/text/filter.h"
#include "core/text/fold.h"
#include "tests/unit/text/sample.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

using sample::entity;

class FilterMatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leaves_compare_data();
    void leaves_compare();
    void logic_hasTwoValues();
    void lists_areAlternatives();
    void normalForm_meansTheSame();
    void comparisons_agree();
    void order_isTotal();
    void order_putsNullsLast();
    void matching_isFast();
};

void FilterMatchTest::leaves_compare_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("full");
    QTest::addColumn<bool>("empty");
    const auto row = [](const char *filter, bool full, bool empty) {
        QTest::newRow(filter) << QString::fromUtf8(filter) << full << empty;
    };
    row("everything", true, true);
    row("nothing", false, false);
    row("trial = true", true, false);
    row("trial != true", false, true);
    row("trial = false", false, false); // an unknown boolean is not false
    row("seats = 10", true, false);
    row("seats != 10", false, true);
    row("seats != 11", true, true);
    row("seats < 11", true, false);
    row("seats >= 11", false, false);
    row("not seats < 11", false, true);
    row("name = acao", true, false);
    row("name != \"AÇÃO\"", false, true);
    row("name contains \"ça\"", true, false);
    row("name starts with ac", true, false);
    row("name starts with cao", false, false);
    row("name < b", true, false);
    row("name >= acao and name <= ACAO", true, false);
    row("name in (x, ação)", true, false);
    row("notes contains linha", true, false);
    row("stage = renewal", true, false);
    row("stage = Renewal", false, false); // keys are exact
    row("stage in (churned, renewal)", true, false);
    row("since < 2025-01-01", true, false);
    row("created >= 2024-01-01", true, false);
    row("owner = 00000000-0000-0000-0000-000000000000", true, false);
    row("tags has VIP", true, false);
    row("tags has vi", false, false);
    row("tags in (x, norte)", true, false);
    row("not tags has x", true, true);
    row("name is null", false, true);
    row("name is not null", true, false);
    row("conflict", true, false);
}

void FilterMatchTest::leaves_compare()
{
    QFETCH(QString, filter);
    QFETCH(bool, full);
    QFETCH(bool, empty);
    RowState row = sample::row({{sample::Trial, Value(true)},
                                {sample::Seats, Value(std::int64_t{10})},
                                {sample::Name, Value(u"Ação"_s)},
                                {sample::Notes, Value(u"Uma\nLinha"_s)},
                                {sample::Stage, Value(u"renewal"_s)},
                                {sample::Since, Value(dayNumber(QDate(2024, 12, 31)))},
                                {sample::Created, Value(std::int64_t{1'740'832'200'000})},
                                {sample::Owner, Value(Uuid())},
                                {sample::Tags, Value(QStringList{u"vip"_s, u"Norte"_s})}});
    row.fields[sample::Name].sides.append(Side{});
    const Filter parsed = *parseFilter(filter, entity());
    QCOMPARE(matches(parsed, row, entity()), full);
    QCOMPARE(matches(parsed, sample::row({}), entity()), empty);
}

void FilterMatchTest::logic_hasTwoValues()
{
    QVERIFY(rc::check("not is the contrary, whatever is null", [] {
        const Filter filter = sample::randomFilter(2);
        const RowState row = sample::randomRow();
        Filter negation;
        negation.kind = Filter::Kind::Not;
        negation.children.append(filter);
        RC_ASSERT(matches(negation, row, entity()) == !matches(filter, row, entity()));
        if (filter.kind == Filter::Kind::Leaf && filter.op == FilterOp::Equal) {
            Filter notEqual = filter;
            notEqual.op = FilterOp::NotEqual;
            RC_ASSERT(matches(notEqual, row, entity()) == !matches(filter, row, entity()));
        }
    }));
}

void FilterMatchTest::lists_areAlternatives()
{
    QVERIFY(rc::check("in is any of its values", [] {
        const FieldInfo &field = sample::randomField();
        if (!allows(field.type, FilterOp::In))
            return;
        Filter filter;
        filter.kind = Filter::Kind::Leaf;
        filter.field = field.number;
        filter.op = FilterOp::In;
        for (int count = *rc::gen::inRange(1, 4); count > 0; --count)
            filter.values.append(sample::randomValue(field.type, true));
        const RowState row = sample::randomRow();
        Filter any;
        any.kind = Filter::Kind::Any;
        const bool isSet = field.type == FieldType::Set;
        for (const Value &value : std::as_const(filter.values)) {
            Filter one = filter;
            one.op = isSet ? FilterOp::Contains : FilterOp::Equal;
            one.values = {value};
            any.children.append(one);
        }
        RC_ASSERT(matches(any, row, entity()) == matches(filter, row, entity()));
    }));
}

void FilterMatchTest::normalForm_meansTheSame()
{
    QVERIFY(rc::check("normalising and printing keep the meaning", [] {
        const Filter filter = sample::randomFilter(3);
        const RowState row = sample::randomRow();
        const bool expected = matches(filter, row, entity());
        RC_ASSERT(matches(normalisedFilter(filter), row, entity()) == expected);
        RC_ASSERT(matches(*parseFilter(*printFilter(filter, entity()), entity()), row, entity()) == expected);
    }));
}

void FilterMatchTest::comparisons_agree()
{
    QVERIFY(rc::check("of <, >= exactly one holds; = implies <= and >=; storage's rule on sort keys says the same", [] {
        const FieldNumber number = *rc::gen::element<FieldNumber>(sample::Seats, sample::Name, sample::Since);
        const RowState row = sample::row({{number, sample::randomValue(entity().field(number)->type, false)}});
        const Value other = sample::randomValue(entity().field(number)->type, true);
        const auto is = [&](FilterOp op) {
            Filter leaf;
            leaf.kind = Filter::Kind::Leaf;
            leaf.field = number;
            leaf.op = op;
            leaf.values = {other};
            return matches(leaf, row, entity());
        };
        RC_ASSERT(is(FilterOp::Less) != is(FilterOp::GreaterOrEqual));
        RC_ASSERT(is(FilterOp::Greater) != is(FilterOp::LessOrEqual));
        if (is(FilterOp::Equal) && number != sample::Name)
            RC_ASSERT((is(FilterOp::LessOrEqual) && is(FilterOp::GreaterOrEqual)));
        if (number == sample::Name) {
            const QByteArray key = sortKey(*row.value(number).get<QString>());
            const QByteArray bound = primarySortKey(*other.get<QString>());
            RC_ASSERT(is(FilterOp::Less) == (key < bound));
            RC_ASSERT(is(FilterOp::LessOrEqual) == (key < QByteArray(bound + '\x02')));
        }
    }));
}

void FilterMatchTest::order_isTotal()
{
    QVERIFY(rc::check("standsBefore is a strict total order up to equal ids", [] {
        const QList<SortKey> sort = {{sample::Name, *rc::gen::arbitrary<bool>()},
                                     {sample::Seats, *rc::gen::arbitrary<bool>()}};
        const RowState a = sample::randomRow();
        const RowState b = sample::randomRow();
        const RowState c = sample::randomRow();
        const auto before = [&sort](const RowState &x, const RowState &y) {
            return standsBefore(x, y, sort, entity());
        };
        RC_ASSERT(!before(a, a));
        RC_ASSERT_FALSE((before(a, b) && before(b, a)));
        RC_ASSERT((!(before(a, b) && before(b, c)) || before(a, c)));
    }));
}

void FilterMatchTest::order_putsNullsLast()
{
    const RowState empty = sample::row({});
    const RowState full = sample::row({{sample::Seats, Value(std::int64_t{1})}});
    for (const bool descending : {false, true}) {
        QVERIFY(standsBefore(full, empty, {{sample::Seats, descending}}, entity()));
        QVERIFY(!standsBefore(empty, full, {{sample::Seats, descending}}, entity()));
    }
}

void FilterMatchTest::matching_isFast()
{
    const FilterMatcher matcher(
        *parseFilter(u"name contains joao and (seats > 5 or tags has vip) and not stage = churned", entity()),
        entity());
    QList<RowState> rows;
    for (int i = 0; i < 100'000; ++i)
        rows.append(sample::row({{sample::Name, Value(u"Distribuição São João %1"_s.arg(i))},
                                 {sample::Seats, Value(std::int64_t{i % 10})},
                                 {sample::Stage, Value(i % 2 == 0 ? u"churned"_s : u"adoption"_s)}}));
    qsizetype found = 0;
    QBENCHMARK_ONCE
    {
        found = std::count_if(rows.cbegin(), rows.cend(), matcher);
    }
    QCOMPARE(found, 20'000);
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::FilterMatchTest)

#include "tst_filtermatch.moc"
