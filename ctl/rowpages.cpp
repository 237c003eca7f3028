// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/rowpages.h"

#include <algorithm>

namespace farol::ctl {

namespace {
constexpr int PageSize = 1000;
}

Status RowPages::begin()
{
    m_query.limit = static_cast<int>(std::min<qint64>(m_limit, PageSize));
    FAROL_ASSIGN(ListPage page, m_store.list(m_query, 1).result());
    FAROL_ASSIGN(ListIds ids, m_store.listIds(m_query, 1).result());
    m_rows = std::move(page.rows);
    m_ids = std::move(ids.ids);
    m_total = m_ids.size();
    m_fetched = m_rows.size();
    // What came in between the two questions would stand in the file twice, or not at all: the ids alone are of one moment.
    const bool isOne = m_fetched <= m_ids.size()
                       && std::equal(m_rows.cbegin(), m_rows.cend(), m_ids.cbegin(),
                                     [](const ListRow &row, const Uuid &id) { return row.id == id; });
    if (!isOne) {
        m_rows.clear();
        m_fetched = 0;
    }
    return {};
}

Result<std::optional<ListRow>> RowPages::next()
{
    if (m_given >= m_limit)
        return std::optional<ListRow>();
    while (m_at >= m_rows.size()) {
        if (m_fetched >= m_ids.size())
            return std::optional<ListRow>();
        const QList<Uuid> ids = m_ids.mid(m_fetched, PageSize);
        m_fetched += ids.size();
        FAROL_ASSIGN(m_rows, m_store.rows(m_query.table, m_query.columns, ids, m_query.deleted).result());
        m_at = 0;
    }
    ++m_given;
    return std::optional(m_rows[m_at++]);
}

} // namespace farol::ctl
