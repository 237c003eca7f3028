// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/oracle/oracle.h"

#include "core/canonical.h"
#include "core/customer.h"

#include <algorithm>

// Rule numbers are those of docs/SYNC.md.
namespace farol::oracle {

namespace {

const FieldPatch *patchOf(const Mutation &m, FieldNumber field)
{
    for (const FieldPatch &patch : m.patches) {
        if (patch.field == field)
            return &patch;
    }
    return nullptr;
}

ScopeFacts factsOf(const RowState &row)
{
    const Customer customer = customerFromRow(row);
    return ScopeFacts{customer.id, customer.owner, customer.team};
}

} // namespace

Oracle::Oracle(const Schema &schema, WorkspaceId workspace, const Uuid &epoch)
    : m_schema(&schema), m_workspace(workspace), m_epoch(epoch)
{}

const Decision *Oracle::decision(MutationId id) const
{
    for (const Decision &one : m_decisions) {
        if (one.mutation.id == id)
            return &one;
    }
    return nullptr;
}

const Decision *Oracle::byVersion(const RowKey &row, Version version) const
{
    for (const Decision &one : m_decisions) {
        if (one.mutation.row == row && versionOf(one.mutation.id) == version)
            return &one;
    }
    return nullptr;
}

bool Oracle::wasReplaced(const RowKey &row, FieldNumber field, Version version) const
{
    return m_replaced.contains({row, field, version});
}

// ---- people and rows

std::set<ScopeId> Oracle::entitledTo(const UserRights &rights) const
{
    if (!rights.active)
        return {};
    std::set<ScopeId> scopes = {ScopeId(m_workspace.uuid), ScopeId(rights.user.uuid)};
    if (rights.role == Role::Administrator) {
        scopes.insert(EveryScope); // and neither teams nor customers one by one
        return scopes;
    }
    for (const TeamId team : rights.teams + rights.ledTeams)
        scopes.insert(ScopeId(team.uuid));
    for (const auto &[key, row] : m_rows) {
        if (key.table == tables::Customer && entitled(rights, factsOf(row)))
            scopes.insert(ScopeId(key.id));
    }
    return scopes;
}

bool Oracle::holds(UserId user, ScopeId scope) const
{
    const auto grants = m_grants.find(user);
    return grants != m_grants.end() && (grants->second.contains(scope) || grants->second.contains(EveryScope));
}

bool Oracle::mayTouch(UserId user, ScopeId scope) const
{
    // Rule 6 asks about this very moment, so what this push itself gave away counts, not yet what it gained by grants.
    const auto rights = m_rights.find(user);
    if (rights == m_rights.end() || !rights->second.active)
        return false;
    if (rights->second.role == Role::Administrator || scope.uuid == m_workspace.uuid || scope.uuid == user.uuid
        || (rights->second.teams + rights->second.ledTeams).contains(TeamId(scope.uuid)))
        return true;
    const auto customer = m_rows.find(RowKey{tables::Customer, scope.uuid});
    return customer != m_rows.end() && entitled(rights->second, factsOf(customer->second));
}

bool Oracle::isPersonOrTeam(const Uuid &id) const
{
    return m_rights.contains(UserId(id)) || m_teams.contains(TeamId(id));
}

void Oracle::setRights(const UserRights &rights)
{
    m_rights[rights.user] = rights;
    for (const TeamId team : rights.teams + rights.ledTeams)
        m_teams.insert(team);
    const std::set<ScopeId> scopes = entitledTo(rights);
    std::set<ScopeId> &held = m_grants[rights.user];
    if (scopes != held)
        ++m_head;
    held = scopes;
}

std::optional<RowKey> Oracle::ownerOf(const RowState &row) const
{
    const EntityInfo &entity = *m_schema->entity(row.key.table);
    const Value owner = row.value(entity.owner);
    if (entity.owner == 0 || owner.get<Uuid>() == nullptr)
        return std::nullopt;
    return RowKey{entity.field(entity.owner)->refers, *owner.get<Uuid>()};
}

std::optional<Uuid> Oracle::audienceOf(const Mutation &m) const
{
    const EntityInfo &entity = *m_schema->entity(m.row.table);
    const FieldPatch *patch = entity.audience == 0 ? nullptr : patchOf(m, entity.audience);
    if (patch == nullptr || patch->value.get<Uuid>() == nullptr || patch->value.get<Uuid>()->isNull())
        return std::nullopt;
    return *patch->value.get<Uuid>();
}

std::optional<RowKey> Oracle::ownerOf(const Mutation &m) const
{
    const EntityInfo &entity = *m_schema->entity(m.row.table);
    const FieldPatch *patch = entity.owner == 0 ? nullptr : patchOf(m, entity.owner);
    if (patch == nullptr || patch->value.get<Uuid>() == nullptr)
        return std::nullopt;
    return RowKey{entity.field(entity.owner)->refers, *patch->value.get<Uuid>()};
}

bool Oracle::isDead(const RowKey &key) const
{
    std::optional<RowKey> at = key;
    while (at) {
        const auto row = m_rows.find(*at);
        if (row == m_rows.end())
            return false;
        if (row->second.isDeleted())
            return true;
        at = ownerOf(row->second);
    }
    return false;
}

std::vector<RowKey> Oracle::withDescendants(const RowKey &key) const
{
    std::vector<RowKey> family = {key};
    for (std::size_t i = 0; i < family.size(); ++i) {
        for (const auto &[other, row] : m_rows) {
            if (ownerOf(row) == family[i])
                family.push_back(other);
        }
    }
    return family;
}

// ---- 3.5 the device line, and 3.4 what a push writes down

Answer Oracle::push(const Push &push)
{
    Answer answer;
    Line &line = m_lines[push.device];
    if (line.chain.isEmpty())
        line.chain = chainStart();
    std::int64_t lastN = line.lastN;
    QByteArray chain = line.chain;
    for (const OutboxEntry &entry : push.entries) {
        if (entry.n <= lastN) {
            const auto stored = line.results.find(entry.n);
            if (stored != line.results.end() && stored->second.first != chainHash(entry))
                answer.kind = Answer::Kind::Fork;
        } else if (entry.n > lastN + 1) {
            answer.kind = Answer::Kind::Expected;
            answer.expectedN = lastN + 1;
        } else if (entry.previous != chain) {
            answer.kind = Answer::Kind::Fork;
        } else {
            lastN = entry.n;
            chain = chainHash(entry);
        }
        if (answer.kind != Answer::Kind::Decided)
            return answer;
    }
    // Access entries stand before the row entries but follow from them, so a first run only counts them.
    Seq accessEntries = 0;
    if (lastN != line.lastN) {
        Answer ignored;
        accessEntries = Oracle(*this).decideAll(push, 0, ignored);
    }
    decideAll(push, accessEntries, answer);
    return answer;
}

Seq Oracle::decideAll(const Push &push, Seq accessEntries, Answer &answer)
{
    const std::map<RowKey, RowState> before = m_rows;
    m_head += accessEntries;
    Line &line = m_lines[push.device];
    for (const OutboxEntry &entry : push.entries) {
        if (entry.n > line.lastN) {
            const Outcome outcome = decide(push, entry, answer);
            line.lastN = entry.n;
            line.chain = chainHash(entry);
            line.results[entry.n] = {line.chain, outcome};
        }
        answer.outcomes += line.results[entry.n].second;
    }
    return countAccessEntries(before);
}

Seq Oracle::countAccessEntries(const std::map<RowKey, RowState> &before)
{
    Seq count = 0;
    for (const auto &[user, rights] : m_rights) {
        std::set<ScopeId> &held = m_grants[user];
        const std::set<ScopeId> old = held;
        for (const auto &[key, row] : m_rows) {
            const auto was = before.find(key);
            const bool touched = was == before.end() || factsOf(was->second) != factsOf(row);
            if (key.table != tables::Customer || !touched || rights.role == Role::Administrator)
                continue;
            if (entitled(rights, factsOf(row)))
                held.insert(ScopeId(key.id));
            else
                held.erase(ScopeId(key.id));
        }
        if (held != old)
            ++count;
    }
    return count;
}

void Oracle::written(const Now &now, RowState row, Seq seq, Answer &answer)
{
    row.seq = seq;
    m_rows[row.key] = row;
    m_log.push_back({seq, row.key, now.device});
    m_head = seq;
    answer.touched.insert(row.key);
}

// ---- one mutation

Outcome Oracle::decide(const Push &push, const OutboxEntry &entry, Answer &answer)
{
    Outcome outcome;
    outcome.n = entry.n;
    Decision decision;
    decision.device = push.device;
    decision.author = push.user;
    const Result<Mutation> decoded = decodeMutation(entry.body);
    if (!decoded) {
        outcome.kind = OutcomeKind::Rejected;
        outcome.reason = RejectReason::Malformed;
        outcome.seq = m_head;
        return outcome;
    }
    const Mutation &m = *decoded;
    if (const Decision *known = this->decision(m.id)) { // rule 1
        outcome = known->outcome;
        outcome.n = entry.n;
        return outcome;
    }
    outcome.mutation = m.id;
    decision.mutation = m;
    const std::int64_t offset = push.serverNow.ms - push.deviceNow.ms;
    Now now{m, push.device, push.user, Instant{m.wall.ms + offset}, push.serverNow, m_head + 1};
    for (const FieldPatch &patch : m.patches)
        decision.resolved[patch.field] = resolve(m.row, patch.field, patch.base);

    std::optional<Verdict> verdict = malformed(m);
    if (!verdict)
        verdict = beforeTheMerge(now);
    if (!verdict && m.kind == MutationKind::Remove)
        verdict = remove(now, outcome);
    else if (!verdict && m.kind == MutationKind::Restore)
        verdict = restore(now, outcome);
    else if (!verdict)
        verdict = change(now, outcome, answer);
    if (!outcome.fields.isEmpty() && (m.kind == MutationKind::Remove || m.kind == MutationKind::Restore)
        && verdict->kind != OutcomeKind::NoOp)
        written(now, m_rows[m.row], now.seq, answer);

    outcome.kind = verdict->kind;
    outcome.reason = verdict->reason;
    outcome.seq = m_head;
    if (outcome.kind == OutcomeKind::Quarantined)
        m_quarantined.push_back(m.id);
    decision.outcome = outcome;
    m_decisions.push_back(decision);
    return outcome;
}

std::optional<Oracle::Verdict> Oracle::malformed(const Mutation &m) const // rule 2
{
    const Verdict unknown{OutcomeKind::Rejected,
                          m.schemaVersion > m_schema->version() ? RejectReason::SchemaTooNew : RejectReason::Malformed};
    const EntityInfo *entity = m_schema->entity(m.row.table);
    if (entity == nullptr)
        return unknown;
    for (const FieldPatch &patch : m.patches) {
        const FieldInfo *field = patch.field == DeletedField ? nullptr : entity->field(patch.field);
        if (patch.field != DeletedField && field == nullptr)
            return unknown;
        const bool plain =
            field != nullptr && (field->merge == MergeRule::Scalar || field->merge == MergeRule::Critical);
        const QString *const words = patch.value.get<QString>();
        if (plain && field->required && (patch.value.isNull() || (words != nullptr && words->trimmed().isEmpty())))
            return Verdict{OutcomeKind::Rejected, RejectReason::Malformed};
        if (patch.value.isNull())
            continue;
        const FieldType type = field == nullptr ? FieldType::Boolean : field->type;
        bool fits = false;
        switch (type) {
        case FieldType::Boolean: fits = patch.value.get<bool>() != nullptr; break;
        case FieldType::Integer:
        case FieldType::Day:
        case FieldType::Instant: fits = patch.value.get<std::int64_t>() != nullptr; break;
        case FieldType::Text:
        case FieldType::LongText:
        case FieldType::Key: fits = patch.value.get<QString>() != nullptr; break;
        case FieldType::Id: fits = patch.value.get<Uuid>() != nullptr; break;
        case FieldType::Set: fits = patch.value.get<QStringList>() != nullptr; break;
        }
        if (fits && type == FieldType::Integer && field != nullptr)
            fits = *patch.value.get<std::int64_t>() >= field->minimum;
        if (!fits)
            return Verdict{OutcomeKind::Rejected, RejectReason::Malformed};
    }
    if (m.kind != (entity->kind == EntityKind::Fact ? MutationKind::PutFact : MutationKind::Create))
        return std::nullopt;
    if (entity->audience != 0 && !audienceOf(m))
        return Verdict{OutcomeKind::Rejected, RejectReason::Malformed};
    for (const FieldInfo &field : entity->fields) {
        bool said = !field.required;
        for (const FieldPatch &patch : m.patches)
            said = said || patch.field == field.number;
        if (!said)
            return Verdict{OutcomeKind::Rejected, RejectReason::Malformed};
    }
    return std::nullopt;
}

std::optional<Oracle::Verdict> Oracle::beforeTheMerge(Now &now)
{
    const auto rejected = [](RejectReason why) { return Verdict{OutcomeKind::Rejected, why}; };
    const Mutation &m = now.m;
    const EntityInfo &entity = *m_schema->entity(m.row.table);
    const bool creates = m.kind == MutationKind::Create || m.kind == MutationKind::PutFact;
    // Rule 3.
    const bool kindFits = entity.kind == EntityKind::Log    ? m.kind == MutationKind::Create
                          : entity.kind == EntityKind::Fact ? m.kind == MutationKind::PutFact
                                                            : m.kind != MutationKind::PutFact;
    if (!kindFits)
        return rejected(RejectReason::Forbidden);
    if (m.kind == MutationKind::Remove || m.kind == MutationKind::Restore) {
        for (const FieldInfo &field : entity.fields) {
            if (field.required && !mayWrite(m_rights[now.author], field.writers))
                return rejected(RejectReason::Forbidden);
        }
    }
    for (const FieldPatch &patch : m.patches) {
        if (patch.field != DeletedField && !mayWrite(m_rights[now.author], entity.field(patch.field)->writers))
            return rejected(RejectReason::Forbidden);
    }
    // Rule 4.
    const auto existing = m_rows.find(m.row);
    const bool exists = existing != m_rows.end();
    if (!exists && !creates)
        return rejected(RejectReason::Missing);
    const std::optional<RowKey> owner = ownerOf(m);
    if (creates && entity.owner != 0 && (!owner || !m_rows.contains(*owner)))
        return rejected(RejectReason::OwnerMissing);
    if (m.kind == MutationKind::Edit && entity.owner != 0 && patchOf(m, entity.owner) != nullptr)
        return rejected(RejectReason::Forbidden);
    if (m.kind == MutationKind::Edit && entity.audience != 0 && patchOf(m, entity.audience) != nullptr)
        return rejected(RejectReason::Forbidden);
    const std::optional<Uuid> audience = audienceOf(m);
    const bool moves = exists
                       && ((owner && ownerOf(existing->second) != owner)
                           || (audience && existing->second.value(entity.audience) != Value(*audience)));
    if (m.kind == MutationKind::PutFact && moves)
        return rejected(RejectReason::Forbidden);
    if (creates && !exists && audience && *audience != m_workspace.uuid && !isPersonOrTeam(*audience))
        return rejected(RejectReason::OwnerMissing);
    if (creates && !exists && entity.scope == ScopeRule::Self
        && (m.row.id == m_workspace.uuid || isPersonOrTeam(m.row.id)))
        return rejected(RejectReason::IdTaken);
    // Rule 5.
    if (m.kind == MutationKind::Create && exists) {
        const FieldPatch *key = entity.naturalKey == 0 ? nullptr : patchOf(m, entity.naturalKey);
        const QString text =
            key != nullptr && key->value.get<QString>() != nullptr ? *key->value.get<QString>() : QString();
        const bool meets = !text.isEmpty() && m.row.id == makeUuid8(m_workspace.uuid, entity.name, text)
                           && existing->second.value(entity.naturalKey) == key->value;
        if (!meets || moves || !mayTouch(now.author, existing->second.scope))
            return rejected(RejectReason::IdTaken);
        if (isDead(m.row))
            return rejected(RejectReason::Deleted);
        now.asEdit = true;
    }
    // Rule 6.
    bool held = true;
    if (exists)
        held = mayTouch(now.author, existing->second.scope);
    else if (owner)
        held = mayTouch(now.author, m_rows[*owner].scope);
    else if (audience)
        held = mayTouch(now.author, ScopeId(*audience));
    else
        held = m_rights[now.author].active;
    if (!held)
        return Verdict{OutcomeKind::Quarantined, RejectReason::None};
    return std::nullopt;
}

// ---- 3.2 death

void Oracle::closeSides(FieldState &state, const QList<Version> &base, const RowKey &row, FieldNumber field)
{
    for (const Side &side : QList<Side>(state.sides)) {
        if (base.contains(side.version)) {
            m_replaced.insert({row, field, side.version});
            state.sides.removeAll(side);
        }
    }
}

} // namespace farol::oracle
