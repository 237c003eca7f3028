// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/devicestore.h"
#include "app/session/storewire.h"

#include <QHash>
#include <QLocalServer>
#include <QObject>

#include <functional>

class QLocalSocket;

namespace farol {

/// Lets farolctl work with a profile that this program owns. Only programs of the same person can connect. Lives in the
/// store's thread; the store outlives it.
class StoreServer final : public QObject
{
    Q_OBJECT
public:
    explicit StoreServer(DeviceStore &store, QObject *parent = nullptr);
    ~StoreServer() override;
    /// Opens the socket of the profile in `folder`, replacing one that a crash left behind.
    Status listen(const QString &folder);

private:
    struct Client {
        QByteArray buffer;
    };
    void accept();
    void read(QLocalSocket *socket);
    void answer(QLocalSocket *socket, const StoreMessage &message);
    [[nodiscard]] QByteArray greeting() const;
    template <typename T>
    void reply(QLocalSocket *socket, quint64 id, QFuture<T> future);
    void broadcast(StoreCall event, const QByteArray &payload);

    DeviceStore &m_store;
    QLocalServer m_server;
    QHash<QLocalSocket *, Client> m_clients;
};

} // namespace farol
