// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/bench.h"

#include "core/canonical.h"
#include "tests/sync/judge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sim;

/// One small story per rule of docs/SYNC.md, section 3; the number is in the name. Each ends with the judge, who holds
/// everything against the oracle.
class TestRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule1_sameMutationKeepsItsOutcome();
    void rule2_nonsenseIsMalformed();
    void rule2_declarationsHold();
    void rule3_logsAreOnlyCreated();
    void rule3_fieldsOfLeads();
    void rule4_missingRowsAndOwners();
    void rule4_ownerNeverChanges();
    void rule5_sameKeyIsOneRow();
    void rule5_takenIdsComeBack();
    void rule6_lostScopeIsQuarantined();
    void rule6_givenAwayWithinOnePush();
    void rule7_removeAppliesAndRepeats();
    void rule7_unseenEditBeatsDelete();
    void rule7_unseenChildBeatsDelete();
    void rule8_restore();
    void rule8_restoreAgainstAnUnseenDelete();
    void rule8_restoreSettlesABeatenDelete();
    void rule9_editTakesUnseenDeleteBack();
    void rule9_newChildTakesOwnersDeleteBack();
    void rule9_seenDeleteRejects();
    void rule10_baseThatChangedNothing();
    void rule11_sequential();
    void rule11_laterEditIsShown();
    void rule11_criticalKeepsTheFirst();
    void rule11_sameValueIsNoConflict();
    void rule11_settling();
    void rule11_unseenSidesStayOpen();
    void rule12_addingWins();
    void rule12_removing();
    void rule13_countersAdd();
    void rule14_clocksAreClamped();
    void rule15_noCycles();
    void rule15_unique();
    void rule15_onePerOwner();
    void rule15_ordered();
    void rule16_factsAreReplaced();
};

void TestRules::rule1_sameMutationKeepsItsOutcome()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.sync({&bench.a});
    const Mutation edit = bench.mutation(MutationKind::Edit, acme, {{f::Name, Value(u"once"_s), {}, {}, {}, 0, {}}});
    const sync::PushReply first = bench.push(bench.b, {bench.entry(bench.b, edit)});
    const sync::PushReply again = bench.push(bench.b, {bench.entry(bench.b, edit)});
    QCOMPARE(again.outcomes.constFirst().seq, first.outcomes.constFirst().seq);
    QCOMPARE(again.outcomes.constFirst().n, 2);
    QCOMPARE(bench.sides(acme, f::Name), QStringList{u"Acme"_s});
}

void TestRules::rule2_nonsenseIsMalformed()
{
    Bench bench;
    OutboxEntry garbage{1, chainStart(), "no mutation at all"};
    QCOMPARE(bench.push(bench.b, {garbage}).outcomes.constFirst().reason, RejectReason::Malformed);
    for (const FieldPatch &patch :
         {FieldPatch{f::Name, Value(true), {}, {}, {}, 0, {}}, FieldPatch{999, Value(u"x"_s), {}, {}, {}, 0, {}}}) {
        Bench other;
        const RowKey row = other.customer(other.a);
        other.sync({&other.a});
        (void)other.push(other.b, {other.entry(other.b, other.mutation(MutationKind::Edit, row, {patch}))});
        QCOMPARE(other.verdict(other.b), u"Rejected 1"_s);
    }
    Bench newer;
    Mutation edit = newer.mutation(MutationKind::Create, {4711, newer.world().newUuid()});
    edit.schemaVersion = testSchema().version() + 1;
    (void)newer.push(newer.b, {newer.entry(newer.b, edit)});
    QCOMPARE(newer.verdict(newer.b), u"Rejected 9"_s);
}

void TestRules::rule2_declarationsHold()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.sync({&bench.a});
    const auto said = [&](MutationKind kind, const RowKey &row, const QList<FieldPatch> &patches) {
        (void)bench.push(bench.b, {bench.entry(bench.b, bench.mutation(kind, row, patches))});
        return bench.verdict(bench.b);
    };
    const auto patch = [](FieldNumber field, const Value &value) {
        return FieldPatch{field, value, {}, {}, {}, 0, {}};
    };
    constexpr FieldNumber seats = 11;
    QCOMPARE(said(MutationKind::Edit, acme, {patch(f::Name, Value())}), u"Rejected 1"_s);
    QCOMPARE(said(MutationKind::Edit, acme, {patch(f::Name, Value(u" \t"_s))}), u"Rejected 1"_s);
    QCOMPARE(said(MutationKind::Edit, acme, {patch(seats, Value(std::int64_t(-1)))}), u"Rejected 1"_s);
    QCOMPARE(said(MutationKind::Edit, acme, {patch(seats, Value(std::int64_t(0)))}), u"Applied"_s);
    QVERIFY(!said(MutationKind::Edit, acme, {patch(seats, Value())}).startsWith(u"Rejected"_s));
    const RowKey fresh{acme.table, bench.world().newUuid()};
    QCOMPARE(said(MutationKind::Create, fresh, {patch(seats, Value(std::int64_t(3)))}), u"Rejected 1"_s);

    RowEdit nameless;
    nameless.kind = MutationKind::Create;
    nameless.row = {acme.table, bench.world().newUuid()};
    QCOMPARE(bench.a.execute({u"add"_s, {nameless}}).error().code, Error::Code::Invalid);
    RowEdit emptied;
    emptied.row = acme;
    emptied.values[f::Name] = Value(u"  "_s);
    QCOMPARE(bench.a.execute({u"edit"_s, {emptied}}).error().code, Error::Code::Invalid);
}

