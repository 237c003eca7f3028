// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace farol {

/// Lets a dialog grow with what it holds. By itself it keeps the size it had when it opened, and a sentence that comes later
/// and wraps would be cut off or stand over its neighbours. It never shrinks what the person has made larger.
void growWithContents(QDialog *dialog);

} // namespace farol
