// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine.h"

#include "core/forked.h"
#include "sync/enginepages.h"
#include "sync/plantedbugs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::sync {

namespace {

constexpr std::int64_t FirstBackOffMs = 500;
constexpr std::int64_t LongestBackOffMs = 60'000;
constexpr int FirstLoadRows = 1'000;
constexpr int MostLoadRows = 8'000; // an edit made meanwhile waits until a page is put away

RowKey positionOf(const QByteArray &token)
{
    const auto id = Uuid::fromBytes(QByteArrayView(token).sliced(std::min<qsizetype>(2, token.size())));
    if (token.size() != 18 || !id)
        return {};
    const auto table = TableNumber((std::uint8_t(token[0]) << 8U) | std::uint8_t(token[1]));
    return {table, id.value()};
}

bool areOfOneCommit(const PendingEntry &a, const PendingEntry &b)
{
    return a.mutation.operation == b.mutation.operation && a.mutation.part == b.mutation.part;
}

/// Whole acts, or whole parts of large ones, since a push is one commit: several small ones as far as they fit, or one
/// alone up to the limit for acts. Only what is beyond that, too, is cut.
Result<QList<PendingEntry>> nextPush(ClientTransaction &transaction, const Limits &limits)
{
    FAROL_ASSIGN(QList<PendingEntry> entries, transaction.waitingEntries(0, limits.pushEntries, limits.pushBytes));
    if (entries.isEmpty())
        return entries;
    FAROL_ASSIGN(const QList<PendingEntry> next,
                 transaction.waitingEntries(entries.constLast().entry.n + 1, 1, limits.pushBytes));
    if (next.isEmpty() || !areOfOneCommit(entries.constLast(), next.constFirst()))
        return entries;
    if (!areOfOneCommit(entries.constFirst(), entries.constLast())) {
        while (areOfOneCommit(entries.constLast(), next.constFirst()))
            entries.removeLast();
        return entries;
    }
    FAROL_ASSIGN(entries, transaction.waitingEntries(0, std::max(limits.actEntries, limits.pushEntries),
                                                     std::max(limits.actBytes, limits.pushBytes)));
    while (!areOfOneCommit(entries.constLast(), entries.constFirst()))
        entries.removeLast();
    return entries;
}

} // namespace

Engine::Engine(ClientStore &store, Transport &transport, const Schema &schema, const Clock &clock, Random &random,
               EngineListener &listener)
    : m_store(store), m_transport(transport), m_schema(schema), m_clock(clock), m_random(random), m_listener(listener)
{}

void Engine::setOnline(bool online)
{
    if (m_online == online)
        return;
    m_online = online;
    m_greeted = false;
    m_doing = Doing::Nothing;
    m_retryAt.reset();
    m_failures = 0;
    if (online)
        step();
    else
        setState(EngineStatus::State::Offline);
}

void Engine::localChange()
{
    refreshCounts();
    step();
}

void Engine::poke(Seq head)
{
    if (head > m_head) {
        m_head = head;
        m_pokedMeanwhile = true;
    }
    step();
}

void Engine::syncNow()
{
    m_retryAt.reset();
    m_pullWanted = true;
    step();
}

void Engine::tick()
{
    const std::int64_t now = m_clock.monotonicMs();
    if (m_doing != Doing::Nothing && now >= m_deadline) {
        failed(fail(Error::Code::Timeout, u"the server did not answer"_s));
        return;
    }
    if (m_retryAt && now >= *m_retryAt)
        m_retryAt.reset();
    if (m_nextPoll != 0 && now >= m_nextPoll) {
        m_nextPoll = 0;
        m_pullWanted = true;
        m_digestWanted = true;
    }
    step();
}

std::optional<std::int64_t> Engine::nextWake() const
{
    if (!m_online || m_status.state == EngineStatus::State::Stopped)
        return std::nullopt;
    if (m_doing != Doing::Nothing)
        return m_deadline;
    if (m_retryAt)
        return m_retryAt;
    if (m_nextPoll != 0)
        return m_nextPoll;
    return std::nullopt;
}

void Engine::send(Doing what, const Request &request)
{
    m_doing = what;
    m_deadline = m_clock.monotonicMs() + m_transport.patienceMs();
    setState(m_greeted ? EngineStatus::State::Working : EngineStatus::State::Connecting);
    m_transport.send(++m_request, request);
}

void Engine::receive(std::uint64_t id, const Result<Reply> &reply)
{
    if (id != m_request || m_doing == Doing::Nothing)
        return;
    if (!reply) {
        failed(reply.error());
        return;
    }
    const Doing asked = m_doing;
    m_doing = Doing::Nothing;
    const bool matches = reply->index() + 1 == static_cast<std::size_t>(asked);
    const Status status = matches ? std::visit([this](const auto &message) { return handle(message); }, *reply)
                                  : Status(fail(Error::Code::Corrupt, u"the answer is of another kind"_s));
    if (!status) {
        failed(status.error());
        return;
    }
    m_failures = 0;
    m_status.error.reset();
    if (m_differs)
        m_status.error =
            fail(Error::Code::Corrupt, u"this device's data differ from the server's, loaded anew or not"_s);
    step();
}

