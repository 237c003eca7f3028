// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "core/text/valuetext.h"
#include "exchange/importer.h"
#include "server/cli/hubimport.h"
#include "server/cli/workspacecommand.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

constexpr qint64 LargestMapping = qint64(1024) * 1024;
constexpr qsizetype OdditiesShown = 5; ///< of each kind
constexpr qsizetype RefusedShown = 20;

Result<const EntityInfo *> entityCalled(const QString &word)
{
    for (const EntityInfo &entity : farolSchema().entities()) {
        const QString name = QString::fromLatin1(entity.name);
        if (word == name || word == name + u's')
            return &entity;
    }
    return fail(Error::Code::Invalid, u"\"%1\" is no kind of row"_s.arg(harmless(word)));
}

Result<exchange::ImportMapping> mappingOf(const QString &path, const EntityInfo &entity, const Schema &schema,
                                          const ListCatalog &lists)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Invalid, u"the mapping cannot be read: "_s + file.errorString());
    FAROL_ASSIGN(exchange::ImportMapping mapping, exchange::readMapping(file.read(LargestMapping), schema, lists));
    if (mapping.entity != QLatin1StringView(entity.name))
        return fail(Error::Code::Invalid,
                    u"the mapping is for %1, not for %2"_s.arg(mapping.entity, QLatin1StringView(entity.name)));
    return mapping;
}

void tell(CommandContext &context, const exchange::ImportReport &report)
{
    for (const exchange::ImportProblem &problem : report.problems)
        context.err << harmless(exchange::describe(problem)) << '\n';
    if (report.problemCount > report.problems.size())
        context.err << "... and " << report.problemCount - report.problems.size() << " more.\n";
    for (auto kind = report.oddityCounts.cbegin(); kind != report.oddityCounts.cend(); ++kind) {
        context.err << "Odd, but taken: " << exchange::reasonName(kind.key()) << ", " << counted(*kind, "time"_L1)
                    << '\n';
        qsizetype left = OdditiesShown;
        for (const exchange::ImportProblem &oddity : report.oddities) {
            if (oddity.reason == kind.key() && left-- > 0)
                context.err << "  " << harmless(exchange::describe(oddity)) << '\n';
        }
    }
    if (!report.unmapped.isEmpty())
        context.err << "Columns that the mapping does not name: " << harmless(report.unmapped.join(u", "_s)) << '\n';
}

const char *wordOf(const HubImport::Refused &refused)
{
    if (refused.kind == OutcomeKind::Quarantined)
        return "quarantined: this person does not hold the customer";
    if (refused.kind == OutcomeKind::Conflicted)
        return "in conflict with what is there; a person has to settle it";
    switch (refused.reason) {
    case RejectReason::Deleted: return "rejected: it is deleted";
    case RejectReason::IdTaken: return "rejected: another row has this id or key";
    case RejectReason::Forbidden: return "rejected: this person may not write it";
    case RejectReason::OwnerMissing: return "rejected: what it belongs to is not there";
    default: return "rejected";
    }
}

void tell(CommandContext &context, const QList<HubImport::Refused> &refused)
{
    for (const HubImport::Refused &row : refused.first(std::min(RefusedShown, refused.size())))
        context.err << row.row.id.toString() << ": " << wordOf(row) << '\n';
    if (refused.size() > RefusedShown)
        context.err << "... and " << refused.size() - RefusedShown << " more.\n";
}

void printCounts(CommandContext &context, const exchange::ImportReport &report, bool dryRun, qsizetype refused)
{
    context.out << (dryRun ? "Dry run, nothing written: " : "") << report.created << " created, " << report.updated
                << " updated, " << report.unchanged << " unchanged, " << report.rejected << " rejected";
    if (report.duplicates > 0)
        context.out << ", " << counted(report.duplicates, "duplicate"_L1);
    if (report.summed > 0)
        context.out << ", " << report.summed << " summed into these";
    if (refused > 0)
        context.out << "; the server did not take " << refused << " of these as they were";
    context.out << ".\n";
}

