// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/bench.h"

#include "core/canonical.h"
#include "core/forked.h"
#include "tests/sync/judge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sim;

/// One small story per rule of docs/SYNC.md, sections 3.4 (written down), 3.5 (the device line) and 4 (how a device
/// replays).
class TestReplay final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void written_oneEntryPerChangedRow();
    void written_deletesTakenBackComeFirst();
    void written_meetingARowLeavesAnEntry();
    void written_nothingStandsBehindTheAccessEntries();
    void written_bornGrantedRevoked();
    void written_administratorsGetNoSingleScopes();

    void line_retryIsAnsweredFromTheStore();
    void line_gapIsExpected();
    void line_otherBytesAreAFork();
    void line_otherChainIsAFork();
    void line_confirmedResultsAreForgotten();
    void line_forkedDeviceStopsAndKeepsItsWork();

    void replay_pendingIsShownUnderItsOwnVersion();
    void replay_rejectedIsListedAsItWasShown();
    void replay_grantedScopeIsLoaded();
    void replay_revokedScopeGoesToTheLastByte();
    void replay_unsentWorkIsQuarantinedBeforeThePurge();
    void replay_rejectedWorkIsHandedOver();
    void replay_refusedCustomerStaysWithItsEdits();
    void replay_revokedAndGrantedAgainIsLoadedAnew();
    void replay_newHistoryKeepsTheOutbox();
    void replay_digestFindsADifference();
};

namespace {

const LogEntry &entryAt(Bench &bench, Seq seq)
{
    return bench.world().hubStore.data().log.at(std::size_t(seq - 1));
}

Seq head(Bench &bench)
{
    return bench.world().hubStore.data().head.seq;
}

FieldPatch patch(FieldNumber field, const Value &value)
{
    FieldPatch made;
    made.field = field;
    made.value = value;
    return made;
}

std::optional<ScopeStatus> statusOf(Device &device, const RowKey &customer)
{
    const auto &scopes = device.store.data().scopes;
    const auto found = scopes.find(ScopeId(customer.id));
    return found == scopes.end() ? std::nullopt : std::optional(found->second);
}

void give(Bench &bench, Device &device, const RowKey &customer, bool given)
{
    UserRights rights = bench.world().rights(device.user());
    rights.given.removeAll(CustomerId(customer.id));
    if (given)
        rights.given.append(CustomerId(customer.id));
    bench.world().setRights(rights);
}

} // namespace

// ---- 3.4

void TestReplay::written_oneEntryPerChangedRow()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.sync({&bench.a});
    const LogEntry created = entryAt(bench, head(bench));
    QVERIFY(created.wholeRow);
    QCOMPARE(created.row, acme);

    const Seq before = head(bench);
    const Mutation first = bench.mutation(MutationKind::Edit, acme, {patch(f::Name, Value(u"Ac"_s))});
    const Mutation same = bench.mutation(MutationKind::Edit, acme, {patch(f::Name, Value(u"Ac"_s))});
    const sync::PushReply reply = bench.push(bench.b, {bench.entry(bench.b, first), bench.entry(bench.b, same)});
    QCOMPARE(head(bench), before + 1);
    QCOMPARE(reply.outcomes.at(0).seq, before + 1);
    QCOMPARE(reply.outcomes.at(1).kind, OutcomeKind::NoOp);
    QCOMPARE(reply.outcomes.at(1).seq, before + 1); // the last one given out before it
    const LogEntry edited = entryAt(bench, head(bench));
    QVERIFY(!edited.wholeRow);
    QCOMPARE(edited.fields.keys(), QList<FieldNumber>{f::Name});
    QCOMPARE(edited.fields.value(f::Name).seq, edited.seq);
    QCOMPARE(edited.commitLast, edited.seq);
}

