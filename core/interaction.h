// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using InteractionId = Id<struct InteractionTag>;

/// Anything that happened with a customer: a call, a meeting, a mail, a note. One line of its timeline.
struct Interaction final {
    InteractionId id;
    CustomerId customer;
    QString externalKey; ///< its key in another system; imports match by it
    QString kind; ///< key of workspace list "interaction_kinds"
    std::optional<Instant> at; ///< when it happened
    std::optional<std::int64_t> minutes; ///< how long it took
    QString subject;
    UserId author; ///< who wrote it down
    QStringList contacts; ///< ids of the contacts who took part
    QStringList colleagues; ///< ids of the people of the team who took part
    QStringList mentions; ///< ids of the people of the team whom the text calls by @name
    QString sentiment; ///< key of workspace list "sentiments"
    bool isPinned = false; ///< stays at the top of the timeline
    bool isConfirmed = false; ///< active listening: the customer agreed with what was restated
    QString text;
    QString said; ///< active listening, step 1
    QString restated; ///< active listening, step 2

    friend bool operator==(const Interaction &, const Interaction &) = default;

    static constexpr auto fieldList()
    {
        using E = Interaction;
        return std::tuple{
            fieldOf(&E::customer, declare::reference(1, "customer", "Customer", tables::Customer).mandatory()),
            fieldOf(&E::externalKey, declare::text(2, "external_key", "External key")),
            fieldOf(&E::kind, declare::key(3, "kind", "Type", "interaction_kinds").mandatory()),
            fieldOf(&E::at, declare::instant(4, "at", "When").mandatory()),
            fieldOf(&E::minutes, declare::integer(5, "minutes", "Minutes").atLeast(0)),
            fieldOf(&E::subject, declare::text(6, "subject", "Subject").asPersonal().forSearch()),
            fieldOf(&E::author, declare::reference(7, "author", "Author", tables::User)),
            fieldOf(&E::contacts, declare::references(8, "contacts", "Participants", tables::Contact)),
            fieldOf(&E::colleagues, declare::references(9, "colleagues", "Colleagues", tables::User)),
            fieldOf(&E::mentions, declare::references(10, "mentions", "Mentions", tables::User)),
            fieldOf(&E::sentiment, declare::key(11, "sentiment", "Sentiment", "sentiments")),
            fieldOf(&E::isPinned, declare::flag(12, "is_pinned", "Pinned")),
            fieldOf(&E::isConfirmed, declare::flag(13, "is_confirmed", "Confirmed")),
            fieldOf(&E::text, declare::longText(14, "text", "Text").asPersonal().forSearch()),
            fieldOf(&E::said, declare::longText(15, "said", "What the customer said").asPersonal().forSearch()),
            fieldOf(&E::restated, declare::longText(16, "restated", "How we restated it").asPersonal().forSearch()),
        };
    }
};

[[nodiscard]] EntityInfo interactionEntity();
[[nodiscard]] Interaction interactionFromRow(const RowState &row);

} // namespace farol
