// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keyedrows.h"

#include "models/itemroles.h"
#include "models/recordroles.h"

#include "core/async.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace farol {

namespace {

constexpr qsizetype CacheLimit = 2000; // many screens; what is looked at again is loaded again
constexpr int MostPieces = 200; // more separate steps than this cost a view more than starting anew

} // namespace

KeyedRows::KeyedRows(Store &store, QObject *parent) : QAbstractListModel(parent), m_store(store)
{
    m_orderTimer.setSingleShot(true);
    m_orderTimer.setInterval(100ms);
    connect(&m_orderTimer, &QTimer::timeout, this, &KeyedRows::askForOrder);
    m_loadTimer.setSingleShot(true);
    m_loadTimer.setInterval(0ms);
    connect(&m_loadTimer, &QTimer::timeout, this, &KeyedRows::loadWanted);
    connect(&m_store, &Store::changed, this, &KeyedRows::takeChanges);
}

int KeyedRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int KeyedRows::rowOf(const RowKey &key) const
{
    if (m_places.isEmpty()) {
        for (int row = 0; row < m_keys.size(); ++row)
            m_places.insert(m_keys.at(row), row);
    }
    return m_places.value(key, -1);
}

const RowState *KeyedRows::rowAt(int row) const
{
    const auto found = m_rows.constFind(keyAt(row));
    return found == m_rows.constEnd() ? nullptr : &*found;
}

QVariant KeyedRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RowKey &key = m_keys.at(index.row());
    const auto row = m_rows.constFind(key);
    if (row == m_rows.constEnd() && !m_claims.contains(key))
        want(key);
    switch (role) {
    case IdRole: return key.id.toBytes();
    case TableRole: return static_cast<int>(key.table);
    case LoadedRole: return row != m_rows.constEnd();
    default: return row == m_rows.constEnd() ? QVariant() : cell(*row, role);
    }
}

void KeyedRows::ask(const QList<ListQuery> &queries)
{
    m_queries = queries;
    m_ready = false;
    startAnew({});
    m_rows.clear();
    m_claims.clear();
    m_wanted.clear();
    m_missing = 0;
    askForOrder();
}

void KeyedRows::askForOrder()
{
    m_orderTimer.stop();
    m_again = m_missing > 0;
    if (m_again)
        return;
    const std::uint64_t request = ++m_request;
    m_answers = QList<QList<Uuid>>(m_queries.size());
    m_missing = m_queries.size();
    for (qsizetype at = 0; at < m_queries.size(); ++at)
        whenDone(m_store.listIds(m_queries.at(at), request), this,
                 [this, request, at](const Result<ListIds> &ids) { takeIds(request, at, ids); });
}

void KeyedRows::takeIds(std::uint64_t request, qsizetype query, const Result<ListIds> &ids)
{
    if (request != m_request || m_missing == 0)
        return;
    if (!ids) {
        m_missing = 0; // the list stays as it was; the next change asks anew
        if (m_again)
            m_orderTimer.start();
        Q_EMIT failed(ids.error());
        return;
    }
    m_answers[query] = ids->ids;
    if (--m_missing > 0)
        return;
    QList<RowKey> wanted;
    for (qsizetype at = 0; at < m_queries.size(); ++at) {
        for (const Uuid &id : m_answers.at(at))
            wanted.append({m_queries.at(at).table, id});
    }
    applyOrder(wanted);
    m_ready = true;
    Q_EMIT answered();
    if (m_again)
        askForOrder();
}

void KeyedRows::applyOrder(const QList<RowKey> &wanted)
{
    if (m_keys.isEmpty() || wanted.isEmpty()) {
        if (m_keys != wanted)
            startAnew(wanted);
        return;
    }
    removeOthers(QSet<RowKey>(wanted.cbegin(), wanted.cend()));
    if (!insertMissing(wanted))
        startAnew(wanted);
}

void KeyedRows::removeOthers(const QSet<RowKey> &staying)
{
    QList<std::pair<int, int>> runs; // first and last, the last run first
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (staying.contains(m_keys.at(row)))
            continue;
        if (!runs.isEmpty() && runs.constLast().first == row + 1)
            runs.last().first = row;
        else
            runs.append({row, row});
    }
    if (runs.size() > MostPieces) {
        QList<RowKey> left = m_keys;
        left.removeIf([&staying](const RowKey &key) { return !staying.contains(key); });
        startAnew(left);
        return;
    }
    for (const auto &[first, last] : std::as_const(runs)) {
        beginRemoveRows({}, first, last);
        setKeys(m_keys.mid(0, first) + m_keys.mid(last + 1));
        endRemoveRows();
    }
}

/// False when what is there already would have to move.
bool KeyedRows::insertMissing(const QList<RowKey> &wanted)
{
    const QSet<RowKey> there(m_keys.cbegin(), m_keys.cend());
    QList<std::pair<int, int>> runs; // of rows as they will be, the first run first
    int old = 0;
    for (int row = 0; row < wanted.size(); ++row) {
        if (there.contains(wanted.at(row))) {
            if (m_keys.at(old++) != wanted.at(row))
                return false;
        } else if (!runs.isEmpty() && runs.constLast().second == row - 1) {
            runs.last().second = row;
        } else {
            runs.append({row, row});
        }
    }
    if (runs.size() > MostPieces)
        return false;
    for (const auto &[first, last] : std::as_const(runs)) {
        beginInsertRows({}, first, last);
        setKeys(m_keys.mid(0, first) + wanted.mid(first, last - first + 1) + m_keys.mid(first));
        endInsertRows();
    }
    return true;
}

void KeyedRows::startAnew(const QList<RowKey> &keys)
{
    beginResetModel();
    setKeys(keys);
    endResetModel();
}

void KeyedRows::setKeys(const QList<RowKey> &keys)
{
    m_keys = keys;
    m_places.clear();
}

void KeyedRows::takeChanges(const ChangeSet &changes)
{
    bool order = false;
    for (const RowChange &change : changes.rows) {
        order = order || touches(change);
        // The old words stay until the new ones are here.
        if (m_rows.contains(change.row) || m_claims.contains(change.row))
            want(change.row);
    }
    if (order && !m_orderTimer.isActive())
        m_orderTimer.start();
}

void KeyedRows::want(const RowKey &key) const
{
    m_claims.insert(key, 0);
    m_wanted.append(key);
    if (!m_loadTimer.isActive())
        m_loadTimer.start();
}

void KeyedRows::loadWanted()
{
    if (m_rows.size() > CacheLimit) {
        m_rows.clear();
        m_claims.clear();
        repaintAll(); // what is on screen asks again
    }
    const QList<RowKey> wanted = std::exchange(m_wanted, {});
    for (const RowKey &key : wanted) {
        const std::uint64_t claim = ++m_lastClaim;
        m_claims.insert(key, claim);
        whenDone(m_store.row(key), this, [this, key, claim](const Result<RowState> &row) { takeRow(key, claim, row); });
    }
}

void KeyedRows::takeRow(const RowKey &key, std::uint64_t claim, const Result<RowState> &row)
{
    if (m_claims.value(key) != claim)
        return;
    // A row that is gone leaves the list by itself. Another failure is told once: its claim stays, since who paints the row
    // again would ask again.
    if (!row) {
        if (row.error().code != Error::Code::NotFound)
            Q_EMIT failed(row.error());
        return;
    }
    m_rows.insert(key, *row);
    if (const int at = rowOf(key); at >= 0)
        Q_EMIT dataChanged(index(at), index(at));
}

void KeyedRows::repaintAll()
{
    if (!m_keys.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace farol
