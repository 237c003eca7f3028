// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeserver.h"

#include "app/session/ownersocket.h"
#include "core/async.h"

#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace farol {

StoreServer::StoreServer(DeviceStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &StoreServer::accept);
    connect(&m_store, &Store::changed, this,
            [this](const ChangeSet &changes) { broadcast(StoreCall::Changed, payloadOf(changes)); });
    connect(&m_store, &Store::statusChanged, this,
            [this](const SyncStatus &status) { broadcast(StoreCall::StatusChanged, payloadOf(status)); });
    connect(&m_store, &Store::customFieldsChanged, this,
            [this] { broadcast(StoreCall::CustomFieldsChanged, payloadOf(m_store.customFields())); });
    connect(&m_store, &DeviceStore::peopleChanged, this,
            [this] { broadcast(StoreCall::PeopleChanged, payloadOf(m_store.people())); });
}

StoreServer::~StoreServer()
{
    // Sockets tell of their end while the server that owns them goes.
    const QList<QLocalSocket *> sockets = m_clients.keys();
    for (QLocalSocket *socket : sockets)
        socket->disconnect(this);
}

Status StoreServer::listen(const QString &folder)
{
    const QString name = ownerSocketName(folder);
    QLocalServer::removeServer(name); // whoever made it is gone: the profile's lock is ours
    if (!m_server.listen(name))
        return fail(Error::Code::Unsupported, u"the owner's socket cannot be opened"_s);
    return {};
}

void StoreServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        m_clients.insert(socket, {});
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            m_clients.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void StoreServer::read(QLocalSocket *socket)
{
    if (const auto client = m_clients.find(socket); client != m_clients.end())
        client->buffer += socket->readAll();
    // Answering may end the connection, so it is looked up anew each time.
    for (auto client = m_clients.find(socket); client != m_clients.end(); client = m_clients.find(socket)) {
        const auto message = takeMessage(client->buffer);
        if (!message) {
            socket->abort();
            return;
        }
        if (!*message)
            return;
        answer(socket, **message);
    }
}

template <typename T>
void StoreServer::reply(QLocalSocket *socket, quint64 id, QFuture<T> future)
{
    whenDone(future, socket, [socket, id](const T &result) {
        socket->write(frameOf({id, StoreCall::Answer, resultPayload(result)}));
        socket->flush();
    });
}

QByteArray StoreServer::greeting() const
{
    StoreGreeting greeting;
    greeting.me = m_store.me();
    greeting.workspace = m_store.workspace();
    greeting.account = m_store.account();
    greeting.people = m_store.people();
    greeting.status = m_store.status();
    greeting.customFields = m_store.customFields();
    return resultPayload<StoreGreeting>(greeting);
}

void StoreServer::answer(QLocalSocket *socket, const StoreMessage &message)
{
    const auto broken = [socket] { socket->abort(); };
    const quint64 id = message.id;
    ListQuery query;
    quint64 request = 0;
    TableNumber table = 0;
    QList<FieldNumber> columns;
    QList<Uuid> ids;
    RowKey key;
    Command command;
    qint32 limit = 0;
    QStringList texts;
    QString text;
    MutationId mutation;
    OperationId act;
    bool online = false;
    bool deleted = false;
    SearchQuery wanted;
    QByteArray contents;
    const QByteArray &bytes = message.payload;
    switch (message.call) {
    case StoreCall::Hello: socket->write(frameOf({id, StoreCall::Answer, greeting()})); return;
    case StoreCall::List:
        return readPayload(bytes, query, request) ? reply(socket, id, m_store.list(query, request)) : broken();
    case StoreCall::ListIds:
        return readPayload(bytes, query, request) ? reply(socket, id, m_store.listIds(query, request)) : broken();
    case StoreCall::Rows:
        return readPayload(bytes, table, columns, ids, deleted)
                   ? reply(socket, id, m_store.rows(table, columns, ids, deleted))
                   : broken();
    case StoreCall::Row: return readPayload(bytes, key) ? reply(socket, id, m_store.row(key)) : broken();
    case StoreCall::Execute:
        return readPayload(bytes, command) ? reply(socket, id, m_store.execute(command)) : broken();
    case StoreCall::Undo: return reply(socket, id, m_store.undo());
    case StoreCall::Redo: return reply(socket, id, m_store.redo());
    case StoreCall::OwnChanges:
        return readPayload(bytes, key, limit) ? reply(socket, id, m_store.ownChanges(key, limit)) : broken();
    case StoreCall::UndoAct: return readPayload(bytes, act) ? reply(socket, id, m_store.undoAct(act)) : broken();
    case StoreCall::Attention: return reply(socket, id, m_store.attention());
    case StoreCall::SyncNow: return reply(socket, id, m_store.syncNow());
    case StoreCall::SetOnline:
        if (!readPayload(bytes, online))
            return broken();
        m_store.setOnline(online);
        return;
    case StoreCall::RowsByKey:
        return readPayload(bytes, table, texts) ? reply(socket, id, m_store.rowsByKey(table, texts)) : broken();
    case StoreCall::RowsWithKey:
        return readPayload(bytes, table, text) ? reply(socket, id, m_store.rowsWithKey(table, text)) : broken();
    case StoreCall::Dismiss:
        return readPayload(bytes, mutation) ? reply(socket, id, m_store.dismiss(mutation)) : broken();
    case StoreCall::SyncWork: return readPayload(bytes, limit) ? reply(socket, id, m_store.syncWork(limit)) : broken();
    case StoreCall::Search:
        return readPayload(bytes, wanted, request) ? reply(socket, id, m_store.search(wanted, request)) : broken();
    case StoreCall::Draft: return readPayload(bytes, text) ? reply(socket, id, m_store.draft(text)) : broken();
    case StoreCall::KeepDraft:
        return readPayload(bytes, text, contents) ? reply(socket, id, m_store.keepDraft(text, contents)) : broken();
    case StoreCall::SignOut: return reply(socket, id, m_store.signOut());
    default: return broken();
    }
}

void StoreServer::broadcast(StoreCall event, const QByteArray &payload)
{
    for (auto client = m_clients.cbegin(); client != m_clients.cend(); ++client)
        client.key()->write(frameOf({0, event, payload}));
}

} // namespace farol
