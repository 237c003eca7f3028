// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/peopleroutes.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

Result<Response> listPeople(People &people)
{
    FAROL_ASSIGN(const QList<Person> everybody, people.list());
    FAROL_ASSIGN(const QList<Team> teams, people.teams());
    QJsonArray peopleArray;
    for (const Person &person : everybody)
        peopleArray.append(QJsonObject{{u"id"_s, person.id.uuid.toString()},
                                       {u"name"_s, person.name},
                                       {u"mail"_s, person.mail},
                                       {u"role"_s, roleName(person.role)},
                                       {u"active"_s, person.active}});
    QJsonArray teamArray;
    for (const Team &team : teams) {
        QJsonArray members; // by whom a device knows which teams its person may share with
        for (const Membership &member : team.members)
            members.append(member.user.uuid.toString());
        teamArray.append(
            QJsonObject{{u"id"_s, team.id.uuid.toString()}, {u"name"_s, team.name}, {u"members"_s, members}});
    }
    return Response::json({{u"people"_s, peopleArray}, {u"teams"_s, teamArray}});
}

} // namespace

std::vector<Route> peopleRoutes(People &people)
{
    Route route;
    route.name = "people.list";
    route.method = Method::Get;
    route.pattern = "/api/v1/people";
    route.access = Access::Device;
    route.handler = [&people](const Request &, const Context &) { return listPeople(people); };
    return {route};
}

} // namespace farol::server
