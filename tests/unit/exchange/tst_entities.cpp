// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/churnevent.h"
#include "core/contract.h"
#include "core/task.h"
#include "core/ticket.h"
#include "core/ticketmessage.h"
#include "exchange/importvalue.h"
#include "tests/unit/exchange/importbench.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr char contracts[] = R"({ "entity": "contract", "key": "id", "columns": {
    "customer": "customer", "plan": { "to": "plan", "optional": true }, "value": { "to": "value", "optional": true },
    "currency": { "to": "currency", "optional": true }, "from": { "to": "starts", "optional": true },
    "to": { "to": "ends", "optional": true }, "trial": { "to": "is_trial", "optional": true } } })";

constexpr char tickets[] = R"({ "entity": "ticket", "key": "id", "file": { "zone": "America/Sao_Paulo" }, "columns": {
    "customer": "customer", "opened": "opened_at", "closed": "closed_at",
    "minutes": { "to": "answered_at", "after": "opened_at", "unit": "minutes" } },
    "constants": { "status": "closed" } })";

std::int64_t utc(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

/// Imports of what hangs on customers: owners, money, moments, computed columns, rules and oddities.
class EntitiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void owners_areFoundOrReported();
    void owners_neverChange();
    void money_isReadInItsCurrency();
    void points_areFoundOut_data();
    void points_areFoundOut();
    void order_isKept();
    void moments_areReadInTheirZone();
    void zones_changeTheirClocks();
    void counted_fromAnotherField();
    void oddities_areTakenAndTold();
    void churns_ofOneCustomer();
    void rowsWithoutKey_areFoundAgain();
    void logs_areNeverWrittenAnew();
    void keysOfSets_areThoseOfTheList();
    void keys_areThoseOfTheWorkspace();
    void mappings_areChecked_data();
    void mappings_areChecked();
};

void EntitiesTest::owners_areFoundOrReported()
{
    ImportBench bench(contracts);
    bench.target.addCustomer(u"A-1"_s);
    bench.target.references[u"Acme"_s] = {bench.target.addCustomer(u"A-2"_s)};
    bench.target.references[u"Twice"_s] = {makeUuid8({}, "x", u"1"), makeUuid8({}, "x", u"2")};
    const ImportReport report = bench.import("id,customer\n1,A-1\n2,Acme\n3,Nobody\n4,Twice\n5,\n"
                                             "6,00000000-0000-0000-0000-000000000009\n");
    QCOMPARE(countsOf(report), u"6 = 2 created + 0 updated + 0 unchanged + 0 duplicates + 0 summed + 4 rejected"_s);
    QVERIFY(bench.foretold);
    QCOMPARE(sentencesOf(report.problems),
             QStringList({u"line 4, column 'customer': 'Nobody' – nobody and nothing is called that"_s,
                          u"line 5, column 'customer': 'Twice' – several are called that"_s,
                          u"line 6, column 'customer': a value is needed here"_s,
                          u"line 7, column 'customer': nobody and nothing is called that"_s}));
    const Contract second = contractFromRow(bench.target.row(tables::Contract, u"2"_s));
    QCOMPARE(second.customer.uuid, makeUuid8({}, "customer", u"A-2"));
    QCOMPARE(second.id.uuid, makeUuid8({}, "contract", u"2"));
}

void EntitiesTest::owners_neverChange()
{
    ImportBench bench(contracts);
    bench.target.addCustomer(u"A"_s);
    bench.target.addCustomer(u"B"_s);
    QCOMPARE(bench.import("id,customer,plan\n1,A,Pro\n").created, 1);
    const ImportReport report = bench.import("id,customer,plan\n1,B,Basic\n");
    QCOMPARE(sentencesOf(report.problems),
             QStringList(u"line 2, column 'customer': the row is there already and belongs to another one, which no "
                         "import changes"_s));
    QCOMPARE(contractFromRow(bench.target.row(tables::Contract, u"1"_s)).plan, u"Pro"_s);
    QCOMPARE(bench.import("id,customer,plan\n1,A,Basic\n").updated, 1);
}

