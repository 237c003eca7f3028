// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/httpclient.h"
#include "tests/server/testserver.h"

#include <QTest>

#include <memory>
#include <mutex>
#include <thread>

using namespace farol;
using namespace farol::server;
using namespace farol::server::test;
using std::chrono::milliseconds;

namespace {

/// A server whose /live route hands its channels to the test.
class StreamServer final
{
public:
    StreamServer()
    {
        m_server.route("live", Method::Get, "/live", Access::Device,
                       [this](const Request &, const Context &) -> Result<Response> {
                           auto channel = std::make_shared<EventChannel>(4);
                           channel->onClosed([this] {
                               const std::lock_guard lock(m_mutex);
                               ++m_closed;
                           });
                           channel->push({"head", "1", {}});
                           const std::lock_guard lock(m_mutex);
                           m_channels.append(channel);
                           return Response::events(channel);
                       });
    }

    TestServer *operator->() { return &m_server; }
    std::shared_ptr<EventChannel> channel(qsizetype index)
    {
        const std::lock_guard lock(m_mutex);
        return m_channels.value(index);
    }
    int closed()
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }

private:
    std::mutex m_mutex;
    QList<std::shared_ptr<EventChannel>> m_channels;
    int m_closed = 0;
    TestServer m_server; ///< last, so that it stops first
};

Reply listen(HttpClient &client, const QByteArray &token)
{
    if (!client.connectPlain()
        || !client.send("GET /live HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n"))
        return {};
    return client.readHead();
}

} // namespace

class HttpStreamsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void events_arriveInOrder();
    void latest_replacesWhatWaits();
    void events_haveTheStandardsForm();
    void close_endsTheStreamAfterItsLastEvent();
    void revokedDevice_losesItsStreams();
    void revocationElsewhere_isFoundAtTheHeartbeat();
    void heartbeats_keepComing();
    void goneListener_isNoticed();
    void slowListener_isCutOff();
    void streams_needAToken();
    void stop_endsStreams();
    void channel_outlivesTheServer();
    void manyThreads_push();
};

void HttpStreamsTest::events_arriveInOrder()
{
    StreamServer server;
    server->start();
    HttpClient client(server->port());
    const Reply head = listen(client, "lead-1");
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-type"), QByteArray("text/event-stream"));
    QCOMPARE(client.readEvent(), QByteArray("event: head\ndata: 1"));
    for (int i = 2; i < 20; ++i) {
        QVERIFY(server.channel(0)->push({"head", QByteArray::number(i), {}}));
        QCOMPARE(client.readEvent(), "event: head\ndata: " + QByteArray::number(i));
    }
}

void HttpStreamsTest::latest_replacesWhatWaits()
{
    EventChannel channel(2);
    QVERIFY(channel.pushLatest({"head", "1", {}}));
    QVERIFY(channel.push({"scope", "x", {}}));
    QVERIFY(channel.pushLatest({"head", "2", {}}));
    QVERIFY(channel.pushLatest({"head", "3", {}}));
    QCOMPARE(channel.takeEncoded(), QByteArray("event: head\ndata: 3\n\nevent: scope\ndata: x\n\n"));
    QVERIFY(channel.takeEncoded().isEmpty());
}

void HttpStreamsTest::events_haveTheStandardsForm()
{
    QCOMPARE(encoded({"a\nb", "one\r\ntwo\rthree\n", "7"}),
             QByteArray("event: a b\nid: 7\ndata: one\ndata: two\ndata: three\ndata: \n\n"));
    QCOMPARE(encoded({{}, {}, {}}), QByteArray("data: \n\n"));
}

void HttpStreamsTest::close_endsTheStreamAfterItsLastEvent()
{
    StreamServer server;
    server->start();
    HttpClient client(server->port());
    QCOMPARE(listen(client, "lead-1").status, 200);
    server.channel(0)->push({"last", "words", {}});
    server.channel(0)->close();
    QVERIFY(!server.channel(0)->push({"too", "late", {}}));
    QCOMPARE(client.readEvent(), QByteArray("event: head\ndata: 1"));
    QCOMPARE(client.readEvent(), QByteArray("event: last\ndata: words"));
    QVERIFY(client.readEvent().isNull());
    QVERIFY(client.waitForClose());
    QCOMPARE(server.closed(), 1);
}

