// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customvalue.h"
#include "core/text/filter.h"
#include "storage/listsql.h"
#include "tests/storage/clientfixture.h"
#include "tests/support/clientsamples.h"
#include "tests/support/valueof.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

using farol::test::sampleCustomer;
using farol::test::sampleId;
using farol::test::valueOf;

/// Lists of customers with fields of the workspace's own.
class OwnFieldListsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_areShown();
    void order_hasThoseWithoutLast_data();
    void order_hasThoseWithoutLast();
    void secondValue_madeByHandDoublesNobody();
    void unknownField_isSaid();
    void indexes_areUsed_data();
    void indexes_areUsed();
    void definitions_costNothingUnshown();
};

namespace {

constexpr int Definitions = 200;

CustomCatalog catalogOf(int count, const CustomCatalog &before = {})
{
    static const QStringList kinds = {u"number"_s, u"text"_s, u"day"_s, u"yes_no"_s, u"choice"_s};
    QList<CustomField> definitions;
    for (int i = 0; i < count; ++i) {
        CustomField definition;
        definition.id = CustomFieldId(sampleId(i, 8));
        definition.fieldKey = u"own_%1"_s.arg(i);
        definition.label = u"Own %1"_s.arg(i);
        definition.kind = kinds.at(i % kinds.size());
        definition.place = i;
        definition.options = u"Norte\nSul"_s;
        definitions += definition;
    }
    return CustomCatalog::of(definitions, before);
}

RowState valueRow(int number, int customer, const CustomColumn &column, const Value &value, bool deleted = false)
{
    RowState row;
    row.key = {tables::CustomValue, sampleId(number, 7)};
    row.scope = sampleCustomer(customer).scope;
    row.fields[1].value = Value(sampleCustomer(customer).key.id);
    row.fields[2].value = Value(u"%1"_s.arg(number));
    row.fields[3].value = Value(column.id.uuid);
    const auto fields = valueOf(customValueFields(column, value));
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        row.fields[field.key()].value = *field;
    if (deleted)
        row.fields[DeletedField].value = Value(true);
    return row;
}

ListQuery customers(const QList<SortKey> &sort = {}, const QList<FieldNumber> &columns = {})
{
    ListQuery query;
    query.table = tables::Customer;
    query.sort = sort;
    query.columns = columns;
    return query;
}

ListQuery asked(const CustomCatalog &catalog, const QString &filter, const QString &sort)
{
    ListQuery query = customers(valueOf(parseSort(sort, catalog.customer())));
    query.filter = valueOf(parseFilter(filter, catalog.customer()));
    return query;
}

QList<int> numbersOf(const QList<Uuid> &ids)
{
    QList<int> numbers;
    for (const Uuid &id : ids) {
        for (int number = 0; number < 10; ++number) {
            if (sampleCustomer(number).key.id == id)
                numbers += number;
        }
    }
    return numbers;
}

QList<Uuid> idsOf(const ListPage &page)
{
    QList<Uuid> ids;
    for (const ListRow &row : page.rows)
        ids += row.id;
    return ids;
}

/// Five customers, of whom 1, 2 and 4 have a number: 30, 10 and 20.
void fill(ClientFixture &fixture, const CustomCatalog &catalog)
{
    fixture.write([&](ClientTransaction &tx) -> Status {
        for (int number = 1; number <= 5; ++number)
            FAROL_TRY(tx.putConfirmed(sampleCustomer(number)));
        const CustomColumn &column = catalog.columns().constFirst();
        FAROL_TRY(tx.putConfirmed(valueRow(1, 1, column, Value(std::int64_t(30)))));
        FAROL_TRY(tx.putConfirmed(valueRow(2, 2, column, Value(std::int64_t(10)))));
        FAROL_TRY(tx.putConfirmed(valueRow(3, 3, column, Value(std::int64_t(15)), true)));
        FAROL_TRY(tx.putConfirmed(valueRow(4, 4, column, Value(std::int64_t(20)))));
        return tx.putConfirmed(valueRow(5, 5, column, Value()));
    });
}

} // namespace

