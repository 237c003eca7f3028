// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/systemroutes.h"
#include "tests/server/httpclient.h"
#include "tests/server/testserver.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <zstd.h>

#include <array>
#include <atomic>
#include <memory>
#include <stdexcept>
#include <thread>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;
using namespace farol::server::test;
using std::chrono::milliseconds;

namespace {

Handler echo()
{
    return [](const Request &request, const Context &) -> Result<Response> {
        return Response::bytes(request.body, "application/octet-stream");
    };
}

QByteArray zstd(const QByteArray &plain)
{
    QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(plain.size()))), '\0');
    packed.resize(static_cast<qsizetype>(ZSTD_compress(packed.data(), static_cast<std::size_t>(packed.size()), plain.constData(),
                                                       static_cast<std::size_t>(plain.size()), 3)));
    return packed;
}

std::unique_ptr<TestServer> echoServer()
{
    auto server = std::make_unique<TestServer>();
    server->route("echo", Method::Post, "/echo", Access::Open, echo());
    server->route("hello", Method::Get, "/hello/{name}", Access::Open, [](const Request &request, const Context &) -> Result<Response> {
        return Response::bytes("hello " + request.param("name").toUtf8(), "text/plain");
    });
    return server;
}

} // namespace

class HttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_withTheHouseHeaders();
    void keepAlive_servesManyOnOneConnection();
    void pipelinedRequests_areAnsweredInOrder();
    void http10_closes();
    void malformed_isRefused_data();
    void malformed_isRefused();
    void largeHeader_is431();
    void announcedLargeBody_is413BeforeItIsSent();
    void chunkedLargeBody_is413();
    void chunkedBody_arrives();
    void expectContinue_isMet();
    void slowHeader_is408();
    void silentConnection_isClosed();
    void idleConnection_isClosed();
    void slowBody_is408();
    void truncatedBody_disturbsNobody();
    void tooManyConnections_areTurnedAway();
    void fullQueue_is503();
    void missing_is404_wrongMethod_is405_options_allows();
    void head_hasNoBody();
    void access_isChecked_data();
    void access_isChecked();
    void deviceRate_is429();
    void addressRate_is429();
    void forwardedAddress_countsOnlyFromATrustedProxy();
    void zstdBody_isUnpacked();
    void zstdBomb_isRefused();
    void chunkSource_isStreamed();
    void chunkSource_thatFails_cutsTheConnection();
    void handlerThatThrows_is500_andNothingLeaks();
    void log_hasNoContents();
    void systemRoutes_answer();
    void plaintext_isRefusedOffLoopback();
    void restart_takesTheSamePortAtOnce();
    void stop_finishesWhatRuns();
    void stop_cutsAtTheDeadline();
    void readyFile_holdsTheAddress();
    void randomBytes_doNotHurt();
};

void HttpServerTest::answers_withTheHouseHeaders()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    const Reply reply = client.get("/hello/J%C3%BClia%2FX");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, QByteArray("hello Jülia/X"));
    QCOMPARE(reply.header("x-content-type-options"), QByteArray("nosniff"));
    QCOMPARE(reply.header("cache-control"), QByteArray("no-store"));
    QVERIFY(reply.header("strict-transport-security").isNull());
    QVERIFY(reply.header("date").endsWith(" GMT"));
    QVERIFY(!reply.header("x-request-id").isEmpty());
    QCOMPARE(client.get("/hello/x", {{"X-Request-Id", "trace-1"}}).header("x-request-id"), QByteArray("trace-1"));
    QVERIFY(client.get("/hello/x", {{"X-Request-Id", "bad id"}}).header("x-request-id") != "bad id");
}

void HttpServerTest::keepAlive_servesManyOnOneConnection()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    for (int i = 0; i < 50; ++i) {
        const QByteArray body = QByteArray::number(i);
        QCOMPARE(client.request("POST", "/echo", {}, body).body, body);
        QVERIFY(client.isConnected());
    }
    QCOMPARE(client.request("GET", "/hello/x", {{"Connection", "close"}}).header("connection"), QByteArray("close"));
    QVERIFY(client.waitForClose());
}

