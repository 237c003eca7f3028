// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/schema.h"
#include "core/value.h"

#include <QChar>
#include <QDate>
#include <QJsonValue>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <cstdint>

/// Values as text for the command line, CSV and JSON: the same everywhere, whatever the locale. (What people read on
/// screen is made in models/.) Null is the empty text. Booleans are true and false, days 2025-03-01, instants
/// 2025-03-01T12:30:00Z, ids 8-4-4-4-12 hex digits, the elements of a set are joined by ";".
namespace farol {

/// In which order the numbers of a day stand where people wrote it.
enum class DayOrder : std::uint8_t {
    Iso, ///< 2025-03-01 and nothing else
    YearMonthDay,
    DayMonthYear,
    MonthDayYear,
};

/// How to read text that was not written by formatValue().
struct TextHints final {
    DayOrder days = DayOrder::Iso;
    /// Spreadsheet habits: yes/no in our three languages and 1/0 for booleans, a time after a day, instants without a
    /// zone (taken as UTC).
    bool lenient = false;
    QChar groups = {}; ///< separator of thousands in integers; null = none allowed
};

[[nodiscard]] QString formatValue(const FieldInfo &field, const Value &value);

/// The inverse of formatValue(); Error::Invalid says what was expected and never repeats the text.
[[nodiscard]] Result<Value> parseValue(const FieldInfo &field, QStringView text, const TextHints &hints = {});

/// Numbers, booleans and arrays (sets, empty ones too) as such, everything else as the string formatValue() gives.
[[nodiscard]] QJsonValue valueToJson(const FieldInfo &field, const Value &value);
[[nodiscard]] Result<Value> valueFromJson(const FieldInfo &field, const QJsonValue &json);

/// "1 row", "3 rows": for messages in English, whose nouns here all take an s.
[[nodiscard]] QString counted(std::int64_t count, QLatin1StringView noun);

/// Three numbers with '-', '/' or '.' between them (and, where years come first or last, two-digit years from 1970 to
/// 2069); years 1 to 9999. Invalid when it is no such day.
[[nodiscard]] QDate parseDay(QStringView text, DayOrder order);

/// "vip;north\;west": ';' and '\' inside an element and white space at its ends are escaped by '\'.
[[nodiscard]] QString joinSet(const QStringList &elements);
/// White space around elements and empty elements do not count.
[[nodiscard]] QStringList splitSet(QStringView text);

} // namespace farol
