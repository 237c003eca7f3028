// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "storage/servermigrations.h"
#include "storage/sqlhubstore.h"
#include "tests/storage/databases.h"

namespace farol::server::test {

/// A new workspace on either backend, whose day is always this one.
[[nodiscard]] inline std::unique_ptr<storage::SqlHubStore> openNewWorkspace(const storage::test::Database &database,
                                                                            Random &random, std::int64_t today = 0)
{
    const auto connection = database.connect();
    if (!storage::migrateServer(*connection, farolSchema())
        || !storage::createWorkspace(*connection, WorkspaceId(Uuid({7})), Uuid({9})))
        qFatal("the test's workspace does not come to be");
    storage::SqlHubOptions options;
    options.today = [today] { return today; };
    auto opened = storage::SqlHubStore::open(database.factory(), farolSchema(), random, options);
    if (!opened)
        qFatal("the test's workspace cannot be opened");
    return *std::move(opened);
}

} // namespace farol::server::test
