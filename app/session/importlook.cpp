// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/importlook.h"

#include "exchange/tablereader.h"
#include "exchange/xlsxreader.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype MostExamples = 3;
constexpr qsizetype MostValues = 200; ///< different cells of a column that a person could still look through
constexpr qsizetype LongestExample = 200; ///< characters
constexpr qint64 TellEvery = 1'000; ///< records
constexpr qint64 DirectoryWithin = 16 * 1024 * 1024; ///< where the names of an old workbook's parts are looked for
constexpr QByteArrayView Compound = "\xD0\xCF\x11\xE0";
constexpr QByteArrayView Zip = "PK\x03\x04";

/// What is being found out of one column.
struct Gathering {
    ImportColumn column;
    QSet<QString> seen;
};

ImportFault faultOfContainer(QFile &file)
{
    (void)file.seek(0);
    // An Office file under a password is a compound file with a part of this name, in UTF-16.
    const QString name = u"EncryptedPackage"_s;
    const QByteArray wanted(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    return file.read(DirectoryWithin).contains(wanted) ? ImportFault::Locked : ImportFault::OldWorkbook;
}

/// Nobody writes text with this byte, except in the encodings that begin with a mark.
bool isBinary(QFile &file)
{
    (void)file.seek(0);
    const QByteArray head = file.peek(4096);
    const bool isMarked = head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF");
    return !isMarked && head.contains('\0');
}

/// Whether a workbook has the sheet, or where none is named one that is shown.
bool hasSheet(QFile &file, const QString &name)
{
    const Result<QList<exchange::XlsxSheet>> sheets = exchange::xlsxSheets(file);
    return sheets && std::any_of(sheets->cbegin(), sheets->cend(), [&name](const exchange::XlsxSheet &sheet) {
               return name.isEmpty() ? !sheet.isHidden : sheet.name == name;
           });
}

void gather(Gathering &gathering, const QString &cell)
{
    const QString text = cell.trimmed();
    if (text.isEmpty())
        return;
    ImportColumn &column = gathering.column;
    ++column.filled;
    if (!column.hasAllValues || gathering.seen.contains(text))
        return;
    if (column.examples.size() < MostExamples)
        column.examples.append(text.left(LongestExample));
    if (gathering.seen.size() == MostValues || text.size() > LongestExample) {
        column.hasAllValues = false; // a column of its own texts, which nobody looks through
        gathering.seen.clear();
        return;
    }
    gathering.seen.insert(text);
    column.values.append(text);
}

Result<QList<Gathering>> columnsOf(const exchange::Record &header)
{
    if (header.fault != exchange::RecordFault::None)
        return importError(header.fault == exchange::RecordFault::BadBytes ? ImportFault::UnknownEncoding
                                                                           : ImportFault::Damaged);
    QList<Gathering> columns;
    QSet<QString> names;
    for (const QString &field : header.fields) {
        Gathering gathering;
        gathering.column.name = field.trimmed();
        gathering.column.hasAllValues = true;
        if (!gathering.column.name.isEmpty() && names.contains(gathering.column.name))
            return importError(ImportFault::SameColumns);
        names.insert(gathering.column.name);
        columns.append(gathering);
    }
    const bool isNamed =
        std::any_of(columns.cbegin(), columns.cend(), [](const Gathering &one) { return !one.column.name.isEmpty(); });
    if (!isNamed)
        return importError(ImportFault::NoColumns);
    return columns;
}

Result<exchange::TableFormat> formatOf(QFile &file, const ImportSource &source)
{
    Result<exchange::TableFormat> format =
        exchange::detectTable(file, {source.encoding, source.separator, source.sheet});
    if (!format)
        return importErrorOf(format.error(), file, source.sheet);
    if (!format->isWorkbook && format->encoding != TextEncoding::Utf16Le && format->encoding != TextEncoding::Utf16Be
        && isBinary(file))
        return importError(ImportFault::NotATable);
    return format;
}

Status gatherAll(exchange::TableReader &table, QFile &file, QList<Gathering> &columns, ImportLook &look,
                 const std::function<bool(const ImportProgress &)> &goesOn)
{
    const auto size = static_cast<double>(std::max<qint64>(1, file.size()));
    while (true) {
        const Result<std::optional<exchange::Record>> record = table.next();
        if (!record)
            return importErrorOf(record.error(), file, look.source.sheet);
        if (!*record)
            return {};
        ++look.records;
        const exchange::Record &read = **record;
        if (read.fault == exchange::RecordFault::None) {
            for (qsizetype i = 0; i < std::min(columns.size(), read.fields.size()); ++i)
                gather(columns[i], read.fields.at(i));
        }
        const ImportProgress progress{look.records, static_cast<double>(table.bytesRead()) / size};
        if (look.records % TellEvery == 0 && !goesOn(progress))
            return fail(Error::Code::Cancelled);
    }
}

} // namespace

