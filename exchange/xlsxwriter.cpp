// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsxwriter.h"

#include "exchange/csvwriter.h"
#include "exchange/xlsxstyles.h"

#include <QDateTime>
#include <QFile>
#include <QIODevice>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr lxw_row_t RowsOfSheet = 1'048'576;
constexpr qsizetype MaxSheetName = 31;
constexpr qsizetype MaxText = 32'767;
constexpr std::int64_t MostExact = std::int64_t{1} << 53U; ///< beyond it a workbook's numbers lose digits
constexpr qint64 BlockSize = 65'536;
constexpr std::size_t MoneyFormats = 5; ///< of no to four digits
constexpr std::int64_t MostSure = 1'000'000'000'000'000; ///< of money, which is divided: 15 digits are sure

QString sheetName(const QString &wanted, int number)
{
    QString name;
    for (const QChar c : wanted) {
        if (!QStringView(u"[]:*?/\\'").contains(c) && c >= u' ')
            name += c;
    }
    if (name.isEmpty())
        name = u"Sheet"_s;
    const QString suffix = number > 1 ? u" %1"_s.arg(number) : QString();
    return name.left(MaxSheetName - suffix.size()) + suffix;
}

bool isEscape(QStringView text)
{
    bool isHex = false;
    if (text.size() < 7 || !text.startsWith(u"_x") || text[6] != u'_')
        return false;
    (void)text.mid(2, 4).toUShort(&isHex, 16);
    return isHex;
}

/// What XML cannot hold becomes U+FFFD; text that reads like an escape is escaped itself.
QByteArray cellText(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool isPair = c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const bool isHalf =
            c.isSurrogate() && !isPair && !(c.isLowSurrogate() && at > 0 && text[at - 1].isHighSurrogate());
        if (c.isNull() || c == QChar(0xFFFE) || c == QChar(0xFFFF) || isHalf)
            clean += QChar(QChar::ReplacementCharacter);
        else if (c == u'_' && isEscape(QStringView(text).mid(at)))
            clean += u"_x005F_"_s;
        else
            clean += c;
    }
    return clean.toUtf8();
}

/// Whether the place of the temporary files takes more; where nobody can say, it does.
bool hasRoom(const QString &folder)
{
    const QStorageInfo storage(folder);
    return !storage.isValid() || !storage.isReady() || storage.bytesAvailable() >= BlockSize;
}

double asDouble(std::int64_t number)
{
    return static_cast<double>(number);
}

} // namespace

/// The library's workbook, with what is known of it.
struct XlsxWriter::Book {
    Book(QIODevice &device, const XlsxStyle &wanted) : out(device), style(wanted) {}
    ~Book()
    {
        if (workbook != nullptr)
            (void)workbook_close(workbook); // there is no other way to let it go
    }
    Book(const Book &) = delete;
    Book &operator=(const Book &) = delete;

    Status open();
    Status addSheet();
    lxw_error put(lxw_col_t column, const OutCell &cell);
    lxw_error putText(lxw_col_t column, const QString &text, lxw_format *format);
    lxw_error putMoment(lxw_col_t column, const QDateTime &moment, const QString &text, lxw_format *format);
    Status check(lxw_error error) const;

    QIODevice &out;
    XlsxStyle style;
    QTemporaryDir folder;
    QByteArray path;
    QByteArray folderPath;
    lxw_workbook *workbook = nullptr;
    lxw_worksheet *sheet = nullptr;
    lxw_format *bold = nullptr;
    lxw_format *day = nullptr;
    lxw_format *instant = nullptr;
    std::array<lxw_format *, MoneyFormats> money{};
    QStringList header;
    lxw_row_t row = 0;
    int sheets = 0;
    qint64 shortened = 0;
};

Status XlsxWriter::Book::open()
{
    if (!folder.isValid())
        return fail(Error::Code::Internal, u"there is no room for temporary files: "_s + folder.errorString());
    folderPath = QFile::encodeName(folder.path());
    path = QFile::encodeName(folder.filePath(u"book.xlsx"_s));
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = folderPath.data();
    options.use_zip64 = LXW_TRUE;
    workbook = workbook_new_opt(path.constData(), &options);
    if (workbook == nullptr)
        return fail(Error::Code::Internal, u"no workbook can be made"_s);
    bold = workbook_add_format(workbook);
    format_set_bold(bold);
    day = workbook_add_format(workbook);
    format_set_num_format(day, "yyyy-mm-dd");
    instant = workbook_add_format(workbook);
    format_set_num_format(instant, "yyyy-mm-dd hh:mm:ss");
    static constexpr std::array<const char *, MoneyFormats> formats = {"#,##0", "#,##0.0", "#,##0.00", "#,##0.000",
                                                                       "#,##0.0000"};
    for (std::size_t digits = 0; digits < MoneyFormats; ++digits) {
        money.at(digits) = workbook_add_format(workbook);
        format_set_num_format(money.at(digits), formats.at(digits));
    }
    return {};
}

