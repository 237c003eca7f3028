// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/filter.h"

#include "core/text/filterlexer.h"
#include "tests/unit/text/sample.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace farol {

using sample::entity;

namespace {

Uuid someId(std::uint8_t last)
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    bytes.back() = last;
    return Uuid(bytes);
}

FilterContext context()
{
    FilterContext made;
    made.me = UserId(someId(1));
    made.today = QDate(2025, 3, 31);
    made.find = [](TableNumber table, const QString &text) -> Result<Uuid> {
        if (text == "ana@farol.example"_L1 && table == 2)
            return someId(2);
        return fail(text == "ana"_L1 ? Error::Code::Conflict : Error::Code::NotFound);
    };
    made.findKey = [](const char *, const QString &text) -> std::optional<QString> {
        return text == "?"_L1 ? std::nullopt : std::optional(text.toLower());
    };
    return made;
}

} // namespace

class FilterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_readsTheGrammar_data();
    void parse_readsTheGrammar();
    void parse_knowsTheContext();
    void parse_putsNotBeforeAndBeforeOr();
    void errors_sayWhereAndWhat_data();
    void errors_sayWhereAndWhat();
    void print_keepsWhatWasWritten_data();
    void print_keepsWhatWasWritten();
    void words_areReadAnewOnAnotherDay();
    void print_roundTrips();
    void print_refusesNonsense();
    void parse_survivesHostileText();
    void parse_survivesNoise();
    void sort_roundTrips();
    void sort_namesItsErrors();
};

void FilterTest::parse_readsTheGrammar_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *text, const char *printed) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(printed);
    };
    row("", "everything");
    row("  ", "everything");
    row("everything", "everything");
    row("not nothing", "not nothing");
    row("stage = renewal and (seats >= 10 or tags has vip) and not name contains \"acme\" and since < 2025-01-01 "
        "and parent is null and conflict",
        "stage = renewal and (seats >= 10 or tags has vip) and not name contains acme and since < 2025-01-01 "
        "and parent is null and conflict");
    row("STAGE=Renewal", "");
    row("seats>=-5AND seats<10", "");
    row("seats>=-5 AND seats<10", "seats >= -5 and seats < 10");
    row("name = 'it\\'s' or name=\"a \\\"b\\\"\"", "name = \"it's\" or name = \"a \\\"b\\\"\"");
    row("name starts with \"São \"", "name starts with \"São \"");
    row("name != O'Brien", "name != \"O'Brien\"");
    row("stage in (a, b ,c)", "stage in (a, b, c)");
    row("stage not in (a)", "not stage in (a)");
    row("tags not has vip", "not tags has vip");
    row("tags contains vip", "tags has vip");
    row("tags in (vip, \"big deal\")", "tags in (vip, \"big deal\")");
    row("notes is not null", "notes is not null");
    row("trial = TRUE", "trial = true");
    row("((seats = 1))", "seats = 1");
    row("(seats = 1 and seats = 2) and seats = 3", "seats = 1 and seats = 2 and seats = 3");
    row("not not seats = 1", "not not seats = 1");
    row("name = \"and\"", "name = \"and\"");
    row("name = \"today\"", "name = today");
    row("created >= 2025-03-01", "created >= 2025-03-01T00:00:00Z");
    row("created <= 2025-03-01", "created < 2025-03-02T00:00:00Z");
    row("created = 2025-03-01", "created >= 2025-03-01T00:00:00Z and created < 2025-03-02T00:00:00Z");
    row("created > 2025-03-01T10:00:00Z", "created > 2025-03-01T10:00:00Z");
}

void FilterTest::parse_readsTheGrammar()
{
    QFETCH(QString, text);
    QFETCH(QString, printed);
    const Result<Filter> filter = parseFilter(text, entity());
    QCOMPARE(filter.hasValue(), !printed.isEmpty());
    if (!filter)
        return;
    QCOMPARE(*printFilter(*filter, entity()), printed);
    QCOMPARE(*parseFilter(printed, entity()), *filter);
}

