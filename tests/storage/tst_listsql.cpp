// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/filter.h"
#include "storage/listsql.h"
#include "tests/storage/clientfixture.h"
#include "tests/storage/listworld.h"
#include "tests/support/clientsamples.h"
#include "tests/support/valueof.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

using farol::test::sampleCustomer;
using farol::test::sampleId;
using farol::test::valueOf;

class ListSqlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists_agreeWithTheMatcher();
    void lists_followWhatIsShown();
    void pageAndIds_comeFromOneSnapshot();
    void rows_comeInTheOrderAsked();
    void trash_holdsWhatWasDeletedItself();
    void trash_isOrderedByWhenItWasDeleted();
    void row_comesWithVersionsAndSides();
    void counts_areOfLivingThings();
    void plan_usesIndexes_data();
    void plan_usesIndexes();
    void hostileTrees_areRefused();
    void wideTrees_areAnswered();
    void cancel_endsAQuery();
};

namespace {

Filter leaf(FieldNumber field, FilterOp op, const QList<Value> &values = {})
{
    Filter made;
    made.kind = Filter::Kind::Leaf;
    made.field = field;
    made.op = op;
    made.values = values;
    return made;
}

ListQuery customers(const Filter &filter = {}, const QList<SortKey> &sort = {})
{
    ListQuery query;
    query.table = tables::Customer;
    query.filter = filter;
    query.sort = sort;
    return query;
}

QList<Uuid> idsOf(const QList<ListRow> &rows)
{
    QList<Uuid> ids;
    for (const ListRow &row : rows)
        ids += row.id;
    return ids;
}

} // namespace

void ListSqlTest::lists_agreeWithTheMatcher()
{
    ClientFixture fixture;
    {
        auto connection = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
        QVERIFY(connection->execute(worldTables()));
    }
    const auto store = fixture.newStore(worldSchema());
    const auto reader = fixture.lists(worldSchema());
    reader->setCustomFields(worldCatalog());
    const bool agreed = rc::check("SQL and FilterMatcher find the same rows in the same order", [&] {
        QList<RowState> rows;
        const auto put = store->write(ClientStore::Durability::Replayable, [&](ClientTransaction &tx) -> Status {
            FAROL_TRY(tx.forgetConfirmed());
            for (const RowState &value : anyCustomValues()) {
                rows += value;
                FAROL_TRY(tx.putConfirmed(value));
            }
            for (const EntityInfo &info : worldSchema().entities()) {
                if (info.table == tables::CustomValue)
                    continue;
                const int count = *rc::gen::inRange(0, 12);
                for (int number = 0; number < count; ++number) {
                    rows += anyRow(info, number);
                    FAROL_TRY(tx.putConfirmed(rows.last()));
                }
            }
            return {};
        });
        if (!put)
            RC_FAIL(put.error().detail.toStdString());
        for (const EntityInfo &entity : worldSchema().entities()) {
            const EntityInfo &info = worldEntity(entity.table);
            for (int round = 0; round < 4; ++round) {
                ListQuery query;
                query.table = info.table;
                query.filter = anyFilter(info, 3);
                query.sort = anySort(info);
                query.deleted = *rc::gen::inRange(0, 3) == 0;
                RC_ASSERT(checkFilter(query.filter, info).hasValue());
                const auto ids = reader->ids(query);
                RC_ASSERT(ids.hasValue());
                RC_LOG() << qPrintable(printFilter(query.filter, info).valueOr(u"?"_s)) << "\n";
                RC_ASSERT(ids->ids == expectedIds(query, rows));
                RC_ASSERT(idsOf(valueOf(reader->page(query)).rows) == ids->ids);
            }
        }
    });
    QVERIFY(agreed);
}

