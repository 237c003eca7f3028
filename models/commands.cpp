// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands.h"

#include "core/canonical.h"

using namespace Qt::StringLiterals;

namespace farol {

Command createCustomer(const Customer &customer)
{
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {tables::Customer, customer.id.uuid};
    forEachField(customer, [&edit](const FieldInfo &info, const Value &value) {
        if (!value.isNull())
            edit.values.insert(info.number, value);
    });
    return {u"add"_s, {edit}};
}

Command editField(TableNumber table, const QList<Uuid> &ids, FieldNumber field, const Value &value)
{
    Command command{u"edit"_s, {}};
    for (const Uuid &id : ids) {
        RowEdit edit;
        edit.row = {table, id};
        edit.values.insert(field, value);
        command.edits.append(edit);
    }
    return command;
}

SetChange setChange(const QStringList &before, const QStringList &after)
{
    SetChange change;
    for (const QString &element : after) {
        if (!before.contains(element))
            change.added.append(element);
    }
    for (const QString &element : before) {
        if (!after.contains(element))
            change.removed.append(element);
    }
    return change;
}

QStringList applied(const SetChange &change, const QStringList &now)
{
    QStringList result;
    for (const QString &element : now) {
        if (!change.removed.contains(element))
            result.append(element);
    }
    for (const QString &element : change.added) {
        if (!result.contains(element))
            result.append(element);
    }
    return result;
}

Command editSet(TableNumber table, const QList<Uuid> &ids, FieldNumber field, const QStringList &add,
                const QStringList &remove)
{
    Command command{u"edit"_s, {}};
    for (const Uuid &id : ids) {
        RowEdit edit;
        edit.row = {table, id};
        if (!add.isEmpty())
            edit.add.insert(field, add);
        if (!remove.isEmpty())
            edit.remove.insert(field, remove);
        command.edits.append(edit);
    }
    return command;
}

Command removeRows(TableNumber table, const QList<Uuid> &ids)
{
    Command command{u"delete"_s, {}};
    for (const Uuid &id : ids) {
        RowEdit edit;
        edit.kind = MutationKind::Remove;
        edit.row = {table, id};
        command.edits.append(edit);
    }
    return command;
}

std::optional<Command> createAgain(const AttentionItem &item)
{
    const Result<RowState> row = decodeRow(item.shownRow);
    if (!row)
        return std::nullopt;
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row.table = row->key.table; // with a null id: the store gives it one
    for (auto field = row->fields.cbegin(); field != row->fields.cend(); ++field) {
        if (field.key() != DeletedField && !field->value.isNull())
            edit.values.insert(field.key(), field->value);
    }
    if (edit.values.isEmpty())
        return std::nullopt;
    return Command{u"add"_s, {edit}};
}

Command settleConflict(const RowKey &row, FieldNumber field, const Value &value)
{
    RowEdit edit;
    edit.row = row;
    edit.settles = {field};
    if (field == DeletedField)
        edit.kind = value == Value(true) ? MutationKind::Remove : MutationKind::Restore;
    else
        edit.values.insert(field, value);
    return {u"settle"_s, {edit}};
}

std::optional<QString> allTexts(const FieldInfo &field, const FieldState &state)
{
    if (field.type != FieldType::LongText)
        return std::nullopt;
    QStringList texts;
    const auto take = [&texts](const Value &value) {
        QString text;
        fromValue(value, text);
        text = text.trimmed();
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
    };
    take(state.value);
    for (const Side &side : state.sides)
        take(side.value);
    return texts.size() > 1 ? std::optional(texts.join(u"\n\n"_s)) : std::nullopt;
}

} // namespace farol