void TestReplay::written_deletesTakenBackComeFirst()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    const RowKey child = bench.child(bench.a, acme);
    bench.syncAll();
    bench.remove(bench.a, child);
    bench.remove(bench.a, acme);
    bench.sync({&bench.a});
    const Seq before = head(bench);
    bench.set(bench.b, child, f::Title, "still needed");
    bench.sync({&bench.b});
    QCOMPARE(head(bench), before + 3);
    QCOMPARE(entryAt(bench, before + 1).row, child); // from the row itself up to its farthest owner …
    QCOMPARE(entryAt(bench, before + 2).row, acme);
    QCOMPARE(entryAt(bench, before + 3).row, child); // … then the edit
    QCOMPARE(entryAt(bench, before + 3).fields.keys(), QList<FieldNumber>{f::Title});
    QCOMPARE(bench.outcome(bench.b).seq, before + 3);
    bench.finish();
}

void TestReplay::written_meetingARowLeavesAnEntry()
{
    Bench bench;
    const RowKey label = bench.label(bench.a, u"vip"_s, u"Important"_s);
    bench.sync({&bench.a});
    const Seq before = head(bench);
    QCOMPARE(bench.label(bench.b, u"vip"_s, u"Important"_s), label);
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"NoOp"_s);
    QCOMPARE(head(bench), before + 1);
    QVERIFY(entryAt(bench, before + 1).fields.isEmpty());
    QCOMPARE(bench.outcome(bench.b).seq, before + 1);
    // It counts as an edit: a delete that has not seen it is beaten.
    bench.remove(bench.a, label);
    bench.sync({&bench.a});
    QCOMPARE(bench.verdict(bench.a), u"Conflicted"_s);
    bench.finish();
}

void TestReplay::written_nothingStandsBehindTheAccessEntries()
{
    Bench bench(Role::Manager, Role::Administrator);
    const RowKey acme = bench.customer(bench.a);
    bench.sync({&bench.a});
    const Seq before = head(bench);
    const Mutation same = bench.mutation(MutationKind::Edit, acme, {patch(f::Name, Value(u"Acme"_s))});
    const Mutation born =
        bench.mutation(MutationKind::Create, {farol::tables::Customer, bench.world().newUuid()},
                       {patch(f::Name, Value(u"Born"_s)), patch(f::Owner, Value(bench.a.user().uuid))});
    const sync::PushReply reply = bench.push(bench.b, {bench.entry(bench.b, same), bench.entry(bench.b, born)});
    QCOMPARE(entryAt(bench, before + 1).kind, LogKind::Access);
    QCOMPARE(reply.outcomes.at(0).kind, OutcomeKind::NoOp);
    QCOMPARE(reply.outcomes.at(0).seq, before + 1); // the access entries are given out first
    QCOMPARE(reply.outcomes.at(1).seq, before + 2);
    QCOMPARE(entryAt(bench, before + 1).commitLast, before + 2);
}

void TestReplay::written_bornGrantedRevoked()
{
    Bench bench(Role::Manager, Role::Manager);
    const Seq start = head(bench);
    const RowKey acme = bench.customer(bench.a);
    bench.sync({&bench.a});
    const ScopeId scope(acme.id);
    QCOMPARE(entryAt(bench, start + 1).kind, LogKind::Access);
    QCOMPARE(entryAt(bench, start + 1).user, bench.a.user());
    QCOMPARE(entryAt(bench, start + 1).born, QList<ScopeId>{scope});
    QCOMPARE(entryAt(bench, start + 2).row, acme);

    bench.set(bench.a, acme, f::Owner, Value(bench.b.user().uuid));
    bench.sync({&bench.a});
    QMap<UserId, LogEntry> access;
    for (Seq seq = start + 3; seq < head(bench); ++seq)
        access.insert(entryAt(bench, seq).user, entryAt(bench, seq));
    QCOMPARE(access.size(), 2);
    QCOMPARE(access.value(bench.a.user()).revoked, QList<ScopeId>{scope});
    QCOMPARE(access.value(bench.b.user()).granted, QList<ScopeId>{scope});
    QVERIFY(access.value(bench.b.user()).born.isEmpty());
    bench.sync({&bench.b});
    QVERIFY(bench.shows(bench.b, acme));
    QVERIFY(!bench.shows(bench.a, acme));
    bench.finish();
}

