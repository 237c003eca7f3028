// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/encoding.h"

#include <QChar>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

class QIODevice;

namespace farol::exchange {

struct CsvFormat final {
    Encoding encoding = Encoding::Utf8;
    QChar separator = u',';
    friend bool operator==(const CsvFormat &, const CsvFormat &) = default;
};

/// What one record may cost; beyond it the record is reported and its content dropped while reading goes on.
struct CsvLimits final {
    qsizetype field = 1'048'576; ///< characters
    qsizetype record = 4'194'304; ///< characters
    qsizetype fields = 10'000;
};

enum class CsvFault : std::uint8_t {
    None,
    FieldTooLong,
    RecordTooLong,
    TooManyFields,
    UnclosedQuote, ///< the file ends inside quotation marks: all after `line` was swallowed
    BadBytes, ///< bytes that mean nothing in the encoding, or a NUL
};

struct CsvRecord final {
    qint64 line = 0; ///< on which it begins, from 1
    QStringList fields;
    CsvFault fault = CsvFault::None; ///< the first, or the gravest; the fields are then not to be trusted
    qsizetype column = -1; ///< index of the field at fault
};

/// Reads RFC 4180 and what programs write instead: any line ends, even mixed; a byte order mark; Excel's "sep=;" line;
/// text after a closing quotation mark; quotation marks inside unquoted text. Empty lines are no records.
/// Memory is bounded by the limits, whatever the file.
class CsvReader final
{
public:
    /// The device stays the caller's, must live as long, and is read from where it stands.
    CsvReader(QIODevice &in, const CsvFormat &format, const CsvLimits &limits = {});

    /// The next record, or nothing at the end; an error only when the device fails.
    [[nodiscard]] Result<std::optional<CsvRecord>> next();
    /// Bytes taken from the device so far, for progress.
    [[nodiscard]] qint64 bytesRead() const { return m_bytes; }

private:
    enum class State : std::uint8_t { FieldStart, Bare, Quoted, QuoteInQuoted };

    [[nodiscard]] Result<bool> refill();
    [[nodiscard]] bool take(); ///< consumes text up to the end of the record; false when the chunk ended first
    void takeQuoted();
    void takeSpecial(QChar c);
    void append(QStringView text);
    void endField();
    void fault(CsvFault kind);
    [[nodiscard]] bool isNothing() const; ///< an empty line, or Excel's line about the separator

    QIODevice &m_in;
    CsvFormat m_format;
    CsvLimits m_limits;
    TextDecoder m_decoder;
    QString m_chunk;
    qsizetype m_at = 0;
    qint64 m_bytes = 0;
    qint64 m_line = 1;
    bool m_skipLineFeed = false; ///< the last character was a carriage return
    bool m_atStart = true; ///< no record was read yet

    State m_state = State::FieldStart;
    CsvRecord m_record;
    QString m_field;
    qsizetype m_size = 0; ///< characters in the record
    bool m_quoted = false; ///< some field of the record stood in quotation marks
    bool m_done = false; ///< the record is complete
    bool m_begun = false; ///< the record has any character
};

} // namespace farol::exchange
