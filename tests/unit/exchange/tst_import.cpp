// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importer.h"
#include "tests/unit/exchange/memorytarget.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

Uuid someId(std::uint8_t last)
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    bytes.back() = last;
    return Uuid(bytes);
}

constexpr auto basics = R"({ "entity": "customer", "key": "id", "columns": {
    "name": { "to": "name", "optional": true }, "seats": { "to": "seats", "optional": true },
    "tags": { "to": "tags", "optional": true }, "since": { "to": "customer_since", "optional": true } } })";

/// A file, a mapping and a target, imported again and again.
struct Bench {
    explicit Bench(const QByteArray &json = basics)
    {
        Result<ImportMapping> read = readMapping(json, farolSchema());
        if (read)
            mapping = *read;
        else
            qFatal("%s", qPrintable(read.error().detail));
    }

    ImportJob job()
    {
        return ImportJob{.schema = farolSchema(),
                         .mapping = mapping,
                         .target = target,
                         .workspace = WorkspaceId(someId(1)),
                         .operation = OperationId(someId(9)),
                         .restoresDeleted = restoresDeleted};
    }
    Result<ImportPlan> plan(QByteArray bytes)
    {
        QBuffer file(&bytes);
        file.open(QIODevice::ReadOnly);
        return planImport(file, job());
    }
    QString planError(const QByteArray &bytes)
    {
        const Result<ImportPlan> made = plan(bytes);
        return made ? QString() : made.error().detail;
    }
    /// Plans and runs; a dry run must foretell the run to the letter.
    ImportReport import(QByteArray bytes)
    {
        QBuffer file(&bytes);
        file.open(QIODevice::ReadOnly);
        const Result<ImportPlan> made = planImport(file, job());
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        ImportReport report = runImport(file, job(), *made);
        foretold = report == made->report;
        return report;
    }

    ImportMapping mapping;
    MemoryTarget target;
    bool restoresDeleted = false;
    bool foretold = false;
};

QStringList sentences(const ImportReport &report)
{
    QStringList list;
    for (const ImportProblem &problem : report.problems)
        list.append(describe(problem));
    return list;
}

QString counts(const ImportReport &r)
{
    return u"%1 = %2 created + %3 updated + %4 unchanged + %5 duplicates + %6 rejected"_s.arg(r.records)
        .arg(r.created)
        .arg(r.updated)
        .arg(r.unchanged)
        .arg(r.duplicates)
        .arg(r.rejected);
}

} // namespace

class ImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rows_areCreatedThenLeftAlone();
    void updates_holdOnlyWhatChanged();
    void emptyCells_clearOnlyWhenAsked();
    void declarations_hold();
    void deletedRows_comeBackOnlyWhenAsked();
    void sets_areAddedToOrReplaced();
    void onlyNew_leavesOldRowsAlone();
    void values_areMapped();
    void keys_areThoseOfTheList();
    void references_areLookedUp();
    void constants_fillEveryRow();
    void badRecords_areRejectedWithReason();
    void duplicates_fillWhatIsOpen();
    void dryRun_writesNothing();
    void file_isFoundOut();
    void file_mistakesAreNamed();
    void parts_shareOneAct();
    void refusedRows_doNotHoldUpOthers();
    void failure_keepsWhatWasDone();
    void cancel_stopsBetweenParts();
    void changedFile_isNotRun();
    void anyFile_countsUpAndIsIdempotent();
    void hundredThousandRows_areQuick();
};

void ImportTest::rows_areCreatedThenLeftAlone()
{
    Bench bench;
    const QByteArray csv = "id,name,seats,tags,since\nA-1,Acme,5,vip;north,2024-03-01\n A-2 ,Beta,,,\n";
    ImportReport report = bench.import(csv);
    QCOMPARE(counts(report), u"2 = 2 created + 0 updated + 0 unchanged + 0 duplicates + 0 rejected"_s);
    QVERIFY(bench.foretold);
    const Customer acme = bench.target.customer(u"A-1"_s);
    QCOMPARE(acme.id.uuid, makeUuid8(someId(1), "customer", u"A-1"));
    QCOMPARE(acme.name, u"Acme"_s);
    QCOMPARE(acme.externalKey, u"A-1"_s);
    QCOMPARE(acme.seats, std::optional<std::int64_t>(5));
    QCOMPARE(acme.tags, QStringList({u"north"_s, u"vip"_s}));
    QCOMPARE(acme.customerSince, QDate(2024, 3, 1));
    QCOMPARE(bench.target.commands.size(), 1);
    QCOMPARE(bench.target.commands[0].act, u"import"_s);

    report = bench.import(csv);
    QCOMPARE(counts(report), u"2 = 0 created + 0 updated + 2 unchanged + 0 duplicates + 0 rejected"_s);
    QVERIFY(bench.foretold);
    QCOMPARE(bench.target.commands.size(), 1);
}

