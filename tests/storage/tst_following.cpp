// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/derived.h"
#include "core/lists.h"
#include "core/text/filter.h"
#include "storage/clientfollower.h"
#include "storage/searchreader.h"
#include "tests/storage/followworld.h"
#include "tests/storage/listworld.h"
#include "tests/storage/markedrows.h"
#include "tests/support/valueof.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

using farol::test::valueOf;

/// What follows the rows on a device: the search index, the customers' figures; and drafts, which go with them.
class FollowingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void index_followsWrites();
    void notes_outliveTheProgram();
    void turns_areAsShortAsAsked();
    void figures_followTheirRows();
    void figures_followManyRows();
    void figures_followTheDay();
    void figures_serveLists();
    void load_isFollowedWhenItsIndexesAreBack();
    void places_areTakenAgain();
    void purge_takesTheWordsAtOnce();
    void largePurge_leavesNoWordEither();
    void otherForm_isMadeAnew();
    void statements_useIndexes();
    void drafts_areKept();
    void drafts_goWithTheirRows();
    void everything_followsAnyHistory();
};

namespace {

RowState customer(int number, const QString &name, const QString &notes = {})
{
    return rowOf(tables::Customer, number, number, {{1, Value(name)}, {13, Value(notes)}});
}

RowState contract(int number, int customer, std::int64_t value, QDate starts, QDate ends, QDate renewal)
{
    return rowOf(tables::Contract, number, customer,
                 {{6, Value(value)},
                  {7, Value(u"BRL"_s)},
                  {8, Value(u"month"_s)},
                  {9, starts.isValid() ? Value(dayNumber(starts)) : Value()},
                  {10, ends.isValid() ? Value(dayNumber(ends)) : Value()},
                  {11, renewal.isValid() ? Value(dayNumber(renewal)) : Value()}});
}

bool isFound(ClientFixture &fixture, const QString &text)
{
    const auto search =
        valueOf(SearchReader::open(valueOf(fixture.profile().connect(Profile::Use::ReadOnly)), farolSchema()));
    SearchQuery query;
    query.text = text;
    return !valueOf(search->search(query)).hits.isEmpty();
}

Status purged(ClientTransaction &tx, int customer)
{
    FAROL_ASSIGN(const auto rows, tx.purgeScope(ScopeId(rowId(tables::Customer, customer))));
    Q_UNUSED(rows)
    return {};
}

QList<Uuid> ids(ClientFixture &fixture, const QString &filter, const QString &sort)
{
    const EntityInfo &info = *farolSchema().entity(tables::Customer);
    FilterContext context;
    context.today = FollowDay;
    ListQuery query;
    query.table = tables::Customer;
    query.filter = valueOf(parseFilter(filter, info, context));
    query.sort = valueOf(parseSort(sort, info));
    return valueOf(fixture.lists()->ids(query)).ids;
}

int any(int from, int to)
{
    return *rc::gen::inRange(from, to);
}

/// A value of the field, from few enough that rows meet each other often.
Value anyValue(const FieldInfo &field)
{
    static const QStringList words = {u"acme"_s, u"Ação"_s, u"nota"_s, u"x"_s, u"Łódź 9"_s, u"\"a\" OR b*"_s};
    switch (field.type) {
    case FieldType::Boolean: return Value(any(0, 4) == 0);
    case FieldType::Text:
    case FieldType::LongText: return Value(QString(words[any(0, 6)] + u' ' + words[any(0, 6)]));
    case FieldType::Key: {
        const QStringList keys = workspaceListKeys(QLatin1StringView(field.list));
        return Value(keys.value(any(0, int(std::min<qsizetype>(keys.size(), 8)))));
    }
    case FieldType::Day: return Value(dayNumber(FollowDay) + any(-3, 4));
    case FieldType::Instant: return Value(std::int64_t(any(0, 4)) * 90'000);
    case FieldType::Integer: return Value(std::int64_t(any(0, 500)));
    case FieldType::Id: return field.refers == 0 ? Value() : Value(rowId(field.refers, any(0, 3)));
    case FieldType::Set: return {};
    }
    return {};
}

RowState anyFollowedRow()
{
    static const QList<TableNumber> kinds = {tables::Customer,    tables::Contact,    tables::Contract,
                                             tables::Interaction, tables::Ticket,     tables::TicketMessage,
                                             tables::Task,        tables::ContactLink};
    const EntityInfo &info = *farolSchema().entity(kinds[any(0, int(kinds.size()))]);
    QMap<FieldNumber, Value> values;
    for (const FieldInfo &field : info.fields) {
        if (any(0, 5) != 0)
            values.insert(field.number, anyValue(field));
    }
    const RowState row = rowOf(info.table, any(0, 4), any(0, 3), values);
    return any(0, 6) == 0 ? deletedRow(row) : row;
}

Status anyWrite(ClientTransaction &tx)
{
    const RowState row = anyFollowedRow();
    switch (any(0, 12)) {
    case 0: return tx.removeConfirmed(row.key);
    case 1: return tx.removeOverlay(row.key);
    case 2:
    case 3: return tx.putOverlay(row);
    case 4: return purged(tx, any(0, 3));
    case 5: {
        if (any(0, 4) != 0)
            return {};
        const auto gone = any(0, 2) == 0 ? tx.forgetConfirmed() : tx.purgeAll();
        return gone ? Status() : Status(gone.error());
    }
    case 6: return tx.putConfirmed(packRow(row));
    default: return tx.putConfirmed(row);
    }
}

std::string difference(const QSet<QString> &found, const QSet<QString> &expected)
{
    const QStringList more = (found - expected).values();
    const QStringList less = (expected - found).values();
    return u"too much: %1; missing: %2"_s.arg(more.join(u", "), less.join(u", ")).toStdString();
}

} // namespace

void FollowingTest::index_followsWrites()
{
    ClientFixture fixture;
    put(fixture, {customer(1, u"Padaria Ação"_s, u"Gosta de café"_s)});
    QVERIFY(!isFound(fixture, u"padaria"_s)); // it follows, behind the write
    follow(fixture);
    QVERIFY(isFound(fixture, u"acao"_s));
    QVERIFY(isFound(fixture, u"cafe"_s));
    put(fixture, {customer(1, u"Mercado"_s)});
    follow(fixture);
    QVERIFY(!isFound(fixture, u"padaria"_s));
    QVERIFY(!isFound(fixture, u"cafe"_s));
    QVERIFY(isFound(fixture, u"mercado"_s));
    fixture.write([](ClientTransaction &tx) { return tx.putOverlay(customer(1, u"Zebra"_s)); });
    follow(fixture);
    QVERIFY(isFound(fixture, u"zebra"_s));
    fixture.write([](ClientTransaction &tx) { return tx.removeOverlay(customer(1, {}).key); });
    follow(fixture);
    QVERIFY(isFound(fixture, u"mercado"_s));
    fixture.write([](ClientTransaction &tx) { return tx.removeConfirmed(customer(1, {}).key); });
    follow(fixture);
    QVERIFY(indexedWords(fixture).isEmpty());
    QVERIFY(!valueOf(fixture.store().follow(FollowDay, 1'000)).more);
}

void FollowingTest::notes_outliveTheProgram()
{
    ClientFixture fixture;
    put(fixture, {customer(1, u"Alpha"_s), customer(2, u"Beta"_s)});
    follow(fixture);
    put(fixture, {customer(1, u"Gamma"_s), customer(3, u"Delta"_s), contract(1, 2, 100, {}, {}, {})});
    fixture.reopen(); // nothing was followed before the end
    follow(fixture);
    QCOMPARE(indexedWords(fixture), expectedWords(fixture));
    QCOMPARE(keptFigures(fixture), expectedFigures(fixture));
    QVERIFY(!isFound(fixture, u"alpha"_s));
}

void FollowingTest::turns_areAsShortAsAsked()
{
    ClientFixture fixture;
    QList<RowState> rows;
    for (int number = 0; number < 100; ++number)
        rows += customer(number, u"Name %1"_s.arg(number));
    put(fixture, rows);
    int turns = 1;
    while (valueOf(fixture.store().follow(FollowDay, 0)).more)
        ++turns;
    QVERIFY2(turns > 10, qPrintable(QString::number(turns)));
    QCOMPARE(indexedWords(fixture), expectedWords(fixture));
    QCOMPARE(keptFigures(fixture), expectedFigures(fixture));
}

void FollowingTest::figures_followTheirRows()
{
    ClientFixture fixture;
    const QDate soon = FollowDay.addDays(20);
    put(fixture, {customer(1, u"A"_s), customer(2, u"B"_s), contract(1, 1, 1'000, {}, {}, soon)});
    QList<RowChange> changes = follow(fixture);
    QCOMPARE(changes.size(), 2);
    for (const RowChange &change : std::as_const(changes)) {
        QCOMPARE(change.kind, RowChangeKind::Changed);
        QVERIFY(change.fields.contains(derived::OpenTickets)); // nothing was known before
        QCOMPARE(change.fields.contains(derived::Recurring), change.row.id == rowId(tables::Customer, 1));
    }
    QCOMPARE(keptFigures(fixture), expectedFigures(fixture));

    RowState moved = contract(1, 2, 1'000, {}, {}, soon);
    put(fixture, {moved});
    changes = follow(fixture);
    QCOMPARE(changes.size(), 2); // who lost it and who has it now
    QCOMPARE(keptFigures(fixture), expectedFigures(fixture));

    put(fixture, {deletedRow(moved), rowOf(tables::Ticket, 1, 2, {{4, Value(u"open"_s)}}),
                  rowOf(tables::Task, 1, 2, {{3, Value(dayNumber(soon))}, {5, Value(u"open"_s)}}),
                  rowOf(tables::Interaction, 1, 2, {{3, Value(u"call"_s)}, {4, Value(std::int64_t(5))}}),
                  rowOf(tables::Interaction, 2, 2, {{3, Value(u"note"_s)}, {4, Value(std::int64_t(9))}})});
    changes = follow(fixture);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(keptFigures(fixture), expectedFigures(fixture));

    put(fixture, {customer(2, u"Another name"_s)});
    QVERIFY(follow(fixture).isEmpty()); // no figure depends on it
}

void FollowingTest::figures_followManyRows()
{
    ClientFixture fixture;
    QList<RowState> rows;
    for (int number = 0; number < 30; ++number)
        rows += customer(number, u"C %1"_s.arg(number));
    put(fixture, rows);
    follow(fixture);
    rows.clear();
    for (int number = 0; number < 1'200; ++number)
        rows += rowOf(tables::Interaction, number, number % 30,
                      {{3, Value(u"call"_s)}, {4, Value(std::int64_t(number))}, {14, Value(u"text"_s)}});
    put(fixture, rows);
    const QList<RowChange> changes = follow(fixture);
    QVERIFY(changes.size() >= 30);
    QCOMPARE(keptFigures(fixture), expectedFigures(fixture));
    QCOMPARE(indexedWords(fixture), expectedWords(fixture));
}

void FollowingTest::figures_followTheDay()
{
    ClientFixture fixture;
    const QDate later = FollowDay.addDays(10);
    put(fixture, {customer(1, u"Ends"_s), customer(2, u"Begins"_s), customer(3, u"Renews"_s), customer(4, u"Stays"_s),
                  contract(1, 1, 100, {}, FollowDay.addDays(4), {}), contract(2, 2, 200, later, {}, {}),
                  contract(3, 3, 300, {}, {}, FollowDay.addDays(5)), contract(4, 3, 300, {}, {}, later.addDays(9)),
                  contract(5, 4, 400, {}, {}, later.addDays(30))});
    follow(fixture);
    fixture.reopen(); // the days pass while nobody looks
    QCOMPARE(follow(fixture, later).size(), 3);
    QCOMPARE(keptFigures(fixture), expectedFigures(fixture, later));
    QVERIFY(follow(fixture, later).isEmpty());
    QCOMPARE(follow(fixture, FollowDay).size(), 3); // the clock was set back
    QCOMPARE(keptFigures(fixture), expectedFigures(fixture));
}

void FollowingTest::figures_serveLists()
{
    ClientFixture fixture;
    put(fixture, {customer(1, u"Small"_s), customer(2, u"Large"_s), customer(3, u"None"_s),
                  contract(1, 1, 500, {}, {}, FollowDay.addDays(3)), contract(2, 2, 9'000, {}, {}, {})});
    follow(fixture);
    const Uuid small = rowId(tables::Customer, 1);
    const Uuid large = rowId(tables::Customer, 2);
    const Uuid none = rowId(tables::Customer, 3);
    QCOMPARE(ids(fixture, {}, u"-recurring"_s), (QList<Uuid>{large, small, none}));
    QCOMPARE(ids(fixture, {}, u"recurring"_s), (QList<Uuid>{small, large, none}));
    QCOMPARE(ids(fixture, u"recurring > 50"_s, {}), QList<Uuid>{large});
    QCOMPARE(ids(fixture, u"recurring_currency = BRL and renewal < today + 90d"_s, {}), QList<Uuid>{small});
    QCOMPARE(ids(fixture, u"recurring is null"_s, {}), QList<Uuid>{none});
    // Whoever writes the row leaves them alone, and they are in nothing that is compared with the server.
    const auto digest = [&fixture] {
        std::uint64_t sum = 0;
        fixture.write([&sum](ClientTransaction &tx) -> Status {
            FAROL_ASSIGN(sum, tx.digest());
            return {};
        });
        return sum;
    };
    const std::uint64_t before = digest();
    const auto row = valueOf(fixture.lists()->row({tables::Customer, large}));
    QVERIFY(!row.fields.contains(derived::Recurring));
    put(fixture, {row});
    QCOMPARE(digest(), before);
    QCOMPARE(ids(fixture, u"recurring > 50"_s, {}), QList<Uuid>{large});
    const EntityInfo &info = *farolSchema().entity(tables::Customer);
    for (const char *sort : {"recurring", "renewal", "last_contact", "open_tickets", "next_task"}) {
        ListQuery query;
        query.table = tables::Customer;
        query.sort = valueOf(parseSort(QString::fromLatin1(sort), info));
        const QByteArray plan = valueOf(fixture.lists()->plan(query, true));
        const QByteArray scan = QByteArray("SCAN customer USING COVERING INDEX customer_") + sort;
        QVERIFY2(plan.contains(scan), plan.constData());
    }
}

void FollowingTest::load_isFollowedWhenItsIndexesAreBack()
{
    ClientFixture fixture;
    fixture.write([](ClientTransaction &tx) { return tx.beginLoad(10'000); });
    put(fixture, {customer(1, u"Loaded"_s), contract(1, 1, 100, {}, {}, {})});
    QVERIFY(follow(fixture).isEmpty());
    QVERIFY(isFound(fixture, u"loaded"_s));
    while (valueOf(fixture.store().makeNextIndex()))
        continue;
    QCOMPARE(follow(fixture).size(), 1);
    QCOMPARE(keptFigures(fixture), expectedFigures(fixture));
}

void FollowingTest::places_areTakenAgain()
{
    ClientFixture fixture;
    put(fixture, {customer(1, u"First"_s), customer(2, u"Second"_s)});
    follow(fixture);
    fixture.write([](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.removeConfirmed(customer(2, {}).key));
        FAROL_TRY(tx.putConfirmed(customer(3, u"Third"_s))); // in the place of the second
        return tx.putConfirmed(customer(3, u"Third time"_s));
    });
    follow(fixture);
    QCOMPARE(indexedWords(fixture), expectedWords(fixture));
    fixture.write([](ClientTransaction &tx) { return tx.removeConfirmed(customer(3, {}).key); });
    follow(fixture);
    put(fixture, {customer(4, u"Fourth"_s)});
    follow(fixture);
    QCOMPARE(indexedWords(fixture), expectedWords(fixture));
    QCOMPARE(keptFigures(fixture), expectedFigures(fixture));
}

void FollowingTest::purge_takesTheWordsAtOnce()
{
    const QByteArray word = "CANARYWORD";
    const QByteArray kept = "STAYSHERE";
    ClientFixture fixture;
    const ScopeId gone(rowId(tables::Customer, 1'000'000));
    const ScopeId stays(rowId(tables::Customer, 2'000'000));
    for (int step = 0; step < 12; ++step) {
        fixture.write([&](ClientTransaction &tx) -> Status {
            for (int number = 50 * step; number < 50 * step + 50; ++number) {
                FAROL_TRY(tx.putConfirmed(marked(2 * number, word, gone)));
                FAROL_TRY(tx.putConfirmed(marked(2 * number + 1, kept, stays)));
            }
            return {};
        });
        if (step != 10)
            follow(fixture);
    }
    // Some are written over and not followed yet: the words they had are in the index, and noted.
    fixture.write([&](ClientTransaction &tx) -> Status {
        for (int number = 0; number < 20; ++number) {
            RowState row = marked(2 * number, word, gone);
            row.fields[1].value = Value(u"other %1"_s.arg(number));
            FAROL_TRY(tx.putConfirmed(row));
        }
        return {};
    });
    QVERIFY(isFound(fixture, u"canaryword100"_s));
    QVERIFY(count(fixture.decryptedBytes(), word) > 1000);
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_ASSIGN(const QList<RowKey> rows, tx.purgeScope(gone));
        return rows.size() == 600 ? Status() : Status(fail(Error::Code::Internal, u"%1 rows"_s.arg(rows.size())));
    });
    QVERIFY(!fixture.store().purgePending());
    QCOMPARE(count(fixture.decryptedBytes(), word), 0);
    QVERIFY(!isFound(fixture, u"canary"_s));
    QVERIFY(isFound(fixture, u"stayshere101"_s));
    follow(fixture);
    QCOMPARE(indexedWords(fixture), expectedWords(fixture));
    const auto connection = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
    QVERIFY(connection->quickCheck());
    QVERIFY(connection->execute("INSERT INTO search_name (search_name) VALUES ('integrity-check')"));
    QVERIFY(connection->execute("INSERT INTO search_text (search_text) VALUES ('integrity-check')"));
}

void FollowingTest::largePurge_leavesNoWordEither()
{
    const QByteArray word = "CANARYWORD";
    ClientFixture fixture;
    const ScopeId gone(rowId(tables::Customer, 1'000'000));
    fixture.write([&](ClientTransaction &tx) -> Status {
        for (int number = 0; number < 5'100; ++number) {
            const QString name = QString::fromLatin1(word) + QString::number(number);
            RowState row = customer(number, name, name);
            row.scope = gone;
            FAROL_TRY(tx.putConfirmed(row));
        }
        return tx.putConfirmed(customer(9'999, u"Stays"_s));
    });
    follow(fixture);
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_ASSIGN(const auto rows, tx.purgeScope(gone));
        Q_UNUSED(rows)
        return {};
    });
    QVERIFY(!fixture.store().purgePending());
    QCOMPARE(count(fixture.decryptedBytes(), word), 0);
    follow(fixture);
    QCOMPARE(indexedWords(fixture), expectedWords(fixture));
    QVERIFY(isFound(fixture, u"stays"_s));
}

void FollowingTest::otherForm_isMadeAnew()
{
    ClientFixture fixture;
    put(fixture, {customer(1, u"Name"_s)});
    follow(fixture);
    QVERIFY(!indexedWords(fixture).isEmpty());
    {
        const auto connection = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
        QVERIFY(connection->execute(worldTables()));
        const auto other = fixture.newStore(worldSchema()); // searches less
        QVERIFY(indexedWords(fixture).isEmpty());
    }
    fixture.reopen();
    follow(fixture);
    QCOMPARE(indexedWords(fixture), expectedWords(fixture));
}

void FollowingTest::statements_useIndexes()
{
    ClientFixture fixture;
    const auto connection = valueOf(fixture.profile().connect(Profile::Use::ReadOnly));
    DirtyList dirty(*connection);
    ClientFollower follower(*connection, farolSchema(), dirty);
    const QByteArray plan = valueOf(follower.plan());
    for (const char *used :
         {"SEARCH contract USING INDEX contract_customer (customer=?",
          "SEARCH ticket USING INDEX ticket_customer (customer=?",
          "SEARCH interaction USING INDEX interaction_customer (customer=?",
          "SEARCH task USING INDEX task_customer (customer=?", "INDEX contract_starting (starts>? AND starts<?",
          "INDEX contract_ending (ends>? AND ends<?", "INDEX contract_renewal (renewal>? AND renewal<?",
          "SEARCH customer USING INTEGER PRIMARY KEY (rowid>?)", "SEARCH contact USING INTEGER PRIMARY KEY (rowid=?)",
          "SEARCH dirty USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"})
        QVERIFY2(plan.contains(used), plan.constData());
    QVERIFY2(!plan.contains("SCAN ") && !plan.contains("TEMP B-TREE"), plan.constData());
}

void FollowingTest::drafts_areKept()
{
    ClientFixture fixture;
    const QString key = u"new-interaction/"_s + rowId(tables::Customer, 1).toString();
    QVERIFY(valueOf(fixture.store().draft(key)).isEmpty());
    QVERIFY(fixture.store().keepDraft(key, "half a"));
    QVERIFY(fixture.store().keepDraft(key, QByteArray("half a \0 sentence", 17)));
    fixture.reopen();
    QCOMPARE(valueOf(fixture.store().draft(key)), QByteArray("half a \0 sentence", 17));
    QVERIFY(fixture.store().keepDraft(key, {}));
    QVERIFY(valueOf(fixture.store().draft(key)).isEmpty());
}

void FollowingTest::drafts_goWithTheirRows()
{
    ClientFixture fixture;
    put(fixture, {customer(1, u"A"_s), customer(2, u"B"_s), rowOf(tables::Contact, 1, 1, {{2, Value(u"Ana"_s)}})});
    const QString made = u"new-interaction/"_s + rowId(tables::Customer, 1).toString();
    const QString edited = u"contact/"_s + rowId(tables::Contact, 1).toString();
    const QString other = u"customer/"_s + rowId(tables::Customer, 2).toString();
    const QString page = u"settings"_s;
    for (const QString &key : {made, edited, other, page})
        QVERIFY(fixture.store().keepDraft(key, "CANARYWORD of " + key.toLatin1()));
    fixture.write([](ClientTransaction &tx) { return purged(tx, 1); });
    QVERIFY(valueOf(fixture.store().draft(made)).isEmpty());
    QVERIFY(valueOf(fixture.store().draft(edited)).isEmpty());
    QVERIFY(!valueOf(fixture.store().draft(other)).isEmpty());
    QVERIFY(!valueOf(fixture.store().draft(page)).isEmpty());
    QCOMPARE(fixture.decryptedBytes().count("CANARYWORD of new-interaction"), 0);
    fixture.write([](ClientTransaction &tx) -> Status {
        FAROL_ASSIGN(const auto rows, tx.purgeAll());
        Q_UNUSED(rows)
        return {};
    });
    QVERIFY(valueOf(fixture.store().draft(page)).isEmpty());
    QCOMPARE(fixture.decryptedBytes().count("CANARYWORD"), 0);
}

void FollowingTest::everything_followsAnyHistory()
{
    QVERIFY(rc::check("index and figures are those of the rows", [] {
        ClientFixture fixture;
        QDate today = FollowDay;
        const int steps = any(1, 12);
        for (int i = 0; i < steps; ++i) {
            switch (any(0, 8)) {
            case 0: fixture.reopen(); break;
            case 1: today = today.addDays(any(-2, 4)); break;
            case 2:
            case 3: RC_ASSERT(fixture.store().follow(today, any(0, 2)).hasValue()); break;
            default: {
                const bool fails = any(0, 10) == 0;
                const Status written = fixture.store().write(
                    ClientStore::Durability::Replayable, [fails](ClientTransaction &tx) -> Status {
                        const int writes = any(1, 8);
                        for (int j = 0; j < writes; ++j)
                            FAROL_TRY(anyWrite(tx));
                        return fails ? Status(fail(Error::Code::Cancelled)) : Status();
                    });
                RC_ASSERT(written.hasValue() != fails);
            }
            }
        }
        fixture.write([](ClientTransaction &tx) { return purged(tx, any(0, 3)); });
        const QSet<QString> nobodys = wordsOfNobody(fixture);
        if (!nobodys.isEmpty())
            RC_FAIL(difference(nobodys, {}));
        follow(fixture, today);
        const QSet<QString> found = indexedWords(fixture);
        const QSet<QString> expected = expectedWords(fixture);
        if (found != expected)
            RC_FAIL(difference(found, expected));
        RC_ASSERT(keptFigures(fixture) == expectedFigures(fixture, today));
    }));
}

} // namespace farol::storage::test

QTEST_GUILESS_MAIN(farol::storage::test::FollowingTest)
#include "tst_following.moc"
