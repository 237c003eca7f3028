// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importer.h"
#include "tests/unit/exchange/memorytarget.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

/// The root of the tree that this test program was built from.
QDir sourceRoot()
{
    QDir dir(QCoreApplication::applicationDirPath());
    while (!dir.exists(u"CMakePresets.json"_s) && dir.cdUp()) {
    }
    return dir;
}

/// FAROL_RAVENSTACK names accounts.csv; the other files stand beside it. Else they are where the project's people share them.
QString dataFile(const QString &name)
{
    const QString given = qEnvironmentVariable("FAROL_RAVENSTACK");
    const QDir folder =
        given.isEmpty() ? QDir(sourceRoot().filePath(u"../shared/data/ravenstack"_s)) : QFileInfo(given).dir();
    return folder.filePath(name);
}

Result<ImportMapping> mappingOf(const QString &name)
{
    QFile file(sourceRoot().filePath(u"tests/data/ravenstack/%1.map.json"_s.arg(name)));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound, file.fileName());
    return readMapping(file.readAll(), farolSchema());
}

/// Sums of the file taken without our reader: it has no quotation marks, so a plain split is right.
struct Sums {
    qint64 accounts = 0;
    qint64 seats = 0;
    qint64 trials = 0;
    QMap<QString, int> plans;
    QMap<QString, int> churn;
    QMap<QString, QString> since; ///< by account, as written
    friend bool operator==(const Sums &, const Sums &) = default;
};

Sums sumsOf(const QByteArray &bytes)
{
    Sums sums;
    QList<QByteArray> lines = bytes.split('\n');
    const QList<QByteArray> header = lines.takeFirst().trimmed().split(',');
    for (const QByteArray &line : std::as_const(lines)) {
        const QList<QByteArray> cells = line.trimmed().split(',');
        if (cells.size() != header.size())
            continue;
        const auto cell = [&](const char *name) { return QString::fromUtf8(cells[header.indexOf(name)]); };
        ++sums.accounts;
        sums.seats += cell("seats").toLongLong();
        sums.trials += cell("is_trial") == "TRUE"_L1 ? 1 : 0;
        ++sums.plans[cell("plan_tier")];
        ++sums.churn[cell("churn_flag")];
        sums.since[cell("account_id")] = cell("signup_date");
    }
    return sums;
}

/// The same sums of what was imported, said in the words of the file.
Sums sumsOf(const MemoryTarget &target)
{
    static const QMap<QString, QString> plans = {
        {u"smb"_s, u"Basic"_s}, {u"mid"_s, u"Pro"_s}, {u"enterprise"_s, u"Enterprise"_s}};
    Sums sums;
    for (const RowState &row : target.held) {
        const Customer customer = customerFromRow(row);
        ++sums.accounts;
        sums.seats += customer.seats.value_or(0);
        sums.trials += customer.tags.contains(u"trial"_s) ? 1 : 0;
        ++sums.plans[plans.value(customer.segment)];
        ++sums.churn[customer.stage == "churned"_L1 ? u"TRUE"_s : u"FALSE"_s];
        sums.since[customer.externalKey] = customer.customerSince.toString(u"dd-MM-yyyy"_s);
    }
    return sums;
}

} // namespace

class RavenStackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mappings_areValid_data();
    void mappings_areValid();
    void accounts_importAndReconcile();
    void allFive_importTwice();

private:
    static ImportReport import(MemoryTarget &target, const QString &name, bool &foretold);
};

void RavenStackTest::mappings_areValid_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("accounts") << u"account_id"_s;
    QTest::newRow("subscriptions") << u"subscription_id"_s;
    QTest::newRow("feature_usage") << u"usage_id"_s;
    QTest::newRow("support_tickets") << u"ticket_id"_s;
    QTest::newRow("churn_events") << u"churn_event_id"_s;
}

