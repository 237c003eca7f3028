// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace farol {

struct DesktopOptions final {
    bool demo = false;
    QString profile; ///< the folder
};

/// The program with its windows, from the first question to the last window closed; its exit code. A QApplication is there.
[[nodiscard]] int runDesktop(const DesktopOptions &options);

} // namespace farol
