// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/proxy.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::chaos {

bool Proxy::listen()
{
    connect(&m_server, &QTcpServer::newConnection, this, &Proxy::accept);
    return m_server.listen(QHostAddress::LocalHost);
}

QString Proxy::url() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort());
}

void Proxy::after(qint64 bytes, std::function<void()> happen)
{
    m_left = bytes;
    m_happen = std::move(happen);
}

bool Proxy::disarm()
{
    return std::exchange(m_happen, nullptr) == nullptr;
}

void Proxy::cut()
{
    const QList<QTcpSocket *> all = m_sockets;
    for (QTcpSocket *socket : all)
        socket->abort();
}

void Proxy::accept()
{
    while (QTcpSocket *device = m_server.nextPendingConnection()) {
        if (m_backends.isEmpty()) {
            device->abort();
            device->deleteLater();
            continue;
        }
        auto *server = new QTcpSocket(device);
        m_sockets += {device, server};
        connect(device, &QTcpSocket::readyRead, this, [this, device, server] {
            if (server->state() == QAbstractSocket::ConnectedState)
                pass(device, server);
        });
        connect(server, &QTcpSocket::connected, this, [this, device, server] { pass(device, server); });
        connect(server, &QTcpSocket::readyRead, this, [this, device, server] { pass(server, device); });
        connect(server, &QTcpSocket::errorOccurred, device, &QTcpSocket::abort);
        connect(server, &QTcpSocket::disconnected, device, &QTcpSocket::disconnectFromHost);
        connect(device, &QTcpSocket::disconnected, this, [this, device, server] {
            m_sockets.removeOne(device);
            m_sockets.removeOne(server);
            server->abort();
            device->deleteLater();
        });
        server->connectToHost(QHostAddress::LocalHost, m_backends[m_random.below(int(m_backends.size()))]);
    }
}

void Proxy::pass(QTcpSocket *from, QTcpSocket *to)
{
    while (from->bytesAvailable() > 0) {
        if (m_happen && m_left == 0)
            std::exchange(m_happen, nullptr)();
        if (!from->isOpen() || !to->isOpen())
            return; // what happened has ended them
        const qint64 most = m_happen ? std::min(m_left, from->bytesAvailable()) : from->bytesAvailable();
        const QByteArray bytes = from->read(most);
        if (bytes.isEmpty())
            return;
        to->write(bytes);
        to->flush();
        if (m_happen)
            m_left -= bytes.size();
    }
}

} // namespace farol::chaos