void RavenStackTest::mappings_areValid()
{
    QFETCH(QString, key);
    const Result<ImportMapping> read = mappingOf(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY2(read.hasValue(), qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->key, key);
}

void RavenStackTest::accounts_importAndReconcile()
{
    QFile file(dataFile(u"accounts.csv"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("RavenStack's accounts.csv is not here; set FAROL_RAVENSTACK to its path to run this test");
    const Sums expected = sumsOf(file.readAll());
    const ImportMapping rules = *mappingOf(u"accounts"_s);
    MemoryTarget target;
    const ImportJob job{.schema = farolSchema(), .mapping = rules, .target = target, .workspace = {}, .operation = {}};

    const Result<ImportPlan> plan = planImport(file, job);
    QVERIFY2(plan.hasValue(), qPrintable(plan ? QString() : plan.error().detail));
    QVERIFY(target.held.isEmpty());
    const ImportReport first = runImport(file, job, *plan);
    QVERIFY(first == plan->report);
    QCOMPARE(first.created, 500);
    QCOMPARE(first.records, 500);
    QCOMPARE(first.unmapped, QStringList());
    const Sums imported = sumsOf(target);
    QVERIFY(imported == expected);
    QCOMPARE(imported.seats, 10'280);
    QCOMPARE(imported.churn.value(u"TRUE"_s), 110);
    QCOMPARE(imported.plans, (QMap<QString, int>{{u"Basic"_s, 168}, {u"Pro"_s, 178}, {u"Enterprise"_s, 154}}));
    QCOMPARE(imported.trials, 97);
    qInfo("500 accounts: %lld seats, %d smb, %d mid, %d enterprise, %d churned, %lld trials",
          static_cast<long long>(imported.seats), imported.plans.value(u"Basic"_s), imported.plans.value(u"Pro"_s),
          imported.plans.value(u"Enterprise"_s), imported.churn.value(u"TRUE"_s),
          static_cast<long long>(imported.trials));

    const ImportReport second = runImport(file, job, *planImport(file, job));
    QCOMPARE(second.unchanged, 500);
    QCOMPARE(target.commands.size(), plan->parts());
}

ImportReport RavenStackTest::import(MemoryTarget &target, const QString &name, bool &foretold)
{
    QFile file(dataFile(name + u".csv"_s));
    const Result<ImportMapping> rules = mappingOf(name);
    if (!file.open(QIODevice::ReadOnly) || !rules)
        qFatal("%s cannot be read", qPrintable(name));
    const ImportJob job{.schema = farolSchema(), .mapping = *rules, .target = target, .workspace = {}, .operation = {}};
    const Result<ImportPlan> plan = planImport(file, job);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().detail));
    ImportReport report = runImport(file, job, *plan);
    foretold = report == plan->report;
    return report;
}

/// How many rows there are, the files themselves say; what odd, tests/data/ravenstack/reconcile.py.
void RavenStackTest::allFive_importTwice()
{
    if (!QFile::exists(dataFile(u"churn_events.csv"_s)))
        QSKIP("RavenStack's files are not here; set FAROL_RAVENSTACK to the path of accounts.csv among them to run "
              "this test");
    MemoryTarget target;
    qsizetype commands = 0;
    for (int round = 0; round < 2; ++round) {
        for (const QString &name :
             {u"accounts"_s, u"subscriptions"_s, u"feature_usage"_s, u"support_tickets"_s, u"churn_events"_s}) {
            bool foretold = false;
            const ImportReport report = import(target, name, foretold);
            QVERIFY(foretold);
            QVERIFY2(report.problemCount == 0,
                     qPrintable(report.problems.isEmpty() ? QString() : describe(report.problems.constFirst())));
            QCOMPARE(report.rejected, 0);
            QCOMPARE(report.duplicates, 0);
            QCOMPARE(report.unmapped, QStringList());
            QCOMPARE(report.records, report.created + report.updated + report.unchanged + report.summed);
            QCOMPARE(round == 0 ? report.created : report.unchanged, report.records - report.summed);
        }
        if (round == 0)
            commands = target.commands.size();
    }
    QCOMPARE(target.commands.size(), commands); // the second time changed nothing
    QCOMPARE(target.all(tables::Contract).size(), 5'000);
    QCOMPARE(target.all(tables::Ticket).size(), 2'000);
    QCOMPARE(target.all(tables::ChurnEvent).size(), 600);
    QCOMPARE_LT(target.lookUps, 400);
}

} // namespace farol::exchange

QTEST_GUILESS_MAIN(farol::exchange::RavenStackTest)

#include "tst_ravenstack.moc"
