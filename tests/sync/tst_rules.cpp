// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/bench.h"

#include "core/canonical.h"
#include "tests/sync/judge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sim;

/// One small story per rule of docs/SYNC.md, sections 3.2 and 3.3; the number is in the name. Each ends with the judge, who
/// holds everything against the oracle.
class TestRules final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
    void rule15_keysOfCustomers();
    void rule15_keyGivenByHandMeetsACreate();
    void rule15_keysMoveWithinOnePush();
    void rule15_keysOfTheDeadAreFree();
    void rule15_onePerOwner();
    void rule15_ordered();
    void rule16_factsAreReplaced();
};

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

void TestRules::rule15_keysOfCustomers()
{
    Bench bench;
    const RowKey one = bench.customer(bench.a, u"One"_s, u"A-1"_s);
    const RowKey two = bench.customer(bench.a, u"Two"_s, u"A-2"_s);
    bench.syncAll();
    bench.set(bench.b, two, f::Key, "A-1");
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QCOMPARE(bench.text(two, f::Key), u"A-2"_s);
    QCOMPARE(bench.sides(two, f::Key), QStringList{u"A-1"_s});
    QCOMPARE(bench.server(two, f::Key).sides.constFirst().reason, SideReason::Rule);
    bench.settle(bench.b, two, f::Key, "A-1"); // still taken
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QCOMPARE(bench.sides(two, f::Key), QStringList{u"A-1"_s});
    bench.set(bench.a, one, f::Key, "A-3");
    bench.sync({&bench.a, &bench.b});
    bench.settle(bench.b, two, f::Key, "A-1");
    bench.sync({&bench.b});
    QCOMPARE(bench.text(two, f::Key), u"A-1"_s);
    QVERIFY(bench.sides(two, f::Key).isEmpty());
    bench.finish();
}

void TestRules::rule15_keyGivenByHandMeetsACreate()
{
    Bench bench(Role::Manager, Role::Manager); // who imports does not see who has the key
    const RowKey byHand = bench.customer(bench.a, u"By hand"_s);
    bench.set(bench.a, byHand, f::Key, "A-1");
    bench.sync({&bench.a});
    const RowKey imported = bench.customer(bench.b, u"Imported"_s, u"A-1"_s);
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QVERIFY(bench.onServer(imported)); // a customer of its own, whose key waits for a person
    QVERIFY(bench.text(imported, f::Key).isEmpty());
    QCOMPARE(bench.sides(imported, f::Key), QStringList{u"A-1"_s});
    QCOMPARE(bench.server(imported, f::Key).sides.constFirst().reason, SideReason::Rule);
    QVERIFY(bench.shown(bench.b, imported, f::Key).isEmpty());
    bench.set(bench.a, byHand, f::Key, Value());
    bench.sync({&bench.a});
    bench.settle(bench.b, imported, f::Key, "A-1");
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Applied"_s);
    QCOMPARE(bench.text(imported, f::Key), u"A-1"_s);
    bench.finish();
}

void TestRules::rule15_keysMoveWithinOnePush()
{
    Bench bench;
    const RowKey one = bench.customer(bench.a, u"One"_s, u"A-1"_s);
    const RowKey two = bench.customer(bench.a, u"Two"_s, u"A-2"_s);
    bench.syncAll();
    bench.set(bench.a, one, f::Key, "A-3");
    bench.set(bench.a, two, f::Key, "A-1");
    bench.set(bench.a, one, f::Key, "A-2");
    bench.sync({&bench.a});
    QCOMPARE(bench.text(one, f::Key), u"A-2"_s);
    QCOMPARE(bench.text(two, f::Key), u"A-1"_s);
    QVERIFY(bench.sides(one, f::Key).isEmpty() && bench.sides(two, f::Key).isEmpty());
    bench.finish();
}

void TestRules::rule15_keysOfTheDeadAreFree()
{
    Bench bench;
    const RowKey one = bench.customer(bench.a, u"One"_s, u"A-1"_s);
    const RowKey two = bench.customer(bench.a, u"Two"_s);
    bench.remove(bench.a, one);
    bench.set(bench.a, two, f::Key, "A-1");
    bench.sync({&bench.a});
    QCOMPARE(bench.verdict(bench.a), u"Applied"_s);
    QCOMPARE(bench.text(two, f::Key), u"A-1"_s);
    bench.restore(bench.a, one); // not checked: both show it, and every reader survives that
    bench.sync({&bench.a});
    QCOMPARE(bench.verdict(bench.a), u"Applied"_s);
    QCOMPARE(bench.text(one, f::Key), u"A-1"_s);
    QVERIFY(bench.sides(one, f::Key).isEmpty());
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
