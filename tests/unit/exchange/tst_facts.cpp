// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract.h"
#include "core/usagefact.h"
#include "tests/unit/exchange/importbench.h"

#include <QElapsedTimer>
#include <QTest>

#include <rapidcheck.h>

#include <map>
#include <string>
#include <tuple>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr char usage[] = R"({ "entity": "usage", "key": "id", "columns": {
    "contract": { "to": "customer", "through": "contract" }, "day": { "to": "day", "days": "iso" }, "feature": "feature",
    "uses": { "to": "uses", "optional": true }, "errors": { "to": "errors", "optional": true },
    "beta": { "to": "is_beta", "optional": true } }, "constants": { "source": "import" } })";

/// Contracts S-1 and S-2 of customer A, S-3 of customer B, all from March 2024 to the end of that year.
struct FactBench final : ImportBench {
    explicit FactBench(const QByteArray &json = usage) : ImportBench(json)
    {
        const Uuid a = target.addCustomer(u"A"_s);
        const Uuid b = target.addCustomer(u"B"_s);
        Command command;
        for (const auto &[key, customer] : {std::pair(u"S-1"_s, a), std::pair(u"S-2"_s, a), std::pair(u"S-3"_s, b)}) {
            Contract contract;
            contract.customer = CustomerId(customer);
            contract.externalKey = key;
            contract.starts = QDate(2024, 3, 1);
            contract.ends = QDate(2024, 12, 31);
            RowEdit edit;
            edit.kind = MutationKind::Create;
            edit.row = {tables::Contract, makeUuid8({}, "contract", key)};
            forEachField(contract, [&edit](const FieldInfo &field, const Value &value) {
                if (!value.isNull())
                    edit.values.insert(field.number, value);
            });
            command.edits.append(edit);
        }
        if (!target.apply(command))
            qFatal("the contracts cannot be made");
        target.commands.clear();
    }

    [[nodiscard]] QList<UsageFact> facts() const
    {
        QList<UsageFact> found;
        const QList<RowState> rows = target.all(tables::UsageFact);
        for (const RowState &row : rows)
            found.append(usageFactFromRow(row));
        return found;
    }
};

} // namespace

/// Usage: summed by key before anything is written, replaced whole, reconciled with the file.
class FactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void records_areSummedByKey();
    void repeatedIds_byTheRule();
    void withoutIds_allCount();
    void oddities_areTold();
    void unknownContracts_areRejected();
    void laterCounts_replace();
    void sums_thatDoNotFit();
    void parts_shareOneAct();
    void refusedFacts_takeTheirRecordsAlong();
    void recordsOfWhatIsNotWritten_areToldOf();
    void cancel_leavesWhatWasDone();
    void anyFile_reconciles();
    void hundredThousandRows_areQuick();
};

void FactsTest::records_areSummedByKey()
{
    FactBench bench;
    const QByteArray csv = "id,contract,day,feature,uses,errors,beta\n"
                           "1,S-1,2024-05-01,search,3,1,FALSE\n"
                           "2,S-2,2024-05-01,search,4,,FALSE\n" // another contract of the same customer
                           "3,S-3,2024-05-01,search,5,0,FALSE\n"
                           "4,S-1,2024-05-02,search,6,,FALSE\n";
    const ImportReport report = bench.import(csv);
    QCOMPARE(countsOf(report), u"4 = 3 created + 0 updated + 0 unchanged + 0 duplicates + 1 summed + 0 rejected"_s);
    QVERIFY(bench.foretold);
    QCOMPARE(bench.target.commands.size(), 1);
    QCOMPARE(bench.target.commands[0].act, u"import"_s);
    QCOMPARE(bench.target.commands[0].edits[0].kind, MutationKind::PutFact);
    const auto facts = bench.facts();
    QCOMPARE(facts.size(), 3);
    for (const UsageFact &fact : facts) {
        QCOMPARE(fact.id.uuid, usageFactId({}, fact));
        QCOMPARE(fact.source, u"import"_s);
        if (fact.customer.uuid == makeUuid8({}, "customer", u"A") && fact.day == QDate(2024, 5, 1)) {
            QCOMPARE(fact.uses, std::optional<std::int64_t>(7));
            QCOMPARE(fact.errors, std::optional<std::int64_t>(1));
        }
    }
    const ImportReport again = bench.import(csv);
    QCOMPARE(countsOf(again), u"4 = 0 created + 0 updated + 3 unchanged + 0 duplicates + 1 summed + 0 rejected"_s);
    QCOMPARE(bench.target.commands.size(), 1);
}

