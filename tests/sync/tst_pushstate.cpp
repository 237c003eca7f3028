// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "sync/pushstate.h"
#include "tests/support/memoryhubstore.h"
#include "tests/support/simrandom.h"
#include "tests/sync/testschema.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sim;

/// What a push knows of the rows it has changed itself, over what the store has.
class TestPushState final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsWhere_followsEveryPut();
    void rowsWhere_looksAtNoRowTwice();
};

namespace {

constexpr FieldNumber KeyField = 2;
constexpr FieldNumber ParentField = 7;

Value pooled(int which)
{
    return which == 0 ? Value() : Value(u"K%1"_s.arg(which));
}

RowState rowOf(const RowKey &key, int code, const Uuid &parent)
{
    RowState row;
    row.key = key;
    row.fields[KeyField].value = pooled(code);
    row.fields[ParentField].value = parent.isNull() ? Value() : Value(parent);
    return row;
}

} // namespace

void TestPushState::rowsWhere_followsEveryPut()
{
    SimRandom random(20260307);
    QList<RowKey> keys;
    for (int i = 0; i < 40; ++i)
        keys.append({i % 4 == 0 ? farol::sim::tables::Child : farol::tables::Customer, makeRandomUuid(random)});
    const auto draw = [&](const RowKey &key) {
        RowState row = rowOf(key, random.below(6), random.oneIn(3) ? Uuid() : keys.at(random.below(4)).id);
        if (random.oneIn(4))
            row.fields[DeletedField].value = Value(true);
        return row;
    };
    MemoryHubStore store(WorkspaceId(makeRandomUuid(random)), makeRandomUuid(random));
    HubData data = store.data();
    for (int i = 0; i < 25; ++i) {
        const RowState row = draw(keys.at(i));
        data.rows[row.key] = {row, rowDigest(row)};
    }
    store.setData(data);

    const Status status = store.write([&](HubTransaction &transaction) -> Status {
        for (int round = 0; round < 20; ++round) { // each asks first at another time
            sync::PushState state(transaction, testSchema());
            const int silent = random.below(30);
            for (int step = 0; step < 120; ++step) {
                state.put(draw(keys.at(random.below(int(keys.size())))));
                if (step < silent)
                    continue;
                const TableNumber table = keys.at(random.below(2)).table;
                const bool byKey = random.oneIn(2);
                const FieldNumber field = byKey ? KeyField : ParentField;
                const Value value = byKey ? pooled(random.below(6)) : Value(keys.at(random.below(4)).id);
                QList<RowKey> wanted;
                for (const RowKey &key : keys) {
                    FAROL_ASSIGN(const RowState *const row, state.row(key));
                    if (key.table == table && row != nullptr && row->value(field) == value)
                        wanted.append(key);
                }
                std::sort(wanted.begin(), wanted.end());
                FAROL_ASSIGN(const QList<RowKey> found, state.rowsWhere(table, field, value));
                if (found != wanted)
                    return fail(Error::Code::Internal, u"round %1, step %2"_s.arg(round).arg(step));
            }
        }
        return {};
    });
    QVERIFY2(status.hasValue(), qPrintable(status ? QString() : status.error().detail));
}

void TestPushState::rowsWhere_looksAtNoRowTwice()
{
    constexpr int Rows = 50'000;
    constexpr int MostMs = 30'000; // a walk over the rows put so far takes minutes
    SimRandom random(1);
    MemoryHubStore store(WorkspaceId(makeRandomUuid(random)), makeRandomUuid(random));
    QElapsedTimer time;
    time.start();
    const Status status = store.write([&](HubTransaction &transaction) -> Status {
        sync::PushState state(transaction, testSchema());
        for (int i = 1; i <= Rows; ++i) {
            FAROL_ASSIGN(const QList<RowKey> found, state.rowsWhere(farol::tables::Customer, KeyField, pooled(i)));
            if (!found.isEmpty())
                return fail(Error::Code::Internal, u"row %1"_s.arg(i));
            state.put(rowOf({farol::tables::Customer, makeRandomUuid(random)}, i, {}));
            if (time.elapsed() > MostMs)
                return fail(Error::Code::Timeout, u"after %1 rows"_s.arg(i));
        }
        return {};
    });
    QVERIFY2(status.hasValue(), qPrintable(status ? QString() : status.error().detail));
}

QTEST_GUILESS_MAIN(TestPushState)
#include "tst_pushstate.moc"
