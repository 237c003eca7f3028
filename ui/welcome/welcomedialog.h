// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDialog>
#include <QFuture>

#include <functional>

class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace farol {

class Button;
class TextLabel;

/// What a person types to connect to a server.
struct SignInForm final {
    QString server;
    QString mail;
    QString password;
    QString passphrase; ///< for the data on this computer; empty = the system's keychain keeps the key
};

/// The first thing a person without a profile sees: connect to a server, or try with sample data at once.
class WelcomeDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Choice : std::uint8_t { Leave, Connected, Sample };
    using SignIn = std::function<QFuture<Status>(const SignInForm &form)>;

    explicit WelcomeDialog(SignIn signIn, QWidget *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    /// Stays on screen and says what is being done, until it is closed by whoever does it.
    void keepWaiting(const QString &what);

    [[nodiscard]] Button *sampleButton() const { return m_sample; }
    [[nodiscard]] Button *connectButton() const { return m_connect; }
    [[nodiscard]] Button *signInButton() const { return m_enter; }
    [[nodiscard]] QLineEdit *server() const { return m_server; }
    [[nodiscard]] QLineEdit *mail() const { return m_mail; }
    [[nodiscard]] QLineEdit *password() const { return m_password; }
    [[nodiscard]] QLineEdit *passphrase() const { return m_passphrase; }
    [[nodiscard]] QLineEdit *repeated() const { return m_repeated; }
    [[nodiscard]] TextLabel *problem() const { return m_problem; }

Q_SIGNALS:
    void chosen(); ///< choice() is made

private:
    [[nodiscard]] QWidget *buildStart();
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QLineEdit *addField(QVBoxLayout *column, const QString &label, bool secret);
    void showForm();
    void askPassphrase();
    void signIn();
    void answered(const Status &status);
    void complain(const QString &problem, QLineEdit *field);
    void choose(Choice choice);

    SignIn m_signIn;
    Choice m_choice = Choice::Leave;
    QStackedWidget *m_pages;
    Button *m_sample = nullptr;
    Button *m_connect = nullptr;
    QLineEdit *m_server = nullptr;
    QLineEdit *m_mail = nullptr;
    QLineEdit *m_password = nullptr;
    QWidget *m_passphraseBox = nullptr; ///< only where there is no keychain
    QLineEdit *m_passphrase = nullptr;
    QLineEdit *m_repeated = nullptr;
    TextLabel *m_problem = nullptr;
    Button *m_enter = nullptr;
    TextLabel *m_waiting = nullptr;
};

/// Asks for the passphrase of a profile that has one, until it opens.
class UnlockDialog final : public QDialog
{
    Q_OBJECT
public:
    using Unlock = std::function<QFuture<Status>(const QString &passphrase)>;
    explicit UnlockDialog(Unlock unlock, QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *passphrase() const { return m_passphrase; }
    [[nodiscard]] TextLabel *problem() const { return m_problem; }

private:
    void unlock();
    void answered(const Status &status);

    Unlock m_unlock;
    QLineEdit *m_passphrase;
    TextLabel *m_problem;
    Button *m_open;
};

} // namespace farol
