// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importcolumnsmodel.h"

#include "models/importwords.h"
#include "models/labels.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace farol {

ImportColumnsModel::ImportColumnsModel(ImportSession &session, const Format &format, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_format(format)
{
    connect(&m_session, &ImportSession::lookChanged, this, &ImportColumnsModel::reset);
    connect(&m_session, &ImportSession::mappingChanged, this, &ImportColumnsModel::refresh);
    connect(&m_session, &ImportSession::checked, this, &ImportColumnsModel::reset); // what needs a person moves up
    reset();
}

int ImportColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int ImportColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ImportColumnPlaces;
}

QString ImportColumnsModel::columnAt(int row) const
{
    return row < 0 || row >= m_order.size() ? QString() : m_session.look().columns.at(m_order.at(row)).name;
}

int ImportColumnsModel::rowOf(const QString &column) const
{
    for (int row = 0; row < m_order.size(); ++row) {
        if (columnAt(row) == column)
            return row;
    }
    return -1;
}

int ImportColumnsModel::connectedCount() const
{
    const QList<ImportColumn> &columns = m_session.look().columns;
    return static_cast<int>(std::count_if(columns.cbegin(), columns.cend(), [this](const ImportColumn &column) {
        return m_session.targetOf(column.name) != 0;
    }));
}

void ImportColumnsModel::reset()
{
    beginResetModel();
    const QList<ImportColumn> &columns = m_session.look().columns;
    m_order.resize(columns.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    QList<State> states;
    for (const ImportColumn &column : columns)
        states.append(stateOf(column));
    std::stable_sort(m_order.begin(), m_order.end(), [&states](int a, int b) { return states.at(a) < states.at(b); });
    endResetModel();
}

/// In place: a row that is being looked at does not jump away while the mapping changes.
void ImportColumnsModel::refresh()
{
    if (m_order.size() != m_session.look().columns.size()) {
        reset();
        return;
    }
    if (!m_order.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ImportColumnPlaces - 1));
}

ImportColumnsModel::State ImportColumnsModel::stateOf(const ImportColumn &column) const
{
    if (m_session.targetOf(column.name) == 0)
        return State::LeftOut;
    const QList<ImportUndecided> &undecided = m_session.outcome().undecided;
    const bool isOpen = std::any_of(undecided.cbegin(), undecided.cend(),
                                    [&column](const ImportUndecided &one) { return one.column == column.name; });
    if (!m_session.isChecked() && isOpen)
        return State::Wrong;
    if (m_session.likelyCount(column.name) > 0)
        return State::Doubtful;
    if (!m_session.isChecked())
        return State::Waiting;
    return m_session.outcome().faults.contains(column.name) ? State::Wrong : State::Good;
}

QString ImportColumnsModel::finding(const ImportColumn &column) const
{
    const State state = stateOf(column);
    const ImportOutcome &outcome = m_session.outcome();
    switch (state) {
    case State::LeftOut: return tr("choose a field, or leave it out");
    case State::Waiting: return m_session.isChecking() ? tr("being checked…") : tr("not checked yet");
    case State::Doubtful: return tr("%n similar name(s); confirm below", nullptr, m_session.likelyCount(column.name));
    case State::Good:
        if (outcome.days.contains(column.name))
            return tr("%n filled in", nullptr, static_cast<int>(column.filled)) + u" · "_s
                   + dayOrderText(outcome.days.value(column.name));
        if (outcome.points.contains(column.name))
            return tr("%n filled in", nullptr, static_cast<int>(column.filled)) + u" · "_s
                   + pointText(outcome.points.value(column.name));
        return tr("%n filled in", nullptr, static_cast<int>(column.filled));
    case State::Wrong: break;
    }
    for (const ImportUndecided &one : outcome.undecided) {
        if (one.column != column.name)
            continue;
        if (one.isMoney)
            return one.isMixed ? tr("some amounts have a comma before the cents, some a point; choose at the left")
                               : tr("1.234 may be one or a thousand; choose the decimal mark at the left");
        return one.isMixed ? tr("some days have the month first, some do not; choose at the left")
                           : tr("day or month first? choose at the left");
    }
    const ImportFaults faults = outcome.faults.value(column.name);
    const FieldInfo *field = m_session.entity().field(m_session.targetOf(column.name));
    QStringList samples;
    for (const ImportProblem &problem : faults.first) {
        if (!problem.value.isEmpty())
            samples.append(u'“' + problem.value + u'”');
    }
    const QString counted = tr("%n value(s)", nullptr, static_cast<int>(faults.count));
    const QString why = faults.first.isEmpty() ? QString() : importProblemText(faults.first.constFirst(), field);
    const QString sentence = counted + u": "_s + why;
    return samples.isEmpty() ? sentence : QString(sentence + u" ("_s + samples.join(u", "_s) + u')');
}

QString ImportColumnsModel::targetText(const QString &column) const
{
    const FieldNumber target = m_session.targetOf(column);
    if (target == 0)
        return tr("Do not import");
    const FieldInfo *field = m_session.entity().field(target);
    QString text = field == nullptr ? tr("Key of the row") : fieldLabel(*field);
    const int others = m_session.targetCount(column) - 1;
    if (others > 0)
        text += u' ' + tr("and %n more", nullptr, others);
    return text;
}

QList<ImportColumnsModel::Choice> ImportColumnsModel::choices() const
{
    QList<Choice> all{{0, tr("Do not import")}};
    const EntityInfo &entity = m_session.entity();
    if (entity.naturalKey == 0 || entity.kind == EntityKind::Fact)
        all.append({ImportKeyTarget, tr("Key of the row")});
    for (const FieldInfo &field : entity.fields) {
        if (isImportable(field))
            all.append({field.number, fieldLabel(field)});
    }
    return all;
}

QVariant ImportColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_order.size())
        return {};
    const ImportColumn &column = m_session.look().columns.at(m_order.at(index.row()));
    if (role == ImportStateRole)
        return int(stateOf(column));
    if (index.column() == ImportTargetColumn && (role == Qt::EditRole || role == FieldRole))
        return int(m_session.targetOf(column.name));
    if (role == Qt::AccessibleTextRole) {
        const QString heading = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        return QString(heading + u": "_s + data(index, Qt::DisplayRole).toString());
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case ImportNameColumn:
        return column.name.isEmpty() ? tr("(column %1)").arg(m_format.number(m_order.at(index.row()) + 1))
                                     : column.name;
    case ImportExampleColumn: return column.examples.join(u" · "_s);
    case ImportTargetColumn: return targetText(column.name);
    case ImportFindingColumn: return finding(column);
    default: return {};
    }
}

bool ImportColumnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != ImportTargetColumn || role != Qt::EditRole)
        return false;
    const auto field = static_cast<FieldNumber>(value.toUInt());
    const QString column = columnAt(index.row());
    if (column.isEmpty() || (field == m_session.targetOf(column) && m_session.targetCount(column) <= 1))
        return false;
    m_session.setTarget(column, field);
    return true;
}

QVariant ImportColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ImportNameColumn: return tr("Column in the file");
    case ImportExampleColumn: return tr("Example");
    case ImportTargetColumn: return tr("Field in Farol");
    case ImportFindingColumn: return tr("Check");
    default: return {};
    }
}

Qt::ItemFlags ImportColumnsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == ImportTargetColumn && !columnAt(index.row()).isEmpty())
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace farol
