// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importreportmodel.h"

#include "models/importwords.h"

#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

/// Those of a line, in a list that is in order of lines.
QList<ImportProblem> ofLine(const QList<ImportProblem> &problems, qint64 line)
{
    QList<ImportProblem> found;
    auto at = std::lower_bound(problems.cbegin(), problems.cend(), line,
                               [](const ImportProblem &problem, qint64 wanted) { return problem.line < wanted; });
    for (; at != problems.cend() && at->line == line; ++at)
        found.append(*at);
    return found;
}

/// One field of a CSV file: what begins like a formula is kept from running as one.
QString csvField(const QString &text)
{
    QString safe = text;
    if (!safe.isEmpty() && u"=+-@\t\r"_s.contains(safe.front()))
        safe.prepend(u'\'');
    safe.replace(u'"', u"\"\""_s);
    return u'"' + safe + u'"';
}

} // namespace

ImportReportModel::ImportReportModel(ImportSession &session, const Format &format, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_format(format)
{
    connect(&m_session, &ImportSession::checked, this, &ImportReportModel::reload);
    connect(&m_session, &ImportSession::lookChanged, this, &ImportReportModel::reload);
    connect(&m_session, &ImportSession::ended, this, &ImportReportModel::reload);
    reload();
}

void ImportReportModel::reload()
{
    beginResetModel();
    m_rows = m_session.isChecked() ? m_session.outcome().rows : nullptr;
    m_warnings = 0;
    for (qsizetype row = 0; m_rows && row < m_rows->size(); ++row)
        m_warnings += passes(row, Show::Warnings) ? 1 : 0;
    narrow();
    endResetModel();
}

void ImportReportModel::narrow()
{
    m_shown.clear();
    for (qsizetype row = 0; m_show != Show::All && m_rows && row < m_rows->size(); ++row) {
        if (passes(row, m_show))
            m_shown.append(static_cast<qint32>(row));
    }
}

void ImportReportModel::show(Show what)
{
    if (what == m_show)
        return;
    beginResetModel();
    m_show = what;
    narrow();
    endResetModel();
}

bool ImportReportModel::passes(qsizetype row, Show what) const
{
    const ImportVerdict verdict = m_rows->verdict(row);
    switch (what) {
    case Show::All: return true;
    case Show::New: return verdict == ImportVerdict::Created;
    case Show::Changed: return verdict == ImportVerdict::Updated;
    case Show::Unchanged: return verdict == ImportVerdict::Unchanged || verdict == ImportVerdict::Summed;
    case Show::Warnings:
        return verdict != ImportVerdict::Rejected && (m_rows->isOdd(row) || verdict == ImportVerdict::Duplicate);
    case Show::Errors: return verdict == ImportVerdict::Rejected;
    }
    return false;
}

qint64 ImportReportModel::count(Show what) const
{
    const ImportOutcome &outcome = m_session.outcome();
    if (!m_rows)
        return 0;
    switch (what) {
    case Show::All: return m_rows->size();
    case Show::New: return outcome.created;
    case Show::Changed: return outcome.updated;
    case Show::Unchanged: return outcome.unchanged + outcome.summed;
    case Show::Warnings: return m_warnings;
    case Show::Errors: return outcome.rejected;
    }
    return 0;
}

int ImportReportModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_rows)
        return 0;
    return static_cast<int>(m_show == Show::All ? m_rows->size() : m_shown.size());
}

int ImportReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ImportReportPlaces;
}

QStringList ImportReportModel::reasons(qint64 line) const
{
    QStringList sentences;
    const ImportOutcome &outcome = m_session.outcome();
    for (const QList<ImportProblem> *list : {&outcome.problems, &outcome.oddities}) {
        const QList<ImportProblem> found = ofLine(*list, line);
        for (const ImportProblem &problem : found)
            sentences.append(importProblemLine(problem, m_session.entity().field(m_session.targetOf(problem.column))));
    }
    return sentences;
}

QVariant ImportReportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const qsizetype row = m_show == Show::All ? index.row() : m_shown.at(index.row());
    if (role == ImportVerdictRole)
        return int(m_rows->verdict(row));
    if (role == NumericRole)
        return index.column() == ImportReportLine;
    const bool isWhy = index.column() == ImportReportWhy;
    if (role == Qt::ToolTipRole)
        return isWhy ? reasons(m_rows->line(row)).join(u'\n') : QString();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case ImportReportLine: return m_format.number(m_rows->line(row));
    case ImportReportLabel: return m_rows->label(row);
    case ImportReportVerdict: return importVerdictText(m_rows->verdict(row));
    case ImportReportWhy: return reasons(m_rows->line(row)).join(u" · "_s);
    default: return {};
    }
}

QVariant ImportReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ImportReportLine: return tr("Line");
    case ImportReportLabel: return tr("Row");
    case ImportReportVerdict: return tr("What becomes of it");
    case ImportReportWhy: return tr("Why");
    default: return {};
    }
}

Status writeImportReport(QIODevice &out, const ImportOutcome &outcome, const QStringList &head, bool onlyErrors,
                         const std::function<QString(const ImportProblem &)> &words)
{
    const auto put = [&out](const QStringList &fields) -> bool {
        QStringList quoted;
        for (const QString &field : fields)
            quoted.append(csvField(field));
        const QByteArray line = quoted.join(u',').toUtf8() + "\r\n";
        return out.write(line) == line.size();
    };
    bool isWritten = out.write("\xEF\xBB\xBF") == 3 && put(head); // by the mark spreadsheets know the encoding
    for (qsizetype row = 0; isWritten && outcome.rows && row < outcome.rows->size(); ++row) {
        const ImportVerdict verdict = outcome.rows->verdict(row);
        if (onlyErrors && verdict != ImportVerdict::Rejected)
            continue;
        const qint64 line = outcome.rows->line(row);
        QStringList why;
        for (const QList<ImportProblem> *list : {&outcome.problems, &outcome.oddities}) {
            const QList<ImportProblem> found = ofLine(*list, line);
            for (const ImportProblem &problem : found)
                why.append(words(problem));
        }
        isWritten =
            put({QString::number(line), outcome.rows->label(row), importVerdictText(verdict), why.join(u"; "_s)});
    }
    return isWritten ? Status() : fail(Error::Code::NoSpace, u"the report could not be written"_s);
}

} // namespace farol
