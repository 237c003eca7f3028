// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/enginepages.h"

#include "core/canonical.h"
#include "sync/shown.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace farol::sync {

Status PageApplier::applyEntries(const QList<LogEntry> &entries)
{
    for (const LogEntry &entry : entries) {
        if (entry.kind == LogKind::Access)
            FAROL_TRY(applyAccess(entry));
        else
            FAROL_TRY(applyRow(entry));
    }
    return {};
}

Status PageApplier::applyAccess(const LogEntry &entry)
{
    forgetHeld();
    for (const ScopeId scope : entry.revoked) {
        FAROL_TRY(m_transaction.setScope(scope, ScopeStatus::Purging));
        if (scope != EveryScope)
            continue;
        FAROL_TRY(m_transaction.setScope(scope, std::nullopt));
        FAROL_ASSIGN(const QList<ScopeId> strays, m_transaction.strayScopes(std::numeric_limits<int>::max()));
        for (const ScopeId stray : strays)
            FAROL_TRY(m_transaction.setScope(stray, ScopeStatus::Purging));
    }
    for (const ScopeId scope : entry.born + entry.granted) {
        FAROL_ASSIGN(const std::optional<ScopeStatus> status, m_transaction.scopeStatus(scope));
        const bool purging = status == ScopeStatus::Purging || status == ScopeStatus::PurgingThenLoading;
        if (purging)
            FAROL_TRY(m_transaction.setScope(scope, ScopeStatus::PurgingThenLoading));
        else
            FAROL_TRY(m_transaction.setScope(scope, entry.born.contains(scope) ? ScopeStatus::Complete
                                                                               : ScopeStatus::Loading));
        if (purging || entry.granted.contains(scope))
            m_device.grantedThrough = std::max(m_device.grantedThrough, entry.seq);
    }
    return {};
}

Status PageApplier::applyRow(const LogEntry &entry)
{
    FAROL_ASSIGN(const bool held, holds(entry.scope));
    if (!held)
        return entry.oldScope.isNull() ? Status() : dropRow(entry.row);
    FAROL_ASSIGN(const std::optional<RowState> before, m_transaction.confirmed(entry.row));
    if (before && entry.rowSeq <= before->seq)
        return {};
    if (!before && !entry.wholeRow)
        return {};
    RowState row;
    if (before && !entry.wholeRow)
        row = *before;
    row.key = entry.row;
    row.scope = entry.scope;
    row.seq = entry.rowSeq;
    for (auto field = entry.fields.cbegin(); field != entry.fields.cend(); ++field)
        row.fields.insert(field.key(), field.value());
    return take(row, before, entry.fields.keys());
}

Status PageApplier::applyLoaded(const QList<PackedRow> &rows)
{
    for (const PackedRow &row : rows) {
        FAROL_ASSIGN(const bool held, holds(row.scope));
        if (!held)
            continue;
        FAROL_ASSIGN(const std::optional<RowState> before, m_transaction.confirmed(row.key));
        if (before && row.seq <= before->seq)
            continue;
        FAROL_ASSIGN(const std::optional<RowState> overlay, m_transaction.overlay(row.key));
        if (before || overlay) {
            FAROL_ASSIGN(const RowState whole, unpackRow(row));
            FAROL_TRY(take(whole, before, whole.fields.keys()));
        } else {
            // Most rows of a load are new here, and need not be taken apart.
            FAROL_TRY(m_transaction.putConfirmed(row));
            note(row.key, isDeleted(row) ? RowChangeKind::Vanished : RowChangeKind::Appeared, {});
        }
    }
    return {};
}

Status PageApplier::take(const RowState &row, const std::optional<RowState> &before, const QList<FieldNumber> &fields)
{
    FAROL_ASSIGN(const std::optional<RowState> overlay, m_transaction.overlay(row.key));
    FAROL_TRY(m_transaction.putConfirmed(row));
    if (overlay)
        m_pending.insert(row.key);
    const bool wasShown = overlay ? !overlay->isDeleted() : before && !before->isDeleted();
    if (row.isDeleted())
        note(row.key, RowChangeKind::Vanished, {});
    else
        note(row.key, wasShown ? RowChangeKind::Changed : RowChangeKind::Appeared, fields);
    return {};
}

