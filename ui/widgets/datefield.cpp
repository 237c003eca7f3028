// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datefield.h"

#include "ui/theme/icons.h"

#include "models/workspacesetup.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QTextCharFormat>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace farol {

DateField::DateField(const Format &format, QWidget *parent) : QLineEdit(parent), m_format(format)
{
    m_pick = addAction(themeIcon(u"calendar"_s, Ink::TextTertiary), TrailingPosition);
    m_pick->setToolTip(tr("Pick a day (Alt+Down)"));
    connect(m_pick, &QAction::triggered, this, &DateField::openCalendar);
    connect(this, &QLineEdit::textChanged, this, &DateField::judge);
    if (const WorkspaceSetup *setup = m_format.setup())
        connect(setup, &WorkspaceSetup::holidaysChanged, this, &DateField::judge);
}

void DateField::setDate(QDate date)
{
    setText(m_format.longDay(date));
    setModified(false);
}

std::optional<QDate> DateField::date() const
{
    return parse(text(), m_format.locale());
}

std::optional<QDate> DateField::parse(const QString &text, const QLocale &locale)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return QDate();
    static const QRegularExpression split(u"[^0-9]+"_s);
    QStringList parts = typed.split(split, Qt::SkipEmptyParts);
    if (parts.size() == 1 && (typed.size() == 6 || typed.size() == 8))
        parts = {typed.mid(0, 2), typed.mid(2, 2), typed.mid(4)};
    if (parts.size() != 3)
        return std::nullopt;
    // Which part is which follows the locale; a four-digit part in front is a year everywhere.
    const QString pattern = locale.dateFormat(QLocale::ShortFormat);
    const qsizetype d = pattern.indexOf(u'd');
    const qsizetype m = pattern.indexOf(u'M');
    const bool yearFirst = parts.at(0).size() == 4 || (pattern.indexOf(u'y') < d && pattern.indexOf(u'y') < m);
    int year = parts.at(yearFirst ? 0 : 2).toInt();
    const int first = parts.at(yearFirst ? 1 : 0).toInt();
    const int second = parts.at(yearFirst ? 2 : 1).toInt();
    if (year < 100)
        year += year < 70 ? 2000 : 1900;
    const bool monthFirst = yearFirst || m < d;
    const QDate date(year, monthFirst ? first : second, monthFirst ? second : first);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

void DateField::judge()
{
    const auto day = date();
    const bool wrong = !day.has_value();
    const QString holiday = wrong ? QString() : m_format.holiday(*day);
    if (property("farolInvalid").toBool() == wrong && holiday == m_holiday)
        return;
    m_holiday = holiday;
    const QString hint = holiday.isEmpty() ? QString() : tr("Holiday: %1").arg(holiday);
    setProperty("farolInvalid", wrong);
    setToolTip(wrong ? tr("Write a day like %1").arg(m_format.longDay(QDate(2026, 5, 18))) : hint);
    setAccessibleDescription(hint);
    m_pick->setIcon(holiday.isEmpty() ? themeIcon(u"calendar"_s, Ink::TextTertiary)
                                      : themeIcon(u"flag"_s, Ink::WarnShape));
    update();
}

void DateField::markHolidays(QCalendarWidget *calendar) const
{
    constexpr int Shown = 6 * 7; // weeks of a page, with days of the months around
    QTextCharFormat look;
    look.setFontWeight(QFont::Bold);
    look.setFontUnderline(true);
    look.setForeground(ink(Ink::WarnText));
    const QDate first = QDate(calendar->yearShown(), calendar->monthShown(), 1).addDays(-7);
    for (int day = 0; day < Shown + 7; ++day) {
        const QDate date = first.addDays(day);
        if (const QString holiday = m_format.holiday(date); !holiday.isEmpty()) {
            look.setToolTip(holiday);
            calendar->setDateTextFormat(date, look);
        }
    }
}

void DateField::openCalendar()
{
    auto *menu = new QMenu(this);
    auto *calendar = new QCalendarWidget(menu);
    calendar->setLocale(m_format.locale());
    calendar->setFirstDayOfWeek(m_format.firstDay());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    if (const auto shown = date(); shown && shown->isValid())
        calendar->setSelectedDate(*shown);
    markHolidays(calendar);
    connect(calendar, &QCalendarWidget::currentPageChanged, this, [this, calendar] { markHolidays(calendar); });
    auto *holder = new QWidgetAction(menu);
    holder->setDefaultWidget(calendar);
    menu->addAction(holder);
    connect(calendar, &QCalendarWidget::activated, this, [this, menu](QDate day) {
        setDate(day);
        setModified(true);
        menu->close();
    });
    connect(calendar, &QCalendarWidget::clicked, this, [this, menu](QDate day) {
        setDate(day);
        setModified(true);
        menu->close();
    });
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
    calendar->setFocus();
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && (event->modifiers() & Qt::AltModifier)) {
        openCalendar();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace farol
