// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wholetable.h"

#include "core/async.h"
#include "core/customer.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace farol {

WholeTable::WholeTable(Store &store, TableNumber table, bool deleted, QObject *parent)
    : QObject(parent), m_store(store), m_table(table), m_deleted(deleted)
{
    for (const FieldInfo &field : farolSchema().entity(table)->fields)
        m_columns.append(field.number);
    m_again.setSingleShot(true);
    m_again.setInterval(20ms); // one question for a burst of changes
    connect(&m_again, &QTimer::timeout, this, &WholeTable::ask);
    connect(&m_store, &Store::changed, this, [this](const ChangeSet &changes) {
        const bool ours = std::any_of(changes.rows.cbegin(), changes.rows.cend(),
                                      [this](const RowChange &change) { return change.row.table == m_table; });
        if (ours && !m_again.isActive())
            m_again.start();
    });
    ask();
}

void WholeTable::ask()
{
    ListQuery query;
    query.table = m_table;
    query.columns = m_columns;
    query.deleted = m_deleted;
    query.limit = MostRows;
    query.pageOnly = true;
    const std::uint64_t request = ++m_request;
    whenDone(m_store.list(query, request), this, [this, request](const Result<ListPage> &page) {
        if (request != m_request)
            return;
        if (!page) {
            Q_EMIT failed(page.error());
            return;
        }
        const bool first = !m_ready;
        m_ready = true;
        const auto same = [](const ListRow &a, const ListRow &b) { return a.id == b.id && a.values == b.values; };
        if (!first && std::equal(m_rows.cbegin(), m_rows.cend(), page->rows.cbegin(), page->rows.cend(), same))
            return;
        m_rows = page->rows;
        Q_EMIT refreshed();
    });
}

} // namespace farol
