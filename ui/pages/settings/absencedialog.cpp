// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/absencedialog.h"

#include "ui/widgets/datefield.h"
#include "ui/widgets/toast.h"

#include "core/accounts.h"
#include "core/async.h"
#include "models/directorywords.h"

#include <QComboBox>

#include <algorithm>

namespace farol {

AbsenceDialog::AbsenceDialog(const PageContext &context, QWidget *parent)
    : PeriodDialog(context, parent), m_covered(new QComboBox(this)), m_substitute(new QComboBox(this))
{
    setTitle(tr("Add an absence"), tr("Add"));
    addField(tr("Who is away"), m_covered);
    addField(tr("Who looks after the customers"), m_substitute);
    addPeriod();
    addText()->setText(
        tr("On these days the substitute sees and edits all that the other one owns. Owners stay as they are."));
    connect(m_covered, &QComboBox::currentIndexChanged, this, &AbsenceDialog::fillSubstitutes);
}

void AbsenceDialog::begin()
{
    fillCovered();
    setPeriod({todayOf(m_context), {}});
    present(m_covered->count() > 1 ? m_covered : m_substitute);
}

/// Those for whom the person may name anybody at all; himself first.
void AbsenceDialog::fillCovered()
{
    const Accounts &accounts = *m_context.services.accounts;
    const Asker asker = accounts.asker();
    const QList<TeamEntry> teams = accounts.teams();
    const QList<Colleague> people = inOrder(accounts.people());
    m_covered->clear();
    for (const bool mine : {true, false}) {
        for (const Colleague &one : people) {
            // A lead may always step in himself, so that stands for the others of his teams.
            if ((one.id == asker.user) == mine && mayCover(asker, one.id, asker.user, teams))
                m_covered->addItem(one.name, one.id.uuid.toBytes());
        }
    }
    m_covered->setEnabled(m_covered->count() > 1);
    fillSubstitutes();
}

void AbsenceDialog::fillSubstitutes()
{
    const Accounts &accounts = *m_context.services.accounts;
    const Asker asker = accounts.asker();
    const UserId covered = chosen(m_covered);
    const QVariant before = m_substitute->currentData();
    const QList<TeamEntry> teams = accounts.teams();
    const QList<Colleague> people = inOrder(accounts.people());
    m_substitute->clear();
    for (const Colleague &one : people) {
        if (one.active && one.id != covered && mayCover(asker, covered, one.id, teams))
            m_substitute->addItem(one.name, one.id.uuid.toBytes());
    }
    m_substitute->setCurrentIndex(std::max(0, m_substitute->findData(before)));
}

UserId AbsenceDialog::chosen(const QComboBox *combo)
{
    return UserId(Uuid::fromBytes(combo->currentData().toByteArray()).valueOr(Uuid()));
}

void AbsenceDialog::commit()
{
    const std::optional<Period> days = period();
    if (!days)
        return;
    const Absence absence{chosen(m_covered), chosen(m_substitute), days->from, days->until};
    if (absence.covered.isNull() || absence.substitute.isNull())
        return complain(tr("Nobody is there who could look after the customers."), m_substitute);
    const QString name = m_substitute->currentText();
    whenDone(m_context.services.accounts->beginAbsence(absence), this, asking(from(), [this, name] {
                 m_context.notices.tell(tr("%1 looks after the customers on these days").arg(name));
             }));
}

} // namespace farol
