// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/people/people.h"

#include "core/canonical.h"
#include "tests/server/workspacestore.h"
#include "tests/support/simclock.h"

#include <QTest>

#include <algorithm>
#include <future>
#include <vector>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;
using storage::test::Kind;

namespace {

/// A workspace with one administrator, ana.
class PeopleWorld final
{
public:
    explicit PeopleWorld(Kind kind) : m_database(kind)
    {
        m_store = test::openNewWorkspace(m_database, m_random);
        m_hub = std::make_unique<sync::Hub>(*m_store, farolSchema(), m_clock);
        people = std::make_unique<People>(*m_store, *m_hub, m_clock, m_random);
        ana = add(u"ana@example.org"_s, Role::Administrator);
    }

    UserId add(const QString &mail, Role role)
    {
        const auto person = people->add(mail, {}, role, "hash");
        if (!person)
            qFatal("%s", qPrintable(person.error().detail));
        return person->id;
    }
    Status sql(const QByteArray &text)
    {
        return m_store->writeSql([&text](storage::Connection &connection) { return connection.execute(text); });
    }
    Seq head()
    {
        Seq seq = -1;
        if (!m_store->read([&seq](HubReader &reader) -> Status {
                FAROL_ASSIGN(const Head head, reader.head());
                seq = head.seq;
                return {};
            }))
            qFatal("the head cannot be read");
        return seq;
    }
    QList<ScopeId> scopes(UserId user)
    {
        QList<ScopeId> held;
        if (!m_store->read([&](HubReader &reader) -> Status {
                FAROL_ASSIGN(held, reader.scopesOf(user));
                return {};
            }))
            qFatal("scopes cannot be read");
        return held;
    }
    DeviceId addDevice(UserId user)
    {
        const DeviceId device(makeRandomUuid(m_random));
        if (!m_store->write([&](HubTransaction &transaction) {
                return transaction.saveDevice(DeviceRecord{device, user, 0, chainStart(), false});
            }))
            qFatal("a device cannot be written");
        return device;
    }
    /// As a server leaves it behind that knows no scopes of people and teams.
    Status forget(UserId user, const QList<ScopeId> &scopes)
    {
        return m_store->writeSql([&](storage::Connection &connection) -> Status {
            for (const ScopeId scope : scopes)
                FAROL_TRY(storage::run(connection, "DELETE FROM access WHERE user_id = ? AND scope = ?", user, scope));
            return {};
        });
    }
    [[nodiscard]] const sync::Hub &hub() const { return *m_hub; }

    /// A second server process beside the first.
    struct Process {
        std::unique_ptr<storage::SqlHubStore> store;
        std::unique_ptr<sync::Hub> hub;
    };
    Process another()
    {
        storage::SqlHubOptions options;
        options.today = [] { return std::int64_t(0); };
        auto opened = storage::SqlHubStore::open(m_database.factory(), farolSchema(), m_random, options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        Process process{*std::move(opened), nullptr};
        process.hub = std::make_unique<sync::Hub>(*process.store, farolSchema(), m_clock);
        return process;
    }
    int administrators()
    {
        int count = 0;
        const QList<Person> all = people->list().value();
        for (const Person &person : all)
            count += person.active && person.role == Role::Administrator ? 1 : 0;
        return count;
    }

    UserId ana;
    std::unique_ptr<People> people;

private:
    storage::test::Database m_database;
    sim::SimTime m_time;
    sim::SimClock m_clock{m_time};
    SystemRandom m_random;
    std::unique_ptr<storage::SqlHubStore> m_store;
    std::unique_ptr<sync::Hub> m_hub;
};

constexpr ScopeId Workspace(Uuid({7})); // of openNewWorkspace()

QList<ScopeId> sorted(QList<ScopeId> scopes)
{
    std::sort(scopes.begin(), scopes.end());
    return scopes;
}

QByteArray codeOf(const Status &status)
{
    return status ? QByteArray("none") : QByteArray(errorName(status.error().code));
}

} // namespace

class PeopleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rightsAndTheirLog_changeTogether_data() { storage::test::addKinds(); }
    void rightsAndTheirLog_changeTogether();
    void scopes_followPersonAndTeams_data() { storage::test::addKinds(); }
    void scopes_followPersonAndTeams();
    void whoHasNoScopeOfHisOwn_getsItWithHello_data() { storage::test::addKinds(); }
    void whoHasNoScopeOfHisOwn_getsItWithHello();
    void lastAdministrator_stays_data() { storage::test::addKinds(); }
    void lastAdministrator_stays();
    void twoAdministrators_cannotDemoteEachOther_data() { storage::test::addKinds(); }
    void twoAdministrators_cannotDemoteEachOther();
    void customerNobodyHas_isNotGiven_data() { storage::test::addKinds(); }
    void customerNobodyHas_isNotGiven();
    void whatIsNotThere_isNotEnded_data() { storage::test::addKinds(); }
    void whatIsNotThere_isNotEnded();
    void takenMail_isSaidInWords_data() { storage::test::addKinds(); }
    void takenMail_isSaidInWords();
};

