// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/valuetext.h"
#include "ctl/commands.h"
#include "ctl/entities.h"
#include "ctl/rows.h"
#include "ctl/table.h"

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

constexpr int MostActs = 1000;

QString fieldName(const EntityInfo &entity, FieldNumber number)
{
    const FieldInfo *field = entity.field(number);
    return field != nullptr ? QString::fromLatin1(field->name) : u"deleted"_s;
}

QStringList fieldNames(const EntityInfo &entity, const OwnChange &act)
{
    QStringList names;
    for (const OwnChange::Field &field : act.fields)
        names.append(fieldName(entity, field.field));
    return names;
}

/// Undos and redos are kept as undone from the beginning.
bool wasTakenBack(const OwnChange &act)
{
    return act.undone && act.act != "undo"_L1 && act.act != "redo"_L1;
}

QJsonObject historyJson(Context &context, const EntityInfo &entity, const RowState &row, const QList<OwnChange> &acts)
{
    const RowValues others = valuesIn(row);
    QJsonArray fields;
    for (auto state = row.fields.cbegin(); state != row.fields.cend(); ++state) {
        const FieldInfo *field = entity.field(state.key());
        fields.append(QJsonObject{{u"field"_s, fieldName(entity, state.key())},
                                  {u"value"_s, field != nullptr ? fieldJson(*field, state->value, others)
                                                                : QJsonValue(state->value == Value(true))},
                                  {u"author"_s, state->author.uuid.toString()},
                                  {u"authorName"_s, userText(context, state->author)},
                                  {u"when"_s, instantJson(state->effective)},
                                  {u"seq"_s, state->seq == 0 ? QJsonValue() : QJsonValue(qint64(state->seq))}});
    }
    QJsonArray own;
    for (const OwnChange &act : acts) {
        own.append(QJsonObject{{u"operation"_s, act.operation.uuid.toString()},
                               {u"act"_s, act.act},
                               {u"when"_s, instantJson(act.when)},
                               {u"undone"_s, wasTakenBack(act)},
                               {u"fields"_s, QJsonArray::fromStringList(fieldNames(entity, act))}});
    }
    return {{u"id"_s, row.key.id.toString()}, {u"fields"_s, fields}, {u"acts"_s, own}};
}

void printHistory(Context &context, const EntityInfo &entity, const RowState &row, const QList<OwnChange> &acts)
{
    context.print(rowTitle(entity, row));
    QList<QStringList> rows;
    for (auto state = row.fields.cbegin(); state != row.fields.cend(); ++state) {
        const FieldInfo *field = entity.field(state.key());
        const QString value = field != nullptr ? fieldText(context, *field, state->value, valuesIn(row))
                                               : (state->value == Value(true) ? u"yes"_s : u"no"_s);
        rows.append({fieldName(entity, state.key()), value, userText(context, state->author),
                     instantText(state->effective), state->seq == 0 ? u"not sent"_s : QString()});
    }
    const bool colours = context.terminal().colours();
    const int width = context.terminal().width();
    context.terminal().write(
        tableText({{u"field"_s}, {u"last value"_s}, {u"who"_s}, {u"when"_s}, {QString()}}, rows, width, colours));
    if (acts.isEmpty())
        return;
    rows.clear();
    for (const OwnChange &act : acts) {
        rows.append({instantText(act.when), act.act, fieldNames(entity, act).join(u", "_s),
                     wasTakenBack(act) ? u"undone"_s : QString()});
    }
    context.print(u"\nOn this device:"_s);
    context.terminal().write(tableText({{u"when"_s}, {u"act"_s}, {u"fields"_s}, {QString()}}, rows, width, colours));
}

Status history(Context &context)
{
    const QStringList &arguments = context.line().arguments;
    FAROL_ASSIGN(const EntityInfo *entity, entityNamed(context, arguments.value(0)));
    FAROL_ASSIGN(const RowKey key, rowNamed(context, *entity, arguments.value(1)));
    FAROL_ASSIGN(DeviceStore * store, context.store());
    const Result<RowState> row = store->row(key).result();
    if (!row && row.error().code == Error::Code::NotFound)
        return context.fails(Exit::NotFound,
                             u"There is no %1 \"%2\" on this device."_s.arg(nounOf(*entity), arguments.value(1)));
    FAROL_TRY(row);
    FAROL_ASSIGN(const QList<OwnChange> acts, store->ownChanges(key, MostActs).result());
    if (context.format() == Format::Json)
        context.print(historyJson(context, *entity, *row, acts));
    else
        printHistory(context, *entity, *row, acts);
    return {};
}

} // namespace

QList<CommandSpec> historyCommands()
{
    return {{"history",
             "ENTITY ID",
             "who changed what, and when",
             "The last change of each field, whoever made it, and what this device did to the row.\n",
             {},
             2,
             2,
             history}};
}

} // namespace farol::ctl
