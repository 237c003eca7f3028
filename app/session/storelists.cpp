// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storelists.h"

namespace farol {

namespace {
constexpr int MostItems = 20'000;
}

Result<ListCatalog> workspaceLists(Store &store)
{
    ListQuery query;
    query.table = tables::ListItem;
    query.limit = MostItems;
    query.pageOnly = true;
    for (const FieldInfo &field : fieldInfos<ListItem>())
        query.columns.append(field.number);
    FAROL_ASSIGN(const ListPage page, store.list(query, 0).result());
    QList<ListItem> items;
    for (const ListRow &row : page.rows) {
        ListItem item;
        item.id = ListItemId(row.id);
        for (qsizetype i = 0; i < row.values.size(); ++i)
            setField(item, query.columns.at(i), row.values.at(i));
        items.append(item);
    }
    return ListCatalog(items);
}

} // namespace farol
