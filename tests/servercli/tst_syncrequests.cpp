// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/openprofile.h"
#include "core/canonical.h"
#include "core/customer.h"
#include "net/account.h"
#include "storage/clientsecrets.h"
#include "sync/codec.h"
#include "tests/ctl/programs.h"
#include "tests/server/httpclient.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::ctltest;
using server::test::HttpClient;

namespace {

constexpr auto CborType = "application/cbor";

/// Somebody who signed in, one of his customers, and the token that his requests carry.
struct Member {
    QString profile;
    net::SessionRecord session;
    Uuid customer;

    [[nodiscard]] Run ctl(const QStringList &arguments) const
    {
        return farolctl(QStringList{u"--profile"_s, profile, u"--format"_s, u"json"_s} + arguments);
    }
};

net::SessionRecord sessionOf(const QString &folder)
{
    ProfileAccess access;
    access.folder = folder;
    access.passphrase = Passphrase;
    const auto profile = openProfile(access);
    if (!profile)
        qFatal("%s", qPrintable(profile.error().detail));
    const auto side = (*profile)->connect(storage::Profile::Use::ReadWrite);
    storage::ClientSecrets secrets(**side);
    return **net::loadSession(secrets);
}

Mutation mutationOf(Random &random, MutationKind kind, const Uuid &row)
{
    Mutation mutation;
    mutation.id = MutationId(makeRandomUuid(random));
    mutation.operation = OperationId(makeRandomUuid(random));
    mutation.act = u"edit"_s;
    mutation.kind = kind;
    mutation.row = {tables::Customer, row};
    mutation.schemaVersion = farolSchema().version();
    FieldPatch patch;
    patch.field = kind == MutationKind::Create || kind == MutationKind::Edit ? FieldNumber(1) : DeletedField;
    patch.value = patch.field == 1 ? Value(u"taken over"_s) : Value(kind == MutationKind::Remove);
    mutation.patches = {patch};
    return mutation;
}

} // namespace

/// What the real server says to devices that are broken, or not what they claim to be.
class SyncRequestsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void damagedMessage_isRefused_data();
    void damagedMessage_isRefused();
    void everyTruncation_isRefused();
    void oversizedPush_isRefusedBeforeItIsRead();
    void oversizedAct_isRefused();
    void oversizedMutation_isRejectedAlone();
    void cutPush_changesNothing();
    void wrongToken_is401_data();
    void wrongToken_is401();
    void otherPeoplesRows_areNotTouched();
    void otherPeoplesScopes_cannotBeHandedOver();
    void brokenLines_areNotDecided();
    void passwordSetByTheOperator_endsEverySession();

private:
    [[nodiscard]] Member member(const QString &mail, const QByteArray &password);
    [[nodiscard]] server::test::Reply post(const QByteArray &route, const QByteArray &token, const QByteArray &body,
                                           const QByteArray &type = CborType) const;
    template <typename Answer>
    [[nodiscard]] Answer ask(const Member &who, const QByteArray &route, const sync::Request &request) const;
    [[nodiscard]] sync::HelloReply hello(const Member &who) const;
    [[nodiscard]] sync::PushRequest pushOf(const Member &who, const QList<QByteArray> &bodies) const;
    [[nodiscard]] quint16 port() const { return quint16(QUrl(m_server->url()).port()); }

    QTemporaryDir m_dir;
    SystemRandom m_random;
    std::unique_ptr<Server> m_server;
    Member m_ana;
    Member m_bia;
};

void SyncRequestsTest::initTestCase()
{
    m_server = std::make_unique<Server>(m_dir.filePath(u"data"_s));
    QVERIFY(m_server->start({u"--set"_s, u"limits.device-rate=0"_s})); // tst_http_limits is about that
    for (const auto &mail : {u"ana2@example.org"_s, u"bia@example.org"_s}) {
        const Run run = m_server->command({u"user"_s, u"add"_s, mail, u"--password-stdin"_s}, "outra senha comprida\n");
        QVERIFY2(run.code == 0, run.told().constData());
    }
    m_ana = member(u"ana2@example.org"_s, "outra senha comprida"); // managers both: neither may see the other's
    m_bia = member(u"bia@example.org"_s, "outra senha comprida");
    QVERIFY(!m_ana.customer.isNull() && !m_bia.customer.isNull());
}

