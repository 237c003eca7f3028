// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeaccounts.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

Status denied(const QString &reason)
{
    return fail(Error::Code::Denied, reason);
}

} // namespace

QFuture<Result<QList<OwnDevice>>> FakeAccounts::devices()
{
    return ready<Result<QList<OwnDevice>>>(error ? Result<QList<OwnDevice>>(*error) : known);
}

QFuture<Status> FakeAccounts::revokeDevice(DeviceId device)
{
    if (error)
        return ready<Status>(*error);
    for (OwnDevice &one : known)
        one.revoked = one.revoked || one.id == device;
    return ready(Status());
}

QFuture<Status> FakeAccounts::changePassword(const QString &current, const QString &fresh)
{
    if (error)
        return ready<Status>(*error);
    if (current != password)
        return ready<Status>(denied({}));
    if (fresh.size() < 8)
        return ready<Status>(fail(Error::Code::Invalid));
    password = fresh;
    if (Colleague *mine = colleague(myId))
        mine->hasFirstPassword = false;
    return told({});
}

QFuture<Status> FakeAccounts::signOut()
{
    ++signOuts;
    return ready(Status());
}

Uuid FakeAccounts::freshId()
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    bytes[0] = 0xFA;
    bytes[15] = static_cast<std::uint8_t>(++made);
    return Uuid(bytes);
}

FirstPassword FakeAccounts::freshPassword(UserId person)
{
    return {person, u"first-password-%1"_s.arg(++made)};
}

Colleague *FakeAccounts::colleague(UserId person)
{
    const auto found =
        std::find_if(colleagues.begin(), colleagues.end(), [person](const Colleague &c) { return c.id == person; });
    return found == colleagues.end() ? nullptr : &*found;
}

TeamEntry *FakeAccounts::team(TeamId team)
{
    const auto found =
        std::find_if(teamEntries.begin(), teamEntries.end(), [team](const TeamEntry &t) { return t.id == team; });
    return found == teamEntries.end() ? nullptr : &*found;
}

/// What was changed shows, as after the fetch that follows it.
QFuture<Status> FakeAccounts::told(const Status &status)
{
    if (status)
        Q_EMIT changed();
    if (!heldAnswer || heldAnswer->future().isStarted())
        return ready(status);
    heldAnswer->start();
    return heldAnswer->future();
}

QFuture<Status> FakeAccounts::ifAdministrator(const std::function<Status()> &act)
{
    if (error)
        return ready<Status>(*error);
    return told(me.role == Role::Administrator ? act() : denied(u"role"_s));
}

QFuture<Result<FirstPassword>> FakeAccounts::addPerson(const QString &mail, const QString &name, Role role)
{
    using Answer = Result<FirstPassword>;
    if (error)
        return ready<Answer>(*error);
    if (me.role != Role::Administrator)
        return ready<Answer>(fail(Error::Code::Denied, u"role"_s));
    const auto taken = [&mail](const Colleague &one) { return one.mail == mail; };
    if (std::any_of(colleagues.cbegin(), colleagues.cend(), taken))
        return ready<Answer>(fail(Error::Code::Exists, u"mail"_s));
    Colleague person{UserId(freshId()), name, mail, role, true, {}, true};
    colleagues.append(person);
    const FirstPassword first = freshPassword(person.id);
    Q_EMIT changed();
    return ready<Answer>(first);
}

QFuture<Status> FakeAccounts::renamePerson(UserId person, const QString &name)
{
    return ifAdministrator([&]() -> Status {
        Colleague *one = colleague(person);
        if (one == nullptr)
            return fail(Error::Code::NotFound);
        one->name = name;
        return {};
    });
}

QFuture<Status> FakeAccounts::setRole(UserId person, Role role)
{
    return ifAdministrator([&]() -> Status {
        Colleague *one = colleague(person);
        if (one == nullptr)
            return fail(Error::Code::NotFound);
        if (person == myId && role != one->role)
            return denied(u"yourself"_s);
        one->role = role;
        return {};
    });
}

QFuture<Status> FakeAccounts::setActive(UserId person, bool active)
{
    return ifAdministrator([&]() -> Status {
        Colleague *one = colleague(person);
        if (one == nullptr)
            return fail(Error::Code::NotFound);
        if (person == myId && !active)
            return denied(u"yourself"_s);
        one->active = active;
        return {};
    });
}

