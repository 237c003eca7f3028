// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/clientstore.h"
#include "core/clock.h"
#include "core/permissions.h"
#include "core/random.h"
#include "core/result.h"
#include "core/schema.h"

namespace farol::sync {

/// One act of this device under construction, inside one transaction: collects mutations into the outbox, their overlays,
/// the record for undo and the ChangeSet.
class ActBuilder final
{
public:
    ActBuilder(ClientTransaction &transaction, const Schema &schema, const Clock &clock, Random &random,
               const QString &act);

    [[nodiscard]] Status begin();
    /// See Writer::setRole().
    void setRole(Role role) { m_role = role; }
    /// Whether that role is enough to delete and restore such rows.
    [[nodiscard]] bool mayDelete(const EntityInfo &entity) const;
    /// What is added is part `part` of `parts` of an act that other commands make with this one.
    void goOnWith(OperationId operation, int part, int parts);
    /// Turns what a person wants of a row into a mutation; does nothing when it would change nothing.
    [[nodiscard]] Status add(const RowEdit &edit);
    /// Adds a ready mutation (kind, row and patches set; the rest is filled in here). `before` is the row as shown.
    /// TooLarge: beyond MutationLimits.
    [[nodiscard]] Status append(Mutation mutation, const std::optional<RowState> &before, ScopeId scope);
    enum class Kept : std::uint8_t {
        Undoable, ///< something new was done: what was undone before it can no longer be done again
        Redoable, ///< an undo
        Ended, ///< a redo
    };
    /// Saves the act, cut into parts if it is too large for one commit; the ChangeSet is empty when nothing was to be done.
    /// TooLarge: a part given by goOnWith() is; Cancelled: its act has been undone meanwhile.
    [[nodiscard]] Result<ChangeSet> end(Kept kept);

    [[nodiscard]] const DeviceState &device() const { return m_device; }

private:
    struct Made {
        Mutation mutation;
        QByteArray body;
        QByteArray before;
        ScopeId scope;
    };
    [[nodiscard]] Status cutIntoParts();
    [[nodiscard]] Status appendEntries();
    [[nodiscard]] Status saveRecord(Kept kept);
    [[nodiscard]] Status addDeath(const RowEdit &edit, const EntityInfo &entity, const RowState &shown);
    [[nodiscard]] Result<QList<FieldPatch>> patchesFor(const RowEdit &edit, const EntityInfo &entity,
                                                       const RowState &shown) const;
    [[nodiscard]] Uuid idForNew(const RowEdit &edit, const EntityInfo &entity);
    [[nodiscard]] Result<ScopeId> scopeForNew(const RowEdit &edit, const EntityInfo &entity, const Uuid &id);

    ClientTransaction &m_transaction;
    const Schema &m_schema;
    const Clock &m_clock;
    Random &m_random;
    Role m_role = Role::Administrator;
    DeviceState m_device;
    OperationRecord m_record;
    QList<Made> m_made;
    bool m_goesOn = false;
    int m_part = 1;
    int m_parts = 1;
    ChangeSet m_changes;
};

} // namespace farol::sync
