// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wholetable.h"

#include "core/holidaycalendar.h"
#include "core/listcatalog.h"

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
    /// The row in the trash that had this key ("stages/pilot"), whose id a new one would get; null when there is none.
    [[nodiscard]] ListItemId deletedItem(const QString &itemKey) const;
    [[nodiscard]] bool isReady() const { return m_items.isReady() && m_days.isReady(); }

Q_SIGNALS:
    void listsChanged();
    void holidaysChanged();
    void failed(const farol::Error &error); ///< what was known before goes on

private:
    void takeLists();
    void takeHolidays();

    WholeTable m_items;
    WholeTable m_deletedItems;
    WholeTable m_days;
    ListCatalog m_catalog;
    HolidayCalendar m_calendar;
};

} // namespace farol
