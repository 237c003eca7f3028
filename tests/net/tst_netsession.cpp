// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "net/devicekey.h"
#include "net/session.h"
#include "net/signin.h"
#include "tests/net/memoryvault.h"
#include "tests/net/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::net;
using namespace farol::nettest;
using Code = Error::Code;

/// Signing in and staying signed in, against a server that plays every trick of a bad network.
class NetSessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void signIn_provesTheKeyAndTakesTheGrant();
    void signIn_tellsBeforeThePasswordLeaves();
    void signIn_saysWhyNot();
    void request_carriesTheToken();
    void refusedToken_isRenewedAndTheRequestRepeated();
    void renewal_isSignedByTheDevice();
    void renewal_isStoredBeforeItIsUsed();
    void renewal_isDoneOnceForManyRequests();
    void lostRenewal_isRepeatedWithTheOldToken();
    void endedSignIn_isToldToEveryRequest();
    void endedAccess_isToldOnceAndFirst_data();
    void endedAccess_isToldOnceAndFirst();
    void endedAccess_isBelievedOfARenewalAlone();
    void otherRefusals_endNoAccess_data();
    void otherRefusals_endNoAccess();
    void endedAccess_whileSigningOutForgetsNothing();
    void fullVault_keepsTheOldToken();
    void otherIdentity_isRefused();
    void brokenGrant_isRefused();
    void signOut_forgetsTokensButNotTheDevice();
    void signOut_withAnExpiredToken_stillReachesTheServer();
    void signOut_isNotUndoneByALateRenewal();

private:
    QByteArray grant(const QByteArray &access, const QByteArray &refresh) const;
    HttpCall call() const;
    Result<QByteArray> ask(Session &session) const;
    void serve();

    SystemRandom m_random;
    std::optional<ScriptedServer> m_server;
    std::optional<HttpClient> m_http;
    MemoryVault m_vault;
    SessionRecord m_record;
    QByteArray m_good; ///< the token the server accepts
};

void NetSessionTest::init()
{
    m_server.emplace();
    m_http.emplace(m_server->url());
    m_vault = {};
    m_record = {};
    m_record.account.server = m_server->url();
    m_record.account.workspace = WorkspaceId(makeRandomUuid(m_random));
    m_record.account.user = UserId(makeRandomUuid(m_random));
    m_record.account.device = DeviceId(makeRandomUuid(m_random));
    m_record.credentials = {"fa_old", "fr_old", DeviceKey::random(m_random).seed()};
    m_good = "fa_old";
    serve();
}

QByteArray NetSessionTest::grant(const QByteArray &access, const QByteArray &refresh) const
{
    const Account &account = m_record.account;
    return QJsonDocument(QJsonObject{{u"workspace"_s, account.workspace.uuid.toString()},
                                     {u"user"_s, account.user.uuid.toString()},
                                     {u"userName"_s, u"Ana"_s},
                                     {u"role"_s, u"lead"_s},
                                     {u"device"_s, account.device.uuid.toString()},
                                     {u"accessToken"_s, QString::fromLatin1(access)},
                                     {u"accessExpires"_s, 1},
                                     {u"refreshToken"_s, QString::fromLatin1(refresh)},
                                     {u"refreshExpires"_s, 2}})
        .toJson();
}

/// A server that accepts m_good, and renews fr_old to fa_new / fr_new.
void NetSessionTest::serve()
{
    m_server->setAnswer([this](const SeenRequest &request, QTcpSocket &socket) {
        if (request.path == "/api/v1/refresh") {
            m_good = "fa_new";
            ScriptedServer::replyJson(socket, 200, grant("fa_new", "fr_new"));
        } else if (request.token() == m_good) {
            ScriptedServer::replyJson(socket, 200, "{\"ok\":true}");
        } else {
            ScriptedServer::replyError(socket, 401, "unauthenticated");
        }
    });
}

