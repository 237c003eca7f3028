// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/contact.h"
#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"
#include "core/ticket.h"

namespace farol {

using TicketMessageId = Id<struct TicketMessageTag>;

/// One message of a ticket, or a note of the team about it; never edited.
struct TicketMessage final {
    TicketMessageId id;
    TicketId ticket;
    std::optional<Instant> at;
    UserId author; ///< of the team; null when a contact wrote
    ContactId contact; ///< who wrote; null when the team did
    bool isInternal = false; ///< a note for the team, never shown in the portal
    QString text;

    friend bool operator==(const TicketMessage &, const TicketMessage &) = default;

    static constexpr auto fieldList()
    {
        using E = TicketMessage;
        return std::tuple{
            fieldOf(&E::ticket, declare::reference(1, "ticket", "Ticket", tables::Ticket).mandatory()),
            fieldOf(&E::at, declare::instant(2, "at", "When").mandatory().forPortal()),
            fieldOf(&E::author, declare::reference(3, "author", "Author", tables::User).forPortal()),
            fieldOf(&E::contact, declare::reference(4, "contact", "Contact", tables::Contact).forPortal()),
            fieldOf(&E::isInternal, declare::flag(5, "is_internal", "Internal")),
            fieldOf(&E::text, declare::longText(6, "text", "Text").mandatory().forPortal().asPersonal().forSearch()),
        };
    }
};

[[nodiscard]] EntityInfo ticketMessageEntity();
[[nodiscard]] TicketMessage ticketMessageFromRow(const RowState &row);

} // namespace farol
