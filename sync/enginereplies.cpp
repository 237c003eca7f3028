// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine.h"

#include "core/canonical.h"
#include "sync/enginepages.h"
#include "sync/plantedbugs.h"
#include "sync/shown.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::sync {

namespace {

Limits atLeastOne(Limits limits)
{
    limits.pushEntries = std::max(limits.pushEntries, 1);
    limits.pushBytes = std::max<qsizetype>(limits.pushBytes, 1);
    limits.pullEntries = std::max(limits.pullEntries, 1);
    limits.loadRows = std::max(limits.loadRows, 1);
    limits.actEntries = std::max(limits.actEntries, 1);
    limits.actBytes = std::max<qsizetype>(limits.actBytes, 1);
    return limits;
}

QByteArray tokenOf(const RowKey &position)
{
    QByteArray token;
    token.append(char(position.table >> 8U));
    token.append(char(position.table & 0xFFU));
    return token + position.id.toBytes();
}

} // namespace

Status Engine::handle(const HelloReply &reply)
{
    if (reply.action == HelloReply::Action::Upgrade)
        return fail(Error::Code::TooOld, u"the server needs a newer version of this program"_s);
    DeviceState device;
    FAROL_TRY(m_store.read([&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(device, transaction.device());
        return {};
    }));
    if (device.workspace != reply.workspace || device.user != reply.user)
        return fail(Error::Code::Foreign, u"the server holds another workspace"_s);
    // Numbers or contents we do not know of: this profile, or an older copy of it, has been used elsewhere.
    if (reply.lastN >= device.nextN || (reply.lastN == device.nextN - 1 && reply.chain != device.chain)) {
        if (!planted(PlantedBug::ChainUnchecked))
            return stopForked();
    }
    m_limits = atLeastOne(reply.limits);
    m_greeted = true;
    m_head = reply.head.seq;
    m_pullWanted = true;
    if (reply.action == HelloReply::Action::LoadAnew)
        FAROL_TRY(loadAnew(reply.head));
    return {};
}

Status Engine::handle(const PushReply &reply)
{
    if (reply.action == PushReply::Action::Fork)
        return stopForked();
    if (reply.action == PushReply::Action::Expected)
        return expected(reply.expectedN);
    ChangeSet changes;
    FAROL_TRY(m_store.write(ClientStore::Durability::Full, [&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(DeviceState device, transaction.device());
        PageApplier page(transaction, m_schema, device, m_clock.now());
        for (const Outcome &outcome : reply.outcomes)
            FAROL_TRY(takeOutcome(transaction, outcome, device));
        if (reply.cursorKnown)
            FAROL_TRY(page.settle(reply.head));
        else // numbers of another history say nothing about our cursor: a new hello finds out
            m_greeted = false;
        changes = page.takeChanges();
        return transaction.setDevice(device);
    }));
    m_status.quarantined += std::count_if(reply.outcomes.cbegin(), reply.outcomes.cend(), [](const Outcome &outcome) {
        return outcome.kind == OutcomeKind::Quarantined;
    });
    // The head named here counts our own entries too: pulling up to it is what lets their overlays go.
    m_head = std::max(m_head, reply.head);
    refreshCounts();
    if (!changes.isEmpty())
        m_listener.changed(changes);
    return {};
}

