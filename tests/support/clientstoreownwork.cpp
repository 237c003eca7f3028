// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "core/closing.h"
#include "core/customer.h"
#include "tests/support/clientstorechecks.h"
#include "tests/support/clientstoreconformance.h"

using namespace Qt::StringLiterals;

namespace farol::test {

namespace {

OperationRecord sampleOperation(int number, const RowState &row)
{
    OperationRecord record;
    record.operation = OperationId(sampleId(number, 9));
    record.act = u"edit"_s;
    record.when = Instant{1000 + number};
    const PendingEntry entry = sampleEntry(number, row);
    record.steps += OperationRecord::Step{entry.mutation, encodeRow(row)};
    return record;
}

bool sameEntry(const PendingEntry &a, const PendingEntry &b)
{
    return a.entry == b.entry && a.mutation == b.mutation && a.scope == b.scope && a.status == b.status
           && a.outcome == b.outcome;
}

bool sameOperation(const OperationRecord &a, const OperationRecord &b)
{
    bool same = a.operation == b.operation && a.act == b.act && a.when == b.when && a.undone == b.undone
                && a.redoable == b.redoable && a.steps.size() == b.steps.size();
    for (qsizetype i = 0; same && i < a.steps.size(); ++i)
        same = a.steps[i].mutation == b.steps[i].mutation && a.steps[i].before == b.steps[i].before;
    return same;
}

QList<std::int64_t> numbersOf(const QList<PendingEntry> &entries)
{
    QList<std::int64_t> numbers;
    for (const PendingEntry &entry : entries)
        numbers += entry.entry.n;
    return numbers;
}

RowState renamed(RowState row, const QString &name)
{
    row.fields[1].value = Value(name);
    row.fields[1].version = 77;
    row.fields[1].seq = 0;
    return row;
}

} // namespace

void ClientStoreConformance::outbox_keepsOrderAndLimits()
{
    const RowState row = sampleCustomer(1);
    const RowState other = sampleCustomer(2);
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        for (std::int64_t n = 1; n <= 6; ++n)
            FAROL_TRY(tx.appendEntry(sampleEntry(n, n % 2 == 0 ? other : row)));
        return {};
    }));
    QVERIFY(!write([&](ClientTransaction &tx) { return tx.appendEntry(sampleEntry(3, row)); }));
    const qsizetype size = sampleEntry(1, row).entry.body.size();
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        const auto waiting = [&tx](std::int64_t from, int limit, qsizetype bytes) {
            return numbersOf(valueOf(tx.waitingEntries(from, limit, bytes)));
        };
        using Numbers = QList<std::int64_t>;
        EXPECT_EQUAL(waiting(1, 100, 1 << 20), (Numbers{1, 2, 3, 4, 5, 6}));
        EXPECT_EQUAL(waiting(3, 2, 1 << 20), (Numbers{3, 4}));
        EXPECT_EQUAL(waiting(1, 100, 1), (Numbers{1}));
        EXPECT_EQUAL(waiting(2, 100, 3 * size), (Numbers{2, 3, 4}));
        EXPECT_EQUAL(numbersOf(valueOf(tx.entriesOfRow(other.key))), (Numbers{2, 4, 6}));
        EXPECT_EQUAL(numbersOf(valueOf(tx.entriesOfScope(row.scope))), (Numbers{1, 3, 5}));
        EXPECT_EQUAL(valueOf(tx.waitingCount()), 6);
        EXPECT(sameEntry(valueOf(tx.entry(4)).value(), sampleEntry(4, other)));
        EXPECT(!valueOf(tx.entry(7)));
        return {};
    }));
}