void ListSqlTest::lists_followWhatIsShown()
{
    ClientFixture fixture;
    const auto reader = fixture.lists();
    const RowState row = sampleCustomer(1);
    RowState mine = row;
    mine.fields[1].value = Value(u"Zebra"_s);
    mine.fields[1].sides += Side{Value(u"x"_s), 3, {}, 4, {}, SideReason::Concurrent};
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(row));
        FAROL_TRY(tx.putConfirmed(sampleCustomer(2)));
        return tx.putOverlay(mine);
    });
    const ListQuery zebras = customers(leaf(1, FilterOp::Contains, {Value(u"ZÉBRA"_s)}));
    QList<ListRow> rows = valueOf(reader->page(zebras)).rows;
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].id, row.key.id);
    QVERIFY(rows[0].pending && rows[0].conflict);
    QCOMPARE(rows[0].values.size(), farolSchema().entities().first().fields.size());
    QCOMPARE(rows[0].values.first(), Value(u"Zebra"_s));
    fixture.write([&](ClientTransaction &tx) { return tx.removeOverlay(row.key); });
    QVERIFY(valueOf(reader->page(zebras)).rows.isEmpty());
    rows = valueOf(reader->page(customers())).rows;
    QCOMPARE(rows.size(), 2);
    QVERIFY(!rows[0].pending && !rows[0].conflict);

    RowState deleted = row;
    deleted.fields[DeletedField].value = Value(true);
    fixture.write([&](ClientTransaction &tx) { return tx.putOverlay(deleted); });
    QCOMPARE(idsOf(valueOf(reader->page(customers())).rows), QList<Uuid>{sampleCustomer(2).key.id});
}

void ListSqlTest::pageAndIds_comeFromOneSnapshot()
{
    ClientFixture fixture;
    const auto reader = fixture.lists();
    const auto add = [&fixture](int from, int to) {
        fixture.write([=](ClientTransaction &tx) -> Status {
            for (int number = from; number < to; ++number)
                FAROL_TRY(tx.putConfirmed(sampleCustomer(number)));
            return {};
        });
    };
    add(0, 30);
    ListQuery query = customers({}, {SortKey{11, true}});
    query.limit = 10;
    query.columns = {11, 1};
    ListPage page;
    ListIds ids;
    QVERIFY(reader->answer(
        query, 17,
        [&](ListPage first) {
            page = std::move(first);
            add(30, 40); // by another connection, between page and ids
        },
        [&](ListIds all) { ids = std::move(all); }));
    QCOMPARE(page.request, 17U);
    QCOMPARE(ids.request, 17U);
    QCOMPARE(page.rows.size(), 10);
    QCOMPARE(ids.ids.size(), 30);
    QCOMPARE(idsOf(page.rows), ids.ids.mid(0, 10));
    QCOMPARE(page.rows[0].values, (QList<Value>{Value(std::int64_t(29)), Value(u"Acme Ação 29"_s)}));
    QCOMPARE(valueOf(reader->ids(query)).ids.size(), 40);
}

void ListSqlTest::rows_comeInTheOrderAsked()
{
    ClientFixture fixture;
    const auto reader = fixture.lists();
    RowState deleted = sampleCustomer(2);
    deleted.fields[DeletedField].value = Value(true);
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(sampleCustomer(1)));
        FAROL_TRY(tx.putConfirmed(deleted));
        return tx.putConfirmed(sampleCustomer(3));
    });
    const QList<Uuid> asked = {sampleCustomer(3).key.id, sampleId(9), deleted.key.id, sampleCustomer(1).key.id};
    const auto rows = valueOf(reader->rows(tables::Customer, {1, 999}, asked));
    QCOMPARE(idsOf(rows), (QList<Uuid>{asked[0], asked[3]}));
    QCOMPARE(rows[0].values, (QList<Value>{Value(u"Acme Ação 3"_s), Value()}));
    QCOMPARE(reader->rows(99, {}, asked).error().code, Error::Code::Invalid);
}

