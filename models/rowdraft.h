// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/rowstate.h"

#include <QByteArray>
#include <QString>
#include <QVariantMap>

namespace farol {

/// What somebody has typed into a dialog for a row and not saved: only the fields he changed, so that what others write into
/// the rest meanwhile is never brought back to how it was.
struct RowDraft final {
    Instant at; ///< when he typed last
    QVariantMap typed; ///< by the names of the fields, as it stands there, readable or not
    [[nodiscard]] bool isEmpty() const { return typed.isEmpty(); }
    friend bool operator==(const RowDraft &, const RowDraft &) = default;
};

/// The key it is kept under: "contact/ID" of an edit, "new-contact/CUSTOMER-ID" of a new row, "new-customer" where it
/// hangs on nothing yet.
[[nodiscard]] QString rowDraftKey(TableNumber table, const Uuid &row, const Uuid &customer);
/// Bytes for Store::keepDraft(); empty of an empty draft.
[[nodiscard]] QByteArray encodeRowDraft(const RowDraft &draft);
/// Reads them back; empty when they are no draft.
[[nodiscard]] RowDraft decodeRowDraft(const QByteArray &bytes);

} // namespace farol
