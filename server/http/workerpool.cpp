// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/workerpool.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace farol::server {

WorkerPool::WorkerPool(int threads, std::size_t queueLimit)
    : m_threadCount(std::max(1, threads)), m_heavyLimit(std::max(1, m_threadCount / 2)), m_queueLimit(queueLimit)
{
    m_threads.reserve(static_cast<std::size_t>(m_threadCount));
    for (int i = 0; i < m_threadCount; ++i)
        m_threads.emplace_back([this] { work(); });
}

WorkerPool::~WorkerPool()
{
    stop();
}

bool WorkerPool::submit(Job job, bool heavy, Admission admission)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return false;
        if (admission == Admission::Bounded && m_ordinary.size() + m_heavy.size() >= m_queueLimit)
            return false;
        (heavy ? m_heavy : m_ordinary).push_back(std::move(job));
        wake = m_asleep > 0;
    }
    if (wake)
        m_wake.notify_one();
    return true;
}

// Called with the lock held.
bool WorkerPool::takeNext(Job *job, bool *heavy)
{
    // Heavy work first when it may run: it has its own share, and ordinary work could otherwise starve it.
    *heavy = !m_heavy.empty() && m_runningHeavy < m_heavyLimit;
    std::deque<Job> &queue = *heavy ? m_heavy : m_ordinary;
    if (queue.empty())
        return false;
    *job = std::move(queue.front());
    queue.pop_front();
    ++m_running;
    m_runningHeavy += *heavy ? 1 : 0;
    return true;
}

void WorkerPool::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        Job job;
        bool heavy = false;
        while (!m_stopping && !takeNext(&job, &heavy)) {
            ++m_asleep;
            m_wake.wait(lock);
            --m_asleep;
        }
        if (!job)
            return;
        lock.unlock();
        job();
        job = nullptr; // what it held is let go outside of the lock
        lock.lock();
        --m_running;
        m_runningHeavy -= heavy ? 1 : 0;
    }
}

void WorkerPool::stop()
{
    std::deque<Job> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        dropped.swap(m_ordinary);
        std::move(m_heavy.begin(), m_heavy.end(), std::back_inserter(dropped));
        m_heavy.clear();
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

std::size_t WorkerPool::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_ordinary.size() + m_heavy.size();
}

int WorkerPool::running() const
{
    const std::lock_guard lock(m_mutex);
    return m_running;
}

} // namespace farol::server
