// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/permissions.h"
#include "core/result.h"
#include "sync/merge.h"
#include "sync/pushstate.h"

#include <QSet>

#include <optional>

namespace farol::sync {

/// Who pushes, and when, as one push sees it.
struct PushContext final {
    DeviceId device;
    UserRights author;
    WorkspaceId workspace;
    Uuid epoch;
    Instant now;
    std::int64_t offsetMs = 0; ///< server now - device now
};

/// Decides the mutations of one push, one after the other (docs/SYNC.md 3.1 to 3.4), into a PushState.
class Decider final
{
public:
    Decider(PushState &state, const PushContext &context) : m_state(state), m_context(context) {}

    /// `n` is the entry's number, `body` its bytes.
    [[nodiscard]] Result<Outcome> decide(std::int64_t n, const QByteArray &body);
    /// Customers created by this push, and those whose owner or team it changed.
    [[nodiscard]] const QSet<CustomerId> &bornCustomers() const { return m_born; }
    [[nodiscard]] const QSet<CustomerId> &movedCustomers() const { return m_moved; }
    struct Refused {
        Mutation mutation;
        QByteArray body;
        ScopeId scope;
        Seq seq = 0; ///< provisional
    };
    [[nodiscard]] const QList<Refused> &quarantined() const { return m_quarantined; }

private:
    struct Work; ///< one mutation under decision

    Result<RejectReason> checkPlace(Work &work);
    Result<RejectReason> placeNew(Work &work);
    Result<bool> isPersonOrTeam(const Uuid &id);
    Result<bool> mayTouch(ScopeId scope);
    Status decideRemove(Work &work);
    Status decideRestore(Work &work);
    Status decideFact(Work &work);
    Status decideEdit(Work &work);
    Result<RejectReason> takeDeletesBack(Work &work);
    Result<bool> sawDelete(const Work &work, const RowState &row);
    Status mergePatches(Work &work, RowState &row, FieldMap &changed);
    Result<QList<Version>> resolve(const RowKey &row, const FieldState *field, const FieldPatch &patch);
    void addEntry(const Work &work, RowState &row, const FieldMap &fields, bool whole);
    void noteFacts(const RowState &row, const FieldMap &changed, bool created);
    Status finish(Work &work);
    [[nodiscard]] Author authorOf(const Work &work) const;

    PushState &m_state;
    const PushContext &m_context;
    QSet<CustomerId> m_born;
    QSet<CustomerId> m_moved;
    QList<Refused> m_quarantined;
    std::optional<QSet<Uuid>> m_peopleAndTeams; ///< read when the first row is made that is, or names, a scope
};

} // namespace farol::sync
