// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstore.h"
#include "core/schema.h"

#include <optional>

namespace farol {

/// The row of this device that a natural key stands for, which an import goes on with: of the living rows that show the
/// key the one made under it, else any; else the row made under it if it is deleted, shows no key, or waits for this one,
/// of which the server has made a conflict.
[[nodiscard]] Result<std::optional<RowState>> keyHolder(ClientTransaction &transaction, const EntityInfo &entity,
                                                        WorkspaceId workspace, const QString &key);
/// All living rows that show the key.
[[nodiscard]] Result<QList<Uuid>> keyHolders(ClientTransaction &transaction, const EntityInfo &entity,
                                             const QString &key);

} // namespace farol