Status XlsxWriter::Book::addSheet()
{
    sheet = workbook_add_worksheet(workbook, sheetName(style.sheet, ++sheets).toUtf8().constData());
    if (sheet == nullptr)
        return fail(Error::Code::Internal, u"the workbook takes no further sheet"_s);
    worksheet_freeze_panes(sheet, 1, 0);
    row = 0;
    for (qsizetype i = 0; i < header.size(); ++i)
        FAROL_TRY(check(putText(static_cast<lxw_col_t>(i), header[i], bold)));
    row = 1;
    return {};
}

Status XlsxWriter::Book::check(lxw_error error) const
{
    if (error == LXW_NO_ERROR)
        return {};
    // The library's temporary files do not say why they took no more.
    if (!hasRoom(folder.path()))
        return fail(Error::Code::NoSpace, u"writing the workbook failed"_s);
    return fail(Error::Code::Internal, u"writing the workbook failed: "_s + QString::fromUtf8(lxw_strerror(error)));
}

lxw_error XlsxWriter::Book::putText(lxw_col_t column, const QString &text, lxw_format *format)
{
    if (text.isEmpty())
        return LXW_NO_ERROR;
    QByteArray bytes = cellText(text);
    bool isCut = false;
    for (qsizetype kept = text.size(); QString::fromUtf8(bytes).size() > MaxText; isCut = true) {
        kept = std::min(kept - kept / 4, MaxText - 1);
        bytes = cellText(text.left(kept) + u'…');
    }
    shortened += isCut ? 1 : 0;
    return worksheet_write_string(sheet, row, column, bytes.constData(), format);
}

lxw_error XlsxWriter::Book::putMoment(lxw_col_t column, const QDateTime &moment, const QString &text,
                                      lxw_format *format)
{
    const std::optional<double> days = daysOf(moment);
    return days ? worksheet_write_number(sheet, row, column, *days, format) : putText(column, text, nullptr);
}

lxw_error XlsxWriter::Book::put(lxw_col_t column, const OutCell &cell)
{
    const bool isExact = cell.number >= -MostExact && cell.number <= MostExact;
    if (cell.text.isEmpty())
        return LXW_NO_ERROR;
    switch (cell.kind) {
    case OutCell::Kind::Text: break;
    case OutCell::Kind::Flag: return worksheet_write_boolean(sheet, row, column, cell.number != 0 ? 1 : 0, nullptr);
    case OutCell::Kind::Number:
        if (isExact)
            return worksheet_write_number(sheet, row, column, asDouble(cell.number), nullptr);
        break;
    case OutCell::Kind::Money:
        if (cell.number > -MostSure && cell.number < MostSure && cell.digits >= 0
            && static_cast<std::size_t>(cell.digits) < MoneyFormats)
            return worksheet_write_number(sheet, row, column, asDouble(cell.number) / std::pow(10.0, cell.digits),
                                          money.at(static_cast<std::size_t>(cell.digits)));
        break;
    case OutCell::Kind::Day:
        return putMoment(column, QDateTime(QDate(1970, 1, 1), QTime(0, 0), QTimeZone::utc()).addDays(cell.number),
                         cell.text, day);
    case OutCell::Kind::Instant: {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(cell.number, style.zone);
        return putMoment(column, QDateTime(local.date(), local.time(), QTimeZone::utc()), cell.text, instant);
    }
    }
    return putText(column, cell.text, nullptr);
}

XlsxWriter::XlsxWriter(QIODevice &out, const XlsxStyle &style) : m_book(std::make_unique<Book>(out, style)) {}

XlsxWriter::~XlsxWriter() = default;

Status XlsxWriter::begin(const QStringList &header)
{
    m_book->header = header;
    FAROL_TRY(m_book->open());
    return m_book->addSheet();
}

Status XlsxWriter::write(const QList<OutCell> &cells)
{
    if (m_book->row >= RowsOfSheet)
        FAROL_TRY(m_book->addSheet());
    for (qsizetype i = 0; i < cells.size(); ++i)
        FAROL_TRY(m_book->check(m_book->put(static_cast<lxw_col_t>(i), cells[i])));
    ++m_book->row;
    return {};
}

Status XlsxWriter::finish()
{
    const lxw_error closed = workbook_close(std::exchange(m_book->workbook, nullptr));
    FAROL_TRY(m_book->check(closed));
    // What did not fit into its temporary files the library leaves out without a word.
    if (!hasRoom(m_book->folder.path()))
        return fail(Error::Code::NoSpace, u"the folder for temporary files is full"_s);
    QFile book(QFile::decodeName(m_book->path));
    if (!book.open(QIODevice::ReadOnly))
        return fail(Error::Code::Internal, u"the workbook cannot be read back: "_s + book.errorString());
    while (!book.atEnd()) {
        const QByteArray block = book.read(BlockSize);
        if (block.isEmpty())
            return fail(Error::Code::Internal, u"the workbook cannot be read back: "_s + book.errorString());
        if (m_book->out.write(block) != block.size())
            return writingFailed(m_book->out);
    }
    return {};
}

qint64 XlsxWriter::shortened() const
{
    return m_book->shortened;
}

} // namespace farol::exchange