void ClientStoreConformance::answeredEntries_waitForTheCursor()
{
    const RowState row = sampleCustomer(1);
    Outcome outcome;
    outcome.kind = OutcomeKind::Conflicted;
    outcome.fields = {{1, FieldOutcome::Side}};
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        for (std::int64_t n = 1; n <= 4; ++n)
            FAROL_TRY(tx.appendEntry(sampleEntry(n, row)));
        for (const auto &[n, seq] : {std::pair(1, 30), std::pair(2, 10), std::pair(4, 20)}) {
            outcome.n = n;
            outcome.mutation = sampleEntry(n, row).mutation.id;
            outcome.seq = seq;
            FAROL_TRY(tx.answerEntry(n, outcome));
        }
        const auto passed = [&tx](Seq seq, int limit, std::int64_t fromN = 0) {
            return numbersOf(valueOf(tx.entriesPassedBy(seq, fromN, limit)));
        };
        using Numbers = QList<std::int64_t>;
        EXPECT_EQUAL(passed(9, 10), Numbers());
        EXPECT_EQUAL(passed(20, 10), (Numbers{2, 4}));
        EXPECT_EQUAL(passed(99, 10), (Numbers{1, 2, 4}));
        EXPECT_EQUAL(passed(99, 2), (Numbers{1, 2}));
        EXPECT_EQUAL(passed(99, 2, 2), (Numbers{2, 4}));
        EXPECT_EQUAL(numbersOf(valueOf(tx.waitingEntries(1, 9, 9999))), (Numbers{3}));
        EXPECT_EQUAL(valueOf(tx.waitingCount()), 1);
        EXPECT_EQUAL(valueOf(tx.entry(4))->outcome, outcome);
        return {};
    }));
    QVERIFY(!write([&](ClientTransaction &tx) { return tx.answerEntry(9, outcome); }));
}

void ClientStoreConformance::retiredEntries_leaveTheOutbox()
{
    const RowState row = sampleCustomer(1);
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.appendEntry(sampleEntry(1, row)));
        FAROL_TRY(tx.appendEntry(sampleEntry(2, row)));
        FAROL_TRY(tx.retireEntry(1, Instant{1000}));
        EXPECT(!valueOf(tx.entry(1)));
        EXPECT_EQUAL(numbersOf(valueOf(tx.entriesOfRow(row.key))), QList<std::int64_t>{2});
        return {};
    }));
    QVERIFY(!write([&](ClientTransaction &tx) { return tx.retireEntry(1, Instant{1000}); }));
}

void ClientStoreConformance::scopes_changeStatus()
{
    const auto scope = [](int number) { return ScopeId(sampleId(number, 4)); };
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        for (int number = 1; number <= 5; ++number)
            FAROL_TRY(tx.setScope(scope(number), number == 5 ? ScopeStatus::Purging : ScopeStatus::Loading));
        EXPECT_EQUAL(valueOf(tx.scopesIn(ScopeStatus::Loading, 3)), (QList<ScopeId>{scope(1), scope(2), scope(3)}));
        FAROL_TRY(tx.completeLoadingScopes());
        FAROL_TRY(tx.setScope(scope(1), ScopeStatus::PurgingThenLoading));
        FAROL_TRY(tx.setScope(scope(2), std::nullopt));
        FAROL_TRY(tx.setScope(scope(2), std::nullopt));
        EXPECT_EQUAL(valueOf(tx.scopesIn(ScopeStatus::Complete, 9)), (QList<ScopeId>{scope(3), scope(4)}));
        EXPECT_EQUAL(valueOf(tx.scopeStatus(scope(5))), std::optional(ScopeStatus::Purging));
        EXPECT_EQUAL(valueOf(tx.scopeStatus(scope(1))), std::optional(ScopeStatus::PurgingThenLoading));
        EXPECT(!valueOf(tx.scopeStatus(scope(2))));
        return {};
    }));
}

void ClientStoreConformance::strayScopes_areThoseWithoutStatus()
{
    const auto scope = [](int number) { return ScopeId(sampleId(number, 4)); };
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(sampleCustomer(1, scope(1))));
        FAROL_TRY(tx.putOverlay(sampleCustomer(2, scope(2))));
        FAROL_TRY(tx.appendEntry(sampleEntry(1, sampleCustomer(3, scope(3)))));
        AttentionItem item;
        item.outcome.n = 4;
        item.outcome.mutation = MutationId(sampleId(4, 3));
        item.scope = scope(4);
        FAROL_TRY(tx.addAttention(item));
        RowState hidden = sampleCustomer(5, scope(5));
        FAROL_TRY(tx.putConfirmed(hidden));
        hidden.scope = scope(6);
        FAROL_TRY(tx.putOverlay(hidden));
        FAROL_TRY(tx.setScope(scope(6), ScopeStatus::Complete));
        EXPECT_EQUAL(valueOf(tx.strayScopes(9)), (QList<ScopeId>{scope(1), scope(2), scope(3), scope(4), scope(5)}));
        FAROL_TRY(tx.setScope(scope(1), ScopeStatus::Loading));
        EXPECT_EQUAL(valueOf(tx.strayScopes(2)), (QList<ScopeId>{scope(2), scope(3)}));
        return {};
    }));
}

