// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/checkpointer.h"
#include "tests/storage/clientfixture.h"
#include "tests/storage/markedrows.h"
#include "tests/support/clientsamples.h"
#include "tests/support/valueof.h"

#include <QFileInfo>
#include <QTest>

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

} // namespace

class CheckpointerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void log_goesIntoTheFileMeanwhile();
    void log_staysWithinBoundsThoughNobodyListens();
    void log_isNotMovedDuringAPause();
    void purge_leavesNothingWhileTheLogIsMoved();
};

void CheckpointerTest::log_goesIntoTheFileMeanwhile()
{
    ClientFixture fixture;
    const auto writer = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
    Checkpointer checkpointer(valueOf(fixture.profile().connect(Profile::Use::ReadWrite)));
    writer->setLogListener([&checkpointer] { checkpointer.wake(); });
    writeMegabytes(*writer, 30);
    QTRY_VERIFY(sizeOf(fixture.database()) > 16 * MB);
    // All of it was moved at some time, so the next write began the log anew.
    for (int i = 0; i < 5; ++i)
        writeMegabytes(*writer, 1);
    QVERIFY(writer->quickCheck());
    auto rows = valueOf(writer->prepare("SELECT count(*), sum(length(bytes)) FROM weight"));
    QVERIFY(valueOf(rows.step()));
    QCOMPARE(rows.integer(0), 35);
    QCOMPARE(rows.integer(1), 35 * MB);
}

void CheckpointerTest::log_staysWithinBoundsThoughNobodyListens()
{
    ClientFixture fixture;
    const auto writer = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
    int calls = 0;
    writer->setLogListener([&calls] { ++calls; });
    writeMegabytes(*writer, 40);
    QVERIFY(calls > 0);
    QVERIFY(sizeOf(fixture.database()) < MB); // no commit moved anything
    writeMegabytes(*writer, 110);
    QVERIFY(sizeOf(fixture.database()) > 100 * MB);
    QVERIFY2(sizeOf(fixture.database() + "-wal"_L1) < 200 * MB, "the log grew without end");
}

void CheckpointerTest::log_isNotMovedDuringAPause()
{
    ClientFixture fixture;
    const auto writer = valueOf(fixture.profile().connect(Profile::Use::ReadWrite));
    Checkpointer checkpointer(valueOf(fixture.profile().connect(Profile::Use::ReadWrite)));
    writer->setLogListener([&checkpointer] { checkpointer.wake(); });
    {
        const auto pause = checkpointer.pause();
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
    fixture.store().checkpointBy(valueOf(fixture.profile().connect(Profile::Use::ReadWrite)));
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
