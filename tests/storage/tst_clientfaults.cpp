// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "storage/clientmigrations.h"
#include "storage/clientscrub.h"
#include "tests/storage/clientfixture.h"
#include "tests/storage/listworld.h"
#include "tests/storage/markedrows.h"
#include "tests/support/clientsamples.h"
#include "tests/support/valueof.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QTextStream>

#include <random>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

using farol::test::sampleCustomer;
using farol::test::sampleEntry;
using farol::test::sampleId;
using farol::test::valueOf;

class ClientFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void purge_leavesNoByte();
    void purge_waitsForReaders();
    void purges_areCleanedUpTogether();
    void oldActs_areForgotten();
    void fullDisk_losesNothing();
    void exceptions_rollBack();
    void writeInsideWrite_isRefused();
    void newerSchema_findsWhatTheOlderKept();
    void tables_areWhatTheRecipeAsksFor();
    void indexes_comeBackAfterALoad();
    void kills_loseNothingAcknowledged();
};

namespace {

Status fillScope(ClientTransaction &tx, int from, int to, const QByteArray &word, ScopeId scope)
{
    for (int number = from; number < to; ++number) {
        RowState row = marked(number, word, scope);
        FAROL_TRY(tx.putConfirmed(row));
        if (number % 5 == 0) {
            const PendingEntry entry = markedEntry(number + 1, row, word);
            FAROL_TRY(tx.appendEntry(entry));
            OperationRecord operation;
            operation.operation = entry.mutation.operation;
            operation.steps = {OperationRecord::Step{entry.mutation, encodeRow(row)}};
            FAROL_TRY(tx.putOperation(operation));
            row.seq = 0;
            FAROL_TRY(tx.putOverlay(row));
            if (number % 10 == 0)
                FAROL_TRY(tx.retireEntry(number + 1, Instant{1}));
            AttentionItem item;
            item.outcome.n = number;
            item.outcome.mutation = entry.mutation.id;
            item.scope = scope;
            item.body = entry.entry.body;
            item.shownRow = encodeRow(row);
            FAROL_TRY(tx.addAttention(item));
        }
    }
    return {};
}

QList<std::int64_t> entriesFrom(ClientTransaction &tx)
{
    QList<std::int64_t> numbers;
    const auto entries = valueOf(tx.waitingEntries(0, 1'000'000, 1 << 30));
    for (const PendingEntry &entry : entries)
        numbers += entry.entry.n;
    return numbers;
}

/// Name, type and whether it has to be there, of every column in order.
QStringList columnsIn(Connection &connection, const QByteArray &table)
{
    Statement all = valueOf(
        connection.prepare("SELECT name, type, \"notnull\", pk FROM pragma_table_info('" + table + "') ORDER BY cid"));
    QStringList columns;
    while (valueOf(all.step()))
        columns += u"%1 %2 %3 %4"_s.arg(all.text(0), all.text(1)).arg(all.integer(2)).arg(all.integer(3));
    return columns;
}

ProfileOptions in(const QString &folder)
{
    ProfileOptions options;
    options.folder = folder;
    options.waitMs = 5'000;
    return options;
}

Unlock passphrase()
{
    Unlock unlock;
    unlock.passphrase = "killed often";
    unlock.kdf = cheapKdf();
    return unlock;
}

std::unique_ptr<SqlClientStore> storeOf(const Profile &profile)
{
    return valueOf(SqlClientStore::open(valueOf(profile.connect(Profile::Use::ReadWrite)),
                                        valueOf(profile.connect(Profile::Use::ReadOnly)), farolSchema()));
}

/// One transaction of the child that is killed: an entry, rows, the device's counter; all of it or nothing.
Status killableStep(ClientTransaction &tx, std::int64_t n, QRandomGenerator &random)
{
    const RowState row = sampleCustomer(int(random.bounded(500)));
    FAROL_TRY(tx.appendEntry(sampleEntry(n, row)));
    RowState shown = row;
    shown.fields[1].value = Value(u"shown %1"_s.arg(n));
    FAROL_TRY(tx.putOverlay(shown));
    for (int i = 0; i < int(random.bounded(30)); ++i)
        FAROL_TRY(tx.putConfirmed(sampleCustomer(int(random.bounded(500)))));
    if (random.bounded(20) == 0) {
        FAROL_ASSIGN(const auto purged, tx.purgeScope(sampleCustomer(int(random.bounded(500)) + 500).scope));
        Q_UNUSED(purged);
    }
    FAROL_ASSIGN(DeviceState device, tx.device());
    device.nextN = n + 1;
    return tx.setDevice(device);
}

} // namespace

