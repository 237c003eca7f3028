// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importmapping.h"

#include "core/tables.h"

namespace farol {

bool isImportable(const EntityInfo &entity)
{
    return entity.kind != EntityKind::Fact || entity.table == tables::UsageFact;
}

bool canMatchByName(const EntityInfo &entity)
{
    return entity.kind == EntityKind::Record && entity.scope == ScopeRule::Self && entity.title() != nullptr;
}

bool isImportable(const FieldInfo &field)
{
    return field.writers != Writers::Server && field.merge != MergeRule::Counter;
}

QList<FieldNumber> ownFieldsOf(const ImportMapping &mapping)
{
    QList<FieldNumber> own;
    for (const ImportRule &rule : mapping.rules) {
        if (rule.field >= FirstCustom && !own.contains(rule.field))
            own.append(rule.field);
    }
    return own;
}

FieldNumber importKeyField(const EntityInfo &entity, ImportMatch match)
{
    switch (match) {
    case ImportMatch::Key: return entity.kind == EntityKind::Fact ? FieldNumber{0} : entity.naturalKey;
    case ImportMatch::Name: return canMatchByName(entity) ? entity.title()->number : FieldNumber{0};
    case ImportMatch::WholeRow: break;
    }
    return 0;
}

} // namespace farol
