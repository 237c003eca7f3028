// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

namespace farol::nettest {

struct SeenRequest final {
    QByteArray method;
    QByteArray path;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    [[nodiscard]] QByteArray token() const { return headers.value("authorization").mid(7); }
};

/// An HTTP server on loopback that answers as the test says, down to the byte, or not at all.
class ScriptedServer final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const SeenRequest &, QTcpSocket &)>;

    explicit ScriptedServer(QObject *parent = nullptr);
    ~ScriptedServer() override;

    [[nodiscard]] QUrl url() const;
    /// What every request gets from now on.
    void setAnswer(Answer answer) { m_answer = std::move(answer); }
    [[nodiscard]] const QList<SeenRequest> &seen() const { return m_seen; }
    [[nodiscard]] int count(const QByteArray &path) const;
    void forget() { m_seen.clear(); }
    /// Open ones.
    [[nodiscard]] int connections() const { return static_cast<int>(m_buffers.size()); }
    /// Stops listening and drops every connection, as a server that dies.
    void die();
    void revive();

    static QByteArray response(int status, const QByteArray &type, const QByteArray &body,
                               const QByteArray &moreHeaders = {});
    static void reply(QTcpSocket &socket, int status, const QByteArray &type, const QByteArray &body,
                      const QByteArray &moreHeaders = {});
    static void replyJson(QTcpSocket &socket, int status, const QByteArray &body);
    static void replyError(QTcpSocket &socket, int status, const QByteArray &code, int retryAfter = 0);

private:
    void accept();
    void read(QTcpSocket *socket);
    [[nodiscard]] bool takeRequest(QByteArray &buffer, SeenRequest &request) const;

    QTcpServer m_server;
    quint16 m_port = 0;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<SeenRequest> m_seen;
    Answer m_answer;
};

} // namespace farol::nettest
