// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interaction.h"

#include "core/entityrow.h"

namespace farol {

EntityInfo interactionEntity()
{
    EntityInfo info;
    info.table = tables::Interaction;
    info.name = "interaction";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Owner;
    info.owner = 1;
    info.naturalKey = 2;
    info.fields = fieldInfos<Interaction>();
    info.rules = {RuleInfo{RuleKind::Unique, 2, 0}};
    return info;
}

Interaction interactionFromRow(const RowState &row)
{
    return entityFromRow<Interaction>(row);
}

} // namespace farol
