// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"
#include "core/mutation.h"
#include "core/permissions.h"
#include "core/rowstate.h"
#include "core/schema.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

/// What the server should have decided, worked out from docs/SYNC.md alone. Written for being read beside that text:
/// lists, loops and the rules' numbers. It shares no code with sync/, so that one misreading cannot hide in both.
namespace farol::oracle {

struct Decision final {
    Mutation mutation; ///< empty when the body did not decode
    DeviceId device;
    UserId author;
    Outcome outcome;
    std::map<FieldNumber, QList<Version>> resolved; ///< rule 10, as of the moment it was decided
};

struct Push final {
    DeviceId device;
    UserId user;
    QList<OutboxEntry> entries;
    Instant deviceNow;
    Instant serverNow;
};

struct Answer final {
    enum class Kind { Decided, Expected, Fork } kind = Kind::Decided;
    QList<Outcome> outcomes;
    std::int64_t expectedN = 0;
    std::set<RowKey> touched; ///< rows that changed: what is worth comparing
};

/// Copying an Oracle is a backup of the expected world.
class Oracle final
{
public:
    Oracle(const Schema &schema, WorkspaceId workspace, const Uuid &epoch);

    Answer push(const Push &push);
    /// A person's rights are these now and the server has been told to look.
    void setRights(const UserRights &rights);
    void addTeam(TeamId team) { m_teams.insert(team); }
    /// As a server left it that knew no such scope; setRights() makes up for it.
    void forgetGrant(UserId user, ScopeId scope) { m_grants[user].erase(scope); }
    void setEpoch(const Uuid &epoch) { m_epoch = epoch; }

    [[nodiscard]] const std::map<RowKey, RowState> &rows() const { return m_rows; }
    [[nodiscard]] Seq head() const { return m_head; }
    [[nodiscard]] const std::vector<Decision> &decisions() const { return m_decisions; }
    [[nodiscard]] const Decision *decision(MutationId id) const;
    [[nodiscard]] const std::map<UserId, std::set<ScopeId>> &grants() const { return m_grants; }
    [[nodiscard]] bool holds(UserId user, ScopeId scope) const;
    [[nodiscard]] bool isDead(const RowKey &key) const;
    [[nodiscard]] const std::vector<MutationId> &quarantined() const { return m_quarantined; }
    /// Values that are no longer anywhere because somebody who had seen them replaced them.
    [[nodiscard]] bool wasReplaced(const RowKey &row, FieldNumber field, Version version) const;

private:
    struct Touch {
        Seq seq;
        RowKey row;
        DeviceId device;
    };
    struct Line {
        std::int64_t lastN = 0;
        QByteArray chain;
        std::map<std::int64_t, std::pair<QByteArray, Outcome>> results;
    };
    /// The mutation being decided, with all that the rules ask about it.
    struct Now {
        const Mutation &m;
        DeviceId device;
        UserId author;
        Instant wall; ///< by the server's clock
        Instant serverNow;
        Seq seq; ///< of the entry it would make
        bool asEdit = false; ///< a create that met its row
        [[nodiscard]] Version version() const { return versionOf(m.id); }
    };
    struct Verdict {
        OutcomeKind kind = OutcomeKind::NoOp;
        RejectReason reason = RejectReason::None;
    };

    Seq decideAll(const Push &push, Seq accessEntries, Answer &answer);
    Seq countAccessEntries(const std::map<RowKey, RowState> &before);
    Outcome decide(const Push &push, const OutboxEntry &entry, Answer &answer);
    std::optional<Verdict> beforeTheMerge(Now &now);
    Verdict remove(const Now &now, Outcome &outcome);
    Verdict restore(const Now &now, Outcome &outcome);
    Verdict change(const Now &start, Outcome &outcome, Answer &answer);
    std::optional<Verdict> takeBackDeletes(Now &now, Answer &answer, bool &tookBack);
    bool putFact(const Now &now, Outcome &outcome);
    FieldOutcome merge(const Now &now, RowState &row, const FieldInfo &field, const FieldPatch &patch);
    FieldOutcome mergeScalar(const Now &now, RowState &row, const FieldInfo &field, const FieldPatch &patch);
    FieldOutcome mergeElements(const Now &now, FieldState &state, bool sequential, const FieldPatch &patch);
    [[nodiscard]] bool breaksRule(const Mutation &m, const RowState &row, FieldNumber field, const Value &value) const;
    [[nodiscard]] bool breaksOne(const RuleInfo &rule, const EntityInfo &entity, const Mutation &m, const RowState &row,
                                 FieldNumber field, const Value &value) const;
    [[nodiscard]] QList<Version> resolve(const RowKey &row, FieldNumber field, const QList<Version> &base) const;
    [[nodiscard]] std::optional<Verdict> malformed(const Mutation &m) const;
    [[nodiscard]] std::optional<RowKey> ownerOf(const Mutation &m) const;
    [[nodiscard]] std::optional<RowKey> ownerOf(const RowState &row) const;
    [[nodiscard]] std::vector<RowKey> withDescendants(const RowKey &key) const;
    [[nodiscard]] const Decision *byVersion(const RowKey &row, Version version) const;
    [[nodiscard]] std::optional<Uuid> audienceOf(const Mutation &m) const;
    [[nodiscard]] bool isPersonOrTeam(const Uuid &id) const;
    [[nodiscard]] bool mayTouch(UserId user, ScopeId scope) const;
    [[nodiscard]] std::set<ScopeId> entitledTo(const UserRights &rights) const;
    void closeSides(FieldState &state, const QList<Version> &base, const RowKey &row, FieldNumber field);
    void written(const Now &now, RowState row, Seq seq, Answer &answer);

    const Schema *m_schema;
    WorkspaceId m_workspace;
    Uuid m_epoch;
    Seq m_head = 0;
    std::map<RowKey, RowState> m_rows;
    std::map<UserId, UserRights> m_rights;
    std::set<TeamId> m_teams;
    std::map<UserId, std::set<ScopeId>> m_grants;
    std::map<DeviceId, Line> m_lines;
    std::vector<Decision> m_decisions;
    std::vector<Touch> m_log;
    std::vector<MutationId> m_quarantined;
    std::set<std::tuple<RowKey, FieldNumber, Version>> m_replaced;
};

} // namespace farol::oracle
