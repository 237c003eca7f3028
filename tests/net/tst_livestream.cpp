// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "net/devicekey.h"
#include "net/livestream.h"
#include "tests/net/memoryvault.h"
#include "tests/net/scriptedserver.h"
#include "tests/net/testclock.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::net;
using namespace farol::nettest;

class LiveStreamTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void heads_becomePokes();
    void endedStream_isOpenedAnewAfterAWait();
    void waits_growToAMinuteAndNoFurther();
    void silence_isTakenForDeath();
    void heartbeats_keepItOpen();
    void goingOnline_triesAtOnce();
    void goingOffline_closes();
    void refusedToken_isRenewed();
    void endedSignIn_stops();
    void refusalDespiteRenewal_waits();
    void nonsense_isNoStream();

private:
    void serveStreams();
    void send(const QByteArray &bytes);

    SystemRandom m_random;
    std::unique_ptr<TestClock> m_clock;
    MemoryVault m_vault;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<LiveStream> m_stream;
    QPointer<QTcpSocket> m_open; ///< the server's end of the newest stream
    SessionRecord m_record;
};

void LiveStreamTest::init()
{
    m_clock = std::make_unique<TestClock>();
    m_server = std::make_unique<ScriptedServer>();
    m_http = std::make_unique<HttpClient>(m_server->url());
    m_record.account.server = m_server->url();
    m_record.account.workspace = WorkspaceId(makeRandomUuid(m_random));
    m_record.account.user = UserId(makeRandomUuid(m_random));
    m_record.account.device = DeviceId(makeRandomUuid(m_random));
    m_record.credentials = {"fa_1", "fr_1", DeviceKey::random(m_random).seed()};
    m_session = std::make_unique<Session>(*m_http, m_vault, m_record);
    m_stream = std::make_unique<LiveStream>(LiveStream::Parts{*m_http, *m_session, *m_clock, m_random});
    serveStreams();
}

void LiveStreamTest::cleanup()
{
    m_stream.reset();
    m_session.reset();
    m_http.reset();
    m_server.reset();
}

void LiveStreamTest::serveStreams()
{
    m_server->setAnswer([this](const SeenRequest &, QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        m_open = &socket;
        send(":\n\n");
    });
}

