// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeimport.h"

#include "core/customer.h"
#include "core/text/fold.h"

using namespace Qt::StringLiterals;

namespace farol {

namespace {

Filter leafOf(FieldNumber field, FilterOp op, const QList<Value> &values)
{
    Filter leaf;
    leaf.kind = Filter::Kind::Leaf;
    leaf.field = field;
    leaf.op = op;
    leaf.values = values;
    return leaf;
}

/// Living rows that are called this text, case and accents aside. One that was merged into another is not called anything.
Result<QList<Uuid>> rowsNamed(DeviceStore &store, const EntityInfo &entity, const QString &text)
{
    QList<Uuid> ids;
    const FieldInfo *name = entity.title();
    if (name == nullptr)
        return ids;
    const FieldInfo *merged = entity.field(u"merged_into");
    ListQuery query;
    query.table = entity.table;
    query.filter = leafOf(name->number, FilterOp::Equal, {Value(text)});
    if (merged != nullptr) {
        Filter both;
        both.children = {query.filter, leafOf(merged->number, FilterOp::IsNull, {})};
        query.filter = both;
    }
    query.columns = {name->number};
    query.limit = MostNamed + 1;
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
    return m_store.rowsByKey(table, keys).result();
}

Result<std::optional<Uuid>> StoreImport::findReference(TableNumber table, const QString &text)
{
    const Result<Uuid> found = farol::findReference(m_store, m_schema, table, text);
    if (found)
        return std::optional(*found);
    if (found.error().code == Error::Code::NotFound)
        return std::optional<Uuid>();
    return found.error();
}

Result<ChangeSet> StoreImport::apply(const Command &command)
{
    return m_store.execute(command).result();
}

} // namespace farol
