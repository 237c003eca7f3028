// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customcatalog.h"
#include "core/listquery.h"
#include "core/result.h"
#include "core/schema.h"
#include "storage/clientcolumns.h"
#include "storage/listsql.h"
#include "storage/sqliteconnection.h"

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace farol::storage {

/// What the status bar counts.
struct StoreCounts final {
    std::int64_t waiting = 0; ///< mutations the server has not answered
    std::int64_t attention = 0; ///< items a person has to settle
    std::int64_t conflicts = 0; ///< rows with an open conflict that lists show: nothing they hang on is deleted either
};

/// How many scopes have all their rows here, and how many have some still coming in.
struct ScopeCounts final {
    std::int64_t complete = 0;
    std::int64_t loading = 0;
};

/// Answers lists from the shown rows, on a connection and in a thread of its own, while the store's thread writes.
class ListReader final
{
public:
    /// The connection should be a read-only one (Profile::connect()).
    [[nodiscard]] static Result<std::unique_ptr<ListReader>> open(std::unique_ptr<SqliteConnection> connection,
                                                                  const Schema &schema);

    /// From now on lists of customers know these columns; in its own thread.
    void setCustomFields(const CustomCatalog &catalog);

    /// First the asked page, then every id in order, both from one snapshot; each is handed over as soon as it is known.
    Status answer(const ListQuery &query, std::uint64_t request, const std::function<void(ListPage)> &page,
                  const std::function<void(ListIds)> &ids);
    /// Each alone, from a snapshot of its own.
    Result<ListPage> page(const ListQuery &query, std::uint64_t request = 0);
    Result<ListIds> ids(const ListQuery &query, std::uint64_t request = 0);
    /// The living rows with these ids, or those in the trash, in the order asked.
    Result<QList<ListRow>> rows(TableNumber table, const QList<FieldNumber> &columns, const QList<Uuid> &ids,
                                bool deleted = false);
    /// One row with versions and sides, as shown, a deleted one too; NotFound.
    Result<RowState> row(const RowKey &key);
    Result<StoreCounts> counts();
    Result<ScopeCounts> scopeCounts();

    /// Ends the query under way with Error::Cancelled; the only call allowed from another thread.
    void cancel() noexcept { m_connection->interrupt(); }

    /// How SQLite will find the page, or the ids, of a query: for tests and support.
    Result<QByteArray> plan(const ListQuery &query, bool ids);

private:
    ListReader(std::unique_ptr<SqliteConnection> connection, const Schema &schema);
    Result<const EntityColumns *> entity(TableNumber table) const;
    Result<ListPage> readPage(const ListQuery &query, std::uint64_t request);
    Result<ListIds> readIds(const ListQuery &query, std::uint64_t request);
    Result<QList<Uuid>> orderedIds(const ListSql &sql, std::optional<int> limit);
    Result<QList<ListRow>> readRows(const EntityColumns &entity, const QList<FieldNumber> &columns,
                                    const QList<Uuid> &ids, bool deleted);

    std::unique_ptr<SqliteConnection> m_connection;
    const Schema &m_schema;
    std::vector<EntityColumns> m_entities;
};

} // namespace farol::storage
