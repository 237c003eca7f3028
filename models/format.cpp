// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"

#include "core/customcatalog.h"
#include "core/money.h"
#include "core/tables.h"
#include "core/text/fold.h"
#include "models/labels.h"
#include "models/namelookup.h"
#include "models/workspacesetup.h"

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

/// The names of the rows that an id means: people, or those of another table.
QString nameOf(const FieldInfo &field, const Uuid &id, const NameLookup &names)
{
    if (field.refers == tables::User || UserId(id) == names.me())
        return names.userName(UserId(id));
    return names.rowName(field.refers, id);
}

/// The elements of a set in words: labels of keys, names of rows, anything else as it is.
QString setText(const FieldInfo &field, const QStringList &elements, const Format &format, const NameLookup &names)
{
    QStringList words;
    for (const QString &element : elements) {
        const Result<Uuid> id = Uuid::fromString(element);
        words.append(field.refers != 0 && id ? nameOf(field, *id, names)
                                             : format.keyLabel(QString::fromLatin1(field.list), element));
    }
    return words.join(u", "_s);
}

QStringList normalisedSet(QStringList elements)
{
    for (QString &element : elements)
        element = element.simplified();
    elements.removeAll(QString());
    return elements;
}

} // namespace

ListCatalog Format::lists() const
{
    return m_setup == nullptr ? ListCatalog() : m_setup->lists();
}

QStringList Format::listKeys(const QString &list) const
{
    return m_setup == nullptr ? farol::listKeys(list) : m_setup->lists().offered(list);
}

QStringList Format::archivedKeys(const QString &list) const
{
    QStringList keys;
    const QList<ListEntry> entries = m_setup == nullptr ? QList<ListEntry>() : m_setup->lists().entries(list);
    for (const ListEntry &entry : entries) {
        if (entry.isArchived)
            keys.append(entry.key);
    }
    return keys;
}

QStringList Format::listKeys(const FieldInfo &field) const
{
    return field.number >= FirstCustom ? customOptions(field) : listKeys(QString::fromLatin1(field.list));
}

QString Format::keyLabel(const QString &list, const QString &key) const
{
    return m_setup == nullptr ? farol::keyLabel(list, key) : farol::keyLabel(m_setup->lists(), list, key);
}

QString Format::holiday(QDate day) const
{
    return m_setup == nullptr ? QString() : m_setup->holidays().nameOf(day);
}

QString Format::withHoliday(const QString &words, QDate day) const
{
    //: %1 is what is said of a day: "in 3 days", "12/25/26"
    return holiday(day).isEmpty() ? words : QCoreApplication::translate("Days", "%1 · holiday").arg(words);
}

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

QString Format::money(std::int64_t minor, const QString &currency) const
{
    const QString plain = plainMoney(minor, currency);
    if (currency.isEmpty()) // which a newer or a broken row may have left out
        return plain;
    const bool own = m_locale.currencySymbol(QLocale::CurrencyIsoCode) == currency;
    const QString sign = own ? m_locale.currencySymbol() : currency;
    // The locale's own way of writing one (or minus one) of it, with the true number put in: doubles would lose digits.
    const QString one = m_locale.toString(qlonglong{1});
    QString text = m_locale.toCurrencyString(qlonglong{minor < 0 ? -1 : 1}, sign);
    if (!own) { // letters do not stick to digits
        for (const QString &next : {one, m_locale.negativeSign()})
            text.replace(sign + next, sign + QChar::Nbsp + next);
        text.replace(one + sign, one + QChar::Nbsp + sign);
    }
    const QStringView digits = QStringView(plain).mid(minor < 0 ? 1 : 0);
    const qsizetype point = digits.indexOf(u'.');
    QString number = m_locale.toString(digits.left(point < 0 ? digits.size() : point).toULongLong());
    if (point >= 0)
        number += m_locale.decimalPoint() + digits.mid(point + 1);
    return text.replace(text.indexOf(one), one.size(), number);
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
    return this->value(field, value, names, [](FieldNumber) { return Value(); });
}

QString Format::value(const FieldInfo &field, const Value &value, const NameLookup &names,
                      const RowValues &others) const
{
    if (value.isNull())
        return {};
    if (const auto *text = value.get<QString>())
        return field.type == FieldType::Key ? keyLabel(QString::fromLatin1(field.list), *text) : *text;
    if (const auto *number = value.get<std::int64_t>()) {
        if (field.currency != 0) {
            const Value currency = others(field.currency);
            return money(*number, currency.get<QString>() != nullptr ? *currency.get<QString>() : QString());
        }
        if (field.type == FieldType::Day)
            return day(dayFromNumber(*number));
        return field.type == FieldType::Instant ? dayAndTime(Instant{*number}) : this->number(*number);
    }
    if (const auto *elements = value.get<QStringList>())
        return setText(field, *elements, *this, names);
    if (const auto *yes = value.get<bool>())
        return *yes ? QCoreApplication::translate("Format", "yes") : QCoreApplication::translate("Format", "no");
    return nameOf(field, *value.get<Uuid>(), names);
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