int writeUntilKilled(const QString &folder, std::uint32_t seed)
{
    QRandomGenerator random(seed);
    QTextStream out(stdout);
    const auto profile = valueOf(Profile::open(in(folder), passphrase()));
    const auto store = storeOf(*profile);
    std::int64_t n = 0;
    const Status known = store->read([&](ClientTransaction &tx) -> Status {
        n = valueOf(tx.device()).nextN;
        return {};
    });
    for (; known; ++n) {
        const auto durability =
            random.bounded(3) == 0 ? ClientStore::Durability::Replayable : ClientStore::Durability::Full;
        if (!store->write(durability, [&](ClientTransaction &tx) { return killableStep(tx, n, random); }))
            return 1;
        out << n << Qt::endl;
    }
    return 1;
}

void ClientFaultsTest::purge_leavesNoByte()
{
    const QByteArray word = "CANARYWORD";
    const QByteArray kept = "STAYSHERE";
    ClientFixture fixture;
    const ScopeId gone(sampleId(1, 4));
    const ScopeId stays(sampleId(2, 4));
    // In many transactions and mixed, so that the trees split and merge around what goes.
    for (int step = 0; step < 20; ++step) {
        fixture.write([&](ClientTransaction &tx) -> Status {
            FAROL_TRY(fillScope(tx, 100 * step, 100 * step + 50, word, gone));
            return fillScope(tx, 100 * step + 50, 100 * step + 100, kept, stays);
        });
    }
    QVERIFY(count(fixture.decryptedBytes(), word) > 1000);
    const qsizetype keptBefore = fixture.decryptedBytes().count(kept);
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_ASSIGN(const QList<RowKey> rows, tx.purgeScope(gone));
        return rows.size() == 1000 ? Status() : Status(fail(Error::Code::Internal, u"%1 rows"_s.arg(rows.size())));
    });
    QVERIFY(!fixture.store().purgePending());
    const QByteArray after = fixture.decryptedBytes();
    QCOMPARE(count(after, word), 0);
    QCOMPARE(count(fixture.rawBytes(), word), 0);
    QVERIFY(after.count(kept) > keptBefore / 2);
    QCOMPARE(QFile(fixture.database() + "-wal"_L1).size(), 0);
    fixture.reopen();
    QCOMPARE(count(fixture.decryptedBytes(), word), 0);
    const auto connection = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
    QVERIFY(connection->quickCheck());
}

void ClientFaultsTest::purge_waitsForReaders()
{
    ClientFixture fixture;
    const ScopeId gone(sampleId(1, 4));
    fixture.write([&](ClientTransaction &tx) { return fillScope(tx, 0, 30, "CANARYWORD", gone); });
    {
        const auto reader = valueOf(fixture.profile().connect(Profile::Use::ReadOnly));
        const auto snapshot = valueOf(Transaction::begin(*reader, Access::Read));
        auto statement = valueOf(reader->prepare("SELECT count(*) FROM customer"));
        QVERIFY(valueOf(statement.step()));
        statement.reset();
        fixture.write([&](ClientTransaction &tx) -> Status {
            FAROL_ASSIGN(const auto rows, tx.purgeScope(gone));
            Q_UNUSED(rows);
            return {};
        });
        QVERIFY(fixture.store().purgePending());
    }
    fixture.write([](ClientTransaction &) { return Status(); });
    QVERIFY(!fixture.store().purgePending());
    QCOMPARE(QFile(fixture.database() + "-wal"_L1).size(), 0);
}

void ClientFaultsTest::purges_areCleanedUpTogether()
{
    ClientFixture fixture;
    const auto purge = [&fixture](int number) {
        fixture.write([=](ClientTransaction &tx) -> Status {
            FAROL_ASSIGN(const auto rows, tx.purgeScope(ScopeId(sampleId(number, 4))));
            Q_UNUSED(rows);
            return tx.setScope(ScopeId(sampleId(number, 4)), std::nullopt);
        });
    };
    for (int number = 1; number <= 3; ++number) {
        fixture.write([=](ClientTransaction &tx) -> Status {
            FAROL_TRY(fillScope(tx, number * 100, number * 100 + 80, "CANARYWORD", ScopeId(sampleId(number, 4))));
            return tx.setScope(ScopeId(sampleId(number, 4)), ScopeStatus::Purging);
        });
    }
    purge(1);
    QVERIFY(fixture.store().purgePending());
    fixture.reopen(); // the program ends in between; the next one finds what is left to clean
    QVERIFY(!fixture.store().purgePending());
    purge(2);
    QVERIFY(fixture.store().purgePending());
    purge(3);
    QVERIFY(!fixture.store().purgePending());
    QCOMPARE(count(fixture.decryptedBytes(), "CANARYWORD"), 0);
}

