// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace farol {

class TextLabel;

/// Shows a first password, the one time that anybody sees it.
class FirstPasswordDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit FirstPasswordDialog(QWidget *parent);
    void begin(const QString &name, const QString &password);
    [[nodiscard]] QLineEdit *password() const { return m_password; }

private:
    TextLabel *m_text;
    QLineEdit *m_password;
};

} // namespace farol
