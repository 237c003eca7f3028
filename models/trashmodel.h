// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customernames.h"
#include "models/format.h"
#include "models/itemroles.h"

#include "core/changeset.h"
#include "core/store.h"

#include <QAbstractListModel>
#include <QTimer>

namespace farol {

class NameLookup;

/// How long deleted rows can be brought back.
inline constexpr int TrashDays = 90;

enum TrashRole : int {
    TrashSecondRole = NumericRole + 1, ///< QString: whose it is, who deleted it and when
    TrashRightRole, ///< QString: how many days it is still kept
};

/// The deleted rows of one table, what was deleted last first. Rows that only went with their customer are not here: they
/// come back with it.
class TrashModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int MostRows = 200;

    TrashModel(Store &store, const NameLookup &names, const Clock &clock, const Format &format,
               QObject *parent = nullptr);

    void show(TableNumber table);
    [[nodiscard]] TableNumber table() const { return m_table; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool hasMore() const { return m_more; } ///< more than MostRows
    [[nodiscard]] Uuid idAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// The tables that have a trash, in the order of their tabs.
    [[nodiscard]] static const QList<TableNumber> &tables();

Q_SIGNALS:
    void answered();
    void failed(const farol::Error &error);

private:
    struct Entry {
        Uuid id;
        QString title;
        Uuid customer;
        UserId by;
        Instant at; ///< 0 = not known
    };
    void reload();
    void take(const QList<ListRow> &rows);
    void takeDetail(std::uint64_t request, qsizetype at, const Result<RowState> &row);
    void finish();
    [[nodiscard]] QString second(const Entry &entry) const;
    [[nodiscard]] QString keptFor(const Entry &entry) const;

    Store &m_store;
    const NameLookup &m_names;
    const Clock &m_clock;
    Format m_format;
    mutable CustomerNames m_customers; ///< asks by itself for what is shown
    TableNumber m_table = 0;
    QList<Entry> m_entries;
    QList<Entry> m_coming; ///< waits for its last detail
    qsizetype m_missing = 0;
    std::uint64_t m_request = 0;
    bool m_ready = false;
    bool m_more = false;
    QTimer m_timer;
};

/// The field a row of this table is called by; 0 = rows of it have no name.
[[nodiscard]] FieldNumber titleField(TableNumber table);
/// Brings deleted rows back, as one act.
[[nodiscard]] Command restoreRows(TableNumber table, const QList<Uuid> &ids);

} // namespace farol
