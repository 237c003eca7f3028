// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cli/command.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <iterator>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

void printList(const std::vector<CliCommand> &commands, QTextStream &out)
{
    qsizetype width = 0;
    for (const CliCommand &command : commands)
        width = std::max(width, command.name.size());
    for (const CliCommand &command : commands)
        out << "  " << command.name.leftJustified(width + 2) << command.summary << '\n';
}

void printOverview(const std::vector<CliCommand> &commands, QTextStream &out)
{
    out << "farol-server: the central server of a Farol workspace\n\n"
           "  farol-server COMMAND [OPTIONS]        farol-server COMMAND --help        farol-server --version\n\n";
    printList(commands, out);
    out << "\nA first server, on this machine:\n"
           "  printf '%s\\n' 'a long password' | farol-server init --data ~/farol --admin me@example.org "
           "--password-stdin\n"
           "  farol-server serve --data ~/farol\n";
}

void printHelp(const CliCommand &command, QCommandLineParser &parser, QTextStream &out)
{
    out << "farol-server " << command.name;
    for (const QString &argument : command.arguments)
        out << ' ' << argument;
    out << " [OPTIONS]\n  " << command.summary << "\n\n";
    // Qt's text begins with a usage line of its own, which knows nothing of our commands.
    const QString text = parser.helpText();
    out << text.mid(text.indexOf(u"Options:"));
    if (!command.example.isEmpty())
        out << "\nExample:\n  " << QString(command.example).replace(u"\n"_s, u"\n  "_s) << '\n';
}

/// The command whose words the arguments begin with, longest name first; how many words it took.
const CliCommand *commandFor(const std::vector<CliCommand> &commands, const QStringList &arguments, qsizetype *words)
{
    const CliCommand *best = nullptr;
    for (const CliCommand &command : commands) {
        const QStringList name = command.name.split(u' ');
        if (name.size() <= arguments.size() && arguments.first(name.size()) == name
            && (best == nullptr || name.size() > *words)) {
            best = &command;
            *words = name.size();
        }
    }
    return best;
}

/// The commands whose first word this is: "user add", "user list" …
std::vector<CliCommand> commandsOf(const std::vector<CliCommand> &commands, const QString &word)
{
    std::vector<CliCommand> found;
    std::copy_if(commands.begin(), commands.end(), std::back_inserter(found),
                 [&word](const CliCommand &command) { return command.name.startsWith(word + u' '); });
    return found;
}

QString sentenceFor(const Error &error)
{
    switch (error.code) {
    case Error::Code::NoSpace: return u"The disk is full; nothing was changed."_s;
    case Error::Code::Offline: return u"The database does not answer."_s;
    case Error::Code::TooNew:
        return u"This was written by a newer version of Farol and was left untouched; update this program."_s;
    default: break;
    }
    const QString text = harmless(error.detail.isEmpty() ? QString::fromLatin1(errorName(error.code)) : error.detail);
    return text.endsWith(u'.') ? text : text + u'.';
}

} // namespace

Exit exitFor(Error::Code code)
{
    switch (code) {
    case Error::Code::NotFound: return Exit::NotFound;
    case Error::Code::Exists:
    case Error::Code::Conflict: return Exit::Exists;
    case Error::Code::Denied:
    case Error::Code::Unauthenticated: return Exit::Denied;
    case Error::Code::Offline:
    case Error::Code::Timeout: return Exit::Unreachable;
    case Error::Code::Busy:
    case Error::Code::TooMany: return Exit::Busy;
    case Error::Code::Invalid:
    case Error::Code::TooLarge: return Exit::Invalid;
    case Error::Code::Corrupt:
    case Error::Code::Foreign:
    case Error::Code::TooNew:
    case Error::Code::TooOld:
    case Error::Code::NoKey: return Exit::Corrupt;
    case Error::Code::NoSpace: return Exit::NoSpace;
    case Error::Code::Cancelled:
    case Error::Code::Unsupported:
    case Error::Code::Internal: return Exit::Internal;
    }
    return Exit::Internal;
}

QString harmless(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

Result<QString> lineFromStdin()
{
    QTextStream in(stdin);
    const QString line = in.readLine();
    if (line.isEmpty())
        return fail(Error::Code::Invalid, u"standard input held no line"_s);
    return line;
}

Result<QString> required(const QCommandLineParser &parser, const QString &option)
{
    const QString value = parser.value(option);
    if (value.isEmpty())
        return fail(Error::Code::Invalid, u"--%1 is missing"_s.arg(option));
    return value;
}

QList<QCommandLineOption> databaseOptions()
{
    return {
        QCommandLineOption(u"data"_s, u"Folder of the server's files (and of the embedded database)."_s, u"DIR"_s),
        QCommandLineOption(u"database"_s, u"PostgreSQL connection string instead of the embedded database."_s,
                           u"URL"_s),
    };
}

int runCommandLine(const std::vector<CliCommand> &commands, const QStringList &arguments, CommandContext &context)
{
    if (arguments.isEmpty() || arguments.constFirst() == u"--help" || arguments.constFirst() == u"help") {
        printOverview(commands, context.out);
        return int(arguments.isEmpty() ? Exit::Usage : Exit::Ok);
    }
    if (arguments.constFirst() == u"--version") {
        context.out << "farol-server " << QCoreApplication::applicationVersion() << '\n';
        return int(Exit::Ok);
    }
    qsizetype words = 0;
    const CliCommand *command = commandFor(commands, arguments, &words);
    if (command == nullptr && (arguments.size() == 1 || arguments.at(1) == u"--help" || arguments.at(1) == u"-h")) {
        const std::vector<CliCommand> group = commandsOf(commands, arguments.constFirst());
        if (!group.empty()) {
            const bool asked = arguments.size() > 1;
            printList(group, asked ? context.out : context.err);
            return int(asked ? Exit::Ok : Exit::Usage);
        }
    }
    if (command == nullptr) {
        context.err << "farol-server: there is no command \"" << arguments.join(u' ')
                    << "\"; farol-server --help lists them.\n";
        return int(Exit::Usage);
    }
    QCommandLineParser parser;
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Explains this command."_s);
    parser.addOption(help);
    parser.addOptions(command->options);
    if (!parser.parse(QStringList{u"farol-server"_s} + arguments.sliced(words))) {
        context.err << "farol-server " << command->name << ": " << parser.errorText() << ".\n";
        return int(Exit::Usage);
    }
    if (parser.isSet(help)) {
        printHelp(*command, parser, context.out);
        return int(Exit::Ok);
    }
    if (parser.positionalArguments().size() != command->arguments.size()) {
        context.err << "farol-server " << command->name << ": expected "
                    << (command->arguments.isEmpty() ? u"no arguments"_s : command->arguments.join(u' '))
                    << "; farol-server " << command->name << " --help explains.\n";
        return int(Exit::Usage);
    }
    const Result<Exit> result = command->run(parser, context);
    if (result)
        return int(result.value());
    context.err << "farol-server " << command->name << ": " << sentenceFor(result.error()) << '\n';
    return int(exitFor(result.error().code));
}

} // namespace farol::server
