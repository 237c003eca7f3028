// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/encoding.h"
#include "exchange/record.h"

#include <QChar>
#include <QString>

#include <memory>
#include <optional>

class QIODevice;

namespace farol::exchange {

/// The records of a file one after the other: text or workbook alike. Memory is bounded by the limits, whatever the file.
class TableReader
{
public:
    TableReader() = default;
    TableReader(const TableReader &) = delete;
    TableReader &operator=(const TableReader &) = delete;
    virtual ~TableReader() = default;

    /// The next record, or nothing at the end; an error only when the file as a whole cannot be read on.
    [[nodiscard]] virtual Result<std::optional<Record>> next() = 0;
    /// How much of the file's bytes is behind, for progress.
    [[nodiscard]] virtual qint64 bytesRead() const = 0;
};

/// How a file is to be read: given by a person, or found out.
struct TableFormat final {
    Encoding encoding = Encoding::Utf8;
    QChar separator = u',';
    bool isWorkbook = false; ///< XLSX, which has neither encoding nor separator
    QString sheet; ///< of a workbook
    friend bool operator==(const TableFormat &, const TableFormat &) = default;
};

/// What is given of a format; the rest is found out.
struct FormatHints final {
    std::optional<Encoding> encoding;
    std::optional<QChar> separator;
    QString sheet; ///< empty = the first that is shown
};

/// Looks at the file, which must be seekable, and leaves it at its start. Invalid: there is no such sheet; Unsupported: this
/// is no file we read (an .xls, a workbook under a password, an encoding nobody can guess).
[[nodiscard]] Result<TableFormat> detectTable(QIODevice &file, const FormatHints &hints);
/// The file stays the caller's and must live as long.
[[nodiscard]] Result<std::unique_ptr<TableReader>> openTable(QIODevice &file, const TableFormat &format,
                                                             const RecordLimits &limits);

} // namespace farol::exchange
