// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clientstore.h"
#include "storage/connection.h"

#include <QList>

#include <cstdint>
#include <optional>

namespace farol::storage {

/// What this device did and the server has yet to take, and for 14 days after that the bytes to send it again.
class ClientOutbox final
{
public:
    explicit ClientOutbox(Connection &connection) : m_connection(connection) {}

    Status append(const PendingEntry &entry);
    Result<QList<PendingEntry>> waiting(std::int64_t fromN, int limit, qsizetype maxBytes);
    Result<std::int64_t> waitingCount();
    Result<QList<PendingEntry>> ofRow(const RowKey &row);
    Result<QList<PendingEntry>> ofScope(ScopeId scope);
    Result<std::optional<PendingEntry>> at(std::int64_t n);
    Status answer(std::int64_t n, const Outcome &outcome);
    Result<QList<PendingEntry>> passedBy(Seq seq, std::int64_t fromN, int limit);
    Status retire(std::int64_t n, Instant now);
    Status eraseScope(ScopeId scope);
    /// Entries the server has answered, and the journal.
    Status eraseAnswered();

private:
    Connection &m_connection;
};

} // namespace farol::storage
