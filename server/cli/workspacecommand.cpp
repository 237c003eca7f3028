// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cli/workspacecommand.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

CliCommand onWorkspace(const QString &name, const QString &summary, const QStringList &arguments, WorkspaceWork work)
{
    CliCommand command;
    command.name = name;
    command.summary = summary;
    command.arguments = arguments;
    command.options = databaseOptions();
    command.run = [work = std::move(work)](const QCommandLineParser &parser, CommandContext &context) -> Result<Exit> {
        FAROL_ASSIGN(const DatabasePlace place, placeFrom(parser));
        Log log(context.clock, Log::Level::Warning);
        FAROL_ASSIGN(const auto workspace, Workspace::open(place, context.clock, context.random, log));
        return work(*workspace, parser, context);
    };
    return command;
}

Status noteCommand(Workspace &workspace, const CommandContext &context, const char *action, const Uuid &object,
                   const QStringList &details)
{
    AuditEvent event;
    event.at = context.clock.now();
    event.action = action;
    event.outcome = "ok";
    event.peer = "command line";
    event.object = ((object.isNull() ? QStringList() : QStringList{object.toString()}) + details).join(u' ').toUtf8();
    return workspace.audit().append(event);
}

} // namespace farol::server
