// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "sync/engine.h"
#include "sync/writer.h"
#include "tests/support/memoryclientstore.h"
#include "tests/support/simclock.h"
#include "tests/support/simrandom.h"

#include <functional>
#include <memory>
#include <optional>

namespace farol::sim {

/// One device of a simulated world: a store that survives, and a process (Writer and Engine) that may die any time.
class Device final : private sync::Transport, private sync::EngineListener
{
public:
    struct Hooks {
        std::function<void(Device &, std::uint64_t id, const sync::Request &)> send;
        std::function<void(Device &, const ChangeSet &)> changed;
        std::function<void(Device &)> started; ///< a new process reads everything anew
    };

    Device(int index, DeviceId id, const DeviceState &state, const SimTime &time, const Schema &schema,
           std::uint64_t seed, Hooks hooks);
    ~Device() override;

    void start();
    /// The process dies; with a power cut only `kept` of the transactions that may be lost survive.
    void crash(std::optional<std::size_t> kept);
    void setOnline(bool online);
    [[nodiscard]] bool isOnline() const { return m_online; }
    /// Runs `work` against the process; a simulated crash in it restarts the device. False when it crashed.
    bool guarded(const std::function<void()> &work);

    /// A person's command: written, shown and announced to the engine.
    Result<ChangeSet> execute(const Command &command);
    Result<UndoReport> undo();
    Result<UndoReport> redo();
    Status dismiss(MutationId mutation);
    /// What its directory of people says of its person; forgotten when the process ends.
    void setRole(Role role) { m_writer->setRole(role); }
    void receive(std::uint64_t id, const Result<sync::Reply> &reply);

    /// The process dies at the n-th persistence point from now (1 = the next); 0 = not planned.
    void planCrash(int points, std::optional<std::size_t> kept);
    /// The next `commits` commits fail for want of space.
    void planFullDisk(int commits) { m_fullDisk = commits; }
    void clearPlans();

    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] DeviceId id() const { return m_id; }
    [[nodiscard]] UserId user() const { return store.data().device.user; }
    /// Grows with each start, so that answers to a dead process can be told.
    [[nodiscard]] int incarnation() const { return m_incarnation; }
    [[nodiscard]] sync::Engine &engine() { return *m_engine; }
    [[nodiscard]] const sync::EngineStatus &status() const { return m_engine->status(); }
    [[nodiscard]] std::uint64_t nextMessage() { return ++m_messages; }

    MemoryClientStore store;
    SimClock clock;

private:
    void send(std::uint64_t id, const sync::Request &request) override { m_hooks.send(*this, id, request); }
    void changed(const ChangeSet &changes) override { m_hooks.changed(*this, changes); }
    void statusChanged(const sync::EngineStatus &) override {}
    Status persistencePoint(PersistencePoint point);
    Result<UndoReport> takeBack(Result<UndoReport> (sync::Writer::*how)());

    int m_index;
    DeviceId m_id;
    const Schema &m_schema;
    SimRandom m_random;
    Hooks m_hooks;
    std::unique_ptr<sync::Writer> m_writer;
    std::unique_ptr<sync::Engine> m_engine;
    bool m_online = true;
    int m_incarnation = 0;
    std::uint64_t m_messages = 0;
    int m_crashIn = 0;
    std::optional<std::size_t> m_keptByCrash;
    int m_fullDisk = 0;
};

} // namespace farol::sim
