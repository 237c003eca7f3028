// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/auditlog.h"

#include "tests/server/workspacestore.h"
#include "tests/support/simclock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;
using storage::test::Kind;

namespace {

/// A trail of three records: by the command line, by a person, and by a person on a device.
class AuditWorld final
{
public:
    explicit AuditWorld(Kind kind) : m_database(kind)
    {
        m_store = test::openNewWorkspace(m_database, m_random);
        audit = std::make_unique<AuditLog>(*m_store, m_log);
        AuditEvent event{Instant{1'700'000'000'000}, "team-added", "ok", {}, {}, "command line", "Sul"};
        append(event);
        event.actor = UserId(Uuid({1}));
        append(event);
        event.device = DeviceId(Uuid({2}));
        append(event);
    }

    void sql(const QByteArray &text)
    {
        const Status done =
            m_store->writeSql([&text](storage::Connection &connection) { return connection.execute(text); });
        if (!done)
            qFatal("%s: %s", text.constData(), qPrintable(done.error().detail));
    }
    /// What verify() says: "whole" or the word of its error.
    QByteArray verdict()
    {
        const auto end = audit->verify();
        return end ? QByteArray("whole") : QByteArray(errorName(end.error().code));
    }

    std::unique_ptr<AuditLog> audit;

private:
    void append(const AuditEvent &event)
    {
        if (const Status done = audit->append(event); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    storage::test::Database m_database;
    sim::SimTime m_time;
    sim::SimClock m_clock{m_time};
    SystemRandom m_random;
    Log m_log{m_clock, Log::Level::Error};
    std::unique_ptr<storage::SqlHubStore> m_store;
};

} // namespace

class AuditLogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whole_asItWasWritten_data() { storage::test::addKinds(); }
    void whole_asItWasWritten();
    void noId_isNotAnEmptyOne_data() { storage::test::addKinds(); }
    void noId_isNotAnEmptyOne();
    void valueOfAnotherKind_isNoticed_data();
    void valueOfAnotherKind_isNoticed();
    void trailThatIsGone_isDamage_data() { storage::test::addKinds(); }
    void trailThatIsGone_isDamage();
    void trailThatCannotBeRead_isNoDamage_data() { storage::test::addKinds(); }
    void trailThatCannotBeRead_isNoDamage();
};

void AuditLogTest::whole_asItWasWritten()
{
    FAROL_FETCH_KIND(kind);
    AuditWorld world(kind);
    QCOMPARE(world.verdict(), QByteArray("whole"));
    const QList<AuditRecord> records = world.audit->page(0, 10).value();
    QCOMPARE(records.size(), 3);
    QVERIFY(records.at(0).event.actor.isNull() && records.at(0).event.device.isNull());
    QCOMPARE(records.at(1).event.actor, UserId(Uuid({1})));
    QVERIFY(records.at(1).event.device.isNull());
    QCOMPARE(records.at(2).event.device, DeviceId(Uuid({2})));
    // Written down here once: every trail there is has to stay readable.
    QCOMPARE(records.at(2).hash.toHex(),
             QByteArray("7f6ab177622023e084364b8adbc3addcf3e8321a2479c2e05ec306c0984abcd7"));
}

void AuditLogTest::noId_isNotAnEmptyOne()
{
    FAROL_FETCH_KIND(kind);
    const bool postgres = kind == Kind::Postgres;
    const QByteArray none = postgres ? "''" : "x''";
    const QByteArray zeros = (postgres ? "'\\x" : "x'") + QByteArray(32, '0') + '\'';
    for (const QByteArray &column : {QByteArray("user_id"), QByteArray("device")}) {
        for (const QByteArray &value : {none, zeros}) {
            AuditWorld world(kind);
            world.sql("UPDATE audit SET " + column + " = " + value + " WHERE n = 1");
            QCOMPARE(world.verdict(), QByteArray("corrupt"));
        }
        AuditWorld world(kind);
        world.sql("UPDATE audit SET " + column + " = NULL WHERE n = 3");
        QCOMPARE(world.verdict(), QByteArray("corrupt"));
    }
}

void AuditLogTest::valueOfAnotherKind_isNoticed_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::newRow("number as text") << QByteArray("at = at || 'x'");
    QTest::newRow("text as bytes") << QByteArray("action = CAST(action AS BLOB)");
    QTest::newRow("id as text") << QByteArray("user_id = CAST(user_id AS TEXT)");
    QTest::newRow("hash as text") << QByteArray("previous = CAST(previous AS TEXT)");
}

void AuditLogTest::valueOfAnotherKind_isNoticed()
{
    QFETCH(QByteArray, change);
    AuditWorld world(Kind::Plain);
    world.sql("UPDATE audit SET " + change + " WHERE n = 2");
    QCOMPARE(world.verdict(), QByteArray("corrupt"));
}

void AuditLogTest::trailThatIsGone_isDamage()
{
    FAROL_FETCH_KIND(kind);
    for (const QByteArray &change :
         {QByteArray("DROP TABLE audit"), QByteArray("ALTER TABLE audit RENAME COLUMN outcome TO result"),
          QByteArray("ALTER TABLE audit RENAME COLUMN n TO number"), QByteArray("DROP TABLE setting")}) {
        AuditWorld world(kind);
        world.sql(change);
        QCOMPARE(world.verdict(), QByteArray("corrupt"));
    }
}

void AuditLogTest::trailThatCannotBeRead_isNoDamage()
{
    FAROL_FETCH_KIND(kind);
    AuditWorld world(kind);
    // Fails while it is read, with what either backend has no better word for, as for a disk that fails.
    const QByteArray failing =
        kind == Kind::Postgres ? "(SELECT many FROM generate_series(1, 2) AS many)" : "abs(-9223372036854775807 - 1)";
    world.sql("ALTER TABLE audit RENAME TO kept; CREATE VIEW audit AS SELECT " + failing
              + " AS n, at, user_id, device, address, action, object, outcome, previous, hash FROM kept");
    QCOMPARE(world.verdict(), QByteArray(errorName(Error::Code::Internal)));
}

QTEST_GUILESS_MAIN(AuditLogTest)
#include "tst_auditlog.moc"
