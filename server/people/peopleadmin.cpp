// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/people/peopleadmin.h"

#include "core/value.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

constexpr qsizetype LongestName = 100;

Asker askerOf(const Context &context)
{
    return {context.identity->user, context.identity->role};
}

/// What stands in lists and menus of others: one line, and not a long one.
Status checkName(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return fail(Error::Code::Invalid, u"A name is missing."_s);
    if (trimmed.size() > LongestName)
        return fail(Error::Code::Invalid, u"A name has at most %1 characters."_s.arg(LongestName));
    const bool isOneLine = std::none_of(trimmed.begin(), trimmed.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
    return isOneLine && trimmed.isValidUtf16() ? Status()
                                               : fail(Error::Code::Invalid, u"A name is one line of text."_s);
}

QStringList detailsOf(const QDate &from, const std::optional<QDate> &until)
{
    QStringList details{u"from="_s + from.toString(Qt::ISODate)};
    if (until)
        details.append(u"until="_s + until->toString(Qt::ISODate));
    return details;
}

/// The sentences of People are for the command line's end; of these two a program may act on the word.
Error asReason(const Error &error, const QString &taken)
{
    return error.code == Error::Code::Exists ? fail(Error::Code::Exists, taken) : error;
}

/// What was not there is not there, which is what was asked for.
Status unlessMissing(const Status &status)
{
    return !status && status.error().code == Error::Code::NotFound ? Status() : status;
}

} // namespace

PeopleAdmin::PeopleAdmin(Parts parts)
    : m_people(parts.people),
      m_hasher(parts.hasher),
      m_audit(parts.audit),
      m_clock(parts.clock),
      m_random(parts.random),
      m_today(std::move(parts.today)),
      m_changed(std::move(parts.changed))
{}

Result<QList<TeamEntry>> PeopleAdmin::teams()
{
    FAROL_ASSIGN(const QList<Team> known, m_people.teams());
    QList<TeamEntry> teams;
    for (const Team &one : known) {
        TeamEntry entry{one.id, one.name, {}, {}};
        for (const Membership &member : one.members) {
            entry.members.append(member.user);
            if (member.lead)
                entry.leads.append(member.user);
        }
        teams.append(entry);
    }
    return teams;
}

Result<Person> PeopleAdmin::person(UserId user)
{
    return m_people.find(user.uuid.toString());
}

Result<TeamEntry> PeopleAdmin::team(TeamId team)
{
    FAROL_ASSIGN(const QList<TeamEntry> known, teams());
    const auto found = std::find_if(known.cbegin(), known.cend(), [team](const TeamEntry &t) { return t.id == team; });
    if (found == known.cend())
        return fail(Error::Code::NotFound, u"there is no such team"_s);
    return *found;
}

Result<QByteArray> PeopleAdmin::hashOf(const QString &password, const QString &mail)
{
    FAROL_TRY(checkPasswordRules(password, mail));
    return m_hasher.hash(password);
}

Result<FirstPassword> PeopleAdmin::add(const QString &mail, const QString &name, Role role, const Context &context)
{
    FAROL_TRY(checkName(name));
    // Before the hash, which costs more than anything else here, and a lost answer makes the request come again.
    const Result<Person> known = m_people.find(mail);
    if (known)
        return fail(Error::Code::Exists, u"mail"_s);
    if (known.error().code != Error::Code::NotFound)
        return known.error();
    const QString password = makeFirstPassword(m_random);
    FAROL_ASSIGN(const QByteArray hash, hashOf(password, mail));
    const Result<Person> added = m_people.add(mail, name, role, hash, PasswordKind::First);
    if (!added)
        return asReason(added.error(), u"mail"_s);
    note("user-added", added->id.uuid, {u"role="_s + roleName(role)}, context);
    return FirstPassword{added->id, password};
}

Status PeopleAdmin::rename(UserId user, const QString &name, const Context &context)
{
    FAROL_TRY(checkName(name));
    FAROL_ASSIGN(const Person before, person(user));
    if (before.name == name.trimmed())
        return {};
    FAROL_TRY(m_people.rename(user, name));
    note("user-renamed", user.uuid, {}, context);
    return {};
}

