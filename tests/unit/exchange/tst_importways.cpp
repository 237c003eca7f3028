// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/exchange/importbench.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr auto byName = R"({ "entity": "customer", "match": "name", "key": "name", "columns": {
    "seats": "seats", "code": { "to": "external_key", "optional": true } } })";
constexpr auto byRow = R"({ "entity": "customer", "match": "row", "columns": { "name": "name", "seats": "seats" } })";
constexpr auto byKey = R"({ "entity": "customer", "key": "id", "columns": { "name": "name", "seats": "seats",
    "tags": { "to": "tags", "optional": true } } })";

std::optional<std::int64_t> seatsOf(const RowState &row)
{
    const Value seats = row.value(11);
    return seats.get<std::int64_t>() == nullptr ? std::nullopt : std::optional(*seats.get<std::int64_t>());
}

} // namespace

/// The ways a file may be imported besides by its key and over what is there: what the import assistant asks for.
class ImportWaysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_recogniseRows();
    void names_ofSeveralAreRejected();
    void names_makeTheSameRowAgain();
    void wholeRows_areImportedOnce();
    void existing_isFilledOnlyWhereEmpty();
    void existing_isSkipped();
    void corrections_standInPlaceOfCells();
    void rows_areToldOf();
    void rowsThatAreNotWritten_areToldOf();
    void undecidedColumns_areAllNamed();
    void ways_areWrittenAndRead();
    void ways_thatCannotBe_areRefused();
};

void ImportWaysTest::names_recogniseRows()
{
    ImportBench bench(byName);
    const Uuid acme = bench.target.addCustomer(u"A-1"_s);
    bench.target.held[acme].fields[1].value = Value(u"Acme"_s);
    bench.target.references.insert(u"acme"_s, {acme});
    const ImportReport report = bench.import("name,seats\nacme,5\nBeta,7\nBETA,8\n");
    QCOMPARE(countsOf(report), u"3 = 1 created + 1 updated + 0 unchanged + 1 duplicates + 0 summed + 0 rejected"_s);
    QVERIFY(bench.foretold);
    QCOMPARE(seatsOf(bench.target.held.value(acme)), 5);
    QCOMPARE(bench.target.held.value(acme).value(1), Value(u"Acme"_s)); // as it was written, not as the file does
}

void ImportWaysTest::names_ofSeveralAreRejected()
{
    ImportBench bench(byName);
    bench.target.references.insert(u"Twin"_s, {bench.target.addCustomer(u"A-1"_s), bench.target.addCustomer(u"A-2"_s)});
    const ImportReport report = bench.import("name,seats\nTwin,5\n");
    QCOMPARE(report.rejected, 1);
    QCOMPARE(report.problems.constFirst().reason, ImportReason::AmbiguousReference);
    QCOMPARE(report.problems.constFirst().column, u"name"_s);
}

void ImportWaysTest::names_makeTheSameRowAgain()
{
    ImportBench bench(byName);
    const QByteArray csv = "name,seats\nBeta,7\n";
    QCOMPARE(bench.import(csv).created, 1);
    const QList<RowState> made = bench.target.all(tables::Customer);
    QCOMPARE(made.size(), 1);
    QVERIFY(made.constFirst().value(2).isNull()); // no key of another system was given
    QCOMPARE(bench.import(csv).unchanged, 1);
    QCOMPARE(bench.target.all(tables::Customer).size(), 1);
}

void ImportWaysTest::wholeRows_areImportedOnce()
{
    ImportBench bench(byRow);
    const ImportReport report = bench.import("name,seats\nAcme,5\nAcme,6\nAcme,5\n");
    QCOMPARE(countsOf(report), u"3 = 2 created + 0 updated + 0 unchanged + 1 duplicates + 0 summed + 0 rejected"_s);
    QCOMPARE(bench.import("name,seats\nAcme,6\nBeta,1\n").created, 1);
    QCOMPARE(bench.target.all(tables::Customer).size(), 3);
}

