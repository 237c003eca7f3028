// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeimport.h"
#include "core/text/valuetext.h"
#include "ctl/commands.h"
#include "ctl/entities.h"
#include "ctl/rows.h"
#include "exchange/importer.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace farol::ctl {

namespace {

constexpr qint64 LargestMapping = qint64(1024) * 1024;
constexpr qsizetype OdditiesShown = 5; ///< of each kind

Result<exchange::ImportMapping> mappingOf(Context &context, const EntityInfo &entity, const Schema &schema)
{
    const QString path = context.line().value("map");
    if (path.isEmpty())
        return context.fails(Exit::Usage, u"What do the columns mean? Say --map MAP.json (docs/manual/import.md)."_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return context.fails(Exit::Invalid, u"%1 cannot be read: %2."_s.arg(path, file.errorString()));
    FAROL_ASSIGN(const ListCatalog lists, context.lists());
    Result<exchange::ImportMapping> mapping = exchange::readMapping(file.read(LargestMapping), schema, lists);
    if (!mapping)
        return context.fails(Exit::Invalid, u"%1: %2"_s.arg(path, mapping.error().detail));
    if (mapping->entity != QLatin1StringView(entity.name))
        return context.fails(Exit::Invalid, u"%1 is a mapping for %2, not for %3."_s.arg(
                                                path, mapping->entity, QLatin1StringView(entity.name)));
    return mapping;
}

/// What was taken all the same, a few lines of each kind.
void tellOddities(Context &context, const exchange::ImportReport &report)
{
    for (auto kind = report.oddityCounts.cbegin(); kind != report.oddityCounts.cend(); ++kind) {
        context.note(u"Odd, but taken: %1, %2:"_s.arg(exchange::reasonName(kind.key()), counted(*kind, "time"_L1)));
        qsizetype left = OdditiesShown;
        for (const exchange::ImportProblem &oddity : report.oddities) {
            if (oddity.reason == kind.key() && left-- > 0)
                context.note(u"  "_s + exchange::describe(oddity));
        }
        if (*kind > OdditiesShown)
            context.note(u"  … and %1 more; --format json lists the first %2."_s.arg(*kind - OdditiesShown)
                             .arg(exchange::ImportReport::MaxOddities));
    }
}

void tell(Context &context, const exchange::ImportReport &report, bool dryRun)
{
    for (const exchange::ImportProblem &problem : report.problems)
        context.note(exchange::describe(problem));
    if (report.problemCount > report.problems.size())
        context.note(u"… and %1 more."_s.arg(report.problemCount - report.problems.size()));
    tellOddities(context, report);
    if (!report.unmapped.isEmpty())
        context.note(u"Columns that the mapping does not name: %1"_s.arg(report.unmapped.join(u", "_s)));
    if (context.format() == Format::Json) {
        QJsonObject json = exchange::toJson(report);
        json.insert(u"dryRun"_s, dryRun);
        context.print(json);
        return;
    }
    QString more = report.duplicates > 0 ? u", "_s + counted(report.duplicates, "duplicate"_L1) : QString();
    if (report.summed > 0)
        more += u", %1 summed into these"_s.arg(report.summed);
    context.print(u"%1%2 created, %3 updated, %4 unchanged, %5 rejected%6."_s.arg(
        dryRun ? u"Dry run, nothing written: "_s : QString(), QString::number(report.created),
        QString::number(report.updated), QString::number(report.unchanged), QString::number(report.rejected), more));
}

/// Nothing else that planning asks is of the wrong form, of an unknown kind, or damaged.
bool isAboutFile(Error::Code code)
{
    using Code = Error::Code;
    return code == Code::Invalid || code == Code::Unsupported || code == Code::Corrupt || code == Code::TooLarge;
}

Status importRows(Context &context)
{
    const QStringList &arguments = context.line().arguments;
    FAROL_ASSIGN(const EntityInfo *entity, entityNamed(context, arguments.value(0)));
    FAROL_ASSIGN(const CustomCatalog *catalog, context.customFields());
    const Schema schema = schemaWithOwnFields(farolSchema(), *catalog);
    FAROL_ASSIGN(const exchange::ImportMapping mapping, mappingOf(context, *entity, schema));
    QFile file(arguments.value(1));
    if (!file.open(QIODevice::ReadOnly))
        return context.fails(Exit::Invalid, u"%1 cannot be read: %2."_s.arg(arguments.value(1), file.errorString()));
    FAROL_ASSIGN(DeviceStore * store, context.store());
    StoreImport target(*store, schema, ownFieldsOf(mapping));
    SystemRandom random;
    exchange::ImportJob job{schema, mapping, target, store->workspace(), OperationId(makeRandomUuid(random))};
    job.restoresDeleted = context.line().has("restore");
    const Result<exchange::ImportPlan> plan = exchange::planImport(file, job);
    if (!plan && isAboutFile(plan.error().code))
        return context.fails(Exit::Invalid,
                             u"%1: %2. Nothing was imported."_s.arg(arguments.value(1), plan.error().detail));
    FAROL_TRY(plan);
    const bool dryRun = context.line().has("dry-run");
    const bool refuses = context.line().has("strict") && plan->report.rejected > 0;
    const exchange::ImportReport report = dryRun || refuses ? plan->report : exchange::runImport(file, job, *plan);
    if (!dryRun && !refuses && report.created + report.updated > 0)
        context.noteWritten();
    tell(context, report, dryRun || refuses);
    if (report.stopped)
        return *report.stopped;
    if (context.line().has("strict") && report.rejected > 0)
        return context.fails(Exit::Conflict, refuses && !dryRun ? u"Rows would be rejected, so nothing was imported."_s
                                                                : u"Rows were rejected."_s);
    return {};
}

} // namespace

QList<CommandSpec> importCommands()
{
    return {{"import",
             "customers FILE --map MAP.json [--dry-run]",
             "bring in rows from a CSV or XLSX file",
             "The mapping says what the columns mean (docs/manual/import.md). Rows that are there already are\n"
             "found by their key and updated; importing a file twice changes nothing. New rows are yours\n"
             "unless the file says otherwise. Rejected rows are listed and do not hold up the others.\n\n"
             "Usage is summed by customer, feature, day and source. What is odd in the file is taken and reported.\n\n"
             "  farolctl import customers accounts.csv --map accounts.json --dry-run\n"
             "  farolctl import usage usage.xlsx --map usage.json\n",
             {{"map", "FILE", "the mapping"},
              {"dry-run", "", "read everything, write nothing, report the same"},
              {"restore", "", "bring back rows that were deleted, instead of rejecting them"},
              {"strict", "", "import nothing if a row would be rejected, and exit with 7"}},
             2,
             2,
             importRows}};
}

} // namespace farol::ctl