Status openForImport(QFile &file)
{
    const QFileInfo info(file.fileName());
    if (!info.exists())
        return importError(ImportFault::Missing);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return importError(ImportFault::Unreadable);
    if (file.size() == 0)
        return importError(ImportFault::Empty);
    return {};
}

QByteArray stampOf(const QFile &file)
{
    const QFileInfo info(file.fileName()); // asks anew
    return QByteArray::number(info.size()) + '/' + QByteArray::number(info.lastModified().toMSecsSinceEpoch());
}

Error importErrorOf(const Error &error, QFile &file, const QString &sheet)
{
    using Code = Error::Code;
    if (importFaultOf(error) != ImportFault::None)
        return error;
    (void)file.seek(0);
    const QByteArray head = file.peek(Zip.size());
    switch (error.code) {
    case Code::Unsupported:
        if (head == Compound)
            return importError(faultOfContainer(file));
        return importError(head == Zip || isBinary(file) ? ImportFault::NotATable : ImportFault::UnknownEncoding);
    case Code::Invalid:
        return importError(head == Zip && !hasSheet(file, sheet) ? ImportFault::NoSheet : ImportFault::Mapping);
    case Code::Corrupt:
    case Code::TooLarge: return importError(ImportFault::Damaged);
    default: return error;
    }
}

Result<ImportLook> lookAtFile(const ImportSource &source, const std::function<bool(const ImportProgress &)> &goesOn)
{
    QFile file(source.file);
    FAROL_TRY(openForImport(file));
    ImportLook look;
    look.source = source;
    look.stamp = stampOf(file);
    FAROL_ASSIGN(const exchange::TableFormat format, formatOf(file, source));
    look.isWorkbook = format.isWorkbook;
    if (format.isWorkbook) {
        look.source.sheet = format.sheet;
        FAROL_ASSIGN(const QList<exchange::XlsxSheet> sheets, exchange::xlsxSheets(file));
        for (const exchange::XlsxSheet &sheet : sheets) {
            if (!sheet.isHidden || sheet.name == format.sheet)
                look.sheets.append(sheet.name);
        }
    } else {
        look.source.encoding = format.encoding;
        look.source.separator = format.separator;
    }
    Result<std::unique_ptr<exchange::TableReader>> table = exchange::openTable(file, format, {});
    if (!table)
        return importErrorOf(table.error(), file, look.source.sheet);
    const Result<std::optional<exchange::Record>> header = (*table)->next();
    if (!header)
        return importErrorOf(header.error(), file, look.source.sheet);
    if (!*header)
        return importError(ImportFault::Empty);
    FAROL_ASSIGN(QList<Gathering> columns, columnsOf(**header));
    FAROL_TRY(gatherAll(**table, file, columns, look, goesOn));
    for (const Gathering &gathering : std::as_const(columns)) {
        look.columns.append(gathering.column);
        if (!gathering.column.hasAllValues)
            look.columns.last().values.clear();
    }
    return look;
}

} // namespace farol
