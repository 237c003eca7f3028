// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract.h"
#include "exchange/exporter.h"
#include "exchange/xlsxreader.h"
#include "exchange/xlsxstyles.h"
#include "tests/unit/exchange/importbench.h"
#include "tests/unit/exchange/workbooks.h"

#include <QElapsedTimer>
#include <QTest>

#include <rapidcheck.h>

#include <limits>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

/// All records, or in `error` why there are not.
QList<Record> recordsOf(QByteArray bytes, QString *error = nullptr, const QString &sheet = {},
                        const RecordLimits &limits = {})
{
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    QList<Record> records;
    const auto stop = [&](const Error &why) {
        if (error != nullptr)
            *error = why.detail;
        else
            qWarning("%s", qPrintable(why.detail));
        return records;
    };
    FormatHints hints;
    hints.sheet = sheet;
    const Result<TableFormat> format = detectTable(file, hints);
    if (!format)
        return stop(format.error());
    const auto reader = openTable(file, *format, limits);
    if (!reader)
        return stop(reader.error());
    for (;;) {
        const Result<std::optional<Record>> record = (*reader)->next();
        if (!record)
            return stop(record.error());
        if (!record->has_value())
            return records;
        records.append(**record);
    }
}

QString errorOf(const QByteArray &bytes)
{
    QString error;
    (void)recordsOf(bytes, &error);
    return error;
}

QByteArray written(const QList<QList<OutCell>> &rows, const QStringList &header = {u"a"_s, u"b"_s, u"c"_s})
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    XlsxStyle style;
    style.sheet = u"a sheet"_s;
    style.zone = QTimeZone::utc();
    XlsxWriter writer(out, style);
    if (!writer.begin(header))
        qFatal("the workbook takes no header");
    for (const QList<OutCell> &row : rows) {
        if (!writer.write(row))
            qFatal("the workbook takes no row");
    }
    if (!writer.finish())
        qFatal("the workbook cannot be finished");
    return bytes;
}

OutCell text(const QString &value)
{
    return {OutCell::Kind::Text, value, 0, 0};
}

RowSource sourceOf(const QList<ListRow> &rows)
{
    return [rows, at = qsizetype{0}]() mutable -> Result<std::optional<ListRow>> {
        return at < rows.size() ? std::optional(rows[at++]) : std::nullopt;
    };
}

} // namespace

/// Workbooks: what the reader makes of honest and of hostile ones, and that it reads what the writer wrote.
class XlsxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cells_haveTheirKinds();
    void rows_mayBeSparse();
    void sheets_areChosen();
    void dates_countFrom1900And1904();
    void formats_thatShowDates_data();
    void formats_thatShowDates();
    void escapes_areTakenBack();
    void hostile_endsWithAnError_data();
    void hostile_endsWithAnError();
    void limits_hold();
    void damage_neverCrashes();
    void written_isReadBack();
    void anyTable_roundTrips();
    void longTexts_areCut();
    void exported_importsBack();
    void import_readsBothAlike();
    void manyRows_areQuick();
};

void XlsxTest::cells_haveTheirKinds()
{
    HandMade book;
    book.texts = "<si><t>name</t></si><si><r><t>Pada</t></r><r><rPr/><t xml:space=\"preserve\">ria </t></r>"
                 "<rPh sb=\"0\" eb=\"1\"><t>read aloud</t></rPh></si>";
    book.formats = "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/>";
    book.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"4\"/>";
    book.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c></row>"
                "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\"><v>4.0300000000000002</v></c>"
                "<c r=\"C3\" s=\"1\"><v>45352</v></c><c r=\"D3\" s=\"2\"><v>45352.125</v></c>"
                "<c r=\"E3\" t=\"b\"><v>1</v></c><c r=\"F3\" t=\"e\"><v>#N/A</v></c>"
                "<c r=\"G3\" t=\"str\"><f>A1&amp;\"x\"</f><v>namex</v></c><c r=\"H3\" s=\"3\"><v>1E-3</v></c>"
                "<c r=\"I3\"><v>1234567890123456789</v></c><c r=\"J3\" t=\"d\"><v>2024-03-01T12:00:00</v></c>"
                "<c r=\"K3\" s=\"1\"/></row>";
    const QList<Record> records = recordsOf(workbook(book));
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0].fields, QStringList({u"name"_s, u"b"_s}));
    QCOMPARE(records[1].line, 3);
    QCOMPARE(records[1].fields,
             QStringList({u"Padaria "_s, u"4.03"_s, u"2024-03-01"_s, u"2024-03-01 03:00:00"_s, u"TRUE"_s, u"#N/A"_s,
                          u"namex"_s, u"0.001"_s, u"1234567890123456789"_s, u"2024-03-01 12:00:00"_s}));
    using K = CellKind;
    QCOMPARE(records[1].kinds, QList<K>({K::Text, K::Number, K::Moment, K::Moment, K::Flag, K::Fault, K::Text,
                                         K::Number, K::Number, K::Moment}));
}