HttpCall NetSessionTest::call() const
{
    HttpCall call;
    call.path = u"/thing"_s;
    call.body = "{}";
    call.contentType = "application/json";
    call.accept = "application/json";
    call.timeoutMs = 2'000;
    return call;
}

Result<QByteArray> NetSessionTest::ask(Session &session) const
{
    std::optional<Result<QByteArray>> answer;
    session.send(call(), [&](const HttpOutcome &outcome) { answer = outcome.body; });
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 10'000);
    return answer.value_or(fail(Code::Internal, u"never answered"_s));
}

void NetSessionTest::signIn_provesTheKeyAndTakesTheGrant()
{
    m_server->setAnswer([this](const SeenRequest &, QTcpSocket &socket) {
        ScriptedServer::replyJson(socket, 200, grant("fa_1", "fr_1"));
    });
    const DeviceKey key = DeviceKey::random(m_random);
    std::optional<Result<SessionRecord>> record;
    signIn(*m_http, {u"ana@x.example"_s, u"a long password"_s, u"laptop"_s, {}, key},
           [&](const Result<SessionRecord> &result) { record = result; });
    QTRY_VERIFY(record.has_value());
    QVERIFY(*record);
    QCOMPARE((*record)->account.user, m_record.account.user);
    QCOMPARE((*record)->account.role, Role::Lead);
    QCOMPARE((*record)->account.mail, u"ana@x.example"_s);
    QCOMPARE((*record)->credentials.refresh, QByteArray("fr_1"));
    QCOMPARE((*record)->credentials.deviceSeed, key.seed());
    const QJsonObject body = QJsonDocument::fromJson(m_server->seen().constFirst().body).object();
    QVERIFY(!body.contains("device"_L1));
    QVERIFY(DeviceKey::verify(key.publicKey(), signInProofText(u"ana@x.example"_s, {}, key.publicKey()),
                              fromBase64Url(body.value("signature"_L1).toString())));
}

void NetSessionTest::signIn_tellsBeforeThePasswordLeaves()
{
    bool left = false;
    std::optional<Result<SessionRecord>> record;
    const auto ask = [&] {
        record.reset();
        signIn(
            *m_http, {u"ana@x.example"_s, u"a long password"_s, u"laptop"_s, {}, DeviceKey::random(m_random)},
            [&](const Result<SessionRecord> &result) { record = result; }, [&left] { left = true; });
    };
    m_server->die();
    ask();
    QTRY_VERIFY(record.has_value());
    QCOMPARE(record->error().code, Code::Offline);
    QVERIFY(!left);

    m_server->revive();
    bool knew = false;
    m_server->setAnswer([&](const SeenRequest &, QTcpSocket &socket) {
        knew = left;
        ScriptedServer::replyJson(socket, 200, grant("fa_1", "fr_1"));
    });
    ask();
    QVERIFY(!left);
    QTRY_VERIFY(record.has_value());
    QVERIFY(*record);
    QVERIFY(knew);
    const QJsonObject body = QJsonDocument::fromJson(m_server->seen().constFirst().body).object();
    QCOMPARE(body.value("password"_L1).toString(), u"a long password"_s);
}

void NetSessionTest::signIn_saysWhyNot()
{
    const DeviceKey key = DeviceKey::random(m_random);
    const auto attempt = [&] {
        std::optional<Result<SessionRecord>> record;
        signIn(*m_http, {u"ana@x.example"_s, u"wrong"_s, u"laptop"_s, m_record.account.device, key},
               [&](const Result<SessionRecord> &result) { record = result; });
        (void)QTest::qWaitFor([&] { return record.has_value(); });
        return record.value_or(fail(Code::Internal)).error().code;
    };
    m_server->setAnswer(
        [](const SeenRequest &, QTcpSocket &s) { ScriptedServer::replyError(s, 401, "unauthenticated"); });
    QCOMPARE(attempt(), Code::Unauthenticated);
    m_server->setAnswer([](const SeenRequest &, QTcpSocket &s) { ScriptedServer::replyError(s, 429, "too-many", 9); });
    QCOMPARE(attempt(), Code::TooMany);
    m_server->setAnswer(
        [](const SeenRequest &, QTcpSocket &s) { ScriptedServer::reply(s, 200, "text/html", "<html>"); });
    QCOMPARE(attempt(), Code::Foreign);
    // A Farol server of which the address names a page that it does not have.
    m_server->setAnswer([](const SeenRequest &, QTcpSocket &s) { ScriptedServer::replyError(s, 404, "not-found"); });
    QCOMPARE(attempt(), Code::Foreign);
    m_server->die();
    QCOMPARE(attempt(), Code::Offline);
}

