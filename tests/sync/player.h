// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/script.h"
#include "tests/sync/world.h"

#include <map>

namespace farol::sim {

/// Builds the world of a seed and does in it what a script says.
class Player final
{
public:
    explicit Player(std::uint64_t seed);
    void play(const Act &act);
    /// Heals the world and judges it.
    void end();
    [[nodiscard]] World &world() { return m_world; }

private:
    [[nodiscard]] static sync::Limits limitsOf(std::uint64_t seed);
    void work(Device &device, const Act &act);
    void administer(const Act &act);
    void trouble(Device &device, const Act &act);

    void create(Device &device, const Act &act);
    void edit(Device &device, const Act &act);
    void editField(Device &device, const Act &act);
    void bulk(Device &device, const Act &act);
    void removeOrRestore(Device &device, const Act &act);
    void createView(Device &device, const Act &act);
    void editView(Device &device, const Act &act);
    void removeView(Device &device, const Act &act);
    void redo(Device &device, const Act &act);
    void meddle(Device &device, const ChangeSet &changes);
    void settleConflict(Device &device, const Act &act);
    void dismiss(Device &device, const Act &act);
    void reassign(Device &device, const Act &act);
    void run(Device &device, const QString &act, const QList<RowEdit> &edits);
    void runDeath(Device &device, std::vector<RowKey> rows, MutationKind kind, int which, bool settles);

    /// Rows of a table as the device shows them; living ones only unless told otherwise.
    [[nodiscard]] std::vector<RowKey> rowsOf(Device &device, TableNumber table, bool living = true) const;
    [[nodiscard]] std::optional<RowKey> pick(Device &device, TableNumber table, int which, bool living = true) const;
    [[nodiscard]] bool looksDead(Device &device, const RowKey &key) const;
    [[nodiscard]] Value text(int kind);
    [[nodiscard]] Value name(int kind);
    [[nodiscard]] UserId person(int which) const;
    [[nodiscard]] Uuid audience(Device &device, const Act &act) const;
    [[nodiscard]] RowEdit newRow(TableNumber table, const Uuid &id) const;

    World m_world;
    std::vector<TeamId> m_teams;
    std::map<int, ClientData> m_copies;
    int m_tags = 0;
};

} // namespace farol::sim
