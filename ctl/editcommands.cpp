// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/fold.h"
#include "core/text/valuetext.h"
#include "core/usagefact.h"
#include "ctl/commands.h"
#include "ctl/entities.h"
#include "ctl/rows.h"
#include "ctl/typing.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

constexpr qsizetype ManyRows = 50;

Status printRow(Context &context, const EntityInfo &entity, const RowKey &key, const QString &done)
{
    FAROL_ASSIGN(RowState row, livingRow(context, key));
    FAROL_TRY(addOwnValues(context, entity, row));
    if (context.format() == Format::Json)
        context.print(rowJson(entity, row));
    else
        context.print(done.arg(rowTitle(entity, row)));
    return {};
}

Value nothing(FieldNumber)
{
    return {};
}

/// Rows with a natural key get the id that every device derives from it, so that two that add the same are one; facts
/// have theirs of all that tells them apart.
void deriveId(const EntityInfo &entity, WorkspaceId workspace, RowEdit &edit)
{
    if (entity.table == tables::UsageFact) {
        UsageFact fact;
        for (auto value = edit.values.cbegin(); value != edit.values.cend(); ++value)
            setField(fact, value.key(), *value);
        edit.row.id = usageFactId(workspace, fact);
        return;
    }
    const Value key = edit.values.value(entity.naturalKey);
    if (entity.naturalKey != 0 && key.get<QString>() != nullptr)
        edit.row.id = makeUuid8(workspace.uuid, entity.name, *key.get<QString>());
}

/// The row in the way of a new one with this key: it shows the key, or has the id that a new one would get.
Result<std::optional<RowState>> twinOf(Context &context, const RowKey &row, const QString &key)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    FAROL_ASSIGN(const auto rows, store->rowsByKey(row.table, {key}).result());
    if (rows.constFirst())
        return rows.constFirst();
    const Result<RowState> made = store->row(row).result();
    if (made)
        return std::optional(*made);
    return made.error().code == Error::Code::NotFound ? Result<std::optional<RowState>>(std::nullopt) : made.error();
}

/// How to go on with a row that was made under a key which it does not show.
QString wayOnWith(const EntityInfo &entity, const RowState &row, const QString &key)
{
    const QString field = QString::fromLatin1(entity.field(entity.naturalKey)->name);
    const QString name = QString::fromLatin1(entity.name);
    const QString id = row.key.id.toString();
    if (!row.fields.value(entity.naturalKey).sides.isEmpty())
        return u"It waits for it in a conflict: farolctl resolve %1 %2 %3 --keep shown|SIDE|VALUE"_s.arg(name, id,
                                                                                                         field);
    if (row.value(entity.naturalKey).isNull())
        return u"Give it back: farolctl set %1 %2 %3=%4"_s.arg(name, id, field, key);
    return u"Add the new one without it, then: farolctl set %1 ID %2=%3"_s.arg(name, field, key);
}

Status refuseTwin(Context &context, const EntityInfo &entity, const RowEdit &edit)
{
    const Value key = edit.values.value(entity.naturalKey);
    if (entity.naturalKey == 0 || key.get<QString>() == nullptr)
        return {};
    FAROL_ASSIGN(const std::optional<RowState> twin, twinOf(context, edit.row, *key.get<QString>()));
    if (!twin)
        return {};
    const QString title = rowTitle(entity, *twin);
    const QLatin1StringView field(entity.field(entity.naturalKey)->name);
    if (twin->isDeleted())
        return context.fails(Exit::Conflict,
                             u"%1 has this %2 and was deleted. Bring it back with: farolctl restore %3 %4"_s.arg(
                                 title, field, QLatin1StringView(entity.name), *key.get<QString>()));
    if (twin->value(entity.naturalKey) != key)
        return context.fails(Exit::Conflict,
                             u"%1 was made under this %2 and does not show it now. Nothing was changed. %3"_s.arg(
                                 title, field, wayOnWith(entity, *twin, *key.get<QString>())));
    return context.fails(Exit::Conflict, u"%1 has this %2 already. Nothing was changed."_s.arg(title, field));
}

