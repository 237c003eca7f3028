// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeworker.h"

#include "app/session/keyholder.h"
#include "app/session/syncwork.h"
#include "core/signinerrors.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

using State = sync::EngineStatus::State;

const QString LastSyncName = u"last-sync"_s;
const QString PeopleName = QString::fromLatin1(storage::secrets::People);
constexpr std::int64_t PeopleEveryMs = std::int64_t(30) * 60'000;
constexpr std::int64_t PeopleRetryMs = 60'000;
constexpr std::int64_t LongestSleepMs = std::int64_t(24) * 3'600'000;
constexpr std::int64_t NoteEveryMs = 60'000;
constexpr int IndexRetryMs = 60'000;

Result<const EntityInfo *> keyedEntity(const Schema &schema, TableNumber table)
{
    const EntityInfo *entity = schema.entity(table);
    if (entity == nullptr || entity->naturalKey == 0)
        return fail(Error::Code::Invalid, u"rows of this kind have no key"_s);
    return entity;
}

} // namespace

StoreWorker::StoreWorker(Parts parts, Listeners listeners)
    : m_store(std::move(parts.store)),
      m_counter(std::move(parts.counter)),
      m_secrets(m_store->secrets()),
      m_linkSide(std::move(parts.linkSide)),
      m_linkSecrets(*m_linkSide),
      m_schema(parts.schema),
      m_clock(parts.clock),
      m_random(parts.random),
      m_makeLink(std::move(parts.link)),
      m_listeners(std::move(listeners)),
      m_me(parts.me.user),
      m_writer(*m_store, m_schema, m_clock, m_random),
      m_wake(this),
      m_closing(*m_store, m_secrets,
                {[this] { publishStatus(); }, [this] { m_listeners.peopleChanged({}); },
                 [this](const ChangeSet &changes) { m_listeners.changed(changes); }},
                this),
      m_follower(*m_store, m_clock, {[this] { return others(); }, m_listeners.changed}, this),
      m_indexing(this),
      m_publish(this),
      m_signIn(this)
{
    m_writer.setRole(parts.me.role);
    m_wake.setSingleShot(true);
    m_wake.setTimerType(Qt::PreciseTimer);
    connect(&m_wake, &QTimer::timeout, this, [this] {
        if (m_engine)
            m_engine->tick();
        afterEngine();
    });
    m_indexing.setSingleShot(true);
    connect(&m_indexing, &QTimer::timeout, this, &StoreWorker::indexFurther);
    m_publish.setSingleShot(true);
    connect(&m_publish, &QTimer::timeout, this, &StoreWorker::publishStatus);
}

StoreWorker::~StoreWorker() = default;

Instant StoreWorker::lastSyncIn(KeyVault &secrets)
{
    const Result<QByteArray> kept = secrets.read(LastSyncName);
    return Instant{kept ? kept->toLongLong() : 0};
}

void StoreWorker::start()
{
    m_lastSync = m_savedLastSync = lastSyncIn(m_secrets);
    m_closing.recall();
    makeLink();
    m_indexing.start(0);
    m_follower.start();
    publishStatus();
}

void StoreWorker::makeLink()
{
    endEngine();
    m_link.reset();
    m_signedOut = false;
    m_fetchingPeople = false;
    if (m_makeLink && m_closing.isOpen())
        m_link = m_makeLink(m_linkSecrets, *this);
    if (!m_link)
        return;
    m_engine = std::make_unique<sync::Engine>(*m_store, *m_link, m_schema, m_clock, m_random,
                                              static_cast<sync::EngineListener &>(*this));
    m_peopleDue = m_clock.monotonicMs();
}

void StoreWorker::endEngine()
{
    if (const auto ended = std::exchange(m_engine, nullptr))
        m_quarantined += ended->status().quarantined;
}

