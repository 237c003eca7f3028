// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/random.h"
#include "server/http/httpserver.h"
#include "server/http/router.h"
#include "server/log.h"
#include "server/metrics.h"

#include <QByteArray>
#include <QHash>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace farol::server::test {

/// Knows tokens by heart: "lead-1" is a lead on device 1, "gone-1" a revoked device. Thread-safe.
class FakeAuthenticator final : public Authenticator
{
public:
    Result<Identity> authenticate(const Request &request, const Context &context) override;
    bool isStillSignedIn(const Identity &identity) override;
    void revoke(DeviceId device);

private:
    std::mutex m_mutex;
    QList<DeviceId> m_revoked;
};

/// A door that handlers wait at until the test opens it; the test can wait until so many stand there.
class Door final
{
public:
    void pass();
    bool waitFor(int visitors);
    void open();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_visitors = 0;
    bool m_open = false;
};

/// A server on a free loopback port with everything it needs; limits are set before start().
class TestServer final
{
public:
    TestServer();
    ~TestServer();

    void route(const QByteArray &name, Method method, const QByteArray &pattern, Access access, Handler handler);
    void add(Route route);
    void add(std::vector<Route> routes);
    /// Ends the test run when the server does not start.
    void start();
    Status tryStart();
    [[nodiscard]] quint16 port() const { return server->port(); }
    [[nodiscard]] QByteArray logged();

    HttpOptions options;
    RateLimits rates; ///< none, unless a test sets some
    SystemClock clock;
    SystemRandom random;
    Metrics metrics;
    FakeAuthenticator ownAuthenticator;
    Authenticator *authenticator = &ownAuthenticator;
    std::unique_ptr<HttpServer> server;

private:
    Router m_router;
    std::mutex m_logMutex;
    QByteArray m_logged;
    Log m_log;
};

/// Not yet started, with POST /echo and GET /hello/{name}, both open.
[[nodiscard]] std::unique_ptr<TestServer> echoServer();
[[nodiscard]] DeviceId deviceNumber(std::uint8_t number);
/// The error object's code in a JSON reply.
[[nodiscard]] QString errorCode(const QByteArray &body);

} // namespace farol::server::test