void ClientStoreConformance::purge_takesAllOfOneScope()
{
    const RowState gone = sampleCustomer(1);
    const RowState stays = sampleCustomer(2);
    const auto fill = [](ClientTransaction &tx, const RowState &row, int n) -> Status {
        FAROL_TRY(tx.putConfirmed(row));
        FAROL_TRY(tx.putOverlay(renamed(row, u"pending"_s)));
        FAROL_TRY(tx.appendEntry(sampleEntry(n, row)));
        FAROL_TRY(tx.appendEntry(sampleEntry(n + 1, row)));
        FAROL_TRY(tx.retireEntry(n, Instant{1}));
        AttentionItem item;
        item.outcome.n = n;
        item.outcome.mutation = sampleEntry(n, row).mutation.id;
        item.scope = row.scope;
        item.body = sampleEntry(n, row).entry.body;
        item.shownRow = encodeRow(row);
        FAROL_TRY(tx.addAttention(item));
        FAROL_TRY(tx.putOperation(sampleOperation(n, row)));
        return tx.setScope(row.scope, ScopeStatus::Complete);
    };
    OperationRecord both = sampleOperation(9, gone);
    both.steps += sampleOperation(10, stays).steps;
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(fill(tx, gone, 1));
        FAROL_TRY(fill(tx, stays, 3));
        return tx.putOperation(both);
    }));
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        EXPECT_EQUAL(valueOf(tx.purgeScope(gone.scope)), QList<RowKey>{gone.key});
        return {};
    }));
    FAROL_OK(read([&](ClientTransaction &tx) -> Status {
        EXPECT(!valueOf(tx.confirmed(gone.key)) && !valueOf(tx.overlay(gone.key)));
        EXPECT(valueOf(tx.entriesOfScope(gone.scope)).isEmpty() && !valueOf(tx.entry(2)));
        // The act stays without what it did, so that nobody undoes an older one in its place.
        EXPECT(valueOf(tx.operation(OperationId(sampleId(1, 9))))->steps.isEmpty());
        EXPECT(valueOf(tx.confirmed(stays.key)) && valueOf(tx.overlay(stays.key)) && valueOf(tx.entry(4)));
        EXPECT_EQUAL(valueOf(tx.attention()).size(), 1);
        EXPECT(valueOf(tx.operation(OperationId(sampleId(3, 9)))));
        EXPECT_EQUAL(valueOf(tx.operation(both.operation))->steps.size(), 1);
        EXPECT_EQUAL(valueOf(tx.digest()), rowDigest(stays));
        EXPECT(valueOf(tx.scopeStatus(gone.scope)).has_value());
        return {};
    }));
}

void ClientStoreConformance::forgetConfirmed_keepsOwnWork()
{
    const RowState row = sampleCustomer(1);
    const RowState pending = sampleCustomer(2);
    const RowState born = sampleCustomer(3);
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putConfirmed(row));
        FAROL_TRY(tx.putConfirmed(pending));
        FAROL_TRY(tx.putOverlay(renamed(pending, u"mine"_s)));
        FAROL_TRY(tx.putOverlay(born));
        FAROL_TRY(tx.appendEntry(sampleEntry(1, pending)));
        FAROL_TRY(tx.putOperation(sampleOperation(1, pending)));
        FAROL_TRY(tx.setScope(row.scope, ScopeStatus::Complete));
        EXPECT_EQUAL(valueOf(tx.forgetConfirmed()), (QList<RowKey>{row.key, pending.key}));
        return {};
    }));
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        EXPECT(valueOf(tx.confirmedAfter({}, 9)).isEmpty() && valueOf(tx.digest()) == 0);
        EXPECT(!valueOf(tx.scopeStatus(row.scope)));
        EXPECT_EQUAL(valueOf(tx.overlay(pending.key)), std::optional(renamed(pending, u"mine"_s)));
        EXPECT(valueOf(tx.overlay(born.key)) && valueOf(tx.entry(1)) && valueOf(tx.newestUndoable()));
        FAROL_TRY(tx.putConfirmed(pending));
        FAROL_TRY(tx.removeOverlay(pending.key));
        EXPECT_EQUAL(valueOf(tx.confirmed(pending.key)), std::optional(pending));
        return {};
    }));
}

