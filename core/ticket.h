// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/contact.h"
#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using TicketId = Id<struct TicketTag>;

/// A request for support.
struct Ticket final {
    TicketId id;
    CustomerId customer;
    QString externalKey; ///< its key in another system; imports match by it
    QString subject; ///< empty where the system it comes from keeps none
    QString status; ///< key of workspace list "ticket_statuses"
    QString priority; ///< key of workspace list "priorities"
    std::optional<Instant> openedAt;
    std::optional<Instant> answeredAt; ///< when somebody of the team first answered
    std::optional<Instant> closedAt; ///< null = still open
    std::optional<std::int64_t> satisfaction; ///< 1 to 5, as the customer rated it (CSAT)
    bool isEscalated = false;
    ContactId contact; ///< who asked
    UserId assignee;
    QString category;
    QStringList tags;
    QString description;

    friend bool operator==(const Ticket &, const Ticket &) = default;

    static constexpr auto fieldList()
    {
        using E = Ticket;
        return std::tuple{
            fieldOf(&E::customer, declare::reference(1, "customer", "Customer", tables::Customer).mandatory()),
            fieldOf(&E::externalKey, declare::text(2, "external_key", "External key")),
            fieldOf(&E::subject, declare::text(3, "subject", "Subject").forPortal().asPersonal().forSearch()),
            fieldOf(&E::status, declare::key(4, "status", "Status", "ticket_statuses").mandatory().forPortal()),
            fieldOf(&E::priority, declare::key(5, "priority", "Priority", "priorities")),
            fieldOf(&E::openedAt, declare::instant(6, "opened_at", "Opened").mandatory().forPortal()),
            fieldOf(&E::answeredAt, declare::instant(7, "answered_at", "First answered").forPortal()),
            fieldOf(&E::closedAt, declare::instant(8, "closed_at", "Closed").forPortal()),
            fieldOf(&E::satisfaction, declare::integer(9, "satisfaction", "Satisfaction").atLeast(1)),
            fieldOf(&E::isEscalated, declare::flag(10, "is_escalated", "Escalated")),
            fieldOf(&E::contact, declare::reference(11, "contact", "Contact", tables::Contact)),
            fieldOf(&E::assignee, declare::reference(12, "assignee", "Assignee", tables::User)),
            fieldOf(&E::category, declare::text(13, "category", "Category")),
            fieldOf(&E::tags, declare::set(14, "tags", "Tags")),
            fieldOf(&E::description,
                    declare::longText(15, "description", "Description").forPortal().asPersonal().forSearch()),
        };
    }
};

[[nodiscard]] EntityInfo ticketEntity();
[[nodiscard]] Ticket ticketFromRow(const RowState &row);

} // namespace farol