void ListSqlTest::trash_isOrderedByWhenItWasDeleted()
{
    ClientFixture fixture;
    const auto deletedAt = [](int number, std::int64_t ms) {
        RowState row = sampleCustomer(number);
        row.fields[DeletedField].value = Value(true);
        row.fields[DeletedField].version = Version(number);
        row.fields[DeletedField].effective = Instant{ms};
        return row;
    };
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(deletedAt(1, 2000)));
        FAROL_TRY(tx.putConfirmed(deletedAt(2, 3000)));
        FAROL_TRY(tx.putConfirmed(sampleCustomer(3)));
        return tx.putConfirmed(deletedAt(4, 1000));
    });
    const auto reader = fixture.lists();
    ListQuery trash = customers({}, {{DeletedField, true}});
    QCOMPARE(reader->ids(trash).error().code, Error::Code::Invalid); // what lives was deleted at no time
    trash.deleted = true;
    const auto id = [](int number) { return sampleCustomer(number).key.id; };
    QCOMPARE(valueOf(reader->ids(trash)).ids, (QList<Uuid>{id(2), id(1), id(4)}));
    trash.sort = {{DeletedField, false}};
    QCOMPARE(valueOf(reader->ids(trash)).ids, (QList<Uuid>{id(4), id(1), id(2)}));
}

void ListSqlTest::trash_holdsWhatWasDeletedItself()
{
    ClientFixture fixture;
    const auto reader = fixture.lists();
    RowState deleted = sampleCustomer(2);
    deleted.fields[DeletedField].value = Value(true);
    const auto contact = [](int number, const RowState &owner, bool gone) {
        RowState row;
        row.key = {tables::Contact, sampleId(number, 9)};
        row.scope = owner.scope;
        row.fields[1].value = Value(owner.key.id);
        row.fields[2].value = Value(u"Contact %1"_s.arg(number));
        if (gone)
            row.fields[DeletedField].value = Value(true);
        return row;
    };
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(sampleCustomer(1)));
        FAROL_TRY(tx.putConfirmed(deleted));
        FAROL_TRY(tx.putConfirmed(contact(1, sampleCustomer(1), true)));
        FAROL_TRY(tx.putConfirmed(contact(2, sampleCustomer(1), false)));
        return tx.putConfirmed(contact(3, deleted, true)); // comes back with its customer, not by itself
    });
    ListQuery trash = customers();
    trash.deleted = true;
    QCOMPARE(valueOf(reader->ids(trash)).ids, QList<Uuid>{deleted.key.id});
    QCOMPARE(idsOf(valueOf(reader->page(trash)).rows), QList<Uuid>{deleted.key.id});
    QCOMPARE(idsOf(valueOf(reader->rows(tables::Customer, {1}, {deleted.key.id, sampleCustomer(1).key.id}, true))),
             QList<Uuid>{deleted.key.id});
    trash.filter = leaf(1, FilterOp::Contains, {Value(u"nothing"_s)});
    QVERIFY(valueOf(reader->ids(trash)).ids.isEmpty());
    trash.filter = {};
    trash.table = tables::Contact;
    QCOMPARE(valueOf(reader->ids(trash)).ids, QList<Uuid>{sampleId(1, 9)});
    const QByteArray plan = valueOf(reader->plan(trash, true));
    QVERIFY2(plan.contains("contact USING INDEX contact_deleted"), plan.constData());
}

void ListSqlTest::row_comesWithVersionsAndSides()
{
    ClientFixture fixture;
    const auto reader = fixture.lists();
    RowState row = sampleCustomer(1);
    row.fields[1].sides += Side{Value(u"x"_s), 3, {}, 4, {}, SideReason::Concurrent};
    RowState other = row;
    other.key.table = 99;
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(row));
        return tx.putConfirmed(other);
    });
    QCOMPARE(valueOf(reader->row(row.key)), row);
    QCOMPARE(valueOf(reader->row(other.key)), other);
    QCOMPARE(reader->row({tables::Customer, sampleId(9)}).error().code, Error::Code::NotFound);
    QCOMPARE(reader->row({99, sampleId(9)}).error().code, Error::Code::NotFound);
}

