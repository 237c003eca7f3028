// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/result.h"
#include "exchange/importer.h"

#include <QList>

#include <functional>

namespace farol::exchange {

/// What one row takes.
using RowWrite = QList<RowEdit>;

/// Writes rows as parts of the import's one act, each part a command. Rows that the target refuses are found by halving what
/// it refused, so that they do not hold up the others.
class PartWriter final
{
public:
    /// `refuse` is told of each row that was not taken, by its place in the part.
    PartWriter(const ImportJob &job, int parts, std::function<void(qsizetype row, const Error &error)> refuse)
        : m_job(job), m_parts(parts), m_refuse(std::move(refuse))
    {}

    /// At most MaxImportEdits rows. An error ends the import; written() rows, from the first, are settled by then.
    [[nodiscard]] Status write(const QList<RowWrite> &rows, int part);
    [[nodiscard]] qsizetype written() const { return m_written; }

private:
    [[nodiscard]] Status apply(const QList<RowWrite> &rows, int part, qsizetype from, qsizetype count);

    const ImportJob &m_job;
    int m_parts;
    std::function<void(qsizetype, const Error &)> m_refuse;
    qsizetype m_written = 0;
};

/// "denied, not yours".
[[nodiscard]] QString whyRefused(const Error &error);

} // namespace farol::exchange
