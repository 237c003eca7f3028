// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listcatalog.h"
#include "ctl/commands.h"
#include "ctl/entities.h"
#include "ctl/table.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

constexpr qsizetype MostKeysShown = 20; ///< currencies are more than anybody wants to read

QString tableName(TableNumber table)
{
    if (table == tables::User)
        return u"person"_s;
    if (table == tables::Team)
        return u"team"_s;
    const EntityInfo *entity = farolSchema().entity(table);
    return entity != nullptr ? nounOf(*entity) : u"person, team or everybody"_s;
}

QString kindOf(const FieldInfo &field)
{
    if (field.currency != 0)
        return u"money"_s;
    switch (field.type) {
    case FieldType::Boolean: return u"true or false"_s;
    case FieldType::Integer: return u"number"_s;
    case FieldType::Text: return u"text"_s;
    case FieldType::LongText: return u"long text"_s;
    case FieldType::Key: return u"key"_s;
    case FieldType::Day: return u"day"_s;
    case FieldType::Instant: return u"moment"_s;
    case FieldType::Id: return tableName(field.refers);
    case FieldType::Set: return field.refers != 0 ? u"set of "_s + tableName(field.refers) + u's' : u"set"_s;
    }
    return {};
}

/// A key, and in parentheses what the workspace calls it.
QString keyText(const ListCatalog &lists, const QString &list, const QString &key)
{
    const QString label = lists.ownLabel(list, key);
    return label.isEmpty() ? key : u"%1 (%2)"_s.arg(key, label);
}

QString keysText(const ListCatalog &lists, const QString &list)
{
    const QStringList keys = lists.offered(list);
    if (keys.size() > MostKeysShown)
        return u"as %1 …"_s.arg(keys.first(3).join(u", "_s));
    QStringList words;
    for (const QString &key : keys)
        words.append(keyText(lists, list, key));
    return words.join(u", "_s);
}

QString noteOn(const EntityInfo &entity, const FieldInfo &field, const ListCatalog &lists)
{
    QStringList notes;
    if (field.required)
        notes.append(u"required"_s);
    if (field.number == entity.naturalKey)
        notes.append(u"names the row"_s);
    if (field.number == entity.owner || field.number == entity.audience)
        notes.append(u"never changes"_s);
    if (field.currency != 0)
        notes.append(u"in %1"_s.arg(QLatin1StringView(entity.field(field.currency)->name)));
    if (field.minimum != std::numeric_limits<std::int64_t>::min() && field.currency == 0)
        notes.append(u"from %1"_s.arg(field.minimum));
    if (field.writers == Writers::Leads || field.writers == Writers::Administrators)
        notes.append(u"for team leads and administrators"_s);
    if (field.list[0] != '\0')
        notes.append(keysText(lists, QString::fromLatin1(field.list)));
    return notes.join(u"; "_s);
}

QJsonObject fieldObject(const EntityInfo &entity, const FieldInfo &field, const ListCatalog &lists)
{
    const QString list = QString::fromLatin1(field.list);
    const QStringList keys = lists.offered(list);
    QJsonObject labels;
    for (const QString &key : keys) {
        if (const QString label = lists.ownLabel(list, key); !label.isEmpty())
            labels.insert(key, label);
    }
    return {{u"field"_s, QString::fromLatin1(field.name)},
            {u"kind"_s, kindOf(field)},
            {u"required"_s, field.required},
            {u"currency"_s,
             field.currency != 0 ? QJsonValue(QLatin1StringView(entity.field(field.currency)->name)) : QJsonValue()},
            {u"keys"_s, QJsonArray::fromStringList(keys)},
            {u"labels"_s, labels}};
}

void tellFields(Context &context, const EntityInfo &entity, const ListCatalog &lists)
{
    QJsonArray all;
    QList<QStringList> rows;
    for (const FieldInfo &field : entity.fields) {
        all.append(fieldObject(entity, field, lists));
        rows.append({QString::fromLatin1(field.name), kindOf(field), noteOn(entity, field, lists)});
    }
    if (context.format() == Format::Json)
        context.print(all);
    else
        context.terminal().write(tableText({{u"field"_s}, {u"kind"_s}, {u"note"_s}}, rows, context.terminal().width(),
                                           context.terminal().colours()));
}

QString keptAs(const EntityInfo &entity)
{
    switch (entity.kind) {
    case EntityKind::Record: return u"add, set, delete"_s;
    case EntityKind::Log: return u"add"_s;
    case EntityKind::Fact: return u"add, set"_s;
    }
    return {};
}

void tellEntities(Context &context)
{
    QJsonArray all;
    QList<QStringList> rows;
    for (const EntityInfo &entity : farolSchema().entities()) {
        const FieldInfo *owner = entity.owner != 0 ? entity.field(entity.owner) : nullptr;
        const QString of = owner != nullptr ? tableName(owner->refers) : QString();
        all.append(QJsonObject{{u"entity"_s, QString::fromLatin1(entity.name)},
                               {u"of"_s, owner != nullptr ? QJsonValue(of) : QJsonValue()},
                               {u"takes"_s, keptAs(entity)}});
        rows.append({QString::fromLatin1(entity.name), of, keptAs(entity)});
    }
    if (context.format() == Format::Json)
        context.print(all);
    else
        context.terminal().write(tableText({{u"entity"_s}, {u"of a"_s}, {u"takes"_s}}, rows, context.terminal().width(),
                                           context.terminal().colours()));
}

Status fields(Context &context)
{
    if (context.line().arguments.isEmpty()) {
        tellEntities(context);
        return {};
    }
    FAROL_ASSIGN(const EntityInfo *entity, entityNamed(context, context.line().arguments.constFirst()));
    FAROL_ASSIGN(const ListCatalog lists, context.lists());
    tellFields(context, *entity, lists);
    return {};
}

} // namespace

QList<CommandSpec> fieldCommands()
{
    return {{"fields",
             "[ENTITY]",
             "what kinds of rows there are, or what a row of one holds",
             "It needs no profile; of a list, keys and labels are the workspace's if there is one.\n\n  farolctl "
             "fields\n  farolctl fields contract\n",
             {},
             0,
             1,
             fields,
             false}};
}

} // namespace farol::ctl
