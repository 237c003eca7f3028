// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/localstore.h"

#include "app/session/storereader.h"

#include <QPromise>

#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

/// What a function running elsewhere fulfils: shared, since Qt's queued calls want to be copied.
template <typename T>
std::shared_ptr<QPromise<T>> newPromise()
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    return promise;
}

template <typename T>
void fulfil(QPromise<T> &promise, T value)
{
    promise.addResult(std::move(value));
    promise.finish();
}

// Tokens that were renewed and could not be kept would have to be renewed again while the server still allows it, and
// only the link's own thread waits.
constexpr int LinkPatienceMs = 30'000;
constexpr int LookAgainMs = 1'000;

net::People readPeople(KeyVault &secrets)
{
    const Result<QByteArray> kept = secrets.read(QString::fromLatin1(storage::secrets::People));
    return kept ? net::decodePeople(*kept).valueOr(net::People()) : net::People();
}

} // namespace

LocalStore::LocalStore(std::unique_ptr<storage::Profile> profile, QObject *parent)
    : DeviceStore(parent), m_profile(std::move(profile))
{
    m_workThread.setObjectName(u"farol-store"_s);
    m_readThread.setObjectName(u"farol-lists"_s);
    m_lookAgain.setSingleShot(true);
    m_lookAgain.setInterval(LookAgainMs);
    connect(&m_lookAgain, &QTimer::timeout, this, &Store::customFieldsChanged);
}

Result<std::unique_ptr<LocalStore>> LocalStore::open(std::unique_ptr<storage::Profile> profile, const Options &options,
                                                     QObject *parent)
{
    std::unique_ptr<LocalStore> store(new LocalStore(std::move(profile), parent));
    FAROL_TRY(store->openParts(options));
    return store;
}

Status LocalStore::openParts(const Options &options)
{
    using Use = storage::Profile::Use;
    FAROL_ASSIGN(auto writer, m_profile->connect(Use::ReadWrite));
    FAROL_ASSIGN(auto reader, m_profile->connect(Use::ReadOnly));
    FAROL_ASSIGN(auto store, storage::SqlClientStore::open(std::move(writer), std::move(reader), options.schema));
    FAROL_ASSIGN(auto checkpointing, m_profile->connect(Use::ReadWrite));
    const auto checkpointer = storage::Checkpointer::create(std::move(checkpointing));
    store->checkpointBy(checkpointer);
    FAROL_ASSIGN(auto listing, m_profile->connect(Use::ReadOnly));
    FAROL_ASSIGN(auto lists, storage::ListReader::open(std::move(listing), options.schema));
    auto search = std::make_unique<storage::SearchReader>(
        [profile = m_profile.get()] { return profile->connect(Use::ReadOnly); }, options.schema);
    FAROL_ASSIGN(auto counting, m_profile->connect(Use::ReadOnly));
    FAROL_ASSIGN(auto counted, storage::ListReader::open(std::move(counting), options.schema));
    const std::shared_ptr<storage::ListReader> counter = std::move(counted);
    FAROL_ASSIGN(auto linkSide, m_profile->connect(Use::ReadWrite));
    linkSide->setBusyTimeout(LinkPatienceMs);
    checkpointer->serve(*linkSide);
    FAROL_TRY(readIdentity(*store));
    FAROL_TRY(openCustomFields(counter, options));
    lists->setCustomFields(m_customFields);
    m_people = readPeople(store->secrets());
    m_status.lastSync = StoreWorker::lastSyncIn(store->secrets());
    // The first status is there before anybody asks: what waits must never look like nothing.
    FAROL_ASSIGN(const storage::StoreCounts counts, counter->counts());
    m_status.waiting = counts.waiting;
    m_status.attention = counts.attention;
    m_status.conflicts = counts.conflicts;
    m_status.cursor = m_device.cursor;
    if (m_device.ended != AccessEnd::None) {
        m_status.connection = SyncStatus::Connection::SignedOut;
        m_status.hasError = true;
        m_status.lastError = accessEndedError(m_device.ended);
    }

    StoreWorker::Parts parts{std::move(store), counter,        std::move(linkSide), options.schema,
                             options.clock,    options.random, options.link,        rights()};
    m_worker = std::make_unique<StoreWorker>(std::move(parts), listeners()).release(); // deleted by its thread
    m_reader = std::make_unique<StoreReader>(std::move(lists), std::move(search)).release();
    m_worker->moveToThread(&m_workThread);
    m_reader->moveToThread(&m_readThread);
    connect(&m_workThread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(&m_readThread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_workThread.start();
    m_readThread.start();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->start(); }, Qt::QueuedConnection);
    return {};
}

UserRights LocalStore::rights() const
{
    UserRights rights;
    rights.user = m_device.user;
    // Without a server nobody is there who would be asked.
    rights.role = m_account ? m_account->role : Role::Administrator;
    if (const net::Person *me = m_people.person(m_device.user))
        rights.role = me->role;
    return rights;
}

