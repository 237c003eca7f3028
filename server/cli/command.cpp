// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/cli/command.h"

#include "server/standardstreams.h"

#include <QCoreApplication>
#include <QFileInfo>

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

/// Whether this option, of whatever command, stands before a value of its own; all commands agree about it.
bool takesNext(const std::vector<CliCommand> &commands, const QString &argument)
{
    if (!argument.startsWith("--"_L1) || argument.contains(u'='))
        return false;
    const auto isIt = [name = argument.sliced(2)](const QCommandLineOption &option) {
        return option.names().contains(name) && !option.valueName().isEmpty();
    };
    return std::any_of(commands.begin(), commands.end(), [&isIt](const CliCommand &command) {
        return std::any_of(command.options.begin(), command.options.end(), isIt);
    });
}

/// Where the words are that are neither options nor their values: the command's name, then its arguments.
QList<qsizetype> placesOfWords(const std::vector<CliCommand> &commands, const QStringList &arguments)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < arguments.size() && arguments.at(i) != "--"_L1; ++i) {
        if (arguments.at(i).startsWith(u'-') && arguments.at(i).size() > 1)
            i += takesNext(commands, arguments.at(i)) ? 1 : 0;
        else
            places.append(i);
    }
    return places;
}

/// The command whose name the words begin with, longest name first.
const CliCommand *commandFor(const std::vector<CliCommand> &commands, const QStringList &words)
{
    const CliCommand *best = nullptr;
    for (const CliCommand &command : commands) {
        const QStringList name = command.name.split(u' ');
        if (name.size() <= words.size() && words.first(name.size()) == name
            && (best == nullptr || command.name.size() > best->name.size()))
            best = &command;
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

Status mayWriteFile(const QString &path, bool mayReplace)
{
    const QFileInfo there(path);
    if (there.exists() && !there.isFile()) // a device would be replaced by a file
        return fail(Error::Code::Denied, u"%1 is no ordinary file"_s.arg(path));
    if (there.exists() && !mayReplace)
        return fail(Error::Code::Exists, u"%1 is there already; --force replaces it. Nothing was written"_s.arg(path));
    return {};
}

Error cannotWrite(const QString &what, const QFileDevice &file)
{
    // When it took some of the bytes, Qt has no word for why it did not take all.
    const bool isFull = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::NoError;
    return fail(isFull ? Error::Code::NoSpace : Error::Code::Denied,
                u"%1 cannot be written: %2"_s.arg(what, file.errorString()));
}

Exit outputCutShort(const QString &command, CommandContext &context)
{
    context.err << "farol-server " << command
                << ": standard output took only a part; what has gone out is not whole.\n";
    return Exit::NoSpace;
}

QList<QCommandLineOption> databaseOptions()
{
    return {
        QCommandLineOption(u"data"_s, u"Folder of the server's files (and of the embedded database)."_s, u"DIR"_s),
        QCommandLineOption(u"database"_s, u"PostgreSQL connection string instead of the embedded database."_s,
                           u"URL"_s),
    };
}

namespace {

/// What is to be done when no command is named: an overview, or what goes with the one word there is.
int withoutCommand(const std::vector<CliCommand> &commands, const QStringList &words, const QStringList &arguments,
                   CommandContext &context)
{
    const bool asked = arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
    if (words.isEmpty() && arguments.contains(u"--version"_s)) {
        context.out << "farol-server " << QCoreApplication::applicationVersion() << '\n';
        return int(Exit::Ok);
    }
    if (words.isEmpty() || words.constFirst() == "help"_L1) {
        printOverview(commands, context.out);
        return int(asked || !words.isEmpty() ? Exit::Ok : Exit::Usage);
    }
    const std::vector<CliCommand> group = commandsOf(commands, words.constFirst());
    if (words.size() == 1 && !group.empty()) {
        printList(group, asked ? context.out : context.err);
        return int(asked ? Exit::Ok : Exit::Usage);
    }
    context.err << "farol-server: there is no command \"" << words.join(u' ')
                << "\"; farol-server --help lists them.\n";
    return int(Exit::Usage);
}

/// Runs what the arguments say; the words of its name have been taken out of them.
int runCommand(const CliCommand &command, const QStringList &arguments, CommandContext &context)
{
    QCommandLineParser parser;
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Explains this command."_s);
    parser.addOption(help);
    parser.addOptions(command.options);
    if (!parser.parse(QStringList{u"farol-server"_s} + arguments)) {
        context.err << "farol-server " << command.name << ": " << parser.errorText() << ".\n";
        return int(Exit::Usage);
    }
    if (parser.isSet(help)) {
        printHelp(command, parser, context.out);
        return int(Exit::Ok);
    }
    if (parser.positionalArguments().size() != command.arguments.size()) {
        context.err << "farol-server " << command.name << ": expected "
                    << (command.arguments.isEmpty() ? u"no arguments"_s : command.arguments.join(u' '))
                    << "; farol-server " << command.name << " --help explains.\n";
        return int(Exit::Usage);
    }
    const Result<Exit> result = command.run(parser, context);
    if (result)
        return int(result.value());
    context.err << "farol-server " << command.name << ": " << sentenceFor(result.error()) << '\n';
    return int(exitFor(result.error().code));
}

int runWords(const std::vector<CliCommand> &commands, const QStringList &arguments, CommandContext &context)
{
    const QList<qsizetype> places = placesOfWords(commands, arguments);
    QStringList words;
    for (const qsizetype place : places)
        words.append(arguments.at(place));
    const CliCommand *command = commandFor(commands, words);
    if (command == nullptr)
        return withoutCommand(commands, words, arguments, context);
    QStringList others = arguments;
    for (qsizetype i = command->name.count(u' '); i >= 0; --i)
        others.removeAt(places.at(i));
    return runCommand(*command, others, context);
}

} // namespace

int runCommandLine(const std::vector<CliCommand> &commands, const QStringList &arguments, CommandContext &context)
{
    const int code = runWords(commands, arguments, context);
    context.out.flush();
    if (code != int(Exit::Ok) || context.out.status() == QTextStream::Ok || standardOutputIsReadAlong())
        return code;
    context.err << "farol-server: standard output took only a part of the answer; what was done stays done.\n";
    return int(Exit::NoSpace);
}

} // namespace farol::server
