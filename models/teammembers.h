// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colleagues.h"

#include <QAbstractTableModel>
#include <QSet>

namespace farol {

/// Who is in a team and who leads it, as check boxes; what was changed in them is told by changes().
class TeamMembers final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column : int { PersonColumn, MemberColumn, LeadColumn, ColumnCount };
    struct Change {
        UserId person;
        bool member = false; ///< false: he leaves
        bool lead = false;
        friend bool operator==(const Change &, const Change &) = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Everybody who is active, and whoever is in the team; `mayAppoint`: leads may be made and unmade here.
    void setTeam(const TeamEntry &team, const QList<Colleague> &people, bool mayAppoint);
    [[nodiscard]] QList<Change> changes() const;
    [[nodiscard]] int rowOf(UserId person) const; ///< -1 when he is not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool mayChange(const QModelIndex &index) const;

    TeamEntry m_team;
    QList<Colleague> m_people;
    QSet<UserId> m_members;
    QSet<UserId> m_leads;
    bool m_mayAppoint = false;
};

} // namespace farol
