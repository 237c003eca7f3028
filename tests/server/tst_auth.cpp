// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/proof.h"
#include "server/auth/tokens.h"
#include "tests/server/authworld.h"

#include <QSet>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;
using namespace farol::server::test;
using namespace std::chrono_literals;
using farol::storage::test::Kind;

namespace {

constexpr auto Days = std::chrono::hours(24);

template <typename T>
QString reason(const Result<T> &result)
{
    return result.hasValue() ? u"none"_s : result.error().detail;
}

template <typename T>
QByteArray code(const Result<T> &result)
{
    return result.hasValue() ? QByteArray("none") : QByteArray(errorName(result.error().code));
}

} // namespace

/// Every test runs over the store in memory and over each database.
class AuthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup() { m_world.reset(); }

    void signIn_opensASession();
    void wrongPassword_andUnknownUser_lookTheSame();
    void inactiveUser_isRefused();
    void signIn_mustBeSignedByTheDevice();
    void knownDevice_keepsItsId();
    void foreignDeviceId_isTaken();
    void accessToken_expires();
    void refresh_rotates();
    void refresh_isRepeatableWithinTheGrace();
    void oldToken_afterTheGrace_endsTheFamily();
    void otherKey_endsTheFamily();
    void otherDevice_endsTheFamily();
    void otherWorkspacesSignature_isWorthless();
    void signedOutToken_isPlainlyInvalid();
    void refresh_endsIdleAndAbsolutely();
    void concurrentRefreshes_getOneSuccessor();
    void revokedDevice_hearsSo();
    void shutOutPersonsDevice_hearsSo();
    void whyADeviceIsShutOut_isNoStrangersBusiness();
    void revoking_isForOwnersAndAdministrators();
    void roleAndActivity_actAtOnce();
    void accountLimit_backsOff();
    void successfulSignIn_forgivesTheAccount();
    void knownDevice_cannotBeLockedOut();
    void addressLimit_countsFailuresOnly();
    void onePersonsFailures_leaveTheOfficeAlone();
    void knownDevice_isNotLockedOutByItsAddress();
    void outdatedHash_isRenewed();
    void changedPassword_endsOtherSessions();
    void newPassword_andTokens_changeTogether();
    void tidy_removesWhatIsExpired();
    void store_keepsNoTokens();

private:
    std::unique_ptr<AuthWorld> m_world;
};

void AuthTest::initTestCase_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("memory") << -1;
    QTest::newRow("sqlite") << static_cast<int>(Kind::Encrypted);
    QTest::newRow("postgres") << static_cast<int>(Kind::Postgres);
}

void AuthTest::init()
{
    QFETCH_GLOBAL(int, kind);
    if (kind == static_cast<int>(Kind::Postgres) && !storage::test::hasPostgres())
        QSKIP("FAROL_TEST_PG names no PostgreSQL server; ./dev test starts one");
    m_world = std::make_unique<AuthWorld>(kind < 0 ? std::nullopt : std::optional(static_cast<Kind>(kind)));
}

void AuthTest::signIn_opensASession()
{
    TestDevice laptop(1);
    const auto session = m_world->signIn(laptop, u"  Ana@Example.ORG "_s);
    QVERIFY2(session, qPrintable(reason(session)));
    QCOMPARE(session->user, m_world->ana.id);
    QCOMPARE(session->role, Role::Manager);
    QVERIFY(session->accessToken.startsWith("fa_") && session->accessToken.size() == 46);
    QVERIFY(session->refreshToken.startsWith("fr_") && session->refreshToken.size() == 46);
    const auto identity = m_world->authenticate(session->accessToken);
    QVERIFY(identity);
    QCOMPARE(*identity, (Identity{m_world->ana.id, session->device, Role::Manager}));
    QCOMPARE(reason(m_world->authenticate(session->refreshToken)), u"token-invalid"_s);
    QCOMPARE(reason(m_world->authenticate("fa_nonsense")), u"token-invalid"_s);
    QCOMPARE(m_world->audited(), QList<QByteArray>({"device-registered:ok", "sign-in:ok"}));
    const auto devices = m_world->service->devices(m_world->contextOf(*session));
    QCOMPARE(devices->size(), 1);
    QCOMPARE(devices->first().name, u"Ana's laptop"_s);
    QCOMPARE(devices->first().lastSeen, m_world->clock.now());
}

