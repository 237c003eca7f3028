// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"
#include "core/schema.h"

#include <QMap>

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace farol::sync {

/// Numbers given out while deciding: the real ones are known only once the counter, the last lock, is taken.
/// ProvisionalSeq + i stands for the i-th row entry of the push; ProvisionalSeq itself for "the last one before it".
inline constexpr Seq ProvisionalSeq = Seq(1) << 62;

/// The rows, entries and records of one push as decided so far, over what the transaction reads.
class PushState final
{
public:
    PushState(HubTransaction &transaction, const Schema &schema) : m_transaction(transaction), m_schema(schema) {}

    /// The row as decided so far; null = there is none. The pointer stays good until the next put of the same row.
    [[nodiscard]] Result<const RowState *> row(const RowKey &key);
    void put(const RowState &row);
    /// Rows of `table` whose field shows `value` now, decided ones included, ascending.
    [[nodiscard]] Result<QList<RowKey>> rowsWhere(TableNumber table, FieldNumber field, const Value &value);
    /// The row and all it owns, transitively.
    [[nodiscard]] Result<QList<RowKey>> withOwned(const RowKey &root);
    /// The row's owner; a null id when it has none.
    [[nodiscard]] RowKey ownerOf(const RowState &row) const;
    /// Whether its own delete or one of an owner stands.
    [[nodiscard]] Result<bool> isDead(const RowKey &key);

    [[nodiscard]] Result<std::optional<MutationRecord>> record(const RowKey &row, Version version);
    [[nodiscard]] Result<std::optional<MutationRecord>> record(MutationId id);
    void addRecord(const MutationRecord &record) { m_records.append(record); }

    /// The number the next entry will carry.
    [[nodiscard]] Seq nextSeq() const { return ProvisionalSeq + m_entries.size() + 1; }
    [[nodiscard]] Seq lastSeq() const { return ProvisionalSeq + m_entries.size(); }
    void addEntry(const LogEntry &entry) { m_entries.append(entry); }

    [[nodiscard]] HubTransaction &transaction() { return m_transaction; }
    [[nodiscard]] const Schema &schema() const { return m_schema; }
    [[nodiscard]] const QMap<RowKey, RowState> &changedRows() const { return m_changed; }
    [[nodiscard]] QList<LogEntry> &entries() { return m_entries; }
    [[nodiscard]] QList<MutationRecord> &records() { return m_records; }

private:
    struct Less {
        bool operator()(const Value &a, const Value &b) const { return a.data() < b.data(); }
    };
    using Index = std::map<Value, std::set<RowKey>, Less>;
    [[nodiscard]] const Index &indexOf(TableNumber table, FieldNumber field);

    HubTransaction &m_transaction;
    const Schema &m_schema;
    QMap<RowKey, std::optional<RowState>> m_read;
    QMap<RowKey, RowState> m_changed;
    std::map<std::pair<TableNumber, FieldNumber>, Index> m_indexes; ///< of m_changed, by the fields asked for
    QList<LogEntry> m_entries;
    QList<MutationRecord> m_records;
};

} // namespace farol::sync
