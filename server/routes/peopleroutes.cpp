// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/peopleroutes.h"

#include "server/http/jsonbody.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

constexpr qint64 SmallBody = qint64(16) * 1024;

QString text(const Uuid &id)
{
    return id.toString();
}

QJsonArray idsOf(const QList<UserId> &users)
{
    QJsonArray ids;
    for (const UserId user : users)
        ids.append(text(user.uuid));
    return ids;
}

/// When somebody was seen, and whether he ever chose a password, is his own business and that of administrators.
QJsonObject personJson(const Person &person, const Identity &asks)
{
    QJsonObject json{{u"id"_s, text(person.id.uuid)},
                     {u"name"_s, person.name},
                     {u"mail"_s, person.mail},
                     {u"role"_s, roleName(person.role)},
                     {u"active"_s, person.active}};
    if (asks.role != Role::Administrator && asks.user != person.id)
        return json;
    if (person.lastSeen)
        json.insert(u"lastSeen"_s, static_cast<qint64>(person.lastSeen->ms));
    if (person.hasFirstPassword)
        json.insert(u"firstPassword"_s, true);
    return json;
}

void insertPeriod(QJsonObject &json, const QDate &from, const std::optional<QDate> &until)
{
    json.insert(u"from"_s, from.toString(Qt::ISODate));
    if (until)
        json.insert(u"until"_s, until->toString(Qt::ISODate));
}

Result<Response> listPeople(PeopleAdmin &admin, const Context &context)
{
    FAROL_ASSIGN(const QList<Person> everybody, admin.list());
    FAROL_ASSIGN(const QList<TeamEntry> teams, admin.teams());
    FAROL_ASSIGN(const QList<Absence> covers, admin.covers());
    QJsonArray people;
    for (const Person &person : everybody)
        people.append(personJson(person, *context.identity));
    QJsonArray teamArray;
    for (const TeamEntry &team : teams) { // by the members a device knows which teams its person may share with
        teamArray.append(QJsonObject{{u"id"_s, text(team.id.uuid)},
                                     {u"name"_s, team.name},
                                     {u"members"_s, idsOf(team.members)},
                                     {u"leads"_s, idsOf(team.leads)}});
    }
    QJsonArray coverArray;
    for (const Absence &cover : covers) {
        QJsonObject json{{u"covered"_s, text(cover.covered.uuid)}, {u"substitute"_s, text(cover.substitute.uuid)}};
        insertPeriod(json, cover.from, cover.until);
        coverArray.append(json);
    }
    return Response::json({{u"people"_s, people}, {u"teams"_s, teamArray}, {u"covers"_s, coverArray}});
}

Result<Role> roleIn(const QJsonObject &body)
{
    FAROL_ASSIGN(const QString name, textIn(body, u"role"_s));
    const std::optional<Role> role = roleFromName(name);
    return role ? Result<Role>(*role) : fail(Error::Code::Invalid, u"A role is manager, lead or administrator."_s);
}

Result<QDate> dayFrom(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    // What ISO 8601 allows besides is no day of anybody's absence.
    if (!day.isValid() || text.size() != 10 || day.year() < 2000 || day.year() > 2200)
        return fail(Error::Code::Invalid, u"A day is written like 2026-12-31."_s);
    return day;
}

Result<std::optional<QDate>> untilIn(const QJsonObject &body)
{
    if (!body.contains(u"until"_s))
        return std::optional<QDate>();
    FAROL_ASSIGN(const QString text, textIn(body, u"until"_s));
    FAROL_ASSIGN(const QDate until, dayFrom(text));
    return std::optional(until);
}

Response passwordResponse(const FirstPassword &made, int status)
{
    return Response::json({{u"id"_s, text(made.person.uuid)}, {u"password"_s, made.password}}, status);
}

Result<Response> done(const Status &status)
{
    FAROL_TRY(status);
    return Response::empty();
}

Result<Response> addPerson(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const QJsonObject body, jsonBody(request));
    FAROL_ASSIGN(const QString mail, textIn(body, u"mail"_s));
    FAROL_ASSIGN(const QString name, textIn(body, u"name"_s));
    FAROL_ASSIGN(const Role role, roleIn(body));
    FAROL_ASSIGN(const FirstPassword made, admin.add(mail, name, role, context));
    return passwordResponse(made, 201);
}

Result<Response> renamePerson(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Uuid person, idParam(request, "person"));
    FAROL_ASSIGN(const QJsonObject body, jsonBody(request));
    FAROL_ASSIGN(const QString name, textIn(body, u"name"_s));
    return done(admin.rename(UserId(person), name, context));
}

Result<Response> setRole(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Uuid person, idParam(request, "person"));
    FAROL_ASSIGN(const QJsonObject body, jsonBody(request));
    FAROL_ASSIGN(const Role role, roleIn(body));
    return done(admin.setRole(UserId(person), role, context));
}

Result<Response> setActive(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Uuid person, idParam(request, "person"));
    FAROL_ASSIGN(const QJsonObject body, jsonBody(request));
    FAROL_ASSIGN(const bool active, flagIn(body, u"active"_s));
    return done(admin.setActive(UserId(person), active, context));
}

Result<Response> resetPassword(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Uuid person, idParam(request, "person"));
    FAROL_ASSIGN(const FirstPassword made, admin.resetPassword(UserId(person), context));
    return passwordResponse(made, 200);
}

Result<Response> addTeam(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const QJsonObject body, jsonBody(request));
    FAROL_ASSIGN(const QString name, textIn(body, u"name"_s));
    FAROL_ASSIGN(const TeamId team, admin.addTeam(name, context));
    return Response::json({{u"id"_s, text(team.uuid)}}, 201);
}

