// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts.h"

#include <QPromise>

#include <optional>

namespace farol {

/// An account whose server the test plays.
class FakeAccounts final : public Accounts
{
public:
    [[nodiscard]] SignedInAs account() const override { return me; }
    [[nodiscard]] QList<Colleague> people() const override { return colleagues; }
    [[nodiscard]] QStringList teams() const override { return teamNames; }
    QFuture<Result<QList<OwnDevice>>> devices() override
    {
        return ready<Result<QList<OwnDevice>>>(error ? Result<QList<OwnDevice>>(*error) : known);
    }
    QFuture<Status> revokeDevice(DeviceId device) override
    {
        if (error)
            return ready<Status>(*error);
        for (OwnDevice &one : known)
            one.revoked = one.revoked || one.id == device;
        return ready(Status());
    }
    QFuture<Status> changePassword(const QString &current, const QString &fresh) override
    {
        if (error)
            return ready<Status>(*error);
        if (current != password)
            return ready<Status>(fail(Error::Code::Denied));
        if (fresh.size() < 8)
            return ready<Status>(fail(Error::Code::Invalid));
        password = fresh;
        return ready(Status());
    }
    QFuture<Status> signOut() override
    {
        ++signOuts;
        return ready(Status());
    }

    SignedInAs me{QStringLiteral("https://farol.example"),
                  QStringLiteral("Marina Duarte"),
                  QStringLiteral("marina@nimbo.example"),
                  Role::Manager,
                  {}};
    QList<Colleague> colleagues;
    QStringList teamNames;
    QList<OwnDevice> known;
    QString password = QStringLiteral("old password");
    std::optional<Error> error; ///< what the server answers everything with
    int signOuts = 0;

private:
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
