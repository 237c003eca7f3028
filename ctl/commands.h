// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/commandline.h"

/// The commands, one file pair less per group: each file declares its lines of the registry here.
namespace farol::ctl {

[[nodiscard]] QList<CommandSpec> accountCommands(); ///< login, logout, sync, status
[[nodiscard]] QList<CommandSpec> listCommands(); ///< list, show, export
[[nodiscard]] QList<CommandSpec> fieldCommands();
[[nodiscard]] QList<CommandSpec> editCommands(); ///< add, set, delete, restore, undo, redo
[[nodiscard]] QList<CommandSpec> conflictCommands(); ///< conflicts, resolve, attention
[[nodiscard]] QList<CommandSpec> historyCommands();
[[nodiscard]] QList<CommandSpec> importCommands();

} // namespace farol::ctl
