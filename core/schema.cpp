// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema.h"

#include <algorithm>
#include <utility>

namespace farol {

namespace {

const FieldInfo *find(const QList<FieldInfo> &infos, FieldNumber number)
{
    for (const FieldInfo &info : infos) {
        if (info.number == number)
            return &info;
    }
    return nullptr;
}

const FieldInfo *find(const QList<FieldInfo> &infos, QStringView name)
{
    for (const FieldInfo &info : infos) {
        if (name == QLatin1StringView(info.name))
            return &info;
    }
    return nullptr;
}

} // namespace

const FieldInfo *EntityInfo::field(FieldNumber number) const
{
    return find(fields, number);
}

const FieldInfo *EntityInfo::field(QStringView wanted) const
{
    return find(fields, wanted);
}

const FieldInfo *EntityInfo::column(FieldNumber number) const
{
    return find(number < FirstDerived ? fields : number < FirstCustom ? derived : custom, number);
}

const FieldInfo *EntityInfo::column(QStringView wanted) const
{
    for (const QList<FieldInfo> *infos : {&fields, &derived, &custom}) {
        if (const FieldInfo *found = find(*infos, wanted))
            return found;
    }
    return nullptr;
}

const FieldInfo *EntityInfo::title() const
{
    for (const QStringView wanted : {u"name", u"title", u"subject", u"product", u"label", u"feature", u"item_key"}) {
        if (const FieldInfo *declared = find(fields, wanted))
            return declared;
    }
    return nullptr;
}

Writers EntityInfo::deleters() const
{
    Writers strictest = Writers::Staff;
    for (const FieldInfo &info : fields) {
        if (info.required)
            strictest = std::max(strictest, info.writers);
    }
    return strictest;
}

Schema::Schema(QList<EntityInfo> entities, int version) : m_entities(std::move(entities)), m_version(version) {}

const EntityInfo *Schema::entity(TableNumber table) const
{
    for (const EntityInfo &info : m_entities) {
        if (info.table == table)
            return &info;
    }
    return nullptr;
}

const EntityInfo *Schema::entity(QStringView name) const
{
    for (const EntityInfo &info : m_entities) {
        if (name == QLatin1StringView(info.name))
            return &info;
    }
    return nullptr;
}

} // namespace farol
