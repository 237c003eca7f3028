// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/result.h"

#include <QDialog>

#include <cstdint>

class QLineEdit;

namespace farol {

class Button;
class TextLabel;

/// Asks for the password of the person whose sign-in has ended, until the server takes it. Services::signInAgain is there.
class SignInDialog final : public QDialog
{
    Q_OBJECT
public:
    SignInDialog(const Services &services, QWidget *parent);
    /// Shows it, ready for the password.
    void begin();
    /// Gives up what was asked, on its way to the server as well: an answer that comes later is nobody's.
    void reject() override;
    [[nodiscard]] QLineEdit *password() const { return m_password; }
    [[nodiscard]] TextLabel *problem() const { return m_problem; }

private:
    void build();
    void signIn();
    void answered(const Status &status);
    void cancelRequest();

    const Services &m_services;
    QLineEdit *m_password;
    TextLabel *m_problem;
    Button *m_signIn;
    std::uint64_t m_request = 0; ///< the answer of an earlier one is dropped
};

} // namespace farol