void StoreWorker::stop()
{
    m_wake.stop();
    m_closing.stop();
    m_indexing.stop();
    m_follower.stop();
    m_publish.stop();
    endEngine();
    m_link.reset();
    m_spentLink.reset();
    const Error closing = fail(Error::Code::Cancelled, u"the store is being closed"_s);
    endRounds(closing);
    answerSignOut(closing);
    m_signIn.cancel(closing);
    noteLastSync();
}

Result<ChangeSet> StoreWorker::execute(const Command &command)
{
    FAROL_TRY(m_closing.usable());
    Result<ChangeSet> changes = m_writer.execute(command);
    if (!changes)
        return changes;
    if (!changes->isEmpty())
        m_listeners.changed(*changes);
    m_follower.wake();
    if (m_engine)
        m_engine->localChange();
    afterEngine();
    m_publish.start(0);
    return changes;
}

Result<UndoReport> StoreWorker::undo(OperationId act)
{
    FAROL_TRY(m_closing.usable());
    return tellOf(act.isNull() ? m_writer.undo() : m_writer.undo(act));
}

Result<UndoReport> StoreWorker::redo()
{
    FAROL_TRY(m_closing.usable());
    return tellOf(m_writer.redo());
}

Result<UndoReport> StoreWorker::tellOf(const Result<UndoReport> &report)
{
    if (!report)
        return report;
    if (!report->changes.isEmpty())
        m_listeners.changed(report->changes);
    m_follower.wake();
    if (m_engine)
        m_engine->localChange();
    afterEngine();
    m_publish.start(0);
    return report;
}

Result<QList<AttentionItem>> StoreWorker::attention()
{
    FAROL_TRY(m_closing.usable());
    QList<AttentionItem> items;
    FAROL_TRY(m_store->read([&items](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(items, transaction.attention());
        return {};
    }));
    return items;
}

Status StoreWorker::dismiss(MutationId mutation)
{
    FAROL_TRY(m_closing.usable());
    Status status = m_writer.dismiss(mutation);
    m_publish.start(0);
    return status;
}

Result<SyncWork> StoreWorker::syncWork(int limit)
{
    FAROL_TRY(m_closing.usable());
    return farol::syncWork(*m_store, *m_counter, limit);
}

Result<QByteArray> StoreWorker::draft(const QString &key)
{
    FAROL_TRY(m_closing.usable());
    return m_store->draft(key);
}

Status StoreWorker::keepDraft(const QString &key, const QByteArray &contents)
{
    FAROL_TRY(m_closing.usable());
    return m_store->keepDraft(key, contents);
}

Result<QList<OwnChange>> StoreWorker::ownChanges(const RowKey &row, int limit)
{
    FAROL_TRY(m_closing.usable());
    return m_store->ownChanges(row, limit);
}

Result<QList<std::optional<RowState>>> StoreWorker::rowsByKey(TableNumber table, const QStringList &keys)
{
    FAROL_ASSIGN(const EntityInfo *entity, keyedEntity(m_schema, table));
    QList<std::optional<RowState>> found;
    FAROL_TRY(m_store->read([&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(const DeviceState device, transaction.device());
        for (const QString &key : keys) {
            FAROL_ASSIGN(std::optional<RowState> holder, keyHolder(transaction, *entity, device.workspace, key));
            found.append(std::move(holder));
        }
        return {};
    }));
    return found;
}

Result<QList<Uuid>> StoreWorker::rowsWithKey(TableNumber table, const QString &key)
{
    FAROL_ASSIGN(const EntityInfo *entity, keyedEntity(m_schema, table));
    QList<Uuid> holders;
    FAROL_TRY(m_store->read([&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(holders, keyHolders(transaction, *entity, key));
        return {};
    }));
    return holders;
}

void StoreWorker::setOnline(bool online)
{
    m_online = online;
    m_resumesOnline = false;
    if (m_link) {
        m_engine->setOnline(online);
        m_link->setOnline(online);
        if (!online)
            endRounds(fail(Error::Code::Offline, u"switched-off"_s));
    }
    m_publish.start(0);
    afterEngine();
}