void AuthTest::wrongPassword_andUnknownUser_lookTheSame()
{
    TestDevice laptop(1);
    const std::int64_t before = m_world->hasher->computed();
    const auto wrong = m_world->signIn(laptop, u"ana@example.org"_s, u"not her password"_s);
    const auto unknown = m_world->signIn(laptop, u"nobody@example.org"_s, u"not her password"_s);
    QCOMPARE(wrong.error(), unknown.error());
    QCOMPARE(wrong.error(), fail(Error::Code::Unauthenticated, u"credentials"_s));
    // As many hashes for the one as for the other, so the time taken tells nothing either.
    QCOMPARE(m_world->hasher->computed() - before, 2);
    QVERIFY(laptop.id.isNull());
}

void AuthTest::inactiveUser_isRefused()
{
    TestDevice laptop(1);
    QCOMPARE(reason(m_world->signIn(laptop, u"ida@example.org"_s)), u"user-inactive"_s);
    QCOMPARE(reason(m_world->signIn(laptop, u"ida@example.org"_s, u"wrong"_s)), u"credentials"_s);
}

void AuthTest::signIn_mustBeSignedByTheDevice()
{
    const TestDevice laptop(1);
    const TestDevice other(2);
    SignIn signIn = laptop.signIn(u"ana@example.org"_s, AuthWorld::password());
    signIn.signature = other.sign(signInProofText(signIn.mail, signIn.device, signIn.publicKey));
    QCOMPARE(code(m_world->service->signIn(signIn, m_world->context)), QByteArray("invalid"));
    signIn.publicKey.chop(1);
    QCOMPARE(code(m_world->service->signIn(signIn, m_world->context)), QByteArray("invalid"));
}

void AuthTest::knownDevice_keepsItsId()
{
    TestDevice laptop(1);
    const DeviceId first = m_world->signIn(laptop)->device;
    QCOMPARE(m_world->signIn(laptop)->device, first);
    TestDevice offline(3);
    offline.id = DeviceId(Uuid({42})); // an id born on the device
    QCOMPARE(m_world->signIn(offline)->device, DeviceId(Uuid({42})));
}

void AuthTest::foreignDeviceId_isTaken()
{
    TestDevice laptop(1);
    QVERIFY(m_world->signIn(laptop));
    TestDevice thief(2);
    thief.id = laptop.id;
    QCOMPARE(reason(m_world->signIn(thief)), u"device-taken"_s);
    TestDevice shared = laptop;
    QCOMPARE(reason(m_world->signIn(shared, u"rui@example.org"_s)), u"device-taken"_s);
}

void AuthTest::accessToken_expires()
{
    TestDevice laptop(1);
    const auto session = m_world->signIn(laptop);
    m_world->pass(10min - 1ms);
    QVERIFY(m_world->authenticate(session->accessToken));
    m_world->pass(1ms);
    QCOMPARE(reason(m_world->authenticate(session->accessToken)), u"token-expired"_s);
}

void AuthTest::refresh_rotates()
{
    TestDevice laptop(1);
    const auto first = m_world->signIn(laptop);
    m_world->pass(5min);
    const auto second = m_world->refresh(laptop, first->refreshToken);
    QVERIFY2(second, qPrintable(reason(second)));
    QVERIFY(second->refreshToken != first->refreshToken);
    QVERIFY(m_world->authenticate(second->accessToken));
    QVERIFY(m_world->authenticate(first->accessToken)); // good until it expires
    const auto third = m_world->refresh(laptop, second->refreshToken);
    QVERIFY(third);
    QVERIFY(third->refreshToken != second->refreshToken);
}

