// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/scriptedserver.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::nettest {

ScriptedServer::ScriptedServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::accept);
    m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
}

ScriptedServer::~ScriptedServer()
{
    // Sockets tell of their end while the server that owns them goes.
    const QList<QTcpSocket *> sockets = m_buffers.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnect(this);
}

QUrl ScriptedServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

int ScriptedServer::count(const QByteArray &path) const
{
    return static_cast<int>(
        std::count_if(m_seen.cbegin(), m_seen.cend(), [&](const SeenRequest &r) { return r.path == path; }));
}

void ScriptedServer::die()
{
    m_server.close();
    const QList<QTcpSocket *> sockets = m_buffers.keys();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void ScriptedServer::revive()
{
    m_server.listen(QHostAddress::LocalHost, m_port);
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_buffers.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    SeenRequest request;
    while (m_buffers.contains(socket) && takeRequest(m_buffers[socket], request)) {
        m_seen.append(request);
        const Answer answer = m_answer; // which may set another one
        if (answer)
            answer(request, *socket);
        request = {};
    }
}

bool ScriptedServer::takeRequest(QByteArray &buffer, SeenRequest &request) const
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.constFirst().trimmed().split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return false;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return true;
}

QByteArray ScriptedServer::response(int status, const QByteArray &type, const QByteArray &body,
                                    const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type
           + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

void ScriptedServer::reply(QTcpSocket &socket, int status, const QByteArray &type, const QByteArray &body,
                           const QByteArray &moreHeaders)
{
    socket.write(response(status, type, body, moreHeaders));
    socket.flush();
}

void ScriptedServer::replyJson(QTcpSocket &socket, int status, const QByteArray &body)
{
    reply(socket, status, "application/json", body);
}

void ScriptedServer::replyError(QTcpSocket &socket, int status, const QByteArray &code, int retryAfter)
{
    QByteArray more = status == 401 ? QByteArray("WWW-Authenticate: Bearer\r\n") : QByteArray();
    QByteArray seconds;
    if (retryAfter > 0) {
        more += "Retry-After: " + QByteArray::number(retryAfter) + "\r\n";
        seconds = ",\"retryAfter\":" + QByteArray::number(retryAfter);
    }
    reply(socket, status, "application/json",
          "{\"error\":{\"code\":\"" + code + "\",\"message\":\"A sentence.\"" + seconds + "}}", more);
}

} // namespace farol::nettest
