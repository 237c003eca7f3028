// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema.h"

#include <utility>

namespace farol {

const FieldInfo *EntityInfo::field(FieldNumber number) const
{
    for (const FieldInfo &info : fields) {
        if (info.number == number)
            return &info;
    }
    return nullptr;
}

const FieldInfo *EntityInfo::field(QStringView wanted) const
{
    for (const FieldInfo &info : fields) {
        if (wanted == QLatin1StringView(info.name))
            return &info;
    }
    return nullptr;
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
