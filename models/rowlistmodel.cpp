// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowlistmodel.h"

#include "models/itemroles.h"

#include "core/async.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace farol {

namespace {

constexpr int PageSize = 200;
constexpr int Ahead = 60; // rows loaded beyond the viewport, so that scrolling by a page finds them there
constexpr qsizetype CacheLimit = 3000;
constexpr qsizetype FewPieces = 8; // a view takes a large list apart for each place at which rows come in
constexpr qsizetype MostPieces = 500; // more separate removals than this cost a view more than starting anew

void collectFields(const Filter &filter, QSet<FieldNumber> &fields, bool &conflict)
{
    if (filter.kind == Filter::Kind::Leaf) {
        fields.insert(filter.field);
        conflict = conflict || filter.op == FilterOp::HasConflict;
    }
    for (const Filter &child : filter.children)
        collectFields(child, fields, conflict);
}

} // namespace

RowListModel::RowListModel(Store &store, TableNumber table, QList<FieldNumber> columns, QObject *parent)
    : QAbstractTableModel(parent), m_store(store)
{
    m_query.table = table;
    m_query.columns = std::move(columns);
    m_shown = m_query.columns.size();
    m_orderTimer.setSingleShot(true);
    m_orderTimer.setInterval(60ms);
    connect(&m_orderTimer, &QTimer::timeout, this, &RowListModel::askForOrder);
    m_freshTimer.setSingleShot(true);
    m_freshTimer.setInterval(2s);
    connect(&m_freshTimer, &QTimer::timeout, this, &RowListModel::forgetFresh);
    connect(&m_store, &Store::changed, this, &RowListModel::takeChanges);
}

int RowListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_order.size();
}

int RowListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown);
}

int RowListModel::columnOf(FieldNumber field) const
{
    const qsizetype at = m_query.columns.indexOf(field);
    return at < m_shown ? static_cast<int>(at) : -1;
}

void RowListModel::setColumns(const QList<FieldNumber> &shown, const QList<FieldNumber> &beside)
{
    const QList<FieldNumber> columns = shown + beside;
    if (columns == m_query.columns && shown.size() == m_shown)
        return;
    beginResetModel();
    m_query.columns = columns;
    m_shown = shown.size();
    m_cache.clear(); // claims too: answers under way have the columns of before
    endResetModel();
    if (m_request > 0)
        reload();
}

QVariant RowListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Uuid &id = m_order.at(index.row());
    const FieldNumber field = m_query.columns.at(index.column());
    const ListRow *row = m_cache.find(id);
    switch (role) {
    case IdRole: return id.toBytes();
    case FieldRole: return static_cast<int>(field);
    case LoadedRole: return row != nullptr;
    case FreshRole: return m_fresh.contains(id) && m_fresh.value(id).contains(field);
    default: return row == nullptr ? QVariant() : cell(*row, field, role);
    }
}

Uuid RowListModel::idAt(int row) const
{
    return row >= 0 && row < m_order.size() ? m_order.at(row) : Uuid();
}

const ListRow *RowListModel::rowAt(int row) const
{
    return row >= 0 && row < m_order.size() ? m_cache.find(m_order.at(row)) : nullptr;
}

Value RowListModel::valueOf(const ListRow &row, FieldNumber field) const
{
    return row.values.value(m_query.columns.indexOf(field));
}

void RowListModel::setQuery(const Filter &filter, const QList<SortKey> &sort)
{
    m_query.filter = filter;
    m_query.sort = sort;
    m_orderFields.clear();
    m_orderByConflict = false;
    collectFields(filter, m_orderFields, m_orderByConflict);
    for (const SortKey &key : sort)
        m_orderFields.insert(key.field);

    const std::uint64_t request = ++m_request;
    m_complete = false;
    m_orderAsked = true;
    m_orderAgain = false;
    m_orderTimer.stop();
    whenDone(m_store.list(m_query, request), this, [this, request](const Result<ListPage> &page) {
        if (request != m_request)
            return;
        if (page)
            takePage(*page);
        else
            Q_EMIT failed(page.error());
    });
    whenDone(m_store.listIds(m_query, request), this, [this, request](const Result<ListIds> &ids) {
        if (request != m_request)
            return;
        m_orderAsked = false;
        if (ids)
            takeIds(*ids);
        else if (m_ready) // else the page has failed, too, and says so
            Q_EMIT failed(ids.error()); // the first page alone would look like all there is
        if (m_orderAgain)
            m_orderTimer.start();
    });
}

void RowListModel::takePage(const ListPage &page)
{
    if (m_complete)
        return; // the ids were faster; their rows are already being loaded
    beginResetModel();
    QList<Uuid> ids;
    ids.reserve(page.rows.size());
    m_cache.clear();
    for (const ListRow &row : page.rows) {
        m_cache.put(row);
        ids.append(row.id);
    }
    m_order.set(ids);
    m_own.clear();
    m_ready = true;
    endResetModel();
    setLate({}, {});
    Q_EMIT queryAnswered();
}

void RowListModel::takeIds(const ListIds &ids)
{
    if (!m_ready) {
        beginResetModel();
        m_order.set(ids.ids);
        m_ready = true;
        endResetModel();
        Q_EMIT queryAnswered();
    } else {
        applyOrder(ids.ids);
    }
    m_complete = true;
    loadMissing();
    Q_EMIT completed();
}

void RowListModel::showRange(int first, int last)
{
    m_first = std::max(0, first);
    m_last = last;
    loadMissing();
}

