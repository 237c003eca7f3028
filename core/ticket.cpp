// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ticket.h"

#include "core/entityrow.h"

namespace farol {

EntityInfo ticketEntity()
{
    EntityInfo info;
    info.table = tables::Ticket;
    info.name = "ticket";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Owner;
    info.owner = 1;
    info.naturalKey = 2;
    info.fields = fieldInfos<Ticket>();
    info.rules = {RuleInfo{RuleKind::Unique, 2, 0}, RuleInfo{RuleKind::Ordered, 6, 8}};
    return info;
}

Ticket ticketFromRow(const RowState &row)
{
    return entityFromRow<Ticket>(row);
}

} // namespace farol
