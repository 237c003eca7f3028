// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/livehub.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace farol::server {

namespace {

Event headEvent(Seq head)
{
    return Event{"head", QByteArray::number(qint64(head)), {}};
}

} // namespace

std::shared_ptr<EventChannel> LiveHub::open(Seq head)
{
    auto channel = std::make_shared<EventChannel>();
    const EventChannel *key = channel.get();
    // A newer head may not be followed by an older one, so whoever tells does so in turn.
    const std::lock_guard turn(m_turn);
    Seq newest = head;
    {
        const std::lock_guard lock(m_mutex);
        m_channels.emplace(key, channel);
        newest = std::max(m_told, head);
    }
    channel->onClosed([this, key] {
        const std::lock_guard lock(m_mutex);
        m_channels.erase(key);
    });
    channel->pushLatest(headEvent(newest));
    return channel;
}

void LiveHub::announce(Seq head)
{
    const std::lock_guard turn(m_turn);
    std::vector<std::shared_ptr<EventChannel>> channels;
    {
        const std::lock_guard lock(m_mutex);
        if (head <= m_told)
            return;
        m_told = head;
        for (const auto &[key, channel] : m_channels) {
            if (auto alive = channel.lock())
                channels.push_back(std::move(alive));
        }
    }
    // Outside the lock: a push may close a stream, and closing asks for the lock.
    for (const auto &channel : channels)
        channel->pushLatest(headEvent(head));
}

void LiveHub::closeAll()
{
    std::vector<std::shared_ptr<EventChannel>> channels;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &[key, channel] : m_channels) {
            if (auto alive = channel.lock())
                channels.push_back(std::move(alive));
        }
    }
    for (const auto &channel : channels)
        channel->close();
}

std::size_t LiveHub::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_channels.size();
}

} // namespace farol::server
