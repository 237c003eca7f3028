// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/shown.h"

#include "sync/merge.h"

#include <algorithm>

namespace farol::sync {

namespace {

void applyElements(FieldState &field, const FieldPatch &patch, Version version)
{
    for (const auto &[element, adder] : patch.remove) {
        const auto found = field.elements.constFind(element);
        if (found != field.elements.constEnd() && found.value() == adder)
            field.elements.erase(found);
    }
    for (const QString &element : patch.add)
        field.elements.insert(element, version);
    field.value = Value(QStringList(field.elements.keys()));
}

void applyPatch(FieldState &field, const FieldPatch &patch, MergeRule rule, Version version)
{
    closeSides(field, patch.base);
    switch (rule) {
    case MergeRule::Scalar:
    case MergeRule::Critical: field.value = patch.value; break;
    case MergeRule::Elements: applyElements(field, patch, version); break;
    case MergeRule::Counter: {
        const auto *old = field.value.get<std::int64_t>();
        field.value = Value(static_cast<std::int64_t>(static_cast<std::uint64_t>(old != nullptr ? *old : 0)
                                                      + static_cast<std::uint64_t>(patch.delta)));
        break;
    }
    }
}

} // namespace

void applyPending(RowState &row, const Mutation &mutation, UserId author, const Schema &schema)
{
    const EntityInfo *entity = schema.entity(mutation.row.table);
    const bool isFact = mutation.kind == MutationKind::PutFact;
    if (isFact)
        row.fields.clear();
    for (const FieldPatch &patch : mutation.patches) {
        const FieldInfo *info = entity != nullptr ? entity->field(patch.field) : nullptr;
        FieldState field = row.fields.value(patch.field);
        applyPatch(field, patch, info != nullptr && !isFact ? info->merge : MergeRule::Scalar, versionOf(mutation.id));
        field.version = versionOf(mutation.id);
        field.effective = mutation.wall;
        field.seq = 0;
        field.author = author;
        row.fields.insert(patch.field, field);
    }
}

Result<std::optional<RowState>> shownRow(ClientTransaction &transaction, const RowKey &key)
{
    FAROL_ASSIGN(std::optional<RowState> overlay, transaction.overlay(key));
    if (overlay)
        return overlay;
    return transaction.confirmed(key);
}

bool makesItsScope(const Mutation &mutation, ScopeId scope)
{
    return mutation.kind == MutationKind::Create && mutation.row.id == scope.uuid;
}

bool changesRow(const Outcome &outcome)
{
    return (outcome.kind == OutcomeKind::Applied && outcome.fields.isEmpty())
           || std::any_of(outcome.fields.cbegin(), outcome.fields.cend(),
                          [](const auto &field) { return field.second != FieldOutcome::NoOp; });
}

bool isWithin(const RowState &confirmed, const PendingEntry &entry)
{
    return entry.status == EntryStatus::Answered && confirmed.seq >= entry.outcome.seq;
}

Status remakeOverlay(ClientTransaction &transaction, const RowKey &key, UserId author, const Schema &schema)
{
    FAROL_ASSIGN(const QList<PendingEntry> entries, transaction.entriesOfRow(key));
    FAROL_ASSIGN(std::optional<RowState> row, transaction.confirmed(key));
    bool any = false;
    for (const PendingEntry &pending : entries) {
        const bool makes =
            pending.mutation.kind == MutationKind::Create || pending.mutation.kind == MutationKind::PutFact;
        if (row && isWithin(*row, pending))
            continue;
        if (!row && !makes) // its create was refused: an edit alone shows nothing
            continue;
        if (!row) {
            row.emplace();
            row->key = key;
            row->scope = pending.scope;
        }
        applyPending(*row, pending.mutation, author, schema);
        any = true;
    }
    return any ? transaction.putOverlay(*row) : transaction.removeOverlay(key);
}

} // namespace farol::sync
