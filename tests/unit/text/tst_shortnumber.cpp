// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/shortnumber.h"

#include <QTest>

#include <rapidcheck.h>

#include <cstdint>
#include <string>

using namespace Qt::StringLiterals;

namespace farol {

// What people write for thousands and millions.
class ShortNumberTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void others_areLeftAlone_data();
    void others_areLeftAlone();
    void point_saysWhichIsMeant();
    void anyNumber_comesBackAsItself();
    void anyText_isDigitsOrNothing();
};

void ShortNumberTest::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    const auto row = [](const QString &text, const QString &digits) {
        QTest::newRow(qPrintable(text)) << text << digits;
    };
    row(u"96.4k"_s, u"96400"_s);
    row(u"96,4K"_s, u"96400"_s);
    row(u" 19,9 mil "_s, u"19900"_s);
    row(u"R$ 1,2 mi"_s, u"1200000"_s);
    row(u"1.2M"_s, u"1200000"_s);
    row(u"2 milhões"_s, u"2000000"_s);
    row(u"2 millones"_s, u"2000000"_s);
    row(u"3 mil millones"_s, u"3000000000"_s);
    row(u"1.234,5 mil"_s, u"1234500"_s);
    row(u"1,234.5k"_s, u"1234500"_s);
    row(u"1.234.567k"_s, u"1234567000"_s);
    row(u"-0,5 mil."_s, u"-500"_s);
    row(u"0.1234k"_s, u"123.4"_s);
    row(u"0.123k"_s, u"123"_s); // nobody writes a group behind nothing
    row(u"0k"_s, u"0"_s);
    row(u"-0k"_s, u"0"_s);
}

void ShortNumberTest::numbers()
{
    QFETCH(const QString, text);
    QFETCH(const QString, digits);
    const std::optional<QString> read = spelledOut(text);
    QVERIFY(read);
    QCOMPARE(*read, digits);
}

void ShortNumberTest::others_areLeftAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "k", "mil", "96400", "96.4", "muitas", "1.234k", "12k3", "1,2,3k", "1.23.456k", ".5k",
                             "5.k", "--5k", "5 kg", "5 % k", "1 billon", "9999999999999999k", "k5"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void ShortNumberTest::others_areLeftAlone()
{
    QFETCH(const QString, text);
    QVERIFY(!spelledOut(text));
}

void ShortNumberTest::point_saysWhichIsMeant()
{
    QCOMPARE(spelledOut(u"1.234k", u'.'), std::optional(u"1234"_s));
    QCOMPARE(spelledOut(u"1.234k", u','), std::optional(u"1234000"_s));
    QCOMPARE(spelledOut(u"96.4k", u','), std::optional(u"96400"_s)); // that is no group
    QCOMPARE(spelledOut(u"0,1234 mil", u','), std::optional(u"123,4"_s));
}

void ShortNumberTest::anyNumber_comesBackAsItself()
{
    QVERIFY(rc::check("thousandths before a word are the number itself", [] {
        const auto thousandths = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
        const QChar point = *rc::gen::element(QChar(u'.'), QChar(u','));
        const QString word = *rc::gen::element(u"k"_s, u" K"_s, u" mil"_s, u"mil."_s, u" thousand"_s);
        QString fraction = QString::number(thousandths % 1000).rightJustified(3, u'0');
        if (*rc::gen::arbitrary<bool>()) { // as people leave zeros out
            while (fraction.endsWith(u'0'))
                fraction.chop(1);
        }
        QString text = QString::number(thousandths / 1000);
        if (!fraction.isEmpty())
            text += point + fraction;
        RC_ASSERT(spelledOut(QString(text + word), point).value_or(QString()) == QString::number(thousandths));
        // Without a hint it says the same, or nothing where it may be a group.
        const std::optional<QString> unaided = spelledOut(QString(text + word));
        RC_ASSERT(!unaided || *unaided == QString::number(thousandths));
        RC_ASSERT(unaided || fraction.size() == 3);
    }));
}

void ShortNumberTest::anyText_isDigitsOrNothing()
{
    QVERIFY(rc::check("whatever the text, there are digits or nothing", [] {
        const auto letters = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789.,-kmil $")));
        const std::optional<QString> read = spelledOut(QString::fromLatin1(letters.data(), qsizetype(letters.size())));
        bool fits = false;
        if (read)
            (void)read->toDouble(&fits);
        RC_ASSERT(!read || fits);
    }));
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::ShortNumberTest)
#include "tst_shortnumber.moc"
