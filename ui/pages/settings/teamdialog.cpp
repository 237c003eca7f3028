// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/teamdialog.h"

#include "ui/pages/settings/peoplewords.h"
#include "ui/widgets/toast.h"

#include "core/accounts.h"
#include "core/async.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

namespace farol {

TeamDialog::TeamDialog(const PageContext &context, QWidget *parent)
    : SettingsDialog(context, parent), m_name(new QLineEdit(this)), m_table(new QTableView(this))
{
    m_name->setMaxLength(100);
    addField(tr("Name of the team"), m_name);
    m_table->setAccessibleName(tr("Members and leads"));
    m_table->setModel(&m_members);
    m_table->setTabKeyNavigation(false); // Tab leaves the table; arrows move within it, Space checks
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(heights().tableRow);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(TeamMembers::PersonColumn, QHeaderView::Stretch);
    m_table->setMinimumHeight(scaled(240));
    addWide(m_table, 1);
    m_note = addText();
}

void TeamDialog::beginNew()
{
    m_before.reset();
    setTitle(tr("Add a team"), tr("Add"));
    m_name->clear();
    m_name->setReadOnly(false);
    m_table->hide();
    m_note->setText(tr("Members are chosen once the team is there."));
    present(m_name);
}

void TeamDialog::beginEdit(const TeamEntry &team)
{
    m_before = team;
    const bool administers = m_context.services.accounts->asker().role == Role::Administrator;
    setTitle(tr("Edit %1").arg(team.name), tr("Save"));
    m_name->setText(team.name);
    m_name->setReadOnly(!administers);
    m_members.setTeam(team, m_context.services.accounts->people(), administers);
    m_table->resizeColumnsToContents();
    m_table->show();
    m_note->setText(
        administers ? tr("Members see the team's views. Leads with the role of a team lead see all of its customers, "
                         "too.")
                    : tr("Administrators change the name and who leads."));
    present(administers ? static_cast<QWidget *>(m_name) : m_table);
}

void TeamDialog::commit()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return complain(tr("Type a name for the team."), m_name);
    if (m_before)
        return save(name);
    whenDone(m_context.services.accounts->addTeam(name), this, asking(m_name, [this, name] {
                 m_context.notices.tell(tr("%1 is there. Choose its members.").arg(name));
             }));
}

void TeamDialog::save(const QString &name)
{
    Accounts &accounts = *m_context.services.accounts;
    const TeamId team = m_before->id;
    QList<AskPeople> steps;
    if (name != m_before->name)
        steps.append([&accounts, team, name] { return accounts.renameTeam(team, name); });
    const QList<TeamMembers::Change> changes = m_members.changes();
    for (const TeamMembers::Change &change : changes) {
        steps.append([&accounts, team, change] {
            return change.member ? accounts.putMember(team, change.person, change.lead)
                                 : accounts.removeMember(team, change.person);
        });
    }
    inTurn(steps, this, asking(m_name, [this, name] { m_context.notices.tell(tr("%1 is saved").arg(name)); }));
}

} // namespace farol
