// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/devicestore.h"
#include "core/listquery.h"

#include <QList>

#include <optional>
#include <utility>

namespace farol::ctl {

/// The rows of a query one after the other, fetched a page at a time.
class RowPages final
{
public:
    /// At most `limit` rows.
    RowPages(DeviceStore &store, ListQuery query, qint64 limit)
        : m_store(store), m_query(std::move(query)), m_limit(limit)
    {}

    [[nodiscard]] Status begin();
    [[nodiscard]] qint64 total() const { return m_total; } ///< whatever the limit
    [[nodiscard]] Result<std::optional<ListRow>> next();

private:
    DeviceStore &m_store;
    ListQuery m_query;
    qint64 m_limit;
    QList<ListRow> m_rows;
    QList<Uuid> m_ids;
    qsizetype m_at = 0;
    qsizetype m_fetched = 0;
    qint64 m_given = 0;
    qint64 m_total = 0;
};

} // namespace farol::ctl
