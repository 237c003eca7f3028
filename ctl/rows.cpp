// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/rows.h"

#include "app/session/storeimport.h"
#include "core/lists.h"
#include "core/text/fold.h"
#include "core/text/valuetext.h"
#include "ctl/table.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

QStringList fieldNames(const EntityInfo &entity)
{
    QStringList names;
    for (const FieldInfo &field : entity.fields)
        names.append(QString::fromLatin1(field.name));
    return names;
}

Error listedKeys(Context &context, const FieldInfo &field)
{
    const QStringList keys = workspaceListKeys(QLatin1StringView(field.list));
    return context.fails(Exit::Invalid, u"%1 is one of %2. Nothing was changed."_s.arg(QLatin1StringView(field.name),
                                                                                       keys.join(u", "_s)));
}

/// Names those that a word may mean, each with its id, which says it better.
Error ambiguous(Context &context, DeviceStore &store, const EntityInfo &entity, const QString &text)
{
    QStringList titles;
    FAROL_ASSIGN(const QList<Uuid> rows, rowsCalled(store, entity, text));
    for (const Uuid &id : rows.first(std::min(MostNamed, rows.size()))) {
        const Result<RowState> row = store.row({entity.table, id}).result();
        titles.append(row ? rowTitle(entity, *row) : id.toString());
    }
    const QString others = rows.size() > MostNamed ? u" and others"_s : QString();
    return context.fails(Exit::Conflict,
                         u"\"%1\" may mean several: %2%3. Give the id."_s.arg(text, titles.join(u", "_s), others));
}

Result<Value> reference(Context &context, const FieldInfo &field, const QString &text)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    const Result<Uuid> found = findReference(*store, farolSchema(), field.refers, text);
    if (found)
        return Value(*found);
    const QString name = QString::fromLatin1(field.name);
    if (found.error().code == Error::Code::NotFound) {
        const bool person = field.refers == tables::User || field.refers == tables::Team;
        return context.fails(Exit::Invalid,
                             u"Nobody and nothing called \"%1\" is known here for %2.%3 Nothing was changed."_s.arg(
                                 text, name, person ? u" People and teams come with a sync."_s : QString()));
    }
    const EntityInfo *entity = farolSchema().entity(field.refers);
    if (found.error().code == Error::Code::Conflict && entity != nullptr)
        return ambiguous(context, *store, *entity, text);
    if (found.error().code == Error::Code::Conflict)
        return context.fails(Exit::Conflict, u"Several are called \"%1\"; give the id for %2."_s.arg(text, name));
    return found.error();
}

struct Assignment final {
    QString name;
    QChar sign; ///< null, + or -
    QString text;
};

Result<Assignment> split(Context &context, const QString &argument)
{
    const qsizetype equals = argument.indexOf(u'=');
    if (equals <= 0)
        return context.fails(
            Exit::Usage, u"\"%1\" is not understood. Write field=value, or tags+=one and tags-=one."_s.arg(argument));
    Assignment assignment{argument.left(equals).trimmed(), {}, argument.mid(equals + 1)};
    if (assignment.name.endsWith(u'+') || assignment.name.endsWith(u'-')) {
        assignment.sign = assignment.name.back();
        assignment.name.chop(1);
    }
    return assignment;
}

Value changedSet(const Value &set, const QStringList &elements, bool adds)
{
    QStringList kept = set.isNull() ? QStringList() : *set.get<QStringList>();
    for (const QString &element : elements)
        kept.removeAll(element);
    if (adds)
        kept += elements;
    return kept.isEmpty() ? Value() : Value(kept);
}

QString personName(Context &context, UserId user)
{
    const auto store = context.store();
    if (!store)
        return {};
    const net::People people = (*store)->people();
    if (const net::Person *person = people.person(user))
        return person->name.isEmpty() ? person->mail : person->name;
    const std::optional<net::Account> account = (*store)->account();
    return account && account->user == user ? (account->name.isEmpty() ? account->mail : account->name) : QString();
}

} // namespace

Result<const EntityInfo *> entityNamed(Context &context, const QString &word)
{
    QStringList known;
    for (const EntityInfo &entity : farolSchema().entities()) {
        const QString name = QString::fromLatin1(entity.name);
        if (word == name || word == name + u's')
            return &entity;
        known.append(name);
    }
    return context.fails(Exit::Usage, u"\"%1\" is no kind of row. There are: %2."_s.arg(word, known.join(u", "_s)));
}

Result<const FieldInfo *> fieldNamed(Context &context, const EntityInfo &entity, const QString &name)
{
    if (const FieldInfo *field = entity.field(name))
        return field;
    const QString near = nearest(name, fieldNames(entity));
    return context.fails(Exit::Usage, u"A %1 has no field \"%2\".%3 Its fields: %4."_s.arg(
                                          QLatin1StringView(entity.name), name,
                                          near.isEmpty() ? QString() : u" Did you mean %1?"_s.arg(near),
                                          fieldNames(entity).join(u", "_s)));
}