void FilterTest::parse_knowsTheContext()
{
    const auto printed = [](QStringView text) {
        const Result<Filter> filter = parseFilter(text, entity(), context());
        return filter ? *printFilter(*filter, entity()) : filter.error().detail;
    };
    QCOMPARE(printed(u"owner = me"), u"owner = 00000000-0000-0000-0000-000000000001"_s);
    QCOMPARE(printed(u"owner = ana@farol.example"), u"owner = 00000000-0000-0000-0000-000000000002"_s);
    QCOMPARE(printed(u"owner in (me, \"ana@farol.example\")"),
             u"owner in (00000000-0000-0000-0000-000000000001, 00000000-0000-0000-0000-000000000002)"_s);
    QCOMPARE(printed(u"owner = \"me\""), u"at 9: there is no such owner"_s);
    QCOMPARE(printed(u"parent = me"), u"at 10: there is no such parent"_s);
    QCOMPARE(printed(u"owner = ana"), u"at 9: there is more than one such owner"_s);
    QCOMPARE(printed(u"stage = RENEWAL"), u"stage = renewal"_s);
    QCOMPARE(printed(u"stage = ?"), u"at 9: there is no such stage"_s);
    QCOMPARE(printed(u"since < today"), u"since < 2025-03-31"_s);
    for (const QStringView text :
         {u"since < today - 30d", u"since < today -30d", u"since < TODAY-30D", u"since < today- 30d"})
        QCOMPARE(printed(text), u"since < 2025-03-01"_s);
    QCOMPARE(printed(u"since >= today + 1m and seats = 1"), u"since >= 2025-04-30 and seats = 1"_s);
    QCOMPARE(printed(u"since >= today+2w"), u"since >= 2025-04-14"_s);
    QCOMPARE(printed(u"since >= today - 1y"), u"since >= 2024-03-31"_s);
    QCOMPARE(printed(u"since >= today - 99999y"), u"at 10: this day is too far away"_s);
    QCOMPARE(printed(u"since = today - x"),
             u"at 9: expected a day such as 2025-03-01, today or today - 30d (d, w, m or y)"_s);
    QCOMPARE(parseFilter(u"since < today", entity()).error().detail, u"at 9: 'today' is not known here"_s);
    QCOMPARE(parseFilter(u"owner = me", entity()).error().detail, u"at 9: nobody is signed in, so 'me' means nobody"_s);

    FilterContext zoned = context();
    zoned.startOfDay = [](QDate day) { return dayNumber(day) * 86'400'000 + 3 * 3'600'000; };
    QCOMPARE(*printFilter(*parseFilter(u"created < today", entity(), zoned), entity()),
             u"created < 2025-03-31T03:00:00Z"_s);
}

void FilterTest::parse_putsNotBeforeAndBeforeOr()
{
    const Filter filter = *parseFilter(u"not seats = 1 and seats = 2 or seats = 3", entity());
    QCOMPARE(filter.kind, Filter::Kind::Any);
    QCOMPARE(filter.children[0].kind, Filter::Kind::All);
    QCOMPARE(filter.children[0].children[0].kind, Filter::Kind::Not);
    QCOMPARE(filter.children[1].kind, Filter::Kind::Leaf);
}

void FilterTest::print_keepsWhatWasWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *text, const char *written) { QTest::newRow(text) << text << written; };
    row("owner = me", "owner = me");
    row("owner in (me, ana@farol.example)", "owner in (me, 00000000-0000-0000-0000-000000000002)");
    row("since < today-30D", "since < today - 30d");
    row("since in (today, 2025-01-01)", "since in (today, 2025-01-01)");
    row("created >= today - 2w", "created >= today - 2w");
    row("created <= today - 2w", "created < today - 13d");
    row("created > today - 1d", "created >= today");
    row("created <= today", "created < today + 1d");
    row("created <= today - 1m", "created < 2025-03-01T00:00:00Z"); // the day after is not a number of months away
    row("name = \"today\"", "name = today");
}

void FilterTest::print_keepsWhatWasWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const Result<Filter> filter = parseFilter(text, entity(), context());
    QVERIFY(filter.hasValue());
    QCOMPARE(*printFilter(*filter, entity(), FilterText::AsWritten), written);
    QCOMPARE(*parseFilter(written, entity(), context()), *filter);
}