void OwnFieldListsTest::values_areShown()
{
    ClientFixture fixture;
    const CustomCatalog catalog = catalogOf(5);
    const QList<CustomColumn> &columns = catalog.columns();
    const QList<Value> values = {Value(std::int64_t(-7)), Value(u"Olá"_s), Value(dayNumber(QDate(2026, 2, 28))),
                                 Value(true), Value(u"Sul"_s)};
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(sampleCustomer(1)));
        FAROL_TRY(tx.putConfirmed(sampleCustomer(2)));
        for (int i = 0; i < 5; ++i)
            FAROL_TRY(tx.putConfirmed(valueRow(i, 1, columns.at(i), values.at(i))));
        return {};
    });
    const auto reader = fixture.lists();
    reader->setCustomFields(catalog);
    QList<FieldNumber> shown{1};
    for (const CustomColumn &column : columns)
        shown += column.number;
    const QList<ListRow> rows = valueOf(reader->page(customers({SortKey{1, false}}, shown))).rows;
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).values.mid(1), values);
    QCOMPARE(rows.at(1).values.mid(1), QList<Value>(5));
    const QList<ListRow> again =
        valueOf(reader->rows(tables::Customer, {columns.at(4).number}, {sampleCustomer(1).key.id}));
    QCOMPARE(again.at(0).values, QList<Value>{Value(u"Sul"_s)});
    // Numbers nobody has are null in every row, as other unknown columns are.
    QCOMPARE(valueOf(reader->page(customers({}, {FirstCustom + 100}))).rows.at(0).values, QList<Value>(1));
}

void OwnFieldListsTest::order_hasThoseWithoutLast_data()
{
    QTest::addColumn<bool>("descending");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("rising") << false << 100 << QList<int>{2, 4, 1, 3, 5};
    QTest::newRow("falling") << true << 100 << QList<int>{1, 4, 2, 3, 5};
    QTest::newRow("a page of those with a value") << false << 2 << QList<int>{2, 4};
    QTest::newRow("a page of both") << true << 4 << QList<int>{1, 4, 2, 3};
}

void OwnFieldListsTest::order_hasThoseWithoutLast()
{
    QFETCH(const bool, descending);
    QFETCH(const int, limit);
    QFETCH(const QList<int>, expected);
    ClientFixture fixture;
    const CustomCatalog catalog = catalogOf(1);
    fill(fixture, catalog);
    const auto reader = fixture.lists();
    reader->setCustomFields(catalog);
    ListQuery query = customers({SortKey{FirstCustom, descending}}, {1});
    query.limit = limit;
    QCOMPARE(numbersOf(idsOf(valueOf(reader->page(query)))), expected);
    QCOMPARE(numbersOf(valueOf(reader->ids(query)).ids).mid(0, limit), expected);
    QCOMPARE(valueOf(reader->ids(query)).ids.size(), 5);
}

void OwnFieldListsTest::secondValue_madeByHandDoublesNobody()
{
    ClientFixture fixture;
    const CustomCatalog catalog = catalogOf(1);
    fill(fixture, catalog);
    fixture.write([&](ClientTransaction &tx) {
        return tx.putConfirmed(valueRow(6, 2, catalog.columns().constFirst(), Value(std::int64_t(99))));
    });
    const auto reader = fixture.lists();
    reader->setCustomFields(catalog);
    const ListQuery query = customers({SortKey{FirstCustom, false}}, {FirstCustom});
    QCOMPARE(numbersOf(valueOf(reader->ids(query)).ids), (QList<int>{2, 4, 1, 3, 5}));
    const ListPage page = valueOf(reader->page(query));
    QCOMPARE(numbersOf(idsOf(page)), (QList<int>{2, 4, 1, 3, 5}));
    QCOMPARE(page.rows.at(0).values, QList<Value>{Value(std::int64_t(10))}); // of the two the first
}

void OwnFieldListsTest::unknownField_isSaid()
{
    ClientFixture fixture;
    const auto reader = fixture.lists();
    const CustomCatalog catalog = catalogOf(1);
    const ListQuery query = asked(catalog, u"custom.own_0 > 5"_s, {});
    QCOMPARE(reader->page(query).error().code, Error::Code::Invalid);
    QCOMPARE(reader->ids(customers({SortKey{FirstCustom, false}})).error().code, Error::Code::Invalid);
    const auto parsed = parseFilter(u"custom.gone > 5", catalog.customer());
    QVERIFY(!parsed);
    QVERIFY2(parsed.error().detail.contains("'custom.gone' is not a field of customer"_L1),
             qPrintable(parsed.error().detail));
    const auto mistyped = parseFilter(u"custom.own_1o = 5", catalogOf(2).customer());
    QVERIFY2(mistyped.error().detail.contains("did you mean 'custom.own_1'?"_L1), qPrintable(mistyped.error().detail));
}