Status add(Context &context)
{
    FAROL_ASSIGN(const EntityInfo *entity, entityNamed(context, context.line().arguments.constFirst()));
    FAROL_ASSIGN(DeviceStore * store, context.store());
    FAROL_ASSIGN(entity, withOwnFields(context, entity));
    const bool isFact = entity->kind == EntityKind::Fact;
    RowEdit edit;
    edit.kind = isFact ? MutationKind::PutFact : MutationKind::Create;
    edit.row.table = entity->table;
    FAROL_TRY(assign(context, *entity, context.line().arguments.mid(1), nothing, edit));
    FAROL_TRY(completeNew(context, *entity, edit));
    deriveId(*entity, store->workspace(), edit);
    FAROL_TRY(refuseTwin(context, *entity, edit));
    FAROL_ASSIGN(const ChangeSet changes, context.execute({u"add"_s, {edit}}));
    return printRow(context, *entity, isFact ? edit.row : changes.rows.value(0).row, u"Added %1."_s);
}

Status refuseMany(Context &context, const EntityInfo &entity, qsizetype count)
{
    if (count <= ManyRows || context.line().has("yes"))
        return {};
    return context.fails(
        Exit::Usage, u"These are %1. Say --yes if you mean it. Nothing was changed."_s.arg(countedRows(count, entity)));
}

/// Many rows hold many amounts: whoever changes their currency has to say the amount.
RowValues unknownAmounts(const EntityInfo &entity)
{
    return [&entity](FieldNumber number) {
        const FieldInfo *field = entity.field(number);
        return field != nullptr && field->currency != 0 ? Value(std::int64_t{0}) : Value();
    };
}

/// A fact is replaced whole: what stays of it has to be said again. What its id is made of cannot change.
Status keepRest(Context &context, const EntityInfo &entity, const RowState &row, RowEdit &edit)
{
    edit.kind = MutationKind::PutFact;
    for (const FieldInfo &field : entity.fields) {
        const Value held = row.value(field.number);
        if (field.required && edit.values.contains(field.number) && edit.values.value(field.number) != held)
            return context.fails(Exit::Invalid,
                                 u"%1 is told apart by its %2. Add another one. Nothing was changed."_s.arg(
                                     oneOf(entity), QLatin1StringView(field.name)));
        if (!edit.values.contains(field.number) && !held.isNull())
            edit.values.insert(field.number, held);
    }
    return {};
}

/// Every row of a filter, as one act.
Status setMatching(Context &context, const EntityInfo &entity)
{
    if (context.line().value("where").trimmed().isEmpty() && !context.line().has("yes"))
        return context.fails(Exit::Usage, u"An empty filter finds every %1. Say --yes if you mean it. Nothing was "
                                          "changed."_s.arg(nounOf(entity)));
    if (entity.kind == EntityKind::Fact)
        return context.fails(Exit::Usage, u"%1 is put one by one: farolctl set %2 ID FIELD=VALUE."_s.arg(
                                              oneOf(entity), QLatin1StringView(entity.name)));
    RowEdit prototype;
    FAROL_TRY(assign(context, entity, context.line().arguments.mid(1), nothing, prototype));
    FAROL_TRY(refuseFixed(context, entity, prototype, unknownAmounts(entity)));
    FAROL_ASSIGN(ListQuery query, queryOf(context, entity));
    query.limit = 1;
    FAROL_ASSIGN(DeviceStore * store, context.store());
    FAROL_TRY(store->list(query, 1).result());
    FAROL_ASSIGN(const ListIds matching, store->listIds(query, 1).result());
    FAROL_TRY(refuseMany(context, entity, matching.ids.size()));
    const QSet<Uuid> rows(matching.ids.cbegin(), matching.ids.cend());
    FAROL_TRY(refuseCircle(context, entity, prototype, rows));
    FAROL_TRY(refuseTakenKey(context, entity, prototype, rows));
    Command command{u"edit"_s, {}};
    command.edits.reserve(matching.ids.size());
    for (const Uuid &id : matching.ids) {
        RowEdit edit = prototype;
        edit.row = {entity.table, id};
        command.edits.append(edit);
    }
    ChangeSet changes;
    if (!command.edits.isEmpty()) {
        FAROL_ASSIGN(changes, context.execute(command));
    }
    if (context.format() == Format::Json) {
        QJsonArray changed;
        for (const RowChange &change : changes.rows)
            changed.append(change.row.id.toString());
        context.print(QJsonObject{{u"matched"_s, matching.ids.size()}, {u"changed"_s, changed}});
    } else {
        context.print(u"Changed %1 of %2. farolctl undo takes it back as a whole."_s.arg(
            QString::number(changes.rows.size()), countedRows(matching.ids.size(), entity)));
    }
    return {};
}

