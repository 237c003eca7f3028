// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/permissions.h"
#include "sync/hub.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/memoryhubstore.h"
#include "tests/sync/device.h"
#include "tests/sync/oracle/oracle.h"

#include <memory>
#include <set>
#include <vector>

namespace farol::sim {

class Judge;

/// Thrown as soon as a world sees something that must not be.
struct Failure final {
    QString what;
};

struct ServerFaults final {
    int errorPercent = 0; ///< requests answered with an error before anything happens
    int runAgainPercent = 0; ///< transactions the database wants done again
    int crashIn = 0; ///< persistence points until the process dies; 0 = not planned
};

/// A server, devices and a network in simulated time, watched by a Judge from the first step to the last.
class World final
{
public:
    explicit World(std::uint64_t seed, const sync::Limits &limits = {});
    ~World();

    TeamId addTeam();
    UserId addPerson(Role role, const QList<TeamId> &led = {});
    Device &addDevice(UserId user);
    [[nodiscard]] Device &device(int index) { return *m_devices[std::size_t(index)]; }
    [[nodiscard]] int deviceCount() const { return int(m_devices.size()); }
    [[nodiscard]] const std::vector<UserId> &people() const { return m_people; }
    [[nodiscard]] UserRights rights(UserId user) const { return hubStore.data().rights.at(user); }
    void setRights(const UserRights &rights);

    /// Lets everything happen that is due until then.
    void run(std::int64_t ms);
    /// Ends every fault and lets the devices catch up; a Failure if they do not within bounded time and requests.
    void heal();
    /// Lets perfect devices exchange all they have; for examples.
    void settle();
    /// Everything the judge can check at the end of a healed world.
    void judgeAll();

    /// A push past the device's engine; the judge watches it like any other.
    sync::PushReply pushByHand(Device &sender, const sync::PushRequest &push);

    /// From here on nobody learns what a push led to, until the server falls back to the copy made now.
    void beginFailover();
    void endFailover(bool newEpoch);
    [[nodiscard]] bool isFailingOver() const { return m_backup != nullptr; }

    [[nodiscard]] WorkspaceId workspace() const { return m_workspace; }
    [[nodiscard]] const sync::Limits &limits() const { return m_limits; }
    [[nodiscard]] SimRandom &random() { return m_random; }
    [[nodiscard]] Uuid newUuid() { return makeRandomUuid(m_random); }
    [[nodiscard]] Judge &judge() { return *m_judge; }
    [[nodiscard]] std::int64_t requests() const { return m_requests; }
    [[nodiscard]] std::int64_t pushes() const { return m_pushes; }
    /// A device that neither asks nor waits and stands at the head.
    [[nodiscard]] bool isSettled(Device &one) const;
    [[nodiscard]] static bool isForked(const Device &device) { return device.store.data().device.forked; }

    SimTime time;
    FakeNetwork network{time};
    LinkFaults faults;
    ServerFaults serverFaults;
    SimClock serverClock{time};
    int pokePercent = 100;
    oracle::Oracle oracle;

private:
    struct Backup;
    void submit(Device &device, std::uint64_t id, const sync::Request &request);
    void serve(int index, int incarnation, std::uint64_t id, const QByteArray &bytes, Arrival how);
    void answer(int index, int incarnation, std::uint64_t id, const Result<sync::Reply> &reply);
    Result<sync::Reply> ask(Device &sender, const sync::Request &request, bool &crashed);
    void pokeAll();
    [[nodiscard]] SimRandom fateOf(Device &device);
    [[nodiscard]] std::optional<std::int64_t> nextEvent();
    void stepTo(std::int64_t ms);
    void settleWithin(std::int64_t ms, std::int64_t requests);

    std::uint64_t m_seed;
    sync::Limits m_limits;
    SimRandom m_random;
    WorkspaceId m_workspace;

public:
    MemoryHubStore hubStore;

private:
    sync::Hub m_hub;
    std::vector<UserId> m_people;
    std::unique_ptr<Judge> m_judge;
    std::vector<std::unique_ptr<Device>> m_devices;
    std::unique_ptr<Backup> m_backup;
    SimRandom m_serverFate;
    std::int64_t m_requests = 0;
    std::int64_t m_pushes = 0;
    int m_busySteps = 0;
};

} // namespace farol::sim
