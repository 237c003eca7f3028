// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/ddl.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace farol::storage {

class SqliteConnection;

/// One numbered step of a database's history. Once released it never changes: a correction is a new migration.
struct Migration final {
    int number = 0; ///< 1, 2, 3 …
    QByteArray name;
    QList<Step> steps;
    /// For what SQL cannot say (data to be read and written anew); runs after the steps. Not part of the hash.
    std::function<Status(Connection &)> work;
};

/// Brings a database from whatever version to the newest of a history, each migration in a transaction of its own.
/// Any number of processes may do so at once: they take turns.
class Migrator final
{
public:
    Migrator(Connection &connection, QList<Migration> history);

    /// The newest migration applied; 0 = a new, empty database. Fails, having touched nothing, with
    /// TooNew: a newer program was here. Corrupt: a migration applied is not the one we know under its number.
    /// Foreign: there are tables, but none of ours.
    [[nodiscard]] Result<int> version();
    /// `beforeChange` is called once with the present version when a database that holds data is about to change.
    [[nodiscard]] Status migrate(const std::function<Status(int version)> &beforeChange = {});
    /// What is recorded of a migration: of the SQL it runs on this backend.
    [[nodiscard]] QByteArray hashOf(const Migration &migration) const;

private:
    Result<int> readVersion();
    Result<int> checkApplied();
    Status lock();
    Status apply(const Migration &migration);
    /// One migration in one transaction; false when there was none left.
    Result<bool> next();

    Connection &m_connection;
    QList<Migration> m_history;
};

/// Copies the file beside itself as `<path>.v<version>` (encrypted as it is) and removes all but the newest two copies.
/// Busy when another connection is reading old contents.
[[nodiscard]] Status copyBeforeMigrating(SqliteConnection &connection, int version);
/// The copies of a database file, newest version first.
[[nodiscard]] QStringList copiesOf(const QString &path);

} // namespace farol::storage
