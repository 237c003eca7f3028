// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/systemroutes.h"

#include <utility>

namespace farol::server {

std::vector<Route> systemRoutes(const Metrics &metrics, std::function<Status()> ready)
{
    Route alive;
    alive.name = "system.healthz";
    alive.pattern = "/healthz";
    alive.access = Access::Open;
    alive.probe = true;
    // Past the pool, so that a busy server is not taken for a dead one and killed by whoever watches it.
    alive.lane = Lane::Immediate;
    alive.handler = [](const Request &, const Context &) -> Result<Response> {
        return Response::bytes("ok\n", "text/plain; charset=utf-8");
    };

    Route readiness;
    readiness.name = "system.readyz";
    readiness.pattern = "/readyz";
    readiness.access = Access::Open;
    readiness.handler = [ready = std::move(ready)](const Request &, const Context &context) -> Result<Response> {
        // Why not is for the log, and not for everybody who asks.
        if (context.cancelled() || !ready())
            return Response::bytes("not ready\n", "text/plain; charset=utf-8", 503);
        return Response::bytes("ready\n", "text/plain; charset=utf-8");
    };

    Route figures;
    figures.name = "system.metrics";
    figures.pattern = "/metrics";
    figures.access = Access::Operator;
    figures.handler = [&metrics](const Request &, const Context &) -> Result<Response> {
        return Response::bytes(metrics.text(), "text/plain; version=0.0.4; charset=utf-8");
    };
    return {std::move(alive), std::move(readiness), std::move(figures)};
}

} // namespace farol::server
