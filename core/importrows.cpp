// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importrows.h"

#include <algorithm>

namespace farol {

namespace {

constexpr qsizetype LongestLabel = 60; ///< characters, of at most four bytes each
constexpr qsizetype MostLabels = 1024 * 1024 * 1024; ///< bytes; records beyond have none

} // namespace

void ImportRows::append(qint64 line, ImportVerdict verdict, const QString &label)
{
    Entry entry;
    entry.line = line;
    entry.verdict = verdict;
    entry.label = static_cast<quint32>(m_labels.size());
    if (m_labels.size() < MostLabels) {
        const QByteArray text = label.left(LongestLabel).toUtf8();
        entry.labelSize = static_cast<quint8>(text.size());
        m_labels += text;
    }
    m_entries.append(entry);
}

void ImportRows::sort()
{
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry &a, const Entry &b) { return a.line < b.line; });
}

ImportRows::Entry *ImportRows::entryOf(qint64 line)
{
    const auto at = std::lower_bound(m_entries.begin(), m_entries.end(), line,
                                     [](const Entry &entry, qint64 wanted) { return entry.line < wanted; });
    return at != m_entries.end() && at->line == line ? &*at : nullptr;
}

void ImportRows::markOdd(qint64 line)
{
    if (Entry *entry = entryOf(line))
        entry->isOdd = true;
}

void ImportRows::reject(qint64 line)
{
    if (Entry *entry = entryOf(line))
        entry->verdict = ImportVerdict::Rejected;
}

void ImportRows::remove(const QSet<qint64> &lines)
{
    m_entries.removeIf([&lines](const Entry &entry) { return lines.contains(entry.line); });
}

QString ImportRows::label(qsizetype row) const
{
    const Entry &entry = m_entries.at(row);
    return QString::fromUtf8(QByteArrayView(m_labels).sliced(entry.label, entry.labelSize));
}

} // namespace farol
