// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/clientstore.h"
#include "core/clock.h"
#include "core/random.h"
#include "core/result.h"
#include "core/schema.h"
#include "sync/messages.h"

#include <QSet>

#include <cstdint>
#include <optional>

namespace farol::sync {

class PageApplier;

/// Port: carries requests to the server. At most one is under way; its answer comes back through Engine::receive(), or
/// never (the engine gives up on it by itself).
class Transport
{
public:
    virtual ~Transport() = default;
    virtual void send(std::uint64_t id, const Request &request) = 0;
    /// After how long the engine gives up on an answer by itself: longer than the carrier's own limits.
    [[nodiscard]] virtual std::int64_t patienceMs() const { return 60'000; }
};

/// Where the engine stands. Numbers, never contents.
struct EngineStatus final {
    enum class State : std::uint8_t { Offline, Connecting, Working, Idle, BackingOff, Stopped };
    State state = State::Offline;
    std::optional<Error> error; ///< of the last attempt; cleared by the next success
    std::int64_t waiting = 0;
    bool loading = false;
    std::int64_t loadedRows = 0;
    std::int64_t loadTotal = 0;
    Instant lastSync; ///< when it last stood at the server's head with nothing waiting; 0 = never
    std::int64_t digestMismatches = 0;
    std::int64_t quarantined = 0; ///< own changes that went to the quarantine, since the start
    friend bool operator==(const EngineStatus &, const EngineStatus &) = default;
};

/// What the engine tells its owner; called from within receive(), tick() and the others.
class EngineListener
{
public:
    virtual ~EngineListener() = default;
    virtual void changed(const ChangeSet &changes) = 0;
    virtual void statusChanged(const EngineStatus &status) = 0;
};

/// The device's side of the protocol (docs/SYNC.md 4): a single-threaded, level-triggered state machine. What to do next
/// is worked out from the stored rows each time, so that a crash at any point needs no recovery of its own.
/// It never waits, never sleeps and never asks the system for anything: time, bytes, rows and network are injected.
class Engine final
{
public:
    Engine(ClientStore &store, Transport &transport, const Schema &schema, const Clock &clock, Random &random,
           EngineListener &listener);

    /// Starts or resumes; nothing is sent before it.
    void setOnline(bool online);
    /// The outbox has grown.
    void localChange();
    /// The live stream says the server's head is here.
    void poke(Seq head);
    /// A full round now, past any back-off; lastSync tells when it ended.
    void syncNow();
    /// The answer to request `id`, or the reason there is none. Answers to other ids are dropped.
    void receive(std::uint64_t id, const Result<Reply> &reply);
    /// To be called at nextWake() or later; calling it early does no harm.
    void tick();
    /// The monotonic time at which tick() has something to do; nullopt = only when something happens.
    [[nodiscard]] std::optional<std::int64_t> nextWake() const;
    [[nodiscard]] const EngineStatus &status() const { return m_status; }

private:
    static constexpr std::int64_t PollMs = std::int64_t(5) * 60'000;
    enum class Doing : std::uint8_t { Nothing, Hello, Push, Pull, Load, Digest, HandOver };

    void step();
    void send(Doing what, const Request &request);
    Status decideNext(const DeviceState &device, bool &again);
    Result<bool> pushNext(const DeviceState &device);
    Result<bool> purgeNext(bool &again);
    Result<bool> loadNext(const DeviceState &device);
    void sendLoad(const DeviceState &device, const RowKey &position);
    Status loadAhead(const LoadReply &reply);
    [[nodiscard]] int nextLoadRows();
    Status rest(const DeviceState &device);
    Status handle(const HelloReply &reply);
    Status handle(const PushReply &reply);
    Status handle(const PullReply &reply);
    Status handle(const LoadReply &reply);
    Status handle(const DigestReply &reply);
    Status handle(const HandOverReply &reply);
    Status takeOutcome(ClientTransaction &transaction, const Outcome &outcome, DeviceState &device);
    Status expected(std::int64_t n);
    Status stopForked();
    Status advanceLoaded(ClientTransaction &transaction, DeviceState &device);
    Status endLoad(ClientTransaction &transaction, PageApplier &page, DeviceState &device);
    Status purge(ScopeId scope);
    Status loadAnew(const Cursor &head);
    void failed(const Error &error);
    void setState(EngineStatus::State state);
    void refreshCounts();

    ClientStore &m_store;
    Transport &m_transport;
    const Schema &m_schema;
    const Clock &m_clock;
    Random &m_random;
    EngineListener &m_listener;

    EngineStatus m_status;
    bool m_online = false;
    bool m_greeted = false;
    bool m_pullWanted = true;
    bool m_pokedMeanwhile = false; ///< since the last pull was sent
    bool m_digestWanted = true;
    Limits m_limits;
    Seq m_head = 0; ///< newest known
    Doing m_doing = Doing::Nothing;
    std::uint64_t m_request = 0;
    std::int64_t m_deadline = 0; ///< monotonic; when the request under way is given up
    std::optional<std::int64_t> m_retryAt; ///< monotonic; end of the back-off
    std::int64_t m_nextPoll = 0; ///< monotonic
    int m_failures = 0;
    QList<std::int64_t> m_handingOver; ///< numbers of the needs-attention items under way
    QSet<std::int64_t> m_handedOver; ///< of those whose receipt has come
    Cursor m_digestCursor;
    std::int64_t m_nextDigest = 0; ///< monotonic; before it changes alone do not ask for one
    bool m_differs = false; ///< the digests did even after a load of everything
    int m_reloads = 0; ///< for the digests' sake, since they last agreed
    std::int64_t m_nextReload = 0; ///< monotonic; the earliest for the next of them
    int m_loadRows = 0; ///< asked for last; 0 = a load begins, or goes on after a pause
};

} // namespace farol::sync
