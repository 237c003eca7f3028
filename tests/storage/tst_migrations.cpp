// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "storage/ddl.h"
#include "storage/migrator.h"
#include "storage/servermigrations.h"
#include "storage/sqliteconnection.h"
#include "tests/storage/databases.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <barrier>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

class MigrationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void history_isAppliedStepByStep_data() { addKinds(); }
    void history_isAppliedStepByStep();
    void brokenMigration_leavesTheVersionBefore_data() { addKinds(); }
    void brokenMigration_leavesTheVersionBefore();
    void newerDatabase_isRefusedUntouched_data() { addKinds(); }
    void newerDatabase_isRefusedUntouched();
    void alteredHistory_isRefused_data() { addKinds(); }
    void alteredHistory_isRefused();
    void foreignDatabase_isRefused_data() { addKinds(); }
    void foreignDatabase_isRefused();
    void processes_takeTurns_data() { addKinds(); }
    void processes_takeTurns();
    void serverSchema_isTheFrozenOne_data() { addKinds(); }
    void serverSchema_isTheFrozenOne();
    void copies_areKeptTwo();
    void copy_waitsForNobody();
};

namespace {

Table thing()
{
    return Table{"thing", {idColumn("id"), textColumn("name").orNull()}, {"id"}, false};
}

QList<Migration> history(int length)
{
    const QList<Migration> all = {
        Migration{1, "start", {thing()}, {}},
        Migration{2, "colour", {AddColumn{"thing", textColumn("colour").defaultsTo("'red'")}}, {}},
        Migration{3,
                  "index",
                  {Index{"thing_name", "thing", "name", false, "name IS NOT NULL"},
                   Script{"UPDATE thing SET colour = 'lite'", "UPDATE thing SET colour = 'post'"}},
                  [](Connection &connection) { return run(connection, "UPDATE thing SET name = 'worked'"); }},
    };
    return all.first(length);
}

QByteArray schemaOf(Connection &connection)
{
    return describeSchema(connection).valueOr("no description");
}

/// The folder of frozen descriptions, found from the program's place in the build tree.
QString schemaFolder()
{
    QDir dir(QCoreApplication::applicationDirPath());
    while (!dir.exists(u"tests/data/schema"_s) && dir.cdUp())
        continue;
    return dir.filePath(u"tests/data/schema"_s);
}

} // namespace

void MigrationsTest::history_isAppliedStepByStep()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    QCOMPARE(Migrator(*connection, history(3)).version().valueOr(-1), 0);
    int asked = 0;
    const auto before = [&](int version) -> Status {
        asked = version;
        return {};
    };
    VERIFY_OK(Migrator(*connection, history(1)).migrate(before));
    QCOMPARE(asked, 0); // nothing in it yet
    VERIFY_OK(run(*connection, "INSERT INTO thing (id, name) VALUES (?, ?)", QByteArray("1"), u"a"_s));
    VERIFY_OK(Migrator(*connection, history(3)).migrate(before));
    QCOMPARE(asked, 1);
    QCOMPARE(Migrator(*connection, history(3)).version().valueOr(-1), 3);
    VERIFY_OK(Migrator(*connection, history(3)).migrate([](int) { return Status(fail(Error::Code::Internal)); }));
    auto row = connection->prepare("SELECT name, colour FROM thing");
    VERIFY_OK(row);
    QVERIFY(row->step().valueOr(false));
    QCOMPARE(row->text(0), u"worked"_s);
    QCOMPARE(row->text(1), kind == Kind::Postgres ? u"post"_s : u"lite"_s);
    row->reset();

    const Database fresh(kind);
    const auto other = fresh.connect();
    VERIFY_OK(Migrator(*other, history(3)).migrate());
    QCOMPARE(schemaOf(*connection), schemaOf(*other));
}

void MigrationsTest::brokenMigration_leavesTheVersionBefore()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    QList<Migration> broken = history(2);
    broken[1].steps += Script{"CREATE nonsense", "CREATE nonsense"};
    const Status status = Migrator(*connection, broken).migrate();
    QVERIFY(!status);
    QCOMPARE(Migrator(*connection, history(1)).version().valueOr(-1), 1);
    QVERIFY(!connection->prepare("SELECT colour FROM thing"));
    VERIFY_OK(Migrator(*connection, history(2)).migrate());
}

void MigrationsTest::newerDatabase_isRefusedUntouched()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    VERIFY_OK(Migrator(*connection, history(3)).migrate());
    const QByteArray before = schemaOf(*connection);
    const Status status = Migrator(*connection, history(2)).migrate();
    QCOMPARE(status.error().code, Error::Code::TooNew);
    QCOMPARE(schemaOf(*connection), before);
    QCOMPARE(Migrator(*connection, history(3)).version().valueOr(-1), 3);
}

void MigrationsTest::alteredHistory_isRefused()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    VERIFY_OK(Migrator(*connection, history(2)).migrate());
    QList<Migration> altered = history(3);
    altered[0].steps += Index{"thing_more", "thing", "name", false, {}};
    QCOMPARE(Migrator(*connection, altered).migrate().error().code, Error::Code::Corrupt);
    QList<Migration> renamed = history(3);
    renamed[1].name = "color";
    QCOMPARE(Migrator(*connection, renamed).migrate().error().code, Error::Code::Corrupt);
    VERIFY_OK(Migrator(*connection, history(3)).migrate());
}

