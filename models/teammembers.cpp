// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/teammembers.h"

#include "models/directorywords.h"
#include "models/itemroles.h"

namespace farol {

void TeamMembers::setTeam(const TeamEntry &team, const QList<Colleague> &people, bool mayAppoint)
{
    beginResetModel();
    m_team = team;
    m_people = inOrder(people);
    m_people.removeIf([&team](const Colleague &one) { return !one.active && !team.members.contains(one.id); });
    m_members = QSet<UserId>(team.members.cbegin(), team.members.cend());
    m_leads = QSet<UserId>(team.leads.cbegin(), team.leads.cend());
    m_mayAppoint = mayAppoint;
    endResetModel();
}

QList<TeamMembers::Change> TeamMembers::changes() const
{
    QList<Change> changes;
    for (const Colleague &one : m_people) {
        const Change now{one.id, m_members.contains(one.id), m_leads.contains(one.id)};
        const Change before{one.id, m_team.members.contains(one.id), m_team.leads.contains(one.id)};
        if (now != before)
            changes.append(now);
    }
    return changes;
}

int TeamMembers::rowOf(UserId person) const
{
    for (int row = 0; row < m_people.size(); ++row) {
        if (m_people.at(row).id == person)
            return row;
    }
    return -1;
}

int TeamMembers::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int TeamMembers::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TeamMembers::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Colleague &one = m_people.at(index.row());
    const bool isSet = index.column() == LeadColumn ? m_leads.contains(one.id) : m_members.contains(one.id);
    switch (role) {
    case Qt::DisplayRole: return index.column() == PersonColumn ? QVariant(one.name) : QVariant();
    case Qt::ToolTipRole: return one.mail;
    case Qt::AccessibleTextRole:
        return index.column() == PersonColumn ? one.name
                                              : headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    case Qt::CheckStateRole:
        if (index.column() == PersonColumn)
            return {};
        return static_cast<int>(isSet ? Qt::Checked : Qt::Unchecked);
    case IdRole: return one.id.uuid.toBytes();
    default: return {};
    }
}

/// Whoever leads a team is taken out of it by whoever may unmake leads.
bool TeamMembers::mayChange(const QModelIndex &index) const
{
    const UserId person = m_people.at(index.row()).id;
    switch (index.column()) {
    case MemberColumn: return m_mayAppoint || !m_leads.contains(person);
    case LeadColumn: return m_mayAppoint;
    default: return false;
    }
}

bool TeamMembers::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || !mayChange(index))
        return false;
    const UserId person = m_people.at(index.row()).id;
    const bool isSet = value.toInt() == Qt::Checked;
    // Who leads is a member; who leaves leads no more.
    if (index.column() == LeadColumn && isSet)
        m_members.insert(person);
    if (index.column() == MemberColumn && !isSet)
        m_leads.remove(person);
    QSet<UserId> &changed = index.column() == LeadColumn ? m_leads : m_members;
    if (isSet)
        changed.insert(person);
    else
        changed.remove(person);
    Q_EMIT dataChanged(this->index(index.row(), MemberColumn), this->index(index.row(), LeadColumn),
                       {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags TeamMembers::flags(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    const Qt::ItemFlags base = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.column() == PersonColumn)
        return base;
    return mayChange(index) ? base | Qt::ItemIsUserCheckable : base & ~Qt::ItemIsEnabled;
}

QVariant TeamMembers::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PersonColumn: return tr("Person");
    case MemberColumn: return tr("In the team");
    case LeadColumn: return tr("Leads it");
    default: return {};
    }
}

} // namespace farol