Status set(Context &context)
{
    const QStringList &arguments = context.line().arguments;
    if (context.line().has("where")) {
        FAROL_ASSIGN(const EntityInfo *matched, entityNamed(context, arguments.value(0)));
        FAROL_ASSIGN(matched, withOwnFields(context, matched));
        return setMatching(context, *matched);
    }
    if (arguments.size() < 3)
        return context.fails(Exit::Usage, u"What is to be changed? farolctl set ENTITY ID FIELD=VALUE, or "
                                          "--where FILTER in place of the ID."_s);
    FAROL_ASSIGN(const EntityInfo *entity, entityNamed(context, arguments.value(0)));
    FAROL_ASSIGN(entity, withOwnFields(context, entity));
    RowEdit edit;
    FAROL_ASSIGN(edit.row, rowNamed(context, *entity, arguments.value(1)));
    FAROL_ASSIGN(const RowState row, livingRow(context, edit.row));
    FAROL_TRY(assign(context, *entity, arguments.mid(2), valuesIn(row), edit));
    FAROL_TRY(refuseFixed(context, *entity, edit, valuesIn(row)));
    if (entity->kind == EntityKind::Fact)
        FAROL_TRY(keepRest(context, *entity, row, edit));
    FAROL_TRY(refuseCircle(context, *entity, edit, {edit.row.id}));
    FAROL_TRY(refuseTakenKey(context, *entity, edit, {edit.row.id}));
    FAROL_ASSIGN(const ChangeSet changes, context.execute({u"edit"_s, {edit}}));
    return printRow(context, *entity, edit.row, changes.isEmpty() ? u"%1 is like that already."_s : u"Changed %1."_s);
}

/// Logs and facts have no delete of their own: they go with what they hang on.
Status refuseForGood(Context &context, const EntityInfo &entity)
{
    if (entity.kind == EntityKind::Record)
        return {};
    return context.fails(Exit::Usage, u"%1 is never deleted by itself. Nothing was changed."_s.arg(oneOf(entity)));
}

Status remove(Context &context)
{
    const QStringList &arguments = context.line().arguments;
    FAROL_ASSIGN(const EntityInfo *entity, entityNamed(context, arguments.value(0)));
    FAROL_TRY(refuseForGood(context, *entity));
    Command command{u"delete"_s, {}};
    QJsonArray deleted;
    for (const QString &text : arguments.mid(1)) {
        RowEdit edit;
        edit.kind = MutationKind::Remove;
        FAROL_ASSIGN(edit.row, rowNamed(context, *entity, text));
        FAROL_TRY(livingRow(context, edit.row));
        if (deleted.contains(edit.row.id.toString()))
            continue;
        command.edits.append(edit);
        deleted.append(edit.row.id.toString());
    }
    FAROL_TRY(refuseMany(context, *entity, command.edits.size()));
    FAROL_TRY(context.execute(command));
    if (context.format() == Format::Json)
        context.print(QJsonObject{{u"deleted"_s, deleted}});
    else
        context.print(u"Deleted %1. farolctl undo brings back what was deleted last."_s.arg(
            countedRows(command.edits.size(), *entity)));
    return {};
}

