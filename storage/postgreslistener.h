// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/postgresconnection.h"

#include <memory>

namespace farol::storage {

/// Hears what other processes NOTIFY, on a connection of its own. One thread waits; it should poll beside, since a
/// notification can be lost with its connection.
class PostgresListener final
{
public:
    [[nodiscard]] static Result<PostgresListener> open(const PostgresOptions &options, const QByteArray &channel);

    /// True when something was heard within the time, however often: many notifications count as one.
    /// Offline when the connection is gone; open another one then.
    [[nodiscard]] Result<bool> wait(int timeoutMs);

private:
    explicit PostgresListener(std::unique_ptr<PostgresConnection> connection) : m_connection(std::move(connection)) {}
    [[nodiscard]] bool takeAll();

    std::unique_ptr<PostgresConnection> m_connection;
};

} // namespace farol::storage
