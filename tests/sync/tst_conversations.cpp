// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "core/customer.h"
#include "sync/codec.h"
#include "tests/sync/conversation.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol::sim {

namespace {

constexpr FieldNumber Name = 1;
constexpr FieldNumber Stage = 4;
constexpr FieldNumber Owner = 5;
constexpr FieldNumber Tags = 8;
constexpr FieldNumber Seats = 11;
constexpr std::size_t Push = 1;

Value id(UserId user)
{
    return Value(user.uuid);
}

QString firstSync()
{
    Conversation talk(u"A new device greets, loads all its person may see, and stays up to date."_s);
    const UserId ana = talk.person(u"Ana administers and therefore holds every customer."_s, u"administrator"_s);
    Device &a = talk.device(u"a"_s, ana);
    Device &b = talk.device(u"b"_s, ana);
    const RowEdit acme = talk.creating(u"Acme"_s);
    talk.act(a, u"makes a customer before the device has ever met the server"_s, acme);
    talk.exchange(a);
    talk.say(u"The other device is new: it finds the customer by loading, not in the log."_s);
    talk.exchange(b);
    RowEdit tag;
    tag.row = acme.row;
    tag.add[Tags] = {u"vip"_s, u"norte"_s};
    talk.act(b, u"adds two tags"_s, tag);
    talk.act(b, u"counts the seats"_s, Conversation::setting(acme.row, Seats, Value(std::int64_t(40))));
    talk.exchange(b);
    talk.say(u"The first device reads both in the log."_s);
    talk.exchange(a);
    return talk.text();
}

QString conflict()
{
    Conversation talk(u"Two devices change the same and different fields without knowing of each other."_s);
    const UserId ana = talk.person(u"Ana administers."_s, u"administrator"_s);
    Device &a = talk.device(u"a"_s, ana);
    Device &b = talk.device(u"b"_s, ana);
    const RowEdit acme = talk.creating(u"Acme"_s);
    talk.act(a, u"makes a customer"_s, acme);
    talk.exchange(a);
    talk.exchange(b);
    talk.act(a, u"renames it"_s, Conversation::setting(acme.row, Name, Value(u"Acme Brasil"_s)));
    talk.act(a, u"moves it to renewal, a critical field"_s,
             Conversation::setting(acme.row, Stage, Value(u"renewal"_s)));
    talk.act(b, u"renames it as well, later"_s, Conversation::setting(acme.row, Name, Value(u"Acme do Brasil"_s)));
    talk.act(b, u"says it has churned"_s, Conversation::setting(acme.row, Stage, Value(u"churned"_s)));
    talk.act(b, u"counts the seats, which nobody else does"_s,
             Conversation::setting(acme.row, Seats, Value(std::int64_t(40))));
    talk.exchange(a);
    talk.say(
        u"The later name is shown and the earlier becomes a side; of the critical stage the committed value stays."_s);
    talk.exchange(b);
    talk.exchange(a);
    RowEdit settling = Conversation::setting(acme.row, Stage, Value(u"churned"_s));
    settling.settles = {Stage};
    talk.act(a, u"settles the stage: the edit's base is every side it saw"_s, settling);
    talk.exchange(a);
    talk.exchange(b);
    return talk.text();
}

QString deleting()
{
    Conversation talk(u"A delete meets an edit that its author had not seen, and the other way round."_s);
    const UserId ana = talk.person(u"Ana administers."_s, u"administrator"_s);
    Device &a = talk.device(u"a"_s, ana);
    Device &b = talk.device(u"b"_s, ana);
    const RowEdit first = talk.creating(u"Acme"_s);
    const RowEdit second = talk.creating(u"Boreal"_s);
    talk.act(a, u"makes a customer"_s, first);
    talk.act(a, u"makes another"_s, second);
    talk.exchange(a);
    talk.exchange(b);
    RowEdit remove;
    remove.kind = MutationKind::Remove;
    remove.row = first.row;
    talk.act(a, u"deletes the first"_s, remove);
    talk.act(a, u"edits the second"_s, Conversation::setting(second.row, Seats, Value(std::int64_t(7))));
    talk.act(b, u"edits the first"_s, Conversation::setting(first.row, Seats, Value(std::int64_t(9))));
    remove.row = second.row;
    talk.act(b, u"deletes the second"_s, remove);
    talk.exchange(a);
    talk.say(u"The edit takes the first one's delete back; the second one's delete is beaten by the edit."_s);
    talk.exchange(b);
    talk.exchange(a);
    remove.row = first.row;
    remove.settles = {DeletedField};
    talk.act(a, u"deletes the first all the same, having seen the edit"_s, remove);
    talk.exchange(a);
    talk.undo(a, u"takes that back"_s);
    talk.exchange(a);
    talk.exchange(b);
    return talk.text();
}

QString lostAnswer()
{
    Conversation talk(u"An answer is lost: the same entries go up again and get the stored outcomes."_s);
    const UserId ana = talk.person(u"Ana administers."_s, u"administrator"_s);
    Device &a = talk.device(u"a"_s, ana);
    talk.exchange(a);
    const RowEdit acme = talk.creating(u"Acme"_s);
    talk.act(a, u"makes a customer"_s, acme);
    talk.act(a, u"renames it"_s, Conversation::setting(acme.row, Name, Value(u"Acme Brasil"_s)));
    talk.exchange(a, Push);
    return talk.text();
}

QString rights()
{
    Conversation talk(
        u"A customer changes hands; what its old owner did meanwhile is quarantined, and the bytes go."_s);
    const UserId ana = talk.person(u"Ana administers."_s, u"administrator"_s);
    const UserId rui = talk.person(u"Rui is a CS manager."_s);
    Device &a = talk.device(u"a"_s, ana);
    Device &r = talk.device(u"r"_s, rui);
    RowEdit acme = talk.creating(u"Acme"_s);
    acme.values[Owner] = id(rui);
    talk.act(r, u"makes a customer, which is born in his scopes"_s, acme);
    talk.exchange(r);
    talk.exchange(a);
    talk.act(a, u"takes the customer over"_s, Conversation::setting(acme.row, Owner, id(ana)));
    talk.exchange(a);
    talk.act(r, u"edits what is no longer his"_s, Conversation::setting(acme.row, Seats, Value(std::int64_t(12))));
    talk.exchange(r);
    talk.say(u"Rui is given the single customer: it is granted anew and comes as whole rows."_s);
    talk.setRights(rui, u"manager "_s + acme.row.id.toString());
    talk.exchange(r);
    return talk.text();
}

QString restored()
{
    Conversation talk(u"The server is restored from an older copy: its epoch is another, the device loads anew."_s);
    const UserId ana = talk.person(u"Ana administers."_s, u"administrator"_s);
    Device &a = talk.device(u"a"_s, ana);
    const RowEdit acme = talk.creating(u"Acme"_s);
    talk.act(a, u"makes a customer"_s, acme);
    talk.exchange(a);
    talk.obey(u"copy"_s);
    talk.act(a, u"renames it"_s, Conversation::setting(acme.row, Name, Value(u"Acme Brasil"_s)));
    talk.exchange(a);
    talk.act(a, u"counts its seats, offline"_s, Conversation::setting(acme.row, Seats, Value(std::int64_t(5))));
    talk.say(u"The copy comes back; the new name was not in it and only the device knew (docs/SYNC.md 4.6)."_s);
    talk.obey(u"restore "_s + talk.newUuid().toString());
    talk.exchange(a);
    return talk.text();
}

QString forked()
{
    Conversation talk(
        u"A profile was copied: three devices count under one id, and all but the first to be heard are stopped."_s);
    const UserId ana = talk.person(u"Ana administers."_s, u"administrator"_s);
    Device &a = talk.device(u"a"_s, ana);
    const RowEdit acme = talk.creating(u"Acme"_s);
    talk.act(a, u"makes a customer"_s, acme);
    talk.exchange(a);
    Device &copy = talk.copyOf(a, u"copy"_s);
    Device &twin = talk.copyOf(a, u"twin"_s);
    talk.act(a, u"renames it"_s, Conversation::setting(acme.row, Name, Value(u"Acme Brasil"_s)));
    talk.exchange(a);
    talk.act(copy, u"renames it under the same number"_s,
             Conversation::setting(acme.row, Name, Value(u"Acme Holding"_s)));
    talk.say(u"Hello names another chain for the copy's newest number: it stops by itself and sends nothing."_s);
    talk.exchange(copy);
    talk.act(twin, u"renames it under the same number"_s,
             Conversation::setting(acme.row, Name, Value(u"Acme Group"_s)));
    talk.act(twin, u"counts the seats under the next one"_s,
             Conversation::setting(acme.row, Seats, Value(std::int64_t(40))));
    talk.say(u"The twin has more numbers than hello names, so it sends them; the server knows the first with other "
             "contents, answers fork and decides none."_s);
    talk.exchange(twin);
    return talk.text();
}

QString refused()
{
    Conversation talk(u"Requests that a server does not take as they are."_s);
    const UserId ana = talk.person(u"Ana administers."_s, u"administrator"_s);
    Device &a = talk.device(u"a"_s, ana);
    talk.exchange(a);
    talk.say(u"A number is missing: nothing is decided, the answer names the number expected."_s);
    talk.ask(a, sync::PushRequest{{{2, QByteArray(32, '\0'), QByteArray::fromHex("80")}}, 0, {SimTime::Start}, {}});
    talk.say(u"A body that is no mutation is an outcome like any other, so that the line behind it goes on."_s);
    talk.ask(a, sync::PushRequest{{{1, chainStart(), QByteArray::fromHex("80")}}, 0, {SimTime::Start}, {}});
    talk.say(u"A cursor of a history that the server does not know."_s);
    talk.ask(a, sync::PullRequest{{talk.newUuid(), 3, QByteArray(32, 'x')}, 0, 500});
    talk.say(u"A device that speaks only protocols to come."_s);
    talk.ask(a, sync::HelloRequest{7, 9, 12, u"a newer program"_s, {}, {SimTime::Start}});
    return talk.text();
}

struct Script final {
    const char *file;
    QString (*make)();
};

constexpr Script Scripts[] = {
    {"01-first-sync", firstSync}, {"02-conflict", conflict}, {"03-delete", deleting}, {"04-lost-answer", lostAnswer},
    {"05-rights", rights},        {"06-restored", restored}, {"07-forked", forked},   {"08-refused", refused},
};

QString pathOf(const QString &name)
{
    return QStringLiteral(FAROL_RECORDINGS) + u'/' + name + u".txt"_s;
}

QString contentsOf(const QString &name)
{
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// The sample conversations beside docs/SYNC.md: what they say is what is said.
class ConversationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void script_saysWhatIsRecorded_data() { everyScript(); }
    void script_saysWhatIsRecorded();
    void requests_getTheRecordedAnswers_data() { everyScript(); }
    void requests_getTheRecordedAnswers();
    void messages_surviveTheirEncoding_data() { everyScript(); }
    void messages_surviveTheirEncoding();
    void folder_holdsNothingElse();

private:
    static void everyScript();
};

void ConversationsTest::everyScript()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < std::size(Scripts); ++i)
        QTest::newRow(Scripts[i].file) << int(i);
}