Status PageApplier::dropRow(const RowKey &row)
{
    FAROL_ASSIGN(const std::optional<RowState> before, m_transaction.confirmed(row));
    if (!before)
        return {};
    FAROL_TRY(m_transaction.removeConfirmed(row));
    m_pending.insert(row);
    note(row, RowChangeKind::Vanished, {});
    return {};
}

Status PageApplier::settle(Seq head)
{
    constexpr int Batch = 500;
    std::int64_t from = 0;
    for (bool more = true; more;) {
        FAROL_ASSIGN(const QList<PendingEntry> passed, m_transaction.entriesPassedBy(m_device.cursor.seq, from, Batch));
        for (const PendingEntry &entry : passed) {
            from = entry.entry.n + 1;
            FAROL_ASSIGN(const bool stays, mustStay(entry, head));
            if (stays)
                continue;
            FAROL_TRY(m_transaction.retireEntry(entry.entry.n, m_now));
            m_pending.insert(entry.mutation.row);
            FAROL_TRY(noteStranger(entry));
            QList<FieldNumber> fields;
            for (const FieldPatch &patch : entry.mutation.patches)
                fields.append(patch.field);
            note(entry.mutation.row, RowChangeKind::Changed, fields);
        }
        more = passed.size() == Batch;
    }
    for (const RowKey &row : std::as_const(m_pending)) {
        FAROL_TRY(remakeOverlay(m_transaction, row, m_device.user, m_schema));
        FAROL_ASSIGN(const std::optional<RowState> shown, shownRow(m_transaction, row));
        if (!shown || shown->isDeleted())
            note(row, RowChangeKind::Vanished, {});
        else if (m_changes.contains(row) && m_changes.value(row).kind == RowChangeKind::Vanished)
            note(row, RowChangeKind::Appeared, {});
    }
    m_pending.clear();
    return {};
}

/// An entry of a scope that is going stays until the purge takes it along, since its row is no longer kept up to date and
/// an older value would show; so it does when its row has not come although its number has passed, which says that the
/// revocation is on its way. And while a load runs nobody can say whether a scope without a status is ours.
Result<bool> PageApplier::mustStay(const PendingEntry &entry, Seq head)
{
    FAROL_ASSIGN(const std::optional<ScopeStatus> status, m_transaction.scopeStatus(entry.scope));
    if (status == ScopeStatus::Purging || status == ScopeStatus::PurgingThenLoading)
        return true;
    FAROL_ASSIGN(const bool held, holds(entry.scope));
    if (!status && (m_device.loadPin != 0 || m_device.loadedThrough == 0))
        return !held;
    if (!held || m_device.cursor.seq >= head || !changesRow(entry.outcome))
        return false;
    FAROL_ASSIGN(const std::optional<RowState> row, m_transaction.confirmed(entry.mutation.row));
    return !row || !isWithin(*row, entry);
}

/// What lies in a scope this device was not given (a customer made for somebody else) has to go; but a customer whose
/// create was rejected exists nowhere else and stays on the needs-attention list. While a load runs it is too early to say.
Status PageApplier::noteStranger(const PendingEntry &entry)
{
    FAROL_ASSIGN(const std::optional<ScopeStatus> status, m_transaction.scopeStatus(entry.scope));
    FAROL_ASSIGN(const bool held, holds(entry.scope));
    if (held || status)
        return {};
    FAROL_ASSIGN(const bool unborn, isUnborn(entry.scope));
    if (unborn)
        return {};
    forgetHeld();
    return m_transaction.setScope(entry.scope, ScopeStatus::Purging);
}

/// After a load of everything: what is still here without a scope of ours was taken away while we were not looking.
Status PageApplier::purgeStrays()
{
    FAROL_ASSIGN(const std::optional<ScopeStatus> every, m_transaction.scopeStatus(EveryScope));
    if (every)
        return {};
    FAROL_ASSIGN(const QList<ScopeId> strays, m_transaction.strayScopes(std::numeric_limits<int>::max()));
    for (const ScopeId scope : strays) {
        FAROL_ASSIGN(const QList<PendingEntry> entries, m_transaction.entriesOfScope(scope));
        FAROL_ASSIGN(const bool unborn, isUnborn(scope));
        if (entries.isEmpty() && !unborn)
            FAROL_TRY(m_transaction.setScope(scope, ScopeStatus::Purging));
    }
    return {};
}

