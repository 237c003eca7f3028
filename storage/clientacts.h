// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/rowstate.h"
#include "storage/connection.h"

#include <QList>
#include <QString>

namespace farol::storage {

/// One act of this device, as its history lists it.
struct ClientAct final {
    OperationId operation;
    QString act; ///< label key
    Instant when;
    bool undone = false; ///< taken back, or an undo itself
    QList<FieldNumber> fields; ///< of the row asked about, ascending
};

/// The acts of this device that changed a row, newest first, at most `limit`.
[[nodiscard]] Result<QList<ClientAct>> actsOf(Connection &connection, const RowKey &row, int limit);

} // namespace farol::storage
