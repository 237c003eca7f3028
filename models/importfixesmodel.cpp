// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importfixesmodel.h"

#include "models/importwords.h"

#include "core/text/shortnumber.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

ImportFixesModel::ImportFixesModel(ImportSession &session, const Format &format, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_format(format)
{
    connect(&m_session, &ImportSession::checked, this, &ImportFixesModel::reload);
    connect(&m_session, &ImportSession::lookChanged, this, [this] { setColumn({}); });
}

void ImportFixesModel::setColumn(const QString &column)
{
    if (column == m_column && !column.isEmpty())
        return;
    beginResetModel();
    m_column = column;
    m_fixes.clear();
    m_proposed.clear();
    endResetModel();
    reload();
}

/// Lines that are mended stay in sight, so that what was typed can be looked at and changed again.
void ImportFixesModel::reload()
{
    if (m_column.isEmpty() || !m_session.isChecked())
        return;
    QList<Fix> fixes;
    const QList<ImportProblem> &problems = m_session.outcome().problems;
    for (const ImportProblem &problem : problems) {
        if (problem.column == m_column && problem.reason != ImportReason::Duplicate && fixes.size() < Most)
            fixes.append({problem.line, labelOf(problem.line), problem, false});
    }
    for (const Fix &before : std::as_const(m_fixes)) {
        const bool isStill =
            std::any_of(fixes.cbegin(), fixes.cend(), [&before](const Fix &fix) { return fix.line == before.line; });
        if (isStill || !m_session.correction(before.line, m_column))
            continue;
        Fix mended = before;
        mended.isMended = true;
        fixes.append(mended);
    }
    // What a correction did not heal is shown with the cell as the file has it.
    for (Fix &fix : fixes) {
        const auto before =
            std::find_if(m_fixes.cbegin(), m_fixes.cend(), [&fix](const Fix &other) { return other.line == fix.line; });
        if (before != m_fixes.cend() && m_session.correction(fix.line, m_column))
            fix.problem.value = before->problem.value;
    }
    std::sort(fixes.begin(), fixes.end(), [](const Fix &a, const Fix &b) { return a.line < b.line; });
    m_proposed.removeIf([&fixes](const std::pair<const qint64 &, QString &> &proposed) {
        return std::none_of(fixes.cbegin(), fixes.cend(),
                            [line = proposed.first](const Fix &fix) { return fix.line == line; });
    });
    const bool isSame = std::equal(fixes.cbegin(), fixes.cend(), m_fixes.cbegin(), m_fixes.cend(),
                                   [](const Fix &a, const Fix &b) { return a.line == b.line; });
    if (isSame) { // whoever types in one of them goes on
        m_fixes = fixes;
        showAll();
        return;
    }
    beginResetModel();
    m_fixes = fixes;
    endResetModel();
}

QString ImportFixesModel::labelOf(qint64 line) const
{
    const auto rows = m_session.outcome().rows;
    if (!rows)
        return {};
    qsizetype from = 0;
    qsizetype to = rows->size();
    while (from < to) {
        const qsizetype middle = (from + to) / 2;
        if (rows->line(middle) < line)
            from = middle + 1;
        else
            to = middle;
    }
    return from < rows->size() && rows->line(from) == line ? rows->label(from) : QString();
}

void ImportFixesModel::leaveAllEmpty()
{
    QHash<qint64, QString> texts;
    for (const Fix &fix : std::as_const(m_fixes)) {
        if (!m_session.correction(fix.line, m_column))
            texts.insert(fix.line, QString());
    }
    m_proposed.clear();
    m_session.correct(m_column, texts);
    showAll();
}

void ImportFixesModel::showAll()
{
    if (!m_fixes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ImportFixPlaces - 1));
}

/// What a cell written short means in the column's field; nothing where it would not fit or is mended already.
std::optional<QString> ImportFixesModel::numberOf(const Fix &fix) const
{
    const FieldInfo *field = m_session.entity().field(m_session.targetOf(m_column));
    if (field == nullptr || field->type != FieldType::Integer || m_session.correction(fix.line, m_column))
        return std::nullopt;
    if (field->currency != 0)
        return spelledOut(fix.problem.value, m_session.outcome().points.value(m_column));
    const ImportRule *rule = m_session.ruleOf(m_column);
    const QChar groups = rule == nullptr ? QChar() : rule->groups;
    const QChar point = groups == u'.' ? QChar(u',') : groups == u',' ? QChar(u'.') : QChar();
    std::optional<QString> number = spelledOut(fix.problem.value, point);
    if (number && (number->contains(u'.') || number->contains(u',')))
        number.reset(); // half a seat
    return number;
}

bool ImportFixesModel::offersNumbers() const
{
    return std::any_of(m_fixes.cbegin(), m_fixes.cend(), [this](const Fix &fix) { return numberOf(fix).has_value(); });
}

void ImportFixesModel::proposeNumbers()
{
    for (const Fix &fix : std::as_const(m_fixes)) {
        if (const std::optional<QString> number = numberOf(fix))
            m_proposed.insert(fix.line, *number);
    }
    showAll();
}

void ImportFixesModel::takeProposed()
{
    const QHash<qint64, QString> taken = std::exchange(m_proposed, {});
    m_session.correct(m_column, taken);
    showAll();
}

void ImportFixesModel::dropProposed()
{
    m_proposed.clear();
    showAll();
}

int ImportFixesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fixes.size());
}

int ImportFixesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ImportFixPlaces;
}

QVariant ImportFixesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_fixes.size())
        return {};
    const Fix &fix = m_fixes.at(index.row());
    const std::optional<QString> correction = m_session.correction(fix.line, m_column);
    const auto proposed = m_proposed.constFind(fix.line);
    const bool isProposed = proposed != m_proposed.cend();
    if (index.column() == ImportFixText && role == Qt::EditRole)
        return isProposed ? *proposed : correction.value_or(fix.problem.value);
    if (role == Qt::ToolTipRole)
        return importProblemLine(fix.problem, m_session.entity().field(m_session.targetOf(m_column)));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case ImportFixLine: return m_format.number(fix.line);
    case ImportFixLabel: return fix.label;
    case ImportFixCell: return fix.problem.value;
    case ImportFixText:
        if (isProposed)
            return tr("%1?").arg(*proposed);
        if (!correction)
            return tr("left out");
        return correction->isEmpty() ? tr("leave empty") : *correction;
    default: return {};
    }
}

bool ImportFixesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != ImportFixText || role != Qt::EditRole)
        return false;
    const Fix &fix = m_fixes.at(index.row());
    const QString text = value.toString().trimmed();
    const std::optional<QString> wanted =
        text == fix.problem.value ? std::optional<QString>() : std::optional<QString>(text);
    const bool wasProposed = m_proposed.remove(fix.line) > 0;
    if (wanted == m_session.correction(fix.line, m_column)) {
        if (wasProposed)
            Q_EMIT dataChanged(index, index);
        return wasProposed;
    }
    m_session.correct(fix.line, m_column, wanted);
    Q_EMIT dataChanged(index, index);
    return true;
}

QVariant ImportFixesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ImportFixLine: return tr("Line");
    case ImportFixLabel: return tr("Row");
    case ImportFixCell: return tr("In the file");
    case ImportFixText: return tr("Import instead");
    default: return {};
    }
}

Qt::ItemFlags ImportFixesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == ImportFixText)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace farol
