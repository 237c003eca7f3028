// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "core/customer.h"
#include "core/text/valuetext.h"
#include "server/cli/rowexport.h"
#include "server/cli/workspacecommand.h"
#include "server/standardstreams.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

/// It holds everything there is about customers.
constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Status put(QFileDevice &file, const QByteArray &line)
{
    return file.write(line) == line.size() ? Status() : Status(cannotWrite(u"the export"_s, file));
}

Result<std::int64_t> exportInto(Workspace &workspace, QFileDevice &file)
{
    return exportRows(workspace.store(), farolSchema(),
                      [&file](const EntityInfo &, const QByteArray &line) { return put(file, line); });
}

Status noteExport(Workspace &workspace, const CommandContext &context)
{
    return noteCommand(workspace, context, "export");
}

Result<Exit> exportToOutput(Workspace &workspace, CommandContext &context)
{
    QFile output;
    if (!output.open(standardOutputForBytes(), QIODevice::WriteOnly))
        return fail(Error::Code::Denied, u"standard output cannot be written"_s);
    // Before the first byte, since a reader that goes away ends this process there and then.
    FAROL_TRY(noteExport(workspace, context));
    const Result<std::int64_t> count = exportInto(workspace, output);
    const bool isFull = !count && count.error().code == Error::Code::NoSpace;
    if (isFull || output.error() != QFileDevice::NoError || !output.flush())
        return outputCutShort(u"export"_s, context);
    FAROL_TRY(count);
    context.err << counted(*count, "row"_L1) << '\n';
    return Exit::Ok;
}

Result<Exit> exportToFile(Workspace &workspace, const QString &path, bool mayReplace, CommandContext &context)
{
    FAROL_TRY(mayWriteFile(path, mayReplace));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::Denied, u"the file cannot be written: "_s + file.errorString());
    file.setPermissions(OwnerOnly);
    FAROL_ASSIGN(const std::int64_t count, exportInto(workspace, file));
    // No file without its record; a record too many does no harm.
    FAROL_TRY(noteExport(workspace, context));
    FAROL_TRY(mayWriteFile(path, mayReplace)); // one may have come while this one was made
    if (!file.commit())
        return cannotWrite(u"the export"_s, file);
    context.err << counted(count, "row"_L1) << '\n';
    return Exit::Ok;
}

/// An entity's file in the folder of an export: whole or not at all, like all of them together.
QString fileOf(const QString &folder, const EntityInfo &entity)
{
    return QDir(folder).filePath(QLatin1StringView(entity.name) + ".jsonl"_L1);
}

Status mayWriteAll(const QString &folder, bool mayReplace)
{
    for (const EntityInfo &entity : farolSchema().entities())
        FAROL_TRY(mayWriteFile(fileOf(folder, entity), mayReplace));
    return {};
}

