// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/partwriter.h"

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

/// Errors that blame the edits and not the target.
bool blamesEdits(Error::Code code)
{
    using Code = Error::Code;
    return code == Code::Invalid || code == Code::Denied || code == Code::Conflict || code == Code::Exists
           || code == Code::NotFound || code == Code::TooLarge;
}

} // namespace

Status PartWriter::write(const QList<RowWrite> &rows, int part)
{
    m_written = 0;
    return rows.isEmpty() ? Status() : apply(rows, part, 0, rows.size());
}

Status PartWriter::apply(const QList<RowWrite> &rows, int part, qsizetype from, qsizetype count)
{
    Command command;
    command.act = u"import"_s;
    command.operation = m_job.operation;
    command.part = part;
    command.parts = m_parts;
    for (qsizetype i = from; i < from + count; ++i)
        command.edits += rows[i];
    const Result<ChangeSet> result = m_job.target.apply(command);
    if (!result && !blamesEdits(result.error().code))
        return result.error();
    if (result || count == 1) {
        if (!result)
            m_refuse(from, result.error());
        m_written = from + count;
        return {};
    }
    FAROL_TRY(apply(rows, part, from, count / 2));
    return apply(rows, part, from + count / 2, count - count / 2);
}

QString whyRefused(const Error &error)
{
    const QString name = QString::fromLatin1(errorName(error.code));
    return error.detail.isEmpty() ? name : name + u", "_s + error.detail;
}

} // namespace farol::exchange