namespace {

AttentionItem attentionOf(const PendingEntry &entry, const RowState &row)
{
    AttentionItem item;
    item.outcome.n = entry.entry.n;
    item.outcome.mutation = entry.mutation.id;
    item.outcome.kind = OutcomeKind::Rejected;
    item.scope = row.scope;
    item.body = entry.entry.body;
    item.shownRow = encodeRow(row);
    return item;
}

/// A confirmed row, one with an unsent and one with an answered edit, one that only this device knows, a needs-attention
/// item, a journalled entry and acts to undo.
Status fillDevice(ClientTransaction &tx)
{
    const RowState pending = sampleCustomer(2);
    const RowState born = sampleCustomer(3);
    FAROL_TRY(tx.putConfirmed(sampleCustomer(1)));
    FAROL_TRY(tx.putConfirmed(pending));
    FAROL_TRY(tx.putOverlay(renamed(pending, u"mine"_s)));
    FAROL_TRY(tx.putOverlay(born));
    FAROL_TRY(tx.appendEntry(sampleEntry(1, pending)));
    FAROL_TRY(tx.retireEntry(1, Instant{1}));
    FAROL_TRY(tx.appendEntry(sampleEntry(2, pending)));
    Outcome outcome;
    outcome.n = 2;
    outcome.seq = 7;
    FAROL_TRY(tx.answerEntry(2, outcome));
    FAROL_TRY(tx.appendEntry(sampleEntry(3, pending)));
    FAROL_TRY(tx.appendEntry(sampleEntry(4, born)));
    FAROL_TRY(tx.addAttention(attentionOf(sampleEntry(2, pending), pending)));
    FAROL_TRY(tx.putOperation(sampleOperation(2, pending)));
    FAROL_TRY(tx.putOperation(sampleOperation(4, born)));
    return tx.setScope(pending.scope, ScopeStatus::Complete);
}

/// What a closed device still has of it.
Status expectOwnWorkAlone(ClientTransaction &tx)
{
    EXPECT(valueOf(tx.confirmedAfter({}, 9)).isEmpty() && valueOf(tx.digest()) == 0);
    for (int number = 1; number <= 3; ++number)
        EXPECT(!valueOf(tx.confirmed(sampleCustomer(number).key)) && !valueOf(tx.overlay(sampleCustomer(number).key)));
    EXPECT(valueOf(tx.shownWhere(tables::Customer, 1, Value(u"mine"_s))).isEmpty());
    EXPECT(!valueOf(tx.scopeStatus(sampleCustomer(2).scope)) && !valueOf(tx.newestUndoable()));
    EXPECT(!valueOf(tx.operation(OperationId(sampleId(4, 9)))));
    EXPECT(!valueOf(tx.entry(1)) && !valueOf(tx.entry(2)));
    const QList<PendingEntry> waiting = valueOf(tx.waitingEntries(0, 9, 1 << 20));
    EXPECT_EQUAL(numbersOf(waiting), (QList<std::int64_t>{3, 4}));
    EXPECT(sameEntry(waiting.at(0), sampleEntry(3, sampleCustomer(2))));
    EXPECT(sameEntry(waiting.at(1), sampleEntry(4, sampleCustomer(3))));
    const QList<AttentionItem> items = valueOf(tx.attention());
    EXPECT(items.size() == 1 && items.constFirst().shownRow.isEmpty());
    EXPECT_EQUAL(items.constFirst().body, sampleEntry(2, sampleCustomer(2)).entry.body);
    EXPECT_EQUAL(items.constFirst().outcome.kind, OutcomeKind::Rejected);
    return {};
}

} // namespace

