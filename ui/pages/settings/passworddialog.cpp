// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/passworddialog.h"

#include "ui/errortext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"

#include "core/accounts.h"
#include "core/async.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace farol {

PasswordDialog::PasswordDialog(const PageContext &context, QWidget *parent) : QDialog(parent), m_context(context)
{
    setWindowTitle(tr("Change password"));
    setWindowModality(Qt::WindowModal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Small);
    column->addWidget(new TextLabel(windowTitle(), TextRole::Lead, Ink::Text, this));
    const auto field = [&](const QString &label) {
        auto *line = new QLineEdit(this);
        line->setEchoMode(QLineEdit::Password);
        line->setAccessibleName(label);
        auto *words = new TextLabel(label, TextRole::MicroLabel, Ink::TextTertiary, this);
        words->setBuddy(line);
        column->addWidget(words);
        column->addWidget(line);
        return line;
    };
    m_current = field(tr("Your password now"));
    m_fresh = field(tr("New password"));
    m_repeated = field(tr("New password once more"));
    m_problem = new TextLabel({}, TextRole::Small, Ink::RiskText, this);
    m_problem->setWordWrap(true);
    auto *note = new TextLabel(tr("You stay signed in here; every other device has to sign in again."), TextRole::Small,
                               Ink::TextSecondary, this);
    note->setWordWrap(true);
    m_change = new Button(tr("Change password"), ButtonVariant::Primary, this);
    m_change->setDefault(true);
    auto *cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    connect(m_change, &QPushButton::clicked, this, &PasswordDialog::change);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_change);
    column->addWidget(note);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    setMinimumWidth(scaled(380));
    // It lives on, hidden, and what was typed is nobody's business then.
    connect(this, &QDialog::finished, this, [this] {
        for (QLineEdit *line : {m_current, m_fresh, m_repeated})
            line->clear();
    });
}

void PasswordDialog::begin()
{
    m_problem->clear();
    m_change->setEnabled(true);
    show();
    raise();
    activateWindow();
    m_current->setFocus(Qt::OtherFocusReason);
}

void PasswordDialog::change()
{
    if (!m_change->isEnabled())
        return;
    if (m_current->text().isEmpty())
        return complain(tr("Type the password you have now."), m_current);
    if (m_fresh->text() != m_repeated->text() || m_fresh->text().isEmpty())
        return complain(tr("The two new passwords are not the same. Type the new one twice."), m_repeated);
    m_change->setEnabled(false);
    whenDone(m_context.services.accounts->changePassword(m_current->text(), m_fresh->text()), this,
             [this](const Status &status) { answered(status); });
}

void PasswordDialog::answered(const Status &status)
{
    m_change->setEnabled(true);
    if (status) {
        m_context.notices.tell(tr("Password changed"));
        accept();
    } else if (status.error().code == Error::Code::Invalid) {
        complain(tr("The server does not take the new password: it is too short, too common or too like your mail "
                    "address. Choose a longer one."),
                 m_fresh);
    } else if (status.error().code == Error::Code::Unauthenticated || status.error().code == Error::Code::Denied) {
        complain(tr("The server does not accept the password you have now."), m_current);
    } else {
        complain(errorSentence(status.error()), m_current);
    }
}

void PasswordDialog::complain(const QString &problem, QLineEdit *field)
{
    m_problem->setText(problem);
    field->selectAll();
    field->setFocus(Qt::OtherFocusReason);
}

} // namespace farol
