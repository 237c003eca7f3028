// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filesizesignal.h"
#include "storage/connection.h"
#include "storage/postgresstatement.h"
#include "storage/sqliteconnection.h"
#include "tests/storage/databases.h"

#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <rapidcheck.h>

#include <atomic>
#include <optional>
#include <thread>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;

namespace farol::storage::test {

class ConnectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_comeBackAsTheyWent_data() { addKinds(); }
    void values_comeBackAsTheyWent();
    void anyValues_comeBackAsTheyWent_data() { addKinds(); }
    void anyValues_comeBackAsTheyWent();
    void rolledBackTransactions_leaveNothing_data() { addKinds(); }
    void rolledBackTransactions_leaveNothing();
    void mistakes_areNamed_data() { addKinds(); }
    void mistakes_areNamed();
    void sameStatement_canRunInsideItself_data() { addKinds(); }
    void sameStatement_canRunInsideItself();
    void streamedRows_allCome_data() { addKinds(); }
    void streamedRows_allCome();
    void readSnapshot_staysWhileOthersWrite_data() { addKinds(); }
    void readSnapshot_staysWhileOthersWrite();
    void interrupt_endsALongStatement_data() { addKinds(); }
    void interrupt_endsALongStatement();
    void lostUpdates_areRetried();
    void deadlocks_areRetried();
    void placeholders_areNumberedOutsideQuotes();

    void wrongKey_isNoKey();
    void plainFile_isForeignToAKey();
    void encryptedFile_isNotOpenedWithoutKey();
    void encryptedFile_holdsNoPlainText();
    void damagedFiles_areCorrupt();
    void missingFile_isNotFound();
    void fullDisk_losesNothing();
    void limitOnFiles_isAFullDisk();
    void library_isTrustworthy() { QVERIFY(sqliteIsTrustworthy()); }
};

namespace {

QByteArray thingTable(const Database &database)
{
    const bool postgres = database.kind() == Kind::Postgres;
    const QByteArray blob = postgres ? "BYTEA" : "BLOB";
    return "CREATE TABLE thing (id " + blob + " PRIMARY KEY, i BIGINT, r "
           + QByteArray(postgres ? "DOUBLE PRECISION" : "REAL") + ", t " + (postgres ? "TEXT COLLATE \"C\"" : "TEXT")
           + ", b " + blob + ")";
}

Uuid idOf(std::uint8_t last)
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    bytes[15] = last;
    return Uuid(bytes);
}

Result<std::int64_t> count(Connection &connection, const QByteArray &sql = "SELECT count(*) FROM thing")
{
    FAROL_ASSIGN(auto statement, connection.prepare(sql));
    FAROL_ASSIGN(const bool found, statement.step());
    return found ? statement.integer(0) : -1;
}

Status insert(Connection &connection, std::uint8_t id, std::int64_t value = 0)
{
    return run(connection, "INSERT INTO thing (id, i) VALUES (?, ?)", idOf(id), value);
}

/// Counts up to a number nobody waits for.
QByteArray endless()
{
    return "WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < 4000000000) "
           "SELECT count(*) FROM n";
}

} // namespace

void ConnectionTest::values_comeBackAsTheyWent()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    VERIFY_OK(connection->execute(thingTable(database)));
    VERIFY_OK(run(*connection, "INSERT INTO thing (id, i, r, t, b) VALUES (?, ?, ?, ?, ?)", idOf(1), true, 0.5,
                  QString(), QByteArray()));
    VERIFY_OK(run(*connection, "INSERT INTO thing (id, i, r, t, b) VALUES (?, ?, ?, ?, ?)", idOf(2), nullptr, nullptr,
                  nullptr, nullptr));
    QCOMPARE(connection->changes(), 1);

    auto statement = connection->prepare("SELECT id, i, r, t, b FROM thing ORDER BY id");
    VERIFY_OK(statement);
    QVERIFY(statement->step().valueOr(false));
    QCOMPARE(statement->columnCount(), 5);
    QCOMPARE(statement->uuid(0), idOf(1));
    QVERIFY(statement->boolean(1));
    QCOMPARE(statement->real(2), 0.5);
    QVERIFY(!statement->isNull(3) && !statement->text(3).isNull() && statement->text(3).isEmpty());
    QVERIFY(!statement->isNull(4) && statement->blob(4).isEmpty());
    QVERIFY(statement->step().valueOr(false));
    for (int column = 1; column < 5; ++column)
        QVERIFY(statement->isNull(column));
    QVERIFY(statement->text(3).isNull());
    QVERIFY(statement->uuid(4).isNull());
    QVERIFY(!statement->step().valueOr(true));
    QVERIFY(statement->step().valueOr(false)); // from the start again
}

