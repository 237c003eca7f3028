// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "tests/sync/oracle/oracle.h"

#include <algorithm>

// The oracle's rules 7 to 17 of docs/SYNC.md: what one mutation does to its row.
namespace farol::oracle {

namespace {

void addSide(FieldState &state, const Side &side)
{
    state.sides += side;
    std::sort(state.sides.begin(), state.sides.end(),
              [](const Side &a, const Side &b) { return a.version < b.version; });
}

/// Rule 14.
Instant effectiveTime(Instant wall, Instant serverNow, std::optional<Instant> low)
{
    const Instant clamped = std::min(wall, serverNow);
    return low ? std::max(*low, clamped) : clamped;
}

/// What the author of a concurrent edit certainly came after: the newest side he settles.
std::optional<Instant> newestSeen(const FieldState &before, const QList<Version> &base)
{
    std::optional<Instant> low;
    for (const Side &side : before.sides) {
        if (base.contains(side.version) && (!low || side.effective > *low))
            low = side.effective;
    }
    return low;
}

bool isSequential(const FieldState &state, const QList<Version> &base)
{
    return state.version == 0 || base.contains(state.version);
}

bool changedNothing(const Decision &decision, FieldNumber field)
{
    const OutcomeKind kind = decision.outcome.kind;
    if (kind == OutcomeKind::NoOp || kind == OutcomeKind::Rejected || kind == OutcomeKind::Quarantined)
        return true;
    for (const auto &[number, what] : decision.outcome.fields) {
        if (number == field)
            return what == FieldOutcome::NoOp;
    }
    return false;
}

} // namespace

QList<Version> Oracle::resolve(const RowKey &row, FieldNumber field, const QList<Version> &base) const // rule 10
{
    const auto found = m_rows.find(row);
    const FieldState state = found == m_rows.end() ? FieldState() : found->second.fields.value(field);
    QList<Version> resolved;
    for (const Version version : base) {
        bool present = version == state.version;
        for (const Side &side : state.sides)
            present = present || side.version == version;
        const Decision *writer = present ? nullptr : byVersion(row, version);
        if (writer == nullptr || !changedNothing(*writer, field)) {
            resolved += version;
            continue;
        }
        const auto own = writer->resolved.find(field);
        if (own != writer->resolved.end())
            resolved += own->second;
    }
    return resolved;
}

Oracle::Verdict Oracle::remove(const Now &now, Outcome &outcome) // rule 7
{
    RowState &row = m_rows[now.m.row];
    if (row.isDeleted()) {
        outcome.fields = {{DeletedField, FieldOutcome::NoOp}};
        return {OutcomeKind::NoOp};
    }
    const Seq seen = now.m.seen.epoch == m_epoch ? now.m.seen.seq : 0;
    const std::vector<RowKey> family = withDescendants(row.key);
    bool beaten = false;
    for (const Touch &touch : m_log) {
        const bool related = std::find(family.begin(), family.end(), touch.row) != family.end();
        beaten = beaten || (related && touch.seq > seen && touch.device != now.device);
    }
    const QList<Version> base = now.m.patches.isEmpty() ? QList<Version>() : now.m.patches.constFirst().base;
    FieldState &state = row.fields[DeletedField];
    const Instant effective = effectiveTime(now.wall, now.serverNow, state.effective);
    closeSides(state, base, row.key, DeletedField);
    if (beaten) {
        addSide(state, Side{Value(true), now.version(), effective, now.seq, now.author, SideReason::Concurrent});
        outcome.fields = {{DeletedField, FieldOutcome::Side}};
        return {OutcomeKind::Conflicted};
    }
    m_replaced.insert({row.key, DeletedField, state.version});
    state.value = Value(true);
    state.version = now.version();
    state.effective = effective;
    state.seq = now.seq;
    state.author = now.author;
    outcome.fields = {{DeletedField, FieldOutcome::Applied}};
    return {OutcomeKind::Applied};
}

Oracle::Verdict Oracle::restore(const Now &now, Outcome &outcome) // rule 8
{
    RowState &row = m_rows[now.m.row];
    const QList<Version> base = now.m.patches.isEmpty() ? QList<Version>() : now.m.patches.constFirst().base;
    FieldState state = row.fields.value(DeletedField);
    const FieldState before = state;
    const bool stood = row.isDeleted();
    const bool sequential = isSequential(state, base);
    closeSides(state, base, row.key, DeletedField);
    if (!stood && state.sides.size() == before.sides.size()) {
        outcome.fields = {{DeletedField, FieldOutcome::NoOp}};
        return {OutcomeKind::NoOp};
    }
    Verdict verdict{OutcomeKind::Applied};
    FieldOutcome what = FieldOutcome::Applied;
    if (stood && !sequential) {
        addSide(state, Side{before.value, before.version, before.effective, now.seq, before.author});
        verdict.kind = OutcomeKind::Conflicted;
        what = FieldOutcome::Won;
    } else {
        m_replaced.insert({row.key, DeletedField, before.version});
    }
    state.value = Value(false);
    state.version = now.version();
    state.effective = effectiveTime(now.wall, now.serverNow, before.effective);
    state.seq = now.seq;
    state.author = now.author;
    row.fields[DeletedField] = state;
    outcome.fields = {{DeletedField, what}};
    return verdict;
}

std::optional<Oracle::Verdict> Oracle::takeBackDeletes(Now &now, Answer &answer, bool &tookBack) // rule 9
{
    std::vector<RowKey> standing;
    std::optional<RowKey> at = m_rows.contains(now.m.row) ? std::optional(now.m.row) : ownerOf(now.m);
    while (at && m_rows.contains(*at)) {
        if (m_rows[*at].isDeleted())
            standing.push_back(*at);
        at = ownerOf(m_rows[*at]);
    }
    for (const RowKey &key : standing) {
        const FieldState &state = m_rows[key].fields[DeletedField];
        const Decision *deleter = byVersion(key, state.version);
        const bool sawIt = (now.m.seen.epoch == m_epoch && now.m.seen.seq >= state.seq)
                           || (deleter != nullptr && deleter->device == now.device);
        if (sawIt)
            return Verdict{OutcomeKind::Rejected, RejectReason::Deleted};
    }
    for (const RowKey &key : standing) {
        RowState row = m_rows[key];
        FieldState &state = row.fields[DeletedField];
        addSide(state, Side{state.value, state.version, state.effective, now.seq, state.author});
        state.value = Value(false);
        state.version = now.version();
        state.effective = effectiveTime(now.wall, now.serverNow, state.effective);
        state.seq = now.seq;
        state.author = now.author;
        written(now, row, now.seq, answer);
        now.seq = m_head + 1;
        tookBack = true;
    }
    return std::nullopt;
}

Oracle::Verdict Oracle::change(const Now &start, Outcome &outcome, Answer &answer) // rules 9, 11 to 17
{
    Now now = start;
    const Mutation &m = now.m;
    const EntityInfo &entity = *m_schema->entity(m.row.table);
    bool tookBack = false;
    if (m.kind != MutationKind::PutFact) {
        if (const auto verdict = takeBackDeletes(now, answer, tookBack))
            return *verdict;
    }
    const bool created = !m_rows.contains(m.row);
    RowState row = created ? RowState{m.row, {}, 0, {}} : m_rows[m.row];
    if (created && entity.scope == ScopeRule::Owner)
        row.scope = m_rows[*ownerOf(m)].scope;
    else if (created && entity.scope == ScopeRule::Audience)
        row.scope = ScopeId(*audienceOf(m));
    else if (created)
        row.scope = ScopeId(entity.scope == ScopeRule::Self ? m.row.id : m_workspace.uuid);
    bool changed = created || now.asEdit;
    if (m.kind == MutationKind::PutFact) { // rule 16
        row.fields.clear();
        for (const FieldPatch &patch : m.patches) {
            row.fields[patch.field] =
                FieldState{patch.value, now.version(), std::min(now.wall, now.serverNow), now.seq, now.author, {}, {}};
            outcome.fields.append({patch.field, FieldOutcome::Applied});
        }
        changed = true;
    } else {
        for (const FieldPatch &patch : m.patches) {
            const FieldOutcome what = merge(now, row, *entity.field(patch.field), patch);
            outcome.fields.append({patch.field, what});
            changed = changed || what != FieldOutcome::NoOp;
        }
    }
    if (changed)
        written(now, row, now.seq, answer);

    const auto any = [&](FieldOutcome wanted) {
        for (const auto &[field, what] : outcome.fields) {
            if (what == wanted)
                return true;
        }
        return false;
    };
    if (any(FieldOutcome::Won) || any(FieldOutcome::Side) || tookBack) // rule 17
        return {OutcomeKind::Conflicted};
    if (any(FieldOutcome::Merged))
        return {OutcomeKind::Merged};
    return {any(FieldOutcome::Applied) || created ? OutcomeKind::Applied : OutcomeKind::NoOp};
}

FieldOutcome Oracle::merge(const Now &now, RowState &row, const FieldInfo &field, const FieldPatch &patch)
{
    if (field.merge == MergeRule::Scalar || field.merge == MergeRule::Critical)
        return mergeScalar(now, row, field, patch);
    const QList<Version> base = now.asEdit ? QList<Version>() : resolve(row.key, field.number, patch.base);
    FieldState state = row.fields.value(field.number);
    const FieldState before = state;
    const bool sequential = isSequential(state, base);
    if (field.merge == MergeRule::Counter) { // rule 13
        const auto *count = state.value.get<std::int64_t>();
        if (patch.delta == 0)
            return FieldOutcome::NoOp;
        state.value = Value((count == nullptr ? 0 : *count) + patch.delta);
    } else if (mergeElements(now, state, sequential, patch) == FieldOutcome::NoOp) {
        return FieldOutcome::NoOp;
    }
    m_replaced.insert({row.key, field.number, before.version});
    state.effective = effectiveTime(now.wall, now.serverNow, before.effective);
    state.version = now.version();
    state.seq = now.seq;
    state.author = now.author;
    row.fields[field.number] = state;
    return sequential ? FieldOutcome::Applied : FieldOutcome::Merged;
}

FieldOutcome Oracle::mergeElements(const Now &now, FieldState &state, bool sequential, const FieldPatch &patch) // 12
{
    const QMap<QString, Version> before = state.elements;
    for (const QString &element : patch.add)
        state.elements[element] = now.version();
    for (const auto &[element, adder] : patch.remove) {
        if (state.elements.contains(element) && state.elements[element] == adder)
            state.elements.remove(element);
    }
    if (state.elements == before)
        return FieldOutcome::NoOp;
    state.value = Value(QStringList(state.elements.keys()));
    return sequential ? FieldOutcome::Applied : FieldOutcome::Merged;
}

FieldOutcome Oracle::mergeScalar(const Now &now, RowState &row, const FieldInfo &field, const FieldPatch &patch) // 11
{
    const QList<Version> base = now.asEdit ? QList<Version>() : resolve(row.key, field.number, patch.base);
    FieldState state = row.fields.value(field.number);
    const FieldState before = state;
    const bool sequential = isSequential(state, base);
    closeSides(state, base, row.key, field.number);
    const bool closed = state.sides.size() != before.sides.size();
    const bool same = patch.value == before.value;
    if (same && !closed)
        return FieldOutcome::NoOp;
    if (same && !sequential) {
        m_replaced.insert({row.key, field.number, now.version()}); // its value stays, under the other's name
        row.fields[field.number] = state;
        return FieldOutcome::Applied;
    }
    const std::optional<Instant> low = sequential ? std::optional(before.effective) : newestSeen(before, base);
    Side mine{patch.value, now.version(), effectiveTime(now.wall, now.serverNow, low),
              now.seq,     now.author,    SideReason::Concurrent};
    const Side shown{before.value, before.version, before.effective, now.seq, before.author, SideReason::Concurrent};
    if (!sequential) {
        for (const Side &side : QList<Side>(state.sides)) {
            if (side.value == patch.value) {
                m_replaced.insert({row.key, field.number, side.version});
                state.sides.removeAll(side);
            }
        }
    }
    const bool wouldShow = sequential || (field.merge == MergeRule::Scalar && mine.effective >= before.effective);
    const bool breaks =
        wouldShow && !same && !patch.value.isNull() && breaksRule(now.m, row, field.number, patch.value);
    if (!wouldShow || breaks) {
        mine.reason = breaks ? SideReason::Rule : SideReason::Concurrent;
        addSide(state, mine);
    } else {
        if (sequential)
            m_replaced.insert({row.key, field.number, before.version});
        else
            addSide(state, shown);
        state.value = mine.value;
        state.version = mine.version;
        state.effective = mine.effective;
        state.seq = mine.seq;
        state.author = mine.author;
    }
    row.fields[field.number] = state;
    if (!wouldShow || breaks)
        return FieldOutcome::Side;
    return sequential ? FieldOutcome::Applied : FieldOutcome::Won;
}

// ---- rule 15

bool Oracle::breaksRule(const Mutation &m, const RowState &row, FieldNumber field, const Value &value) const
{
    const EntityInfo &entity = *m_schema->entity(row.key.table);
    for (const RuleInfo &rule : entity.rules) {
        if (breaksOne(rule, entity, m, row, field, value))
            return true;
    }
    return false;
}

bool Oracle::breaksOne(const RuleInfo &rule, const EntityInfo &entity, const Mutation &m, const RowState &row,
                       FieldNumber field, const Value &value) const
{
    if (rule.kind == RuleKind::Ordered) {
        // What the same mutation says of the other end counts already.
        const auto end = [&](FieldNumber number) {
            for (const FieldPatch &patch : m.patches) {
                if (patch.field == number)
                    return patch.value;
            }
            return row.value(number);
        };
        const Value low = end(rule.field);
        const Value high = end(rule.other);
        const auto *a = low.get<std::int64_t>();
        const auto *b = high.get<std::int64_t>();
        return (rule.field == field || rule.other == field) && a != nullptr && b != nullptr && *a > *b;
    }
    if (rule.field != field)
        return false;
    if (rule.kind == RuleKind::Acyclic) {
        std::set<RowKey> walked;
        RowKey at{row.key.table, *value.get<Uuid>()};
        while (walked.insert(at).second) {
            if (at == row.key)
                return true;
            const auto next = m_rows.find(at);
            if (next == m_rows.end() || isDead(at) || next->second.value(field).get<Uuid>() == nullptr)
                return false;
            at.id = *next->second.value(field).get<Uuid>();
        }
        return false;
    }
    if (rule.kind == RuleKind::OnePerOwner && value != Value(true))
        return false;
    for (const auto &[key, other] : m_rows) {
        if (key.table != row.key.table || key == row.key || other.value(field) != value || isDead(key))
            continue;
        if (rule.kind == RuleKind::Unique || other.value(entity.owner) == row.value(entity.owner))
            return true;
    }
    return false;
}

} // namespace farol::oracle
