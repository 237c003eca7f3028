// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace farol::server {

/// One server-sent event. `data` may have several lines; it carries a poke, never contents of the workspace.
struct Event final {
    QByteArray name;
    QByteArray data;
    QByteArray id;
};

/// Where a handler puts events for one open stream; all calls are allowed from any thread.
/// Shared by the handler's side, which pushes, and the adapter, which drains it into the connection.
class EventChannel final
{
public:
    /// A client that lets more than `capacity` events pile up is cut off and has to connect anew.
    explicit EventChannel(std::size_t capacity = 64) : m_capacity(capacity) {}
    EventChannel(const EventChannel &) = delete;
    EventChannel &operator=(const EventChannel &) = delete;

    /// False when the stream is closed, or is closed now because nobody drained it.
    bool push(Event event);
    /// Replaces a waiting event of the same name: for pokes, of which only the newest says anything.
    bool pushLatest(Event event);
    /// Ends the stream once what waits has been sent.
    void close();
    [[nodiscard]] bool isClosed() const;
    /// `callback` runs once, on whatever thread closes the stream; at once when it is closed already.
    void onClosed(std::function<void()> callback);

    /// The adapter's side: everything that waits, encoded for the wire.
    [[nodiscard]] QByteArray takeEncoded();
    /// The adapter's side: `wake` is called whenever there is something to take or the stream was closed.
    void setWake(std::function<void()> wake);

private:
    bool enqueue(Event event, bool replace);

    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::deque<Event> m_waiting;
    std::function<void()> m_wake;
    std::vector<std::function<void()>> m_onClosed;
    bool m_closed = false;
};

/// The bytes of one event as the EventSource standard wants them.
[[nodiscard]] QByteArray encoded(const Event &event);

} // namespace farol::server
