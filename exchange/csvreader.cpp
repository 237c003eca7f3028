// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvreader.h"

#include <QByteArray>
#include <QIODevice>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {
constexpr qint64 blockSize = 65'536;
}

CsvReader::CsvReader(QIODevice &in, const CsvFormat &format, const RecordLimits &limits)
    : m_in(in), m_format(format), m_limits(limits), m_decoder(format.encoding)
{}

Result<bool> CsvReader::refill()
{
    // A block may decode to nothing (half a character), which is not yet the end.
    do {
        QByteArray block(blockSize, Qt::Uninitialized);
        const qint64 got = m_in.read(block.data(), blockSize);
        if (got < 0)
            return fail(Error::Code::Internal, u"reading the file failed"_s);
        if (got == 0) {
            m_chunk = m_decoder.finish();
            m_at = 0;
            return !m_chunk.isEmpty();
        }
        const bool first = m_bytes == 0;
        m_bytes += got;
        block.truncate(got);
        m_chunk = m_decoder.decode(block);
        m_at = first && m_chunk.startsWith(QChar(QChar::ByteOrderMark)) ? 1 : 0;
    } while (m_at >= m_chunk.size());
    return true;
}

Result<std::optional<Record>> CsvReader::next()
{
    for (;;) {
        m_record = {};
        m_record.line = m_line;
        m_size = 0;
        m_state = State::FieldStart;
        m_done = m_begun = m_quoted = false;
        while (!take()) {
            FAROL_ASSIGN(const bool more, refill());
            if (more)
                continue;
            if (!m_begun)
                return std::optional<Record>();
            if (m_state == State::Quoted)
                fault(RecordFault::UnclosedQuote);
            endField();
            break;
        }
        const bool nothing = isNothing();
        m_atStart = false;
        if (!nothing)
            return std::optional(std::exchange(m_record, {}));
    }
}

bool CsvReader::isNothing() const
{
    if (m_quoted || m_record.fault != RecordFault::None)
        return false;
    const QString &first = m_record.fields.constFirst();
    if (m_record.fields.size() == 1 && first.isEmpty())
        return true;
    if (!m_atStart || !first.startsWith("sep="_L1))
        return false;
    return (m_record.fields.size() == 1 && first.size() == 5)
           || (m_record.fields.size() == 2 && first.size() == 4 && m_record.fields[1].isEmpty());
}

bool CsvReader::take()
{
    while (m_at < m_chunk.size() && !m_done) {
        if (std::exchange(m_skipLineFeed, false) && m_chunk[m_at] == u'\n') {
            ++m_at;
            continue;
        }
        m_begun = true;
        if (m_state == State::Quoted) {
            takeQuoted();
            continue;
        }
        const QStringView rest = QStringView(m_chunk).mid(m_at);
        qsizetype plain = 0;
        while (plain < rest.size() && rest[plain] != m_format.separator && rest[plain] != u'\n' && rest[plain] != u'\r'
               && rest[plain] != u'"')
            ++plain;
        if (plain == 0) {
            takeSpecial(m_chunk[m_at++]);
            continue;
        }
        append(rest.left(plain));
        m_state = State::Bare;
        m_at += plain;
    }
    return m_done;
}

/// A separator, a line end or a quotation mark outside quoted text.
void CsvReader::takeSpecial(QChar c)
{
    if (c == u'"' && m_state == State::QuoteInQuoted) {
        append(u"\"");
        m_state = State::Quoted;
    } else if (c == u'"' && m_state == State::FieldStart) {
        m_state = State::Quoted;
        m_quoted = true;
    } else if (c == u'"') {
        append(u"\"");
    } else {
        endField();
        m_done = c != m_format.separator;
        m_line += m_done ? 1 : 0;
        m_skipLineFeed = c == u'\r';
    }
}

void CsvReader::takeQuoted()
{
    const QStringView rest = QStringView(m_chunk).mid(m_at);
    qsizetype length = 0;
    while (length < rest.size() && rest[length] != u'"') {
        // The "\r" of a line end that straddles two chunks is counted with its "\n".
        if (rest[length] == u'\n' || (rest[length] == u'\r' && length + 1 < rest.size() && rest[length + 1] != u'\n'))
            ++m_line;
        ++length;
    }
    append(rest.left(length));
    m_at += length;
    if (length < rest.size()) {
        ++m_at;
        m_state = State::QuoteInQuoted;
    }
}

void CsvReader::append(QStringView text)
{
    if (m_record.fault == RecordFault::RecordTooLong || m_record.fault == RecordFault::TooManyFields)
        return;
    m_size += text.size();
    if (m_size > m_limits.record) {
        fault(RecordFault::RecordTooLong);
        return;
    }
    const bool dropping = m_record.fault == RecordFault::FieldTooLong && m_record.column == m_record.fields.size();
    if (dropping || m_field.size() + text.size() > m_limits.field) {
        m_size -= m_field.size() + text.size(); // what is dropped costs nothing
        m_field = QString();
        fault(RecordFault::FieldTooLong);
        return;
    }
    if (text.contains(QChar(u'\0')) || (m_decoder.hasError() && text.contains(QChar(QChar::ReplacementCharacter))))
        fault(RecordFault::BadBytes);
    m_field.append(text);
}

void CsvReader::fault(RecordFault kind)
{
    const bool overflow = kind == RecordFault::RecordTooLong || kind == RecordFault::TooManyFields;
    if (m_record.fault == RecordFault::None || overflow || kind == RecordFault::UnclosedQuote) {
        m_record.fault = kind;
        m_record.column = m_record.fields.size();
    }
    if (overflow) {
        m_record.fields = QStringList();
        m_field = QString();
    }
}

void CsvReader::endField()
{
    m_state = State::FieldStart;
    if (m_record.fault == RecordFault::RecordTooLong || m_record.fault == RecordFault::TooManyFields)
        return;
    if (m_record.fields.size() == m_limits.fields) {
        fault(RecordFault::TooManyFields);
        return;
    }
    m_record.fields.append(std::exchange(m_field, QString()));
}

} // namespace farol::exchange
