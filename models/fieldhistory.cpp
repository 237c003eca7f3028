// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fieldhistory.h"

#include "models/itemroles.h"
#include "models/labels.h"
#include "models/namelookup.h"
#include "models/recordroles.h"

#include "core/customer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

FieldHistory::FieldHistory(const NameLookup &names, const Format &format, QObject *parent)
    : QAbstractListModel(parent), m_names(names), m_format(format)
{}

void FieldHistory::show(const RowState &row)
{
    QList<Change> changes;
    const EntityInfo *entity = farolSchema().entity(row.key.table);
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field) {
        if (entity != nullptr && entity->field(field.key()) != nullptr && field->version != 0)
            changes.append({field.key(), *field});
    }
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change &a, const Change &b) { return a.state.effective > b.state.effective; });
    if (changes == m_changes && row.key.table == m_table)
        return;
    beginResetModel();
    m_table = row.key.table;
    m_changes = changes;
    endResetModel();
}

void FieldHistory::clear()
{
    beginResetModel();
    m_changes.clear();
    endResetModel();
}

int FieldHistory::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

QVariant FieldHistory::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Change &change = m_changes.at(index.row());
    const FieldInfo &field = *farolSchema().entity(m_table)->field(change.field);
    const QString value = m_format.value(field, change.state.value, m_names).simplified();
    const QString who = change.state.author.isNull() ? tr("Server") : m_names.userName(change.state.author);
    const QString when = change.state.effective.ms == 0 ? QString() : m_format.dayAndTime(change.state.effective);
    constexpr int Longest = 160;
    const QString said = value.isEmpty() ? tr("emptied by %1").arg(who) : tr("%1, by %2").arg(value.left(Longest), who);
    switch (role) {
    case Qt::DisplayRole: return fieldLabel(field);
    case Qt::AccessibleTextRole: return QStringList{fieldLabel(field), said, when}.join(u", "_s);
    case Qt::ToolTipRole: return said;
    case SecondLineRole: return said;
    case RightTextRole: return when;
    case ToneRole: return static_cast<int>(WordTone::Quiet);
    case InitialsRole: return initialsOf(who);
    case TintRole: return tintOf(change.state.author.uuid);
    case FieldRole: return static_cast<int>(change.field);
    default: return {};
    }
}

} // namespace farol