void StoreWorker::refreshPeople()
{
    m_peopleDue = m_clock.monotonicMs();
    afterEngine();
}

void StoreWorker::syncNow(RoundDone done)
{
    if (const Status status = m_closing.usable(); !status) {
        done(status);
        return;
    }
    if (!m_link || m_signedOut) {
        done(fail(Error::Code::Unauthenticated, u"signed-out"_s));
        return;
    }
    if (!m_online) {
        done(fail(Error::Code::Offline, u"switched-off"_s));
        return;
    }
    m_peopleDue = m_clock.monotonicMs();
    if (m_engine->status().state == State::Stopped)
        m_engine->setOnline(true); // what stopped it may be over, such as a sign-in that had ended
    m_engine->syncNow();
    m_rounds.append(std::move(done)); // only now, since the round before this one may have ended just there
    afterEngine();
}

void StoreWorker::signOut(RoundDone done)
{
    if (const Status status = m_closing.usable(); !status) {
        done(status);
        return;
    }
    if (!m_link) {
        done(fail(Error::Code::Unauthenticated, u"signed-out"_s));
        return;
    }
    answerSignOut(fail(Error::Code::Cancelled));
    cancelSignIn();
    m_signOutDone = std::move(done);
    const bool resumes = m_online || m_resumesOnline;
    setOnline(false);
    m_resumesOnline = resumes;
    m_link->signOut([this](const Status &status) {
        if (!status && accessEndOf(status.error()) != AccessEnd::None)
            return; // accessEnded() follows and answers
        m_signedOut = m_signedOut || status.hasValue();
        m_publish.start(0);
        answerSignOut(status);
    });
}

void StoreWorker::callServer(const net::HttpCall &call, std::function<void(const Result<QByteArray> &)> done)
{
    if (!m_link || m_signedOut) {
        done(fail(Error::Code::Unauthenticated, u"signed-out"_s));
        return;
    }
    m_link->call(call, [done = std::move(done)](const net::HttpOutcome &outcome) { done(outcome.body); });
}

void StoreWorker::signInAgain(const QString &password, RoundDone done)
{
    answerSignOut(fail(Error::Code::Cancelled));
    cancelSignIn();
    const auto session = net::loadSession(m_secrets);
    if (!session || !*session) {
        done(session ? fail(Error::Code::NotFound, u"nobody signed in here yet"_s) : session.error());
        return;
    }
    const net::Account account = (*session)->account;
    m_signIn.begin(**session, password,
                   [this, account, done = std::move(done)](const Result<net::SessionRecord> &record) {
                       const Status status = record ? resume(account, *record) : Status(record.error());
                       if (record && !status)
                           m_signIn.endSession(*record);
                       done(status);
                   });
}

void StoreWorker::cancelSignIn()
{
    m_signIn.cancel(fail(Error::Code::Cancelled));
}

Status StoreWorker::resume(const net::Account &before, const net::SessionRecord &record)
{
    if (record.account.user != before.user || record.account.workspace != before.workspace
        || record.account.device != before.device)
        return fail(Error::Code::Foreign, QString::fromLatin1(SignedInAsAnother));
    FAROL_ASSIGN(const ChangeSet shownAgain, m_closing.reopen(m_schema));
    // The link that ended writes the sign-in as well, so it goes first.
    endEngine();
    m_link.reset();
    const Status saved = net::saveSession(m_secrets, record);
    makeLink();
    FAROL_TRY(saved);
    setOnline(m_online || m_resumesOnline);
    if (!shownAgain.isEmpty())
        m_listeners.changed(shownAgain);
    m_follower.wake();
    return {};
}

void StoreWorker::answerSignOut(const Status &status)
{
    if (const RoundDone done = std::exchange(m_signOutDone, nullptr))
        done(status);
}

