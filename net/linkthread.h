// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/serverlink.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace farol::net {

/// A link in a thread of its own, so that one answer is fetched, unpacked and decoded while its owner still puts the
/// one before away. To its owner it is a link like any other: it lives, and calls the listener, in the owner's thread.
/// What it is asked for is done in order; what would have been told after its destruction is not.
class LinkThread final : public QObject, public ServerLink
{
    Q_OBJECT
public:
    /// Called once, in the new thread, as is all that the link it makes does. What that link works with (vault, clock,
    /// random) has to be its own or thread-safe. The listener it is given is not `listener`.
    using Make = std::function<std::unique_ptr<ServerLink>(LinkListener &listener)>;

    LinkThread(const Make &make, LinkListener &listener, QObject *parent = nullptr);
    ~LinkThread() override; ///< waits for what the link is just doing

    void send(std::uint64_t id, const sync::Request &request) override;
    [[nodiscard]] std::int64_t patienceMs() const override { return m_patienceMs; }
    void setOnline(bool online) override;
    void fetchPeople(std::function<void(const Result<People> &)> done) override;
    void signOut(std::function<void(const Status &)> done) override;
    void call(const HttpCall &request, HttpDone done) override;

private:
    class Relay;

    template <typename Fn>
    void inside(Fn fn);

    QThread m_thread;
    QObject m_inside; ///< lives in the thread
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<ServerLink> m_link; ///< made, used and destroyed in the thread
    std::int64_t m_patienceMs = 0;
};

} // namespace farol::net
