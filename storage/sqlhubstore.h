// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"
#include "core/random.h"
#include "core/schema.h"
#include "storage/connectionpool.h"
#include "storage/hubqueries.h"

#include <functional>
#include <memory>

namespace farol::storage {

struct SqlHubOptions final {
    int readers = 4; ///< connections for reading at once; with PostgreSQL as many again for writing
    int waitMs = 10'000; ///< for a free connection
    int attempts = 12; ///< of a write that other writers keep getting in the way of
    HubTuning tuning;
    /// Day number deciding which covers and shares hold today, in the workspace's zone; must be thread-safe.
    std::function<std::int64_t()> today;
};

/// The server's store, in SQLite or PostgreSQL as the factory connects. Thread-safe: each read or write has a connection
/// of its own; with SQLite writes take turns.
class SqlHubStore final : public HubStore
{
public:
    /// The database must have been brought up to date by migrateServer(). `random` must be thread-safe.
    /// NotFound: no workspace was set up in it.
    [[nodiscard]] static Result<std::unique_ptr<SqlHubStore>> open(const ConnectionFactory &factory,
                                                                   const Schema &schema, Random &random,
                                                                   SqlHubOptions options);

    Status write(const std::function<Status(HubTransaction &)> &work) override;
    Status read(const std::function<Status(HubReader &)> &work) override;

    /// One transaction over the hub's tables and the server's own: what `work` writes to both holds, or nothing does.
    [[nodiscard]] Status writeAll(const std::function<Status(Connection &, HubTransaction &)> &work);
    /// For repositories of the server's own tables (people, tokens, audit), each on a connection of its own.
    [[nodiscard]] Status writeSql(const std::function<Status(Connection &)> &work);
    [[nodiscard]] Status readSql(const std::function<Status(Connection &)> &work);
    /// Tells the other server processes that the head moved, outside of any transaction since the telling takes a lock of
    /// the whole cluster until its commit. Callers coalesce. Does nothing with SQLite.
    [[nodiscard]] Status notifyHead();

private:
    SqlHubStore(const ConnectionFactory &factory, const Schema &schema, Random &random, SqlHubOptions options,
                int writers);
    /// Runs `use` on a connection; once more on a new one when the first turned out to be dead before `work` began.
    Status withConnection(ConnectionPool &pool, const std::function<Status(Connection &, bool &started)> &use);

    SqlHubOptions m_options;
    HubContext m_context;
    ConnectionPool m_readers;
    ConnectionPool m_writers;
};

/// Makes the workspace of a new database: its one head row. Exists when there is one already.
[[nodiscard]] Status createWorkspace(Connection &connection, WorkspaceId workspace, const Uuid &epoch);

/// Channel on which notifyHead() is heard.
inline constexpr auto HeadChannel = "farol_head";

} // namespace farol::storage