void ClientFaultsTest::oldActs_areForgotten()
{
    constexpr std::int64_t DayMs = std::int64_t(24) * 3'600'000;
    ClientFixture fixture;
    const RowState row = marked(1, "word", ScopeId(sampleId(1)));
    int made = 0;
    const auto acts = [&](int count, std::int64_t day) {
        fixture.write([&](ClientTransaction &tx) -> Status {
            for (int i = 0; i < count; ++i) {
                OperationRecord operation;
                operation.operation = OperationId(sampleId(++made, 9));
                operation.when = Instant{day * DayMs};
                operation.steps = {OperationRecord::Step{sampleEntry(made, row).mutation, encodeRow(row)}};
                FAROL_TRY(tx.putOperation(operation));
            }
            return {};
        });
    };
    const auto kept = [&] {
        QList<int> numbers;
        fixture.write([&](ClientTransaction &tx) -> Status {
            for (int number = 1; number <= made; ++number) {
                const auto found = valueOf(tx.operation(OperationId(sampleId(number, 9))));
                if (found && found->steps.size() == 1)
                    numbers += number;
            }
            return {};
        });
        return numbers;
    };
    acts(250, 1);
    acts(5, 90);
    QCOMPARE(kept().size(), 255); // young enough, all of them
    acts(20, 92);
    QCOMPARE(kept().size(), 200);
    QCOMPARE(kept().constFirst(), 76);
    acts(10, 93);
    QCOMPARE(kept().size(), 200);
    QCOMPARE(kept().constFirst(), 86);
}

void ClientFaultsTest::fullDisk_losesNothing()
{
    ClientFixture fixture;
    fixture.write([](ClientTransaction &tx) { return tx.putConfirmed(sampleCustomer(1)); });
    auto writer = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
    SqliteConnection *raw = writer.get();
    const auto store = valueOf(SqlClientStore::open(
        std::move(writer), valueOf(fixture.profile().connect(Profile::Use::ReadOnly)), farolSchema()));
    auto pages = valueOf(raw->prepare("PRAGMA page_count"));
    QVERIFY(valueOf(pages.step()));
    const QByteArray limit = QByteArray::number(pages.integer(0) + 5);
    pages.reset();
    QVERIFY(raw->execute("PRAGMA max_page_count = " + limit));
    int written = 1;
    Status status;
    while (status && written < 10'000) {
        status = store->write(ClientStore::Durability::Full, [&](ClientTransaction &tx) -> Status {
            FAROL_TRY(tx.putConfirmed(sampleCustomer(written + 1)));
            return tx.appendEntry(sampleEntry(written + 1, sampleCustomer(written + 1)));
        });
        written += status ? 1 : 0;
    }
    QCOMPARE(status.error().code, Error::Code::NoSpace);
    std::uint64_t sum = 0;
    QVERIFY(store->read([&](ClientTransaction &tx) -> Status {
        const auto rows = valueOf(tx.confirmedAfter({}, 10'000));
        for (const RowState &row : rows)
            sum += rowDigest(row);
        const bool whole =
            rows.size() == written && valueOf(tx.waitingCount()) == written - 1 && valueOf(tx.digest()) == sum;
        return whole ? Status() : Status(fail(Error::Code::Internal));
    }));
    QVERIFY(raw->execute("PRAGMA max_page_count = 1000000")); // somebody made room
    QVERIFY(store->write(ClientStore::Durability::Full,
                         [&](ClientTransaction &tx) { return tx.putConfirmed(sampleCustomer(written + 1)); }));
    QVERIFY(raw->quickCheck());
}

void ClientFaultsTest::exceptions_rollBack()
{
    ClientFixture fixture;
    try {
        (void)fixture.store().write(ClientStore::Durability::Full, [](ClientTransaction &tx) -> Status {
            FAROL_TRY(tx.putConfirmed(sampleCustomer(1)));
            throw std::runtime_error("a simulated crash");
        });
        QFAIL("it went through");
    } catch (const std::runtime_error &) {
    }
    fixture.write([](ClientTransaction &tx) -> Status {
        return valueOf(tx.confirmedAfter({}, 9)).isEmpty() && valueOf(tx.digest()) == 0
                   ? Status()
                   : Status(fail(Error::Code::Internal));
    });
}

void ClientFaultsTest::writeInsideWrite_isRefused()
{
    ClientFixture fixture;
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(sampleCustomer(1)));
        const Status inner =
            fixture.store().write(ClientStore::Durability::Full, [](ClientTransaction &) { return Status(); });
        FAROL_TRY(fixture.store().read([](ClientTransaction &reading) -> Status {
            return valueOf(reading.confirmedAfter({}, 9)).size() == 1 ? Status() : Status(fail(Error::Code::Internal));
        }));
        return !inner && inner.error().code == Error::Code::Internal ? Status() : Status(fail(Error::Code::Internal));
    });
}

