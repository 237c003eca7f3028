// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/churnevent.h"
#include "core/contact.h"
#include "core/contactlink.h"
#include "core/contract.h"
#include "core/customer.h"
#include "core/customfield.h"
#include "core/customvalue.h"
#include "core/holiday.h"
#include "core/interaction.h"
#include "core/listitem.h"
#include "core/savedview.h"
#include "core/task.h"
#include "core/ticket.h"
#include "core/ticketmessage.h"
#include "core/usagefact.h"

namespace farol {

const Schema &farolSchema()
{
    static const Schema schema({customerEntity(), contactEntity(), contactLinkEntity(), contractEntity(),
                                interactionEntity(), ticketEntity(), ticketMessageEntity(), taskEntity(),
                                usageFactEntity(), churnEventEntity(), savedViewEntity(), customFieldEntity(),
                                customValueEntity(), listItemEntity(), holidayEntity()},
                               2);
    return schema;
}

} // namespace farol
