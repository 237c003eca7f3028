// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract.h"
#include "core/money.h"
#include "core/text/amounts.h"
#include "core/text/filter.h"
#include "core/text/filtermatch.h"

#include <QTest>

#include <rapidcheck.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr auto Least = std::numeric_limits<std::int64_t>::min();
constexpr auto Most = std::numeric_limits<std::int64_t>::max();

QString anyCurrency()
{
    return currencyCodes().at(*rc::gen::inRange(0, static_cast<int>(currencyCodes().size())));
}

RowState contractOf(std::int64_t minor, const QString &currency)
{
    RowState row;
    row.key.table = tables::Contract;
    row.fields[6].value = Value(minor);
    row.fields[7].value = Value(currency);
    return row;
}

bool finds(const QString &filter, const RowState &row)
{
    const EntityInfo entity = contractEntity();
    const Result<Filter> tree = parseFilter(filter, entity);
    return tree && matches(*tree, row, entity);
}

} // namespace

class MoneyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void currencies_areInOrderAndHaveDigits();
    void parse_readsWhatPeopleWrite_data();
    void parse_readsWhatPeopleWrite();
    void plain_hasAllDigits();
    void plain_isReadBack();
    void monthlyValue_roundsHalfAwayFromZero();
    void amounts_needTheirCurrency();
    void amounts_areReadBack();
    void filters_compareMainUnits();
    void filters_agreeWithExactArithmetic();
    void filters_printWhatTheyRead();
};

void MoneyTest::currencies_areInOrderAndHaveDigits()
{
    const QStringList &codes = currencyCodes();
    QVERIFY(std::is_sorted(codes.begin(), codes.end()));
    for (const QString &code : codes) {
        QCOMPARE(code.size(), 3);
        QVERIFY(currencyDigits(code) >= 0 && currencyDigits(code) <= 4);
    }
    QCOMPARE(currencyDigits(u"BRL"), 2);
    QCOMPARE(currencyDigits(u"JPY"), 0);
    QCOMPARE(currencyDigits(u"KWD"), 3);
    QCOMPARE(currencyDigits(u"CLF"), 4);
    QCOMPARE(currencyDigits(u""), 2);
    QCOMPARE(currencyDigits(u"Y X"), 2);
}

