// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/undo.h"

#include "core/canonical.h"
#include "sync/actbuilder.h"
#include "sync/shown.h"

#include <algorithm>

namespace farol::sync {

namespace {

/// What undoing a patch of one field asks for; nullopt = leave the field alone.
std::optional<FieldPatch> inverse(const FieldPatch &patch, MergeRule rule, const FieldState &before,
                                  const FieldState &shown, Version undone)
{
    FieldPatch back;
    back.field = patch.field;
    back.base = {undone};
    switch (rule) {
    case MergeRule::Scalar:
    case MergeRule::Critical: {
        const bool isSide = std::any_of(shown.sides.cbegin(), shown.sides.cend(),
                                        [&](const Side &side) { return side.version == undone; });
        if (isSide) { // it lost: taking it back means taking back the side, not the value that beat it
            back.value = shown.value;
            return back;
        }
        if (shown.version != undone || shown.value == before.value) // what only settled a conflict stays settled
            return std::nullopt;
        back.value = before.value;
        return back;
    }
    case MergeRule::Elements:
        for (const QString &element : patch.add) {
            if (shown.elements.value(element) == undone)
                back.remove.append({element, undone});
        }
        for (const auto &[element, adder] : patch.remove) {
            if (before.elements.contains(element) && !shown.elements.contains(element))
                back.add.append(element);
        }
        if (back.add.isEmpty() && back.remove.isEmpty())
            return std::nullopt;
        return back;
    case MergeRule::Counter:
        back.delta = static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(patch.delta));
        return back;
    }
    return std::nullopt;
}

bool onlyMine(const RowState &row, UserId me)
{
    return std::all_of(row.fields.cbegin(), row.fields.cend(),
                       [&](const FieldState &field) { return field.author == me && field.sides.isEmpty(); });
}

FieldPatch deathPatch(bool dead, Version base)
{
    FieldPatch patch;
    patch.field = DeletedField;
    patch.value = Value(dead);
    if (base != 0)
        patch.base = {base};
    return patch;
}

/// The mutation that takes one step back; without patches when everything is left alone.
Mutation inverseOf(const Mutation &done, const RowState &before, const RowState &shown, const Schema &schema, UserId me,
                   UndoReport &report)
{
    const Version undone = versionOf(done.id);
    Mutation back;
    back.row = done.row;
    back.undoes = undone;
    const FieldState death = shown.fields.value(DeletedField);
    switch (done.kind) {
    case MutationKind::Create:
        back.kind = MutationKind::Remove;
        if (!shown.isDeleted() && onlyMine(shown, me))
            back.patches = {deathPatch(true, death.version)};
        else
            report.leftAlone.append({done.row, DeletedField});
        return back;
    case MutationKind::Remove:
    case MutationKind::Restore:
        back.kind = done.kind == MutationKind::Remove ? MutationKind::Restore : MutationKind::Remove;
        if (death.version == undone)
            back.patches = {deathPatch(done.kind == MutationKind::Restore, undone)};
        else
            report.leftAlone.append({done.row, DeletedField});
        return back;
    case MutationKind::Edit:
    case MutationKind::PutFact: break;
    }
    back.kind = MutationKind::Edit;
    const EntityInfo *entity = schema.entity(done.row.table);
    for (const FieldPatch &patch : done.patches) {
        const FieldInfo *info = entity != nullptr ? entity->field(patch.field) : nullptr;
        std::optional<FieldPatch> taken;
        if (info != nullptr && done.kind == MutationKind::Edit && !shown.isDeleted())
            taken =
                inverse(patch, info->merge, before.fields.value(patch.field), shown.fields.value(patch.field), undone);
        if (taken)
            back.patches.append(*taken);
        else
            report.leftAlone.append({done.row, patch.field});
    }
    return back;
}

} // namespace

Status undoSteps(ActBuilder &act, ClientTransaction &transaction, const Schema &schema,
                 const OperationRecord &operation, UndoReport &report)
{
    for (auto step = operation.steps.crbegin(); step != operation.steps.crend(); ++step) {
        FAROL_ASSIGN(const std::optional<RowState> shown, shownRow(transaction, step->mutation.row));
        if (!shown) {
            for (const FieldPatch &patch : step->mutation.patches)
                report.leftAlone.append({step->mutation.row, patch.field});
            continue;
        }
        RowState before;
        if (!step->before.isEmpty()) {
            FAROL_ASSIGN(before, decodeRow(step->before));
        }
        Mutation back = inverseOf(step->mutation, before, *shown, schema, act.device().user, report);
        if (!back.patches.isEmpty())
            FAROL_TRY(act.append(std::move(back), shown, shown->scope));
    }
    return {};
}

} // namespace farol::sync