void XlsxTest::rows_mayBeSparse()
{
    HandMade book;
    book.rows = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"C2\"><v>3</v></c></row>"
                "<row r=\"3\"/><row r=\"4\"><c r=\"B4\"/></row>"
                "<row r=\"7\"><c r=\"B7\"><v>2</v></c></row>"
                "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c></row>";
    const QList<Record> records = recordsOf(workbook(book));
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[0].fields, QStringList({u"1"_s, QString(), u"3"_s}));
    QCOMPARE(records[1].fields, QStringList({QString(), u"2"_s, QString()})); // as wide as the first
    QCOMPARE(records[1].line, 7);
    QCOMPARE(records[2].fields, QStringList({u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE(records[2].line, 8);
}

void XlsxTest::sheets_areChosen()
{
    HandMade book;
    book.rows = "<row><c><v>1</v></c></row>";
    QByteArray bytes = workbook(book);
    QCOMPARE(recordsOf(bytes).constFirst().fields, QStringList(u"1"_s));
    QCOMPARE(recordsOf(bytes, nullptr, u"Hidden"_s).constFirst().fields, QStringList(u"hidden"_s));
    QString error;
    (void)recordsOf(bytes, &error, u"None"_s);
    QCOMPARE(error, u"the workbook has no sheet 'None'; its sheets are First, Hidden"_s);
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    QCOMPARE(*xlsxSheets(file), (QList<XlsxSheet>{{u"First"_s, false}, {u"Hidden"_s, true}}));
}

void XlsxTest::dates_countFrom1900And1904()
{
    HandMade book;
    book.styles = "<xf numFmtId=\"14\"/>";
    book.rows = "<row><c s=\"0\"><v>59</v></c><c s=\"0\"><v>60</v></c><c s=\"0\"><v>61</v></c><c s=\"0\"><v>1</v></c>"
                "<c s=\"0\"><v>0.5</v></c><c s=\"0\"><v>2958465</v></c><c s=\"0\"><v>2958466</v></c>"
                "<c s=\"0\"><v>-1</v></c></row>";
    QCOMPARE(recordsOf(workbook(book)).constFirst().fields,
             QStringList({u"1900-02-28"_s, u"60"_s, u"1900-03-01"_s, u"1900-01-01"_s, u"0.5"_s, u"9999-12-31"_s,
                          u"2958466"_s, u"-1"_s}));
    book.properties = "date1904=\"1\"";
    book.rows = "<row><c s=\"0\"><v>0</v></c><c s=\"0\"><v>43890</v></c></row>";
    QCOMPARE(recordsOf(workbook(book)).constFirst().fields, QStringList({u"1904-01-01"_s, u"2024-03-01"_s}));
}

void XlsxTest::formats_thatShowDates_data()
{
    QTest::addColumn<bool>("isDate");
    for (const char *format :
         {"yyyy-mm-dd", "d/m/yy;@", "[$-416]dddd, d \"de\" mmmm", "h:mm AM/PM", "\\d yyyy", "mm:ss"})
        QTest::newRow(format) << true;
    for (const char *format : {"General", "0.00", "#,##0.00 \"days\"", "[h]:mm", "[Red]0", "\"y\"0", "0_d", "@",
                               "#,##0;[Red]-#,##0", "\\d\\m0", "[mm]:ss", "\"unclosed", "[unclosed"})
        QTest::newRow(format) << false;
}

void XlsxTest::formats_thatShowDates()
{
    QFETCH(bool, isDate);
    QCOMPARE(isDateFormat(QString::fromLatin1(QTest::currentDataTag())), isDate);
}

void XlsxTest::escapes_areTakenBack()
{
    QCOMPARE(withoutEscapes(u"a_x000D_b"_s), u"a\rb"_s);
    QCOMPARE(withoutEscapes(u"a_x005F_x000D_b"_s), u"a_x000D_b"_s);
    QCOMPARE(withoutEscapes(u"_x_x00_xZZZZ_"_s), u"_x_x00_xZZZZ_"_s);
}

void XlsxTest::hostile_endsWithAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("begins");
    const auto book = [](HandMade made) { return workbook(made); };
    const QByteArray row = "<row><c><v>1</v></c></row>";
    const QString needless = u"the workbook holds what no workbook needs"_s;
    const QString damaged = u"the workbook is damaged"_s;

    HandMade laughs;
    laughs.prolog = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    laughs.rows = "<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>";
    QTest::newRow("entities") << book(laughs) << needless;
    HandMade outside;
    outside.prolog = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">";
    outside.rows = row;
    QTest::newRow("document type") << book(outside) << needless;
    HandMade undeclared;
    undeclared.rows = "<row><c t=\"inlineStr\"><is><t>&who;</t></is></c></row>";
    QTest::newRow("undeclared entity") << book(undeclared) << damaged;
    HandMade deep;
    deep.rows = QByteArray("<x>").repeated(10'000) + QByteArray("</x>").repeated(10'000);
    QTest::newRow("deep") << book(deep) << needless;
    HandMade empty; // a few kilobytes of archive, tens of megabytes of nothing
    empty.rows = QByteArray("<row/>").repeated(6'000'000);
    QTest::newRow("rows of nothing") << book(empty) << needless;
    HandMade wide; // one text that fills the memory
    wide.rows = "<row><c t=\"inlineStr\"><is><t>" + QByteArray(40'000'000, 'x') + "</t></is></c></row>";
    QTest::newRow("a huge text") << book(wide) << needless;
    HandMade attribute;
    attribute.rows = "<row r=\"" + QByteArray(40'000'000, '1') + "\"/>";
    QTest::newRow("a huge attribute") << book(attribute) << needless;
    HandMade open;
    open.rows = "<row><c>";
    QTest::newRow("not closed") << book(open) << damaged;

    const QMap<QString, QByteArray> parts = partsOf({row, "<si><t>x</t></si>", {}, {}, {}, {}});
    for (const QString &name : {u"_rels/.rels"_s, u"xl/workbook.xml"_s}) {
        QMap<QString, QByteArray> less = parts;
        less.remove(name);
        QTest::newRow(qPrintable(u"no "_s + name)) << zipOf(less) << u"this is no .xlsx workbook"_s;
    }
    for (const QString &name : {u"xl/_rels/workbook.xml.rels"_s, u"xl/styles.xml"_s, u"xl/sharedStrings.xml"_s,
                                u"xl/worksheets/sheet1.xml"_s}) {
        QMap<QString, QByteArray> less = parts;
        less.remove(name);
        QTest::newRow(qPrintable(u"no "_s + name)) << zipOf(less) << damaged;
        less[name] = "no XML";
        QTest::newRow(qPrintable(u"garbage in "_s + name)) << zipOf(less) << damaged;
    }
    QTest::newRow("an archive of something") << zipOf({{u"a.txt"_s, "x"}}) << u"this is no .xlsx workbook"_s;
    QTest::newRow("cut off") << zipOf(parts).left(300) << QString(u"th"_s); // no archive, or a damaged one
    QTest::newRow("old") << QByteArray("\xD0\xCF\x11\xE0 and so on") << u"this is an old .xls file"_s;
}

void XlsxTest::hostile_endsWithAnError()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, begins);
    const QString error = errorOf(bytes);
    QVERIFY2(error.startsWith(begins), qPrintable(error));
}