void StoreWorker::changed(const ChangeSet &changes)
{
    m_listeners.changed(changes);
    m_follower.wake();
    m_publish.start(0);
}

void StoreWorker::statusChanged(const sync::EngineStatus &status)
{
    if (status.lastSync.ms != 0)
        m_lastSync = status.lastSync;
    if (std::exchange(m_loading, status.loading) && !status.loading)
        m_indexesDue = true;
    m_publish.start(0);
}

void StoreWorker::answered(std::uint64_t id, const Result<sync::Reply> &reply)
{
    if (!m_engine) // of a link that is spent
        return;
    m_engine->receive(id, reply);
    afterEngine();
}

void StoreWorker::poked(Seq head)
{
    if (!m_engine)
        return;
    m_engine->poke(head);
    afterEngine();
}

void StoreWorker::reconnected()
{
    if (!m_engine)
        return;
    m_engine->syncNow();
    afterEngine();
}

/// The device is closed (docs/SYNC.md 4.10). Whoever waits for a round hears of it when the rows are gone.
void StoreWorker::accessEnded(AccessEnd why)
{
    if (!m_link)
        return;
    m_wake.stop();
    endEngine();
    m_fetchingPeople = false;
    m_spentLink = std::move(m_link);
    m_spentLink->setOnline(false);
    QTimer::singleShot(0, this, [this] { m_spentLink.reset(); });
    m_closing.close(why);
    endRounds(m_closing.error());
    answerSignOut(accessEndedError(why));
}

/// Connecting does not count, since a dead line would keep it up for minutes.
bool StoreWorker::isBusy() const
{
    return m_engine && m_engine->status().state == State::Working;
}

/// What goes before following the rows: without their indexes lists are slower than a search is wrong.
RowFollower::Others StoreWorker::others() const
{
    if (isBusy())
        return m_loading ? RowFollower::Others::Loading : RowFollower::Others::Busy;
    return m_indexesDue && m_indexing.isActive() ? RowFollower::Others::Busy : RowFollower::Others::Idle;
}

/// One at a time and only between rounds, since nobody can write meanwhile.
void StoreWorker::indexFurther()
{
    if (isBusy())
        return; // afterEngine() comes back to it
    const Result<bool> made = m_store->makeNextIndex();
    m_indexesDue = !made || *made;
    if (m_indexesDue)
        m_indexing.start(made ? 0 : IndexRetryMs); // without them lists are slower, and right
    if (!made || !*made)
        m_store->releaseMemory();
}

/// To be called whenever the engine may have moved: rounds may have ended, and it may want to wake at another time.
void StoreWorker::afterEngine()
{
    if (!m_engine)
        return;
    if (m_indexesDue && !m_indexing.isActive() && !isBusy())
        m_indexing.start(0);
    if (m_engine->status().state == State::Idle && m_peopleDue && m_clock.monotonicMs() >= *m_peopleDue)
        fetchPeople();
    settleRounds();
    const std::optional<std::int64_t> wake = m_engine->nextWake();
    if (!wake)
        m_wake.stop();
    else
        m_wake.start(static_cast<int>(std::clamp<std::int64_t>(*wake - m_clock.monotonicMs(), 0, LongestSleepMs)));
}

/// A round has ended when nothing is left to do, or when the server could not be asked.
void StoreWorker::settleRounds()
{
    if (m_rounds.isEmpty())
        return;
    const sync::EngineStatus &status = m_engine->status();
    switch (status.state) {
    case State::Idle:
        if (!m_fetchingPeople)
            endRounds({});
        return;
    case State::BackingOff:
    case State::Stopped:
    case State::Offline: endRounds(status.error.value_or(fail(Error::Code::Offline))); return;
    case State::Connecting:
    case State::Working: return;
    }
}

