// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/customcatalog.h"
#include "core/result.h"
#include "core/uuid.h"

#include <functional>

namespace farol {

/// Where a customer's value in a field of the workspace's own lies.
struct CustomValueRow final {
    enum class State : std::uint8_t { Missing, Living, Deleted };
    State state = State::Missing;
    Uuid id; ///< unless Missing: it gets its id from its key
};

/// What has to be known of the rows to write a command that names columns of the catalog.
struct CustomEditing final {
    std::function<Result<CustomValueRow>(CustomerId customer, CustomFieldId field)> find;
    std::function<Uuid(const RowEdit &edit)> idForNew; ///< of a customer that is made without one
};

/// Whether an edit of a customer names a column of the workspace's own fields.
[[nodiscard]] bool namesCustomColumns(const Command &command);

/// The same command with edits of CustomValue in place of columns of `catalog`, each behind the edit of its customer, which
/// goes when nothing else is left of it. A value that is taken away stays as a row without one, so that two devices merge it
/// like any other edit. Invalid: the column is unknown or archived, or the value does not suit it.
[[nodiscard]] Result<Command> withCustomRows(const Command &command, const CustomCatalog &catalog,
                                             const CustomEditing &editing);

} // namespace farol
