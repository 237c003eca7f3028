// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeimport.h"

#include "app/session/storelists.h"

#include "core/customer.h"
#include "core/text/fold.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

using exchange::Reference;

namespace {

constexpr int NamesAtOnce = 5000;

Filter leafOf(FieldNumber field, FilterOp op, const QList<Value> &values)
{
    Filter leaf;
    leaf.kind = Filter::Kind::Leaf;
    leaf.field = field;
    leaf.op = op;
    leaf.values = values;
    return leaf;
}

/// The filter without rows that were merged into another, which are not called anything.
Filter notMerged(const EntityInfo &entity, const Filter &filter)
{
    const FieldInfo *merged = entity.field(u"merged_into");
    if (merged == nullptr)
        return filter;
    Filter both;
    both.children = {filter, leafOf(merged->number, FilterOp::IsNull, {})};
    return both;
}

/// Living rows that are called this text, case and accents aside.
Result<QList<Uuid>> rowsNamed(DeviceStore &store, const EntityInfo &entity, const QString &text)
{
    QList<Uuid> ids;
    const FieldInfo *name = entity.title();
    if (name == nullptr)
        return ids;
    ListQuery query;
    query.table = entity.table;
    query.filter = notMerged(entity, leafOf(name->number, FilterOp::Equal, {Value(text)}));
    query.columns = {name->number};
    query.limit = MostNamed + 1;
    query.pageOnly = true;
    FAROL_ASSIGN(const ListPage page, store.list(query, 0).result());
    for (const ListRow &row : page.rows)
        ids.append(row.id);
    return ids;
}

} // namespace

Result<QList<Uuid>> rowsCalled(DeviceStore &store, const EntityInfo &entity, const QString &text)
{
    if (entity.naturalKey != 0) {
        FAROL_ASSIGN(const QList<Uuid> holders, store.rowsWithKey(entity.table, naturalKey(text)).result());
        if (!holders.isEmpty())
            return holders;
    }
    return rowsNamed(store, entity, text);
}

Result<Uuid> findReference(DeviceStore &store, const Schema &schema, TableNumber table, const QString &text)
{
    if (Result<Uuid> id = Uuid::fromString(text))
        return id;
    if (table == tables::User) {
        if (text.compare("me"_L1, Qt::CaseInsensitive) == 0)
            return store.me().uuid;
        FAROL_ASSIGN(const UserId user, store.people().findPerson(text));
        return user.uuid;
    }
    if (table == tables::Team) {
        FAROL_ASSIGN(const TeamId team, store.people().findTeam(text));
        return team.uuid;
    }
    const EntityInfo *entity = schema.entity(table);
    if (entity == nullptr || text.isEmpty())
        return fail(Error::Code::NotFound, u"nothing is called that"_s);
    FAROL_ASSIGN(const QList<Uuid> rows, rowsCalled(store, *entity, text));
    if (rows.isEmpty())
        return fail(Error::Code::NotFound, u"nothing is called that"_s);
    if (rows.size() > 1)
        return fail(Error::Code::Conflict, u"several are called that"_s);
    return rows.constFirst();
}

Result<QList<std::optional<RowState>>> StoreImport::findRows(TableNumber table, const QStringList &keys)
{
    FAROL_ASSIGN(QList<std::optional<RowState>> found, m_store.rowsByKey(table, keys).result());
    if (table == tables::Customer && !m_own.isEmpty())
        FAROL_TRY(addOwnValues(found));
    return found;
}

/// So that what is so already is not written again.
Status StoreImport::addOwnValues(QList<std::optional<RowState>> &rows)
{
    QHash<Uuid, qsizetype> places;
    QList<Uuid> ids;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!rows.at(i))
            continue;
        places.insert(rows.at(i)->key.id, i);
        ids.append(rows.at(i)->key.id);
    }
    FAROL_ASSIGN(const QList<ListRow> shown, m_store.rows(tables::Customer, m_own, ids).result());
    for (const ListRow &row : shown) {
        for (qsizetype i = 0; i < m_own.size(); ++i) {
            if (!row.values.value(i).isNull())
                rows[places.value(row.id)]->fields[m_own.at(i)].value = row.values.at(i);
        }
    }
    return {};
}

