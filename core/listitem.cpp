// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/listitem.h"

#include "core/entityrow.h"

namespace farol {

EntityInfo listItemEntity()
{
    EntityInfo info;
    info.table = tables::ListItem;
    info.name = "list_item";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Workspace;
    info.naturalKey = 1;
    info.fields = fieldInfos<ListItem>();
    info.rules = {RuleInfo{RuleKind::Unique, 1, 0}};
    return info;
}

ListItem listItemFromRow(const RowState &row)
{
    return entityFromRow<ListItem>(row);
}

} // namespace farol
