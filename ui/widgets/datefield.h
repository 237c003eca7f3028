// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"

#include <QDate>
#include <QLineEdit>

#include <optional>

class QCalendarWidget;

namespace farol {

/// A day to type ("18/05/26", "18/5/2026", "180526") or to pick from a calendar (Alt+Down); empty means no day.
/// What cannot be read stays as it was typed and is marked, with an example below it as tooltip. A holiday of the workspace
/// is flagged in place of the calendar's sign, and stands out in the calendar.
class DateField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit DateField(const Format &format, QWidget *parent = nullptr);
    void setDate(QDate date);
    /// Nothing while the text is not a day; an invalid QDate for the empty field.
    [[nodiscard]] std::optional<QDate> date() const;
    /// Reads a day as people of this locale type it.
    [[nodiscard]] static std::optional<QDate> parse(const QString &text, const QLocale &locale);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openCalendar();
    void judge();
    void markHolidays(QCalendarWidget *calendar) const;
    Format m_format;
    QAction *m_pick;
    QString m_holiday; ///< of the day that stands here
};

} // namespace farol
