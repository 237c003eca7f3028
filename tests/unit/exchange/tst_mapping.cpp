// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "exchange/mapping.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace farol::exchange {

class MappingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void json_isRead();
    void json_roundTrips();
    void mistakes_areNamed_data();
    void mistakes_areNamed();
    void brokenJson_isLocated();
    void draft_findsFieldsByName();
};

namespace {

constexpr auto everything = R"({
    "entity": "customer",
    "key": "account_id",
    "file": { "encoding": "windows-1252", "separator": "tab", "days": "dmy" },
    "emptyClears": true,
    "columns": {
        "Nome": "name",
        "seats": { "to": "seats", "groups": ".", "optional": true },
        "since": { "to": "customer_since", "days": "mdy" },
        "plan": [
            { "to": "segment", "values": { "Basic": "smb", "None": null }, "otherwise": "mid" },
            { "to": "tags", "values": { "Pro": "paid;pro" }, "keepOthers": true, "replace": true, "split": "|" }
        ],
        "labels": { "to": "tags", "split": false, "replace": true, "trim": false },
        "flag": { "to": "stage", "values": { "TRUE": "churned" }, "otherwise": null, "onlyNew": true }
    },
    "constants": { "industry": "SaaS", "country": { "value": "BR", "onlyNew": true } },
    "ignore": ["extra", "more"]
})";

} // namespace

void MappingTest::json_isRead()
{
    const Result<ImportMapping> mapping = readMapping(everything, farolSchema());
    QVERIFY2(mapping.hasValue(), qPrintable(mapping ? QString() : mapping.error().detail));
    QCOMPARE(mapping->key, u"account_id"_s);
    QCOMPARE(mapping->encoding, std::optional(Encoding::Windows1252));
    QCOMPARE(mapping->separator, std::optional(QChar(u'\t')));
    QCOMPARE(mapping->days, std::optional(DayOrder::DayMonthYear));
    QVERIFY(mapping->emptyClears);
    QCOMPARE(mapping->ignore, QStringList({u"extra"_s, u"more"_s}));
    QCOMPARE(mapping->rules.size(), 9);
    const auto rule = std::find_if(mapping->rules.begin(), mapping->rules.end(),
                                   [](const FieldRule &r) { return r.column == "plan"_L1; });
    QCOMPARE(rule->field, 3);
    QCOMPARE(rule->values, (QMap<QString, QString>{{u"Basic"_s, u"smb"_s}, {u"None"_s, QString()}}));
    QCOMPARE(rule->unlisted, Unlisted::Constant);
    QCOMPARE(rule->otherwise, u"mid"_s);
}

void MappingTest::json_roundTrips()
{
    const ImportMapping mapping = *readMapping(everything, farolSchema());
    const QByteArray json = writeMapping(mapping, farolSchema());
    const Result<ImportMapping> back = readMapping(json, farolSchema());
    QVERIFY2(back.hasValue(), qPrintable(back ? QString() : back.error().detail));
    QCOMPARE(*back, mapping);
    QCOMPARE(writeMapping(*back, farolSchema()), json);
}

