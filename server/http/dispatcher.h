// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "server/http/limits.h"
#include "server/http/ratelimiter.h"
#include "server/http/request.h"
#include "server/http/response.h"
#include "server/http/router.h"
#include "server/log.h"
#include "server/metrics.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>

namespace farol::server {

/// Port: who is behind a request. Called from the pool's threads, several at a time.
class Authenticator
{
public:
    virtual ~Authenticator() = default;
    /// Error::Unauthenticated with a reason word; the context says from where.
    virtual Result<Identity> authenticate(const Request &request, const Context &context) = 0;
    /// Asked at every heartbeat of an open stream: whether that device may go on listening.
    virtual bool isStillSignedIn(const Identity &identity) = 0;
};

/// What a finished request was, for log and metrics; contents, tokens and queries are not in it.
struct Served final {
    const Route *route = nullptr; ///< null when nothing matched
    QByteArray requestId;
    QByteArray method;
    int status = 0;
    double seconds = 0;
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    DeviceId device;
    const char *cut = nullptr; ///< why the client did not get all of it: slow, gone, failed, stopping
};

/// Everything between a parsed request and its handler, and nothing of sockets: rate limits, authentication, roles,
/// decompression, errors as JSON. Thread-safe.
class Dispatcher final
{
public:
    Dispatcher(const Clock &clock, Log &log, Metrics &metrics, Authenticator &authenticator, const HttpLimits &limits,
               const RateLimits &rates);
    ~Dispatcher();

    /// What can be refused as soon as the header is there: a flood from one address, a missing token. The route may be
    /// null (there is none), for guessing addresses is limited as well.
    [[nodiscard]] std::optional<Response> refusal(const Route *route, const Request &request, const Context &context);
    /// Whether the route would have the caller at all, which costs a look at the database: asked before a large body is
    /// read. Never throws.
    [[nodiscard]] std::optional<Response> refusalOfCaller(const Route &route, const Request &request,
                                                          const Context &context);
    /// Runs the handler; never throws. The request's body is unpacked in place, the context gets its identity.
    [[nodiscard]] Response dispatch(const Route &route, Request &request, Context &context);
    [[nodiscard]] bool isStillSignedIn(const Identity &identity);
    void record(const Served &served);

private:
    struct Figures;

    Result<Identity> callerOf(const Route &route, const Request &request, const Context &context);
    Result<Response> run(const Route &route, Request &request, Context &context);
    Status admit(const Route &route, const Request &request, Context &context);
    Figures &figuresOf(const Route *route);

    Log &m_log;
    Metrics &m_metrics;
    Authenticator &m_authenticator;
    const HttpLimits m_limits;
    RateLimiter m_perDevice;
    RateLimiter m_perAddress;
    std::mutex m_figuresMutex;
    std::map<const Route *, std::unique_ptr<Figures>> m_figures;
};

} // namespace farol::server