void TestRules::rule3_logsAreOnlyCreated()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    RowEdit event;
    event.kind = MutationKind::Create;
    event.row = {sim::tables::Event, bench.world().newUuid()};
    event.values = {{f::Parent, Value(acme.id)}, {f::Title, Value(u"called"_s)}};
    bench.execute(bench.a, event);
    bench.sync({&bench.a});
    (void)bench.push(bench.b, {bench.entry(bench.b, bench.mutation(MutationKind::Edit, event.row,
                                                                   {{f::Title, Value(u"x"_s), {}, {}, {}, 0, {}}}))});
    QCOMPARE(bench.verdict(bench.b), u"Rejected 6"_s);
    (void)bench.push(bench.b, {bench.entry(bench.b, bench.mutation(MutationKind::PutFact, acme))});
    QCOMPARE(bench.verdict(bench.b), u"Rejected 6"_s);
}

void TestRules::rule3_fieldsOfLeads()
{
    Bench bench(Role::Manager, Role::Manager);
    const RowKey child = bench.child(bench.a, bench.customer(bench.a));
    bench.set(bench.a, child, f::Rating, "A");
    bench.sync({&bench.a});
    QCOMPARE(bench.verdict(bench.a), u"Rejected 6"_s);
    QVERIFY(bench.text(child, f::Rating).isEmpty());
    QCOMPARE(bench.a.store.data().attention.size(), std::size_t(1));
    bench.finish();
}

void TestRules::rule4_missingRowsAndOwners()
{
    Bench bench;
    const RowKey nothing{farol::tables::Customer, bench.world().newUuid()};
    (void)bench.push(bench.b, {bench.entry(bench.b, bench.mutation(MutationKind::Edit, nothing))});
    QCOMPARE(bench.verdict(bench.b), u"Rejected 5"_s);
    const Mutation orphan = bench.mutation(MutationKind::Create, {sim::tables::Child, bench.world().newUuid()},
                                           {{f::Parent, Value(nothing.id), {}, {}, {}, 0, {}}});
    (void)bench.push(bench.b, {bench.entry(bench.b, orphan)});
    QCOMPARE(bench.verdict(bench.b), u"Rejected 8"_s);
}

void TestRules::rule4_ownerNeverChanges()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    const RowKey other = bench.customer(bench.a, u"Other"_s);
    const RowKey child = bench.child(bench.a, acme);
    bench.sync({&bench.a});
    const Mutation move = bench.mutation(MutationKind::Edit, child, {{f::Parent, Value(other.id), {}, {}, {}, 0, {}}});
    (void)bench.push(bench.b, {bench.entry(bench.b, move)});
    QCOMPARE(bench.verdict(bench.b), u"Rejected 6"_s);
}

void TestRules::rule5_sameKeyIsOneRow()
{
    Bench bench;
    const RowKey label = bench.label(bench.a, u"vip"_s, u"by A"_s);
    QCOMPARE(bench.label(bench.b, u"vip"_s, u"by B"_s), label);
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QCOMPARE(bench.text(label, f::Title), u"by B"_s);
    QCOMPARE(bench.sides(label, f::Title), QStringList{u"by A"_s});
    bench.finish();
}

void TestRules::rule5_takenIdsComeBack()
{
    Bench bench(Role::Manager, Role::Manager);
    const RowKey acme = bench.customer(bench.a, u"mine"_s, u"key"_s);
    bench.customer(bench.b, u"too"_s, u"key"_s);
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Rejected 4"_s); // its scope is A's
    bench.remove(bench.a, acme);
    bench.sync({&bench.a});
    bench.finish();
    Bench second;
    const RowKey label = second.label(second.a, u"vip"_s, u"by A"_s);
    second.remove(second.a, label);
    second.label(second.b, u"vip"_s, u"by B"_s);
    second.sync({&second.a, &second.b});
    QCOMPARE(second.verdict(second.b), u"Rejected 2"_s); // deleted, and so not met
    second.finish();
}

