// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract.h"

#include "core/entityrow.h"

namespace farol {

EntityInfo contractEntity()
{
    EntityInfo info;
    info.table = tables::Contract;
    info.name = "contract";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Owner;
    info.owner = 1;
    info.naturalKey = 2;
    info.fields = fieldInfos<Contract>();
    info.rules = {RuleInfo{RuleKind::Unique, 2, 0}, RuleInfo{RuleKind::Ordered, 9, 10}};
    return info;
}

Contract contractFromRow(const RowState &row)
{
    return entityFromRow<Contract>(row);
}

} // namespace farol
