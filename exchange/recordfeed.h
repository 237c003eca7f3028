// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/schema.h"
#include "exchange/importer.h"
#include "exchange/importrecord.h"
#include "exchange/references.h"
#include "exchange/tablereader.h"

#include <QList>

#include <functional>
#include <memory>
#include <optional>

class QIODevice;

namespace farol::exchange {

/// The records of a file as drafts, a chunk at a time, what they refer to being looked up for all of a chunk at once.
class RecordFeed final
{
public:
    /// A row that this very file makes, for cells that refer to it before any store has it.
    using FindHere = std::function<std::optional<Uuid>(const FieldInfo &field, const QString &text)>;

    RecordFeed(QIODevice &file, const ImportJob &job, const EntityInfo &entity);

    /// Reads the header. How days and money are written is taken from `known`, else found out by a reading of its own.
    /// Notes in the report how the file is read.
    [[nodiscard]] Status open(const TableFormat &format, const ImportReport *known, ImportReport &report);
    /// Hands the drafts of up to `most` records on, in order; those that cannot be read are in the report. Fewer when they
    /// are large.
    [[nodiscard]] Status read(qint64 most, ImportReport &report, const FindHere &findHere,
                              const std::function<void(Draft draft)> &take);

    [[nodiscard]] bool isAtEnd() const { return m_atEnd; }
    [[nodiscard]] qint64 bytesRead() const { return m_table->bytesRead(); }
    [[nodiscard]] const RecordReader &reader() const { return *m_reader; }
    [[nodiscard]] const References &references() const { return m_references; }

private:
    [[nodiscard]] Status rewind(const TableFormat &format);
    [[nodiscard]] Status findOut();
    template <typename Evidence>
    void tellUndecided(const QList<qsizetype> &columns, const QList<Evidence> &evidence, bool isMoney) const;
    [[nodiscard]] Result<std::optional<Record>> nextRecord();
    void correct(Record &record) const;
    [[nodiscard]] Result<QList<Record>> chunk(qint64 most);
    [[nodiscard]] bool ownerIsThere(const Draft &draft) const;

    QIODevice &m_file;
    const ImportJob &m_job;
    const EntityInfo &m_entity;
    References m_references;
    std::unique_ptr<TableReader> m_table;
    std::optional<RecordReader> m_reader;
    bool m_atEnd = false;
};

} // namespace farol::exchange