void ImportWaysTest::existing_isFilledOnlyWhereEmpty()
{
    ImportBench bench(byKey);
    QCOMPARE(bench.import("id,name,seats,tags\nA,Acme,,vip\nB,Beta,3,\n").created, 2);
    bench.mapping.existing = ExistingRows::Fill;
    const ImportReport report = bench.import("id,name,seats,tags\nA,Other,9,north\nB,Beta,8,south\nC,New,1,\n");
    QCOMPARE(countsOf(report), u"3 = 1 created + 2 updated + 0 unchanged + 0 duplicates + 0 summed + 0 rejected"_s);
    QVERIFY(bench.foretold);
    const Customer acme = bench.target.customer(u"A"_s);
    QCOMPARE(acme.name, u"Acme"_s);
    QCOMPARE(acme.seats, std::optional<std::int64_t>(9));
    QCOMPARE(acme.tags, QStringList{u"vip"_s});
    const Customer beta = bench.target.customer(u"B"_s);
    QCOMPARE(beta.seats, std::optional<std::int64_t>(3));
    QCOMPARE(beta.tags, QStringList{u"south"_s});
}

void ImportWaysTest::existing_isSkipped()
{
    ImportBench bench(byKey);
    QCOMPARE(bench.import("id,name,seats\nA,Acme,\n").created, 1);
    bench.mapping.existing = ExistingRows::Skip;
    const ImportReport report = bench.import("id,name,seats\nA,Other,9\nC,New,1\n");
    QCOMPARE(countsOf(report), u"2 = 1 created + 0 updated + 1 unchanged + 0 duplicates + 0 summed + 0 rejected"_s);
    QCOMPARE(bench.target.customer(u"A"_s).name, u"Acme"_s);
}

void ImportWaysTest::corrections_standInPlaceOfCells()
{
    ImportBench bench(byKey);
    QByteArray csv = "id,name,seats\nA,Acme,many\nB,Beta,few\n";
    QBuffer file(&csv);
    file.open(QIODevice::ReadOnly);
    ImportJob job = bench.job();
    job.corrections = {{2, {{u"seats"_s, u"12"_s}}}, {3, {{u"seats"_s, QString()}, {u"none"_s, u"x"_s}}}};
    const Result<ImportPlan> plan = planImport(file, job);
    QVERIFY(plan);
    QCOMPARE(plan->report.rejected, 0);
    QCOMPARE(runImport(file, job, *plan).created, 2);
    QCOMPARE(bench.target.customer(u"A"_s).seats, std::optional<std::int64_t>(12));
    QVERIFY(!bench.target.customer(u"B"_s).seats.has_value());
    QVERIFY(csv.contains("many")); // the file is as it was
}

void ImportWaysTest::rows_areToldOf()
{
    ImportBench bench(byKey);
    QCOMPARE(bench.import("id,name,seats\nA,Acme,1\nB,Beta,2\n").created, 2);
    QByteArray csv = "id,name,seats\nA,Acme,1\nB,Beta,3\nC,Gama,4\nC,Gama,5\nD,Delta,x\n";
    QBuffer file(&csv);
    file.open(QIODevice::ReadOnly);
    ImportJob job = bench.job();
    QStringList told;
    job.onRow = [&told](qint64 line, ImportVerdict verdict, const QString &label) {
        told.append(u"%1 %2 %3"_s.arg(line).arg(int(verdict)).arg(label));
    };
    QVERIFY(planImport(file, job));
    told.sort();
    const auto row = [](int line, ImportVerdict verdict, const QString &label) -> QString {
        return u"%1 %2 %3"_s.arg(line).arg(int(verdict)).arg(label);
    };
    QCOMPARE(told, (QStringList{row(2, ImportVerdict::Unchanged, u"Acme"_s), row(3, ImportVerdict::Updated, u"Beta"_s),
                                row(4, ImportVerdict::Created, u"Gama"_s), row(5, ImportVerdict::Duplicate, u"Gama"_s),
                                row(6, ImportVerdict::Rejected, u"Delta"_s)}));
}

