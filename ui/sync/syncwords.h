// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"
#include "models/format.h"
#include "ui/theme/theme.h"

#include <QString>

namespace farol {

/// A sync state in a few words and one sign; offline is normal and never red.
struct SyncWords final {
    QString icon;
    Ink ink = Ink::TextSecondary;
    QString headline;
    QString detail;
};
[[nodiscard]] SyncWords syncWords(const SyncStatus &status, Instant now, const Format &format);

} // namespace farol
