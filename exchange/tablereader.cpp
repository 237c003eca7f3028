// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablereader.h"

#include "exchange/csvdetect.h"
#include "exchange/xlsxreader.h"

#include <QByteArray>
#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr QByteArrayView Zip = "PK\x03\x04";
constexpr QByteArrayView Compound = "\xD0\xCF\x11\xE0"; ///< .xls, and every Office file under a password

Result<TableFormat> detectWorkbook(QIODevice &file, const QString &wanted)
{
    FAROL_ASSIGN(const QList<XlsxSheet> sheets, xlsxSheets(file));
    TableFormat format;
    format.isWorkbook = true;
    QStringList names;
    for (const XlsxSheet &sheet : sheets) {
        names.append(sheet.name);
        if (wanted.isEmpty() ? !sheet.isHidden && format.sheet.isEmpty() : sheet.name == wanted)
            format.sheet = sheet.name;
    }
    if (!format.sheet.isEmpty())
        return format;
    return fail(Error::Code::Invalid, wanted.isEmpty() ? u"the workbook shows no sheet"_s
                                                       : u"the workbook has no sheet '%1'; its sheets are %2"_s.arg(
                                                           wanted, names.join(u", ").left(1000)));
}

} // namespace

Result<TableFormat> detectTable(QIODevice &file, const FormatHints &hints)
{
    if (file.isSequential() || !file.seek(0))
        return fail(Error::Code::Unsupported, u"a stream cannot be looked at before it is read; save it as a file"_s);
    const QByteArray head = file.peek(std::max(Zip.size(), Compound.size()));
    if (head.startsWith(Compound))
        return fail(Error::Code::Unsupported,
                    u"this is an old .xls file, or a workbook under a password; save it as .xlsx without one"_s);
    if (head.startsWith(Zip)) {
        Result<TableFormat> format = detectWorkbook(file, hints.sheet);
        (void)file.seek(0);
        return format;
    }
    FAROL_ASSIGN(const CsvFormat csv, detectFormat(file, hints.encoding, hints.separator));
    TableFormat format;
    format.encoding = csv.encoding;
    format.separator = csv.separator;
    return format;
}

Result<std::unique_ptr<TableReader>> openTable(QIODevice &file, const TableFormat &format, const RecordLimits &limits)
{
    if (!file.seek(0))
        return fail(Error::Code::Unsupported, u"a stream cannot be imported; save it as a file"_s);
    if (format.isWorkbook) {
        FAROL_ASSIGN(std::unique_ptr<XlsxReader> reader, XlsxReader::open(file, format.sheet, limits));
        return std::unique_ptr<TableReader>(std::move(reader));
    }
    return std::unique_ptr<TableReader>(
        std::make_unique<CsvReader>(file, CsvFormat{format.encoding, format.separator}, limits));
}

} // namespace farol::exchange
