// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/router.h"
#include "server/people/peopleadmin.h"

#include <vector>

namespace farol::server {

/// JSON routes under /api/v1 (docs/SYNC.md, appendix G): who there is, for names and filters on devices, and what people
/// change about people. `admin` outlives the routes.
[[nodiscard]] std::vector<Route> peopleRoutes(PeopleAdmin &admin);

} // namespace farol::server