void ConnectionTest::anyValues_comeBackAsTheyWent()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    VERIFY_OK(connection->execute(thingTable(database)));
    const bool held = rc::check("a bound value is the value read", [&] {
        const bool null = *rc::gen::arbitrary<bool>();
        const auto integer = null ? std::nullopt : std::optional(*rc::gen::arbitrary<std::int64_t>());
        const auto real = *rc::gen::arbitrary<double>();
        const auto points = *rc::gen::container<std::u32string>(
            rc::gen::oneOf(rc::gen::inRange<char32_t>(1, 0x80), rc::gen::inRange<char32_t>(0x80, 0xd800),
                           rc::gen::inRange<char32_t>(0xe000, 0x110000)));
        const auto bytes = *rc::gen::arbitrary<std::string>();
        const QString text = QString::fromStdU32String(points);
        const auto blob = QByteArray::fromStdString(bytes);
        RC_ASSERT(bool(run(*connection, "DELETE FROM thing")));
        RC_ASSERT(bool(run(*connection, "INSERT INTO thing (id, i, r, t, b) VALUES (?, ?, ?, ?, ?)", idOf(7), integer,
                           real, text, blob)));
        auto statement = connection->prepare("SELECT i, r, t, b FROM thing WHERE t = ? AND b = ?");
        RC_ASSERT(bool(statement));
        RC_ASSERT(statement->bindAll(text, blob).step().valueOr(false));
        RC_ASSERT(statement->isNull(0) == !integer.has_value());
        RC_ASSERT(statement->integer(0) == integer.value_or(0));
        RC_ASSERT(statement->real(1) == real);
        RC_ASSERT(statement->text(2) == text);
        RC_ASSERT(statement->blob(3) == blob);
    });
    QVERIFY(held);
}

void ConnectionTest::rolledBackTransactions_leaveNothing()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    VERIFY_OK(connection->execute(thingTable(database)));
    {
        auto transaction = Transaction::begin(*connection);
        VERIFY_OK(transaction);
        VERIFY_OK(insert(*connection, 1));
        QVERIFY(!Transaction::begin(*connection)); // one at a time
    }
    QVERIFY(!connection->inTransaction());
    QCOMPARE(count(*connection).valueOr(-1), 0);
    const Status refused = retrying(*connection, [&]() -> Status {
        FAROL_TRY(insert(*connection, 1));
        return fail(Error::Code::Denied);
    });
    QVERIFY(refused.error().code == Error::Code::Denied);
    QCOMPARE(count(*connection).valueOr(-1), 0);
    VERIFY_OK(retrying(*connection, [&] { return insert(*connection, 1); }));
    QCOMPARE(count(*connection).valueOr(-1), 1);
}

void ConnectionTest::mistakes_areNamed()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    VERIFY_OK(connection->execute(thingTable(database)));
    VERIFY_OK(insert(*connection, 1));
    const Status twice = insert(*connection, 1);
    QVERIFY(!twice && twice.error().code == Error::Code::Exists);
    QVERIFY(!connection->prepare("SELECT nothing FROM nowhere"));
    QVERIFY(!connection->prepare("SELECT 1; SELECT 2"));
    QVERIFY(!connection->prepare("DELETE FROM thing; DELETE FROM thing"));
    QVERIFY(connection->prepare("SELECT count(*) FROM thing; -- one statement"));
    QVERIFY(!run(*connection, "SELECT count(*) FROM thing WHERE i = ?", 1, 2));
    // Values never show up in what is logged.
    const QString secret = u"Maria da Silva"_s;
    const Status quoted = run(*connection, "INSERT INTO thing (id, t) SELECT id, CAST(? AS TEXT) FROM thing", secret);
    QVERIFY(!quoted && !quoted.error().detail.contains(secret));
    VERIFY_OK(run(*connection, "UPDATE thing SET b = ?", QByteArray("short")));
    auto statement = connection->prepare("SELECT b FROM thing");
    VERIFY_OK(statement);
    QVERIFY(statement->step().valueOr(false));
    QVERIFY(statement->uuid(0).isNull());
    const auto after = statement->step();
    QVERIFY(!after && after.error().code == Error::Code::Corrupt);
}

