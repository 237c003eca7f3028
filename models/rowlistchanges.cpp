// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of RowListModel that follows the store's ChangeSets.

#include "models/rowlistmodel.h"

#include "core/async.h"

#include <algorithm>

namespace farol {

void RowListModel::takeChanges(const ChangeSet &changes)
{
    QSet<Uuid> gone;
    QList<Uuid> dirty;
    bool order = false;
    for (const RowChange &change : changes.rows) {
        if (change.row.table != m_query.table)
            continue;
        const Uuid &id = change.row.id;
        if (change.kind == RowChangeKind::Vanished) {
            gone.insert(id);
            m_own.remove(id);
            m_fresh.remove(id);
            continue;
        }
        if (m_cache.find(id) != nullptr || m_cache.isClaimed(id))
            dirty.append(id);
        if (change.kind == RowChangeKind::Appeared) {
            if (changes.origin == Origin::Here)
                m_own.insert(id); // of those already in the list the next order says nothing
            order = true;
        } else {
            if (changes.origin == Origin::Server && m_cache.find(id) != nullptr)
                markFresh(change); // of what is not loaded nobody sees that it changed
            order = order || affectsOrder(change);
        }
    }
    if (!gone.isEmpty()) {
        removeIds(gone); // while their values are still here, for whoever has to say what went
        for (const Uuid &id : std::as_const(gone))
            m_cache.remove(id);
        QList<Uuid> wanted = m_wanted;
        wanted.removeIf([&gone](const Uuid &id) { return gone.contains(id); });
        if (!m_late.isEmpty())
            setLate(diffOrder(m_order, wanted), wanted);
        loadMissing();
    }
    if (!dirty.isEmpty())
        reloadRows(dirty);
    if (order && m_request > 0) {
        if (m_orderAsked)
            m_orderAgain = true;
        else if (!m_orderTimer.isActive())
            m_orderTimer.start();
    }
}

bool RowListModel::affectsOrder(const RowChange &change) const
{
    if (m_orderByConflict)
        return true;
    return std::any_of(change.fields.cbegin(), change.fields.cend(),
                       [this](FieldNumber field) { return m_orderFields.contains(field); });
}

void RowListModel::askForOrder()
{
    const std::uint64_t request = ++m_request;
    m_orderAsked = true;
    m_orderAgain = false;
    whenDone(m_store.listIds(m_query, request), this, [this, request](const Result<ListIds> &ids) {
        if (request != m_request)
            return;
        m_orderAsked = false;
        if (ids)
            reconcile(ids->ids);
        else
            Q_EMIT failed(ids.error());
        if (m_orderAgain)
            m_orderTimer.start();
    });
}

void RowListModel::reconcile(const QList<Uuid> &wanted)
{
    const bool wasComplete = std::exchange(m_complete, true);
    m_ready = true;
    if (m_live) {
        applyOrder(wanted);
        loadMissing();
        Q_EMIT completed();
        return;
    }
    const OrderDiff diff = diffOrder(m_order, wanted);
    QList<InsertRun> now;
    QList<Uuid> entered;
    for (const InsertRun &run : diff.added) {
        if (run.row > m_last || run.row == m_order.size()) {
            now.append(run);
            continue;
        }
        InsertRun own{run.row, {}};
        for (const Uuid &id : run.ids) {
            if (m_own.contains(id))
                own.ids.append(id);
        }
        if (!own.ids.isEmpty())
            now.append(own);
    }
    for (const InsertRun &run : now) {
        for (const Uuid &id : run.ids) {
            if (m_own.remove(id))
                entered.append(id);
        }
    }
    insertRuns(now);
    m_own.clear(); // what the filter does not let in will not come later either
    setLate(diffOrder(m_order, wanted), wanted);
    loadMissing();
    if (!wasComplete)
        Q_EMIT completed();
    if (entered.size() == 1) // many are an import's, or brought back: nobody waits to see one of them
        Q_EMIT ownRowEntered(m_order.rowOf(entered.constFirst()));
}

void RowListModel::setLate(OrderDiff late, QList<Uuid> wanted)
{
    const bool changed = late.addedCount() != m_late.addedCount() || late.isEmpty() != m_late.isEmpty();
    m_late = std::move(late);
    m_wanted = m_late.isEmpty() ? QList<Uuid>() : std::move(wanted);
    if (changed)
        Q_EMIT waitingChanged();
}

void RowListModel::markFresh(const RowChange &change)
{
    for (const FieldNumber field : change.fields)
        m_fresh[change.row.id].insert(field);
    m_freshTimer.start();
}

void RowListModel::forgetFresh()
{
    const QList<Uuid> ids = m_fresh.keys();
    m_fresh.clear();
    rowsChanged(ids);
}

} // namespace farol
