// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/authroutes.h"

#include "server/http/jsonbody.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

constexpr qint64 SmallBody = qint64(16) * 1024;

Result<QByteArray> bytesOf(const QJsonObject &body, const QString &name)
{
    FAROL_ASSIGN(const QString text, textIn(body, name));
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                            | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return fail(Error::Code::Invalid, u"%1 is not base64url."_s.arg(name));
    return decoded.decoded;
}

Result<DeviceId> deviceOf(const QString &text)
{
    const Result<Uuid> id = Uuid::fromString(text);
    if (!id)
        return fail(Error::Code::Invalid, u"The device is not an id."_s);
    return DeviceId(*id);
}

QString roleName(Role role)
{
    switch (role) {
    case Role::Manager: return u"manager"_s;
    case Role::Lead: return u"lead"_s;
    case Role::Administrator: return u"administrator"_s;
    }
    return {};
}

// Milliseconds since 1970: JSON numbers hold them exactly for the next 285,000 years.
QJsonValue instantOf(Instant instant)
{
    return static_cast<qint64>(instant.ms);
}

Response sessionResponse(const Session &session)
{
    return Response::json({{u"workspace"_s, session.workspace.uuid.toString()},
                           {u"user"_s, session.user.uuid.toString()},
                           {u"userName"_s, session.userName},
                           {u"role"_s, roleName(session.role)},
                           {u"device"_s, session.device.uuid.toString()},
                           {u"accessToken"_s, QString::fromLatin1(session.accessToken)},
                           {u"accessExpires"_s, instantOf(session.accessExpires)},
                           {u"refreshToken"_s, QString::fromLatin1(session.refreshToken)},
                           {u"refreshExpires"_s, instantOf(session.refreshExpires)}});
}

Result<Response> signIn(AuthService &service, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const QJsonObject body, jsonBody(request));
    SignIn signIn;
    FAROL_ASSIGN(signIn.mail, textIn(body, u"mail"_s));
    FAROL_ASSIGN(signIn.password, textIn(body, u"password"_s));
    FAROL_ASSIGN(signIn.deviceName, textIn(body, u"deviceName"_s));
    FAROL_ASSIGN(signIn.publicKey, bytesOf(body, u"publicKey"_s));
    FAROL_ASSIGN(signIn.signature, bytesOf(body, u"signature"_s));
    if (body.contains(u"device"_s)) {
        FAROL_ASSIGN(signIn.device, deviceOf(body.value(u"device"_s).toString()));
    }
    FAROL_ASSIGN(const Session session, service.signIn(signIn, context));
    return sessionResponse(session);
}

Result<Response> refresh(AuthService &service, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const QJsonObject body, jsonBody(request));
    Refresh refresh;
    FAROL_ASSIGN(const QString token, textIn(body, u"refreshToken"_s));
    refresh.token = token.toLatin1();
    FAROL_ASSIGN(refresh.device, deviceOf(body.value(u"device"_s).toString()));
    FAROL_ASSIGN(refresh.signature, bytesOf(body, u"signature"_s));
    FAROL_ASSIGN(const Session session, service.refresh(refresh, context));
    return sessionResponse(session);
}

Result<Response> listDevices(AuthService &service, const Context &context)
{
    FAROL_ASSIGN(const QList<DeviceEntry> devices, service.devices(context));
    QJsonArray list;
    for (const DeviceEntry &device : devices) {
        list.append(QJsonObject{{u"id"_s, device.id.uuid.toString()},
                                {u"name"_s, device.name},
                                {u"registered"_s, instantOf(device.registered)},
                                {u"lastSeen"_s, instantOf(device.lastSeen)},
                                {u"revoked"_s, device.revoked},
                                {u"current"_s, device.id == context.identity->device}});
    }
    return Response::json({{u"devices"_s, list}});
}

Result<Response> changePassword(AuthService &service, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const QJsonObject body, jsonBody(request));
    FAROL_ASSIGN(const QString current, textIn(body, u"current"_s));
    FAROL_ASSIGN(const QString fresh, textIn(body, u"new"_s));
    FAROL_TRY(service.changePassword(current, fresh, request, context));
    return Response::empty();
}

Route route(const char *name, Method method, const char *pattern, Access access, Handler handler)
{
    Route route;
    route.name = name;
    route.method = method;
    route.pattern = pattern;
    route.access = access;
    route.bodyLimit = SmallBody;
    route.handler = std::move(handler);
    return route;
}

} // namespace

std::vector<Route> authRoutes(AuthService &service)
{
    std::vector<Route> routes;
    routes.push_back(route("auth.sign-in", Method::Post, "/api/v1/sign-in", Access::Open,
                           [&service](const Request &r, const Context &c) { return signIn(service, r, c); }));
    routes.back().lane = Lane::Heavy;
    routes.push_back(route("auth.refresh", Method::Post, "/api/v1/refresh", Access::Open,
                           [&service](const Request &r, const Context &c) { return refresh(service, r, c); }));
    routes.push_back(route("auth.sign-out", Method::Post, "/api/v1/sign-out", Access::Device,
                           [&service](const Request &r, const Context &c) -> Result<Response> {
                               FAROL_TRY(service.signOut(r, c));
                               return Response::empty();
                           }));
    routes.push_back(route("auth.password", Method::Post, "/api/v1/password", Access::Device,
                           [&service](const Request &r, const Context &c) { return changePassword(service, r, c); }));
    routes.back().lane = Lane::Heavy;
    routes.push_back(route("auth.devices", Method::Get, "/api/v1/devices", Access::Device,
                           [&service](const Request &, const Context &c) { return listDevices(service, c); }));
    routes.push_back(route("auth.device-revoke", Method::Delete, "/api/v1/devices/{device}", Access::Device,
                           [&service](const Request &r, const Context &c) -> Result<Response> {
                               FAROL_ASSIGN(const DeviceId device, deviceOf(r.param("device")));
                               FAROL_TRY(service.revokeDevice(device, c));
                               return Response::empty();
                           }));
    return routes;
}

} // namespace farol::server
