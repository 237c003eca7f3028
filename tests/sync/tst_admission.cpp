// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/bench.h"

#include "core/canonical.h"
#include "tests/sync/judge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sim;

/// One small story per rule of docs/SYNC.md, section 3.1: what is taken at all, whatever it would change. The number is in
/// the name. Each ends with the judge, who holds everything against the oracle.
class TestAdmission final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rule1_sameMutationKeepsItsOutcome();
    void rule2_nonsenseIsMalformed();
    void rule2_declarationsHold();
    void rule3_logsAreOnlyCreated();
    void rule3_fieldsOfLeads();
    void rule3_deletesOfLeads();
    void rule3_restoresOfLeads();
    void rule3_anEditTakesALeadsDeleteBack();
    void writer_refusesDeletesOfLeads();
    void writer_leavesDeletesOfLeadsAloneInAnUndo();
    void rule4_missingRowsAndOwners();
    void rule4_ownerNeverChanges();
    void rule5_sameKeyIsOneRow();
    void rule5_takenIdsComeBack();
    void rule6_lostScopeIsQuarantined();
    void rule6_givenAwayWithinOnePush();
};

void TestAdmission::rule1_sameMutationKeepsItsOutcome()
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

void TestAdmission::rule2_nonsenseIsMalformed()
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

void TestAdmission::rule2_declarationsHold()
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

void TestAdmission::rule3_logsAreOnlyCreated()
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

void TestAdmission::rule3_fieldsOfLeads()
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

void TestAdmission::rule3_deletesOfLeads()
{
    Bench bench(Role::Lead, Role::Manager);
    const RowKey charter = bench.charter(bench.a, u"Norte"_s);
    bench.syncAll();
    bench.set(bench.b, charter, f::CharterNotes, "mine to write");
    bench.remove(bench.b, charter);
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Rejected 6"_s);
    QVERIFY(bench.shows(bench.b, charter)); // it is there again, and the delete waits for a person
    QCOMPARE(bench.b.store.data().attention.size(), std::size_t(1));
    QCOMPARE(bench.text(charter, f::CharterNotes), u"mine to write"_s);
    const RowKey label = bench.label(bench.a, u"everybody"_s, u"may"_s);
    bench.syncAll();
    bench.remove(bench.b, label); // nothing that such a row must have is for leads alone
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Applied"_s);
    bench.sync({&bench.a});
    bench.remove(bench.a, charter);
    bench.sync({&bench.a});
    QCOMPARE(bench.verdict(bench.a), u"Applied"_s);
    bench.finish();
}

void TestAdmission::rule3_restoresOfLeads()
{
    Bench bench(Role::Administrator, Role::Manager);
    const RowKey charter = bench.charter(bench.a, u"Norte"_s);
    bench.remove(bench.a, charter);
    bench.syncAll();
    bench.restore(bench.b, charter);
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Rejected 6"_s);
    QVERIFY(!bench.shows(bench.b, charter));
    QCOMPARE(bench.text(charter, DeletedField), u"true"_s);
    bench.restore(bench.a, charter);
    bench.sync({&bench.a});
    QCOMPARE(bench.verdict(bench.a), u"Applied"_s);
    bench.finish();
}

void TestAdmission::rule3_anEditTakesALeadsDeleteBack()
{
    Bench bench(Role::Lead, Role::Manager);
    const RowKey charter = bench.charter(bench.a, u"Norte"_s);
    bench.syncAll();
    bench.remove(bench.a, charter);
    bench.set(bench.b, charter, f::CharterNotes, "still needed");
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s); // no edit is lost for want of the right to a restore
    QCOMPARE(bench.sides(charter, DeletedField), QStringList{u"true"_s});
    bench.restore(bench.b, charter, true); // but to settle it is for leads
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Rejected 6"_s);
    QCOMPARE(bench.sides(charter, DeletedField), QStringList{u"true"_s});
    bench.finish();
}

void TestAdmission::writer_refusesDeletesOfLeads()
{
    Bench bench(Role::Lead, Role::Manager);
    const RowKey charter = bench.charter(bench.a, u"Norte"_s);
    bench.syncAll();
    bench.b.setRole(Role::Manager);
    RowEdit removal;
    removal.kind = MutationKind::Remove;
    removal.row = charter;
    const Result<ChangeSet> refused = bench.b.execute({u"delete"_s, {removal}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Denied);
    QVERIFY(refused.error().detail.contains(u"charter"_s));
    QVERIFY(bench.shows(bench.b, charter));
    QVERIFY(bench.b.store.data().outbox.empty());
    bench.b.setRole(Role::Lead); // the directory says so now; the server, which knows better, still decides
    bench.remove(bench.b, charter);
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Rejected 6"_s);
    bench.finish();
}

void TestAdmission::writer_leavesDeletesOfLeadsAloneInAnUndo()
{
    Bench bench(Role::Lead, Role::Lead);
    const RowKey charter = bench.charter(bench.a, u"Norte"_s);
    bench.sync({&bench.a});
    bench.a.setRole(Role::Manager); // demoted since
    const Result<UndoReport> report = bench.a.undo();
    QVERIFY(report);
    QVERIFY(report->changes.isEmpty());
    QCOMPARE(report->leftAlone, (QList<std::pair<RowKey, FieldNumber>>{{charter, DeletedField}}));
    QVERIFY(bench.shows(bench.a, charter));
    bench.finish();
}

void TestAdmission::rule4_missingRowsAndOwners()
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

void TestAdmission::rule4_ownerNeverChanges()
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

void TestAdmission::rule5_sameKeyIsOneRow()
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

void TestAdmission::rule5_takenIdsComeBack()
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

void TestAdmission::rule6_lostScopeIsQuarantined()
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

void TestAdmission::rule6_givenAwayWithinOnePush()
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

QTEST_GUILESS_MAIN(TestAdmission)
#include "tst_admission.moc"
