// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/cli/command.h"
#include "server/cli/workspace.h"

namespace farol::server {

using WorkspaceWork = std::function<Result<Exit>(Workspace &, const QCommandLineParser &, CommandContext &)>;

/// A command on an open workspace; it knows the options that name one.
[[nodiscard]] CliCommand onWorkspace(const QString &name, const QString &summary, const QStringList &arguments,
                                     WorkspaceWork work);

/// Writes into the audit trail what the operator did: the id acted upon, if there is one, and what was done to it in
/// ids and words of ours ("role=lead").
[[nodiscard]] Status noteCommand(Workspace &workspace, const CommandContext &context, const char *action,
                                 const Uuid &object = {}, const QStringList &details = {});

} // namespace farol::server
