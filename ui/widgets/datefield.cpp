// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datefield.h"

#include "ui/theme/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace farol {

DateField::DateField(const Format &format, QWidget *parent) : QLineEdit(parent), m_format(format)
{
    QAction *pick = addAction(themeIcon(u"calendar"_s, Ink::TextTertiary), TrailingPosition);
    pick->setToolTip(tr("Pick a day (Alt+Down)"));
    connect(pick, &QAction::triggered, this, &DateField::openCalendar);
    connect(this, &QLineEdit::textChanged, this, &DateField::judge);
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
    const bool wrong = !date().has_value();
    if (property("farolInvalid").toBool() == wrong)
        return;
    setProperty("farolInvalid", wrong);
    setToolTip(wrong ? tr("Write a day like %1").arg(m_format.longDay(QDate(2026, 5, 18))) : QString());
    update();
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
