// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "net/devicekey.h"
#include "net/httptransport.h"
#include "net/packing.h"
#include "sync/codec.h"
#include "tests/net/memoryvault.h"
#include "tests/net/scriptedserver.h"
#include "tests/net/testclock.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::net;
using namespace farol::nettest;
using Code = Error::Code;

class NetTransportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void messages_goToTheirRoutes();
    void largeMessages_arePackedBothWays();
    void messagesThatPackTooWell_goAsTheyAre();
    void answers_keepTheirIds();
    void failures_areWhatTheyAre_data();
    void failures_areWhatTheyAre();
    void pause_isKept();
    void cutAnswer_isOffline();
    void bomb_isRefused();
    void silence_endsInATimeout();
    void drippingAnswer_endsInATimeout();
    void slowBytes_areNoSilence();
    void silenceInTheMiddle_endsIt();
    void largeBody_mayBeQuietForLonger();
    void hugeAnswer_isCutWhileItComes();
    void redirect_isNotFollowed();
    void plainHttp_goesToLoopbackOnly();

private:
    Result<sync::Reply> ask(const sync::Request &request);
    HttpOutcome get(HttpClient &http, HttpCall call) const;
    static sync::PullReply pullReply(int entries);

    SystemRandom m_random;
    TestClock m_clock;
    MemoryVault m_vault;
    std::optional<ScriptedServer> m_server;
    std::optional<HttpClient> m_http;
    std::optional<Session> m_session;
    std::optional<HttpTransport> m_transport;
    QList<std::pair<std::uint64_t, Result<sync::Reply>>> m_received;
    std::uint64_t m_last = 0;
};

void NetTransportTest::init()
{
    m_transport.reset();
    m_session.reset();
    m_http.reset();
    m_server.emplace();
    m_http.emplace(m_server->url());
    SessionRecord record;
    record.account.server = m_server->url();
    record.account.user = UserId(makeRandomUuid(m_random));
    record.credentials = {"fa_1", "fr_1", DeviceKey::random(m_random).seed()};
    m_session.emplace(*m_http, m_vault, record);
    m_received.clear();
    m_transport.emplace(*m_session, m_clock, [this](std::uint64_t id, const Result<sync::Reply> &reply) {
        m_received.append({id, reply});
    });
}

sync::PullReply NetTransportTest::pullReply(int entries)
{
    sync::PullReply reply;
    reply.head = entries;
    for (int i = 0; i < entries; ++i) {
        LogEntry entry;
        entry.seq = i + 1;
        reply.entries.append(entry);
    }
    return reply;
}

Result<sync::Reply> NetTransportTest::ask(const sync::Request &request)
{
    const std::uint64_t id = ++m_last;
    const qsizetype before = m_received.size();
    m_transport->send(id, request);
    if (m_received.size() != before)
        return fail(Code::Internal, u"answered from within send()"_s);
    (void)QTest::qWaitFor([&] { return m_received.size() > before; }, 10'000);
    if (m_received.size() == before || m_received.constLast().first != id)
        return fail(Code::Internal, u"never answered"_s);
    return m_received.constLast().second;
}

HttpOutcome NetTransportTest::get(HttpClient &http, HttpCall call) const
{
    std::optional<HttpOutcome> answer;
    call.method = "GET";
    http.send(call, {}, [&](const HttpOutcome &outcome) { answer = outcome; });
    (void)QTest::qWaitFor([&] { return answer.has_value(); }, 10'000);
    return answer.value_or(HttpOutcome{fail(Code::Internal, u"never answered"_s), 0});
}

void NetTransportTest::messages_goToTheirRoutes()
{
    const QList<std::pair<sync::Request, sync::Reply>> pairs = {
        {sync::HelloRequest(), sync::HelloReply()},   {sync::PushRequest(), sync::PushReply()},
        {sync::PullRequest(), sync::PullReply()},     {sync::LoadRequest(), sync::LoadReply()},
        {sync::DigestRequest(), sync::DigestReply()}, {sync::HandOverRequest(), sync::HandOverReply()}};
    const QByteArrayList paths = {"/sync/v1/hello", "/sync/v1/push",   "/sync/v1/pull",
                                  "/sync/v1/load",  "/sync/v1/digest", "/sync/v1/hand-over"};
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const auto &[request, reply] = pairs[i];
        m_server->setAnswer([&reply = reply](const SeenRequest &, QTcpSocket &socket) {
            ScriptedServer::reply(socket, 200, "application/cbor", sync::encodeReply(reply));
        });
        const auto answer = ask(request);
        QVERIFY(answer);
        QVERIFY(*answer == reply);
        const SeenRequest &seen = m_server->seen().constLast();
        QCOMPARE(seen.path, paths[i]);
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.headers.value("content-type"), QByteArray("application/cbor"));
        QCOMPARE(seen.token(), QByteArray("fa_1"));
        QVERIFY(*sync::decodeRequest(seen.body) == request);
    }
}