void NetSessionTest::request_carriesTheToken()
{
    Session session(*m_http, m_vault, m_record);
    QVERIFY(ask(session));
    QCOMPARE(m_server->seen().size(), 1);
    QCOMPARE(m_server->seen().constFirst().token(), QByteArray("fa_old"));
}

void NetSessionTest::refusedToken_isRenewedAndTheRequestRepeated()
{
    m_good = "fa_other";
    Session session(*m_http, m_vault, m_record);
    const auto answer = ask(session);
    QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
    QCOMPARE(m_server->count("/thing"), 2);
    QCOMPARE(m_server->count("/api/v1/refresh"), 1);
    QCOMPARE(m_server->seen().constLast().token(), QByteArray("fa_new"));
    QCOMPARE(session.accessToken(), QByteArray("fa_new"));
}

void NetSessionTest::renewal_isSignedByTheDevice()
{
    m_good = "fa_other";
    Session session(*m_http, m_vault, m_record);
    QVERIFY(ask(session));
    const QJsonObject body = QJsonDocument::fromJson(m_server->seen().at(1).body).object();
    const DeviceKey key = *DeviceKey::fromSeed(m_record.credentials.deviceSeed);
    QCOMPARE(body.value("refreshToken"_L1).toString(), u"fr_old"_s);
    QVERIFY(DeviceKey::verify(key.publicKey(),
                              refreshProofText(m_record.account.workspace, m_record.account.device, "fr_old"),
                              fromBase64Url(body.value("signature"_L1).toString())));
}

void NetSessionTest::renewal_isStoredBeforeItIsUsed()
{
    bool storedFirst = false;
    m_good = "fa_other";
    m_server->setAnswer([&](const SeenRequest &request, QTcpSocket &socket) {
        if (request.path == "/api/v1/refresh") {
            ScriptedServer::replyJson(socket, 200, grant("fa_new", "fr_new"));
        } else if (request.token() == "fa_new") {
            const auto stored = loadSession(m_vault);
            storedFirst = stored && *stored && (*stored)->credentials.refresh == "fr_new";
            ScriptedServer::replyJson(socket, 200, "{}");
        } else {
            ScriptedServer::replyError(socket, 401, "unauthenticated");
        }
    });
    Session session(*m_http, m_vault, m_record);
    QVERIFY(ask(session));
    QVERIFY(storedFirst);
}

void NetSessionTest::renewal_isDoneOnceForManyRequests()
{
    m_good = "fa_other";
    Session session(*m_http, m_vault, m_record);
    int answered = 0;
    for (int i = 0; i < 5; ++i)
        session.send(call(), [&](const HttpOutcome &outcome) { answered += outcome.body ? 1 : 0; });
    QTRY_COMPARE(answered, 5);
    QCOMPARE(m_server->count("/api/v1/refresh"), 1);
    QCOMPARE(m_server->count("/thing"), 10);
}

