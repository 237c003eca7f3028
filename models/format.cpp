// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"

#include "core/text/fold.h"
#include "models/labels.h"
#include "models/namelookup.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QDateTime local(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms).toLocalTime();
}

// Every date of a column has the same width: single d and M become two digits, the year is long or short.
QString fixedDayPattern(const QLocale &locale, bool longYear)
{
    static const QRegularExpression day(u"d+"_s);
    static const QRegularExpression month(u"M+"_s);
    static const QRegularExpression year(u"y+"_s);
    QString pattern = locale.dateFormat(QLocale::ShortFormat);
    pattern.replace(day, u"dd"_s).replace(month, u"MM"_s);
    return pattern.replace(year, longYear ? u"yyyy"_s : u"yy"_s);
}

QStringList normalisedSet(QStringList elements)
{
    for (QString &element : elements)
        element = element.simplified();
    elements.removeAll(QString());
    return elements;
}

} // namespace

QString Format::day(QDate day) const
{
    return day.isValid() ? m_locale.toString(day, fixedDayPattern(m_locale, false)) : QString();
}

QString Format::longDay(QDate day) const
{
    return day.isValid() ? m_locale.toString(day, fixedDayPattern(m_locale, true)) : QString();
}

QString Format::number(std::int64_t value) const
{
    return m_locale.toString(static_cast<qlonglong>(value));
}

QString Format::time(Instant instant) const
{
    return m_locale.toString(local(instant).time(), QLocale::ShortFormat);
}

QString Format::dayAndTime(Instant instant) const
{
    return day(local(instant).date()) + u' ' + time(instant);
}

QString Format::ago(Instant then, Instant now) const
{
    const int minutes = static_cast<int>((now.ms - then.ms) / 60'000);
    if (minutes < 1)
        return QCoreApplication::translate("Format", "just now");
    if (minutes < 60)
        return QCoreApplication::translate("Format", "%n min ago", nullptr, minutes);
    const int hours = minutes / 60;
    const int days = static_cast<int>(local(then).date().daysTo(local(now).date()));
    if (days == 0)
        return QCoreApplication::translate("Format", "%n hour(s) ago", nullptr, hours);
    if (days == 1)
        return QCoreApplication::translate("Format", "yesterday");
    if (days <= 30)
        return QCoreApplication::translate("Format", "%n day(s) ago", nullptr, days);
    return day(local(then).date());
}

QString Format::since(Instant then, Instant now) const
{
    return local(then).date() == local(now).date() ? time(then) : dayAndTime(then);
}

QString Format::value(const FieldInfo &field, const Value &value, const NameLookup &names) const
{
    if (value.isNull())
        return {};
    if (const auto *text = value.get<QString>())
        return field.type == FieldType::Key ? keyLabel(QString::fromLatin1(field.list), *text) : *text;
    if (const auto *number = value.get<std::int64_t>()) {
        if (field.type == FieldType::Day)
            return day(dayFromNumber(*number));
        return field.type == FieldType::Instant ? dayAndTime(Instant{*number}) : this->number(*number);
    }
    if (const auto *elements = value.get<QStringList>())
        return elements->join(u", "_s);
    if (const auto *yes = value.get<bool>())
        return *yes ? QCoreApplication::translate("Format", "yes") : QCoreApplication::translate("Format", "no");
    const auto *id = value.get<Uuid>();
    return names.userName(UserId(*id));
}

QVariant toVariant(const FieldInfo &field, const Value &value)
{
    if (value.isNull())
        return {};
    if (const auto *text = value.get<QString>())
        return *text;
    if (const auto *number = value.get<std::int64_t>()) {
        if (field.type == FieldType::Day)
            return dayFromNumber(*number);
        return static_cast<qlonglong>(*number);
    }
    if (const auto *elements = value.get<QStringList>())
        return *elements;
    if (const auto *yes = value.get<bool>())
        return *yes;
    return value.get<Uuid>()->toBytes();
}

Value fromVariant(const EntityInfo &entity, const FieldInfo &field, const QVariant &variant)
{
    if (field.number == entity.naturalKey) // as imports look it up
        return Value(naturalKey(variant.toString()));
    switch (field.type) {
    case FieldType::Boolean: return variant.isValid() ? Value(variant.toBool()) : Value();
    case FieldType::Text:
    case FieldType::Key: return Value(variant.toString().simplified());
    case FieldType::LongText: return Value(variant.toString());
    case FieldType::Integer:
    case FieldType::Instant: {
        bool ok = false;
        const qlonglong number = variant.toLongLong(&ok);
        return ok ? Value(static_cast<std::int64_t>(number)) : Value();
    }
    case FieldType::Day: return toValue(variant.toDate());
    case FieldType::Id: {
        const auto id = Uuid::fromBytes(variant.toByteArray());
        return id && !id->isNull() ? Value(*id) : Value();
    }
    case FieldType::Set: return Value(normalisedSet(variant.toStringList()));
    }
    return {};
}

} // namespace farol
