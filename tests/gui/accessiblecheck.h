// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

class QWidget;

namespace farol {

/// What of a window people who do not see it, or have no pointer, cannot use; a sentence each, empty = nothing.

/// Controls that take the keyboard and have no name.
[[nodiscard]] QStringList unnamedControls(const QWidget &window);
/// Whom Tab ought to reach, in no order.
[[nodiscard]] QList<QWidget *> tabStops(const QWidget &window);
/// Stops that Tab or Shift+Tab never reach, traps they do not leave, and ways back that are not the way there. Moves the keyboard.
[[nodiscard]] QStringList tabFaults(QWidget &window);
/// Cells on screen that show something and say nothing.
[[nodiscard]] QStringList silentCells(const QWidget &window);

} // namespace farol
