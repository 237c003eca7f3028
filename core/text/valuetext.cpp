// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/valuetext.h"

#include "core/text/fold.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

Error expected(const QString &what)
{
    return fail(Error::Code::Invalid, u"expected "_s + what);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Digits only, at most `most` of them; toInt() would take signs and the digits of other scripts.
std::optional<int> smallNumber(QStringView digits, qsizetype most)
{
    if (digits.isEmpty() || digits.size() > most || !std::all_of(digits.begin(), digits.end(), isDigit))
        return std::nullopt;
    return digits.toInt();
}

std::optional<int> yearNumber(QStringView digits)
{
    const auto year = smallNumber(digits, 4);
    if (!year || digits.size() == 3 || digits.size() == 1)
        return std::nullopt;
    if (digits.size() == 4)
        return year;
    return *year + (*year < 70 ? 2000 : 1900);
}

/// The part of "28-07-2023 03:00" before the time.
QStringView withoutTime(QStringView text)
{
    for (qsizetype at = 6; at < text.size(); ++at) {
        if (text[at] == u' ' || text[at] == u'T')
            return text.left(at);
    }
    return text;
}

Result<Value> parseBoolean(QStringView text, bool lenient)
{
    const QString word = foldText(text);
    if (word == "true"_L1)
        return Value(true);
    if (word == "false"_L1)
        return Value(false);
    static constexpr std::array yes = {"1"_L1,  "yes"_L1,        "y"_L1,         "sim"_L1, "s"_L1,
                                       "si"_L1, "verdadeiro"_L1, "verdadero"_L1, "x"_L1};
    static constexpr std::array no = {"0"_L1, "no"_L1, "n"_L1, "nao"_L1, "falso"_L1};
    if (lenient && std::find(yes.begin(), yes.end(), word) != yes.end())
        return Value(true);
    if (lenient && std::find(no.begin(), no.end(), word) != no.end())
        return Value(false);
    return expected(u"true or false"_s);
}

Result<Value> parseInteger(QStringView text, QChar groups)
{
    const Error bad = expected(u"a whole number"_s);
    QString digits;
    const bool negative = text.startsWith(u'-');
    QStringView rest = negative || text.startsWith(u'+') ? text.mid(1) : text;
    if (!groups.isNull()) {
        const auto parts = rest.split(groups);
        for (qsizetype i = 1; i < parts.size(); ++i) {
            if (parts[i].size() != 3)
                return bad;
        }
        for (const QStringView part : parts)
            digits += part;
        rest = digits;
    }
    if (rest.isEmpty() || !std::all_of(rest.begin(), rest.end(), isDigit))
        return bad;
    bool fits = false;
    const QString number = (negative ? u"-"_s : QString()) + rest;
    const qlonglong value = number.toLongLong(&fits);
    if (!fits)
        return expected(negative ? u"a whole number from -9223372036854775808"_s
                                 : u"a whole number up to 9223372036854775807"_s);
    return Value(std::int64_t{value});
}

Result<Value> parseInstant(QStringView text, bool lenient)
{
    const Error bad = expected(u"a moment such as 2025-03-01T12:30:00Z"_s);
    QString iso = text.toString();
    if (iso.size() < 16 || (iso[10] != u'T' && !(lenient && iso[10] == u' ')))
        return bad;
    const QStringView time = QStringView(iso).mid(11);
    if (!time.endsWith(u'Z') && !time.contains(u'+') && !time.contains(u'-')) {
        if (!lenient)
            return bad;
        iso += u'Z';
    }
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!moment.isValid())
        return bad;
    return Value(std::int64_t{moment.toMSecsSinceEpoch()});
}

QString formatInstant(std::int64_t ms)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    const QString text = moment.toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
    return text.isEmpty() ? QString::number(ms) : text; // ISO 8601 ends with the year 9999
}

/// What a value is by itself; used where a field does not hold what its type promises (a newer version's data).
QString formatPlain(const Value &value)
{
    if (const bool *boolean = value.get<bool>())
        return *boolean ? u"true"_s : u"false"_s;
    if (const auto *number = value.get<std::int64_t>())
        return QString::number(*number);
    if (const auto *text = value.get<QString>())
        return *text;
    if (const Uuid *id = value.get<Uuid>())
        return id->toString();
    if (const auto *elements = value.get<QStringList>())
        return joinSet(*elements);
    return {};
}

} // namespace

QDate parseDay(QStringView text, DayOrder order)
{
    std::array<QStringView, 3> parts;
    QChar separator;
    qsizetype start = 0;
    for (std::size_t part = 0; part < 2; ++part) {
        qsizetype end = start;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end == text.size() || (part == 1 && text[end] != separator))
            return {};
        separator = text[end];
        parts.at(part) = text.mid(start, end - start);
        start = end + 1;
    }
    parts[2] = text.mid(start);
    const bool iso = order == DayOrder::Iso;
    if (iso ? separator != u'-' || text.size() != 10 : separator != u'-' && separator != u'/' && separator != u'.')
        return {};
    if (order == DayOrder::DayMonthYear)
        std::swap(parts[0], parts[2]);
    else if (order == DayOrder::MonthDayYear)
        parts = {parts[2], parts[0], parts[1]};
    const auto year = yearNumber(parts[0]);
    const auto month = smallNumber(parts[1], 2);
    const auto day = smallNumber(parts[2], 2);
    if (!year || !month || !day || *year == 0 || (iso && parts[0].size() != 4))
        return {};
    return {*year, *month, *day};
}

