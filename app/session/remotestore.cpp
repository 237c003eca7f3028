// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/remotestore.h"

#include "app/session/ownersocket.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QLocalSocket>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

/// The socket's end, in a thread of its own so that whoever waits for an answer may block.
class RemoteConnection final : public QObject
{
public:
    using Done = std::function<void(const Result<QByteArray> &)>;

    explicit RemoteConnection(std::function<void(const StoreMessage &)> event)
        : m_event(std::move(event)), m_socket(this), m_patience(this)
    {
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, [this] {
            m_socket.abort();
            answerAll();
        });
        connect(&m_socket, &QLocalSocket::readyRead, this, [this] { read(); });
        connect(&m_socket, &QLocalSocket::disconnected, this, [this] { answerAll(); });
        connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] { answerAll(); });
    }
    ~RemoteConnection() override
    {
        m_socket.disconnect(this);
        answerAll();
    }

    /// An owner that leaves Hello unanswered for so long is given up.
    void open(const QString &name, int greetingMs)
    {
        m_patience.setInterval(greetingMs);
        m_socket.connectToServer(name);
    }

    void ask(StoreCall call, const QByteArray &payload, const Done &done)
    {
        if (m_gone) {
            done(gone());
            return;
        }
        const quint64 id = ++m_last;
        m_waiting.insert(id, done);
        m_socket.write(frameOf({id, call, payload}));
        if (call == StoreCall::Hello) // not before: with no time left it would be given up unasked
            m_patience.start();
    }

private:
    static Error gone() { return fail(Error::Code::Busy, u"owner-gone"_s); }

    void read()
    {
        m_buffer += m_socket.readAll();
        for (;;) {
            const auto message = takeMessage(m_buffer);
            if (!message) {
                m_socket.abort();
                return;
            }
            if (!*message)
                return;
            m_patience.stop();
            if ((*message)->id == 0) {
                m_event(**message);
            } else if (const Done done = m_waiting.take((*message)->id)) {
                done((*message)->payload);
            }
        }
    }

    void answerAll()
    {
        m_gone = true;
        const auto waiting = std::exchange(m_waiting, {});
        for (const Done &done : waiting)
            done(gone());
    }

    std::function<void(const StoreMessage &)> m_event;
    QLocalSocket m_socket;
    QTimer m_patience; ///< from Hello until the first answer
    QByteArray m_buffer;
    QHash<quint64, Done> m_waiting;
    quint64 m_last = 0;
    bool m_gone = false;
};

RemoteStore::RemoteStore(QObject *parent) : DeviceStore(parent)
{
    m_thread.setObjectName(u"farol-owner"_s);
}

Result<std::unique_ptr<RemoteStore>> RemoteStore::connectTo(const QString &folder, int timeoutMs, QObject *parent)
{
    // Asked first without a thread: mostly there is nobody.
    QLocalSocket probe;
    const QDeadlineTimer patience(timeoutMs);
    const QString name = ownerSocketName(folder);
    probe.connectToServer(name);
    if (!probe.waitForConnected(timeoutMs))
        return fail(Error::Code::Busy, u"nobody answers for the profile"_s);
    probe.disconnectFromServer();

    std::unique_ptr<RemoteStore> store(new RemoteStore(parent));
    RemoteStore *self = store.get();
    auto connection = std::make_unique<RemoteConnection>([self](const StoreMessage &message) {
        QMetaObject::invokeMethod(
            self, [self, message] { self->takeEvent(message); }, Qt::QueuedConnection);
    });
    RemoteConnection *remote = store->m_connection = connection.release(); // deleted by its thread
    remote->moveToThread(&store->m_thread);
    connect(&store->m_thread, &QThread::finished, remote, &QObject::deleteLater);
    store->m_thread.start();
    QMetaObject::invokeMethod(
        remote, [remote, name, left = static_cast<int>(patience.remainingTime())] { remote->open(name, left); },
        Qt::QueuedConnection);
    FAROL_ASSIGN(store->m_greeting, store->ask<StoreGreeting>(StoreCall::Hello, {}).result());
    if (store->m_greeting.version != StoreWireVersion)
        return fail(Error::Code::Busy, u"the owner is of another version"_s);
    return store;
}

RemoteStore::~RemoteStore()
{
    m_thread.quit();
    m_thread.wait();
}

template <typename T>
QFuture<Result<T>> RemoteStore::ask(StoreCall call, const QByteArray &payload)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto done = [promise](const Result<QByteArray> &answer) {
        promise->addResult(answer ? readResult<T>(*answer) : Result<T>(answer.error()));
        promise->finish();
    };
    QMetaObject::invokeMethod(
        m_connection, [connection = m_connection, call, payload, done] { connection->ask(call, payload, done); },
        Qt::QueuedConnection);
    return promise->future();
}

