// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/absencelist.h"

#include "ui/pages/settings/absencedialog.h"
#include "ui/pages/settings/directorytable.h"
#include "ui/pages/settings/peoplewords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "core/accounts.h"
#include "core/async.h"
#include "models/directorywords.h"

#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace farol {

AbsenceList::AbsenceList(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(absenceHeaders())
{
    m_table = new DirectoryTable(m_model, tr("Absences"), 1, this);
    m_empty = new TextLabel(tr("Nobody is away, and nobody has said that they will be."), TextRole::Body,
                            Ink::TextSecondary, this);
    m_empty->setWordWrap(true);
    auto *bar = new QWidget(this);
    auto *row = new FlowLayout(bar);
    m_add = new Button(tr("Add an absence …"), ButtonVariant::Secondary, bar);
    m_end = new Button(tr("Take back"), ButtonVariant::Secondary, bar);
    row->addWidget(m_add);
    row->addWidget(m_end);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Group);
    column->addWidget(m_empty);
    column->addWidget(m_table);
    column->addWidget(bar);
    connect(m_add, &QPushButton::clicked, this, [this] { dialog()->begin(); });
    connect(m_end, &QPushButton::clicked, this, &AbsenceList::end);
    connect(m_table, &DirectoryTable::chosen, this, &AbsenceList::showButtons);
    connect(m_context.services.accounts, &Accounts::changed, this, &AbsenceList::fill);
    fill();
}

void AbsenceList::fill()
{
    const Accounts &accounts = *m_context.services.accounts;
    m_model.setRows(absenceRows(accounts.absences(), accounts.people(), m_context.format, todayOf(m_context)));
    m_empty->setVisible(m_model.rowCount() == 0);
    m_table->setVisible(m_model.rowCount() > 0);
    m_end->setVisible(m_model.rowCount() > 0);
    showButtons();
}

std::optional<Absence> AbsenceList::current() const
{
    const QByteArray key = m_table->currentKey();
    const QList<Absence> absences = m_context.services.accounts->absences();
    const auto found =
        std::find_if(absences.cbegin(), absences.cend(), [&key](const Absence &one) { return absenceKey(one) == key; });
    return found == absences.cend() ? std::nullopt : std::optional(*found);
}

void AbsenceList::showButtons()
{
    const Accounts &accounts = *m_context.services.accounts;
    const std::optional<Absence> absence = current();
    m_end->setEnabled(absence
                      && mayEndCover(accounts.asker(), absence->covered, absence->substitute, accounts.teams()));
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
    whenDone(m_context.services.accounts->endAbsence(*absence), this, [this, absence = *absence](const Status &status) {
        showButtons();
        if (!status) {
            m_context.notices.warn(peopleSentence(status.error()));
            return;
        }
        // The toast may outlive this page.
        const QPointer<AbsenceList> guard(this);
        m_context.notices.tell(tr("The absence is taken back"), tr("Undo"), [guard, absence] {
            if (guard)
                guard->beginAgain(absence);
        });
    });
}

void AbsenceList::beginAgain(const Absence &absence)
{
    whenDone(m_context.services.accounts->beginAbsence(absence), this, [this](const Status &status) {
        if (!status)
            m_context.notices.warn(peopleSentence(status.error()));
    });
}

AbsenceDialog *AbsenceList::dialog()
{
    if (m_dialog == nullptr)
        m_dialog = new AbsenceDialog(m_context, this);
    return m_dialog;
}

} // namespace farol