void ClientStoreConformance::purgeAll_keepsOnlyWhatIsNowhereElse()
{
    FAROL_OK(write([](ClientTransaction &tx) -> Status {
        FAROL_TRY(fillDevice(tx));
        EXPECT_EQUAL(valueOf(tx.purgeAll()),
                     (QList<RowKey>{sampleCustomer(1).key, sampleCustomer(2).key, sampleCustomer(3).key}));
        return expectOwnWorkAlone(tx);
    }));
    FAROL_OK(write([](ClientTransaction &tx) -> Status {
        FAROL_TRY(expectOwnWorkAlone(tx));
        EXPECT(valueOf(tx.purgeAll()).isEmpty());
        FAROL_TRY(tx.putConfirmed(sampleCustomer(2))); // and it can begin anew
        EXPECT_EQUAL(valueOf(tx.digest()), rowDigest(sampleCustomer(2)));
        return {};
    }));
    QVERIFY(!read([](ClientTransaction &tx) -> Status {
        const auto purged = tx.purgeAll();
        return purged ? Status() : Status(purged.error());
    }));
}

void ClientStoreConformance::closing_isBegunAndFinished()
{
    DeviceState before;
    before.device = DeviceId(sampleId(1));
    before.nextN = 5;
    before.confirmedN = 2;
    before.chain = QByteArray(32, 'c');
    before.cursor = Cursor{sampleId(2), 40, QByteArray(32, 'h')};
    before.loadedThrough = 30;
    before.loadPin = 40;
    before.loadToken = "token";
    before.grantedThrough = 35;
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(fillDevice(tx));
        return tx.setDevice(before);
    }));
    QVERIFY(valueOf(finishClosing(*m_store)).isEmpty()); // nobody asked for it
    QCOMPARE(valueOf(accessEndIn(*m_store)), AccessEnd::None);
    FAROL_OK(beginClosing(*m_store, AccessEnd::UserInactive));
    QCOMPARE(valueOf(accessEndIn(*m_store)), AccessEnd::UserInactive);
    QCOMPARE(valueOf(finishClosing(*m_store)).size(), 3);
    QVERIFY(valueOf(finishClosing(*m_store)).isEmpty());
    FAROL_OK(read([&](ClientTransaction &tx) -> Status {
        DeviceState expected = before;
        expected.startOver({});
        expected.ended = AccessEnd::UserInactive;
        expected.closed = true;
        EXPECT_EQUAL(valueOf(tx.device()), expected);
        EXPECT(expected.nextN == 5 && expected.confirmedN == 2 && expected.loadedThrough == 0);
        return expectOwnWorkAlone(tx);
    }));
}

void ClientStoreConformance::attention_isKeptInOrder()
{
    const RowState row = sampleCustomer(1);
    const auto item = [&row](int n) {
        AttentionItem made;
        made.outcome.n = n;
        made.outcome.mutation = MutationId(sampleId(n, 3));
        made.outcome.kind = OutcomeKind::Rejected;
        made.outcome.reason = RejectReason::Gone;
        made.scope = row.scope;
        made.body = sampleEntry(n, row).entry.body;
        made.shownRow = n == 2 ? QByteArray() : encodeRow(row);
        return made;
    };
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        for (const int n : {3, 1, 2})
            FAROL_TRY(tx.addAttention(item(n)));
        const QList<AttentionItem> items = valueOf(tx.attention());
        EXPECT_EQUAL(items.size(), 3);
        for (int n = 1; n <= 3; ++n) {
            const AttentionItem &found = items[n - 1];
            EXPECT(found.outcome == item(n).outcome && found.scope == row.scope);
            EXPECT(found.body == item(n).body && found.shownRow == item(n).shownRow);
        }
        FAROL_TRY(tx.removeAttention(items[1].outcome.mutation));
        FAROL_TRY(tx.removeAttention(items[1].outcome.mutation));
        EXPECT_EQUAL(valueOf(tx.attention()).size(), 2);
        return {};
    }));
}

