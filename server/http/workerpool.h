// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace farol::server {

/// A fixed number of threads and a bounded queue. Heavy work gets at most half of the threads, so that a flood of
/// password hashes or bootstraps leaves room for everybody else.
class WorkerPool final
{
public:
    using Job = std::function<void()>;
    enum class Admission { Bounded, Always }; ///< Always: the continuation of something already admitted

    WorkerPool(int threads, std::size_t queueLimit);
    ~WorkerPool();
    WorkerPool(const WorkerPool &) = delete;
    WorkerPool &operator=(const WorkerPool &) = delete;

    /// False when the queue is full or the pool has stopped; the job then never runs. Jobs do not throw.
    bool submit(Job job, bool heavy = false, Admission admission = Admission::Bounded);
    /// Waits for the running jobs and drops those that wait.
    void stop();

    [[nodiscard]] std::size_t waiting() const;
    [[nodiscard]] int running() const;
    [[nodiscard]] int threads() const { return m_threadCount; }

private:
    void work();
    bool takeNext(Job *job, bool *heavy);

    const int m_threadCount;
    const int m_heavyLimit;
    const std::size_t m_queueLimit;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_ordinary;
    std::deque<Job> m_heavy;
    int m_running = 0;
    int m_runningHeavy = 0;
    int m_asleep = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace farol::server
