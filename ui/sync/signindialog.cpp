// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/signindialog.h"

#include "ui/errortext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include "core/accessend.h"
#include "core/async.h"
#include "core/signinerrors.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace farol {

namespace {

QString sentenceFor(const Error &error)
{
    const AccessEnd end = error.code == Error::Code::Unauthenticated ? accessEndNamed(error.detail) : AccessEnd::None;
    if (end != AccessEnd::None)
        return errorSentence(accessEndedError(end));
    if (error.code == Error::Code::Unauthenticated)
        return SignInDialog::tr("The server does not accept this password.");
    if (error.code == Error::Code::Foreign && error.detail != QLatin1StringView(SignedInAsAnother))
        return SignInDialog::tr("No Farol server takes sign-ins at this profile's address. Your work is kept here; ask "
                                "your administrator.");
    return errorSentence(error);
}

} // namespace

SignInDialog::SignInDialog(const Services &services, QWidget *parent) : QDialog(parent), m_services(services)
{
    setWindowTitle(tr("Sign in again"));
    setWindowModality(Qt::WindowModal);
    build();
    // It lives on, hidden, and what was typed is nobody's business then.
    connect(this, &QDialog::finished, m_password, &QLineEdit::clear);
}

void SignInDialog::build()
{
    m_password = new QLineEdit(this);
    m_password->setEchoMode(QLineEdit::Password);
    auto *label = new TextLabel(tr("Your password"), TextRole::MicroLabel, Ink::TextTertiary, this);
    label->setBuddy(m_password);
    m_problem = new TextLabel({}, TextRole::Small, Ink::RiskText, this);
    m_problem->setWordWrap(true);
    m_signIn = new Button(tr("Sign in"), ButtonVariant::Primary, this);
    m_signIn->setDefault(true);
    auto *cancel = new Button(tr("Cancel"), ButtonVariant::Secondary, this);
    connect(m_signIn, &QPushButton::clicked, this, &SignInDialog::signIn);
    connect(cancel, &QPushButton::clicked, this, &SignInDialog::reject);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Group);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_signIn);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Group);
    column->addWidget(new TextLabel(windowTitle(), TextRole::Lead, Ink::Text, this));
    column->addWidget(label);
    column->addWidget(m_password);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    setMinimumWidth(scaled(360));
}

void SignInDialog::begin()
{
    cancelRequest();
    m_problem->clear();
    show();
    raise();
    activateWindow();
    m_password->setFocus(Qt::OtherFocusReason);
}

void SignInDialog::reject()
{
    cancelRequest();
    QDialog::reject();
}

void SignInDialog::cancelRequest()
{
    ++m_request;
    if (!m_signIn->isEnabled())
        m_services.cancelSignIn();
    m_signIn->setEnabled(true);
}

void SignInDialog::signIn()
{
    // Disabled = on its way.
    if (!m_signIn->isEnabled() || m_password->text().isEmpty())
        return;
    m_signIn->setEnabled(false);
    whenDone(m_services.signInAgain(m_password->text()), this, [this, request = ++m_request](const Status &status) {
        if (request == m_request)
            answered(status);
    });
}

void SignInDialog::answered(const Status &status)
{
    m_signIn->setEnabled(true);
    if (status) {
        accept();
        return;
    }
    m_problem->setText(sentenceFor(status.error()));
    m_password->selectAll();
    m_password->setFocus(Qt::OtherFocusReason);
}

} // namespace farol
