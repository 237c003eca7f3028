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
    countOne(name);
}

void ListCounter::forget(const QString &name)
{
    m_filters.remove(name);
    m_requests.remove(name);
    m_counts.remove(name);
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
        countOne(name);
}

void ListCounter::countOne(const QString &name)
{
    ListQuery query;
    query.table = m_table;
    query.filter = m_filters.value(name);
    const std::uint64_t request = ++m_last;
    m_requests.insert(name, request);
    whenDone(m_store.listIds(query, request), this, [this, name, request](const Result<ListIds> &ids) {
        if (!ids || m_requests.value(name) != request)
            return;
        const int count = static_cast<int>(ids->ids.size());
        m_counts.insert(name, count);
        Q_EMIT counted(name, count);
    });
}

} // namespace farol
