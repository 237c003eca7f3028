// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"
#include "storage/hubpending.h"
#include "storage/hubqueries.h"

#include <optional>
#include <set>

namespace farol::storage {

/// The readings, forwarded; Base is HubReader or HubTransaction, which the port does not tie together virtually.
template <typename Base>
class HubReading : public Base
{
public:
    HubReading(Connection &connection, const HubContext &context) : m_queries(connection, context) {}

    Result<Head> head() override { return m_queries.head(); }
    Result<QByteArray> logHash(Seq seq) override { return m_queries.logHash(seq); }
    Result<std::optional<DeviceRecord>> device(DeviceId id) override { return m_queries.device(id); }
    Result<std::optional<RowState>> row(const RowKey &key) override { return m_queries.row(key); }
    Result<QList<RowKey>> rowsWhere(TableNumber table, FieldNumber field, const Value &value) override
    {
        return m_queries.rowsWhere(table, field, value);
    }
    Result<bool> changedByOthers(const QList<RowKey> &rows, Seq after, DeviceId except) override
    {
        return m_queries.changedByOthers(rows, after, except);
    }
    Result<std::optional<MutationRecord>> mutationByVersion(const RowKey &row, Version version) override
    {
        return m_queries.mutationByVersion(row, version);
    }
    Result<std::optional<MutationRecord>> mutation(MutationId id) override { return m_queries.mutation(id); }
    Result<std::optional<StoredResult>> result(DeviceId device, std::int64_t n) override
    {
        return m_queries.result(device, n);
    }
    Result<QList<UserRights>> rights() override { return m_queries.rights(); }
    Result<QList<Uuid>> peopleAndTeams() override { return m_queries.peopleAndTeams(); }
    Result<std::optional<Seq>> grantedAt(UserId user, ScopeId scope) override
    {
        return m_queries.grantedAt(user, scope);
    }
    Result<QList<ScopeId>> scopesOf(UserId user) override { return m_queries.scopesOf(user); }
    Result<QList<UserId>> holdersOf(ScopeId scope) override { return m_queries.holdersOf(scope); }
    Result<QList<ScopeFacts>> scopeFactsAfter(CustomerId after, int limit) override
    {
        return m_queries.scopeFactsAfter(after, limit);
    }
    Result<QList<PackedRow>> rowsAfter(const RowKey &after, int limit) override
    {
        return m_queries.rowsAfter(after, limit);
    }
    Result<QList<LogEntry>> logFor(UserId user, Seq after, int maxEntries, Seq *upTo) override
    {
        return m_queries.logFor(user, after, maxEntries, upTo);
    }
    Result<QList<PackedRow>> loadRows(const LoadRange &range, const RowKey &position, int maxRows) override
    {
        return m_queries.loadRows(range, position, maxRows);
    }
    Result<std::int64_t> loadCount(const LoadRange &range) override { return m_queries.loadCount(range); }
    Result<QList<ScopeId>> loadScopes(const LoadRange &range) override { return m_queries.loadScopes(range); }
    Result<std::uint64_t> digest(UserId user) override { return m_queries.digest(user); }

protected:
    HubQueries m_queries;
};

using SqlHubReader = HubReading<HubReader>;

/// The writes of one transaction. SQLite has one writer, so there the locks are already taken when it begins.
class SqlHubTransaction final : public HubReading<HubTransaction>
{
public:
    SqlHubTransaction(Connection &connection, const HubContext &context);

    Result<std::optional<DeviceRecord>> lockDevice(DeviceId id) override;
    Status saveDevice(const DeviceRecord &record) override;
    Status lockRules(const QList<QByteArray> &keys) override;
    Status lockRows(const QList<RowKey> &keys, const QList<RowKey> &creating) override;
    Result<Head> lockHead() override;
    Status putRow(const RowState &row) override;
    Status putFacts(const ScopeFacts &facts) override;
    Status append(const QList<LogEntry> &entries) override;
    Status putMutation(const MutationRecord &record) override;
    Status putResult(DeviceId device, std::int64_t n, const StoredResult &result) override;
    Status pruneResults(DeviceId device, std::int64_t upToN) override;
    Status grant(UserId user, ScopeId scope, Seq seq) override;
    Status revoke(UserId user, ScopeId scope) override;
    Status quarantine(const Mutation &mutation, const QByteArray &body, DeviceId device, UserId author, ScopeId scope,
                      Seq seq) override;

    /// The last thing before the commit: takes reservations back that were not filled, and sees that the log ends
    /// where a commit does.
    Status finish();

private:
    Status lockRun(const QList<RowKey> &run, bool creating);
    Status lockChunk(const QList<RowKey> &chunk, bool creating);
    Status writeEntries(const QList<LogEntry> &entries);
    void bindEntry(Statement &statement, int index, LogEntry entry);
    [[nodiscard]] bool hasLocks() const { return m_connection.backend() == Backend::Postgres; }

    Connection &m_connection;
    const HubContext &m_context;
    std::optional<Head> m_head; ///< once locked, as moved by append()
    HubPending m_pending; ///< written before the next reading
    std::set<RowKey> m_reserved; ///< not filled yet
    Seq m_commitLast = 0;
    bool m_hasAppended = false;
};

} // namespace farol::storage