void OwnFieldListsTest::indexes_areUsed_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QByteArrayList>("steps");
    const QByteArray byNumber = "SEARCH custom_value USING COVERING INDEX custom_value_by_number (field=? AND number>?";
    const QByteArray byText = "SEARCH custom_value USING COVERING INDEX custom_value_by_text (field=? AND text_key>?";
    const QByteArray living = "SEARCH customer USING COVERING INDEX customer_living (id=?";
    QTest::newRow("sorted by a number") << QString() << u"custom.own_0"_s << QByteArrayList{byNumber, living};
    QTest::newRow("sorted by a day") << QString() << u"custom.own_2"_s << QByteArrayList{byNumber, living};
    QTest::newRow("sorted by a text") << QString() << u"custom.own_1"_s << QByteArrayList{byText, living};
    QTest::newRow("sorted by a choice") << QString() << u"custom.own_4"_s << QByteArrayList{byText, living};
    const QByteArray names = "SCAN customer USING COVERING INDEX customer_name";
    const auto own = [](const char *rest) -> QByteArray {
        return QByteArray("SEARCH own USING COVERING INDEX custom_value_by_") + rest;
    };
    QTest::newRow("a number") << u"custom.own_0 > 5"_s << u"name"_s
                              << QByteArrayList{names, own("number (field=? AND number>?")};
    QTest::newRow("one number") << u"custom.own_0 = 5"_s << u"name"_s
                                << QByteArrayList{names, own("number (field=? AND number=?")};
    QTest::newRow("a range of texts") << u"custom.own_1 < 'm'"_s << u"name"_s
                                      << QByteArrayList{names, own("text (field=? AND text_key<?")};
    QTest::newRow("words in a text") << u"custom.own_1 contains 'm'"_s << u"name"_s
                                     << QByteArrayList{names, own("text (field=?")};
    QTest::newRow("an option") << u"custom.own_4 = Sul"_s << u"name"_s
                               << QByteArrayList{names, own("text (field=? AND text_key=?")};
    QTest::newRow("nothing") << u"custom.own_0 is null"_s << u"name"_s << QByteArrayList{names, own("number (field=?")};
}

void OwnFieldListsTest::indexes_areUsed()
{
    QFETCH(const QString, filter);
    QFETCH(const QString, sort);
    QFETCH(const QByteArrayList, steps);
    static ClientFixture fixture;
    static const CustomCatalog catalog = catalogOf(5);
    const auto reader = fixture.lists();
    reader->setCustomFields(catalog);
    ListQuery query = asked(catalog, filter, sort);
    query.columns = {1, FirstCustom};
    for (const bool ids : {true, false}) {
        const QByteArray plan = valueOf(reader->plan(query, ids));
        for (const QByteArray &step : steps)
            QVERIFY2(plan.contains(step), plan.constData());
        QVERIFY2(!plan.contains("TEMP B-TREE"), plan.constData());
    }
}

void OwnFieldListsTest::definitions_costNothingUnshown()
{
    const CustomCatalog none;
    const CustomCatalog many = catalogOf(Definitions);
    QCOMPARE(many.columns().size(), Definitions);
    const EntityColumns without(none);
    const EntityColumns with(many);
    ListQuery query = customers({SortKey{1, false}}, {1, 3, 4, 5, 11});
    query.filter = valueOf(parseFilter(u"stage = renewal and seats > 5", none.customer()));
    const ListSql before = valueOf(listSql(query, without, farolSchema()));
    const ListSql after = valueOf(listSql(query, with, farolSchema()));
    QCOMPARE(after.parts.size(), 1);
    QCOMPARE(after.parts.at(0).from, before.parts.at(0).from);
    QCOMPARE(after.parts.at(0).where, before.parts.at(0).where);
    QCOMPARE(after.parts.at(0).order, before.parts.at(0).order);

    ClientFixture fixture;
    const auto reader = fixture.lists();
    const QByteArray plan = valueOf(reader->plan(query, false));
    reader->setCustomFields(many);
    QCOMPARE(valueOf(reader->plan(query, false)), plan);
}

} // namespace farol::storage::test

QTEST_GUILESS_MAIN(farol::storage::test::OwnFieldListsTest)
#include "tst_ownfieldlists.moc"
