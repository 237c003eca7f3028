// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyvault.h"
#include "storage/connection.h"

namespace farol::storage {

/// Names of what is kept.
namespace secrets {
inline constexpr const char *People = "people"; ///< goes when a device is closed
} // namespace secrets

/// Small things a device keeps beside its rows, in the encrypted database: the sign-in and the directory of people.
/// Each write is on disk when it returns. Belongs to the connection's thread; the connection outlives it.
class ClientSecrets final : public KeyVault
{
public:
    explicit ClientSecrets(Connection &connection) : m_connection(connection) {}

    Result<QByteArray> read(const QString &name) override;
    Status write(const QString &name, const QByteArray &secret) override;
    Status remove(const QString &name) override;

private:
    Connection &m_connection;
};

} // namespace farol::storage