void TestReplay::written_administratorsGetNoSingleScopes()
{
    Bench bench(Role::Administrator, Role::Administrator);
    const Seq before = head(bench);
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    QCOMPARE(head(bench), before + 1);
    QVERIFY(bench.shows(bench.b, acme));
}

// ---- 3.5

void TestReplay::line_retryIsAnsweredFromTheStore()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.sync({&bench.a});
    const OutboxEntry entry =
        bench.entry(bench.b, bench.mutation(MutationKind::Edit, acme, {patch(f::Name, Value(u"once"_s))}));
    const sync::PushReply first = bench.push(bench.b, {entry});
    const Seq after = head(bench);
    const sync::PushReply again = bench.push(bench.b, {entry});
    QCOMPARE(again.outcomes, first.outcomes);
    QCOMPARE(head(bench), after);
}

void TestReplay::line_gapIsExpected()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.sync({&bench.a});
    const auto edit = [&](const QString &name) {
        return bench.entry(bench.b, bench.mutation(MutationKind::Edit, acme, {patch(f::Name, Value(name))}));
    };
    const QList<OutboxEntry> entries{edit(u"one"_s), edit(u"two"_s)};
    const Seq before = head(bench);
    const sync::PushReply reply = bench.push(bench.b, {entries.at(1)});
    QCOMPARE(reply.action, sync::PushReply::Action::Expected);
    QCOMPARE(reply.expectedN, 1);
    QCOMPARE(head(bench), before);
    QCOMPARE(bench.push(bench.b, entries).outcomes.size(), 2);
}

void TestReplay::line_otherBytesAreAFork()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.sync({&bench.a});
    OutboxEntry entry =
        bench.entry(bench.b, bench.mutation(MutationKind::Edit, acme, {patch(f::Name, Value(u"one"_s))}));
    (void)bench.push(bench.b, {entry});
    entry.body = encodeMutation(bench.mutation(MutationKind::Edit, acme, {patch(f::Name, Value(u"other"_s))}));
    const sync::PushReply reply = bench.push(bench.b, {entry});
    QCOMPARE(reply.action, sync::PushReply::Action::Fork);
    QVERIFY(reply.outcomes.isEmpty());
    QCOMPARE(bench.text(acme, f::Name), u"one"_s);
}

void TestReplay::line_otherChainIsAFork()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.sync({&bench.a});
    OutboxEntry entry =
        bench.entry(bench.b, bench.mutation(MutationKind::Edit, acme, {patch(f::Name, Value(u"one"_s))}));
    entry.previous = QByteArray(32, 'x');
    QCOMPARE(bench.push(bench.b, {entry}).action, sync::PushReply::Action::Fork);
    QCOMPARE(bench.text(acme, f::Name), u"Acme"_s);
}

void TestReplay::line_confirmedResultsAreForgotten()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.sync({&bench.a});
    sync::PushRequest request;
    request.entries = {
        bench.entry(bench.b, bench.mutation(MutationKind::Edit, acme, {patch(f::Name, Value(u"one"_s))}))};
    request.deviceNow = bench.world().serverClock.now();
    QCOMPARE(bench.world().pushByHand(bench.b, request).outcomes.size(), 1);
    request.confirmedN = 1;
    QCOMPARE(bench.world().pushByHand(bench.b, request).outcomes.size(), 1); // answered first, then forgotten
    QCOMPARE(bench.world().pushByHand(bench.b, request).action, sync::PushReply::Action::Fork);
}

void TestReplay::line_forkedDeviceStopsAndKeepsItsWork()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    const ClientData copy = bench.b.store.data();
    bench.set(bench.b, acme, f::Name, "from the original");
    bench.sync({&bench.b});
    bench.b.store.setData(copy);
    bench.world().judge().restoredFromCopy(bench.b);
    bench.b.crash(std::nullopt);
    bench.set(bench.b, acme, f::Name, "from the copy");
    bench.b.setOnline(true);
    bench.later();
    QVERIFY(World::isForked(bench.b));
    QCOMPARE(bench.b.status().state, sync::EngineStatus::State::Stopped);
    QVERIFY(farol::isForked(*bench.b.status().error));
    QCOMPARE(bench.b.store.data().outbox.size(), std::size_t(1));
    QCOMPARE(bench.shown(bench.b, acme, f::Name), u"from the copy"_s);
    QCOMPARE(bench.text(acme, f::Name), u"from the original"_s);
}

