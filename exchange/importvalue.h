// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listcatalog.h"
#include "core/text/valuetext.h"

#include <QTimeZone>

namespace farol::exchange {

/// parseValue(), and of a field that holds keys of a workspace list only the keys of that list, archived ones too, which
/// exported files still have: the error names those that are offered.
/// Case counts, as everywhere keys are written; a mapping's `values` say what other words stand for.
[[nodiscard]] Result<Value> importedValue(const FieldInfo &field, QStringView text, const TextHints &hints = {},
                                          const ListCatalog &lists = {});

/// An amount in minor units of the currency, `point` before the cents.
[[nodiscard]] Result<Value> importedMoney(QStringView text, QStringView currency, QChar point);

/// A moment such as "28-07-2023 03:00", a day alone being its first moment. Where the text names no zone, it is told by
/// the clocks of `zone`. Of an hour that comes twice the first is meant; one that is left out is no moment.
[[nodiscard]] Result<Value> importedInstant(QStringView text, DayOrder order, const QTimeZone &zone);

} // namespace farol::exchange
