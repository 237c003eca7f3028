// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "core/searchtext.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace farol;

class SearchTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fields_areNamesOrTexts();
    void text_isOfTheValuesAlone();
    void phones_areFoundByTheirDigits();
    void words_areFolded_data();
    void words_areFolded();
    void query_hasALimit();
    void wordsAreFound_data();
    void wordsAreFound();
    void beginnings_areThoseOfWords();
    void excerpt_isAroundTheMatch();
    void form_followsTheDeclarations();
};

namespace {

const EntityInfo &entity(TableNumber table)
{
    return *farolSchema().entity(table);
}

SearchText textOf(TableNumber table, const QMap<FieldNumber, Value> &values)
{
    return searchTextOf(searchFieldsOf(entity(table)), [&values](FieldNumber field) { return values.value(field); });
}

} // namespace

void SearchTextTest::fields_areNamesOrTexts()
{
    const SearchFields customer = searchFieldsOf(entity(tables::Customer));
    QCOMPARE(customer.names, (QList<FieldNumber>{1, 2}));
    QCOMPARE(customer.texts, QList<FieldNumber>{13});
    QCOMPARE(customer.title, 1);
    QCOMPARE(customer.at, 0);
    QVERIFY(customer.watches(13) && !customer.watches(4) && !customer.watches(0));
    const SearchFields contact = searchFieldsOf(entity(tables::Contact));
    QCOMPARE(contact.names, (QList<FieldNumber>{2, 4, 5, 6}));
    QCOMPARE(contact.phone, 5);
    const SearchFields interaction = searchFieldsOf(entity(tables::Interaction));
    QVERIFY(interaction.names.isEmpty());
    QCOMPARE(interaction.texts, (QList<FieldNumber>{6, 14, 15, 16}));
    QCOMPARE(interaction.title, 6);
    QCOMPARE(interaction.at, 4);
    QVERIFY(interaction.watches(4));
    QCOMPARE(searchFieldsOf(entity(tables::Ticket)).names, QList<FieldNumber>{3});
    QCOMPARE(searchFieldsOf(entity(tables::TicketMessage)).title, 0);
    QVERIFY(searchFieldsOf(entity(tables::UsageFact)).isEmpty());
}

void SearchTextTest::text_isOfTheValuesAlone()
{
    const SearchText text =
        textOf(tables::Customer, {{1, Value(u"Ação"_s)}, {2, Value(u"EXT-1"_s)}, {13, Value(u"Très bien"_s)}});
    QCOMPARE(text, (SearchText{u"acao\next-1"_s, u"tres bien"_s, 0}));
    QCOMPARE(textOf(tables::Customer, {}), SearchText());
    QCOMPARE(textOf(tables::Interaction, {{4, Value(std::int64_t(120'000))}}).minute, 2);
    QCOMPARE(textOf(tables::Interaction, {{4, Value(std::int64_t(-5))}}).minute, 1);
    QCOMPARE(textOf(tables::Interaction, {{4, Value(std::numeric_limits<std::int64_t>::max())}}).minute,
             MaxSearchMinute);
}

void SearchTextTest::phones_areFoundByTheirDigits()
{
    const SearchText text = textOf(tables::Contact, {{2, Value(u"Ana"_s)}, {5, Value(u"+55 (11) 98765-4321"_s)}});
    QCOMPARE(text.names, u"ana\n+55 (11) 98765-4321\n5511987654321"_s);
}

void SearchTextTest::words_areFolded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("no words") << u"\" * ^ ( ) -- \U0001F600"_s << QStringList();
    QTest::newRow("accents and case") << u"  JOÃO da-Silva "_s << QStringList{u"joao"_s, u"da"_s, u"silva"_s};
    QTest::newRow("mail") << u"ana@acme.com"_s << QStringList{u"ana"_s, u"acme"_s, u"com"_s};
    QTest::newRow("syntax") << u"NEAR(a b) OR \"x\"*"_s << QStringList{u"near"_s, u"a"_s, u"b"_s, u"or"_s, u"x"_s};
    QTest::newRow("beyond the first plane") << u"\U00010400x"_s << QStringList{u"\U00010428x"_s};
}

void SearchTextTest::words_areFolded()
{
    QFETCH(const QString, text);
    QTEST(queryWords(text), "words");
}

void SearchTextTest::query_hasALimit()
{
    QCOMPARE(queryWords(u"a "_s.repeated(1'000)).size(), 12);
    QCOMPARE(queryWords(QString(100'000, u'x')).value(0).size(), 256);
}

void SearchTextTest::wordsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    QTest::newRow("beginning of the last") << u"Renovação do contrato"_s << u"renovacao con"_s << true;
    QTest::newRow("any order") << u"Renovação do contrato"_s << u"contrato reno"_s << true;
    QTest::newRow("only the last is a beginning") << u"Renovação do contrato"_s << u"reno contrato"_s << false;
    QTest::newRow("not within words") << u"Renovação"_s << u"nova"_s << false;
    QTest::newRow("all of them") << u"Renovação"_s << u"renovacao x"_s << false;
}

void SearchTextTest::wordsAreFound()
{
    QFETCH(const QString, text);
    QFETCH(const QString, query);
    QTEST(hasWords(text, queryWords(query)), "found");
}

void SearchTextTest::beginnings_areThoseOfWords()
{
    const QString text = u"Renovação: a RENOVAR, renovação, (renova) – irrenovável"_s;
    QCOMPARE(wordsBeginning(text, u"renov"_s), (QStringList{u"renovacao"_s, u"renovar"_s, u"renova"_s}));
    QVERIFY(wordsBeginning(text, u"zebra"_s).isEmpty());
    QVERIFY(wordsBeginning({}, u"a"_s).isEmpty());
}

void SearchTextTest::excerpt_isAroundTheMatch()
{
    const QString text =
        u"lorem ipsum "_s.repeated(40) + u"A RENOVAÇÃO\n\tfoi\u0001 boa. "_s + u"dolor "_s.repeated(60);
    const QString excerpt = excerptOf(text, queryWords(u"renov"_s));
    QVERIFY2(excerpt.contains(u"A RENOVAÇÃO foi boa. dolor"_s), qPrintable(excerpt));
    QVERIFY(excerpt.startsWith(u'…') && excerpt.endsWith(u'…'));
    QVERIFY(excerpt.size() < 200);
    QCOMPARE(excerptOf(u"short <b>text</b>"_s, queryWords(u"text"_s)), u"short <b>text</b>"_s);
    QCOMPARE(excerptOf(u"nothing here"_s, queryWords(u"zebra"_s)), u"nothing here"_s);
    QVERIFY(excerptOf({}, queryWords(u"x"_s)).isEmpty());
    const QString smileys = excerptOf(u"\U0001F600"_s.repeated(200), {});
    QVERIFY(!smileys.toUtf8().contains('?')); // no half of a character
}

void SearchTextTest::form_followsTheDeclarations()
{
    const Schema one({customerEntity()}, 1);
    EntityInfo changed = customerEntity();
    changed.fields[8].searched = true;
    QCOMPARE(searchForm(one), searchForm(Schema({customerEntity()}, 2)));
    QVERIFY(searchForm(one) != searchForm(Schema({changed}, 1)));
    QVERIFY(searchForm(one) != searchForm(farolSchema()));
}

QTEST_GUILESS_MAIN(SearchTextTest)
#include "tst_searchtext.moc"
