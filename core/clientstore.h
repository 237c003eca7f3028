// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstate.h"
#include "core/mutation.h"
#include "core/packedrow.h"
#include "core/result.h"
#include "core/rowstate.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace farol {

/// Port: one transaction on a device's store. Reads see the transaction's own writes. Single-threaded.
class ClientTransaction
{
public:
    virtual ~ClientTransaction() = default;

    virtual Result<DeviceState> device() = 0;
    virtual Status setDevice(const DeviceState &state) = 0;

    /// The row as the server confirmed it.
    virtual Result<std::optional<RowState>> confirmed(const RowKey &row) = 0;
    virtual Status putConfirmed(const RowState &row) = 0;
    virtual Status putConfirmed(const PackedRow &row) = 0; ///< the same of a row as a load brings it
    virtual Status removeConfirmed(const RowKey &row) = 0;
    /// The row as shown while something is pending on it; absent = the confirmed row is shown.
    virtual Result<std::optional<RowState>> overlay(const RowKey &row) = 0;
    virtual Status putOverlay(const RowState &row) = 0;
    virtual Status removeOverlay(const RowKey &row) = 0;
    /// Keys of the shown rows of `table` whose `field` holds `value` (deleted ones included), by id.
    virtual Result<QList<RowKey>> shownWhere(TableNumber table, FieldNumber field, const Value &value) = 0;

    virtual Status appendEntry(const PendingEntry &entry) = 0;
    /// Waiting entries in order of n, from `fromN`, at most `limit` and about `maxBytes` of bodies (always one).
    virtual Result<QList<PendingEntry>> waitingEntries(std::int64_t fromN, int limit, qsizetype maxBytes) = 0;
    virtual Result<std::int64_t> waitingCount() = 0;
    virtual Result<QList<PendingEntry>> entriesOfRow(const RowKey &row) = 0; ///< by n
    virtual Result<QList<PendingEntry>> entriesOfScope(ScopeId scope) = 0; ///< by n
    virtual Result<std::optional<PendingEntry>> entry(std::int64_t n) = 0;
    virtual Status answerEntry(std::int64_t n, const Outcome &outcome) = 0;
    /// Answered entries whose outcome.seq <= seq, by n from `fromN`.
    virtual Result<QList<PendingEntry>> entriesPassedBy(Seq seq, std::int64_t fromN, int limit) = 0;
    /// Takes an entry out of the outbox; its bytes move to the resend journal (removed after 14 days).
    virtual Status retireEntry(std::int64_t n, Instant now) = 0;

    /// A load of about this many rows begins: until it has ended, and the store has found the time, lists may be slower,
    /// for the rows to come in faster.
    virtual Status beginLoad(std::int64_t rows) = 0;

    virtual Result<std::optional<ScopeStatus>> scopeStatus(ScopeId scope) = 0;
    virtual Status setScope(ScopeId scope, std::optional<ScopeStatus> status) = 0; ///< nullopt = forget it
    virtual Result<QList<ScopeId>> scopesIn(ScopeStatus status, int limit) = 0;
    virtual Status completeLoadingScopes() = 0; ///< every Loading scope becomes Complete
    /// Scopes of anything that purgeScope() would remove which have no status; at most `limit`.
    virtual Result<QList<ScopeId>> strayScopes(int limit) = 0;
    /// Removes all that hangs on the scope: rows, overlays, outbox and journal bytes, attention, operations, index.
    virtual Result<QList<RowKey>> purgeScope(ScopeId scope) = 0;
    /// Forgets every confirmed row and scope (a new epoch); outbox, journal, attention and operations stay.
    virtual Result<QList<RowKey>> forgetConfirmed() = 0;
    /// Removes all but what exists nowhere else: waiting entries and the mutations of needs-attention items, whose rows
    /// go. Rows, overlays, scopes, answered entries, journal, operations and the directory of people go. The rows shown.
    virtual Result<QList<RowKey>> purgeAll() = 0;

    virtual Status addAttention(const AttentionItem &item) = 0;
    virtual Result<QList<AttentionItem>> attention() = 0; ///< by n
    virtual Status removeAttention(MutationId mutation) = 0;

    /// The act with its steps, in place of what was kept of it. Old acts may be forgotten for it, the newest 200 never.
    virtual Status putOperation(const OperationRecord &operation) = 0;
    /// Steps of an act that goes on, after those it has; NotFound: it is not kept, Cancelled: it was undone.
    virtual Status addSteps(OperationId id, const QList<OperationRecord::Step> &steps) = 0;
    virtual Status setUndone(OperationId id) = 0; ///< nor redoable any more; NotFound: it is not kept
    virtual Status setDone(OperationId id) = 0; ///< undone no more, in its old place; NotFound: it is not kept
    virtual Result<std::optional<OperationRecord>> operation(OperationId id) = 0;
    virtual Result<std::optional<OperationRecord>> newestUndoable() = 0;
    virtual Result<std::optional<OperationRecord>> newestRedoable() = 0; ///< the newest undo that is
    virtual Status forgetRedoable() = 0; ///< no undo is any more
    /// The step that made this version, of any act that is kept, undone ones and undos among them.
    virtual Result<std::optional<OperationRecord::Step>> step(Version version) = 0;

    /// Sum modulo 2^64 of rowDigest() over all confirmed rows.
    virtual Result<std::uint64_t> digest() = 0;
    /// Confirmed rows, for checks and the full export, in (table, id) order after `after`.
    virtual Result<QList<RowState>> confirmedAfter(const RowKey &after, int limit) = 0;
};

/// Port: what a device keeps. One writer; each call of write() is one durable transaction or nothing at all.
class ClientStore
{
public:
    enum class Durability : std::uint8_t {
        Full, ///< on disk when write() returns: whatever creates outbox entries
        Replayable, ///< may be lost by a power cut as a whole: pulled pages, which the server has
    };
    virtual ~ClientStore() = default;
    virtual Status write(Durability durability, const std::function<Status(ClientTransaction &)> &work) = 0;
    virtual Status read(const std::function<Status(ClientTransaction &)> &work) = 0;
};

} // namespace farol
