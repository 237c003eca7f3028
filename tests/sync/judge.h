// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "sync/messages.h"
#include "tests/sync/world.h"

#include <map>
#include <set>
#include <vector>

namespace farol::sim {

/// Watches a world: compares every decision with the oracle's, every screen with its past, and the end with the promise
/// that nothing is lost. Throws Failure.
class Judge final
{
public:
    explicit Judge(World &world) : m_world(world) {}

    void started(Device &device);
    void changed(Device &device, const ChangeSet &changes);
    void stepped(Device &device);
    void pushed(Device &device, const sync::PushRequest &push, Instant serverNow, const sync::PushReply *reply);
    void rightsChanged();
    void historyChanged(); ///< the server fell back to an older copy
    void atTheEnd();

    /// The script dismissed what it had seen: from here on it may be nowhere.
    void dismissed(MutationId mutation) { m_dismissed.insert(mutation); }
    /// The device goes back to an older copy of itself: what only it knew is gone by the person's own doing.
    void restoredFromCopy(Device &device);
    [[nodiscard]] bool expectsError(const Error &error) const;
    [[nodiscard]] QString describe(Device &device) const;

private:
    /// A mutation a device made, noted when it was written.
    struct Act {
        Mutation mutation;
        QByteArray body;
        ScopeId scope;
        int device = 0;
        std::int64_t n = 0;
        bool mayBeLost = false;
    };
    struct Screen {
        std::map<RowKey, RowState> rows; ///< kept up to date from ChangeSets alone
        std::map<std::pair<RowKey, FieldNumber>, std::vector<std::pair<Version, Value>>> past;
        std::int64_t noted = 0; ///< newest outbox number in m_acts
        bool changed = false; ///< since lost rows were looked for
        bool holdsLostRows = false; ///< of a history that is no more, though its cursor is of the present one
        std::int64_t mismatches = 0; ///< digests that differed, with reason, since the process began
    };

    void noteActs(Device &device);
    void watchField(Device &device, const RowKey &row, FieldNumber field, const FieldState &now);
    void checkActsAreWhole(Device &device, const QList<OutboxEntry> &entries) const;
    void checkPatches(Device &device, const Mutation &mutation);
    void checkTakenBack(Device &device, const Mutation &mutation, const RowState &before) const;
    [[nodiscard]] bool knowsHistory(Device &device) const;
    [[nodiscard]] bool isOfLostHistory(const RowState &row) const;
    void lookForLostRows(Device &device);
    void checkDigests(Device &device);
    [[nodiscard]] bool mayVanish(Device &device, const RowKey &row, FieldNumber field, Version version) const;
    void compareOutcomes(const oracle::Answer &expected, const sync::PushReply &reply, std::int64_t pruned);
    void compareRows(const std::set<RowKey> &keys);
    void compareGrants();
    void checkDevice(Device &device);
    void checkForked(Device &device);
    void checkAudiences(Device &device);
    void checkSecrets(Device &device);
    [[nodiscard]] bool mayKeep(Device &device, const Act &act) const;
    void checkServer();
    void checkOrder();
    void accountFor(const Act &act);
    void accountForPatch(const Act &act, const oracle::Decision &decision, const FieldPatch &patch);
    void checkCounters();
    [[nodiscard]] bool isQuarantined(MutationId id) const;
    [[noreturn]] void failed(const QString &what) const { throw Failure{what}; }

    World &m_world;
    std::map<int, Screen> m_screens;
    std::vector<Act> m_acts;
    std::set<MutationId> m_dismissed;
    bool m_historyChanged = false;
    std::map<DeviceId, std::int64_t> m_pruned; ///< results up to here may be forgotten
    std::set<int> m_restored; ///< devices that went back to a copy
};

/// "table/xxxxxxxx" for messages.
[[nodiscard]] QString nameOf(const RowKey &key);
[[nodiscard]] QString describe(const RowState &row);
[[nodiscard]] QString describe(const Outcome &outcome);

} // namespace farol::sim