void ImportTest::updates_holdOnlyWhatChanged()
{
    Bench bench;
    (void)bench.import("id,name,seats,tags\nA-1,Acme,5,vip\n");
    const ImportReport report = bench.import("id,name,seats,tags\nA-1,Acme,6,vip;new\n");
    QCOMPARE(report.updated, 1);
    const RowEdit edit = bench.target.commands[1].edits[0];
    QCOMPARE(edit.kind, MutationKind::Edit);
    QCOMPARE(edit.values, (QMap<FieldNumber, Value>{{11, Value(std::int64_t{6})}}));
    QCOMPARE(edit.add, (QMap<FieldNumber, QStringList>{{8, {u"new"_s}}}));
}

void ImportTest::emptyCells_clearOnlyWhenAsked()
{
    Bench bench;
    (void)bench.import("id,name,seats,since,tags\nA-1,Acme,5,2024-01-31,vip\n");
    QCOMPARE(bench.import("id,name,seats,since,tags\nA-1,,,,\n").unchanged, 1);
    bench.mapping.emptyClears = true;
    const ImportReport report = bench.import("id,name,seats,since,tags\nA-1,Acme,,,\n");
    QCOMPARE(report.updated, 1);
    QVERIFY(bench.foretold);
    const Customer acme = bench.target.customer(u"A-1"_s);
    QVERIFY(!acme.seats && !acme.customerSince.isValid());
    QCOMPARE(acme.tags, QStringList(u"vip"_s)); // a set that is added to never loses anything
}

void ImportTest::declarations_hold()
{
    Bench bench;
    const ImportReport report = bench.import("id,name,seats\nA,,1\nB,Beta,-1\nC,Gamma,0\nA,Acme,2\n");
    QCOMPARE(counts(report), u"4 = 1 created + 0 updated + 0 unchanged + 0 duplicates + 3 rejected"_s);
    QVERIFY(bench.foretold);
    QCOMPARE(sentences(report), QStringList({u"line 2, column 'name': a value is needed here"_s,
                                             u"line 3, column 'seats': '-1' – the field seats takes numbers from 0"_s,
                                             u"line 5: not taken: line 2 has its key"_s}));
    QCOMPARE(sentences(bench.import("id\nD\n")), QStringList(u"line 2, column 'name': a value is needed here"_s));
    bench.mapping.emptyClears = true;
    QCOMPARE(sentences(bench.import("id,name\nC,\n")), QStringList(u"line 2, column 'name': a value is needed here"_s));
    QCOMPARE(bench.target.customer(u"C"_s).name, u"Gamma"_s);
}

void ImportTest::deletedRows_comeBackOnlyWhenAsked()
{
    Bench bench;
    const QByteArray csv = "id,name,seats\nA,Acme,5\nB,Beta,6\n";
    (void)bench.import(csv);
    for (RowState &row : bench.target.held)
        row.fields[DeletedField].value = Value(true);
    const ImportReport refused = bench.import(csv);
    QCOMPARE(refused.rejected, 2);
    QVERIFY(bench.foretold);
    QVERIFY(describe(refused.problems.constFirst()).contains(u"it was deleted"_s));
    bench.restoresDeleted = true;
    const ImportReport back = bench.import("id,name,seats\nA,Acme,5\nB,Beta,7\n");
    QCOMPARE(counts(back), u"2 = 0 created + 2 updated + 0 unchanged + 0 duplicates + 0 rejected"_s);
    QVERIFY(bench.foretold);
    QVERIFY(!bench.target.held.first().isDeleted() && !bench.target.held.last().isDeleted());
    QCOMPARE(bench.target.customer(u"B"_s).seats, std::optional<std::int64_t>(7));
}

