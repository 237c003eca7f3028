// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customervalues.h"
#include "models/format.h"

#include "core/store.h"

#include <QAbstractListModel>

namespace farol {

class NameLookup;

/// Every value of a row's fields that this device knows of, who wrote it and when, newest first: those in force, the other
/// sides of open conflicts, and of earlier ones those that acts of this device wrote or replaced. The rest is on the server
/// alone.
class FieldHistory final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Standing : std::uint8_t {
        InForce,
        OpenSide, ///< another value of an open conflict
        Earlier,
        TakenBack, ///< written here and undone
    };
    FieldHistory(Store &store, const NameLookup &names, const Format &format, QObject *parent = nullptr);

    /// What the row says itself at once, what this device knows besides when the store has answered.
    void show(const RowState &row);
    /// What was changed in fields of the workspace's own, among the others.
    void showOwn(const QList<CustomerValues::Change> &changes);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Standing standingAt(int row) const { return m_entries.at(row).standing; }

Q_SIGNALS:
    void completed(); ///< what is known besides is in

private:
    struct Entry final {
        FieldNumber field = 0;
        Version version = 0;
        Value value;
        UserId author;
        Instant when;
        Standing standing = Standing::InForce;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    [[nodiscard]] const FieldInfo *infoOf(const RowState &row, FieldNumber field) const;
    [[nodiscard]] QList<Entry> entriesOf(const RowState &row, const QList<OwnChange> &own) const;
    void put(const RowState &row, const QList<OwnChange> &own);
    [[nodiscard]] QString valueText(const Entry &entry, const FieldInfo &field) const;
    [[nodiscard]] static QString standingText(Standing standing);

    Store &m_store;
    const NameLookup &m_names;
    Format m_format;
    RowState m_row;
    QList<CustomerValues::Change> m_ownFields; ///< of the workspace's own fields, which are rows of their own
    QList<OwnChange> m_own; ///< as of the last answer
    QList<Entry> m_entries;
    std::uint64_t m_request = 0;
};

} // namespace farol
