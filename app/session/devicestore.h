// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store.h"
#include "net/account.h"
#include "net/people.h"

#include <QStringList>

#include <optional>

namespace farol {

/// What programs on a device ask beyond the Store port. Every function may be called from any thread.
class DeviceStore : public Store
{
    Q_OBJECT
public:
    using Store::Store;

    /// Who is in the workspace, as of the last sync.
    [[nodiscard]] virtual net::People people() const = 0;
    /// Who signed in, and where; nullopt in a profile without a server.
    [[nodiscard]] virtual std::optional<net::Account> account() const = 0;
    [[nodiscard]] virtual WorkspaceId workspace() const = 0;

    /// Takes back one act of this device, whatever was done since. NotFound: it is not kept, or is taken back already.
    virtual QFuture<Result<UndoReport>> undoAct(OperationId act) = 0;
    /// For each natural key the living row that holds it, as shown; else the one whose id derives from it, if that is
    /// deleted or has no key (app/session/keyholder.h).
    virtual QFuture<Result<QList<std::optional<RowState>>>> rowsByKey(TableNumber table, const QStringList &keys) = 0;
    /// Every living row that shows this natural key, by id; several only where one was set by hand.
    virtual QFuture<Result<QList<Uuid>>> rowsWithKey(TableNumber table, const QString &key) = 0;
    /// Ends the sign-in; the profile and its unsent work stay.
    virtual QFuture<Status> signOut() = 0;

Q_SIGNALS:
    void peopleChanged();
};

} // namespace farol