/// Deleted rows are found by id or key only, since nothing lists them by name.
Result<RowKey> deletedRow(Context &context, const EntityInfo &entity, const QString &text)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    std::optional<RowState> row;
    if (const Result<Uuid> id = Uuid::fromString(text)) {
        const Result<RowState> found = store->row({entity.table, *id}).result();
        if (!found && found.error().code != Error::Code::NotFound)
            return found.error();
        if (found)
            row = *found;
    } else if (entity.naturalKey != 0) {
        FAROL_ASSIGN(const auto rows, store->rowsByKey(entity.table, {naturalKey(text)}).result());
        row = rows.constFirst();
    }
    if (!row)
        return context.fails(Exit::NotFound,
                             u"No %1 has the id or key '%2'. Nothing was changed."_s.arg(nounOf(entity), text));
    if (!row->isDeleted())
        return context.fails(Exit::Conflict, u"%1 is not deleted. Nothing was changed."_s.arg(rowTitle(entity, *row)));
    return row->key;
}

Status restore(Context &context)
{
    const QStringList &arguments = context.line().arguments;
    FAROL_ASSIGN(const EntityInfo *entity, entityNamed(context, arguments.value(0)));
    FAROL_TRY(refuseForGood(context, *entity));
    Command command{u"restore"_s, {}};
    QJsonArray restored;
    for (const QString &text : arguments.mid(1)) {
        RowEdit edit;
        edit.kind = MutationKind::Restore;
        FAROL_ASSIGN(edit.row, deletedRow(context, *entity, text));
        if (restored.contains(edit.row.id.toString()))
            continue;
        command.edits.append(edit);
        restored.append(edit.row.id.toString());
    }
    FAROL_TRY(refuseMany(context, *entity, command.edits.size()));
    FAROL_TRY(context.execute(command));
    if (context.format() == Format::Json)
        context.print(QJsonObject{{u"restored"_s, restored}});
    else
        context.print(u"Brought back %1."_s.arg(countedRows(command.edits.size(), *entity)));
    return {};
}

QJsonObject rowFieldJson(const RowKey &key, FieldNumber number)
{
    const EntityInfo *entity = farolSchema().entity(key.table);
    const FieldInfo *field = entity != nullptr ? entity->field(number) : nullptr;
    return {{u"entity"_s, entity != nullptr ? QJsonValue(QLatin1StringView(entity->name)) : QJsonValue()},
            {u"id"_s, key.id.toString()},
            {u"field"_s, field != nullptr ? QString::fromLatin1(field->name) : u"deleted"_s}};
}

/// `done`: the sentence for people, %1 standing for the rows.
Status tellReport(Context &context, const UndoReport &report, const QString &done)
{
    context.noteWritten();
    if (context.format() == Format::Json) {
        QJsonArray rows;
        for (const RowChange &change : report.changes.rows)
            rows.append(change.row.id.toString());
        QJsonArray left;
        for (const auto &[key, field] : report.leftAlone)
            left.append(rowFieldJson(key, field));
        context.print(QJsonObject{{u"rows"_s, rows}, {u"leftAlone"_s, left}});
        return {};
    }
    context.print(done.arg(counted(report.changes.rows.size(), "row"_L1)));
    if (!report.leftAlone.isEmpty())
        context.print(u"Left alone, because of later changes: %1."_s.arg(counted(report.leftAlone.size(), "field"_L1)));
    return {};
}

