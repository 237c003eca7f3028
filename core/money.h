// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace farol {

/// Money is a whole number of the currency's minor units: 12,50 BRL is 1250, 12 JPY is 12, 1,250 KWD is 1250.

/// The codes of ISO 4217 in use, in alphabetical order.
[[nodiscard]] const QStringList &currencyCodes();
/// How many digits of the currency stand behind the point: 0 to 4; 2 of a code that is not known.
[[nodiscard]] int currencyDigits(QStringView code);

/// Reads "1,250.5" or "1.250,50" as an amount of the currency, `point` being the decimal separator and the other one of
/// '.' and ',' standing between groups. Nothing when it is no number, has more digits behind the point than the currency,
/// or does not fit.
[[nodiscard]] std::optional<std::int64_t> parseMoney(QStringView text, QStringView currency, QChar point);
/// The amount with all its digits behind a point, and no groups: "-12.50". For files and scripts; people see Format::money().
[[nodiscard]] QString plainMoney(std::int64_t minor, QStringView currency);

/// What a value paid for each `period` ("month", "quarter", "half_year", "year") comes to in a month, rounded half away from
/// zero; nothing of what is paid once or of an unknown period. The sum of these over a customer's running contracts is its
/// monthly recurring revenue (MRR).
[[nodiscard]] std::optional<std::int64_t> monthlyValue(std::int64_t value, QStringView period);

} // namespace farol
