// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/rules.h"

namespace farol::sync {

namespace {

Result<bool> closesCircle(PushState &state, const RowState &row, FieldNumber field, const Value &value)
{
    QList<Uuid> visited;
    Value next = value;
    while (next.get<Uuid>() != nullptr) {
        const Uuid id = *next.get<Uuid>();
        if (id == row.key.id)
            return true;
        if (visited.contains(id)) // a circle that is there already, elsewhere: not of this edit's making
            return false;
        visited.append(id);
        const RowKey key{row.key.table, id};
        FAROL_ASSIGN(const bool dead, state.isDead(key));
        if (dead)
            return false;
        FAROL_ASSIGN(const RowState *const above, state.row(key));
        next = above->value(field);
    }
    return false;
}

Result<bool> anotherShows(PushState &state, const RowState &row, FieldNumber field, const Value &value)
{
    FAROL_ASSIGN(const QList<RowKey> keys, state.rowsWhere(row.key.table, field, value));
    for (const RowKey &key : keys) {
        if (key == row.key)
            continue;
        FAROL_ASSIGN(const RowState *const other, state.row(key));
        if (other == nullptr || other->value(field) != value) // a table may hold a text without what SQL cannot hold
            continue;
        FAROL_ASSIGN(const bool dead, state.isDead(key));
        if (!dead)
            return true;
    }
    return false;
}

Result<bool> ownerHasOne(PushState &state, const EntityInfo &entity, const RowState &row, FieldNumber field,
                         const Value &value)
{
    if (value.get<bool>() == nullptr || !*value.get<bool>())
        return false;
    const Value owner = row.value(entity.owner);
    FAROL_ASSIGN(const QList<RowKey> keys, state.rowsWhere(row.key.table, entity.owner, owner));
    for (const RowKey &key : keys) {
        if (key == row.key)
            continue;
        FAROL_ASSIGN(const RowState *const sibling, state.row(key));
        FAROL_ASSIGN(const bool dead, state.isDead(key));
        if (!dead && sibling->value(field) == value)
            return true;
    }
    return false;
}

/// A mutation that sets both ends is judged as a whole, or moving a range forward would break at its first end.
bool outOfOrder(const RowState &row, const RuleInfo &rule, const Mutation &mutation, FieldNumber field,
                const Value &value)
{
    const auto end = [&](FieldNumber number) {
        if (number == field)
            return value;
        for (const FieldPatch &patch : mutation.patches) {
            if (patch.field == number)
                return patch.value;
        }
        return row.value(number);
    };
    const Value low = end(rule.field);
    const Value high = end(rule.other);
    const auto *from = low.get<std::int64_t>();
    const auto *to = high.get<std::int64_t>();
    return from != nullptr && to != nullptr && *from > *to;
}

bool concerns(const RuleInfo &rule, FieldNumber field)
{
    return rule.field == field || (rule.kind == RuleKind::Ordered && rule.other == field);
}

} // namespace

Result<bool> breaksRule(PushState &state, const EntityInfo &entity, const RowState &row, const Mutation &mutation,
                        FieldNumber field, const Value &value)
{
    for (const RuleInfo &rule : entity.rules) {
        if (!concerns(rule, field))
            continue;
        bool broken = false;
        switch (rule.kind) {
        case RuleKind::Acyclic: {
            FAROL_ASSIGN(broken, closesCircle(state, row, field, value));
            break;
        }
        case RuleKind::Unique: {
            FAROL_ASSIGN(broken, anotherShows(state, row, field, value));
            break;
        }
        case RuleKind::OnePerOwner: {
            FAROL_ASSIGN(broken, ownerHasOne(state, entity, row, field, value));
            break;
        }
        case RuleKind::Ordered: broken = outOfOrder(row, rule, mutation, field, value); break;
        }
        if (broken)
            return true;
    }
    return false;
}

QList<QByteArray> ruleKeys(const EntityInfo &entity, const QList<FieldPatch> &patches)
{
    QList<QByteArray> keys;
    for (const RuleInfo &rule : entity.rules) {
        if (rule.kind == RuleKind::Ordered) // within one row, whose own lock is enough
            continue;
        for (const FieldPatch &patch : patches) {
            if (patch.field == rule.field)
                keys.append(QByteArray(entity.name) + '.' + entity.field(rule.field)->name);
        }
    }
    return keys;
}

} // namespace farol::sync
