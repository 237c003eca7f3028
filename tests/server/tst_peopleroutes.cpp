// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/peopleroutes.h"

#include "core/customer.h"
#include "core/entityrow.h"
#include "server/auth/sqlauthstore.h"
#include "tests/server/httpclient.h"
#include "tests/server/testserver.h"
#include "tests/server/workspacestore.h"
#include "tests/support/simclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;
using namespace farol::server::test;
using storage::test::Kind;

namespace {

/// The eleventh of June 2026.
constexpr std::int64_t Today = 20'615;

class AuditList final : public AuditSink
{
public:
    void record(const AuditEvent &event) override
    {
        const std::lock_guard lock(m_mutex);
        m_events.append(event);
    }
    [[nodiscard]] QList<AuditEvent> events()
    {
        const std::lock_guard lock(m_mutex);
        return m_events;
    }
    /// "action:outcome" of the newest; empty = there is none.
    [[nodiscard]] QByteArray last()
    {
        const std::lock_guard lock(m_mutex);
        return m_events.isEmpty() ? QByteArray() : m_events.constLast().action + ':' + m_events.constLast().outcome;
    }

private:
    std::mutex m_mutex;
    QList<AuditEvent> m_events;
};

/// A server with ana (1, an administrator), lia (2, who leads Norte), rui (3, in Norte), bia (4, in Sul) and nil (5, a lead
/// by role who leads nothing). Their tokens are "administrator-1", "lead-2", "manager-3" …
class PeopleServer final
{
    // Outlive all that works on them.
    storage::test::Database m_database;
    sim::SimTime m_time;
    sim::SimClock m_clock{m_time};
    SystemRandom m_random;

public:
    explicit PeopleServer(Kind kind) : m_database(kind)
    {
        store = openNewWorkspace(m_database, m_random, Today);
        hub = std::make_unique<sync::Hub>(*store, farolSchema(), m_clock);
        people = std::make_unique<People>(*store, *hub, m_clock, m_random);
        put(1, u"ana"_s, Role::Administrator);
        put(2, u"lia"_s, Role::Lead);
        put(3, u"rui"_s, Role::Manager);
        put(4, u"bia"_s, Role::Manager);
        put(5, u"nil"_s, Role::Lead);
        norte = must(people->addTeam(u"Norte"_s)).id;
        sul = must(people->addTeam(u"Sul"_s)).id;
        must(people->join(id(2), norte, true));
        must(people->join(id(3), norte, false));
        must(people->join(id(4), sul, false));
        admin = std::make_unique<PeopleAdmin>(
            PeopleAdmin::Parts{*people, hasher, audit, m_clock, m_random, [] { return Today; }, [this] { ++moved; }});
        server.add(peopleRoutes(*admin));
        server.start();
        client = std::make_unique<HttpClient>(server.port());
    }
    ~PeopleServer()
    {
        client.reset();
        server.server.reset();
    }

    [[nodiscard]] static UserId id(std::uint8_t number) { return UserId(deviceNumber(number).uuid); }
    [[nodiscard]] static QByteArray path(std::uint8_t number) { return id(number).uuid.toString().toLatin1(); }