void NetSessionTest::lostRenewal_isRepeatedWithTheOldToken()
{
    m_good = "fa_other";
    int renewals = 0;
    m_server->setAnswer([&](const SeenRequest &request, QTcpSocket &socket) {
        if (request.path == "/api/v1/refresh") {
            if (++renewals <= 4) { // Qt repeats a request whose connection broke a few times by itself
                socket.abort();
                return;
            }
            m_good = "fa_new";
            ScriptedServer::replyJson(socket, 200, grant("fa_new", "fr_new"));
        } else if (request.token() == m_good) {
            ScriptedServer::replyJson(socket, 200, "{}");
        } else {
            ScriptedServer::replyError(socket, 401, "unauthenticated");
        }
    });
    Session session(*m_http, m_vault, m_record);
    Result<QByteArray> answer = ask(session);
    for (int i = 0; i < 5 && !answer; ++i) {
        QCOMPARE(answer.error().code, Code::Offline);
        QVERIFY(session.isSignedIn());
        answer = ask(session);
    }
    QVERIFY(answer);
    for (const SeenRequest &request : m_server->seen()) {
        if (request.path == "/api/v1/refresh")
            QVERIFY(request.body.contains("fr_old"));
    }
}

void NetSessionTest::endedSignIn_isToldToEveryRequest()
{
    m_server->setAnswer(
        [](const SeenRequest &, QTcpSocket &s) { ScriptedServer::replyError(s, 401, "unauthenticated"); });
    Session session(*m_http, m_vault, m_record);
    QCOMPARE(ask(session).error().code, Code::Unauthenticated);
    QCOMPARE(ask(session).error().code, Code::Unauthenticated);
}

namespace {

QByteArray refusal(const QByteArray &reason)
{
    return R"({"error":{"code":"unauthenticated","message":"Sign in first.","reason":")" + reason + "\"}}";
}

} // namespace

void NetSessionTest::endedAccess_isToldOnceAndFirst_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<AccessEnd>("end");
    const QByteArray bearer = "WWW-Authenticate: Bearer\r\n";
    QTest::newRow("person") << QByteArray("user-inactive") << bearer + "Farol-Reason: user-inactive\r\n"
                            << AccessEnd::UserInactive;
    QTest::newRow("device") << QByteArray("device-revoked") << bearer + "farol-reason: device-revoked\r\n"
                            << AccessEnd::DeviceRevoked;
    QTest::newRow("in the body alone") << QByteArray("user-inactive") << QByteArray() << AccessEnd::UserInactive;
}

void NetSessionTest::endedAccess_isToldOnceAndFirst()
{
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, headers);
    QFETCH(AccessEnd, end);
    m_server->setAnswer([&](const SeenRequest &request, QTcpSocket &socket) {
        if (request.path == "/api/v1/refresh")
            ScriptedServer::reply(socket, 401, "application/json", refusal(reason), headers);
        else
            ScriptedServer::replyError(socket, 401, "unauthenticated");
    });
    Session session(*m_http, m_vault, m_record);
    QList<AccessEnd> told;
    int answered = 0;
    bool toldFirst = true;
    session.onAccessEnded([&](AccessEnd why) {
        told.append(why);
        toldFirst = toldFirst && answered == 0;
    });
    for (int i = 0; i < 3; ++i)
        session.send(call(), [&](const HttpOutcome &outcome) {
            ++answered;
            if (outcome.body || accessEndOf(outcome.body.error()) != end)
                answered += 100;
        });
    QTRY_COMPARE(answered, 3);
    QVERIFY(toldFirst);
    QCOMPARE(told, QList<AccessEnd>{end});
    const qsizetype sent = m_server->seen().size();
    QCOMPARE(accessEndOf(ask(session).error()), end);
    QCOMPARE(m_server->seen().size(), sent); // nothing more goes out
    QCOMPARE(told.size(), 1);
    QVERIFY(session.isSignedIn()); // the tokens are the owner's to forget, once the rows are gone
}

