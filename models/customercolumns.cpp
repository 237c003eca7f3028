// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customercolumns.h"

#include <algorithm>

namespace farol {

namespace {

bool asksForOwnIn(const Filter &filter)
{
    return (filter.kind == Filter::Kind::Leaf && isOwn(filter.field))
           || std::any_of(filter.children.cbegin(), filter.children.cend(), asksForOwnIn);
}

} // namespace

CustomerColumns::CustomerColumns(Store &store, QObject *parent)
    : QObject(parent), m_store(store), m_catalog(store.customFields()), m_entity(m_catalog.customer())
{
    connect(&m_store, &Store::customFieldsChanged, this, &CustomerColumns::look);
}

void CustomerColumns::look()
{
    const CustomCatalog now = m_store.customFields();
    const bool same = now == m_catalog;
    m_catalog = now;
    m_entity = m_catalog.customer();
    if (same)
        Q_EMIT valuesCame();
    else
        Q_EMIT changed();
}

QList<FieldInfo> offeredColumns(const EntityInfo &entity)
{
    QList<FieldInfo> offered = entity.columns();
    offered.removeIf([](const FieldInfo &field) { return field.archived; });
    return offered;
}

bool isDerived(const FieldInfo &field)
{
    return field.number >= FirstDerived && !isOwn(field.number);
}

bool isOwn(FieldNumber field)
{
    return field >= FirstCustom;
}

bool asksForOwn(const ListQuery &query)
{
    return std::any_of(query.columns.cbegin(), query.columns.cend(), isOwn)
           || std::any_of(query.sort.cbegin(), query.sort.cend(), [](const SortKey &key) { return isOwn(key.field); })
           || asksForOwnIn(query.filter);
}

} // namespace farol