    Reply ask(const QByteArray &method, const QByteArray &path, const QByteArray &token, const QJsonObject &body = {})
    {
        const bool hasBody = method == "POST" || method == "PUT";
        const QByteArray bytes = hasBody ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray();
        const Reply reply = client->request(method, path, {{"Authorization", "Bearer " + token}}, bytes);
        client->close();
        return reply;
    }
    [[nodiscard]] QJsonObject directory(const QByteArray &token)
    {
        return QJsonDocument::fromJson(ask("GET", "/api/v1/people", token).body).object();
    }
    [[nodiscard]] QList<ScopeId> scopes(UserId user) const
    {
        QList<ScopeId> held;
        if (!store->read([&](HubReader &reader) -> Status {
                FAROL_ASSIGN(held, reader.scopesOf(user));
                return {};
            }))
            qFatal("scopes cannot be read");
        return held;
    }
    /// A customer of rui's.
    CustomerId customerOfRui()
    {
        const CustomerId customer(Uuid({77}));
        must(store->write([&](HubTransaction &transaction) -> Status {
            FAROL_TRY(transaction.lockHead());
            RowState row;
            row.key = {tables::Customer, customer.uuid};
            row.scope = ScopeId(customer.uuid);
            row.seq = 1;
            const auto set = [&row](FieldNumber number, const Value &value) {
                FieldState field;
                field.value = value;
                field.version = 1;
                row.fields.insert(number, field);
            };
            set(1, Value(u"Padaria"_s));
            set(5, Value(id(3).uuid));
            FAROL_TRY(transaction.putRow(row));
            FAROL_TRY(transaction.putFacts(ScopeFacts{customer, id(3), {}}));
            return hub->refreshAccess(transaction, id(3));
        }));
        return customer;
    }

    PasswordHasher hasher{PasswordCost{8192, 1, 4, 4}, m_random};
    AuditList audit;
    TestServer server;
    std::unique_ptr<storage::SqlHubStore> store;
    std::unique_ptr<sync::Hub> hub;
    std::unique_ptr<People> people;
    std::unique_ptr<PeopleAdmin> admin;
    std::unique_ptr<HttpClient> client;
    TeamId norte, sul;
    std::atomic<int> moved = 0;

private:
    template <typename T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("the test's world does not come to be: %s", qPrintable(result.error().detail));
        return std::move(result).value();
    }
    static void must(const Status &status)
    {
        if (!status)
            qFatal("the test's world does not come to be: %s", qPrintable(status.error().detail));
    }
    void put(std::uint8_t number, const QString &name, Role role)
    {
        Person person;
        person.id = id(number);
        person.mail = name + u"@example.org"_s;
        person.name = name;
        person.role = role;
        must(store->writeAll([&](storage::Connection &connection, HubTransaction &transaction) -> Status {
            FAROL_TRY(transaction.lockHead());
            FAROL_TRY(insertPerson(connection, person, "hash", m_clock.now()));
            return hub->refreshAccess(transaction, person.id);
        }));
    }
};

QJsonObject object(const Reply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

QString reasonOf(const Reply &reply)
{
    return object(reply).value(u"error"_s).toObject().value(u"reason"_s).toString();
}

QJsonObject entryOf(const QJsonObject &directory, const QString &list, const QString &member, const QString &value)
{
    const QJsonArray entries = directory.value(list).toArray();
    for (const QJsonValue &entry : entries) {
        if (entry.toObject().value(member).toString() == value)
            return entry.toObject();
    }
    return {};
}

const QByteArray &admin()
{
    static const QByteArray token("administrator-1");
    return token;
}

} // namespace

class PeopleRoutesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoute_wantsItsRole();
    void everyRoute_refusesBrokenRequests();
    void person_isAddedWithAFirstPassword_data() { storage::test::addKinds(); }
    void person_isAddedWithAFirstPassword();
    void person_isRenamedPromotedAndLockedOut_data() { storage::test::addKinds(); }
    void person_isRenamedPromotedAndLockedOut();
    void oneself_isLeftAlone();
    void passwordReset_endsSessions_data() { storage::test::addKinds(); }
    void passwordReset_endsSessions();
    void teams_areMadeRenamedAndFilled_data() { storage::test::addKinds(); }
    void teams_areMadeRenamedAndFilled();
    void leads_changeTheirOwnTeamsMembers();
    void covers_byWhom_data();
    void covers_byWhom();
    void covers_giveAndEnd_data() { storage::test::addKinds(); }
    void covers_giveAndEnd();
    void shares_areOfWhoHoldsTheCustomer_data() { storage::test::addKinds(); }
    void shares_areOfWhoHoldsTheCustomer();
    void directory_tellsSomeThingsToAdministratorsAlone();
};

