// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/simrandom.h"

#include <QList>
#include <QObject>
#include <QTcpServer>

#include <functional>
#include <optional>

class QTcpSocket;

namespace farol::chaos {

/// Stands where a load balancer would: devices know its address only, and each of their connections goes to one of the
/// servers that live. It counts the bytes that pass, so that something can happen after exactly so many.
/// Lives in the thread whose event loop serves it.
class Proxy final : public QObject
{
public:
    explicit Proxy(sim::SimRandom &random) : m_random(random) {}

    [[nodiscard]] bool listen();
    [[nodiscard]] QString url() const;
    /// The ports behind it; with none of them, connections end at once.
    void setBackends(const QList<quint16> &ports) { m_backends = ports; }
    /// Calls `happen` once, when `bytes` more have passed in either direction and before any further one does.
    void after(qint64 bytes, std::function<void()> happen);
    /// Forgets what after() was told; whether it had happened.
    bool disarm();
    /// Ends every connection without a word.
    void cut();

private:
    void accept();
    void pass(QTcpSocket *from, QTcpSocket *to);

    sim::SimRandom &m_random;
    QTcpServer m_server;
    QList<quint16> m_backends;
    QList<QTcpSocket *> m_sockets; ///< both ends of each connection
    qint64 m_left = 0;
    std::function<void()> m_happen;
};

} // namespace farol::chaos