void AuthTest::refresh_isRepeatableWithinTheGrace()
{
    TestDevice laptop(1);
    const auto first = m_world->signIn(laptop);
    const auto second = m_world->refresh(laptop, first->refreshToken);
    m_world->pass(60s);
    const auto otherProcess = m_world->makeService();
    const auto again = otherProcess->refresh(laptop.refresh(m_world->workspace, first->refreshToken), m_world->context);
    QVERIFY2(again, qPrintable(reason(again)));
    QCOMPARE(again->refreshToken, second->refreshToken);
    QCOMPARE(again->refreshExpires, second->refreshExpires);
    QVERIFY(m_world->authenticate(again->accessToken));
    QVERIFY(m_world->refresh(laptop, second->refreshToken));
}

void AuthTest::oldToken_afterTheGrace_endsTheFamily()
{
    TestDevice laptop(1);
    TestDevice phone(2);
    const auto first = m_world->signIn(laptop);
    const auto elsewhere = m_world->signIn(phone);
    const auto second = m_world->refresh(laptop, first->refreshToken);
    m_world->pass(60s + 1ms);
    QCOMPARE(reason(m_world->refresh(laptop, first->refreshToken)), u"token-reused"_s);
    QCOMPARE(m_world->audited().last(), QByteArray("refresh:token-reused"));
    QCOMPARE(reason(m_world->authenticate(second->accessToken)), u"token-invalid"_s);
    QCOMPARE(reason(m_world->refresh(laptop, second->refreshToken)), u"token-invalid"_s);
    QVERIFY(m_world->authenticate(elsewhere->accessToken));
}

void AuthTest::otherKey_endsTheFamily()
{
    TestDevice laptop(1);
    const auto session = m_world->signIn(laptop);
    TestDevice thief(2);
    thief.id = laptop.id;
    QCOMPARE(reason(m_world->refresh(thief, session->refreshToken)), u"token-reused"_s);
    QCOMPARE(reason(m_world->authenticate(session->accessToken)), u"token-invalid"_s);
    QCOMPARE(m_world->audited().last(), QByteArray("refresh:token-reused"));
}

void AuthTest::otherDevice_endsTheFamily()
{
    TestDevice laptop(1);
    TestDevice phone(2);
    const auto session = m_world->signIn(laptop);
    const auto own = m_world->signIn(phone, u"rui@example.org"_s);
    QCOMPARE(reason(m_world->refresh(phone, session->refreshToken)), u"token-reused"_s);
    QVERIFY(!m_world->authenticate(session->accessToken));
    QVERIFY(m_world->authenticate(own->accessToken));
}

void AuthTest::otherWorkspacesSignature_isWorthless()
{
    TestDevice laptop(1);
    const auto session = m_world->signIn(laptop);
    const Refresh foreign = laptop.refresh(WorkspaceId(Uuid({99})), session->refreshToken);
    QVERIFY(!m_world->service->refresh(foreign, m_world->context));
    const Refresh unknown = laptop.refresh(m_world->workspace, "fr_unknown");
    QCOMPARE(reason(m_world->service->refresh(unknown, m_world->context)), u"token-invalid"_s);
}

void AuthTest::signedOutToken_isPlainlyInvalid()
{
    TestDevice laptop(1);
    const auto first = m_world->signIn(laptop);
    const auto second = m_world->refresh(laptop, first->refreshToken);
    QVERIFY(m_world->service->signOut(bearer(second->accessToken), m_world->contextOf(*second)));
    m_world->pass(5min);
    for (const QByteArray &token : {first->refreshToken, second->refreshToken})
        QCOMPARE(reason(m_world->refresh(laptop, token)), u"token-invalid"_s);
    QCOMPARE(reason(m_world->authenticate(second->accessToken)), u"token-invalid"_s);
    QVERIFY(!m_world->audited().contains("refresh:token-reused"));
}

