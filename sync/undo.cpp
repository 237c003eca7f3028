// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/undo.h"

#include "core/canonical.h"
#include "sync/actbuilder.h"
#include "sync/plantedbugs.h"
#include "sync/shown.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace farol::sync {

namespace {

/// Where in a row a version stands; 0 = not there, or not as the mutation says.
using VersionIn = std::function<Version(const RowState &row, const Mutation &broughtBack)>;

/// Whether what is shown is what `undone` made of it. Acts of this device that came after it may have been taken back
/// since: such an undo shows, under a version of its own, what stood before the act.
Result<bool> stillShows(ClientTransaction &transaction, Version shown, Version undone, const VersionIn &versionIn)
{
    Version version = shown;
    while (version != undone) {
        FAROL_ASSIGN(const std::optional<OperationRecord::Step> undo, transaction.step(version));
        if (!undo || undo->mutation.undoes == 0)
            return false;
        FAROL_ASSIGN(const std::optional<OperationRecord::Step> taken, transaction.step(undo->mutation.undoes));
        if (!taken || taken->before.isEmpty())
            return false;
        FAROL_ASSIGN(const RowState before, decodeRow(taken->before));
        version = versionIn(before, undo->mutation);
        if (version == 0)
            return false;
    }
    return true;
}

/// Of a field that is one value. An undo that took back a side kept what had beaten it, and brought nothing back.
VersionIn ofField(FieldNumber number)
{
    return [number](const RowState &row, const Mutation &broughtBack) {
        const FieldState field = row.fields.value(number);
        const bool same =
            std::any_of(broughtBack.patches.cbegin(), broughtBack.patches.cend(),
                        [&](const FieldPatch &patch) { return patch.field == number && patch.value == field.value; });
        return same ? field.version : Version(0);
    };
}

VersionIn ofElement(FieldNumber number, const QString &element)
{
    return [number, element](const RowState &row, const Mutation &) {
        return row.fields.value(number).elements.value(element);
    };
}

/// What undoing a patch of one field asks for; nullopt = leave the field alone.
Result<std::optional<FieldPatch>> inverse(ClientTransaction &transaction, const FieldPatch &patch, MergeRule rule,
                                          const FieldState &before, const FieldState &shown, const Mutation &done)
{
    const Version undone = versionOf(done.id);
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
            return std::optional(back);
        }
        FAROL_ASSIGN(const bool still, stillShows(transaction, shown.version, undone, ofField(patch.field)));
        const bool careless = done.undoes != 0 && planted(PlantedBug::RedoOverNewer);
        if ((!still && !careless) || shown.value == before.value) // what only settled a conflict stays settled
            return std::optional<FieldPatch>();
        back.base = {shown.version};
        back.value = before.value;
        return std::optional(back);
    }
    case MergeRule::Elements:
        for (const QString &element : patch.add) {
            const Version adder = shown.elements.value(element);
            if (adder == 0)
                continue;
            FAROL_ASSIGN(const bool still, stillShows(transaction, adder, undone, ofElement(patch.field, element)));
            if (still)
                back.remove.append({element, adder});
        }
        for (const auto &[element, adder] : patch.remove) {
            if (before.elements.contains(element) && !shown.elements.contains(element))
                back.add.append(element);
        }
        if (back.add.isEmpty() && back.remove.isEmpty())
            return std::optional<FieldPatch>();
        back.base = {shown.version};
        return std::optional(back);
    case MergeRule::Counter:
        back.delta = static_cast<std::int64_t>(0 - static_cast<std::uint64_t>(patch.delta));
        return std::optional(back);
    }
    return std::optional<FieldPatch>();
}

