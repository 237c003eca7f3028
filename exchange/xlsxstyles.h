// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "exchange/xmlfeed.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace farol::exchange {

/// Which of a workbook's cell styles show a number as a date; by the style's index.
[[nodiscard]] Result<QList<bool>> readDateStyles(XmlFeed &styles);

/// Whether a number format such as "dd/mm/yyyy" shows a date. "[h]:mm" does not: it is a length of time.
[[nodiscard]] bool isDateFormat(QStringView format);

/// The day and time that a number of days stands for, in nobody's zone and to the millisecond; nothing where there is no such
/// day, as for the 29th of February 1900 that Excel counts. `from1904`: the workbook counts from 1904.
[[nodiscard]] std::optional<QDateTime> momentOf(double days, bool from1904);
/// The number, counted from 1900; nothing before March of that year, where programs disagree.
[[nodiscard]] std::optional<double> daysOf(const QDateTime &utc);

} // namespace farol::exchange
