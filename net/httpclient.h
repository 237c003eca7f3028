// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QString>
#include <QUrl>

#include <cstdint>
#include <functional>

class QNetworkReply;
class QNetworkRequest;

namespace farol::net {

struct HttpCall final {
    QByteArray method = "POST";
    QString path;
    QByteArray body;
    QByteArray contentType;
    QByteArray accept; ///< an answer of another type is not our server's
    bool packs = false; ///< zstd in both directions
    qint64 maxAnswer = qint64(1024) * 1024; ///< bytes, unpacked
    int timeoutMs = 30'000; ///< for all of it
    int silenceMs = 30'000; ///< without a byte either way, beyond what a slow line may need for the body
    /// Called before a body leaves this device, maybe more than once: until then the server knows nothing of it.
    std::function<void()> leaving = {};
};

struct HttpOutcome final {
    Result<QByteArray> body;
    std::int64_t retryAfterMs = 0; ///< what the server asked for; 0 = nothing
    QString reason = {}; ///< the server's own word for its refusal; empty = it said none
};

using HttpDone = std::function<void(const HttpOutcome &)>;

/// Requests to one server over kept-alive HTTP/1.1. No redirects, cookies or caches; TLS errors end a request; plain
/// HTTP goes to loopback only. Every request is answered exactly once, unless the client dies first.
/// Lives in one thread.
class HttpClient final : public QObject
{
    Q_OBJECT
public:
    explicit HttpClient(const QUrl &server, QObject *parent = nullptr);

    void send(const HttpCall &call, const QByteArray &token, HttpDone done);
    /// A GET whose answer is read as it comes, without a time limit; the caller owns the reply.
    [[nodiscard]] QNetworkReply *openStream(const QString &path, const QByteArray &accept, const QByteArray &token);
    /// Opens the connection ahead of the first request.
    void warmUp();
    [[nodiscard]] const QUrl &server() const { return m_server; }

private:
    [[nodiscard]] QNetworkRequest request(const QString &path, const QByteArray &accept, const QByteArray &token) const;

    QUrl m_server;
    QNetworkAccessManager m_network;
};

/// Why a reply is no success; retryAfterMs as said. The body is what was read of it.
[[nodiscard]] HttpOutcome outcomeOf(QNetworkReply &reply, const QByteArray &body);

} // namespace farol::net
