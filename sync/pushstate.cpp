// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pushstate.h"

#include <algorithm>

namespace farol::sync {

Result<const RowState *> PushState::row(const RowKey &key)
{
    const auto changed = m_changed.constFind(key);
    if (changed != m_changed.constEnd())
        return &changed.value();
    auto known = m_read.constFind(key);
    if (known == m_read.constEnd()) {
        FAROL_ASSIGN(const std::optional<RowState> stored, m_transaction.row(key));
        known = m_read.insert(key, stored); // QHash takes no other
    }
    return known->has_value() ? &known->value() : nullptr;
}

void PushState::put(const RowState &row)
{
    const auto before = m_changed.constFind(row.key);
    for (auto at = m_indexes.lower_bound({row.key.table, 0}); at != m_indexes.end() && at->first.first == row.key.table;
         ++at) {
        auto &[column, index] = *at;
        const Value value = row.value(column.second);
        if (before != m_changed.cend()) {
            const auto old = index.find(before->value(column.second));
            old->second.erase(row.key);
            if (old->second.empty())
                index.erase(old);
        }
        index[value].insert(row.key);
    }
    m_changed.insert(row.key, row);
}

/// The changed rows of a table by what they show in the field, dead ones among them. Kept from the first question on: a
/// push asks for each of its rows, and may have thousands.
const PushState::Index &PushState::indexOf(TableNumber table, FieldNumber field)
{
    const auto [at, made] = m_indexes.try_emplace({table, field});
    if (!made)
        return at->second;
    for (auto row = std::as_const(m_changed).lowerBound(RowKey{table, {}});
         row != m_changed.cend() && row.key().table == table; ++row)
        at->second[row->value(field)].insert(row.key());
    return at->second;
}

Result<QList<RowKey>> PushState::rowsWhere(TableNumber table, FieldNumber field, const Value &value)
{
    FAROL_ASSIGN(QList<RowKey> keys, m_transaction.rowsWhere(table, field, value));
    keys.removeIf([&](const RowKey &key) { return m_changed.contains(key); });
    const Index &index = indexOf(table, field);
    if (const auto changed = index.find(value); changed != index.end())
        keys.append(QList<RowKey>(changed->second.cbegin(), changed->second.cend()));
    std::sort(keys.begin(), keys.end());
    return keys;
}

Result<QList<RowKey>> PushState::withOwned(const RowKey &root)
{
    QList<RowKey> rows{root};
    for (qsizetype at = 0; at < rows.size(); ++at) {
        const RowKey owner = rows.at(at);
        for (const EntityInfo &entity : m_schema.entities()) {
            const FieldInfo *field = entity.owner != 0 ? entity.field(entity.owner) : nullptr;
            if (field == nullptr || field->refers != owner.table)
                continue;
            FAROL_ASSIGN(const QList<RowKey> owned, rowsWhere(entity.table, entity.owner, Value(owner.id)));
            rows.append(owned);
        }
    }
    return rows;
}

RowKey PushState::ownerOf(const RowState &row) const
{
    const EntityInfo *entity = m_schema.entity(row.key.table);
    if (entity == nullptr || entity->owner == 0)
        return {};
    const Value owner = row.value(entity->owner);
    return owner.get<Uuid>() != nullptr ? RowKey{entity->field(entity->owner)->refers, *owner.get<Uuid>()} : RowKey{};
}

Result<bool> PushState::isDead(const RowKey &key)
{
    // Owner chains are as long as the schema is deep; they cannot cycle, since owner fields never change.
    for (RowKey at = key; !at.id.isNull();) {
        FAROL_ASSIGN(const RowState *const state, row(at));
        if (state == nullptr)
            return at == key;
        if (state->isDeleted())
            return true;
        at = ownerOf(*state);
    }
    return false;
}

Result<std::optional<MutationRecord>> PushState::record(const RowKey &row, Version version)
{
    for (const MutationRecord &record : std::as_const(m_records)) {
        if (versionOf(record.mutation) == version && record.row == row)
            return std::optional(record);
    }
    return m_transaction.mutationByVersion(row, version);
}

Result<std::optional<MutationRecord>> PushState::record(MutationId id)
{
    for (const MutationRecord &record : std::as_const(m_records)) {
        if (record.mutation == id)
            return std::optional(record);
    }
    return m_transaction.mutation(id);
}

} // namespace farol::sync
