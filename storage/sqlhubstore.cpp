// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlhubstore.h"

#include "core/canonical.h"
#include "core/value.h"
#include "storage/hubtransaction.h"

#include <QDate>
#include <QDateTime>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

Result<std::unique_ptr<SqlHubStore>> SqlHubStore::open(const ConnectionFactory &factory, const Schema &schema,
                                                       Random &random, SqlHubOptions options)
{
    if (!options.today)
        return fail(Error::Code::Invalid, u"the store has to be told what day it is"_s);
    FAROL_ASSIGN(const auto first, factory(Access::Read));
    const int writers = first->backend() == Backend::Sqlite ? 1 : options.readers;
    std::unique_ptr<SqlHubStore> store(new SqlHubStore(factory, schema, random, std::move(options), writers));
    FAROL_TRY(store->read([](HubReader &reader) -> Status {
        FAROL_TRY(reader.head());
        return {};
    }));
    return store;
}

SqlHubStore::SqlHubStore(const ConnectionFactory &factory, const Schema &schema, Random &random, SqlHubOptions options,
                         int writers)
    : m_options(std::move(options)),
      m_readers(factory, Access::Read, m_options.readers, m_options.waitMs),
      m_writers(factory, Access::Write, writers, m_options.waitMs)
{
    m_context.random = &random;
    m_context.today = m_options.today;
    m_context.tuning = m_options.tuning;
    for (const EntityInfo &entity : schema.entities()) {
        m_context.projections.insert(entity.table, Projection(entity));
        if (entity.owner != 0)
            m_context.owners.insert(entity.table, entity.owner);
    }
}

Status SqlHubStore::withConnection(ConnectionPool &pool, const std::function<Status(Connection &, bool &started)> &use)
{
    for (;;) {
        FAROL_ASSIGN(const ConnectionPool::Lease lease, pool.take());
        bool started = false;
        Status status = use(*lease, started);
        // One that lay idle while the server restarted; nothing has happened yet, so nobody has to hear of it.
        const bool wasDead = !status && !started && !lease.isFresh() && !lease->isUsable();
        if (!wasDead)
            return status;
    }
}

Status SqlHubStore::writeSql(const std::function<Status(Connection &)> &work)
{
    return withConnection(m_writers, [&](Connection &connection, bool &started) {
        const auto once = [&]() -> Status {
            started = true;
            return work(connection);
        };
        return retrying(connection, once, m_options.attempts);
    });
}

Status SqlHubStore::readSql(const std::function<Status(Connection &)> &work)
{
    return withConnection(m_readers, [&](Connection &connection, bool &started) {
        return reading(connection, [&]() -> Status {
            started = true;
            return work(connection);
        });
    });
}

Status SqlHubStore::write(const std::function<Status(HubTransaction &)> &work)
{
    return writeAll([&](Connection &, HubTransaction &transaction) { return work(transaction); });
}

Status SqlHubStore::writeAll(const std::function<Status(Connection &, HubTransaction &)> &work)
{
    return writeSql([&](Connection &connection) -> Status {
        SqlHubTransaction transaction(connection, m_context);
        FAROL_TRY(work(connection, transaction));
        return transaction.finish();
    });
}

Status SqlHubStore::read(const std::function<Status(HubReader &)> &work)
{
    return readSql([&](Connection &connection) {
        SqlHubReader reader(connection, m_context);
        return work(reader);
    });
}

Status SqlHubStore::notifyHead()
{
    FAROL_ASSIGN(const ConnectionPool::Lease lease, m_readers.take());
    if (lease->backend() == Backend::Sqlite)
        return {};
    return lease->execute("NOTIFY " + QByteArray(HeadChannel));
}

Status createWorkspace(Connection &connection, WorkspaceId workspace, const Uuid &epoch)
{
    const auto work = [&]() -> Status {
        FAROL_ASSIGN(auto heads, connection.prepare("SELECT count(*) FROM head"));
        FAROL_TRY(heads.step());
        if (heads.integer(0) > 0)
            return fail(Error::Code::Exists, u"the database holds a workspace already"_s);
        heads.reset();
        return run(connection, "INSERT INTO head (one, workspace, epoch, seq, hash, fence) VALUES (1, ?, ?, 0, ?, 0)",
                   workspace, epoch, chainStart());
    };
    // Whoever has begun a transaction wants the workspace to come together with what else he writes.
    return connection.inTransaction() ? work() : retrying(connection, work);
}

} // namespace farol::storage
