// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/account.h"
#include "net/devicekey.h"
#include "storage/clientsecrets.h"
#include "tests/net/scriptedserver.h"
#include "tests/session/testprofile.h"
#include "tests/support/valueof.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sessiontest;
using farol::nettest::ScriptedServer;
using farol::nettest::SeenRequest;
using farol::test::valueOf;
using Code = Error::Code;
using Connection = SyncStatus::Connection;

/// A person whose sign-in has ended signs in again while the store is open. The server that checks the password is a
/// scripted one, the one that syncs is the hub.
class SignInTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void samePerson_goesOnAtOnce();
    void signedOutByHand_isOnlineAgain();
    void chosenOffline_staysOffline();
    void refusedPassword_changesNothing();
    void anotherPerson_isForeign();
    void lockedOutPerson_findsUnsentWorkAgain();

private:
    void grantTo(UserId user);
    [[nodiscard]] Status signIn(LocalStore &store) const;
    /// The refresh token in the profile, whose store is closed.
    [[nodiscard]] QByteArray kept() const;

    std::unique_ptr<TestHub> m_hub;
    std::unique_ptr<TestProfile> m_profile;
    std::unique_ptr<ScriptedServer> m_server;
};

void SignInTest::init()
{
    m_hub = std::make_unique<TestHub>();
    m_profile = std::make_unique<TestProfile>(*m_hub);
    m_server = std::make_unique<ScriptedServer>();
    (void)m_profile->open();
    const LocalIdentity &who = m_profile->identity();
    SystemRandom random;
    net::SessionRecord ended;
    ended.account = {m_server->url(),    who.workspace,       who.user,  u"Ana"_s,
                     u"ana@x.example"_s, Role::Administrator, who.device};
    ended.credentials.deviceSeed = net::DeviceKey::random(random).seed();
    const auto alone = m_profile->openAlone();
    const auto side = valueOf(alone->connect(storage::Profile::Use::ReadWrite));
    storage::ClientSecrets secrets(*side);
    QVERIFY(net::saveSession(secrets, ended));
}

void SignInTest::grantTo(UserId user)
{
    const LocalIdentity &who = m_profile->identity();
    const QJsonObject grant{{u"workspace"_s, who.workspace.uuid.toString()},
                            {u"user"_s, user.uuid.toString()},
                            {u"userName"_s, u"Ana"_s},
                            {u"role"_s, u"administrator"_s},
                            {u"device"_s, who.device.uuid.toString()},
                            {u"accessToken"_s, u"fa_1"_s},
                            {u"refreshToken"_s, u"fr_1"_s}};
    m_server->setAnswer([body = QJsonDocument(grant).toJson()](const SeenRequest &, QTcpSocket &socket) {
        ScriptedServer::replyJson(socket, 200, body);
    });
}

Status SignInTest::signIn(LocalStore &store) const
{
    const QFuture<Status> answer = store.signInAgain(u"a long password"_s);
    const bool came = QTest::qWaitFor([&answer] { return answer.isFinished(); }, 20'000);
    return came ? answer.result() : Status(fail(Code::Timeout, u"no answer"_s));
}

QByteArray SignInTest::kept() const
{
    const auto alone = m_profile->openAlone();
    const auto side = valueOf(alone->connect(storage::Profile::Use::ReadOnly));
    storage::ClientSecrets secrets(*side);
    return valueOf(net::loadSession(secrets)).value_or(net::SessionRecord()).credentials.refresh;
}

void SignInTest::samePerson_goesOnAtOnce()
{
    auto store = m_profile->openSynced();
    m_hub->setError(fail(Code::Unauthenticated));
    QCOMPARE(store->syncNow().result().error().code, Code::Unauthenticated);
    QTRY_COMPARE(store->status().connection, Connection::SignedOut);
    QVERIFY(!addCustomer(*store, u"Meanwhile"_s).isNull());
    m_hub->setError(std::nullopt);
    grantTo(m_profile->identity().user);
    QVERIFY(signIn(*store));
    QTRY_COMPARE(store->status().connection, Connection::Online);
    QTRY_COMPARE(m_hub->rows(), 1);

    const SeenRequest &asked = m_server->seen().constFirst();
    QCOMPARE(asked.path, QByteArray("/api/v1/sign-in"));
    const QJsonObject body = QJsonDocument::fromJson(asked.body).object();
    QCOMPARE(body.value("mail"_L1).toString(), u"ana@x.example"_s);
    QCOMPARE(body.value("password"_L1).toString(), u"a long password"_s);
    QCOMPARE(body.value("device"_L1).toString(), m_profile->identity().device.uuid.toString());
    store.reset();
    QCOMPARE(kept(), QByteArray("fr_1"));
}

void SignInTest::signedOutByHand_isOnlineAgain()
{
    const auto store = m_profile->openSynced();
    QVERIFY(store->signOut().result());
    QTRY_COMPARE(store->status().connection, Connection::SignedOut);
    QVERIFY(!addCustomer(*store, u"Meanwhile"_s).isNull());
    grantTo(m_profile->identity().user);
    QVERIFY(signIn(*store));
    QTRY_COMPARE(store->status().connection, Connection::Online);
    QTRY_COMPARE(m_hub->rows(), 1);
}

void SignInTest::chosenOffline_staysOffline()
{
    const auto store = m_profile->openSynced();
    QVERIFY(store->signOut().result());
    store->setOnline(false);
    QVERIFY(!addCustomer(*store, u"Meanwhile"_s).isNull());
    grantTo(m_profile->identity().user);
    QVERIFY(signIn(*store));
    QTRY_COMPARE(store->status().connection, Connection::Offline);
    QCOMPARE(m_hub->rows(), 0);
}

void SignInTest::refusedPassword_changesNothing()
{
    auto store = m_profile->open();
    m_server->setAnswer(
        [](const SeenRequest &, QTcpSocket &socket) { ScriptedServer::replyError(socket, 401, "unauthenticated"); });
    QCOMPARE(signIn(*store).error().code, Code::Unauthenticated);
    m_server->die();
    QCOMPARE(signIn(*store).error().code, Code::Offline);
    store.reset();
    QCOMPARE(kept(), QByteArray());
}

void SignInTest::anotherPerson_isForeign()
{
    auto store = m_profile->open();
    SystemRandom random;
    grantTo(UserId(makeRandomUuid(random)));
    QCOMPARE(signIn(*store).error().code, Code::Foreign);
    store.reset();
    QCOMPARE(kept(), QByteArray());
}

void SignInTest::lockedOutPerson_findsUnsentWorkAgain()
{
    const auto store = m_profile->openSynced();
    (void)addCustomer(*store, u"Known"_s);
    QVERIFY(store->syncNow().result());
    m_hub->setDown(true);
    const Uuid unsent = addCustomer(*store, u"Unsent"_s);
    m_hub->shutOut(AccessEnd::UserInactive);
    QTRY_COMPARE(listed(*store), 0);
    m_hub->letIn();
    grantTo(m_profile->identity().user);
    QVERIFY(signIn(*store));
    QTRY_COMPARE(nameOf(*store, unsent), u"Unsent"_s); // before anything could be synced
    QTRY_VERIFY(store->status().connection != Connection::SignedOut);
    m_hub->setDown(false);
    QTRY_COMPARE(listed(*store), 2);
    QTRY_COMPARE(store->status().waiting, 0);
    QTRY_VERIFY(!store->status().hasError);
}

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_signin.moc"