void NetTransportTest::largeMessages_arePackedBothWays()
{
    sync::PushRequest push;
    for (int i = 1; i <= 20; ++i)
        push.entries.append({i, QByteArray(32, '\1'),
                             QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256).repeated(6)});
    const sync::PushReply reply;
    QByteArray unpackedBody;
    m_server->setAnswer([&](const SeenRequest &request, QTcpSocket &socket) {
        QCOMPARE(request.headers.value("content-encoding"), QByteArray("zstd"));
        QCOMPARE(request.headers.value("accept-encoding"), QByteArray("zstd"));
        unpackedBody = *unpacked(request.body, 1 << 20);
        ScriptedServer::reply(socket, 200, "application/cbor", *packed(sync::encodeReply(reply)),
                              "Content-Encoding: zstd\r\n");
    });
    const auto answer = ask(push);
    QVERIFY(answer);
    QVERIFY(*answer == sync::Reply(reply));
    QVERIFY(*sync::decodeRequest(unpackedBody) == sync::Request(push));
}

void NetTransportTest::messagesThatPackTooWell_goAsTheyAre()
{
    sync::PushRequest push;
    push.entries.append({1, QByteArray(32, '\1'), QByteArray(500'000, 'x')});
    QByteArray body;
    m_server->setAnswer([&](const SeenRequest &request, QTcpSocket &socket) {
        QVERIFY(!request.headers.contains("content-encoding")); // as a bomb the server would refuse it for ever
        body = request.body;
        ScriptedServer::reply(socket, 200, "application/cbor", sync::encodeReply(sync::PushReply()));
    });
    QVERIFY(ask(push));
    QVERIFY(*sync::decodeRequest(body) == sync::Request(push));
}

void NetTransportTest::answers_keepTheirIds()
{
    m_server->setAnswer([](const SeenRequest &, QTcpSocket &socket) {
        ScriptedServer::reply(socket, 200, "application/cbor", sync::encodeReply(sync::PullReply()));
    });
    m_transport->send(41, sync::PullRequest());
    m_transport->send(42, sync::PullRequest());
    QTRY_COMPARE(m_received.size(), 2);
    QCOMPARE(m_received[0].first + m_received[1].first, 83U);
}

void NetTransportTest::failures_areWhatTheyAre_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Code>("code");
    const QByteArray json = "application/json";
    QTest::newRow("denied") << 403 << json << QByteArray("{\"error\":{\"code\":\"denied\"}}") << Code::Denied;
    QTest::newRow("a proxy denies") << 403 << QByteArray("text/html") << QByteArray("<html>") << Code::Offline;
    QTest::newRow("unavailable") << 503 << json << QByteArray("{\"error\":{\"code\":\"busy\"}}") << Code::Offline;
    QTest::newRow("too old") << 410 << json << QByteArray("{\"error\":{\"code\":\"too-old\"}}") << Code::TooOld;
    QTest::newRow("garbage") << 200 << QByteArray("application/cbor") << QByteArray("\xff\x00garbage", 9)
                             << Code::Foreign;
    QTest::newRow("empty") << 200 << QByteArray("application/cbor") << QByteArray() << Code::Foreign;
    QTest::newRow("a log-in page") << 200 << QByteArray("text/html") << QByteArray("<html>") << Code::Foreign;
    QTest::newRow("no such page") << 404 << QByteArray("text/html") << QByteArray("<html>") << Code::Foreign;
}

void NetTransportTest::failures_areWhatTheyAre()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const Code, code);
    m_server->setAnswer(
        [=](const SeenRequest &, QTcpSocket &socket) { ScriptedServer::reply(socket, status, type, body); });
    const auto answer = ask(sync::PullRequest());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
}

