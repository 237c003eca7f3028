// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsxreader.h"

#include "exchange/xlsxstyles.h"

#include <QHash>
#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr qint64 MaxPart = qint64(16) * 1024 * 1024; ///< of the small parts
constexpr qint64 MaxTexts = qint64(512) * 1024 * 1024; ///< bytes of shared texts
constexpr qsizetype MaxCharacters = 134'217'728; ///< of shared texts
constexpr qint64 MaxBetweenRecords = qint64(32) * 1024 * 1024;
constexpr qsizetype MaxSheets = 10'000;

/// What a workbook says of itself.
struct Workbook {
    struct Sheet {
        XlsxSheet shown;
        QString part;
    };
    QList<Sheet> sheets;
    QString texts; ///< the part of shared texts; empty = it has none
    QString styles;
    bool from1904 = false;
};

Result<std::unique_ptr<XmlFeed>> feedOf(const XlsxPackage &package, const QString &part, qint64 limit)
{
    FAROL_ASSIGN(std::unique_ptr<PartStream> stream, package.part(part));
    return std::make_unique<XmlFeed>(std::move(stream), limit);
}

struct Relation {
    QString type;
    QString part;
};

/// The parts that a part names, by the ids under which it does.
Result<QHash<QString, Relation>> relationsOf(const XlsxPackage &package, const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = slash < 0 ? QString() : part.left(slash);
    const QString rels =
        (folder.isEmpty() ? QString() : QString(folder + u'/')) + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
    FAROL_ASSIGN(const std::unique_ptr<XmlFeed> feed, feedOf(package, rels, MaxPart));
    QHash<QString, Relation> relations;
    for (;;) {
        FAROL_ASSIGN(const bool more, feed->next());
        if (!more)
            return relations;
        if (!feed->starts(u"Relationship"))
            continue;
        const QXmlStreamAttributes attributes = feed->at().attributes();
        const QString type = attributes.value("Type"_L1).toString();
        relations.insert(
            attributes.value("Id"_L1).toString(),
            {type.mid(type.lastIndexOf(u'/') + 1), partName(folder, attributes.value("Target"_L1).toString())});
    }
}

/// The part of this type that another names; empty when it names none.
QString partOf(const QHash<QString, Relation> &relations, QLatin1StringView type)
{
    for (const Relation &relation : relations) {
        if (relation.type == type)
            return relation.part;
    }
    return {};
}

/// The id in whatever namespace the writer has put it.
QString relationId(const QXmlStreamAttributes &attributes)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == "id"_L1)
            return attribute.value().toString();
    }
    return {};
}

bool isTrue(QStringView text)
{
    return text == u"1" || text == u"true" || text == u"on";
}

Result<Workbook> readWorkbook(const XlsxPackage &package)
{
    const Error none = fail(Error::Code::Unsupported, u"this is no .xlsx workbook"_s);
    if (!package.has(u"_rels/.rels"_s))
        return none;
    FAROL_ASSIGN(const auto roots, relationsOf(package, QString()));
    const QString part = partOf(roots, "officeDocument"_L1);
    if (!package.has(part))
        return none;
    FAROL_ASSIGN(const auto relations, relationsOf(package, part));
    FAROL_ASSIGN(const std::unique_ptr<XmlFeed> opened, feedOf(package, part, MaxPart));
    XmlFeed &feed = *opened;
    Workbook workbook;
    workbook.texts = partOf(relations, "sharedStrings"_L1);
    workbook.styles = partOf(relations, "styles"_L1);
    for (;;) {
        FAROL_ASSIGN(const bool more, feed.next());
        if (!more)
            break;
        const QXmlStreamAttributes attributes = feed.at().attributes();
        if (feed.starts(u"workbookPr")) {
            workbook.from1904 = isTrue(attributes.value("date1904"_L1));
        } else if (feed.starts(u"sheet")) {
            const QStringView state = attributes.value("state"_L1);
            const Relation relation = relations.value(relationId(attributes));
            if (relation.type == "worksheet"_L1) // a sheet may be a chart
                workbook.sheets.append(
                    {{attributes.value("name"_L1).toString(), !state.isEmpty() && state != u"visible"}, relation.part});
        }
        if (workbook.sheets.size() > MaxSheets)
            return fail(Error::Code::Unsupported, u"the workbook has more sheets than any program makes"_s);
    }
    return workbook.sheets.isEmpty() ? Result<Workbook>(none) : Result<Workbook>(workbook);
}

