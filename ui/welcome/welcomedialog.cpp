// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomedialog.h"

#include "ui/errortext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/growingdialog.h"
#include "ui/widgets/textlabel.h"

#include "core/async.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString signInSentence(const Error &error)
{
    switch (error.code) {
    case Error::Code::Unauthenticated:
        return WelcomeDialog::tr(
            "The server does not know this mail address, or the password is another one. Type them again; nothing "
            "was written.");
    case Error::Code::Invalid:
        return WelcomeDialog::tr("The address of a server looks like farol.example.com. Without https only a server on "
                                 "this computer can be reached.");
    case Error::Code::Foreign:
        return WelcomeDialog::tr("There is no Farol server at this address. Check it for a slip; nothing was written.");
    case Error::Code::Offline:
    case Error::Code::Timeout:
        return WelcomeDialog::tr("The server cannot be reached. Check the address and your network, then try again; "
                                 "nothing was written.");
    default: return errorSentence(error);
    }
}

} // namespace

WelcomeDialog::WelcomeDialog(SignIn signIn, QWidget *parent) : QDialog(parent), m_signIn(std::move(signIn))
{
    setWindowTitle(tr("Welcome to Farol"));
    setWindowIcon(logoIcon());
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildStart());
    m_pages->addWidget(buildForm());
    m_waiting = new TextLabel({}, TextRole::Lead, Ink::TextSecondary, m_pages);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setWordWrap(true);
    m_pages->addWidget(m_waiting);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Margin, space::Margin, space::Margin);
    column->addWidget(m_pages);
    setMinimumSize(scaled(520), scaled(440));
    growWithContents(this);
}

QWidget *WelcomeDialog::buildStart()
{
    auto *start = new EmptyState(m_pages);
    start->describe(EmptyState::Drawing::Lighthouse, tr("Welcome to Farol"),
                    tr("Connect to your company's server with the account your administrator gave you. Or look around "
                       "first: the sample company lives on this computer alone and is gone when you close it."));
    m_connect = start->addButton(tr("Connect to a server"), u"log-in"_s, true);
    m_sample = start->addButton(tr("Try with sample data"), u"flask-conical"_s, false);
    connect(m_connect, &QPushButton::clicked, this, &WelcomeDialog::showForm);
    connect(m_sample, &QPushButton::clicked, this, [this] { choose(Choice::Sample); });
    return start;
}

QLineEdit *WelcomeDialog::addField(QVBoxLayout *column, const QString &label, bool secret)
{
    auto *field = new QLineEdit(column->parentWidget());
    field->setAccessibleName(label);
    if (secret)
        field->setEchoMode(QLineEdit::Password);
    auto *words = new TextLabel(label, TextRole::MicroLabel, Ink::TextTertiary, column->parentWidget());
    words->setBuddy(field);
    column->addWidget(words);
    column->addWidget(field);
    return field;
}

QWidget *WelcomeDialog::buildForm()
{
    auto *form = new QWidget(m_pages);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    column->addWidget(new TextLabel(tr("Connect to a server"), TextRole::Title, Ink::Text, form));
    m_server = addField(column, tr("Server address"), false);
    m_server->setPlaceholderText(u"farol.example.com"_s);
    m_mail = addField(column, tr("E-mail address"), false);
    m_password = addField(column, tr("Password"), true);
    m_passphraseBox = new QWidget(form);
    auto *inner = new QVBoxLayout(m_passphraseBox);
    inner->setContentsMargins(0, space::Group, 0, 0);
    inner->setSpacing(space::Small);
    auto *why =
        new TextLabel(tr("This computer has no keychain that could keep the key of your data. Choose a passphrase "
                         "for it; Farol asks for it at each start, and nobody can recover it."),
                      TextRole::Small, Ink::TextSecondary, m_passphraseBox);
    why->setWordWrap(true);
    inner->addWidget(why);
    m_passphrase = addField(inner, tr("Passphrase"), true);
    m_repeated = addField(inner, tr("Passphrase once more"), true);
    m_passphraseBox->hide();
    column->addWidget(m_passphraseBox);
    m_problem = new TextLabel({}, TextRole::Small, Ink::RiskText, form);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    column->addStretch();
    auto *back = new Button(tr("Back"), ButtonVariant::Secondary, form);
    connect(back, &QPushButton::clicked, this, [this] { m_pages->setCurrentIndex(0); });
    m_enter = new Button(tr("Sign in"), ButtonVariant::Primary, form);
    m_enter->setDefault(true);
    connect(m_enter, &QPushButton::clicked, this, &WelcomeDialog::signIn);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(m_enter);
    column->addLayout(buttons);
    return form;
}

