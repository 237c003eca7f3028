// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/schema.h"
#include "core/value.h"

#include <QString>
#include <QStringView>

#include <cstdint>
#include <functional>

/// The amounts of money fields as files, scripts and filters have them: in the main unit, never in minor ones.
namespace farol {

/// What a row holds in its other fields; null where it holds nothing.
using RowValues = std::function<Value(FieldNumber)>;

/// The value of a money field in the main unit of the row's currency, as the text "1250.50"; any other value as it is.
[[nodiscard]] Value inMainUnit(const FieldInfo &field, const Value &value, const RowValues &others);
/// The way back from "1250.50", or from "1250.5" and "1250", with a point and without groups. Null from the empty text;
/// Error::Invalid says what was expected, also when there is no currency.
[[nodiscard]] Result<Value> fromMainUnit(QStringView text, const Value &currency);

/// A filter has no currency: what it compares a money field with is in hundredths of the main unit, whatever the row's
/// currency is (docs/manual/filters.md).
inline constexpr int FilterMoneyDigits = 2;
[[nodiscard]] Result<Value> parseFilterAmount(QStringView text);
[[nodiscard]] QString printFilterAmount(std::int64_t hundredths);
/// Below, at or above 0 as the amount is less than, as much as or more than so many hundredths. No overflow.
[[nodiscard]] int compareAmount(std::int64_t minor, QStringView currency, std::int64_t hundredths);

} // namespace farol