void ImportWaysTest::rowsThatAreNotWritten_areToldOf()
{
    ImportBench bench(byKey);
    QByteArray csv = "id,name,seats\nA,Acme,1\nB,Beta,3\nC,Gama,4\n";
    QBuffer file(&csv);
    file.open(QIODevice::ReadOnly);
    ImportJob job = bench.job();
    QStringList told;
    job.onNotWritten = [&told](qint64 line, bool isRefused) { told.append(u"%1 %2"_s.arg(line).arg(int(isRefused))); };
    const Result<ImportPlan> plan = planImport(file, job);
    QVERIFY(plan);
    bench.target.judge = [](const RowEdit &edit) -> Status {
        return edit.values.value(11) == Value(std::int64_t(3)) ? Status(fail(Error::Code::Denied)) : Status();
    };
    QCOMPARE(runImport(file, job, *plan).rejected, 1);
    QCOMPARE(told, QStringList{u"3 1"_s}); // refused, and the others written
    told.clear();
    ImportBench another(byKey);
    another.target.judge = [](const RowEdit &) -> Status { return fail(Error::Code::NoSpace); };
    ImportJob stopped = another.job();
    stopped.onNotWritten = job.onNotWritten;
    QVERIFY(runImport(file, stopped, *plan).stopped.has_value());
    told.sort();
    QCOMPARE(told, (QStringList{u"2 0"_s, u"3 0"_s, u"4 0"_s})); // not reached
}

void ImportWaysTest::undecidedColumns_areAllNamed()
{
    ImportBench bench(R"({ "entity": "contract", "key": "id", "columns": { "customer": "customer", "value": "value",
        "starts": "starts" }, "constants": { "currency": "BRL" } })");
    QByteArray csv = "id,customer,value,starts\n1,A,1.234,03/04/2025\n";
    QBuffer file(&csv);
    file.open(QIODevice::ReadOnly);
    ImportJob job = bench.job();
    QList<ImportUndecided> undecided;
    job.onUndecided = [&undecided](const ImportUndecided &column) { undecided.append(column); };
    QVERIFY(!planImport(file, job));
    QCOMPARE(undecided, (QList<ImportUndecided>{{u"starts"_s, false, false}, {u"value"_s, true, false}}));
}

void ImportWaysTest::ways_areWrittenAndRead()
{
    for (const auto *json : {byName, byRow, byKey}) {
        Result<ImportMapping> mapping = readMapping(json, farolSchema());
        QVERIFY(mapping);
        mapping->existing = ExistingRows::Fill;
        const Result<ImportMapping> again = readMapping(writeMapping(*mapping, farolSchema()), farolSchema());
        QVERIFY(again);
        QCOMPARE(again->match, mapping->match);
        QCOMPARE(again->existing, ExistingRows::Fill);
        QCOMPARE(again->key, mapping->key);
    }
}

void ImportWaysTest::ways_thatCannotBe_areRefused()
{
    const auto why = [](const char *json) -> QString {
        const Result<ImportMapping> mapping = readMapping(json, farolSchema());
        return mapping ? QString() : mapping.error().detail;
    };
    QVERIFY(why(R"({ "entity": "contact", "match": "name", "key": "n", "columns": {} })").contains(u"match"_s));
    QVERIFY(why(R"({ "entity": "customer", "match": "row", "key": "n", "columns": {} })").contains(u"match"_s));
    QVERIFY(why(R"({ "entity": "customer", "match": "colour", "key": "n", "columns": {} })").contains(u"match"_s));
    QVERIFY(why(R"({ "entity": "customer", "existing": "eat", "key": "n", "columns": {} })").contains(u"existing"_s));
    QVERIFY(why(R"({ "entity": "customer", "match": "name", "key": "n", "columns": { "m": "name" } })")
                .contains(u"filled by the key column"_s));
    QVERIFY(why(R"({ "entity": "usage", "existing": "skip", "columns": {} })").contains(u"existing"_s));
}

} // namespace farol::exchange

QTEST_GUILESS_MAIN(farol::exchange::ImportWaysTest)
#include "tst_importways.moc"
