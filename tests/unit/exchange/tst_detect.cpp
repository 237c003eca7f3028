// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvdetect.h"
#include "exchange/encoding.h"

#include <QBuffer>
#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

Result<Encoding> encodingOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const Result<Encoding> encoding = detectEncoding(buffer);
    return buffer.pos() == 0 ? encoding : Result<Encoding>(fail(Error::Code::Internal, u"not at the start"_s));
}

QByteArray inEncoding(QStringConverter::Encoding encoding, QStringView text)
{
    return QStringEncoder(encoding).encode(text);
}

} // namespace

class DetectTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void encoding_isFound_data();
    void encoding_isFound();
    void encoding_refusesWhatItCannotRead();
    void encoding_saysWhereAMixBreaks_data();
    void encoding_saysWhereAMixBreaks();
    void encoding_hasNames();
    void separator_isFound_data();
    void separator_isFound();
    void given_isNotQuestioned();
    void days_tellTheirOrder_data();
    void days_tellTheirOrder();
};

void DetectTest::encoding_isFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    const QString text = u"nome;cidade\nPadaria São João;Florianópolis\n"_s;
    QTest::newRow("empty") << QByteArray() << u"utf-8"_s;
    QTest::newRow("ascii") << QByteArray("name,city\nAcme,Rome\n") << u"utf-8"_s;
    QTest::newRow("utf-8") << text.toUtf8() << u"utf-8"_s;
    QTest::newRow("utf-8 with mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a,b")
                                     << u"utf-8"_s;
    QTest::newRow("utf-16le with mark") << "\xFF\xFE" + inEncoding(QStringConverter::Utf16LE, text) << u"utf-16le"_s;
    QTest::newRow("utf-16be with mark") << "\xFE\xFF" + inEncoding(QStringConverter::Utf16BE, text) << u"utf-16be"_s;
    QTest::newRow("utf-16le") << inEncoding(QStringConverter::Utf16LE, text) << u"utf-16le"_s;
    QTest::newRow("utf-16be") << inEncoding(QStringConverter::Utf16BE, text) << u"utf-16be"_s;
    QTest::newRow("iso-8859-1, pt") << text.toLatin1() << u"iso-8859-1"_s;
    QTest::newRow("iso-8859-1, es") << u"nombre,ciudad\nPeña,Logroño\nNúñez,A Coruña\n"_s.toLatin1() << u"iso-8859-1"_s;
    QTest::newRow("iso-8859-1, de") << u"name,city\nMüller,Köln\n"_s.toLatin1() << u"iso-8859-1"_s;
    QTest::newRow("windows-1252") << QByteArray("nome;pre\xE7o\n\x93"
                                                "A\xE7\xE3o\x94;\x80 5\n")
                                  << u"windows-1252"_s;
    // É and the quotation mark after it would be a letter in UTF-8, but none that anybody writes here.
    QTest::newRow("chance utf-8") << QByteArray("nom\n\x93"
                                                "CAF\xC9\x94\nSoci\xE9t\xE9 G\xE9n\xE9rale\n")
                                  << u"windows-1252"_s;
    QTest::newRow("damaged utf-8") << text.repeated(20).toUtf8() + "\xE7\n" << u"utf-8"_s;
    QTest::newRow("late accent") << QByteArray(200'000, 'a') + "\n\xE3\n" << u"iso-8859-1"_s;
    QTest::newRow("one NUL in ascii") << QByteArray("name,city\nAc\0me,Rome\n", 21) << u"utf-8"_s;
}

void DetectTest::encoding_isFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const Result<Encoding> encoding = encodingOf(bytes);
    QVERIFY2(encoding.hasValue(), qPrintable(encoding ? QString() : encoding.error().detail));
    QCOMPARE(QString(encodingName(*encoding)), name);
}

void DetectTest::encoding_refusesWhatItCannotRead()
{
    // "Компания Ромашка, Москва" in Windows-1251: read as anything else every name would be garbage.
    const QByteArray russian =
        "\xCA\xEE\xEC\xEF\xE0\xED\xE8\xFF \xD0\xEE\xEC\xE0\xF8\xEA\xE0,\xCC\xEE\xF1\xEA\xE2\xE0\n";
    const Result<Encoding> encoding = encodingOf("name,city\n" + russian.repeated(5));
    QVERIFY(!encoding);
    QCOMPARE(encoding.error(),
             fail(Error::Code::Unsupported,
                  u"the file seems to be WINDOWS-1251, which is not read; save it as UTF-8, or name its "
                  "encoding in the mapping if it is another"_s));
    QCOMPARE(encodingOf(QByteArray("\xFF\xFE\0\0a\0\0\0", 8)).error().code, Error::Code::Unsupported);
    for (const auto wide : {QStringConverter::Utf32LE, QStringConverter::Utf32BE})
        QCOMPARE(encodingOf(inEncoding(wide, u"name,city\nAcme,São Paulo\n")).error(),
                 fail(Error::Code::Unsupported, u"the file is UTF-32; save it as UTF-8"_s));
}