void PeopleTest::rightsAndTheirLog_changeTogether()
{
    FAROL_FETCH_KIND(kind);
    PeopleWorld world(kind);
    const UserId rafa = world.add(u"rafa@example.org"_s, Role::Manager);
    const Seq before = world.head();
    VERIFY_OK(world.sql("ALTER TABLE change RENAME TO change_away")); // the log cannot be written
    QVERIFY(!world.people->setActive(rafa, false));
    QVERIFY(!world.people->add(u"rui@example.org"_s, {}, Role::Manager, "hash"));
    VERIFY_OK(world.sql("ALTER TABLE change_away RENAME TO change"));
    QVERIFY(world.people->find(u"rafa@example.org"_s)->active);
    QVERIFY(!world.people->find(u"rui@example.org"_s));
    QCOMPARE(world.head(), before);
    VERIFY_OK(world.people->setActive(rafa, false));
    QVERIFY(!world.people->find(u"rafa@example.org"_s)->active);
    QVERIFY(world.head() > before);
}

void PeopleTest::scopes_followPersonAndTeams()
{
    FAROL_FETCH_KIND(kind);
    PeopleWorld world(kind);
    const UserId rafa = world.add(u"rafa@example.org"_s, Role::Manager);
    const ScopeId own(rafa.uuid);
    const TeamId north = world.people->addTeam(u"Norte"_s)->id;
    const TeamId south = world.people->addTeam(u"Sul"_s)->id;
    QCOMPARE(world.scopes(rafa), sorted({Workspace, own}));
    QCOMPARE(world.scopes(world.ana), sorted({Workspace, ScopeId(world.ana.uuid), EveryScope}));
    VERIFY_OK(world.people->join(rafa, north, false));
    VERIFY_OK(world.people->join(rafa, south, true)); // whatever his role
    const QList<ScopeId> member = sorted({Workspace, own, ScopeId(north.uuid), ScopeId(south.uuid)});
    QCOMPARE(world.scopes(rafa), member);
    VERIFY_OK(world.people->join(rafa, south, false));
    QCOMPARE(world.scopes(rafa), member);
    VERIFY_OK(world.people->setRole(rafa, Role::Administrator));
    const QList<ScopeId> every = sorted({Workspace, own, EveryScope});
    QCOMPARE(world.scopes(rafa), every);
    VERIFY_OK(world.people->leave(rafa, south));
    QCOMPARE(world.scopes(rafa), every);
    VERIFY_OK(world.people->setRole(rafa, Role::Lead));
    QCOMPARE(world.scopes(rafa), sorted({Workspace, own, ScopeId(north.uuid)}));
    VERIFY_OK(world.people->setActive(rafa, false));
    QCOMPARE(world.scopes(rafa), QList<ScopeId>());
    VERIFY_OK(world.people->join(rafa, south, false));
    QCOMPARE(world.scopes(rafa), QList<ScopeId>());
    VERIFY_OK(world.people->setActive(rafa, true));
    QCOMPARE(world.scopes(rafa), member);
    VERIFY_OK(world.people->leave(rafa, north));
    VERIFY_OK(world.people->leave(rafa, south));
    QCOMPARE(world.scopes(rafa), sorted({Workspace, own}));
}

/// A workspace from before there were scopes of people and teams, served by two processes at once.
void PeopleTest::whoHasNoScopeOfHisOwn_getsItWithHello()
{
    FAROL_FETCH_KIND(kind);
    PeopleWorld world(kind);
    const UserId rafa = world.add(u"rafa@example.org"_s, Role::Manager);
    const TeamId south = world.people->addTeam(u"Sul"_s)->id;
    VERIFY_OK(world.people->join(rafa, south, false));
    const sync::Identity who{rafa, world.addDevice(rafa)};
    const QList<ScopeId> all = world.scopes(rafa);
    const PeopleWorld::Process other = world.another();
    for (int round = 0; round < 10; ++round) {
        VERIFY_OK(world.forget(rafa, {ScopeId(rafa.uuid), ScopeId(south.uuid)}));
        const Seq before = world.head();
        std::vector<std::future<Result<sync::HelloReply>>> both;
        for (const sync::Hub *hub : {&world.hub(), static_cast<const sync::Hub *>(other.hub.get())})
            both.push_back(std::async(std::launch::async, [hub, &who] { return hub->hello(who, {}); }));
        for (auto &one : both) {
            const auto reply = one.get();
            VERIFY_OK(reply);
            QCOMPARE(reply->head.seq, before + 1); // one of them did it, and both have seen it done
        }
        QCOMPARE(world.scopes(rafa), all);
        QCOMPARE(world.head(), before + 1);
    }
    const Seq before = world.head();
    VERIFY_OK(world.hub().hello(who, {}));
    QCOMPARE(world.head(), before);
    // Nobody is let in by it.
    VERIFY_OK(world.people->setActive(rafa, false));
    const Seq lockedOut = world.head();
    VERIFY_OK(world.hub().hello(who, {}));
    QCOMPARE(world.head(), lockedOut);
    QCOMPARE(world.scopes(rafa), QList<ScopeId>());
}

