// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customersearch.h"

#include "models/customerfields.h"
#include "models/customerfilter.h"
#include "models/itemroles.h"

#include "core/async.h"
#include "core/field.h"
#include "core/tables.h"

namespace farol {

CustomerSearch::CustomerSearch(Store &store, int most, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_most(most)
{}

void CustomerSearch::find(const QString &text)
{
    const std::uint64_t request = ++m_request;
    CustomerFilter filter;
    filter.text = text;
    ListQuery query;
    query.table = tables::Customer;
    query.filter = filter.tree();
    query.sort = {{customerfields::Name, false}};
    query.columns = {customerfields::Name};
    query.limit = m_most;
    query.pageOnly = true;
    whenDone(m_store.list(query, request), this, [this, request](const Result<ListPage> &page) {
        if (request != m_request)
            return;
        m_answered = request;
        if (!page)
            return; // what cannot be asked leaves what was found before
        beginResetModel();
        m_rows = page->rows;
        endResetModel();
        Q_EMIT found();
    });
}

void CustomerSearch::cancel()
{
    m_answered = ++m_request;
}

int CustomerSearch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CustomerSearch::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ListRow &row = m_rows.at(index.row());
    if (role == IdRole)
        return row.id.toBytes();
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    QString name;
    fromValue(row.values.value(0), name);
    return name;
}

} // namespace farol
