// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/clientstore.h"
#include "core/schema.h"
#include "sync/messages.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace farol::sync {

/// Applies what the server sent to a device's rows, inside one transaction, and collects what changed on screen
/// (docs/SYNC.md 4.3 and 4.4).
class PageApplier final
{
public:
    PageApplier(ClientTransaction &transaction, const Schema &schema, DeviceState &device, Instant now)
        : m_transaction(transaction), m_schema(schema), m_device(device), m_now(now)
    {}

    [[nodiscard]] Status applyEntries(const QList<LogEntry> &entries);
    [[nodiscard]] Status applyLoaded(const QList<PackedRow> &rows);
    /// Retires the entries the cursor has passed and remakes the overlays of all rows touched. `head`: the newest number
    /// the server is known to have given out.
    [[nodiscard]] Status settle(Seq head);
    [[nodiscard]] ChangeSet takeChanges();

    [[nodiscard]] Status purgeStrays();
    /// Removes every byte of a scope and notes its rows as vanished.
    [[nodiscard]] Status purge(ScopeId scope);

private:
    [[nodiscard]] Status applyAccess(const LogEntry &entry);
    [[nodiscard]] Status applyRow(const LogEntry &entry);
    [[nodiscard]] Status dropRow(const RowKey &row);
    [[nodiscard]] Result<bool> mustStay(const PendingEntry &entry, Seq head);
    [[nodiscard]] Status noteStranger(const PendingEntry &entry);
    [[nodiscard]] Status take(const RowState &row, const std::optional<RowState> &before,
                              const QList<FieldNumber> &fields);
    [[nodiscard]] Result<bool> holds(ScopeId scope);
    [[nodiscard]] Status readWhatIsGoing();
    void forgetHeld();
    [[nodiscard]] Result<bool> isUnborn(ScopeId scope);
    void note(const RowKey &row, RowChangeKind kind, const QList<FieldNumber> &fields);

    ClientTransaction &m_transaction;
    const Schema &m_schema;
    DeviceState &m_device;
    Instant m_now;
    QHash<ScopeId, bool> m_held; ///< of this page; emptied by every access entry
    std::optional<QSet<ScopeId>> m_unborn; ///< see isUnborn(); read when first asked for
    std::optional<QSet<ScopeId>> m_going; ///< for who holds every scope: those that are being purged; likewise
    bool m_goingRead = false;
    QSet<RowKey> m_pending; ///< rows whose overlay has to be made anew
    QList<RowKey> m_order;
    QHash<RowKey, RowChange> m_changes;
};

} // namespace farol::sync
