// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customerfigures.h"
#include "models/customergroup.h"
#include "models/participants.h"
#include "models/recordrows.h"
#include "models/rowdetail.h"

#include "core/customer.h"

#include <optional>

namespace farol {

/// One customer with the little that hangs on it, loaded once for every part of its page: contacts, contracts, tickets, tasks,
/// cancellations, and the customers above and below it. (What there is much of, interactions and usage, its own models hold.)
class CustomerRecord final : public QObject
{
    Q_OBJECT
public:
    CustomerRecord(Store &store, const Readable &readable, QObject *parent = nullptr);

    void show(CustomerId customer);
    [[nodiscard]] CustomerId id() const { return CustomerId(m_detail.key().id); }
    [[nodiscard]] std::optional<Customer> customer() const;
    [[nodiscard]] RecordFigures figures() const;
    /// When somebody last spoke with the customer: its newest interaction that is no note.
    [[nodiscard]] std::optional<Instant> lastContact() const { return m_lastContact; }

    [[nodiscard]] const Readable &readable() const { return m_readable; }
    [[nodiscard]] RowDetail &detail() { return m_detail; }
    [[nodiscard]] ContactRows &contacts() { return m_contacts; }
    [[nodiscard]] LinkRows &links() { return m_links; }
    [[nodiscard]] ContractRows &contracts() { return m_contracts; }
    [[nodiscard]] TicketRows &tickets() { return m_tickets; }
    [[nodiscard]] TaskRows &tasks() { return m_tasks; }
    [[nodiscard]] OwnedRows &churns() { return m_churns; }
    [[nodiscard]] ChildRows &children() { return m_children; } ///< the customers that belong to it
    [[nodiscard]] GroupPath &group() { return m_group; } ///< the ones it belongs to

Q_SIGNALS:
    void headChanged(); ///< the customer's own fields, or figures, say something else
    void gone(); ///< it was deleted, went out of view, or never was there

private:
    void askLastContact();

    Store &m_store;
    Readable m_readable;
    RowDetail m_detail;
    ContactRows m_contacts;
    LinkRows m_links; ///< people of other customers who work with this one
    ContractRows m_contracts;
    TicketRows m_tickets;
    TaskRows m_tasks;
    OwnedRows m_churns;
    ChildRows m_children;
    GroupPath m_group;
    std::optional<Instant> m_lastContact;
    std::uint64_t m_request = 0;
};

} // namespace farol