void MappingTest::mistakes_areNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const auto whole = [](const QByteArray &json, const char *message) {
        QTest::newRow(message) << json << QString::fromUtf8(message);
    };
    const auto columns = [&whole](const QByteArray &json, const char *message) {
        whole(R"({ "entity": "customer", "key": "id", "columns": { )" + json + " } }", message);
    };
    whole("[]", "a mapping is one object { … }");
    whole(R"({ "entity": "client", "key": "id" })",
          "entity: there is no 'client'; files can be imported into customer, contact, contact_link, contract, "
          "interaction, ticket, ticket_message, task, usage, churn_event, saved_view, custom_field, custom_value, "
          "list_item, holiday");
    whole(R"({ "entity": "customer" })", "key: name the column that identifies a row");
    whole(R"({ "entity": "customer", "key": "id", "colums": {} })",
          "mapping: 'colums' is not known here; known are entity, key, file, emptyClears, columns, constants, ignore, "
          "match, existing");
    whole(R"({ "entity": "customer", "key": 3 })", "key: expected a text between quotation marks");
    whole(R"({ "entity": "customer", "key": "id", "file": { "encoding": "ebcdic" } })",
          "file.encoding: expected auto, utf-8, utf-16le, utf-16be, windows-1252, iso-8859-1 or iso-8859-15");
    whole(R"({ "entity": "customer", "key": "id", "file": { "separator": "::" } })",
          "file.separator: expected auto, tab or one character");
    whole(R"({ "entity": "customer", "key": "id", "file": { "separator": "a" } })",
          "file: this character cannot separate columns");
    whole(R"({ "entity": "customer", "key": "id", "file": { "days": "european" } })",
          "file.days: expected auto, iso, ymd, dmy or mdy");
    whole(R"({ "entity": "customer", "key": "id", "ignore": "x" })", "ignore: expected a list of column names");
    whole(R"({ "entity": "customer", "key": "id", "columns": { "a": "name" }, "ignore": ["a"] })",
          "column 'a' is both used and ignored");
    whole(R"({ "entity": "customer", "key": "id", "constants": { "seats": "many" } })",
          "constant 'seats': 'many' does not suit the field 'seats': expected a whole number");
    whole(R"({ "entity": "customer", "key": "id", "constants": { "seats": 5 } })",
          "constants.seats: expected a text between quotation marks, or an object { \"value\": … }");
    columns(R"("a": "nam")",
            "columns.a: 'nam' is not a field of customer; its fields are name, external_key, segment, stage, "
            "owner, team, parent, tags, industry, country, seats, customer_since, notes");
    columns(R"("a": 1)", "columns.a: expected the name of a field, or an object { \"to\": … }");
    columns(R"("a": {})", "columns.a.to: name the field that this column fills");
    columns(R"("a": { "to": "name", "vlaues": {} })", "columns.a: 'vlaues' is not known here; known are to, trim, "
                                                      "days, groups, point, after, unit, through, split, values, "
                                                      "otherwise, keepOthers, onlyNew, replace, optional");
    columns(R"("a": "external_key")", "column 'a': 'external_key' is filled by the key column");
    columns(R"("a": "name", "b": "name")", "column 'b': 'name' is already filled by column 'a'");
    columns(R"("a": { "to": "tags", "replace": true }, "b": "tags")",
            "column 'b': 'replace' and 'onlyNew' must be the same wherever 'tags' is filled");
    columns(R"("a": { "to": "name", "days": "dmy" })",
            "column 'a': 'days' is for fields that hold days, and 'name' does not");
    columns(R"("a": { "to": "name", "split": "|" })",
            "column 'a': 'split' and 'replace' are for sets, and 'name' is none");
    columns(R"("a": { "to": "name", "otherwise": "x" })",
            "columns.a.values: missing, though 'otherwise' or 'keepOthers' is there");
    columns(R"("a": { "to": "name", "values": {}, "otherwise": "x", "keepOthers": true })",
            "columns.a.otherwise: either 'otherwise' or 'keepOthers', not both");
    columns(R"("a": { "to": "seats", "values": { "few": "3.5" } })",
            "column 'a': '3.5' does not suit the field 'seats': expected a whole number");
    columns(R"("a": { "to": "stage", "values": { "TRUE": "churned", "true": "adoption" } })",
            "column 'a': the value 'true' stands twice (case and accents do not count)");
    columns(R"("a": { "to": "stage", "values": { "TRUE": "x" } })",
            "column 'a': 'x' does not suit the field 'stage': expected one of onboarding, adoption, renewal, churned");
    columns(R"("b": { "to": "stage", "values": { "TRUE": "churned" }, "otherwise": "x" })",
            "column 'b': 'x' does not suit the field 'stage': expected one of onboarding, adoption, renewal, churned");
    whole(R"({ "entity": "customer", "key": "id", "constants": { "segment": "Mid" } })",
          "constant 'segment': 'Mid' does not suit the field 'segment': expected one of enterprise, mid, smb");
    columns(R"("a": { "to": "stage", "values": { "a": 1 } })",
            "columns.a.values: every value is a text between quotation marks, or null for nothing");
    columns(R"("a": [])", "columns.a: an empty list; to leave the column out name it in 'ignore'");
}

void MappingTest::mistakes_areNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const Result<ImportMapping> mapping = readMapping(json, farolSchema());
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().detail, message);
    QCOMPARE(mapping.error().code, Error::Code::Invalid);
}

void MappingTest::brokenJson_isLocated()
{
    const Result<ImportMapping> mapping = readMapping("{\n \"entity\": customer }", farolSchema());
    QVERIFY(mapping.error().detail.startsWith("line 2: this is not JSON"_L1));
}

void MappingTest::draft_findsFieldsByName()
{
    const QStringList header = {u"External Key"_s, u"NAME"_s, u"Customer since"_s, u"customer_since"_s, u"Fax"_s};
    const ImportMapping mapping = suggestMapping(header, *farolSchema().entity(u"customer"));
    QCOMPARE(mapping.key, u"External Key"_s);
    QCOMPARE(mapping.rules.size(), 2);
    QCOMPARE(mapping.ignore, QStringList({u"customer_since"_s, u"Fax"_s}));
    QVERIFY(checkMapping(mapping, farolSchema()).hasValue());
}

} // namespace farol::exchange

QTEST_GUILESS_MAIN(farol::exchange::MappingTest)

#include "tst_mapping.moc"
