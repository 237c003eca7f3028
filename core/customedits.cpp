// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customedits.h"

#include "core/customvalue.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr FieldNumber CustomerField = 1; ///< of CustomValue
constexpr FieldNumber KeyField = 2;
constexpr FieldNumber DefinitionField = 3;

bool namesCustomColumns(const RowEdit &edit)
{
    return edit.row.table == tables::Customer && !edit.values.isEmpty() && edit.values.lastKey() >= FirstCustom;
}

/// Writes one value of one customer.
Status appendValue(QList<RowEdit> &edits, CustomerId customer, const CustomColumn &column, const Value &value,
                   const CustomEditing &editing)
{
    FAROL_ASSIGN(auto fields, customValueFields(column, value));
    FAROL_ASSIGN(const CustomValueRow row, editing.find(customer, column.id));
    if (row.state == CustomValueRow::State::Missing && value.isNull())
        return {};
    RowEdit edit;
    edit.row = {tables::CustomValue, row.id};
    if (row.state == CustomValueRow::State::Missing) {
        edit.kind = MutationKind::Create;
        edit.row.id = {};
        fields.insert(CustomerField, Value(customer.uuid));
        fields.insert(KeyField, Value(customValueKey(customer, column.id)));
        fields.insert(DefinitionField, Value(column.id.uuid));
    } else if (row.state == CustomValueRow::State::Deleted) {
        RowEdit restore = edit;
        restore.kind = MutationKind::Restore;
        edits.append(std::move(restore));
    }
    edit.values = std::move(fields);
    edits.append(std::move(edit));
    return {};
}

Status appendParted(QList<RowEdit> &edits, RowEdit edit, const CustomCatalog &catalog, const CustomEditing &editing)
{
    QMap<FieldNumber, Value> own;
    while (!edit.values.isEmpty() && edit.values.lastKey() >= FirstCustom) {
        const FieldNumber number = edit.values.lastKey();
        own.insert(number, edit.values.take(number));
    }
    const bool makes = edit.kind == MutationKind::Create;
    if (makes && edit.row.id.isNull())
        edit.row.id = editing.idForNew(edit);
    const CustomerId customer(edit.row.id);
    const bool says = makes || !edit.values.isEmpty() || !edit.add.isEmpty() || !edit.remove.isEmpty()
                      || !edit.increments.isEmpty() || !edit.settles.isEmpty();
    if (says)
        edits.append(std::move(edit));
    for (auto value = own.cbegin(); value != own.cend(); ++value) {
        const CustomColumn *column = catalog.column(value.key());
        if (column == nullptr)
            return fail(Error::Code::Invalid, u"there is no such field of the workspace any more"_s);
        if (column->isArchived)
            return fail(Error::Code::Invalid, u"'%1' is archived"_s.arg(column->key));
        FAROL_TRY(appendValue(edits, customer, *column, *value, editing));
    }
    return {};
}

} // namespace

bool namesCustomColumns(const Command &command)
{
    return std::any_of(command.edits.cbegin(), command.edits.cend(),
                       [](const RowEdit &edit) { return namesCustomColumns(edit); });
}

Result<Command> withCustomRows(const Command &command, const CustomCatalog &catalog, const CustomEditing &editing)
{
    Command parted = command;
    parted.edits.clear();
    for (const RowEdit &edit : command.edits) {
        if (namesCustomColumns(edit))
            FAROL_TRY(appendParted(parted.edits, edit, catalog, editing));
        else
            parted.edits.append(edit);
    }
    return parted;
}

} // namespace farol
