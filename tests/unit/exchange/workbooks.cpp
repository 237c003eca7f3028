// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/exchange/workbooks.h"

#include <QList>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

QByteArray head()
{
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
           "\n";
}
QByteArray mainSpace()
{
    return R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
}
QByteArray relationsSpace()
{
    return R"(xmlns="http://schemas.openxmlformats.org/package/2006/relationships")";
}
QByteArray types()
{
    return "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + types() + '/' + type + "\" Target=\"" + target + "\"/>";
}

} // namespace

QByteArray zipOf(const QMap<QString, QByteArray> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t *archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    if (archive == nullptr)
        qFatal("no archive can be made");
    zip_source_keep(buffer);
    for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
        zip_source_t *bytes = zip_source_buffer(archive, part->constData(), static_cast<zip_uint64_t>(part->size()), 0);
        if (zip_file_add(archive, part.key().toUtf8().constData(), bytes, ZIP_FL_ENC_UTF_8) < 0)
            qFatal("the archive takes no part");
    }
    if (zip_close(archive) != 0)
        qFatal("the archive cannot be closed");
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(buffer, &stat) != 0 || zip_source_open(buffer) != 0)
        qFatal("the archive cannot be read back");
    QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
    if (zip_source_read(buffer, bytes.data(), stat.size) != static_cast<zip_int64_t>(stat.size))
        qFatal("the archive cannot be read back");
    (void)zip_source_close(buffer);
    zip_source_free(buffer);
    return bytes;
}

QMap<QString, QByteArray> partsOf(const HandMade &book)
{
    QByteArray relations = relation("rId1", "worksheet", "worksheets/sheet1.xml")
                           + relation("rId2", "worksheet", "/xl/worksheets/other.xml")
                           + relation("rId3", "styles", "styles.xml");
    QMap<QString, QByteArray> parts;
    if (!book.texts.isEmpty()) {
        relations += relation("rId4", "sharedStrings", "sharedStrings.xml");
        parts[u"xl/sharedStrings.xml"_s] = head() + "<sst " + mainSpace() + ">" + book.texts + "</sst>";
    }
    parts[u"_rels/.rels"_s] = head() + "<Relationships " + relationsSpace() + ">"
                              + relation("r", "officeDocument", "xl/workbook.xml") + "</Relationships>";
    parts[u"xl/_rels/workbook.xml.rels"_s] =
        head() + "<Relationships " + relationsSpace() + ">" + relations + "</Relationships>";
    parts[u"xl/workbook.xml"_s] =
        head() + "<workbook " + mainSpace() + " xmlns:r=\"" + types() + "\"><workbookPr " + book.properties
        + "/><sheets><sheet name=\"First\" sheetId=\"1\" r:id=\"rId1\"/>"
          "<sheet name=\"Hidden\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>";
    parts[u"xl/styles.xml"_s] = head() + "<styleSheet " + mainSpace() + "><numFmts>" + book.formats
                                + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + book.styles
                                + "</cellXfs></styleSheet>";
    parts[u"xl/worksheets/sheet1.xml"_s] =
        head() + book.prolog + "<worksheet " + mainSpace() + "><sheetData>" + book.rows + "</sheetData></worksheet>";
    parts[u"xl/worksheets/other.xml"_s] = head() + "<worksheet " + mainSpace()
                                          + "><sheetData><row><c t=\"inlineStr\"><is><t>hidden</t></is></c></row>"
                                            "</sheetData></worksheet>";
    return parts;
}

QByteArray workbook(const HandMade &book)
{
    return zipOf(partsOf(book));
}

} // namespace farol::exchange