void HttpServerTest::pipelinedRequests_areAnsweredInOrder()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QByteArray bytes;
    for (int i = 0; i < 20; ++i)
        bytes += "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n" + QByteArray::number(10 + i);
    QVERIFY(client.send(bytes));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(client.read().body, QByteArray::number(10 + i));
}

void HttpServerTest::http10_closes()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send("GET /hello/old HTTP/1.0\r\n\r\n"));
    const Reply reply = client.read();
    QCOMPARE(reply.body, QByteArray("hello old"));
    QVERIFY(client.waitForClose());
}

void HttpServerTest::malformed_isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) { QTest::newRow(name) << bytes << status; };
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
    row("length and chunked", "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
    row("chunked and length", "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n", 400);
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

void HttpServerTest::malformed_isRefused()
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

void HttpServerTest::largeHeader_is431()
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

void HttpServerTest::announcedLargeBody_is413BeforeItIsSent()
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

void HttpServerTest::chunkedLargeBody_is413()
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

void HttpServerTest::chunkedBody_arrives()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;note=1\r\nde\r\n"));
    QVERIFY(client.send("0\r\nTrailer: x\r\n\r\nGET /hello/next HTTP/1.1\r\nHost: x\r\n\r\n"));
    QCOMPARE(client.read().body, QByteArray("abcde"));
    QCOMPARE(client.read().body, QByteArray("hello next"));
}

void HttpServerTest::expectContinue_isMet()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"));
    QCOMPARE(client.read().status, 100);
    QVERIFY(client.send("abc"));
    QCOMPARE(client.read().body, QByteArray("abc"));
}

void HttpServerTest::slowHeader_is408()
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

void HttpServerTest::silentConnection_isClosed()
{
    auto server = echoServer();
    server->options.limits.headerTimeout = milliseconds(50);
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.waitForClose());
}

void HttpServerTest::idleConnection_isClosed()
{
    auto server = echoServer();
    server->options.limits.idleTimeout = milliseconds(50);
    server->start();
    HttpClient client(server->port());
    QCOMPARE(client.get("/hello/x").status, 200);
    QVERIFY(client.waitForClose());
}

void HttpServerTest::slowBody_is408()
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

void HttpServerTest::truncatedBody_disturbsNobody()
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

void HttpServerTest::tooManyConnections_areTurnedAway()
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

void HttpServerTest::fullQueue_is503()
{
    Door door;
    TestServer server;
    server.options.threads = 1;
    server.options.limits.queue = 1;
    server.route("wait", Method::Get, "/wait", Access::Open, [&door](const Request &, const Context &) -> Result<Response> {
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

void HttpServerTest::missing_is404_wrongMethod_is405_options_allows()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    const Reply missing = client.get("/nowhere");
    QCOMPARE(missing.status, 404);
    QCOMPARE(errorCode(missing.body), u"not-found"_s);
    const Reply wrong = client.request("DELETE", "/hello/x");
    QCOMPARE(wrong.status, 405);
    QCOMPARE(wrong.header("allow"), QByteArray("GET, HEAD, OPTIONS"));
    const Reply options = client.request("OPTIONS", "/echo");
    QCOMPARE(options.status, 204);
    QCOMPARE(options.header("allow"), QByteArray("POST, OPTIONS"));
    QCOMPARE(client.request("OPTIONS", "*").status, 204);
    QVERIFY(client.isConnected());
}

void HttpServerTest::head_hasNoBody()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    const Reply head = client.request("HEAD", "/hello/x");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-length"), QByteArray("7"));
    QCOMPARE(client.get("/hello/y").body, QByteArray("hello y"));
}

void HttpServerTest::access_isChecked_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QList<int>>("statuses"); // open, device, lead, administrator, operator
    const auto row = [](const char *token, const QList<int> &statuses) { QTest::newRow(token) << QByteArray(token) << statuses; };
    row("", {200, 401, 401, 401, 200});
    row("nonsense", {200, 401, 401, 401, 200});
    row("manager-1", {200, 200, 403, 403, 200});
    row("lead-1", {200, 200, 200, 403, 200});
    row("administrator-1", {200, 200, 200, 200, 200});
}