/// Route by role: nobody's token, and each role below the route's, is refused before the handler runs.
void PeopleRoutesTest::everyRoute_wantsItsRole()
{
    PeopleServer world(Kind::Plain);
    static const QRegularExpression parameter(u"\\{[^}]*\\}"_s);
    const std::vector<Route> routes = peopleRoutes(*world.admin);
    QCOMPARE(routes.size(), std::size_t(15));
    const QList<std::pair<QByteArray, Role>> callers{
        {"manager-3", Role::Manager}, {"lead-5", Role::Lead}, {"administrator-1", Role::Administrator}};
    for (const Route &route : routes) {
        // An id that nobody has, so that whoever may call the route changes nothing by it.
        const QByteArray path = QString::fromLatin1(route.pattern)
                                    .replace(u"{from}"_s, u"2026-06-20"_s)
                                    .replace(parameter, Uuid({99}).toString())
                                    .toLatin1();
        const QByteArray method = methodName(route.method);
        QCOMPARE(world.ask(method, path, "gone-1").status, 401);
        for (const auto &[token, role] : callers) {
            const Reply reply = world.ask(method, path, token);
            const bool suffices = route.access == Access::Device || role == Role::Administrator
                                  || (route.access == Access::Lead && role == Role::Lead);
            const QByteArray what = route.name + " by " + token + ": " + QByteArray::number(reply.status);
            QVERIFY2(reply.status != 0 && reply.status < 500, what.constData());
            QVERIFY2((reply.status == 403 && reasonOf(reply) == u"role"_s) != suffices, what.constData());
        }
    }
    QCOMPARE(world.moved.load(), 0);
    // What is whose; a new route has to be put here by somebody who has thought about it.
    QMap<QByteArray, Access> expected;
    for (const char *name : {"people.add", "people.rename", "people.role", "people.active", "people.password",
                             "teams.add", "teams.rename"})
        expected.insert(name, Access::Administrator);
    for (const char *name : {"teams.put-member", "teams.remove-member"})
        expected.insert(name, Access::Lead);
    for (const char *name : {"people.list", "covers.put", "covers.end", "shares.list", "shares.put", "shares.end"})
        expected.insert(name, Access::Device);
    for (const Route &route : routes)
        QVERIFY2(expected.value(route.name, Access::Open) == route.access, route.name.constData());
}

void PeopleRoutesTest::everyRoute_refusesBrokenRequests()
{
    PeopleServer world(Kind::Plain);
    const QByteArray rui = PeopleServer::path(3);
    const auto isInvalid = [&](const QByteArray &method, const QByteArray &path, const QJsonObject &body) {
        const Reply reply = world.ask(method, path, admin(), body);
        return reply.status == 400 && errorCode(reply.body) == u"invalid"_s;
    };
    QVERIFY(isInvalid("POST", "/api/v1/people", {}));
    QVERIFY(isInvalid("POST", "/api/v1/people", {{u"mail"_s, u"x"_s}, {u"name"_s, u"X"_s}, {u"role"_s, u"manager"_s}}));
    QVERIFY(isInvalid("POST", "/api/v1/people",
                      {{u"mail"_s, u"x@example.org"_s}, {u"name"_s, u" "_s}, {u"role"_s, u"manager"_s}}));
    QVERIFY(isInvalid("POST", "/api/v1/people",
                      {{u"mail"_s, u"x@example.org"_s}, {u"name"_s, u"X"_s}, {u"role"_s, u"king"_s}}));
    QVERIFY(isInvalid("PUT", "/api/v1/people/nobody/name", {{u"name"_s, u"X"_s}}));
    QVERIFY(isInvalid("PUT", "/api/v1/people/" + rui + "/name", {{u"name"_s, QString(101, u'x')}}));
    QVERIFY(isInvalid("PUT", "/api/v1/people/" + rui + "/name", {{u"name"_s, u"two\nlines"_s}}));
    QVERIFY(isInvalid("PUT", "/api/v1/people/" + rui + "/active", {{u"active"_s, u"no"_s}}));
    QVERIFY(isInvalid("POST", "/api/v1/teams", {{u"name"_s, QString()}}));
    const QByteArray cover = "/api/v1/covers/" + rui + '/' + PeopleServer::path(4);
    QVERIFY(isInvalid("PUT", cover + "/soon", {}));
    QVERIFY(isInvalid("PUT", cover + "/1999-12-31", {}));
    QVERIFY(isInvalid("PUT", cover + "/2026-06-20", {{u"until"_s, u"2026-06-19"_s}}));
    QVERIFY(isInvalid("PUT", cover + "/2026-06-20", {{u"until"_s, 7}}));
    QVERIFY(isInvalid("PUT", "/api/v1/covers/" + rui + '/' + rui + "/2026-06-20", {}));
    QVERIFY(isInvalid("DELETE", cover + "/never", {}));
    QCOMPARE(
        world.ask("PUT", "/api/v1/people/" + Uuid({99}).toString().toLatin1() + "/name", admin(), {{u"name"_s, u"X"_s}})
            .status,
        404);
    QVERIFY(world.audit.events().isEmpty());
    QCOMPARE(world.moved.load(), 0);
}

