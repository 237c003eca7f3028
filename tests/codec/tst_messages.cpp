// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "sync/codec.h"
#include "tests/codec/generators.h"

#include <QTest>

using namespace farol;
using namespace farol::sync;

namespace {

Cursor cursor()
{
    return Cursor{gen::uuid(), *rc::gen::positive<std::int64_t>(), gen::uuid().toBytes()};
}

Request request()
{
    switch (*rc::gen::inRange(0, 6)) {
    case 0: return HelloRequest{1, 3, 7, gen::text(), cursor(), Instant{*rc::gen::arbitrary<std::int64_t>()}};
    case 1: {
        PushRequest push;
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i)
            push.entries.append({i, gen::uuid().toBytes(), encodeMutation(gen::mutation())});
        push.confirmedN = *rc::gen::arbitrary<std::int64_t>();
        push.cursor = cursor();
        return push;
    }
    case 2: return PullRequest{cursor(), 5, 500};
    case 3: return LoadRequest{gen::uuid(), 1, 9, RowKey{3, gen::uuid()}, 10, true};
    case 4: return DigestRequest{cursor()};
    default: return HandOverRequest{ScopeId(gen::uuid()), {encodeMutation(gen::mutation())}};
    }
}

LogEntry logEntry()
{
    LogEntry entry;
    entry.seq = *rc::gen::positive<std::int64_t>();
    entry.commitLast = entry.seq + 1;
    entry.rowSeq = entry.seq;
    if (*rc::gen::arbitrary<bool>()) {
        entry.kind = LogKind::Access;
        entry.user = UserId(gen::uuid());
        entry.born = {ScopeId(gen::uuid())};
        entry.revoked = {ScopeId(gen::uuid()), ScopeId()};
        return entry;
    }
    const RowState row = gen::row();
    entry.row = row.key;
    entry.scope = row.scope;
    entry.fields = row.fields;
    entry.act = gen::text();
    entry.mutation = MutationId(gen::uuid());
    entry.author = UserId(gen::uuid());
    entry.effective.ms = *rc::gen::arbitrary<std::int64_t>();
    entry.wholeRow = *rc::gen::arbitrary<bool>();
    return entry;
}

Outcome outcome()
{
    Outcome what;
    what.n = *rc::gen::positive<std::int64_t>();
    what.mutation = MutationId(gen::uuid());
    what.kind = *rc::gen::element(OutcomeKind::Applied, OutcomeKind::Conflicted, OutcomeKind::Quarantined);
    what.reason = RejectReason::IdTaken;
    what.seq = 3;
    what.fields = {{0, FieldOutcome::Won}, {12, FieldOutcome::NoOp}};
    return what;
}

Reply reply()
{
    switch (*rc::gen::inRange(0, 6)) {
    case 0: {
        HelloReply hello;
        hello.head = cursor();
        hello.chain = gen::uuid().toBytes();
        hello.workspace = WorkspaceId(gen::uuid());
        hello.limits.actEntries = *rc::gen::inRange(1, 9999);
        return hello;
    }
    case 1: return PushReply{PushReply::Action::Expected, {outcome(), outcome()}, 4, 9, *rc::gen::arbitrary<bool>()};
    case 2: return PullReply{false, {logEntry(), logEntry()}, cursor(), 10};
    case 3: return LoadReply{false, {packRow(gen::row()), packRow(gen::row())}, true, {ScopeId(gen::uuid())}, 2};
    case 4: return DigestReply{true, *rc::gen::arbitrary<std::uint64_t>()};
    default: return HandOverReply{3};
    }
}

} // namespace

class MessagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request_comesBackAsItWas()
    {
        QVERIFY(rc::check("requests survive", [] {
            const Request message = request();
            const auto back = decodeRequest(encodeRequest(message));
            RC_ASSERT(back.hasValue());
            RC_ASSERT(back.value() == message);
        }));
    }

    void reply_comesBackAsItWas()
    {
        QVERIFY(rc::check("replies survive", [] {
            const Reply message = reply();
            const auto back = decodeReply(encodeReply(message));
            RC_ASSERT(back.hasValue());
            RC_ASSERT(back.value() == message);
        }));
    }

    void anyBytes_areReadOrRefusedWithoutHarm()
    {
        QVERIFY(rc::check("hostile bytes", [] {
            QByteArray bytes = *rc::gen::arbitrary<bool>() ? encodeRequest(request()) : encodeReply(reply());
            for (int i = *rc::gen::inRange(1, 8); i > 0; --i)
                bytes[*rc::gen::inRange<qsizetype>(0, bytes.size())] = *rc::gen::arbitrary<char>();
            (void)decodeRequest(bytes).hasValue();
            (void)decodeReply(bytes).hasValue();
            (void)decodeRequest(bytes.first(*rc::gen::inRange<qsizetype>(0, bytes.size()))).hasValue();
        }));
    }

    void lengthOfAnArray_cannotMakeItAllocate()
    {
        // Claims four billion entries in nine bytes.
        QVERIFY(!decodeRequest(QByteArray::fromHex("8201839affffffff00")).hasValue());
        QVERIFY(!decodeReply(QByteArray::fromHex("8203859bffffffffffffffff")).hasValue());
    }

    void deepNesting_isRefused()
    {
        QVERIFY(!decodeReply(QByteArray::fromHex("8202") + QByteArray(100'000, '\x81')).hasValue());
    }
};

QTEST_APPLESS_MAIN(MessagesTest)
#include "tst_messages.moc"
