// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QElapsedTimer>
#include <QHash>
#include <QString>

#include <memory>

struct pg_conn;
struct pg_result;
struct pg_cancel;

namespace farol::storage {

struct PostgresOptions final {
    QString url; ///< a libpq connection string or URL; may hold a password, so it is never logged
    QString schema; ///< put first into search_path; empty = the database's default
    int connectTimeoutSeconds = 5;
    int lockTimeoutMs = 2'000;
    int statementTimeoutMs = 30'000;
    int idleInTransactionMs = 10'000; ///< so that a hung process cannot hold up a workspace
};

struct PostgresDelete final {
    void operator()(pg_conn *connection) const noexcept;
    void operator()(pg_result *result) const noexcept;
    void operator()(pg_cancel *cancel) const noexcept;
};
using PostgresResult = std::unique_ptr<pg_result, PostgresDelete>;

/// PostgreSQL 15 or newer through libpq: every statement prepared once per connection, values sent and read in binary.
class PostgresConnection final : public Connection
{
public:
    /// Offline: no server there. Denied: it did not let us in. Unsupported: too old, or a database that is not UTF-8.
    [[nodiscard]] static Result<std::unique_ptr<PostgresConnection>> open(const PostgresOptions &options);
    ~PostgresConnection() override;

    [[nodiscard]] Backend backend() const override { return Backend::Postgres; }
    Result<Statement> prepare(const QByteArray &sql) override;
    Status execute(const QByteArray &script) override;
    [[nodiscard]] std::int64_t changes() const override { return m_changes; }
    [[nodiscard]] bool isUsable() const override;
    void interrupt() noexcept override;

    [[nodiscard]] pg_conn *handle() const { return m_connection.get(); }

protected:
    Status beginTransaction(Access access) override;
    Status commitTransaction() override;
    void rollbackTransaction() noexcept override;

private:
    friend class PostgresStatement;
    explicit PostgresConnection(pg_conn *connection);
    Status configure(const PostgresOptions &options);
    /// Called before anything is sent, so that a statement the server ended too early is known to be a cancelled one.
    void starting() { m_running.start(); }
    /// The result if it is a success, else its error; also counts changes.
    Result<PostgresResult> checked(pg_result *raw);
    Error failure(const pg_result *result);

    std::unique_ptr<pg_conn, PostgresDelete> m_connection;
    std::unique_ptr<pg_cancel, PostgresDelete> m_cancel;
    QHash<QByteArray, std::shared_ptr<StatementDriver>> m_cache;
    std::int64_t m_changes = 0;
    std::int64_t m_names = 0;
    int m_statementTimeoutMs = 0;
    QElapsedTimer m_running; ///< since the last statement was sent
};

} // namespace farol::storage
