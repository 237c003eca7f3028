// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/listorder.h"
#include "models/rowcache.h"

#include "core/store.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace farol {

/// A list of one table over the Store: the first page at once, then the ids, then rows by id around the viewport.
/// Changes are patched in: rows keep their place until applyWaiting(), so nothing moves under the pointer; deleted rows
/// leave at once; rows made here and rows below the viewport enter at their place.
class RowListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    RowListModel(Store &store, TableNumber table, QList<FieldNumber> columns, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const final; ///< those shown
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const final;

    /// Asks anew; the old rows stay until the answer is there.
    void setQuery(const Filter &filter, const QList<SortKey> &sort);
    void reload() { setQuery(m_query.filter, m_query.sort); }
    /// Other columns from now on, `shown` first; the `beside` ones are loaded with them without a column of their own.
    /// Rows keep their order and are loaded anew.
    void setColumns(const QList<FieldNumber> &shown, const QList<FieldNumber> &beside = {});
    [[nodiscard]] QList<FieldNumber> shownColumns() const { return m_query.columns.mid(0, m_shown); }
    [[nodiscard]] const QList<Uuid> &ids() const { return m_order.ids(); } ///< every row's, in order
    [[nodiscard]] const ListQuery &query() const { return m_query; }
    /// While rows stream in for the first time, changes apply at once instead of waiting.
    void setLive(bool live) { m_live = live; }
    /// The rows on screen: they are loaded first, and what would move them waits.
    void showRange(int first, int last);

    [[nodiscard]] bool isReady() const { return m_ready; } ///< the first answer is there
    [[nodiscard]] bool isComplete() const { return m_complete; } ///< so is the count
    [[nodiscard]] Uuid idAt(int row) const;
    [[nodiscard]] int rowOf(const Uuid &id) const { return m_order.rowOf(id); }
    [[nodiscard]] const ListRow *rowAt(int row) const; ///< null while it is not loaded
    [[nodiscard]] FieldNumber fieldAt(int column) const { return m_query.columns.value(column); }
    [[nodiscard]] int columnOf(FieldNumber field) const; ///< -1 while it is not shown
    /// Rows that wait to enter, and whether shown rows should move or leave.
    [[nodiscard]] int waitingCount() const { return m_late.addedCount(); }
    [[nodiscard]] bool orderIsLate() const { return m_late.removed > 0 || m_late.moved; }
    void applyWaiting();

Q_SIGNALS:
    void queryAnswered(); ///< the first page of a new query is in
    void completed(); ///< ids and count of a new query are in
    void waitingChanged();
    void failed(const farol::Error &error);
    void ownRowEntered(int row); ///< a row made on this device is in the list now

protected:
    /// What a loaded cell says; unloaded cells answer only the roles every list shares.
    [[nodiscard]] virtual QVariant cell(const ListRow &row, FieldNumber field, int role) const = 0;
    [[nodiscard]] Store &store() const { return m_store; }
    [[nodiscard]] Value valueOf(const ListRow &row, FieldNumber field) const;
    /// Shows a value at once; the store's own answer follows by ChangeSet, or reloadRows() takes it back.
    void showValue(const Uuid &id, FieldNumber field, const Value &value);
    void reloadRows(const QList<Uuid> &ids);

private:
    void takeChanges(const ChangeSet &changes);
    [[nodiscard]] bool affectsOrder(const RowChange &change) const;
    void takePage(const ListPage &page);
    void takeIds(const ListIds &ids);
    void askForOrder();
    void reconcile(const QList<Uuid> &wanted);
    void applyOrder(const QList<Uuid> &wanted);
    void permute(const QList<Uuid> &wanted);
    void insertRuns(const QList<InsertRun> &runs);
    void insertScattered(const QList<InsertRun> &runs);
    void removeIds(const QSet<Uuid> &gone);
    void setLate(OrderDiff late, QList<Uuid> wanted);
    void loadMissing();
    void takeRows(RowCache::Claim claim, const QList<Uuid> &asked, const Result<QList<ListRow>> &rows);
    void rowsChanged(const QList<Uuid> &ids);
    void markFresh(const RowChange &change);
    void forgetFresh();
    void evict();

    Store &m_store;
    ListQuery m_query;
    qsizetype m_shown = 0; ///< how many of the query's columns are shown: the first ones
    ListOrder m_order;
    RowCache m_cache;
    QSet<FieldNumber> m_orderFields; ///< fields that filter or sort
    bool m_orderByConflict = false;
    std::uint64_t m_request = 0;
    bool m_ready = false;
    bool m_complete = false;
    bool m_live = false;
    bool m_orderAsked = false; ///< a request for ids is under way
    bool m_orderAgain = false; ///< something changed meanwhile
    QTimer m_orderTimer;
    OrderDiff m_late;
    QList<Uuid> m_wanted; ///< the order applyWaiting() brings about
    QSet<Uuid> m_own; ///< rows made here that have yet to enter
    int m_first = 0;
    int m_last = -1;
    QHash<Uuid, QSet<FieldNumber>> m_fresh;
    QTimer m_freshTimer;
};

} // namespace farol
