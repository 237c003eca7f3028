// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema.h"

#include <QString>

/// What people call the rows of each table, and what acts do to them.
namespace farol {

/// "Contact"; "Row" of a table that has no words of its own, and of 0.
[[nodiscard]] QString entityName(TableNumber table);
/// "Contacts".
[[nodiscard]] QString entityPlural(TableNumber table);
/// "3 contacts".
[[nodiscard]] QString entityCount(TableNumber table, int count);
/// A test holds the schema against it.
[[nodiscard]] bool hasEntityWords(TableNumber table);

/// What an act did to `count` rows of a table, as a whole sentence without a full stop: "3 customers edited". Table 0 is
/// for an act over several tables: "3 rows edited".
[[nodiscard]] QString actDone(const QString &act, TableNumber table, int count);
/// The same for taking it back: "Undone: 3 customers edited".
[[nodiscard]] QString actUndone(const QString &act, TableNumber table, int count);
/// And for doing it once more: "Done again: 3 customers edited".
[[nodiscard]] QString actRedone(const QString &act, TableNumber table, int count);

} // namespace farol
