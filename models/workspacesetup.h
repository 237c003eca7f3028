// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wholetable.h"

#include "core/holidaycalendar.h"
#include "core/listcatalog.h"

#include <memory>

namespace farol {

/// What a workspace has settled for itself (its lists, its holidays), as the store shows it now. One object serves a
/// whole program: who makes values readable asks it through Format, and hears when it answers differently.
class WorkspaceSetup final : public QObject
{
    Q_OBJECT
public:
    explicit WorkspaceSetup(Store &store, QObject *parent = nullptr);

    /// As built in until the first answer is there.
    [[nodiscard]] const ListCatalog &lists() const { return m_catalog; }
    [[nodiscard]] const HolidayCalendar &holidays() const { return m_calendar; }
    [[nodiscard]] bool isReady() const { return m_items.isReady() && m_days && m_days->isReady(); }

Q_SIGNALS:
    void listsChanged();
    void holidaysChanged();
    void failed(const farol::Error &error); ///< what was known before goes on

private:
    void takeLists();
    void askForHolidays();
    void takeHolidays();

    Store &m_store;
    WholeTable m_items;
    std::unique_ptr<WholeTable> m_days; ///< null until the program runs
    ListCatalog m_catalog;
    HolidayCalendar m_calendar;
};

} // namespace farol
