// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/random.h"
#include "core/result.h"
#include "server/audit/auditlog.h"
#include "server/people/people.h"
#include "storage/connectionpool.h"
#include "storage/postgresconnection.h"
#include "storage/sqlhubstore.h"
#include "sync/hub.h"

#include <QByteArray>
#include <QCommandLineParser>
#include <QString>
#include <QTimeZone>

#include <memory>

namespace farol::server {

/// Where a workspace's database is.
struct DatabasePlace final {
    QString data; ///< folder; the embedded database is farol.db in it
    QString url; ///< PostgreSQL; empty = the embedded one
};

[[nodiscard]] storage::ConnectionFactory connectionFactory(const DatabasePlace &place);
/// Makes the folder of a new workspace and closes it to everybody else. Exists: files of others are in it.
[[nodiscard]] Status makeDataFolder(const DatabasePlace &place);
/// One connection for set-up work (migrating, restoring), with a wait long enough for other processes' migrations.
[[nodiscard]] Result<std::unique_ptr<storage::Connection>> setUpConnection(const DatabasePlace &place);

/// Whether a table of the database holds a row; asked without making or changing anything, so also where there is none.
[[nodiscard]] Result<bool> holdsRows(const DatabasePlace &place, const QByteArray &table, const QByteArray &column);

/// An open workspace with everything the commands and the server work on.
class Workspace final
{
public:
    /// Brings the database up to date first. NotFound: no workspace was set up there.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const DatabasePlace &place, const Clock &clock,
                                                                 Random &random, Log &log);

    [[nodiscard]] storage::SqlHubStore &store() { return *m_store; }
    [[nodiscard]] sync::Hub &hub() { return *m_hub; }
    [[nodiscard]] People &people() { return *m_people; }
    [[nodiscard]] AuditLog &audit() { return *m_audit; }
    [[nodiscard]] WorkspaceId id() const { return m_id; }
    [[nodiscard]] Result<QByteArray> setting(const QString &name);
    [[nodiscard]] std::int64_t today() const; ///< day number in the workspace's zone

private:
    explicit Workspace(const Clock &clock) : m_clock(clock) {}

    const Clock &m_clock;
    std::shared_ptr<QTimeZone> m_zone = std::make_shared<QTimeZone>(QTimeZone::utc());
    std::unique_ptr<storage::SqlHubStore> m_store;
    std::unique_ptr<sync::Hub> m_hub;
    std::unique_ptr<People> m_people;
    std::unique_ptr<AuditLog> m_audit;
    WorkspaceId m_id;
};

/// The place a command line names.
[[nodiscard]] Result<DatabasePlace> placeFrom(const QCommandLineParser &parser);

/// Names in table `setting`.
namespace settings {
inline constexpr QStringView WorkspaceName = u"workspace-name";
inline constexpr QStringView TimeZone = u"time-zone";
} // namespace settings
[[nodiscard]] Status writeSetting(storage::Connection &connection, QStringView name, const QByteArray &value);

} // namespace farol::server
