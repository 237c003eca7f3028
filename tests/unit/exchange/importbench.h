// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importer.h"
#include "tests/unit/exchange/memorytarget.h"

#include <QBuffer>
#include <QByteArray>
#include <QString>
#include <QStringList>

namespace farol::exchange {

/// A mapping and a target, into which files are imported again and again.
struct ImportBench {
    explicit ImportBench(const QByteArray &json)
    {
        Result<ImportMapping> read = readMapping(json, farolSchema());
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        mapping = *read;
    }

    ImportJob job()
    {
        return ImportJob{.schema = farolSchema(),
                         .mapping = mapping,
                         .target = target,
                         .workspace = {},
                         .operation = OperationId(makeUuid8({}, "test", u"operation"))};
    }
    /// Plans and runs; a dry run must foretell the run to the letter.
    ImportReport import(QByteArray bytes)
    {
        QBuffer file(&bytes);
        file.open(QIODevice::ReadOnly);
        const Result<ImportPlan> made = planImport(file, job());
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        ImportReport report = runImport(file, job(), *made);
        foretold = report == made->report;
        return report;
    }
    QString planError(QByteArray bytes)
    {
        QBuffer file(&bytes);
        file.open(QIODevice::ReadOnly);
        const Result<ImportPlan> made = planImport(file, job());
        return made ? QString() : made.error().detail;
    }

    ImportMapping mapping;
    MemoryTarget target;
    bool foretold = false;
};

inline QStringList sentencesOf(const QList<ImportProblem> &problems)
{
    QStringList list;
    for (const ImportProblem &problem : problems)
        list.append(describe(problem));
    return list;
}

inline QString countsOf(const ImportReport &r)
{
    return QStringLiteral("%1 = %2 created + %3 updated + %4 unchanged + %5 duplicates + %6 summed + %7 rejected")
        .arg(r.records)
        .arg(r.created)
        .arg(r.updated)
        .arg(r.unchanged)
        .arg(r.duplicates)
        .arg(r.summed)
        .arg(r.rejected);
}

} // namespace farol::exchange
