// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"
#include "core/permissions.h"
#include "core/schema.h"

#include <QMap>
#include <QSet>

namespace farol::sync {

/// Whether the table's rows are scopes of their own (customers). A row of another table may have the id of such a scope.
[[nodiscard]] bool isOwnScope(const Schema &schema, TableNumber table);
/// What rights depend on, read from a row that is its own scope.
[[nodiscard]] ScopeFacts factsOf(const Schema &schema, const RowState &row);

/// Which scopes one person gains and loses.
struct AccessChange final {
    QList<ScopeId> born;
    QList<ScopeId> granted;
    QList<ScopeId> revoked;
    [[nodiscard]] bool isEmpty() const { return born.isEmpty() && granted.isEmpty() && revoked.isEmpty(); }
};
using AccessChanges = QMap<UserId, AccessChange>;

/// For customers created (`born`) or whose owner or team changed: compares who is entitled now with who holds them.
[[nodiscard]] Status compareHolders(HubTransaction &transaction, const ScopeFacts &facts, bool born,
                                    const QList<UserRights> &everybody, AccessChanges &changes);
/// For a person whose rights changed: compares the workspace, himself, his teams and every customer.
[[nodiscard]] Status compareScopes(HubTransaction &transaction, const UserRights &user, WorkspaceId workspace,
                                   AccessChange &change);
/// One log entry per person, numbered from `first`, and the grants and revocations themselves.
[[nodiscard]] Result<QList<LogEntry>> writeAccess(HubTransaction &transaction, const AccessChanges &changes, Seq first);

} // namespace farol::sync