void FilterTest::words_areReadAnewOnAnotherDay()
{
    const Filter filter = *parseFilter(u"owner = me and not since < today - 30d", entity(), context());
    FilterContext later = context();
    later.today = QDate(2025, 5, 1);
    later.me = UserId(someId(7));
    const Filter again = *resolvedFilter(filter, entity(), later);
    QCOMPARE(*printFilter(again, entity()),
             u"owner = 00000000-0000-0000-0000-000000000007 and not since < 2025-04-01"_s);
    QCOMPARE(*printFilter(again, entity(), FilterText::AsWritten), u"owner = me and not since < today - 30d"_s);
}

void FilterTest::errors_sayWhereAndWhat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *text, const char *detail) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(detail);
    };
    row("stage =", "at 8: expected a value after '='");
    row("stage = and",
        "at 9: expected a value after '=' (a value that is also a word of the grammar needs quotation marks)");
    row("stge = x", "at 1: 'stge' is not a field of sample; did you mean 'stage'?");
    row("wibble = x",
        "at 1: 'wibble' is not a field of sample; its fields are trial, seats, name, notes, stage, since, "
        "created, owner, tags, parent");
    row("stage", "at 6: expected a comparison such as '=', '<', 'contains', 'has', 'in' or 'is null'");
    row("stage renewal", "at 7: expected a comparison such as '=', '<', 'contains', 'has', 'in' or 'is null'");
    row("stage not = x", "at 11: expected 'in', 'has', 'contains' or 'starts with' after 'not'");
    row("stage < x", "at 7: 'stage' cannot be compared so; it knows '=', '!=', 'in', 'is null'");
    row("tags = x", "at 6: 'tags' cannot be compared so; it knows 'in', 'has', 'is null'");
    row("seats = many", "at 9: expected a whole number");
    row("trial = maybe", "at 9: expected true or false");
    row("since = 31/12/2025", "at 9: expected a day such as 2025-12-31");
    row("name = ''", "at 8: an empty value matches nothing; write 'is null'");
    row("parent = null", "at 10: write 'is null' or 'is not null'");
    row("parent is nil", "at 11: expected 'null' or 'not null' after 'is'");
    row("name contains acme corp",
        "at 20: expected 'and', 'or' or the end (a value of several words needs quotation marks)");
    row("(seats = 1", "at 1: this '(' is never closed");
    row("(seats = 1 , ", "at 12: expected 'and', 'or' or ')'");
    row("seats = 1)", "at 10: this ')' closes nothing");
    row("name = \"acme", "at 8: this quotation mark is never closed");
    row("seats in 1", "at 10: expected '(' after 'in'");
    row("seats in ()", "at 11: expected a value after '('");
    row("seats in (1 2)", "at 13: expected ',' or ')'");
    row("seats in (1,", "at 13: expected a value after ','");
    row("name starts x", "at 13: expected 'with' after 'starts'");
    row("created in (2025-03-01)", "at 13: expected a moment such as 2025-03-01T12:30:00Z");
    row("and", "at 1: expected the name of a field");
    row("seats = 1 and", "at 14: expected the name of a field");
    row("()", "at 2: expected the name of a field");
    row("\"name\" = x", "at 1: expected the name of a field");
}

void FilterTest::errors_sayWhereAndWhat()
{
    QFETCH(QString, text);
    QFETCH(QString, detail);
    const Result<Filter> filter = parseFilter(text, entity());
    QVERIFY(!filter);
    QCOMPARE(filter.error(), fail(Error::Code::Invalid, detail));
}

void FilterTest::print_roundTrips()
{
    QVERIFY(rc::check("parse(print(filter)) is the filter in normal form", [] {
        const Filter filter = sample::randomFilter(*rc::gen::inRange(0, 4));
        const Filter normal = normalisedFilter(filter);
        const Result<QString> text = printFilter(filter, entity());
        RC_ASSERT(text.hasValue());
        RC_LOG() << text->toStdString();
        const Result<Filter> back = parseFilter(*text, entity());
        RC_ASSERT(back.hasValue());
        RC_ASSERT(*back == normal);
        RC_ASSERT(normalisedFilter(normal) == normal);
        RC_ASSERT(*printFilter(*back, entity()) == *text);
    }));
}

