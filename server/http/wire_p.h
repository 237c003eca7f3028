// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/response.h"

#include <QByteArray>

#include <optional>

namespace farol::server {

/// How a response is framed; the adapter decides, handlers do not.
struct Framing final {
    bool keepAlive = true;
    bool chunked = false;
    bool secure = false; ///< adds HSTS
    std::optional<qint64> length; ///< Content-Length
    QByteArray requestId;
    QByteArray date; ///< RFC 9110
};

/// Status line and header fields with the empty line; framing fields a handler has set are left out.
[[nodiscard]] QByteArray responseHead(const Response &response, const Framing &framing);
/// Whether a status has a body at all.
[[nodiscard]] bool hasBody(int status);
/// "1f\r\n" before a chunk of that size, which "\r\n" follows.
[[nodiscard]] QByteArray chunkHead(qsizetype size);
[[nodiscard]] QByteArray httpDate(qint64 secondsSinceEpoch);

} // namespace farol::server