Member SyncRequestsTest::member(const QString &mail, const QByteArray &password)
{
    Member who{m_dir.filePath(mail), {}, {}};
    const Run login =
        farolctl({u"--profile"_s, who.profile, u"login"_s, m_server->url(), u"--user"_s, mail, u"--password-stdin"_s},
                 password + '\n');
    const Run added = who.ctl({u"add"_s, u"customer"_s, u"name=Of "_s + mail});
    const Run synced = who.ctl({u"sync"_s});
    if (login.code != 0 || added.code != 0 || synced.code != 0)
        qFatal("%s %s %s", login.told().constData(), added.told().constData(), synced.told().constData());
    who.customer = *Uuid::fromString(added.object().value("id"_L1).toString());
    who.session = sessionOf(who.profile);
    return who;
}

server::test::Reply SyncRequestsTest::post(const QByteArray &route, const QByteArray &token, const QByteArray &body,
                                           const QByteArray &type) const
{
    HttpClient client(port());
    server::test::HeaderList headers{{"content-type", type}};
    if (!token.isNull())
        headers.append({"authorization", token});
    return client.request("POST", "/sync/v1/" + route, headers, body);
}

template <typename Answer>
Answer SyncRequestsTest::ask(const Member &who, const QByteArray &route, const sync::Request &request) const
{
    const auto reply = post(route, "Bearer " + who.session.credentials.access, sync::encodeRequest(request));
    const auto answer = sync::decodeReply(reply.body);
    if (reply.status != 200 || !answer || !std::holds_alternative<Answer>(*answer)) {
        qWarning("%s: %d %s", route.constData(), reply.status, reply.body.left(300).constData());
        return {};
    }
    return std::get<Answer>(*answer);
}

sync::HelloReply SyncRequestsTest::hello(const Member &who) const
{
    sync::HelloRequest request;
    request.schemaVersion = farolSchema().version();
    return ask<sync::HelloReply>(who, "hello", request);
}

/// The next entries of the device's line.
sync::PushRequest SyncRequestsTest::pushOf(const Member &who, const QList<QByteArray> &bodies) const
{
    const sync::HelloReply greeting = hello(who);
    sync::PushRequest push;
    push.deviceNow = SystemClock().now();
    push.confirmedN = greeting.lastN;
    QByteArray previous = greeting.chain;
    std::int64_t n = greeting.lastN;
    for (const QByteArray &body : bodies) {
        const OutboxEntry entry{++n, previous, body};
        previous = chainHash(entry);
        push.entries.append(entry);
    }
    return push;
}

