// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/authroutes.h"
#include "server/auth/proof.h"
#include "server/http/systemroutes.h"
#include "tests/server/authworld.h"
#include "tests/server/httpclient.h"
#include "tests/server/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;
using namespace farol::server::test;

namespace {

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QJsonObject object(const Reply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

QString errorReason(const Reply &reply)
{
    return object(reply).value(u"error"_s).toObject().value(u"reason"_s).toString();
}

HeaderList bearerOf(const QJsonObject &session)
{
    return {{"Authorization", "Bearer " + session.value(u"accessToken"_s).toString().toLatin1()}};
}

} // namespace

class AuthRoutesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void wholeLife_ofASession();
    void revocation_endsStreamsAndRequests();
    void wrongPassword_is401_thenLater429();
    void firstPassword_opensForSomeDays();
    void badBodies_are400_data();
    void badBodies_are400();
    void everyRoute_isReachableAndGuarded();
    void tokens_areNotLogged();

private:
    Reply post(const QByteArray &path, const QJsonObject &body, const HeaderList &headers = {});
    QJsonObject signInBody(const TestDevice &device, const QString &password = AuthWorld::password()) const;
    QJsonObject signIn(TestDevice &device);

    std::unique_ptr<AuthWorld> m_world;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<HttpClient> m_client;
};

void AuthRoutesTest::init()
{
    m_world = std::make_unique<AuthWorld>(std::nullopt);
    m_server = std::make_unique<TestServer>();
    m_server->authenticator = m_world->service.get();
    m_server->add(authRoutes(*m_world->service));
    m_server->add(systemRoutes(m_server->metrics, [] { return Status(); }));
    m_server->route("live", Method::Get, "/live", Access::Device,
                    [](const Request &, const Context &) -> Result<Response> {
                        return Response::events(std::make_shared<EventChannel>());
                    });
    m_server->start();
    m_world->service->setOnRevoked([this](DeviceId device) { m_server->server->closeStreamsOf(device); });
    m_client = std::make_unique<HttpClient>(m_server->port());
}

void AuthRoutesTest::cleanup()
{
    m_client.reset();
    m_server.reset();
    m_world.reset();
}