void StoreWorker::endRounds(const Status &status)
{
    if (m_rounds.isEmpty())
        return;
    if (status)
        noteLastSync();
    // Whoever waited for the round looks at the status next.
    publishStatus();
    const auto rounds = std::exchange(m_rounds, {});
    for (const RoundDone &done : rounds)
        done(status);
}

/// Names are a convenience: without them work goes on, so a directory that cannot be had is asked for again later.
void StoreWorker::fetchPeople()
{
    if (m_fetchingPeople)
        return;
    m_fetchingPeople = true;
    m_peopleDue = m_clock.monotonicMs() + PeopleRetryMs;
    m_link->fetchPeople([this, due = m_peopleDue](const Result<net::People> &people) {
        if (!people && accessEndOf(people.error()) != AccessEnd::None)
            return; // accessEnded() follows, and no round has ended before it
        m_fetchingPeople = false;
        if (people && m_secrets.write(PeopleName, net::encodePeople(*people))) {
            if (m_peopleDue == due) // else it has changed since it was asked for
                m_peopleDue = m_clock.monotonicMs() + PeopleEveryMs;
            if (const net::Person *me = people->person(m_me))
                m_writer.setRole(me->role);
            m_listeners.peopleChanged(*people);
        }
        afterEngine();
    });
}

SyncStatus::Connection StoreWorker::connection(const sync::EngineStatus &status, const Cursor &cursor) const
{
    using Connection = SyncStatus::Connection;
    const bool never = cursor.epoch.isNull();
    if (!m_closing.isOpen())
        return Connection::SignedOut;
    if (!m_link)
        return never ? Connection::NeverSynced : Connection::SignedOut;
    if (m_signedOut)
        return Connection::SignedOut;
    switch (status.state) {
    case State::Stopped:
        return status.error && status.error->code == Error::Code::Unauthenticated ? Connection::SignedOut
                                                                                  : Connection::Stopped;
    case State::Offline:
    case State::BackingOff: return never ? Connection::NeverSynced : Connection::Offline;
    case State::Connecting: return Connection::Connecting;
    case State::Working:
    case State::Idle: return Connection::Online;
    }
    return Connection::Offline;
}

void StoreWorker::publishStatus()
{
    const sync::EngineStatus engine = m_engine ? m_engine->status() : sync::EngineStatus();
    SyncStatus status;
    const Status read = m_store->read([&status](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(const DeviceState device, transaction.device());
        status.cursor = device.cursor;
        FAROL_ASSIGN(status.digest, transaction.digest());
        return {};
    });
    const auto counts = m_counter->counts();
    if (!read || !counts) { // shown as trouble rather than as zero
        status = m_published;
        status.hasError = true;
        status.lastError = read ? counts.error() : read.error();
    } else {
        status.waiting = counts->waiting;
        status.attention = counts->attention;
        status.conflicts = counts->conflicts;
        status.connection = connection(engine, status.cursor);
        status.hasError = engine.error.has_value();
        if (engine.error)
            status.lastError = *engine.error;
        if (!m_closing.isOpen()) {
            status.hasError = true;
            status.lastError = m_closing.error();
        }
        status.loading = engine.loading;
        status.loadedRows = engine.loadedRows;
        status.loadTotal = engine.loadTotal;
        status.lastSync = m_lastSync;
        status.mismatches = engine.digestMismatches;
        status.quarantined = m_quarantined + engine.quarantined;
    }
    if (status == m_published)
        return;
    m_published = status;
    m_listeners.statusChanged(status);
    if (std::abs(m_lastSync.ms - m_savedLastSync.ms) >= NoteEveryMs)
        noteLastSync(); // a program that runs for weeks may be killed
}

void StoreWorker::noteLastSync()
{
    if (m_lastSync == m_savedLastSync)
        return;
    // Lost, it is only an older "last synced" after the next start.
    if (m_secrets.write(LastSyncName, QByteArray::number(static_cast<qint64>(m_lastSync.ms))))
        m_savedLastSync = m_lastSync;
}

} // namespace farol
