// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/random.h"
#include "core/result.h"
#include "core/uuid.h"
#include "server/http/dispatcher.h"
#include "server/http/limits.h"
#include "server/http/router.h"
#include "server/log.h"
#include "server/metrics.h"

#include <QByteArray>

#include <chrono>
#include <memory>

namespace farol::server {

/// What the server uses of its surroundings; all of it outlives the server.
struct HttpServices final {
    const Clock &clock;
    Random &random; ///< used in start() only
    Log &log;
    Metrics &metrics;
    Authenticator &authenticator;
};

/// The HTTP server. Sockets live on I/O threads, handlers run on a pool; nothing of Beast, Asio or OpenSSL shows here.
class HttpServer final
{
public:
    HttpServer(HttpOptions options, Router router, HttpServices services, RateLimits rates = {});
    /// Stops without a grace period if stop() was not called.
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Listens and starts the threads. Error::Denied for plain HTTP off loopback, Error::Busy for a port in use,
    /// Error::Invalid for an address or TLS files that cannot be used.
    Status start();
    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:8460", without a slash at the end; an address that means "all" is named as loopback.
    [[nodiscard]] QByteArray url() const;

    /// Ends the open streams of a device, from any thread; the events that wait are still sent.
    void closeStreamsOf(DeviceId device);
    /// Reads certificate and key anew; open connections keep the old ones. On an error nothing changes.
    Status reloadTls();
    /// No new connections; what runs is finished until the deadline, then cut; requests that have not arrived and answers
    /// that nobody takes are not waited for. Handlers that overlook Context::cancelled() are, even beyond the deadline.
    /// Returns how many connections were cut in the middle. Not to be called from a handler.
    int stop(std::chrono::milliseconds deadline);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Writes the address where others wait for it: complete with its newline or not at all (temporary file and rename).
[[nodiscard]] Status writeReadyFile(const QString &path, const QByteArray &url);

} // namespace farol::server