void ClientFaultsTest::newerSchema_findsWhatTheOlderKept()
{
    ClientFixture fixture;
    // What a newer peer sent: a table and a field that this version does not know.
    RowState visit;
    visit.key = RowKey{VisitTable, sampleId(1)};
    visit.scope = ScopeId(sampleId(1, 4));
    visit.fields[2].value = Value(u"First visit"_s);
    visit.fields[2].version = 5;
    RowState mine = visit;
    mine.fields[2].value = Value(u"My visit"_s);
    fixture.write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(visit));
        return tx.putOverlay(mine);
    });
    {
        auto connection = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
        QVERIFY(connection->execute(worldTables()));
    }
    const auto store = fixture.newStore(worldSchema());
    const auto reader = fixture.lists(worldSchema());
    ListQuery query;
    query.table = VisitTable;
    query.columns = {2};
    const auto rows = valueOf(reader->page(query)).rows;
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].values, QList<Value>{Value(u"My visit"_s)});
    QVERIFY(rows[0].pending);
    QVERIFY(store->write(ClientStore::Durability::Full, [&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.removeOverlay(visit.key));
        const bool same =
            valueOf(tx.confirmed(visit.key)) == std::optional(visit) && valueOf(tx.digest()) == rowDigest(visit);
        return same ? Status() : Status(fail(Error::Code::Internal));
    }));

    // The same for a field: a schema that lacks the customer's seats keeps them, and the full one finds them again.
    EntityInfo less = customerEntity();
    less.fields.removeIf([](const FieldInfo &field) { return field.number == 11; });
    const Schema old({less}, 0);
    const RowState customer = sampleCustomer(42);
    QVERIFY(fixture.newStore(old)->write(ClientStore::Durability::Full,
                                         [&](ClientTransaction &tx) { return tx.putConfirmed(customer); }));
    const auto again = fixture.newStore(worldSchema());
    query.table = tables::Customer;
    query.columns = {11};
    QCOMPARE(valueOf(reader->page(query)).rows.at(0).values, QList<Value>{Value(std::int64_t(42))});
    QVERIFY(again->read([&](ClientTransaction &tx) -> Status {
        return valueOf(tx.confirmed(customer.key)) == std::optional(customer) ? Status()
                                                                              : Status(fail(Error::Code::Internal));
    }));
}

void ClientFaultsTest::tables_areWhatTheRecipeAsksFor()
{
    ClientFixture fixture;
    const auto connection = valueOf(fixture.profile().connect(Profile::Use::ReadOnly));
    const QByteArray schema = valueOf(describeSchema(*connection));
    SqliteOptions memory;
    memory.path = u":memory:"_s;
    const auto asked = valueOf(SqliteConnection::open(memory));
    for (const EntityInfo &info : farolSchema().entities()) {
        // Columns that joined a table later stand elsewhere in its text, so the columns are compared.
        QVERIFY(asked->execute(sqlOf(EntityColumns(info).tableStep(), Backend::Sqlite)));
        QCOMPARE(columnsIn(*connection, info.name), columnsIn(*asked, info.name));
        const QByteArray byId = "CREATE UNIQUE INDEX \"" + QByteArray(info.name) + "_id\"";
        QVERIFY2(schema.contains(byId), info.name);
    }
}