void HttpServerTest::access_isChecked()
{
    QFETCH(QByteArray, token);
    QFETCH(QList<int>, statuses);
    TestServer server;
    const Handler who = [](const Request &, const Context &context) -> Result<Response> {
        return Response::bytes(context.identity ? "known" : "unknown", "text/plain");
    };
    const QList<Access> all = {Access::Open, Access::Device, Access::Lead, Access::Administrator, Access::Operator};
    for (qsizetype i = 0; i < all.size(); ++i)
        server.route("r" + QByteArray::number(i), Method::Get, "/r" + QByteArray::number(i), all.at(i), who);
    server.start();
    HttpClient client(server.port());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const HeaderList headers = token.isEmpty() ? HeaderList() : HeaderList{{"Authorization", "Bearer " + token}};
        const Reply reply = client.get("/r" + QByteArray::number(i), headers);
        QCOMPARE(reply.status, statuses.at(i));
        if (reply.status == 401)
            QCOMPARE(reply.header("www-authenticate"), QByteArray("Bearer"));
    }
    // A request that came through a proxy on this machine is not this machine's own.
    QCOMPARE(client.get("/r4", {{"X-Forwarded-For", "198.51.100.7"}}).status, 401);
}

void HttpServerTest::deviceRate_is429()
{
    TestServer server;
    server.rates.devicePerSecond = 0.01;
    server.rates.deviceBurst = 3;
    server.route("r", Method::Get, "/r", Access::Device, [](const Request &, const Context &) -> Result<Response> { return Response::empty(); });
    server.start();
    HttpClient client(server.port());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.get("/r", {{"Authorization", "Bearer lead-1"}}).status, 204);
    const Reply refused = client.get("/r", {{"Authorization", "Bearer lead-1"}});
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.header("retry-after").toInt() > 1);
    QCOMPARE(client.get("/r", {{"Authorization", "Bearer lead-2"}}).status, 204);
}

void HttpServerTest::addressRate_is429()
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

void HttpServerTest::forwardedAddress_countsOnlyFromATrustedProxy()
{
    const auto peerSeen = [](const QList<QByteArray> &trusted, const HeaderList &headers) {
        TestServer server;
        server.options.trustedProxies = trusted;
        server.route("peer", Method::Get, "/peer", Access::Open, [](const Request &, const Context &context) -> Result<Response> {
            return Response::bytes(context.peer + '|' + context.peerGroup + (context.secure ? "|secure" : ""), "text/plain");
        });
        server.start();
        HttpClient client(server.port());
        return client.get("/peer", headers).body;
    };
    const HeaderList forged = {{"X-Forwarded-For", "6.6.6.6, 198.51.100.7"}, {"X-Forwarded-Proto", "https"}};
    QCOMPARE(peerSeen({}, forged), QByteArray("127.0.0.1|127.0.0.1"));
    QCOMPARE(peerSeen({"127.0.0.1"}, forged), QByteArray("198.51.100.7|198.51.100.7|secure"));
    QCOMPARE(peerSeen({"127.0.0.1"}, {{"X-Forwarded-For", "2001:db8:1:2:3::4"}}),
             QByteArray("2001:db8:1:2:3::4|2001:db8:1:2::/64"));
    QCOMPARE(peerSeen({"127.0.0.1"}, {{"X-Forwarded-For", "rubbish"}}), QByteArray("127.0.0.1|127.0.0.1"));
}

void HttpServerTest::zstdBody_isUnpacked()
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

void HttpServerTest::zstdBomb_isRefused()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    const Reply reply = client.request("POST", "/echo", {{"Content-Encoding", "zstd"}}, zstd(QByteArray(100'000'000, '\0')));
    QCOMPARE(reply.status, 413);
    QCOMPARE(errorCode(reply.body), u"too-large"_s);
    QVERIFY(client.isConnected());
}

