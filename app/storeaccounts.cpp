// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storeaccounts.h"

#include "core/async.h"
#include "net/devices.h"

#include <QPromise>

#include <memory>

namespace farol {

namespace {

/// A future that is finished with what `read` makes of the server's answer.
template <typename T, typename Read>
QFuture<T> answered(QFuture<Result<QByteArray>> answer, QObject *context, Read read)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    whenDone(answer, context, [promise, read](const Result<QByteArray> &body) {
        promise->addResult(read(body));
        promise->finish();
    });
    return promise->future();
}

} // namespace

StoreAccounts::StoreAccounts(LocalStore &store, QObject *parent) : Accounts(parent), m_store(store)
{
    connect(&m_store, &DeviceStore::peopleChanged, this, &Accounts::changed);
}

SignedInAs StoreAccounts::account() const
{
    const std::optional<net::Account> account = m_store.account();
    if (!account)
        return {};
    return {account->server.toString(), account->name, account->mail, account->role, account->device};
}

QList<Colleague> StoreAccounts::people() const
{
    QList<Colleague> colleagues;
    const net::People known = m_store.people();
    for (const net::Person &person : known.people)
        colleagues.append({person.id, person.name, person.mail, person.role, person.active});
    return colleagues;
}

QStringList StoreAccounts::teams() const
{
    QStringList names;
    const net::People known = m_store.people();
    for (const net::Team &team : known.teams)
        names.append(team.name);
    return names;
}

QFuture<Result<QList<OwnDevice>>> StoreAccounts::devices()
{
    return answered<Result<QList<OwnDevice>>>(m_store.callServer(net::devicesCall()), this,
                                              [](const Result<QByteArray> &body) -> Result<QList<OwnDevice>> {
                                                  if (!body)
                                                      return body.error();
                                                  return net::decodeDevices(*body);
                                              });
}

QFuture<Status> StoreAccounts::done(const net::HttpCall &call)
{
    return answered<Status>(m_store.callServer(call), this, [](const Result<QByteArray> &body) -> Status {
        if (!body)
            return body.error();
        return {};
    });
}

QFuture<Status> StoreAccounts::revokeDevice(DeviceId device)
{
    return done(net::revokeDeviceCall(device));
}

QFuture<Status> StoreAccounts::changePassword(const QString &current, const QString &fresh)
{
    return done(net::changePasswordCall(current, fresh));
}

} // namespace farol
