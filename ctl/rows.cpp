// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/rows.h"

#include "app/session/storeimport.h"
#include "core/text/fold.h"
#include "core/text/valuetext.h"
#include "ctl/entities.h"
#include "ctl/table.h"
#include "ctl/typing.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

QStringList fieldNames(const EntityInfo &entity)
{
    QStringList names;
    const QList<FieldInfo> fields = entity.fields + entity.custom;
    for (const FieldInfo &field : fields)
        names.append(QString::fromLatin1(field.name));
    return names;
}

bool mentions(const Filter &filter, FieldNumber field)
{
    const auto inside = [field](const Filter &child) { return mentions(child, field); };
    return filter.kind == Filter::Kind::Leaf ? filter.field == field
                                             : std::any_of(filter.children.cbegin(), filter.children.cend(), inside);
}

/// A row that was merged into another shows nowhere by itself.
Filter withoutAliases(Filter filter, const EntityInfo &entity)
{
    const FieldInfo *merged = entity.field(u"merged_into");
    if (merged == nullptr || mentions(filter, merged->number))
        return filter;
    Filter alone;
    alone.kind = Filter::Kind::Leaf;
    alone.field = merged->number;
    alone.op = FilterOp::IsNull;
    Filter both;
    both.children = {std::move(filter), alone};
    return both;
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

QString idText(Context &context, const FieldInfo &field, const Uuid &id)
{
    const auto store = context.store();
    if (field.refers == tables::User || !store)
        return userText(context, UserId(id));
    if (field.refers == tables::Team || field.refers == 0) {
        const net::People people = (*store)->people();
        if (const net::Team *team = people.team(TeamId(id)))
            return team->name;
    }
    if (field.refers == 0 && id == (*store)->workspace().uuid)
        return u"everybody"_s;
    if (field.refers == 0 || field.refers == tables::Team)
        return userText(context, UserId(id));
    return context.rowName({field.refers, id});
}

} // namespace

Error ambiguous(Context &context, const EntityInfo &entity, const QString &text)
{
    QStringList titles;
    FAROL_ASSIGN(DeviceStore * store, context.store());
    FAROL_ASSIGN(const QList<Uuid> rows, rowsCalled(*store, entity, text));
    for (const Uuid &id : rows.first(std::min(MostNamed, rows.size()))) {
        const Result<RowState> row = store->row({entity.table, id}).result();
        titles.append(row ? rowTitle(entity, *row) : id.toString());
    }
    const QString others = rows.size() > MostNamed ? u" and others"_s : QString();
    return context.fails(Exit::Conflict,
                         u"\"%1\" may mean several: %2%3. Give the id."_s.arg(text, titles.join(u", "_s), others));
}

Result<const FieldInfo *> fieldNamed(Context &context, const EntityInfo &entity, const QString &name)
{
    const FieldInfo *field = entity.column(name);
    if (field != nullptr && (field->number < FirstDerived || field->number >= FirstCustom))
        return field;
    const QString near = nearest(name, fieldNames(entity));
    return context.fails(Exit::Usage,
                         u"%1 has no field \"%2\".%3 Its fields: %4."_s.arg(
                             oneOf(entity), name, near.isEmpty() ? QString() : u" Did you mean %1?"_s.arg(near),
                             fieldNames(entity).join(u", "_s)));
}

Result<const EntityInfo *> withOwnFields(Context &context, const EntityInfo *entity)
{
    if (entity->table != tables::Customer)
        return entity;
    FAROL_ASSIGN(const CustomCatalog *catalog, context.customFields());
    return &catalog->customer();
}

Status addOwnValues(Context &context, const EntityInfo &entity, RowState &row)
{
    if (entity.custom.isEmpty())
        return {};
    FAROL_ASSIGN(DeviceStore * store, context.store());
    QList<FieldNumber> columns;
    for (const FieldInfo &field : entity.custom)
        columns.append(field.number);
    FAROL_ASSIGN(const QList<ListRow> rows, store->rows(entity.table, columns, {row.key.id}).result());
    for (qsizetype i = 0; !rows.isEmpty() && i < columns.size(); ++i) {
        if (!rows.constFirst().values.at(i).isNull())
            row.fields[columns.at(i)].value = rows.constFirst().values.at(i);
    }
    return {};
}

Result<RowKey> rowNamed(Context &context, const EntityInfo &entity, const QString &text)
{
    FAROL_ASSIGN(DeviceStore * store, context.store());
    const Result<Uuid> found = findReference(*store, farolSchema(), entity.table, text);
    if (found)
        return RowKey{entity.table, *found};
    if (found.error().code == Error::Code::Conflict)
        return ambiguous(context, entity, text);
    if (found.error().code != Error::Code::NotFound)
        return found.error();
    return context.fails(Exit::NotFound, u"There is no %1 \"%2\" on this device."_s.arg(nounOf(entity), text));
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

RowValues valuesIn(const RowState &row)
{
    return [row](FieldNumber number) { return row.value(number); };
}

QJsonValue fieldJson(const FieldInfo &field, const Value &value, const RowValues &others)
{
    return valueToJson(field, inMainUnit(field, value, others));
}

QJsonObject rowJson(const EntityInfo &entity, const RowState &row)
{
    const RowValues others = valuesIn(row);
    QJsonObject json{{u"id"_s, row.key.id.toString()}};
    const QList<FieldInfo> fields = entity.fields + entity.custom;
    for (const FieldInfo &field : fields)
        json.insert(QLatin1StringView(field.name), fieldJson(field, row.value(field.number), others));
    return json;
}

QString userText(Context &context, UserId user)
{
    if (user.isNull())
        return u"nobody"_s;
    const QString name = personName(context, user);
    return name.isEmpty() ? user.uuid.toString() : name;
}

QString fieldText(Context &context, const FieldInfo &field, const Value &value, const RowValues &others)
{
    if (const Uuid *id = value.get<Uuid>())
        return idText(context, field, *id);
    if (const auto *elements = value.get<QStringList>()) {
        QStringList words = *elements;
        for (QString &word : words) {
            const Result<Uuid> id = field.refers != 0 ? Uuid::fromString(word) : Result<Uuid>(Uuid());
            word = id && !id->isNull() ? idText(context, field, *id) : word;
        }
        return words.join(u", "_s);
    }
    const auto *number = value.get<std::int64_t>();
    if (number != nullptr && field.type == FieldType::Instant)
        return instantText(Instant{*number});
    return formatValue(field, inMainUnit(field, value, others));
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
    const FieldInfo *named = entity.title();
    const QString title = named != nullptr ? onOneLine(formatValue(*named, row.value(named->number))) : QString();
    const QString id = row.key.id.toString();
    return title.isEmpty() ? id : u"%1 (%2)"_s.arg(title, id);
}

FilterContext filterContext(Context &context)
{
    FilterContext words;
    words.today = QDate::currentDate();
    if (const auto store = context.store()) {
        words.me = (*store)->me();
        words.find = [store = *store](TableNumber table, const QString &text) {
            return table == 0 ? audienceNamed(*store, text) : findReference(*store, farolSchema(), table, text);
        };
    }
    const ListCatalog lists = context.lists().valueOr(ListCatalog());
    words.findKey = [lists](const char *list, const QString &text) -> std::optional<QString> {
        if (lists.takes(QString::fromLatin1(list), text))
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
    query.filter = withoutAliases(*std::move(filter), entity);
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