Result<QList<std::optional<RowState>>> StoreImport::rows(TableNumber table, const QList<Uuid> &ids)
{
    const EntityInfo *entity = m_schema.entity(table);
    if (entity == nullptr)
        return fail(Error::Code::Invalid, u"unknown entity"_s);
    QList<FieldNumber> columns;
    for (const FieldInfo &field : entity->fields)
        columns.append(field.number);
    FAROL_ASSIGN(const QList<ListRow> shown, m_store.rows(table, columns, ids).result());
    QHash<Uuid, RowState> known;
    for (const ListRow &listed : shown) {
        RowState &row = known[listed.id];
        row.key = {table, listed.id};
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (!listed.values[i].isNull())
                row.fields[columns[i]].value = listed.values[i];
        }
    }
    // Lists show the living; facts die with their customer, whom an import finds no more either.
    QHash<Uuid, QFuture<Result<RowState>>> asked;
    for (const Uuid &id : ids) {
        if (!known.contains(id) && entity->kind != EntityKind::Fact)
            asked.insert(id, m_store.row({table, id}));
    }
    for (auto question = asked.cbegin(); question != asked.cend(); ++question) {
        const Result<RowState> row = question->result();
        if (row)
            known.insert(question.key(), *row);
        else if (row.error().code != Error::Code::NotFound)
            return row.error();
    }
    QList<std::optional<RowState>> found;
    for (const Uuid &id : ids)
        found.append(known.contains(id) ? std::optional(known.value(id)) : std::nullopt);
    return found;
}

Result<QList<Reference>> StoreImport::findReferences(TableNumber table, const QStringList &texts)
{
    QList<Reference> found(texts.size());
    const EntityInfo *entity = m_schema.entity(table);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const bool isDirectory =
            table == tables::User || table == tables::Team || Uuid::fromString(texts[i]).hasValue();
        if (!isDirectory)
            continue;
        const Result<Uuid> id = findReference(m_store, m_schema, table, texts[i]); // asks nothing of the file
        if (id)
            found[i] = {Reference::Kind::One, *id};
        else if (id.error().code == Error::Code::Conflict)
            found[i].kind = Reference::Kind::Several;
        else if (id.error().code != Error::Code::NotFound)
            return id.error();
    }
    if (entity == nullptr)
        return found;
    if (entity->naturalKey != 0)
        FAROL_TRY(findByKey(*entity, texts, found));
    if (entity->field(u"name") != nullptr)
        FAROL_TRY(findByName(*entity, texts, found));
    return found;
}

/// All questions are put before the first answer is waited for.
Status StoreImport::findByKey(const EntityInfo &entity, const QStringList &texts, QList<Reference> &found)
{
    QList<std::pair<qsizetype, QFuture<Result<QList<Uuid>>>>> asked;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (found[i].kind == Reference::Kind::None && !texts[i].isEmpty())
            asked.append({i, m_store.rowsWithKey(entity.table, naturalKey(texts[i]))});
    }
    for (const auto &[place, question] : std::as_const(asked)) {
        FAROL_ASSIGN(const QList<Uuid> holders, question.result());
        if (holders.size() > 1)
            found[place].kind = Reference::Kind::Several;
        else if (!holders.isEmpty())
            found[place] = {Reference::Kind::One, holders.constFirst()};
    }
    return {};
}

/// One question for all names, since rows are not kept in their order and each question reads every row.
Status StoreImport::findByName(const EntityInfo &entity, const QStringList &texts, QList<Reference> &found)
{
    const FieldInfo *name = entity.field(u"name");
    QHash<QString, QList<qsizetype>> places; // by folded text
    QList<Value> names;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (found[i].kind != Reference::Kind::None || texts[i].isEmpty())
            continue;
        QList<qsizetype> &same = places[foldText(texts[i])];
        if (same.isEmpty())
            names.append(Value(texts[i]));
        same.append(i);
    }
    if (places.isEmpty())
        return {};
    ListQuery query;
    query.table = entity.table;
    query.filter = notMerged(entity, leafOf(name->number, FilterOp::In, names));
    query.columns = {name->number};
    query.limit = NamesAtOnce;
    query.pageOnly = true;
    FAROL_ASSIGN(const ListPage page, m_store.list(query, 0).result());
    FAROL_ASSIGN(const ListIds all, m_store.listIds(query, 0).result());
    QList<ListRow> rows = page.rows;
    while (rows.size() < all.ids.size()) { // many share a name
        FAROL_ASSIGN(const QList<ListRow> more,
                     m_store.rows(entity.table, query.columns, all.ids.mid(rows.size(), NamesAtOnce)).result());
        if (more.isEmpty())
            break;
        rows += more;
    }
    for (const ListRow &row : std::as_const(rows)) {
        const Value title = row.values.value(0);
        const auto *called = title.get<QString>();
        const QList<qsizetype> same = called != nullptr ? places.value(foldText(*called)) : QList<qsizetype>();
        for (const qsizetype place : same) {
            const bool first = found[place].kind == Reference::Kind::None;
            found[place] = {first ? Reference::Kind::One : Reference::Kind::Several, row.id};
        }
    }
    return {};
}

Result<ListCatalog> StoreImport::lists()
{
    return workspaceLists(m_store);
}

Result<ChangeSet> StoreImport::apply(const Command &command)
{
    return m_store.execute(command).result();
}

} // namespace farol
