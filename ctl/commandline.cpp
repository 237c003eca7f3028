// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commandline.h"

#include <algorithm>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

QString text(const char *latin1)
{
    return QString::fromUtf8(latin1);
}

const OptionSpec *find(const QList<OptionSpec> &options, const QString &name)
{
    const auto found =
        std::find_if(options.cbegin(), options.cend(), [&](const OptionSpec &o) { return name == text(o.name); });
    return found == options.cend() ? nullptr : &*found;
}

const CommandSpec *findCommand(const QString &name)
{
    const QList<CommandSpec> &all = commands();
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&](const CommandSpec &c) { return name == text(c.name); });
    return found == all.cend() ? nullptr : &*found;
}

QString didYouMean(const QString &word, const QStringList &candidates, const QString &prefix)
{
    const QString near = nearest(word, candidates);
    return near.isEmpty() ? QString() : u" Did you mean %1%2?"_s.arg(prefix, near);
}

Error unknownOption(const QString &name, const CommandSpec *command)
{
    QStringList names;
    for (const OptionSpec &option : globalOptions())
        names.append(text(option.name));
    if (command != nullptr) {
        for (const OptionSpec &option : command->options)
            names.append(text(option.name));
    }
    const QString where = command != nullptr ? u" for %1"_s.arg(text(command->name)) : QString();
    return fail(Error::Code::Invalid,
                u"There is no option --%1%2.%3"_s.arg(name, where, didYouMean(name, names, u"--"_s)));
}

int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int corner = row[0];
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int change = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
            corner = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row[b.size()];
}

/// Reads one option at `i`, and its value, which may well begin with a dash ("--sort -seats").
Status takeOption(const QStringList &arguments, qsizetype &i, CommandLine &line)
{
    QString name = arguments[i].mid(2);
    std::optional<QString> value;
    if (const qsizetype equals = name.indexOf(u'='); equals >= 0) {
        value = name.mid(equals + 1);
        name.truncate(equals);
    }
    if (name == "help"_L1) {
        line.help = true;
        return {};
    }
    if (name == "version"_L1) {
        line.version = true;
        return {};
    }
    const OptionSpec *option = find(globalOptions(), name);
    if (option == nullptr && line.command != nullptr)
        option = find(line.command->options, name);
    if (option == nullptr)
        return unknownOption(name, line.command);
    const bool takesValue = *option->value != '\0';
    if (!takesValue && value)
        return fail(Error::Code::Invalid, u"--%1 takes no value."_s.arg(name));
    if (takesValue && !value) {
        if (++i >= arguments.size())
            return fail(Error::Code::Invalid, u"--%1 needs a value: --%1 %2."_s.arg(name, text(option->value)));
        value = arguments[i];
    }
    line.options.insert(name, value.value_or(QString()));
    return {};
}

Status checkCount(const CommandLine &line)
{
    const CommandSpec &command = *line.command;
    const auto count = static_cast<int>(line.arguments.size());
    const bool tooMany = command.most >= 0 && count > command.most;
    if (count >= command.least && !tooMany)
        return {};
    const QString name = text(command.name);
    return fail(Error::Code::Invalid,
                u"%1: farolctl %2 %3"_s.arg(tooMany ? u"There are too many arguments. It is meant so"_s
                                                    : u"Something is missing. It is meant so"_s,
                                            name, text(command.arguments)));
}

QString optionLines(const QList<OptionSpec> &options)
{
    QString lines;
    for (const OptionSpec &option : options) {
        const QString value = *option.value != '\0' ? u' ' + text(option.value) : QString();
        lines += "  "_L1 + QString(u"--"_s + text(option.name) + value).leftJustified(24) + ' '_L1 + text(option.help)
                 + '\n'_L1;
    }
    return lines;
}

} // namespace

const QList<OptionSpec> &globalOptions()
{
    static const QList<OptionSpec> options = {
        {"profile", "DIR", "the profile to work on; or set FAROL_PROFILE"},
        {"format", "FORMAT", "text (for people), json, and where it says so csv or jsonl"},
        {"wait", "SECONDS", "how long to wait for a profile that is in use (5)"},
    };
    return options;
}

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    bool optionsOver = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!optionsOver && argument == "--"_L1) {
            optionsOver = true;
        } else if (!optionsOver && argument == "-h"_L1) {
            line.help = true;
        } else if (!optionsOver && argument.startsWith("--"_L1)) {
            FAROL_TRY(takeOption(arguments, i, line));
        } else if (line.command == nullptr) {
            if (argument == "help"_L1) {
                line.help = true;
                continue;
            }
            line.command = findCommand(argument);
            if (line.command == nullptr) {
                QStringList names;
                for (const CommandSpec &command : commands())
                    names.append(text(command.name));
                return fail(Error::Code::Invalid, u"There is no command \"%1\".%2"_s.arg(
                                                      argument, didYouMean(argument, names, u"farolctl "_s)));
            }
        } else {
            line.arguments.append(argument);
        }
    }
    if (line.command != nullptr && !line.help && !line.version)
        FAROL_TRY(checkCount(line));
    return line;
}

QString nearest(const QString &word, const QStringList &candidates)
{
    QString best;
    int least = std::max(2, static_cast<int>(word.size()) / 3) + 1;
    for (const QString &candidate : candidates) {
        const int far = distance(word, candidate);
        if (far < least) {
            least = far;
            best = candidate;
        }
    }
    return best;
}

QString generalHelp()
{
    QString help = u"farolctl works with a Farol profile from the command line, with or without a network.\n\n"
                   "  farolctl --profile DIR COMMAND ...\n\nCommands:\n"_s;
    for (const CommandSpec &command : commands())
        help += "  "_L1 + text(command.name).leftJustified(12) + text(command.summary) + '\n'_L1;
    help += "\nOptions of every command:\n"_L1 + optionLines(globalOptions());
    help += u"  --help                   what a command does, with examples\n"
            "  --version                the version of this program\n\n"
            "First steps:\n"
            "  export FAROL_PROFILE=~/farol\n"
            "  farolctl login https://farol.example.com --user ana@example.com\n"
            "  farolctl sync\n"
            "  farolctl list customers --where 'owner = me' --sort -seats\n"
            "  farolctl fields contract\n\n"
            "FAROL_PASSPHRASE in the environment, when set, opens the profile instead of the system's keychain.\n"
            "ENTITY is a kind of row: customer, contact, contract, ticket, task ...; farolctl fields lists them.\n"
            "docs/manual/farolctl.md lists the exit codes.\n"_s;
    return help;
}

QString commandHelp(const CommandSpec &command)
{
    QString help = u"farolctl %1 %2\n\n%3.\n"_s.arg(text(command.name), text(command.arguments), text(command.summary));
    if (*command.details != '\0')
        help += '\n'_L1 + text(command.details);
    if (!command.options.isEmpty())
        help += "\nOptions:\n"_L1 + optionLines(command.options);
    help += "\nOptions of every command:\n"_L1 + optionLines(globalOptions());
    return help;
}

} // namespace farol::ctl
