// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/neighbours.h"

#include "core/async.h"

#include <QSet>

namespace farol {

Neighbours::Neighbours(Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    connect(&m_store, &Store::changed, this, [this](const ChangeSet &changes) {
        QSet<Uuid> gone;
        for (const RowChange &change : changes.rows) {
            if (change.kind == RowChangeKind::Vanished && change.row.table == m_query.table)
                gone.insert(change.row.id);
        }
        // Once through the list, whatever their number: it may be long, and so may be what was deleted.
        if (!gone.isEmpty() && m_ids.removeIf([&gone](const Uuid &id) { return gone.contains(id); }) > 0)
            find();
    });
}

void Neighbours::follow(const ListQuery &query)
{
    if (m_asked && query.table == m_query.table && query.filter == m_query.filter && query.sort == m_query.sort)
        return;
    m_asked = true;
    m_query = query;
    m_ids.clear(); // until the list is here nobody steps through the one before
    find();
    const std::uint64_t request = ++m_request;
    whenDone(m_store.listIds(m_query, request), this, [this, request](const Result<ListIds> &ids) {
        if (request != m_request || !ids)
            return; // without the list there is just no stepping through it
        m_ids = ids->ids;
        find();
    });
}

void Neighbours::stand(const Uuid &row)
{
    m_row = row;
    find();
}

void Neighbours::find()
{
    m_place = static_cast<int>(m_ids.indexOf(m_row));
    Q_EMIT changed();
}

} // namespace farol
