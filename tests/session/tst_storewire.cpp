// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storewire.h"
#include "core/canonical.h"
#include "core/customer.h"
#include "core/random.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using Code = Error::Code;

/// Every value of the Store port survives the way to another program; hostile bytes do no harm.
class StoreWireTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_surviveTheWay();
    void filters_surviveTheWayAndMayNotBeEndless();
    void results_areValueOrError();
    void frames_comeInPieces();
    void brokenBytes_areNoticed();

private:
    template <typename T>
    static bool survives(const T &value)
    {
        T back{};
        return readPayload(payloadOf(value), back) && back == value;
    }
    SystemRandom m_random;
};

void StoreWireTest::values_surviveTheWay()
{
    for (const Value &value : {Value(), Value(true), Value(std::int64_t(-5)), Value(u"ação"_s),
                               Value(makeRandomUuid(m_random)), Value(QStringList{u"a"_s, u"b"_s})})
        QVERIFY(survives(value));
    RowState row;
    row.key = {tables::Customer, makeRandomUuid(m_random)};
    row.seq = 9;
    row.fields.insert(1, {Value(u"Acme"_s), 77, Instant{5}, 9, UserId(makeRandomUuid(m_random)), {}, {}});
    QVERIFY(survives(row));
    QVERIFY(survives(QList<std::optional<RowState>>{row, std::nullopt}));
    ChangeSet changes;
    changes.origin = Origin::Server;
    changes.act = u"edit"_s;
    changes.rows = {{row.key, RowChangeKind::Changed, {1, 2}}};
    QVERIFY(survives(changes));
    OwnChange own;
    own.act = u"edit"_s;
    own.when = Instant{6};
    own.undone = true;
    own.version = 0xF000'0000'0000'0007U;
    own.fields = {{4, Value(u"a"_s), 0xF000'0000'0000'0009U, UserId(makeRandomUuid(m_random)), Instant{7}, Value()}};
    QVERIFY(survives(QList<OwnChange>{own}));
    UndoReport report;
    QVERIFY(readPayload(payloadOf(UndoReport{changes, u"edit"_s, {{row.key, 4}}}), report));
    QCOMPARE(report.changes, changes);
    QCOMPARE(report.act, u"edit"_s);
    QCOMPARE(report.leftAlone, (QList<std::pair<RowKey, FieldNumber>>{{row.key, 4}}));
    SyncStatus status;
    status.connection = SyncStatus::Connection::Online;
    status.lastError = fail(Code::Timeout, u"x"_s);
    status.hasError = status.loading = true;
    status.waiting = 1;
    status.attention = 2;
    status.conflicts = 3;
    status.loadedRows = 4;
    status.loadTotal = 5;
    status.lastSync = Instant{6};
    status.cursor = {makeRandomUuid(m_random), 7, QByteArray(32, 'h')};
    status.digest = 0xF000'0000'0000'0008U;
    status.mismatches = 9;
    status.quarantined = 10;
    QVERIFY(survives(status));
    SyncWork work;
    work.waiting = {{3, MutationKind::Edit, u"edit"_s, row.key, row.scope, {1, 4}, Instant{5}}};
    work.completeScopes = 6;
    work.loadingScopes = 7;
    QVERIFY(survives(work));
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = row.key;
    edit.values.insert(1, Value(u"x"_s));
    edit.add.insert(8, {u"vip"_s});
    edit.remove.insert(8, {u"old"_s});
    edit.increments.insert(11, -3);
    edit.settles = {4};
    RowEdit back;
    QVERIFY(readPayload(payloadOf(edit), back));
    QCOMPARE(back.values, edit.values);
    QCOMPARE(back.add, edit.add);
    QCOMPARE(back.remove, edit.remove);
    QCOMPARE(back.increments, edit.increments);
    QCOMPARE(back.settles, edit.settles);
    QCOMPARE(back.kind, edit.kind);
    const net::Account account{QUrl(u"https://x.example"_s),
                               WorkspaceId(makeRandomUuid(m_random)),
                               UserId(makeRandomUuid(m_random)),
                               u"Ana"_s,
                               u"a@x"_s,
                               Role::Lead,
                               DeviceId(makeRandomUuid(m_random))};
    QVERIFY(survives(std::optional(account)));
    const SearchHit hit{row.key, row.key, 6, u"Acme"_s, u"… renews"_s, Instant{7}};
    QVERIFY(survives(SearchQuery{u"acme"_s, {tables::Customer, tables::Task}, 5}));
    QVERIFY(survives(hit));
    SearchPage page;
    QVERIFY(readPayload(payloadOf(SearchPage{3, {hit, hit}, true}), page));
    QCOMPARE(page.request, 3U);
    QCOMPARE(page.hits, (QList<SearchHit>{hit, hit}));
    QVERIFY(page.more);
}

void StoreWireTest::filters_surviveTheWayAndMayNotBeEndless()
{
    const auto group = [](Filter::Kind kind, const QList<Filter> &children) {
        Filter filter;
        filter.kind = kind;
        filter.children = children;
        return filter;
    };
    const Filter leaf{Filter::Kind::Leaf, {}, 3, FilterOp::In, {Value(u"a"_s), Value(u"b"_s)}};
    Filter filter = group(Filter::Kind::Not, {group(Filter::Kind::Any, {leaf, leaf})});
    ListQuery query{tables::Customer, filter, {{1, true}}, {1, 2}, 50};
    QVERIFY(survives(query));
    query.deleted = true;
    QVERIFY(survives(query));
    for (int i = 0; i < 200; ++i)
        filter = group(Filter::Kind::Not, {filter});
    Filter back;
    QVERIFY(!readPayload(payloadOf(filter), back));
}

void StoreWireTest::results_areValueOrError()
{
    QVERIFY(readResult<void>(resultPayload(Status())));
    QCOMPARE(readResult<void>(resultPayload(Status(fail(Code::Denied, u"why"_s)))).error(),
             fail(Code::Denied, u"why"_s));
    const Result<QString> text = u"ok"_s;
    QCOMPARE(*readResult<QString>(resultPayload(text)), u"ok"_s);
    QVERIFY(!readResult<QString>({}));
}

void StoreWireTest::frames_comeInPieces()
{
    const QByteArray all = frameOf({1, StoreCall::Undo, {}}) + frameOf({2, StoreCall::Row, "abc"});
    QByteArray buffer;
    QList<quint64> ids;
    for (const char byte : all) {
        buffer += byte;
        const auto message = takeMessage(buffer);
        QVERIFY(message);
        if (*message)
            ids.append((*message)->id);
    }
    QCOMPARE(ids, (QList<quint64>{1, 2}));
    QVERIFY(buffer.isEmpty());
    QByteArray huge(13, '\xff');
    QCOMPARE(takeMessage(huge).error().code, Code::Corrupt);
}

void StoreWireTest::brokenBytes_areNoticed()
{
    const QByteArray good = payloadOf(ListQuery{tables::Customer, {}, {{1, true}}, {1, 2}, 50});
    for (qsizetype i = 0; i < good.size(); ++i) {
        ListQuery query;
        QVERIFY(!readPayload(good.left(i), query));
    }
    RowState row;
    QVERIFY(!readPayload(payloadOf(QByteArray("garbage")), row));
    Value value;
    QVERIFY(!readPayload(QByteArray("\x09"), value));
}

QTEST_GUILESS_MAIN(StoreWireTest)
#include "tst_storewire.moc"
