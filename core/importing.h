// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/importmapping.h"
#include "core/importproblem.h"
#include "core/importrows.h"
#include "core/listcatalog.h"
#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace farol {

/// What is wrong with a file as a whole; an Error of an import says it (importFaultOf()).
enum class ImportFault : std::uint8_t {
    None, ///< the error is of another kind: the store's, or somebody cancelled
    Missing, ///< there is no such file
    Unreadable, ///< it may not be read
    Empty,
    NoColumns, ///< its first line names none
    SameColumns, ///< its first line has a name twice
    Locked, ///< a workbook under a password
    OldWorkbook, ///< .xls
    NotATable, ///< a picture, a PDF …
    UnknownEncoding,
    Damaged,
    NoSheet,
    Changed, ///< since it was looked at
    Mapping, ///< the mapping does not fit
};
[[nodiscard]] Error importError(ImportFault fault);
[[nodiscard]] ImportFault importFaultOf(const Error &error);

/// A file, and what is given of how to read it; the rest is found out.
struct ImportSource final {
    QString file;
    std::optional<TextEncoding> encoding;
    std::optional<QChar> separator;
    QString sheet;
    friend bool operator==(const ImportSource &, const ImportSource &) = default;
};

struct ImportColumn final {
    QString name;
    QStringList examples; ///< up to three different cells
    qint64 filled = 0;
    bool hasAllValues = false; ///< `values` are all that stand in it
    QStringList values; ///< different cells, in order of appearance
    friend bool operator==(const ImportColumn &, const ImportColumn &) = default;
};

/// What is in a file.
struct ImportLook final {
    ImportSource source; ///< with all that was found out
    bool isWorkbook = false;
    QStringList sheets; ///< of a workbook, without the hidden ones
    QByteArray stamp; ///< changes when the file does
    qint64 records = 0;
    QList<ImportColumn> columns;
};

/// What is wrong in one column.
struct ImportFaults final {
    qint64 count = 0;
    QList<ImportProblem> first; ///< a few, of different cells
};

/// What a check foretells, or an import did.
struct ImportOutcome final {
    qint64 records = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 duplicates = 0;
    qint64 summed = 0;
    qint64 rejected = 0;
    QMap<QString, DayOrder> days; ///< by column: the order in which days were read
    QMap<QString, QChar> points; ///< by column: the decimal mark of its amounts
    QList<ImportUndecided> undecided; ///< not empty: nothing could be foretold before somebody decides
    qint64 problemCount = 0;
    QList<ImportProblem> problems; ///< in order of lines; the first hundred thousand
    QMap<ImportReason, qint64> oddityCounts;
    QList<ImportProblem> oddities; ///< in order of lines; the first ten thousand of each kind
    QHash<QString, ImportFaults> faults; ///< by column
    std::shared_ptr<const ImportRows> rows; ///< of a check what is foretold, of an import what became of it
    OperationId operation; ///< of an import
    std::optional<Error> stopped; ///< why it ended early; what was done until then stays
};

struct ImportProgress final {
    qint64 rows = 0; ///< read so far
    double part = 0; ///< of the whole, 0 to 1
};

/// What is to be imported, and how.
struct ImportOrder final {
    ImportSource source;
    QByteArray stamp; ///< of the look or the check before; Changed when the file has another by now
    ImportMapping mapping;
    ImportCorrections corrections;
    bool restoresDeleted = false;
    std::function<void(const ImportProgress &)> progress; ///< called in the thread that gave the order
};

/// Reading or writing under way. Destroying it cancels it; it then answers to nobody.
template <typename T>
class ImportTask
{
public:
    ImportTask() = default;
    ImportTask(const ImportTask &) = delete;
    ImportTask &operator=(const ImportTask &) = delete;
    virtual ~ImportTask() = default;
    [[nodiscard]] virtual QFuture<Result<T>> result() = 0;
    virtual void cancel() = 0;
};

/// Port: files in, off the caller's thread, one after the other.
class Importing
{
public:
    virtual ~Importing() = default;
    /// Reads all of the file.
    [[nodiscard]] virtual std::unique_ptr<ImportTask<ImportLook>> look(
        const ImportSource &source, const std::function<void(const ImportProgress &)> &progress) = 0;
    /// Writes nothing.
    [[nodiscard]] virtual std::unique_ptr<ImportTask<ImportOutcome>> check(const ImportOrder &order) = 0;
    /// Checks once more and writes, as one act. What was written when it is stopped stays, and is in the outcome.
    [[nodiscard]] virtual std::unique_ptr<ImportTask<ImportOutcome>> run(const ImportOrder &order) = 0;
    /// Takes a whole import back, whatever was done since. NotFound: it is taken back already.
    [[nodiscard]] virtual QFuture<Result<UndoReport>> takeBack(OperationId operation) = 0;
    /// Mappings as files have them, held against the fields and the lists of the workspace; neither waits for the store.
    [[nodiscard]] virtual QByteArray textOf(const ImportMapping &mapping) const = 0;
    [[nodiscard]] virtual Result<ImportMapping> mappingOf(const QByteArray &text, const ListCatalog &lists) const = 0;
};

} // namespace farol
