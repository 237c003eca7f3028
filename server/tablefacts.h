// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "storage/connection.h"

#include <QByteArrayList>

namespace farol::server {

/// Whether the database has this table with all of these columns, asked of either backend without touching the table.
[[nodiscard]] Result<bool> hasColumns(storage::Connection &connection, const QByteArray &table,
                                      const QByteArrayList &columns);
/// Whether a table, should there be one of this name, has a row; `column` is any of its columns.
[[nodiscard]] Result<bool> hasRows(storage::Connection &connection, const QByteArray &table, const QByteArray &column);

} // namespace farol::server
