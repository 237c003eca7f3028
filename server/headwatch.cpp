// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/headwatch.h"

#include <chrono>

namespace farol::server {

using namespace std::chrono_literals;

HeadWatch::HeadWatch(Parts parts) : m_parts(std::move(parts))
{
    m_watcher = std::thread([this] { watch(); });
    if (m_parts.openEar)
        m_listener = std::thread([this] { listen(); });
    if (m_parts.tellOthers)
        m_teller = std::thread([this] { tell(); });
}

HeadWatch::~HeadWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread *thread : {&m_watcher, &m_listener, &m_teller}) {
        if (thread->joinable())
            thread->join();
    }
}

void HeadWatch::committed()
{
    {
        const std::lock_guard lock(m_mutex);
        m_toTell = true;
    }
    m_wake.notify_all();
}

void HeadWatch::look()
{
    const Status status = m_parts.store.read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(const Head head, reader.head());
        m_parts.live.announce(head.seq);
        return {};
    });
    if (!status)
        m_parts.log.write(Log::Level::Warning, "live", LogLine().add("error", errorName(status.error().code)));
}

void HeadWatch::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        if (m_parts.live.count() > 0) // nobody listens, nobody asks
            look();
        lock.lock();
        m_wake.wait_for(lock, 200ms, [this] { return m_stopping.load(); });
    }
}

void HeadWatch::tell()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stopping || m_toTell; });
        if (m_stopping)
            return;
        m_toTell = false; // however many commits there were meanwhile, they are one telling
        lock.unlock();
        const Status status = m_parts.tellOthers();
        if (!status)
            m_parts.log.write(Log::Level::Warning, "live", LogLine().add("error", errorName(status.error().code)));
        lock.lock();
    }
}

void HeadWatch::listen()
{
    while (!m_stopping) {
        const auto ear = m_parts.openEar();
        while (ear && !m_stopping) {
            const auto heard = ear.value()(500);
            if (!heard)
                break;
            if (heard.value())
                look();
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, 1s, [this] { return m_stopping.load(); });
    }
}

} // namespace farol::server