void TestRules::rule6_lostScopeIsQuarantined()
{
    Bench bench(Role::Administrator, Role::Manager);
    const RowKey acme = bench.customer(bench.b);
    bench.syncAll();
    bench.set(bench.a, acme, f::Owner, Value(bench.a.user().uuid));
    bench.set(bench.b, acme, f::Name, "too late");
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Quarantined"_s);
    QCOMPARE(bench.world().hubStore.data().quarantine.size(), std::size_t(1));
    QCOMPARE(bench.text(acme, f::Name), u"Acme"_s);
    QVERIFY(!bench.shows(bench.b, acme));
    bench.finish();
}

void TestRules::rule6_givenAwayWithinOnePush()
{
    Bench bench(Role::Manager, Role::Manager);
    const RowKey acme = bench.customer(bench.a);
    bench.set(bench.a, acme, f::Owner, Value(bench.b.user().uuid));
    bench.set(bench.a, acme, f::Name, "after giving it away");
    bench.sync({&bench.a});
    QCOMPARE(bench.verdict(bench.a), u"Quarantined"_s);
    bench.sync({&bench.b});
    QCOMPARE(bench.shown(bench.b, acme, f::Name), u"Acme"_s);
    bench.finish();
}

void TestRules::rule7_removeAppliesAndRepeats()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.set(bench.a, acme, f::Name, "edited"); // its own edit does not beat a device's delete
    bench.remove(bench.a, acme);
    bench.remove(bench.b, acme);
    bench.sync({&bench.a});
    QCOMPARE(bench.verdict(bench.a), u"Applied"_s);
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"NoOp"_s);
    QVERIFY(!bench.shows(bench.b, acme));
    bench.finish();
}

void TestRules::rule7_unseenEditBeatsDelete()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.set(bench.a, acme, f::Name, "edited");
    bench.remove(bench.b, acme);
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QCOMPARE(bench.sides(acme, DeletedField), QStringList{u"true"_s});
    QVERIFY(bench.shows(bench.b, acme));
    bench.finish();
}

void TestRules::rule7_unseenChildBeatsDelete()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.child(bench.a, acme);
    bench.remove(bench.b, acme);
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QVERIFY(bench.shows(bench.b, acme));
    bench.finish();
}

void TestRules::rule8_restore()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.remove(bench.a, acme);
    bench.syncAll();
    bench.restore(bench.b, acme);
    bench.syncAll();
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Applied"_s);
    QVERIFY(bench.shows(bench.b, acme));
    bench.finish();
}

void TestRules::rule8_restoreAgainstAnUnseenDelete()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.remove(bench.a, acme);
    bench.remove(bench.b, acme);
    bench.restore(bench.b, acme);
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s); // it undid its own delete, not A's
    QCOMPARE(bench.text(acme, DeletedField), u"false"_s);
    QCOMPARE(bench.sides(acme, DeletedField), QStringList{u"true"_s});
    bench.finish();
}

void TestRules::rule8_restoreSettlesABeatenDelete()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.set(bench.a, acme, f::Name, "edited");
    bench.remove(bench.b, acme);
    bench.sync({&bench.a, &bench.b});
    bench.restore(bench.b, acme, true);
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Applied"_s);
    QVERIFY(bench.sides(acme, DeletedField).isEmpty());
    bench.finish();
}

void TestRules::rule9_editTakesUnseenDeleteBack()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.remove(bench.a, acme);
    bench.set(bench.b, acme, f::Name, "still needed");
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QCOMPARE(bench.sides(acme, DeletedField), QStringList{u"true"_s});
    bench.sync({&bench.a});
    QCOMPARE(bench.shown(bench.a, acme, f::Name), u"still needed"_s);
    bench.finish();
}

void TestRules::rule9_newChildTakesOwnersDeleteBack()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.remove(bench.a, acme);
    const RowKey child = bench.child(bench.b, acme);
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QVERIFY(bench.onServer(child));
    QCOMPARE(bench.text(acme, DeletedField), u"false"_s);
    bench.finish();
}

void TestRules::rule9_seenDeleteRejects()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    const RowKey child = bench.child(bench.a, acme);
    bench.syncAll();
    bench.remove(bench.b, acme); // the same device deletes the owner and then edits what hangs on it
    bench.set(bench.b, child, f::Title, "too late");
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Rejected 2"_s);
    bench.finish();
}

