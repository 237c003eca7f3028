// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace farol {

/// Why a record, or one of its cells, is in the report of an import.
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
[[nodiscard]] constexpr bool isOddity(ImportReason reason)
{
    return reason >= ImportReason::RepeatedKey;
}

/// What becomes of a record.
enum class ImportVerdict : std::uint8_t { Created, Updated, Unchanged, Duplicate, Summed, Rejected };

/// A column whose days or amounts may be read in two ways, and nothing in the file says in which.
struct ImportUndecided final {
    QString column;
    bool isMoney = false; ///< else days
    bool isMixed = false; ///< some fit only one way, some only the other
    friend bool operator==(const ImportUndecided &, const ImportUndecided &) = default;
};

} // namespace farol
