// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"
#include "storage/migrator.h"

namespace farol::storage {

/// The numbered history of the server's database, the same for both backends.
[[nodiscard]] QList<Migration> serverMigrations();

/// Brings the server's database to this version of the program: the history, then the typed tables of the entities,
/// which are made anew from the row states when an entity's field list has changed.
[[nodiscard]] Status migrateServer(Connection &connection, const Schema &schema);

} // namespace farol::storage
