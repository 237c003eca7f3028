// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/uuid.h"

#include <QString>
#include <QStringList>

namespace farol {

/// What the customers page lets people filter by; becomes the same tree as any other filter.
struct CustomerFilter final {
    QString text; ///< in name or external key, folded
    QStringList stages; ///< any of these; empty = all
    QStringList segments;
    UserId owner; ///< null = everybody's
    bool conflictsOnly = false;

    [[nodiscard]] Filter tree() const;
    /// Whether something besides the owner (the tab) narrows the list.
    [[nodiscard]] bool narrows() const;
    friend bool operator==(const CustomerFilter &, const CustomerFilter &) = default;
};

} // namespace farol
