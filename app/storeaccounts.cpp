// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storeaccounts.h"

#include "core/async.h"
#include "net/devices.h"
#include "net/peoplecalls.h"

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
    return {account->server.toString(), account->name, account->mail, asker().role, account->device};
}

Asker StoreAccounts::asker() const
{
    const std::optional<net::Account> account = m_store.account();
    if (!account)
        return {};
    // The role at the sign-in may have been changed since.
    const net::People known = m_store.people();
    const net::Person *me = known.person(account->user);
    return {account->user, me != nullptr ? me->role : account->role};
}

QList<Colleague> StoreAccounts::people() const
{
    QList<Colleague> colleagues;
    const net::People known = m_store.people();
    for (const net::Person &person : known.people)
        colleagues.append({person.id, person.name, person.mail, person.role, person.active, person.lastSeen,
                           person.hasFirstPassword});
    return colleagues;
}

QList<TeamEntry> StoreAccounts::teams() const
{
    QList<TeamEntry> teams;
    const net::People known = m_store.people();
    for (const net::Team &team : known.teams)
        teams.append({team.id, team.name, team.members, team.leads});
    return teams;
}

QList<Absence> StoreAccounts::absences() const
{
    return m_store.people().covers;
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

QFuture<Status> StoreAccounts::changePeople(const net::HttpCall &call)
{
    return answered<Status>(m_store.callServer(call), this, [this](const Result<QByteArray> &body) -> Status {
        if (!body)
            return body.error();
        m_store.refreshPeople();
        return {};
    });
}

QFuture<Result<FirstPassword>> StoreAccounts::firstPassword(const net::HttpCall &call)
{
    return answered<Result<FirstPassword>>(m_store.callServer(call), this,
                                           [this](const Result<QByteArray> &body) -> Result<FirstPassword> {
                                               if (!body)
                                                   return body.error();
                                               m_store.refreshPeople();
                                               return net::decodeFirstPassword(*body);
                                           });
}

QFuture<Status> StoreAccounts::revokeDevice(DeviceId device)
{
    return done(net::revokeDeviceCall(device));
}

QFuture<Status> StoreAccounts::changePassword(const QString &current, const QString &fresh)
{
    return changePeople(net::changePasswordCall(current, fresh)); // it is no first password any more
}

QFuture<Result<FirstPassword>> StoreAccounts::addPerson(const QString &mail, const QString &name, Role role)
{
    return firstPassword(net::addPersonCall(mail, name, role));
}

QFuture<Status> StoreAccounts::renamePerson(UserId person, const QString &name)
{
    return changePeople(net::renamePersonCall(person, name));
}

QFuture<Status> StoreAccounts::setRole(UserId person, Role role)
{
    return changePeople(net::setRoleCall(person, role));
}

QFuture<Status> StoreAccounts::setActive(UserId person, bool active)
{
    return changePeople(net::setActiveCall(person, active));
}

QFuture<Result<FirstPassword>> StoreAccounts::resetPassword(UserId person)
{
    return firstPassword(net::resetPasswordCall(person));
}

QFuture<Status> StoreAccounts::addTeam(const QString &name)
{
    return changePeople(net::addTeamCall(name));
}

QFuture<Status> StoreAccounts::renameTeam(TeamId team, const QString &name)
{
    return changePeople(net::renameTeamCall(team, name));
}

QFuture<Status> StoreAccounts::putMember(TeamId team, UserId person, bool lead)
{
    return changePeople(net::putMemberCall(team, person, lead));
}

QFuture<Status> StoreAccounts::removeMember(TeamId team, UserId person)
{
    return changePeople(net::removeMemberCall(team, person));
}

QFuture<Status> StoreAccounts::beginAbsence(const Absence &absence)
{
    return changePeople(net::beginAbsenceCall(absence));
}

QFuture<Status> StoreAccounts::endAbsence(const Absence &absence)
{
    return changePeople(net::endAbsenceCall(absence));
}

QFuture<Result<QList<SharedCustomer>>> StoreAccounts::shares(CustomerId customer)
{
    return answered<Result<QList<SharedCustomer>>>(
        m_store.callServer(net::sharesCall(customer)), this,
        [customer](const Result<QByteArray> &body) -> Result<QList<SharedCustomer>> {
            if (!body)
                return body.error();
            return net::decodeShares(*body, customer);
        });
}

QFuture<Status> StoreAccounts::share(const SharedCustomer &share)
{
    return done(net::shareCall(share));
}

QFuture<Status> StoreAccounts::takeBack(CustomerId customer, UserId person)
{
    return done(net::takeBackCall(customer, person));
}

} // namespace farol
