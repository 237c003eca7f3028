// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/testserver.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server::test {

Result<Identity> FakeAuthenticator::authenticate(const Request &request, const Context &)
{
    const QByteArray token = request.bearerToken();
    const DeviceId device =
        deviceNumber(static_cast<std::uint8_t>(QString::fromLatin1(token).section(u'-', 1).toInt()));
    const std::lock_guard lock(m_mutex);
    if (m_revoked.contains(device))
        return fail(Error::Code::Unauthenticated, u"device-revoked"_s);
    const QByteArray who = token.left(token.indexOf('-'));
    if (who == "manager")
        return Identity{UserId(device.uuid), device, Role::Manager};
    if (who == "lead")
        return Identity{UserId(device.uuid), device, Role::Lead};
    if (who == "administrator")
        return Identity{UserId(device.uuid), device, Role::Administrator};
    return fail(Error::Code::Unauthenticated, u"token-invalid"_s);
}

bool FakeAuthenticator::isStillSignedIn(const Identity &identity)
{
    const std::lock_guard lock(m_mutex);
    return !m_revoked.contains(identity.device);
}

void FakeAuthenticator::revoke(DeviceId device)
{
    const std::lock_guard lock(m_mutex);
    m_revoked.append(device);
}

void Door::pass()
{
    std::unique_lock lock(m_mutex);
    ++m_visitors;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_open; });
}

bool Door::waitFor(int visitors)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(15), [&] { return m_visitors >= visitors; });
}

void Door::open()
{
    const std::lock_guard lock(m_mutex);
    m_open = true;
    m_changed.notify_all();
}

TestServer::TestServer()
    : m_log(clock, [this](QByteArrayView lines) {
          const std::lock_guard lock(m_logMutex);
          m_logged.append(lines);
      })
{
    rates.devicePerSecond = 0;
    rates.addressPerSecond = 0;
    options.threads = 4;
    options.limits.linger = std::chrono::milliseconds(300);
}

TestServer::~TestServer()
{
    server.reset();
}

void TestServer::route(const QByteArray &name, Method method, const QByteArray &pattern, Access access, Handler handler)
{
    Route route;
    route.name = name;
    route.method = method;
    route.pattern = pattern;
    route.access = access;
    route.handler = std::move(handler);
    add(std::move(route));
}

void TestServer::add(Route route)
{
    if (const Status added = m_router.add(std::move(route)); !added)
        qFatal("a route of the test is wrong: %s", qPrintable(added.error().detail));
}

void TestServer::add(std::vector<Route> routes)
{
    for (Route &route : routes)
        add(std::move(route));
}

Status TestServer::tryStart()
{
    server = std::make_unique<HttpServer>(options, std::move(m_router),
                                          HttpServices{clock, random, m_log, metrics, *authenticator}, rates);
    return server->start();
}

void TestServer::start()
{
    if (const Status started = tryStart(); !started)
        qFatal("the test's server does not start: %s", qPrintable(started.error().detail));
}

QByteArray TestServer::logged()
{
    m_log.flush();
    const std::lock_guard lock(m_logMutex);
    return m_logged;
}

std::unique_ptr<TestServer> echoServer()
{
    auto server = std::make_unique<TestServer>();
    server->route("echo", Method::Post, "/echo", Access::Open,
                  [](const Request &request, const Context &) -> Result<Response> {
                      return Response::bytes(request.body, "application/octet-stream");
                  });
    server->route("hello", Method::Get, "/hello/{name}", Access::Open,
                  [](const Request &request, const Context &) -> Result<Response> {
                      return Response::bytes("hello " + request.param("name").toUtf8(), "text/plain");
                  });
    return server;
}

DeviceId deviceNumber(std::uint8_t number)
{
    std::array<std::uint8_t, Uuid::Size> bytes{};
    bytes[15] = number;
    return DeviceId(Uuid(bytes));
}

QString errorCode(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object().value(u"error"_s).toObject().value(u"code"_s).toString();
}

} // namespace farol::server::test