QFuture<Result<FirstPassword>> FakeAccounts::resetPassword(UserId person)
{
    using Answer = Result<FirstPassword>;
    if (error)
        return ready<Answer>(*error);
    Colleague *one = colleague(person);
    if (me.role != Role::Administrator || person == myId || one == nullptr)
        return ready<Answer>(fail(Error::Code::Denied, person == myId ? u"yourself"_s : u"role"_s));
    one->hasFirstPassword = true;
    const FirstPassword first = freshPassword(person);
    Q_EMIT changed();
    return ready<Answer>(first);
}

QFuture<Status> FakeAccounts::addTeam(const QString &name)
{
    return ifAdministrator([&]() -> Status {
        const auto taken = [&name](const TeamEntry &one) { return one.name == name; };
        if (std::any_of(teamEntries.cbegin(), teamEntries.cend(), taken))
            return fail(Error::Code::Exists, u"name"_s);
        teamEntries.append({TeamId(freshId()), name});
        return {};
    });
}

QFuture<Status> FakeAccounts::renameTeam(TeamId id, const QString &name)
{
    return ifAdministrator([&]() -> Status {
        TeamEntry *one = team(id);
        if (one == nullptr)
            return fail(Error::Code::NotFound);
        one->name = name;
        return {};
    });
}

QFuture<Status> FakeAccounts::putMember(TeamId id, UserId person, bool lead)
{
    if (error)
        return ready<Status>(*error);
    TeamEntry *one = team(id);
    if (one == nullptr)
        return ready<Status>(fail(Error::Code::NotFound));
    const bool changesLead = one->leads.contains(person) != lead;
    if (!mayChangeMembers(asker(), *one) || (changesLead && me.role != Role::Administrator))
        return ready<Status>(denied(u"not-your-team"_s));
    one->members.removeAll(person);
    one->leads.removeAll(person);
    one->members.append(person);
    if (lead)
        one->leads.append(person);
    return told({});
}

QFuture<Status> FakeAccounts::removeMember(TeamId id, UserId person)
{
    if (error)
        return ready<Status>(*error);
    TeamEntry *one = team(id);
    if (one == nullptr)
        return ready<Status>(fail(Error::Code::NotFound));
    if (!mayChangeMembers(asker(), *one) || (one->leads.contains(person) && me.role != Role::Administrator))
        return ready<Status>(denied(u"not-your-team"_s));
    one->members.removeAll(person);
    one->leads.removeAll(person);
    return told({});
}

QFuture<Status> FakeAccounts::beginAbsence(const Absence &absence)
{
    if (error)
        return ready<Status>(*error);
    if (!mayCover(asker(), absence.covered, absence.substitute, teamEntries))
        return ready<Status>(denied(u"not-yours"_s));
    if (absence.covered == absence.substitute || (absence.until && *absence.until < absence.from))
        return ready<Status>(fail(Error::Code::Invalid));
    away.append(absence);
    return told({});
}

QFuture<Status> FakeAccounts::endAbsence(const Absence &absence)
{
    if (error)
        return ready<Status>(*error);
    if (!mayEndCover(asker(), absence.covered, absence.substitute, teamEntries))
        return ready<Status>(denied(u"not-yours"_s));
    away.removeAll(absence);
    return told({});
}

QFuture<Result<QList<SharedCustomer>>> FakeAccounts::shares(CustomerId customer)
{
    using Answer = Result<QList<SharedCustomer>>;
    if (error)
        return ready<Answer>(*error);
    QList<SharedCustomer> its = sharedCustomers;
    its.removeIf([customer](const SharedCustomer &one) { return one.customer != customer; });
    return ready<Answer>(its);
}

QFuture<Status> FakeAccounts::share(const SharedCustomer &share)
{
    if (error)
        return ready<Status>(*error);
    if (share.until && *share.until < share.from)
        return ready<Status>(fail(Error::Code::Invalid));
    const auto same = [&share](const SharedCustomer &one) {
        return one.customer == share.customer && one.person == share.person && one.from == share.from;
    };
    sharedCustomers.removeIf(same); // another last day
    sharedCustomers.append(share);
    return ready(Status());
}

QFuture<Status> FakeAccounts::takeBack(CustomerId customer, UserId person)
{
    if (error)
        return ready<Status>(*error);
    sharedCustomers.removeIf(
        [&](const SharedCustomer &one) { return one.customer == customer && one.person == person; });
    return ready(Status());
}

} // namespace farol