void Engine::failed(const Error &error)
{
    m_doing = Doing::Nothing;
    m_loadRows = 0; // a page may have been too much for the connection
    m_greeted = false; // a new hello finds out what changed meanwhile
    m_status.error = error;
    const std::int64_t ceiling = std::min(LongestBackOffMs, FirstBackOffMs << std::min(m_failures, 12));
    ++m_failures;
    // Full jitter, so that a thousand devices do not come back to a restarted server in step.
    const auto wait = static_cast<std::int64_t>(m_random.next64() % static_cast<std::uint64_t>(ceiling)) + 1;
    m_retryAt = m_clock.monotonicMs() + wait;
    const bool final = error.code == Error::Code::Unauthenticated || error.code == Error::Code::Denied
                       || error.code == Error::Code::TooOld;
    if (final) {
        m_online = false;
        setState(EngineStatus::State::Stopped);
    } else if (m_online) {
        setState(EngineStatus::State::BackingOff);
    }
}

/// Level-triggered: asks the stored rows what is next, until a request is under way or nothing is left to do.
void Engine::step()
{
    while (m_online && m_doing == Doing::Nothing && !m_retryAt) {
        DeviceState device;
        bool again = false;
        const Status status = [&]() -> Status {
            FAROL_TRY(m_store.read([&](ClientTransaction &transaction) -> Status {
                FAROL_ASSIGN(device, transaction.device());
                return {};
            }));
            if (device.forked)
                return {};
            return decideNext(device, again);
        }();
        if (!status) {
            failed(status.error());
            return;
        }
        if (device.forked) {
            m_status.error = forkedError();
            setState(EngineStatus::State::Stopped);
            return;
        }
        if (!again)
            return;
    }
}

Status Engine::decideNext(const DeviceState &device, bool &again)
{
    again = false;
    if (!m_greeted) {
        HelloRequest hello;
        hello.schemaVersion = m_schema.version();
        hello.program = u"farol"_s;
        hello.cursor = device.cursor;
        hello.deviceNow = m_clock.now();
        send(Doing::Hello, hello);
        return {};
    }
    if (planted(PlantedBug::PurgeSkipsEntries)) {
        FAROL_ASSIGN(const bool purging, purgeNext(again));
        if (purging || again)
            return {};
    }
    FAROL_ASSIGN(const bool pushing, pushNext(device));
    if (pushing)
        return {};
    FAROL_ASSIGN(const bool purging, purgeNext(again));
    if (purging || again)
        return {};
    if (m_pullWanted || device.cursor.seq < m_head) {
        PullRequest pull;
        pull.cursor = device.cursor;
        pull.loadedThrough = device.loadedThrough;
        pull.maxEntries = m_limits.pullEntries;
        m_pokedMeanwhile = false;
        send(Doing::Pull, pull);
        return {};
    }
    FAROL_ASSIGN(const bool loading, loadNext(device));
    if (loading)
        return {};
    return rest(device);
}

Result<bool> Engine::pushNext(const DeviceState &device)
{
    PushRequest push;
    FAROL_TRY(m_store.read([&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(const QList<PendingEntry> entries, nextPush(transaction, m_limits));
        for (const PendingEntry &pending : entries)
            push.entries.append(pending.entry);
        return {};
    }));
    if (push.entries.isEmpty())
        return false;
    push.confirmedN = device.confirmedN;
    push.deviceNow = m_clock.now();
    push.cursor = device.cursor;
    send(Doing::Push, push);
    return true;
}

/// One scope whose access has ended: hands over what the person has not settled, then removes every byte.
Result<bool> Engine::purgeNext(bool &again)
{
    std::optional<ScopeId> scope;
    HandOverRequest handOver;
    QList<std::int64_t> numbers;
    FAROL_TRY(m_store.read([&](ClientTransaction &transaction) -> Status {
        for (const ScopeStatus status : {ScopeStatus::Purging, ScopeStatus::PurgingThenLoading}) {
            FAROL_ASSIGN(const QList<ScopeId> scopes, transaction.scopesIn(status, 1));
            if (!scopes.isEmpty())
                scope = scopes.constFirst();
        }
        if (!scope)
            return {};
        FAROL_ASSIGN(const QList<AttentionItem> items, transaction.attention());
        qsizetype bytes = 0;
        for (const AttentionItem &item : items) {
            if (item.scope != *scope || m_handedOver.contains(item.outcome.n))
                continue;
            bytes += item.body.size();
            if (!numbers.isEmpty() && (numbers.size() >= m_limits.pushEntries || bytes > m_limits.pushBytes))
                break;
            handOver.bodies.append(item.body);
            numbers.append(item.outcome.n);
        }
        return {};
    }));
    if (!scope)
        return false;
    if (!numbers.isEmpty()) {
        handOver.scope = *scope;
        m_handingOver = numbers;
        send(Doing::HandOver, handOver);
        return true;
    }
    FAROL_TRY(purge(*scope));
    again = true;
    return false;
}