void ConnectionTest::sameStatement_canRunInsideItself()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    VERIFY_OK(connection->execute(thingTable(database)));
    for (std::uint8_t i = 0; i < 5; ++i)
        VERIFY_OK(insert(*connection, i, i));
    const auto product = [&](auto &self, int depth) -> int {
        auto statement = connection->prepare("SELECT i FROM thing");
        int rows = 0;
        while (statement && statement->step().valueOr(false))
            rows += depth > 1 ? self(self, depth - 1) : 1;
        return rows;
    };
    QCOMPARE(product(product, 3), 125);
}

void ConnectionTest::streamedRows_allCome()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    const QByteArray rows =
        "WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
        "SELECT i FROM n ORDER BY i";
    VERIFY_OK(reading(*connection, [&]() -> Status {
        for (const std::int64_t wanted : {1, 999, 1'000, 1'001, 5'000}) {
            FAROL_ASSIGN(auto statement, connection->prepare(rows));
            statement.bind(1, wanted).stream();
            std::int64_t seen = 0;
            for (;;) {
                FAROL_ASSIGN(const bool more, statement.step());
                if (!more)
                    break;
                if (statement.integer(0) != ++seen)
                    return fail(Error::Code::Internal, u"out of order"_s);
                if (seen == 500) // another statement may run between the rows
                    FAROL_TRY(run(*connection, "SELECT 1"));
            }
            if (seen != wanted)
                return fail(Error::Code::Internal, u"%1 of %2 rows"_s.arg(seen).arg(wanted));
        }
        FAROL_ASSIGN(auto left, connection->prepare(rows));
        return left.bind(1, 100'000).stream().step() ? Status() : fail(Error::Code::Internal); // and left early
    }));
}

void ConnectionTest::readSnapshot_staysWhileOthersWrite()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto writer = database.connect();
    VERIFY_OK(writer->execute(thingTable(database)));
    const auto reader = database.connect(true);
    VERIFY_OK(reading(*reader, [&]() -> Status {
        FAROL_ASSIGN(const std::int64_t before, count(*reader));
        FAROL_TRY(insert(*writer, 1));
        FAROL_ASSIGN(const std::int64_t after, count(*reader));
        return before == 0 && after == 0 ? Status() : fail(Error::Code::Internal, u"the snapshot moved"_s);
    }));
    QCOMPARE(count(*reader).valueOr(-1), 1);
    const Status refused = reading(*reader, [&] { return insert(*reader, 2); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Denied);
}

void ConnectionTest::interrupt_endsALongStatement()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    std::atomic<bool> ended = false;
    // Repeated, for an interrupt that comes before the statement has begun does nothing.
    std::thread other([&] {
        while (!ended) {
            connection->interrupt();
            std::this_thread::yield();
        }
    });
    Status status;
    do {
        status = run(*connection, endless());
    } while (!status && status.error().detail.contains("nothing"_L1));
    ended = true;
    other.join();
    QVERIFY(!status);
    QCOMPARE(status.error().code, Error::Code::Cancelled);
    QVERIFY(connection->isUsable());
}