void MoneyTest::parse_readsWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QChar>("point");
    QTest::addColumn<std::optional<std::int64_t>>("minor");
    const auto row = [](const char *text, const char *currency, char point, std::optional<std::int64_t> minor) {
        QTest::addRow("%s %s", text, currency)
            << QString::fromUtf8(text) << QString::fromLatin1(currency) << QChar::fromLatin1(point) << minor;
    };
    row("1250", "BRL", ',', 125'000);
    row("1.250,50", "BRL", ',', 125'050);
    row("1,250.5", "USD", '.', 125'050);
    row("1 250,5", "EUR", ',', 125'050);
    row("-0.01", "USD", '.', -1);
    row("12.50", "JPY", '.', std::nullopt);
    row("12.00", "JPY", '.', 12);
    row("1.2345", "KWD", '.', std::nullopt);
    row("1.234", "KWD", '.', 1234);
    row(".5", "USD", '.', 50);
    row("5.", "USD", '.', 500);
    row("", "USD", '.', std::nullopt);
    row("-", "USD", '.', std::nullopt);
    row(".", "USD", '.', std::nullopt);
    row("--1", "USD", '.', std::nullopt);
    row("1.2.3", "USD", '.', std::nullopt);
    row("R$ 5", "BRL", ',', std::nullopt);
    row("1e3", "USD", '.', std::nullopt);
    row("92233720368547758.07", "USD", '.', Most);
    row("92233720368547758.08", "USD", '.', std::nullopt);
    row("-92233720368547758.08", "USD", '.', Least);
    row("-92233720368547758.09", "USD", '.', std::nullopt);
    row("9223372036854775807", "USD", '.', std::nullopt);
    row("9223372036854775807", "JPY", '.', Most);
}

void MoneyTest::parse_readsWhatPeopleWrite()
{
    QFETCH(QString, text);
    QFETCH(QString, currency);
    QFETCH(QChar, point);
    QFETCH(std::optional<std::int64_t>, minor);
    QVERIFY(parseMoney(text, currency, point) == minor);
}

void MoneyTest::plain_hasAllDigits()
{
    QCOMPARE(plainMoney(1250, u"BRL"), u"12.50"_s);
    QCOMPARE(plainMoney(-5, u"BRL"), u"-0.05"_s);
    QCOMPARE(plainMoney(0, u"KWD"), u"0.000"_s);
    QCOMPARE(plainMoney(1250, u"JPY"), u"1250"_s);
    QCOMPARE(plainMoney(Least, u"USD"), u"-92233720368547758.08"_s);
}

void MoneyTest::plain_isReadBack()
{
    QVERIFY(rc::check("every amount of every currency is read back", [] {
        const QString currency = anyCurrency();
        const auto minor =
            *rc::gen::oneOf(rc::gen::arbitrary<std::int64_t>(), rc::gen::element(Least, Most, std::int64_t{0}));
        RC_ASSERT(parseMoney(plainMoney(minor, currency), currency, u'.') == std::optional(minor));
    }));
}

void MoneyTest::monthlyValue_roundsHalfAwayFromZero()
{
    QCOMPARE(monthlyValue(100, u"month"), std::optional<std::int64_t>(100));
    QCOMPARE(monthlyValue(100, u"quarter"), std::optional<std::int64_t>(33));
    QCOMPARE(monthlyValue(101, u"quarter"), std::optional<std::int64_t>(34));
    QCOMPARE(monthlyValue(9, u"half_year"), std::optional<std::int64_t>(2));
    QCOMPARE(monthlyValue(-9, u"half_year"), std::optional<std::int64_t>(-2));
    QCOMPARE(monthlyValue(6, u"year"), std::optional<std::int64_t>(1));
    QCOMPARE(monthlyValue(5, u"year"), std::optional<std::int64_t>(0));
    QVERIFY(!monthlyValue(5, u"once"));
    QVERIFY(!monthlyValue(5, u""));
}

void MoneyTest::amounts_needTheirCurrency()
{
    QCOMPARE(fromMainUnit(u"1250.5", Value(u"BRL"_s)).value(), Value(std::int64_t{125'050}));
    QVERIFY(fromMainUnit(u" ", Value()).value().isNull());
    QCOMPARE(fromMainUnit(u"1", Value()).error().detail, u"an amount of money needs a currency"_s);
    QCOMPARE(fromMainUnit(u"1.5", Value(u"JPY"_s)).error().detail, u"expected an amount of JPY such as 12"_s);
    QCOMPARE(fromMainUnit(u"x", Value(u"BRL"_s)).error().detail, u"expected an amount of BRL such as 12.50"_s);
    QVERIFY(!fromMainUnit(u"1,250", Value(u"BRL"_s))); // a thousand and more, or one and a quarter?
    const EntityInfo entity = contractEntity();
    const RowValues none = [](FieldNumber) { return Value(); };
    QCOMPARE(inMainUnit(*entity.field(u"seats"), Value(std::int64_t{5}), none), Value(std::int64_t{5}));
    QCOMPARE(inMainUnit(*entity.field(u"value"), Value(), none), Value());
}

void MoneyTest::amounts_areReadBack()
{
    const EntityInfo entity = contractEntity();
    const FieldInfo &field = *entity.field(u"value");
    QVERIFY(rc::check("an amount in the main unit is read back", [&field] {
        const Value currency(anyCurrency());
        const Value minor(*rc::gen::arbitrary<std::int64_t>());
        const Value text = inMainUnit(field, minor, [&currency](FieldNumber) { return currency; });
        RC_ASSERT(text.get<QString>() != nullptr);
        RC_ASSERT(fromMainUnit(*text.get<QString>(), currency).value() == minor);
    }));
}

void MoneyTest::filters_compareMainUnits()
{
    const RowState reais = contractOf(100'050, u"BRL"_s);
    const RowState yen = contractOf(1000, u"JPY"_s);
    const RowState dinars = contractOf(1'000'505, u"KWD"_s);
    QVERIFY(finds(u"value = 1000.50"_s, reais) && finds(u"value > 1000"_s, reais)
            && !finds(u"value > 1000.5"_s, reais));
    QVERIFY(finds(u"value = 1000"_s, yen) && finds(u"value >= 1000"_s, yen) && !finds(u"value < 1000"_s, yen));
    QVERIFY(finds(u"value > 1000.50"_s, dinars) && finds(u"value < 1000.51"_s, dinars));
    QVERIFY(!finds(u"value = 1000.50"_s, dinars) && finds(u"value != 1000.5"_s, dinars));
    QVERIFY(finds(u"value in (1, 1000)"_s, yen) && finds(u"not value in (1, 1000)"_s, reais));
    QVERIFY(finds(u"value is not null"_s, yen));
}

void MoneyTest::filters_agreeWithExactArithmetic()
{
    QVERIFY(rc::check("an amount stands to hundredths as the exact numbers do", [] {
        const QString currency = anyCurrency();
        const auto minor = *rc::gen::inRange<std::int64_t>(-100'000, 100'000);
        const auto hundredths = *rc::gen::inRange<std::int64_t>(-100'000, 100'000);
        std::int64_t fine = minor; // in ten-thousandths
        for (int digits = currencyDigits(currency); digits < 4; ++digits)
            fine *= 10;
        const std::int64_t other = hundredths * 100;
        const int order = compareAmount(minor, currency, hundredths);
        RC_ASSERT((order < 0) == (fine < other));
        RC_ASSERT((order > 0) == (fine > other));
    }));
    QVERIFY(compareAmount(Most, u"JPY", Most) > 0);
    QVERIFY(compareAmount(Least, u"JPY", Least) < 0);
    QVERIFY(compareAmount(Most, u"CLF", Most) < 0);
}

void MoneyTest::filters_printWhatTheyRead()
{
    const EntityInfo entity = contractEntity();
    QCOMPARE(*printFilter(*parseFilter(u"value >= 1250.00 and value < 1300.5", entity), entity),
             u"value >= 1250 and value < 1300.50"_s);
    QCOMPARE(parseFilter(u"value > 1.005", entity).error().detail,
             u"at 9: expected an amount such as 1250 or 1250.50"_s);
    QVERIFY(!parseFilter(u"value > \"1,250\"", entity));
    QVERIFY(rc::check("an amount of a filter is read back", [&entity] {
        Filter leaf;
        leaf.kind = Filter::Kind::Leaf;
        leaf.field = entity.field(u"value")->number;
        leaf.op = FilterOp::In;
        leaf.values = {Value(*rc::gen::arbitrary<std::int64_t>()), Value(Least), Value(Most)};
        RC_ASSERT(*parseFilter(*printFilter(leaf, entity), entity) == leaf);
    }));
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::MoneyTest)
#include "tst_money.moc"
