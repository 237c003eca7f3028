// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/field.h"
#include "core/schema.h"
#include "core/text/amounts.h"
#include "core/value.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QVariant>

namespace farol {

class ListCatalog;
class NameLookup;
class WorkspaceSetup;

/// Turns values into what people read, in one locale and in the words of the workspace's lists. Times are shown in the
/// machine's zone. A plain value; the setup, if there is one, outlives it.
class Format final
{
public:
    explicit Format(const QLocale &locale) : Format(locale, locale.firstDayOfWeek()) {}
    Format(const QLocale &locale, Qt::DayOfWeek firstDay, const WorkspaceSetup *setup = nullptr)
        : m_locale(locale), m_firstDay(firstDay), m_setup(setup)
    {}

    [[nodiscard]] const QLocale &locale() const { return m_locale; }
    [[nodiscard]] Qt::DayOfWeek firstDay() const { return m_firstDay; } ///< of a week
    /// Tells when lists and holidays change; null = they are as built in, and stay so.
    [[nodiscard]] const WorkspaceSetup *setup() const { return m_setup; }
    /// The workspace's lists as they are now, for whoever works on in another thread.
    [[nodiscard]] ListCatalog lists() const;
    /// The keys of a workspace list ("stages") that people choose from, in the workspace's order.
    [[nodiscard]] QStringList listKeys(const QString &list) const;
    /// What may be chosen in a field of keys: those of its list, or the options of the workspace's own choice.
    [[nodiscard]] QStringList listKeys(const FieldInfo &field) const;
    /// Keys that are offered no more and that rows may still hold.
    [[nodiscard]] QStringList archivedKeys(const QString &list) const;
    /// What people read for a key: the workspace's label, else the built-in one; an archived key has its label, too.
    [[nodiscard]] QString keyLabel(const QString &list, const QString &key) const;
    /// The workspace's holiday on this day; empty when it is none.
    [[nodiscard]] QString holiday(QDate day) const;
    /// What is said of a day ahead ("in 3 days"), and that it is a holiday when it is one.
    [[nodiscard]] QString withHoliday(const QString &words, QDate day) const;
    /// As lists show it: two digits each, in the locale's order ("18/05/26").
    [[nodiscard]] QString day(QDate day) const;
    /// With the full year, for panels and tooltips.
    [[nodiscard]] QString longDay(QDate day) const;
    [[nodiscard]] QString number(std::int64_t value) const;
    /// An amount in minor units with all its digits: "R$ 1.250,50", "1.250 JPY". The locale's own currency has its sign,
    /// every other one its code.
    [[nodiscard]] QString money(std::int64_t minor, const QString &currency) const;
    [[nodiscard]] QString time(Instant instant) const;
    [[nodiscard]] QString dayAndTime(Instant instant) const;
    /// "just now", "5 minutes ago", "yesterday" … up to 30 days, the day itself after that.
    [[nodiscard]] QString ago(Instant then, Instant now) const;
    /// The moment as a clock time today, as day and time on any other day: "08:12".
    [[nodiscard]] QString since(Instant then, Instant now) const;
    /// A field's value in words; null is empty. Money, which this row's other values give the currency of, needs the next.
    [[nodiscard]] QString value(const FieldInfo &field, const Value &value, const NameLookup &names) const;
    /// The same with what the row holds besides.
    [[nodiscard]] QString value(const FieldInfo &field, const Value &value, const NameLookup &names,
                                const RowValues &others) const;

private:
    QLocale m_locale;
    Qt::DayOfWeek m_firstDay;
    const WorkspaceSetup *m_setup = nullptr;
};

/// A Value as the QVariant that editors and RawRole use: text, qlonglong, QDate, QStringList, bool, id bytes.
[[nodiscard]] QVariant toVariant(const FieldInfo &field, const Value &value);
/// The way back, as it is stored: one line of text without needless white space, a natural key in its normal form. What
/// does not fit the field's type becomes null.
[[nodiscard]] Value fromVariant(const EntityInfo &entity, const FieldInfo &field, const QVariant &variant);

} // namespace farol