void ImportTest::sets_areAddedToOrReplaced()
{
    Bench bench(R"({ "entity": "customer", "key": "id", "columns": {
        "tags": { "to": "tags", "split": "|" }, "label": { "to": "tags", "split": false } },
        "constants": { "name": { "value": "Some name", "onlyNew": true } } })");
    (void)bench.import("id,tags,label\nA-1,a | b,x;y\n");
    QCOMPARE(bench.target.customer(u"A-1"_s).tags, QStringList({u"a"_s, u"b"_s, u"x;y"_s}));
    (void)bench.import("id,tags,label\nA-1,c,\n");
    QCOMPARE(bench.target.customer(u"A-1"_s).tags, QStringList({u"a"_s, u"b"_s, u"c"_s, u"x;y"_s}));
    for (FieldRule &rule : bench.mapping.rules)
        rule.replace = rule.field == 8;
    (void)bench.import("id,tags,label\nA-1,c,z\n");
    QCOMPARE(bench.target.customer(u"A-1"_s).tags, QStringList({u"c"_s, u"z"_s}));
    QCOMPARE(bench.import("id,tags,label\nA-1,,\n").unchanged, 1);
    bench.mapping.emptyClears = true;
    QCOMPARE(bench.import("id,tags,label\nA-1,,\n").updated, 1);
    QVERIFY(bench.target.customer(u"A-1"_s).tags.isEmpty());
}

void ImportTest::onlyNew_leavesOldRowsAlone()
{
    Bench bench(R"({ "entity": "customer", "key": "id", "columns": {
        "name": "name", "stage": { "to": "stage", "onlyNew": true } },
        "constants": { "country": { "value": "BR", "onlyNew": true } } })");
    (void)bench.import("id,name,stage\nA-1,Acme,onboarding\n");
    QCOMPARE(bench.target.customer(u"A-1"_s).stage, u"onboarding"_s);
    QCOMPARE(bench.target.customer(u"A-1"_s).country, u"BR"_s);
    bench.target.held.first().fields[10].value = Value(u"PT"_s);
    QCOMPARE(bench.import("id,name,stage\nA-1,Acme,adoption\n").unchanged, 1);
    QCOMPARE(bench.import("id,name,stage\nA-1,Acme 2,adoption\n").updated, 1);
    QCOMPARE(bench.target.customer(u"A-1"_s).stage, u"onboarding"_s);
}

void ImportTest::values_areMapped()
{
    Bench bench(R"({ "entity": "customer", "key": "id", "columns": {
        "plan": [ { "to": "segment", "values": { "Basic": "smb", "Pro": "mid", "": "enterprise" } },
                  { "to": "tags", "values": { "pro": "paid;pro" }, "keepOthers": true } ],
        "churn": { "to": "stage", "values": { "TRUE": "churned" }, "otherwise": "adoption" },
        "trial": { "to": "tags", "values": { "sim": "trial" }, "otherwise": null },
        "seats": { "to": "seats", "values": { "many": "1000" }, "keepOthers": true, "groups": "." } },
        "constants": { "name": "Some name" } })");
    const ImportReport report =
        bench.import("id;plan;churn;trial;seats\nA;BASIC;true;SIM;1.234\nB;Pro;no;no;many\nC;;;;\nD;x;;;\n");
    QCOMPARE(counts(report), u"4 = 3 created + 0 updated + 0 unchanged + 0 duplicates + 1 rejected"_s);
    QCOMPARE(sentences(report), QStringList(u"line 5, column 'plan': 'x' – the mapping does not list this value"_s));
    const Customer a = bench.target.customer(u"A"_s);
    QCOMPARE(a.segment, u"smb"_s);
    QCOMPARE(a.stage, u"churned"_s);
    QCOMPARE(a.tags, QStringList({u"BASIC"_s, u"trial"_s}));
    QCOMPARE(a.seats, std::optional<std::int64_t>(1234));
    const Customer b = bench.target.customer(u"B"_s);
    QCOMPARE(b.stage, u"adoption"_s);
    QCOMPARE(b.tags, QStringList({u"paid"_s, u"pro"_s}));
    QCOMPARE(b.seats, std::optional<std::int64_t>(1000));
    const Customer c = bench.target.customer(u"C"_s);
    QCOMPARE(c.segment, u"enterprise"_s);
    QVERIFY(c.stage.isEmpty() && c.tags.isEmpty()); // "otherwise" is not for empty cells
}

