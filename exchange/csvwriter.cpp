// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvwriter.h"

#include <QFileDevice>
#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

constexpr qsizetype bufferSize = 65'536;

bool isNumber(QStringView text)
{
    const QStringView digits = text.startsWith(u'-') || text.startsWith(u'+') ? text.mid(1) : text;
    return !digits.isEmpty() && digits.front().isDigit() && std::all_of(digits.begin(), digits.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'.' || c == u',';
    });
}

bool looksLikeFormula(QStringView text)
{
    static constexpr QStringView starts = u"=+-@\t\r＝＋－＠";
    return !text.isEmpty() && starts.contains(text.front()) && !isNumber(text);
}

} // namespace

CsvWriter::CsvWriter(QIODevice &out, const CsvStyle &style) : m_out(out), m_style(style)
{
    if (style.mark)
        m_buffer = "\xEF\xBB\xBF";
}

Status CsvWriter::write(const QStringList &fields)
{
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (i > 0)
            m_buffer += QString(m_style.separator).toUtf8();
        appendField(fields[i], fields.size() == 1, !m_begun);
        m_begun = true;
    }
    m_buffer += "\r\n";
    return flush(bufferSize);
}

void CsvWriter::appendField(QString field, bool alone, bool first)
{
    if (m_style.forSpreadsheets && looksLikeFormula(field))
        field.prepend(u'\'');
    // A lone empty field would be an empty line, and Excel would take "sep=" or "ID" at the start for its own.
    const bool odd =
        (alone && field.isEmpty()) || (first && (field.startsWith("sep="_L1) || field.startsWith("ID"_L1)));
    const bool quoted =
        odd
        || std::any_of(field.begin(), field.end(),
                       [this](QChar c) { return c == m_style.separator || c == u'"' || c == u'\r' || c == u'\n'; })
        || (!field.isEmpty()
            && (field.front().isSpace() || field.back().isSpace() || field.front() == QChar::ByteOrderMark));
    if (!quoted) {
        m_buffer += field.toUtf8();
        return;
    }
    m_buffer += '"';
    m_buffer += field.replace(u'"', u"\"\""_s).toUtf8();
    m_buffer += '"';
}

Status CsvWriter::flush(qsizetype atLeast)
{
    if (m_buffer.size() < atLeast)
        return {};
    const bool written = m_out.write(m_buffer) == m_buffer.size();
    m_buffer.clear();
    if (written)
        return {};
    return writingFailed(m_out);
}

Error writingFailed(const QIODevice &out)
{
    const auto *file = qobject_cast<const QFileDevice *>(&out);
    // When it took some of the bytes, Qt has no word for why it did not take all.
    const bool isFull = file != nullptr && file->error() != QFileDevice::NoError
                            ? file->error() == QFileDevice::ResourceError
                            : out.isOpen();
    return isFull ? fail(Error::Code::NoSpace, u"writing the file failed"_s)
                  : fail(Error::Code::Internal, u"writing the file failed: "_s + out.errorString());
}

Status CsvWriter::finish()
{
    return flush(1);
}

} // namespace farol::exchange