Result<Response> renameTeam(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Uuid team, idParam(request, "team"));
    FAROL_ASSIGN(const QJsonObject body, jsonBody(request));
    FAROL_ASSIGN(const QString name, textIn(body, u"name"_s));
    return done(admin.renameTeam(TeamId(team), name, context));
}

Result<Response> putMember(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Uuid team, idParam(request, "team"));
    FAROL_ASSIGN(const Uuid person, idParam(request, "person"));
    FAROL_ASSIGN(const QJsonObject body, jsonBody(request));
    FAROL_ASSIGN(const bool lead, flagIn(body, u"lead"_s));
    return done(admin.putMember(TeamId(team), UserId(person), lead, context));
}

Result<Response> removeMember(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Uuid team, idParam(request, "team"));
    FAROL_ASSIGN(const Uuid person, idParam(request, "person"));
    return done(admin.removeMember(TeamId(team), UserId(person), context));
}

Result<Response> cover(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Uuid covered, idParam(request, "covered"));
    FAROL_ASSIGN(const Uuid substitute, idParam(request, "substitute"));
    FAROL_ASSIGN(const QDate from, dayFrom(request.param("from")));
    FAROL_ASSIGN(const QJsonObject body, jsonBody(request));
    FAROL_ASSIGN(const std::optional<QDate> until, untilIn(body));
    return done(admin.cover({UserId(covered), UserId(substitute), from, until}, context));
}

Result<Response> endCover(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Uuid covered, idParam(request, "covered"));
    FAROL_ASSIGN(const Uuid substitute, idParam(request, "substitute"));
    FAROL_ASSIGN(const QDate from, dayFrom(request.param("from")));
    return done(admin.endCover(UserId(covered), UserId(substitute), from, context));
}

Result<Response> listShares(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Uuid customer, idParam(request, "customer"));
    FAROL_ASSIGN(const QList<SharedCustomer> shares, admin.shares(CustomerId(customer), context));
    QJsonArray list;
    for (const SharedCustomer &share : shares) {
        QJsonObject json{{u"person"_s, text(share.person.uuid)}};
        insertPeriod(json, share.from, share.until);
        list.append(json);
    }
    return Response::json({{u"shares"_s, list}});
}

Result<Response> share(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Uuid customer, idParam(request, "customer"));
    FAROL_ASSIGN(const Uuid person, idParam(request, "person"));
    FAROL_ASSIGN(const QJsonObject body, jsonBody(request));
    FAROL_ASSIGN(const QString first, textIn(body, u"from"_s));
    FAROL_ASSIGN(const QDate from, dayFrom(first));
    FAROL_ASSIGN(const std::optional<QDate> until, untilIn(body));
    return done(admin.share({CustomerId(customer), UserId(person), from, until}, context));
}

Result<Response> takeBack(PeopleAdmin &admin, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Uuid customer, idParam(request, "customer"));
    FAROL_ASSIGN(const Uuid person, idParam(request, "person"));
    return done(admin.takeBack(CustomerId(customer), UserId(person), context));
}

using Work = Result<Response> (*)(PeopleAdmin &, const Request &, const Context &);

struct Line {
    const char *name;
    Method method;
    const char *pattern;
    Access access;
    Work work;
    Lane lane = Lane::Ordinary;
};

constexpr Line Lines[] = {
    {"people.add", Method::Post, "/api/v1/people", Access::Administrator, addPerson, Lane::Heavy},
    {"people.rename", Method::Put, "/api/v1/people/{person}/name", Access::Administrator, renamePerson},
    {"people.role", Method::Put, "/api/v1/people/{person}/role", Access::Administrator, setRole},
    {"people.active", Method::Put, "/api/v1/people/{person}/active", Access::Administrator, setActive},
    {"people.password", Method::Post, "/api/v1/people/{person}/password", Access::Administrator, resetPassword,
     Lane::Heavy},
    {"teams.add", Method::Post, "/api/v1/teams", Access::Administrator, addTeam},
    {"teams.rename", Method::Put, "/api/v1/teams/{team}/name", Access::Administrator, renameTeam},
    {"teams.put-member", Method::Put, "/api/v1/teams/{team}/members/{person}", Access::Lead, putMember},
    {"teams.remove-member", Method::Delete, "/api/v1/teams/{team}/members/{person}", Access::Lead, removeMember},
    {"covers.put", Method::Put, "/api/v1/covers/{covered}/{substitute}/{from}", Access::Device, cover},
    {"covers.end", Method::Delete, "/api/v1/covers/{covered}/{substitute}/{from}", Access::Device, endCover},
    {"shares.list", Method::Get, "/api/v1/shares/{customer}", Access::Device, listShares},
    {"shares.put", Method::Put, "/api/v1/shares/{customer}/{person}", Access::Device, share},
    {"shares.end", Method::Delete, "/api/v1/shares/{customer}/{person}", Access::Device, takeBack},
};

} // namespace

std::vector<Route> peopleRoutes(PeopleAdmin &admin)
{
    std::vector<Route> routes;
    Route list;
    list.name = "people.list";
    list.pattern = "/api/v1/people";
    list.handler = [&admin](const Request &, const Context &context) { return listPeople(admin, context); };
    routes.push_back(std::move(list));
    for (const Line &line : Lines) {
        Route route;
        route.name = line.name;
        route.method = line.method;
        route.pattern = line.pattern;
        route.access = line.access;
        route.bodyLimit = SmallBody;
        route.lane = line.lane;
        route.handler = [&admin, work = line.work](const Request &request, const Context &context) {
            return work(admin, request, context);
        };
        routes.push_back(std::move(route));
    }
    return routes;
}

} // namespace farol::server