/// Who let in what: the act's id, the device that sent it and how many rows, never what they hold.
Status noteImport(Workspace &workspace, const CommandContext &context, const exchange::ImportJob &job,
                  const HubImport &target, const exchange::ImportReport &report)
{
    return noteCommand(workspace, context, "import", job.operation.uuid,
                       {u"entity="_s + job.mapping.entity, u"device="_s + target.device().uuid.toString(),
                        u"created=%1"_s.arg(report.created), u"updated=%1"_s.arg(report.updated)});
}

Result<Exit> importRows(Workspace &workspace, const QCommandLineParser &parser, CommandContext &context)
{
    const QStringList arguments = parser.positionalArguments();
    FAROL_ASSIGN(const EntityInfo *entity, entityCalled(arguments.at(0)));
    FAROL_ASSIGN(const QString map, required(parser, u"map"_s));
    FAROL_ASSIGN(const QString mail, required(parser, u"as"_s));
    FAROL_ASSIGN(const Person person, workspace.people().find(mail));
    HubImport target(workspace, person, context.clock, context.random);
    FAROL_ASSIGN(const ListCatalog lists, target.lists());
    FAROL_ASSIGN(const CustomCatalog catalog, target.customFields());
    const Schema schema = schemaWithOwnFields(farolSchema(), catalog);
    FAROL_ASSIGN(const exchange::ImportMapping mapping, mappingOf(map, *entity, schema, lists));
    target.fill(ownFieldsOf(mapping));
    QFile file(arguments.at(1));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Invalid, u"the file cannot be read: "_s + file.errorString());
    exchange::ImportJob job{schema, mapping, target, workspace.id(), OperationId(makeRandomUuid(context.random))};
    job.restoresDeleted = parser.isSet(u"restore"_s);
    const bool dryRun = parser.isSet(u"dry-run"_s);
    const Result<exchange::ImportPlan> plan = exchange::planImport(file, job);
    exchange::ImportReport report;
    if (plan)
        report = dryRun ? plan->report : exchange::runImport(file, job, *plan);
    Status kept = target.end(); // whatever became of it, nobody goes on as this device
    FAROL_TRY(plan);
    if (kept && !dryRun)
        kept = noteImport(workspace, context, job, target, report);
    tell(context, report);
    tell(context, target.refused());
    printCounts(context, report, dryRun, target.refused().size());
    if (!kept) { // as an error the sentence would be that nothing was changed
        context.err << "The rows are in, but the import's device could not be revoked or the audit trail not written ("
                    << errorName(kept.error().code) << ' ' << harmless(kept.error().detail) << ").\n";
        return exitFor(kept.error().code);
    }
    if (!report.stopped)
        return Exit::Ok;
    // As an error the sentence would be that nothing was changed.
    context.err << "The import stopped early (" << errorName(report.stopped->code) << ' '
                << harmless(report.stopped->detail)
                << "). What was written until then stays; importing the file again does the rest.\n";
    return exitFor(report.stopped->code);
}

} // namespace

std::vector<CliCommand> importCommands()
{
    CliCommand import = onWorkspace(
        u"import"_s, u"Brings in rows from a CSV or XLSX file, decided like the changes of a device of this person."_s,
        {u"ENTITY"_s, u"FILE"_s}, importRows);
    import.options +=
        {QCommandLineOption(u"map"_s, u"What the columns mean (docs/manual/import.md)."_s, u"FILE"_s),
         QCommandLineOption(u"as"_s, u"Whose import it is: his rights hold, and new customers are his."_s, u"MAIL"_s),
         QCommandLineOption(u"dry-run"_s, u"Reads everything, writes nothing, reports the same."_s),
         QCommandLineOption(u"restore"_s, u"Brings back rows that were deleted, instead of rejecting them."_s)};
    import.example =
        u"farol-server import customer accounts.csv --map accounts.map.json --as ana@example.org --data DIR"_s;
    return {import};
}

} // namespace farol::server