void ListSqlTest::counts_areOfLivingThings()
{
    ClientFixture fixture;
    const auto reader = fixture.lists();
    RowState row = sampleCustomer(1);
    row.fields[1].sides += Side{Value(u"x"_s), 3, {}, 4, {}, SideReason::Concurrent};
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(row));
        FAROL_TRY(tx.appendEntry(farol::test::sampleEntry(1, row)));
        return tx.appendEntry(farol::test::sampleEntry(2, row));
    });
    const StoreCounts counts = valueOf(reader->counts());
    QCOMPARE(counts.waiting, 2);
    QCOMPARE(counts.attention, 0);
    QCOMPARE(counts.conflicts, 1);
    // What hangs on a customer goes with it, and nobody could settle its conflicts.
    const EntityInfo &contacts = *farolSchema().entity(tables::Contact);
    RowState contact;
    contact.key = {tables::Contact, sampleId(70)};
    contact.scope = row.scope;
    contact.seq = row.seq;
    contact.fields[contacts.owner] = row.fields.value(1);
    contact.fields[contacts.owner].value = Value(row.key.id);
    contact.fields[contacts.owner].sides.clear();
    contact.fields[contacts.title()->number] = row.fields.value(1);
    fixture.write([&](ClientTransaction &tx) { return tx.putConfirmed(contact); });
    QCOMPARE(valueOf(reader->counts()).conflicts, 2);
    row.fields[DeletedField].value = Value(true);
    row.fields[DeletedField].version = 9;
    fixture.write([&](ClientTransaction &tx) { return tx.putConfirmed(row); });
    QCOMPARE(valueOf(reader->counts()).conflicts, 0);
}

void ListSqlTest::plan_usesIndexes_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("sort");
    QTest::addColumn<bool>("ids");
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<bool>("sorted");
    const QString id = u"00000000-0000-0000-0000-000000000001"_s;
    const auto row = [](const char *name, const QString &filter, const char *sort, bool ids, const char *index,
                        bool sorted = true) {
        QTest::newRow(name) << filter << QString::fromLatin1(sort) << ids << QByteArray(index) << sorted;
    };
    row("by name", {}, "name", false, "SCAN customer USING INDEX customer_name");
    row("ids by name", {}, "name", true, "SCAN customer USING COVERING INDEX customer_name");
    row("ids by name, falling", {}, "-name", true, "SCAN customer USING COVERING INDEX customer_name", false);
    row("search in names", u"name contains 'ac'"_s, "name", true, "SCAN customer USING COVERING INDEX customer_name");
    row("one owner", u"owner = '%1'"_s.arg(id), "name", false, "SEARCH customer USING INDEX customer_owner (owner=?");
    row("ids of a stage", u"stage = renewal"_s, "name", true,
        "SEARCH customer USING COVERING INDEX customer_stage (stage=?");
    row("ids of a team", u"team = '%1'"_s.arg(id), "name", true,
        "SEARCH customer USING COVERING INDEX customer_team (team=?");
    row("ids of a segment", u"segment = key"_s, "name", true,
        "SEARCH customer USING COVERING INDEX customer_segment (segment=?");
    row("owner and stage by seats", u"owner = '%1' and stage = renewal"_s.arg(id), "-seats", false,
        "SEARCH customer USING INDEX customer_owner (owner=?", false);
    row("children", u"parent = '%1'"_s.arg(id), "name", false, "SEARCH customer USING INDEX customer_parent (parent=?",
        false);
    row("by seats", {}, "seats", false, "SCAN customer USING INDEX customer_seats");
    row("by age", {}, "customer_since", false, "SCAN customer USING INDEX customer_since");
    row("by key", u"seats > 10"_s, "seats", true, "SEARCH customer USING COVERING INDEX customer_seats (seats>?");
    row("conflicts", u"conflict"_s, "", true, "customer_conflict", true);
}

void ListSqlTest::plan_usesIndexes()
{
    QFETCH(const QString, filter);
    QFETCH(const QString, sort);
    QFETCH(const bool, ids);
    QFETCH(const QByteArray, index);
    QFETCH(const bool, sorted);
    static ClientFixture fixture;
    static const auto reader = fixture.lists();
    const EntityInfo &info = *farolSchema().entity(tables::Customer);
    const ListQuery query = customers(valueOf(parseFilter(filter, info)), valueOf(parseSort(sort, info)));
    const QByteArray plan = valueOf(reader->plan(query, ids));
    QVERIFY2(plan.contains(index), plan.constData());
    QVERIFY2(plan.contains("TEMP B-TREE FOR ORDER BY") == false || !sorted, plan.constData());
}