Status undo(Context &context)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    const Result<UndoReport> report = store->undo().result();
    if (!report && report.error().code == Error::Code::NotFound)
        return context.fails(Exit::NotFound, u"There is nothing to undo."_s);
    if (!report && report.error().code == Error::Code::Denied)
        return context.fails(Exit::Denied, u"The newest act cannot be taken back: what it changed is no longer held "
                                           "here, as after a hand-over. Nothing was changed. The next undo takes back "
                                           "the act before it."_s);
    FAROL_TRY(report);
    return tellReport(context, *report, u"Undone: %1 changed back."_s);
}

Status redo(Context &context)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    const Result<UndoReport> report = store->redo().result();
    if (!report && report.error().code == Error::Code::NotFound)
        return context.fails(Exit::NotFound,
                             u"There is nothing to do again: nothing was undone since the newest act."_s);
    if (!report && report.error().code == Error::Code::Denied)
        return context.fails(Exit::Denied, u"What was undone last cannot be done again: what it changed is no longer "
                                           "held here, as after a hand-over. Nothing was changed. The next redo goes "
                                           "on with what was undone before it."_s);
    FAROL_TRY(report);
    return tellReport(context, *report, u"Done again: %1 changed."_s);
}

} // namespace

QList<CommandSpec> editCommands()
{
    return {
        {"add",
         "ENTITY FIELD=VALUE...",
         "make a row; a customer is yours unless you say owner=",
         "farolctl fields lists the entities, farolctl fields ENTITY what a row of one has. Rows are named by id,\n"
         "key or name, amounts have a point: 1250.50, moments are in this machine's zone: \"2026-11-23 14:30\".\n\n"
         "  farolctl add customer name=\"Acme\" stage=onboarding seats=40 'tags=vip;north'\n"
         "  farolctl add contact customer=\"Acme\" name=\"Bia Rocha\" roles=champion is_primary=true\n"
         "  farolctl add contract customer=\"Acme\" product=Farol value=1250.50 currency=BRL period=month\n"
         "  farolctl add interaction customer=\"Acme\" kind=call minutes=20 text=\"Wants two more seats\"\n"
         "  farolctl add ticket-message ticket=A-17 text=\"Solved with version 4\"\n"
         "  farolctl add usage customer=\"Acme\" feature=reports day=2026-11-23 uses=12 people=3\n",
         {},
         2,
         -1,
         add},
        {"set",
         "ENTITY ID FIELD=VALUE... | ENTITY --where FILTER FIELD=VALUE...",
         "change fields of a row, or of all rows that a filter finds, as one act",
         "Sets take += and -=; nothing after the = clears a field. With --where it changes many rows at once,\n"
         "which farolctl undo takes back as a whole: a colleague's portfolio is handed over like that.\n\n"
         "  farolctl set customer ID name=\"Acme do Brasil\" tags+=vip tags-=trial notes=\n"
         "  farolctl set task \"Send the offer\" status=done done_at=now\n"
         "  farolctl set customer \"Acme\" custom.region=Sul\n"
         "  farolctl set customers --where 'owner = rui@example.com' owner=ana@example.com\n",
         {{"where", "FILTER", "which rows, as in docs/manual/filters.md"},
          {"yes", "", "change more than 50 at a time, or whatever an empty filter finds"}},
         2,
         -1,
         set},
        {"delete",
         "ENTITY ID...",
         "delete rows, as one act that undo takes back",
         "",
         {{"yes", "", "delete more than 50 at a time"}},
         2,
         -1,
         remove},
        {"restore",
         "ENTITY ID|KEY...",
         "bring back deleted rows as they were, as one act",
         "  farolctl restore customer A-3f9a21\n",
         {{"yes", "", "restore more than 50 at a time"}},
         2,
         -1,
         restore},
        {"undo",
         "",
         "take back this device's newest act",
         "What somebody changed since is left alone and listed.\n",
         {},
         0,
         0,
         undo},
        {"redo",
         "",
         "do again what undo took back last",
         "Until the next act of another kind. What somebody changed since is left alone and listed.\n",
         {},
         0,
         0,
         redo},
    };
}

} // namespace farol::ctl
