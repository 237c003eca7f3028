// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "core/text/valuetext.h"
#include "server/auth/passwords.h"
#include "server/backup/backup.h"
#include "server/cli/workspacecommand.h"
#include "server/standardstreams.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

void print(const BackupSummary &summary, QTextStream &out)
{
    out << "workspace " << summary.workspace.uuid.toString() << ", made "
        << QDateTime::fromMSecsSinceEpoch(summary.made.ms, QTimeZone::utc()).toString(Qt::ISODate) << ", at change "
        << summary.seq << ", " << counted(summary.rows, "row"_L1) << " of " << counted(summary.tables, "table"_L1)
        << '\n';
}

/// A terminal would take some of the bytes for orders.
Result<std::FILE *> outputForBytes()
{
    if (standardOutputIsTerminal())
        return fail(Error::Code::Invalid,
                    u"this is nothing for a terminal; name a file, or redirect standard output"_s);
    return standardOutputForBytes();
}

Result<Exit> backupToOutput(Workspace &workspace, const QString &passphrase, CommandContext &context)
{
    FAROL_ASSIGN(std::FILE *const output, outputForBytes());
    // Before the first byte, since a reader that goes away ends this process there and then.
    FAROL_TRY(noteCommand(workspace, context, "backup"));
    BackupSummary summary;
    FAROL_ASSIGN(const auto file, SealedWriter::into(output, passphrase));
    const auto work = [&]() -> Status {
        FAROL_ASSIGN(summary, writeBackup(workspace.store(), context.clock, *file));
        return file->finish();
    };
    const Status written = work();
    if (!written && (written.error().code == Error::Code::NoSpace || file->couldNotWrite()))
        return outputCutShort(u"backup"_s, context);
    FAROL_TRY(written);
    print(summary, context.err);
    return Exit::Ok;
}

Result<Exit> backupToFile(Workspace &workspace, const QString &path, bool mayReplace, const QString &passphrase,
                          CommandContext &context)
{
    FAROL_ASSIGN(const auto file, SealedWriter::create(path, passphrase));
    FAROL_ASSIGN(const BackupSummary summary, writeBackup(workspace.store(), context.clock, *file));
    // No file without its record; a record too many does no harm.
    FAROL_TRY(noteCommand(workspace, context, "backup"));
    FAROL_TRY(mayWriteFile(path, mayReplace)); // one may have come while this one was made
    FAROL_TRY(file->finish());
    print(summary, context.out);
    return Exit::Ok;
}

Result<Exit> backup(const QCommandLineParser &parser, CommandContext &context)
{
    FAROL_ASSIGN(const DatabasePlace place, placeFrom(parser));
    const QString path = parser.positionalArguments().constFirst();
    const bool toOutput = path == "-"_L1;
    const bool mayReplace = parser.isSet(u"force"_s);
    if (!toOutput)
        FAROL_TRY(mayWriteFile(path, mayReplace));
    FAROL_ASSIGN(const QString passphrase, lineFromStdin());
    FAROL_TRY(checkLength(passphrase, "passphrase"_L1)); // whoever gets hold of the file may try as often as he likes
    Log log(context.clock, Log::Level::Warning);
    FAROL_ASSIGN(const auto workspace, Workspace::open(place, context.clock, context.random, log));
    return toOutput ? backupToOutput(*workspace, passphrase, context)
                    : backupToFile(*workspace, path, mayReplace, passphrase, context);
}

Result<Exit> restore(const QCommandLineParser &parser, CommandContext &context)
{
    FAROL_ASSIGN(const QString passphrase, lineFromStdin());
    const QString path = parser.positionalArguments().constFirst();
    if (parser.isSet(u"check"_s)) {
        FAROL_ASSIGN(const BackupSummary summary, checkBackup(path, passphrase));
        print(summary, context.out);
        return Exit::Ok;
    }
    FAROL_ASSIGN(const DatabasePlace place, placeFrom(parser));
    // A backup that is not whole must not leave half a workspace behind, so it is read to its end first.
    FAROL_ASSIGN(const BackupSummary checked, checkBackup(path, passphrase));
    // A database without a workspace is what a restore that was cut short leaves, and the next one goes on with it.
    FAROL_ASSIGN(const bool isTaken, holdsRows(place, "head", "workspace"));
    if (isTaken)
        return fail(Error::Code::Exists, u"there is a workspace in %1 already; nothing was changed"_s.arg(
                                             place.url.isEmpty() ? place.data : u"this database"_s));
    if (place.url.isEmpty())
        FAROL_TRY(makeDataFolder(place));
    FAROL_ASSIGN(const auto connection, setUpConnection(place));
    FAROL_TRY(restoreBackup(*connection, farolSchema(), context.random, path, passphrase));
    print(checked, context.out);
    return Exit::Ok;
}

} // namespace

std::vector<CliCommand> backupCommands()
{
    CliCommand makes;
    makes.name = u"backup"_s;
    makes.summary =
        u"Writes everything into one encrypted file or, for -, to standard output, also while the server runs."_s;
    makes.arguments = QStringList{u"FILE"_s};
    makes.options =
        databaseOptions()
        + QList<QCommandLineOption>{
            QCommandLineOption(u"force"_s, u"Replaces a file that is there."_s),
            QCommandLineOption(u"passphrase-stdin"_s,
                               u"Reads the passphrase, one line, from standard input (always the case)."_s)};
    makes.example = u"farol-server backup /backup/farol-monday.backup --data DIR < passphrase.txt"_s;
    makes.run = backup;
    CliCommand restores;
    restores.name = u"restore"_s;
    restores.summary = u"Makes a workspace from a backup, in an empty folder or database of either kind."_s;
    restores.arguments = QStringList{u"FILE"_s};
    restores.options =
        databaseOptions()
        + QList<QCommandLineOption>{
            QCommandLineOption(u"check"_s, u"Only reads the backup to its end and checks it."_s),
            QCommandLineOption(u"passphrase-stdin"_s,
                               u"Reads the passphrase, one line, from standard input (always the case)."_s)};
    restores.example = u"farol-server restore /backup/farol-monday.backup --check < passphrase.txt"_s;
    restores.run = restore;
    return {makes, restores};
}

} // namespace farol::server
