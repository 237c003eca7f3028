// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/absencelist.h"

#include "ui/pages/settings/absencedialog.h"
#include "ui/pages/settings/directorytable.h"
#include "ui/pages/settings/peoplewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/toast.h"

#include "core/accounts.h"
#include "core/async.h"
#include "models/directorywords.h"

#include <QPointer>

namespace farol {

AbsenceList::AbsenceList(const PageContext &context, QWidget *parent)
    : DirectoryList(context,
                    {tr("Absences"), absenceHeaders(), tr("Nobody is away, and nobody has said that they will be.")}, 1,
                    parent)
{
    m_add = makeButton(tr("Add an absence…"), [this] { dialog()->begin(); });
    m_end = makeButton(tr("Take back"), [this] { end(); });
    fill();
}

QList<DirectoryRow> AbsenceList::rows() const
{
    return absenceRows(accounts().absences(), accounts().people(), context().format, todayOf(context()));
}

std::optional<Absence> AbsenceList::current() const
{
    return chosenOf(accounts().absences(), absenceKey);
}

void AbsenceList::showButtons()
{
    const std::optional<Absence> absence = current();
    m_end->setVisible(!table()->isHidden());
    m_end->setEnabled(absence
                      && mayEndCover(accounts().asker(), absence->covered, absence->substitute, accounts().teams()));
    m_end->setToolTip(absence && !m_end->isEnabled()
                          ? tr("Who is away, the substitute, their lead or an administrator takes it back.")
                          : QString());
}

void AbsenceList::end()
{
    const std::optional<Absence> absence = current();
    if (!absence)
        return;
    m_end->setEnabled(false);
    whenDone(accounts().endAbsence(*absence), this, [this, absence = *absence](const Status &status) {
        showButtons();
        if (!status) {
            context().notices.warn(peopleSentence(status.error()));
            return;
        }
        // The toast may outlive this page.
        const QPointer<AbsenceList> guard(this);
        context().notices.tell(tr("The absence is taken back"), tr("Undo"), [guard, absence] {
            if (guard)
                guard->beginAgain(absence);
        });
    });
}

void AbsenceList::beginAgain(const Absence &absence)
{
    whenDone(accounts().beginAbsence(absence), this, [this](const Status &status) {
        if (!status)
            context().notices.warn(peopleSentence(status.error()));
    });
}

AbsenceDialog *AbsenceList::dialog()
{
    if (m_dialog == nullptr)
        m_dialog = new AbsenceDialog(context(), this);
    return m_dialog;
}

} // namespace farol