void XlsxTest::limits_hold()
{
    HandMade book;
    book.rows = "<row><c r=\"XFD1\"><v>1</v></c></row>"
                "<row><c r=\"ZZZZZZZZZZZZZZ1\"><v>1</v></c></row>"
                "<row><c t=\"inlineStr\"><is><t>123456</t></is></c></row>"
                "<row><c><v>12345</v></c><c><v>12345</v></c><c><v>1</v></c></row>"
                "<row><c t=\"s\"><v>7</v></c></row>"
                "<row><c><v>many</v></c></row>"
                "<row><c><v>12345</v></c></row>";
    QList<RecordFault> faults;
    const QList<Record> records = recordsOf(workbook(book), nullptr, {}, {5, 10, 100});
    for (const Record &record : records)
        faults.append(record.fault);
    using F = RecordFault;
    QCOMPARE(faults, QList<F>({F::TooManyFields, F::TooManyFields, F::FieldTooLong, F::RecordTooLong, F::BadBytes,
                               F::BadBytes, F::None}));
}

void XlsxTest::damage_neverCrashes()
{
    HandMade book;
    book.texts = "<si><t>name</t></si>";
    book.styles = "<xf numFmtId=\"14\"/>";
    book.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"0\"><v>45000</v></c></row>";
    const QByteArray whole = workbook(book);
    QVERIFY(rc::check("a workbook with any bytes changed gives records or an error", [&whole] {
        QByteArray bytes = whole;
        for (int changes = *rc::gen::inRange(1, 5); changes > 0; --changes)
            bytes[*rc::gen::inRange(0, static_cast<int>(bytes.size()))] = static_cast<char>(*rc::gen::inRange(0, 256));
        QString error;
        (void)recordsOf(bytes, &error);
    }));
    QVERIFY(rc::check("so does one whose XML is cut or changed", [&book] {
        QMap<QString, QByteArray> parts = partsOf(book);
        const QString name = *rc::gen::elementOf(std::vector<QString>(parts.keyBegin(), parts.keyEnd()));
        QByteArray &part = parts[name];
        part[*rc::gen::inRange(0, static_cast<int>(part.size()))] = static_cast<char>(*rc::gen::inRange(0, 256));
        part.truncate(*rc::gen::inRange(0, static_cast<int>(part.size()) + 1));
        QString error;
        (void)recordsOf(zipOf(parts), &error);
    }));
}

