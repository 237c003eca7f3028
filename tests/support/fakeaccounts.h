// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts.h"

#include <QPromise>

#include <functional>
#include <memory>
#include <optional>

namespace farol {

/// An account whose server the test plays: it does what it is asked, by the rights that the real one judges by.
class FakeAccounts final : public Accounts
{
public:
    [[nodiscard]] SignedInAs account() const override { return me; }
    [[nodiscard]] QList<Colleague> people() const override { return colleagues; }
    [[nodiscard]] QList<TeamEntry> teams() const override { return teamEntries; }
    [[nodiscard]] QList<Absence> absences() const override { return away; }
    [[nodiscard]] Asker asker() const override { return {myId, me.role}; }
    QFuture<Result<QList<OwnDevice>>> devices() override;
    QFuture<Status> revokeDevice(DeviceId device) override;
    QFuture<Status> changePassword(const QString &current, const QString &fresh) override;
    QFuture<Status> signOut() override;
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

    SignedInAs me{QStringLiteral("https://farol.example"),
                  QStringLiteral("Marina Duarte"),
                  QStringLiteral("marina@nimbo.example"),
                  Role::Manager,
                  {}};
    UserId myId;
    QList<Colleague> colleagues;
    QList<TeamEntry> teamEntries;
    QList<Absence> away;
    QList<SharedCustomer> sharedCustomers;
    QList<OwnDevice> known;
    QString password = QStringLiteral("old password");
    std::optional<Error> error; ///< what the server answers everything with
    /// When it is there, the next thing that is changed is done at once, and its answer waits for this one.
    std::unique_ptr<QPromise<Status>> heldAnswer;
    int signOuts = 0;
    int made = 0; ///< people, teams and passwords: the next one's number

private:
    [[nodiscard]] QFuture<Status> ifAdministrator(const std::function<Status()> &act);
    [[nodiscard]] QFuture<Status> told(const Status &status);
    [[nodiscard]] Colleague *colleague(UserId person);
    [[nodiscard]] TeamEntry *team(TeamId team);
    [[nodiscard]] Uuid freshId();
    [[nodiscard]] FirstPassword freshPassword(UserId person);
    template <typename T>
    static QFuture<T> ready(const T &value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(value);
        promise.finish();
        return promise.future();
    }
};

} // namespace farol
