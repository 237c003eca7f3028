// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ticketmessage.h"

#include "core/entityrow.h"

namespace farol {

EntityInfo ticketMessageEntity()
{
    EntityInfo info;
    info.table = tables::TicketMessage;
    info.name = "ticket_message";
    info.kind = EntityKind::Log;
    info.scope = ScopeRule::Owner;
    info.owner = 1;
    info.fields = fieldInfos<TicketMessage>();
    return info;
}

TicketMessage ticketMessageFromRow(const RowState &row)
{
    return entityFromRow<TicketMessage>(row);
}

} // namespace farol
