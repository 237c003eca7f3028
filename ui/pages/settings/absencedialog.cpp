// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/absencedialog.h"

#include "ui/pages/settings/peoplewords.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/toast.h"

#include "core/accounts.h"
#include "core/async.h"
#include "models/directorywords.h"

#include <QComboBox>
#include <QDateTime>

#include <algorithm>

namespace farol {

QDate todayOf(const PageContext &context)
{
    return QDateTime::fromMSecsSinceEpoch(context.services.clock.now().ms).date();
}

AbsenceDialog::AbsenceDialog(const PageContext &context, QWidget *parent)
    : SettingsDialog(context, parent),
      m_covered(new QComboBox(this)),
      m_substitute(new QComboBox(this)),
      m_from(new DateField(context.format, this)),
      m_until(new DateField(context.format, this))
{
    setTitle(tr("Add an absence"), tr("Add"));
    addField(tr("Who is away"), m_covered);
    addField(tr("Who looks after the customers"), m_substitute);
    addField(tr("First day"), m_from);
    addField(tr("Last day; empty until it is taken back"), m_until);
    addText()->setText(
        tr("On these days the substitute sees and edits all that the other one owns. Owners stay as they are."));
    connect(m_covered, &QComboBox::currentIndexChanged, this, &AbsenceDialog::fillSubstitutes);
}

void AbsenceDialog::begin()
{
    fillCovered();
    m_from->setDate(todayOf(m_context));
    m_until->setDate({});
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
    const std::optional<QDate> from = m_from->date();
    const std::optional<QDate> until = m_until->date();
    if (!from || !from->isValid())
        return complain(tr("Type the first day."), m_from);
    if (!until)
        return complain(tr("This is no day. Type the last one, or leave it empty."), m_until);
    if (until->isValid() && *until < *from)
        return complain(tr("The last day is before the first."), m_until);
    Absence absence{chosen(m_covered), chosen(m_substitute), *from, {}};
    if (absence.covered.isNull() || absence.substitute.isNull())
        return complain(tr("Nobody is there who could look after the customers."), m_substitute);
    if (until->isValid())
        absence.until = *until;
    setBusy(true);
    whenDone(m_context.services.accounts->beginAbsence(absence), this,
             [this, name = m_substitute->currentText()](const Status &status) {
                 if (status)
                     m_context.notices.tell(tr("%1 looks after the customers on these days").arg(name));
                 answered(status, m_from);
             });
}

} // namespace farol
