// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/random.h"
#include "core/result.h"

#include <QCommandLineParser>
#include <QFileDevice>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTextStream>

#include <functional>
#include <optional>
#include <vector>

namespace farol::server {

/// Exit codes a script can trust; docs/manual/server.md lists them.
enum class Exit : int {
    Ok = 0,
    Internal = 1,
    Usage = 2,
    NotFound = 3,
    Denied = 4,
    Unreachable = 5, ///< the database does not answer
    Busy = 6, ///< another process serves this folder, or the port is taken
    Exists = 7,
    Invalid = 8,
    Corrupt = 10, ///< corrupt, foreign, or written by a newer version
    NoSpace = 11,
};

[[nodiscard]] Exit exitFor(Error::Code code);

/// What a command works with; standard output carries results, standard error everything said to a person.
struct CommandContext final {
    QTextStream &out;
    QTextStream &err;
    const Clock &clock;
    Random &random;
};

/// One command of farol-server: "init", "user add" …
struct CliCommand final {
    QString name;
    QString summary; ///< one line for the overview
    QString example; ///< shown under --help; one a line
    QList<QCommandLineOption> options;
    QStringList arguments; ///< names of positional arguments, all required
    std::function<Result<Exit>(const QCommandLineParser &, CommandContext &)> run;
};

/// Finds the command among its options, runs it, and turns its error into a sentence and an exit code.
/// NoSpace when the command was done but its answer did not get out; a reader who has had enough is no error.
[[nodiscard]] int runCommandLine(const std::vector<CliCommand> &commands, const QStringList &arguments,
                                 CommandContext &context);

/// Text that others have typed, on one line and without control characters, which a terminal would obey.
[[nodiscard]] QString harmless(QString text);
/// Reads one line from standard input, without its end; for passwords and passphrases.
[[nodiscard]] Result<QString> lineFromStdin();
/// An option's value that has to be there; Invalid names the option.
[[nodiscard]] Result<QString> required(const QCommandLineParser &parser, const QString &option);
/// Whether a command may write a file of this name. Exists: there is one and it is not to be replaced; Denied: what is
/// there is none.
[[nodiscard]] Status mayWriteFile(const QString &path, bool mayReplace);
/// Why a file takes no more: NoSpace only where the disk is full, and not where it fails or a reader has gone.
[[nodiscard]] Error cannotWrite(const QString &what, const QFileDevice &file);
/// What a command ends with after standard output took only a part of its bytes, and says so: as an error its sentence
/// would be that nothing was changed.
[[nodiscard]] Exit outputCutShort(const QString &command, CommandContext &context);
/// The options every command that opens the database knows: --data, --database.
[[nodiscard]] QList<QCommandLineOption> databaseOptions();

[[nodiscard]] std::vector<CliCommand> setUpCommands(); ///< init
[[nodiscard]] std::vector<CliCommand> serveCommands(); ///< serve, config
[[nodiscard]] std::vector<CliCommand> userCommands();
[[nodiscard]] std::vector<CliCommand> teamCommands();
[[nodiscard]] std::vector<CliCommand> deviceCommands();
[[nodiscard]] std::vector<CliCommand> backupCommands(); ///< backup, restore
[[nodiscard]] std::vector<CliCommand> recordCommands(); ///< export, audit
[[nodiscard]] std::vector<CliCommand> importCommands();

} // namespace farol::server
