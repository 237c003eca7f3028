// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listcounter.h"

#include "core/async.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace farol {

ListCounter::ListCounter(Store &store, TableNumber table, QObject *parent)
    : QObject(parent), m_store(store), m_table(table)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(150ms);
    connect(&m_timer, &QTimer::timeout, this, &ListCounter::countAll);
    connect(&m_store, &Store::changed, this, [this](const ChangeSet &changes) {
        const bool ours = std::any_of(changes.rows.cbegin(), changes.rows.cend(),
                                      [this](const RowChange &change) { return change.row.table == m_table; });
        if (ours && !m_timer.isActive())
            m_timer.start();
    });
}

void ListCounter::watch(const QString &name, const Filter &filter)
{
    m_filters.insert(name, filter);
    countLater(name);
}

void ListCounter::forget(const QString &name)
{
    m_filters.remove(name);
    m_counts.remove(name);
    m_due.removeAll(name);
}

void ListCounter::keepOnly(const QStringList &names)
{
    const QStringList known = m_filters.keys();
    for (const QString &name : known) {
        if (!names.contains(name))
            forget(name);
    }
}

void ListCounter::countAll()
{
    const QStringList names = m_filters.keys();
    for (const QString &name : names)
        countLater(name);
}

void ListCounter::countLater(const QString &name)
{
    if (!m_due.contains(name))
        m_due.append(name);
    countNext();
}

/// One at a time: each count of a large list takes the store's while, and what people wait for comes in between.
void ListCounter::countNext()
{
    if (m_counting || m_due.isEmpty())
        return;
    const QString name = m_due.takeFirst();
    ListQuery query;
    query.table = m_table;
    query.filter = m_filters.value(name);
    m_counting = true;
    whenDone(m_store.listIds(query, ++m_last), this, [this, name, filter = query.filter](const Result<ListIds> &ids) {
        m_counting = false;
        // Another filter by the same name is counted in its turn.
        if (m_filters.contains(name) && m_filters.value(name) == filter)
            take(name, ids);
        countNext();
    });
}

void ListCounter::take(const QString &name, const Result<ListIds> &ids)
{
    if (!ids)
        return;
    const int count = static_cast<int>(ids->ids.size());
    m_counts.insert(name, count);
    Q_EMIT counted(name, count);
}

} // namespace farol