void ImportTest::keys_areThoseOfTheList()
{
    Bench bench(R"({ "entity": "customer", "key": "id", "columns": { "name": "name", "stage": "stage",
        "plan": { "to": "segment", "values": { "Pro": "mid" }, "keepOthers": true } } })");
    const ImportReport report = bench.import(
        "id,name,stage,plan\nA,Acme,Foo,smb\nB,Beta,Renewal,Pro\nC,Gamma,renewal ,big\nD,Delta, renewal,PRO\n");
    QCOMPARE(counts(report), u"4 = 1 created + 0 updated + 0 unchanged + 0 duplicates + 3 rejected"_s);
    QVERIFY(bench.foretold);
    const QString stages = u"expected one of onboarding, adoption, renewal, churned"_s;
    QCOMPARE(
        sentences(report),
        QStringList({u"line 2, column 'stage': 'Foo' – "_s + stages, u"line 3, column 'stage': 'Renewal' – "_s + stages,
                     u"line 4, column 'plan': 'big' – expected one of enterprise, mid, smb"_s}));
    QCOMPARE(bench.target.customer(u"D"_s).stage, u"renewal"_s);
    QCOMPARE(bench.target.customer(u"D"_s).segment, u"mid"_s);
}

void ImportTest::references_areLookedUp()
{
    Bench bench(R"({ "entity": "customer", "key": "id", "columns": { "owner": "owner", "parent": "parent" },
        "constants": { "name": "Some name" } })");
    bench.target.references[u"ana@farol.example"_s] = {someId(2)};
    bench.target.references[u"ana"_s] = {someId(2), someId(3)};
    const QByteArray csv =
        "id,owner,parent\nA,ana@farol.example,\nB,00000000-0000-0000-0000-000000000007,A\nC,ana,\nD,bob,Z\nE,,B\n";
    const ImportReport report = bench.import(csv);
    QCOMPARE(counts(report), u"5 = 3 created + 0 updated + 0 unchanged + 0 duplicates + 2 rejected"_s);
    QVERIFY(bench.foretold);
    QCOMPARE(sentences(report), QStringList({u"line 4, column 'owner': 'ana' – several are called that"_s,
                                             u"line 5, column 'owner': 'bob' – nobody and nothing is called that"_s,
                                             u"line 5, column 'parent': 'Z' – nobody and nothing is called that"_s}));
    QCOMPARE(bench.target.customer(u"A"_s).owner.uuid, someId(2));
    QCOMPARE(bench.target.customer(u"B"_s).owner.uuid, someId(7));
    QCOMPARE(bench.target.customer(u"B"_s).parent, bench.target.customer(u"A"_s).id);
    QCOMPARE(bench.target.customer(u"E"_s).parent, bench.target.customer(u"B"_s).id);
    QCOMPARE(bench.import(csv).unchanged, 3);
}

void ImportTest::constants_fillEveryRow()
{
    Bench bench(
        R"({ "entity": "customer", "key": "id",
             "constants": { "name": "Unnamed", "industry": "SaaS", "tags": "imported; 2025" } })");
    (void)bench.import("id\nA\nB\n");
    QCOMPARE(bench.target.customer(u"B"_s).industry, u"SaaS"_s);
    QCOMPARE(bench.target.customer(u"B"_s).tags, QStringList({u"2025"_s, u"imported"_s}));
}