void AuthTest::refresh_endsIdleAndAbsolutely()
{
    TestDevice laptop(1);
    auto session = m_world->signIn(laptop);
    m_world->pass(30 * Days);
    QCOMPARE(reason(m_world->refresh(laptop, session->refreshToken)), u"token-expired"_s);
    session = m_world->signIn(laptop);
    const Instant start = m_world->clock.now();
    for (int i = 0; i < 6; ++i) {
        m_world->pass(29 * Days);
        session = m_world->refresh(laptop, session->refreshToken);
        QVERIFY(session);
    }
    QCOMPARE(session->refreshExpires.ms - start.ms, std::chrono::milliseconds(180 * Days).count());
    m_world->pass(6 * Days);
    QCOMPARE(reason(m_world->refresh(laptop, session->refreshToken)), u"token-expired"_s);
}

void AuthTest::concurrentRefreshes_getOneSuccessor()
{
    TestDevice laptop(1);
    const auto session = m_world->signIn(laptop);
    const auto otherProcess = m_world->makeService();
    std::vector<std::optional<Result<Session>>> answers(8);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        threads.emplace_back([&, i] {
            AuthService &service = i % 2 == 0 ? *m_world->service : *otherProcess;
            answers[i] = service.refresh(laptop.refresh(m_world->workspace, session->refreshToken), m_world->context);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QSet<QByteArray> successors;
    for (const auto &answer : answers) {
        QVERIFY2(*answer, qPrintable(reason(*answer)));
        successors.insert((*answer)->refreshToken);
        QVERIFY(m_world->authenticate((*answer)->accessToken));
    }
    QCOMPARE(successors.size(), 1);
    QVERIFY(m_world->refresh(laptop, *successors.begin()));
}

void AuthTest::revokedDevice_hearsSo()
{
    TestDevice laptop(1);
    TestDevice phone(2);
    const auto lost = m_world->signIn(laptop);
    const auto kept = m_world->signIn(phone);
    QList<DeviceId> closed;
    m_world->service->setOnRevoked([&closed](DeviceId device) { closed.append(device); });
    const Identity before = *m_world->authenticate(lost->accessToken);
    QVERIFY(m_world->service->isStillSignedIn(before));
    QVERIFY(m_world->service->revokeDevice(laptop.id, m_world->contextOf(*kept)));
    QCOMPARE(closed, QList<DeviceId>({laptop.id}));
    QCOMPARE(reason(m_world->authenticate(lost->accessToken)), u"device-revoked"_s);
    QVERIFY(!m_world->service->isStillSignedIn(before));
    QCOMPARE(reason(m_world->refresh(laptop, lost->refreshToken)), u"device-revoked"_s);
    QCOMPARE(reason(m_world->signIn(laptop)), u"device-revoked"_s);
    // Even when its tokens are long forgotten.
    m_world->pass(400 * Days);
    QVERIFY(m_world->service->tidy());
    QCOMPARE(reason(m_world->refresh(laptop, lost->refreshToken)), u"device-revoked"_s);
}

void AuthTest::shutOutPersonsDevice_hearsSo()
{
    TestDevice laptop(1);
    const auto session = m_world->signIn(laptop);
    m_world->ana.active = false;
    m_world->change(m_world->ana);
    QCOMPARE(reason(m_world->refresh(laptop, session->refreshToken)), u"user-inactive"_s);
    // A new password takes her tokens away, and so does time.
    QVERIFY(m_world->store().replacePassword(m_world->ana.id, m_world->ana.passwordHash, m_world->clock.now(), {}));
    m_world->pass(400 * Days);
    QCOMPARE(reason(m_world->refresh(laptop, session->refreshToken)), u"user-inactive"_s);
    m_world->ana.active = true;
    m_world->change(m_world->ana);
    QCOMPARE(reason(m_world->refresh(laptop, session->refreshToken)), u"token-invalid"_s);
}

void AuthTest::whyADeviceIsShutOut_isNoStrangersBusiness()
{
    TestDevice laptop(1);
    TestDevice phone(2);
    const auto ana = m_world->signIn(laptop);
    const auto other = m_world->signIn(phone);
    QVERIFY(m_world->service->revokeDevice(laptop.id, m_world->contextOf(*other)));
    m_world->ana.active = false;
    m_world->change(m_world->ana);
    TestDevice stranger(9);
    for (const TestDevice *device : {&laptop, &phone}) {
        stranger.id = device->id;
        QCOMPARE(reason(m_world->refresh(stranger, "fr_guessed")), u"token-invalid"_s);
    }
    // A copied token without the key is theft, whatever became of its owner.
    stranger.id = laptop.id;
    QCOMPARE(reason(m_world->refresh(stranger, ana->refreshToken)), u"token-reused"_s);
    stranger.id = phone.id;
    QCOMPARE(reason(m_world->refresh(stranger, other->refreshToken)), u"token-reused"_s);
    QCOMPARE(reason(m_world->refresh(laptop, ana->refreshToken)), u"device-revoked"_s);
    QCOMPARE(reason(m_world->refresh(phone, other->refreshToken)), u"user-inactive"_s);
}

void AuthTest::revoking_isForOwnersAndAdministrators()
{
    TestDevice laptop(1);
    TestDevice desk(2);
    const auto ana = m_world->signIn(laptop);
    const auto rui = m_world->signIn(desk, u"rui@example.org"_s);
    QCOMPARE(code(m_world->service->revokeDevice(desk.id, m_world->contextOf(*ana))), QByteArray("not-found"));
    QCOMPARE(code(m_world->service->revokeDevice(DeviceId(Uuid({77})), m_world->contextOf(*ana))),
             QByteArray("not-found"));
    QVERIFY(m_world->authenticate(rui->accessToken));
    QVERIFY(m_world->service->revokeDevice(laptop.id, m_world->contextOf(*rui)));
    QVERIFY(!m_world->authenticate(ana->accessToken));
}

void AuthTest::roleAndActivity_actAtOnce()
{
    TestDevice laptop(1);
    const auto session = m_world->signIn(laptop);
    m_world->ana.role = Role::Lead;
    m_world->change(m_world->ana);
    QCOMPARE(m_world->authenticate(session->accessToken)->role, Role::Lead);
    m_world->ana.active = false;
    m_world->change(m_world->ana);
    QCOMPARE(reason(m_world->authenticate(session->accessToken)), u"user-inactive"_s);
    QCOMPARE(reason(m_world->refresh(laptop, session->refreshToken)), u"user-inactive"_s);
}

void AuthTest::accountLimit_backsOff()
{
    TestDevice laptop(1);
    int address = 0;
    const auto attempt = [&](const QString &password) {
        m_world->context.peerGroup = QByteArray::number(address++); // guessing from everywhere
        return m_world->signIn(laptop, u"ana@example.org"_s, password);
    };
    const std::int64_t minute = m_world->clock.now().ms % 60'000;
    m_world->pass(std::chrono::milliseconds(60'000 - minute)); // at the start of a minute
    for (int i = 0; i < 5; ++i)
        QCOMPARE(reason(attempt(u"wrong"_s)), u"credentials"_s);
    QList<qint64> waits;
    for (int i = 0; i < 25; ++i) {
        const std::int64_t before = m_world->hasher->computed();
        const auto refused = attempt(AuthWorld::password()); // even the right one has to wait
        QCOMPARE(code(refused), QByteArray("too-many"));
        QCOMPARE(m_world->hasher->computed(), before);
        waits.append(refused.error().detail.toLongLong());
        m_world->pass(std::chrono::seconds(waits.last()));
        QCOMPARE(reason(attempt(u"wrong"_s)), u"credentials"_s);
    }
    QCOMPARE(waits.first(), 60);
    QVERIFY(waits.contains(120) && waits.contains(240));
    QVERIFY(*std::max_element(waits.begin(), waits.end()) <= 15 * 60);
}

void AuthTest::successfulSignIn_forgivesTheAccount()
{
    TestDevice laptop(1);
    for (int round = 0; round < 4; ++round) {
        for (int i = 0; i < 4; ++i) {
            m_world->context.peerGroup = QByteArray::number(round * 10 + i);
            QCOMPARE(reason(m_world->signIn(laptop, u"ana@example.org"_s, u"wrong"_s)), u"credentials"_s);
        }
        QVERIFY(m_world->signIn(laptop));
    }
}

void AuthTest::knownDevice_cannotBeLockedOut()
{
    TestDevice laptop(1);
    QVERIFY(m_world->signIn(laptop));
    TestDevice attacker(2);
    m_world->context.peerGroup = "198.51.100.1";
    for (int i = 0; i < 5; ++i)
        QVERIFY(!m_world->signIn(attacker, u"ana@example.org"_s, u"wrong"_s));
    m_world->context.peerGroup = "198.51.100.2";
    QCOMPARE(code(m_world->signIn(attacker)), QByteArray("too-many"));
    QVERIFY(m_world->signIn(laptop));
}

void AuthTest::addressLimit_countsFailuresOnly()
{
    for (int i = 0; i < 10; ++i) {
        TestDevice device(static_cast<std::uint8_t>(10 + i));
        QVERIFY(m_world->signIn(device, i % 2 == 0 ? u"ana@example.org"_s : u"rui@example.org"_s));
    }
    TestDevice laptop(1);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(reason(m_world->signIn(laptop, u"nobody%1@example.org"_s.arg(i), u"wrong"_s)), u"credentials"_s);
    const auto refused = m_world->signIn(laptop);
    QCOMPARE(code(refused), QByteArray("too-many"));
    m_world->pass(std::chrono::seconds(refused.error().detail.toLongLong()));
    QVERIFY(m_world->signIn(laptop));
}

void AuthTest::onePersonsFailures_leaveTheOfficeAlone()
{
    TestDevice clumsy(1);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(reason(m_world->signIn(clumsy, u"ana@example.org"_s, u"wrong"_s)), u"credentials"_s);
    QCOMPARE(code(m_world->signIn(clumsy, u"ana@example.org"_s, u"wrong"_s)), QByteArray("too-many"));
    TestDevice neighbour(2);
    QVERIFY(m_world->signIn(neighbour, u"rui@example.org"_s));
}

void AuthTest::knownDevice_isNotLockedOutByItsAddress()
{
    TestDevice laptop(1);
    QVERIFY(m_world->signIn(laptop));
    TestDevice attacker(2);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(reason(m_world->signIn(attacker, u"nobody%1@example.org"_s.arg(i), u"wrong"_s)), u"credentials"_s);
    QCOMPARE(code(m_world->signIn(attacker, u"rui@example.org"_s)), QByteArray("too-many"));
    QVERIFY(m_world->signIn(laptop));
}

void AuthTest::outdatedHash_isRenewed()
{
    TestDevice laptop(1);
    const QByteArray before = m_world->store().user(m_world->ana.id)->value().passwordHash;
    QVERIFY(m_world->signIn(laptop));
    QCOMPARE(m_world->store().user(m_world->ana.id)->value().passwordHash, before);
    sim::SimRandom random(5);
    PasswordHasher dearer({16384, 2, 4, 4}, random);
    class Silence final : public AuditSink
    {
    public:
        void record(const AuditEvent &) override {}
    } silence;
    AuthService service({m_world->store(), dearer, silence, m_world->clock, random}, {}, m_world->workspace,
                        QByteArray(32, 's'));
    QVERIFY(dearer.isOutdated(before));
    QVERIFY(service.signIn(laptop.signIn(u"ana@example.org"_s, AuthWorld::password()), m_world->context));
    const QByteArray after = m_world->store().user(m_world->ana.id)->value().passwordHash;
    QVERIFY(!dearer.isOutdated(after));
    QVERIFY(*dearer.verify(after, AuthWorld::password()));
    // A password that was changed while the sign-in ran stays the new one.
    QVERIFY(m_world->store().rehashPassword(m_world->ana.id, before, "late"));
    QCOMPARE(m_world->store().user(m_world->ana.id)->value().passwordHash, after);
}

void AuthTest::changedPassword_endsOtherSessions()
{
    TestDevice laptop(1);
    TestDevice phone(2);
    const auto here = m_world->signIn(laptop);
    const auto there = m_world->signIn(phone);
    const Context context = m_world->contextOf(*here);
    const Request request = bearer(here->accessToken);
    const QString fresh = u"another horse entirely"_s;
    QCOMPARE(code(m_world->service->changePassword(u"wrong"_s, fresh, request, context)), QByteArray("denied"));
    QCOMPARE(code(m_world->service->changePassword(AuthWorld::password(), u"short"_s, request, context)),
             QByteArray("invalid"));
    QVERIFY(m_world->service->changePassword(AuthWorld::password(), fresh, request, context));
    QVERIFY(m_world->authenticate(here->accessToken));
    QVERIFY(!m_world->authenticate(there->accessToken));
    QVERIFY(!m_world->refresh(phone, there->refreshToken));
    QVERIFY(!m_world->signIn(phone));
    QVERIFY(m_world->signIn(phone, u"ana@example.org"_s, fresh));
}

void AuthTest::newPassword_andTokens_changeTogether()
{
    if (!m_world->hub())
        QSKIP("maps do not fail half-way");
    TestDevice laptop(1);
    const auto session = m_world->signIn(laptop);
    const QByteArray before = m_world->store().user(m_world->ana.id)->value().passwordHash;
    const auto change = [&] {
        return m_world->service->changePassword(AuthWorld::password(), u"another horse entirely"_s,
                                                bearer(session->accessToken), m_world->contextOf(*session));
    };
    // What the person's tokens are found by is away, so that the second half fails.
    const auto rename = [&](const QByteArray &sql) {
        return m_world->hub()->writeSql([&](storage::Connection &connection) { return connection.execute(sql); });
    };
    QVERIFY(rename("ALTER TABLE device RENAME TO device_away"));
    QVERIFY(!m_world->store().replacePassword(m_world->ana.id, "new", m_world->clock.now(), {}));
    QVERIFY(rename("ALTER TABLE device_away RENAME TO device"));
    QCOMPARE(m_world->store().user(m_world->ana.id)->value().passwordHash, before);
    QVERIFY(m_world->authenticate(session->accessToken));
    QVERIFY(change());
    QVERIFY(m_world->store().user(m_world->ana.id)->value().passwordHash != before);
}

void AuthTest::tidy_removesWhatIsExpired()
{
    TestDevice laptop(1);
    const auto session = m_world->signIn(laptop);
    m_world->pass(2 * Days);
    QCOMPARE(m_world->service->tidy().value(), 1); // the access token
    QVERIFY(m_world->refresh(laptop, session->refreshToken));
}

void AuthTest::store_keepsNoTokens()
{
    TestDevice laptop(1);
    const auto session = m_world->signIn(laptop);
    QVERIFY(!m_world->store().token(session->refreshToken)->has_value());
    QVERIFY(m_world->store().token(tokenHash(session->refreshToken))->has_value());
    // What a client has to sign, byte for byte.
    QCOMPARE(refreshProofText(WorkspaceId(Uuid({7})), DeviceId(Uuid({1})), "fr_x"),
             QByteArray("farol-refresh-1\n07000000-0000-0000-0000-000000000000\nPOST /api/v1/refresh\n"
                        "01000000-0000-0000-0000-000000000000\nfr_x"));
    QCOMPARE(signInProofText(u" Ana@X.org"_s, {}, QByteArray(3, '\xff')),
             QByteArray("farol-sign-in-1\nPOST /api/v1/sign-in\nana@x.org\n-\n____"));
}

QTEST_GUILESS_MAIN(AuthTest)
#include "tst_auth.moc"