void FilterTest::print_refusesNonsense()
{
    Filter leaf;
    leaf.kind = Filter::Kind::Leaf;
    leaf.field = 77;
    leaf.values = {Value(true)};
    QVERIFY(!printFilter(leaf, entity()));
    leaf.field = sample::Seats;
    QVERIFY(!printFilter(leaf, entity()));
    leaf.values = {};
    QVERIFY(!checkFilter(leaf, entity()));
    leaf.values = {Value(std::int64_t{1})};
    QVERIFY(checkFilter(leaf, entity()).hasValue());
    leaf.op = FilterOp::Contains;
    QVERIFY(!checkFilter(leaf, entity()));
    Filter deep;
    for (int i = 0; i < 100; ++i) {
        Filter outer;
        outer.kind = Filter::Kind::Not;
        outer.children.append(deep);
        deep = outer;
    }
    QCOMPARE(checkFilter(deep, entity()).error().code, Error::Code::TooLarge);
}

void FilterTest::parse_survivesHostileText()
{
    const auto code = [](const QString &text) { return parseFilter(text, entity()).error().code; };
    QCOMPARE(code(QString(60'000, u'(')), Error::Code::TooLarge);
    QCOMPARE(code(u"not "_s.repeated(15'000)), Error::Code::TooLarge);
    QCOMPARE(code(u"seats=1 or "_s.repeated(5'000)), Error::Code::TooLarge);
    QCOMPARE(code(u"name = "_s + QString(100'000, u'x')), Error::Code::TooLarge);
    QCOMPARE(code(u"seats in ("_s + u"1,"_s.repeated(20'000)), Error::Code::TooLarge);
    QCOMPARE(code(QString(60'000, u'"') + u"x"_s), Error::Code::Invalid);
    QVERIFY(parseFilter(QString(u"("_s.repeated(60) + u"seats=1"_s + u")"_s.repeated(60)), entity()).hasValue());
}

void FilterTest::parse_survivesNoise()
{
    static const QStringList parts = {u"name"_s,  u"seats"_s, u" "_s,   u"and "_s, u"or "_s,   u"not "_s,
                                      u"("_s,     u")"_s,     u"="_s,   u"!"_s,    u"<"_s,     u","_s,
                                      u"\""_s,    u"\\"_s,    u"in "_s, u"1"_s,    u"today"_s, u"-"_s,
                                      u"since"_s, u"has"_s,   u"is "_s, u"null"_s};
    QVERIFY(rc::check("any text gives a filter that prints, or an error with a position", [] {
        QString text;
        for (const int at : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(parts.size()))))
            text += parts[at];
        const Result<Filter> filter = parseFilter(text, entity(), context());
        if (filter)
            RC_ASSERT(printFilter(*filter, entity()).hasValue());
        else
            RC_ASSERT(filter.error().detail.startsWith("at "_L1));
    }));
}

void FilterTest::sort_roundTrips()
{
    const QList<SortKey> expected = {{sample::Seats, true}, {sample::Name, false}};
    QCOMPARE(*parseSort(u" -seats, name", entity()), expected);
    QCOMPARE(printSort(expected, entity()), u"-seats,name"_s);
    QCOMPARE(*parseSort(u"", entity()), QList<SortKey>());
}

void FilterTest::sort_namesItsErrors()
{
    const auto detail = [](QStringView text) { return parseSort(text, entity()).error().detail; };
    QCOMPARE(detail(u"name,,seats"), u"at 6: expected the name of a field"_s);
    QCOMPARE(detail(u"name,-seat"), u"at 6: 'seat' is not a field of sample; did you mean 'seats'?"_s);
    QCOMPARE(detail(u"tags"), u"at 1: lists cannot be sorted by 'tags'"_s);
    QCOMPARE(detail(u"name,-name"), u"at 6: 'name' stands here twice"_s);
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::FilterTest)

#include "tst_filter.moc"