void EntitiesTest::money_isReadInItsCurrency()
{
    ImportBench bench(contracts);
    bench.target.addCustomer(u"A"_s);
    const ImportReport report = bench.import("id;customer;value;currency\n1;A;2.786,50;BRL\n2;A;2786;USD\n3;A;12;JPY\n"
                                             "4;A;12,5;JPY\n5;A;1,25;\n6;A;1,5;KWD\n7;A;-1,00;BRL\n8;A;x;BRL\n");
    QCOMPARE(report.points, (QMap<QString, QChar>{{u"value"_s, u','}}));
    const auto value = [&bench](const char *key) {
        return contractFromRow(bench.target.row(tables::Contract, QString::fromLatin1(key))).value;
    };
    QCOMPARE(value("1"), std::optional<std::int64_t>(278'650));
    QCOMPARE(value("2"), std::optional<std::int64_t>(278'600));
    QCOMPARE(value("3"), std::optional<std::int64_t>(12));
    QCOMPARE(value("6"), std::optional<std::int64_t>(1'500));
    QCOMPARE(sentencesOf(report.problems),
             QStringList({u"line 5, column 'value': '12,5' – expected an amount of JPY without cents"_s,
                          u"line 6, column 'value': '1,25' – its currency is not known"_s,
                          u"line 8, column 'value': '-1,00' – the field value takes numbers from 0"_s,
                          u"line 9, column 'value': 'x' – expected an amount of BRL such as 2786,50"_s}));
    QCOMPARE(bench.import("id;customer;value;currency\n1;A;2.786,50;BRL\n").unchanged, 1);
}

void EntitiesTest::points_areFoundOut_data()
{
    QTest::addColumn<QStringList>("amounts");
    QTest::addColumn<QString>("result"); // the amount of the last one, or what is wrong
    QTest::newRow("plain") << QStringList{u"5"_s, u"2786"_s} << u"278600"_s;
    QTest::newRow("point") << QStringList{u"0.5"_s, u"1,234"_s} << u"123400"_s;
    QTest::newRow("comma") << QStringList{u"0,5"_s, u"1.234"_s} << u"123400"_s;
    QTest::newRow("both") << QStringList{u"1.234,5"_s} << u"123450"_s;
    QTest::newRow("groups alone") << QStringList{u"1,234,567"_s} << u"123456700"_s;
    QTest::newRow("who knows")
        << QStringList{u"1.234"_s}
        << u"column 'value': 1.234 may be one or a thousand, and no amount says which; give the column \"point\": "
           "\".\" or \",\""_s;
    QTest::newRow("mixed") << QStringList{u"0.5"_s, u"0,5"_s}
                           << u"column 'value': some amounts have a point before the cents and some a comma; give the "
                              "column \"point\" to have the others rejected"_s;
}

void EntitiesTest::points_areFoundOut()
{
    QFETCH(QStringList, amounts);
    QFETCH(QString, result);
    ImportBench bench(contracts);
    bench.target.addCustomer(u"A"_s);
    QByteArray csv = "id;customer;currency;value\n";
    for (const QString &amount : amounts)
        csv += "K" + QByteArray::number(amounts.indexOf(amount)) + ";A;USD;" + amount.toUtf8() + "\n";
    if (const QString error = bench.planError(csv); !error.isEmpty()) {
        QCOMPARE(error, result);
        return;
    }
    QCOMPARE(bench.import(csv).created, amounts.size());
    const QString last = u"K%1"_s.arg(amounts.size() - 1);
    QCOMPARE(QString::number(contractFromRow(bench.target.row(tables::Contract, last)).value.value_or(-1)), result);
}

void EntitiesTest::order_isKept()
{
    ImportBench bench(contracts);
    bench.target.addCustomer(u"A"_s);
    const ImportReport report =
        bench.import("id,customer,from,to\n1,A,2024-03-01,2024-02-29\n2,A,2024-03-01,2024-03-01\n3,A,2024-03-01,\n");
    QCOMPARE(report.created, 2);
    QCOMPARE(sentencesOf(report.problems), QStringList(u"line 2, column 'to': 'ends' is before 'starts'"_s));
    QVERIFY(bench.foretold);
    // Held against what the row has, too.
    QCOMPARE(bench.import("id,customer,to\n3,A,2024-01-01\n").rejected, 1);
}

void EntitiesTest::moments_areReadInTheirZone()
{
    ImportBench bench(tickets);
    bench.target.addCustomer(u"A"_s);
    const ImportReport report =
        bench.import("id,customer,opened,closed,minutes\n1,A,27-07-2023,28-07-2023 03:00,74\n"
                     "2,A,27-07-2023 7:00,27-07-2023 23:59:59,\n3,A,31-02-2023,,\n4,A,27-07-2023 25:00,,\n");
    QCOMPARE(report.days.value(u"opened"_s), DayOrder::DayMonthYear);
    const Ticket first = ticketFromRow(bench.target.row(tables::Ticket, u"1"_s));
    QCOMPARE(first.openedAt->ms, utc(u"2023-07-27T03:00:00Z"_s)); // midnight in São Paulo
    QCOMPARE(first.closedAt->ms, utc(u"2023-07-28T06:00:00Z"_s));
    QCOMPARE(first.answeredAt->ms, utc(u"2023-07-27T04:14:00Z"_s));
    QCOMPARE(ticketFromRow(bench.target.row(tables::Ticket, u"2"_s)).openedAt->ms, utc(u"2023-07-27T10:00:00Z"_s));
    QCOMPARE(
        sentencesOf(report.problems),
        QStringList({u"line 4, column 'opened': '31-02-2023' – expected a moment such as 31/12/2025 14:30"_s,
                     u"line 5, column 'opened': '27-07-2023 25:00' – expected a moment such as 31/12/2025 14:30"_s}));
}

void EntitiesTest::zones_changeTheirClocks()
{
    const QTimeZone brazil("America/Sao_Paulo");
    const auto moment = [&brazil](QStringView text) { return importedInstant(text, DayOrder::Iso, brazil); };
    QCOMPARE(*importedInstant(u"2017-07-01T10:00:00Z", DayOrder::DayMonthYear, brazil)->get<std::int64_t>(),
             utc(u"2017-07-01T10:00:00Z"_s));
    // Clocks went from midnight to one o'clock on 2017-10-15; the day began at one.
    QCOMPARE(*moment(u"2017-10-15")->get<std::int64_t>(), utc(u"2017-10-15T03:00:00Z"_s));
    QVERIFY(!moment(u"2017-10-15 00:30"));
    // They went from midnight back to 23 o'clock on 2018-02-17, and the first half past is meant.
    QCOMPARE(*moment(u"2018-02-17 23:30")->get<std::int64_t>(), utc(u"2018-02-18T01:30:00Z"_s));
    QCOMPARE(*moment(u"2018-02-17 22:30")->get<std::int64_t>(), utc(u"2018-02-18T00:30:00Z"_s));
    QCOMPARE(*moment(u"2017-10-15 01:30")->get<std::int64_t>(), utc(u"2017-10-15T03:30:00Z"_s));
    QCOMPARE(*moment(u"2017-07-01 12:00+02:00")->get<std::int64_t>(), utc(u"2017-07-01T10:00:00Z"_s));
}

void EntitiesTest::counted_fromAnotherField()
{
    ImportBench bench(tickets);
    bench.target.addCustomer(u"A"_s);
    const ImportReport report =
        bench.import("id,customer,opened,closed,minutes\n1,A,2023-07-27,,-5\n2,A,2023-07-27,,x\n"
                     "3,A,2023-07-27,,0\n4,A,2023-07-27,,99999999999999999\n");
    QCOMPARE(report.created, 1);
    QCOMPARE(sentencesOf(report.problems),
             QStringList({u"line 2, column 'minutes': '-5' – expected a whole number from 0"_s,
                          u"line 3, column 'minutes': 'x' – expected a whole number"_s,
                          u"line 5, column 'minutes': '99999999999999999' – expected a whole number from 0"_s}));
}

void EntitiesTest::oddities_areTakenAndTold()
{
    ImportBench bench(contracts);
    bench.target.addCustomer(u"A"_s);
    bench.target.addCustomer(u"L"_s, u"churned"_s);
    const ImportReport report =
        bench.import("id,customer,value,currency,to,trial\n1,L,1,USD,,FALSE\n2,L,1,USD,2024-01-01,FALSE\n"
                     "3,A,1,USD,,sim\n4,A,0,USD,,TRUE\n");
    QCOMPARE(report.created, 4);
    QCOMPARE(report.problemCount, 0);
    QCOMPARE(report.oddityCounts,
             (QMap<ImportReason, qint64>{{ImportReason::RunsAfterChurn, 1}, {ImportReason::TrialWithMoney, 1}}));
    QCOMPARE(sentencesOf(report.oddities), QStringList({u"line 2: the contract has no end, but its customer has left"_s,
                                                        u"line 4: a trial that costs money"_s}));
    QVERIFY(bench.foretold);

    ImportBench late(tickets);
    late.target.addCustomer(u"A"_s);
    const ImportReport answered =
        late.import("id,customer,opened,closed,minutes\n1,A,2023-07-27,2023-07-27 01:00,61\n2,A,2023-07-27,,61\n");
    QCOMPARE(answered.oddityCounts, (QMap<ImportReason, qint64>{{ImportReason::AnsweredAfterClosed, 1}}));
}

void EntitiesTest::churns_ofOneCustomer()
{
    ImportBench bench(R"({ "entity": "churn_event", "key": "id", "columns": {
        "customer": "customer", "day": "day", "refund": { "to": "refund", "point": "." } },
        "constants": { "currency": "USD", "reason": "unknown" } })");
    bench.target.addCustomer(u"A"_s, u"churned"_s);
    bench.target.addCustomer(u"B"_s, u"adoption"_s);
    QByteArray csv = "id,customer,day,refund\n1,A,2024-01-01,4.03\n2,A,2024-05-01,0\n3,B,2024-05-01,\n";
    const ImportReport report = bench.import(csv);
    QCOMPARE(sentencesOf(report.oddities), QStringList({u"line 3: line 2 is a churn of the same customer"_s,
                                                        u"line 4: the customer is not at the stage 'churned'"_s}));
    QCOMPARE(churnEventFromRow(bench.target.row(tables::ChurnEvent, u"1"_s)).refund, std::optional<std::int64_t>(403));
    const ImportReport again = bench.import(csv);
    QCOMPARE(again.unchanged, 3);
    QCOMPARE(again.oddities, report.oddities); // the file is as odd as before
    for (int i = 0; i < 300; ++i)
        csv += "x" + QByteArray::number(i) + ",A,2024-05-01,\n";
    const ImportReport many = bench.import(csv);
    QCOMPARE(many.oddityCounts.value(ImportReason::SeveralChurns), 301);
    QCOMPARE(many.oddities.size(), ImportReport::MaxOddities + 1);
}

void EntitiesTest::rowsWithoutKey_areFoundAgain()
{
    ImportBench bench(R"({ "entity": "holiday", "key": "key", "columns": { "day": "day", "name": "name" } })");
    const QByteArray csv = "key,day,name\nbr-1,2025-04-21,Tiradentes\nbr-2,2025-09-07,Independ\xC3\xAAncia\n";
    QCOMPARE(bench.import(csv).created, 2);
    QCOMPARE(bench.import(csv).unchanged, 2);
    QVERIFY(bench.foretold);
    const Uuid id = bench.target.all(tables::Holiday).constFirst().key.id;
    const QByteArray byId = "key,day,name\n" + id.toString().toLatin1() + ",2025-04-22,Another\n";
    QCOMPARE(bench.import(byId).updated, 1); // as an export names it
    QCOMPARE(bench.target.all(tables::Holiday).size(), 2);
}

void EntitiesTest::logs_areNeverWrittenAnew()
{
    ImportBench bench(R"({ "entity": "ticket_message", "key": "key", "columns": {
        "ticket": "ticket", "at": "at", "text": "text" } })");
    ImportBench first(tickets);
    first.target.addCustomer(u"A"_s);
    QCOMPARE(first.import("id,customer,opened,closed,minutes\nT-1,A,2023-07-27,,\n").created, 1);
    const RowState ticket = first.target.row(tables::Ticket, u"T-1"_s);
    bench.target.held = first.target.held;
    bench.target.references[u"T-1"_s] = {ticket.key.id};
    QCOMPARE(bench.import("key,ticket,at,text\nM-1,T-1,2023-07-28 10:00,Hello\n").created, 1);
    QCOMPARE(bench.import("key,ticket,at,text\nM-1,T-1,2023-07-28 10:00,Other\n").unchanged, 1);
    QVERIFY(bench.foretold);
}

void EntitiesTest::keysOfSets_areThoseOfTheList()
{
    ImportBench bench(R"({ "entity": "contact", "key": "id", "columns": { "customer": "customer", "name": "name",
        "roles": { "to": "roles", "values": { "Padrinho": "sponsor" }, "keepOthers": true } } })");
    bench.target.addCustomer(u"A"_s);
    const ImportReport report =
        bench.import("id,customer,name,roles\n1,A,Ana,champion;Padrinho\n2,A,Bia,champion;boss\n");
    QCOMPARE(report.created, 1);
    QCOMPARE(
        sentencesOf(report.problems),
        QStringList(u"line 3, column 'roles': 'boss' – expected some of champion, decision_maker, sponsor, user"_s));
}

