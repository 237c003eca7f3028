// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/text/valuetext.h"
#include "exchange/csvreader.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace farol::exchange {

/// Why a record, or one of its cells, is in the report.
enum class ImportReason : std::uint8_t {
    FieldTooLong,
    RecordTooLong,
    TooManyCells,
    TooFewCells,
    UnclosedQuote,
    BadBytes,
    NoKey,
    BadValue, ///< a cell does not suit its field; `detail` says what was expected
    Empty, ///< a field that must have a value would have none
    UnlistedValue, ///< a cell that the mapping's values do not list
    UnknownReference, ///< nobody and nothing is called that
    AmbiguousReference, ///< several are
    Duplicate, ///< an earlier record has the same key: only what that one left open was taken
    Deleted, ///< the row that holds the key was deleted, and the job brings nothing back
    Refused, ///< the target did not take the row; `detail` says why
};

struct ImportProblem final {
    qint64 line = 0;
    QString column; ///< empty when the whole record is meant
    ImportReason reason = ImportReason::BadValue;
    QString value; ///< the cell, shortened; shown to the person who imports, never logged
    QString detail;
    qint64 otherLine = 0; ///< of a Duplicate: where the first one stands
    friend bool operator==(const ImportProblem &, const ImportProblem &) = default;
};

/// What an import did, or would do. At the end records = created + updated + unchanged + duplicates + rejected; when it
/// was stopped, records that were read but neither written nor refused stand in `records` alone.
struct ImportReport final {
    static constexpr qsizetype MaxProblems = 1'000; ///< kept; all are counted

    CsvFormat format; ///< as given or found out
    QMap<QString, DayOrder> days; ///< by column: the order in which days were read
    QStringList unmapped; ///< columns that the mapping neither uses nor ignores
    qint64 records = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 duplicates = 0;
    qint64 rejected = 0;
    qint64 problemCount = 0;
    QList<ImportProblem> problems; ///< in order of lines
    std::optional<Error> stopped; ///< why it ended early; what was done until then stays

    void add(ImportProblem problem);
    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

/// One English sentence: "line 12, column 'seats': 'many' – expected a whole number".
[[nodiscard]] QString describe(const ImportProblem &problem);
/// For `--json`: the members above by name, reasons as "bad-value".
[[nodiscard]] QJsonObject toJson(const ImportReport &report);
[[nodiscard]] QLatin1StringView reasonName(ImportReason reason);

} // namespace farol::exchange
