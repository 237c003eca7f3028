// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <cstdint>

namespace farol::exchange {

/// What one record may cost; beyond it the record is reported and its content dropped while reading goes on.
struct RecordLimits final {
    qsizetype field = 1'048'576; ///< characters
    qsizetype record = 4'194'304; ///< characters
    qsizetype fields = 10'000;
};

enum class RecordFault : std::uint8_t {
    None,
    FieldTooLong,
    RecordTooLong,
    TooManyFields,
    UnclosedQuote, ///< the file ends inside quotation marks: all after `line` was swallowed
    BadBytes, ///< bytes that mean nothing in the encoding, or a NUL
};

/// What a workbook knows of a cell, whose text then is not to be guessed at.
enum class CellKind : std::uint8_t {
    Text, ///< all that a text file has
    Number, ///< digits with '.' as the decimal point
    Moment, ///< 2025-03-01, or 2025-03-01 12:30:00 in nobody's zone
    Flag, ///< TRUE or FALSE
    Fault, ///< #N/A, #REF!: a formula that came to nothing
};

/// One row of a table, whatever the file it stands in.
struct Record final {
    qint64 line = 0; ///< on which it begins, from 1; of a workbook the number of the row
    QStringList fields;
    RecordFault fault = RecordFault::None; ///< the first, or the gravest; the fields are then not to be trusted
    qsizetype column = -1; ///< index of the field at fault
    QList<CellKind> kinds; ///< of each field; empty = all Text

    [[nodiscard]] CellKind kindOf(qsizetype field) const { return kinds.value(field, CellKind::Text); }
};

} // namespace farol::exchange
