// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstate.h"
#include "core/mutation.h"
#include "core/packedrow.h"
#include "core/permissions.h"
#include "core/result.h"
#include "core/rowstate.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <functional>
#include <optional>

namespace farol {

/// Port: a consistent reading of the server's store.
class HubReader
{
public:
    virtual ~HubReader() = default;
    virtual Result<Head> head() = 0;
    virtual Result<QByteArray> logHash(Seq seq) = 0; ///< NotFound when compacted or beyond the head
    virtual Result<std::optional<DeviceRecord>> device(DeviceId id) = 0;
    virtual Result<std::optional<RowState>> row(const RowKey &key) = 0;
    /// Living and deleted rows of `table` whose field holds `value`, by id.
    virtual Result<QList<RowKey>> rowsWhere(TableNumber table, FieldNumber field, const Value &value) = 0;
    /// Row entries of these rows after `after` that were not made by `except`: whether there is one.
    virtual Result<bool> changedByOthers(const QList<RowKey> &rows, Seq after, DeviceId except) = 0;
    virtual Result<std::optional<MutationRecord>> mutationByVersion(const RowKey &row, Version version) = 0;
    virtual Result<std::optional<MutationRecord>> mutation(MutationId id) = 0;
    virtual Result<std::optional<StoredResult>> result(DeviceId device, std::int64_t n) = 0;

    virtual Result<QList<UserRights>> rights() = 0; ///< every person's, by user id
    virtual Result<QList<Uuid>> peopleAndTeams() = 0; ///< ids of everybody and of every team, active or not, ascending
    /// When the person was granted the scope (or EveryScope); nullopt = not held.
    virtual Result<std::optional<Seq>> grantedAt(UserId user, ScopeId scope) = 0;
    virtual Result<QList<ScopeId>> scopesOf(UserId user) = 0; ///< ascending
    virtual Result<QList<UserId>> holdersOf(ScopeId scope) = 0; ///< by explicit grant, ascending
    virtual Result<QList<ScopeFacts>> scopeFactsAfter(CustomerId after, int limit) = 0; ///< by id

    /// Rows of that one table, deleted ones too, that come after `after` by their ids.
    virtual Result<QList<PackedRow>> rowsAfter(const RowKey &after, int limit) = 0;

    /// Entries after `after` that concern the user (scope or oldScope held now, or his Access entries), in order,
    /// whole commits, about `maxEntries`, fewer large ones; `upTo` receives the seq the page reaches (may be beyond the last entry).
    virtual Result<QList<LogEntry>> logFor(UserId user, Seq after, int maxEntries, Seq *upTo) = 0;
    /// Rows of the range's scopes after `position`, in (table, id) order; fewer when they are large, one if there is any.
    virtual Result<QList<PackedRow>> loadRows(const LoadRange &range, const RowKey &position, int maxRows) = 0;
    virtual Result<std::int64_t> loadCount(const LoadRange &range) = 0;
    virtual Result<QList<ScopeId>> loadScopes(const LoadRange &range) = 0; ///< ascending
    /// Sum modulo 2^64 of rowDigest() over all rows the user holds.
    virtual Result<std::uint64_t> digest(UserId user) = 0;
};

/// Port: one write transaction. Order of calls is the lock order: device, rules, rows, number.
class HubTransaction : public HubReader
{
public:
    virtual Result<std::optional<DeviceRecord>> lockDevice(DeviceId id) = 0;
    virtual Status saveDevice(const DeviceRecord &record) = 0;
    /// Locks the rule rows with these keys, ascending; makes those that are not there.
    virtual Status lockRules(const QList<QByteArray> &keys) = 0;
    /// Locks the rows, ascending; those in `creating` that do not exist are reserved, so a second creator waits.
    virtual Status lockRows(const QList<RowKey> &keys, const QList<RowKey> &creating) = 0;
    /// The last lock: the counter row. From here on only writes by key.
    virtual Result<Head> lockHead() = 0;

    virtual Status putRow(const RowState &row) = 0;
    virtual Status putFacts(const ScopeFacts &facts) = 0; ///< of a customer row just put
    /// Appends to the log, extends its hash chain, moves the head.
    virtual Status append(const QList<LogEntry> &entries) = 0;
    virtual Status putMutation(const MutationRecord &record) = 0;
    virtual Status putResult(DeviceId device, std::int64_t n, const StoredResult &result) = 0;
    virtual Status pruneResults(DeviceId device, std::int64_t upToN) = 0;
    virtual Status grant(UserId user, ScopeId scope, Seq seq) = 0;
    virtual Status revoke(UserId user, ScopeId scope) = 0;
    virtual Status quarantine(const Mutation &mutation, const QByteArray &body, DeviceId device, UserId author,
                              ScopeId scope, Seq seq) = 0;
};

/// Port: the server's store. write() runs the work in one transaction, commits it durably, and may run it again from
/// the start when the database asks for that; so the work must not keep state between runs.
class HubStore
{
public:
    virtual ~HubStore() = default;
    virtual Status write(const std::function<Status(HubTransaction &)> &work) = 0;
    virtual Status read(const std::function<Status(HubReader &)> &work) = 0;
};

} // namespace farol
