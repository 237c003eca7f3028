// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqliteconnection.h"

#include <QThread>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace farol::storage {

/// Moves the write-ahead log into the file from a thread of its own, so that no write waits for what earlier ones left in
/// the log: to be read, deciphered, ciphered again, written and waited for. Any thread may call. It lives as long as a
/// connection that it serves.
class Checkpointer final : public std::enable_shared_from_this<Checkpointer>
{
public:
    /// The connection must be open on the same file as those to be served, and is the thread's from here on.
    [[nodiscard]] static std::shared_ptr<Checkpointer> create(std::unique_ptr<SqliteConnection> connection);
    /// Waits for a checkpoint under way.
    ~Checkpointer();
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;

    /// From now on the connection's commits move nothing themselves, unless the log is longer than anybody should have
    /// to carry: then they wait for the thread and move the rest. Every writing connection is to be served, or it would
    /// checkpoint in its own commits.
    void serve(SqliteConnection &writer);
    /// Waits for a checkpoint under way; none begins until the lock is let go. For whoever must checkpoint himself.
    [[nodiscard]] std::unique_lock<std::mutex> pause() { return std::unique_lock(m_checkpointing); }

private:
    explicit Checkpointer(std::unique_ptr<SqliteConnection> connection);
    void logGrew(SqliteConnection &writer, int pages);
    void work();

    std::unique_ptr<SqliteConnection> m_connection;
    std::mutex m_checkpointing; ///< held during one
    std::mutex m_mutex; ///< guards the rest
    std::condition_variable m_changed;
    int m_toldAt = 0; ///< pages the log had when the thread was last woken; it is woken once for every so many
    bool m_due = false;
    bool m_ending = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace farol::storage
