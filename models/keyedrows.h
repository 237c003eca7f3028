// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace farol {

/// A list of rows of one table or of several, however many: what is in it and in which order is known whole, a row itself is
/// loaded, with versions and sides, when somebody looks at it. ChangeSets keep both true, so that selections survive.
class KeyedRows : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit KeyedRows(Store &store, QObject *parent = nullptr);

    [[nodiscard]] bool isReady() const { return m_ready; } ///< the first answer to what is asked now is there
    [[nodiscard]] RowKey keyAt(int row) const { return m_keys.value(row); }
    [[nodiscard]] int rowOf(const RowKey &key) const; ///< -1 when it is not in the list
    [[nodiscard]] const RowState *rowAt(int row) const; ///< null while it is not loaded

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const final;

Q_SIGNALS:
    void answered(); ///< the list is as the store has it; whatever differs now has been signalled row by row
    void failed(const farol::Error &error);

protected:
    /// What the list holds from now on: the rows of each query in its order, one query after the other.
    void ask(const QList<ListQuery> &queries);
    /// Whether the change may bring a row into the list, or take one out of it.
    [[nodiscard]] virtual bool touches(const RowChange &change) const = 0;
    /// What a loaded row says; ids are answered before.
    [[nodiscard]] virtual QVariant cell(const RowState &row, int role) const = 0;
    /// Every shown row may say something else now: names or the day changed.
    void repaintAll();

private:
    void takeChanges(const ChangeSet &changes);
    void askForOrder();
    void takeIds(std::uint64_t request, qsizetype query, const Result<ListIds> &ids);
    void applyOrder(const QList<RowKey> &wanted);
    void removeOthers(const QSet<RowKey> &staying);
    [[nodiscard]] bool insertMissing(const QList<RowKey> &wanted);
    void startAnew(const QList<RowKey> &keys);
    void setKeys(const QList<RowKey> &keys);
    void want(const RowKey &key) const;
    void loadWanted();
    void takeRow(const RowKey &key, std::uint64_t claim, const Result<RowState> &row);

    Store &m_store;
    QList<ListQuery> m_queries;
    QList<QList<Uuid>> m_answers; ///< to the order under way, by query
    qsizetype m_missing = 0; ///< answers still to come; 0 = nothing is under way
    bool m_again = false; ///< something changed meanwhile
    std::uint64_t m_request = 0;
    bool m_ready = false;
    QTimer m_orderTimer;
    QList<RowKey> m_keys;
    mutable QHash<RowKey, int> m_places; ///< built when first asked for after a change
    QHash<RowKey, RowState> m_rows;
    mutable QHash<RowKey, std::uint64_t> m_claims; ///< the newest request for a row; 0 = not sent yet
    mutable QList<RowKey> m_wanted;
    mutable QTimer m_loadTimer;
    std::uint64_t m_lastClaim = 0;
};

} // namespace farol
