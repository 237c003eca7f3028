// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace farol {

class MainWindow;

/// What is wrong with the places of things in a window and in the dialogs over it, a sentence each; empty = nothing:
/// text wider or taller than where it stands, siblings that overlap, what stands outside its parent or is squeezed below
/// what it needs, a page that scrolls sideways, a window that asks for more than the smallest supported one.
[[nodiscard]] QStringList layoutFaults(MainWindow &window);
/// The same of one window of any kind.
[[nodiscard]] QStringList layoutFaultsIn(QWidget &window);

} // namespace farol
