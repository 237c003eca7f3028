// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/postgresconnection.h"
#include "storage/statement.h"

#include <optional>
#include <vector>

namespace farol::storage {

/// Our `?` written as PostgreSQL's $1, $2 …; text in quotes and comments is left alone.
[[nodiscard]] QByteArray numberedPlaceholders(const QByteArray &sql);

class PostgresStatement final : public StatementDriver
{
public:
    /// Prepares at once, so that a mistake shows where it is made and the server's parameter types are known.
    [[nodiscard]] static Result<std::shared_ptr<PostgresStatement>> prepare(PostgresConnection &connection,
                                                                            const QByteArray &sql);
    PostgresStatement(const PostgresStatement &) = delete;
    PostgresStatement &operator=(const PostgresStatement &) = delete;
    ~PostgresStatement() override;

    void bindNull(int index) override;
    void bindInteger(int index, std::int64_t value) override;
    void bindReal(int index, double value) override;
    void bindUtf8(int index, QByteArrayView value) override;
    void bindBlob(int index, QByteArrayView value) override;
    Result<bool> step() override;
    void reset() override;
    void clear() override;
    void stream() override { m_streamed = true; }
    int columnCount() const override;
    bool isNull(int column) const override;
    std::int64_t integer(int column) const override;
    double real(int column) const override;
    QString text(int column) const override;
    QByteArrayView blob(int column) const override;
    void setFault(Error error) const override;

private:
    struct Parameter {
        unsigned type = 0; ///< what the server inferred
        int format = 1;
        std::optional<QByteArray> bytes;
    };

    PostgresStatement(PostgresConnection &connection, QByteArray name, QByteArray sql)
        : m_connection(connection), m_name(std::move(name)), m_sql(std::move(sql))
    {}
    Status describe();
    Status execute();
    Status openCursor();
    Status fetch();
    void mismatch(int index) const;
    Parameter *parameter(int index);
    QByteArrayView cell(int column) const;

    PostgresConnection &m_connection;
    QByteArray m_name;
    QByteArray m_sql; ///< with numbered placeholders
    std::vector<Parameter> m_parameters;
    PostgresResult m_result;
    int m_row = -1;
    bool m_running = false;
    bool m_streamed = false;
    bool m_cursorOpen = false;
    mutable std::optional<Error> m_fault;
};

} // namespace farol::storage