void EntitiesTest::keys_areThoseOfTheWorkspace()
{
    const auto item = [](const QString &key, bool archived) {
        ListItem made;
        made.id = ListItemId(makeUuid8({}, "list_item", key));
        made.itemKey = key;
        made.label = u"Whatever"_s;
        made.isArchived = archived;
        return made;
    };
    const ListCatalog lists(
        {item(u"stages/pilot"_s, false), item(u"stages/adoption"_s, true), item(u"contact_roles/partner"_s, false)});
    ImportBench customers(R"({ "entity": "customer", "key": "id", "columns": { "name": "name", "stage": "stage" } })");
    customers.target.workspaceLists = lists;
    // What is archived may still come in: a file that was exported has it. It is not offered.
    const ImportReport report = customers.import("id,name,stage\n1,A,pilot\n2,B,adoption\n3,C,nonsense\n");
    QCOMPARE(countsOf(report), u"3 = 2 created + 0 updated + 0 unchanged + 0 duplicates + 0 summed + 1 rejected"_s);
    QVERIFY(customers.foretold);
    const QString said = sentencesOf(report.problems).value(0);
    QVERIFY2(said.contains(u"pilot"_s) && !said.contains(u"adoption"_s), qPrintable(said));

    const QByteArray mapping =
        R"({ "entity": "contact", "key": "id", "columns": { "customer": "customer", "name": "name",
        "role": { "to": "roles", "values": { "Parceiro": "partner" } } } })";
    QVERIFY(!readMapping(mapping, farolSchema())); // of a workspace that has no such role
    QVERIFY(readMapping(mapping, farolSchema(), lists));
}

