// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importer.h"
#include "tests/unit/exchange/memorytarget.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
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

QString accountsFile()
{
    const QString given = qEnvironmentVariable("FAROL_RAVENSTACK");
    return given.isEmpty() ? sourceRoot().filePath(u"../shared/data/ravenstack/accounts.csv"_s) : given;
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
    for (const RowState &row : target.rows) {
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
    void mapping_isValid();
    void accounts_importAndReconcile();

private:
    static Result<ImportMapping> mapping();
};

Result<ImportMapping> RavenStackTest::mapping()
{
    QFile file(sourceRoot().filePath(u"tests/data/ravenstack/accounts.map.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::NotFound, u"accounts.map.json"_s);
    return readMapping(file.readAll(), farolSchema());
}

void RavenStackTest::mapping_isValid()
{
    const Result<ImportMapping> read = mapping();
    QVERIFY2(read.hasValue(), qPrintable(read ? QString() : read.error().detail));
    QCOMPARE(read->key, u"account_id"_s);
}

void RavenStackTest::accounts_importAndReconcile()
{
    QFile file(accountsFile());
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("RavenStack's accounts.csv is not here; set FAROL_RAVENSTACK to its path to run this test");
    const Sums expected = sumsOf(file.readAll());
    const ImportMapping rules = *mapping();
    MemoryTarget target;
    const ImportJob job{.schema = farolSchema(), .mapping = rules, .target = target, .workspace = {}, .operation = {}};

    const Result<ImportPlan> plan = planImport(file, job);
    QVERIFY2(plan.hasValue(), qPrintable(plan ? QString() : plan.error().detail));
    QVERIFY(target.rows.isEmpty());
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

} // namespace farol::exchange

QTEST_GUILESS_MAIN(farol::exchange::RavenStackTest)

#include "tst_ravenstack.moc"
