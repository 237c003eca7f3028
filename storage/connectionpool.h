// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace farol::storage {

using ConnectionFactory = std::function<Result<std::unique_ptr<Connection>>(Access)>;

/// A bounded number of connections for one kind of access, opened when first wanted. Thread-safe.
class ConnectionPool final
{
public:
    ConnectionPool(ConnectionFactory factory, Access access, int size, int waitMs);

    /// A connection lent to one thread; back in the pool with this object, or dropped when it is no longer usable.
    class Lease final
    {
    public:
        Lease(ConnectionPool &pool, std::unique_ptr<Connection> connection, bool isFresh)
            : m_pool(&pool), m_connection(std::move(connection)), m_isFresh(isFresh)
        {}
        Lease(Lease &&) noexcept = default;
        Lease &operator=(Lease &&) noexcept = delete;
        Lease(const Lease &) = delete;
        Lease &operator=(const Lease &) = delete;
        ~Lease();

        Connection &operator*() const { return *m_connection; }
        Connection *operator->() const { return m_connection.get(); }
        /// Opened just now, so that a lost connection means a lost server and not one that restarted long ago.
        [[nodiscard]] bool isFresh() const { return m_isFresh; }

    private:
        ConnectionPool *m_pool;
        std::unique_ptr<Connection> m_connection;
        bool m_isFresh;
    };

    /// Waits for a free one; Busy after the pool's time.
    [[nodiscard]] Result<Lease> take();

private:
    void giveBack(std::unique_ptr<Connection> connection);

    ConnectionFactory m_factory;
    Access m_access;
    int m_waitMs;
    std::mutex m_mutex;
    std::condition_variable m_freed;
    int m_slots; ///< connections not lent, whether open or still to be opened
    std::vector<std::unique_ptr<Connection>> m_idle;
};

} // namespace farol::storage
