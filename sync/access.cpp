// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/access.h"

#include <algorithm>

namespace farol::sync {

bool isOwnScope(const Schema &schema, TableNumber table)
{
    const EntityInfo *entity = schema.entity(table);
    return entity != nullptr && entity->scope == ScopeRule::Self;
}

ScopeFacts factsOf(const Schema &schema, const RowState &row)
{
    ScopeFacts facts;
    facts.customer = CustomerId(row.key.id);
    const EntityInfo *entity = schema.entity(row.key.table);
    if (entity == nullptr)
        return facts;
    const auto idIn = [&](QStringView name) {
        const FieldInfo *field = entity->field(name);
        const Value value = field != nullptr ? row.value(field->number) : Value();
        return value.get<Uuid>() != nullptr ? *value.get<Uuid>() : Uuid();
    };
    facts.owner = UserId(idIn(u"owner"));
    facts.team = TeamId(idIn(u"team"));
    return facts;
}

Status compareHolders(HubTransaction &transaction, const ScopeFacts &facts, bool born,
                      const QList<UserRights> &everybody, AccessChanges &changes)
{
    const ScopeId scope(facts.customer.uuid);
    QList<UserId> holders;
    if (!born) {
        FAROL_ASSIGN(holders, transaction.holdersOf(scope));
    }
    for (const UserRights &user : everybody) {
        if (user.role == Role::Administrator) // holds EveryScope
            continue;
        const bool held = holders.contains(user.user);
        const bool holds = entitled(user, facts);
        if (holds && !held)
            (born ? changes[user.user].born : changes[user.user].granted).append(scope);
        else if (!holds && held)
            changes[user.user].revoked.append(scope);
    }
    return {};
}

Status compareScopes(HubTransaction &transaction, const UserRights &user, WorkspaceId workspace, AccessChange &change)
{
    constexpr int PageSize = 1000;
    QSet<ScopeId> wanted;
    if (user.active)
        wanted = {ScopeId(workspace.uuid), ScopeId(user.user.uuid)};
    if (user.active && user.role == Role::Administrator) {
        // Which stands for teams as well: one that he leaves must not be revoked, he goes on seeing it.
        wanted.insert(EveryScope);
    } else {
        const QList<TeamId> teams = user.active ? user.teams + user.ledTeams : QList<TeamId>();
        for (const TeamId team : teams)
            wanted.insert(ScopeId(team.uuid));
        CustomerId after;
        for (bool more = true; more;) {
            FAROL_ASSIGN(const QList<ScopeFacts> page, transaction.scopeFactsAfter(after, PageSize));
            for (const ScopeFacts &facts : page) {
                if (entitled(user, facts))
                    wanted.insert(ScopeId(facts.customer.uuid));
                after = facts.customer;
            }
            more = page.size() == PageSize;
        }
    }
    FAROL_ASSIGN(const QList<ScopeId> held, transaction.scopesOf(user.user));
    for (const ScopeId scope : held) {
        if (!wanted.remove(scope))
            change.revoked.append(scope);
    }
    change.granted = QList<ScopeId>(wanted.cbegin(), wanted.cend());
    std::sort(change.granted.begin(), change.granted.end());
    return {};
}

Result<QList<LogEntry>> writeAccess(HubTransaction &transaction, const AccessChanges &changes, Seq first)
{
    QList<LogEntry> entries;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        if (change->isEmpty())
            continue;
        LogEntry entry;
        entry.seq = first + entries.size();
        entry.rowSeq = entry.seq;
        entry.kind = LogKind::Access;
        entry.user = change.key();
        entry.born = change->born;
        entry.granted = change->granted;
        entry.revoked = change->revoked;
        for (const ScopeId scope : change->revoked)
            FAROL_TRY(transaction.revoke(change.key(), scope));
        for (const ScopeId scope : change->born + change->granted)
            FAROL_TRY(transaction.grant(change.key(), scope, entry.seq));
        entries.append(entry);
    }
    return entries;
}

} // namespace farol::sync
