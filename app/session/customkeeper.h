// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/customcatalog.h"
#include "core/customedits.h"
#include "core/random.h"
#include "storage/listreader.h"

#include <memory>
#include <optional>

namespace farol {

/// Keeps the catalog of the workspace's own fields in step with the rows, tells which customers show other values of them,
/// and writes them. Lives in the store's thread, where it reads what was just written.
class CustomKeeper final
{
public:
    struct Parts {
        std::shared_ptr<storage::ListReader> reader; ///< others of that thread may use it, too
        WorkspaceId workspace;
        const Clock &clock;
        Random &random;
    };
    /// What a ChangeSet means for lists of customers.
    struct News final {
        std::optional<CustomCatalog> catalog; ///< when it is another one
        ChangeSet customers; ///< that show another value
        bool tooMany = false; ///< to be named: whoever shows any has to look again
    };

    explicit CustomKeeper(Parts parts);

    /// The definitions as they are now.
    [[nodiscard]] Result<CustomCatalog> read();
    /// What cannot be read meanwhile is as it was.
    [[nodiscard]] News after(const ChangeSet &changes);
    /// What was done, told of customers and their columns instead of rows of CustomValue.
    [[nodiscard]] ChangeSet inColumns(const ChangeSet &changes);
    /// The command with rows of CustomValue in place of columns.
    [[nodiscard]] Result<Command> written(const Command &command);

private:
    [[nodiscard]] ChangeSet customersOf(const QList<Uuid> &values);
    [[nodiscard]] Result<CustomValueRow> find(CustomerId customer, CustomFieldId field);
    [[nodiscard]] Uuid idForNew(const RowEdit &edit);

    Parts m_parts;
    CustomCatalog m_catalog;
};

} // namespace farol
