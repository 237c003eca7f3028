// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "core/clock.h"
#include "core/customer.h"
#include "storage/hubcodec.h"
#include "storage/postgresconnection.h"
#include "storage/postgreslistener.h"
#include "storage/servermigrations.h"
#include "sync/hub.h"
#include "tests/storage/hubfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

/// The port's promises one by one; tst_storage_hubmodel compares whole histories with the store in memory.
class HubStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_comeBackWhole_data() { addKinds(); }
    void rows_comeBackWhole();
    void ownWrites_areRead_data() { addKinds(); }
    void ownWrites_areRead();
    void failedWork_leavesNothing_data() { addKinds(); }
    void failedWork_leavesNothing();
    void reservations_disappearUnfilled_data() { addKinds(); }
    void reservations_disappearUnfilled();
    void log_hasNoGaps_data() { addKinds(); }
    void log_hasNoGaps();
    void chain_holdsWithBlankedPayloads_data() { addKinds(); }
    void chain_holdsWithBlankedPayloads();
    void pages_neverCutACommit_data() { addKinds(); }
    void pages_neverCutACommit();
    void largeRows_makeShortPages_data() { addKinds(); }
    void largeRows_makeShortPages();
    void strangers_seeNothingButGetOn_data() { addKinds(); }
    void strangers_seeNothingButGetOn();
    void leavingRows_carryNoFields_data() { addKinds(); }
    void leavingRows_carryNoFields();
    void rights_followTheTables_data() { addKinds(); }
    void rights_followTheTables();
    void longTexts_areFound_data() { addKinds(); }
    void longTexts_areFound();
    void unstorableTexts_holdNothingUp_data() { addKinds(); }
    void unstorableTexts_holdNothingUp();
    void loadedRows_areTheStoredBytes_data() { addKinds(); }
    void loadedRows_areTheStoredBytes();
    void typedTables_areMadeAnew_data() { addKinds(); }
    void typedTables_areMadeAnew();
    void workspace_isMadeOnce_data() { addKinds(); }
    void workspace_isMadeOnce();
    void deadConnections_areReplaced();
    void notifications_areHeardOnce();
    void fullDisk_losesNothing();
};

void HubStoreTest::rows_comeBackWhole()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    RowState row = customerRow(customer(1), u"Padaria Ação"_s);
    setField(row, 5, Value(user(7).uuid));
    setField(row, 8, Value(QStringList{u"a"_s, u"b"_s}));
    setField(row, 11, Value(std::int64_t(-5)));
    row.fields[1].sides = {Side{Value(u"Padaria"_s), 5, Instant{9}, 1, user(3), SideReason::Rule}};
    row.fields[8].elements = {{u"a"_s, 0xfedcba9876543210U}, {u"b"_s, 2}};
    row.fields[200].value = Value(u"a newer peer's"_s);
    QCOMPARE(hub.put({row}).valueOr(-1), 1);
    row.seq = 1;
    VERIFY_OK(hub.store().read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(const auto found, reader.row(row.key));
        FAROL_ASSIGN(const auto missing, reader.row(customer(2)));
        FAROL_ASSIGN(const auto owned, reader.rowsWhere(tables::Customer, 5, Value(user(7).uuid)));
        FAROL_ASSIGN(const auto free, reader.rowsWhere(tables::Customer, 6, Value()));
        const bool right = found == std::optional(row) && !missing && owned == QList<RowKey>{row.key} && free == owned;
        return right ? Status() : fail(Error::Code::Internal, u"not what was written"_s);
    }));
}

