// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "server/http/router.h"
#include "server/metrics.h"

#include <functional>
#include <vector>

namespace farol::server {

/// /healthz: the process lives. /readyz: it can serve, as `ready` says (the database answers).
/// /metrics: figures for this machine and administrators. The metrics outlive the routes.
[[nodiscard]] std::vector<Route> systemRoutes(const Metrics &metrics, std::function<Status()> ready);

} // namespace farol::server