Status PeopleAdmin::setRole(UserId user, Role role, const Context &context)
{
    FAROL_ASSIGN(const Person before, person(user));
    if (before.role == role)
        return {};
    if (user == context.identity->user)
        return refuse("user-role", "yourself", user.uuid, context);
    FAROL_TRY(m_people.setRole(user, role));
    note("user-role", user.uuid, {u"was="_s + roleName(before.role), u"role="_s + roleName(role)}, context);
    return {};
}

Status PeopleAdmin::setActive(UserId user, bool active, const Context &context)
{
    const char *const action = active ? "user-activated" : "user-deactivated";
    FAROL_ASSIGN(const Person before, person(user));
    if (before.active == active)
        return {};
    if (user == context.identity->user)
        return refuse(action, "yourself", user.uuid, context);
    FAROL_TRY(m_people.setActive(user, active));
    note(action, user.uuid, {}, context);
    return {};
}

Result<FirstPassword> PeopleAdmin::resetPassword(UserId user, const Context &context)
{
    if (user == context.identity->user) // he changes it, which needs the old one
        return refuse("password-set", "yourself", user.uuid, context);
    FAROL_ASSIGN(const Person before, person(user));
    const QString password = makeFirstPassword(m_random);
    FAROL_ASSIGN(const QByteArray hash, hashOf(password, before.mail));
    FAROL_TRY(m_people.setPasswordHash(user, hash, PasswordKind::First));
    note("password-set", user.uuid, {}, context);
    return FirstPassword{user, password};
}

Result<TeamId> PeopleAdmin::addTeam(const QString &name, const Context &context)
{
    FAROL_TRY(checkName(name));
    const Result<Team> added = m_people.addTeam(name);
    if (!added)
        return asReason(added.error(), u"name"_s);
    note("team-added", added->id.uuid, {}, context);
    return added->id;
}

Status PeopleAdmin::renameTeam(TeamId id, const QString &name, const Context &context)
{
    FAROL_TRY(checkName(name));
    FAROL_ASSIGN(const TeamEntry before, team(id));
    if (before.name == name.trimmed())
        return {};
    if (const Status renamed = m_people.renameTeam(id, name); !renamed)
        return asReason(renamed.error(), u"name"_s);
    note("team-renamed", id.uuid, {}, context);
    return {};
}

Status PeopleAdmin::putMember(TeamId id, UserId user, bool lead, const Context &context)
{
    FAROL_ASSIGN(const TeamEntry before, team(id));
    FAROL_TRY(person(user));
    const bool leads = before.leads.contains(user);
    if (!mayChangeMembers(askerOf(context), before) || (lead != leads && context.identity->role != Role::Administrator))
        return refuse("team-joined", "not-your-team", user.uuid, context);
    if (before.members.contains(user) && lead == leads)
        return {};
    FAROL_TRY(m_people.join(user, id, lead));
    QStringList details{u"team="_s + id.uuid.toString()};
    if (lead)
        details.append(u"lead"_s);
    note("team-joined", user.uuid, details, context);
    return {};
}

Status PeopleAdmin::removeMember(TeamId id, UserId user, const Context &context)
{
    FAROL_ASSIGN(const TeamEntry before, team(id));
    if (!mayChangeMembers(askerOf(context), before)
        || (before.leads.contains(user) && context.identity->role != Role::Administrator))
        return refuse("team-left", "not-your-team", user.uuid, context);
    if (!before.members.contains(user))
        return {};
    FAROL_TRY(unlessMissing(m_people.leave(user, id)));
    note("team-left", user.uuid, {u"team="_s + id.uuid.toString()}, context);
    return {};
}

