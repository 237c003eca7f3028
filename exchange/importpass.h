// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/uuid.h"
#include "exchange/importer.h"
#include "exchange/importoddities.h"
#include "exchange/importrecord.h"
#include "exchange/partwriter.h"
#include "exchange/recordfeed.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <cstdint>
#include <optional>

class QIODevice;

namespace farol::exchange {

/// One reading of a file of records from first to last, dry or in earnest; used by planImport() and runImport() only.
class ImportPass final
{
public:
    /// `plan`: what a dry run has decided; null for the dry run itself.
    ImportPass(QIODevice &file, const ImportJob &job, const EntityInfo &entity, const ImportPlan *plan);

    /// Reads the header and, in a dry run, finds out how days and money are written, which may take a reading of its own.
    [[nodiscard]] Status prepare(const TableFormat &format);
    [[nodiscard]] Status run();

    [[nodiscard]] ImportReport takeReport();
    [[nodiscard]] const QList<qint64> &partEnds() const { return m_partEnds; }

private:
    /// A record of a key seen in this file.
    struct Seen {
        qint64 line = 0;
        std::uint64_t filled = 0; ///< fields that records of this key have claimed, a bit each
        bool rejected = false; ///< the first record could not make the row
    };
    /// A row that this part writes, or has looked at.
    struct Work {
        qint64 line = 0;
        Uuid derived; ///< its key's id
        std::optional<RowState> existing;
        bool restores = false; ///< it is deleted and comes back before the edit
        RowEdit edit;
        qint64 ImportReport::*counted = nullptr; ///< where its record was counted
    };

    [[nodiscard]] Status runToEnd();
    [[nodiscard]] Result<QList<Draft>> readChunk(qint64 most);
    [[nodiscard]] Result<QList<std::optional<RowState>>> lookUp(const QList<Draft> &drafts);
    [[nodiscard]] Result<QList<std::optional<RowState>>> lookUpNames(const QList<Draft> &drafts);
    [[nodiscard]] Draft allowed(const Draft &draft, const std::optional<RowState> &found) const;
    void tell(const Draft &draft, ImportVerdict verdict) const;
    [[nodiscard]] qint64 chunkSize() const;
    void process(const Draft &draft, const std::optional<RowState> &found);
    [[nodiscard]] bool canTake(const Draft &draft, const std::optional<RowState> &found);
    [[nodiscard]] bool isInOrder(const Draft &draft, const std::optional<RowState> &found);
    [[nodiscard]] bool hasAllRequired(const Draft &draft);
    void reject(const Draft &draft, FieldNumber field, ImportReason reason, const QString &detail = {});
    [[nodiscard]] Draft unclaimed(const Draft &draft, Seen &seen) const;
    [[nodiscard]] Work &workFor(const Draft &draft, const Uuid &derived, const std::optional<RowState> &found);
    void merge(const Draft &draft, Work &work) const;
    [[nodiscard]] static bool writes(const Work &work);
    void dropUnchanged();
    [[nodiscard]] Status endPart(bool atEnd);
    [[nodiscard]] Status flush();
    void refuse(const Work &work, const Error &error);
    [[nodiscard]] Uuid derivedId(const QString &key) const;
    [[nodiscard]] std::optional<Uuid> rowOfThisFile(const FieldInfo &field, const QString &text) const;

    QIODevice &m_file;
    const ImportJob &m_job;
    const EntityInfo &m_entity;
    const ImportPlan *m_plan;
    RecordFeed m_feed;
    OddityCheck m_oddities;
    FieldNumber m_keyField; ///< that the key fills; 0 = none
    QSet<QString> m_ambiguous; ///< names of this chunk that several rows have
    QHash<FieldNumber, int> m_bits; ///< of Seen::filled
    QSet<FieldNumber> m_onlyNew;
    qint64 m_mostRows =
        MaxImportEdits; ///< in one part: what each has in a field of the workspace's own is a row of its own
    ImportReport m_report;
    QHash<Uuid, Seen> m_seen; ///< by derived id
    QSet<Uuid> m_chunk; ///< derived ids of records read but not yet processed
    QList<Work> m_works; ///< of this part, in order
    qsizetype m_settled = 0; ///< how many of them, from the first, were written or refused
    QHash<Uuid, qsizetype> m_workOf; ///< by derived id
    QList<qint64> m_partEnds;
    int m_part = 1;
};

} // namespace farol::exchange
