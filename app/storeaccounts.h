// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/localstore.h"
#include "core/accounts.h"

namespace farol {

/// The account of a profile that this program owns, asked by the store's own way to the server.
class StoreAccounts final : public Accounts
{
    Q_OBJECT
public:
    explicit StoreAccounts(LocalStore &store, QObject *parent = nullptr);

    [[nodiscard]] SignedInAs account() const override;
    [[nodiscard]] QList<Colleague> people() const override;
    [[nodiscard]] QStringList teams() const override;
    QFuture<Result<QList<OwnDevice>>> devices() override;
    QFuture<Status> revokeDevice(DeviceId device) override;
    QFuture<Status> changePassword(const QString &current, const QString &fresh) override;
    QFuture<Status> signOut() override { return m_store.signOut(); }

private:
    QFuture<Status> done(const net::HttpCall &call);

    LocalStore &m_store;
};

} // namespace farol
