// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/schema.h"
#include "core/uuid.h"
#include "server/backup/sealedfile.h"
#include "storage/connection.h"
#include "storage/sqlhubstore.h"

#include <QString>

#include <cstdint>

namespace farol::server {

struct BackupSummary final {
    WorkspaceId workspace;
    Instant made;
    std::int64_t seq = 0; ///< of the log's head in it
    std::int64_t tables = 0;
    std::int64_t rows = 0;
};

/// Writes everything of the workspace, as one snapshot, into a sealed file that opens on either backend; its finish() is
/// left to the caller. Runs beside a serving process. Failed sign-ins and what follows from other tables are left out.
[[nodiscard]] Result<BackupSummary> writeBackup(storage::SqlHubStore &store, const Clock &clock, SealedWriter &file);
/// Reads a backup to its end without writing anything: opens it, checks every table and the log's hash chain.
[[nodiscard]] Result<BackupSummary> checkBackup(const QString &path, const QString &passphrase);
/// Fills an empty database from a backup, in one transaction. The workspace gets a new epoch, by which devices notice and
/// load anew, keeping their outboxes. Exists: the database is not empty.
[[nodiscard]] Result<BackupSummary> restoreBackup(storage::Connection &connection, const Schema &schema, Random &random,
                                                  const QString &path, const QString &passphrase);

} // namespace farol::server
