// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvreader.h"
#include "exchange/csvwriter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

/// A file that is never in memory as a whole: `count` times the same line after a header.
class EndlessFile final : public QIODevice
{
public:
    EndlessFile(QByteArray header, QByteArray line, qint64 count)
        : m_rest(std::move(header)), m_line(std::move(line)), m_count(count)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        while (m_rest.size() < most && m_count > 0) {
            m_rest += m_line;
            --m_count;
        }
        const qint64 size = std::min<qint64>(most, m_rest.size());
        std::memcpy(data, m_rest.constData(), static_cast<std::size_t>(size));
        m_rest.remove(0, size);
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_rest;
    QByteArray m_line;
    qint64 m_count;
};

/// Peak resident memory in KiB; 0 where the system does not tell, or where a sanitizer keeps freed memory back.
qint64 peakMemory()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return 0;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
    return 0;
#endif
#endif
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLongLong();
    }
    return 0;
}

QList<Record> readAll(QByteArray bytes, const CsvFormat &format = {}, const RecordLimits &limits = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, format, limits);
    QList<Record> records;
    for (;;) {
        const auto record = reader.next();
        if (!record || !record->has_value())
            return records;
        records.append(**record);
    }
}

QList<QStringList> fieldsOf(const QByteArray &bytes, const CsvFormat &format = {})
{
    QList<QStringList> fields;
    const QList<Record> records = readAll(bytes, format);
    for (const Record &record : records)
        fields.append(record.fields);
    return fields;
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyRows_needLittleMemory(); // first: the peak of memory never goes down again
    void records_areRead_data();
    void records_areRead();
    void lines_areCounted();
    void encodings_areDecoded_data();
    void encodings_areDecoded();
    void blocks_cutAnywhere();
    void longField_isReportedAndSkipped();
    void longRecords_areReportedAndSkipped();
    void unclosedQuote_isReported();
    void badBytes_areReported();
    void noise_neverBreaksTheReader();
    void written_isReadBack();
    void written_isStable();
    void formulas_areDefused_data();
    void formulas_areDefused();
    void failingFile_isNoFullDisk();
};

void CsvTest::records_areRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("records");
    const auto row = [](const char *name, const QByteArray &bytes, const QList<QStringList> &records) {
        QTest::newRow(name) << bytes << records;
    };
    const QList<QStringList> two = {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    row("nothing", "", {});
    row("only empty lines", "\n\r\n\n", {});
    row("LF", "a,b\n1,2\n", two);
    row("CRLF", "a,b\r\n1,2\r\n", two);
    row("CR", "a,b\r1,2\r", two);
    row("mixed ends", "a,b\r1,2\n\n\r\n1,2\r\n", {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}, {u"1"_s, u"2"_s}});
    row("no end", "a,b\n1,2", two);
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a,b\n1,2",
        two);
    row("quotes", "\"a\",\"b\"\n\"1\",\"2\"\n", two);
    row("mark and quotes", "\xEF\xBB\xBF\"a\",b\n1,2", two);
    row("quoted content", "\"x, y\",\"say \"\"hi\"\"\"\n\"line\r\nbreak\",\"\"",
        {{u"x, y"_s, u"say \"hi\""_s}, {u"line\r\nbreak"_s, QString()}});
    row("stray quotes", "5\" disk,a\"b\"c\n", {{u"5\" disk"_s, u"a\"b\"c"_s}});
    row("after a quote", "\"a\"x,\"b\" \n", {{u"ax"_s, u"b "_s}});
    row("spaces stay", " a , b \n", {{u" a "_s, u" b "_s}});
    row("empty fields", ",\n,,\n\"\"\n", {{QString(), QString()}, {QString(), QString(), QString()}, {QString()}});
    row("trailing separator", "a,", {{u"a"_s, QString()}});
    row("Excel's separator line", "sep=,\r\na,b\r\n1,2", two);
    row("a quoted one is data", "\"sep=,\"\na,b", {{u"sep=,"_s}, {u"a"_s, u"b"_s}});
    row("a later one is data", "a\nsep=,\n", {{u"a"_s}, {u"sep="_s, QString()}});
}

