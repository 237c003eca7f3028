// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "net/account.h"
#include "net/api.h"
#include "net/devicekey.h"
#include "net/devices.h"
#include "net/eventparser.h"
#include "net/packing.h"
#include "net/people.h"
#include "net/peoplecalls.h"
#include "net/signin.h"
#include "tests/net/memoryvault.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::net;
using Code = Error::Code;

class NetUnitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serverUrl_takesHttpsAndLoopbackOnly_data();
    void serverUrl_takesHttpsAndLoopbackOnly();
    void faultOf_trustsOnlyOurOwnForm_data();
    void faultOf_trustsOnlyOurOwnForm();
    void faultOf_boundsTheWait();
    void packing_bringsBytesBack();
    void packing_refusesWhatIsTooLargeOrBroken();
    void events_comeInPiecesOfAnySize();
    void events_withoutEndAreRefused();
    void deviceKey_signsAndIsFoundAgain();
    void proofs_areTheServersTexts();
    void session_survivesTheVault();
    void people_areFoundByMailAndName();
    void people_surviveTheirBytes();
    void peopleCalls_nameWhatTheyChange();
    void devices_areReadNewestFirst();
};

void NetUnitsTest::serverUrl_takesHttpsAndLoopbackOnly_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url"); // empty = refused
    QTest::newRow("bare") << u"farol.example.com"_s << u"https://farol.example.com"_s;
    QTest::newRow("bare local") << u"localhost:8460"_s << u"http://localhost:8460"_s;
    QTest::newRow("bare local 4") << u"127.0.0.1:8460"_s << u"http://127.0.0.1:8460"_s;
    QTest::newRow("bare looks local") << u"localhost.example.com"_s << u"https://localhost.example.com"_s;
    QTest::newRow("https") << u"https://farol.example.com/"_s << u"https://farol.example.com"_s;
    QTest::newRow("path") << u"https://x.example/farol//"_s << u"https://x.example/farol"_s;
    QTest::newRow("blanks") << u"  https://x.example  "_s << u"https://x.example"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:8460"_s << u"http://127.0.0.1:8460"_s;
    QTest::newRow("loopback 6") << u"http://[::1]:8460"_s << u"http://[::1]:8460"_s;
    QTest::newRow("localhost") << u"http://localhost:8460"_s << u"http://localhost:8460"_s;
    QTest::newRow("plain") << u"http://farol.example.com"_s << QString();
    QTest::newRow("looks local") << u"http://localhost.example.com"_s << QString();
    QTest::newRow("other scheme") << u"ftp://farol.example.com"_s << QString();
    QTest::newRow("password inside") << u"https://ana:secret@farol.example.com"_s << QString();
    QTest::newRow("query") << u"https://farol.example.com/?a=b"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void NetUnitsTest::serverUrl_takesHttpsAndLoopbackOnly()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, url);
    const Result<QUrl> read = serverUrl(typed);
    QCOMPARE(read ? read->toString() : QString(), url);
    if (!read)
        QCOMPARE(read.error().code, Code::Invalid);
}

void NetUnitsTest::faultOf_trustsOnlyOurOwnForm_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("bearer");
    QTest::addColumn<Code>("code");
    const auto json = [](const char *code) -> QByteArray {
        return QByteArray("{\"error\":{\"code\":\"") + code + "\"}}";
    };
    QTest::newRow("denied") << 403 << json("denied") << false << Code::Denied;
    QTest::newRow("denied by a proxy") << 403 << QByteArray("<html>") << false << Code::Offline;
    QTest::newRow("unauthenticated") << 401 << json("unauthenticated") << false << Code::Unauthenticated;
    QTest::newRow("bearer, body lost") << 401 << QByteArray() << true << Code::Unauthenticated;
    QTest::newRow("a proxy's log-in") << 401 << QByteArray() << false << Code::Offline;
    QTest::newRow("too many") << 429 << json("too-many") << false << Code::TooMany;
    QTest::newRow("too many, bare") << 429 << QByteArray() << false << Code::TooMany;
    QTest::newRow("too old") << 410 << json("too-old") << false << Code::TooOld;
    QTest::newRow("its disk is full") << 507 << json("no-space") << false << Code::Offline;
    QTest::newRow("its data is damaged") << 500 << json("corrupt") << false << Code::Offline;
    QTest::newRow("busy") << 503 << json("busy") << false << Code::Offline;
    QTest::newRow("gateway") << 502 << QByteArray("<html>") << false << Code::Offline;
    QTest::newRow("redirect") << 302 << QByteArray() << false << Code::Foreign;
    QTest::newRow("no such page") << 404 << QByteArray("<html>") << false << Code::Foreign;
    QTest::newRow("not found") << 404 << json("not-found") << false << Code::NotFound;
    QTest::newRow("unknown code") << 418 << json("teapot") << false << Code::Offline;
}

