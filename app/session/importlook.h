// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importing.h"

#include <functional>

class QFile;

namespace farol {

/// Opens the file of a source for reading; an importError() when that cannot be.
[[nodiscard]] Status openForImport(QFile &file);
/// Changes when the file does.
[[nodiscard]] QByteArray stampOf(const QFile &file);
/// What an error of exchange/ about a file means to people; `sheet` is the one that was asked for.
[[nodiscard]] Error importErrorOf(const Error &error, QFile &file, const QString &sheet);
/// Reads all of it. `goesOn` is told now and then how far it is, and says whether to go on.
[[nodiscard]] Result<ImportLook> lookAtFile(const ImportSource &source,
                                            const std::function<bool(const ImportProgress &)> &goesOn);

} // namespace farol
