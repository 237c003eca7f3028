// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/result.h"
#include "core/schema.h"
#include "core/uuid.h"
#include "exchange/importreport.h"
#include "exchange/importtarget.h"
#include "exchange/mapping.h"
#include "exchange/record.h"

#include <QList>

#include <functional>

class QIODevice;

/// Imports a table, text or workbook, by a mapping: look each record's key up, create, update or leave the row, report the rest.
///
/// A record never clears a field unless the mapping says `emptyClears`, never removes elements from a set unless it
/// says `replace`, and never writes what is already so: importing a file twice changes nothing the second time.
/// Facts are summed by customer, feature, day and source before anything is written, and replaced whole.
/// Of several records with one key the first counts: a later one fills only what those before it left open (and adds
/// to sets), and is reported.
namespace farol::exchange {

inline constexpr qsizetype MaxImportEdits = MaxActRows; ///< in one command: a part of the act, decided in one commit

/// What an import needs; the references must outlive it.
struct ImportJob final {
    const Schema &schema;
    const ImportMapping &mapping;
    ImportTarget &target;
    WorkspaceId workspace; ///< goes into the ids of created rows
    OperationId operation; ///< of the act; not used by planImport()
    bool restoresDeleted = false; ///< deleted rows come back instead of being rejected
    RecordLimits limits = {};
    std::function<void(qint64 bytes, qint64 ofBytes)> progress = {}; ///< called now and then, in the importing thread
    std::function<bool()> isCancelled = {}; ///< asked now and then
    ImportCorrections corrections = {}; ///< cells that a person has mended; the file stays as it is
    /// Told what becomes of each record, in no particular order, before the target has had its say.
    std::function<void(qint64 line, ImportVerdict verdict, const QString &label)> onRow = {};
    /// In earnest, told of each record told of before that was not written after all: because the target refused its row, or
    /// because the import was stopped before.
    std::function<void(qint64 line, bool isRefused)> onNotWritten = {};
    /// Told of every column that nothing decides, before planning fails for it.
    std::function<void(const ImportUndecided &column)> onUndecided = {};
    qsizetype mostProblems = ImportReport::MaxProblems; ///< kept in the report
    qsizetype mostOddities = ImportReport::MaxOddities; ///< kept of each kind
};

/// What a dry run found, and how the run is to be cut into parts.
struct ImportPlan final {
    ImportReport report; ///< what the import would do if nothing changed meanwhile
    qint64 fileSize = 0;
    QList<qint64> partEnds; ///< number of the record (of a fact import: of the written fact) with which each part ends
    [[nodiscard]] int parts() const { return qMax(1, static_cast<int>(partEnds.size())); }
};

/// Reads the whole file and writes nothing. The device must be seekable. Errors are about the file or the mapping as a
/// whole (Invalid, Unsupported), the target, or Cancelled; what concerns single rows is in the report.
[[nodiscard]] Result<ImportPlan> planImport(QIODevice &file, const ImportJob &job);

/// Does it. However it ends, the report says what was done; `stopped` says why it ended early, if it did.
[[nodiscard]] ImportReport runImport(QIODevice &file, const ImportJob &job, const ImportPlan &plan);

} // namespace farol::exchange
