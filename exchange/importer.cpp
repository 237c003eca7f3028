// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importer.h"

#include "exchange/factpass.h"
#include "exchange/importpass.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

/// Reads the file once; `plan` is null in a dry run, whose part ends then stand in `partEnds`.
template <typename Pass>
Status pass(QIODevice &file, const ImportJob &job, const EntityInfo &entity, const TableFormat &format,
            const ImportPlan *plan, ImportReport &report, QList<qint64> *partEnds)
{
    Pass reading(file, job, entity, plan);
    Status status = reading.prepare(format);
    if (status)
        status = reading.run();
    report = reading.takeReport();
    if (partEnds != nullptr)
        *partEnds = reading.partEnds();
    return status;
}

Status passOf(QIODevice &file, const ImportJob &job, const TableFormat &format, const ImportPlan *plan,
              ImportReport &report, QList<qint64> *partEnds)
{
    const EntityInfo &entity = *job.schema.entity(job.mapping.entity);
    return entity.kind == EntityKind::Fact ? pass<FactPass>(file, job, entity, format, plan, report, partEnds)
                                           : pass<ImportPass>(file, job, entity, format, plan, report, partEnds);
}

} // namespace

Result<ImportPlan> planImport(QIODevice &file, const ImportJob &job)
{
    FAROL_ASSIGN(const ListCatalog lists, job.target.lists());
    FAROL_TRY(checkMapping(job.mapping, job.schema, lists));
    FAROL_ASSIGN(const TableFormat format,
                 detectTable(file, {job.mapping.encoding, job.mapping.separator, job.mapping.sheet}));
    ImportPlan plan;
    FAROL_TRY(passOf(file, job, format, nullptr, plan.report, &plan.partEnds));
    plan.fileSize = file.size();
    return plan;
}

ImportReport runImport(QIODevice &file, const ImportJob &job, const ImportPlan &plan)
{
    ImportReport report;
    const Result<ListCatalog> lists = job.target.lists();
    if (!lists) {
        report.stopped = lists.error();
    } else if (const Status status = checkMapping(job.mapping, job.schema, *lists); !status) {
        report.stopped = status.error();
    } else if (file.size() != plan.fileSize) {
        report.stopped = fail(Error::Code::Conflict, u"the file has changed since it was looked at"_s);
    } else if (const Status done = passOf(file, job, plan.report.format, &plan, report, nullptr); !done) {
        report.stopped = done.error();
    }
    return report;
}

} // namespace farol::exchange