void ClientFaultsTest::indexes_comeBackAfterALoad()
{
    ClientFixture fixture;
    const auto described = [&fixture] {
        const auto connection = valueOf(fixture.profile().connect(Profile::Use::ReadOnly));
        QByteArray all = valueOf(describeSchema(*connection));
        auto stats = valueOf(connection->prepare("SELECT idx || ' ' || stat FROM sqlite_stat1 ORDER BY idx"));
        while (valueOf(stats.step()))
            all += stats.text(0).toUtf8() + '\n';
        return all;
    };
    const QByteArray byOwner = "CREATE INDEX \"customer_owner\"";
    const QByteArray before = described();
    QVERIFY(before.contains(byOwner));
    // Those of every entity, less the one by name, which finds rows during a load as well.
    const auto reading = valueOf(fixture.profile().connect(Profile::Use::ReadOnly));
    auto counted = valueOf(reading->prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'index' "
                                            "AND sql LIKE '% WHERE deleted = 0' AND name <> tbl_name || '_name'"));
    QVERIFY(valueOf(counted.step()));
    const std::int64_t lists = counted.integer(0);
    counted.reset();
    fixture.write([](ClientTransaction &tx) { return tx.beginLoad(100); });
    QCOMPARE(described(), before); // too few to be worth it
    fixture.write([](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(sampleCustomer(1)));
        return tx.beginLoad(10'000);
    });
    QVERIFY(!described().contains(byOwner));
    QVERIFY(described().contains("CREATE INDEX \"customer_name\""));
    fixture.reopen();
    QVERIFY(!described().contains(byOwner));
    fixture.write([](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(sampleCustomer(2)));
        return tx.beginLoad(10'000); // a load begun anew
    });
    const auto setPin = [&fixture](Seq pin) {
        fixture.write([pin](ClientTransaction &tx) -> Status {
            FAROL_ASSIGN(DeviceState device, tx.device());
            device.loadPin = pin;
            return tx.setDevice(device);
        });
    };
    setPin(7);
    QVERIFY(!valueOf(fixture.store().makeNextIndex())); // the load is still under way
    setPin(0);
    int made = 0;
    while (valueOf(fixture.store().makeNextIndex())) {
        ++made;
        if (made == 1)
            fixture.reopen(); // one at a time, also over several runs
    }
    QCOMPARE(std::int64_t(made), lists);
    QCOMPARE(described(), before);
    const auto other = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
    const auto writing = valueOf(Transaction::begin(*other));
    QVERIFY(!valueOf(fixture.store().makeNextIndex())); // found out without the right to write
}

void ClientFaultsTest::kills_loseNothingAcknowledged()
{
    const std::uint32_t seed = qEnvironmentVariableIsSet("FAROL_SEED")
                                   ? std::uint32_t(qEnvironmentVariableIntValue("FAROL_SEED"))
                                   : std::random_device{}();
    qInfo("FAROL_SEED=%u", seed);
    QRandomGenerator random(seed);
    const QTemporaryDir dir;
    QVERIFY(Profile::create(in(dir.path()), passphrase()));
    const int rounds = qEnvironmentVariableIsSet("FAROL_KILLS") ? qEnvironmentVariableIntValue("FAROL_KILLS") : 25;
    std::int64_t acknowledged = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--write"_s, dir.path(), QString::number(random.generate())});
        QVERIFY(child.waitForReadyRead(20'000));
        QTest::qWait(int(random.bounded(120)));
        child.kill();
        QVERIFY(child.waitForFinished(20'000));
        QVERIFY(child.exitStatus() == QProcess::CrashExit);
        const QByteArrayList lines = child.readAllStandardOutput().split('\n');
        // The last line may have been cut off in the middle of its number.
        for (const QByteArray &line : lines.mid(0, lines.size() - 1))
            acknowledged = std::max<std::int64_t>(acknowledged, line.toLongLong());

        const auto profile = valueOf(Profile::open(in(dir.path()), passphrase())); // runs quick_check
        QVERIFY(profile->wasUnclean());
        const auto store = storeOf(*profile);
        QVERIFY(store->read([&](ClientTransaction &tx) -> Status {
            const QList<std::int64_t> numbers = entriesFrom(tx);
            const std::int64_t last = numbers.isEmpty() ? 0 : numbers.last();
            std::uint64_t sum = 0;
            const auto rows = valueOf(tx.confirmedAfter({}, 10'000));
            for (const RowState &row : rows)
                sum += rowDigest(row);
            const bool whole = last >= acknowledged && numbers.size() == last
                               && valueOf(tx.device()).nextN == std::max<std::int64_t>(last, 0) + 1
                               && sum == valueOf(tx.digest());
            return whole ? Status() : Status(fail(Error::Code::Internal, u"round %1"_s.arg(round)));
        }));
    }
    qInfo("%lld transactions acknowledged over %d kills", static_cast<long long>(acknowledged), rounds);
    QVERIFY(acknowledged > rounds);
}

} // namespace farol::storage::test

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == "--write"_L1)
        return farol::storage::test::writeUntilKilled(arguments[2], arguments[3].toUInt());
    farol::storage::test::ClientFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_clientfaults.moc"
