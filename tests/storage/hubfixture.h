// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hubstore.h"
#include "core/random.h"
#include "storage/sqlhubstore.h"
#include "tests/storage/databases.h"

#include <QList>

#include <memory>

namespace farol::storage::test {

/// An id that reads as its number: 16 bytes, the last eight of which are `number`, behind a mark for its kind.
[[nodiscard]] Uuid numbered(std::uint8_t kind, std::uint64_t number);
[[nodiscard]] UserId user(std::uint64_t number);
[[nodiscard]] DeviceId device(std::uint64_t number);
[[nodiscard]] RowKey customer(std::uint64_t number);
[[nodiscard]] ScopeId scopeOf(const RowKey &key);
[[nodiscard]] WorkspaceId workspace();
[[nodiscard]] Uuid epoch();

/// A customer's row whose fields were all written by one mutation.
[[nodiscard]] RowState customerRow(const RowKey &key, const QString &name, Seq seq = 0);
void setField(RowState &row, FieldNumber field, const Value &value);

/// A server's database brought up to date, with its workspace and a store on it.
class HubFixture final
{
public:
    explicit HubFixture(Kind kind, int readers = 4, const HubTuning &tuning = {});

    [[nodiscard]] SqlHubStore &store() const { return *m_store; }
    [[nodiscard]] const Database &database() const { return m_database; }
    /// Runs SQL beside the store.
    void sql(const QByteArray &script) const;
    [[nodiscard]] std::int64_t number(const QByteArray &query) const;
    void setToday(std::int64_t today) { m_today = today; }

    /// Writes rows and one log entry for each in one commit, as the hub does; returns the head's seq.
    [[nodiscard]] Result<Seq> put(QList<RowState> rows, DeviceId by = device(1)) const;
    /// Grants (or revokes) in one commit with its Access entry.
    [[nodiscard]] Result<Seq> give(UserId to, const QList<ScopeId> &scopes) const;
    [[nodiscard]] Result<Seq> take(UserId from, const QList<ScopeId> &scopes) const;

private:
    [[nodiscard]] Result<Seq> access(const LogEntry &wanted) const;

    Database m_database;
    std::int64_t m_today = 20'000;
    mutable SystemRandom m_random;
    std::unique_ptr<SqlHubStore> m_store;
};

/// What HubFixture::put() does inside a transaction: locks, numbers, writes.
[[nodiscard]] Status putRows(HubTransaction &transaction, QList<RowState> &rows, DeviceId by);

} // namespace farol::storage::test
