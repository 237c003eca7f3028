// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/reopen.h"

#include "core/closing.h"
#include "sync/shown.h"

#include <QSet>

namespace farol::sync {

namespace {

constexpr int Batch = 500;
constexpr qsizetype BatchBytes = qsizetype(8) << 20;

Result<QSet<RowKey>> waitingRows(ClientTransaction &transaction)
{
    QSet<RowKey> rows;
    std::int64_t from = 0;
    for (;;) {
        FAROL_ASSIGN(const QList<PendingEntry> entries, transaction.waitingEntries(from, Batch, BatchBytes));
        if (entries.isEmpty())
            return rows;
        for (const PendingEntry &entry : entries)
            rows.insert(entry.mutation.row);
        from = entries.constLast().entry.n + 1;
    }
}

} // namespace

Result<ChangeSet> reopen(ClientStore &store, const Schema &schema)
{
    ChangeSet changes;
    changes.origin = Origin::Server;
    FAROL_ASSIGN(const AccessEnd ended, accessEndIn(store));
    if (ended == AccessEnd::None)
        return changes;
    FAROL_ASSIGN(const QList<RowKey> gone, finishClosing(store));
    Q_UNUSED(gone)
    FAROL_TRY(store.write(ClientStore::Durability::Full, [&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(DeviceState device, transaction.device());
        device.ended = AccessEnd::None;
        device.closed = false;
        FAROL_ASSIGN(const QSet<RowKey> rows, waitingRows(transaction));
        for (const RowKey &row : rows) {
            FAROL_TRY(remakeOverlay(transaction, row, device.user, schema));
            FAROL_ASSIGN(const std::optional<RowState> shown, shownRow(transaction, row));
            if (shown && !shown->isDeleted())
                changes.rows.append(RowChange{row, RowChangeKind::Appeared, {}});
        }
        return transaction.setDevice(device);
    }));
    return changes;
}

} // namespace farol::sync