void LiveStreamTest::send(const QByteArray &bytes)
{
    m_open->write(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
    m_open->flush();
}

void LiveStreamTest::heads_becomePokes()
{
    QSignalSpy pokes(m_stream.get(), &LiveStream::poked);
    QSignalSpy opens(m_stream.get(), &LiveStream::opened);
    m_stream->setOnline(true);
    QTRY_COMPARE(opens.size(), 1);
    QCOMPARE(m_server->seen().constFirst().path, QByteArray("/sync/v1/live"));
    QCOMPARE(m_server->seen().constFirst().token(), QByteArray("fa_1"));
    send("event: head\ndata: 41\n\n");
    QTRY_COMPARE(pokes.size(), 1);
    send("event: head\ndata: 42\n\nevent: other\ndata: 43\n\nevent: head\ndata: x\n\nevent: head\ndata: -1\n\n");
    QTRY_COMPARE(pokes.size(), 2);
    QCOMPARE(pokes[1][0].value<farol::Seq>(), 42);
    QTest::qWait(30);
    QCOMPARE(pokes.size(), 2);
}

void LiveStreamTest::endedStream_isOpenedAnewAfterAWait()
{
    m_stream->setOnline(true);
    QTRY_VERIFY(m_stream->isOpen());
    m_open->disconnectFromHost();
    QTRY_VERIFY(!m_stream->isOpen());
    const auto wake = m_stream->nextWake();
    QVERIFY(wake.has_value());
    QVERIFY(*wake > m_clock->monotonicMs());
    QVERIFY(*wake <= m_clock->monotonicMs() + 1'000);
    m_stream->tick(); // too early: nothing happens
    QTest::qWait(30);
    QCOMPARE(m_server->seen().size(), 1);
    m_clock->advance(1'000);
    m_stream->tick();
    QTRY_VERIFY(m_stream->isOpen());
    QCOMPARE(m_server->seen().size(), 2);
}

void LiveStreamTest::waits_growToAMinuteAndNoFurther()
{
    m_server->die();
    m_stream->setOnline(true);
    std::int64_t longest = 0;
    for (int i = 0; i < 40; ++i) {
        QTRY_VERIFY(m_stream->nextWake().has_value());
        const std::int64_t wait = *m_stream->nextWake() - m_clock->monotonicMs();
        QVERIFY(wait > 0);
        QVERIFY(wait <= LiveStream::LongestWaitMs);
        longest = std::max(longest, wait);
        m_clock->advance(wait);
        m_stream->tick();
        QTest::qWait(5);
    }
    QVERIFY(longest > 5'000);
}

void LiveStreamTest::silence_isTakenForDeath()
{
    QSignalSpy pokes(m_stream.get(), &LiveStream::poked);
    m_stream->setOnline(true);
    QTRY_VERIFY(m_stream->isOpen());
    m_clock->advance(LiveStream::SilenceMs - 1);
    m_stream->tick();
    QVERIFY(m_stream->isOpen());
    m_clock->advance(1); // half open: the socket stands, nobody speaks
    m_stream->tick();
    QVERIFY(!m_stream->isOpen());
    m_clock->advance(1'000);
    m_stream->tick();
    QTRY_VERIFY(m_stream->isOpen());
    send("event: head\ndata: 7\n\n");
    QTRY_COMPARE(pokes.size(), 1);
}

void LiveStreamTest::heartbeats_keepItOpen()
{
    m_stream->setOnline(true);
    QTRY_VERIFY(m_stream->isOpen());
    for (int i = 0; i < 5; ++i) {
        m_clock->advance(20'000);
        send(":\n\n");
        QTRY_VERIFY(*m_stream->nextWake() == m_clock->monotonicMs() + LiveStream::SilenceMs);
        m_stream->tick();
        QVERIFY(m_stream->isOpen());
    }
    QCOMPARE(m_server->seen().size(), 1);
}

void LiveStreamTest::goingOnline_triesAtOnce()
{
    m_server->die();
    m_stream->setOnline(true);
    QTest::qWait(50);
    m_server->revive();
    m_stream->setOnline(true); // the network is back, says the system: no waiting
    QTRY_VERIFY_WITH_TIMEOUT(m_stream->isOpen(), 2'000);
}

void LiveStreamTest::goingOffline_closes()
{
    m_stream->setOnline(true);
    QTRY_VERIFY(m_stream->isOpen());
    m_stream->setOnline(false);
    QVERIFY(!m_stream->isOpen());
    QVERIFY(!m_stream->nextWake().has_value());
    QTRY_VERIFY(m_open.isNull() || m_open->state() == QAbstractSocket::UnconnectedState);
    m_clock->advance(100'000);
    m_stream->tick();
    QTest::qWait(30);
    QCOMPARE(m_server->seen().size(), 1);
}

void LiveStreamTest::refusedToken_isRenewed()
{
    const Account &account = m_record.account;
    const QByteArray grant =
        "{\"workspace\":\"" + account.workspace.uuid.toString().toLatin1() + "\",\"user\":\""
        + account.user.uuid.toString().toLatin1() + "\",\"device\":\"" + account.device.uuid.toString().toLatin1()
        + "\",\"role\":\"manager\",\"userName\":\"A\",\"accessToken\":\"fa_2\",\"refreshToken\":\"fr_2\"}";
    m_server->setAnswer([this, grant](const SeenRequest &request, QTcpSocket &socket) {
        if (request.path == "/api/v1/refresh") {
            serveStreams();
            ScriptedServer::replyJson(socket, 200, grant);
        } else {
            ScriptedServer::replyError(socket, 401, "unauthenticated");
        }
    });
    m_stream->setOnline(true);
    QTRY_VERIFY(m_stream->isOpen());
    QCOMPARE(m_server->seen().size(), 3);
    QCOMPARE(m_server->seen().constLast().token(), QByteArray("fa_2"));
}

void LiveStreamTest::endedSignIn_stops()
{
    QSignalSpy refused(m_stream.get(), &LiveStream::refused);
    m_server->setAnswer(
        [](const SeenRequest &, QTcpSocket &s) { ScriptedServer::replyError(s, 401, "unauthenticated"); });
    m_stream->setOnline(true);
    QTRY_COMPARE(refused.size(), 1);
    QVERIFY(!m_stream->nextWake().has_value());
}

void LiveStreamTest::refusalDespiteRenewal_waits()
{
    const Account &account = m_record.account;
    int renewals = 0;
    m_server->setAnswer([&](const SeenRequest &request, QTcpSocket &socket) {
        if (request.path == "/api/v1/refresh") {
            const QByteArray n = QByteArray::number(++renewals);
            ScriptedServer::replyJson(socket, 200,
                                      "{\"workspace\":\"" + account.workspace.uuid.toString().toLatin1()
                                          + "\",\"user\":\"" + account.user.uuid.toString().toLatin1()
                                          + "\",\"device\":\"" + account.device.uuid.toString().toLatin1()
                                          + "\",\"accessToken\":\"fa_" + n + "\",\"refreshToken\":\"fr_" + n + "\"}");
        } else {
            ScriptedServer::replyError(socket, 401, "unauthenticated");
        }
    });
    m_stream->setOnline(true);
    QTest::qWait(400);
    QVERIFY2(renewals <= 2, qPrintable(QString::number(renewals)));
    QVERIFY(m_stream->nextWake().has_value());
}

void LiveStreamTest::nonsense_isNoStream()
{
    QSignalSpy opens(m_stream.get(), &LiveStream::opened);
    m_server->setAnswer(
        [](const SeenRequest &, QTcpSocket &s) { ScriptedServer::reply(s, 200, "text/html", "data: 1\n\n"); });
    m_stream->setOnline(true);
    QTRY_COMPARE(m_server->seen().size(), 1);
    QTRY_VERIFY(*m_stream->nextWake() <= m_clock->monotonicMs() + 1'000);
    QVERIFY(opens.isEmpty());
}

QTEST_GUILESS_MAIN(LiveStreamTest)
#include "tst_livestream.moc"