void TestRules::rule10_baseThatChangedNothing()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.set(bench.a, acme, f::Name, "same");
    bench.set(bench.b, acme, f::Name, "same"); // will change nothing …
    bench.set(bench.b, acme, f::Name, "next"); // … and is the base of this
    bench.sync({&bench.a, &bench.b});
    // What B built on came to nothing, so its own base counts: "Acme", which A has replaced meanwhile.
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QCOMPARE(bench.text(acme, f::Name), u"next"_s);
    QCOMPARE(bench.sides(acme, f::Name), QStringList{u"same"_s});
    bench.finish();
}

void TestRules::rule11_sequential()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.set(bench.a, acme, f::Name, "one");
    bench.set(bench.a, acme, f::Name, "two");
    bench.syncAll();
    bench.set(bench.b, acme, f::Name, "three");
    bench.syncAll();
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Applied"_s);
    QCOMPARE(bench.text(acme, f::Name), u"three"_s);
    QVERIFY(bench.sides(acme, f::Name).isEmpty());
    bench.finish();
}

void TestRules::rule11_laterEditIsShown()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.set(bench.a, acme, f::Name, "earlier");
    bench.set(bench.b, acme, f::Name, "later");
    bench.sync({&bench.b, &bench.a}); // the server hears the later one first
    QCOMPARE(bench.verdict(bench.a), u"Conflicted"_s);
    QCOMPARE(bench.text(acme, f::Name), u"later"_s);
    QCOMPARE(bench.sides(acme, f::Name), QStringList{u"earlier"_s});
    bench.finish();
}

void TestRules::rule11_criticalKeepsTheFirst()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.set(bench.a, acme, f::Stage, "first");
    bench.set(bench.b, acme, f::Stage, "second");
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    // A field never written has no version to build on, so the second create of it is concurrent.
    QCOMPARE(bench.text(acme, f::Stage), u"first"_s);
    QCOMPARE(bench.sides(acme, f::Stage), QStringList{u"second"_s});
    bench.finish();
}

void TestRules::rule11_sameValueIsNoConflict()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.set(bench.a, acme, f::Name, "same");
    bench.set(bench.b, acme, f::Name, "same");
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"NoOp"_s);
    QVERIFY(bench.sides(acme, f::Name).isEmpty());
    bench.finish();
}

void TestRules::rule11_settling()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.set(bench.a, acme, f::Name, "A's");
    bench.set(bench.b, acme, f::Name, "B's");
    bench.sync({&bench.a, &bench.b, &bench.a});
    bench.settle(bench.a, acme, f::Name, "A's");
    bench.sync({&bench.a});
    QCOMPARE(bench.verdict(bench.a), u"Applied"_s);
    QCOMPARE(bench.text(acme, f::Name), u"A's"_s);
    QVERIFY(bench.sides(acme, f::Name).isEmpty());
    bench.finish();
}

void TestRules::rule11_unseenSidesStayOpen()
{
    Bench bench;
    Device &c = bench.world().addDevice(bench.a.user());
    bench.world().settle();
    c.setOnline(false);
    const RowKey acme = bench.customer(bench.a);
    bench.sync({&bench.a, &bench.b, &c});
    bench.set(c, acme, f::Name, "C's");
    bench.set(bench.a, acme, f::Name, "A's");
    bench.set(bench.b, acme, f::Name, "B's");
    bench.sync({&bench.a, &bench.b, &bench.a});
    bench.settle(bench.a, acme, f::Name, "settled");
    bench.sync({&c}); // a third side, which A did not see when it settled
    bench.sync({&bench.a});
    QCOMPARE(bench.text(acme, f::Name), u"settled"_s);
    QCOMPARE(bench.sides(acme, f::Name), QStringList{u"C's"_s});
    bench.finish();
}

void TestRules::rule12_addingWins()
{
    Bench bench;
    const RowKey child = bench.child(bench.a, bench.customer(bench.a));
    bench.add(bench.a, child, "vip");
    bench.syncAll();
    bench.take(bench.a, child, "vip");
    bench.add(bench.a, child, "vip"); // added anew …
    bench.take(bench.b, child, "vip"); // … which this one did not see
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.text(child, f::Tags), u"vip"_s);
    QCOMPARE(bench.verdict(bench.b), u"NoOp"_s);
    bench.finish();
}

void TestRules::rule12_removing()
{
    Bench bench;
    const RowKey child = bench.child(bench.a, bench.customer(bench.a));
    bench.add(bench.a, child, "vip");
    bench.syncAll();
    bench.add(bench.a, child, "new");
    bench.take(bench.b, child, "vip");
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Merged"_s);
    QCOMPARE(bench.text(child, f::Tags), u"new"_s);
    bench.finish();
}

