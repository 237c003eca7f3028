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

QJsonArray idsOf(const QList<UserId> &users)
{
    QJsonArray ids;
    for (const UserId &user : users)
        ids.append(user.uuid.toString());
    return ids;
}

QList<UserId> idsIn(const QJsonValue &list)
{
    QList<UserId> users;
    const QJsonArray ids = list.toArray();
    for (const QJsonValue &text : ids) {
        if (const auto id = Uuid::fromString(text.toString()))
            users.append(UserId(*id));
    }
    return users;
}

QJsonObject jsonOf(const Person &person)
{
    QJsonObject json{{u"id"_s, person.id.uuid.toString()},
                     {u"name"_s, person.name},
                     {u"mail"_s, person.mail},
                     {u"role"_s, roleName(person.role)},
                     {u"active"_s, person.active}};
    if (person.lastSeen)
        json.insert(u"lastSeen"_s, static_cast<qint64>(person.lastSeen->ms));
    if (person.hasFirstPassword)
        json.insert(u"firstPassword"_s, true);
    return json;
}

Person personFrom(const QJsonObject &entry)
{
    Person person{UserId(uuidIn(entry, "id"_L1)), entry.value("name"_L1).toString(), entry.value("mail"_L1).toString(),
                  roleNamed(entry.value("role"_L1).toString()).value_or(Role::Manager),
                  entry.value("active"_L1).toBool(true)};
    if (const qint64 seen = entry.value("lastSeen"_L1).toInteger(); seen > 0)
        person.lastSeen = Instant{seen};
    person.hasFirstPassword = entry.value("firstPassword"_L1).toBool();
    return person;
}

QJsonObject jsonOf(const Absence &cover)
{
    QJsonObject json{{u"covered"_s, cover.covered.uuid.toString()},
                     {u"substitute"_s, cover.substitute.uuid.toString()}};
    insertPeriod(json, cover.from, cover.until);
    return json;
}

std::optional<Absence> absenceFrom(const QJsonObject &entry)
{
    Absence cover{UserId(uuidIn(entry, "covered"_L1)), UserId(uuidIn(entry, "substitute"_L1)), {}, {}};
    const bool dated = readPeriod(entry, cover.from, cover.until);
    return dated && !cover.covered.isNull() && !cover.substitute.isNull() ? std::optional(cover) : std::nullopt;
}

} // namespace

void insertPeriod(QJsonObject &json, const QDate &from, const std::optional<QDate> &until)
{
    json.insert(u"from"_s, from.toString(Qt::ISODate));
    if (until)
        json.insert(u"until"_s, until->toString(Qt::ISODate));
}

bool readPeriod(const QJsonObject &json, QDate &from, std::optional<QDate> &until)
{
    from = QDate::fromString(json.value("from"_L1).toString(), Qt::ISODate);
    if (json.contains("until"_L1))
        until = QDate::fromString(json.value("until"_L1).toString(), Qt::ISODate);
    return from.isValid() && (!until || until->isValid());
}

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
    for (const Person &person : people.people)
        persons.append(jsonOf(person));
    QJsonArray teams;
    for (const Team &team : people.teams)
        teams.append(QJsonObject{{u"id"_s, team.id.uuid.toString()},
                                 {u"name"_s, team.name},
                                 {u"members"_s, idsOf(team.members)},
                                 {u"leads"_s, idsOf(team.leads)}});
    QJsonArray covers;
    for (const Absence &cover : people.covers)
        covers.append(jsonOf(cover));
    return QJsonDocument(QJsonObject{{u"people"_s, persons}, {u"teams"_s, teams}, {u"covers"_s, covers}})
        .toJson(QJsonDocument::Compact);
}

Result<People> decodePeople(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (!root.value("people"_L1).isArray())
        return fail(Error::Code::Corrupt, u"this is no directory of people"_s);
    People people;
    const QJsonArray persons = root.value("people"_L1).toArray();
    for (const auto &value : persons) {
        const Person person = personFrom(value.toObject());
        if (!person.id.isNull())
            people.people.append(person);
    }
    const QJsonArray teams = root.value("teams"_L1).toArray();
    for (const auto &value : teams) {
        const QJsonObject entry = value.toObject();
        const Team team{TeamId(uuidIn(entry, "id"_L1)), entry.value("name"_L1).toString(),
                        idsIn(entry.value("members"_L1)), idsIn(entry.value("leads"_L1))};
        if (!team.id.isNull())
            people.teams.append(team);
    }
    const QJsonArray covers = root.value("covers"_L1).toArray();
    for (const auto &value : covers) {
        if (const std::optional<Absence> cover = absenceFrom(value.toObject()))
            people.covers.append(*cover);
    }
    return people;
}

} // namespace farol::net
