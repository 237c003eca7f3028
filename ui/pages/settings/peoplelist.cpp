// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/peoplelist.h"

#include "ui/pages/settings/directorytable.h"
#include "ui/pages/settings/firstpassworddialog.h"
#include "ui/pages/settings/lockoutdialog.h"
#include "ui/pages/settings/peoplewords.h"
#include "ui/pages/settings/persondialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/toast.h"

#include "core/accounts.h"
#include "core/async.h"
#include "models/directorywords.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace farol {

PeopleList::PeopleList(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(peopleHeaders())
{
    m_table = new DirectoryTable(m_model, tr("People"), 1, this);
    m_bar = new QWidget(this);
    auto *row = new FlowLayout(m_bar);
    const auto button = [&](const QString &text, void (PeopleList::*act)()) {
        auto *made = new Button(text, ButtonVariant::Secondary, m_bar);
        connect(made, &QPushButton::clicked, this, act);
        row->addWidget(made);
        return made;
    };
    m_add = new Button(tr("Add a person …"), ButtonVariant::Secondary, m_bar);
    connect(m_add, &QPushButton::clicked, this, [this] { personDialog()->beginNew(); });
    row->addWidget(m_add);
    m_edit = button(tr("Edit …"), &PeopleList::edit);
    m_password = button(tr("Reset password …"), &PeopleList::resetPassword);
    m_password->setToolTip(tr("Makes a new first password and ends every sign-in of the person."));
    m_lock = button(tr("Lock out …"), &PeopleList::lockOrLetIn);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Group);
    column->addWidget(m_table);
    column->addWidget(m_bar);
    connect(m_table, &DirectoryTable::chosen, this, &PeopleList::showButtons);
    connect(m_table, &QAbstractItemView::activated, this, &PeopleList::edit);
    connect(m_context.services.accounts, &Accounts::changed, this, &PeopleList::fill);
    fill();
}

void PeopleList::fill()
{
    const Accounts &accounts = *m_context.services.accounts;
    const bool administers = accounts.asker().role == Role::Administrator;
    m_model.setRows(peopleRows(accounts.people(), accounts.teams(), m_context.format, m_context.services.clock.now()));
    m_table->setColumnHidden(m_model.columnCount() - 1, !administers); // whose last sign-in is nobody else's business
    m_bar->setVisible(administers);
    showButtons();
}

std::optional<Colleague> PeopleList::current() const
{
    const QByteArray key = m_table->currentKey();
    const QList<Colleague> people = m_context.services.accounts->people();
    const auto found = std::find_if(people.cbegin(), people.cend(),
                                    [&key](const Colleague &one) { return one.id.uuid.toBytes() == key; });
    return found == people.cend() ? std::nullopt : std::optional(*found);
}

void PeopleList::showButtons()
{
    const std::optional<Colleague> person = current();
    const bool isOther = person && person->id != m_context.services.accounts->asker().user;
    m_edit->setEnabled(person.has_value());
    m_password->setEnabled(isOther && person->active);
    m_lock->setEnabled(isOther);
    m_lock->setText(person && !person->active ? tr("Let in again") : tr("Lock out …"));
    m_password->setText(tr("Reset password …"));
    m_askedReset = {};
}

void PeopleList::edit()
{
    const std::optional<Colleague> person = current();
    if (person && m_context.services.accounts->asker().role == Role::Administrator)
        personDialog()->beginEdit(*person);
}

void PeopleList::lockOrLetIn()
{
    const std::optional<Colleague> person = current();
    if (!person)
        return;
    if (person->active)
        return lockOutDialog()->begin(*person);
    whenDone(m_context.services.accounts->setActive(person->id, true), this,
             [this, name = person->name](const Status &status) {
                 if (status)
                     m_context.notices.tell(tr("%1 may sign in again").arg(name));
                 else
                     m_context.notices.warn(peopleSentence(status.error()));
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
    whenDone(m_context.services.accounts->resetPassword(person->id), this,
             [this, name = person->name](const Result<FirstPassword> &made) {
                 showButtons();
                 if (made)
                     tellPassword(*made, name);
                 else
                     m_context.notices.warn(peopleSentence(made.error()));
             });
}

void PeopleList::tellPassword(const FirstPassword &made, const QString &name)
{
    m_table->choose(made.person.uuid.toBytes());
    firstPasswordDialog()->begin(name, made.password);
}

PersonDialog *PeopleList::personDialog()
{
    if (m_personDialog == nullptr) {
        m_personDialog = new PersonDialog(m_context, this);
        connect(m_personDialog, &PersonDialog::added, this, &PeopleList::tellPassword);
    }
    return m_personDialog;
}

LockOutDialog *PeopleList::lockOutDialog()
{
    if (m_lockOutDialog == nullptr)
        m_lockOutDialog = new LockOutDialog(m_context, this);
    return m_lockOutDialog;
}

FirstPasswordDialog *PeopleList::firstPasswordDialog()
{
    if (m_passwordDialog == nullptr)
        m_passwordDialog = new FirstPasswordDialog(this);
    return m_passwordDialog;
}

} // namespace farol
