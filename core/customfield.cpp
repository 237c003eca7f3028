// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customfield.h"

#include "core/entityrow.h"

namespace farol {

EntityInfo customFieldEntity()
{
    EntityInfo info;
    info.table = tables::CustomField;
    info.name = "custom_field";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Workspace;
    info.naturalKey = 1;
    info.fields = fieldInfos<CustomField>();
    info.rules = {RuleInfo{RuleKind::Unique, 1, 0}};
    return info;
}

CustomField customFieldFromRow(const RowState &row)
{
    return entityFromRow<CustomField>(row);
}

} // namespace farol
