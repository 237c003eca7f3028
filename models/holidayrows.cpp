// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/holidayrows.h"

#include "models/commands.h"
#include "models/recordroles.h"
#include "models/rowedits.h"

#include "core/tables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

// Numbers of Holiday's field list; a test holds them against the declaration.
constexpr FieldNumber DayField = 1;
constexpr FieldNumber YearlyField = 3;

bool sameDay(const Holiday &a, const Holiday &b)
{
    return a.id == b.id;
}

} // namespace

HolidayRows::HolidayRows(const WorkspaceSetup &setup, const Format &format, QObject *parent)
    : QAbstractListModel(parent), m_setup(setup), m_format(format)
{
    connect(&m_setup, &WorkspaceSetup::holidaysChanged, this, &HolidayRows::refresh);
}

void HolidayRows::show(int year)
{
    m_year = year;
    refresh();
}

void HolidayRows::refresh()
{
    const QList<Holiday> days = m_setup.holidays().inYear(m_year);
    if (!std::equal(days.cbegin(), days.cend(), m_days.cbegin(), m_days.cend(), sameDay)) {
        beginResetModel();
        m_days = days;
        endResetModel();
        return;
    }
    const bool differ = days != m_days;
    m_days = days;
    if (differ)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

HolidayId HolidayRows::idAt(int row) const
{
    return m_days.value(row).id;
}

int HolidayRows::rowOf(HolidayId id) const
{
    const auto found =
        std::find_if(m_days.cbegin(), m_days.cend(), [id](const Holiday &holiday) { return holiday.id == id; });
    return found == m_days.cend() ? -1 : static_cast<int>(found - m_days.cbegin());
}

int HolidayRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

QVariant HolidayRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Holiday &holiday = m_days.at(index.row());
    const QString weekday = m_format.locale().standaloneDayName(holiday.day.dayOfWeek());
    const QString day = m_format.longDay(holiday.day);
    switch (role) {
    case Qt::DisplayRole: return holiday.name;
    case Qt::AccessibleTextRole:
        return QStringList{holiday.name, day, weekday, holiday.isYearly ? tr("every year") : tr("once")}.join(u", "_s);
    case SecondLineRole: return QString(weekday + u" · "_s + (holiday.isYearly ? tr("every year") : tr("once")));
    case RightTextRole: return day;
    case ToneRole: return static_cast<int>(WordTone::Quiet);
    default: return {};
    }
}

Command HolidayRows::add(QDate day, const QString &name, bool yearly) const
{
    Holiday holiday;
    holiday.day = day;
    holiday.name = name.simplified();
    holiday.isYearly = yearly;
    return createRow(tables::Holiday, holiday);
}

Command HolidayRows::addNational() const
{
    Command command{u"add"_s, {}};
    const QList<Holiday> missing = missingFrom(m_setup.holidays(), nationalHolidaysOfBrazil(m_year));
    for (const Holiday &holiday : missing)
        command.edits += createRow(tables::Holiday, holiday).edits;
    return command;
}

Command HolidayRows::remove(int row) const
{
    return farol::removeRows(tables::Holiday, {idAt(row).uuid});
}

Command HolidayRows::setYearly(int row, bool yearly) const
{
    const Holiday holiday = m_days.value(row);
    if (holiday.id.isNull() || holiday.isYearly == yearly)
        return {};
    Command command = editField(tables::Holiday, {holiday.id.uuid}, YearlyField, Value(yearly));
    command.edits.first().values.insert(DayField, toValue(holiday.day)); // as it stands in this year
    return command;
}

} // namespace farol
