// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/text/valuetext.h"
#include "exchange/tablereader.h"

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
    FaultyCell, ///< a formula of a workbook that came to nothing
    OutOfOrder, ///< it would end before it begins; `detail` names both fields
    OtherOwner, ///< the row is there and belongs to somebody else, which never changes
    TooMuch, ///< the sum of a fact's numbers does not fit
    // Oddities: taken all the same.
    RepeatedKey, ///< facts: another record has this id and other contents; both are counted
    RepeatedRecord, ///< facts: another record has this id and the same contents; counted once
    FlagsDiffer, ///< facts: records that were summed disagree about a flag
    OutsideTerm, ///< usage on a day on which its contract did not run
    RunsAfterChurn, ///< a contract without end of a customer who has left
    TrialWithMoney, ///< a trial that costs
    SeveralChurns, ///< the file has another churn of this customer
    ChurnOfActive, ///< a churn of a customer who has not left
    AnsweredAfterClosed, ///< a ticket
};

struct ImportProblem final {
    qint64 line = 0;
    QString column; ///< empty when the whole record is meant
    ImportReason reason = ImportReason::BadValue;
    QString value; ///< the cell, shortened; shown to the person who imports, never logged
    QString detail;
    qint64 otherLine = 0; ///< where the other record stands, if one is meant
    friend bool operator==(const ImportProblem &, const ImportProblem &) = default;
};

/// Whether the record was taken all the same.
[[nodiscard]] bool isOddity(ImportReason reason);

/// What an import did, or would do. At the end records = created + updated + unchanged + duplicates + summed + rejected;
/// when it was stopped, records that were read but neither written nor refused stand in `records` alone.
struct ImportReport final {
    static constexpr qsizetype MaxProblems = 1'000; ///< kept; all are counted
    static constexpr qsizetype MaxOddities = 100; ///< kept of each kind; all are counted

    TableFormat format; ///< as given or found out
    QMap<QString, DayOrder> days; ///< by column: the order in which days were read
    QMap<QString, QChar> points; ///< by column: the decimal point with which money was read
    QStringList unmapped; ///< columns that the mapping neither uses nor ignores
    qint64 records = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 duplicates = 0;
    qint64 summed = 0; ///< facts: added to the fact of an earlier record
    qint64 rejected = 0;
    qint64 problemCount = 0;
    QList<ImportProblem> problems; ///< in order of lines
    QMap<ImportReason, qint64> oddityCounts;
    QList<ImportProblem> oddities; ///< in order of lines
    std::optional<Error> stopped; ///< why it ended early; what was done until then stays

    void add(ImportProblem problem); ///< to the problems, or to the oddities
    void sort();
    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

/// One English sentence: "line 12, column 'seats': 'many' – expected a whole number".
[[nodiscard]] QString describe(const ImportProblem &problem);
/// For `--json`: the members above by name, reasons as "bad-value".
[[nodiscard]] QJsonObject toJson(const ImportReport &report);
[[nodiscard]] QLatin1StringView reasonName(ImportReason reason);

} // namespace farol::exchange