void SyncRequestsTest::damagedMessage_isRefused_data()
{
    QTest::addColumn<QByteArray>("route");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = sync::encodeRequest(sync::PullRequest());
    for (const char *route : {"hello", "push", "pull", "load", "digest", "hand-over"}) {
        const auto row = [route](const char *what, const QByteArray &type, const QByteArray &body) {
            QTest::addRow("%s: %s", route, what) << QByteArray(route) << type << body;
        };
        row("empty", CborType, "");
        row("text", CborType, "{\"push\": 1}");
        row("noise", CborType, QByteArray(500, '\x9f'));
        row("deep", CborType, QByteArray(100'000, '\x81'));
        row("endless array", CborType, QByteArray::fromHex("9bffffffffffffffff"));
        row("json", "application/json", "[2,[]]");
        if (qstrcmp(route, "pull") != 0)
            row("another route's", CborType, good);
    }
}

void SyncRequestsTest::damagedMessage_isRefused()
{
    QFETCH(const QByteArray, route);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    const sync::HelloReply before = hello(m_bia);
    const auto reply = post(route, "Bearer " + m_bia.session.credentials.access, body, type);
    QCOMPARE(reply.status, 400);
    const QJsonObject error = QJsonDocument::fromJson(reply.body).object().value("error"_L1).toObject();
    QCOMPARE(error.value("code"_L1).toString(), u"invalid"_s);
    QVERIFY(!error.value("message"_L1).toString().isEmpty());
    const sync::HelloReply after = hello(m_bia);
    QCOMPARE(after.head, before.head);
    QCOMPARE(after.lastN, before.lastN);
}

void SyncRequestsTest::everyTruncation_isRefused()
{
    const QByteArray whole =
        sync::encodeRequest(pushOf(m_bia, {encodeMutation(mutationOf(m_random, MutationKind::Edit, m_bia.customer))}));
    const sync::HelloReply before = hello(m_bia);
    for (qsizetype size = 0; size < whole.size(); size += 7)
        QCOMPARE(post("push", "Bearer " + m_bia.session.credentials.access, whole.first(size)).status, 400);
    QCOMPARE(hello(m_bia).head, before.head);
    QCOMPARE(hello(m_bia).lastN, before.lastN);
}

void SyncRequestsTest::oversizedPush_isRefusedBeforeItIsRead()
{
    HttpClient client(port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send("POST /sync/v1/push HTTP/1.1\r\nHost: x\r\nContent-Type: application/cbor\r\n"
                        "Authorization: Bearer "
                        + m_bia.session.credentials.access + "\r\nContent-Length: " + QByteArray::number((8 << 20) + 1)
                        + "\r\n\r\n"));
    QCOMPARE(client.read().status, 413);
    QVERIFY(hello(m_bia).head.seq > 0);
}

void SyncRequestsTest::oversizedAct_isRefused()
{
    sync::PushRequest push = pushOf(m_bia, QList<QByteArray>(5'001, "x"));
    const std::int64_t lastN = hello(m_bia).lastN;
    const auto reply = post("push", "Bearer " + m_bia.session.credentials.access, sync::encodeRequest(push));
    QCOMPARE(reply.status, 400);
    QCOMPARE(hello(m_bia).lastN, lastN);
}

void SyncRequestsTest::oversizedMutation_isRejectedAlone()
{
    Mutation large = mutationOf(m_random, MutationKind::Edit, m_bia.customer);
    large.patches.first().value = Value(QString(2 << 20, u'x'));
    Mutation small = mutationOf(m_random, MutationKind::Create, makeRandomUuid(m_random));
    const auto reply =
        ask<sync::PushReply>(m_bia, "push", pushOf(m_bia, {encodeMutation(large), encodeMutation(small)}));
    QCOMPARE(reply.outcomes.size(), 2);
    QCOMPARE(reply.outcomes[0].kind, OutcomeKind::Rejected);
    QCOMPARE(reply.outcomes[0].reason, RejectReason::Malformed);
    QCOMPARE(reply.outcomes[1].kind, OutcomeKind::Applied);
}

void SyncRequestsTest::cutPush_changesNothing()
{
    const sync::PushRequest push =
        pushOf(m_bia, {encodeMutation(mutationOf(m_random, MutationKind::Create, makeRandomUuid(m_random)))});
    const QByteArray body = sync::encodeRequest(push);
    const sync::HelloReply before = hello(m_bia);
    for (const qsizetype sent : {qsizetype(0), qsizetype(1), body.size() / 2, body.size() - 1}) {
        HttpClient client(port());
        QVERIFY(client.connectPlain());
        QVERIFY(client.send("POST /sync/v1/push HTTP/1.1\r\nHost: x\r\nContent-Type: application/cbor\r\n"
                            "Authorization: Bearer "
                            + m_bia.session.credentials.access + "\r\nContent-Length: "
                            + QByteArray::number(body.size()) + "\r\n\r\n" + body.first(sent)));
        client.close();
    }
    QCOMPARE(hello(m_bia).head, before.head);
    const auto reply = ask<sync::PushReply>(m_bia, "push", push);
    QCOMPARE(reply.outcomes.size(), 1);
    QCOMPARE(reply.outcomes[0].kind, OutcomeKind::Applied);
    const auto again = ask<sync::PushReply>(m_bia, "push", push);
    QCOMPARE(again.outcomes, reply.outcomes); // the answer was lost; nothing is done twice
    QCOMPARE(hello(m_bia).head.seq, before.head.seq + 1);
}

void SyncRequestsTest::wrongToken_is401_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("no scheme") << QByteArray("x");
    QTest::newRow("other scheme") << QByteArray("Basic YW5hOmFuYQ==");
    QTest::newRow("noise") << QByteArray("Bearer " + QByteArray(43, 'A'));
    QTest::newRow("endless") << QByteArray("Bearer " + QByteArray(4'000, 'A'));
    QTest::newRow("cut") << QByteArray("cut");
    QTest::newRow("changed") << QByteArray("changed");
    QTest::newRow("refresh token") << QByteArray("refresh");
}

void SyncRequestsTest::wrongToken_is401()
{
    QFETCH(QByteArray, token);
    const net::Credentials &credentials = m_bia.session.credentials;
    if (token == "cut")
        token = "Bearer " + credentials.access.chopped(1);
    if (token == "refresh")
        token = "Bearer " + credentials.refresh;
    if (token == "changed") {
        token = "Bearer " + credentials.access;
        const qsizetype middle = 7 + credentials.access.size() / 2;
        token[middle] = token[middle] == 'A' ? 'B' : 'A';
    }
    for (const char *route : {"hello", "push", "pull", "load", "digest", "hand-over"}) {
        const auto reply = post(route, token, sync::encodeRequest(sync::HelloRequest()));
        QCOMPARE(reply.status, 401);
        QVERIFY(QJsonDocument::fromJson(reply.body).object().value("error"_L1).toObject().contains("code"_L1));
    }
    QVERIFY(hello(m_bia).head.seq > 0); // and the right one still is
}

void SyncRequestsTest::otherPeoplesRows_areNotTouched()
{
    const QJsonObject before = m_ana.ctl({u"show"_s, u"customer"_s, m_ana.customer.toString()}).object();
    QList<QByteArray> bodies;
    for (const MutationKind kind : {MutationKind::Edit, MutationKind::Remove, MutationKind::Restore})
        bodies.append(encodeMutation(mutationOf(m_random, kind, m_ana.customer)));
    bodies.append(encodeMutation(mutationOf(m_random, MutationKind::Create, m_ana.customer)));
    bodies.append(encodeMutation(mutationOf(m_random, MutationKind::Edit, makeRandomUuid(m_random))));
    const auto reply = ask<sync::PushReply>(m_bia, "push", pushOf(m_bia, bodies));
    QCOMPARE(reply.outcomes.size(), 5);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(reply.outcomes[i].kind, OutcomeKind::Quarantined);
    QCOMPARE(reply.outcomes[3].reason, RejectReason::IdTaken);
    QCOMPARE(reply.outcomes[4].reason, RejectReason::Missing);

    const Run synced = m_ana.ctl({u"sync"_s});
    QVERIFY2(synced.code == 0, synced.told().constData());
    QCOMPARE(m_ana.ctl({u"show"_s, u"customer"_s, m_ana.customer.toString()}).object(), before);
    // Nor does she get to see it, wherever her cursor claims to be.
    const Cursor head = hello(m_bia).head;
    sync::LoadRequest load;
    load.epoch = head.epoch;
    load.pin = head.seq;
    load.first = true;
    const auto loaded = ask<sync::LoadReply>(m_bia, "load", load);
    QVERIFY(!loaded.rows.isEmpty());
    for (const PackedRow &row : loaded.rows)
        QVERIFY(row.key.id != m_ana.customer);
    QVERIFY(!loaded.scopes.contains(ScopeId(m_ana.customer)));
    sync::PullRequest pull;
    pull.cursor = {head.epoch, 0, chainStart()};
    const auto pulled = ask<sync::PullReply>(m_bia, "pull", pull);
    for (const LogEntry &entry : pulled.entries)
        QVERIFY(entry.kind != LogKind::Row || entry.row.id != m_ana.customer);
}

void SyncRequestsTest::otherPeoplesScopes_cannotBeHandedOver()
{
    const QJsonObject before = m_ana.ctl({u"show"_s, u"customer"_s, m_ana.customer.toString()}).object();
    sync::HandOverRequest request;
    request.scope = ScopeId(m_ana.customer);
    request.bodies = {encodeMutation(mutationOf(m_random, MutationKind::Edit, m_ana.customer))};
    const Cursor head = hello(m_bia).head;
    QCOMPARE(ask<sync::HandOverReply>(m_bia, "hand-over", request).received, 1); // kept for the team lead, not applied
    QCOMPARE(hello(m_bia).head, head);
    QVERIFY(m_ana.ctl({u"sync"_s}).code == 0);
    QCOMPARE(m_ana.ctl({u"show"_s, u"customer"_s, m_ana.customer.toString()}).object(), before);
    // What does not decode is kept as it is: refused, it would hold up the purge of the scope for ever.
    request.bodies = {"no mutation"};
    QCOMPARE(ask<sync::HandOverReply>(m_bia, "hand-over", request).received, 1);
    QCOMPARE(hello(m_bia).head, head);
}

/// Numbers that leave some out, and a continuation of another line than the server has.
void SyncRequestsTest::brokenLines_areNotDecided()
{
    const QByteArray body = encodeMutation(mutationOf(m_random, MutationKind::Create, makeRandomUuid(m_random)));
    const sync::HelloReply before = hello(m_bia);
    sync::PushRequest gap = pushOf(m_bia, {body});
    gap.entries.first().n += 3;
    const auto expected = ask<sync::PushReply>(m_bia, "push", gap);
    QCOMPARE(expected.action, sync::PushReply::Action::Expected);
    QCOMPARE(expected.expectedN, before.lastN + 1);
    sync::PushRequest fork = pushOf(m_bia, {body});
    fork.entries.first().previous = QByteArray(32, 'x');
    QCOMPARE(ask<sync::PushReply>(m_bia, "push", fork).action, sync::PushReply::Action::Fork);
    QCOMPARE(hello(m_bia).head, before.head);
    QCOMPARE(hello(m_bia).lastN, before.lastN);
}

// What somebody who knew the old password had open is closed with it.
void SyncRequestsTest::passwordSetByTheOperator_endsEverySession()
{
    const Run added = m_server->command({u"user"_s, u"add"_s, u"caio@example.org"_s, u"--password-stdin"_s},
                                        "outra senha comprida\n");
    QVERIFY2(added.code == 0, added.told().constData());
    const Member caio = member(u"caio@example.org"_s, "outra senha comprida");
    const QByteArray token = "Bearer " + caio.session.credentials.access;
    QCOMPARE(post("hello", token, sync::encodeRequest(sync::HelloRequest())).status, 200);
    const Run set = m_server->command({u"user"_s, u"set-password"_s, u"caio@example.org"_s, u"--password-stdin"_s},
                                      "uma terceira senha\n");
    QVERIFY2(set.code == 0, set.told().constData());
    QCOMPARE(post("hello", token, sync::encodeRequest(sync::HelloRequest())).status, 401);
    const Run synced = caio.ctl({u"sync"_s}); // neither does its refresh token open anything
    QVERIFY2(synced.code != 0, synced.told().constData());
    QCOMPARE(
        post("hello", "Bearer " + m_bia.session.credentials.access, sync::encodeRequest(sync::HelloRequest())).status,
        200);
}

QTEST_GUILESS_MAIN(SyncRequestsTest)
#include "tst_syncrequests.moc"