void ClientStoreConformance::operations_areDoneAgainUntilANewOneComes()
{
    const RowState row = sampleCustomer(1);
    OperationRecord act = sampleOperation(1, row);
    OperationRecord undo = sampleOperation(2, row);
    OperationRecord olderUndo = sampleOperation(3, row);
    act.undone = true;
    for (OperationRecord *one : {&undo, &olderUndo})
        one->undone = one->redoable = true;
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putOperation(act));
        EXPECT(!valueOf(tx.newestRedoable()));
        FAROL_TRY(tx.putOperation(olderUndo));
        FAROL_TRY(tx.putOperation(undo));
        EXPECT(sameOperation(valueOf(tx.newestRedoable()).value(), undo));
        EXPECT(!valueOf(tx.newestUndoable()));
        FAROL_TRY(tx.setUndone(undo.operation));
        FAROL_TRY(tx.setDone(act.operation));
        EXPECT(sameOperation(valueOf(tx.newestRedoable()).value(), olderUndo));
        EXPECT(tx.setDone(OperationId(sampleId(55, 9))).error().code == Error::Code::NotFound);
        return {};
    }));
    act.undone = false;
    olderUndo.redoable = false;
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        EXPECT(sameOperation(valueOf(tx.newestUndoable()).value(), act));
        FAROL_TRY(tx.forgetRedoable());
        EXPECT(!valueOf(tx.newestRedoable()));
        EXPECT(sameOperation(valueOf(tx.operation(olderUndo.operation)).value(), olderUndo));
        EXPECT(sameOperation(valueOf(tx.newestUndoable()).value(), act));
        return {};
    }));
}

void ClientStoreConformance::operations_areUndoneNewestFirst()
{
    const RowState row = sampleCustomer(1);
    OperationRecord first = sampleOperation(1, row);
    OperationRecord second = sampleOperation(2, row);
    second.when = Instant{5}; // the clock went back; the order of the acts counts
    second.steps += OperationRecord::Step{sampleEntry(7, row).mutation, {}};
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(tx.putOperation(first));
        FAROL_TRY(tx.putOperation(second));
        EXPECT(sameOperation(valueOf(tx.newestUndoable()).value(), second));
        second.undone = true;
        FAROL_TRY(tx.putOperation(second));
        EXPECT(sameOperation(valueOf(tx.newestUndoable()).value(), first));
        EXPECT(sameOperation(valueOf(tx.operation(second.operation)).value(), second));
        second.undone = false;
        FAROL_TRY(tx.putOperation(second));
        EXPECT(sameOperation(valueOf(tx.newestUndoable()).value(), second));
        EXPECT(!valueOf(tx.operation(OperationId(sampleId(55, 9)))));
        return {};
    }));
    FAROL_OK(write([&](ClientTransaction &tx) -> Status {
        const QList<OperationRecord::Step> more{OperationRecord::Step{sampleEntry(8, row).mutation, encodeRow(row)},
                                                OperationRecord::Step{sampleEntry(9, row).mutation, {}}};
        FAROL_TRY(tx.addSteps(first.operation, more));
        first.steps += more;
        EXPECT(sameOperation(valueOf(tx.operation(first.operation)).value(), first));
        EXPECT(sameOperation(valueOf(tx.newestUndoable()).value(), second)); // going on makes no act newer
        FAROL_TRY(tx.setUndone(second.operation));
        EXPECT(sameOperation(valueOf(tx.newestUndoable()).value(), first));
        EXPECT(tx.addSteps(second.operation, more).error().code == Error::Code::Cancelled);
        EXPECT(tx.addSteps(OperationId(sampleId(55, 9)), more).error().code == Error::Code::NotFound);
        EXPECT(tx.setUndone(OperationId(sampleId(55, 9))).error().code == Error::Code::NotFound);
        for (const OperationRecord &kept : {first, second}) {
            for (const OperationRecord::Step &step : kept.steps) {
                const auto found = valueOf(tx.step(versionOf(step.mutation.id)));
                EXPECT(found && found->mutation == step.mutation && found->before == step.before);
            }
        }
        EXPECT(!valueOf(tx.step(versionOf(MutationId(sampleId(55, 9))))) && !valueOf(tx.step(0)));
        return {};
    }));
}

} // namespace farol::test
