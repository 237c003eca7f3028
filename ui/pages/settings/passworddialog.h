// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services.h"

#include "core/result.h"

#include <QDialog>

class QLineEdit;

namespace farol {

class Button;
class TextLabel;

/// Asks for the old password and twice for the new one. Services::accounts is there.
class PasswordDialog final : public QDialog
{
    Q_OBJECT
public:
    PasswordDialog(const PageContext &context, QWidget *parent);
    void begin();
    [[nodiscard]] QLineEdit *current() const { return m_current; }
    [[nodiscard]] QLineEdit *fresh() const { return m_fresh; }
    [[nodiscard]] QLineEdit *repeated() const { return m_repeated; }
    [[nodiscard]] TextLabel *problem() const { return m_problem; }

private:
    void change();
    void answered(const Status &status);
    void complain(const QString &problem, QLineEdit *field);

    PageContext m_context;
    QLineEdit *m_current;
    QLineEdit *m_fresh;
    QLineEdit *m_repeated;
    TextLabel *m_problem;
    Button *m_change;
};

} // namespace farol
