// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace farol::ctl {

class Context;

/// One option of a command, or of all of them.
struct OptionSpec final {
    const char *name; ///< without the dashes
    const char *value; ///< what help calls its value; empty = a switch
    const char *help;
};

/// One command: its line in the registry, its help, and what it does.
struct CommandSpec final {
    const char *name;
    const char *arguments; ///< "customer ID [ID...]"
    const char *summary;
    const char *details; ///< paragraphs and examples, as printed
    QList<OptionSpec> options;
    int least = 0; ///< how many arguments it takes …
    int most = 0; ///< … at most; -1 = any number
    std::function<Status(Context &)> run;
    bool needsProfile = true;
};

/// Every command, in the order help lists them.
[[nodiscard]] const QList<CommandSpec> &commands();
[[nodiscard]] const QList<OptionSpec> &globalOptions();

/// A command line taken apart.
struct CommandLine final {
    const CommandSpec *command = nullptr; ///< null: help or version was asked for, or nothing at all
    QStringList arguments;
    QMap<QString, QString> options; ///< switches hold an empty text
    bool help = false;
    bool version = false;

    [[nodiscard]] bool has(const char *option) const { return options.contains(QString::fromLatin1(option)); }
    [[nodiscard]] QString value(const char *option, const QString &fallback = {}) const
    {
        return options.value(QString::fromLatin1(option), fallback);
    }
};

/// Error::Invalid with a sentence that says what is wrong and how it is meant.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

[[nodiscard]] QString generalHelp();
[[nodiscard]] QString commandHelp(const CommandSpec &command);
/// The candidate that was probably meant; empty when none is near.
[[nodiscard]] QString nearest(const QString &word, const QStringList &candidates);

} // namespace farol::ctl
