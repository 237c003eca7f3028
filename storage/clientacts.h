// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstate.h"
#include "core/result.h"
#include "core/rowstate.h"
#include "storage/connection.h"

#include <QList>

namespace farol::storage {

/// What the acts of this device did to a row, field by field, newest first, at most `limit`.
[[nodiscard]] Result<QList<OwnChange>> ownChangesOf(Connection &connection, const RowKey &row, int limit);

} // namespace farol::storage
