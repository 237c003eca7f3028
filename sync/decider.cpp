// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/decider.h"

#include "core/canonical.h"
#include "sync/access.h"
#include "sync/plantedbugs.h"
#include "sync/rules.h"
#include "sync/validate.h"

#include <algorithm>
#include <limits>

namespace farol::sync {

struct Decider::Work {
    const Mutation &mutation;
    const QByteArray &body;
    const EntityInfo *entity = nullptr;
    const RowState *row = nullptr; ///< as it was, null = there was none
    ScopeId scope;
    bool freeScope = false; ///< a new row that is its own scope, which needs nobody's leave
    bool metRow = false; ///< a create that met its row
    bool tookDeleteBack = false;
    Outcome outcome;
    QMap<FieldNumber, QList<Version>> bases; ///< of fields that changed nothing
};

namespace {

constexpr Instant NoLowerBound{std::numeric_limits<std::int64_t>::min()};

const FieldPatch *patchOf(const Mutation &mutation, FieldNumber field)
{
    for (const FieldPatch &patch : mutation.patches) {
        if (patch.field == field)
            return &patch;
    }
    return nullptr;
}

OutcomeKind worst(const Outcome &outcome, bool deleteTakenBack)
{
    OutcomeKind kind = OutcomeKind::NoOp;
    for (const auto &[field, what] : outcome.fields) {
        if (what == FieldOutcome::Won || what == FieldOutcome::Side)
            return OutcomeKind::Conflicted;
        if (what == FieldOutcome::Merged)
            kind = OutcomeKind::Merged;
        else if (what == FieldOutcome::Applied && kind == OutcomeKind::NoOp)
            kind = OutcomeKind::Applied;
    }
    return deleteTakenBack ? OutcomeKind::Conflicted : kind;
}

bool changedNothing(const MutationRecord &record, FieldNumber field)
{
    if (record.outcome.kind == OutcomeKind::NoOp || record.outcome.kind == OutcomeKind::Rejected
        || record.outcome.kind == OutcomeKind::Quarantined)
        return true;
    return std::any_of(record.outcome.fields.cbegin(), record.outcome.fields.cend(),
                       [&](const auto &what) { return what.first == field && what.second == FieldOutcome::NoOp; });
}

} // namespace

Result<Outcome> Decider::decide(std::int64_t n, const QByteArray &body)
{
    const auto decoded = decodeMutation(body);
    if (!decoded) {
        Outcome outcome;
        outcome.n = n;
        outcome.kind = OutcomeKind::Rejected;
        outcome.reason = RejectReason::Malformed;
        outcome.seq = m_state.lastSeq();
        return outcome;
    }
    const Mutation &mutation = decoded.value();
    FAROL_ASSIGN(const std::optional<MutationRecord> known, m_state.record(mutation.id));
    if (known && !planted(PlantedBug::ResultNotStored)) {
        Outcome again = known->outcome;
        again.n = n;
        return again;
    }
    Work work{mutation, body, m_state.schema().entity(mutation.row.table), nullptr, {}, false, false, false, {}, {}};
    work.outcome.n = n;
    work.outcome.mutation = mutation.id;
    work.outcome.reason = checkShape(m_state.schema(), mutation);
    if (work.outcome.reason == RejectReason::None) {
        FAROL_ASSIGN(work.outcome.reason, checkPlace(work));
    }
    if (work.outcome.reason == RejectReason::None && work.outcome.kind != OutcomeKind::Quarantined) {
        switch (mutation.kind) {
        case MutationKind::Remove: FAROL_TRY(decideRemove(work)); break;
        case MutationKind::Restore: FAROL_TRY(decideRestore(work)); break;
        case MutationKind::PutFact: FAROL_TRY(decideFact(work)); break;
        case MutationKind::Create:
        case MutationKind::Edit: FAROL_TRY(decideEdit(work)); break;
        }
    }
    FAROL_TRY(finish(work));
    return work.outcome;
}

/// Rules 3 (rights to deletes and fields) to 6.
Result<RejectReason> Decider::checkPlace(Work &work)
{
    const Mutation &mutation = work.mutation;
    const bool aboutDeath = mutation.kind == MutationKind::Remove || mutation.kind == MutationKind::Restore;
    if (aboutDeath && !planted(PlantedBug::AnybodyDeletes) && !mayWrite(m_context.author, work.entity->deleters()))
        return RejectReason::Forbidden;
    for (const FieldPatch &patch : mutation.patches) {
        const FieldInfo *field = work.entity->field(patch.field);
        if (field != nullptr && !mayWrite(m_context.author, field->writers))
            return RejectReason::Forbidden;
    }
    FAROL_ASSIGN(work.row, m_state.row(mutation.row));
    const bool makes = mutation.kind == MutationKind::Create || mutation.kind == MutationKind::PutFact;
    if (work.row == nullptr && !makes)
        return RejectReason::Missing;
    const FieldPatch *owner = work.entity->owner != 0 ? patchOf(mutation, work.entity->owner) : nullptr;
    const FieldPatch *audience = work.entity->audience != 0 ? patchOf(mutation, work.entity->audience) : nullptr;
    if ((owner != nullptr || audience != nullptr) && mutation.kind == MutationKind::Edit)
        return RejectReason::Forbidden;
    if (makes && work.entity->owner != 0) {
        const Uuid *id = owner != nullptr ? owner->value.get<Uuid>() : nullptr;
        if (id == nullptr)
            return RejectReason::OwnerMissing;
        FAROL_ASSIGN(const RowState *const ownerRow,
                     m_state.row({work.entity->field(work.entity->owner)->refers, *id}));
        if (ownerRow == nullptr)
            return RejectReason::OwnerMissing;
        work.scope = ownerRow->scope;
    }
    if (work.row != nullptr) {
        work.scope = work.row->scope;
        // Where a row belongs never changes; only its create meets it, and only under the same owner or audience.
        const auto moves = [&](const FieldPatch *to) {
            return to != nullptr && to->value != work.row->value(to->field);
        };
        if (moves(owner) || moves(audience))
            return mutation.kind == MutationKind::Create ? RejectReason::IdTaken : RejectReason::Forbidden;
    } else if (work.entity->owner == 0) {
        FAROL_ASSIGN(const RejectReason reason, placeNew(work));
        if (reason != RejectReason::None)
            return reason;
    }
    FAROL_ASSIGN(const bool holds, mayTouch(work.scope));
    if (mutation.kind == MutationKind::Create && work.row != nullptr) {
        const FieldPatch *key = patchOf(mutation, work.entity->naturalKey);
        const bool sameThing =
            work.entity->naturalKey != 0 && key != nullptr && key->value.get<QString>() != nullptr
            && key->value == work.row->value(work.entity->naturalKey)
            && mutation.row.id == makeUuid8(m_context.workspace.uuid, work.entity->name, *key->value.get<QString>());
        if (!sameThing || !holds)
            return RejectReason::IdTaken;
        FAROL_ASSIGN(const bool dead, m_state.isDead(mutation.row));
        if (dead)
            return RejectReason::Deleted;
        work.metRow = true;
    }
    const bool takesAnyAudience = planted(PlantedBug::AudienceUnchecked) && audience != nullptr;
    if (!holds && !work.freeScope && !takesAnyAudience) {
        work.outcome.kind = OutcomeKind::Quarantined;
        m_quarantined.append({mutation, work.body, work.scope, m_state.lastSeq()});
    }
    return RejectReason::None;
}

/// The scope of a row that is not there and hangs on none.
Result<RejectReason> Decider::placeNew(Work &work)
{
    const Uuid workspace = m_context.workspace.uuid;
    if (work.entity->scope == ScopeRule::Workspace) {
        work.scope = ScopeId(workspace);
        return RejectReason::None;
    }
    const bool hasAudience = work.entity->scope == ScopeRule::Audience; // checkShape has seen that it is named
    const Uuid id =
        hasAudience ? *patchOf(work.mutation, work.entity->audience)->value.get<Uuid>() : work.mutation.row.id;
    work.scope = ScopeId(id);
    work.freeScope = !hasAudience;
    FAROL_ASSIGN(const bool known, isPersonOrTeam(id));
    if (hasAudience)
        return known || id == workspace ? RejectReason::None : RejectReason::OwnerMissing;
    // Else whoever makes a customer under the id of a team would hold the team's scope with it.
    return known || id == workspace ? RejectReason::IdTaken : RejectReason::None;
}

Result<bool> Decider::isPersonOrTeam(const Uuid &id)
{
    if (!m_peopleAndTeams) {
        FAROL_ASSIGN(const QList<Uuid> ids, m_state.transaction().peopleAndTeams());
        m_peopleAndTeams.emplace(ids.cbegin(), ids.cend());
    }
    return m_peopleAndTeams->contains(id);
}

Result<bool> Decider::mayTouch(ScopeId scope)
{
    if (m_context.author.role == Role::Administrator || scope.uuid == m_context.workspace.uuid)
        return true;
    const CustomerId customer(scope.uuid);
    if (m_born.contains(customer) || m_moved.contains(customer)) {
        for (const RowState &row : m_state.changedRows()) {
            if (row.key.id == scope.uuid && isOwnScope(m_state.schema(), row.key.table))
                return entitled(m_context.author, factsOf(m_state.schema(), row));
        }
    }
    FAROL_ASSIGN(const std::optional<Seq> granted, m_state.transaction().grantedAt(m_context.author.user, scope));
    return granted.has_value();
}

Status Decider::decideRemove(Work &work)
{
    RowState row = *work.row;
    const FieldPatch &patch = work.mutation.patches.constFirst();
    if (row.isDeleted()) {
        work.outcome.fields.append({DeletedField, FieldOutcome::NoOp});
        work.bases.insert(DeletedField, patch.base);
        return {};
    }
    const Seq seen = work.mutation.seen.epoch == m_context.epoch ? work.mutation.seen.seq : 0;
    FAROL_ASSIGN(const QList<RowKey> rows, m_state.withOwned(row.key));
    FAROL_ASSIGN(bool beaten, m_state.transaction().changedByOthers(rows, seen, m_context.device));
    if (planted(PlantedBug::DeleteBeatsEdit))
        beaten = false;

    FieldState field = row.fields.value(DeletedField);
    const Author author = authorOf(work);
    closeSides(field, patch.base);
    const Instant effective = effectiveTime(author, field.version == 0 ? NoLowerBound : field.effective);
    if (beaten) {
        Side side;
        side.value = Value(true);
        side.version = author.version;
        side.effective = effective;
        side.seq = author.seq;
        side.author = author.user;
        addSide(field, side);
    } else {
        field.value = Value(true);
        field.version = author.version;
        field.effective = effective;
        field.seq = author.seq;
        field.author = author.user;
    }
    work.outcome.fields.append({DeletedField, beaten ? FieldOutcome::Side : FieldOutcome::Applied});
    addEntry(work, row, {{DeletedField, field}}, false);
    return {};
}

Status Decider::decideRestore(Work &work)
{
    RowState row = *work.row;
    const FieldPatch &patch = work.mutation.patches.constFirst();
    FieldState field = row.fields.value(DeletedField);
    const Author author = authorOf(work);
    FieldOutcome outcome = FieldOutcome::Applied;
    const bool stood = row.isDeleted();
    const FieldState before = field;
    const bool closed = closeSides(field, patch.base);
    if (!stood && !closed) {
        work.outcome.fields.append({DeletedField, FieldOutcome::NoOp});
        work.bases.insert(DeletedField, patch.base);
        return {};
    }
    if (stood && !patch.base.contains(before.version)) {
        Side side;
        side.value = Value(true);
        side.version = before.version;
        side.effective = before.effective;
        side.seq = author.seq;
        side.author = before.author;
        addSide(field, side);
        outcome = FieldOutcome::Won;
    }
    field.value = Value(false);
    field.version = author.version;
    field.effective = effectiveTime(author, before.version == 0 ? NoLowerBound : before.effective);
    field.seq = author.seq;
    field.author = author.user;
    work.outcome.fields.append({DeletedField, outcome});
    addEntry(work, row, {{DeletedField, field}}, false);
    return {};
}

Status Decider::decideFact(Work &work)
{
    RowState row;
    row.key = work.mutation.row;
    row.scope = work.scope;
    const Author author = authorOf(work);
    for (const FieldPatch &patch : work.mutation.patches) {
        if (patch.value.isNull())
            continue;
        FieldState field;
        field.value = patch.value;
        field.version = author.version;
        field.effective = effectiveTime(author, NoLowerBound);
        field.seq = author.seq;
        field.author = author.user;
        row.fields.insert(patch.field, field);
        work.outcome.fields.append({patch.field, FieldOutcome::Applied});
    }
    work.outcome.kind = OutcomeKind::Applied;
    const FieldMap all = row.fields;
    addEntry(work, row, all, true);
    return {};
}

Status Decider::decideEdit(Work &work)
{
    const bool creates = work.row == nullptr;
    FAROL_ASSIGN(work.outcome.reason, takeDeletesBack(work));
    if (work.outcome.reason != RejectReason::None)
        return {};
    RowState row;
    if (creates) {
        row.key = work.mutation.row;
        row.scope = work.scope;
    } else {
        FAROL_ASSIGN(const RowState *const current, m_state.row(work.mutation.row));
        row = *current; // taking its delete back may just have changed it
    }
    FieldMap changed;
    FAROL_TRY(mergePatches(work, row, changed));
    if (creates)
        work.outcome.kind = OutcomeKind::Applied;
    if (creates || work.metRow || !changed.isEmpty()) {
        addEntry(work, row, changed, creates);
        noteFacts(row, changed, creates);
    }
    return {};
}

/// Rule 9: an edit beats every delete its author had not seen, on the row and on all that own it.
Result<RejectReason> Decider::takeDeletesBack(Work &work)
{
    QList<RowKey> standing;
    RowKey at = work.mutation.row;
    if (work.row == nullptr && work.entity->owner != 0)
        at = {work.entity->field(work.entity->owner)->refers,
              *patchOf(work.mutation, work.entity->owner)->value.get<Uuid>()};
    while (!at.id.isNull()) {
        FAROL_ASSIGN(const RowState *const state, m_state.row(at));
        if (state == nullptr)
            break;
        if (state->isDeleted()) {
            FAROL_ASSIGN(const bool saw, sawDelete(work, *state));
            if (saw)
                return RejectReason::Deleted;
            standing.append(at);
        }
        at = m_state.ownerOf(*state);
    }
    for (const RowKey &key : std::as_const(standing)) {
        FAROL_ASSIGN(const RowState *const state, m_state.row(key));
        RowState row = *state;
        const Author author = authorOf(work);
        FieldState field = row.fields.value(DeletedField);
        Side side;
        side.value = Value(true);
        side.version = field.version;
        side.effective = field.effective;
        side.seq = author.seq;
        side.author = field.author;
        field.effective = effectiveTime(author, field.effective);
        field.value = Value(false);
        field.version = author.version;
        field.seq = author.seq;
        field.author = author.user;
        addSide(field, side);
        addEntry(work, row, {{DeletedField, field}}, false);
        work.tookDeleteBack = true;
    }
    return RejectReason::None;
}

Result<bool> Decider::sawDelete(const Work &work, const RowState &row)
{
    const FieldState field = row.fields.value(DeletedField);
    if (work.mutation.seen.epoch == m_context.epoch && work.mutation.seen.seq >= field.seq)
        return true;
    FAROL_ASSIGN(const std::optional<MutationRecord> record, m_state.record(row.key, field.version));
    return record && record->device == m_context.device;
}

Status Decider::mergePatches(Work &work, RowState &row, FieldMap &changed)
{
    const Author author = authorOf(work);
    for (const FieldPatch &patch : work.mutation.patches) {
        const auto found = row.fields.constFind(patch.field);
        const FieldState *current = found != row.fields.cend() ? &found.value() : nullptr;
        FAROL_ASSIGN(const QList<Version> base, resolve(row.key, current, patch));
        Status ruleStatus;
        const FieldDecision decision =
            mergeField(*work.entity->field(patch.field), current, patch, base, author, [&](const Value &value) {
                const auto broken = breaksRule(m_state, *work.entity, row, work.mutation, patch.field, value);
                if (!broken)
                    ruleStatus = broken.error();
                return broken.valueOr(true);
            });
        FAROL_TRY(std::move(ruleStatus));
        work.outcome.fields.append({patch.field, decision.outcome});
        if (decision.outcome == FieldOutcome::NoOp)
            work.bases.insert(patch.field, base);
        if (decision.changed) {
            row.fields.insert(patch.field, decision.state);
            changed.insert(patch.field, decision.state);
        }
    }
    return {};
}

/// Rule 10.
Result<QList<Version>> Decider::resolve(const RowKey &row, const FieldState *field, const FieldPatch &patch)
{
    QList<Version> resolved;
    for (const Version version : patch.base) {
        const bool open = field != nullptr
                          && (field->version == version
                              || std::any_of(field->sides.cbegin(), field->sides.cend(),
                                             [&](const Side &side) { return side.version == version; }));
        QList<Version> counts{version};
        if (!open) {
            FAROL_ASSIGN(const std::optional<MutationRecord> record, m_state.record(row, version));
            if (record && changedNothing(*record, patch.field))
                counts = record->bases.value(patch.field);
        }
        for (const Version one : std::as_const(counts)) {
            if (!resolved.contains(one))
                resolved.append(one);
        }
    }
    return resolved;
}

void Decider::addEntry(const Work &work, RowState &row, const FieldMap &fields, bool whole)
{
    const Seq seq = m_state.nextSeq();
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        row.fields.insert(field.key(), field.value());
    row.seq = seq;
    LogEntry entry;
    entry.seq = seq;
    entry.kind = LogKind::Row;
    entry.row = row.key;
    entry.scope = row.scope;
    entry.mutation = work.mutation.id;
    entry.operation = work.mutation.operation;
    entry.act = work.mutation.act;
    entry.device = m_context.device;
    entry.author = m_context.author.user;
    entry.effective = effectiveTime(authorOf(work), NoLowerBound);
    entry.fields = whole ? row.fields : fields;
    entry.wholeRow = whole;
    entry.rowSeq = seq;
    m_state.put(row);
    m_state.addEntry(entry);
}

void Decider::noteFacts(const RowState &row, const FieldMap &changed, bool created)
{
    if (!isOwnScope(m_state.schema(), row.key.table))
        return;
    const EntityInfo *entity = m_state.schema().entity(row.key.table);
    if (created) {
        m_born.insert(CustomerId(row.key.id));
        return;
    }
    const FieldInfo *owner = entity->field(u"owner");
    const FieldInfo *team = entity->field(u"team");
    if ((owner != nullptr && changed.contains(owner->number)) || (team != nullptr && changed.contains(team->number)))
        m_moved.insert(CustomerId(row.key.id));
}

Status Decider::finish(Work &work)
{
    Outcome &outcome = work.outcome;
    if (outcome.reason != RejectReason::None) {
        outcome.kind = OutcomeKind::Rejected;
    } else if (outcome.kind != OutcomeKind::Quarantined) {
        const OutcomeKind byFields = worst(outcome, work.tookDeleteBack);
        if (outcome.kind != OutcomeKind::Applied || byFields == OutcomeKind::Conflicted)
            outcome.kind = byFields;
    }
    outcome.seq = m_state.lastSeq();
    MutationRecord record;
    record.mutation = work.mutation.id;
    record.row = work.mutation.row;
    record.device = m_context.device;
    record.n = outcome.n;
    record.outcome = outcome;
    record.bases = work.bases;
    if (outcome.kind == OutcomeKind::Rejected || outcome.kind == OutcomeKind::Quarantined) {
        FAROL_ASSIGN(const RowState *const row, m_state.row(work.mutation.row));
        for (const FieldPatch &patch : work.mutation.patches) {
            const bool known = row != nullptr && row->fields.contains(patch.field);
            const FieldState field = known ? row->fields.value(patch.field) : FieldState();
            FAROL_ASSIGN(const QList<Version> base, resolve(work.mutation.row, known ? &field : nullptr, patch));
            record.bases.insert(patch.field, base);
        }
    }
    m_state.addRecord(record);
    return {};
}

Author Decider::authorOf(const Work &work) const
{
    Author author;
    author.version = versionOf(work.mutation.id);
    author.user = m_context.author.user;
    author.seq = m_state.nextSeq();
    constexpr std::int64_t Far = std::int64_t(1) << 60; // a hostile clock must not overflow the sum
    author.adjusted = Instant{std::clamp(work.mutation.wall.ms, -Far, Far) + std::clamp(m_context.offsetMs, -Far, Far)};
    author.now = m_context.now;
    return author;
}

} // namespace farol::sync
