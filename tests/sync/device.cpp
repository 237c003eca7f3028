// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/device.h"

using namespace Qt::StringLiterals;

namespace farol::sim {

Device::Device(int index, DeviceId id, const DeviceState &state, const SimTime &time, const Schema &schema,
               std::uint64_t seed, Hooks hooks)
    : clock(time), m_index(index), m_id(id), m_schema(schema), m_random(seed), m_hooks(std::move(hooks))
{
    ClientData data;
    data.device = state;
    store.setData(data);
    store.setHook([this](PersistencePoint point) { return persistencePoint(point); });
}

Device::~Device() = default;

void Device::start()
{
    ++m_incarnation;
    m_writer = std::make_unique<sync::Writer>(store, m_schema, clock, m_random);
    sync::Transport &transport = *this;
    sync::EngineListener &listener = *this;
    m_engine = std::make_unique<sync::Engine>(store, transport, m_schema, clock, m_random, listener);
    m_hooks.started(*this);
    if (m_online)
        guarded([this] { m_engine->setOnline(true); });
}

void Device::crash(std::optional<std::size_t> kept)
{
    m_engine.reset();
    m_writer.reset();
    clearPlans();
    if (kept)
        store.powerCut(*kept);
    start();
}

void Device::setOnline(bool online)
{
    m_online = online;
    guarded([&] { m_engine->setOnline(online); });
}

bool Device::guarded(const std::function<void()> &work)
{
    try {
        work();
        return true;
    } catch (const SimulatedCrash &) {
        crash(m_keptByCrash);
        return false;
    }
}

Result<ChangeSet> Device::execute(const Command &command)
{
    Result<ChangeSet> result = fail(Error::Code::Cancelled, u"the process died"_s);
    guarded([&] {
        result = m_writer->execute(command);
        if (result) {
            m_hooks.changed(*this, *result);
            m_engine->localChange();
        }
    });
    return result;
}

Result<UndoReport> Device::undo()
{
    return takeBack(&sync::Writer::undo);
}

Result<UndoReport> Device::redo()
{
    return takeBack(&sync::Writer::redo);
}

Result<UndoReport> Device::takeBack(Result<UndoReport> (sync::Writer::*how)())
{
    Result<UndoReport> result = fail(Error::Code::Cancelled, u"the process died"_s);
    guarded([&] {
        result = (*m_writer.*how)();
        if (result) {
            m_hooks.changed(*this, result->changes);
            m_engine->localChange();
        }
    });
    return result;
}

Status Device::dismiss(MutationId mutation)
{
    Status status = fail(Error::Code::Cancelled, u"the process died"_s);
    guarded([&] { status = m_writer->dismiss(mutation); });
    return status;
}

void Device::receive(std::uint64_t id, const Result<sync::Reply> &reply)
{
    guarded([&] { m_engine->receive(id, reply); });
}

void Device::planCrash(int points, std::optional<std::size_t> kept)
{
    m_crashIn = points;
    m_keptByCrash = kept;
}

void Device::clearPlans()
{
    m_crashIn = 0;
    m_fullDisk = 0;
    m_keptByCrash.reset();
}

Status Device::persistencePoint(PersistencePoint point)
{
    if (m_crashIn > 0 && --m_crashIn == 0)
        throw SimulatedCrash{};
    if (m_fullDisk > 0 && point == PersistencePoint::BeforeCommit) {
        --m_fullDisk;
        return fail(Error::Code::NoSpace, u"simulated"_s);
    }
    return {};
}

} // namespace farol::sim