void RemoteStore::takeEvent(const StoreMessage &message)
{
    if (message.call == StoreCall::Changed) {
        ChangeSet changes;
        if (readPayload(message.payload, changes))
            Q_EMIT changed(changes);
    } else if (message.call == StoreCall::StatusChanged) {
        SyncStatus status;
        if (!readPayload(message.payload, status))
            return;
        {
            const std::scoped_lock lock(m_mutex);
            m_greeting.status = status;
        }
        Q_EMIT statusChanged(status);
    } else if (message.call == StoreCall::PeopleChanged) {
        net::People people;
        if (!readPayload(message.payload, people))
            return;
        {
            const std::scoped_lock lock(m_mutex);
            m_greeting.people = people;
        }
        Q_EMIT peopleChanged();
    } else if (message.call == StoreCall::CustomFieldsChanged) {
        CustomCatalog catalog;
        if (!readPayload(message.payload, catalog))
            return;
        {
            const std::scoped_lock lock(m_mutex);
            m_greeting.customFields = catalog;
        }
        Q_EMIT customFieldsChanged();
    }
}

QFuture<Result<ListPage>> RemoteStore::list(const ListQuery &query, std::uint64_t request)
{
    return ask<ListPage>(StoreCall::List, payloadOf(query, quint64(request)));
}

QFuture<Result<ListIds>> RemoteStore::listIds(const ListQuery &query, std::uint64_t request)
{
    return ask<ListIds>(StoreCall::ListIds, payloadOf(query, quint64(request)));
}

QFuture<Result<QList<ListRow>>> RemoteStore::rows(TableNumber table, const QList<FieldNumber> &columns,
                                                  const QList<Uuid> &ids, bool deleted)
{
    return ask<QList<ListRow>>(StoreCall::Rows, payloadOf(table, columns, ids, deleted));
}

QFuture<Result<RowState>> RemoteStore::row(const RowKey &key)
{
    return ask<RowState>(StoreCall::Row, payloadOf(key));
}

QFuture<Result<SearchPage>> RemoteStore::search(const SearchQuery &query, std::uint64_t request)
{
    return ask<SearchPage>(StoreCall::Search, payloadOf(query, quint64(request)));
}

QFuture<Result<QByteArray>> RemoteStore::draft(const QString &key)
{
    return ask<QByteArray>(StoreCall::Draft, payloadOf(key));
}

QFuture<Status> RemoteStore::keepDraft(const QString &key, const QByteArray &contents)
{
    return ask<void>(StoreCall::KeepDraft, payloadOf(key, contents));
}

QFuture<Result<ChangeSet>> RemoteStore::execute(const Command &command)
{
    return ask<ChangeSet>(StoreCall::Execute, payloadOf(command));
}

QFuture<Result<UndoReport>> RemoteStore::undo()
{
    return ask<UndoReport>(StoreCall::Undo, {});
}

QFuture<Result<UndoReport>> RemoteStore::redo()
{
    return ask<UndoReport>(StoreCall::Redo, {});
}

QFuture<Result<QList<OwnChange>>> RemoteStore::ownChanges(const RowKey &row, int limit)
{
    return ask<QList<OwnChange>>(StoreCall::OwnChanges, payloadOf(row, qint32(limit)));
}

QFuture<Result<UndoReport>> RemoteStore::undoAct(OperationId act)
{
    return ask<UndoReport>(StoreCall::UndoAct, payloadOf(act));
}

QFuture<Result<QList<AttentionItem>>> RemoteStore::attention()
{
    return ask<QList<AttentionItem>>(StoreCall::Attention, {});
}

QFuture<Status> RemoteStore::syncNow()
{
    return ask<void>(StoreCall::SyncNow, {});
}

void RemoteStore::setOnline(bool online)
{
    (void)ask<void>(StoreCall::SetOnline, payloadOf(online));
}

SyncStatus RemoteStore::status() const
{
    const std::scoped_lock lock(m_mutex);
    return m_greeting.status;
}

CustomCatalog RemoteStore::customFields() const
{
    const std::scoped_lock lock(m_mutex);
    return m_greeting.customFields;
}

net::People RemoteStore::people() const
{
    const std::scoped_lock lock(m_mutex);
    return m_greeting.people;
}

QFuture<Result<QList<std::optional<RowState>>>> RemoteStore::rowsByKey(TableNumber table, const QStringList &keys)
{
    return ask<QList<std::optional<RowState>>>(StoreCall::RowsByKey, payloadOf(table, keys));
}

QFuture<Result<QList<Uuid>>> RemoteStore::rowsWithKey(TableNumber table, const QString &key)
{
    return ask<QList<Uuid>>(StoreCall::RowsWithKey, payloadOf(table, key));
}

QFuture<Status> RemoteStore::dismiss(MutationId mutation)
{
    return ask<void>(StoreCall::Dismiss, payloadOf(mutation));
}

QFuture<Result<SyncWork>> RemoteStore::syncWork(int limit)
{
    return ask<SyncWork>(StoreCall::SyncWork, payloadOf(qint32(limit)));
}

QFuture<Status> RemoteStore::signOut()
{
    return ask<void>(StoreCall::SignOut, {});
}

} // namespace farol