void ConnectionTest::lostUpdates_areRetried()
{
    if (!hasPostgres())
        QSKIP("FAROL_TEST_PG names no PostgreSQL server; ./dev test starts one");
    const Database database(Kind::Postgres);
    const auto one = database.connect();
    const auto two = database.connect();
    VERIFY_OK(one->execute(thingTable(database)));
    VERIFY_OK(insert(*one, 1, 0));
    int runs = 0;
    VERIFY_OK(retrying(*one, [&]() -> Status {
        FAROL_TRY(one->execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"));
        FAROL_ASSIGN(const std::int64_t seen, count(*one, "SELECT i FROM thing"));
        if (++runs == 1)
            FAROL_TRY(run(*two, "UPDATE thing SET i = i + 10"));
        return run(*one, "UPDATE thing SET i = ?", seen + 1);
    }));
    QCOMPARE(runs, 2);
    QCOMPARE(count(*one, "SELECT i FROM thing").valueOr(-1), 11);

    auto holder = Transaction::begin(*two);
    VERIFY_OK(holder);
    VERIFY_OK(run(*two, "UPDATE thing SET i = 0"));
    VERIFY_OK(one->execute("SET lock_timeout = 1"));
    const Status busy = retrying(
        *one, [&] { return run(*one, "UPDATE thing SET i = 1"); }, 3);
    QVERIFY(!busy);
    QCOMPARE(busy.error().code, Error::Code::Busy);
    QCOMPARE(one->contention(), Contention::LockTimeout);
}

void ConnectionTest::deadlocks_areRetried()
{
    if (!hasPostgres())
        QSKIP("FAROL_TEST_PG names no PostgreSQL server; ./dev test starts one");
    const Database database(Kind::Postgres);
    {
        const auto connection = database.connect();
        VERIFY_OK(connection->execute(thingTable(database)));
        VERIFY_OK(insert(*connection, 1, 0));
        VERIFY_OK(insert(*connection, 2, 0));
    }
    // Both hold one row and then want the other's: the server has to end one of them.
    std::atomic<int> holding = 0;
    std::atomic<int> runs = 0;
    const auto side = [&](std::uint8_t first, std::uint8_t second) -> Status {
        const auto connection = database.connect();
        bool again = false;
        return retrying(*connection, [&]() -> Status {
            ++runs;
            FAROL_TRY(run(*connection, "UPDATE thing SET i = i + 1 WHERE id = ?", idOf(first)));
            ++holding;
            while (!again && holding < 2)
                std::this_thread::yield();
            again = true;
            return run(*connection, "UPDATE thing SET i = i + 1 WHERE id = ?", idOf(second));
        });
    };
    Status other;
    std::thread thread([&] { other = side(2, 1); });
    const Status mine = side(1, 2);
    thread.join();
    VERIFY_OK(mine);
    VERIFY_OK(other);
    QVERIFY(runs >= 3); // on a busy machine the lock timeout may end the other one too
    QCOMPARE(count(*database.connect(), "SELECT CAST(sum(i) AS BIGINT) FROM thing").valueOr(-1), 4);
}

void ConnectionTest::placeholders_areNumberedOutsideQuotes()
{
    QCOMPARE(numberedPlaceholders("SELECT ?, '?''?', \"?\" -- ?\n, ? /* ? */ = ?"),
             QByteArray("SELECT $1, '?''?', \"?\" -- ?\n, $2 /* ? */ = $3"));
    QCOMPARE(numberedPlaceholders("SELECT '?"), QByteArray("SELECT '?"));
}

namespace {

Result<std::unique_ptr<SqliteConnection>> open(const Database &database, const QByteArray &key)
{
    SqliteOptions options;
    options.path = database.path();
    options.key = key;
    return SqliteConnection::open(options);
}

Error::Code codeOf(const Result<std::unique_ptr<SqliteConnection>> &opened)
{
    return opened ? Error::Code::Internal : opened.error().code;
}

} // namespace

void ConnectionTest::wrongKey_isNoKey()
{
    const Database database(Kind::Encrypted);
    {
        const auto connection = database.connect();
        VERIFY_OK(connection->execute(thingTable(database)));
    }
    QCOMPARE(codeOf(open(database, QByteArray(32, 'x'))), Error::Code::NoKey);
    QCOMPARE(codeOf(open(database, QByteArray(16, 'k'))), Error::Code::NoKey);
    VERIFY_OK(open(database, Database::key()));
}

void ConnectionTest::plainFile_isForeignToAKey()
{
    const Database database(Kind::Plain);
    VERIFY_OK(database.connect()->execute(thingTable(database)));
    QCOMPARE(codeOf(open(database, Database::key())), Error::Code::Foreign);
    VERIFY_OK(open(database, {}));
}

void ConnectionTest::encryptedFile_isNotOpenedWithoutKey()
{
    const Database database(Kind::Encrypted);
    VERIFY_OK(database.connect()->execute(thingTable(database)));
    QCOMPARE(codeOf(open(database, {})), Error::Code::NoKey);
}

void ConnectionTest::encryptedFile_holdsNoPlainText()
{
    const Database database(Kind::Encrypted);
    auto opened = open(database, Database::key());
    VERIFY_OK(opened);
    QCOMPARE((*opened)->cipherName(), QByteArray("aegis"));
    VERIFY_OK((*opened)->execute(thingTable(database)));
    VERIFY_OK(run(**opened, "INSERT INTO thing (id, t) VALUES (?, ?)", idOf(1), u"Padaria Canario"_s));
    for (const QString &name : QStringList{database.path(), database.path() + u"-wal"_s}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.size() > 0);
        QVERIFY(!bytes.contains("Canario") && !bytes.contains("SQLite format") && !bytes.contains("CREATE TABLE"));
    }
    VERIFY_OK((*opened)->checkpoint());
    VERIFY_OK((*opened)->quickCheck());
    const Database plain(Kind::Plain);
    auto open2 = open(plain, {});
    VERIFY_OK(open2);
    QVERIFY((*open2)->cipherName().isEmpty());
}

