// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listorder.h"

#include <algorithm>

namespace farol {

int ListOrder::rowOf(const Uuid &id) const
{
    if (m_stale) {
        m_rows.clear();
        m_rows.reserve(m_ids.size());
        for (int row = 0; row < size(); ++row)
            m_rows.insert(m_ids.at(row), row);
        m_stale = false;
    }
    return m_rows.value(id, -1);
}

void ListOrder::set(QList<Uuid> ids)
{
    m_ids = std::move(ids);
    m_stale = true;
}

void ListOrder::insert(int row, const QList<Uuid> &ids)
{
    if (row == size()) {
        m_ids.append(ids);
    } else {
        QList<Uuid> all = m_ids.first(row);
        all.reserve(m_ids.size() + ids.size());
        all.append(ids);
        all.append(m_ids.sliced(row));
        m_ids = std::move(all);
    }
    m_stale = true;
}

void ListOrder::remove(int first, int count)
{
    m_ids.remove(first, count);
    m_stale = true;
}

int OrderDiff::addedCount() const
{
    qsizetype count = 0;
    for (const InsertRun &run : added)
        count += run.ids.size();
    return static_cast<int>(count);
}

OrderDiff diffOrder(const ListOrder &shown, const QList<Uuid> &wanted)
{
    OrderDiff diff;
    // As after every first page: what is shown stays where it is and the rest follows, a hundred thousand rows of it.
    if (const QList<Uuid> &now = shown.ids();
        wanted.size() >= now.size() && std::equal(now.cbegin(), now.cend(), wanted.cbegin())) {
        if (wanted.size() > now.size())
            diff.added.append(InsertRun{shown.size(), wanted.sliced(now.size())});
        return diff;
    }
    int previous = -1;
    int highest = -1;
    int known = 0;
    bool runOpen = false;
    for (const Uuid &id : wanted) {
        const int row = shown.rowOf(id);
        if (row >= 0) {
            diff.moved = diff.moved || row < highest;
            highest = std::max(highest, row);
            previous = row;
            ++known;
            runOpen = false;
            continue;
        }
        if (!runOpen)
            diff.added.append(InsertRun{previous + 1, {}});
        diff.added.last().ids.append(id);
        runOpen = true;
    }
    diff.removed = shown.size() - known;
    // Where the order moved, runs can come out of turn; insertions must go from top to bottom.
    std::stable_sort(diff.added.begin(), diff.added.end(),
                     [](const InsertRun &a, const InsertRun &b) { return a.row < b.row; });
    return diff;
}

QList<std::pair<int, int>> runsOf(const ListOrder &shown, const QSet<Uuid> &gone)
{
    QList<int> rows;
    for (const Uuid &id : gone) {
        if (const int row = shown.rowOf(id); row >= 0)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end(), std::greater<>());
    QList<std::pair<int, int>> runs;
    for (const int row : rows) {
        if (!runs.isEmpty() && runs.last().first == row + 1)
            runs.last() = {row, runs.last().second + 1};
        else
            runs.append({row, 1});
    }
    return runs;
}

} // namespace farol