void HubStoreTest::ownWrites_areRead()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    VERIFY_OK(hub.store().write([&](HubTransaction &transaction) -> Status {
        FAROL_TRY(transaction.lockHead());
        RowState row = customerRow(customer(1), u"First"_s, 1);
        FAROL_TRY(transaction.putRow(row));
        row = customerRow(customer(1), u"Second"_s, 1);
        setField(row, 5, Value(user(3).uuid));
        FAROL_TRY(transaction.putRow(row));
        FAROL_TRY(transaction.putFacts(ScopeFacts{CustomerId(customer(1).id), user(3), {}}));
        FAROL_TRY(transaction.grant(user(1), EveryScope, 1));
        FAROL_TRY(transaction.grant(user(2), EveryScope, 1));
        FAROL_TRY(transaction.revoke(user(2), EveryScope));
        const MutationRecord record{MutationId(numbered(7, 1)), customer(1), device(1), 4, {}, {}};
        FAROL_TRY(transaction.putMutation(record));
        FAROL_TRY(transaction.putResult(device(1), 4, StoredResult{chainStart(), {}}));
        FAROL_TRY(transaction.putResult(device(1), 5, StoredResult{chainStart(), {}}));
        FAROL_TRY(transaction.pruneResults(device(1), 4));

        FAROL_ASSIGN(const auto found, transaction.rowsWhere(tables::Customer, 5, Value(user(3).uuid)));
        FAROL_ASSIGN(const auto facts, transaction.scopeFactsAfter({}, 10));
        FAROL_ASSIGN(const auto holders, transaction.holdersOf(EveryScope));
        FAROL_ASSIGN(const auto mutation, transaction.mutationByVersion(customer(1), versionOf(record.mutation)));
        FAROL_ASSIGN(const auto gone, transaction.result(device(1), 4));
        FAROL_ASSIGN(const auto kept, transaction.result(device(1), 5));
        FAROL_ASSIGN(const std::uint64_t digest, transaction.digest(user(1)));
        FAROL_ASSIGN(const auto read, transaction.row(customer(1)));
        const bool right = found == QList<RowKey>{customer(1)} && facts.size() == 1 && holders == QList<UserId>{user(1)}
                           && mutation && mutation->n == 4 && !gone && kept && digest == rowDigest(row)
                           && read == std::optional(row);
        return right ? Status() : fail(Error::Code::Internal, u"not what was written"_s);
    }));
}

void HubStoreTest::failedWork_leavesNothing()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    VERIFY_OK(hub.put({customerRow(customer(1), u"Before"_s)}));
    const Status failed = hub.store().write([&](HubTransaction &transaction) -> Status {
        FAROL_TRY(transaction.saveDevice(DeviceRecord{device(1), user(1), 5, chainStart(), false}));
        FAROL_TRY(transaction.lockRules({"tree"}));
        QList<RowState> rows = {customerRow(customer(1), u"After"_s), customerRow(customer(2), u"New"_s)};
        FAROL_TRY(putRows(transaction, rows, device(1)));
        FAROL_TRY(transaction.grant(user(1), scopeOf(customer(1)), 2));
        FAROL_TRY(transaction.putResult(device(1), 5, {}));
        return fail(Error::Code::Denied);
    });
    QCOMPARE(failed.error().code, Error::Code::Denied);
    VERIFY_OK(hub.store().read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(const Head head, reader.head());
        FAROL_ASSIGN(const auto row, reader.row(customer(1)));
        FAROL_ASSIGN(const auto other, reader.row(customer(2)));
        FAROL_ASSIGN(const auto known, reader.device(device(1)));
        FAROL_ASSIGN(const auto scopes, reader.scopesOf(user(1)));
        FAROL_ASSIGN(const auto result, reader.result(device(1), 5));
        const bool clean = head.seq == 1 && row && row->value(1) == Value(u"Before"_s) && !other && !known
                           && scopes.isEmpty() && !result;
        return clean ? Status() : fail(Error::Code::Internal, u"something was left"_s);
    }));
    for (const char *table : {"change", "row_state", "customer"})
        QCOMPARE(hub.number(QByteArray("SELECT count(*) FROM ") + table), 1);
}

void HubStoreTest::reservations_disappearUnfilled()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    QList<RowKey> keys;
    for (std::uint64_t i = 0; i < 100; ++i)
        keys += customer(i);
    VERIFY_OK(hub.store().write([&](HubTransaction &transaction) -> Status {
        FAROL_TRY(transaction.lockRows(keys, keys));
        FAROL_ASSIGN(const auto reserved, transaction.row(customer(3)));
        if (reserved)
            return fail(Error::Code::Internal, u"a reservation is no row"_s);
        FAROL_ASSIGN(const Head head, transaction.lockHead());
        FAROL_TRY(transaction.putRow(customerRow(customer(5), u"Filled"_s, 1)));
        LogEntry entry;
        entry.seq = entry.commitLast = head.seq + 1;
        entry.row = customer(5);
        entry.scope = scopeOf(customer(5));
        return transaction.append({entry});
    }));
    QCOMPARE(hub.number("SELECT count(*) FROM row_state"), 1);
}