void CsvTest::records_areRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QStringList>, records);
    QCOMPARE(fieldsOf(bytes), records);
}

void CsvTest::lines_areCounted()
{
    const QList<Record> records = readAll("a,b\r\n\r\n\"1\r\n1\",2\r\n3,4\n5,6\r7,8");
    QList<qint64> lines;
    for (const Record &record : records)
        lines.append(record.line);
    QCOMPARE(lines, QList<qint64>({1, 3, 5, 6, 7}));
}

void CsvTest::encodings_areDecoded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Encoding>("encoding");
    QTest::addColumn<QString>("text");
    QTest::newRow("utf-8") << QByteArray("a,S\xC3\xA3o \xF0\x9F\x98\x80") << Encoding::Utf8 << u"São 😀"_s;
    QTest::newRow("utf-16le") << QByteArray("\xFF\xFE"
                                            "a\0,\0S\0\xE3\0o\0",
                                            12)
                              << Encoding::Utf16Le << u"São"_s;
    QTest::newRow("utf-16be") << QByteArray("\xFE\xFF\0a\0,\0S\0\xE3\0o", 12) << Encoding::Utf16Be << u"São"_s;
    QTest::newRow("utf-16le, no mark") << QByteArray("a\0,\0S\0\xE3\0o\0", 10) << Encoding::Utf16Le << u"São"_s;
    QTest::newRow("windows-1252") << QByteArray("a,S\xE3o \x80 \x93x\x94") << Encoding::Windows1252 << u"São € “x”"_s;
    QTest::newRow("iso-8859-1") << QByteArray("a,S\xE3o \xA4") << Encoding::Latin1 << u"São ¤"_s;
    QTest::newRow("iso-8859-15") << QByteArray("a,S\xE3o \xA4") << Encoding::Latin9 << u"São €"_s;
}

void CsvTest::encodings_areDecoded()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Encoding, encoding);
    QFETCH(QString, text);
    QCOMPARE(fieldsOf(bytes, {encoding, u','}), QList<QStringList>({{u"a"_s, text}}));
}

