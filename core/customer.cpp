// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"

#include "core/derived.h"
#include "core/entityrow.h"

namespace farol {

EntityInfo customerEntity()
{
    EntityInfo info;
    info.table = tables::Customer;
    info.name = "customer";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Self;
    info.naturalKey = 2;
    info.fields = fieldInfos<Customer>();
    info.derived = customerFigureInfos();
    info.rules = {RuleInfo{RuleKind::Acyclic, 7, 0}, RuleInfo{RuleKind::Unique, 2, 0}};
    return info;
}

Customer customerFromRow(const RowState &row)
{
    return entityFromRow<Customer>(row);
}

} // namespace farol