void RowListModel::loadMissing()
{
    QList<Uuid> missing;
    const auto want = [&](int from, int to) {
        for (int row = std::max(0, from); row <= std::min(to, m_order.size() - 1) && missing.size() < PageSize; ++row) {
            const Uuid &id = m_order.at(row);
            if (m_cache.find(id) == nullptr && !m_cache.isClaimed(id))
                missing.append(id);
        }
    };
    want(m_first, m_last); // what is looked at comes first
    want(m_last + 1, m_last + Ahead);
    want(m_first - Ahead, m_first - 1);
    if (!missing.isEmpty())
        reloadRows(missing);
    evict();
}

void RowListModel::reloadRows(const QList<Uuid> &ids)
{
    const RowCache::Claim claim = m_cache.claim(ids);
    whenDone(m_store.rows(m_query.table, m_query.columns, ids, m_query.deleted), this,
             [this, claim, ids](const Result<QList<ListRow>> &rows) { takeRows(claim, ids, rows); });
}

void RowListModel::takeRows(RowCache::Claim claim, const QList<Uuid> &asked, const Result<QList<ListRow>> &rows)
{
    if (!rows) {
        m_cache.release(claim, asked);
        Q_EMIT failed(rows.error());
        return;
    }
    rowsChanged(m_cache.accept(claim, asked, *rows));
}

void RowListModel::rowsChanged(const QList<Uuid> &ids)
{
    QList<int> rows;
    QSet<Uuid> left(ids.cbegin(), ids.cend());
    // Mostly they are near what is on screen, and the whole order need not be gone through to find them.
    const int last = std::min(m_last + Ahead, m_order.size() - 1);
    for (int row = std::max(0, m_first - Ahead); row <= last && !left.isEmpty(); ++row) {
        if (left.remove(m_order.at(row)))
            rows.append(row);
    }
    rows.append(m_order.rowsOf(left));
    std::sort(rows.begin(), rows.end());
    const int lastColumn = columnCount() - 1;
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype j = i;
        while (j + 1 < rows.size() && rows.at(j + 1) == rows.at(j) + 1)
            ++j;
        Q_EMIT dataChanged(index(rows.at(i), 0), index(rows.at(j), lastColumn));
        i = j + 1;
    }
}

void RowListModel::evict()
{
    if (m_cache.size() <= CacheLimit)
        return;
    QSet<Uuid> keep;
    const int half = static_cast<int>(CacheLimit / 3);
    for (int row = std::max(0, m_first - half); row < std::min(m_order.size(), m_last + half); ++row)
        keep.insert(m_order.at(row));
    m_cache.keepOnly(keep);
}

void RowListModel::showValue(const Uuid &id, FieldNumber field, const Value &value)
{
    ListRow *row = m_cache.find(id);
    const qsizetype at = m_query.columns.indexOf(field);
    if (row == nullptr || at < 0 || at >= row->values.size())
        return;
    row->values[at] = value;
    rowsChanged({id});
}

void RowListModel::applyWaiting()
{
    const QList<Uuid> wanted = m_wanted;
    if (!m_late.isEmpty())
        applyOrder(wanted);
    loadMissing();
}

void RowListModel::applyOrder(const QList<Uuid> &wanted)
{
    const OrderDiff diff = diffOrder(m_order, wanted);
    if (diff.removed > 0) {
        QSet<Uuid> gone(m_order.ids().cbegin(), m_order.ids().cend());
        gone.subtract(QSet<Uuid>(wanted.cbegin(), wanted.cend()));
        removeIds(gone);
    }
    if (diff.moved)
        permute(wanted);
    const bool isSame = diff.removed == 0 && !diff.moved;
    insertRuns(isSame ? diff.added : diffOrder(m_order, wanted).added);
    if (!m_own.isEmpty())
        m_own.subtract(QSet<Uuid>(wanted.cbegin(), wanted.cend()));
    setLate({}, {});
}

void RowListModel::permute(const QList<Uuid> &wanted)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QList<Uuid> ordered;
    ordered.reserve(m_order.size());
    for (const Uuid &id : wanted) {
        if (m_order.contains(id))
            ordered.append(id);
    }
    const QModelIndexList before = persistentIndexList();
    QList<Uuid> ids;
    for (const QModelIndex &index : before)
        ids.append(m_order.at(index.row()));
    m_order.set(ordered);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(m_order.rowOf(ids.at(i)), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RowListModel::insertRuns(const QList<InsertRun> &runs)
{
    if (runs.size() > FewPieces) {
        insertScattered(runs);
        return;
    }
    int offset = 0;
    for (const InsertRun &run : runs) {
        const int count = static_cast<int>(run.ids.size());
        const int row = run.row + offset;
        beginInsertRows({}, row, row + count - 1);
        m_order.insert(row, run.ids);
        endInsertRows();
        offset += count;
    }
}

/// All at the end, and from there to their places: two changes for the views, however many places there are.
void RowListModel::insertScattered(const QList<InsertRun> &runs)
{
    const ScatteredOrder merged = mergeRuns(m_order.ids(), runs);
    QList<Uuid> added;
    for (const InsertRun &run : runs)
        added.append(run.ids);
    beginInsertRows({}, m_order.size(), m_order.size() + static_cast<int>(added.size()) - 1);
    m_order.insert(m_order.size(), added);
    endInsertRows();
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after.append(this->index(merged.rows.at(std::size_t(index.row())), index.column()));
    m_order.set(merged.ids);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RowListModel::removeIds(const QSet<Uuid> &gone)
{
    const auto runs = runsOf(m_order, gone);
    if (runs.size() > MostPieces) {
        beginResetModel();
        QList<Uuid> left = m_order.ids();
        left.removeIf([&gone](const Uuid &id) { return gone.contains(id); });
        m_order.set(left);
        endResetModel();
        return;
    }
    for (const auto &[first, count] : runs) {
        beginRemoveRows({}, first, first + count - 1);
        m_order.remove(first, count);
        endRemoveRows();
    }
}

} // namespace farol
