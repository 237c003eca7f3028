// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/answermemory.h"
#include "server/http/dispatcher.h"
#include "server/http/limits.h"
#include "server/http/router.h"
#include "server/http/workerpool.h"

#include <QByteArray>
#include <QHash>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/address.hpp>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_set>
#include <utility>

namespace farol::server {

class Connection;

/// What limits count an address as: itself, or the /64 network of an IPv6 address.
[[nodiscard]] QByteArray addressGroup(const boost::asio::ip::address &address);
/// An IPv4 address in IPv6 clothes is an IPv4 address.
[[nodiscard]] boost::asio::ip::address plainAddress(const boost::asio::ip::address &address);

/// One event loop and the connections that live on it; they are only touched from its thread.
struct IoThread final {
    boost::asio::io_context context{1};
    std::thread thread;
    std::unordered_set<std::shared_ptr<Connection>> connections;
};

/// Counts connections in total and per address; thread-safe.
class ConnectionGate final
{
public:
    ConnectionGate(int total, int perAddress) : m_total(total), m_perAddress(perAddress) {}

    [[nodiscard]] bool enter(const QByteArray &address);
    void leave(const QByteArray &address);
    [[nodiscard]] int count() const;
    /// False when some are still there at the deadline.
    [[nodiscard]] bool waitUntilEmpty(std::chrono::milliseconds deadline);

private:
    const int m_total;
    const int m_perAddress;
    mutable std::mutex m_mutex;
    std::condition_variable m_empty;
    QHash<QByteArray, int> m_byAddress;
    int m_count = 0;
};

/// What all connections of a server share.
struct ServerShared final {
    ServerShared(const HttpOptions &o, Router r, const Clock &c, Log &log, Metrics &metrics,
                 Authenticator &authenticator, const RateLimits &rates)
        : options(o),
          router(std::move(r)),
          clock(c),
          dispatcher(c, log, metrics, authenticator, o.limits, rates),
          gate(o.limits.connections, o.limits.connectionsPerAddress),
          answers(o.limits.answerMemory)
    {}

    /// Unique within the process and, by its random part, across restarts.
    [[nodiscard]] QByteArray nextRequestId();
    /// The Date field, formatted once per second and thread.
    [[nodiscard]] QByteArray date() const;

    const HttpOptions options;
    const Router router;
    const Clock &clock;
    Dispatcher dispatcher;
    ConnectionGate gate;
    AnswerMemory answers;
    std::unique_ptr<WorkerPool> pool;
    QByteArray idPrefix;
    std::atomic<std::uint64_t> lastId{0};
    std::atomic<int> inFlight{0};
    std::atomic<int> streams{0};
    std::atomic<qint64> bodyMemory{0};
    std::atomic<bool> stopping{false};
    std::atomic<int> dropped{0}; ///< connections cut in the middle because the server stops
};

} // namespace farol::server
