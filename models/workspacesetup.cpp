// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspacesetup.h"

#include "core/tables.h"

#include <QTimer>

namespace farol {

WorkspaceSetup::WorkspaceSetup(Store &store, QObject *parent)
    : QObject(parent), m_store(store), m_items(store, tables::ListItem)
{
    connect(&m_items, &WholeTable::refreshed, this, &WorkspaceSetup::takeLists);
    connect(&m_items, &WholeTable::failed, this, &WorkspaceSetup::failed);
    // The first page shows no day in a way that would need them, so its own question goes first.
    QTimer::singleShot(0, this, &WorkspaceSetup::askForHolidays);
}

void WorkspaceSetup::askForHolidays()
{
    m_days = std::make_unique<WholeTable>(m_store, tables::Holiday);
    connect(m_days.get(), &WholeTable::refreshed, this, &WorkspaceSetup::takeHolidays);
    connect(m_days.get(), &WholeTable::failed, this, &WorkspaceSetup::failed);
}

void WorkspaceSetup::takeLists()
{
    const ListCatalog catalog(m_items.entities<ListItem>());
    if (catalog == m_catalog)
        return; // a row that says nothing new
    m_catalog = catalog;
    Q_EMIT listsChanged();
}

void WorkspaceSetup::takeHolidays()
{
    m_calendar = HolidayCalendar(m_days->entities<Holiday>());
    Q_EMIT holidaysChanged();
}

} // namespace farol