Result<QList<QString>> readTexts(XmlFeed &feed)
{
    QList<QString> texts;
    QString text;
    qsizetype characters = 0;
    for (bool inText = false, inPhonetic = false;;) {
        FAROL_ASSIGN(const bool more, feed.next());
        if (!more)
            return texts;
        if (feed.starts(u"si")) {
            text.clear();
        } else if (feed.ends(u"si")) {
            characters += text.size();
            texts.append(withoutEscapes(text));
        } else if (feed.starts(u"rPh") || feed.ends(u"rPh")) { // how the text is read aloud
            inPhonetic = feed.at().isStartElement();
        } else if (feed.starts(u"t") || feed.ends(u"t")) {
            inText = feed.at().isStartElement();
        } else if (feed.at().isCharacters() && inText && !inPhonetic) {
            text += feed.at().text();
        }
        if (characters + text.size() > MaxCharacters)
            return fail(Error::Code::TooLarge, u"the workbook holds more text than fits into memory"_s);
    }
}

/// As spreadsheets show a number: with the 15 digits that are sure, without an exponent.
QString numberText(double number)
{
    constexpr double MostExact = 1e15;
    constexpr int SureDigits = 15;
    if (std::fabs(number) >= MostExact)
        return QString::number(number, 'f', 0);
    QString text = QString::number(number, 'g', SureDigits);
    if (!text.contains(u'e'))
        return text;
    constexpr int ManyDigits = 30;
    text = QString::number(number, 'f', ManyDigits);
    while (text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

bool isPlainInteger(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') ? text.mid(1) : text;
    return !digits.isEmpty()
           && std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The index that the letters of a cell's name mean: 0 of "A12", 27 of "AB3"; -1 when it has none.
qsizetype columnOf(QStringView name)
{
    constexpr qsizetype Letters = 26;
    constexpr qsizetype Most = 1'000'000;
    qsizetype column = 0;
    for (const QChar c : name) {
        if (c < u'A' || c > u'Z' || column > Most)
            break;
        column = column * Letters + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

} // namespace

QString withoutEscapes(const QString &text)
{
    constexpr qsizetype Length = 7; // _x000D_
    if (!text.contains("_x"_L1))
        return text;
    QString plain;
    for (qsizetype at = 0; at < text.size();) {
        const QStringView escape = QStringView(text).mid(at, Length);
        bool isHex = false;
        const ushort code = escape.size() == Length && escape.startsWith(u"_x") && escape.back() == u'_'
                                ? escape.mid(2, 4).toUShort(&isHex, 16)
                                : ushort(0);
        plain += isHex ? QChar(code) : text[at];
        at += isHex ? Length : 1;
    }
    return plain;
}

Result<QList<XlsxSheet>> xlsxSheets(QIODevice &file)
{
    FAROL_ASSIGN(const std::unique_ptr<XlsxPackage> package, XlsxPackage::open(file));
    FAROL_ASSIGN(const Workbook workbook, readWorkbook(*package));
    QList<XlsxSheet> sheets;
    for (const Workbook::Sheet &sheet : workbook.sheets)
        sheets.append(sheet.shown);
    return sheets;
}

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(QIODevice &file, const QString &sheet, const RecordLimits &limits)
{
    std::unique_ptr<XlsxReader> reader(new XlsxReader(file, limits));
    FAROL_ASSIGN(reader->m_package, XlsxPackage::open(file));
    const XlsxPackage &package = *reader->m_package;
    FAROL_ASSIGN(const Workbook workbook, readWorkbook(package));
    const auto found =
        std::find_if(workbook.sheets.cbegin(), workbook.sheets.cend(),
                     [&](const Workbook::Sheet &known) { return sheet.isEmpty() || known.shown.name == sheet; });
    if (found == workbook.sheets.cend())
        return fail(Error::Code::Invalid, u"the workbook has no sheet '%1'"_s.arg(sheet));
    reader->m_from1904 = workbook.from1904;
    if (!workbook.styles.isEmpty()) {
        FAROL_ASSIGN(const std::unique_ptr<XmlFeed> styles, feedOf(package, workbook.styles, MaxPart));
        FAROL_ASSIGN(reader->m_dates, readDateStyles(*styles));
    }
    if (!workbook.texts.isEmpty()) {
        FAROL_ASSIGN(const std::unique_ptr<XmlFeed> texts, feedOf(package, workbook.texts, MaxTexts));
        FAROL_ASSIGN(reader->m_texts, readTexts(*texts));
    }
    FAROL_ASSIGN(reader->m_sheet, feedOf(package, found->part, MaxBetweenRecords));
    return reader;
}

Result<std::optional<Record>> XlsxReader::next()
{
    while (!m_atEnd) {
        FAROL_ASSIGN(const bool more, m_sheet->next());
        const QXmlStreamReader &xml = m_sheet->at();
        if (!more || m_sheet->ends(u"sheetData")) {
            m_atEnd = true;
        } else if (m_sheet->starts(u"sheetData")) {
            m_inData = true;
        } else if (!m_inData) {
            continue;
        } else if (m_sheet->starts(u"row")) {
            beginRow();
        } else if (m_sheet->starts(u"c")) {
            beginCell();
        } else if (m_sheet->ends(u"c")) {
            endCell();
        } else if (m_sheet->starts(u"rPh") || m_sheet->ends(u"rPh")) {
            m_inPhonetic = xml.isStartElement();
        } else if (m_sheet->starts(u"v") || m_sheet->starts(u"t") || m_sheet->ends(u"v") || m_sheet->ends(u"t")) {
            m_cell.isInValue = xml.isStartElement() && !m_inPhonetic;
        } else if (xml.isCharacters() && m_cell.isInValue) {
            m_cell.text += xml.text();
        } else if (m_sheet->ends(u"row") && !isEmpty()) {
            m_sheet->madeProgress();
            if (m_width == 0)
                m_width = m_record.fields.size();
            while (m_record.fields.size() < m_width) {
                m_record.fields.append(QString());
                m_record.kinds.append(CellKind::Text);
            }
            return std::optional(std::exchange(m_record, {}));
        }
    }
    return std::optional<Record>();
}

qint64 XlsxReader::bytesRead() const
{
    const auto size = static_cast<double>(m_file.size());
    return m_atEnd ? m_file.size() : static_cast<qint64>(size * m_sheet->progress());
}

void XlsxReader::beginRow()
{
    bool isNumber = false;
    const qint64 given = m_sheet->at().attributes().value("r"_L1).toLongLong(&isNumber);
    m_line = isNumber && given > 0 ? given : m_line + 1;
    m_record = {};
    m_record.line = m_line;
    m_size = 0;
    m_cell = {};
    m_cell.column = -1;
}

void XlsxReader::beginCell()
{
    const QXmlStreamAttributes attributes = m_sheet->at().attributes();
    const qsizetype before = m_cell.column;
    m_cell = {};
    const qsizetype named = columnOf(attributes.value("r"_L1));
    m_cell.column = named >= 0 ? named : before + 1;
    m_cell.type = attributes.value("t"_L1).toString();
    m_cell.isDate = m_dates.value(attributes.value("s"_L1).toInt(), false);
}

void XlsxReader::endCell()
{
    const qsizetype column = m_cell.column;
    if (m_cell.text.isEmpty())
        return;
    if (m_cell.type == "s"_L1) {
        bool isNumber = false;
        const qsizetype index = m_cell.text.toInt(&isNumber);
        if (isNumber && index >= 0 && index < m_texts.size())
            put(column, m_texts[index], CellKind::Text);
        else
            fault(RecordFault::BadBytes, column);
    } else if (m_cell.type == "inlineStr"_L1 || m_cell.type == "str"_L1) {
        put(column, withoutEscapes(m_cell.text), CellKind::Text);
    } else if (m_cell.type == "b"_L1) {
        put(column, isTrue(m_cell.text) ? u"TRUE"_s : u"FALSE"_s, CellKind::Flag);
    } else if (m_cell.type == "e"_L1) {
        put(column, m_cell.text, CellKind::Fault);
    } else if (m_cell.type == "d"_L1) {
        put(column, m_cell.text.replace(u'T', u' '), CellKind::Moment);
    } else {
        putNumber(m_cell);
    }
}

void XlsxReader::putNumber(const Cell &cell)
{
    bool isNumber = false;
    const double number = cell.text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number)) {
        fault(RecordFault::BadBytes, cell.column);
        return;
    }
    const std::optional<QDateTime> moment = cell.isDate ? momentOf(number, m_from1904) : std::nullopt;
    if (!moment) {
        put(cell.column, isPlainInteger(cell.text) ? cell.text : numberText(number), CellKind::Number);
        return;
    }
    const QTime time = moment->time();
    QString text = moment->date().toString(Qt::ISODate);
    if (time != QTime(0, 0))
        text += u' ' + time.toString(time.msec() != 0 ? Qt::ISODateWithMs : Qt::ISODate);
    put(cell.column, text, CellKind::Moment);
}

void XlsxReader::put(qsizetype column, const QString &text, CellKind kind)
{
    if (column >= m_limits.fields) {
        fault(RecordFault::TooManyFields, m_limits.fields);
        return;
    }
    m_size += text.size();
    if (text.size() > m_limits.field)
        fault(RecordFault::FieldTooLong, column);
    else if (m_size > m_limits.record)
        fault(RecordFault::RecordTooLong, column);
    else if (text.contains(QChar(u'\0')))
        fault(RecordFault::BadBytes, column);
    while (m_record.fields.size() <= column) {
        m_record.fields.append(QString());
        m_record.kinds.append(CellKind::Text);
    }
    if (m_record.fault == RecordFault::None) {
        m_record.fields[column] = text;
        m_record.kinds[column] = kind;
    }
}

void XlsxReader::fault(RecordFault kind, qsizetype column)
{
    if (m_record.fault != RecordFault::None)
        return;
    m_record.fault = kind;
    m_record.column = column;
}

bool XlsxReader::isEmpty() const
{
    return m_record.fault == RecordFault::None
           && std::all_of(m_record.fields.cbegin(), m_record.fields.cend(),
                          [](const QString &cell) { return cell.isEmpty(); });
}

} // namespace farol::exchange