void PeopleRoutesTest::person_isAddedWithAFirstPassword()
{
    FAROL_FETCH_KIND(kind);
    PeopleServer world(kind);
    const QJsonObject body{{u"mail"_s, u" Eva@Example.org"_s}, {u"name"_s, u"Eva Prado"_s}, {u"role"_s, u"lead"_s}};
    const Reply added = world.ask("POST", "/api/v1/people", admin(), body);
    QCOMPARE(added.status, 201);
    const QString password = object(added).value(u"password"_s).toString();
    QCOMPARE(password.size(), 23);
    const Person eva = world.people->find(u"eva@example.org"_s).value();
    QCOMPARE(object(added).value(u"id"_s).toString(), eva.id.uuid.toString());
    QCOMPARE(eva.role, Role::Lead);
    QVERIFY(eva.hasFirstPassword);
    SqlAuthStore accounts(*world.store);
    const UserAccount account = accounts.user(eva.id).value().value();
    QVERIFY(account.hasFirstPassword);
    QVERIFY(world.hasher.verify(account.passwordHash, password).value());
    QCOMPARE(world.audit.last(), QByteArray("user-added:ok"));
    QVERIFY(!world.audit.events().constLast().object.contains("eva")); // ids and words of ours
    QCOMPARE(world.audit.events().constLast().actor, PeopleServer::id(1));
    // The answer was lost and the request comes again: nobody is there twice, and nobody's password changes.
    const Reply again = world.ask("POST", "/api/v1/people", admin(), body);
    QCOMPARE(again.status, 409);
    QCOMPARE(reasonOf(again), u"mail"_s);
    QVERIFY(world.hasher.verify(accounts.user(eva.id).value()->passwordHash, password).value());
    QCOMPARE(world.audit.events().size(), 1);
    // Once he has chosen one of his own, it is no first one any more.
    VERIFY_OK(accounts.replacePassword(eva.id, "another", Instant{5}, {}));
    QVERIFY(!world.people->find(u"eva@example.org"_s)->hasFirstPassword);
}

