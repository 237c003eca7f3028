// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/peoplelist.h"

#include "ui/pages/settings/directorytable.h"
#include "ui/pages/settings/firstpassworddialog.h"
#include "ui/pages/settings/lockoutdialog.h"
#include "ui/pages/settings/peoplewords.h"
#include "ui/pages/settings/persondialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/toast.h"

#include "core/accounts.h"
#include "core/async.h"
#include "models/directorywords.h"

#include <utility>

namespace farol {

PeopleList::PeopleList(const PageContext &context, QWidget *parent)
    : DirectoryList(context, {tr("People"), peopleHeaders(), tr("Who is in the workspace is known after a sync.")}, 1,
                    parent)
{
    m_add = makeButton(tr("Add a person…"), [this] { personDialog()->beginNew(); });
    m_edit = makeButton(tr("Edit…"), [this] { edit(); });
    m_password = makeButton(tr("Reset password…"), [this] { resetPassword(); });
    m_password->setToolTip(tr("Makes a new first password and ends every sign-in of the person."));
    m_lock = makeButton(tr("Lock out…"), [this] { lockOrLetIn(); });
    connect(table(), &QAbstractItemView::activated, this, &PeopleList::edit);
    fill();
}

QList<DirectoryRow> PeopleList::rows() const
{
    return peopleRows(accounts().people(), accounts().teams(), context().format, context().services.clock.now());
}

std::optional<Colleague> PeopleList::current() const
{
    return chosenOf(accounts().people(), [](const Colleague &one) { return one.id.uuid.toBytes(); });
}

void PeopleList::showButtons()
{
    const std::optional<Colleague> person = current();
    const Asker asker = accounts().asker();
    const bool administers = asker.role == Role::Administrator;
    const bool isOther = person && person->id != asker.user;
    for (Button *button : {m_add, m_edit, m_password, m_lock})
        button->setVisible(administers);
    // Whose last sign-in is nobody else's business.
    table()->setColumnHidden(table()->model()->columnCount() - 1, !administers);
    m_edit->setEnabled(person.has_value());
    m_password->setEnabled(isOther && person->active && !m_resetting);
    m_lock->setEnabled(isOther);
    m_lock->setText(person && !person->active ? tr("Let in again") : tr("Lock out…"));
    m_password->setText(tr("Reset password…"));
    m_askedReset = {};
}

void PeopleList::edit()
{
    const std::optional<Colleague> person = current();
    if (person && accounts().asker().role == Role::Administrator)
        personDialog()->beginEdit(*person);
}

void PeopleList::lockOrLetIn()
{
    const std::optional<Colleague> person = current();
    if (!person)
        return;
    if (person->active)
        return lockOutDialog()->begin(*person);
    whenDone(accounts().setActive(person->id, true), this, [this, name = person->name](const Status &status) {
        if (status)
            context().notices.tell(tr("%1 may sign in again").arg(name));
        else
            context().notices.warn(peopleSentence(status.error()));
    });
}

void PeopleList::resetPassword()
{
    const std::optional<Colleague> person = current();
    if (!person)
        return;
    if (std::exchange(m_askedReset, person->id) != person->id) { // it throws the person out, so it is asked once
        m_password->setText(tr("Really reset"));
        return;
    }
    m_resetting = true; // a second password would make the one that is told first worthless
    showButtons();
    whenDone(accounts().resetPassword(person->id), this,
             [this, name = person->name](const Result<FirstPassword> &made) {
                 m_resetting = false;
                 showButtons();
                 if (made)
                     tellPassword(*made, name);
                 else
                     context().notices.warn(peopleSentence(made.error()));
             });
}

void PeopleList::tellPassword(const FirstPassword &made, const QString &name)
{
    table()->choose(made.person.uuid.toBytes());
    firstPasswordDialog()->begin(name, made.password);
}

PersonDialog *PeopleList::personDialog()
{
    if (m_personDialog == nullptr) {
        m_personDialog = new PersonDialog(context(), this);
        connect(m_personDialog, &PersonDialog::added, this, &PeopleList::tellPassword);
    }
    return m_personDialog;
}

LockOutDialog *PeopleList::lockOutDialog()
{
    if (m_lockOutDialog == nullptr)
        m_lockOutDialog = new LockOutDialog(context(), this);
    return m_lockOutDialog;
}

FirstPasswordDialog *PeopleList::firstPasswordDialog()
{
    if (m_passwordDialog == nullptr)
        m_passwordDialog = new FirstPasswordDialog(this);
    return m_passwordDialog;
}

} // namespace farol
