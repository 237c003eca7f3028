// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace farol::server {

/// What a client may cost us. Every figure can be set in the configuration file (section [limits]).
struct HttpLimits final {
    qint64 headerBytes = qint64(16) * 1024;
    qint64 bodyBytes = qint64(1024) * 1024; ///< of routes that name no limit of their own
    qint64 bodyMemory = qint64(256) * 1024 * 1024; ///< of all bodies being received or handled, beyond 16 KiB each
    qint64 answerMemory = qint64(128) * 1024 * 1024; ///< of all answers above 16 KiB that are not yet sent
    qint64 unpackedBytes = qint64(8) * 1024 * 1024; ///< of a compressed body
    int unpackRatio = 50;

    std::chrono::milliseconds headerTimeout{10'000}; ///< from the first byte (of a new connection: from accepting it)
    std::chrono::milliseconds bodyTimeout{30 * 60'000}; ///< in all; a body that crawls is cut by the minimum rate
    std::chrono::milliseconds slowGrace{10'000}; ///< before the minimum rate counts; how far a reader may fall behind
    qint64 minimumRate = qint64(4) * 1024; ///< bytes per second while a body is received or an answer is sent
    std::chrono::milliseconds idleTimeout{60'000};
    std::chrono::milliseconds heartbeat{20'000};
    std::chrono::milliseconds linger{2'000}; ///< reading on after a refusal, so that the client gets to see it
    std::chrono::milliseconds stopPatience{1'000}; ///< when the server stops, for who takes nothing of his answer

    int connections = 4096;
    int connectionsPerAddress = 512;
    int requestsInFlight = 1024;
    int queue = 256; ///< requests waiting for a thread; beyond it the answer is 503
};

/// Token buckets for ordinary requests; a rate of 0 switches one off.
struct RateLimits final {
    double devicePerSecond = 20;
    double deviceBurst = 100;
    double addressPerSecond = 200;
    double addressBurst = 1000;
    int remembered = 20'000; ///< buckets kept; the oldest full ones go first
};

struct TlsFiles final {
    QString certificate; ///< PEM, the chain from the server's own certificate upwards
    QString key; ///< PEM, without a passphrase
};

struct HttpOptions final {
    QByteArray address = "127.0.0.1"; ///< a numeric address or "localhost"
    quint16 port = 0; ///< 0 = any free one
    std::optional<TlsFiles> tls;
    bool plaintextAnywhere = false; ///< speak HTTP off loopback: only behind a proxy that speaks TLS
    QList<QByteArray> trustedProxies; ///< their X-Forwarded-For and X-Forwarded-Proto are believed
    int threads = 8; ///< of the pool that runs handlers
    int ioThreads = 1;
    HttpLimits limits;
};

} // namespace farol::server