void HubStoreTest::log_hasNoGaps()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    const auto append = [&](Seq seq, Seq last, bool locking = true) {
        return hub.store().write([&](HubTransaction &transaction) -> Status {
            if (locking)
                FAROL_TRY(transaction.lockHead());
            LogEntry entry;
            entry.seq = seq;
            entry.commitLast = last;
            return transaction.append({entry});
        });
    };
    QVERIFY(!append(2, 2)); // a gap
    QVERIFY(!append(1, 2)); // a commit that ends elsewhere
    QVERIFY(!append(1, 1, false)); // without the number
    VERIFY_OK(append(1, 1));
    QVERIFY(!append(1, 1)); // twice
    VERIFY_OK(append(2, 2));
    QCOMPARE(hub.number("SELECT seq FROM head"), 2);
}

void HubStoreTest::chain_holdsWithBlankedPayloads()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    for (std::uint64_t i = 1; i <= 5; ++i)
        VERIFY_OK(hub.put({customerRow(customer(i), u"Secret"_s), customerRow(customer(i + 10), u"Other"_s)}));
    VERIFY_OK(hub.give(user(1), {EveryScope}));
    hub.sql("UPDATE change SET payload = NULL, salt = NULL WHERE seq = 3");
    VERIFY_OK(hub.store().read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(const Head head, reader.head());
        Seq upTo = 0;
        FAROL_ASSIGN(const QList<LogEntry> log, reader.logFor(user(1), 0, 100, &upTo));
        if (log.size() != 11 || !log.at(2).fields.isEmpty() || log.at(3).fields.isEmpty())
            return fail(Error::Code::Internal, u"the log is not there"_s);
        const auto connection = hub.database().connect(true);
        FAROL_ASSIGN(auto kept, connection->prepare("SELECT payload_digest, salt FROM change WHERE seq = ?"));
        QByteArray hash = chainStart();
        for (const LogEntry &entry : log) {
            FAROL_TRY(kept.bind(1, entry.seq).step());
            const QByteArray digest = kept.blob(0);
            if (entry.seq != 3 && digest != payloadDigest(kept.blob(1), encodePayload(entry)))
                return fail(Error::Code::Internal, u"the payload of %1 is another"_s.arg(entry.seq));
            hash = linkHash(workspace(), hash, entry, digest);
            FAROL_ASSIGN(const QByteArray stored, reader.logHash(entry.seq));
            if (stored != hash)
                return fail(Error::Code::Internal, u"the chain breaks at %1"_s.arg(entry.seq));
        }
        const auto beyond = reader.logHash(12);
        return head.hash == hash && !beyond && beyond.error().code == Error::Code::NotFound
                   ? Status()
                   : fail(Error::Code::Internal, u"the head is not the end of the chain"_s);
    }));
    hub.sql("UPDATE head SET fence = 5");
    VERIFY_OK(hub.store().read([](HubReader &reader) -> Status {
        FAROL_TRY(reader.logHash(5));
        return reader.logHash(4) ? fail(Error::Code::Internal) : Status();
    }));
}

namespace {

struct Page {
    QList<Seq> seqs;
    Seq upTo = 0;
    friend bool operator==(const Page &, const Page &) = default;
};

Page page(const HubFixture &hub, UserId who, Seq after, int maxEntries)
{
    Page found;
    const Status status = hub.store().read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(const auto entries, reader.logFor(who, after, maxEntries, &found.upTo));
        for (const LogEntry &entry : entries)
            found.seqs += entry.seq;
        return {};
    });
    return status ? found : Page{{}, -1};
}

} // namespace

