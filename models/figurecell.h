// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include "core/clock.h"
#include "core/schema.h"
#include "core/value.h"

#include <QDate>
#include <QString>

#include <optional>

namespace farol {

/// How much a figure asks to be looked at.
enum class Urgency : std::uint8_t { None, Soon, Late };

/// A derived figure of a customer as its list shows it on one day: what stands there, and beside it how far off that is.
struct FigureCell final {
    QString text;
    QString hint; ///< "in 62 days"; empty = nothing to add
    Urgency urgency = Urgency::None;
    friend bool operator==(const FigureCell &, const FigureCell &) = default;
};

/// Renewal: soon from 45 days before the day. Last contact: soon after 30 days of silence. Next task: soon on its day, late
/// after it. Nothing for every other column, which is shown as any value is.
[[nodiscard]] std::optional<FigureCell> figureCell(FieldNumber column, const Value &value, Instant now,
                                                   const Format &format);

} // namespace farol