void PeopleRoutesTest::person_isRenamedPromotedAndLockedOut()
{
    FAROL_FETCH_KIND(kind);
    PeopleServer world(kind);
    const QByteArray rui = "/api/v1/people/" + PeopleServer::path(3);
    for (int round = 0; round < 2; ++round) { // the second is one whose answer was lost
        QCOMPARE(world.ask("PUT", rui + "/name", admin(), {{u"name"_s, u" Rui Sales "_s}}).status, 204);
        QCOMPARE(world.ask("PUT", rui + "/role", admin(), {{u"role"_s, u"lead"_s}}).status, 204);
        QCOMPARE(world.ask("PUT", rui + "/active", admin(), {{u"active"_s, false}}).status, 204);
        QCOMPARE(world.audit.events().size(), 3);
    }
    QCOMPARE(world.moved.load(), 3);
    const Person person = world.people->find(u"rui@example.org"_s).value();
    QCOMPARE(person.name, u"Rui Sales"_s);
    QCOMPARE(person.role, Role::Lead);
    QVERIFY(!person.active);
    QCOMPARE(world.scopes(PeopleServer::id(3)), QList<ScopeId>());
    QCOMPARE(world.audit.last(), QByteArray("user-deactivated:ok"));
    QCOMPARE(world.ask("PUT", rui + "/active", admin(), {{u"active"_s, true}}).status, 204);
    QVERIFY(!world.scopes(PeopleServer::id(3)).isEmpty());
    QCOMPARE(world.audit.last(), QByteArray("user-activated:ok"));
}

void PeopleRoutesTest::oneself_isLeftAlone()
{
    PeopleServer world(Kind::Plain);
    const QByteArray ana = "/api/v1/people/" + PeopleServer::path(1);
    for (const auto &[path, body] : QList<std::pair<QByteArray, QJsonObject>>{
             {ana + "/role", {{u"role"_s, u"manager"_s}}}, {ana + "/active", {{u"active"_s, false}}}}) {
        const Reply reply = world.ask("PUT", path, admin(), body);
        QCOMPARE(reply.status, 403);
        QCOMPARE(reasonOf(reply), u"yourself"_s);
    }
    QCOMPARE(reasonOf(world.ask("POST", ana + "/password", admin())), u"yourself"_s);
    QCOMPARE(world.audit.last(), QByteArray("password-set:yourself"));
    const Person person = world.people->find(u"ana@example.org"_s).value();
    QVERIFY(person.active && person.role == Role::Administrator);
    QCOMPARE(world.ask("PUT", ana + "/role", admin(), {{u"role"_s, u"administrator"_s}}).status, 204);
}

void PeopleRoutesTest::passwordReset_endsSessions()
{
    FAROL_FETCH_KIND(kind);
    PeopleServer world(kind);
    SqlAuthStore accounts(*world.store);
    DeviceEntry laptop;
    laptop.id = deviceNumber(30);
    laptop.user = PeopleServer::id(3);
    laptop.name = u"laptop"_s;
    laptop.publicKey = QByteArray(32, 'k');
    VERIFY_OK(accounts.addDevice(laptop));
    TokenEntry token;
    token.hash = "hash of a token";
    token.device = laptop.id;
    token.user = laptop.user;
    token.expires = Instant{sim::SimTime::Start + 1'000'000};
    token.family = Uuid({8});
    VERIFY_OK(accounts.addToken(token));
    const Reply reset = world.ask("POST", "/api/v1/people/" + PeopleServer::path(3) + "/password", admin());
    QCOMPARE(reset.status, 200);
    QVERIFY(!accounts.token(token.hash).value());
    const QString password = object(reset).value(u"password"_s).toString();
    const UserAccount account = accounts.user(laptop.user).value().value();
    QVERIFY(account.hasFirstPassword && world.hasher.verify(account.passwordHash, password).value());
    QCOMPARE(world.audit.last(), QByteArray("password-set:ok"));
    // Once more, since the answer was lost: another password, and the last one counts.
    const Reply again = world.ask("POST", "/api/v1/people/" + PeopleServer::path(3) + "/password", admin());
    QVERIFY(object(again).value(u"password"_s).toString() != password);
    QVERIFY(!world.hasher.verify(accounts.user(laptop.user).value()->passwordHash, password).value());
    QVERIFY(!world.server.logged().contains(password.toLatin1()));
}