void NetUnitsTest::faultOf_trustsOnlyOurOwnForm()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, bearer);
    QFETCH(const Code, code);
    QCOMPARE(faultOf(status, body, {}, bearer).error.code, code);
}

void NetUnitsTest::faultOf_boundsTheWait()
{
    QCOMPARE(faultOf(429, {}, "7", false).retryAfterMs, 7'000);
    QCOMPARE(faultOf(429, "{\"error\":{\"code\":\"too-many\",\"retryAfter\":3}}", "7", false).retryAfterMs, 3'000);
    QCOMPARE(faultOf(429, {}, "99999999", false).retryAfterMs, 600'000);
    QCOMPARE(faultOf(429, {}, "-5", false).retryAfterMs, 0);
    QCOMPARE(faultOf(429, {}, "Wed, 21 Oct 2026 07:28:00 GMT", false).retryAfterMs, 0);
}

void NetUnitsTest::packing_bringsBytesBack()
{
    QByteArray bytes;
    for (int i = 0; i < 20'000; ++i)
        bytes += QByteArray::number(i * 7919);
    const auto small = packed(bytes);
    QVERIFY(small);
    QVERIFY(small->size() < bytes.size());
    const auto back = unpacked(*small, bytes.size());
    QVERIFY(back);
    QCOMPARE(*back, bytes);
    QVERIFY(*unpacked(*packed({}), 10) == QByteArray());
}

void NetUnitsTest::packing_refusesWhatIsTooLargeOrBroken()
{
    const QByteArray bomb = *packed(QByteArray(60 * 1024 * 1024, 'a'));
    QVERIFY(bomb.size() < 10'000);
    QCOMPARE(unpacked(bomb, qsizetype(64) << 20).error().code, Code::TooLarge); // by its ratio
    const QByteArray plain = *packed(QByteArray(500'000, 'a'));
    QCOMPARE(unpacked(plain, 100'000).error().code, Code::TooLarge);
    QVERIFY(unpacked(plain, 500'000));
    QCOMPARE(unpacked(plain.left(plain.size() - 1), 500'000).error().code, Code::Corrupt);
    QCOMPARE(unpacked("this is not zstd", 500'000).error().code, Code::Corrupt);
    QCOMPARE(unpacked(QByteArray(), 500'000).error().code, Code::Corrupt);
}

void NetUnitsTest::events_comeInPiecesOfAnySize()
{
    const QByteArray stream = ": hello\n\nevent: head\ndata: 41\nid: x\n\n:\r\n\r\nevent:head\r\ndata:42\r\n\r\n"
                              "data: a\ndata: b\n\nevent: empty\n\n";
    const QList<ServerEvent> expected = {{"head", "41"}, {"head", "42"}, {{}, "a\nb"}};
    for (qsizetype size = 1; size <= stream.size(); ++size) {
        EventParser parser;
        QList<ServerEvent> events;
        for (qsizetype at = 0; at < stream.size(); at += size)
            events += *parser.feed(stream.mid(at, size));
        QCOMPARE(events, expected);
    }
}

void NetUnitsTest::events_withoutEndAreRefused()
{
    EventParser lines;
    QCOMPARE(lines.feed(QByteArray(EventParser::MaxEvent + 1, 'x')).error().code, Code::TooLarge);
    EventParser data;
    Result<QList<ServerEvent>> fed = QList<ServerEvent>();
    for (int i = 0; fed && i < 2'000; ++i)
        fed = data.feed("data: " + QByteArray(100, 'x') + '\n');
    QVERIFY(!fed);
}

void NetUnitsTest::deviceKey_signsAndIsFoundAgain()
{
    SystemRandom random;
    const DeviceKey key = DeviceKey::random(random);
    const auto again = DeviceKey::fromSeed(key.seed());
    QVERIFY(again);
    QCOMPARE(again->publicKey(), key.publicKey());
    const QByteArray signature = key.sign("text");
    QVERIFY(DeviceKey::verify(key.publicKey(), "text", signature));
    QVERIFY(!DeviceKey::verify(key.publicKey(), "other", signature));
    QVERIFY(!DeviceKey::verify(DeviceKey::random(random).publicKey(), "text", signature));
    QVERIFY(!DeviceKey::verify("short", "text", signature));
    QCOMPARE(DeviceKey::fromSeed("short").error().code, Code::Corrupt);
}

void NetUnitsTest::proofs_areTheServersTexts()
{
    const auto workspace = WorkspaceId(*Uuid::fromString(u"01900000-0000-7000-8000-000000000001"));
    const auto device = DeviceId(*Uuid::fromString(u"01900000-0000-7000-8000-000000000002"));
    QCOMPARE(refreshProofText(workspace, device, "fr_token"),
             QByteArray("farol-refresh-1\n01900000-0000-7000-8000-000000000001\nPOST /api/v1/refresh\n"
                        "01900000-0000-7000-8000-000000000002\nfr_token"));
    QCOMPARE(signInProofText(u" Ana@Example.com "_s, {}, QByteArray(32, '\1')),
             QByteArray("farol-sign-in-1\nPOST /api/v1/sign-in\nana@example.com\n-\n"
                        "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE"));
}

void NetUnitsTest::session_survivesTheVault()
{
    nettest::MemoryVault vault;
    QVERIFY(loadSession(vault));
    QVERIFY(!*loadSession(vault));
    SystemRandom random;
    SessionRecord record;
    record.account = {QUrl(u"https://x.example/farol"_s),
                      WorkspaceId(makeRandomUuid(random)),
                      UserId(makeRandomUuid(random)),
                      u"Ana Ação"_s,
                      u"ana@x.example"_s,
                      Role::Lead,
                      DeviceId(makeRandomUuid(random))};
    record.credentials = {"fa_x", "fr_y", QByteArray(32, '\x7f')};
    QVERIFY(saveSession(vault, record));
    const auto back = loadSession(vault);
    QVERIFY(back && *back);
    QVERIFY(**back == record);
    QVERIFY((*back)->isSignedIn());
    QVERIFY(vault.write(u"session"_s, "{}"));
    QCOMPARE(loadSession(vault).error().code, Code::Corrupt);
}

void NetUnitsTest::people_areFoundByMailAndName()
{
    SystemRandom random;
    People people;
    const UserId ana(makeRandomUuid(random));
    const UserId joao(makeRandomUuid(random));
    const UserId left(makeRandomUuid(random));
    people.people = {{ana, u"Ana"_s, u"ana@x.example"_s, Role::Manager, true},
                     {joao, u"João"_s, u"joao@x.example"_s, Role::Lead, true},
                     {left, u"Ana"_s, u"old@x.example"_s, Role::Manager, false}};
    people.teams = {{TeamId(makeRandomUuid(random)), u"Norte"_s}};
    QCOMPARE(*people.findPerson(u"ANA@x.example"_s), ana);
    QCOMPARE(*people.findPerson(u"joao"_s), joao);
    QCOMPARE(*people.findPerson(u"ana"_s), ana); // who has left is not meant
    QCOMPARE(*people.findPerson(u"old@x.example"_s), left);
    QCOMPARE(people.findPerson(u"nobody"_s).error().code, Code::NotFound);
    QCOMPARE(*people.findTeam(u"norte"_s), people.teams.constFirst().id);
    people.people.append({UserId(makeRandomUuid(random)), u"ana"_s, u"a2@x.example"_s, Role::Manager, true});
    QCOMPARE(people.findPerson(u"Ana"_s).error().code, Code::Conflict);
}

void NetUnitsTest::devices_areReadNewestFirst()
{
    SystemRandom random;
    const DeviceId old(makeRandomUuid(random));
    const DeviceId here(makeRandomUuid(random));
    const QString one = uR"({"id":"%1","name":"%2","registered":1,"lastSeen":%3,"revoked":false,"current":%4})"_s;
    const QString list = one.arg(old.uuid.toString(), u"old"_s, u"5"_s, u"false"_s) + u','
                         + one.arg(here.uuid.toString(), u"here"_s, u"1750000000000"_s, u"true"_s);
    const auto devices = decodeDevices(u"{\"devices\":[%1]}"_s.arg(list).toUtf8());
    QVERIFY(devices.hasValue());
    QCOMPARE(devices->size(), 2);
    QCOMPARE(devices->at(0), (OwnDevice{here, u"here"_s, Instant{1}, Instant{1'750'000'000'000}, false, true}));
    QCOMPARE(devices->at(1).id, old);
    QCOMPARE(decodeDevices("{}").error().code, Code::Corrupt);
    QCOMPARE(decodeDevices("{\"devices\":[{\"name\":\"x\"}]}").error().code, Code::Corrupt);
    QCOMPARE(revokeDeviceCall(old).method, QByteArray("DELETE"));
    QVERIFY(revokeDeviceCall(old).path.endsWith(old.uuid.toString()));
}

void NetUnitsTest::people_surviveTheirBytes()
{
    SystemRandom random;
    People people;
    people.people = {{UserId(makeRandomUuid(random)), u"Ana"_s, u"ana@x.example"_s, Role::Administrator, false}};
    people.teams = {{TeamId(makeRandomUuid(random)), u"Norte"_s}};
    people.people[0].lastSeen = Instant{1'750'000'000'000};
    people.people[0].hasFirstPassword = true;
    people.teams[0].members = {people.people.at(0).id, UserId(makeRandomUuid(random))};
    people.teams[0].leads = {people.people.at(0).id};
    people.covers = {{people.people.at(0).id, people.teams.at(0).members.at(1), QDate(2026, 6, 1), {}},
                     {people.teams.at(0).members.at(1), people.people.at(0).id, QDate(2026, 7, 1), QDate(2026, 7, 9)}};
    const auto back = decodePeople(encodePeople(people));
    QVERIFY(back);
    QVERIFY(*back == people);
    // What an older server says, and what no period is.
    QVERIFY(decodePeople("{\"people\":[],\"covers\":[{\"from\":\"soon\"},7]}")->covers.isEmpty());
    QCOMPARE(decodePeople("<html>").error().code, Code::Corrupt);
    QVERIFY(decodePeople("{\"people\":[{\"id\":\"none\"},7]}")->people.isEmpty());
}

void NetUnitsTest::peopleCalls_nameWhatTheyChange()
{
    const UserId ana(Uuid({1}));
    const UserId rui(Uuid({2}));
    const QString anaText = ana.uuid.toString();
    const QString ruiText = rui.uuid.toString();
    const HttpCall added = addPersonCall(u"eva@x.example"_s, u"Eva"_s, Role::Lead);
    QCOMPARE(added.method, QByteArray("POST"));
    QCOMPARE(added.path, u"/api/v1/people"_s);
    QCOMPARE(added.contentType, QByteArray("application/json"));
    const QJsonObject body = QJsonDocument::fromJson(added.body).object();
    QCOMPARE(body, (QJsonObject{{u"mail"_s, u"eva@x.example"_s}, {u"name"_s, u"Eva"_s}, {u"role"_s, u"lead"_s}}));
    QCOMPARE(setActiveCall(ana, false).body, QByteArray("{\"active\":false}"));
    QCOMPARE(setActiveCall(ana, false).path, u"/api/v1/people/%1/active"_s.arg(anaText));
    const TeamId team(Uuid({3}));
    QCOMPARE(putMemberCall(team, ana, true).path, u"/api/v1/teams/%1/members/%2"_s.arg(team.uuid.toString(), anaText));
    QCOMPARE(removeMemberCall(team, ana).method, QByteArray("DELETE"));
    const Absence absence{ana, rui, QDate(2026, 6, 1), QDate(2026, 6, 9)};
    QCOMPARE(beginAbsenceCall(absence).path, u"/api/v1/covers/%1/%2/2026-06-01"_s.arg(anaText, ruiText));
    QCOMPARE(beginAbsenceCall(absence).body, QByteArray("{\"until\":\"2026-06-09\"}"));
    QCOMPARE(endAbsenceCall(absence).path, beginAbsenceCall(absence).path);

    const auto first = decodeFirstPassword(u"{\"id\":\"%1\",\"password\":\"abc\"}"_s.arg(anaText).toUtf8());
    QVERIFY(first);
    QCOMPARE(*first, (FirstPassword{ana, u"abc"_s}));
    QCOMPARE(decodeFirstPassword("{}").error().code, Code::Corrupt);
    const CustomerId acme(Uuid({4}));
    const auto shares =
        decodeShares(u"{\"shares\":[{\"person\":\"%1\",\"from\":\"2026-06-01\"}]}"_s.arg(ruiText).toUtf8(), acme);
    QVERIFY(shares);
    QCOMPARE(*shares, (QList<SharedCustomer>{{acme, rui, QDate(2026, 6, 1), {}}}));
    QCOMPARE(decodeShares("{\"shares\":[{\"from\":\"2026-06-01\"}]}", acme).error().code, Code::Corrupt);
}

QTEST_GUILESS_MAIN(NetUnitsTest)
#include "tst_netunits.moc"
