// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

/// Texts made of what matters here: letters with and without accents, loose marks, digits, spaces, odd characters.
QString randomText()
{
    static const QList<char32_t> palette = {
        U'a',   U'A',   U'b',   U'n',   U'N',   U'o',   U'z',   U'0',    U'1',   U'9',   U' ',   U'\t',
        U'-',   U'.',   U'~',   0x00E1, 0x00C1, 0x00F1, 0x00E7, 0x00DF,  0x1E9E, 0x00F8, 0x00D8, 0x0141,
        0x0130, 0x0131, 0xFB01, 0x0301, 0x0303, 0x0327, 0x0338, 0x00AD,  0x200D, 0x2014, 0x3042, 0x304C,
        0x3099, 0x0915, 0x094D, 0x093C, 0x0661, 0xAC00, 0x212B, 0x1F600, 0xD800, 0xFEFF};
    QString text;
    for (const int at : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(palette.size())))) {
        const char32_t c = palette[at];
        if (c >= 0xD800 && c < 0xE000)
            text.append(QChar(static_cast<char16_t>(c)));
        else
            text.append(QStringView(QChar::fromUcs4(c)));
    }
    return text;
}

} // namespace

class FoldTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fold_forgetsCaseAndAccents_data();
    void fold_forgetsCaseAndAccents();
    void fold_keepsWhatIsNoAccent();
    void fold_isStable();
    void fold_isStableForEveryCharacter();
    void sortKey_ordersNamesAsPeopleDo();
    void sortKey_ignoresSpacingAndForm();
    void sortKey_staysShort();
    void sortKey_neverChanges();
    void primaryKey_answersComparisons();
    void naturalKey_isComposedAndTrimmed();
    void sorting_isFast();
};

void FoldTest::fold_forgetsCaseAndAccents_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("ascii") << u"Company_10 LTDA."_s << u"company_10 ltda."_s;
    QTest::newRow("pt") << u"AÇÃO Distribuição São João"_s << u"acao distribuicao sao joao"_s;
    QTest::newRow("es") << u"Núñez Peña ¿Qué?"_s << u"nunez pena ¿que?"_s;
    QTest::newRow("de") << u"Straße GROẞ Müller"_s << u"strasse gross muller"_s;
    QTest::newRow("strokes") << u"Ærø Łódź Đorđe Þór œuvre"_s << u"aero lodz dorde thor oeuvre"_s;
    QTest::newRow("decomposed") << u"Sa\u0303o Joa\u0303o"_s << u"sao joao"_s;
    QTest::newRow("turkish") << u"İstanbul ılık"_s << u"istanbul ilik"_s;
    QTest::newRow("greek") << u"ΣΊΣΥΦΟΣ"_s << u"σισυφοσ"_s;
    QTest::newRow("compatibility") << u"ﬁnal ½ Ａｃｍｅ №5"_s << u"final 1⁄2 acme no5"_s;
    QTest::newRow("invisible") << u"Ac\u200Bme\uFEFF\u00AD"_s << u"acme"_s;
}

void FoldTest::fold_forgetsCaseAndAccents()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldText(text), folded);
    QVERIFY(foldedContains(QString(u"x "_s + text), folded));
}

void FoldTest::fold_keepsWhatIsNoAccent()
{
    QVERIFY(foldText(u"か") != foldText(u"が"));
    QVERIFY(foldText(u"क") != foldText(u"कि"));
    QVERIFY(foldText(u"=") != foldText(u"≠"));
}

void FoldTest::fold_isStable()
{
    QVERIFY(rc::check("folding twice changes nothing", [] {
        const QString once = foldText(randomText());
        RC_ASSERT(foldText(once) == once);
    }));
}

void FoldTest::fold_isStableForEveryCharacter()
{
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        const QString text = u"x"_s + QStringView(QChar::fromUcs4(c)) + u"\u0327x"_s;
        const QString once = foldText(text);
        if (foldText(once) != once)
            QFAIL(qPrintable(u"U+%1 is not stable"_s.arg(static_cast<uint>(c), 4, 16)));
    }
}