void HttpServerTest::chunkSource_isStreamed()
{
    TestServer server;
    const auto source = [](std::optional<qint64> length) {
        return [length](const Request &, const Context &) -> Result<Response> {
            auto left = std::make_shared<int>(5);
            return Response::chunks({[left]() -> Result<QByteArray> { return (*left)-- > 0 ? QByteArray(1000, 'c') : QByteArray(); }, length},
                                    "application/octet-stream");
        };
    };
    server.route("open", Method::Get, "/open", Access::Open, source({}));
    server.route("known", Method::Get, "/known", Access::Open, source(5000));
    server.start();
    HttpClient client(server.port());
    const Reply chunked = client.get("/open");
    QVERIFY(chunked.complete);
    QCOMPARE(chunked.body.size(), 5000);
    const Reply known = client.get("/known");
    QCOMPARE(known.header("content-length"), QByteArray("5000"));
    QVERIFY(known.complete);
    QVERIFY(client.isConnected());
    QCOMPARE(client.request("HEAD", "/open").status, 200);
    QVERIFY(client.send("GET /open HTTP/1.0\r\n\r\n"));
    const Reply old = client.read();
    QVERIFY(old.header("transfer-encoding").isNull());
    QCOMPARE(old.body.size(), 5000);
}

void HttpServerTest::chunkSource_thatFails_cutsTheConnection()
{
    TestServer server;
    server.route("cut", Method::Get, "/cut", Access::Open, [](const Request &, const Context &) -> Result<Response> {
        auto left = std::make_shared<int>(2);
        return Response::chunks({[left]() -> Result<QByteArray> {
                                     if ((*left)-- > 0)
                                         return QByteArray(10, 'c');
                                     return fail(Error::Code::Offline);
                                 },
                                 {}},
                                "text/plain");
    });
    server.start();
    HttpClient client(server.port());
    const Reply reply = client.get("/cut");
    QCOMPARE(reply.body.size(), 20);
    QVERIFY(!reply.complete);
}

void HttpServerTest::handlerThatThrows_is500_andNothingLeaks()
{
    TestServer server;
    server.route("throw", Method::Get, "/throw", Access::Open,
                 [](const Request &, const Context &) -> Result<Response> { throw std::runtime_error("a secret detail"); });
    server.route("fail", Method::Get, "/fail", Access::Open,
                 [](const Request &, const Context &) -> Result<Response> { return fail(Error::Code::Corrupt, u"a secret table"_s); });
    server.start();
    HttpClient client(server.port());
    const Reply thrown = client.get("/throw");
    QCOMPARE(thrown.status, 500);
    QCOMPARE(errorCode(thrown.body), u"internal"_s);
    const Reply failed = client.get("/fail");
    QCOMPARE(failed.status, 500);
    QVERIFY(!thrown.body.contains("secret") && !failed.body.contains("secret"));
    QVERIFY(server.logged().contains("a secret detail") && server.logged().contains("a secret table"));
}

void HttpServerTest::log_hasNoContents()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    QCOMPARE(client.request("POST", "/echo?token=QUERYSECRET", {{"Authorization", "Bearer TOKENSECRET"}}, "BODYSECRET").status, 200);
    QCOMPARE(client.get("/hello/PATHSECRET").status, 200);
    server->server->stop(milliseconds(1000));
    const QByteArray log = server->logged();
    QVERIFY(!log.contains("SECRET"));
    const QList<QByteArray> lines = log.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const QJsonObject line = QJsonDocument::fromJson(lines.first()).object();
    QCOMPARE(line.value(u"route"_s).toString(), u"echo"_s);
    QCOMPARE(line.value(u"status"_s).toInt(), 200);
    QCOMPARE(line.value(u"level"_s).toString(), u"info"_s);
    QVERIFY(line.value(u"ms"_s).toDouble() > 0);
    QVERIFY(server->metrics.text().contains("farol_http_requests_total{route=\"echo\",status=\"200\"} 1\n"));
}

