// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/entityrow.h"
#include "models/commands.h"

namespace farol {

/// The act of adding one row of any entity; a null id is made by the store.
template <typename E>
[[nodiscard]] Command createRow(TableNumber table, const E &entity)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {table, entity.id.uuid};
    edit.values = valuesOf(entity);
    return {QStringLiteral("add"), {edit}};
}

/// What differs between two states of one row, as its part of an act; of sets only what was added and taken away.
template <typename E>
[[nodiscard]] RowEdit differenceOf(TableNumber table, const E &after, const E &before)
{
    RowEdit edit;
    edit.row = {table, before.id.uuid};
    QMap<FieldNumber, Value> old;
    forEachField(before, [&old](const FieldInfo &field, const Value &value) { old.insert(field.number, value); });
    forEachField(after, [&edit, &old](const FieldInfo &field, const Value &value) {
        const Value was = old.value(field.number);
        if (value == was)
            return;
        if (field.merge != MergeRule::Elements) {
            edit.values.insert(field.number, value);
            return;
        }
        const auto elements = [](const Value &set) {
            return set.get<QStringList>() == nullptr ? QStringList() : *set.get<QStringList>();
        };
        const SetChange change = setChange(elements(was), elements(value));
        if (!change.added.isEmpty())
            edit.add.insert(field.number, change.added);
        if (!change.removed.isEmpty())
            edit.remove.insert(field.number, change.removed);
    });
    return edit;
}

[[nodiscard]] inline bool changesNothing(const RowEdit &edit)
{
    return edit.values.isEmpty() && edit.add.isEmpty() && edit.remove.isEmpty();
}

/// The act of editing one row; without edits when nothing differs.
template <typename E>
[[nodiscard]] Command editRow(TableNumber table, const E &after, const E &before)
{
    const RowEdit edit = differenceOf(table, after, before);
    return {QStringLiteral("edit"), changesNothing(edit) ? QList<RowEdit>() : QList<RowEdit>{edit}};
}

/// The act of saving what somebody wrote over `before`; one with a null id was not there yet.
template <typename E>
[[nodiscard]] Command saveRow(TableNumber table, const E &after, const E &before)
{
    return before.id.isNull() ? createRow(table, after) : editRow(table, after, before);
}

template <typename E>
void setFields(E &entity, const QMap<FieldNumber, Value> &values)
{
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        setField(entity, value.key(), *value);
}

} // namespace farol
