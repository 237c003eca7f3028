// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/run.h"

#include "ctl/table.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

void complain(Terminal &terminal, const QString &sentence)
{
    const QString head = terminal.errorColours() ? u"\x1b[31mfarolctl:\x1b[0m "_s : u"farolctl: "_s;
    terminal.writeError(head + withoutControls(sentence) + u'\n');
}

int finish(Terminal &terminal, Exit exit, bool written = false)
{
    if (!terminal.flush() && exit == Exit::Ok) {
        const QString done =
            written ? u" A change that was asked for is made all the same; look before you repeat it."_s : QString();
        complain(terminal, u"The output could not be written completely."_s + done);
        return static_cast<int>(Exit::Disk);
    }
    return static_cast<int>(exit);
}

} // namespace

int run(const QStringList &arguments, Terminal &terminal, const Surroundings &surroundings)
{
    const Result<CommandLine> line = parseCommandLine(arguments);
    if (!line) {
        complain(terminal, line.error().detail + u" See farolctl --help."_s);
        return finish(terminal, Exit::Usage);
    }
    if (line->version) {
        terminal.write(u"farolctl %1\n"_s.arg(QCoreApplication::applicationVersion()));
        return finish(terminal, Exit::Ok);
    }
    if (line->command == nullptr || line->help) {
        const QString help = line->command != nullptr ? commandHelp(*line->command) : generalHelp();
        if (line->help) {
            terminal.write(help);
            return finish(terminal, Exit::Ok);
        }
        terminal.writeError(help);
        return finish(terminal, Exit::Usage);
    }
    Context context(*line, terminal, surroundings);
    Status status = context.prepare();
    if (status)
        status = line->command->run(context);
    if (status)
        return finish(terminal, Exit::Ok, context.hasWritten());
    (void)context.fails(status.error(), During::Working); // unless the command has said it better
    complain(terminal, context.failure()->sentence);
    return finish(terminal, context.failure()->exit);
}

} // namespace farol::ctl
