// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/router.h"
#include "server/people/people.h"

#include <vector>

namespace farol::server {

/// GET /api/v1/people: who there is, for names and filters on devices. `people` outlives the routes.
[[nodiscard]] std::vector<Route> peopleRoutes(People &people);

} // namespace farol::server
