// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace farol {

class Button;

/// Asks once before an act that touches more than a person can look over. The keyboard stands on the way back; whoever
/// accepts has gone there on purpose. Deletes itself.
class ConfirmDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `act` is what the button says that does it.
    ConfirmDialog(const QString &question, const QString &consequence, const QString &act, QWidget *parent);
    [[nodiscard]] Button *actButton() const { return m_act; }

private:
    Button *m_act;
};

} // namespace farol
