// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/teamlist.h"

#include "ui/pages/settings/directorytable.h"
#include "ui/pages/settings/teamdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"

#include "core/accounts.h"
#include "models/directorywords.h"

#include <QVBoxLayout>

#include <algorithm>

namespace farol {

TeamList::TeamList(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(teamHeaders())
{
    m_table = new DirectoryTable(m_model, tr("Teams"), 2, this);
    m_empty = new TextLabel(tr("There is no team yet."), TextRole::Body, Ink::TextSecondary, this);
    auto *bar = new QWidget(this);
    auto *row = new FlowLayout(bar);
    m_add = new Button(tr("Add a team …"), ButtonVariant::Secondary, bar);
    m_edit = new Button(tr("Edit the team …"), ButtonVariant::Secondary, bar);
    row->addWidget(m_add);
    row->addWidget(m_edit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Group);
    column->addWidget(m_empty);
    column->addWidget(m_table);
    column->addWidget(bar);
    connect(m_add, &QPushButton::clicked, this, [this] { dialog()->beginNew(); });
    connect(m_edit, &QPushButton::clicked, this, &TeamList::edit);
    connect(m_table, &DirectoryTable::chosen, this, &TeamList::showButtons);
    connect(m_table, &QAbstractItemView::activated, this, &TeamList::edit);
    connect(m_context.services.accounts, &Accounts::changed, this, &TeamList::fill);
    fill();
}

void TeamList::fill()
{
    const Accounts &accounts = *m_context.services.accounts;
    m_model.setRows(teamRows(accounts.teams(), accounts.people()));
    m_empty->setVisible(m_model.rowCount() == 0);
    m_table->setVisible(m_model.rowCount() > 0);
    showButtons();
}

std::optional<TeamEntry> TeamList::current() const
{
    const QByteArray key = m_table->currentKey();
    const QList<TeamEntry> teams = m_context.services.accounts->teams();
    const auto found = std::find_if(teams.cbegin(), teams.cend(),
                                    [&key](const TeamEntry &one) { return one.id.uuid.toBytes() == key; });
    return found == teams.cend() ? std::nullopt : std::optional(*found);
}

void TeamList::showButtons()
{
    const Asker asker = m_context.services.accounts->asker();
    const QList<TeamEntry> teams = m_context.services.accounts->teams();
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
    if (team && mayChangeMembers(m_context.services.accounts->asker(), *team))
        dialog()->beginEdit(*team);
}

TeamDialog *TeamList::dialog()
{
    if (m_dialog == nullptr)
        m_dialog = new TeamDialog(m_context, this);
    return m_dialog;
}

} // namespace farol
