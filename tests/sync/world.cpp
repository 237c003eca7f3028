// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/world.h"

#include "core/canonical.h"
#include "sync/codec.h"
#include "tests/sync/judge.h"
#include "tests/sync/testschema.h"

#include <QDebug>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::sim {

namespace {

// Generous: back-off after many failures and the slow poll both have to end within it.
constexpr std::int64_t HealMs = std::int64_t(30) * 60'000;
constexpr std::int64_t UnderWayMs = 6'000; ///< longer than any message of a script takes

/// FAROL_TRACE=1 tells the story of a world, for whoever debugs one.
template <typename... Parts>
void trace(const World &world, Parts &&...parts)
{
    static const bool wanted = qEnvironmentVariableIsSet("FAROL_TRACE");
    if (wanted)
        ((qDebug().noquote().nospace() << world.time.ms << "  ") << ... << parts);
}

QString nameOfMessage(std::size_t index)
{
    static const char *const names[] = {"hello", "push", "pull", "load", "digest", "handOver"};
    return QString::fromLatin1(names[index]);
}

template <typename IdType>
IdType drawId(SimRandom &random)
{
    return IdType(makeRandomUuid(random));
}

} // namespace

struct World::Backup {
    HubData hub;
    oracle::Oracle oracle;
};

World::World(std::uint64_t seed, const sync::Limits &limits)
    : oracle(testSchema(), {}, {}),
      m_seed(seed),
      m_limits(limits),
      m_random(seed),
      m_workspace(drawId<WorkspaceId>(m_random)),
      hubStore(m_workspace, makeRandomUuid(m_random)),
      m_hub(hubStore, testSchema(), serverClock, limits),
      m_judge(std::make_unique<Judge>(*this)),
      m_serverFate(seed ^ 0x5E17E8U)
{
    oracle = oracle::Oracle(testSchema(), m_workspace, hubStore.data().head.epoch);
    hubStore.setHook([this](PersistencePoint) {
        if (serverFaults.crashIn > 0 && --serverFaults.crashIn == 0)
            throw SimulatedCrash{};
        return Status();
    });
    hubStore.setRunAgain([this] { return m_serverFate.percent(serverFaults.runAgainPercent); });
}

World::~World() = default;

TeamId World::addTeam()
{
    const TeamId team(newUuid());
    hubStore.addTeam(team);
    oracle.addTeam(team);
    return team;
}

UserId World::addPerson(Role role, const QList<TeamId> &led)
{
    UserRights rights;
    rights.user = drawId<UserId>(m_random);
    rights.role = role;
    rights.ledTeams = led;
    m_people.push_back(rights.user);
    setRights(rights);
    return rights.user;
}

Device &World::addDevice(UserId user)
{
    DeviceState state;
    state.workspace = m_workspace;
    state.user = user;
    state.device = drawId<DeviceId>(m_random);
    state.chain = chainStart();
    hubStore.addDevice(state.device, user);
    const Device::Hooks hooks{
        [this](Device &device, std::uint64_t id, const sync::Request &request) { submit(device, id, request); },
        [this](Device &device, const ChangeSet &changes) { m_judge->changed(device, changes); },
        [this](Device &device) { m_judge->started(device); },
    };
    const int index = deviceCount();
    m_devices.push_back(
        std::make_unique<Device>(index, state.device, state, time, testSchema(), m_random.draw(), hooks));
    m_devices.back()->start();
    return *m_devices.back();
}

void World::setRights(const UserRights &rights)
{
    hubStore.setRights(rights);
    // Rights and grants change together; a server that dies in between finishes the job when it is back.
    for (int attempt = 0;; ++attempt) {
        try {
            const Status status = m_hub.refreshAccess(rights.user);
            if (!status)
                throw Failure{u"refreshAccess: "_s + status.error().detail};
            break;
        } catch (const SimulatedCrash &) {
            if (attempt > 3)
                throw Failure{u"refreshAccess never ends"_s};
        }
    }
    oracle.setRights(rights);
    m_judge->rightsChanged();
    pokeAll();
}

SimRandom World::fateOf(Device &device)
{
    return SimRandom(mixed(m_seed ^ mixed(std::uint64_t(device.index()) + 1)) ^ device.nextMessage());
}

