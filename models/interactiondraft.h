// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/interaction.h"

#include <QByteArray>
#include <QString>

namespace farol {

/// What somebody writes about an interaction before it is one. The time is empty as long as it means "when it is saved".
struct InteractionDraft final {
    Interaction interaction; ///< its id is null while it is a new one
    [[nodiscard]] bool isEmpty() const; ///< nothing a person would miss
    friend bool operator==(const InteractionDraft &, const InteractionDraft &) = default;
};

/// The key it is kept under: "interaction/ID" of an edit, "new-interaction/CUSTOMER" of a new one.
[[nodiscard]] QString draftKey(CustomerId customer, InteractionId interaction);

/// Bytes for Store::keepDraft(), by the names of the fields; empty of an empty draft.
[[nodiscard]] QByteArray encodeDraft(const InteractionDraft &draft);
/// Reads them back. What does not fit any more (a newer or older program wrote it) is left out rather than refused.
[[nodiscard]] InteractionDraft decodeDraft(const QByteArray &bytes);

/// One act: the new interaction, or of an edited one the fields that differ from `before`.
[[nodiscard]] Command saveInteraction(const Interaction &interaction, const Interaction &before);

} // namespace farol
