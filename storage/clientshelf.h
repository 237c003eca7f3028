// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstore.h"
#include "storage/connection.h"

#include <QList>

#include <optional>

namespace farol::storage {

/// What a device keeps beside rows and outbox: its own record, scopes, needs-attention items and acts for undo.
class ClientShelf final
{
public:
    explicit ClientShelf(Connection &connection) : m_connection(connection) {}

    Result<DeviceState> device();
    Status setDevice(const DeviceState &state);

    Result<std::optional<ScopeStatus>> scopeStatus(ScopeId scope);
    Status setScope(ScopeId scope, std::optional<ScopeStatus> status);
    Result<QList<ScopeId>> scopesIn(ScopeStatus status, int limit);
    Status completeLoadingScopes();
    Status forgetScopes();
    Result<QList<ScopeId>> strayScopes(const QList<QByteArray> &rowTables, int limit);

    Status addAttention(const AttentionItem &item);
    Result<QList<AttentionItem>> attention();
    Status removeAttention(MutationId mutation);

    Status putOperation(const OperationRecord &operation);
    Status addSteps(OperationId id, const QList<OperationRecord::Step> &steps);
    Status setUndone(OperationId id);
    Status setDone(OperationId id);
    Result<std::optional<OperationRecord>> operation(OperationId id);
    Result<std::optional<OperationRecord>> newestUndoable();
    Result<std::optional<OperationRecord>> newestRedoable();
    Status forgetRedoable();
    Result<std::optional<OperationRecord::Step>> step(Version version);

    /// Attention items and steps of the scope; to be called while outbox and journal still hold theirs. An act stays even
    /// without steps, so that nobody undoes another in its place.
    Status eraseScope(ScopeId scope);
    /// Steps that changed the row, which belonged to a scope now purged.
    Status eraseStepsOf(const RowKey &row);
    /// Scopes, acts, the directory of people and the rows beside needs-attention items.
    Status eraseAll();

private:
    Result<std::optional<OperationRecord>> operationFrom(Statement &statement);
    Status forgetOldOperations(Instant now);
    Status setState(OperationId id, int state);
    Status insertSteps(OperationId id, const QList<OperationRecord::Step> &steps, std::int64_t position);
    Result<std::optional<ScopeId>> scopeOf(const OperationRecord::Step &step);

    Connection &m_connection;
};

} // namespace farol::storage
