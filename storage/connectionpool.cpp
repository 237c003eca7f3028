// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connectionpool.h"

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

ConnectionPool::ConnectionPool(ConnectionFactory factory, Access access, int size, int waitMs)
    : m_factory(std::move(factory)), m_access(access), m_waitMs(waitMs), m_slots(size)
{}

ConnectionPool::Lease::~Lease()
{
    if (m_connection != nullptr)
        m_pool->giveBack(std::move(m_connection));
}

Result<ConnectionPool::Lease> ConnectionPool::take()
{
    std::unique_ptr<Connection> connection;
    {
        std::unique_lock lock(m_mutex);
        if (!m_freed.wait_for(lock, std::chrono::milliseconds(m_waitMs), [this] { return m_slots > 0; }))
            return fail(Error::Code::Busy, u"every database connection is in use"_s);
        --m_slots;
        if (!m_idle.empty()) {
            connection = std::move(m_idle.back());
            m_idle.pop_back();
        }
    }
    if (connection != nullptr)
        return Lease(*this, std::move(connection), false);
    auto opened = m_factory(m_access); // outside the lock: a server far away takes its time
    if (!opened) {
        giveBack(nullptr);
        return std::move(opened).error();
    }
    return Lease(*this, std::move(*opened), true);
}

void ConnectionPool::giveBack(std::unique_ptr<Connection> connection)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_slots;
        if (connection != nullptr && connection->isUsable() && !connection->inTransaction())
            m_idle.push_back(std::move(connection));
    }
    m_freed.notify_one();
}

} // namespace farol::storage
