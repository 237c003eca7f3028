// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"
#include "core/schema.h"
#include "storage/connection.h"
#include "storage/projection.h"

#include <QHash>

#include <functional>

namespace farol::storage {

/// Where one way of searching becomes dearer than another; tests set it so that small histories take every way.
struct HubTuning final {
    Seq firstWindow = 1'000; ///< entries of the log a page looks through at first
    /// Looking up one scope in the log's indexes costs about as much as testing this many entries in order.
    Seq entriesPerScope = 4;
    /// Up to this many scopes and rows a load gathers the rows by scope for every page; beyond, it walks all rows in
    /// order once, testing each.
    std::int64_t fewScopes = 5'000;
    std::int64_t fewRows = 10'000;
};

/// What the store's parts share; read-only, so from any thread.
struct HubContext final {
    QHash<TableNumber, Projection> projections;
    QHash<TableNumber, FieldNumber> owners; ///< owner field of the entities that have one
    std::function<std::int64_t()> today; ///< day number that decides which covers and shares hold
    Random *random = nullptr; ///< thread-safe
    HubTuning tuning;
};

/// The readings of HubReader over one connection, whichever kind of transaction is open on it.
class HubQueries final
{
public:
    HubQueries(Connection &connection, const HubContext &context) : m_connection(connection), m_context(context) {}

    /// Called before anything is read that a transaction may have put and not written yet.
    void setBeforeReading(std::function<Status()> before) { m_beforeReading = std::move(before); }

    Result<Head> head(bool locking = false);
    Result<QByteArray> logHash(Seq seq);
    Result<std::optional<DeviceRecord>> device(DeviceId id, bool locking = false);
    Result<std::optional<RowState>> row(const RowKey &key);
    Result<QList<RowKey>> rowsWhere(TableNumber table, FieldNumber field, const Value &value);
    Result<bool> changedByOthers(const QList<RowKey> &rows, Seq after, DeviceId except);
    Result<std::optional<MutationRecord>> mutationByVersion(const RowKey &row, Version version);
    Result<std::optional<MutationRecord>> mutation(MutationId id);
    Result<std::optional<StoredResult>> result(DeviceId device, std::int64_t n);

    Result<QList<UserRights>> rights();
    Result<QList<Uuid>> peopleAndTeams();
    Result<std::optional<Seq>> grantedAt(UserId user, ScopeId scope);
    Result<QList<ScopeId>> scopesOf(UserId user);
    Result<QList<UserId>> holdersOf(ScopeId scope);
    Result<QList<ScopeFacts>> scopeFactsAfter(CustomerId after, int limit);
    Result<QList<PackedRow>> rowsAfter(const RowKey &after, int limit);

    Result<QList<LogEntry>> logFor(UserId user, Seq after, int maxEntries, Seq *upTo);
    Result<QList<PackedRow>> loadRows(const LoadRange &range, const RowKey &position, int maxRows);
    Result<std::int64_t> loadCount(const LoadRange &range);
    Result<QList<ScopeId>> loadScopes(const LoadRange &range);
    Result<std::uint64_t> digest(UserId user);

private:
    /// How the log is searched for one person.
    struct LogSearch {
        UserId user;
        bool every = false;
        std::int64_t scopes = 0;
    };
    /// What of (after, upTo] he may see, and how much of it at most.
    struct LogWindow {
        Seq after = 0;
        Seq upTo = 0;
        int limit = 0;
    };

    Result<bool> holdsEvery(UserId user);
    Result<bool> seesFieldsOf(const LogEntry &entry, const LogSearch &search);
    Result<bool> everyIn(const LoadRange &range);
    Result<bool> isFewRows(const LoadRange &range);
    Result<Statement> searchLog(const QByteArray &columns, const LogSearch &search, const LogWindow &window);
    Result<Seq> endOfPage(const LogSearch &search, Seq after, int maxEntries, Seq head);
    Result<Statement> searchRows(const LoadRange &range, const RowKey &position, int maxRows);
    Result<std::optional<MutationRecord>> mutationFrom(Statement &statement);
    Result<std::optional<std::int64_t>> number(Statement &statement);

    Connection &m_connection;
    const HubContext &m_context;
    std::function<Status()> m_beforeReading = [] { return Status(); };
};

} // namespace farol::storage
