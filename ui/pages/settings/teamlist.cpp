// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/teamlist.h"

#include "ui/pages/settings/directorytable.h"
#include "ui/pages/settings/teamdialog.h"
#include "ui/widgets/button.h"

#include "core/accounts.h"
#include "models/directorywords.h"

#include <algorithm>

namespace farol {

TeamList::TeamList(const PageContext &context, QWidget *parent)
    : DirectoryList(context, {tr("Teams"), teamHeaders(), tr("There is no team yet.")}, 2, parent)
{
    m_add = makeButton(tr("Add a team…"), [this] { dialog()->beginNew(); });
    m_edit = makeButton(tr("Edit the team…"), [this] { edit(); });
    connect(table(), &QAbstractItemView::activated, this, &TeamList::edit);
    fill();
}

QList<DirectoryRow> TeamList::rows() const
{
    return teamRows(accounts().teams(), accounts().people());
}

std::optional<TeamEntry> TeamList::current() const
{
    return chosenOf(accounts().teams(), [](const TeamEntry &one) { return one.id.uuid.toBytes(); });
}

void TeamList::showButtons()
{
    const Asker asker = accounts().asker();
    const QList<TeamEntry> teams = accounts().teams();
    const bool leadsSome =
        std::any_of(teams.cbegin(), teams.cend(), [&](const TeamEntry &team) { return mayChangeMembers(asker, team); });
    m_add->setVisible(asker.role == Role::Administrator);
    m_edit->setVisible(leadsSome);
    const std::optional<TeamEntry> team = current();
    m_edit->setEnabled(team && mayChangeMembers(asker, *team));
    m_edit->setToolTip(team && !m_edit->isEnabled() ? tr("Whoever leads this team, or an administrator, changes it.")
                                                    : QString());
}

void TeamList::edit()
{
    const std::optional<TeamEntry> team = current();
    if (team && mayChangeMembers(accounts().asker(), *team))
        dialog()->beginEdit(*team);
}

TeamDialog *TeamList::dialog()
{
    if (m_dialog == nullptr)
        m_dialog = new TeamDialog(context(), this);
    return m_dialog;
}

} // namespace farol
