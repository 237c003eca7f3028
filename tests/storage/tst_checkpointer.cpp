// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/checkpointer.h"
#include "tests/storage/clientfixture.h"
#include "tests/storage/markedrows.h"
#include "tests/support/clientsamples.h"
#include "tests/support/valueof.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::storage;
using namespace farol::storage::test;
using namespace farol::test;

namespace {

constexpr qint64 MB = 1'000'000;

qint64 sizeOf(const QString &file)
{
    return QFileInfo(file).size();
}

/// Commits of a megabyte each, which no other connection of the fixture makes meanwhile.
void writeMegabytes(SqliteConnection &writer, int count)
{
    QVERIFY(writer.execute("CREATE TABLE IF NOT EXISTS weight (bytes BLOB)"));
    for (int i = 0; i < count; ++i)
        QVERIFY(writer.execute("INSERT INTO weight VALUES (randomblob(1000000))"));
}

std::shared_ptr<Checkpointer> serving(ClientFixture &fixture, SqliteConnection &writer)
{
    auto checkpointer = Checkpointer::create(valueOf(fixture.profile().connect(Profile::Use::ReadWrite)));
    checkpointer->serve(writer);
    return checkpointer;
}

} // namespace

class CheckpointerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void log_goesIntoTheFileMeanwhile();
    void log_isLeftToWhoListens();
    void log_hasALimitThoughTheWriterIsQuicker();
    void log_isNotMovedDuringAPause();
    void purge_leavesNothingWhileTheLogIsMoved();
    void purge_waitsForReadersAsEver();
    void connections_mayGoInAnyOrderMeanwhile();
};

void CheckpointerTest::log_goesIntoTheFileMeanwhile()
{
    ClientFixture fixture;
    const auto writer = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
    const auto checkpointer = serving(fixture, *writer);
    writeMegabytes(*writer, 17);
    QTRY_VERIFY(sizeOf(fixture.database()) > 16 * MB);
    QVERIFY(writer->quickCheck());
    auto rows = valueOf(writer->prepare("SELECT count(*), sum(length(bytes)) FROM weight"));
    QVERIFY(valueOf(rows.step()));
    QCOMPARE(rows.integer(0), 17);
    QCOMPARE(rows.integer(1), 17 * MB);
}

void CheckpointerTest::log_isLeftToWhoListens()
{
    ClientFixture fixture;
    const auto writer = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
    int most = 0;
    writer->setLogListener([&most](int pages) { most = std::max(most, pages); });
    writeMegabytes(*writer, 30);
    QVERIFY(most > 7'000);
    QVERIFY(sizeOf(fixture.database()) < MB);
}

void CheckpointerTest::log_hasALimitThoughTheWriterIsQuicker()
{
    ClientFixture fixture;
    const auto writer = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
    const auto checkpointer = serving(fixture, *writer);
    writeMegabytes(*writer, 300); // never a pause in which the thread could catch up
    const qint64 log = sizeOf(fixture.database() + "-wal"_L1);
    QVERIFY2(log < 140 * MB, qPrintable(QString::number(log)));
    QVERIFY(sizeOf(fixture.database()) > 150 * MB);
}

void CheckpointerTest::purge_waitsForReadersAsEver()
{
    const ScopeId gone(sampleId(1, 4));
    ClientFixture fixture;
    fixture.store().checkpointBy(Checkpointer::create(valueOf(fixture.profile().connect(Profile::Use::ReadWrite))));
    fixture.write([&](ClientTransaction &tx) { return tx.putConfirmed(marked(1, "CANARYWORD", gone)); });
    {
        const auto reader = valueOf(fixture.profile().connect(Profile::Use::ReadOnly));
        const auto snapshot = valueOf(Transaction::begin(*reader, Access::Read));
        auto statement = valueOf(reader->prepare("SELECT count(*) FROM customer"));
        QVERIFY(valueOf(statement.step()));
        statement.reset();
        fixture.write([&](ClientTransaction &tx) -> Status {
            FAROL_ASSIGN(const QList<RowKey> rows, tx.purgeScope(gone));
            return rows.size() == 1 ? Status() : Status(fail(Error::Code::Internal));
        });
        QVERIFY(fixture.store().purgePending());
    }
    fixture.write([](ClientTransaction &) { return Status(); });
    QVERIFY(!fixture.store().purgePending());
    QCOMPARE(count(fixture.decryptedBytes(), "CANARYWORD"), 0);
}

void CheckpointerTest::connections_mayGoInAnyOrderMeanwhile()
{
    ClientFixture fixture;
    for (int round = 0; round < 5; ++round) {
        auto writer = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
        auto checkpointer = serving(fixture, *writer);
        writeMegabytes(*writer, 18); // the thread is at work, or about to be
        if (round % 2 == 0)
            checkpointer.reset();
        writer.reset();
    }
    fixture.reopen();
    QVERIFY(valueOf(fixture.profile().connect(Profile::Use::ReadWrite))->quickCheck());
}

void CheckpointerTest::log_isNotMovedDuringAPause()
{
    ClientFixture fixture;
    const auto writer = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
    const auto checkpointer = serving(fixture, *writer);
    {
        const auto pause = checkpointer->pause();
        writeMegabytes(*writer, 30);
        QVERIFY(sizeOf(fixture.database()) < MB);
        QVERIFY(writer->checkpoint()); // nobody is in the way
        QCOMPARE(sizeOf(fixture.database() + "-wal"_L1), 0);
    }
    QVERIFY(sizeOf(fixture.database()) > 29 * MB);
}

void CheckpointerTest::purge_leavesNothingWhileTheLogIsMoved()
{
    const QByteArray word = "CANARYWORD";
    const ScopeId gone(sampleId(1, 4));
    ClientFixture fixture;
    fixture.store().checkpointBy(Checkpointer::create(valueOf(fixture.profile().connect(Profile::Use::ReadWrite))));
    const QString note = QString::fromLatin1(word).repeated(40'000);
    for (int round = 0; round < 5; ++round) {
        // Enough for the log to be moved, and the purge comes right behind.
        for (int step = 0; step < 10; ++step) {
            fixture.write([&](ClientTransaction &tx) -> Status {
                for (int number = 0; number < 5; ++number) {
                    RowState row = marked(100 * step + number, word, gone);
                    row.fields[13].value = Value(note);
                    FAROL_TRY(tx.putConfirmed(row));
                }
                return {};
            });
        }
        fixture.write([&](ClientTransaction &tx) -> Status {
            FAROL_ASSIGN(const QList<RowKey> rows, tx.purgeScope(gone));
            return rows.size() == 50 ? Status() : Status(fail(Error::Code::Internal));
        });
        QVERIFY(!fixture.store().purgePending());
        QCOMPARE(sizeOf(fixture.database() + "-wal"_L1), 0);
        QCOMPARE(count(fixture.decryptedBytes(), word), 0);
    }
}

QTEST_GUILESS_MAIN(CheckpointerTest)
#include "tst_checkpointer.moc"