Result<RowKey> rowNamed(Context &context, const EntityInfo &entity, const QString &text)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    const Result<Uuid> found = findReference(*store, farolSchema(), entity.table, text);
    if (found)
        return RowKey{entity.table, *found};
    if (found.error().code == Error::Code::Conflict)
        return ambiguous(context, *store, entity, text);
    if (found.error().code != Error::Code::NotFound)
        return found.error();
    return context.fails(Exit::NotFound,
                         u"There is no %1 \"%2\" on this device."_s.arg(QLatin1StringView(entity.name), text));
}

Result<RowState> livingRow(Context &context, const RowKey &key)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    Result<RowState> row = store->row(key).result();
    if ((!row && row.error().code == Error::Code::NotFound) || (row && row->isDeleted()))
        return context.fails(Exit::NotFound, row ? u"%1 is deleted."_s.arg(key.id.toString())
                                                 : u"There is no row %1 on this device."_s.arg(key.id.toString()));
    return row;
}

Result<Value> typedValue(Context &context, const EntityInfo &entity, const FieldInfo &field, const QString &text)
{
    if (text.isEmpty())
        return Value();
    if (field.number == entity.naturalKey) // as imports look it up
        return Value(naturalKey(text));
    if (field.type == FieldType::Id)
        return reference(context, field, text);
    Result<Value> value = parseValue(field, text);
    if (!value)
        return context.fails(
            Exit::Invalid, u"%1: %2. Nothing was changed."_s.arg(QLatin1StringView(field.name), value.error().detail));
    if (field.type == FieldType::Key) {
        const QStringList keys = workspaceListKeys(QLatin1StringView(field.list));
        if (!keys.isEmpty() && !keys.contains(*value->get<QString>()))
            return listedKeys(context, field);
    }
    return value;
}

Status assign(Context &context, const EntityInfo &entity, const QStringList &assignments, RowEdit &edit)
{
    for (const QString &argument : assignments) {
        FAROL_ASSIGN(const Assignment assignment, split(context, argument));
        FAROL_ASSIGN(const FieldInfo *field, fieldNamed(context, entity, assignment.name));
        const bool known = edit.values.contains(field->number);
        if (assignment.sign.isNull()) {
            if (known || edit.add.contains(field->number) || edit.remove.contains(field->number))
                return context.fails(Exit::Usage,
                                     u"\"%1\" would undo what you say of %2 before it. Say one of them."_s.arg(
                                         argument, assignment.name));
            FAROL_ASSIGN(const Value value, typedValue(context, entity, *field, assignment.text));
            edit.values.insert(field->number, value);
            continue;
        }
        if (field->type != FieldType::Set)
            return context.fails(Exit::Usage, u"%1 is no set; write %1=value."_s.arg(assignment.name));
        const bool adds = assignment.sign == u'+';
        const QStringList elements = splitSet(assignment.text);
        if (known) {
            edit.values[field->number] = changedSet(edit.values.value(field->number), elements, adds);
            continue;
        }
        QStringList &these = adds ? edit.add[field->number] : edit.remove[field->number];
        QStringList &others = adds ? edit.remove[field->number] : edit.add[field->number];
        for (const QString &element : elements) {
            others.removeAll(element); // the last word counts
            these.append(element);
        }
    }
    return {};
}

Status refuseCircle(Context &context, const EntityInfo &entity, const RowEdit &edit, const QSet<Uuid> &rows)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    for (const RuleInfo &rule : entity.rules) {
        if (rule.kind != RuleKind::Acyclic)
            continue;
        const QLatin1StringView name(entity.field(rule.field)->name);
        QSet<Uuid> visited; // a circle that is there already is not of this edit's making
        Value next = edit.values.value(rule.field);
        while (next.get<Uuid>() != nullptr && !visited.contains(*next.get<Uuid>())) {
            const Result<RowState> above = store->row({entity.table, *next.get<Uuid>()}).result();
            if (!above && above.error().code != Error::Code::NotFound)
                return above.error();
            if (!above || above->isDeleted())
                break; // what is not here the server judges
            if (rows.contains(above->key.id))
                return context.fails(Exit::Invalid,
                                     (visited.isEmpty()
                                          ? u"%1 cannot be its own %2. Nothing was changed."_s
                                          : u"%1 stands above that %2 already, which would make a circle. Nothing was "
                                            "changed."_s)
                                         .arg(rowTitle(entity, *above), name));
            visited.insert(above->key.id);
            next = above->value(rule.field);
        }
    }
    return {};
}