// ---- 4

void TestReplay::replay_pendingIsShownUnderItsOwnVersion()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.set(bench.a, acme, f::Name, "mine");
    const MutationId id = bench.a.store.data().outbox.rbegin()->second.mutation.id;
    const FieldState shown = bench.a.store.shown(acme)->fields.value(f::Name);
    QCOMPARE(shown.value, Value(u"mine"_s));
    QCOMPARE(shown.version, versionOf(id));
    QCOMPARE(shown.seq, 0);
    bench.sync({&bench.a});
    QVERIFY(bench.a.store.data().overlays.empty());
    QCOMPARE(bench.a.store.shown(acme)->fields.value(f::Name).version, versionOf(id));
    bench.finish();
}

void TestReplay::replay_rejectedIsListedAsItWasShown()
{
    Bench bench(Role::Manager, Role::Manager);
    const RowKey child = bench.child(bench.a, bench.customer(bench.a));
    bench.sync({&bench.a});
    bench.set(bench.a, child, f::Rating, "A");
    const MutationId id = bench.a.store.data().outbox.rbegin()->second.mutation.id;
    bench.sync({&bench.a});
    QCOMPARE(bench.a.store.data().attention.size(), std::size_t(1));
    const AttentionItem &item = bench.a.store.data().attention.begin()->second;
    QCOMPARE(item.outcome.mutation, id);
    const auto row = decodeRow(item.shownRow);
    QVERIFY(row.hasValue());
    QCOMPARE(row->value(f::Rating), Value(u"A"_s));
    QVERIFY(bench.shown(bench.a, child, f::Rating).isEmpty());
    bench.finish();
}

void TestReplay::replay_grantedScopeIsLoaded()
{
    Bench bench(Role::Manager, Role::Manager);
    const RowKey acme = bench.customer(bench.a);
    const RowKey child = bench.child(bench.a, acme);
    bench.syncAll();
    QVERIFY(!bench.shows(bench.b, child));
    give(bench, bench.b, acme, true);
    bench.sync({&bench.b});
    QVERIFY(bench.shows(bench.b, child));
    QCOMPARE(statusOf(bench.b, acme), ScopeStatus::Complete);
    bench.finish();
}

void TestReplay::replay_revokedScopeGoesToTheLastByte()
{
    Bench bench(Role::Manager, Role::Manager);
    const RowKey acme = bench.customer(bench.a, u"Acme the secret"_s);
    give(bench, bench.b, acme, true);
    bench.syncAll();
    give(bench, bench.b, acme, true);
    bench.sync({&bench.b});
    bench.child(bench.b, acme, u"words of b"_s); // answered and retired: journal and undo have them
    bench.sync({&bench.b});
    QVERIFY(bench.b.store.bytes().contains("the secret"));
    give(bench, bench.b, acme, false);
    bench.sync({&bench.b});
    QVERIFY(!statusOf(bench.b, acme));
    QVERIFY(!bench.b.store.bytes().contains("the secret"));
    QVERIFY(!bench.b.store.bytes().contains("words of b"));
    bench.finish();
}

void TestReplay::replay_unsentWorkIsQuarantinedBeforeThePurge()
{
    Bench bench(Role::Manager, Role::Manager);
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    give(bench, bench.b, acme, true);
    bench.sync({&bench.b});
    bench.set(bench.b, acme, f::Name, "words of b");
    give(bench, bench.b, acme, false);
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Quarantined"_s);
    QCOMPARE(bench.world().hubStore.data().quarantine.size(), std::size_t(1));
    QCOMPARE(bench.b.status().quarantined, 1); // of which its author is told
    QVERIFY(!bench.b.store.bytes().contains("words of b"));
    QCOMPARE(bench.text(acme, f::Name), u"Acme"_s);
    bench.finish();
}