void ConnectionTest::damagedFiles_areCorrupt()
{
    const Database database(Kind::Plain);
    QFile file(database.path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("SQLite format 3") == 15);
    file.close();
    QCOMPARE(codeOf(open(database, {})), Error::Code::Corrupt);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("SQLite format 3\0", 16) + QByteArray(4096, 'x'));
    file.close();
    QCOMPARE(codeOf(open(database, {})), Error::Code::Corrupt);
}

void ConnectionTest::missingFile_isNotFound()
{
    const Database database(Kind::Plain);
    SqliteOptions options;
    options.path = database.path();
    options.mayCreate = false;
    QCOMPARE(codeOf(SqliteConnection::open(options)), Error::Code::NotFound);
    QVERIFY(!QFile::exists(database.path()));
}

void ConnectionTest::fullDisk_losesNothing()
{
    const Database database(Kind::Encrypted);
    const auto connection = database.connect();
    VERIFY_OK(connection->execute(thingTable(database)));
    VERIFY_OK(insert(*connection, 1));
    VERIFY_OK(connection->execute("PRAGMA max_page_count = 20"));
    const QByteArray big(50'000, 'x');
    const Status full = retrying(*connection, [&]() -> Status {
        FAROL_TRY(insert(*connection, 2));
        FAROL_TRY(run(*connection, "UPDATE thing SET b = ?", big));
        return {};
    });
    QVERIFY(!full);
    QCOMPARE(full.error().code, Error::Code::NoSpace);
    QCOMPARE(count(*connection).valueOr(-1), 1);
    // A caller who overlooks the error is told at the commit.
    auto transaction = Transaction::begin(*connection);
    VERIFY_OK(transaction);
    (void)run(*connection, "UPDATE thing SET b = ?", QByteArray(500'000, 'x'));
    const Status commit = transaction->commit();
    QVERIFY(commit || commit.error().code == Error::Code::NoSpace);
    VERIFY_OK(connection->execute("PRAGMA max_page_count = 2000"));
    VERIFY_OK(run(*connection, "UPDATE thing SET b = ?", big));
}

void ConnectionTest::limitOnFiles_isAFullDisk()
{
#ifndef Q_OS_UNIX
    QSKIP("files have no limit here");
#else
    const Database database(Kind::Encrypted);
    const auto connection = database.connect();
    VERIFY_OK(connection->execute(thingTable(database)));
    VERIFY_OK(insert(*connection, 1));
    ignoreFileSizeSignal();
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto unlimited = qScopeGuard([&before] { ::setrlimit(RLIMIT_FSIZE, &before); });
    rlimit small = before;
    small.rlim_cur = 200'000;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const Status full = retrying(*connection, [&]() -> Status {
        FAROL_TRY(insert(*connection, 2));
        FAROL_TRY(run(*connection, "UPDATE thing SET b = ?", QByteArray(500'000, 'x')));
        return {};
    });
    QVERIFY(!full);
    QCOMPARE(full.error().code, Error::Code::NoSpace);
    QCOMPARE(count(*connection).valueOr(-1), 1);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    VERIFY_OK(insert(*connection, 2));
#endif
}

} // namespace farol::storage::test

QTEST_GUILESS_MAIN(farol::storage::test::ConnectionTest)

#include "tst_connection.moc"
