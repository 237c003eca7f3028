// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "core/text/valuetext.h"
#include "ctl/commands.h"
#include "ctl/entities.h"
#include "ctl/rows.h"
#include "ctl/table.h"
#include "ctl/typing.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

/// Field 0 as a field like any other.
const FieldInfo &deletedInfo()
{
    static const FieldInfo info{DeletedField, "deleted", FieldType::Boolean};
    return info;
}

const FieldInfo *fieldInfo(const EntityInfo &entity, FieldNumber number)
{
    return number == DeletedField ? &deletedInfo() : entity.field(number);
}

FieldState stateOf(const RowState &row, const FieldInfo &field)
{
    FieldState state = row.fields.value(field.number);
    if (field.number == DeletedField && state.value.isNull())
        state.value = Value(false); // a row nobody ever deleted
    return state;
}

QString sideName(Version version)
{
    return QString::number(version, 16).rightJustified(16, u'0');
}

/// Who gave a field a value, and when; a value that was there from the start has neither.
void insertOrigin(Context &context, QJsonObject &json, UserId author, Instant when)
{
    const bool known = !author.isNull();
    json.insert(u"author"_s, known ? QJsonValue(author.uuid.toString()) : QJsonValue());
    json.insert(u"authorName"_s, known ? QJsonValue(userText(context, author)) : QJsonValue());
    json.insert(u"when"_s, known ? QJsonValue(instantJson(when)) : QJsonValue());
}

QJsonObject sideJson(Context &context, const FieldInfo &field, const Side &side, const RowValues &others)
{
    QJsonObject json{{u"side"_s, sideName(side.version)},
                     {u"value"_s, fieldJson(field, side.value, others)},
                     {u"reason"_s, side.reason == SideReason::Rule ? u"rule"_s : u"concurrent"_s}};
    insertOrigin(context, json, side.author, side.effective);
    return json;
}

QJsonObject conflictJson(Context &context, const EntityInfo &entity, const RowState &row, const FieldInfo &field)
{
    const FieldState state = stateOf(row, field);
    const RowValues others = valuesIn(row);
    QJsonArray sides;
    for (const Side &side : state.sides)
        sides.append(sideJson(context, field, side, others));
    const FieldInfo *name = entity.title();
    QJsonObject json{{u"entity"_s, QString::fromLatin1(entity.name)},
                     {u"id"_s, row.key.id.toString()},
                     {u"name"_s, name != nullptr ? valueToJson(*name, row.value(name->number)) : QJsonValue()},
                     {u"field"_s, QString::fromLatin1(field.name)},
                     {u"shown"_s, fieldJson(field, state.value, others)},
                     {u"sides"_s, sides}};
    insertOrigin(context, json, state.author, state.effective);
    return json;
}

void printConflict(Context &context, const EntityInfo &entity, const RowState &row, const FieldInfo &field)
{
    const FieldState state = stateOf(row, field);
    const RowValues others = valuesIn(row);
    const auto line = [&](const QString &what, const Value &value, UserId author, Instant when) {
        const QString who =
            author.isNull() ? QString() : u"  %1, %2"_s.arg(userText(context, author), instantText(when));
        context.print(
            u"  %1  %2%3"_s.arg(what.leftJustified(16), onOneLine(fieldText(context, field, value, others)), who));
    };
    context.print(u"%1 %2: %3"_s.arg(nounOf(entity), rowTitle(entity, row), QLatin1StringView(field.name)));
    line(u"shown"_s, state.value, state.author, state.effective);
    for (const Side &side : state.sides) {
        line(sideName(side.version), side.value, side.author, side.effective);
        if (side.reason == SideReason::Rule)
            context.print(u"  %1  would break a rule, so the server does not show it"_s.arg(QString(16, u' ')));
    }
}

