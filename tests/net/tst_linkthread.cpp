// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/linkthread.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::net;

namespace {

/// Answers at once, from its own thread, and notes which one that is.
class EchoLink final : public ServerLink
{
public:
    struct Notes {
        std::atomic<QThread *> madeIn = nullptr;
        std::atomic<QThread *> usedIn = nullptr;
        std::atomic<QThread *> goneIn = nullptr;
        QSemaphore mayAnswer{1'000};
    };

    EchoLink(Notes &notes, LinkListener &listener) : m_notes(notes), m_listener(listener)
    {
        m_notes.madeIn = QThread::currentThread();
    }
    ~EchoLink() override { m_notes.goneIn = QThread::currentThread(); }

    void send(std::uint64_t id, const sync::Request &) override
    {
        m_notes.usedIn = QThread::currentThread();
        m_notes.mayAnswer.acquire();
        m_listener.answered(id, sync::Reply(sync::DigestReply{}));
    }
    [[nodiscard]] std::int64_t patienceMs() const override { return 4711; }
    void setOnline(bool online) override
    {
        m_listener.poked(online ? 1 : 0);
        m_listener.reconnected();
        m_listener.accessEnded(AccessEnd::DeviceRevoked);
    }
    void fetchPeople(std::function<void(const Result<People> &)> done) override
    {
        done(fail(Error::Code::Offline, u"no people"_s));
    }
    void signOut(std::function<void(const Status &)> done) override { done({}); }
    void call(const HttpCall &request, HttpDone done) override { done({Result<QByteArray>(request.body), 0}); }

private:
    Notes &m_notes;
    LinkListener &m_listener;
};

class Told final : public LinkListener
{
public:
    void answered(std::uint64_t id, const Result<sync::Reply> &reply) override
    {
        note(reply ? u"answer %1"_s.arg(id) : u"error %1"_s.arg(id));
    }
    void poked(Seq head) override { note(u"poked %1"_s.arg(head)); }
    void reconnected() override { note(u"reconnected"_s); }
    void accessEnded(AccessEnd) override { note(u"ended"_s); }

    void note(const QString &what)
    {
        inOwnersThread = inOwnersThread && QThread::currentThread() == owner;
        all.append(what);
    }

    QThread *owner = QThread::currentThread();
    bool inOwnersThread = true;
    QStringList all;
};

} // namespace

class LinkThreadTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void link_worksInAThreadOfItsOwn();
    void listener_hearsAllInOrder();
    void answers_comeToTheOwner();
    void destruction_silencesIt();

private:
    [[nodiscard]] std::unique_ptr<LinkThread> link(EchoLink::Notes &notes, Told &told) const
    {
        return std::make_unique<LinkThread>(
            [&notes](LinkListener &relay) { return std::make_unique<EchoLink>(notes, relay); }, told);
    }
};

void LinkThreadTest::link_worksInAThreadOfItsOwn()
{
    EchoLink::Notes notes;
    Told told;
    auto threaded = link(notes, told);
    QCOMPARE(threaded->patienceMs(), 4711);
    threaded->send(1, sync::DigestRequest{});
    QTRY_COMPARE(told.all.size(), 1);
    QThread *const thread = notes.usedIn;
    QVERIFY(thread != QThread::currentThread());
    QCOMPARE(notes.madeIn.load(), thread);
    threaded.reset();
    QCOMPARE(notes.goneIn.load(), thread);
}

void LinkThreadTest::listener_hearsAllInOrder()
{
    EchoLink::Notes notes;
    Told told;
    const auto threaded = link(notes, told);
    threaded->send(1, sync::DigestRequest{});
    threaded->setOnline(true);
    threaded->send(2, sync::DigestRequest{});
    QVERIFY(told.all.isEmpty()); // never from within one of its functions
    const QStringList expected{u"answer 1"_s, u"poked 1"_s, u"reconnected"_s, u"ended"_s, u"answer 2"_s};
    QTRY_COMPARE(told.all, expected);
    QVERIFY(told.inOwnersThread);
}

void LinkThreadTest::answers_comeToTheOwner()
{
    EchoLink::Notes notes;
    Told told;
    const auto threaded = link(notes, told);
    threaded->fetchPeople([&told](const Result<People> &people) { told.note(people.error().detail); });
    threaded->signOut([&told](const Status &status) { told.note(status ? u"out"_s : u"in"_s); });
    HttpCall call;
    call.body = "body";
    threaded->call(call, [&told](const HttpOutcome &outcome) { told.note(QString::fromLatin1(*outcome.body)); });
    QTRY_COMPARE(told.all, QStringList({u"no people"_s, u"out"_s, u"body"_s}));
    QVERIFY(told.inOwnersThread);
}

void LinkThreadTest::destruction_silencesIt()
{
    EchoLink::Notes notes;
    Told told;
    auto threaded = link(notes, told);
    notes.mayAnswer.acquire(notes.mayAnswer.available());
    threaded->send(1, sync::DigestRequest{});
    threaded->fetchPeople([&told](const Result<People> &) { told.note(u"people"_s); });
    notes.mayAnswer.release(); // it may only just be answering when it is destroyed
    threaded.reset();
    QVERIFY(notes.goneIn.load() != nullptr);
    QCoreApplication::sendPostedEvents();
    QVERIFY(told.all.isEmpty());
}

QTEST_GUILESS_MAIN(LinkThreadTest)
#include "tst_linkthread.moc"