void NetTransportTest::pause_isKept()
{
    m_server->setAnswer([](const SeenRequest &, QTcpSocket &s) { ScriptedServer::replyError(s, 429, "too-many", 7); });
    QCOMPARE(ask(sync::PullRequest()).error().code, Code::TooMany);
    QCOMPARE(m_server->seen().size(), 1);
    m_clock.advance(6'900);
    QCOMPARE(ask(sync::PullRequest()).error().code, Code::TooMany);
    QCOMPARE(m_server->seen().size(), 1); // nothing went out
    m_server->setAnswer([](const SeenRequest &, QTcpSocket &socket) {
        ScriptedServer::reply(socket, 200, "application/cbor", sync::encodeReply(sync::PullReply()));
    });
    m_clock.advance(200);
    QVERIFY(ask(sync::PullRequest()));
}

void NetTransportTest::cutAnswer_isOffline()
{
    m_server->setAnswer([](const SeenRequest &, QTcpSocket &socket) {
        const QByteArray whole = ScriptedServer::response(200, "application/cbor", sync::encodeReply(pullReply(50)));
        socket.write(whole.left(whole.size() / 2));
        socket.flush();
        socket.disconnectFromHost();
    });
    QCOMPARE(ask(sync::PullRequest()).error().code, Code::Offline);
    m_server->die();
    QCOMPARE(ask(sync::PullRequest()).error().code, Code::Offline);
}

void NetTransportTest::bomb_isRefused()
{
    const QByteArray bomb = *packed(QByteArray(50 * 1024 * 1024, 'a'));
    m_server->setAnswer([&](const SeenRequest &, QTcpSocket &socket) {
        ScriptedServer::reply(socket, 200, "application/cbor", bomb, "Content-Encoding: zstd\r\n");
    });
    QCOMPARE(ask(sync::PullRequest()).error().code, Code::TooLarge);
}

void NetTransportTest::silence_endsInATimeout()
{
    m_server->setAnswer([](const SeenRequest &, QTcpSocket &) {});
    HttpCall call;
    call.timeoutMs = 150;
    QCOMPARE(get(*m_http, call).body.error().code, Code::Timeout);
}

void NetTransportTest::drippingAnswer_endsInATimeout()
{
    m_server->setAnswer([](const SeenRequest &, QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 X\r\nContent-Type: application/cbor\r\nContent-Length: 100000\r\n\r\n");
        auto *drip = new QTimer(&socket);
        connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        drip->start(20);
    });
    HttpCall call;
    call.timeoutMs = 300;
    QElapsedTimer time;
    time.start();
    QCOMPARE(get(*m_http, call).body.error().code, Code::Timeout);
    QVERIFY(time.elapsed() < 5'000);
}

void NetTransportTest::slowBytes_areNoSilence()
{
    m_server->setAnswer([](const SeenRequest &, QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 X\r\nContent-Type: application/cbor\r\nContent-Length: 40\r\n\r\n");
        auto *drip = new QTimer(&socket);
        connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        drip->start(50);
    });
    HttpCall call;
    call.silenceMs = 1'000; // the whole answer takes two seconds
    QElapsedTimer time;
    time.start();
    const HttpOutcome outcome = get(*m_http, call);
    QVERIFY2(outcome.body, outcome.body ? "" : qPrintable(outcome.body.error().detail));
    QCOMPARE(outcome.body->size(), 40);
    QVERIFY(time.elapsed() > 1'000);
}

void NetTransportTest::silenceInTheMiddle_endsIt()
{
    m_server->setAnswer([](const SeenRequest &, QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 X\r\nContent-Type: application/cbor\r\nContent-Length: 40\r\n\r\nhalf");
    });
    HttpCall call;
    call.silenceMs = 150;
    QElapsedTimer time;
    time.start();
    QCOMPARE(get(*m_http, call).body.error().code, Code::Timeout);
    QVERIFY(time.elapsed() < 5'000);
}

void NetTransportTest::largeBody_mayBeQuietForLonger()
{
    m_server->setAnswer([](const SeenRequest &, QTcpSocket &socket) {
        QTimer::singleShot(600, &socket, [&socket] { ScriptedServer::replyJson(socket, 200, "{}"); });
    });
    HttpCall call;
    call.method = "POST";
    call.silenceMs = 100;
    call.body = QByteArray(64 * 1024, 'x'); // four seconds of a slow line
    std::optional<HttpOutcome> answer;
    m_http->send(call, {}, [&](const HttpOutcome &outcome) { answer = outcome; });
    QVERIFY(QTest::qWaitFor([&] { return answer.has_value(); }, 10'000));
    QVERIFY(answer->body);
    call.body = "x";
    QCOMPARE(get(*m_http, call).body.error().code, Code::Timeout);
}

void NetTransportTest::hugeAnswer_isCutWhileItComes()
{
    m_server->setAnswer([](const SeenRequest &, QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 X\r\nContent-Type: application/cbor\r\nContent-Length: 999999999\r\n\r\n");
        socket.write(QByteArray(3 * 1024 * 1024, 'x'));
    });
    HttpCall call;
    call.maxAnswer = 100'000;
    QCOMPARE(get(*m_http, call).body.error().code, Code::TooLarge);
}

void NetTransportTest::redirect_isNotFollowed()
{
    ScriptedServer other;
    other.setAnswer([](const SeenRequest &, QTcpSocket &s) { ScriptedServer::replyJson(s, 200, "{}"); });
    m_server->setAnswer([&](const SeenRequest &, QTcpSocket &socket) {
        ScriptedServer::reply(socket, 307, "text/plain", {}, "Location: " + other.url().toEncoded() + "/x\r\n");
    });
    QCOMPARE(ask(sync::PullRequest()).error().code, Code::Foreign);
    QTest::qWait(50);
    QVERIFY(other.seen().isEmpty());
}

void NetTransportTest::plainHttp_goesToLoopbackOnly()
{
    HttpClient http(QUrl(u"http://192.0.2.1:8460"_s));
    QCOMPARE(get(http, {}).body.error().code, Code::Invalid);
}

QTEST_GUILESS_MAIN(NetTransportTest)
#include "tst_nettransport.moc"
