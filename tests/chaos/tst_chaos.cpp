// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/schedule.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::chaos;

namespace {

constexpr int Rounds = 40;

int roundsWanted()
{
    const int asked = qEnvironmentVariableIntValue("FAROL_ROUNDS");
    return asked > 0 ? asked : Rounds;
}

/// The same acts unless others are asked for: what a program was doing when it was killed differs in every run anyway.
std::uint64_t seedWanted()
{
    constexpr std::uint64_t Usual = 21;
    const QString asked = qEnvironmentVariable("FAROL_SEED");
    return asked.isEmpty() ? Usual : asked.toULongLong();
}

/// A database of this test's own on the server that FAROL_TEST_PG names.
class FreshDatabase final
{
public:
    explicit FreshDatabase(const QString &server)
        : m_server(server),
          m_name(u"farol_chaos_%1"_s.arg(QRandomGenerator::global()->generate64(), 16, 16, QLatin1Char('0')))
    {
        sql(u"CREATE DATABASE %1 ENCODING 'UTF8' TEMPLATE template0"_s.arg(m_name));
    }
    ~FreshDatabase() { sql(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(m_name)); }
    [[nodiscard]] QString url() const
    {
        QUrl url(m_server);
        url.setPath(u'/' + m_name);
        return url.toString(QUrl::FullyEncoded);
    }

private:
    void sql(const QString &statement)
    {
        if (QProcess::execute(u"psql"_s, {u"-q"_s, u"-d"_s, m_server, u"-c"_s, statement}) != 0)
            qFatal("the test's PostgreSQL server does not answer");
    }
    QString m_server;
    QString m_name;
};

} // namespace

/// farolctl and farol-server as they are run, and killed with SIGKILL at any instant.
class ChaosTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenPromise_isNoticed();
    void killedAnywhere_nothingIsLostAndAllAgree_data();
    void killedAnywhere_nothingIsLostAndAllAgree();
};

/// Otherwise the other test would prove nothing.
void ChaosTest::brokenPromise_isNoticed()
{
    const QString id = u"01900000-0000-7000-8000-000000000001"_s;
    const auto shown = [&id](const QString &name, const QJsonArray &tags) {
        return ShownRows{{id, QJsonObject{{u"id"_s, id}, {u"name"_s, name}, {u"tags"_s, tags}}}};
    };
    const Truth nothing;
    Ledger ledger;
    QCOMPARE(ledger.note(u"a"_s, {}, shown(u"One"_s, {u"x"_s})), 3); // it is there, its name, its tag
    QCOMPARE(ledger.broken(nothing).size(), 3);
    // Replaced by somebody who saw it: one promise instead of the other.
    QCOMPARE(ledger.note(u"b"_s, shown(u"One"_s, {u"x"_s}), shown(u"Two"_s, {})), 2);
    QCOMPARE(ledger.broken(nothing).size(), 3);
    // By somebody who did not see it: both stand.
    QCOMPARE(ledger.note(u"c"_s, shown(u"One"_s, {}), shown(u"Three"_s, {})), 1);
    QCOMPARE(ledger.broken(nothing).size(), 4);
}

void ChaosTest::killedAnywhere_nothingIsLostAndAllAgree_data()
{
    QTest::addColumn<int>("servers");
    QTest::newRow("one process on SQLite") << 1;
    QTest::newRow("three processes on PostgreSQL") << 3;
}

void ChaosTest::killedAnywhere_nothingIsLostAndAllAgree()
{
    QFETCH(const int, servers);
    const QString postgres = qEnvironmentVariable("FAROL_TEST_PG");
    if (servers > 1 && postgres.isEmpty())
        QSKIP("FAROL_TEST_PG names no PostgreSQL server; ./dev test starts one");
    const std::uint64_t seed = seedWanted();
    qInfo("FAROL_SEED=%llu FAROL_ROUNDS=%d", static_cast<unsigned long long>(seed), roundsWanted());
    std::unique_ptr<FreshDatabase> database;
    if (servers > 1)
        database = std::make_unique<FreshDatabase>(postgres);
    Schedule schedule(seed, {servers, database ? database->url() : QString()});
    QVERIFY2(schedule.begin(), qPrintable(schedule.faults().join(u'\n')));
    for (int round = 0; round < roundsWanted() && schedule.faults().isEmpty(); ++round)
        schedule.round();
    schedule.finish();
    qInfo("%s", qPrintable(schedule.summary()));
    QVERIFY2(schedule.faults().isEmpty(), qPrintable(u"FAROL_SEED=%1\n"_s.arg(seed) + schedule.faults().join(u'\n')));
}

int main(int argc, char *argv[])
{
    // Qt Test gives a function five minutes; a long form takes hours.
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
    const QCoreApplication application(argc, argv);
    ChaosTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_chaos.moc"
