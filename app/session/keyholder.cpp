// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/keyholder.h"

#include "sync/shown.h"

#include <algorithm>
#include <utility>

namespace farol {

namespace {

/// Whether the row was refused the key, and nobody has settled that yet.
bool waitsFor(const RowState &row, FieldNumber field, const Value &key)
{
    const QList<Side> sides = row.fields.value(field).sides;
    return std::any_of(sides.cbegin(), sides.cend(), [&key](const Side &side) { return side.value == key; });
}

} // namespace

Result<std::optional<RowState>> keyHolder(ClientTransaction &transaction, const EntityInfo &entity,
                                          WorkspaceId workspace, const QString &key)
{
    FAROL_ASSIGN(const QList<RowKey> rows, transaction.shownWhere(entity.table, entity.naturalKey, Value(key)));
    const Uuid derived = makeUuid8(workspace.uuid, entity.name, key);
    std::optional<RowState> holder;
    for (const RowKey &candidate : rows) {
        // Where two show the same key, it belongs to the one that was made under it.
        if (holder && candidate.id != derived)
            continue;
        FAROL_ASSIGN(std::optional<RowState> row, sync::shownRow(transaction, candidate));
        if (row && !row->isDeleted())
            holder = std::move(row);
    }
    if (holder)
        return holder;
    // A deleted one still holds the id that every device derives from the key.
    FAROL_ASSIGN(holder, sync::shownRow(transaction, {entity.table, derived}));
    // Without a key it was refused it, and somebody settled that, or took it away: what is made under it meets it still.
    if (holder && !holder->isDeleted() && !holder->value(entity.naturalKey).isNull()
        && !waitsFor(*holder, entity.naturalKey, Value(key)))
        holder.reset(); // alive under another key by now
    return holder;
}

Result<QList<Uuid>> keyHolders(ClientTransaction &transaction, const EntityInfo &entity, const QString &key)
{
    FAROL_ASSIGN(const QList<RowKey> rows, transaction.shownWhere(entity.table, entity.naturalKey, Value(key)));
    QList<Uuid> holders;
    for (const RowKey &candidate : rows) {
        FAROL_ASSIGN(const std::optional<RowState> row, sync::shownRow(transaction, candidate));
        if (row && !row->isDeleted())
            holders.append(candidate.id);
    }
    return holders;
}

} // namespace farol
