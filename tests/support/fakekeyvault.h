// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyvault.h"

#include <QHash>

namespace farol::test {

/// A keychain in memory that can fail in the ways keychains do.
class FakeKeyVault final : public KeyVault
{
public:
    Result<QByteArray> read(const QString &name) override;
    Status write(const QString &name, const QByteArray &secret) override;
    Status remove(const QString &name) override;

    bool unreachable = false; ///< no session, locked, or no such service
    bool forgetful = false; ///< says yes to a write and keeps nothing
    QHash<QString, QByteArray> secrets;
    int writes = 0;
};

} // namespace farol::test
