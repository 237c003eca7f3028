// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/setupsection.h"

#include "models/holidayrows.h"

class QCheckBox;
class QLineEdit;
class QListView;
class QSpinBox;

namespace farol {

class DateField;

/// The days on which the workspace does not work, a year at a time: added, once or every year, and deleted; Brazil's
/// national holidays at one press.
class HolidaysSection final : public SetupSection
{
    Q_OBJECT
public:
    HolidaysSection(const PageContext &context, const WorkspaceSetup &setup, QWidget *parent);

    [[nodiscard]] QSpinBox *year() const { return m_year; }
    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] HolidayRows &rows() { return m_rows; }
    [[nodiscard]] DateField *day() const { return m_day; }
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }
    [[nodiscard]] QCheckBox *yearly() const { return m_yearly; }
    [[nodiscard]] Button *addDayButton() const { return m_add; }
    [[nodiscard]] Button *nationalButton() const { return m_national; }
    [[nodiscard]] Button *removeButton() const { return m_remove; }

private:
    void build();
    void buildForm();
    void showYear(int year);
    void showChoice();
    void add();
    void addNational();
    void remove();
    void toggleYearly();
    [[nodiscard]] bool isYearly(int row) const;

    const WorkspaceSetup &m_setup;
    HolidayRows m_rows;
    QSpinBox *m_year = nullptr;
    QListView *m_list = nullptr;
    TextLabel *m_none = nullptr;
    DateField *m_day = nullptr;
    QLineEdit *m_name = nullptr;
    QCheckBox *m_yearly = nullptr;
    Button *m_add = nullptr;
    Button *m_national = nullptr;
    Button *m_often = nullptr;
    Button *m_remove = nullptr;
};

} // namespace farol
