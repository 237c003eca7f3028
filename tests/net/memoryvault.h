// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyvault.h"

#include <QMap>

#include <optional>

namespace farol::nettest {

/// A vault in memory that can be full.
class MemoryVault final : public KeyVault
{
public:
    Result<QByteArray> read(const QString &name) override
    {
        const auto found = m_secrets.constFind(name);
        if (found == m_secrets.constEnd())
            return fail(Error::Code::NotFound);
        return *found;
    }
    Status write(const QString &name, const QByteArray &secret) override
    {
        if (m_writeError)
            return *m_writeError;
        m_secrets.insert(name, secret);
        return {};
    }
    Status remove(const QString &name) override
    {
        m_secrets.remove(name);
        return {};
    }
    void failWrites(const std::optional<Error> &error) { m_writeError = error; }

private:
    QMap<QString, QByteArray> m_secrets;
    std::optional<Error> m_writeError;
};

} // namespace farol::nettest