Status PeopleAdmin::cover(const Absence &absence, const Context &context)
{
    FAROL_ASSIGN(const QList<TeamEntry> known, teams());
    if (!mayCover(askerOf(context), absence.covered, absence.substitute, known))
        return refuse("cover-begun", "not-yours", absence.substitute.uuid, context);
    FAROL_TRY(person(absence.covered));
    FAROL_ASSIGN(const Person substitute, person(absence.substitute));
    if (!substitute.active)
        return fail(Error::Code::Invalid, u"Somebody who is locked out looks after nobody's customers."_s);
    FAROL_ASSIGN(const QList<Absence> before, covers());
    if (before.contains(absence))
        return {};
    FAROL_TRY(m_people.cover(absence.substitute, absence.covered, {absence.from, absence.until}));
    note("cover-begun", absence.substitute.uuid,
         QStringList{u"covered="_s + absence.covered.uuid.toString()} + detailsOf(absence.from, absence.until),
         context);
    return {};
}

Status PeopleAdmin::endCover(UserId covered, UserId substitute, QDate from, const Context &context)
{
    FAROL_ASSIGN(const QList<TeamEntry> known, teams());
    if (!mayEndCover(askerOf(context), covered, substitute, known))
        return refuse("cover-ended", "not-yours", substitute.uuid, context);
    const Status ended = m_people.endCover(substitute, covered, from);
    if (!ended && ended.error().code == Error::Code::NotFound)
        return {};
    FAROL_TRY(ended);
    note("cover-ended", substitute.uuid, QStringList{u"covered="_s + covered.uuid.toString()} + detailsOf(from, {}),
         context);
    return {};
}

Status PeopleAdmin::mustHold(CustomerId customer, const Context &context)
{
    FAROL_ASSIGN(const bool holds, m_people.holds(context.identity->user, customer));
    return holds ? Status() : fail(Error::Code::NotFound, u"there is no such customer for him"_s);
}

Result<QList<SharedCustomer>> PeopleAdmin::shares(CustomerId customer, const Context &context)
{
    FAROL_TRY(mustHold(customer, context));
    return m_people.shares(customer, m_today());
}

Status PeopleAdmin::share(const SharedCustomer &share, const Context &context)
{
    FAROL_TRY(mustHold(share.customer, context));
    FAROL_ASSIGN(const Person to, person(share.person));
    if (!to.active)
        return fail(Error::Code::Invalid, u"Nothing can be shared with somebody who is locked out."_s);
    FAROL_ASSIGN(const QList<SharedCustomer> before, m_people.shares(share.customer, m_today()));
    if (before.contains(share))
        return {};
    FAROL_TRY(m_people.give(share.person, share.customer, {share.from, share.until}));
    note("customer-given", share.person.uuid,
         QStringList{u"customer="_s + share.customer.uuid.toString()} + detailsOf(share.from, share.until), context);
    return {};
}

Status PeopleAdmin::takeBack(CustomerId customer, UserId user, const Context &context)
{
    if (user != context.identity->user)
        FAROL_TRY(mustHold(customer, context));
    const Status taken = m_people.takeBack(user, customer);
    if (!taken && taken.error().code == Error::Code::NotFound)
        return {};
    FAROL_TRY(taken);
    note("customer-taken-back", user.uuid, {u"customer="_s + customer.uuid.toString()}, context);
    return {};
}

Error PeopleAdmin::refuse(const char *action, const char *reason, const Uuid &object, const Context &context)
{
    record(action, reason, object.toString().toLatin1(), context);
    return fail(Error::Code::Denied, QString::fromLatin1(reason));
}

void PeopleAdmin::note(const char *action, const Uuid &object, const QStringList &details, const Context &context)
{
    record(action, "ok", (QStringList{object.toString()} + details).join(u' ').toUtf8(), context);
    if (m_changed)
        m_changed();
}

void PeopleAdmin::record(const char *action, const QByteArray &outcome, const QByteArray &object,
                         const Context &context)
{
    AuditEvent event;
    event.at = m_clock.now();
    event.action = action;
    event.outcome = outcome;
    event.actor = context.identity->user;
    event.device = context.identity->device;
    event.peer = context.peer;
    event.object = object;
    m_audit.record(event);
}

} // namespace farol::server
