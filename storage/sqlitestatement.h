// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/statement.h"

#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace farol::storage {

class SqliteConnection;

enum class SqliteMoment : std::uint8_t {
    Prepare, ///< the message can only speak of our own SQL
    Run, ///< the message may quote values (full-text queries), so it is not passed on
};

[[nodiscard]] Error sqliteError(sqlite3 *db, int code, SqliteMoment moment);
/// Whether nothing but white space, comments and semicolons is left.
[[nodiscard]] bool isBlankSql(QByteArrayView sql);

class SqliteStatement final : public StatementDriver
{
public:
    SqliteStatement(SqliteConnection &connection, sqlite3_stmt *handle) : m_connection(connection), m_handle(handle) {}
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;
    ~SqliteStatement() override;

    void bindNull(int index) override;
    void bindInteger(int index, std::int64_t value) override;
    void bindReal(int index, double value) override;
    void bindUtf8(int index, QByteArrayView value) override;
    void bindBlob(int index, QByteArrayView value) override;
    Result<bool> step() override;
    void reset() override;
    void clear() override;
    void stream() override {} ///< SQLite never does otherwise
    int columnCount() const override;
    bool isNull(int column) const override;
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    QString text(int column) const override;
    QByteArrayView blob(int column) const override;
    void setFault(Error error) const override;

private:
    void beforeBind();
    void afterBind(int code) const;

    SqliteConnection &m_connection;
    sqlite3_stmt *m_handle;
    bool m_running = false;
    mutable std::optional<Error> m_fault;
};

} // namespace farol::storage
