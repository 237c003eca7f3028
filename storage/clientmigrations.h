// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/migrator.h"

#include <QList>

namespace farol::storage {

/// The numbered history of a device's database. A released migration never changes, whatever becomes of the field
/// lists; a new entity is one more migration with the table that EntityColumns::tableStep() asks for.
[[nodiscard]] QList<Migration> clientHistory();

} // namespace farol::storage
