// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/churnevent.h"
#include "core/contact.h"
#include "core/contactlink.h"
#include "core/contract.h"
#include "core/entityrow.h"
#include "core/holiday.h"
#include "core/interaction.h"
#include "core/savedview.h"
#include "core/task.h"
#include "core/ticket.h"
#include "core/ticketmessage.h"
#include "core/usagefact.h"
#include "tools/sampledata/sampledata.h"

namespace farol {

/// All that hangs on the customers of the sample company, and what the company itself keeps.
struct SampleWorld final {
    QList<Contact> contacts;
    QList<ContactLink> contactLinks;
    QList<Contract> contracts;
    QList<Interaction> interactions;
    QList<Ticket> tickets;
    QList<TicketMessage> messages;
    QList<Task> tasks;
    QList<UsageFact> usage;
    QList<ChurnEvent> churnEvents;
    QList<Holiday> holidays;
    QList<SavedView> views;
};

struct SampleWorldOptions final {
    SampleOptions base; ///< the same with which sampleCustomers() was called
    WorkspaceId workspace; ///< ids are derived from it
    int usageDays = 365; ///< how far back use goes
    int usageShare = 10; ///< one of so many customers has usage facts; 0 = none
};

/// The same options and customers give the same world, whatever the machine.
[[nodiscard]] SampleWorld sampleWorld(const SampleWorldOptions &options, const QList<Customer> &customers);

/// The row as a command makes it: created, or put where it is a fact.
template <typename E>
[[nodiscard]] RowEdit sampleEdit(TableNumber table, const E &entity)
{
    RowEdit edit;
    edit.kind = table == tables::UsageFact ? MutationKind::PutFact : MutationKind::Create;
    edit.row = {table, entity.id.uuid};
    edit.values = valuesOf(entity);
    return edit;
}
/// Everything of the world, owners before what hangs on them.
[[nodiscard]] QList<RowEdit> sampleEdits(const SampleWorld &world);

} // namespace farol