/// Whether the create that would have made the scope was refused and still waits for a person.
Result<bool> PageApplier::isUnborn(ScopeId scope)
{
    if (!m_unborn) {
        FAROL_ASSIGN(const QList<AttentionItem> items, m_transaction.attention());
        m_unborn.emplace();
        for (const AttentionItem &item : items) {
            const auto mutation = decodeMutation(item.body);
            if (mutation && makesItsScope(*mutation, item.scope))
                m_unborn->insert(item.scope);
        }
    }
    return m_unborn->contains(scope);
}

Status PageApplier::purge(ScopeId scope)
{
    FAROL_ASSIGN(const QList<PendingEntry> entries, m_transaction.entriesOfScope(scope));
    FAROL_ASSIGN(const QList<RowKey> rows, m_transaction.purgeScope(scope));
    QSet<RowKey> touched(rows.cbegin(), rows.cend());
    for (const PendingEntry &entry : entries)
        touched.insert(entry.mutation.row);
    // Two devices may have made a row of the same id under different owners, so that its entries and its confirmed state
    // are of different scopes: what is left of such a row is what shows from here on.
    for (const RowKey &row : std::as_const(touched)) {
        m_pending.remove(row);
        FAROL_TRY(remakeOverlay(m_transaction, row, m_device.user, m_schema));
        FAROL_ASSIGN(const std::optional<RowState> left, shownRow(m_transaction, row));
        note(row, left && !left->isDeleted() ? RowChangeKind::Appeared : RowChangeKind::Vanished, {});
    }
    return {};
}

Result<bool> PageApplier::holds(ScopeId scope)
{
    const auto known = m_held.constFind(scope);
    if (known != m_held.constEnd())
        return known.value();
    FAROL_TRY(readWhatIsGoing());
    bool held = false;
    if (m_going) {
        held = !m_going->contains(scope);
    } else {
        FAROL_ASSIGN(const std::optional<ScopeStatus> own, m_transaction.scopeStatus(scope));
        held = own == ScopeStatus::Loading || own == ScopeStatus::Complete;
    }
    m_held.insert(scope, held);
    return held;
}

/// Whoever holds every customer holds each but the few that are going: they are read at once, instead of asking for each
/// of a page's.
Status PageApplier::readWhatIsGoing()
{
    if (std::exchange(m_goingRead, true))
        return {};
    FAROL_ASSIGN(const std::optional<ScopeStatus> every, m_transaction.scopeStatus(EveryScope));
    if (!every)
        return {};
    m_going.emplace();
    for (const ScopeStatus status : {ScopeStatus::Purging, ScopeStatus::PurgingThenLoading}) {
        FAROL_ASSIGN(const QList<ScopeId> scopes, m_transaction.scopesIn(status, std::numeric_limits<int>::max()));
        m_going->unite(QSet<ScopeId>(scopes.cbegin(), scopes.cend()));
    }
    return {};
}

void PageApplier::forgetHeld()
{
    m_held.clear();
    m_going.reset();
    m_goingRead = false;
}

void PageApplier::note(const RowKey &row, RowChangeKind kind, const QList<FieldNumber> &fields)
{
    const auto found = m_changes.find(row);
    if (found == m_changes.end()) {
        m_order.append(row);
        m_changes.insert(row, RowChange{row, kind, kind == RowChangeKind::Changed ? fields : QList<FieldNumber>()});
        return;
    }
    if (kind != RowChangeKind::Changed) {
        found->kind = kind;
        found->fields.clear();
    } else if (found->kind == RowChangeKind::Changed) {
        for (const FieldNumber field : fields) {
            if (!found->fields.contains(field))
                found->fields.append(field);
        }
    }
}

ChangeSet PageApplier::takeChanges()
{
    ChangeSet changes;
    changes.origin = Origin::Server;
    for (const RowKey &row : std::as_const(m_order))
        changes.rows.append(m_changes.value(row));
    m_order.clear();
    m_changes.clear();
    return changes;
}

} // namespace farol::sync