Status Engine::takeOutcome(ClientTransaction &transaction, const Outcome &outcome, DeviceState &device)
{
    FAROL_ASSIGN(const std::optional<PendingEntry> pending, transaction.entry(outcome.n));
    device.confirmedN = std::max(device.confirmedN, outcome.n);
    if (!pending || pending->status != EntryStatus::Waiting)
        return {};
    if (outcome.kind == OutcomeKind::Rejected && planted(PlantedBug::RejectedBlocksQueue))
        return {};
    FAROL_TRY(transaction.answerEntry(outcome.n, outcome));
    if (planted(PlantedBug::OverlayGoneAtAck)) {
        FAROL_TRY(transaction.retireEntry(outcome.n, m_clock.now()));
        return remakeOverlay(transaction, pending->mutation.row, device.user, m_schema);
    }
    if (outcome.kind != OutcomeKind::Rejected)
        return {};
    FAROL_ASSIGN(std::optional<RowState> shown, shownRow(transaction, pending->mutation.row));
    // Another's row of the same id, under another owner or audience: its words go with its scope, this item with its own.
    if (shown && shown->scope != pending->scope) {
        shown = RowState{pending->mutation.row, pending->scope, 0, {}};
        applyPending(*shown, pending->mutation, device.user, m_schema);
    }
    AttentionItem item;
    item.outcome = outcome;
    item.outcome.mutation = pending->mutation.id; // the server names none when it could not decode it
    item.scope = pending->scope;
    item.body = pending->entry.body;
    item.shownRow = shown ? encodeRow(*shown) : QByteArray();
    return transaction.addAttention(item);
}

Status Engine::stopForked()
{
    return m_store.write(ClientStore::Durability::Full, [&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(DeviceState device, transaction.device());
        device.forked = true;
        return transaction.setDevice(device);
    });
}

/// The server misses numbers. If we still have them all they go up; if not, it was restored from before them.
Status Engine::expected(std::int64_t n)
{
    bool have = false;
    FAROL_TRY(m_store.read([&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(const QList<PendingEntry> waiting, transaction.waitingEntries(0, 1, 1));
        have = !waiting.isEmpty() && waiting.constFirst().entry.n <= n;
        return {};
    }));
    return have ? Status() : stopForked();
}

Status Engine::handle(const PullReply &reply)
{
    if (reply.loadAnew)
        return loadAnew(reply.cursor);
    if (planted(PlantedBug::CursorBeforeData)) {
        FAROL_TRY(m_store.write(ClientStore::Durability::Full, [&](ClientTransaction &transaction) -> Status {
            FAROL_ASSIGN(DeviceState device, transaction.device());
            device.cursor = reply.cursor;
            return transaction.setDevice(device);
        }));
    }
    ChangeSet changes;
    bool again = false;
    FAROL_TRY(m_store.write(ClientStore::Durability::Replayable, [&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(DeviceState device, transaction.device());
        PageApplier page(transaction, m_schema, device, m_clock.now());
        FAROL_TRY(page.applyEntries(reply.entries));
        device.cursor = reply.cursor;
        FAROL_TRY(page.settle(reply.head));
        changes = page.takeChanges();
        again = reply.cursor.seq < reply.head;
        FAROL_TRY(advanceLoaded(transaction, device));
        return transaction.setDevice(device);
    }));
    // Not the larger of both: a server that fell back to an older copy would be asked for ever.
    m_head = reply.head;
    m_pullWanted = again || m_pokedMeanwhile;
    if (!reply.entries.isEmpty() && m_clock.monotonicMs() >= m_nextDigest)
        m_digestWanted = true; // seldom, since the server sums every row of the person; polls ask as well
    refreshCounts();
    if (!changes.isEmpty())
        m_listener.changed(changes);
    return {};
}

/// While nothing is loading, every scope held is complete as far as the cursor: rows of scopes born meanwhile need not come
/// whole any more, and the next load need not cover them.
Status Engine::advanceLoaded(ClientTransaction &transaction, DeviceState &device)
{
    if (device.loadPin != 0 || device.loadedThrough == 0)
        return {};
    for (const ScopeStatus status : {ScopeStatus::Loading, ScopeStatus::Purging, ScopeStatus::PurgingThenLoading}) {
        FAROL_ASSIGN(const QList<ScopeId> scopes, transaction.scopesIn(status, 1));
        if (!scopes.isEmpty())
            return {};
    }
    device.loadedThrough = device.cursor.seq;
    return {};
}