void HubStoreTest::pages_neverCutACommit()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    VERIFY_OK(hub.give(user(1), {scopeOf(customer(1)), scopeOf(customer(2))})); // 1
    const auto some = [](std::initializer_list<std::uint64_t> numbers) {
        QList<RowState> rows;
        for (const std::uint64_t number : numbers)
            rows += customerRow(customer(number), u"x"_s);
        return rows;
    };
    VERIFY_OK(hub.put(some({1, 5, 2}))); // 2 3 4
    VERIFY_OK(hub.put(some({6}))); // 5
    VERIFY_OK(hub.put(some({7, 1, 8}))); // 6 7 8
    QCOMPARE(page(hub, user(1), 0, 1), (Page{{1}, 1}));
    QCOMPARE(page(hub, user(1), 0, 2), (Page{{1, 2, 4}, 4}));
    QCOMPARE(page(hub, user(1), 0, 3), (Page{{1, 2, 4}, 4}));
    QCOMPARE(page(hub, user(1), 0, 4), (Page{{1, 2, 4, 7}, 8}));
    QCOMPARE(page(hub, user(1), 4, 100), (Page{{7}, 8}));
    QCOMPARE(page(hub, user(1), 8, 100), (Page{{}, 8}));
}

void HubStoreTest::largeRows_makeShortPages()
{
    FAROL_FETCH_KIND(kind);
    constexpr qsizetype LargestAnswer = qsizetype(16) * 1024 * 1024;
    const HubFixture fixture(kind);
    VERIFY_OK(fixture.give(user(1), {EveryScope}));
    VERIFY_OK(fixture.store().write([&](HubTransaction &transaction) {
        return transaction.saveDevice(DeviceRecord{device(1), user(1), 0, {}, false});
    }));
    QList<RowKey> keys;
    for (std::uint64_t i = 1; i <= 24; ++i) {
        RowState row = customerRow(customer(i), u"large"_s);
        setField(row, 13, Value(QString(1'000'000, u'x')));
        VERIFY_OK(fixture.put({row}));
        keys += row.key;
    }
    const SystemClock clock;
    const sync::Hub hub(fixture.store(), farolSchema(), clock);
    const sync::Identity who{user(1), device(1)};

    sync::LoadRequest load;
    load.epoch = epoch();
    load.pin = 25;
    load.maxRows = 1000;
    QList<RowKey> loaded;
    for (bool complete = false; !complete;) {
        const auto page = hub.load(who, load);
        VERIFY_OK(page);
        QVERIFY(page->rows.size() * 1'000'000 < LargestAnswer);
        for (const PackedRow &row : page->rows)
            loaded += row.key;
        QVERIFY2(!page->rows.isEmpty(), "a page without rows, and not the last");
        load.position = loaded.constLast();
        complete = page->complete;
    }
    QCOMPARE(loaded, keys);

    QList<RowKey> pulled;
    for (Seq after = 0; after < 25;) {
        QList<LogEntry> entries;
        VERIFY_OK(fixture.store().read([&](HubReader &reader) -> Status {
            FAROL_ASSIGN(entries, reader.logFor(user(1), after, 500, &after));
            return {};
        }));
        QVERIFY(entries.size() * 1'000'000 < LargestAnswer);
        for (const LogEntry &entry : std::as_const(entries)) {
            if (entry.kind == LogKind::Row)
                pulled += entry.row;
        }
    }
    QCOMPARE(pulled, keys);
}

