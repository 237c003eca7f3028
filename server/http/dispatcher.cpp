// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/dispatcher.h"

#include "server/http/compression.h"
#include "server/http/errors.h"

#include <array>
#include <exception>
#include <new>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::server {

struct Dispatcher::Figures {
    Metrics::Histogram *latency = nullptr;
    std::array<std::atomic<Metrics::Counter *>, 500> byStatus{}; ///< 100 … 599, each filled when it first occurs
};

namespace {

QByteArray routeName(const Route *route)
{
    return route ? route->name : QByteArray("none");
}

bool roleSuffices(Access access, Role role)
{
    switch (access) {
    case Access::Open:
    case Access::Device: return true;
    case Access::Lead: return role >= Role::Lead;
    case Access::Administrator:
    case Access::Operator: return role == Role::Administrator;
    }
    return false;
}

bool isForAnybody(const Route &route, const Context &context)
{
    return route.access == Access::Open || (route.access == Access::Operator && context.local);
}

} // namespace

Dispatcher::Dispatcher(const Clock &clock, Log &log, Metrics &metrics, Authenticator &authenticator,
                       const HttpLimits &limits, const RateLimits &rates)
    : m_log(log),
      m_metrics(metrics),
      m_authenticator(authenticator),
      m_limits(limits),
      m_perDevice(clock, rates.devicePerSecond, rates.deviceBurst, rates.remembered),
      m_perAddress(clock, rates.addressPerSecond, rates.addressBurst, rates.remembered)
{}

Dispatcher::~Dispatcher() = default;

std::optional<Response> Dispatcher::refusal(const Route *route, const Request &request, const Context &context)
{
    // A flood from this machine, as through a proxy that does not say for whom, must not look like a dead server.
    if (route && route->probe && context.local)
        return std::nullopt;
    if (const qint64 wait = m_perAddress.take(context.peerGroup, route ? route->cost : 1))
        return errorResponse(failLater(Error::Code::TooMany, wait));
    if (!route || isForAnybody(*route, context))
        return std::nullopt;
    if (request.bearerToken().isEmpty())
        return errorResponse(fail(Error::Code::Unauthenticated, u"token-missing"_s));
    return std::nullopt;
}

std::optional<Response> Dispatcher::refusalOfCaller(const Route &route, const Request &request, const Context &context)
{
    if (isForAnybody(route, context))
        return std::nullopt;
    try {
        const Result<Identity> caller = callerOf(route, request, context);
        return caller ? std::nullopt : std::optional(errorResponse(caller.error()));
    } catch (...) {
        return errorResponse(fail(Error::Code::Internal));
    }
}

Result<Identity> Dispatcher::callerOf(const Route &route, const Request &request, const Context &context)
{
    FAROL_ASSIGN(const Identity caller, m_authenticator.authenticate(request, context));
    if (!roleSuffices(route.access, caller.role))
        return fail(Error::Code::Denied, u"role"_s);
    return caller;
}

Status Dispatcher::admit(const Route &route, const Request &request, Context &context)
{
    if (isForAnybody(route, context))
        return {};
    FAROL_ASSIGN(context.identity, callerOf(route, request, context));
    if (const qint64 wait = m_perDevice.take(context.identity->device.uuid.toBytes(), route.cost))
        return failLater(Error::Code::TooMany, wait);
    return {};
}

Result<Response> Dispatcher::run(const Route &route, Request &request, Context &context)
{
    FAROL_TRY(admit(route, request, context));
    // Unpacking costs memory and time, so only those who may call the route get it.
    if (request.headers.contains("content-encoding")) {
        FAROL_ASSIGN(request.body, unpackedBody(request.body, request.headers.value("content-encoding"), m_limits));
    }
    return route.handler(request, context);
}

Response Dispatcher::dispatch(const Route &route, Request &request, Context &context)
{
    QByteArray thrown;
    try {
        Result<Response> result = run(route, request, context);
        if (result)
            return std::move(result).value();
        const Error &error = result.error();
        if (statusOf(error.code) >= 500) {
            m_log.write(Log::Level::Error, "http",
                        LogLine()
                            .add("request", context.requestId)
                            .add("route", route.name)
                            .add("error", errorName(error.code))
                            .add("detail", error.detail));
        }
        return errorResponse(error);
    } catch (const std::exception &exception) {
        thrown = exception.what();
    } catch (...) {
        thrown = "unknown exception";
    }
    m_log.write(
        Log::Level::Error, "http",
        LogLine().add("request", context.requestId).add("route", route.name).add("exception", QByteArrayView(thrown)));
    return errorResponse(fail(Error::Code::Internal));
}

bool Dispatcher::isStillSignedIn(const Identity &identity)
{
    return m_authenticator.isStillSignedIn(identity);
}

Dispatcher::Figures &Dispatcher::figuresOf(const Route *route)
{
    const std::lock_guard lock(m_figuresMutex);
    auto &figures = m_figures[route];
    if (!figures) {
        figures = std::make_unique<Figures>();
        figures->latency = &m_metrics.histogram(
            "farol_http_request_seconds", "Time from the header to the last byte sent.", {{"route", routeName(route)}});
    }
    return *figures;
}

void Dispatcher::record(const Served &served)
{
    Figures &figures = figuresOf(served.route);
    if (served.status >= 100 && served.status < 600) {
        auto &slot = figures.byStatus[static_cast<std::size_t>(served.status - 100)];
        Metrics::Counter *counter = slot.load(std::memory_order_acquire);
        if (!counter) {
            counter =
                &m_metrics.counter("farol_http_requests_total", "Requests answered.",
                                   {{"route", routeName(served.route)}, {"status", QByteArray::number(served.status)}});
            slot.store(counter, std::memory_order_release);
        }
        counter->add();
        figures.latency->observe(served.seconds);
    }
    if (!m_log.takes(Log::Level::Info))
        return;
    LogLine line;
    line.add("request", served.requestId).add("route", routeName(served.route)).add("method", served.method);
    line.add("status", static_cast<qint64>(served.status)).add("ms", served.seconds * 1000.0);
    line.add("in", served.bytesIn).add("out", served.bytesOut);
    if (!served.device.isNull())
        line.add("device", served.device.uuid.toString());
    if (served.cut)
        line.add("cut", served.cut);
    m_log.write(served.status >= 500 ? Log::Level::Warning : Log::Level::Info, "http", line);
}

} // namespace farol::server