Status Engine::purge(ScopeId scope)
{
    ChangeSet changes;
    FAROL_TRY(m_store.write(ClientStore::Durability::Full, [&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(DeviceState device, transaction.device());
        // Work may have been added since this purge was chosen; it has to be answered first.
        FAROL_ASSIGN(const QList<PendingEntry> entries, transaction.entriesOfScope(scope));
        const bool waiting = std::any_of(entries.cbegin(), entries.cend(), [](const PendingEntry &entry) {
            return entry.status == EntryStatus::Waiting;
        });
        if (waiting && !planted(PlantedBug::PurgeSkipsEntries))
            return {};
        FAROL_ASSIGN(const std::optional<ScopeStatus> status, transaction.scopeStatus(scope));
        PageApplier page(transaction, m_schema, device, m_clock.now());
        FAROL_TRY(page.purge(scope));
        FAROL_TRY(transaction.setScope(
            scope, status == ScopeStatus::PurgingThenLoading ? std::optional(ScopeStatus::Loading) : std::nullopt));
        changes = page.takeChanges();
        return {};
    }));
    refreshCounts();
    if (!changes.isEmpty())
        m_listener.changed(changes);
    return {};
}

Result<bool> Engine::loadNext(const DeviceState &device)
{
    DeviceState wanted = device;
    if (wanted.loadPin == 0) {
        bool any = wanted.loadedThrough == 0;
        FAROL_TRY(m_store.read([&](ClientTransaction &transaction) -> Status {
            FAROL_ASSIGN(const QList<ScopeId> loading, transaction.scopesIn(ScopeStatus::Loading, 1));
            any = any || !loading.isEmpty();
            return {};
        }));
        if (!any || device.cursor.seq == 0)
            return false;
        wanted.loadPin = device.cursor.seq;
        wanted.loadToken.clear();
        FAROL_TRY(m_store.write(ClientStore::Durability::Replayable,
                                [&](ClientTransaction &transaction) { return transaction.setDevice(wanted); }));
        m_status.loadedRows = 0;
    }
    sendLoad(wanted, positionOf(wanted.loadToken));
    return true;
}

void Engine::sendLoad(const DeviceState &device, const RowKey &position)
{
    LoadRequest load;
    load.epoch = device.cursor.epoch;
    load.after = device.loadedThrough;
    load.pin = device.loadPin;
    load.position = position;
    load.maxRows = nextLoadRows();
    load.first = position == RowKey();
    m_status.loading = true;
    send(Doing::Load, load);
}

/// Asks for the page after this one before this one is put away, so that server and device work at the same time; unless
/// something else is to be asked first.
Status Engine::loadAhead(const LoadReply &reply)
{
    if (reply.complete || reply.rows.isEmpty() || m_status.waiting > 0 || m_pullWanted)
        return {};
    DeviceState device;
    FAROL_TRY(m_store.read([&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(device, transaction.device());
        return {};
    }));
    if (device.loadPin != 0 && device.cursor.seq >= m_head)
        sendLoad(device, reply.rows.constLast().key);
    return {};
}

/// Few rows at first, so that there is soon something to see; then more and more, since a page costs its share of every
/// index however few rows it brings.
int Engine::nextLoadRows()
{
    m_loadRows = m_loadRows == 0 ? FirstLoadRows : m_loadRows * 2;
    m_loadRows = std::min({m_loadRows, MostLoadRows, m_limits.loadRows});
    return m_loadRows;
}

/// Nothing is left to do: compares digests once, then waits for something to happen.
Status Engine::rest(const DeviceState &device)
{
    if (m_digestWanted) {
        m_digestWanted = false;
        m_nextDigest = m_clock.monotonicMs() + PollMs;
        m_digestCursor = device.cursor;
        send(Doing::Digest, DigestRequest{device.cursor});
        return {};
    }
    m_status.lastSync = m_clock.now();
    m_loadRows = 0;
    if (m_nextPoll == 0)
        m_nextPoll = m_clock.monotonicMs() + PollMs;
    refreshCounts();
    setState(EngineStatus::State::Idle);
    return {};
}

void Engine::setState(EngineStatus::State state)
{
    m_status.state = state;
    m_listener.statusChanged(m_status);
}

void Engine::refreshCounts()
{
    // A count that cannot be read is reported by the next step, which needs the store as well.
    const Status status = m_store.read([&](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(m_status.waiting, transaction.waitingCount());
        return {};
    });
    Q_UNUSED(status)
    m_listener.statusChanged(m_status);
}

} // namespace farol::sync
