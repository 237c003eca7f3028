// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/limits.h"
#include "server/http/request.h"
#include "server/http/response.h"
#include "server/http/target.h"

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

namespace farol::server {

/// One request's bytes become a Request; sockets are somebody else's. Stricter than HTTP where leniency has been used
/// to smuggle requests past proxies: one Host, one length, no transfer coding but chunked.
class RequestParser final
{
public:
    enum class Step : std::uint8_t {
        More, ///< everything usable was used
        Header, ///< the header is complete: check it, set the body's limit, go on
        Done,
        Failed, ///< see failure(); the connection is of no further use
    };

    explicit RequestParser(const HttpLimits &limits);
    ~RequestParser();

    /// Forgets the last request and waits for the next one.
    void restart();
    /// Takes what it can; `used` bytes at the front are then done with.
    Step put(QByteArrayView bytes, std::size_t *used);

    /// After Step::Header: fills the request and the target; a response when the header cannot be served.
    [[nodiscard]] std::optional<Response> readHead(Request *request, Target *target) const;
    [[nodiscard]] bool keepAlive() const;
    [[nodiscard]] bool isHttp10() const;
    [[nodiscard]] bool expectsContinue() const;
    [[nodiscard]] bool hasBody() const;
    [[nodiscard]] std::optional<qint64> contentLength() const;
    [[nodiscard]] QByteArray methodText() const;

    /// Bytes on the wire that a body without a stated length may have.
    void limitBody(qint64 bytes);
    [[nodiscard]] QByteArray takeBody();
    /// After Step::Failed.
    [[nodiscard]] Response failure() const;
    [[nodiscard]] bool headerSeen() const;

private:
    struct Private;
    const HttpLimits &m_limits;
    std::unique_ptr<Private> d;
};

/// 413 that names the limit.
[[nodiscard]] Response bodyTooLarge(qint64 limit);

} // namespace farol::server
