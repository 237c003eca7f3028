// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/valuetext.h"

#include "tests/unit/text/sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTest>

#include <rapidcheck.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

FieldInfo fieldOfType(FieldType type)
{
    return {.number = 1, .name = "x", .type = type};
}

} // namespace

class ValueTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void format_isPlain();
    void text_roundTrips();
    void json_roundTrips();
    void json_refusesOtherTypes();
    void json_hasEmptySets();
    void counts_haveTheirNumber();
    void days_followTheirOrder_data();
    void days_followTheirOrder();
    void lenient_readsSpreadsheetHabits();
    void numbers_keepTheirRange();
    void sets_escape();
    void errors_sayWhatWasExpected();
};

void ValueTextTest::format_isPlain()
{
    QLocale::setDefault(QLocale(QLocale::Portuguese, QLocale::Brazil));
    const auto text = [](FieldType type, const Value &value) { return formatValue(fieldOfType(type), value); };
    QCOMPARE(text(FieldType::Boolean, Value(true)), u"true"_s);
    QCOMPARE(text(FieldType::Integer, Value(std::int64_t{-1234567})), u"-1234567"_s);
    QCOMPARE(text(FieldType::Day, Value(dayNumber(QDate(2025, 3, 1)))), u"2025-03-01"_s);
    QCOMPARE(text(FieldType::Instant, Value(std::int64_t{1'740'832'200'000})), u"2025-03-01T12:30:00Z"_s);
    QCOMPARE(text(FieldType::Instant, Value(std::int64_t{1'740'832'200'007})), u"2025-03-01T12:30:00.007Z"_s);
    QCOMPARE(text(FieldType::Set, Value(QStringList{u"b"_s, u"a;c"_s})), u"a\\;c;b"_s);
    QCOMPARE(text(FieldType::Text, Value()), QString());
}

void ValueTextTest::text_roundTrips()
{
    QVERIFY(rc::check("parse(format(v)) == v", [] {
        const FieldInfo &field = sample::randomField();
        const Value value = sample::randomValue(field.type, false);
        const Result<Value> back = parseValue(field, formatValue(field, value));
        RC_ASSERT(back.hasValue());
        RC_ASSERT(*back == value);
    }));
}

void ValueTextTest::json_roundTrips()
{
    QVERIFY(rc::check("fromJson(toJson(v)) == v, through a document", [] {
        const FieldInfo &field = sample::randomField();
        const Value value = sample::randomValue(field.type, false);
        const QByteArray bytes = QJsonDocument(QJsonArray{valueToJson(field, value)}).toJson();
        const Result<Value> back = valueFromJson(field, QJsonDocument::fromJson(bytes).array().at(0));
        RC_ASSERT(back.hasValue());
        RC_ASSERT(*back == value);
    }));
}

void ValueTextTest::json_refusesOtherTypes()
{
    QVERIFY(!valueFromJson(fieldOfType(FieldType::Integer), 1.5));
    QVERIFY(!valueFromJson(fieldOfType(FieldType::Integer), 1e300));
    QVERIFY(!valueFromJson(fieldOfType(FieldType::Integer), u"1"_s));
    QVERIFY(!valueFromJson(fieldOfType(FieldType::Boolean), 1));
    QVERIFY(!valueFromJson(fieldOfType(FieldType::Text), true));
    QVERIFY(!valueFromJson(fieldOfType(FieldType::Set), QJsonArray{1}));
    QVERIFY(valueFromJson(fieldOfType(FieldType::Text), QJsonValue::Null)->isNull());
}

void ValueTextTest::json_hasEmptySets()
{
    QCOMPARE(valueToJson(fieldOfType(FieldType::Set), Value()), QJsonValue(QJsonArray()));
    QVERIFY(valueToJson(fieldOfType(FieldType::Text), Value()).isNull());
    QVERIFY(valueFromJson(fieldOfType(FieldType::Set), QJsonArray())->isNull());
}

void ValueTextTest::counts_haveTheirNumber()
{
    QCOMPARE(counted(0, "row"_L1), u"0 rows"_s);
    QCOMPARE(counted(1, "row"_L1), u"1 row"_s);
    QCOMPARE(counted(2, "row"_L1), u"2 rows"_s);
}