void PeopleRoutesTest::teams_areMadeRenamedAndFilled()
{
    FAROL_FETCH_KIND(kind);
    PeopleServer world(kind);
    const Reply made = world.ask("POST", "/api/v1/teams", admin(), {{u"name"_s, u" Leste "_s}});
    QCOMPARE(made.status, 201);
    const QByteArray leste = object(made).value(u"id"_s).toString().toLatin1();
    const Reply again = world.ask("POST", "/api/v1/teams", admin(), {{u"name"_s, u"Leste"_s}});
    QCOMPARE(again.status, 409);
    QCOMPARE(reasonOf(again), u"name"_s);
    const QByteArray name = "/api/v1/teams/" + leste + "/name";
    QCOMPARE(reasonOf(world.ask("PUT", name, admin(), {{u"name"_s, u"Sul"_s}})), u"name"_s);
    QCOMPARE(world.ask("PUT", name, admin(), {{u"name"_s, u"Nordeste"_s}}).status, 204);
    const QByteArray member = "/api/v1/teams/" + leste + "/members/" + PeopleServer::path(4);
    for (int round = 0; round < 2; ++round)
        QCOMPARE(world.ask("PUT", member, admin(), {{u"lead"_s, true}}).status, 204);
    const ScopeId scope(Uuid::fromString(QString::fromLatin1(leste)).value());
    QVERIFY(world.scopes(PeopleServer::id(4)).contains(scope));
    const QJsonObject entry = entryOf(world.directory("manager-3"), u"teams"_s, u"name"_s, u"Nordeste"_s);
    const QJsonArray bia{PeopleServer::id(4).uuid.toString()};
    QCOMPARE(entry.value(u"members"_s).toArray(), bia);
    QCOMPARE(entry.value(u"leads"_s).toArray(), bia);
    QCOMPARE(world.ask("PUT", member, admin(), {{u"lead"_s, false}}).status, 204);
    const qsizetype noted = world.audit.events().size();
    for (int round = 0; round < 2; ++round)
        QCOMPARE(world.ask("DELETE", member, admin()).status, 204);
    QCOMPARE(world.audit.events().size(), noted + 1);
    QVERIFY(!world.scopes(PeopleServer::id(4)).contains(scope));
}

void PeopleRoutesTest::leads_changeTheirOwnTeamsMembers()
{
    PeopleServer world(Kind::Plain);
    const auto member = [](TeamId team, std::uint8_t user) {
        return QByteArray("/api/v1/teams/" + team.uuid.toString().toLatin1() + "/members/" + PeopleServer::path(user));
    };
    const QJsonObject plainly{{u"lead"_s, false}};
    QCOMPARE(world.ask("PUT", member(world.norte, 4), "lead-2", plainly).status, 204);
    QCOMPARE(world.ask("DELETE", member(world.norte, 3), "lead-2").status, 204);
    for (const Reply &reply : {world.ask("PUT", member(world.sul, 3), "lead-2", plainly),
                               world.ask("DELETE", member(world.sul, 4), "lead-2"),
                               world.ask("PUT", member(world.norte, 4), "lead-2", {{u"lead"_s, true}}),
                               world.ask("PUT", member(world.norte, 2), "lead-2", plainly), // no more a lead
                               world.ask("DELETE", member(world.norte, 2), "lead-2"),
                               world.ask("PUT", member(world.norte, 3), "lead-5", plainly)}) {
        QCOMPARE(reply.status, 403);
        QCOMPARE(reasonOf(reply), u"not-your-team"_s);
    }
    QCOMPARE(world.audit.last(), QByteArray("team-joined:not-your-team"));
    const Team norte = world.people->findTeam(u"Norte"_s).value();
    QCOMPARE(norte.members.size(), 2);
    // He is in Norte now, and in Sul as before: what he owns did not come along.
    const QByteArray cover = "/api/v1/covers/" + PeopleServer::path(4) + '/' + PeopleServer::path(2) + "/2026-06-20";
    QCOMPARE(reasonOf(world.ask("PUT", cover, "lead-2")), u"not-yours"_s);
    QVERIFY(world.people->covers(Today)->isEmpty());
}

