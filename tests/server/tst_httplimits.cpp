// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/systemroutes.h"
#include "tests/server/httpclient.h"
#include "tests/server/largeanswer.h"
#include "tests/server/testserver.h"

#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTest>

#include <zstd.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;
using namespace farol::server::test;
using std::chrono::milliseconds;

namespace {

QByteArray zstd(const QByteArray &plain)
{
    QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(plain.size()))), '\0');
    packed.resize(static_cast<qsizetype>(ZSTD_compress(packed.data(), static_cast<std::size_t>(packed.size()),
                                                       plain.constData(), static_cast<std::size_t>(plain.size()), 3)));
    return packed;
}

} // namespace

class HttpLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void malformed_isRefused_data();
    void malformed_isRefused();
    void largeHeader_is431();
    void announcedLargeBody_is413BeforeItIsSent();
    void chunkedLargeBody_is413();
    void slowHeader_is408();
    void silentConnection_isClosed();
    void idleConnection_isClosed();
    void slowBody_is408();
    void readerThatStops_isCut();
    void readerThatGoesOn_isNotCut();
    void truncatedBody_disturbsNobody();
    void tooManyConnections_areTurnedAway();
    void fullQueue_is503();
    void deviceRate_is429();
    void addressRate_is429();
    void probeFromThisMachine_hasNoRate();
    void announcedBodies_takeNoRoom();
    void smallBodies_findRoomWhenItIsTaken();
    void answersNobodyTakes_areLimited();
    void oneDevicesAnswers_leaveRoomForOthers();
    void largeBody_isReadForTheSignedInOnly_data();
    void largeBody_isReadForTheSignedInOnly();
    void zstdBody_isUnpacked();
    void zstdBomb_isRefused();
    void randomBytes_doNotHurt();
};