void ConversationsTest::script_saysWhatIsRecorded()
{
    QFETCH(int, index);
    const QString name = QString::fromLatin1(Scripts[index].file);
    const QString said = Scripts[index].make();
    if (qEnvironmentVariableIsSet("FAROL_RECORD")) {
        QFile file(pathOf(name));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write(said.toUtf8()) > 0);
        QSKIP("recorded anew, not compared");
    }
    const QStringList now = said.split(u'\n');
    const QStringList then = contentsOf(name).split(u'\n');
    for (qsizetype i = 0; i < std::max(now.size(), then.size()); ++i) {
        if (now.value(i) != then.value(i))
            QFAIL(
                qPrintable(u"%1 differs in line %2. Wanted? FAROL_RECORD=1 tst_conversations\nthen: %3\nnow:  %4"_s.arg(
                    pathOf(name), QString::number(i + 1), then.value(i).left(2000), now.value(i).left(2000))));
    }
}

// The other way round, without a device of ours: another client that sends these bytes gets those.
void ConversationsTest::requests_getTheRecordedAnswers()
{
    QFETCH(int, index);
    RecordedServer server;
    int exchanges = 0;
    const Status status = readRecording(
        contentsOf(QString::fromLatin1(Scripts[index].file)),
        [&](const QString &directive) { return server.obey(directive); },
        [&](const RecordedExchange &exchange) -> Status {
            ++exchanges;
            FAROL_ASSIGN(const QByteArray reply, server.answer(exchange.device, exchange.request));
            if (reply != exchange.reply)
                return fail(Error::Code::Conflict,
                            u"line %1: the answer is now %2"_s.arg(QString::number(exchange.line),
                                                                   QString::fromLatin1(reply.toHex())));
            return {};
        });
    QVERIFY2(status, qPrintable(status ? QString() : status.error().detail));
    QVERIFY(exchanges > 3);
}