void HttpStreamsTest::revokedDevice_losesItsStreams()
{
    StreamServer server;
    server->start();
    HttpClient revoked(server->port());
    HttpClient other(server->port());
    QCOMPARE(listen(revoked, "lead-1").status, 200);
    QCOMPARE(listen(other, "lead-2").status, 200);
    server->server->closeStreamsOf(deviceNumber(1));
    QVERIFY(revoked.waitForClose());
    QCOMPARE(other.readEvent(), QByteArray("event: head\ndata: 1"));
    server.channel(1)->push({"head", "2", {}});
    QCOMPARE(other.readEvent(), QByteArray("event: head\ndata: 2"));
}

void HttpStreamsTest::revocationElsewhere_isFoundAtTheHeartbeat()
{
    StreamServer server;
    server->options.limits.heartbeat = milliseconds(30);
    server->start();
    HttpClient client(server->port());
    QCOMPARE(listen(client, "lead-1").status, 200);
    server->ownAuthenticator.revoke(deviceNumber(1));
    QVERIFY(client.waitForClose());
    QTRY_COMPARE(server.closed(), 1);
}

void HttpStreamsTest::heartbeats_keepComing()
{
    StreamServer server;
    server->options.limits.heartbeat = milliseconds(10);
    server->start();
    HttpClient client(server->port());
    QCOMPARE(listen(client, "lead-1").status, 200);
    QCOMPARE(client.readEvent(), QByteArray("event: head\ndata: 1"));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(client.readEvent(), QByteArray(":"));
}

void HttpStreamsTest::goneListener_isNoticed()
{
    StreamServer server;
    server->start();
    HttpClient client(server->port());
    QCOMPARE(listen(client, "lead-1").status, 200);
    QVERIFY(server->metrics.text().contains("farol_http_streams 1\n"));
    client.close();
    QTRY_COMPARE(server.closed(), 1);
    QVERIFY(server.channel(0)->isClosed());
    QTRY_VERIFY(server->metrics.text().contains("farol_http_streams 0\n"));
}

void HttpStreamsTest::slowListener_isCutOff()
{
    EventChannel channel(3);
    int closed = 0;
    channel.onClosed([&closed] { ++closed; });
    for (int i = 0; i < 3; ++i)
        QVERIFY(channel.push({"e", "x", {}}));
    QVERIFY(!channel.push({"e", "x", {}}));
    QVERIFY(channel.isClosed());
    channel.close();
    QCOMPARE(closed, 1);
}

void HttpStreamsTest::streams_needAToken()
{
    StreamServer server;
    server->start();
    HttpClient client(server->port());
    QCOMPARE(listen(client, "nobody-1").status, 401);
}

void HttpStreamsTest::stop_endsStreams()
{
    StreamServer server;
    server->start();
    HttpClient client(server->port());
    QCOMPARE(listen(client, "lead-1").status, 200);
    std::thread stopper([&server] { server->server->stop(milliseconds(10'000)); });
    QVERIFY(client.waitForClose());
    client.close();
    stopper.join();
    QCOMPARE(server.closed(), 1);
}

void HttpStreamsTest::channel_outlivesTheServer()
{
    std::shared_ptr<EventChannel> channel;
    {
        StreamServer server;
        server->start();
        HttpClient client(server->port());
        QCOMPARE(listen(client, "lead-1").status, 200);
        channel = server.channel(0);
        server->server->stop(milliseconds(0));
    }
    QVERIFY(channel->isClosed());
    QVERIFY(!channel->push({"e", "x", {}}));
}

void HttpStreamsTest::manyThreads_push()
{
    TestServer server;
    auto channel = std::make_shared<EventChannel>(10'000);
    server.route(
        "live", Method::Get, "/live", Access::Open,
        [&channel](const Request &, const Context &) -> Result<Response> { return Response::events(channel); });
    server.start();
    HttpClient client(server.port());
    QCOMPARE(listen(client, "lead-1").status, 200);
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&channel] {
            for (int i = 0; i < 500; ++i)
                channel->push({"e", "x", {}});
        });
    }
    int events = 0;
    while (events < 2000 && !client.readEvent().isNull())
        ++events;
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(events, 2000);
}

QTEST_GUILESS_MAIN(HttpStreamsTest)
#include "tst_httpstreams.moc"