void ValueTextTest::days_followTheirOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("order");
    QTest::addColumn<QDate>("day");
    const auto add = [](const char *text, DayOrder order, QDate day) {
        QTest::addRow("%s by %d", text, static_cast<int>(order))
            << QString::fromLatin1(text) << static_cast<int>(order) << day;
    };
    add("2025-03-01", DayOrder::Iso, {2025, 3, 1});
    add("2025-3-1", DayOrder::Iso, {});
    add("2025/03/01", DayOrder::Iso, {});
    add("01-03-2025", DayOrder::Iso, {});
    add("2025/3/1", DayOrder::YearMonthDay, {2025, 3, 1});
    add("16-10-2024", DayOrder::DayMonthYear, {2024, 10, 16});
    add("1.3.25", DayOrder::DayMonthYear, {2025, 3, 1});
    add("01/03/70", DayOrder::DayMonthYear, {1970, 3, 1});
    add("10/16/2024", DayOrder::MonthDayYear, {2024, 10, 16});
    add("16/10/2024", DayOrder::MonthDayYear, {});
    add("29/02/2024", DayOrder::DayMonthYear, {2024, 2, 29});
    add("29/02/2023", DayOrder::DayMonthYear, {});
    add("1/3-2025", DayOrder::DayMonthYear, {});
    add("1/3", DayOrder::DayMonthYear, {});
    add("1/3/2025/4", DayOrder::DayMonthYear, {});
    add("+1/3/2025", DayOrder::DayMonthYear, {});
    add("//", DayOrder::DayMonthYear, {});
    add("", DayOrder::DayMonthYear, {});
    add("01/01/0000", DayOrder::DayMonthYear, {});
}

void ValueTextTest::days_followTheirOrder()
{
    QFETCH(QString, text);
    QFETCH(int, order);
    QFETCH(QDate, day);
    QCOMPARE(parseDay(text, static_cast<DayOrder>(order)), day);
}

void ValueTextTest::lenient_readsSpreadsheetHabits()
{
    const TextHints hints{.days = DayOrder::DayMonthYear, .lenient = true, .groups = u'.'};
    const auto read = [&hints](FieldType type, QStringView text) { return parseValue(fieldOfType(type), text, hints); };
    for (const QStringView yes : {u"TRUE", u" Sim ", u"sí", u"1", u"Yes"})
        QCOMPARE(*read(FieldType::Boolean, yes), Value(true));
    for (const QStringView no : {u"false", u"NÃO", u"0", u"no"})
        QCOMPARE(*read(FieldType::Boolean, no), Value(false));
    QCOMPARE(*read(FieldType::Day, u"28-07-2023 03:00"), Value(dayNumber(QDate(2023, 7, 28))));
    QCOMPARE(*read(FieldType::Instant, u"2025-03-01 12:30"), Value(std::int64_t{1'740'832'200'000}));
    QCOMPARE(*read(FieldType::Instant, u"2025-03-01T09:30:00-03:00"), Value(std::int64_t{1'740'832'200'000}));
    QCOMPARE(*read(FieldType::Integer, u"1.234.567"), Value(std::int64_t{1'234'567}));
    QVERIFY(!read(FieldType::Integer, u"1.23"));
    QVERIFY(!parseValue(fieldOfType(FieldType::Boolean), u"sim"));
    QVERIFY(!parseValue(fieldOfType(FieldType::Instant), u"2025-03-01T12:30"));
}

void ValueTextTest::numbers_keepTheirRange()
{
    const FieldInfo integer = fieldOfType(FieldType::Integer);
    QCOMPARE(*parseValue(integer, u"-9223372036854775808"), Value(std::numeric_limits<std::int64_t>::min()));
    QCOMPARE(parseValue(integer, u"9223372036854775808").error().detail,
             u"expected a whole number up to 9223372036854775807"_s);
    QCOMPARE(parseValue(integer, u"-9223372036854775809").error().detail,
             u"expected a whole number from -9223372036854775808"_s);
    for (const QStringView bad : {u"1.0", u"1e3", u"٣", u"--1", u"0x10", u"-", u"1 2"})
        QVERIFY(!parseValue(integer, bad));
    QVERIFY(parseValue(integer, u"  ")->isNull());
}

void ValueTextTest::sets_escape()
{
    QCOMPARE(splitSet(u" vip ; north\\;west;;\\ x"), QStringList({u"vip"_s, u"north;west"_s, u" x"_s}));
    QCOMPARE(joinSet({u" x "_s, u"a\\"_s}), u"\\ x\\ ;a\\\\"_s);
    QCOMPARE(splitSet(u"  ;; "), QStringList());
    QCOMPARE(splitSet(u"a\\"), QStringList(u"a\\"_s));
}

void ValueTextTest::errors_sayWhatWasExpected()
{
    const Result<Value> day = parseValue(fieldOfType(FieldType::Day), u"secret", {.days = DayOrder::DayMonthYear});
    QCOMPARE(day.error(), fail(Error::Code::Invalid, u"expected a day such as 31/12/2025"_s));
    QCOMPARE(parseValue(fieldOfType(FieldType::Integer), u"secret").error().detail, u"expected a whole number"_s);
    QCOMPARE(parseValue(fieldOfType(FieldType::Id), u"secret").error().detail, u"expected an id"_s);
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::ValueTextTest)

#include "tst_valuetext.moc"