void World::submit(Device &device, std::uint64_t id, const sync::Request &request)
{
    ++m_requests;
    if (std::holds_alternative<sync::PushRequest>(request))
        ++m_pushes;
    const int index = device.index();
    const int incarnation = device.incarnation();
    trace(*this, "device ", index, " asks ", nameOfMessage(request.index()), " cursor ",
          device.store.data().device.cursor.seq, " loaded ", device.store.data().device.loadedThrough, " pin ",
          device.store.data().device.loadPin);
    if (!device.isOnline()) {
        network.at(time.ms + 1,
                   [this, index, incarnation, id] { answer(index, incarnation, id, fail(Error::Code::Offline)); });
        return;
    }
    network.send(sync::encodeRequest(request), faults, fateOf(device),
                 [this, index, incarnation, id](const QByteArray &bytes, Arrival how) {
                     serve(index, incarnation, id, bytes, how);
                 });
}

void World::serve(int index, int incarnation, std::uint64_t id, const QByteArray &bytes, Arrival how)
{
    Device &sender = device(index);
    const Result<sync::Request> request = sync::decodeRequest(bytes);
    // A real link notices damage by its checksum; here it only matters that the decoder survives it.
    if (how == Arrival::Corrupt)
        return;
    if (!request)
        throw Failure{u"a request does not decode: "_s + request.error().detail};
    if (sync::encodeRequest(*request) != bytes)
        throw Failure{u"a request changes when it is encoded again"_s};
    SimRandom fate = fateOf(sender);
    Result<sync::Reply> reply = fail(Error::Code::Busy, u"simulated"_s);
    if (!fate.percent(serverFaults.errorPercent)) {
        bool crashed = false;
        reply = ask(sender, *request, crashed);
        if (crashed)
            return;
    }
    const bool hidden = m_backup != nullptr
                        && (std::holds_alternative<sync::PushRequest>(*request)
                            || std::holds_alternative<sync::HandOverRequest>(*request));
    if (hidden)
        return;
    if (!reply) {
        network.at(time.ms + 1,
                   [this, index, incarnation, id, error = reply.error()] { answer(index, incarnation, id, error); });
        return;
    }
    network.send(sync::encodeReply(*reply), faults, fate,
                 [this, index, incarnation, id](const QByteArray &replyBytes, Arrival replyHow) {
                     const Result<sync::Reply> decoded = sync::decodeReply(replyBytes);
                     if (replyHow == Arrival::Corrupt)
                         return answer(index, incarnation, id, fail(Error::Code::Offline));
                     if (!decoded || sync::encodeReply(*decoded) != replyBytes)
                         throw Failure{u"a reply does not survive its encoding"_s};
                     answer(index, incarnation, id, decoded);
                 });
}

Result<sync::Reply> World::ask(Device &sender, const sync::Request &request, bool &crashed)
{
    const std::int64_t before = hubStore.commits();
    const Instant serverNow = serverClock.now();
    Result<sync::Reply> reply = fail(Error::Code::Internal);
    try {
        reply = m_hub.answer({sender.user(), sender.id()}, request);
    } catch (const SimulatedCrash &) {
        crashed = true;
    }
    if (!crashed && !reply && !m_judge->expectsError(reply.error()))
        throw Failure{u"the server answers with an error: "_s + QString::fromLatin1(errorName(reply.error().code))
                      + u' ' + reply.error().detail};
    if (const auto *push = std::get_if<sync::PushRequest>(&request)) {
        const bool committed = hubStore.commits() != before;
        if (committed || reply)
            m_judge->pushed(sender, *push, serverNow, reply ? std::get_if<sync::PushReply>(&*reply) : nullptr);
        if (committed)
            pokeAll();
    }
    return reply;
}

sync::PushReply World::pushByHand(Device &sender, const sync::PushRequest &push)
{
    bool crashed = false;
    const Result<sync::Reply> reply = ask(sender, push, crashed);
    return std::get<sync::PushReply>(reply.value());
}

void World::answer(int index, int incarnation, std::uint64_t id, const Result<sync::Reply> &reply)
{
    Device &receiver = device(index);
    // A dead process's connection died with it, and a device out of reach hears nothing.
    if (receiver.incarnation() != incarnation || (!receiver.isOnline() && reply))
        return;
    if (reply)
        trace(*this, "device ", index, " hears ", nameOfMessage(reply->index()));
    else
        trace(*this, "device ", index, " hears ", errorName(reply.error().code), ' ', reply.error().detail);
    receiver.receive(id, reply);
    m_judge->stepped(receiver);
}

void World::pokeAll()
{
    const Seq head = hubStore.data().head.seq;
    for (const auto &one : m_devices) {
        if (!one->isOnline() || !fateOf(*one).percent(pokePercent))
            continue;
        network.at(time.ms + 5, [device = one.get(), head] { device->guarded([&] { device->engine().poke(head); }); });
    }
}