void PeopleTest::lastAdministrator_stays()
{
    FAROL_FETCH_KIND(kind);
    PeopleWorld world(kind);
    const UserId rafa = world.add(u"rafa@example.org"_s, Role::Administrator);
    VERIFY_OK(world.people->setActive(rafa, false)); // one who is locked out administers nothing
    QCOMPARE(codeOf(world.people->setRole(world.ana, Role::Lead)), QByteArray("denied"));
    QCOMPARE(codeOf(world.people->setActive(world.ana, false)), QByteArray("denied"));
    VERIFY_OK(world.people->setRole(world.ana, Role::Administrator));
    VERIFY_OK(world.people->setActive(rafa, true));
    VERIFY_OK(world.people->setRole(world.ana, Role::Lead));
    QCOMPARE(world.administrators(), 1);
}

void PeopleTest::twoAdministrators_cannotDemoteEachOther()
{
    FAROL_FETCH_KIND(kind);
    PeopleWorld world(kind);
    const UserId rafa = world.add(u"rafa@example.org"_s, Role::Administrator);
    for (int round = 0; round < 20; ++round) {
        VERIFY_OK(world.people->setRole(world.ana, Role::Administrator));
        VERIFY_OK(world.people->setRole(rafa, Role::Administrator));
        std::vector<std::future<Status>> both;
        for (const UserId user : {world.ana, rafa})
            both.push_back(
                std::async(std::launch::async, [&world, user] { return world.people->setRole(user, Role::Manager); }));
        int passed = 0;
        for (auto &one : both)
            passed += one.get() ? 1 : 0;
        QCOMPARE(passed, 1);
        QCOMPARE(world.administrators(), 1);
    }
}

void PeopleTest::customerNobodyHas_isNotGiven()
{
    FAROL_FETCH_KIND(kind);
    PeopleWorld world(kind);
    const Period today{QDate(1970, 1, 1), {}};
    QCOMPARE(codeOf(world.people->give(world.ana, CustomerId(Uuid({77})), today)), QByteArray("not-found"));
    const Period backwards{QDate(1970, 1, 2), QDate(1970, 1, 1)};
    QCOMPARE(codeOf(world.people->give(world.ana, CustomerId(Uuid({77})), backwards)), QByteArray("invalid"));
}

void PeopleTest::whatIsNotThere_isNotEnded()
{
    FAROL_FETCH_KIND(kind);
    PeopleWorld world(kind);
    const UserId rafa = world.add(u"rafa@example.org"_s, Role::Manager);
    const TeamId team = world.people->addTeam(u"Sul"_s)->id;
    VERIFY_OK(world.people->cover(rafa, world.ana, {QDate(1970, 1, 1), {}}));
    VERIFY_OK(world.people->join(rafa, team, false));
    const Seq before = world.head();
    QCOMPARE(codeOf(world.people->endCover(world.ana, rafa)), "not-found"); // the other way round
    QCOMPARE(codeOf(world.people->endCover(rafa, rafa)), "not-found");
    QCOMPARE(codeOf(world.people->takeBack(rafa, CustomerId(Uuid({5})))), "not-found");
    QCOMPARE(codeOf(world.people->leave(world.ana, team)), "not-found");
    QCOMPARE(world.head(), before);
    VERIFY_OK(world.people->endCover(rafa, world.ana));
    QCOMPARE(codeOf(world.people->endCover(rafa, world.ana)), "not-found");
    VERIFY_OK(world.people->leave(rafa, team));
    QCOMPARE(codeOf(world.people->leave(rafa, team)), "not-found");
}

void PeopleTest::takenMail_isSaidInWords()
{
    FAROL_FETCH_KIND(kind);
    PeopleWorld world(kind);
    const auto again = world.people->add(u" Ana@Example.org"_s, {}, Role::Manager, "hash");
    QVERIFY(!again);
    QCOMPARE(again.error().code, Error::Code::Exists);
    QCOMPARE(again.error().detail, u"there is a person with the mail address ana@example.org already"_s);
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "tst_people.moc"