void HttpLimitsTest::malformed_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    row("not http", "hello\r\n\r\n", 400);
    row("no version", "GET /\r\n\r\n", 400);
    row("wrong version", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505);
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    row("space before colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400);
    row("control in header", "GET / HTTP/1.1\r\nHost: x\r\nA: b\x01\r\n\r\n", 400);
    row("two lengths", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400);
    row("bad length", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400);
    row("huge length", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n", 400);
    row("length and chunked",
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
    row("chunked and length",
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n", 400);
    row("other coding", "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501);
    row("unknown coding", "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n", 501);
    row("chunked in 1.0", "POST /echo HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 501);
    row("bad chunk", "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400);
    row("expectation", "POST /echo HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\nContent-Length: 1\r\n\r\na", 417);
    row("method", "BREW /echo HTTP/1.1\r\nHost: x\r\n\r\n", 501);
    row("bad escape", "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("nul", "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("climbing", "GET /a/../b HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("climbing escaped", "GET /a/%2e%2E/b HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("not utf-8", "GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n", 400);
}

void HttpLimitsTest::malformed_isRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send(bytes));
    const Reply reply = client.read();
    QCOMPARE(reply.status, status);
    QVERIFY(!errorCode(reply.body).isEmpty());
    // What follows a broken request cannot be trusted to be a request.
    QVERIFY(client.waitForClose());
}

void HttpLimitsTest::largeHeader_is431()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    const Reply reply = client.get("/hello/x", {{"X-Large", QByteArray(20'000, 'a')}});
    QCOMPARE(reply.status, 431);
    QCOMPARE(errorCode(reply.body), u"too-large"_s);
    HttpClient fitting(server->port());
    QCOMPARE(fitting.get("/hello/x", {{"X-Large", QByteArray(12'000, 'a')}}).status, 200);
}

void HttpLimitsTest::announcedLargeBody_is413BeforeItIsSent()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1048577\r\n\r\n"));
    const Reply reply = client.read();
    QCOMPARE(reply.status, 413);
    QCOMPARE(errorCode(reply.body), u"too-large"_s);
    QVERIFY(reply.body.contains("1048576"));
    QVERIFY(client.waitForClose());
    HttpClient fitting(server->port());
    QCOMPARE(fitting.request("POST", "/echo", {}, QByteArray(1048576, 'x')).body.size(), 1048576);
}

void HttpLimitsTest::chunkedLargeBody_is413()
{
    auto server = echoServer();
    server->options.limits.bodyBytes = 1000;
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QByteArray bytes = "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (int i = 0; i < 11; ++i)
        bytes += "64\r\n" + QByteArray(100, 'a') + "\r\n";
    QVERIFY(client.send(bytes));
    QCOMPARE(client.read().status, 413);
}

void HttpLimitsTest::slowHeader_is408()
{
    auto server = echoServer();
    server->options.limits.headerTimeout = milliseconds(100);
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send("GET /hello/x HTTP/1.1\r\nHost:"));
    const Reply reply = client.read();
    QCOMPARE(reply.status, 408);
    QCOMPARE(errorCode(reply.body), u"timeout"_s);
    QVERIFY(client.waitForClose());
}

void HttpLimitsTest::silentConnection_isClosed()
{
    auto server = echoServer();
    server->options.limits.headerTimeout = milliseconds(50);
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.waitForClose());
}

void HttpLimitsTest::idleConnection_isClosed()
{
    auto server = echoServer();
    server->options.limits.idleTimeout = milliseconds(50);
    server->start();
    HttpClient client(server->port());
    QCOMPARE(client.get("/hello/x").status, 200);
    QVERIFY(client.waitForClose());
}

void HttpLimitsTest::slowBody_is408()
{
    auto server = echoServer();
    server->options.limits.slowGrace = milliseconds(100);
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\na"));
    QCOMPARE(client.read().status, 408);
    QVERIFY(client.waitForClose());
}

void HttpLimitsTest::readerThatStops_isCut()
{
    TestServer server;
    server.options.limits.slowGrace = milliseconds(100);
    server.options.limits.minimumRate = 1024 * 1024; // at which what a receive buffer takes is little
    addLarge(server, Access::Device);
    server.start();
    HttpClient client(server.port());
    QVERIFY(askForLarge(client, "lead-1"));
    QTRY_VERIFY(server.logged().contains("\"route\":\"large\""));
    QVERIFY2(server.logged().contains("\"cut\":\"slow\""), server.logged().constData());
    QTRY_VERIFY(server.metrics.text().contains("farol_http_connections 0\n"));
}

void HttpLimitsTest::readerThatGoesOn_isNotCut()
{
    TestServer server;
    server.options.limits.slowGrace = milliseconds(2000);
    addLarge(server, Access::Device);
    server.start();
    HttpClient client(server.port());
    for (int i = 0; i < 2; ++i) {
        const Reply reply = client.get("/large", {{"Authorization", "Bearer lead-1"}});
        QVERIFY(reply.complete);
        QCOMPARE(reply.body.size(), LargeAnswer);
    }
    QVERIFY(!server.logged().contains("\"cut\""));
}

void HttpLimitsTest::truncatedBody_disturbsNobody()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nabc"));
    client.close();
    HttpClient other(server->port());
    QCOMPARE(other.get("/hello/x").status, 200);
    server->server->stop(milliseconds(5000));
    QVERIFY(!server->logged().contains("\"route\":\"echo\""));
}

void HttpLimitsTest::tooManyConnections_areTurnedAway()
{
    auto server = echoServer();
    server->options.limits.connectionsPerAddress = 3;
    server->start();
    std::array<std::unique_ptr<HttpClient>, 3> clients;
    for (auto &client : clients) {
        client = std::make_unique<HttpClient>(server->port());
        QCOMPARE(client->get("/hello/x").status, 200);
    }
    HttpClient fourth(server->port());
    QVERIFY(fourth.connectPlain());
    const Reply reply = fourth.read();
    QVERIFY(reply.status == 503 || reply.status == 0); // a reset may overtake the answer
    QVERIFY(fourth.waitForClose());
    QCOMPARE(clients[0]->get("/hello/still").status, 200);
    QVERIFY(server->metrics.text().contains("farol_http_turned_away_total 1\n"));
}

void HttpLimitsTest::fullQueue_is503()
{
    Door door;
    TestServer server;
    server.options.threads = 1;
    server.options.limits.queue = 1;
    server.route("wait", Method::Get, "/wait", Access::Open,
                 [&door](const Request &, const Context &) -> Result<Response> {
                     door.pass();
                     return Response::empty();
                 });
    server.start();
    HttpClient running(server.port());
    QVERIFY(running.connectPlain());
    QVERIFY(running.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"));
    QVERIFY(door.waitFor(1));
    // Of two more one finds the only place in the queue.
    HttpClient second(server.port());
    HttpClient third(server.port());
    QVERIFY(second.connectPlain() && third.connectPlain());
    QVERIFY(second.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"));
    QTRY_VERIFY(server.metrics.text().contains("farol_http_pool_waiting 1\n"));
    QVERIFY(third.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"));
    const Reply refused = third.read();
    QCOMPARE(refused.status, 503);
    QCOMPARE(errorCode(refused.body), u"busy"_s);
    QVERIFY(refused.header("retry-after").toInt() >= 1);
    QVERIFY(third.isConnected());
    door.open();
    QCOMPARE(running.read().status, 204);
    QCOMPARE(second.read().status, 204);
}

void HttpLimitsTest::deviceRate_is429()
{
    TestServer server;
    server.rates.devicePerSecond = 0.01;
    server.rates.deviceBurst = 3;
    server.route("r", Method::Get, "/r", Access::Device,
                 [](const Request &, const Context &) -> Result<Response> { return Response::empty(); });
    server.start();
    HttpClient client(server.port());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.get("/r", {{"Authorization", "Bearer lead-1"}}).status, 204);
    const Reply refused = client.get("/r", {{"Authorization", "Bearer lead-1"}});
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.header("retry-after").toInt() > 1);
    QCOMPARE(client.get("/r", {{"Authorization", "Bearer lead-2"}}).status, 204);
}

void HttpLimitsTest::addressRate_is429()
{
    auto server = echoServer();
    server->rates.addressPerSecond = 0.01;
    server->rates.addressBurst = 2;
    server->start();
    HttpClient client(server->port());
    QCOMPARE(client.get("/hello/1").status, 200);
    QCOMPARE(client.get("/nowhere").status, 404);
    QCOMPARE(client.get("/hello/3").status, 429);
}

void HttpLimitsTest::probeFromThisMachine_hasNoRate()
{
    auto server = echoServer();
    server->add(systemRoutes(server->metrics, [] { return Status(); }));
    server->rates.addressPerSecond = 0.01;
    server->rates.addressBurst = 1;
    server->start();
    HttpClient client(server->port());
    QCOMPARE(client.get("/hello/1").status, 200);
    QCOMPARE(client.get("/hello/2").status, 429);
    QCOMPARE(client.get("/healthz").status, 200);
    QCOMPARE(client.get("/healthz", {{"X-Forwarded-For", "198.51.100.7"}}).status, 429);
    QCOMPARE(client.get("/readyz").status, 429);
    QCOMPARE(client.get("/metrics").status, 429);
}

void HttpLimitsTest::announcedBodies_takeNoRoom()
{
    auto server = echoServer();
    server->options.limits.bodyMemory = 1024 * 1024;
    server->start();
    std::array<std::unique_ptr<HttpClient>, 4> announcing;
    for (auto &client : announcing) {
        client = std::make_unique<HttpClient>(server->port());
        QVERIFY(client->connectPlain());
        QVERIFY(client->send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n"
                             "Expect: 100-continue\r\n\r\n"));
        QCOMPARE(client->read().status, 100); // now it waits for the body
    }
    HttpClient working(server->port());
    QCOMPARE(working.request("POST", "/echo", {}, QByteArray(500'000, 'x')).status, 200);
}

void HttpLimitsTest::smallBodies_findRoomWhenItIsTaken()
{
    Door door;
    TestServer server;
    server.options.limits.bodyMemory = 128 * 1024;
    server.route("wait", Method::Post, "/wait", Access::Open,
                 [&door](const Request &, const Context &) -> Result<Response> {
                     door.pass();
                     return Response::empty();
                 });
    server.route("sign-in", Method::Post, "/sign-in", Access::Open,
                 [](const Request &, const Context &) -> Result<Response> { return Response::empty(); });
    server.start();
    const auto letAllOut = qScopeGuard([&door] { door.open(); });
    const auto post = [](const QByteArray &path, qsizetype size) -> QByteArray {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n"
               + QByteArray(size, 'x');
    };
    HttpClient large(server.port());
    QVERIFY(large.connectPlain());
    QVERIFY(large.send(post("/wait", 120 * 1024)));
    QVERIFY(door.waitFor(1));
    HttpClient second(server.port());
    QVERIFY(second.connectPlain());
    QVERIFY(second.send(post("/sign-in", 120 * 1024)));
    QCOMPARE(second.read().status, 503);
    HttpClient small(server.port());
    QVERIFY(small.connectPlain());
    QVERIFY(small.send(post("/sign-in", 16 * 1024)));
    QCOMPARE(small.read().status, 204);
    door.open();
    QCOMPARE(large.read().status, 204);
    // What was taken is given back.
    HttpClient again(server.port());
    QVERIFY(again.connectPlain());
    QVERIFY(again.send(post("/wait", 120 * 1024)));
    QCOMPARE(again.read().status, 204);
}

void HttpLimitsTest::answersNobodyTakes_areLimited()
{
    TestServer server;
    server.options.limits.answerMemory = LargeAnswer + LargeAnswer / 2;
    addLarge(server, Access::Device);
    server.route("small", Method::Get, "/small", Access::Device,
                 [](const Request &, const Context &) -> Result<Response> {
                     return Response::bytes(QByteArray(16 * 1024, 'x'), "application/octet-stream");
                 });
    server.start();
    HttpClient stuck(server.port());
    QVERIFY(askForLarge(stuck, "lead-1"));
    QTRY_VERIFY(!server.metrics.text().contains("farol_http_answer_bytes 0\n"));
    HttpClient other(server.port());
    const Reply refused = other.get("/large", {{"Authorization", "Bearer lead-2"}});
    QCOMPARE(refused.status, 503);
    QCOMPARE(errorCode(refused.body), u"busy"_s);
    QVERIFY(refused.header("retry-after").toInt() >= 1);
    QCOMPARE(other.get("/small", {{"Authorization", "Bearer lead-1"}}).status, 200);
    // What was taken is given back.
    stuck.close();
    QTRY_VERIFY(server.metrics.text().contains("farol_http_answer_bytes 0\n"));
    QVERIFY(other.get("/large", {{"Authorization", "Bearer lead-2"}}).complete);
}

void HttpLimitsTest::oneDevicesAnswers_leaveRoomForOthers()
{
    TestServer server;
    server.options.limits.answerMemory = 4 * LargeAnswer;
    addLarge(server, Access::Device);
    server.start();
    HttpClient stuck(server.port());
    QVERIFY(askForLarge(stuck, "lead-1"));
    QTRY_VERIFY(!server.metrics.text().contains("farol_http_answer_bytes 0\n"));
    HttpClient client(server.port());
    QCOMPARE(client.get("/large", {{"Authorization", "Bearer lead-1"}}).status, 503);
    QCOMPARE(client.get("/large", {{"Authorization", "Bearer lead-2"}}).status, 200);
}

void HttpLimitsTest::largeBody_isReadForTheSignedInOnly_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("framing");
    QTest::addColumn<int>("status");
    const QByteArray length = "Content-Length: 1000000";
    const QByteArray chunked = "Transfer-Encoding: chunked";
    QTest::newRow("nobody") << QByteArray("stranger-1") << length << 401;
    QTest::newRow("nobody, chunked") << QByteArray("stranger-1") << chunked << 401;
    QTest::newRow("wrong role") << QByteArray("manager-1") << length << 403;
    QTest::newRow("lead") << QByteArray("lead-1") << length << 100;
    QTest::newRow("lead, chunked") << QByteArray("lead-1") << chunked << 100;
}

void HttpLimitsTest::largeBody_isReadForTheSignedInOnly()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, framing);
    QFETCH(int, status);
    TestServer server;
    server.route("r", Method::Post, "/r", Access::Lead,
                 [](const Request &request, const Context &) -> Result<Response> {
                     return Response::bytes(QByteArray::number(request.body.size()), "text/plain");
                 });
    server.start();
    HttpClient client(server.port());
    QVERIFY(client.connectPlain());
    // No byte of the body is sent before the answer.
    QVERIFY(client.send("POST /r HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n" + framing
                        + "\r\nExpect: 100-continue\r\n\r\n"));
    QCOMPARE(client.read().status, status);
    if (status != 100)
        return;
    const QByteArray body(1'000'000, 'x');
    QVERIFY(client.send(framing.startsWith("Content") ? body : "F4240\r\n" + body + "\r\n0\r\n\r\n"));
    const Reply reply = client.read();
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, QByteArray("1000000"));
}

void HttpLimitsTest::zstdBody_isUnpacked()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    const QByteArray plain = QByteArray("customer success ").repeated(1000);
    QCOMPARE(client.request("POST", "/echo", {{"Content-Encoding", "zstd"}}, zstd(plain)).body, plain);
    QCOMPARE(client.request("POST", "/echo", {{"Content-Encoding", "gzip"}}, "x").status, 501);
    QCOMPARE(client.request("POST", "/echo", {{"Content-Encoding", "zstd"}}, "not zstd").status, 400);
    QCOMPARE(client.request("POST", "/echo", {{"Content-Encoding", "zstd"}}, zstd(plain).chopped(3)).status, 400);
}

void HttpLimitsTest::zstdBomb_isRefused()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    const Reply reply =
        client.request("POST", "/echo", {{"Content-Encoding", "zstd"}}, zstd(QByteArray(100'000'000, '\0')));
    QCOMPARE(reply.status, 413);
    QCOMPARE(errorCode(reply.body), u"too-large"_s);
    QVERIFY(client.isConnected());
}

void HttpLimitsTest::randomBytes_doNotHurt()
{
    auto server = echoServer();
    server->options.limits.headerTimeout = milliseconds(200);
    server->options.limits.slowGrace = milliseconds(200);
    server->options.limits.linger = milliseconds(20);
    server->start();
    const quint32 seed = qEnvironmentVariableIsSet("FAROL_SEED") ? quint32(qEnvironmentVariableIntValue("FAROL_SEED"))
                                                                 : QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QList<QByteArray> words = {"GET ",
                                     "POST ",
                                     "/echo",
                                     "/hello/",
                                     " HTTP/1.1",
                                     "\r\n",
                                     "\r\n\r\n",
                                     "Host: x",
                                     "Content-Length: ",
                                     "Transfer-Encoding: chunked",
                                     "5\r\nabcde\r\n",
                                     "0\r\n\r\n",
                                     "Expect: 100-continue",
                                     "%2f",
                                     "?a=b",
                                     ":",
                                     QByteArray("\0\xff\x80", 3)};
    for (int round = 0; round < 150; ++round) {
        QByteArray bytes;
        const int parts = random.bounded(1, 40);
        for (int i = 0; i < parts; ++i) {
            if (random.bounded(3) > 0) {
                bytes += words.at(random.bounded(int(words.size())));
            } else {
                for (int k = random.bounded(20); k > 0; --k)
                    bytes += static_cast<char>(random.bounded(256));
            }
        }
        HttpClient client(server->port());
        QVERIFY(client.connectPlain());
        client.send(bytes);
        if (round % 10 == 0) // the others just hang up
            QVERIFY(client.waitForClose());
    }
    HttpClient client(server->port());
    QCOMPARE(client.get("/hello/alive").status, 200);
}

QTEST_GUILESS_MAIN(HttpLimitsTest)
#include "tst_httplimits.moc"
