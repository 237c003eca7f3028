// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importer.h"

#include "exchange/csvdetect.h"
#include "exchange/importpass.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace farol::exchange {

Result<ImportPlan> planImport(QIODevice &file, const ImportJob &job)
{
    FAROL_TRY(checkMapping(job.mapping, job.schema));
    FAROL_ASSIGN(const CsvFormat format, detectFormat(file, job.mapping.encoding, job.mapping.separator));
    ImportPass pass(file, job, *job.schema.entity(job.mapping.entity), nullptr);
    FAROL_TRY(pass.prepare(format));
    FAROL_TRY(pass.run());
    ImportPlan plan;
    plan.report = pass.takeReport();
    plan.fileSize = file.size();
    plan.partEnds = pass.partEnds();
    return plan;
}

ImportReport runImport(QIODevice &file, const ImportJob &job, const ImportPlan &plan)
{
    const auto stopped = [](ImportReport report, const Error &error) {
        report.stopped = error;
        return report;
    };
    if (const Status status = checkMapping(job.mapping, job.schema); !status)
        return stopped({}, status.error());
    if (file.size() != plan.fileSize)
        return stopped({}, fail(Error::Code::Conflict, u"the file has changed since it was looked at"_s));
    ImportPass pass(file, job, *job.schema.entity(job.mapping.entity), &plan);
    if (const Status status = pass.prepare(plan.report.format); !status)
        return stopped(pass.takeReport(), status.error());
    if (const Status status = pass.run(); !status)
        return stopped(pass.takeReport(), status.error());
    return pass.takeReport();
}

} // namespace farol::exchange