void ConversationsTest::messages_surviveTheirEncoding()
{
    QFETCH(int, index);
    const Status status = readRecording(
        contentsOf(QString::fromLatin1(Scripts[index].file)), [](const QString &) { return Status(); },
        [](const RecordedExchange &exchange) -> Status {
            FAROL_ASSIGN(const sync::Request request, sync::decodeRequest(exchange.request));
            FAROL_ASSIGN(const sync::Reply reply, sync::decodeReply(exchange.reply));
            if (sync::encodeRequest(request) != exchange.request || sync::encodeReply(reply) != exchange.reply)
                return fail(Error::Code::Conflict, u"line %1"_s.arg(exchange.line));
            return {};
        });
    QVERIFY2(status, qPrintable(status ? QString() : status.error().detail));
}

void ConversationsTest::folder_holdsNothingElse()
{
    QStringList expected;
    for (const Script &script : Scripts)
        expected.append(QString::fromLatin1(script.file) + u".txt"_s);
    QCOMPARE(QDir(QStringLiteral(FAROL_RECORDINGS)).entryList({u"*.txt"_s}, QDir::Files, QDir::Name), expected);
}

} // namespace farol::sim

QTEST_GUILESS_MAIN(farol::sim::ConversationsTest)
#include "tst_conversations.moc"
