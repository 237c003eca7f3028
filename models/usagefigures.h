// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usagefact.h"

#include <QDate>
#include <QList>
#include <QString>

#include <cstdint>
#include <utility>

namespace farol {

/// Uses of one week.
struct WeekOfUse final {
    QDate monday;
    std::int64_t uses = 0;
    friend bool operator==(const WeekOfUse &, const WeekOfUse &) = default;
};

/// The weeks of the last `days` days up to `today`, oldest first, each with the uses of its days within that span; weeks
/// without any are there, too.
[[nodiscard]] QList<WeekOfUse> weeksOfUse(const QList<UsageFact> &facts, QDate today, int days);

/// What was used most within the span, most used first, at most `most` features.
[[nodiscard]] QList<std::pair<QString, std::int64_t>> topFeatures(const QList<UsageFact> &facts, QDate today, int days,
                                                                  int most);

[[nodiscard]] std::int64_t usesWithin(const QList<UsageFact> &facts, QDate today, int days);

} // namespace farol