void ImportTest::badRecords_areRejectedWithReason()
{
    Bench bench;
    const QByteArray csv = "id,name,seats\n"
                           "A,ok,1\n"
                           ",no key,1\n"
                           "B,too few\n"
                           "C,too many,1,x\n"
                           "D,spare cells,1,, \n"
                           "E,bad number,abc\n"
                           "F,N?UL,1\n"
                           "G,\""
                           + QByteArray(2'000'000, 'x')
                           + "\",1\n"
                             "H,\"open,1\nI,lost,1\n";
    const ImportReport report =
        bench.import(QByteArray(csv).replace("N\0UL", QByteArray("N\0UL", 4)).replace("F,N,", ""));
    QCOMPARE(report.rejected, 7);
    QCOMPARE(report.created, 2);
    QVERIFY(bench.foretold);
    const QStringList told = sentences(report);
    QCOMPARE(told[0], u"line 3, column 'id': the key column is empty"_s);
    QCOMPARE(told[1], u"line 4: the record has fewer cells than the header"_s);
    QCOMPARE(told[2], u"line 5: the record has more cells than the header"_s);
    QCOMPARE(told[3], u"line 7, column 'seats': 'abc' – expected a whole number"_s);
    QCOMPARE(told[4], u"line 8, column 'name': it holds characters that cannot be read"_s);
    QCOMPARE(told[5], u"line 9, column 'name': the cell is too long"_s);
    QCOMPARE(told[6],
             u"line 10, column 'name': a quotation mark is never closed; nothing after this line could be read"_s);
    const QByteArray json = QJsonDocument(toJson(report)).toJson();
    QVERIFY(json.contains("\"reason\": \"unclosed-quote\""));

    QByteArray many = "id,seats\n";
    for (int i = 0; i < 3'000; ++i)
        many += QByteArray::number(i) + ",x\n";
    const ImportReport long_ = bench.import(many);
    QCOMPARE(long_.problemCount, 3'000);
    QCOMPARE(long_.problems.size(), ImportReport::MaxProblems);
}

void ImportTest::duplicates_fillWhatIsOpen()
{
    Bench bench;
    const QByteArray csv = "id,name,seats,tags\nA,First,,x\nB,Other,1,\nA,Second,7,y\nA,Third,8,\nB,Other,1,\n";
    ImportReport report = bench.import(csv);
    QCOMPARE(counts(report), u"5 = 2 created + 0 updated + 0 unchanged + 3 duplicates + 0 rejected"_s);
    QVERIFY(bench.foretold);
    QCOMPARE(sentences(report).at(0), u"line 4: same key as line 2; only what that line leaves open was taken"_s);
    const Customer a = bench.target.customer(u"A"_s);
    QCOMPARE(a.name, u"First"_s);
    QCOMPARE(a.seats, std::optional<std::int64_t>(7));
    QCOMPARE(a.tags, QStringList({u"x"_s, u"y"_s}));
    report = bench.import(csv);
    QCOMPARE(counts(report), u"5 = 0 created + 0 updated + 2 unchanged + 3 duplicates + 0 rejected"_s);
    QCOMPARE(bench.target.commands.size(), 1);

    // The same over several parts: what the first record wrote must be seen when the second is looked up.
    Bench far;
    QByteArray wide = "id,name,seats,tags\nA,First,,x\n";
    for (int i = 0; i < 2'000; ++i)
        wide += "K" + QByteArray::number(i) + ",n,1,\n";
    wide += "A,Second,7,y\n";
    QCOMPARE(far.import(wide).duplicates, 1);
    QVERIFY(far.foretold);
    QCOMPARE(far.target.customer(u"A"_s).seats, std::optional<std::int64_t>(7));
    QCOMPARE(far.target.customer(u"A"_s).name, u"First"_s);
    const qsizetype commands = far.target.commands.size();
    (void)far.import(wide);
    QCOMPARE(far.target.commands.size(), commands);
}

void ImportTest::dryRun_writesNothing()
{
    Bench bench;
    const Result<ImportPlan> plan = bench.plan("id,name,Fax,\nA,Acme,1,\nA,Acme,1,\n,x,1,\n");
    QVERIFY(plan.hasValue());
    QCOMPARE(counts(plan->report), u"3 = 1 created + 0 updated + 0 unchanged + 1 duplicates + 1 rejected"_s);
    QCOMPARE(plan->report.unmapped, QStringList({u"Fax"_s, u"(column 4)"_s}));
    QVERIFY(bench.target.held.isEmpty());
    QVERIFY(bench.target.commands.isEmpty());
}

void ImportTest::file_isFoundOut()
{
    Bench bench;
    const ImportReport report =
        bench.import("\"id\";\"name\";\"since\"\r\nA;Padaria S\xE3o Jo\xE3o;16/10/2024\r\nB;x;01/02/2024\r\n");
    QCOMPARE(report.format, (TableFormat{Encoding::Latin1, u';', false, {}}));
    QCOMPARE(report.days, (QMap<QString, DayOrder>{{u"since"_s, DayOrder::DayMonthYear}}));
    QCOMPARE(bench.target.customer(u"A"_s).name, u"Padaria São João"_s);
    QCOMPARE(bench.target.customer(u"B"_s).customerSince, QDate(2024, 2, 1));
}

void ImportTest::file_mistakesAreNamed()
{
    Bench bench;
    QCOMPARE(bench.planError(""), u"the file is empty"_s);
    QCOMPARE(bench.planError("\n\n"), u"the file is empty"_s);
    QCOMPARE(bench.planError("key,name\nA,x\n"), u"the file has no column 'id'; its columns are key, name"_s);
    QCOMPARE(bench.planError("id,name, name \nA,x,y\n"), u"the header names the column 'name' twice"_s);
    QCOMPARE(bench.planError("id,\"na\0me\n"), u"the header of the file cannot be read"_s);
    QCOMPARE(bench.planError("id,since\nA,01/02/2024\nB,03/04/2024\n"),
             u"column 'since': no day is above 12, so day and month cannot be told apart; give the column \"days\": "
             "\"dmy\" or \"mdy\""_s);
    QCOMPARE(bench.planError("id,since\nA,16/02/2024\nB,03/14/2024\n"),
             u"column 'since': some days have the month first and some do not; give the column \"days\" to have the "
             "others rejected"_s);
    bench.mapping.rules[0].optional = false;
    QCOMPARE(bench.planError("id\nA\n"),
             u"the file has no column '%1'; its columns are id"_s.arg(bench.mapping.rules[0].column));
}

void ImportTest::parts_shareOneAct()
{
    Bench bench;
    QByteArray csv = "id,name\n";
    for (int i = 0; i < 12'345; ++i)
        csv += QByteArray::number(i) + ",n\n";
    QCOMPARE(bench.import(csv).created, 12'345);
    QCOMPARE(bench.target.commands.size(), 3);
    qsizetype edits = 0;
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE_LE(bench.target.commands[i].edits.size(), MaxImportEdits);
        edits += bench.target.commands[i].edits.size();
        QCOMPARE(bench.target.commands[i].operation, OperationId(someId(9)));
        QCOMPARE(bench.target.commands[i].part, static_cast<int>(i) + 1);
        QCOMPARE(bench.target.commands[i].parts, 3);
    }
    QCOMPARE(edits, 12'345);
}

void ImportTest::refusedRows_doNotHoldUpOthers()
{
    Bench bench;
    QByteArray csv = "id,name\n";
    for (int i = 0; i < 700; ++i)
        csv += QByteArray::number(i) + (i % 100 == 7 ? ",bad\n" : ",good\n");
    bench.target.judge = [](const RowEdit &edit) -> Status {
        if (edit.values.value(1) == Value(u"bad"_s))
            return fail(Error::Code::Denied, u"not yours"_s);
        return {};
    };
    const ImportReport report = bench.import(csv);
    QCOMPARE(counts(report), u"700 = 693 created + 0 updated + 0 unchanged + 0 duplicates + 7 rejected"_s);
    QCOMPARE(bench.target.held.size(), 693);
    QCOMPARE(sentences(report).constFirst(), u"line 9: not taken: denied, not yours"_s);
    QVERIFY(!report.stopped);
}

void ImportTest::failure_keepsWhatWasDone()
{
    Bench bench;
    QByteArray csv = "id,name\n";
    for (int i = 0; i < 12'000; ++i)
        csv += QByteArray::number(i) + ",n\n";
    bench.target.judge = [&bench](const RowEdit &) -> Status {
        return bench.target.commands.size() < 2 ? Status() : Status(fail(Error::Code::NoSpace));
    };
    ImportReport report = bench.import(csv);
    QCOMPARE(report.stopped, std::optional(fail(Error::Code::NoSpace)));
    QCOMPARE(report.created, bench.target.held.size());
    QCOMPARE(report.created, 10'000);
    bench.target.judge = {};
    report = bench.import(csv);
    QCOMPARE(counts(report), u"12000 = 2000 created + 0 updated + 10000 unchanged + 0 duplicates + 0 rejected"_s);
}

void ImportTest::cancel_stopsBetweenParts()
{
    Bench bench;
    QByteArray csv = "id,name\n";
    for (int i = 0; i < 20'000; ++i)
        csv += QByteArray::number(i) + ",n\n";
    QBuffer file(&csv);
    file.open(QIODevice::ReadOnly);
    ImportJob job = bench.job();
    qint64 last = 0;
    job.progress = [&](qint64 bytes, qint64 total) {
        QVERIFY(bytes >= last && bytes <= total);
        last = bytes;
    };
    const Result<ImportPlan> plan = planImport(file, job);
    QCOMPARE(last, file.size());
    last = 0;
    job.isCancelled = [&bench] { return bench.target.commands.size() == 2; };
    const ImportReport report = runImport(file, job, *plan);
    QCOMPARE(report.stopped->code, Error::Code::Cancelled);
    QCOMPARE(report.created, bench.target.held.size());
    QVERIFY(report.created > 0 && report.created < 20'000);
    job.isCancelled = [] { return true; };
    QCOMPARE(planImport(file, job).error().code, Error::Code::Cancelled);
}

void ImportTest::changedFile_isNotRun()
{
    Bench bench;
    const Result<ImportPlan> plan = bench.plan("id,name\nA,x\n");
    QByteArray other = "id,name\nA,x\nB,y\n";
    QBuffer file(&other);
    file.open(QIODevice::ReadOnly);
    QCOMPARE(runImport(file, bench.job(), *plan).stopped->code, Error::Code::Conflict);
    QVERIFY(bench.target.held.isEmpty());
}

void ImportTest::anyFile_countsUpAndIsIdempotent()
{
    QVERIFY(rc::check("counts add up, the plan foretells, a second import changes nothing", [] {
        Bench bench;
        bench.mapping.emptyClears = *rc::gen::arbitrary<bool>();
        for (FieldRule &rule : bench.mapping.rules)
            rule.replace = rule.field == 8 && *rc::gen::arbitrary<bool>();
        const auto file = [] {
            QByteArray csv = "id,name,seats,tags,since\n";
            for (int row = *rc::gen::inRange(0, 12); row > 0; --row) {
                csv += *rc::gen::element("A", "B", "C", "D", "", " A ") + std::string(",");
                csv += *rc::gen::element("", "x", "y", "\"q\nr\"") + std::string(",");
                csv += *rc::gen::element("", "1", "2", "many") + std::string(",");
                csv += *rc::gen::element("", "a", "a;b", "c") + std::string(",");
                csv += *rc::gen::element("", "2024-01-01", "2024-12-31", "2024-12-31,extra") + std::string("\n");
            }
            return csv;
        };
        for (int round = 0; round < 2; ++round) {
            const QByteArray csv = file();
            const ImportReport report = bench.import(csv);
            RC_ASSERT(bench.foretold);
            RC_ASSERT(report.records
                      == report.created + report.updated + report.unchanged + report.duplicates + report.rejected);
            const qsizetype commands = bench.target.commands.size();
            const ImportReport again = bench.import(csv);
            RC_LOG() << csv.toStdString();
            RC_ASSERT(bench.target.commands.size() == commands);
            RC_ASSERT(again.unchanged == report.created + report.updated + report.unchanged);
        }
    }));
}

void ImportTest::hundredThousandRows_areQuick()
{
    Bench bench;
    QByteArray csv = "id,name,seats,tags,since\n";
    for (int i = 0; i < 100'000; ++i)
        csv += "K" + QByteArray::number(i)
               + ",Distribui\xC3\xA7\xC3\xA3o S\xC3\xA3o Jo\xC3\xA3o,12,vip;north,2024-03-01\n";
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(bench.import(csv).created, 100'000);
    const qint64 created = timer.elapsed();
    qInfo("100,000 rows planned and created in %lld ms", static_cast<long long>(created));
    QCOMPARE_LT(created, 60'000);
}

} // namespace farol::exchange

QTEST_GUILESS_MAIN(farol::exchange::ImportTest)

#include "tst_import.moc"