void FactsTest::repeatedIds_byTheRule()
{
    FactBench bench;
    const ImportReport report = bench.import("id,contract,day,feature,uses\n"
                                             "1,S-1,2024-05-01,search,3\n"
                                             "1,S-1,2024-05-01,search,3\n" // written twice
                                             "1,S-1,2024-05-02,search,4\n" // the id is taken, the usage is another
                                             "1,S-1,2024-05-02,search,4\n");
    QCOMPARE(countsOf(report), u"4 = 2 created + 0 updated + 0 unchanged + 2 duplicates + 0 summed + 0 rejected"_s);
    QCOMPARE(sentencesOf(report.oddities),
             QStringList({u"line 3: line 2 is the same record; it is counted once"_s,
                          u"line 4: line 2 has the same id and other contents; both are counted"_s,
                          u"line 5: line 4 is the same record; it is counted once"_s}));
    QCOMPARE(report.problemCount, 0);
}

void FactsTest::withoutIds_allCount()
{
    FactBench bench(QByteArray(usage).replace("\"key\": \"id\", ", ""));
    const ImportReport report =
        bench.import("contract,day,feature,uses\nS-1,2024-05-01,search,3\nS-1,2024-05-01,search,3\n");
    QCOMPARE(report.summed, 1);
    QCOMPARE(bench.facts().constFirst().uses, std::optional<std::int64_t>(6));
}

void FactsTest::oddities_areTold()
{
    FactBench bench;
    const ImportReport report = bench.import("id,contract,day,feature,uses,beta\n"
                                             "1,S-1,2024-02-29,search,1,FALSE\n"
                                             "2,S-1,2025-01-01,search,1,FALSE\n"
                                             "3,S-1,2024-12-31,search,1,FALSE\n"
                                             "4,S-2,2024-12-31,search,1,TRUE\n");
    QCOMPARE(sentencesOf(report.oddities),
             QStringList({u"line 2: the contract did not run on this day"_s,
                          u"line 3: the contract did not run on this day"_s,
                          u"line 5, column 'beta': it is summed with line 4, and the two disagree about this; taken as "
                          "true"_s}));
    QCOMPARE(report.created, 3);
}

void FactsTest::unknownContracts_areRejected()
{
    FactBench bench;
    const ImportReport report =
        bench.import("id,contract,day,feature,uses\n1,S-9,2024-05-01,search,3\n"
                     "2,S-1,2024-05-01,,3\n3,S-1,2024-05-01,search,-3\n4,,2024-05-01,search,1\n");
    QCOMPARE(report.rejected, 4);
    QCOMPARE(sentencesOf(report.problems),
             QStringList({u"line 2, column 'contract': 'S-9' – nobody and nothing is called that"_s,
                          u"line 3, column 'feature': a value is needed here"_s,
                          u"line 4, column 'uses': '-3' – the field uses takes numbers from 0"_s,
                          u"line 5, column 'contract': a value is needed here"_s}));
    QVERIFY(bench.target.commands.isEmpty());
}

void FactsTest::laterCounts_replace()
{
    FactBench bench;
    QCOMPARE(bench.import("id,contract,day,feature,uses,errors\n1,S-1,2024-05-01,search,3,2\n").created, 1);
    QCOMPARE(bench.import("id,contract,day,feature,uses\n1,S-1,2024-05-01,search,5\n").updated, 1);
    const auto facts = bench.facts();
    QCOMPARE(facts.size(), 1);
    QCOMPARE(facts.constFirst().uses, std::optional<std::int64_t>(5));
    QVERIFY(!facts.constFirst().errors); // replaced whole
}

