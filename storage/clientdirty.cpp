// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientdirty.h"

#include "storage/searchindex.h"

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

bool feedsFigures(TableNumber table)
{
    return table == tables::Contract || table == tables::Interaction || table == tables::Ticket
           || table == tables::Task;
}

} // namespace

FollowedEntity::FollowedEntity(const EntityInfo &info)
    : table(info.table),
      name(info.name),
      search(searchFieldsOf(info)),
      customer(feedsFigures(info.table) ? info.owner : FieldNumber(0))
{}

Status DirtyList::noteWords(const FollowedEntity &entity, std::int64_t row, const Values &old)
{
    FAROL_ASSIGN(const std::int64_t followed, through(entity.table));
    if (row > followed)
        return {}; // the index does not hold it yet
    const SearchText text = searchTextOf(entity.search, old);
    // What stands there already is what the index holds; the row was only written since.
    return run(m_connection, "INSERT OR IGNORE INTO dirty (place, names, texts, minute) VALUES (?, ?, ?, ?)"_ba,
               placeOf(entity.table, row), QStringView(text.names), QStringView(text.texts), text.minute);
}

Status DirtyList::noteCustomer(const Uuid &customer)
{
    if (customer.isNull())
        return {};
    return run(m_connection, "INSERT OR IGNORE INTO stale_customer (id) VALUES (?)"_ba, customer);
}

Status DirtyList::noteErased(const FollowedEntity &entity)
{
    FAROL_ASSIGN(Statement newest, m_connection.prepare("SELECT max(row) FROM " + entity.name));
    FAROL_TRY(newest.step());
    const std::int64_t last = newest.integer(0);
    newest.reset();
    FAROL_TRY(lower(entity.table, last));
    return entity.table == tables::Customer ? lower(FigureTable, last) : Status();
}

Status DirtyList::lower(TableNumber table, std::int64_t last)
{
    FAROL_ASSIGN(const std::int64_t followed, through(table));
    return last < followed ? setThrough(table, last) : Status();
}

Result<std::int64_t> DirtyList::through(TableNumber table)
{
    const auto known = m_through.constFind(table);
    if (known != m_through.constEnd())
        return *known;
    FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT through FROM follow WHERE table_no = ?"_ba));
    FAROL_ASSIGN(const bool found, statement.bind(1, table).step());
    const std::int64_t row = found ? statement.integer(0) : 0;
    m_through.insert(table, row);
    return row;
}

Status DirtyList::setThrough(TableNumber table, std::int64_t row)
{
    m_through.insert(table, row);
    return run(m_connection, "INSERT OR REPLACE INTO follow (table_no, through) VALUES (?, ?)"_ba, table, row);
}

Status DirtyList::forgetAll()
{
    m_through.clear();
    FAROL_TRY(run(m_connection, "DELETE FROM dirty"_ba));
    FAROL_TRY(run(m_connection, "DELETE FROM stale_customer"_ba));
    return run(m_connection, "DELETE FROM follow"_ba);
}

} // namespace farol::storage