Status openAll(const QString &folder, std::map<TableNumber, QSaveFile> &files)
{
    if (!QDir().mkpath(folder))
        return fail(Error::Code::Denied, u"the folder %1 cannot be made"_s.arg(folder));
    for (const EntityInfo &entity : farolSchema().entities()) {
        QSaveFile &file = files[entity.table];
        file.setFileName(fileOf(folder, entity));
        if (!file.open(QIODevice::WriteOnly))
            return fail(Error::Code::Denied, u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
        file.setPermissions(OwnerOnly);
    }
    return {};
}

Result<Exit> exportToFolder(Workspace &workspace, const QString &folder, bool mayReplace, CommandContext &context)
{
    if (QFile::exists(QDir(folder).filePath(u"farol.db"_s)))
        return fail(Error::Code::Denied, u"%1 holds a server's own files"_s.arg(folder));
    FAROL_TRY(mayWriteAll(folder, mayReplace));
    std::map<TableNumber, QSaveFile> files;
    FAROL_TRY(openAll(folder, files));
    FAROL_ASSIGN(const std::int64_t count, exportRows(workspace.store(), farolSchema(),
                                                      [&files](const EntityInfo &entity, const QByteArray &line) {
                                                          return put(files.at(entity.table), line);
                                                      }));
    FAROL_TRY(noteExport(workspace, context));
    FAROL_TRY(mayWriteAll(folder, mayReplace));
    for (auto &[table, file] : files) {
        if (!file.commit())
            return cannotWrite(u"the export"_s, file);
    }
    context.err << counted(count, "row"_L1) << " in " << counted(std::int64_t(files.size()), "file"_L1) << '\n';
    return Exit::Ok;
}

Result<Exit> exportAll(Workspace &workspace, const QCommandLineParser &parser, CommandContext &context)
{
    const QString path = parser.positionalArguments().constFirst();
    if (path == "-"_L1)
        return exportToOutput(workspace, context);
    if (path.endsWith(u'/') || QFileInfo(path).isDir())
        return exportToFolder(workspace, path, parser.isSet(u"force"_s), context);
    return exportToFile(workspace, path, parser.isSet(u"force"_s), context);
}

Result<std::optional<AuditEnd>> knownEnd(const QCommandLineParser &parser)
{
    const QString text = parser.value(u"known"_s);
    if (text.isEmpty())
        return std::optional<AuditEnd>();
    AuditEnd end;
    bool isNumber = false;
    end.n = text.section(u':', 0, 0).toLongLong(&isNumber);
    end.hash = QByteArray::fromHex(text.section(u':', 1).toLatin1());
    if (!isNumber || end.n < 1 || end.hash.size() != chainStart().size())
        return fail(Error::Code::Invalid, u"--known takes NUMBER:HASH as audit verify has printed it"_s);
    return std::optional(end);
}

Result<Exit> verifyAudit(Workspace &workspace, const QCommandLineParser &parser, CommandContext &context)
{
    FAROL_ASSIGN(const std::optional<AuditEnd> known, knownEnd(parser));
    FAROL_ASSIGN(const AuditEnd end, workspace.audit().verify(known));
    context.out << "The audit trail is whole: " << counted(end.n, "record"_L1) << ", the last is " << end.n << ':'
                << QString::fromLatin1(end.hash.toHex()) << ".\n";
    return Exit::Ok;
}

Result<Exit> listAudit(Workspace &workspace, const QCommandLineParser &, CommandContext &context)
{
    constexpr int PageSize = 1000;
    for (std::int64_t after = 0;;) {
        FAROL_ASSIGN(const QList<AuditRecord> page, workspace.audit().page(after, PageSize));
        for (const AuditRecord &record : page) {
            after = record.n;
            context.out
                << record.n << '\t'
                << QDateTime::fromMSecsSinceEpoch(record.event.at.ms, QTimeZone::utc()).toString(Qt::ISODateWithMs)
                << '\t' << record.event.action << '\t' << record.event.outcome << '\t'
                << (record.event.actor.isNull() ? u"-"_s : record.event.actor.uuid.toString()) << '\t'
                << record.event.object << '\t' << record.event.peer << '\n';
        }
        if (page.size() < PageSize)
            return Exit::Ok;
    }
}

} // namespace

std::vector<CliCommand> recordCommands()
{
    CliCommand verify =
        onWorkspace(u"audit verify"_s, u"Checks the whole audit trail, record by record."_s, {}, verifyAudit);
    verify.options += QCommandLineOption(
        u"known"_s, u"A record an earlier audit verify has printed; it has to be there unchanged."_s, u"NUMBER:HASH"_s);
    CliCommand exports =
        onWorkspace(u"export"_s,
                    u"Writes every living row as JSON lines: to a file, for - to standard output, or to a "
                    "folder, a file for each kind of row."_s,
                    {u"FILE|FOLDER/"_s}, exportAll);
    exports.options += QCommandLineOption(u"force"_s, u"Replaces files that are there."_s);
    exports.example = u"farol-server export rows.jsonl --data DIR"_s;
    return {exports, verify,
            onWorkspace(u"audit list"_s,
                        u"Prints the audit trail: number, time, action, outcome, person, object, from where."_s, {},
                        listAudit)};
}

} // namespace farol::server
