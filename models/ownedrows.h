// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/store.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace farol {

/// Every row of one table that hangs on one owner (the contacts of a customer, the messages of a ticket), loaded whole
/// because there are few, in the order of a sort; ChangeSets keep it true row by row, so that selections survive.
class OwnedRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int MostRows = 20'000;

    OwnedRows(Store &store, TableNumber table, FieldNumber owner, QList<SortKey> sort, QObject *parent = nullptr);

    void show(const Uuid &owner); ///< a null id shows nothing
    [[nodiscard]] const Uuid &owner() const { return m_owner; }
    /// Only rows that match this, too; asks anew when it is another one.
    void narrow(const Filter &filter);
    [[nodiscard]] bool isReady() const { return m_ready; } ///< the first answer for this owner is there
    [[nodiscard]] TableNumber table() const { return m_query.table; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const final;

    [[nodiscard]] const ListRow &rowAt(int row) const { return m_rows.at(row); }
    [[nodiscard]] Uuid idAt(int row) const { return row >= 0 && row < m_rows.size() ? m_rows.at(row).id : Uuid(); }
    [[nodiscard]] int rowOf(const Uuid &id) const;
    [[nodiscard]] Value value(const ListRow &row, FieldNumber field) const
    {
        return row.values.value(m_query.columns.indexOf(field));
    }
    template <typename E>
    [[nodiscard]] E entity(const ListRow &row) const
    {
        E entity;
        entity.id = decltype(entity.id)(row.id);
        for (qsizetype i = 0; i < row.values.size(); ++i)
            setField(entity, m_query.columns.at(i), row.values.at(i));
        return entity;
    }
    /// The rows that are shown.
    template <typename E>
    [[nodiscard]] QList<E> entities() const
    {
        QList<E> all;
        for (const ListRow &row : m_rows)
            all.append(entity<E>(row));
        return all;
    }
    /// Those and the rows that shows() leaves out.
    template <typename E>
    [[nodiscard]] QList<E> everything() const
    {
        QList<E> all = entities<E>();
        for (const ListRow &row : m_hidden)
            all.append(entity<E>(row));
        return all;
    }

Q_SIGNALS:
    void refreshed(); ///< an answer was taken in; whatever differs now has been signalled row by row
    void failed(const farol::Error &error);

protected:
    /// What a cell says; ids and marks are answered before.
    [[nodiscard]] virtual QVariant cell(const ListRow &row, int column, int role) const
    {
        Q_UNUSED(row)
        Q_UNUSED(column)
        Q_UNUSED(role)
        return {};
    }
    /// Rows that are kept but have no place of their own: aliases.
    [[nodiscard]] virtual bool shows(const ListRow &row) const
    {
        Q_UNUSED(row)
        return true;
    }
    [[nodiscard]] Store &store() const { return m_store; }
    [[nodiscard]] const EntityInfo &entityInfo() const { return m_entity; }
    /// Derived columns, too, which are not among the entity's fields.
    void alsoRead(const QList<FieldNumber> &columns) { m_query.columns += columns; }
    /// Every shown cell may say something else now: names or the day changed.
    void repaintAll();

private:
    void takeChanges(const ChangeSet &changes);
    void ask();
    void take(const ListPage &page);
    void putRows(const QList<ListRow> &rows);
    void dropMissing(const QList<ListRow> &rows);
    [[nodiscard]] bool holds(const Uuid &id) const;

    Store &m_store;
    const EntityInfo &m_entity;
    FieldNumber m_ownerField;
    ListQuery m_query;
    Filter m_narrowed;
    Uuid m_owner;
    QList<ListRow> m_rows;
    QList<ListRow> m_hidden;
    std::uint64_t m_request = 0;
    bool m_ready = false;
    QTimer m_again;
};

} // namespace farol