void HubStoreTest::strangers_seeNothingButGetOn()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    QList<RowState> rows;
    for (std::uint64_t i = 0; i < 3'000; ++i)
        rows += customerRow(customer(i), u"x"_s);
    VERIFY_OK(hub.put(rows));
    QCOMPARE(page(hub, user(9), 0, 10), (Page{{}, 3'000}));
    VERIFY_OK(hub.give(user(9), {scopeOf(customer(2'990))}));
    QCOMPARE(page(hub, user(9), 0, 10), (Page{{2'991, 3'001}, 3'001}));
    QCOMPARE(page(hub, user(9), 0, 1), (Page{{2'991}, 3'000}));
    VERIFY_OK(hub.take(user(9), {scopeOf(customer(2'990))}));
    QCOMPARE(page(hub, user(9), 0, 10), (Page{{3'001, 3'002}, 3'002}));
}

void HubStoreTest::leavingRows_carryNoFields()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    VERIFY_OK(hub.give(user(1), {scopeOf(customer(1))}));
    VERIFY_OK(hub.give(user(2), {scopeOf(customer(2))}));
    VERIFY_OK(hub.store().write([&](HubTransaction &transaction) -> Status {
        FAROL_ASSIGN(const Head head, transaction.lockHead());
        LogEntry entry;
        entry.seq = entry.commitLast = head.seq + 1;
        entry.row = customer(3);
        entry.oldScope = scopeOf(customer(1));
        entry.scope = scopeOf(customer(2));
        entry.fields = customerRow(customer(3), u"Moved"_s).fields;
        return transaction.append({entry});
    }));
    VERIFY_OK(hub.store().read([&](HubReader &reader) -> Status {
        Seq upTo = 0;
        FAROL_ASSIGN(const auto left, reader.logFor(user(1), 2, 10, &upTo));
        FAROL_ASSIGN(const auto joined, reader.logFor(user(2), 2, 10, &upTo));
        const bool right =
            left.size() == 1 && left.first().fields.isEmpty() && joined.size() == 1 && !joined.first().fields.isEmpty();
        return right ? Status() : fail(Error::Code::Internal, u"seen by the wrong one"_s);
    }));
}

void HubStoreTest::rights_followTheTables()
{
    FAROL_FETCH_KIND(kind);
    HubFixture hub(kind);
    const auto connection = hub.database().connect();
    const auto team = [](std::uint64_t number) { return numbered(4, number); };
    const QByteArray person = "INSERT INTO users (id, mail, name, role, active) VALUES (?, ?, '', ?, ?)";
    VERIFY_OK(run(*connection, person, user(1), u"a@x"_s, int(Role::Lead), true));
    VERIFY_OK(run(*connection, person, user(2), u"b@x"_s, int(Role::Manager), false));
    const Status twice = run(*connection, person, user(3), u"b@x"_s, int(Role::Manager), true);
    QCOMPARE(twice.error().code, Error::Code::Exists);
    const QByteArray member = "INSERT INTO membership (user_id, team, lead) VALUES (?, ?, ?)";
    VERIFY_OK(run(*connection, member, user(1), team(1), true));
    VERIFY_OK(run(*connection, member, user(1), team(2), false));
    const QByteArray cover = "INSERT INTO cover (user_id, covered, from_day, until_day) VALUES (?, ?, ?, ?)";
    VERIFY_OK(run(*connection, cover, user(1), user(2), 100, 110));
    VERIFY_OK(run(*connection, cover, user(1), user(2), 105, 120));
    const QByteArray given = "INSERT INTO given (user_id, customer, from_day, until_day) VALUES (?, ?, ?, ?)";
    VERIFY_OK(run(*connection, given, user(2), customer(5).id, 110, nullptr));

    const auto rightsOn = [&](std::int64_t today) {
        hub.setToday(today);
        QList<UserRights> rights;
        const Status status = hub.store().read([&](HubReader &reader) -> Status {
            FAROL_ASSIGN(rights, reader.rights());
            return {};
        });
        return status ? rights : QList<UserRights>();
    };
    UserRights lead{user(1), Role::Lead, true, {TeamId(team(1)), TeamId(team(2))}, {TeamId(team(1))}, {}, {}};
    UserRights manager{user(2), Role::Manager, false, {}, {}, {}, {}};
    QCOMPARE(rightsOn(99), (QList<UserRights>{lead, manager}));
    lead.covers = {user(2)};
    QCOMPARE(rightsOn(100), (QList<UserRights>{lead, manager}));
    manager.given = {CustomerId(customer(5).id)};
    QCOMPARE(rightsOn(110), (QList<UserRights>{lead, manager}));
    QCOMPARE(rightsOn(120), (QList<UserRights>{lead, manager}));
    lead.covers.clear();
    QCOMPARE(rightsOn(121), (QList<UserRights>{lead, manager}));

    VERIFY_OK(run(*connection, "INSERT INTO teams (id, name, active) VALUES (?, ?, ?)", team(3), u"Sul"_s, false));
    VERIFY_OK(hub.store().read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(const QList<Uuid> ids, reader.peopleAndTeams());
        const QList<Uuid> all{user(1).uuid, user(2).uuid, team(3)}; // locked out or dissolved, they have their ids
        return ids == all ? Status() : fail(Error::Code::Internal, u"%1 people and teams"_s.arg(ids.size()));
    }));
}

void HubStoreTest::longTexts_areFound()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    const QString common(5'000, u'ã');
    for (std::uint64_t i = 1; i <= 3; ++i) {
        RowState row = customerRow(customer(i), u"x"_s);
        setField(row, 2, Value(QString(common + QString::number(i))));
        VERIFY_OK(hub.put({row}));
    }
    VERIFY_OK(hub.store().read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(const auto found, reader.rowsWhere(tables::Customer, 2, Value(QString(common + u'2'))));
        FAROL_ASSIGN(const auto none, reader.rowsWhere(tables::Customer, 2, Value(common)));
        FAROL_ASSIGN(const auto living, reader.rowsWhere(tables::Customer, DeletedField, Value()));
        return found == QList<RowKey>{customer(2)} && none.isEmpty() && living.size() == 3
                   ? Status()
                   : fail(Error::Code::Internal, u"found others"_s);
    }));
}

void HubStoreTest::unstorableTexts_holdNothingUp()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    RowState row = customerRow(customer(1), u"a\0b"_s);
    setField(row, 8, Value(QStringList{u"t\0"_s}));
    setField(row, 11, Value(u"no number"_s));
    VERIFY_OK(hub.put({row}));
    row.seq = 1;
    VERIFY_OK(hub.store().read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(const auto found, reader.row(row.key));
        return found == std::optional(row) ? Status() : fail(Error::Code::Internal, u"not what was written"_s);
    }));
}

void HubStoreTest::loadedRows_areTheStoredBytes()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    VERIFY_OK(hub.put({customerRow(customer(1), u"A"_s), customerRow(customer(2), u"B"_s)}));
    VERIFY_OK(hub.give(user(1), {EveryScope}));
    QList<PackedRow> rows;
    VERIFY_OK(hub.store().read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(rows, reader.loadRows(LoadRange{user(1), 0, 3}, {}, 10));
        return {};
    }));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(1).key, customer(2));
    QCOMPARE(rows.at(1).seq, 2);
    QCOMPARE(rows.at(1).scope, scopeOf(customer(2)));
    QCOMPARE(rows.at(1).fields, encodeFields(customerRow(customer(2), u"B"_s).fields));
    // A damaged one is noticed where somebody can do something about it.
    VERIFY_OK(hub.store().writeSql([](Connection &connection) {
        return run(connection, "UPDATE row_state SET body = ? WHERE id = ?"_ba, QByteArray("\x82\x80", 2),
                   customer(2).id);
    }));
    const Status damaged = hub.store().read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(rows, reader.loadRows(LoadRange{user(1), 0, 3}, {}, 10));
        return {};
    });
    QCOMPARE(damaged.error().code, Error::Code::Corrupt);
}

void HubStoreTest::typedTables_areMadeAnew()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    RowState row = customerRow(customer(1), u"Casa Azul"_s);
    setField(row, 9, Value(u"Bakery"_s));
    VERIFY_OK(hub.put({row}));
    // A field list that lacks the industry, and then the present one again.
    EntityInfo fewer = customerEntity();
    fewer.fields.removeIf([](const FieldInfo &field) { return field.number == 9; });
    const auto connection = hub.database().connect();
    VERIFY_OK(migrateServer(*connection, Schema({fewer}, 1)));
    QVERIFY(!connection->prepare("SELECT industry FROM customer"));
    QCOMPARE(hub.number("SELECT count(*) FROM customer WHERE name = 'Casa Azul'"), 1);
    VERIFY_OK(migrateServer(*connection, farolSchema()));
    QCOMPARE(hub.number("SELECT count(*) FROM customer WHERE industry = 'Bakery'"), 1);
}

void HubStoreTest::workspace_isMadeOnce()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    const Status twice = createWorkspace(*hub.database().connect(), WorkspaceId(numbered(9, 2)), epoch());
    QCOMPARE(twice.error().code, Error::Code::Exists);
    const Database empty(kind);
    VERIFY_OK(migrateServer(*empty.connect(), farolSchema()));
    SystemRandom random;
    SqlHubOptions options;
    options.today = [] { return std::int64_t(0); };
    const auto opened = SqlHubStore::open(empty.factory(), farolSchema(), random, options);
    QVERIFY(!opened && opened.error().code == Error::Code::NotFound);
}

void HubStoreTest::deadConnections_areReplaced()
{
    if (!hasPostgres())
        QSKIP("FAROL_TEST_PG names no PostgreSQL server; ./dev test starts one");
    const HubFixture hub(Kind::Postgres, 2);
    const auto pidOf = [](Connection &connection) {
        auto statement = connection.prepare("SELECT pg_backend_pid()");
        return statement && statement->step().valueOr(false) ? statement->integer(0) : 0;
    };
    const auto kill = [&](std::int64_t pid) {
        hub.sql("SELECT pg_terminate_backend(" + QByteArray::number(qint64(pid)) + ')');
    };
    std::int64_t pid = 0;
    VERIFY_OK(hub.store().writeSql([&](Connection &connection) -> Status {
        pid = pidOf(connection);
        return {};
    }));
    // A server that restarted while the connections lay idle is not worth an error.
    kill(pid);
    VERIFY_OK(hub.put({customerRow(customer(1), u"A"_s)}));
    // In the middle of the work it is one: whether a commit happened could not be known.
    const Status lost = hub.store().writeSql([&](Connection &connection) -> Status {
        FAROL_TRY(run(connection, "UPDATE head SET seq = 7"));
        kill(pidOf(connection));
        return run(connection, "UPDATE head SET fence = 7");
    });
    QCOMPARE(lost.error().code, Error::Code::Offline);
    VERIFY_OK(hub.put({customerRow(customer(2), u"B"_s)}));
    QCOMPARE(hub.number("SELECT seq FROM head"), 2);
}

void HubStoreTest::notifications_areHeardOnce()
{
    if (!hasPostgres())
        QSKIP("FAROL_TEST_PG names no PostgreSQL server; ./dev test starts one");
    const HubFixture hub(Kind::Postgres);
    PostgresOptions options;
    options.url = qEnvironmentVariable("FAROL_TEST_PG");
    auto listener = PostgresListener::open(options, HeadChannel);
    VERIFY_OK(listener);
    for (int i = 0; i < 3; ++i)
        VERIFY_OK(hub.store().notifyHead());
    QCOMPARE(listener->wait(5'000).valueOr(false), true);
    // Whatever was still on its way belongs to the same burst; then there is silence.
    while (listener->wait(100).valueOr(false))
        continue;
}

void HubStoreTest::fullDisk_losesNothing()
{
    const HubFixture hub(Kind::Encrypted);
    VERIFY_OK(hub.put({customerRow(customer(1), u"A"_s)}));
    VERIFY_OK(hub.store().writeSql(
        [](Connection &connection) -> Status { return connection.execute("PRAGMA max_page_count = 200"); }));
    QList<RowState> rows;
    for (std::uint64_t i = 0; i < 20; ++i)
        rows += customerRow(customer(i), QString(100'000, u'x'));
    const auto full = hub.put(rows);
    QCOMPARE(full ? Error::Code::Internal : full.error().code, Error::Code::NoSpace);
    QCOMPARE(hub.number("SELECT count(*) FROM row_state"), 1);
    QCOMPARE(hub.number("SELECT seq FROM head"), 1);
    VERIFY_OK(hub.put({customerRow(customer(2), u"B"_s)}));
}

} // namespace farol::storage::test

QTEST_GUILESS_MAIN(farol::storage::test::HubStoreTest)

#include "tst_hubstore.moc"
