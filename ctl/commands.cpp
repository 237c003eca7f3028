// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"

namespace farol::ctl {

const QList<CommandSpec> &commands()
{
    static const QList<CommandSpec> all = accountCommands() + fieldCommands() + listCommands() + editCommands()
                                          + conflictCommands() + historyCommands() + importCommands();
    return all;
}

} // namespace farol::ctl