void FactsTest::sums_thatDoNotFit()
{
    FactBench bench;
    const ImportReport report =
        bench.import("id,contract,day,feature,uses\n1,S-1,2024-05-01,search,9223372036854775807\n"
                     "2,S-1,2024-05-01,search,1\n");
    QCOMPARE(sentencesOf(report.problems), QStringList(u"line 3: the sum is too large a number"_s));
    QCOMPARE(countsOf(report), u"2 = 1 created + 0 updated + 0 unchanged + 0 duplicates + 0 summed + 1 rejected"_s);
    QVERIFY(bench.foretold);
}

void FactsTest::parts_shareOneAct()
{
    FactBench bench;
    QByteArray csv = "id,contract,day,feature,uses\n";
    for (int round = 0; round < 2; ++round) { // each fact's records stand far apart
        for (int i = 0; i < 12'345; ++i)
            csv += QByteArray::number(round) + '-' + QByteArray::number(i) + ",S-1,2024-05-01,f" + QByteArray::number(i)
                   + ",2\n";
    }
    const ImportReport report = bench.import(csv);
    QVERIFY(bench.foretold);
    QCOMPARE(report.created, 12'345);
    QCOMPARE(report.summed, 12'345);
    QCOMPARE(bench.target.commands.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE_LE(bench.target.commands[i].edits.size(), MaxImportEdits);
        QCOMPARE(bench.target.commands[i].operation, bench.job().operation);
        QCOMPARE(bench.target.commands[i].part, static_cast<int>(i) + 1);
        QCOMPARE(bench.target.commands[i].parts, 3);
    }
    const auto facts = bench.facts();
    for (const UsageFact &fact : facts)
        QCOMPARE(fact.uses, std::optional<std::int64_t>(4));
}

void FactsTest::refusedFacts_takeTheirRecordsAlong()
{
    FactBench bench;
    bench.target.judge = [](const RowEdit &edit) -> Status {
        if (edit.values.value(2) == Value(u"bad"_s))
            return fail(Error::Code::Denied, u"not yours"_s);
        return {};
    };
    const ImportReport report = bench.import("id,contract,day,feature,uses\n1,S-1,2024-05-01,good,3\n"
                                             "2,S-1,2024-05-01,bad,3\n3,S-1,2024-05-01,bad,3\n");
    QCOMPARE(countsOf(report), u"3 = 1 created + 0 updated + 0 unchanged + 0 duplicates + 0 summed + 2 rejected"_s);
    // Each record says so, and not the first of a fact alone.
    QCOMPARE(sentencesOf(report.problems),
             (QStringList{u"line 3: not taken: denied, not yours"_s, u"line 4: not taken: denied, not yours"_s}));
}

void FactsTest::recordsOfWhatIsNotWritten_areToldOf()
{
    FactBench bench;
    QByteArray csv = "id,contract,day,feature,uses\n1,S-1,2024-05-01,good,3\n2,S-1,2024-05-01,bad,3\n"
                     "3,S-1,2024-05-01,bad,3\n";
    QBuffer file(&csv);
    file.open(QIODevice::ReadOnly);
    ImportJob job = bench.job();
    QStringList told;
    job.onNotWritten = [&told](qint64 line, bool isRefused) { told.append(u"%1 %2"_s.arg(line).arg(int(isRefused))); };
    const Result<ImportPlan> plan = planImport(file, job);
    QVERIFY(plan.hasValue());
    bench.target.judge = [](const RowEdit &edit) -> Status {
        return edit.values.value(2) == Value(u"bad"_s) ? Status(fail(Error::Code::Denied)) : Status();
    };
    QCOMPARE(runImport(file, job, *plan).rejected, 2);
    QCOMPARE(told, (QStringList{u"3 1"_s, u"4 1"_s}));
    told.clear();
    FactBench another;
    another.target.judge = [](const RowEdit &) -> Status { return fail(Error::Code::NoSpace); };
    ImportJob stopped = another.job();
    stopped.onNotWritten = job.onNotWritten;
    const ImportReport report = runImport(file, stopped, *plan);
    QVERIFY(report.stopped.has_value());
    QCOMPARE(report.created + report.summed, 0);
    told.sort();
    QCOMPARE(told, (QStringList{u"2 0"_s, u"3 0"_s, u"4 0"_s})); // not reached
}

void FactsTest::cancel_leavesWhatWasDone()
{
    FactBench bench;
    QByteArray csv = "id,contract,day,feature,uses\n";
    for (int i = 0; i < 12'000; ++i)
        csv += QByteArray::number(i) + ",S-1,2024-05-01,f" + QByteArray::number(i) + ",2\n";
    QBuffer file(&csv);
    file.open(QIODevice::ReadOnly);
    ImportJob job = bench.job();
    qint64 last = 0;
    job.progress = [&](qint64 bytes, qint64 total) {
        QVERIFY(bytes >= last && bytes <= total);
        last = bytes;
    };
    const Result<ImportPlan> plan = planImport(file, job);
    QVERIFY(plan.hasValue());
    QCOMPARE(last, file.size());
    last = 0;
    job.isCancelled = [&bench] { return bench.target.commands.size() == 1; };
    const ImportReport report = runImport(file, job, *plan);
    QCOMPARE(report.stopped->code, Error::Code::Cancelled);
    QCOMPARE(report.created, 5'000);
    QCOMPARE(bench.facts().size(), 5'000);
    job.isCancelled = {};
    last = 0;
    const Result<ImportPlan> again = planImport(file, job);
    last = 0;
    QCOMPARE(runImport(file, job, *again).unchanged, 5'000);
    QCOMPARE(bench.facts().size(), 12'000);
}

void FactsTest::anyFile_reconciles()
{
    QVERIFY(rc::check("what is written is the sum of what counts", [] {
        FactBench bench;
        QByteArray csv = "id,contract,day,feature,uses\n";
        std::map<std::string, int> lines; // each different one counts once
        for (int row = *rc::gen::inRange(0, 20); row > 0; --row) {
            const std::string contract = *rc::gen::element<std::string>("S-1", "S-2", "S-3");
            const int uses = *rc::gen::inRange(0, 4);
            const std::string line = *rc::gen::element<std::string>("1", "2", "3", "4") + "," + contract + ",2024-05-0"
                                     + std::to_string(*rc::gen::inRange(1, 3)) + ",f," + std::to_string(uses);
            lines[line] = uses;
            csv += QByteArray::fromStdString(line) + "\n";
        }
        const ImportReport report = bench.import(csv);
        RC_ASSERT(bench.foretold);
        RC_ASSERT(report.records
                  == report.created + report.updated + report.unchanged + report.duplicates + report.summed
                         + report.rejected);
        std::int64_t expected = 0;
        for (const auto &[line, uses] : lines)
            expected += uses;
        std::int64_t imported = 0;
        const auto facts = bench.facts();
        for (const UsageFact &fact : facts)
            imported += fact.uses.value_or(0);
        RC_ASSERT(imported == expected);
        const qsizetype commands = bench.target.commands.size();
        (void)bench.import(csv);
        RC_ASSERT(bench.target.commands.size() == commands);
    }));
}

void FactsTest::hundredThousandRows_areQuick()
{
    FactBench bench;
    QByteArray csv = "id,contract,day,feature,uses\n";
    for (int i = 0; i < 100'000; ++i)
        csv += "U-" + QByteArray::number(i) + (i % 2 == 0 ? ",S-1" : ",S-3") + ",2024-05-01,feature_"
               + QByteArray::number(i / 2) + ",7\n";
    QElapsedTimer timer;
    timer.start();
    const ImportReport report = bench.import(csv);
    qInfo("100,000 records of usage planned and written in %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(report.created, 100'000);
    QCOMPARE_LT(timer.elapsed(), 60'000);
    QCOMPARE_LT(bench.target.lookUps, 200); // in batches, not row by row
}

} // namespace farol::exchange

QTEST_GUILESS_MAIN(farol::exchange::FactsTest)

#include "tst_facts.moc"