void DetectTest::encoding_saysWhereAMixBreaks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    const QByteArray utf8 = u"A,São João\r\n"_s.toUtf8();
    const QByteArray latin1 = u"A,São João\r\n"_s.toLatin1();
    QTest::newRow("mostly utf-8") << utf8.repeated(4) + latin1 + utf8 << 5;
    QTest::newRow("half and half") << utf8 + utf8 + latin1 + latin1 << 3;
    QTest::newRow("mostly iso-8859-1") << latin1.repeated(50) + utf8.repeated(4) << 1;
    QTest::newRow("cut in its last character") << "a,b\rA,\"two\nlines\"\r" + u"A,São João"_s.toUtf8().chopped(2) << 4;
}

void DetectTest::encoding_saysWhereAMixBreaks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    const Result<Encoding> encoding = encodingOf(bytes);
    QVERIFY(!encoding);
    QCOMPARE(encoding.error().code, Error::Code::Unsupported);
    QVERIFY2(encoding.error().detail.startsWith(
                 u"the file is UTF-8 in places, but not in line %1: it may be cut off"_s.arg(line)),
             qPrintable(encoding.error().detail));
}

void DetectTest::encoding_hasNames()
{
    for (const auto encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252,
                                Encoding::Latin1, Encoding::Latin9})
        QCOMPARE(encodingFromName(QString(encodingName(encoding)).toUpper()), std::optional(encoding));
    QCOMPARE(encodingFromName(u"ebcdic"), std::nullopt);
}

void DetectTest::separator_isFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << QChar(u',');
    QTest::newRow("semicolon") << QByteArray("a;b;c\n1,5;2,5;3,5\n1,5;2;3\n") << QChar(u';');
    QTest::newRow("tab") << QByteArray("a\tb\n1, 2\t3\n") << QChar(u'\t');
    QTest::newRow("pipe") << QByteArray("a|b\n1|2\n") << QChar(u'|');
    QTest::newRow("quoted commas") << QByteArray("a;b\n\"x,y,z\";1\n\"x,y,z\";1\n") << QChar(u';');
    QTest::newRow("crooked rows") << QByteArray("a,b\nx;y,1\nx;y,1,1\nx;y,1,1\n") << QChar(u',');
    QTest::newRow("one column") << QByteArray("name\nAcme\n") << QChar(u',');
    QTest::newRow("nothing") << QByteArray() << QChar(u',');
    QTest::newRow("Excel's line") << QByteArray("sep=|\r\na,b\r\n1,2\r\n") << QChar(u'|');
    QTest::newRow("with mark") << QByteArray("\xEF\xBB\xBFsep=;\na,b\n") << QChar(u';');
    QTest::newRow("long") << QByteArray("a;b\n") + QByteArray("1,2,3;4\n").repeated(100'000) << QChar(u';');
}

void DetectTest::separator_isFound()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QChar, separator);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QCOMPARE(detectFormat(buffer, {}, {})->separator, separator);
}

void DetectTest::given_isNotQuestioned()
{
    QByteArray bytes = "a;b\n\xE7;2\n";
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QCOMPARE(*detectFormat(buffer, Encoding::Latin9, QChar(u'#')), (CsvFormat{Encoding::Latin9, u'#'}));
}

void DetectTest::days_tellTheirOrder_data()
{
    QTest::addColumn<QStringList>("days");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("order");
    using V = DayEvidence::Verdict;
    const auto row = [](const char *name, const QStringList &days, V verdict, DayOrder order = DayOrder::Iso) {
        QTest::newRow(name) << days << static_cast<int>(verdict) << static_cast<int>(order);
    };
    row("nothing", {}, V::NoDays);
    row("words", {u"soon"_s, QString(), u"1/2"_s, u"10"_s}, V::NoDays);
    row("day first", {u"01/02/2024"_s, u"16-10-2024"_s}, V::Clear, DayOrder::DayMonthYear);
    row("month first", {u"01/02/2024"_s, u"10/16/2024"_s}, V::Clear, DayOrder::MonthDayYear);
    row("year first", {u"2024-01-02"_s, u"2024-12-31 10:00"_s}, V::Clear, DayOrder::YearMonthDay);
    row("dots", {u"01.02.2024"_s}, V::Clear, DayOrder::DayMonthYear);
    row("ambiguous", {u"01/02/2024"_s, u"12/12/2024"_s}, V::Ambiguous);
    row("mixed", {u"16/10/2024"_s, u"10/16/2024"_s}, V::Mixed);
    row("year first mixed", {u"2024-01-02"_s, u"01/02/2024"_s}, V::Mixed);
    row("a slip in many", QStringList(30, u"16/10/2024"_s) + QStringList(u"10/16/2024"_s), V::Clear,
        DayOrder::DayMonthYear);
}

void DetectTest::days_tellTheirOrder()
{
    QFETCH(QStringList, days);
    QFETCH(int, verdict);
    QFETCH(int, order);
    DayEvidence evidence;
    for (const QString &day : std::as_const(days))
        evidence.add(day);
    QCOMPARE(static_cast<int>(evidence.verdict()), verdict);
    QCOMPARE(static_cast<int>(evidence.order()), order);
}

} // namespace farol::exchange

QTEST_GUILESS_MAIN(farol::exchange::DetectTest)

#include "tst_detect.moc"