void MigrationsTest::foreignDatabase_isRefused()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    VERIFY_OK(connection->execute(sqlOf(thing(), connection->backend())));
    QCOMPARE(Migrator(*connection, history(1)).migrate().error().code, Error::Code::Foreign);
}

void MigrationsTest::processes_takeTurns()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    std::barrier start(4);
    std::vector<std::thread> threads;
    std::vector<Status> results(4);
    for (std::size_t i = 0; i < results.size(); ++i) {
        threads.emplace_back([&, i] {
            const auto connection = database.connect();
            start.arrive_and_wait();
            results[i] = migrateServer(*connection, farolSchema());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const Status &status : results)
        VERIFY_OK(status);
    QCOMPARE(Migrator(*database.connect(), serverMigrations()).version().valueOr(-1), serverMigrations().size());
}

/// A released migration must never change. When a new one is added: FAROL_UPDATE_SCHEMA=1, look at the difference, and
/// commit it. The descriptions start with the hashes by which databases out there know their history.
void MigrationsTest::serverSchema_isTheFrozenOne()
{
    FAROL_FETCH_KIND(kind);
    const Database database(kind);
    const auto connection = database.connect();
    VERIFY_OK(migrateServer(*connection, farolSchema()));
    Migrator migrator(*connection, serverMigrations());
    QByteArray text;
    for (const Migration &migration : serverMigrations())
        text += "-- " + QByteArray::number(migration.number) + ' ' + migration.name + ' '
                + migrator.hashOf(migration).toHex() + '\n';
    text += schemaOf(*connection);

    QFile frozen(schemaFolder() + (kind == Kind::Postgres ? u"/server-postgres.txt"_s : u"/server-sqlite.txt"_s));
    if (qEnvironmentVariableIsSet("FAROL_UPDATE_SCHEMA")) {
        QVERIFY(frozen.open(QIODevice::WriteOnly) && frozen.write(text) == text.size());
        frozen.close();
    }
    QVERIFY2(frozen.open(QIODevice::ReadOnly), qPrintable(frozen.fileName()));
    const QByteArrayList expected = frozen.readAll().split('\n');
    const QByteArrayList actual = text.split('\n');
    for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i)
        QCOMPARE(actual.at(i), expected.at(i));
    QCOMPARE(actual.size(), expected.size());
}

void MigrationsTest::copies_areKeptTwo()
{
    const Database database(Kind::Encrypted);
    SqliteOptions options;
    options.path = database.path();
    options.key = Database::key();
    auto opened = SqliteConnection::open(options);
    VERIFY_OK(opened);
    SqliteConnection &connection = **opened;
    for (int version = 1; version <= 3; ++version) {
        VERIFY_OK(Migrator(connection, history(version)).migrate([&](int present) {
            return copyBeforeMigrating(connection, present);
        }));
        VERIFY_OK(run(connection, "INSERT INTO thing (id) VALUES (?)", QByteArray::number(version)));
    }
    VERIFY_OK(copyBeforeMigrating(connection, 3));
    const QStringList copies = copiesOf(database.path());
    QCOMPARE(copies, (QStringList{database.path() + u".v3"_s, database.path() + u".v2"_s}));
    // A copy is a database as it was, under the same key.
    options.path = copies.last();
    auto copy = SqliteConnection::open(options);
    VERIFY_OK(copy);
    VERIFY_OK((*copy)->quickCheck());
    QCOMPARE(Migrator(**copy, history(3)).version().valueOr(-1), 2);
    auto count = (*copy)->prepare("SELECT count(*) FROM thing");
    VERIFY_OK(count);
    QVERIFY(count->step().valueOr(false));
    QCOMPARE(count->integer(0), 2);
}

void MigrationsTest::copy_waitsForNobody()
{
    const Database database(Kind::Plain);
    SqliteOptions options;
    options.path = database.path();
    options.busyTimeoutMs = 10;
    auto opened = SqliteConnection::open(options);
    VERIFY_OK(opened);
    VERIFY_OK(Migrator(**opened, history(1)).migrate());
    const auto reader = database.connect(true);
    VERIFY_OK(reading(*reader, [&]() -> Status {
        FAROL_TRY(run(*reader, "SELECT count(*) FROM thing"));
        FAROL_TRY(run(**opened, "INSERT INTO thing (id) VALUES (?)", QByteArray("1")));
        const Status copied = copyBeforeMigrating(**opened, 1);
        return !copied && copied.error().code == Error::Code::Busy ? Status() : fail(Error::Code::Internal);
    }));
    QVERIFY(copiesOf(database.path()).isEmpty());
    VERIFY_OK(copyBeforeMigrating(**opened, 1));
}

} // namespace farol::storage::test

QTEST_GUILESS_MAIN(farol::storage::test::MigrationsTest)

#include "tst_migrations.moc"
