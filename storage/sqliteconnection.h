// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

struct sqlite3;

namespace farol::storage {

struct SqliteOptions final {
    enum class Synchronous : std::uint8_t { Normal, Full };

    QString path; ///< ":memory:" for tests
    QByteArray key; ///< 32 bytes: the file is encrypted; empty: it is plain
    bool readOnly = false;
    bool mayCreate = true;
    bool foreignKeys = false;
    bool secureDelete = true; ///< overwritten with zeros, so that purged rows are gone from the file
    Synchronous synchronous = Synchronous::Full;
    int busyTimeoutMs = 2'000;
    int cacheKiB = 16'384;
};

/// SQLite through SQLite3 Multiple Ciphers. A keyed file is checked on every open to be really encrypted.
class SqliteConnection final : public Connection
{
public:
    /// NoKey: the key does not open this file. Foreign: a plain file where an encrypted one was asked for, or the
    /// reverse. Corrupt: not a database. NotFound: no such file (with mayCreate or readOnly).
    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const SqliteOptions &options);
    ~SqliteConnection() override;

    [[nodiscard]] Backend backend() const override { return Backend::Sqlite; }
    Result<Statement> prepare(const QByteArray &sql) override;
    Status execute(const QByteArray &script) override;
    [[nodiscard]] std::int64_t changes() const override;
    [[nodiscard]] bool isUsable() const override { return true; }
    void interrupt() noexcept override;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QByteArray cipherName() const; ///< empty for a plain file
    /// Moves the write-ahead log into the file and empties it; Busy when a reader is in the way.
    Status checkpoint();
    /// Moves what it can of the log without waiting for anybody; those who write go on meanwhile.
    Status checkpointPart();
    /// Has `grown` called in the thread of each commit, with the pages that are in the log then, instead of moving them
    /// into the file when there are many: that is left to whoever listens.
    void setLogListener(std::function<void(int pages)> grown);
    /// SQLite's own check of the file's structure; Corrupt when it finds something.
    Status quickCheck();
    /// Pages it may keep in memory from now on, up to this much; what is over it goes as it is no longer needed.
    Status setCache(int kiB);
    /// How long it waits from now on while another connection writes.
    void setBusyTimeout(int ms) noexcept;
    /// Gives back what it holds without need.
    void releaseMemory() noexcept;
    Status setSynchronous(SqliteOptions::Synchronous synchronous);
    /// For what the interface does not offer (functions, hooks); never for statements.
    [[nodiscard]] sqlite3 *handle() const { return m_db; }

protected:
    Status beginTransaction(Access access) override;
    Status commitTransaction() override;
    void rollbackTransaction() noexcept override;

private:
    friend class SqliteStatement;
    SqliteConnection(sqlite3 *db, QString path);
    Status configure(const SqliteOptions &options);
    /// The error of a failed call; notes contention and whether SQLite took the transaction back by itself.
    Error failure(int code, bool preparing);

    sqlite3 *m_db;
    QString m_path;
    QHash<QByteArray, std::shared_ptr<StatementDriver>> m_cache;
    std::optional<Error> m_undone;
    std::function<void(int pages)> m_logGrown;
};

/// The SQLite version linked in, and whether it is one of those that keep committed transactions safe (3.51.3).
[[nodiscard]] bool sqliteIsTrustworthy() noexcept;

} // namespace farol::storage
