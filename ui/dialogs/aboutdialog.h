// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace farol {

class ActionRegistry;

/// What Farol is, its version, and every part it is made of with its licence.
class AboutDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent);
};

/// Every action with its key, by menu.
class KeysDialog final : public QDialog
{
    Q_OBJECT
public:
    KeysDialog(const ActionRegistry &actions, QWidget *parent);
};

} // namespace farol