/// Whoever stands in the middle may say the two words wherever he likes but in the answer to what this device signed.
void NetSessionTest::endedAccess_isBelievedOfARenewalAlone()
{
    m_server->setAnswer([&](const SeenRequest &request, QTcpSocket &socket) {
        if (request.path == "/api/v1/refresh")
            ScriptedServer::replyJson(socket, 200, grant("fa_new", "fr_new"));
        else
            ScriptedServer::reply(socket, 401, "application/json", refusal("user-inactive"),
                                  "WWW-Authenticate: Bearer\r\nFarol-Reason: user-inactive\r\n");
    });
    Session session(*m_http, m_vault, m_record);
    int told = 0;
    session.onAccessEnded([&](AccessEnd) { ++told; });
    const Result<QByteArray> answer = ask(session);
    QCOMPARE(answer.error().code, Code::Unauthenticated);
    QCOMPARE(accessEndOf(answer.error()), AccessEnd::None);
    QCOMPARE(told, 0);
    QCOMPARE(session.accessToken(), QByteArray("fa_new"));
}

void NetSessionTest::otherRefusals_endNoAccess_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    const QByteArray bearer = "WWW-Authenticate: Bearer\r\n";
    for (const char *reason : {"token-expired", "token-invalid", "token-reused", "", "user-inactive-not"})
        QTest::newRow(reason) << 401 << refusal(reason) << bearer + "Farol-Reason: " + reason + "\r\n";
    QTest::newRow("a sentence") << 401
                                << QByteArray(R"({"error":{"code":"unauthenticated","message":"user-inactive"}})")
                                << QByteArray();
    QTest::newRow("a hotel") << 401 << QByteArray("<html>") << QByteArray("Farol-Reason: user-inactive\r\n");
    QTest::newRow("another code") << 403 << QByteArray(R"({"error":{"code":"denied","reason":"user-inactive"}})")
                                  << QByteArray("Farol-Reason: user-inactive\r\n");
    QTest::newRow("a trouble") << 503 << QByteArray(R"({"error":{"code":"busy","reason":"user-inactive"}})")
                               << QByteArray("Farol-Reason: user-inactive\r\n");
    QTest::newRow("no refusal") << 200 << refusal("user-inactive") << QByteArray("Farol-Reason: user-inactive\r\n");
}

void NetSessionTest::otherRefusals_endNoAccess()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);
    m_server->setAnswer([&](const SeenRequest &request, QTcpSocket &socket) {
        if (request.path == "/api/v1/refresh")
            ScriptedServer::reply(socket, status, "application/json", body, headers);
        else
            ScriptedServer::replyError(socket, 401, "unauthenticated");
    });
    Session session(*m_http, m_vault, m_record);
    int told = 0;
    session.onAccessEnded([&](AccessEnd) { ++told; });
    const Result<QByteArray> answer = ask(session);
    QVERIFY(!answer);
    QCOMPARE(accessEndOf(answer.error()), AccessEnd::None);
    QCOMPARE(told, 0);
    (void)ask(session);
    QCOMPARE(m_server->count("/api/v1/refresh"), 2); // it goes on asking
}

void NetSessionTest::endedAccess_whileSigningOutForgetsNothing()
{
    QVERIFY(saveSession(m_vault, m_record));
    m_server->setAnswer([&](const SeenRequest &request, QTcpSocket &socket) {
        if (request.path == "/api/v1/refresh")
            ScriptedServer::reply(socket, 401, "application/json", refusal("device-revoked"));
        else
            ScriptedServer::replyError(socket, 401, "unauthenticated");
    });
    Session session(*m_http, m_vault, m_record);
    std::optional<Status> done;
    session.signOut([&](const Status &status) { done = status; });
    QTRY_VERIFY(done.has_value());
    QCOMPARE(accessEndOf(done->error()), AccessEnd::DeviceRevoked);
    QCOMPARE((*loadSession(m_vault))->credentials.refresh, QByteArray("fr_old"));
}

void NetSessionTest::fullVault_keepsTheOldToken()
{
    m_good = "fa_other";
    m_vault.failWrites(fail(Code::NoSpace));
    Session session(*m_http, m_vault, m_record);
    QCOMPARE(ask(session).error().code, Code::NoSpace);
    QCOMPARE(session.accessToken(), QByteArray("fa_old"));
    m_vault.failWrites(std::nullopt);
    m_good = "fa_other";
    QVERIFY(ask(session));
}

