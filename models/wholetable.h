// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/store.h"

#include <QObject>
#include <QTimer>

namespace farol {

/// Every row of a small table of the workspace (list entries, holidays), loaded whole and kept true as ChangeSets come:
/// those that live, or those in the trash.
class WholeTable final : public QObject
{
    Q_OBJECT
public:
    static constexpr int MostRows = 20'000;

    WholeTable(Store &store, TableNumber table, bool deleted = false, QObject *parent = nullptr);

    [[nodiscard]] bool isReady() const { return m_ready; } ///< the first answer is there
    [[nodiscard]] TableNumber table() const { return m_table; }
    template <typename E>
    [[nodiscard]] QList<E> entities() const
    {
        QList<E> all;
        for (const ListRow &row : m_rows) {
            E entity;
            entity.id = decltype(entity.id)(row.id);
            for (qsizetype i = 0; i < row.values.size(); ++i)
                setField(entity, m_columns.at(i), row.values.at(i));
            all.append(entity);
        }
        return all;
    }
    [[nodiscard]] const QList<ListRow> &rows() const { return m_rows; }
    [[nodiscard]] Value value(const ListRow &row, FieldNumber field) const
    {
        return row.values.value(m_columns.indexOf(field));
    }

Q_SIGNALS:
    void refreshed(); ///< rows() may answer differently now
    void failed(const farol::Error &error); ///< the rows of before stay

private:
    void ask();

    Store &m_store;
    TableNumber m_table;
    bool m_deleted;
    QList<FieldNumber> m_columns;
    QList<ListRow> m_rows;
    std::uint64_t m_request = 0;
    bool m_ready = false;
    QTimer m_again;
};

} // namespace farol
