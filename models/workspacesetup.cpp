// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspacesetup.h"

#include "core/tables.h"

#include <algorithm>

namespace farol {

WorkspaceSetup::WorkspaceSetup(Store &store, QObject *parent)
    : QObject(parent),
      m_items(store, tables::ListItem),
      m_deletedItems(store, tables::ListItem, true),
      m_days(store, tables::Holiday)
{
    connect(&m_items, &WholeTable::refreshed, this, &WorkspaceSetup::takeLists);
    connect(&m_days, &WholeTable::refreshed, this, &WorkspaceSetup::takeHolidays);
    connect(&m_items, &WholeTable::failed, this, &WorkspaceSetup::failed);
    connect(&m_days, &WholeTable::failed, this, &WorkspaceSetup::failed);
}

ListItemId WorkspaceSetup::deletedItem(const QString &itemKey) const
{
    const QList<ListItem> items = m_deletedItems.entities<ListItem>();
    const auto found = std::find_if(items.cbegin(), items.cend(),
                                    [&itemKey](const ListItem &item) { return item.itemKey == itemKey; });
    return found == items.cend() ? ListItemId() : found->id;
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
    m_calendar = HolidayCalendar(m_days.entities<Holiday>());
    Q_EMIT holidaysChanged();
}

} // namespace farol