void HttpServerTest::systemRoutes_answer()
{
    TestServer server;
    std::atomic<bool> ready{false};
    server.add(systemRoutes(server.metrics, [&ready]() -> Status {
        return ready ? Status() : Status(fail(Error::Code::Offline));
    }));
    server.start();
    HttpClient client(server.port());
    QCOMPARE(client.get("/healthz").status, 200);
    QCOMPARE(client.get("/readyz").status, 503);
    ready = true;
    QCOMPARE(client.get("/readyz").status, 200);
    const Reply figures = client.get("/metrics");
    QCOMPARE(figures.status, 200);
    QVERIFY(figures.body.contains("farol_http_request_seconds_count{route=\"system.healthz\"} 1\n"));
    QVERIFY(figures.body.contains("farol_http_connections 1\n"));
}

void HttpServerTest::plaintext_isRefusedOffLoopback()
{
    auto server = echoServer();
    server->options.address = "0.0.0.0";
    const Status refused = server->tryStart();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Denied);
    auto allowed = echoServer();
    allowed->options.address = "0.0.0.0";
    allowed->options.plaintextAnywhere = true;
    QVERIFY(allowed->tryStart());
    QCOMPARE(allowed->server->url(), "http://127.0.0.1:" + QByteArray::number(allowed->port()));
}

void HttpServerTest::restart_takesTheSamePortAtOnce()
{
    auto first = echoServer();
    first->start();
    const quint16 port = first->port();
    HttpClient client(port);
    QCOMPARE(client.get("/hello/x").status, 200);
    auto second = echoServer();
    second->options.port = port;
    const Status taken = second->tryStart();
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, Error::Code::Busy);
    first.reset();
    auto third = echoServer();
    third->options.port = port;
    third->start();
    QCOMPARE(third->port(), port);
    HttpClient again(port);
    QCOMPARE(again.get("/hello/x").status, 200);
}

void HttpServerTest::stop_finishesWhatRuns()
{
    Door door;
    TestServer server;
    std::atomic<bool> sawStop{false};
    server.route("wait", Method::Get, "/wait", Access::Open, [&](const Request &, const Context &context) -> Result<Response> {
        door.pass();
        sawStop = context.cancelled();
        return Response::bytes("done", "text/plain");
    });
    server.start();
    HttpClient idle(server.port());
    QVERIFY(idle.connectPlain());
    HttpClient client(server.port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"));
    QVERIFY(door.waitFor(1));
    std::thread stopper([&server] { server.server->stop(milliseconds(10'000)); });
    QVERIFY(idle.waitForClose()); // the stop has begun
    door.open();
    const Reply reply = client.read();
    QCOMPARE(reply.body, QByteArray("done"));
    QCOMPARE(reply.header("connection"), QByteArray("close"));
    client.close();
    stopper.join();
    QVERIFY(sawStop);
    HttpClient late(server.port());
    QVERIFY(!late.connectPlain());
}

void HttpServerTest::stop_cutsAtTheDeadline()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1000\r\n\r\n"));
    QCOMPARE(client.read().status, 100); // now it waits for a body that never comes
    server->server->stop(milliseconds(50));
    QVERIFY(client.waitForClose());
}

void HttpServerTest::readyFile_holdsTheAddress()
{
    auto server = echoServer();
    server->start();
    QTemporaryDir dir;
    const QString path = dir.filePath(u"ready"_s);
    QVERIFY(writeReadyFile(path, server->server->url()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "http://127.0.0.1:" + QByteArray::number(server->port()) + "\n");
    QVERIFY(!writeReadyFile(dir.filePath(u"no/such/folder"_s), "x"));
}

void HttpServerTest::randomBytes_doNotHurt()
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
    const QList<QByteArray> words = {"GET ", "POST ", "/echo", "/hello/", " HTTP/1.1", "\r\n", "\r\n\r\n", "Host: x", "Content-Length: ",
                                     "Transfer-Encoding: chunked", "5\r\nabcde\r\n", "0\r\n\r\n", "Expect: 100-continue", "%2f", "?a=b", ":", QByteArray("\0\xff\x80", 3)};
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

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
