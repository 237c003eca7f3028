// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listorder.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace farol {

namespace {

constexpr qsizetype StepsAhead = 64;

/// How far the id is beyond `from`, looked for a little way; -1 = not there.
qsizetype stepsTo(const Uuid &id, const QList<Uuid> &ids, qsizetype from)
{
    const qsizetype end = std::min(ids.size(), from + StepsAhead);
    for (qsizetype at = from; at < end; ++at) {
        if (ids.at(at) == id)
            return at - from;
    }
    return -1;
}

/// Whether what is left of `all` ends with all that is left of `part`, and is longer.
bool endsAs(const QList<Uuid> &all, qsizetype fromAll, const QList<Uuid> &part, qsizetype fromPart)
{
    return all.size() - fromAll > part.size() - fromPart
           && std::equal(part.crbegin(), part.crend() - fromPart, all.crbegin());
}

/// For two orders that differ by rows that came and went here and there, as almost all do: both are gone through side by
/// side, without looking 100,000 ids up. Nothing when that does not tell: something moved, or much went at one place.
std::optional<OrderDiff> diffInStep(const QList<Uuid> &shown, const QList<Uuid> &wanted)
{
    OrderDiff diff;
    QSet<Uuid> gone;
    qsizetype row = 0;
    qsizetype at = 0;
    qsizetype previous = -1;
    while (at < wanted.size() && row < shown.size()) {
        if (shown.at(row) == wanted.at(at)) {
            previous = row++;
            ++at;
        } else if (const qsizetype came = stepsTo(shown.at(row), wanted, at); came > 0) {
            diff.added.append(InsertRun{static_cast<int>(previous) + 1, wanted.sliced(at, came)});
            at += came;
        } else if (const qsizetype went = stepsTo(wanted.at(at), shown, row); went > 0) {
            for (; shown.at(row) != wanted.at(at); ++row)
                gone.insert(shown.at(row));
        } else if (endsAs(wanted, at, shown, row)) { // much came at one place
            const qsizetype block = (wanted.size() - at) - (shown.size() - row);
            diff.added.append(InsertRun{static_cast<int>(previous) + 1, wanted.sliced(at, block)});
            at += block;
        } else {
            return std::nullopt;
        }
    }
    if (at < wanted.size())
        diff.added.append(InsertRun{static_cast<int>(previous) + 1, wanted.sliced(at)});
    for (; row < shown.size(); ++row)
        gone.insert(shown.at(row));
    // What went at one place and came at another has moved.
    for (const InsertRun &run : std::as_const(diff.added)) {
        for (const Uuid &id : gone.isEmpty() ? QList<Uuid>() : run.ids) {
            if (gone.contains(id))
                return std::nullopt;
        }
    }
    diff.removed = static_cast<int>(gone.size());
    return diff;
}

} // namespace

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

QList<int> ListOrder::rowsOf(QSet<Uuid> ids) const
{
    QList<int> rows;
    if (!m_stale) {
        for (const Uuid &id : std::as_const(ids)) {
            if (const int row = rowOf(id); row >= 0)
                rows.append(row);
        }
        return rows;
    }
    for (int row = 0; row < size() && !ids.isEmpty(); ++row) {
        if (ids.remove(m_ids.at(row)))
            rows.append(row);
    }
    return rows;
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

ScatteredOrder mergeRuns(const QList<Uuid> &ids, const QList<InsertRun> &runs)
{
    ScatteredOrder merged;
    std::vector<int> places;
    auto run = runs.cbegin();
    const auto putRuns = [&](qsizetype upTo) {
        for (; run != runs.cend() && run->row <= upTo; ++run) {
            for (const Uuid &id : run->ids) {
                places.push_back(static_cast<int>(merged.ids.size()));
                merged.ids.append(id);
            }
        }
    };
    merged.rows.reserve(std::size_t(ids.size()));
    for (qsizetype row = 0; row < ids.size(); ++row) {
        putRuns(row);
        merged.rows.push_back(static_cast<int>(merged.ids.size()));
        merged.ids.append(ids.at(row));
    }
    putRuns(ids.size());
    merged.rows.insert(merged.rows.end(), places.cbegin(), places.cend());
    return merged;
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
    if (std::optional<OrderDiff> inStep = diffInStep(shown.ids(), wanted))
        return *std::move(inStep);
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
