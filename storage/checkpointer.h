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
/// the log: to be read, deciphered, ciphered again, written and waited for. Any thread may call.
class Checkpointer final
{
public:
    /// The connection must be open on the same file as the writer's, and is the thread's from here on.
    explicit Checkpointer(std::unique_ptr<SqliteConnection> connection);
    /// Waits for a checkpoint under way.
    ~Checkpointer();
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;

    /// The log has grown beyond what should lie in it.
    void wake() noexcept;
    /// Waits for a checkpoint under way; none begins until the lock is let go. For whoever must checkpoint himself.
    [[nodiscard]] std::unique_lock<std::mutex> pause() { return std::unique_lock(m_checkpointing); }

private:
    void work();

    std::unique_ptr<SqliteConnection> m_connection;
    std::mutex m_checkpointing; ///< held during one
    std::mutex m_mutex; ///< guards the rest
    std::condition_variable m_changed;
    bool m_due = false;
    bool m_ending = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace farol::storage
