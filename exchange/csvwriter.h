// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QChar>
#include <QStringList>

class QIODevice;

namespace farol::exchange {

struct CsvStyle final {
    QChar separator = u',';
    bool mark = false; ///< begin with a byte order mark, by which Excel knows UTF-8
    /// Put ' before text that a spreadsheet would run as a formula (= + - @ tab, CR at its start; plain numbers are
    /// left alone). For files that people open; off for files that programs, ours too, read back.
    bool forSpreadsheets = false;
};

/// Writes UTF-8 with CRLF line ends, quotation marks only where needed: the same records are always the same bytes.
class CsvWriter final
{
public:
    /// The device stays the caller's and must live as long.
    explicit CsvWriter(QIODevice &out, const CsvStyle &style = {});

    [[nodiscard]] Status write(const QStringList &fields);
    /// Writes what is still held back; call it once at the end.
    [[nodiscard]] Status finish();

private:
    void appendField(QString field, bool alone, bool first);
    [[nodiscard]] Status flush(qsizetype atLeast);

    QIODevice &m_out;
    CsvStyle m_style;
    QByteArray m_buffer;
    bool m_begun = false;
};

/// Why bytes did not go out. NoSpace: the disk is full; Internal: it fails, or nobody reads any longer.
[[nodiscard]] Error writingFailed(const QIODevice &out);

} // namespace farol::exchange
