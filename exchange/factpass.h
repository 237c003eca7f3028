// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usagefact.h"
#include "exchange/importer.h"
#include "exchange/importoddities.h"
#include "exchange/importrecord.h"
#include "exchange/partwriter.h"
#include "exchange/recordfeed.h"

#include <QHash>
#include <QList>
#include <QString>

class QIODevice;

namespace farol::exchange {

/// One reading of a file of usage, dry or in earnest; used by planImport() and runImport() only. All of it is read and
/// summed before the first fact is written, since records of one fact may stand anywhere: memory grows with the number of
/// different facts, some 300 bytes each.
class FactPass final
{
public:
    /// `plan`: what a dry run has decided; null for the dry run itself.
    FactPass(QIODevice &file, const ImportJob &job, const EntityInfo &entity, const ImportPlan *plan);

    [[nodiscard]] Status prepare(const TableFormat &format);
    [[nodiscard]] Status run();

    [[nodiscard]] ImportReport takeReport();
    /// After how many written facts each part ends.
    [[nodiscard]] const QList<qint64> &partEnds() const { return m_partEnds; }

private:
    struct Sum {
        UsageFact fact;
        qint64 line = 0; ///< of the first record
        QList<qint64> others; ///< lines of those summed into it
        QString label; ///< only where somebody asks for it
    };
    /// A fact of the part that is being gathered.
    struct Work {
        qsizetype sum = 0;
        qint64 ImportReport::*counted = nullptr;
    };

    [[nodiscard]] Status readAll();
    void add(const Draft &draft);
    [[nodiscard]] bool isRepeated(const Draft &draft);
    [[nodiscard]] bool hasAllRequired(const Draft &draft);
    [[nodiscard]] bool sumUp(Sum &sum, const UsageFact &more, qint64 line);
    [[nodiscard]] Status writeAll();
    [[nodiscard]] Status lookUp(qsizetype from, qsizetype count);
    [[nodiscard]] Status endPart(bool atEnd);
    void count(const Work &work, qint64 sign);
    void tellNotWritten(const Sum &sum, bool isRefused) const;
    void refuse(const Work &work, const Error &error);
    void note(qint64 line, FieldNumber field, ImportReason reason, qint64 otherLine = 0);
    void tell(const Sum &sum, qint64 ImportReport::*counted) const;
    void tellProgress(qint64 done, qint64 of, bool isWriting) const;

    QIODevice &m_file;
    const ImportJob &m_job;
    const EntityInfo &m_entity;
    const ImportPlan *m_plan;
    RecordFeed m_feed;
    OddityCheck m_oddities;
    ImportReport m_report;
    QList<Sum> m_sums; ///< in order of their first records
    QHash<Uuid, qsizetype> m_sumOf; ///< by the fact's id
    QHash<QString, QString> m_words; ///< names of features and sources, each kept once
    QHash<QString, qint64> m_keys; ///< line of the first record of each id
    QHash<Uuid, qint64> m_contents; ///< of records with an id: the line of the first one like it
    QList<Work> m_works; ///< of this part
    qsizetype m_lookedUp = 0; ///< how many sums, from the first, were counted
    QList<qint64> m_partEnds;
    qint64 m_writes = 0;
    int m_part = 1;
};

} // namespace farol::exchange