void CsvTest::blocks_cutAnywhere()
{
    // The reader takes 64 KiB at a time: every interesting sequence is moved over that border.
    const QByteArray tail = "x,\"q\"\"\r\nS\xC3\xA3o\xF0\x9F\x98\x80\"\r\n1,2\r\n";
    for (qsizetype shift = 0; shift < 40; ++shift) {
        const QByteArray filler(65'536 - shift, 'f');
        const QList<QStringList> expected = {{QString::fromLatin1(filler.chopped(2)) + u"x"_s, u"q\"\r\nSão😀"_s},
                                             {u"1"_s, u"2"_s}};
        QCOMPARE(fieldsOf(filler.chopped(2) + tail), expected);
    }
}

void CsvTest::longField_isReportedAndSkipped()
{
    const qint64 before = peakMemory();
    for (const bool quoted : {false, true}) {
        const QByteArray mark = quoted ? "\"" : "";
        EndlessFile file("a,b\n1,2\n3," + mark, QByteArray(1024, 'x'), 10'240);
        CsvReader reader(file, {});
        QVERIFY(reader.next()->has_value());
        QVERIFY(reader.next()->has_value());
        const auto record = **reader.next();
        QCOMPARE(record.fault, quoted ? RecordFault::UnclosedQuote : RecordFault::FieldTooLong);
        QCOMPARE(record.line, 3);
        QCOMPARE(record.column, 1);
        QVERIFY(!reader.next()->has_value());
    }
    QByteArray bytes = "a,b\n1,\"" + QByteArray(10'000'000, 'x') + "\n\"\"y\"\n2,3\n";
    const QList<Record> records = readAll(bytes);
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[1].fault, RecordFault::FieldTooLong);
    QCOMPARE(records[2].fault, RecordFault::None);
    QCOMPARE(records[2].fields, QStringList({u"2"_s, u"3"_s}));
    QCOMPARE(records[2].line, 4);
    if (before > 0)
        QCOMPARE_LT(peakMemory() - before, 40 * 1024);
}

void CsvTest::longRecords_areReportedAndSkipped()
{
    const RecordLimits limits{10, 25, 5};
    const QList<Record> records =
        readAll("123456789,123456789,123456789\n1,2,3,4,5,6,7\n12345678901,1\n1,2\n", {}, limits);
    QCOMPARE(records.size(), 4);
    QCOMPARE(records[0].fault, RecordFault::RecordTooLong);
    QCOMPARE(records[1].fault, RecordFault::TooManyFields);
    QCOMPARE(records[2].fault, RecordFault::FieldTooLong);
    QCOMPARE(records[2].column, 0);
    QCOMPARE(records[3].fields, QStringList({u"1"_s, u"2"_s}));
    EndlessFile file("a,b\n", QByteArray(1000, ','), 20'000);
    CsvReader reader(file, {});
    QVERIFY(reader.next()->has_value());
    QCOMPARE((**reader.next()).fault, RecordFault::TooManyFields);
}

void CsvTest::unclosedQuote_isReported()
{
    const QList<Record> records = readAll("a,b\n1,2\n3,\"never closed\n5,6\n7,8\n");
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[2].fault, RecordFault::UnclosedQuote);
    QCOMPARE(records[2].line, 3);
    QCOMPARE(records[2].column, 1);
}

void CsvTest::badBytes_areReported()
{
    const QList<Record> records = readAll(QByteArray("a,b\n1,x\0y\n2,\xC3(\n3,\xEF\xBF\xBD\n4,ok\n", 26));
    QCOMPARE(records.size(), 5);
    QCOMPARE(records[1].fault, RecordFault::BadBytes);
    QCOMPARE(records[1].column, 1);
    QCOMPARE(records[2].fault, RecordFault::BadBytes);
    QCOMPARE(records[4].fault, RecordFault::None);
    QCOMPARE(readAll("a\n\xEF\xBF\xBD\n").at(1).fault, RecordFault::None); // written on purpose, nothing was damaged
    QCOMPARE(readAll("a\n\x81\n", {Encoding::Windows1252, u','}).at(1).fault, RecordFault::BadBytes);
    // A file that was cut off inside a character.
    for (const QByteArray &cut : {QByteArray("a\nb\nJo\xC3"), QByteArray("a\nb\n\xE4\xBD")})
        QCOMPARE(readAll(cut).at(2).fault, RecordFault::BadBytes);
    QCOMPARE(readAll(QByteArray("a\0\n\0b\0c", 7), {Encoding::Utf16Le, u','}).at(1).fault, RecordFault::BadBytes);
    QCOMPARE(readAll("a\nb\nJo\xC3\xA3").at(2).fault, RecordFault::None);
}

void CsvTest::noise_neverBreaksTheReader()
{
    QVERIFY(rc::check("any bytes end, with lines that grow", [] {
        const QByteArray pool("a,;\"\"\r\n\t \0\xC3\xA3\xFF", 14);
        QByteArray bytes;
        for (const int at : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pool.size()))))
            bytes += pool[at];
        const auto encoding = static_cast<Encoding>(*rc::gen::inRange(0, 6));
        qint64 line = 0;
        const QList<Record> records = readAll(bytes, {encoding, u','}, {3, 8, 4});
        for (const Record &record : records) {
            RC_ASSERT(record.line > line);
            RC_ASSERT(record.fields.size() <= 4);
            line = record.line;
        }
    }));
}

