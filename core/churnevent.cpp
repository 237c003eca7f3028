// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/churnevent.h"

#include "core/entityrow.h"

namespace farol {

EntityInfo churnEventEntity()
{
    EntityInfo info;
    info.table = tables::ChurnEvent;
    info.name = "churn_event";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Owner;
    info.owner = 1;
    info.naturalKey = 2;
    info.fields = fieldInfos<ChurnEvent>();
    info.rules = {RuleInfo{RuleKind::Unique, 2, 0}};
    return info;
}

ChurnEvent churnEventFromRow(const RowState &row)
{
    return entityFromRow<ChurnEvent>(row);
}

} // namespace farol
