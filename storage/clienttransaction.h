// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstore.h"
#include "core/schema.h"
#include "storage/clientdrafts.h"
#include "storage/clientfollower.h"
#include "storage/clientindexes.h"
#include "storage/clientoutbox.h"
#include "storage/clientrows.h"
#include "storage/clientshelf.h"
#include "storage/connection.h"

namespace farol::storage {

/// The port over one connection; made once per connection and used for one transaction after the other.
class SqlClientTransaction final : public ClientTransaction
{
public:
    SqlClientTransaction(Connection &connection, const Schema &schema);

    /// To be called when a transaction has begun, and before it is committed.
    void begin();
    Status finish();
    /// Whether the transaction removed what must not be found in the file any more.
    [[nodiscard]] bool hasPurged() const { return m_purged; }
    /// Whether more scopes wait to be purged.
    Result<bool> isPurging();
    Status adopt() { return m_rows.adopt(); }
    /// What follows the rows; of this transaction.
    [[nodiscard]] ClientFollower &follower() { return m_follower; }
    [[nodiscard]] ClientDrafts &drafts() { return m_drafts; }

    Result<DeviceState> device() override { return m_shelf.device(); }
    Status setDevice(const DeviceState &state) override { return m_shelf.setDevice(state); }

    Result<std::optional<RowState>> confirmed(const RowKey &row) override { return m_rows.confirmed(row); }
    Status putConfirmed(const RowState &row) override { return m_rows.putConfirmed(row); }
    Status putConfirmed(const PackedRow &row) override { return m_rows.putConfirmed(row); }
    Status removeConfirmed(const RowKey &row) override { return m_rows.removeConfirmed(row); }
    Result<std::optional<RowState>> overlay(const RowKey &row) override { return m_rows.overlay(row); }
    Status putOverlay(const RowState &row) override { return m_rows.putOverlay(row); }
    Status removeOverlay(const RowKey &row) override { return m_rows.removeOverlay(row); }
    Result<QList<RowKey>> shownWhere(TableNumber table, FieldNumber field, const Value &value) override
    {
        return m_rows.shownWhere(table, field, value);
    }

    Status appendEntry(const PendingEntry &entry) override { return m_outbox.append(entry); }
    Result<QList<PendingEntry>> waitingEntries(std::int64_t fromN, int limit, qsizetype maxBytes) override
    {
        return m_outbox.waiting(fromN, limit, maxBytes);
    }
    Result<std::int64_t> waitingCount() override { return m_outbox.waitingCount(); }
    Result<QList<PendingEntry>> entriesOfRow(const RowKey &row) override { return m_outbox.ofRow(row); }
    Result<QList<PendingEntry>> entriesOfScope(ScopeId scope) override { return m_outbox.ofScope(scope); }
    Result<std::optional<PendingEntry>> entry(std::int64_t n) override { return m_outbox.at(n); }
    Status answerEntry(std::int64_t n, const Outcome &outcome) override { return m_outbox.answer(n, outcome); }
    Result<QList<PendingEntry>> entriesPassedBy(Seq seq, std::int64_t fromN, int limit) override
    {
        return m_outbox.passedBy(seq, fromN, limit);
    }
    Status retireEntry(std::int64_t n, Instant now) override { return m_outbox.retire(n, now); }

    Status beginLoad(std::int64_t rows) override { return m_indexes.setAside(rows); }

    Result<std::optional<ScopeStatus>> scopeStatus(ScopeId scope) override { return m_shelf.scopeStatus(scope); }
    Status setScope(ScopeId scope, std::optional<ScopeStatus> status) override
    {
        return m_shelf.setScope(scope, status);
    }
    Result<QList<ScopeId>> scopesIn(ScopeStatus status, int limit) override { return m_shelf.scopesIn(status, limit); }
    Status completeLoadingScopes() override { return m_shelf.completeLoadingScopes(); }
    Result<QList<ScopeId>> strayScopes(int limit) override;
    Result<QList<RowKey>> purgeScope(ScopeId scope) override;
    Result<QList<RowKey>> forgetConfirmed() override;
    Result<QList<RowKey>> purgeAll() override;

    Status addAttention(const AttentionItem &item) override { return m_shelf.addAttention(item); }
    Result<QList<AttentionItem>> attention() override { return m_shelf.attention(); }
    Status removeAttention(MutationId mutation) override { return m_shelf.removeAttention(mutation); }

    Status putOperation(const OperationRecord &operation) override { return m_shelf.putOperation(operation); }
    Status addSteps(OperationId id, const QList<OperationRecord::Step> &steps) override
    {
        return m_shelf.addSteps(id, steps);
    }
    Status setUndone(OperationId id) override { return m_shelf.setUndone(id); }
    Status setDone(OperationId id) override { return m_shelf.setDone(id); }
    Result<std::optional<OperationRecord>> operation(OperationId id) override { return m_shelf.operation(id); }
    Result<std::optional<OperationRecord>> newestUndoable() override { return m_shelf.newestUndoable(); }
    Result<std::optional<OperationRecord>> newestRedoable() override { return m_shelf.newestRedoable(); }
    Status forgetRedoable() override { return m_shelf.forgetRedoable(); }
    Result<std::optional<OperationRecord::Step>> step(Version version) override { return m_shelf.step(version); }

    /// Makes one of the indexes that a load did without, unless one is under way; whether there was one.
    Result<bool> makeNextIndex();

    Result<std::uint64_t> digest() override { return m_rows.digest(); }
    Result<QList<RowState>> confirmedAfter(const RowKey &after, int limit) override
    {
        return m_rows.confirmedAfter(after, limit);
    }

private:
    const Schema &m_schema;
    ClientRows m_rows;
    ClientOutbox m_outbox;
    ClientShelf m_shelf;
    ClientIndexes m_indexes;
    ClientFollower m_follower;
    ClientDrafts m_drafts;
    bool m_purged = false;
};

} // namespace farol::storage