void CsvTest::manyRows_needLittleMemory()
{
    const QByteArray header = "key,name,notes\n";
    const QByteArray line = "A-1,\"S\xC3\xA3o Jo\xC3\xA3o, Ltda\"," + QByteArray(200, 'n') + '\n';
    EndlessFile file(header, line, 100'000);
    CsvReader reader(file, {});
    const qint64 before = peakMemory();
    qint64 count = 0;
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const auto record = reader.next();
        QVERIFY(record.hasValue());
        if (!record->has_value())
            break;
        count += (*record)->fields.size() == 3 ? 1 : 0;
    }
    QCOMPARE(count, 100'001);
    QCOMPARE(reader.bytesRead(), header.size() + 100'000 * line.size());
    if (before > 0) {
        qInfo("100,000 rows, %lld bytes in %lld ms: peak memory grew by %lld KiB",
              static_cast<long long>(reader.bytesRead()), static_cast<long long>(timer.elapsed()),
              static_cast<long long>(peakMemory() - before));
        QCOMPARE_LT(peakMemory() - before, 8 * 1024);
    }
}

void CsvTest::written_isReadBack()
{
    QVERIFY(rc::check("reading what was written gives the same records", [] {
        static constexpr QStringView pool = u"ab,;\t\"\r\n =-+@'|é日 ";
        CsvStyle style;
        style.separator = *rc::gen::element(QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|'));
        style.mark = *rc::gen::arbitrary<bool>();
        const int columns = *rc::gen::inRange(1, 5);
        QList<QStringList> records;
        for (int row = *rc::gen::inRange(0, 6); row > 0; --row) {
            QStringList record;
            for (int column = 0; column < columns; ++column) {
                QString field;
                for (const int at :
                     *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pool.size()))))
                    field += pool[at];
                if (*rc::gen::inRange(0, 10) == 0)
                    field.prepend("sep="_L1);
                record.append(field);
            }
            records.append(record);
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer(buffer, style);
        for (const QStringList &record : std::as_const(records))
            RC_ASSERT(writer.write(record).hasValue());
        RC_ASSERT(writer.finish().hasValue());
        RC_ASSERT(fieldsOf(bytes, {Encoding::Utf8, style.separator}) == records);
    }));
}

void CsvTest::written_isStable()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, {.separator = u';', .mark = true});
    QVERIFY(writer.write({u"ID"_s, u"São"_s}).hasValue());
    QVERIFY(writer.write({u"a;b"_s, u"=1"_s, u"a\"b"_s, u" x"_s, QString()}).hasValue());
    QVERIFY(writer.write({QString()}).hasValue());
    QVERIFY(writer.finish().hasValue());
    QCOMPARE(bytes, QByteArray("\xEF\xBB\xBF\"ID\";S\xC3\xA3o\r\n\"a;b\";=1;\"a\"\"b\";\" x\";\r\n\"\"\r\n"));
}

void CsvTest::formulas_areDefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("plus") << u"+cmd"_s << QByteArray("'+cmd");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("minus") << u"-2+3"_s << QByteArray("'-2+3");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("\"'\t=1\"").replace("\"", "");
    QTest::newRow("wide") << u"＝1"_s
                          << QByteArray("'\xEF\xBC\x9D"
                                        "1");
    QTest::newRow("number") << u"-5"_s << QByteArray("-5");
    QTest::newRow("decimal") << u"-1.234,50"_s << QByteArray("-1.234,50").replace("-1.234,50", "\"-1.234,50\"");
    QTest::newRow("text") << u"a=b"_s << QByteArray("a=b");
    QTest::newRow("apostrophe") << u"'quoted"_s << QByteArray("'quoted");
}

void CsvTest::formulas_areDefused()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, written);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer, {.forSpreadsheets = true});
    QVERIFY(writer.write({field}).hasValue());
    QVERIFY(writer.finish().hasValue());
    QCOMPARE(bytes, written + "\r\n");
}

void CsvTest::failingFile_isNoFullDisk()
{
    QFile source(QCoreApplication::applicationFilePath());
    QVERIFY(source.open(QIODevice::ReadOnly));
    QFile readOnly; // the system refuses its bytes
    QVERIFY(readOnly.open(source.handle(), QIODevice::WriteOnly | QIODevice::Unbuffered));
    CsvWriter broken(readOnly, {});
    QVERIFY(broken.write({u"a"_s}));
    QCOMPARE(broken.finish().error().code, Error::Code::Internal);
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("there is no device here that is always full");
    CsvWriter writer(full, {});
    QVERIFY(writer.write({u"a"_s}));
    QCOMPARE(writer.finish().error().code, Error::Code::NoSpace);
}

} // namespace farol::exchange

QTEST_GUILESS_MAIN(farol::exchange::CsvTest)

#include "tst_csv.moc"