QString joinSet(const QStringList &elements)
{
    QString joined;
    for (const QString &element : elements) {
        if (element.isEmpty())
            continue;
        if (!joined.isEmpty())
            joined += u';';
        for (qsizetype i = 0; i < element.size(); ++i) {
            const QChar c = element[i];
            if (c == u';' || c == u'\\' || ((i == 0 || i == element.size() - 1) && c.isSpace()))
                joined += u'\\';
            joined += c;
        }
    }
    return joined;
}

QStringList splitSet(QStringView text)
{
    QStringList elements;
    QString element;
    qsizetype kept = 0; // up to here trailing white space was escaped and stays
    const auto finish = [&] {
        qsizetype end = element.size();
        while (end > kept && element[end - 1].isSpace())
            --end;
        element.truncate(end);
        if (!element.isEmpty())
            elements.append(element);
        element.clear();
        kept = 0;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size()) {
            element += text[++i];
            kept = element.size();
        } else if (c == u';') {
            finish();
        } else if (!(element.isEmpty() && c.isSpace())) {
            element += c;
        }
    }
    finish();
    return elements;
}

QString formatValue(const FieldInfo &field, const Value &value)
{
    if (const auto *number = value.get<std::int64_t>()) {
        QString day = field.type == FieldType::Day ? dayFromNumber(*number).toString(Qt::ISODate) : QString();
        if (!day.isEmpty())
            return day;
        if (field.type == FieldType::Instant)
            return formatInstant(*number);
    }
    return formatPlain(value);
}

Result<Value> parseValue(const FieldInfo &field, QStringView text, const TextHints &hints)
{
    if (field.type == FieldType::Text || field.type == FieldType::LongText)
        return Value(text.toString());
    const QStringView word = text.trimmed();
    if (word.isEmpty())
        return Value();
    switch (field.type) {
    case FieldType::Boolean: return parseBoolean(word, hints.lenient);
    case FieldType::Integer: return parseInteger(word, hints.groups);
    case FieldType::Day: {
        const QDate day = parseDay(hints.lenient ? withoutTime(word) : word, hints.days);
        if (day.isValid())
            return Value(dayNumber(day));
        switch (hints.days) {
        case DayOrder::DayMonthYear: return expected(u"a day such as 31/12/2025"_s);
        case DayOrder::MonthDayYear: return expected(u"a day such as 12/31/2025"_s);
        default: return expected(u"a day such as 2025-12-31"_s);
        }
    }
    case FieldType::Instant: return parseInstant(word, hints.lenient);
    case FieldType::Id: {
        const Result<Uuid> id = Uuid::fromString(word);
        return id ? Result<Value>(Value(*id)) : Result<Value>(expected(u"an id"_s));
    }
    case FieldType::Set: return Value(splitSet(text));
    default: return Value(word.toString());
    }
}

QJsonValue valueToJson(const FieldInfo &field, const Value &value)
{
    if (value.isNull())
        return field.type == FieldType::Set ? QJsonValue(QJsonArray()) : QJsonValue(QJsonValue::Null);
    if (const bool *boolean = value.get<bool>())
        return *boolean;
    if (const auto *elements = value.get<QStringList>())
        return QJsonArray::fromStringList(*elements);
    const auto *number = value.get<std::int64_t>();
    if (number != nullptr && field.type != FieldType::Day && field.type != FieldType::Instant)
        return qint64{*number};
    return formatValue(field, value);
}

QString counted(std::int64_t count, QLatin1StringView noun)
{
    return u"%1 %2%3"_s.arg(count).arg(noun, count == 1 ? QString() : u"s"_s);
}

Result<Value> valueFromJson(const FieldInfo &field, const QJsonValue &json)
{
    const bool isNumber = field.type == FieldType::Integer;
    if (json.isNull() || json.isUndefined())
        return Value();
    if (json.isBool() && field.type == FieldType::Boolean)
        return Value(json.toBool());
    if (json.isDouble() && isNumber) {
        // Two different fallbacks tell a fraction or an overflow from a number that equals one of them.
        const qint64 number = json.toInteger(0);
        if (number != json.toInteger(1))
            return expected(u"a whole number"_s);
        return Value(std::int64_t{number});
    }
    if (json.isArray() && field.type == FieldType::Set) {
        QStringList elements;
        const QJsonArray array = json.toArray();
        for (const auto element : array) {
            if (!element.isString() || element.toString().isEmpty())
                return expected(u"a list of texts"_s);
            elements.append(element.toString());
        }
        return Value(elements);
    }
    if (!json.isString() || field.type == FieldType::Boolean || isNumber || field.type == FieldType::Set)
        return expected(field.type == FieldType::Set       ? u"a list of texts"_s
                        : field.type == FieldType::Boolean ? u"true or false"_s
                        : isNumber                         ? u"a whole number"_s
                                                           : u"a text"_s);
    return parseValue(field, json.toString());
}

} // namespace farol