void NetSessionTest::otherIdentity_isRefused()
{
    m_good = "fa_other";
    Session session(*m_http, m_vault, m_record);
    const UserId before = m_record.account.user;
    m_record.account.user = UserId(makeRandomUuid(m_random)); // whom grant() names
    QCOMPARE(ask(session).error().code, Code::Foreign);
    QCOMPARE(session.account().user, before);
}

void NetSessionTest::brokenGrant_isRefused()
{
    m_server->setAnswer([](const SeenRequest &request, QTcpSocket &socket) {
        if (request.path == "/api/v1/refresh")
            ScriptedServer::replyJson(socket, 200, "{\"accessToken\":\"fa_new\"}");
        else
            ScriptedServer::replyError(socket, 401, "unauthenticated");
    });
    Session session(*m_http, m_vault, m_record);
    QCOMPARE(ask(session).error().code, Code::Corrupt);
    QCOMPARE(session.accessToken(), QByteArray("fa_old"));
}

void NetSessionTest::signOut_forgetsTokensButNotTheDevice()
{
    Session session(*m_http, m_vault, m_record);
    std::optional<Status> done;
    m_server->die(); // even when the server cannot hear it
    session.signOut([&](const Status &status) { done = status; });
    QTRY_VERIFY(done.has_value());
    QVERIFY(*done);
    QVERIFY(!session.isSignedIn());
    const auto stored = loadSession(m_vault);
    QVERIFY(stored && *stored);
    QVERIFY((*stored)->credentials.refresh.isEmpty());
    QCOMPARE((*stored)->credentials.deviceSeed, m_record.credentials.deviceSeed);
    QCOMPARE(ask(session).error().code, Code::Unauthenticated);
}

void NetSessionTest::signOut_withAnExpiredToken_stillReachesTheServer()
{
    Session session(*m_http, m_vault, m_record);
    m_good = "something newer";
    std::optional<Status> done;
    session.signOut([&](const Status &status) { done = status; });
    QTRY_VERIFY(done.has_value());
    QVERIFY(*done);
    QCOMPARE(m_server->seen().constLast().path, QByteArray("/api/v1/sign-out"));
    QCOMPARE(m_server->seen().constLast().token(), QByteArray("fa_new"));
    QVERIFY(!session.isSignedIn());
    QVERIFY((*loadSession(m_vault))->credentials.refresh.isEmpty());
}

void NetSessionTest::signOut_isNotUndoneByALateRenewal()
{
    Session session(*m_http, m_vault, m_record);
    QTcpSocket *renewal = nullptr;
    m_server->setAnswer([&](const SeenRequest &request, QTcpSocket &socket) {
        if (request.path == "/api/v1/refresh")
            renewal = &socket; // answered when all is over
        else if (request.path == "/api/v1/sign-out")
            ScriptedServer::replyJson(socket, 200, "{}");
        else
            ScriptedServer::replyError(socket, 401, "unauthenticated");
    });
    std::optional<HttpOutcome> asked;
    session.send(call(), [&](const HttpOutcome &outcome) { asked = outcome; });
    QTRY_VERIFY(renewal != nullptr);
    std::optional<Status> done;
    session.signOut([&](const Status &status) { done = status; });
    QTRY_VERIFY(done.has_value());
    QVERIFY(!session.isSignedIn());
    ScriptedServer::replyJson(*renewal, 200, grant("fa_new", "fr_new"));
    QTRY_VERIFY(asked.has_value());
    QCOMPARE(asked->body.error().code, Code::Unauthenticated);
    QVERIFY(!session.isSignedIn());
    QVERIFY((*loadSession(m_vault))->credentials.refresh.isEmpty());
}

QTEST_GUILESS_MAIN(NetSessionTest)
#include "tst_netsession.moc"
