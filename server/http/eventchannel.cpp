// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/eventchannel.h"

#include <QByteArrayList>
#include <QString>

#include <algorithm>
#include <utility>

namespace farol::server {

namespace {

QByteArray oneLine(QByteArray text)
{
    return text.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
}

} // namespace

QByteArray encoded(const Event &event)
{
    QByteArray bytes;
    if (!event.name.isEmpty())
        bytes += "event: " + oneLine(event.name) + '\n';
    if (!event.id.isEmpty())
        bytes += "id: " + oneLine(event.id) + '\n';
    QByteArray data = event.data;
    data.replace("\r\n", "\n").replace('\r', '\n');
    const QList<QByteArray> lines = data.split('\n');
    for (const QByteArray &line : lines)
        bytes += "data: " + line + '\n';
    return bytes + '\n';
}

bool EventChannel::push(Event event)
{
    return enqueue(std::move(event), false);
}

bool EventChannel::pushLatest(Event event)
{
    return enqueue(std::move(event), true);
}

bool EventChannel::enqueue(Event event, bool replace)
{
    std::function<void()> wake;
    bool full = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return false;
        const auto same = std::find_if(m_waiting.begin(), m_waiting.end(),
                                       [&event](const Event &other) { return other.name == event.name; });
        if (replace && same != m_waiting.end()) {
            *same = std::move(event);
            return true; // whoever queued the older one has woken the adapter already
        }
        full = m_waiting.size() >= m_capacity;
        if (!full) {
            m_waiting.push_back(std::move(event));
            wake = m_wake;
        }
    }
    if (full) {
        close();
        return false;
    }
    if (wake)
        wake();
    return true;
}

void EventChannel::close()
{
    std::function<void()> wake;
    std::vector<std::function<void()>> callbacks;
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return;
        m_closed = true;
        wake = m_wake;
        callbacks.swap(m_onClosed);
    }
    for (const auto &callback : callbacks)
        callback();
    if (wake)
        wake();
}

bool EventChannel::isClosed() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed;
}

void EventChannel::onClosed(std::function<void()> callback)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_closed) {
            m_onClosed.push_back(std::move(callback));
            return;
        }
    }
    callback();
}

QByteArray EventChannel::takeEncoded()
{
    std::deque<Event> events;
    {
        const std::lock_guard lock(m_mutex);
        events.swap(m_waiting);
    }
    QByteArray bytes;
    for (const Event &event : events)
        bytes += encoded(event);
    return bytes;
}

void EventChannel::setWake(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

} // namespace farol::server