void FoldTest::sortKey_ordersNamesAsPeopleDo()
{
    const QStringList expected = {
        u""_s,           u"(teste)"_s, u"_interno"_s, u"“Aspas”"_s, u"3M"_s,        u"20 Horas"_s,  u"100 Limites"_s,
        u"Aço"_s,        u"Água"_s,    u"Águas"_s,    u"Alfa"_s,    u"Alfa Beta"_s, u"Alfa-Beta"_s, u"Alfabeto"_s,
        u"cote"_s,       u"Cote"_s,    u"coté"_s,     u"Coté"_s,    u"côte"_s,      u"Filial 2"_s,  u"Filial 10"_s,
        u"Filial 10a"_s, u"Maçã"_s,    u"Maceió"_s,   u"Muller"_s,  u"Müller"_s,    u"Nunez"_s,     u"Nuñez"_s,
        u"Nuz"_s,        u"Oslo"_s,    u"Øslo"_s,     u"São"_s,     u"Strasse"_s,   u"Straße"_s,    u"Zebra"_s,
        u"Ωmega"_s,      u"Яндекс"_s};
    QStringList sorted = expected;
    std::reverse(sorted.begin(), sorted.end());
    std::sort(sorted.begin(), sorted.end(), [](const QString &a, const QString &b) { return sortKey(a) < sortKey(b); });
    QCOMPARE(sorted, expected);
}

void FoldTest::sortKey_ignoresSpacingAndForm()
{
    QCOMPARE(sortKey(u"  Alfa \t Beta\n"), sortKey(u"Alfa Beta"));
    QCOMPARE(sortKey(u"Sa\u0303o"), sortKey(u"São"));
    QCOMPARE(sortKey(u"Filial 007"), sortKey(u"Filial 7"));
    QCOMPARE(sortKey(u"   "), QByteArray());
}

void FoldTest::sortKey_staysShort()
{
    QVERIFY(rc::check("keys are bounded and start with their primary key", [] {
        const QString text = randomText().repeated(*rc::gen::inRange(1, 60));
        const QByteArray key = sortKey(text);
        const QByteArray primary = primarySortKey(text);
        RC_ASSERT(key.size() <= MaxSortKeyBytes);
        RC_ASSERT(key.startsWith(primary));
        const QByteArray rest = key.mid(primary.size(), 1);
        RC_ASSERT(rest.isEmpty() || rest == "\x01");
    }));
    QCOMPARE_LE(sortKey(QString(10'000'000, u'é')).size(), MaxSortKeyBytes);
    QCOMPARE_LE(sortKey(QString(u"a"_s + QString(10'000'000, u'\u0301'))).size(), MaxSortKeyBytes);
    QCOMPARE_LE(sortKey(QString(10'000'000, u'9')).size(), MaxSortKeyBytes);
}

/// Keys are stored: if one of these changes, every database has to be rewritten.
void FoldTest::sortKey_neverChanges()
{
    QCOMPARE(sortKey(u"acme").toHex(), QByteArray("61636d65"));
    QCOMPARE(sortKey(u"Ação 12").toHex(), QByteArray("6163616f02301231320103030"
                                                     "4cca70304cc830104"));
    QCOMPARE(sortKey(u"Ñu").toHex(), QByteArray("6eff75010104"));
    QCOMPARE(sortKey(u"ø/😀").toHex(), QByteArray("6f112ff09f98800"
                                                 "10305"));
}

void FoldTest::primaryKey_answersComparisons()
{
    QVERIFY(rc::check("prefix tests on full keys equal comparisons of primary keys", [] {
        const QByteArray a = sortKey(randomText());
        const QString other = randomText();
        const QByteArray p = primarySortKey(other);
        const QByteArray aPrimary = a.left(a.indexOf('\x01') < 0 ? a.size() : a.indexOf('\x01'));
        RC_ASSERT((a < p) == (aPrimary < p));
        RC_ASSERT((a < p + '\x02') == (aPrimary <= p));
    }));
}

void FoldTest::naturalKey_isComposedAndTrimmed()
{
    QCOMPARE(naturalKey(u"  Sa\u0303o-1 \n"), u"São-1"_s);
    QVERIFY(naturalKey(u"a") != naturalKey(u"A"));
}

void FoldTest::sorting_isFast()
{
    QStringList names;
    for (int i = 0; i < 100'000; ++i)
        names.append(i % 2 == 0 ? u"Company %1 Ltda."_s.arg(i) : u"Distribuição São João %1"_s.arg(i));
    qsizetype bytes = 0;
    QBENCHMARK_ONCE
    {
        for (const QString &name : std::as_const(names))
            bytes += sortKey(name).size() + foldText(name).size();
    }
    QVERIFY(bytes > 0);
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::FoldTest)

#include "tst_fold.moc"
