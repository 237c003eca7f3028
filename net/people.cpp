// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/people.h"

#include "core/text/fold.h"
#include "net/account.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::net {

namespace {

template <typename Entry>
const Entry *withId(const QList<Entry> &entries, decltype(Entry::id) id)
{
    const auto found = std::find_if(entries.cbegin(), entries.cend(), [id](const Entry &e) { return e.id == id; });
    return found == entries.cend() ? nullptr : &*found;
}

template <typename Entry>
Result<decltype(Entry::id)> named(const QList<Entry> &entries, const QString &text)
{
    const auto wanted = foldText(text.trimmed());
    const Entry *found = nullptr;
    for (const Entry &entry : entries) {
        if (foldText(entry.name) != wanted)
            continue;
        if (found != nullptr)
            return fail(Error::Code::Conflict, u"several are called that"_s);
        found = &entry;
    }
    if (found == nullptr)
        return fail(Error::Code::NotFound, u"nobody is called that"_s);
    return found->id;
}

} // namespace

const Person *People::person(UserId id) const
{
    return withId(people, id);
}

const Team *People::team(TeamId id) const
{
    return withId(teams, id);
}

Result<UserId> People::findPerson(const QString &text) const
{
    for (const Person &person : people) {
        if (!person.mail.isEmpty() && person.mail.compare(text.trimmed(), Qt::CaseInsensitive) == 0)
            return person.id;
    }
    QList<Person> active = people;
    active.removeIf([](const Person &person) { return !person.active; });
    return named(active, text);
}

Result<TeamId> People::findTeam(const QString &text) const
{
    return named(teams, text);
}

QByteArray encodePeople(const People &people)
{
    QJsonArray persons;
    for (const Person &person : people.people) {
        persons.append(QJsonObject{{u"id"_s, person.id.uuid.toString()},
                                   {u"name"_s, person.name},
                                   {u"mail"_s, person.mail},
                                   {u"role"_s, roleName(person.role)},
                                   {u"active"_s, person.active}});
    }
    QJsonArray teams;
    for (const Team &team : people.teams) {
        QJsonArray members;
        for (const UserId &member : team.members)
            members.append(member.uuid.toString());
        teams.append(QJsonObject{{u"id"_s, team.id.uuid.toString()}, {u"name"_s, team.name}, {u"members"_s, members}});
    }
    return QJsonDocument(QJsonObject{{u"people"_s, persons}, {u"teams"_s, teams}}).toJson(QJsonDocument::Compact);
}

Result<People> decodePeople(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (!root.value("people"_L1).isArray())
        return fail(Error::Code::Corrupt, u"this is no directory of people"_s);
    People people;
    const QJsonArray persons = root.value("people"_L1).toArray();
    for (const auto &value : persons) {
        const QJsonObject entry = value.toObject();
        Person person{UserId(uuidIn(entry, "id"_L1)), entry.value("name"_L1).toString(),
                      entry.value("mail"_L1).toString(),
                      roleNamed(entry.value("role"_L1).toString()).value_or(Role::Manager),
                      entry.value("active"_L1).toBool(true)};
        if (!person.id.isNull())
            people.people.append(person);
    }
    const QJsonArray teams = root.value("teams"_L1).toArray();
    for (const auto &value : teams) {
        const QJsonObject entry = value.toObject();
        Team team{TeamId(uuidIn(entry, "id"_L1)), entry.value("name"_L1).toString()};
        const QJsonArray members = entry.value("members"_L1).toArray();
        for (const auto &member : members) {
            if (const auto id = Uuid::fromString(member.toString()))
                team.members.append(UserId(*id));
        }
        if (!team.id.isNull())
            people.teams.append(team);
    }
    return people;
}

} // namespace farol::net
