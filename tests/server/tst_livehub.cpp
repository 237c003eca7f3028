// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/livehub.h"

#include <QTest>

#include <array>
#include <chrono>
#include <future>
#include <memory>

using namespace farol;
using namespace farol::server;

class LiveHubTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stream_isToldTheNewestHeadAtOnce();
    void newerHead_isNeverFollowedByAnOlderOne();
    void closedStream_isForgotten();
};

namespace {

QByteArray head(Seq seq)
{
    return encoded(Event{"head", QByteArray::number(qint64(seq)), {}});
}

} // namespace

void LiveHubTest::stream_isToldTheNewestHeadAtOnce()
{
    LiveHub live;
    live.announce(7);
    const auto behind = live.open(5); // its head was read before the announcement
    QCOMPARE(behind->takeEncoded(), head(7));
    const auto ahead = live.open(9);
    QCOMPARE(ahead->takeEncoded(), head(9));
    live.announce(8);
    QCOMPARE(behind->takeEncoded(), head(8));
}

void LiveHubTest::newerHead_isNeverFollowedByAnOlderOne()
{
    LiveHub live;
    std::array<std::shared_ptr<EventChannel>, 2> streams{live.open(1), live.open(1)};
    std::future<void> faster;
    for (const auto &stream : streams)
        (void)stream->takeEncoded();
    // While head 2 is being told to the first stream, another thread wants to tell head 3. It gets time to overtake,
    // which ends early when it does.
    for (const auto &stream : streams) {
        stream->setWake([&] {
            if (faster.valid())
                return;
            faster = std::async(std::launch::async, [&live] { live.announce(3); });
            faster.wait_for(std::chrono::milliseconds(300));
        });
    }
    live.announce(2);
    faster.wait();
    for (const auto &stream : streams) {
        stream->setWake(nullptr);
        QCOMPARE(stream->takeEncoded(), head(3));
    }
}

void LiveHubTest::closedStream_isForgotten()
{
    LiveHub live;
    const auto stream = live.open(1);
    QCOMPARE(live.count(), std::size_t(1));
    stream->close();
    QCOMPARE(live.count(), std::size_t(0));
    live.announce(2);
}

QTEST_GUILESS_MAIN(LiveHubTest)
#include "tst_livehub.moc"
