// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslSocket>

#include <utility>

namespace farol::server::test {

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

struct Reply final {
    int status = 0; ///< 0 = none came
    HeaderList headers; ///< names in lower case
    QByteArray body; ///< without its chunks
    bool complete = false; ///< the body came to its end and was not cut

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

/// A blocking HTTP client that lets a test send any bytes whatever; its waits end with what it waits for, or at the
/// timeout.
class HttpClient final
{
public:
    explicit HttpClient(quint16 port, int timeoutMs = 15'000) : m_port(port), m_timeoutMs(timeoutMs) {}

    bool connectPlain();
    /// Trusts this certificate and no other, and wants it to name 127.0.0.1.
    bool connectTls(const QSslCertificate &authority);
    bool send(const QByteArray &bytes);
    /// The next reply; for one to HEAD no body is expected. Replies of status 100 are returned like any other.
    Reply read(bool toHead = false);
    /// Sends a request with Host and, for a body, Content-Length, connecting first if need be.
    Reply request(const QByteArray &method, const QByteArray &target, const HeaderList &headers = {},
                  const QByteArray &body = {});
    Reply get(const QByteArray &target, const HeaderList &headers = {}) { return request("GET", target, headers); }
    /// Only status line and header, for streams whose body is read event by event.
    Reply readHead();
    /// The next event of a stream, without its empty line; comments (heartbeats) begin with a colon. Null at the end.
    QByteArray readEvent();
    /// Whether the server closes the connection; what comes until then is thrown away.
    bool waitForClose();
    void close() { m_socket.abort(); }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] QSslSocket &socket() { return m_socket; }

private:
    bool fill();
    bool fillTo(qsizetype size);
    QByteArray readLine();
    bool readChunk(QByteArray *chunk);

    quint16 m_port;
    int m_timeoutMs;
    QSslSocket m_socket;
    QByteArray m_raw; ///< received and not yet used
    QByteArray m_events;
};

} // namespace farol::server::test
