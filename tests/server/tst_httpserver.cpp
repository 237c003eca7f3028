// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/systemroutes.h"
#include "tests/server/httpclient.h"
#include "tests/server/largeanswer.h"
#include "tests/server/testserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <stdexcept>
#include <thread>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;
using namespace farol::server::test;
using std::chrono::milliseconds;

class HttpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_withTheHouseHeaders();
    void keepAlive_servesManyOnOneConnection();
    void pipelinedRequests_areAnsweredInOrder();
    void http10_closes();
    void chunkedBody_arrives();
    void expectContinue_isMet();
    void missing_is404_wrongMethod_is405_options_allows();
    void head_hasNoBody();
    void access_isChecked_data();
    void access_isChecked();
    void forwardedAddress_countsOnlyFromATrustedProxy();
    void chunkSource_isStreamed();
    void chunkSource_thatFails_cutsTheConnection();
    void handlerThatThrows_is500_andNothingLeaks();
    void log_hasNoContents();
    void systemRoutes_answer();
    void plaintext_isRefusedOffLoopback();
    void restart_takesTheSamePortAtOnce();
    void stop_finishesWhatRuns();
    void stop_finishesAnAnswerThatIsRead();
    void stop_dropsWhatHasNotArrived();
    void stop_dropsAnAnswerNobodyReads();
    void stop_cutsAtTheDeadline();
    void readyFile_holdsTheAddress();
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

void HttpServerTest::chunkedBody_arrives()
{
    auto server = echoServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send(
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;note=1\r\nde\r\n"));
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
    const auto row = [](const char *token, const QList<int> &statuses) {
        QTest::newRow(token) << QByteArray(token) << statuses;
    };
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

void HttpServerTest::forwardedAddress_countsOnlyFromATrustedProxy()
{
    const auto peerSeen = [](const QList<QByteArray> &trusted, const HeaderList &headers) {
        TestServer server;
        server.options.trustedProxies = trusted;
        server.route("peer", Method::Get, "/peer", Access::Open,
                     [](const Request &, const Context &context) -> Result<Response> {
                         return Response::bytes(
                             context.peer + '|' + context.peerGroup + (context.secure ? "|secure" : ""), "text/plain");
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
    // A proxy may add a field of its own instead of going on with the one it got.
    const HeaderList appended = {{"X-Forwarded-For", "6.6.6.6"},
                                 {"X-Forwarded-Proto", "https"},
                                 {"X-Forwarded-For", "198.51.100.7"},
                                 {"X-Forwarded-Proto", "http"}};
    QCOMPARE(peerSeen({"127.0.0.1"}, appended), QByteArray("198.51.100.7|198.51.100.7"));
}

void HttpServerTest::chunkSource_isStreamed()
{
    TestServer server;
    const auto source = [](std::optional<qint64> length) {
        return [length](const Request &, const Context &) -> Result<Response> {
            auto left = std::make_shared<int>(5);
            return Response::chunks(
                {[left]() -> Result<QByteArray> { return (*left)-- > 0 ? QByteArray(1000, 'c') : QByteArray(); },
                 length},
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
    server.route(
        "throw", Method::Get, "/throw", Access::Open,
        [](const Request &, const Context &) -> Result<Response> { throw std::runtime_error("a secret detail"); });
    server.route("fail", Method::Get, "/fail", Access::Open, [](const Request &, const Context &) -> Result<Response> {
        return fail(Error::Code::Corrupt, u"a secret table"_s);
    });
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
    QCOMPARE(client.request("POST", "/echo?token=QUERYSECRET", {{"Authorization", "Bearer TOKENSECRET"}}, "BODYSECRET")
                 .status,
             200);
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
    server.add(systemRoutes(server.metrics,
                            [&ready]() -> Status { return ready ? Status() : Status(fail(Error::Code::Offline)); }));
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
    server.route("wait", Method::Get, "/wait", Access::Open,
                 [&](const Request &, const Context &context) -> Result<Response> {
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

void HttpServerTest::stop_finishesAnAnswerThatIsRead()
{
    TestServer server;
    server.options.limits.stopPatience = milliseconds(10'000); // this process may have to wait for its turn
    addLarge(server, Access::Open);
    server.start();
    HttpClient idle(server.port());
    QVERIFY(idle.connectPlain());
    HttpClient client(server.port());
    QVERIFY(askForLarge(client));
    QTRY_VERIFY(!server.metrics.text().contains("farol_http_answer_bytes 0\n"));
    int dropped = -1;
    std::thread stopper([&] { dropped = server.server->stop(milliseconds(20'000)); });
    const bool stopping = idle.waitForClose();
    client.socket().setReadBufferSize(0);
    const Reply reply = client.read();
    client.close();
    stopper.join();
    QVERIFY(stopping);
    QVERIFY(reply.complete);
    QCOMPARE(reply.body.size(), LargeAnswer);
    QCOMPARE(dropped, 0);
}

void HttpServerTest::stop_dropsWhatHasNotArrived()
{
    auto server = echoServer();
    server->start();
    HttpClient header(server->port());
    QVERIFY(header.connectPlain());
    QVERIFY(header.send("GET /hello/x HTTP/1.1\r\nHost:"));
    HttpClient body(server->port());
    QVERIFY(body.connectPlain());
    QVERIFY(body.send("POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 1000\r\n\r\n"));
    QCOMPARE(body.read().status, 100); // now it waits for the body
    QVERIFY(body.send("abc"));
    QElapsedTimer time;
    time.start();
    QVERIFY(server->server->stop(milliseconds(60'000)) >= 1);
    QVERIFY(time.elapsed() < 8'000); // the shortest of the limits on what has not arrived is ten seconds
    QVERIFY(header.waitForClose());
    QVERIFY(body.waitForClose());
}

void HttpServerTest::stop_dropsAnAnswerNobodyReads()
{
    TestServer server;
    addLarge(server, Access::Open);
    server.start();
    HttpClient client(server.port());
    QVERIFY(askForLarge(client));
    QTRY_VERIFY(!server.metrics.text().contains("farol_http_answer_bytes 0\n"));
    QElapsedTimer time;
    time.start();
    QCOMPARE(server.server->stop(milliseconds(60'000)), 1);
    QVERIFY(time.elapsed() < 8'000);
    QVERIFY2(server.logged().contains("\"cut\":\"stopping\""), server.logged().constData());
}

void HttpServerTest::stop_cutsAtTheDeadline()
{
    Door door;
    TestServer server;
    server.route("wait", Method::Get, "/wait", Access::Open,
                 [&door](const Request &, const Context &) -> Result<Response> {
                     door.pass();
                     return Response::empty();
                 });
    server.start();
    HttpClient client(server.port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send("GET /wait HTTP/1.1\r\nHost: x\r\n\r\n"));
    QVERIFY(door.waitFor(1));
    int dropped = -1;
    std::thread stopper([&] { dropped = server.server->stop(milliseconds(50)); });
    const bool closed = client.waitForClose();
    door.open();
    stopper.join();
    QVERIFY(closed);
    QCOMPARE(dropped, 1);
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

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