/// A value that the server refused to show is a side of the row's maker, which nobody else has touched.
bool onlyMine(const RowState &row, UserId me)
{
    const auto isMine = [me](const auto &state) { return state.author == me; };
    return std::all_of(row.fields.cbegin(), row.fields.cend(), [&](const FieldState &field) {
        return (isMine(field) || field.version == 0) && std::all_of(field.sides.cbegin(), field.sides.cend(), isMine);
    });
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

/// A fact is replaced whole, so it goes back whole: to what it replaced, or where there was nothing before to a fact without
/// counts, since nobody may delete one. Left alone when it has been counted anew since.
Result<Mutation> factBefore(ClientTransaction &transaction, const Mutation &done, const RowState &before,
                            const RowState &shown, const EntityInfo &entity, UndoReport &report)
{
    Mutation back;
    back.kind = MutationKind::PutFact;
    back.row = done.row;
    back.undoes = versionOf(done.id);
    // Every put writes the owner, so its field tells whose the whole row is.
    FAROL_ASSIGN(const bool still,
                 stillShows(transaction, shown.fields.value(entity.owner).version, back.undoes, ofField(entity.owner)));
    if (!still) {
        for (const FieldPatch &patch : done.patches)
            report.leftAlone.append({done.row, patch.field});
        return back;
    }
    for (const FieldInfo &field : entity.fields) {
        const FieldState state = shown.fields.value(field.number);
        const Value kept = before.fields.isEmpty() && (field.required || field.number == entity.owner)
                               ? state.value
                               : before.value(field.number);
        if (kept.isNull()) // what a put does not name is gone
            continue;
        FieldPatch patch;
        patch.field = field.number;
        patch.value = kept;
        if (state.version != 0)
            patch.base = {state.version};
        back.patches.append(patch);
    }
    return back;
}

/// The mutation that takes one step back; without patches when everything is left alone.
Result<Mutation> inverseOf(ClientTransaction &transaction, const Mutation &done, const RowState &before,
                           const RowState &shown, const Schema &schema, UserId me, UndoReport &report)
{
    const Version undone = versionOf(done.id);
    const EntityInfo *entity = schema.entity(done.row.table);
    if (done.kind == MutationKind::PutFact && entity != nullptr && entity->owner != 0)
        return factBefore(transaction, done, before, shown, *entity, report);
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
    case MutationKind::Restore: {
        back.kind = done.kind == MutationKind::Remove ? MutationKind::Restore : MutationKind::Remove;
        FAROL_ASSIGN(const bool still, stillShows(transaction, death.version, undone, ofField(DeletedField)));
        if (still)
            back.patches = {deathPatch(done.kind == MutationKind::Restore, death.version)};
        else
            report.leftAlone.append({done.row, DeletedField});
        return back;
    }
    case MutationKind::Edit:
    case MutationKind::PutFact: break;
    }
    back.kind = MutationKind::Edit;
    for (const FieldPatch &patch : done.patches) {
        const FieldInfo *info = entity != nullptr ? entity->field(patch.field) : nullptr;
        std::optional<FieldPatch> taken;
        if (info != nullptr && done.kind == MutationKind::Edit && !shown.isDeleted()) {
            FAROL_ASSIGN(taken, inverse(transaction, patch, info->merge, before.fields.value(patch.field),
                                        shown.fields.value(patch.field), done));
        }
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
        FAROL_ASSIGN(Mutation back,
                     inverseOf(transaction, step->mutation, before, *shown, schema, act.device().user, report));
        const EntityInfo *entity = schema.entity(back.row.table);
        const bool aboutDeath = back.kind == MutationKind::Remove || back.kind == MutationKind::Restore;
        if (aboutDeath && !back.patches.isEmpty() && entity != nullptr && !act.mayDelete(*entity)) {
            // The right to it is gone since; what else the act did is taken back all the same.
            report.leftAlone.append({back.row, DeletedField});
            back.patches.clear();
        }
        if (!back.patches.isEmpty())
            FAROL_TRY(act.append(std::move(back), shown, shown->scope));
    }
    return {};
}

} // namespace farol::sync