Status Engine::handle(const LoadReply &reply)
{
    if (reply.loadAnew) {
        m_greeted = false;
        return {};
    }
    FAROL_TRY(loadAhead(reply));
    ChangeSet changes;
    FAROL_TRY(m_store.write(ClientStore::Durability::Replayable, [&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(DeviceState device, transaction.device());
        PageApplier page(transaction, m_schema, device, m_clock.now());
        for (const ScopeId scope : reply.scopes) {
            FAROL_ASSIGN(const std::optional<ScopeStatus> status, transaction.scopeStatus(scope));
            if (!status)
                FAROL_TRY(transaction.setScope(scope, ScopeStatus::Loading));
        }
        if (reply.total > 0)
            FAROL_TRY(transaction.beginLoad(reply.total));
        FAROL_TRY(page.applyLoaded(reply.rows));
        if (!reply.rows.isEmpty())
            device.loadToken = tokenOf(reply.rows.constLast().key);
        if (reply.complete)
            FAROL_TRY(endLoad(transaction, page, device));
        FAROL_TRY(page.settle(m_head));
        changes = page.takeChanges();
        m_status.loading = device.loadPin != 0;
        return transaction.setDevice(device);
    }));
    if (reply.total > 0)
        m_status.loadTotal = reply.total;
    m_status.loadedRows += reply.rows.size();
    m_digestWanted = true;
    if (!changes.isEmpty())
        m_listener.changed(changes);
    return {};
}

Status Engine::endLoad(ClientTransaction &transaction, PageApplier &page, DeviceState &device)
{
    const bool whole = device.loadedThrough == 0;
    device.loadedThrough = device.loadPin;
    device.loadPin = 0;
    device.loadToken.clear();
    // What was granted beyond the pin is still to come; the next load will complete it.
    if (device.grantedThrough <= device.loadedThrough)
        FAROL_TRY(transaction.completeLoadingScopes());
    return whole ? page.purgeStrays() : Status();
}

Status Engine::handle(const DigestReply &reply)
{
    if (!reply.comparable)
        return {};
    std::uint64_t own = 0;
    Cursor cursor;
    FAROL_TRY(m_store.read([&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(const DeviceState device, transaction.device());
        cursor = device.cursor;
        FAROL_ASSIGN(own, transaction.digest());
        return {};
    }));
    if (cursor != m_digestCursor)
        return {};
    if (own == reply.digest) {
        m_reloads = 0;
        m_differs = false;
        return {};
    }
    ++m_status.digestMismatches;
    m_differs = m_reloads > 0;
    const std::int64_t now = m_clock.monotonicMs();
    if (m_differs && now < m_nextReload)
        return {};
    // Once is a cure; what a load did not cure is a fault of one of both sides, and loading on would only empty the screen.
    m_nextReload = now + (PollMs << std::min(m_reloads, 8));
    ++m_reloads;
    return loadAnew(cursor);
}

Status Engine::handle(const HandOverReply &)
{
    m_status.quarantined += m_handingOver.size();
    for (const std::int64_t n : std::as_const(m_handingOver))
        m_handedOver.insert(n);
    m_handingOver.clear();
    return {};
}

Status Engine::loadAnew(const Cursor &head)
{
    ChangeSet changes;
    FAROL_TRY(m_store.write(ClientStore::Durability::Full, [&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(DeviceState device, transaction.device());
        FAROL_ASSIGN(const QList<RowKey> rows, transaction.forgetConfirmed());
        device.startOver(head);
        for (const RowKey &row : rows) {
            FAROL_TRY(remakeOverlay(transaction, row, device.user, m_schema));
            changes.rows.append(RowChange{row, RowChangeKind::Vanished, {}});
        }
        changes.origin = Origin::Server;
        return transaction.setDevice(device);
    }));
    m_pullWanted = true;
    if (!changes.isEmpty())
        m_listener.changed(changes);
    return {};
}

} // namespace farol::sync
