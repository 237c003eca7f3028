// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstore.h"

#include <QList>

/// Closing a device: what the server shuts out gives up all it holds but its person's own unsent work (docs/SYNC.md 4.10).
namespace farol {

/// Whether the store is closed, or being closed, and why.
[[nodiscard]] Result<AccessEnd> accessEndIn(ClientStore &store);
/// Writes down, durably and at once, that the device is to be closed: from here on no crash brings anything back.
[[nodiscard]] Status beginClosing(ClientStore &store, AccessEnd why);
/// Removes what has to go, in one durable transaction; the rows that are gone. Does nothing unless closing was begun and
/// not finished, so that whoever opens a store calls it first.
[[nodiscard]] Result<QList<RowKey>> finishClosing(ClientStore &store);

} // namespace farol