Status refuseTakenKey(Context &context, const EntityInfo &entity, const RowEdit &edit, const QSet<Uuid> &rows)
{
    const bool unique = std::any_of(entity.rules.cbegin(), entity.rules.cend(), [&entity](const RuleInfo &rule) {
        return rule.kind == RuleKind::Unique && rule.field == entity.naturalKey;
    });
    const Value value = edit.values.value(entity.naturalKey);
    const auto *key = value.get<QString>();
    if (!unique || key == nullptr || rows.isEmpty())
        return {};
    const QLatin1StringView name(entity.field(entity.naturalKey)->name);
    if (rows.size() > 1)
        return context.fails(Exit::Invalid,
                             u"These are %1, of which no two can have the same %2. Nothing was changed."_s.arg(
                                 countedRows(rows.size(), entity), name));
    FAROL_ASSIGN(DeviceStore * store, context.store());
    FAROL_ASSIGN(const QList<Uuid> holders, store->rowsWithKey(entity.table, *key).result());
    if (holders.isEmpty() || holders.contains(*rows.cbegin())) // its own, of which nothing changes
        return {};
    const Result<RowState> holder = store->row({entity.table, holders.constFirst()}).result();
    return context.fails(Exit::Conflict,
                         u"%1 has this %2 already. Nothing was changed."_s.arg(
                             holder ? rowTitle(entity, *holder) : holders.constFirst().toString(), name));
}

QJsonObject rowJson(const EntityInfo &entity, const RowState &row)
{
    QJsonObject json{{u"id"_s, row.key.id.toString()}};
    for (const FieldInfo &field : entity.fields)
        json.insert(QLatin1StringView(field.name), valueToJson(field, row.value(field.number)));
    return json;
}

QString userText(Context &context, UserId user)
{
    if (user.isNull())
        return u"nobody"_s;
    const QString name = personName(context, user);
    return name.isEmpty() ? user.uuid.toString() : name;
}

QString fieldText(Context &context, const FieldInfo &field, const Value &value)
{
    const Uuid *id = value.get<Uuid>();
    if (id != nullptr && field.refers == tables::User)
        return userText(context, UserId(*id));
    if (id != nullptr && field.refers == tables::Team) {
        const auto store = context.store();
        const net::People people = store ? (*store)->people() : net::People();
        if (const net::Team *team = people.team(TeamId(*id)))
            return team->name;
    }
    if (const auto *elements = value.get<QStringList>())
        return elements->join(u", "_s);
    return formatValue(field, value);
}

QString instantText(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString instantJson(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC).toString(Qt::ISODate);
}

QString rowTitle(const EntityInfo &entity, const RowState &row)
{
    const FieldInfo *name = entity.field(u"name");
    const QString title = name != nullptr ? onOneLine(formatValue(*name, row.value(name->number))) : QString();
    const QString id = row.key.id.toString();
    return title.isEmpty() ? id : u"%1 (%2)"_s.arg(title, id);
}

QString countedRows(qint64 count, const EntityInfo &entity)
{
    return counted(count, QLatin1StringView(entity.name));
}

FilterContext filterContext(Context &context)
{
    FilterContext words;
    words.today = QDate::currentDate();
    if (const auto store = context.store()) {
        words.me = (*store)->me();
        words.find = [store = *store](TableNumber table, const QString &text) {
            return findReference(*store, farolSchema(), table, text);
        };
    }
    words.findKey = [](const char *list, const QString &text) -> std::optional<QString> {
        const QStringList keys = workspaceListKeys(QLatin1StringView(list));
        if (keys.isEmpty() || keys.contains(text))
            return text;
        return std::nullopt;
    };
    words.startOfDay = [](QDate day) { return std::int64_t(day.startOfDay().toMSecsSinceEpoch()); };
    return words;
}

Result<ListQuery> queryOf(Context &context, const EntityInfo &entity)
{
    FAROL_TRY([&context]() -> Status {
        FAROL_ASSIGN(const DeviceStore *store, context.store());
        Q_UNUSED(store)
        return {};
    }());
    ListQuery query;
    query.table = entity.table;
    Result<Filter> filter = parseFilter(context.line().value("where"), entity, filterContext(context));
    if (!filter)
        return context.fails(Exit::Invalid, u"--where: "_s + filter.error().detail);
    query.filter = *std::move(filter);
    Result<QList<SortKey>> sort = parseSort(context.line().value("sort"), entity);
    if (!sort)
        return context.fails(Exit::Invalid, u"--sort: "_s + sort.error().detail);
    query.sort = *std::move(sort);
    const QStringList columns = context.line().value("columns").split(u',', Qt::SkipEmptyParts);
    for (const QString &column : columns) {
        if (column.trimmed() == "id"_L1)
            continue;
        FAROL_ASSIGN(const FieldInfo *field, fieldNamed(context, entity, column.trimmed()));
        query.columns.append(field->number);
    }
    return query;
}

} // namespace farol::ctl