void PeopleRoutesTest::covers_byWhom_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("covered");
    QTest::addColumn<int>("substitute");
    QTest::addColumn<int>("status");
    QTest::newRow("an administrator, anybody") << QByteArray("administrator-1") << 4 << 3 << 204;
    QTest::newRow("a manager, himself") << QByteArray("manager-3") << 3 << 4 << 204;
    QTest::newRow("a manager takes a colleague's") << QByteArray("manager-3") << 4 << 3 << 403;
    QTest::newRow("a manager, two others") << QByteArray("manager-3") << 4 << 2 << 403;
    QTest::newRow("a lead, his team by himself") << QByteArray("lead-2") << 3 << 2 << 204;
    QTest::newRow("a lead, another team") << QByteArray("lead-2") << 4 << 3 << 403;
    QTest::newRow("a lead, his team by another team") << QByteArray("lead-2") << 3 << 4 << 403;
    QTest::newRow("a lead without a team") << QByteArray("lead-5") << 3 << 5 << 403;
    QTest::newRow("a lead, himself") << QByteArray("lead-5") << 5 << 4 << 204;
}

void PeopleRoutesTest::covers_byWhom()
{
    QFETCH(QByteArray, token);
    QFETCH(int, covered);
    QFETCH(int, substitute);
    QFETCH(int, status);
    PeopleServer world(Kind::Plain);
    const QByteArray path = "/api/v1/covers/" + PeopleServer::path(std::uint8_t(covered)) + '/'
                            + PeopleServer::path(std::uint8_t(substitute)) + "/2026-06-20";
    const Reply reply = world.ask("PUT", path, token);
    QCOMPARE(reply.status, status);
    QCOMPARE(world.people->covers(Today)->size(), status == 204 ? 1 : 0);
    QCOMPARE(reasonOf(reply), status == 204 ? QString() : u"not-yours"_s);
    // Whoever stands in may always give it back, and nobody else may who could not have given it.
    VERIFY_OK(world.people->cover(PeopleServer::id(5), PeopleServer::id(4), {QDate(2026, 6, 1), {}}));
    const QByteArray other = "/api/v1/covers/" + PeopleServer::path(4) + '/' + PeopleServer::path(5) + "/2026-06-01";
    QCOMPARE(world.ask("DELETE", other, "lead-2").status, 403);
    QCOMPARE(world.ask("DELETE", other, "lead-5").status, 204);
}

void PeopleRoutesTest::covers_giveAndEnd()
{
    FAROL_FETCH_KIND(kind);
    PeopleServer world(kind);
    const ScopeId customer(world.customerOfRui().uuid);
    const QByteArray path = "/api/v1/covers/" + PeopleServer::path(3) + '/' + PeopleServer::path(4) + '/';
    const QString today = dayFromNumber(Today).toString(Qt::ISODate);
    const QByteArray now = path + today.toLatin1();
    const QByteArray later = path + dayFromNumber(Today + 30).toString(Qt::ISODate).toLatin1();
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(world.ask("PUT", now, "manager-3", {{u"until"_s, today}}).status, 204);
        QCOMPARE(world.ask("PUT", later, "manager-3").status, 204);
    }
    QCOMPARE(world.audit.events().size(), 2);
    QVERIFY(world.scopes(PeopleServer::id(4)).contains(customer));
    QCOMPARE(world.directory("manager-4").value(u"covers"_s).toArray().size(), 2);
    const QJsonObject first = world.directory("manager-4").value(u"covers"_s).toArray().first().toObject();
    QCOMPARE(first.value(u"until"_s).toString(), today);
    QCOMPARE(first.value(u"covered"_s).toString(), PeopleServer::id(3).uuid.toString());
    for (int round = 0; round < 2; ++round)
        QCOMPARE(world.ask("DELETE", now, "manager-3").status, 204);
    QVERIFY(!world.scopes(PeopleServer::id(4)).contains(customer));
    QCOMPARE(world.people->covers(Today)->size(), 1);
    QCOMPARE(world.people->covers(Today + 31)->size(), 1); // it has no end
    QCOMPARE(world.ask("DELETE", later, "manager-3").status, 204);
    QVERIFY(world.people->covers(Today)->isEmpty());
    // Somebody who is locked out looks after nobody.
    VERIFY_OK(world.people->setActive(PeopleServer::id(4), false));
    QCOMPARE(world.ask("PUT", now, "manager-3").status, 400);
}