Result<QList<RowState>> rowsInConflict(Context &context, const EntityInfo &entity)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    ListQuery query;
    query.table = entity.table;
    query.filter.kind = Filter::Kind::Leaf;
    query.filter.op = FilterOp::HasConflict;
    FAROL_ASSIGN(const ListIds ids, store->listIds(query, 0).result());
    QList<RowState> rows;
    for (const Uuid &id : ids.ids) {
        FAROL_ASSIGN(RowState row, store->row({entity.table, id}).result());
        rows.append(std::move(row));
    }
    return rows;
}

Status conflicts(Context &context)
{
    QJsonArray all;
    qsizetype count = 0;
    for (const EntityInfo &entity : farolSchema().entities()) {
        FAROL_ASSIGN(const QList<RowState> rows, rowsInConflict(context, entity));
        for (const RowState &row : rows) {
            for (auto state = row.fields.cbegin(); state != row.fields.cend(); ++state) {
                const FieldInfo *field = fieldInfo(entity, state.key());
                if (state->sides.isEmpty() || field == nullptr)
                    continue;
                ++count;
                if (context.format() == Format::Json)
                    all.append(conflictJson(context, entity, row, *field));
                else
                    printConflict(context, entity, row, *field);
            }
        }
    }
    if (context.format() == Format::Json)
        context.print(all);
    else if (count == 0)
        context.note(u"There are no conflicts."_s);
    else
        context.note(u"Settle each with: farolctl resolve ENTITY ID FIELD --keep shown|SIDE|VALUE"_s);
    return {};
}

/// What --keep means: the shown value, a side by its name, or a value of one's own.
Result<Value> keptValue(Context &context, const EntityInfo &entity, const FieldInfo &field, const RowState &row)
{
    const FieldState state = row.fields.value(field.number);
    const QString keep = context.line().value("keep");
    if (keep == "shown"_L1)
        return state.value;
    for (const Side &side : state.sides) {
        if (keep.compare(sideName(side.version), Qt::CaseInsensitive) == 0)
            return side.value;
    }
    return typedValue(context, entity, field, keep, valuesIn(row));
}

Status resolve(Context &context)
{
    const QStringList &arguments = context.line().arguments;
    if (!context.line().has("keep"))
        return context.fails(Exit::Usage, u"Which value is to stay? Say --keep shown, --keep SIDE or --keep VALUE."_s);
    FAROL_ASSIGN(const EntityInfo *entity, entityNamed(context, arguments.value(0)));
    FAROL_ASSIGN(const RowKey key, rowNamed(context, *entity, arguments.value(1)));
    FAROL_ASSIGN(DeviceStore * store, context.store());
    FAROL_ASSIGN(const RowState row, store->row(key).result());
    const FieldInfo *field = &deletedInfo();
    if (arguments.value(2) != QLatin1StringView(field->name)) {
        FAROL_ASSIGN(field, fieldNamed(context, *entity, arguments.value(2)));
    }
    const FieldState state = row.fields.value(field->number);
    if (state.sides.isEmpty())
        return context.fails(Exit::NotFound, u"%1 of %2 is not in conflict. Nothing was changed."_s.arg(
                                                 arguments.value(2), rowTitle(*entity, row)));
    RowEdit edit;
    edit.row = key;
    edit.settles = {field->number};
    FAROL_ASSIGN(const Value value, keptValue(context, *entity, *field, row));
    if (field->number == DeletedField)
        edit.kind = value == Value(true) ? MutationKind::Remove : MutationKind::Restore;
    else
        edit.values.insert(field->number, value);
    if (value != state.value) { // the server judges what changes
        FAROL_TRY(refuseCircle(context, *entity, edit, {key.id}));
        FAROL_TRY(refuseTakenKey(context, *entity, edit, {key.id}));
    }
    FAROL_TRY(context.execute({u"settle"_s, {edit}}));
    context.noteWritten(); // also where the value stays as it is shown
    if (context.format() == Format::Json) {
        FAROL_ASSIGN(const RowState settled, store->row(key).result());
        context.print(rowJson(*entity, settled));
    } else {
        context.print(u"Settled: %1 of %2 is %3."_s.arg(arguments.value(2), rowTitle(*entity, row),
                                                        fieldText(context, *field, value, valuesIn(row))));
    }
    return {};
}

