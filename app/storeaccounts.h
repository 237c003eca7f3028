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
    [[nodiscard]] QList<TeamEntry> teams() const override;
    [[nodiscard]] QList<Absence> absences() const override;
    [[nodiscard]] Asker asker() const override;
    QFuture<Result<QList<OwnDevice>>> devices() override;
    QFuture<Status> revokeDevice(DeviceId device) override;
    QFuture<Status> changePassword(const QString &current, const QString &fresh) override;
    QFuture<Status> signOut() override { return m_store.signOut(); }

    QFuture<Result<FirstPassword>> addPerson(const QString &mail, const QString &name, Role role) override;
    QFuture<Status> renamePerson(UserId person, const QString &name) override;
    QFuture<Status> setRole(UserId person, Role role) override;
    QFuture<Status> setActive(UserId person, bool active) override;
    QFuture<Result<FirstPassword>> resetPassword(UserId person) override;
    QFuture<Status> addTeam(const QString &name) override;
    QFuture<Status> renameTeam(TeamId team, const QString &name) override;
    QFuture<Status> putMember(TeamId team, UserId person, bool lead) override;
    QFuture<Status> removeMember(TeamId team, UserId person) override;
    QFuture<Status> beginAbsence(const Absence &absence) override;
    QFuture<Status> endAbsence(const Absence &absence) override;
    QFuture<Result<QList<SharedCustomer>>> shares(CustomerId customer) override;
    QFuture<Status> share(const SharedCustomer &share) override;
    QFuture<Status> takeBack(CustomerId customer, UserId person) override;

private:
    QFuture<Status> done(const net::HttpCall &call);
    /// The same of what changes the directory, which is fetched anew then.
    QFuture<Status> changePeople(const net::HttpCall &call);
    QFuture<Result<FirstPassword>> firstPassword(const net::HttpCall &call);

    LocalStore &m_store;
};

} // namespace farol