Reply AuthRoutesTest::post(const QByteArray &path, const QJsonObject &body, const HeaderList &headers)
{
    return m_client->request("POST", path, headers, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QJsonObject AuthRoutesTest::signInBody(const TestDevice &device, const QString &password) const
{
    const QString mail = u"ana@example.org"_s;
    QJsonObject body{{u"mail"_s, mail},
                     {u"password"_s, password},
                     {u"deviceName"_s, u"Laptop"_s},
                     {u"publicKey"_s, base64(device.publicKey)},
                     {u"signature"_s, base64(device.sign(signInProofText(mail, device.id, device.publicKey)))}};
    if (!device.id.isNull())
        body.insert(u"device"_s, device.id.uuid.toString());
    return body;
}

QJsonObject AuthRoutesTest::signIn(TestDevice &device)
{
    const Reply reply = post("/api/v1/sign-in", signInBody(device));
    if (reply.status != 200)
        qFatal("cannot sign in: %s", reply.body.constData());
    device.id = DeviceId(Uuid::fromString(object(reply).value(u"device"_s).toString()).value());
    return object(reply);
}

void AuthRoutesTest::wholeLife_ofASession()
{
    TestDevice laptop(1);
    const QJsonObject session = signIn(laptop);
    QCOMPARE(session.value(u"role"_s).toString(), u"manager"_s);
    QCOMPARE(session.value(u"workspace"_s).toString(), m_world->workspace.uuid.toString());
    const Reply devices = m_client->get("/api/v1/devices", bearerOf(session));
    QCOMPARE(devices.status, 200);
    const QJsonObject device = object(devices).value(u"devices"_s).toArray().first().toObject();
    QCOMPARE(device.value(u"id"_s).toString(), laptop.id.uuid.toString());
    QVERIFY(device.value(u"current"_s).toBool());

    const QByteArray token = session.value(u"refreshToken"_s).toString().toLatin1();
    const Refresh refresh = laptop.refresh(m_world->workspace, token);
    const Reply refreshed = post("/api/v1/refresh", {{u"refreshToken"_s, QString::fromLatin1(token)},
                                                     {u"device"_s, laptop.id.uuid.toString()},
                                                     {u"signature"_s, base64(refresh.signature)}});
    QCOMPARE(refreshed.status, 200);
    QVERIFY(object(refreshed).value(u"refreshToken"_s) != session.value(u"refreshToken"_s));
    QCOMPARE(post("/api/v1/sign-out", {}, bearerOf(object(refreshed))).status, 204);
    const Reply out = m_client->get("/api/v1/devices", bearerOf(object(refreshed)));
    QCOMPARE(out.status, 401);
    QCOMPARE(errorReason(out), u"token-invalid"_s);
}

void AuthRoutesTest::revocation_endsStreamsAndRequests()
{
    TestDevice laptop(1);
    TestDevice phone(2);
    const QJsonObject lost = signIn(laptop);
    const QJsonObject kept = signIn(phone);
    HttpClient stream(m_server->port());
    QVERIFY(stream.connectPlain());
    QVERIFY(stream.send("GET /live HTTP/1.1\r\nHost: x\r\nAuthorization: " + bearerOf(lost).constFirst().second
                        + "\r\n\r\n"));
    QCOMPARE(stream.readHead().status, 200);
    const Reply revoked =
        m_client->request("DELETE", "/api/v1/devices/" + laptop.id.uuid.toString().toLatin1(), bearerOf(kept));
    QCOMPARE(revoked.status, 204);
    QVERIFY(stream.waitForClose());
    QCOMPARE(errorReason(m_client->get("/api/v1/devices", bearerOf(lost))), u"device-revoked"_s);
    QCOMPARE(m_client->get("/api/v1/devices", bearerOf(kept)).status, 200);
}

void AuthRoutesTest::wrongPassword_is401_thenLater429()
{
    const TestDevice laptop(1);
    for (int i = 0; i < 5; ++i) {
        const Reply wrong = post("/api/v1/sign-in", signInBody(laptop, u"wrong"_s));
        QCOMPARE(wrong.status, 401);
        QCOMPARE(errorReason(wrong), u"credentials"_s);
    }
    const Reply limited = post("/api/v1/sign-in", signInBody(laptop));
    QCOMPARE(limited.status, 429);
    QVERIFY(limited.header("retry-after").toInt() > 0 && limited.header("retry-after").toInt() <= 60);
}

void AuthRoutesTest::firstPassword_opensForSomeDays()
{
    UserAccount ana = m_world->ana;
    ana.hasFirstPassword = true;
    ana.passwordSince = m_world->clock.now();
    m_world->change(ana);
    TestDevice laptop(1);
    signIn(laptop);
    m_world->pass(m_world->settings.firstPasswordLife);
    const Reply late = post("/api/v1/sign-in", signInBody(laptop));
    QCOMPARE(late.status, 401);
    QCOMPARE(errorReason(late), u"credentials"_s);
    // One of his own has no end.
    QVERIFY(m_world->store().replacePassword(ana.id, ana.passwordHash, m_world->clock.now(), {}));
    m_world->pass(m_world->settings.firstPasswordLife);
    QCOMPARE(post("/api/v1/sign-in", signInBody(laptop)).status, 200);
}

void AuthRoutesTest::badBodies_are400_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    for (const char *path : {"/api/v1/sign-in", "/api/v1/refresh"}) {
        int i = 0;
        for (const char *body :
             {"", "null", "[]", "{", "{}", "{\"mail\":1,\"refreshToken\":2}",
              "{\"mail\":\"a\",\"password\":\"b\",\"deviceName\":\"c\",\"publicKey\":\"!\",\"signature\":\"AA\"}",
              "{\"refreshToken\":\"a\",\"device\":\"b\",\"signature\":\"AA\"}"})
            QTest::addRow("%s %d", path, i++) << QByteArray(path) << QByteArray(body);
    }
}

void AuthRoutesTest::badBodies_are400()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    const Reply reply = m_client->request("POST", path, {}, body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(errorCode(reply.body), u"invalid"_s);
}

void AuthRoutesTest::everyRoute_isReachableAndGuarded()
{
    std::vector<Route> routes = authRoutes(*m_world->service);
    for (Route &route : systemRoutes(m_server->metrics, [] { return Status(); }))
        routes.push_back(std::move(route));
    static const QRegularExpression parameter(u"\\{[^}]*\\}"_s);
    for (const Route &route : routes) {
        const QByteArray path = QString::fromLatin1(route.pattern).replace(parameter, u"x"_s).toLatin1();
        const bool hasBody = route.method != Method::Get;
        const Reply reply = m_client->request(methodName(route.method), path, {{"X-Forwarded-For", "192.0.2.9"}},
                                              hasBody ? QByteArray("{}") : QByteArray());
        QVERIFY2(reply.status != 0 && reply.status != 404 && reply.status != 405 && reply.status < 500,
                 route.name.constData());
        QVERIFY2((reply.status == 401) == (route.access != Access::Open), route.name.constData());
        m_client->close();
        const Reply other = m_client->request("PATCH", path, {}, "{}");
        QVERIFY2(other.status == 405 && other.header("allow").contains(methodName(route.method)),
                 route.name.constData());
        m_client->close(); // so does the server: it has not read the body
    }
}

void AuthRoutesTest::tokens_areNotLogged()
{
    TestDevice laptop(1);
    const QJsonObject session = signIn(laptop);
    m_client->get("/api/v1/devices", bearerOf(session));
    m_server->server->stop(std::chrono::milliseconds(2000));
    const QByteArray log = m_server->logged();
    QVERIFY(log.contains("auth.devices") && log.contains(laptop.id.uuid.toString().toLatin1()));
    QVERIFY(!log.contains(session.value(u"accessToken"_s).toString().toLatin1()));
    QVERIFY(!log.contains("fr_") && !log.contains("horse") && !log.contains("example.org"));
}

QTEST_GUILESS_MAIN(AuthRoutesTest)
#include "tst_authroutes.moc"
