// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importproblem.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

namespace farol {

/// What becomes of every record of a file, in order of lines; some forty bytes a record, so that a million fit.
class ImportRows final
{
public:
    void append(qint64 line, ImportVerdict verdict, const QString &label);
    /// Once all are there: in order of lines, whatever order they came in.
    void sort();
    /// That somebody should look at this record though it is taken.
    void markOdd(qint64 line);
    /// That the record was left out after all; once they are sorted, as above and below.
    void reject(qint64 line);
    /// Takes out records of which nothing became. `lines` in any order.
    void remove(const QSet<qint64> &lines);

    [[nodiscard]] qsizetype size() const { return m_entries.size(); }
    [[nodiscard]] qint64 line(qsizetype row) const { return m_entries.at(row).line; }
    [[nodiscard]] ImportVerdict verdict(qsizetype row) const { return m_entries.at(row).verdict; }
    [[nodiscard]] bool isOdd(qsizetype row) const { return m_entries.at(row).isOdd; }
    [[nodiscard]] QString label(qsizetype row) const;

private:
    struct Entry {
        qint64 line = 0;
        quint32 label = 0; ///< where its text begins
        quint8 labelSize = 0; ///< bytes of UTF-8
        ImportVerdict verdict = ImportVerdict::Created;
        bool isOdd = false;
    };
    [[nodiscard]] Entry *entryOf(qint64 line);

    QList<Entry> m_entries;
    QByteArray m_labels;
};

} // namespace farol