std::optional<std::int64_t> World::nextEvent()
{
    std::optional<std::int64_t> next = network.next();
    for (const auto &one : m_devices) {
        const std::optional<std::int64_t> wake = one->engine().nextWake();
        if (wake && (!next || *wake < *next))
            next = wake;
    }
    return next;
}

void World::stepTo(std::int64_t ms)
{
    m_busySteps = ms <= time.ms ? m_busySteps + 1 : 0;
    if (m_busySteps > 5000)
        throw Failure{u"time stands still: somebody is busy waiting"_s};
    if (network.next() && *network.next() <= ms) {
        network.step();
        return;
    }
    time.ms = std::max(time.ms, ms);
    for (const auto &one : m_devices) {
        const std::optional<std::int64_t> wake = one->engine().nextWake();
        if (wake && *wake <= time.ms) {
            one->guarded([&] { one->engine().tick(); });
            m_judge->stepped(*one);
        }
    }
}

void World::run(std::int64_t ms)
{
    const std::int64_t end = time.ms + ms;
    for (std::optional<std::int64_t> next = nextEvent(); next && *next <= end; next = nextEvent())
        stepTo(*next);
    time.ms = std::max(time.ms, end);
}

bool World::isSettled(Device &one) const
{
    const ClientData &data = one.store.data();
    const Head &head = hubStore.data().head;
    if (data.device.cursor.seq != head.seq || data.device.cursor.epoch != head.epoch
        || data.device.cursor.hash != head.hash || !data.outbox.empty() || data.device.loadPin != 0)
        return false;
    return one.status().state == sync::EngineStatus::State::Idle
           && std::all_of(data.scopes.begin(), data.scopes.end(),
                          [](const auto &scope) { return scope.second == ScopeStatus::Complete; });
}

void World::settleWithin(std::int64_t ms, std::int64_t requests)
{
    const std::int64_t end = time.ms + ms;
    const std::int64_t most = m_requests + requests;
    const auto restless = [this]() -> Device * {
        for (const auto &one : m_devices) {
            if (!isForked(*one) && one->isOnline() && !isSettled(*one))
                return one.get();
        }
        return nullptr;
    };
    for (std::optional<std::int64_t> next = nextEvent(); restless() != nullptr; next = nextEvent()) {
        if (!next)
            throw Failure{u"nothing will ever happen again, but "_s + m_judge->describe(*restless())};
        if (*next > end)
            throw Failure{u"half an hour without faults, but "_s + m_judge->describe(*restless())};
        if (m_requests > most)
            throw Failure{u"%1 requests without faults, but "_s.arg(requests) + m_judge->describe(*restless())};
        stepTo(*next);
    }
}

void World::settle()
{
    settleWithin(HealMs, 10'000);
}

void World::heal()
{
    if (m_backup)
        endFailover(true);
    faults = {};
    serverFaults = {};
    pokePercent = 100;
    for (const auto &one : m_devices) {
        one->clearPlans();
        one->setOnline(true);
    }
    run(UnderWayMs); // what processes have sent that died since
    std::int64_t waiting = 0;
    for (const auto &one : m_devices)
        waiting += std::int64_t(one->store.data().outbox.size());
    settleWithin(HealMs, 400 * deviceCount() + 4 * waiting);
    // Then a good while in which nobody has a reason to speak but the slow poll.
    const Seq head = hubStore.data().head.seq;
    const std::int64_t requests = m_requests;
    const std::int64_t pushes = m_pushes;
    run(HealMs);
    if (m_pushes != pushes || hubStore.data().head.seq != head)
        throw Failure{u"a quiet system pushes"_s};
    if (m_requests - requests > 70 * deviceCount())
        throw Failure{u"a quiet system made %1 requests in half an hour"_s.arg(m_requests - requests)};
    settleWithin(HealMs, 100);
}

void World::judgeAll()
{
    m_judge->atTheEnd();
}

void World::beginFailover()
{
    if (!m_backup)
        m_backup = std::make_unique<Backup>(Backup{hubStore.data(), oracle});
}

void World::endFailover(bool newEpoch)
{
    if (!m_backup)
        return;
    hubStore.setData(m_backup->hub);
    oracle = m_backup->oracle;
    m_backup.reset();
    if (newEpoch) {
        const Uuid epoch = makeRandomUuid(m_random);
        hubStore.setEpoch(epoch);
        oracle.setEpoch(epoch);
    }
    m_judge->historyChanged();
    pokeAll();
}

} // namespace farol::sim