void XlsxTest::written_isReadBack()
{
    const std::int64_t day = dayNumber(QDate(2024, 3, 1));
    const std::int64_t instant = 1'709'294'400'123;
    const QByteArray bytes = written(
        {{{OutCell::Kind::Number, u"7"_s, 7, 0},
          {OutCell::Kind::Money, u"2786.50"_s, 278'650, 2},
          {OutCell::Kind::Day, u"2024-03-01"_s, day, 0}},
         {{OutCell::Kind::Instant, u"iso"_s, instant, 0}, {OutCell::Kind::Flag, u"true"_s, 1, 0}, text(u"=1+1"_s)},
         {{OutCell::Kind::Number, u"9223372036854775807"_s, std::numeric_limits<std::int64_t>::max(), 0},
          {OutCell::Kind::Day, u"1850-01-01"_s, dayNumber(QDate(1850, 1, 1)), 0},
          {}}});
    const QList<Record> records = recordsOf(bytes);
    QCOMPARE(records.size(), 4);
    QCOMPARE(records[0].fields, QStringList({u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(records[1].fields, QStringList({u"7"_s, u"2786.5"_s, u"2024-03-01"_s}));
    QCOMPARE(records[2].fields, QStringList({u"2024-03-01 12:00:00.123"_s, u"TRUE"_s, u"=1+1"_s}));
    QCOMPARE(records[3].fields, QStringList({u"9223372036854775807"_s, u"1850-01-01"_s, QString()}));
    using K = CellKind;
    QCOMPARE(records[1].kinds, QList<K>({K::Number, K::Number, K::Moment}));
    QCOMPARE(records[2].kinds, QList<K>({K::Moment, K::Flag, K::Text}));
    QVERIFY(bytes.contains("xl/worksheets/sheet1.xml"));
}

void XlsxTest::anyTable_roundTrips()
{
    QVERIFY(rc::check("what is written is read back", [] {
        static constexpr QStringView pool = u"ab;,=+\"'<>&\n\t\r _x0D5F\u00e9\U0001F600\x01]\u2028";
        QList<QList<OutCell>> rows;
        for (int count = *rc::gen::inRange(0, 6); count > 0; --count) {
            QList<OutCell> row;
            for (int column = 0; column < 3; ++column) {
                QString word;
                for (const int at :
                     *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, static_cast<int>(pool.size()))))
                    word += pool[at];
                if (word.isValidUtf16())
                    row.append(text(word));
                else
                    row.append(text(u"half a character is none"_s));
            }
            rows.append(row);
        }
        const QList<Record> records = recordsOf(written(rows));
        QList<QStringList> expected{{u"a"_s, u"b"_s, u"c"_s}};
        for (const QList<OutCell> &row : std::as_const(rows)) {
            const QStringList texts{row[0].text, row[1].text, row[2].text};
            if (texts != QStringList{QString(), QString(), QString()})
                expected.append(texts);
        }
        RC_ASSERT(records.size() == expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            RC_LOG() << expected[i].join(u'|').toStdString();
            RC_ASSERT(records[i].fields == expected[i]);
        }
    }));
}

void XlsxTest::longTexts_areCut()
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    XlsxWriter writer(out, {});
    QVERIFY(writer.begin({u"a"_s, u"b"_s}).hasValue());
    QVERIFY(writer.write({text(QString(32'767, u'x')), text(QString(40'000, u'y'))}).hasValue());
    QVERIFY(writer.finish().hasValue());
    QCOMPARE(writer.shortened(), 1);
    const QList<Record> records = recordsOf(bytes);
    QCOMPARE(records[1].fields[0].size(), 32'767);
    QVERIFY(records[1].fields[1].endsWith(u'…') && records[1].fields[1].size() <= 32'767);
}

void XlsxTest::exported_importsBack()
{
    QVERIFY(rc::check("contracts of ours import to the same rows, from CSV as from XLSX", [] {
        const EntityInfo &entity = *farolSchema().entity(tables::Contract);
        ImportBench bench(R"({ "entity": "contract", "key": "external_key", "columns": { "customer": "customer" } })");
        const Uuid customer = bench.target.addCustomer(u"A"_s);
        QList<ListRow> rows;
        QStringList header;
        for (const FieldInfo &field : entity.fields)
            header.append(QString::fromLatin1(field.name));
        for (int count = *rc::gen::inRange(0, 4); count > 0; --count) {
            Contract contract;
            contract.customer = CustomerId(customer);
            contract.externalKey = u"K%1"_s.arg(count);
            contract.plan = *rc::gen::element(QString(), u"Pro; \"x\""_s, u"0012"_s);
            contract.seats = *rc::gen::inRange(0, 100'000);
            contract.value = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
            contract.currency = *rc::gen::element(u"BRL"_s, u"JPY"_s, u"KWD"_s);
            contract.starts = dayFromNumber(*rc::gen::inRange(0, 20'000));
            contract.autoRenew = *rc::gen::arbitrary<bool>();
            contract.tags = QStringList{u"a;b"_s, u"x"_s};
            ListRow row;
            forEachField(contract, [&row](const FieldInfo &, const Value &value) { row.values.append(value); });
            rows.append(row);
        }
        QByteArray bytes;
        QBuffer file(&bytes);
        file.open(QIODevice::ReadWrite);
        const bool asWorkbook = *rc::gen::arbitrary<bool>();
        RC_ASSERT((asWorkbook ? exportXlsx(file, entity, {}, {}, sourceOf(rows))
                              : exportCsv(file, entity, {}, {}, sourceOf(rows)))
                      .hasValue());
        ImportMapping mapping = suggestMapping(header, entity);
        mapping.separator = u',';
        mapping.days = DayOrder::Iso;
        for (FieldRule &rule : mapping.rules)
            rule.point = entity.field(rule.field)->currency != 0 ? QChar(u'.') : QChar();
        bench.mapping = mapping;
        const ImportReport report = bench.import(bytes);
        RC_LOG() << bytes.left(2000).toStdString();
        RC_ASSERT(report.created == rows.size());
        for (const ListRow &row : std::as_const(rows)) {
            const RowState made = bench.target.row(tables::Contract, *row.values[1].get<QString>());
            for (qsizetype i = 0; i < entity.fields.size(); ++i)
                RC_ASSERT(made.value(entity.fields[i].number) == row.values[i]);
        }
    }));
}

void XlsxTest::import_readsBothAlike()
{
    const QByteArray json = R"({ "entity": "ticket", "key": "id", "file": { "zone": "UTC" }, "columns": {
        "customer": "customer", "opened": "opened_at", "score": "satisfaction" }, "constants": { "status": "open" } })";
    ImportBench text(json);
    ImportBench book(json);
    text.target.addCustomer(u"A"_s);
    book.target.addCustomer(u"A"_s);
    const ImportReport fromText = text.import("id,customer,opened,score\n1,A,27/07/2023 03:00,5\n2,A,x,4\n");
    HandMade made;
    made.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"22\"/>";
    const auto inlined = [](const QByteArray &value) -> QByteArray {
        return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    };
    made.rows = "<row>" + inlined("id") + inlined("customer") + inlined("opened") + inlined("score") + "</row><row>"
                + "<c><v>1</v></c>" + inlined("A") + "<c s=\"1\"><v>45134.125</v></c><c><v>5</v></c></row><row>"
                + "<c><v>2</v></c>" + inlined("A") + inlined("x") + "<c><v>4</v></c></row>";
    const ImportReport fromBook = book.import(workbook(made));
    QVERIFY(book.foretold);
    QVERIFY(fromBook.format.isWorkbook);
    QCOMPARE(fromBook.format.sheet, u"First"_s);
    QCOMPARE(countsOf(fromBook), countsOf(fromText));
    QCOMPARE(fromBook.created, 1);
    QCOMPARE(book.target.row(tables::Ticket, u"1"_s).value(6), text.target.row(tables::Ticket, u"1"_s).value(6));
    QCOMPARE(fromBook.problems.constFirst().line, 3);

    made.rows.replace("<c><v>5</v></c>", "<c t=\"e\"><v>#REF!</v></c>");
    const ImportReport faulty = book.import(workbook(made));
    QCOMPARE(describe(faulty.problems.constFirst()),
             u"line 2, column 'score': '#REF!' – a formula that came to nothing"_s);
}

void XlsxTest::manyRows_areQuick()
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    QElapsedTimer timer;
    timer.start();
    XlsxWriter writer(out, {});
    QVERIFY(writer.begin({u"a"_s, u"b"_s, u"c"_s, u"d"_s}).hasValue());
    const QList<OutCell> row{text(u"Distribuição São João"_s),
                             {OutCell::Kind::Number, u"12"_s, 12, 0},
                             {OutCell::Kind::Day, u"2024-03-01"_s, 19'783, 0},
                             {OutCell::Kind::Money, u"1.00"_s, 100, 2}};
    for (int i = 0; i < 100'000; ++i)
        QVERIFY(writer.write(row).hasValue());
    QVERIFY(writer.finish().hasValue());
    const qint64 wrote = timer.restart();
    QCOMPARE(recordsOf(bytes).size(), 100'001);
    qInfo("100,000 rows written in %lld ms, read in %lld ms", static_cast<long long>(wrote),
          static_cast<long long>(timer.elapsed()));
    QCOMPARE_LT(wrote + timer.elapsed(), 60'000); // a guard against the absurd: the machine may be busy
}

} // namespace farol::exchange

QTEST_GUILESS_MAIN(farol::exchange::XlsxTest)

#include "tst_xlsx.moc"