void TestRules::rule13_countersAdd()
{
    Bench bench;
    const RowKey child = bench.child(bench.a, bench.customer(bench.a));
    bench.syncAll();
    bench.count(bench.a, child, 5);
    bench.count(bench.b, child, -2);
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Merged"_s);
    QCOMPARE(bench.text(child, f::Score), u"3"_s);
    bench.finish();
}

void TestRules::rule14_clocksAreClamped()
{
    constexpr std::int64_t Day = 86'400'000;
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    bench.syncAll();
    bench.a.clock.setOffset(400 * Day); // a clock that is wrong all along does no harm: its offset is known
    bench.set(bench.a, acme, f::Name, "earlier");
    bench.set(bench.b, acme, f::Name, "later");
    bench.sync({&bench.b, &bench.a});
    QCOMPARE(bench.text(acme, f::Name), u"later"_s);
    bench.set(bench.a, acme, f::Name, "from the future");
    bench.a.clock.setOffset(0); // set right before the push, so the edit seems to come from next year
    bench.sync({&bench.a});
    QVERIFY(bench.server(acme, f::Name).effective <= bench.world().serverClock.now());
    bench.finish();
}

void TestRules::rule15_noCycles()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    const RowKey one = bench.child(bench.a, acme);
    const RowKey two = bench.child(bench.a, acme);
    bench.syncAll();
    bench.set(bench.a, one, f::Above, Value(two.id));
    bench.set(bench.b, two, f::Above, Value(one.id));
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QVERIFY(bench.server(two, f::Above).value.isNull());
    QCOMPARE(bench.server(two, f::Above).sides.constFirst().reason, SideReason::Rule);
    bench.finish();
}

void TestRules::rule15_unique()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    const RowKey one = bench.child(bench.a, acme);
    const RowKey two = bench.child(bench.a, acme);
    bench.syncAll();
    bench.set(bench.a, one, f::Code, "X1");
    bench.set(bench.b, two, f::Code, "X1");
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QCOMPARE(bench.sides(two, f::Code), QStringList{u"X1"_s});
    bench.remove(bench.a, one); // the dead need no codes
    bench.sync({&bench.a, &bench.b});
    bench.settle(bench.b, two, f::Code, "X1");
    bench.sync({&bench.b});
    QCOMPARE(bench.text(two, f::Code), u"X1"_s);
    bench.finish();
}

void TestRules::rule15_onePerOwner()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    const RowKey one = bench.child(bench.a, acme);
    const RowKey two = bench.child(bench.a, acme);
    bench.syncAll();
    bench.set(bench.a, one, f::Primary, Value(true));
    bench.set(bench.b, two, f::Primary, Value(true));
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QVERIFY(bench.text(two, f::Primary).isEmpty());
    bench.finish();
}

void TestRules::rule15_ordered()
{
    Bench bench;
    const RowKey child = bench.child(bench.a, bench.customer(bench.a));
    bench.set(bench.a, child, f::Low, Value(std::int64_t(1)));
    bench.set(bench.a, child, f::High, Value(std::int64_t(5)));
    bench.syncAll();
    bench.set(bench.b, child, f::Low, Value(std::int64_t(7)));
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QCOMPARE(bench.text(child, f::Low), u"1"_s);
    RowEdit both;
    both.row = child;
    both.values = {{f::Low, Value(std::int64_t(10))}, {f::High, Value(std::int64_t(20))}};
    both.settles = {f::Low};
    bench.execute(bench.b, both);
    bench.sync({&bench.b});
    QCOMPARE(bench.text(child, f::Low), u"10"_s); // judged as a whole
    QCOMPARE(bench.text(child, f::High), u"20"_s);
    bench.finish();
}

void TestRules::rule16_factsAreReplaced()
{
    Bench bench;
    const RowKey acme = bench.customer(bench.a);
    RowEdit fact;
    fact.kind = MutationKind::PutFact;
    fact.row = {sim::tables::Reading, bench.world().newUuid()};
    fact.values = {{f::Parent, Value(acme.id)}, {f::Title, Value(u"seats"_s)}, {3, Value(std::int64_t(5))}};
    bench.execute(bench.a, fact);
    bench.syncAll();
    fact.values.remove(f::Title);
    bench.execute(bench.b, fact);
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Applied"_s);
    QVERIFY(bench.text(fact.row, f::Title).isEmpty());
    QCOMPARE(bench.text(fact.row, 3), u"5"_s);
    bench.finish();
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
