// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/encoding.h"
#include "exchange/tablereader.h"

#include <QChar>
#include <QString>

#include <cstdint>
#include <optional>

class QIODevice;

namespace farol::exchange {

struct CsvFormat final {
    Encoding encoding = Encoding::Utf8;
    QChar separator = u',';
    friend bool operator==(const CsvFormat &, const CsvFormat &) = default;
};

/// Reads RFC 4180 and what programs write instead: any line ends, even mixed; a byte order mark; Excel's "sep=;" line;
/// text after a closing quotation mark; quotation marks inside unquoted text. Empty lines are no records.
/// Memory is bounded by the limits, whatever the file.
class CsvReader final : public TableReader
{
public:
    /// The device stays the caller's, must live as long, and is read from where it stands.
    CsvReader(QIODevice &in, const CsvFormat &format, const RecordLimits &limits = {});

    /// The next record, or nothing at the end; an error only when the device fails.
    [[nodiscard]] Result<std::optional<Record>> next() override;
    [[nodiscard]] qint64 bytesRead() const override { return m_bytes; }

private:
    enum class State : std::uint8_t { FieldStart, Bare, Quoted, QuoteInQuoted };

    [[nodiscard]] Result<bool> refill();
    [[nodiscard]] bool take(); ///< consumes text up to the end of the record; false when the chunk ended first
    void takeQuoted();
    void takeSpecial(QChar c);
    void append(QStringView text);
    void endField();
    void fault(RecordFault kind);
    [[nodiscard]] bool isNothing() const; ///< an empty line, or Excel's line about the separator

    QIODevice &m_in;
    CsvFormat m_format;
    RecordLimits m_limits;
    TextDecoder m_decoder;
    QString m_chunk;
    qsizetype m_at = 0;
    qint64 m_bytes = 0;
    qint64 m_line = 1;
    bool m_skipLineFeed = false; ///< the last character was a carriage return
    bool m_atStart = true; ///< no record was read yet

    State m_state = State::FieldStart;
    Record m_record;
    QString m_field;
    qsizetype m_size = 0; ///< characters in the record
    bool m_quoted = false; ///< some field of the record stood in quotation marks
    bool m_done = false; ///< the record is complete
    bool m_begun = false; ///< the record has any character
};

} // namespace farol::exchange
