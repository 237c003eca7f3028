// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"
#include "core/schema.h"

#include <QByteArray>

#include <cstdint>
#include <functional>

namespace farol::server {

/// Takes one row as a JSON object on a line of its own, with its end.
using RowLines = std::function<Status(const EntityInfo &entity, const QByteArray &line)>;

/// Every living row of every entity, keyed by field names: an open format that any tool reads. Entities in the order of
/// the schema, rows by id, all from one reading of the store. Returns how many there were.
[[nodiscard]] Result<std::int64_t> exportRows(HubStore &store, const Schema &schema, const RowLines &take);

} // namespace farol::server
