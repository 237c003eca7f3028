// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/auth/authservice.h"
#include "server/http/router.h"

#include <vector>

namespace farol::server {

/// JSON routes under /api/v1: sign-in, refresh, sign-out, password, devices. Binary values are base64url without
/// padding. The service outlives the routes.
[[nodiscard]] std::vector<Route> authRoutes(AuthService &service);

} // namespace farol::server
