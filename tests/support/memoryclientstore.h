// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstore.h"
#include "tests/support/crash.h"
#include "tests/support/undolog.h"

#include <map>
#include <vector>

namespace farol::sim {

/// All that one device keeps. A plain value: copying it is a backup, or a cloned disk.
struct ClientData final {
    struct Journalled {
        OutboxEntry entry;
        ScopeId scope;
        Instant retired;
    };
    DeviceState device;
    std::map<RowKey, RowState> confirmed;
    std::map<RowKey, RowState> overlays;
    std::map<std::int64_t, PendingEntry> outbox;
    std::map<std::int64_t, Journalled> journal;
    std::map<ScopeId, ScopeStatus> scopes;
    std::map<std::int64_t, AttentionItem> attention; ///< by n
    std::map<std::int64_t, OperationRecord> operations; ///< by age
    std::map<OperationId, std::int64_t> operationNumbers;
    std::map<MutationId, ScopeId> scopeOfMutation; ///< so that a purge finds the steps of an operation
};

/// A device's store in memory: transactional by an undo log, with crash points and power cuts.
class MemoryClientStore final : public ClientStore
{
public:
    Status write(Durability durability, const std::function<Status(ClientTransaction &)> &work) override;
    Status read(const std::function<Status(ClientTransaction &)> &work) override;

    /// Called at every persistence point of write().
    void setHook(PersistenceHook hook) { m_hook = std::move(hook); }
    /// Power fails: of the Replayable transactions since the last Full one only the first `kept` survive.
    void powerCut(std::size_t kept);
    /// How many transactions a power cut could take.
    [[nodiscard]] std::size_t undurable() const { return m_undurable.size(); }

    [[nodiscard]] const ClientData &data() const { return m_data; }
    /// Replaces everything, as restoring an older copy does.
    void setData(const ClientData &data);
    /// What a list would show: the overlay, else the confirmed row.
    [[nodiscard]] const RowState *shown(const RowKey &key) const;
    /// Every byte kept, in no order: whatever is not in here is not on the device.
    [[nodiscard]] QByteArray bytes() const;

private:
    ClientData m_data;
    std::vector<UndoLog> m_undurable; ///< of committed Replayable transactions, oldest first
    PersistenceHook m_hook;
};

} // namespace farol::sim
