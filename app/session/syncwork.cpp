// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/syncwork.h"

#include "storage/listreader.h"

namespace farol {

namespace {

// Of bodies, which are read for a list that people look at.
constexpr qsizetype MostBytes = qsizetype(16) * 1024 * 1024;

PendingChange pendingChange(const PendingEntry &entry)
{
    const Mutation &mutation = entry.mutation;
    PendingChange change{entry.entry.n, mutation.kind, mutation.act, mutation.row, entry.scope, {}, mutation.wall};
    for (const FieldPatch &patch : mutation.patches)
        change.fields.append(patch.field);
    return change;
}

} // namespace

Result<SyncWork> syncWork(ClientStore &store, storage::ListReader &counter, int limit)
{
    SyncWork work;
    FAROL_TRY(store.read([&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(const QList<PendingEntry> entries, transaction.waitingEntries(0, limit, MostBytes));
        for (const PendingEntry &entry : entries)
            work.waiting.append(pendingChange(entry));
        return {};
    }));
    FAROL_ASSIGN(const storage::ScopeCounts scopes, counter.scopeCounts());
    work.completeScopes = scopes.complete;
    work.loadingScopes = scopes.loading;
    return work;
}

} // namespace farol