void PeopleRoutesTest::shares_areOfWhoHoldsTheCustomer()
{
    FAROL_FETCH_KIND(kind);
    PeopleServer world(kind);
    const CustomerId customer = world.customerOfRui();
    const QByteArray list = "/api/v1/shares/" + customer.uuid.toString().toLatin1();
    const QByteArray toBia = list + '/' + PeopleServer::path(4);
    const QJsonObject period{{u"from"_s, dayFromNumber(Today).toString(Qt::ISODate)}};
    QCOMPARE(world.ask("PUT", toBia, "manager-4", period).status, 404); // whose it is, is nobody else's business
    QCOMPARE(world.ask("GET", list, "manager-4").status, 404);
    for (int round = 0; round < 2; ++round)
        QCOMPARE(world.ask("PUT", toBia, "manager-3", period).status, 204);
    QCOMPARE(world.audit.events().size(), 1);
    QVERIFY(world.scopes(PeopleServer::id(4)).contains(ScopeId(customer.uuid)));
    QCOMPARE(object(world.ask("GET", list, "manager-4")).value(u"shares"_s).toArray().size(), 1);
    QCOMPARE(object(world.ask("GET", list, admin())).value(u"shares"_s).toArray().size(), 1);
    for (int round = 0; round < 2; ++round)
        QCOMPARE(world.ask("DELETE", toBia, "manager-4").status, 204); // he gives it back
    QCOMPARE(world.audit.last(), QByteArray("customer-taken-back:ok"));
    QVERIFY(!world.scopes(PeopleServer::id(4)).contains(ScopeId(customer.uuid)));
    QCOMPARE(world.ask("PUT", toBia, admin(), period).status, 204);
    QCOMPARE(world.ask("DELETE", toBia, "lead-5").status, 404);
    QCOMPARE(world.ask("DELETE", toBia, "manager-3").status, 204);
    QVERIFY(world.people->shares(customer, Today)->isEmpty());
}

void PeopleRoutesTest::directory_tellsSomeThingsToAdministratorsAlone()
{
    PeopleServer world(Kind::Plain);
    SqlAuthStore accounts(*world.store);
    DeviceEntry laptop;
    laptop.id = deviceNumber(30);
    laptop.user = PeopleServer::id(3);
    laptop.name = u"laptop"_s;
    laptop.publicKey = QByteArray(32, 'k');
    laptop.lastSeen = Instant{1234};
    VERIFY_OK(accounts.addDevice(laptop));
    VERIFY_OK(world.people->setPasswordHash(PeopleServer::id(3), "hash", PasswordKind::First));
    const QString mail = u"rui@example.org"_s;
    const auto ruiAs = [&](const QByteArray &token) {
        return entryOf(world.directory(token), u"people"_s, u"mail"_s, mail);
    };
    for (const QByteArray &token : {admin(), QByteArray("manager-3")}) {
        QCOMPARE(ruiAs(token).value(u"lastSeen"_s).toInteger(), 1234);
        QVERIFY(ruiAs(token).value(u"firstPassword"_s).toBool());
    }
    for (const char *token : {"lead-2", "manager-4"}) {
        QVERIFY(!ruiAs(token).isEmpty());
        QVERIFY(!ruiAs(token).contains(u"lastSeen"_s) && !ruiAs(token).contains(u"firstPassword"_s));
    }
    const QJsonObject ana = entryOf(world.directory(admin()), u"people"_s, u"mail"_s, u"ana@example.org"_s);
    QVERIFY(!ana.contains(u"lastSeen"_s) && !ana.contains(u"firstPassword"_s));
}

QTEST_GUILESS_MAIN(PeopleRoutesTest)
#include "tst_peopleroutes.moc"