Status LocalStore::readIdentity(storage::SqlClientStore &store)
{
    FAROL_TRY(store.read([this](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(m_device, transaction.device());
        FAROL_ASSIGN(m_status.digest, transaction.digest());
        return {};
    }));
    if (m_device.device.isNull())
        return fail(Error::Code::Corrupt, u"the profile has no device"_s);
    FAROL_ASSIGN(const std::optional<net::SessionRecord> session, net::loadSession(store.secrets()));
    if (session)
        m_account = session->account;
    return {};
}

Status LocalStore::openCustomFields(const std::shared_ptr<storage::ListReader> &reader, const Options &options)
{
    m_keeper =
        std::make_unique<CustomKeeper>(CustomKeeper::Parts{reader, m_device.workspace, options.clock, options.random});
    FAROL_ASSIGN(m_customFields, m_keeper->read());
    return {};
}

/// In the worker's thread. Lists know of other fields before anybody can ask for them.
void LocalStore::follow(const ChangeSet &changes)
{
    const CustomKeeper::News news = m_keeper->after(changes);
    if (news.catalog)
        publish(*news.catalog);
    QMetaObject::invokeMethod(
        this,
        [this, changes, news] {
            if (news.tooMany && !m_lookAgain.isActive())
                m_lookAgain.start();
            Q_EMIT changed(changes);
            if (!news.customers.isEmpty())
                Q_EMIT changed(news.customers);
        },
        Qt::QueuedConnection);
}

void LocalStore::publish(const CustomCatalog &catalog)
{
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, catalog] { reader->setCustomFields(catalog); }, Qt::QueuedConnection);
    {
        const std::scoped_lock lock(m_mutex);
        m_customFields = catalog;
    }
    QMetaObject::invokeMethod(this, &Store::customFieldsChanged, Qt::QueuedConnection);
}

StoreWorker::Listeners LocalStore::listeners()
{
    // Called in the worker's thread, which ends before this object does.
    return {[this](const ChangeSet &changes) { follow(changes); },
            [this](const SyncStatus &status) {
                {
                    const std::scoped_lock lock(m_mutex);
                    m_status = status;
                }
                QMetaObject::invokeMethod(
                    this, [this, status] { Q_EMIT statusChanged(status); }, Qt::QueuedConnection);
            },
            [this](const net::People &people) {
                {
                    const std::scoped_lock lock(m_mutex);
                    m_people = people;
                }
                QMetaObject::invokeMethod(
                    this, [this] { Q_EMIT peopleChanged(); }, Qt::QueuedConnection);
            }};
}

LocalStore::~LocalStore()
{
    if (m_worker == nullptr)
        return;
    m_reader->stop();
    // Queued behind every command that was asked for, so that all of them are on disk first.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            m_worker->stop();
            m_workThread.quit();
        },
        Qt::QueuedConnection);
    m_workThread.wait();
    // The worker tells the reader of fields to its end, so the reader goes last.
    QMetaObject::invokeMethod(
        m_reader, [this] { m_readThread.quit(); }, Qt::QueuedConnection);
    m_readThread.wait();
}

template <typename T, typename Worker, typename Fn>
QFuture<T> LocalStore::ask(Worker *worker, Fn fn)
{
    auto promise = newPromise<T>();
    QMetaObject::invokeMethod(
        worker, [promise, worker, fn = std::move(fn)] { fulfil<T>(*promise, fn(*worker)); }, Qt::QueuedConnection);
    return promise->future();
}

QFuture<Result<ListPage>> LocalStore::list(const ListQuery &query, std::uint64_t request)
{
    auto promise = newPromise<Result<ListPage>>();
    QMetaObject::invokeMethod(
        m_reader,
        [promise, reader = m_reader, query, request] {
            reader->list(query, request,
                         [promise](const Result<ListPage> &page) { fulfil<Result<ListPage>>(*promise, page); });
        },
        Qt::QueuedConnection);
    return promise->future();
}

QFuture<Result<ListIds>> LocalStore::listIds(const ListQuery &query, std::uint64_t request)
{
    return ask<Result<ListIds>>(m_reader, [query, request](StoreReader &reader) { return reader.ids(query, request); });
}

QFuture<Result<QList<ListRow>>> LocalStore::rows(TableNumber table, const QList<FieldNumber> &columns,
                                                 const QList<Uuid> &ids, bool deleted)
{
    return ask<Result<QList<ListRow>>>(m_reader, [table, columns, ids, deleted](StoreReader &reader) {
        return reader.rows(table, columns, ids, deleted);
    });
}

QFuture<Result<RowState>> LocalStore::row(const RowKey &key)
{
    return ask<Result<RowState>>(m_reader, [key](StoreReader &reader) { return reader.row(key); });
}

QFuture<Result<SearchPage>> LocalStore::search(const SearchQuery &query, std::uint64_t request)
{
    const std::uint64_t announced = m_reader->announceSearch();
    return ask<Result<SearchPage>>(m_reader, [query, request, announced](StoreReader &reader) {
        return reader.search(query, request, announced);
    });
}