QString reasonText(RejectReason reason)
{
    switch (reason) {
    case RejectReason::Deleted: return u"the row is deleted"_s;
    case RejectReason::Gone: return u"the row was deleted long ago"_s;
    case RejectReason::IdTaken: return u"another row has this id or key"_s;
    case RejectReason::Missing: return u"the server never had the row"_s;
    case RejectReason::Forbidden: return u"you may not write this"_s;
    case RejectReason::Erased: return u"it was erased for good"_s;
    case RejectReason::OwnerMissing: return u"the row it belongs to does not exist"_s;
    case RejectReason::SchemaTooNew: return u"the server is too old for it"_s;
    case RejectReason::None:
    case RejectReason::Malformed: break;
    }
    return u"it could not be understood"_s;
}

QString changeName(const AttentionItem &item)
{
    return item.outcome.mutation.uuid.toString();
}

/// Takes the change that --dismiss names off the list.
Status dismiss(Context &context, DeviceStore &store, QList<AttentionItem> &items)
{
    const QString name = context.line().value("dismiss");
    const auto settled = std::find_if(items.cbegin(), items.cend(),
                                      [&name](const AttentionItem &item) { return changeName(item) == name; });
    if (settled == items.cend())
        return context.fails(Exit::NotFound, u"There is no change \"%1\" to be settled."_s.arg(name));
    FAROL_TRY(store.dismiss(settled->outcome.mutation).result());
    context.noteWritten();
    items.erase(settled);
    return {};
}

Status attention(Context &context)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    FAROL_ASSIGN(QList<AttentionItem> items, store->attention().result());
    const bool dismisses = context.line().has("dismiss");
    if (dismisses)
        FAROL_TRY(dismiss(context, *store, items));
    QJsonArray all;
    for (const AttentionItem &item : std::as_const(items)) {
        const QString name = changeName(item);
        const Result<Mutation> mutation = decodeMutation(item.body);
        const Result<RowState> row = decodeRow(item.shownRow);
        const EntityInfo *entity = mutation ? farolSchema().entity(mutation->row.table) : nullptr;
        if (context.format() == Format::Json) {
            all.append(
                QJsonObject{{u"change"_s, name},
                            {u"id"_s, mutation ? mutation->row.id.toString() : QString()},
                            {u"act"_s, mutation ? mutation->act : QString()},
                            {u"reason"_s, reasonText(item.outcome.reason)},
                            {u"row"_s, row && entity != nullptr ? QJsonValue(rowJson(*entity, *row)) : QJsonValue()}});
        } else {
            context.print(u"%1  %2: %3"_s.arg(name, row && entity != nullptr ? rowTitle(*entity, *row) : u"?"_s,
                                              reasonText(item.outcome.reason)));
        }
    }
    if (context.format() == Format::Json)
        context.print(all);
    else if (items.isEmpty())
        context.note(dismisses ? u"Nothing is left to be settled."_s : u"The server took everything."_s);
    return {};
}

} // namespace

QList<CommandSpec> conflictCommands()
{
    return {
        {"conflicts",
         "",
         "list fields that two people changed at the same time",
         "Each has a shown value and one or more sides, which nothing lost.\n",
         {},
         0,
         0,
         conflicts},
        {"resolve",
         "ENTITY ID FIELD --keep shown|SIDE|VALUE",
         "settle a conflict by deciding what stays",
         "SIDE is the name that \"conflicts\" gives a side; VALUE may also be a third value.\n"
         "FIELD \"deleted\" is a delete that an edit took back.\n\n"
         "  farolctl resolve customer ID stage --keep shown\n"
         "  farolctl resolve customer ID seats --keep 45\n",
         {{"keep", "WHAT", "shown, the name of a side, or a value"}},
         3,
         3,
         resolve},
        {"attention",
         "",
         "list changes that the server did not take",
         "Nothing of them is lost: each is listed with the row as you saw it.\n",
         {{"dismiss", "CHANGE", "take one off the list"}},
         0,
         0,
         attention},
    };
}

} // namespace farol::ctl
