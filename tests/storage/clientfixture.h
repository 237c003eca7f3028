// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "storage/clientstore.h"
#include "storage/listreader.h"
#include "storage/profile.h"
#include "tests/support/fakekeyvault.h"

#include <QTemporaryDir>

#include <memory>

namespace farol::storage::test {

/// A passphrase guard that costs nothing.
[[nodiscard]] KdfCost cheapKdf();

/// A profile in a folder of its own, its store and what tests ask of them. Every failure ends the test program.
class ClientFixture final
{
public:
    ClientFixture();

    [[nodiscard]] QString folder() const { return m_dir.filePath(QStringLiteral("profile")); }
    [[nodiscard]] QString database() const { return folder() + QStringLiteral("/farol.db"); }
    [[nodiscard]] farol::test::FakeKeyVault &vault() { return m_vault; }
    [[nodiscard]] Unlock unlock();
    [[nodiscard]] ProfileOptions options() const;

    [[nodiscard]] Profile &profile() { return *m_profile; }
    [[nodiscard]] SqlClientStore &store() { return *m_store; }
    [[nodiscard]] std::unique_ptr<SqlClientStore> newStore(const Schema &schema = farolSchema());
    [[nodiscard]] std::unique_ptr<ListReader> lists(const Schema &schema = farolSchema());
    /// Lets go of everything, as a program that ends does.
    void close();
    [[nodiscard]] Result<std::unique_ptr<Profile>> open();
    void reopen();

    void write(const std::function<Status(ClientTransaction &)> &work);
    /// Every byte of every file of the profile.
    [[nodiscard]] QByteArray rawBytes() const;
    /// Every page of the database, decrypted, with what is in the write-ahead log.
    [[nodiscard]] QByteArray decryptedBytes();

private:
    QTemporaryDir m_dir;
    farol::test::FakeKeyVault m_vault;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<SqlClientStore> m_store;
};

} // namespace farol::storage::test
