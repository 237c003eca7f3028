// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "core/filesizesignal.h"
#include "core/random.h"
#include "server/cli/command.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <iterator>

int main(int argc, char *argv[])
{
    using namespace farol;
    using namespace farol::server;
    ignoreFileSizeSignal();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(FAROL_VERSION));
    QTextStream out(stdout);
    QTextStream err(stderr);
    const SystemClock clock;
    SystemRandom random;
    CommandContext context{out, err, clock, random};
    std::vector<CliCommand> commands;
    for (auto *group : {setUpCommands, serveCommands, userCommands, teamCommands, deviceCommands, backupCommands,
                        recordCommands, importCommands}) {
        auto more = group();
        commands.insert(commands.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return runCommandLine(commands, QCoreApplication::arguments().sliced(1), context);
}
