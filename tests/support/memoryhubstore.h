// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"
#include "tests/support/crash.h"
#include "tests/support/undolog.h"

#include <QStringList>

#include <map>
#include <set>
#include <vector>

namespace farol::sim {

/// All that the server keeps. A plain value: copying it is a backup.
struct HubData final {
    struct Row {
        RowState state;
        std::uint64_t digest = 0;
    };
    struct Quarantined {
        MutationId mutation;
        QByteArray body;
        DeviceId device;
        UserId author;
        ScopeId scope;
        Seq seq = 0;
    };
    struct Touch {
        Seq seq = 0;
        DeviceId device;
    };
    Head head;
    std::map<RowKey, Row> rows;
    std::vector<LogEntry> log; ///< log[i].seq == i + 1
    std::vector<QByteArray> hashes; ///< of the chain, beside it
    std::map<RowKey, std::vector<Touch>> touches; ///< the row entries of each row
    std::map<DeviceId, DeviceRecord> devices;
    std::map<MutationId, MutationRecord> mutations;
    std::map<std::pair<RowKey, Version>, MutationId> versions;
    std::map<std::pair<DeviceId, std::int64_t>, StoredResult> results;
    std::map<UserId, UserRights> rights;
    std::set<TeamId> teams;
    std::map<UserId, std::map<ScopeId, Seq>> grants;
    std::map<CustomerId, ScopeFacts> facts;
    std::vector<Quarantined> quarantine;
};

/// The server's store in memory, serial as one big lock. It also watches over the order of calls that the SQL stores
/// depend on, which nothing else would notice here.
class MemoryHubStore final : public HubStore
{
public:
    explicit MemoryHubStore(WorkspaceId workspace, const Uuid &epoch);

    Status write(const std::function<Status(HubTransaction &)> &work) override;
    Status read(const std::function<Status(HubReader &)> &work) override;

    void setHook(PersistenceHook hook) { m_hook = std::move(hook); }
    /// Asked after each work: true makes the store take everything back and run it again, as a busy database does.
    void setRunAgain(std::function<bool()> again) { m_runAgain = std::move(again); }

    [[nodiscard]] const HubData &data() const { return m_data; }
    /// Replaces everything, as restoring a backup does.
    void setData(const HubData &data) { m_data = data; }
    void setEpoch(const Uuid &epoch) { m_data.head.epoch = epoch; }
    void setFence(Seq fence) { m_data.head.fence = fence; }
    /// The teams he is in are there from now on.
    void setRights(const UserRights &rights);
    void addTeam(TeamId team) { m_data.teams.insert(team); }
    void addDevice(DeviceId device, UserId user);
    /// How many transactions have committed.
    [[nodiscard]] std::int64_t commits() const { return m_commits; }
    /// Whether the person holds rows of this scope now.
    [[nodiscard]] bool holds(UserId user, ScopeId scope) const;
    /// Breaches of the order of locks and writes so far, for the test to fail on.
    [[nodiscard]] const QStringList &breaches() const { return m_breaches; }

private:
    HubData m_data;
    PersistenceHook m_hook;
    std::function<bool()> m_runAgain;
    std::int64_t m_commits = 0;
    QStringList m_breaches;
};

} // namespace farol::sim
