// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signinerrors.h"
#include "net/account.h"
#include "net/devicekey.h"
#include "storage/clientsecrets.h"
#include "tests/net/scriptedserver.h"
#include "tests/session/testprofile.h"
#include "tests/support/fakekeyvault.h"
#include "tests/support/valueof.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTemporaryDir>
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
    void cancelled_answersAtOnceAndTheNextBegins();
    void cancelledBeforeThePasswordLeft_neverSendsIt();
    void signOut_cancelsASignIn();
    void closing_cancelsASignIn();
    void lockedOutPerson_findsUnsentWorkAgain();
    void newProfile_withoutAPlaceForItsKeyAsksNobody();

private:
    /// The profile's sign-in at that address has ended.
    void keepEnded(const QUrl &server) const;
    [[nodiscard]] QByteArray grant(UserId user, const QString &name) const;
    void grantTo(UserId user);
    /// The server answers no request; the last one's way back.
    [[nodiscard]] std::shared_ptr<QPointer<QTcpSocket>> holdAnswers();
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
    keepEnded(m_server->url());
}

void SignInTest::keepEnded(const QUrl &server) const
{
    const LocalIdentity &who = m_profile->identity();
    SystemRandom random;
    net::SessionRecord ended;
    ended.account = {server, who.workspace, who.user, u"Ana"_s, u"ana@x.example"_s, Role::Administrator, who.device};
    ended.credentials.deviceSeed = net::DeviceKey::random(random).seed();
    const auto alone = m_profile->openAlone();
    const auto side = valueOf(alone->connect(storage::Profile::Use::ReadWrite));
    storage::ClientSecrets secrets(*side);
    QVERIFY(net::saveSession(secrets, ended));
}

QByteArray SignInTest::grant(UserId user, const QString &name) const
{
    const LocalIdentity &who = m_profile->identity();
    const QJsonObject grant{{u"workspace"_s, who.workspace.uuid.toString()},
                            {u"user"_s, user.uuid.toString()},
                            {u"userName"_s, u"Ana"_s},
                            {u"role"_s, u"administrator"_s},
                            {u"device"_s, who.device.uuid.toString()},
                            {u"accessToken"_s, QString(u"fa_"_s + name)},
                            {u"refreshToken"_s, QString(u"fr_"_s + name)}};
    return QJsonDocument(grant).toJson();
}

void SignInTest::grantTo(UserId user)
{
    m_server->setAnswer([body = grant(user, u"1"_s)](const SeenRequest &, QTcpSocket &socket) {
        ScriptedServer::replyJson(socket, 200, body);
    });
}

std::shared_ptr<QPointer<QTcpSocket>> SignInTest::holdAnswers()
{
    auto held = std::make_shared<QPointer<QTcpSocket>>();
    m_server->setAnswer([held](const SeenRequest &, QTcpSocket &socket) { *held = &socket; });
    return held;
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
    m_server->setAnswer(
        [](const SeenRequest &, QTcpSocket &socket) { ScriptedServer::replyError(socket, 404, "not-found"); });
    const Status nowhere = signIn(*store);
    QCOMPARE(nowhere.error().code, Code::Foreign);
    QVERIFY(nowhere.error().detail != QLatin1StringView(SignedInAsAnother));
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
    QCOMPARE(signIn(*store).error(), fail(Code::Foreign, QString::fromLatin1(SignedInAsAnother)));
    QTRY_COMPARE(m_server->count("/api/v1/sign-out"), 1);
    QCOMPARE(m_server->seen().constLast().token(), QByteArray("fa_1"));
    store.reset();
    QCOMPARE(kept(), QByteArray());
}

void SignInTest::cancelled_answersAtOnceAndTheNextBegins()
{
    auto store = m_profile->openSynced();
    QVERIFY(store->signOut().result());
    store->cancelSignIn(); // of none
    const auto held = holdAnswers();
    const QFuture<Status> first = store->signInAgain(u"a long password"_s);
    QTRY_VERIFY(!held->isNull());
    store->cancelSignIn();
    QTRY_VERIFY(first.isFinished());
    QCOMPARE(first.result().error().code, Code::Cancelled);
    QCOMPARE(store->status().connection, Connection::SignedOut);

    const UserId me = m_profile->identity().user;
    grantTo(me);
    QVERIFY(signIn(*store));
    QTRY_COMPARE(store->status().connection, Connection::Online);
    QVERIFY(!held->isNull());
    ScriptedServer::replyJson(**held, 200, grant(me, u"late"_s));
    QTRY_COMPARE(m_server->count("/api/v1/sign-out"), 1);
    QCOMPARE(m_server->seen().constLast().token(), QByteArray("fa_late"));
    QCOMPARE(store->status().connection, Connection::Online);
    store.reset();
    QCOMPARE(kept(), QByteArray("fr_1"));
}

void SignInTest::cancelledBeforeThePasswordLeft_neverSendsIt()
{
    QUrl address = m_server->url();
    address.setScheme(u"https"_s); // whose greeting the server does not answer, so that nothing can follow
    keepEnded(address);
    const auto store = m_profile->open();
    const QFuture<Status> answer = store->signInAgain(u"a long password"_s);
    QTRY_VERIFY(m_server->connections() > 0);
    store->cancelSignIn();
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().code, Code::Cancelled);
    QTRY_COMPARE(m_server->connections(), 0); // long before the time limit of a request
    QVERIFY(m_server->seen().isEmpty());
}

void SignInTest::signOut_cancelsASignIn()
{
    const auto store = m_profile->openSynced();
    const auto held = holdAnswers();
    const QFuture<Status> answer = store->signInAgain(u"a long password"_s);
    QTRY_VERIFY(!held->isNull());
    QVERIFY(store->signOut().result());
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().code, Code::Cancelled);
    ScriptedServer::replyJson(**held, 200, grant(m_profile->identity().user, u"late"_s));
    QTRY_COMPARE(m_server->count("/api/v1/sign-out"), 1);
    QTRY_COMPARE(store->status().connection, Connection::SignedOut);
}

void SignInTest::closing_cancelsASignIn()
{
    auto store = m_profile->open();
    const auto held = holdAnswers();
    const QFuture<Status> answer = store->signInAgain(u"a long password"_s);
    QTRY_VERIFY(!held->isNull());
    store.reset();
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().code, Code::Cancelled);
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

void SignInTest::newProfile_withoutAPlaceForItsKeyAsksNobody()
{
    grantTo(m_profile->identity().user);
    const QTemporaryDir dir;
    test::FakeKeyVault vault;
    ProfileAccess access;
    access.folder = dir.filePath(u"new"_s);
    access.cheapKdf = true;
    SignInOrder order;
    order.server = m_server->url();
    order.mail = u"ana@x.example"_s;
    order.password = u"a long password"_s;
    const auto refused = [&] {
        const auto profile = signInProfile(access, order);
        return !profile && profile.error() == fail(Code::NoKey, QString::fromLatin1(storage::KeychainUnreachable));
    };
    QVERIFY(refused());
    access.vault = &vault;
    vault.unreachable = true;
    QVERIFY(refused());
    vault.unreachable = false;
    vault.forgetful = true;
    QVERIFY(refused());
    QVERIFY(m_server->seen().isEmpty());
    QVERIFY(!QFileInfo::exists(access.folder));
    vault.forgetful = false;
    vault.secrets.insert(u"farol/trial"_s, "left by a program that was killed");
    QVERIFY(signInProfile(access, order));
    QCOMPARE(vault.secrets.size(), 1); // the profile's key, and nothing of the trial
}

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_signin.moc"
