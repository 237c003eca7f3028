// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importvalue.h"

#include "core/customcatalog.h"
#include "core/money.h"

#include <QDateTime>

#include <optional>

using namespace Qt::StringLiterals;

namespace farol::exchange {

namespace {

/// "3:00", "03:00:59", "03:00:59.250"; nothing when it is no time.
std::optional<QTime> timeOf(QStringView text)
{
    const QString padded = (text.size() > 1 && text[1] == u':' ? u"0"_s : QString()) + text;
    for (const QStringView format : {QStringView(u"HH:mm"), QStringView(u"HH:mm:ss"), QStringView(u"HH:mm:ss.z")}) {
        const QTime time = QTime::fromString(padded, format.toString());
        if (time.isValid())
            return time;
    }
    return std::nullopt;
}

/// Where the time begins in "28-07-2023 03:00" or "2023-07-28T03:00:00".
qsizetype timeStart(QStringView text)
{
    for (qsizetype at = 6; at < text.size(); ++at) {
        if (text[at] == u' ' || text[at] == u'T')
            return at;
    }
    return -1;
}

Error badMoment(DayOrder order)
{
    const QString day = order == DayOrder::DayMonthYear   ? u"31/12/2025"_s
                        : order == DayOrder::MonthDayYear ? u"12/31/2025"_s
                                                          : u"2025-12-31"_s;
    return fail(Error::Code::Invalid, u"expected a moment such as %1 14:30"_s.arg(day));
}

} // namespace

Result<Value> importedValue(const FieldInfo &field, QStringView text, const TextHints &hints, const ListCatalog &lists)
{
    FAROL_ASSIGN(Value value, parseValue(field, text, hints));
    if (field.number >= FirstCustom && field.type == FieldType::Key && !value.isNull()) {
        const std::optional<QString> option = customOption(field, *value.get<QString>());
        if (!option)
            return fail(Error::Code::Invalid, u"expected one of %1"_s.arg(customOptions(field).join(u", ")));
        return Value(*option);
    }
    if (field.list[0] == '\0')
        return value;
    const QString list = QString::fromLatin1(field.list);
    QStringList keys;
    if (const auto *key = value.get<QString>())
        keys = {*key};
    else if (const auto *set = value.get<QStringList>())
        keys = *set;
    for (const QString &key : keys) {
        if (!lists.takes(list, key))
            return fail(Error::Code::Invalid, u"expected one of "_s + lists.offered(list).join(u", "_s));
    }
    return value;
}

Result<Value> importedMoney(QStringView text, QStringView currency, QChar point)
{
    const std::optional<std::int64_t> amount = parseMoney(text, currency, point);
    if (amount)
        return Value(*amount);
    const int digits = currencyDigits(currency);
    return fail(Error::Code::Invalid, digits == 0 ? u"expected an amount of %1 without cents"_s.arg(currency)
                                                  : u"expected an amount of %1 such as 2786%2%3"_s.arg(
                                                      currency, QString(point), u"50000"_s.left(digits)));
}

Result<Value> importedInstant(QStringView text, DayOrder order, const QTimeZone &zone)
{
    text = text.trimmed();
    const qsizetype at = timeStart(text);
    const QDate day = parseDay(at < 0 ? text : text.left(at), order);
    const QStringView rest = at < 0 ? QStringView() : text.mid(at + 1).trimmed();
    if (rest.endsWith(u'Z') || rest.contains(u'+') || rest.contains(u'-')) { // a moment that says its zone itself
        const QDate iso = day.isValid() ? day : parseDay(text.left(at), DayOrder::Iso);
        const QDateTime moment = QDateTime::fromString(iso.toString(Qt::ISODate) + u'T' + rest, Qt::ISODateWithMs);
        return moment.isValid() ? Result<Value>(Value(std::int64_t{moment.toMSecsSinceEpoch()})) : badMoment(order);
    }
    if (!day.isValid())
        return badMoment(order);
    if (at < 0)
        return Value(std::int64_t{day.startOfDay(zone).toMSecsSinceEpoch()});
    const std::optional<QTime> time = timeOf(rest);
    if (!time)
        return badMoment(order);
    const QDateTime moment(day, *time, zone);
    // Midnight itself is left out where clocks are put forward at it; the day begins all the same.
    if (!moment.isValid() && *time == QTime(0, 0))
        return Value(std::int64_t{day.startOfDay(zone).toMSecsSinceEpoch()});
    if (!moment.isValid() || moment.time() != *time)
        return fail(Error::Code::Invalid,
                    u"this time was left out by the clocks of %1"_s.arg(QString::fromLatin1(zone.id())));
    constexpr std::int64_t Hour = 3'600'000;
    const std::int64_t ms = moment.toMSecsSinceEpoch();
    const QDateTime earlier = QDateTime::fromMSecsSinceEpoch(ms - Hour, zone);
    return Value(std::int64_t{earlier.date() == day && earlier.time() == *time ? ms - Hour : ms});
}

} // namespace farol::exchange