void TestReplay::replay_rejectedWorkIsHandedOver()
{
    Bench bench(Role::Manager, Role::Manager);
    const RowKey acme = bench.customer(bench.a);
    const RowKey child = bench.child(bench.a, acme);
    bench.syncAll();
    give(bench, bench.b, acme, true);
    bench.sync({&bench.b});
    bench.set(bench.b, child, f::Rating, "A");
    bench.sync({&bench.b});
    QCOMPARE(bench.b.store.data().attention.size(), std::size_t(1));
    give(bench, bench.b, acme, false);
    bench.sync({&bench.b});
    QVERIFY(bench.b.store.data().attention.empty());
    QCOMPARE(bench.world().hubStore.data().quarantine.size(), std::size_t(1));
    QCOMPARE(bench.b.status().quarantined, 1);
    bench.finish();
}

void TestReplay::replay_refusedCustomerStaysWithItsEdits()
{
    Bench bench(Role::Manager, Role::Manager);
    bench.customer(bench.a, u"mine"_s, u"key"_s);
    const RowKey refused = bench.customer(bench.b, u"too"_s, u"key"_s);
    bench.set(bench.b, refused, f::Name, "too, renamed");
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Quarantined"_s); // the edit: the scope is A's
    QCOMPARE(bench.b.store.data().attention.size(), std::size_t(1)); // the create, as it was shown
    QVERIFY(bench.b.store.bytes().contains("too, renamed"));
    bench.sync({&bench.b});
    QCOMPARE(bench.b.store.data().attention.size(), std::size_t(1));
    bench.finish();
    const MutationId create = bench.b.store.data().attention.begin()->second.outcome.mutation;
    bench.world().judge().dismissed(create);
    QVERIFY(bench.b.dismiss(create));
    bench.sync({&bench.b});
    QVERIFY(!bench.b.store.bytes().contains("too, renamed")); // nobody waits for it any more
    bench.finish();
}

void TestReplay::replay_revokedAndGrantedAgainIsLoadedAnew()
{
    Bench bench(Role::Manager, Role::Manager);
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    give(bench, bench.b, acme, true);
    bench.sync({&bench.b});
    give(bench, bench.b, acme, false);
    bench.set(bench.a, acme, f::Name, "renamed meanwhile");
    bench.sync({&bench.a});
    give(bench, bench.b, acme, true);
    bench.sync({&bench.b});
    QCOMPARE(bench.shown(bench.b, acme, f::Name), u"renamed meanwhile"_s);
    QCOMPARE(statusOf(bench.b, acme), ScopeStatus::Complete);
    bench.finish();
}

void TestReplay::replay_newHistoryKeepsTheOutbox()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.set(bench.a, acme, f::Name, "made in the old history");
    bench.world().beginFailover();
    bench.world().endFailover(true);
    QCOMPARE(bench.a.store.data().outbox.size(), std::size_t(1));
    bench.syncAll();
    QCOMPARE(bench.text(acme, f::Name), u"made in the old history"_s);
    QVERIFY(bench.sides(acme, f::Name).isEmpty()); // bases name mutations and stay true
    QCOMPARE(bench.a.store.data().device.cursor.epoch, bench.world().hubStore.data().head.epoch);
    bench.finish();
}

void TestReplay::replay_digestFindsADifference()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    ClientData damaged = bench.b.store.data();
    damaged.confirmed[acme].fields[f::Name].value = Value(u"rotten"_s);
    bench.b.store.setData(damaged);
    bench.b.setOnline(true);
    QString seen;
    // It compares whenever it polls. To the judge a difference is the worst that can be, again at every step.
    for (int second = 0; second < 600 && bench.shown(bench.b, acme, f::Name) != u"Acme"_s; ++second) {
        try {
            bench.later(1000);
        } catch (const Failure &failure) {
            seen = failure.what;
        }
    }
    QVERIFY2(seen.contains(u"had to load everything anew"_s), qPrintable(seen));
    QCOMPARE(bench.b.status().digestMismatches, 1);
    QCOMPARE(bench.shown(bench.b, acme, f::Name), u"Acme"_s);
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