void ListSqlTest::hostileTrees_areRefused()
{
    ClientFixture fixture;
    const auto reader = fixture.lists();
    Filter deep = leaf(1, FilterOp::NotNull);
    for (int i = 0; i < 5'000; ++i) {
        Filter outer;
        outer.kind = Filter::Kind::Not;
        outer.children = {std::exchange(deep, {})};
        deep = std::move(outer);
    }
    QVERIFY(!reader->page(customers(deep)));
    QVERIFY(!reader->page(customers(leaf(4, FilterOp::In, QList<Value>(5'000, Value(u"x"_s))))));
    QVERIFY(!reader->page(customers(leaf(1, FilterOp::Less, {Value(std::int64_t(1))}))));
    QVERIFY(!reader->page(customers(leaf(1, FilterOp::Equal))));
    QVERIFY(!reader->page(customers(leaf(77, FilterOp::Equal, {Value(u"x"_s)}))));
    QCOMPARE(reader->page(customers({}, {SortKey{13, false}})).error().code, Error::Code::Invalid);
    QCOMPARE(reader->page(customers({}, QList<SortKey>(100, SortKey{1, false}))).error().code, Error::Code::TooLarge);
    Filter many;
    for (int i = 0; i < 40; ++i)
        many.children += leaf(4, FilterOp::In, QList<Value>(1'000, Value(u"x"_s)));
    QCOMPARE(reader->page(customers(many)).error().code, Error::Code::TooLarge);
    // The tree is taken apart level by level: its destructor would recurse 5,000 deep otherwise.
    while (!deep.children.isEmpty())
        deep = Filter(deep.children.constFirst());
}

void ListSqlTest::wideTrees_areAnswered()
{
    ClientFixture fixture;
    const auto reader = fixture.lists();
    fixture.write([](ClientTransaction &tx) { return tx.putConfirmed(sampleCustomer(900)); });
    Filter any;
    any.kind = Filter::Kind::Any;
    for (int i = 0; i < MaxFilterNodes - 1; ++i)
        any.children += leaf(11, FilterOp::Equal, {Value(std::int64_t(i))});
    QCOMPARE(valueOf(reader->page(customers(any))).rows.size(), 1);
    QList<Value> values;
    for (int i = 0; i < MaxFilterValues; ++i)
        values += Value(u"tag %1"_s.arg(i));
    values.last() = Value(u"VIP"_s);
    QCOMPARE(valueOf(reader->page(customers(leaf(8, FilterOp::In, values)))).rows.size(), 1);
    Filter nested = leaf(1, FilterOp::NotNull);
    for (int i = 0; i < MaxFilterDepth - 1; ++i) {
        Filter outer;
        outer.kind = i % 2 == 0 ? Filter::Kind::Any : Filter::Kind::All;
        outer.children = {nested, leaf(11, i % 2 == 0 ? FilterOp::IsNull : FilterOp::NotNull)};
        nested = outer;
    }
    QCOMPARE(valueOf(reader->page(customers(nested))).rows.size(), 1);
}

void ListSqlTest::cancel_endsAQuery()
{
    ClientFixture fixture;
    const auto reader = fixture.lists();
    fixture.write([](ClientTransaction &tx) -> Status {
        for (int number = 0; number < 100; ++number)
            FAROL_TRY(tx.putConfirmed(sampleCustomer(number)));
        return {};
    });
    const Status status = reader->answer(
        customers({}, {SortKey{9, false}}), 1, [&](const ListPage &) {}, [](const ListIds &) {});
    QVERIFY(status);
    reader->cancel(); // nothing is under way: it must not harm the next query
    QCOMPARE(valueOf(reader->ids(customers())).ids.size(), 100);
}

} // namespace farol::storage::test

QTEST_GUILESS_MAIN(farol::storage::test::ListSqlTest)
#include "tst_listsql.moc"
