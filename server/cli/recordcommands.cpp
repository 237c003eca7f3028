// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "core/customer.h"
#include "core/text/valuetext.h"
#include "server/cli/workspacecommand.h"
#include "server/standardstreams.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

QByteArray lineOf(const EntityInfo &entity, const RowState &row)
{
    QJsonObject object;
    object.insert(u"entity"_s, QLatin1StringView(entity.name));
    object.insert(u"id"_s, row.key.id.toString());
    for (const FieldInfo &field : entity.fields)
        object.insert(QLatin1StringView(field.name), valueToJson(field, row.value(field.number)));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// Every living row, one JSON object a line, keyed by field names: an open format that any tool reads.
Result<std::int64_t> exportRows(Workspace &workspace, QFileDevice &file)
{
    constexpr int PageSize = 1000;
    std::int64_t count = 0;
    FAROL_TRY(workspace.store().read([&](HubReader &reader) -> Status {
        CustomerId after;
        for (;;) {
            FAROL_ASSIGN(const QList<ScopeFacts> page, reader.scopeFactsAfter(after, PageSize));
            for (const ScopeFacts &facts : page) {
                after = facts.customer;
                FAROL_ASSIGN(const std::optional<RowState> row, reader.row({tables::Customer, facts.customer.uuid}));
                if (!row || row->isDeleted())
                    continue;
                const QByteArray line = lineOf(customerEntity(), *row);
                if (file.write(line) != line.size())
                    return cannotWrite(u"the export"_s, file);
                ++count;
            }
            if (page.size() < PageSize)
                return {};
        }
    }));
    return count;
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
    const Result<std::int64_t> count = exportRows(workspace, output);
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
    // It holds everything there is about customers.
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    FAROL_ASSIGN(const std::int64_t count, exportRows(workspace, file));
    // No file without its record; a record too many does no harm.
    FAROL_TRY(noteExport(workspace, context));
    FAROL_TRY(mayWriteFile(path, mayReplace)); // one may have come while this one was made
    if (!file.commit())
        return cannotWrite(u"the export"_s, file);
    context.err << counted(count, "row"_L1) << '\n';
    return Exit::Ok;
}

Result<Exit> exportAll(Workspace &workspace, const QCommandLineParser &parser, CommandContext &context)
{
    const QString path = parser.positionalArguments().constFirst();
    if (path == "-"_L1)
        return exportToOutput(workspace, context);
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
        onWorkspace(u"export"_s, u"Writes every living row as JSON lines, to a file or, for -, to standard output."_s,
                    {u"FILE"_s}, exportAll);
    exports.options += QCommandLineOption(u"force"_s, u"Replaces a file that is there."_s);
    exports.example = u"farol-server export customers.jsonl --data DIR"_s;
    return {exports, verify,
            onWorkspace(u"audit list"_s,
                        u"Prints the audit trail: number, time, action, outcome, person, object, from where."_s, {},
                        listAudit)};
}

} // namespace farol::server
