// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyvault.h"

#include <QString>

namespace farol {

/// The system's keychain: Secret Service or KWallet, macOS' keychain, Windows' credentials. Calls block, for as long as
/// the person needs to unlock it, and may come from any thread but the UI's; without a keychain they say NoKey at once.
/// Secrets never go to a plain file instead. Needs a QCoreApplication.
class QtKeychainVault final : public KeyVault
{
public:
    explicit QtKeychainVault(QString service = QStringLiteral("Farol"), int timeoutMs = 120'000)
        : m_service(std::move(service)), m_timeoutMs(timeoutMs)
    {}

    Result<QByteArray> read(const QString &name) override;
    Status write(const QString &name, const QByteArray &secret) override;
    Status remove(const QString &name) override;

    /// Which keychain the library takes on this system, to be remembered beside what was put there: when the desktop
    /// changes, it may ask another one, in which nothing is found.
    [[nodiscard]] static QString backend();

private:
    QString m_service;
    int m_timeoutMs;
};

} // namespace farol
