// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/persondialog.h"

#include "ui/pages/settings/peoplewords.h"
#include "ui/widgets/toast.h"

#include "core/accounts.h"
#include "core/async.h"
#include "models/directorywords.h"

#include <QComboBox>
#include <QLineEdit>

namespace farol {

PersonDialog::PersonDialog(const PageContext &context, QWidget *parent)
    : SettingsDialog(context, parent),
      m_name(new QLineEdit(this)),
      m_mail(new QLineEdit(this)),
      m_role(new QComboBox(this))
{
    m_name->setMaxLength(100);
    m_mail->setMaxLength(254);
    for (const Role role : {Role::Manager, Role::Lead, Role::Administrator})
        m_role->addItem(roleLabel(role), static_cast<int>(role));
    addField(tr("Name"), m_name);
    addField(tr("E-mail address, to sign in with"), m_mail);
    addField(tr("Role"), m_role);
    m_note = addText();
}

void PersonDialog::beginNew()
{
    m_before.reset();
    setTitle(tr("Add a person"), tr("Add"));
    m_name->clear();
    m_mail->clear();
    m_mail->setReadOnly(false);
    m_role->setCurrentIndex(0);
    m_role->setEnabled(true);
    m_note->setText(tr("The server makes a first password, which you are shown once, to hand over."));
    present(m_name);
}

void PersonDialog::beginEdit(const Colleague &person)
{
    m_before = person;
    setTitle(tr("Edit %1").arg(person.name), tr("Save"));
    m_name->setText(person.name);
    m_mail->setText(person.mail);
    m_mail->setReadOnly(true);
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(person.role)));
    const bool isMe = person.id == m_context.services.accounts->asker().user;
    m_role->setEnabled(!isMe);
    m_role->setToolTip(isMe ? tr("Another administrator changes your role.") : QString());
    m_note->setText(tr("The mail address is how the person signs in and stays. A lesser role takes away what it gave "
                       "with the next sync."));
    present(m_name);
}

Role PersonDialog::chosenRole() const
{
    return static_cast<Role>(m_role->currentData().toInt());
}

void PersonDialog::commit()
{
    const QString name = m_name->text().simplified();
    const QString mail = m_mail->text().trimmed();
    if (name.isEmpty())
        return complain(tr("Type the person's name."), m_name);
    if (!m_before && (mail.indexOf(u'@') <= 0 || mail.endsWith(u'@')))
        return complain(tr("Type a mail address, like ana@example.com."), m_mail);
    if (!m_before)
        return add(name, mail, chosenRole());
    Accounts &accounts = *m_context.services.accounts;
    QList<AskPeople> steps;
    if (name != m_before->name)
        steps.append([&accounts, id = m_before->id, name] { return accounts.renamePerson(id, name); });
    if (chosenRole() != m_before->role)
        steps.append([&accounts, id = m_before->id, role = chosenRole()] { return accounts.setRole(id, role); });
    inTurn(steps, this, asking(m_name, [this, name] { m_context.notices.tell(tr("%1 is saved").arg(name)); }));
}

void PersonDialog::add(const QString &name, const QString &mail, Role role)
{
    whenDone(m_context.services.accounts->addPerson(mail, name, role), this,
             [this, name, told = asking(m_mail)](const Result<FirstPassword> &made) {
                 told(made ? Status() : Status(made.error()));
                 if (made) // even if the dialog was closed meanwhile: nobody is told the password again
                     Q_EMIT added(*made, name);
             });
}

} // namespace farol