QFuture<Result<QByteArray>> LocalStore::draft(const QString &key)
{
    return ask<Result<QByteArray>>(m_worker, [key](StoreWorker &worker) { return worker.draft(key); });
}

QFuture<Status> LocalStore::keepDraft(const QString &key, const QByteArray &contents)
{
    return ask<Status>(m_worker, [key, contents](StoreWorker &worker) { return worker.keepDraft(key, contents); });
}

QFuture<Result<ChangeSet>> LocalStore::execute(const Command &command)
{
    return ask<Result<ChangeSet>>(m_worker, [this, command](StoreWorker &worker) -> Result<ChangeSet> {
        if (!namesCustomColumns(command))
            return worker.execute(command);
        FAROL_ASSIGN(const Command written, m_keeper->written(command));
        FAROL_ASSIGN(const ChangeSet changes, worker.execute(written));
        return m_keeper->inColumns(changes);
    });
}

QFuture<Result<UndoReport>> LocalStore::undo()
{
    return ask<Result<UndoReport>>(m_worker, [](StoreWorker &worker) { return worker.undo(); });
}

QFuture<Result<UndoReport>> LocalStore::redo()
{
    return ask<Result<UndoReport>>(m_worker, [](StoreWorker &worker) { return worker.redo(); });
}

QFuture<Result<QList<OwnChange>>> LocalStore::ownChanges(const RowKey &row, int limit)
{
    return ask<Result<QList<OwnChange>>>(m_worker,
                                         [row, limit](StoreWorker &worker) { return worker.ownChanges(row, limit); });
}

QFuture<Result<UndoReport>> LocalStore::undoAct(OperationId act)
{
    return ask<Result<UndoReport>>(m_worker, [act](StoreWorker &worker) { return worker.undo(act); });
}

QFuture<Result<QList<AttentionItem>>> LocalStore::attention()
{
    return ask<Result<QList<AttentionItem>>>(m_worker, [](StoreWorker &worker) { return worker.attention(); });
}

void LocalStore::setOnline(bool online)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, online] { worker->setOnline(online); }, Qt::QueuedConnection);
}

SyncStatus LocalStore::status() const
{
    const std::scoped_lock lock(m_mutex);
    return m_status;
}

CustomCatalog LocalStore::customFields() const
{
    const std::scoped_lock lock(m_mutex);
    return m_customFields;
}

net::People LocalStore::people() const
{
    const std::scoped_lock lock(m_mutex);
    return m_people;
}

QFuture<Result<QList<std::optional<RowState>>>> LocalStore::rowsByKey(TableNumber table, const QStringList &keys)
{
    return ask<Result<QList<std::optional<RowState>>>>(
        m_worker, [table, keys](StoreWorker &worker) { return worker.rowsByKey(table, keys); });
}

QFuture<Result<QList<Uuid>>> LocalStore::rowsWithKey(TableNumber table, const QString &key)
{
    return ask<Result<QList<Uuid>>>(m_worker,
                                    [table, key](StoreWorker &worker) { return worker.rowsWithKey(table, key); });
}

QFuture<Status> LocalStore::dismiss(MutationId mutation)
{
    return ask<Status>(m_worker, [mutation](StoreWorker &worker) { return worker.dismiss(mutation); });
}

QFuture<Result<SyncWork>> LocalStore::syncWork(int limit)
{
    return ask<Result<SyncWork>>(m_worker, [limit](StoreWorker &worker) { return worker.syncWork(limit); });
}

template <typename Fn>
QFuture<Status> LocalStore::begin(Fn fn)
{
    auto promise = newPromise<Status>();
    QMetaObject::invokeMethod(
        m_worker,
        [promise, worker = m_worker, fn = std::move(fn)] {
            fn(*worker, [promise](const Status &status) { fulfil<Status>(*promise, status); });
        },
        Qt::QueuedConnection);
    return promise->future();
}

QFuture<Status> LocalStore::syncNow()
{
    return begin([](StoreWorker &worker, StoreWorker::RoundDone done) { worker.syncNow(std::move(done)); });
}

QFuture<Status> LocalStore::signOut()
{
    return begin([](StoreWorker &worker, StoreWorker::RoundDone done) { worker.signOut(std::move(done)); });
}

QFuture<Status> LocalStore::signInAgain(const QString &password)
{
    return begin([password](StoreWorker &worker, StoreWorker::RoundDone done) {
        worker.signInAgain(password, std::move(done));
    });
}

QFuture<Result<QByteArray>> LocalStore::callServer(const net::HttpCall &call)
{
    auto promise = newPromise<Result<QByteArray>>();
    QMetaObject::invokeMethod(
        m_worker,
        [promise, worker = m_worker, call] {
            worker->callServer(
                call, [promise](const Result<QByteArray> &body) { fulfil<Result<QByteArray>>(*promise, body); });
        },
        Qt::QueuedConnection);
    return promise->future();
}

void LocalStore::refreshPeople()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->refreshPeople(); }, Qt::QueuedConnection);
}

void LocalStore::cancelSignIn()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->cancelSignIn(); }, Qt::QueuedConnection);
}

} // namespace farol
