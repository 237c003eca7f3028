// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "storage/statement.h"

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <functional>

namespace farol::storage {

enum class Backend : std::uint8_t { Sqlite, Postgres };

/// What a transaction is for; writers take SQLite's one write lock at once, readers see one snapshot.
enum class Access : std::uint8_t { Read, Write };

/// Why a statement failed, where Error::Busy alone says too little.
enum class Contention : std::uint8_t {
    None,
    Serialization, ///< PostgreSQL 40001: somebody else's commit came between
    Deadlock, ///< 40P01
    LockTimeout, ///< 55P03, or SQLite's busy timeout
};

/// One database connection: used by one thread at a time (interrupt() excepted), one transaction at a time.
/// Errors carry codes of ours (NoSpace, Busy, Corrupt, Exists, Offline …) and never the contents of a row.
class Connection
{
public:
    Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    virtual ~Connection() = default;

    [[nodiscard]] virtual Backend backend() const = 0;
    /// One statement with `?` for values; texts are cached, so preparing the same one again is cheap.
    virtual Result<Statement> prepare(const QByteArray &sql) = 0;
    /// A script of any number of statements without values.
    virtual Status execute(const QByteArray &script) = 0;
    /// Rows inserted, updated or deleted by the last statement run.
    [[nodiscard]] virtual std::int64_t changes() const = 0;
    [[nodiscard]] bool inTransaction() const { return m_inTransaction; }
    /// Whether the failure that ended the current transaction, or else the last one, came from other users of the
    /// database; work done anew may then succeed.
    [[nodiscard]] Contention contention() const { return m_contention; }
    /// False once the server went away; such a connection is thrown away.
    [[nodiscard]] virtual bool isUsable() const = 0;
    /// Makes the running statement fail with Error::Cancelled; the only call allowed from another thread.
    virtual void interrupt() noexcept = 0;

protected:
    friend class Transaction;
    virtual Status beginTransaction(Access access) = 0;
    virtual Status commitTransaction() = 0;
    virtual void rollbackTransaction() noexcept = 0;
    void noteContention(Contention contention) { m_contention = contention; }

private:
    bool m_inTransaction = false;
    Contention m_contention = Contention::None;
};

/// Begins with begin(), ends with commit() or, left alone, with a rollback.
class Transaction final
{
public:
    [[nodiscard]] static Result<Transaction> begin(Connection &connection, Access access = Access::Write);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// After an error nothing of the transaction is in the database.
    Status commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}
    Connection *m_connection;
};

/// Runs `work` in a write transaction and commits; from the start again, with growing random pauses and at most
/// `attempts` times, when other users of the database got in the way. So the work must not keep state between runs.
[[nodiscard]] Status retrying(Connection &connection, const std::function<Status()> &work, int attempts = 8);
/// Runs `work` in one read snapshot.
[[nodiscard]] Status reading(Connection &connection, const std::function<Status()> &work);
/// How SQLite would look for what each of them asks, a line a step; for tests of indexes.
[[nodiscard]] Result<QByteArray> queryPlan(Connection &connection, const QList<QByteArray> &statements);
/// Prepares, binds and runs one statement whose rows nobody reads.
template <typename... Values>
[[nodiscard]] Status run(Connection &connection, const QByteArray &sql, const Values &...values)
{
    FAROL_ASSIGN(auto statement, connection.prepare(sql));
    return statement.bindAll(values...).run();
}

} // namespace farol::storage