void WelcomeDialog::showForm()
{
    m_pages->setCurrentIndex(1);
    m_server->setFocus(Qt::OtherFocusReason);
}

void WelcomeDialog::askPassphrase()
{
    m_passphraseBox->show();
    m_passphrase->setFocus(Qt::OtherFocusReason);
}

void WelcomeDialog::signIn()
{
    // Disabled = on its way.
    if (!m_enter->isEnabled())
        return;
    for (QLineEdit *field : {m_server, m_mail, m_password}) {
        if (field->text().trimmed().isEmpty())
            return complain(tr("%1 is missing.").arg(field->accessibleName()), field);
    }
    const bool needsPassphrase = !m_passphraseBox->isHidden();
    if (needsPassphrase && (m_passphrase->text().isEmpty() || m_passphrase->text() != m_repeated->text()))
        return complain(tr("Type the same passphrase twice."), m_passphrase);
    m_problem->clear();
    m_enter->setEnabled(false);
    m_enter->setText(tr("Signing in…"));
    const SignInForm form{m_server->text(), m_mail->text().trimmed(), m_password->text(), m_passphrase->text()};
    whenDone(m_signIn(form), this, [this](const Status &status) { answered(status); });
}

void WelcomeDialog::answered(const Status &status)
{
    m_enter->setEnabled(true);
    m_enter->setText(tr("Sign in"));
    if (status) {
        choose(Choice::Connected);
        return;
    }
    if (status.error().code == Error::Code::NoKey && m_passphraseBox->isHidden()) {
        askPassphrase();
        return;
    }
    complain(signInSentence(status.error()),
             status.error().code == Error::Code::Unauthenticated ? m_password : m_server);
}

void WelcomeDialog::complain(const QString &problem, QLineEdit *field)
{
    m_problem->setText(problem);
    field->selectAll();
    field->setFocus(Qt::OtherFocusReason);
}

void WelcomeDialog::choose(Choice choice)
{
    m_choice = choice;
    for (QLineEdit *secret : {m_password, m_passphrase, m_repeated})
        secret->clear();
    Q_EMIT chosen();
}

void WelcomeDialog::keepWaiting(const QString &what)
{
    m_waiting->setText(what);
    m_pages->setCurrentWidget(m_waiting);
}

UnlockDialog::UnlockDialog(Unlock unlock, QWidget *parent) : QDialog(parent), m_unlock(std::move(unlock))
{
    setWindowTitle(tr("Unlock your data"));
    setWindowIcon(logoIcon());
    m_passphrase = new QLineEdit(this);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    auto *label = new TextLabel(tr("Passphrase of this profile"), TextRole::MicroLabel, Ink::TextTertiary, this);
    label->setBuddy(m_passphrase);
    m_problem = new TextLabel({}, TextRole::Small, Ink::RiskText, this);
    m_problem->setWordWrap(true);
    m_open = new Button(tr("Unlock"), ButtonVariant::Primary, this);
    m_open->setDefault(true);
    connect(m_open, &QPushButton::clicked, this, &UnlockDialog::unlock);
    auto *quit = new Button(tr("Quit"), ButtonVariant::Secondary, this);
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(quit);
    buttons->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Margin, space::Wide, space::Margin, space::Wide);
    column->setSpacing(space::Group);
    column->addWidget(new TextLabel(windowTitle(), TextRole::Title, Ink::Text, this));
    column->addWidget(label);
    column->addWidget(m_passphrase);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    setMinimumWidth(scaled(380));
    growWithContents(this);
}

void UnlockDialog::unlock()
{
    if (!m_open->isEnabled() || m_passphrase->text().isEmpty())
        return;
    m_open->setEnabled(false);
    m_open->setText(tr("Unlocking…")); // a passphrase takes a moment to become a key, on purpose
    m_problem->clear();
    whenDone(m_unlock(m_passphrase->text()), this, [this](const Status &status) { answered(status); });
}

void UnlockDialog::answered(const Status &status)
{
    m_open->setEnabled(true);
    m_open->setText(tr("Unlock"));
    if (status) {
        m_passphrase->clear();
        accept();
        return;
    }
    m_problem->setText(status.error().code == Error::Code::Denied
                           ? tr("This is not the passphrase. Nothing was changed.")
                           : errorSentence(status.error()));
    m_passphrase->selectAll();
    m_passphrase->setFocus(Qt::OtherFocusReason);
}

} // namespace farol