void EntitiesTest::mappings_areChecked_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto row = [](const QByteArray &json, const char *message) {
        QTest::newRow(message) << json << QString::fromUtf8(message);
    };
    row(R"({ "entity": "contract", "key": "id", "columns": { "v": "value" } })",
        "column 'v': money needs its currency; fill 'currency' by a column or a constant");
    row(R"({ "entity": "contract", "key": "id", "columns": { "v": { "to": "plan", "point": "." } } })",
        "column 'v': 'point' is for money, and 'plan' is none");
    row(R"({ "entity": "contract", "key": "id", "columns": { "v": { "to": "value", "point": ";" }, "c": "currency" } })",
        "column 'v': the point of money is '.' or ','");
    row(R"({ "entity": "contract", "key": "id", "columns": { "v": { "to": "plan", "through": "contract" } } })",
        "column 'v': 'through' is for a reference, and 'plan' is none");
    row(R"({ "entity": "usage", "key": "id", "columns": { "v": { "to": "customer", "through": "holiday" } } })",
        "column 'v': 'through' names an entity whose rows belong to what 'customer' refers to");
    row(R"({ "entity": "usage", "columns": { "c": "customer", "f": "feature", "d": "day" } })",
        "nothing fills 'source', without which there is no usage");
    row(R"({ "entity": "ticket", "key": "id", "columns": { "m": { "to": "answered_at", "after": "opened_at" } } })",
        "columns.m.unit: say what the number counts: seconds, minutes, hours or days");
    row(R"({ "entity": "ticket", "key": "id", "columns": { "m": { "to": "answered_at", "after": "opened_at", "unit": "hours" } } })",
        "column 'm': nothing fills 'opened_at', from which it counts");
    row(R"({ "entity": "ticket", "key": "id", "columns": { "m": { "to": "answered_at", "after": "status", "unit": "hours" } } })",
        "column 'm': 'after' names another field that holds the same as 'answered_at'");
    row(R"({ "entity": "ticket", "key": "id", "file": { "zone": "Brasilia" } })",
        "file.zone: there is no time zone 'Brasilia'; zones are named as in America/Sao_Paulo");
    row(R"({ "entity": "usage", "key": "id", "columns": { "c": "customer", "f": "feature", "d": "day",
        "u": { "to": "uses", "onlyNew": true } }, "constants": { "source": "import" } })",
        "column 'u': 'onlyNew' cannot be: a fact is replaced whole");
}

void EntitiesTest::mappings_areChecked()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const Result<ImportMapping> mapping = readMapping(json, farolSchema());
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().detail, message);
}

} // namespace farol::exchange

QTEST_GUILESS_MAIN(farol::exchange::EntitiesTest)

#include "tst_entities.moc"
