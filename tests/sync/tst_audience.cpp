// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "tests/sync/bench.h"
#include "tests/sync/judge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sim;

/// Small stories of rows that are a person's, a team's or everybody's, by the rules of docs/SYNC.md 3.1 and appendix D.
/// Each ends with the judge, who holds everything against the oracle.
class TestAudience final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void schemas_nameTheFieldOfAnAudience();
    void rule2_audienceIsNamed();
    void rule4_audienceIsSomebody();
    void rule4_audienceNeverChanges();
    void rule4_noCustomerHasTheIdOfAnAudience();
    void rule5_oneKeyIsOneRowForOneAudience();
    void rule6_foreignAudienceIsQuarantined();
    void rule6_everybodysRowIsEverybodys();
    void rule6_rowUnderItsCustomersIdSaysNothingOfRights();
    void team_comesAndGoesWithMembership();
    void team_lostTakesUnsentWorkToTheQuarantine();
    void team_lostTakesItsWordsFromWhatWasRefused();
    void administrator_seesEveryAudience();
    void administrator_leavesATeamAndGoesOnSeeingIt();
    void inactivePerson_holdsNothing();
    void hello_bringsOldScopesUpToDate();
    void hello_writesNothingOtherwise();
};

namespace {

FieldPatch patch(FieldNumber field, const Value &value)
{
    return FieldPatch{field, value, {}, {}, {}, 0, {}};
}

/// By hand, on the device's line; the verdict.
QString create(Bench &bench, Device &device, const RowKey &row, const QList<FieldPatch> &patches)
{
    (void)bench.push(device, {bench.entry(device, bench.mutation(MutationKind::Create, row, patches))});
    return bench.verdict(device);
}

QString createView(Bench &bench, Device &device, const QList<FieldPatch> &patches)
{
    return create(bench, device, {sim::tables::View, bench.world().newUuid()}, patches);
}

void setMember(Bench &bench, Device &device, TeamId team, bool member)
{
    UserRights rights = bench.world().rights(device.user());
    rights.teams.removeAll(team);
    if (member)
        rights.teams += team;
    bench.world().setRights(rights);
}

void setRole(Bench &bench, Device &device, Role role)
{
    UserRights rights = bench.world().rights(device.user());
    rights.role = role;
    bench.world().setRights(rights);
}

bool holds(Bench &bench, Device &device, const Uuid &scope)
{
    return bench.world().hubStore.holds(device.user(), ScopeId(scope));
}

/// What a server left behind that knew no scopes of people and teams.
void forgetOwnScope(Bench &bench, Device &device)
{
    const ScopeId own(device.user().uuid);
    HubData data = bench.world().hubStore.data();
    data.grants[device.user()].erase(own);
    bench.world().hubStore.setData(data);
    bench.world().oracle.forgetGrant(device.user(), own);
    ClientData client = device.store.data();
    client.scopes.erase(own);
    device.store.setData(client);
}

} // namespace

void TestAudience::schemas_nameTheFieldOfAnAudience()
{
    for (const Schema *schema : {&farolSchema(), &testSchema()}) {
        int audiences = 0;
        for (const EntityInfo &entity : schema->entities()) {
            const bool isAudience = entity.scope == ScopeRule::Audience;
            QCOMPARE(entity.audience != 0, isAudience);
            if (!isAudience)
                continue;
            ++audiences;
            const FieldInfo *field = entity.field(entity.audience);
            QVERIFY(field != nullptr);
            QCOMPARE(field->type, FieldType::Id);
            QCOMPARE(field->merge, MergeRule::Scalar);
            QCOMPARE(int(entity.owner), 0);
        }
        QVERIFY(audiences > 0);
    }
}

void TestAudience::rule2_audienceIsNamed()
{
    Bench bench;
    const FieldPatch title = patch(f::Title, Value(u"late payers"_s));
    QCOMPARE(createView(bench, bench.b, {title}), u"Rejected 1"_s);
    QCOMPARE(createView(bench, bench.b, {patch(f::Audience, Value()), title}), u"Rejected 1"_s);
    QCOMPARE(createView(bench, bench.b, {patch(f::Audience, Value(u"everybody"_s)), title}), u"Rejected 1"_s);
    // The null id as 16 bytes: it would be every scope.
    QCOMPARE(createView(bench, bench.b, {patch(f::Audience, Value(Uuid())), title}), u"Rejected 1"_s);
    const Value own(bench.b.user().uuid);
    QCOMPARE(createView(bench, bench.b, {patch(f::Audience, own), title}), u"Applied"_s);

    RowEdit nobodys;
    nobodys.kind = MutationKind::Create;
    nobodys.row = {sim::tables::View, bench.world().newUuid()};
    QCOMPARE(bench.a.execute({u"add"_s, {nobodys}}).error().code, Error::Code::Invalid);
    nobodys.values[f::Audience] = Value(Uuid());
    QCOMPARE(bench.a.execute({u"add"_s, {nobodys}}).error().code, Error::Code::Invalid);
}

void TestAudience::rule4_audienceIsSomebody()
{
    Bench bench; // administrators, who may write everywhere
    const RowKey acme = bench.customer(bench.a);
    bench.sync({&bench.a});
    const TeamId team = bench.world().addTeam();
    const auto made = [&](const Uuid &audience) {
        return createView(bench, bench.b, {patch(f::Audience, Value(audience))});
    };
    QCOMPARE(made(bench.world().newUuid()), u"Rejected 8"_s);
    QCOMPARE(made(acme.id), u"Rejected 8"_s);
    QCOMPARE(made(bench.b.id().uuid), u"Rejected 8"_s);
    QCOMPARE(made(team.uuid), u"Applied"_s); // nobody is in it yet
    QCOMPARE(made(bench.a.user().uuid), u"Applied"_s);
    QCOMPARE(made(bench.world().workspace().uuid), u"Applied"_s);
}

void TestAudience::rule4_audienceNeverChanges()
{
    Bench bench(Role::Manager, Role::Manager);
    const Uuid own = bench.a.user().uuid;
    const RowKey view = bench.view(bench.a, own, u"mine"_s);
    bench.sync({&bench.a});
    bench.set(bench.a, view, f::Audience, Value(bench.world().workspace().uuid));
    bench.sync({&bench.a});
    QCOMPARE(bench.verdict(bench.a), u"Rejected 6"_s);
    QCOMPARE(bench.server(view, f::Audience).value, Value(own));
    QCOMPARE(bench.a.store.data().attention.size(), std::size_t(1));
    // Nor when the edit says what is there already.
    Bench other;
    const RowKey same = other.view(other.a, other.a.user().uuid, u"mine"_s);
    other.sync({&other.a});
    const Mutation edit = other.mutation(MutationKind::Edit, same, {patch(f::Audience, Value(other.a.user().uuid))});
    (void)other.push(other.b, {other.entry(other.b, edit)});
    QCOMPARE(other.verdict(other.b), u"Rejected 6"_s);
    bench.finish();
}

/// Whoever makes a customer holds its scope: under the id of a team he would hold the team's.
void TestAudience::rule4_noCustomerHasTheIdOfAnAudience()
{
    Bench bench(Role::Manager, Role::Manager);
    const TeamId team = bench.world().addTeam();
    const TeamId empty = bench.world().addTeam();
    setMember(bench, bench.a, team, true);
    bench.view(bench.a, team.uuid, u"ours"_s);
    bench.sync({&bench.a});
    for (const Uuid &id :
         {team.uuid, empty.uuid, bench.a.user().uuid, bench.b.user().uuid, bench.world().workspace().uuid}) {
        const QList<FieldPatch> patches{patch(f::Name, Value(u"Impostor"_s)),
                                        patch(f::Owner, Value(bench.b.user().uuid))};
        QCOMPARE(create(bench, bench.b, {farol::tables::Customer, id}, patches), u"Rejected 4"_s);
    }
    QVERIFY(!holds(bench, bench.b, team.uuid));
    QVERIFY(holds(bench, bench.a, team.uuid));
    QVERIFY(holds(bench, bench.a, bench.world().workspace().uuid));
}

void TestAudience::rule5_oneKeyIsOneRowForOneAudience()
{
    Bench bench(Role::Manager, Role::Manager);
    const Uuid everybody = bench.world().workspace().uuid;
    const RowKey view = bench.view(bench.a, everybody, u"by A"_s, u"late"_s);
    QCOMPARE(bench.view(bench.b, everybody, u"by B"_s, u"late"_s), view);
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Conflicted"_s);
    QCOMPARE(bench.sides(view, f::Title), QStringList{u"by A"_s});
    bench.finish();

    Bench second(Role::Manager, Role::Administrator);
    const RowKey own = second.view(second.a, second.a.user().uuid, u"A's own"_s, u"late"_s);
    QCOMPARE(second.view(second.b, second.b.user().uuid, u"B's own"_s, u"late"_s), own);
    second.sync({&second.a, &second.b});
    QCOMPARE(second.verdict(second.b), u"Rejected 4"_s); // which B holds, but it is another row
    QCOMPARE(second.text(own, f::Title), u"A's own"_s);
    QCOMPARE(second.server(own, f::Audience).value, Value(second.a.user().uuid));
    QCOMPARE(second.b.store.data().attention.size(), std::size_t(1));
    second.finish();
}

void TestAudience::rule6_foreignAudienceIsQuarantined()
{
    Bench bench(Role::Manager, Role::Lead);
    const TeamId team = bench.world().addTeam();
    const RowKey forB = bench.view(bench.a, bench.b.user().uuid, u"for B alone"_s);
    bench.sync({&bench.a});
    QCOMPARE(bench.verdict(bench.a), u"Quarantined"_s);
    QVERIFY(!bench.onServer(forB));
    QVERIFY(!bench.shows(bench.a, forB));
    const RowKey forTeam = bench.view(bench.b, team.uuid, u"for others"_s);
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Quarantined"_s); // a lead, but not of this team
    QVERIFY(!bench.onServer(forTeam));
    QCOMPARE(bench.world().hubStore.data().quarantine.size(), std::size_t(2));
    bench.finish();
}

void TestAudience::rule6_everybodysRowIsEverybodys()
{
    Bench bench(Role::Manager, Role::Manager);
    const RowKey view = bench.view(bench.a, bench.world().workspace().uuid, u"everybody's"_s);
    const RowKey own = bench.view(bench.a, bench.a.user().uuid, u"A's own"_s);
    bench.sync({&bench.a, &bench.b});
    QVERIFY(bench.shows(bench.b, view));
    QVERIFY(!bench.shows(bench.b, own));
    bench.set(bench.b, view, f::Title, "renamed by B");
    bench.sync({&bench.b, &bench.a});
    QCOMPARE(bench.shown(bench.a, view, f::Title), u"renamed by B"_s);
    bench.remove(bench.a, own);
    bench.sync({&bench.a});
    QVERIFY(!bench.shows(bench.a, own));
    bench.finish();
}

/// A row of another table may have its customer's id; what it says of owner and team says nothing of rights.
void TestAudience::rule6_rowUnderItsCustomersIdSaysNothingOfRights()
{
    Bench bench(Role::Administrator, Role::Manager);
    const RowKey acme = bench.customer(bench.b);
    bench.sync({&bench.b, &bench.a});
    QVERIFY(holds(bench, bench.b, acme.id));
    const TeamId team = bench.world().addTeam();
    RowEdit twin;
    twin.kind = MutationKind::Create;
    twin.row = {sim::tables::Child, acme.id};
    twin.values = {{f::Parent, Value(acme.id)}, {f::Title, Value(u"twin"_s)}};
    RowEdit move;
    move.row = acme;
    move.values = {{f::Team, Value(team.uuid)}};
    QVERIFY(bench.b.execute({u"both"_s, {twin, move}}).hasValue());
    bench.sync({&bench.b, &bench.a});
    QCOMPARE(bench.verdict(bench.b), u"Applied"_s);
    QVERIFY(holds(bench, bench.b, acme.id));
    QVERIFY(bench.shows(bench.b, acme));
    bench.finish();
}

void TestAudience::team_comesAndGoesWithMembership()
{
    Bench bench(Role::Manager, Role::Manager);
    const TeamId team = bench.world().addTeam();
    setMember(bench, bench.a, team, true);
    const RowKey view = bench.view(bench.a, team.uuid, u"ours"_s);
    const RowKey deleted = bench.view(bench.a, team.uuid, u"gone"_s);
    bench.remove(bench.a, deleted);
    bench.sync({&bench.a, &bench.b});
    QVERIFY(!bench.shows(bench.b, view));
    setMember(bench, bench.b, team, true);
    bench.sync({&bench.b});
    QCOMPARE(bench.shown(bench.b, view, f::Title), u"ours"_s);
    QVERIFY(bench.b.store.data().confirmed.contains(deleted)); // to be restored by whoever is of the team
    bench.restore(bench.b, deleted);
    bench.sync({&bench.b, &bench.a});
    QVERIFY(bench.shows(bench.a, deleted));
    setMember(bench, bench.b, team, false);
    bench.sync({&bench.b});
    QVERIFY(!bench.shows(bench.b, view));
    QVERIFY(!bench.b.store.data().scopes.contains(ScopeId(team.uuid)));
    // Who leads a team is one of it, whatever his role.
    UserRights leads = bench.world().rights(bench.b.user());
    leads.ledTeams = {team};
    bench.world().setRights(leads);
    bench.sync({&bench.b});
    QVERIFY(bench.shows(bench.b, view));
    bench.finish();
}

void TestAudience::team_lostTakesUnsentWorkToTheQuarantine()
{
    Bench bench(Role::Manager, Role::Manager);
    const TeamId team = bench.world().addTeam();
    setMember(bench, bench.a, team, true);
    setMember(bench, bench.b, team, true);
    const RowKey view = bench.view(bench.a, team.uuid, u"ours"_s);
    bench.sync({&bench.a, &bench.b});
    bench.set(bench.b, view, f::Title, "too late");
    setMember(bench, bench.b, team, false);
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Quarantined"_s);
    QCOMPARE(bench.world().hubStore.data().quarantine.size(), std::size_t(1));
    QCOMPARE(bench.text(view, f::Title), u"ours"_s);
    QVERIFY(!bench.shows(bench.b, view));
    bench.finish();
}

/// The team's row of the same id came in between, so that the refused one was shown over it.
void TestAudience::team_lostTakesItsWordsFromWhatWasRefused()
{
    Bench bench(Role::Manager, Role::Manager);
    const TeamId team = bench.world().addTeam();
    setMember(bench, bench.a, team, true);
    setMember(bench, bench.b, team, true);
    bench.sync({&bench.a, &bench.b});
    const RowKey view = bench.view(bench.a, team.uuid, u"by A"_s, u"late"_s);
    bench.add(bench.a, view, "words of A");
    bench.sync({&bench.a});
    QCOMPARE(bench.view(bench.b, bench.b.user().uuid, u"by B"_s, u"late"_s), view);
    ClientData data = bench.b.store.data();
    data.confirmed[view] = bench.world().hubStore.data().rows.at(view).state;
    RowState shown = data.confirmed[view];
    shown.fields[f::Title] = data.overlays[view].fields.value(f::Title);
    data.overlays[view] = shown;
    bench.b.store.setData(data);
    bench.sync({&bench.b});
    QCOMPARE(bench.verdict(bench.b), u"Rejected 4"_s);
    QCOMPARE(bench.b.store.data().attention.size(), std::size_t(1));
    const auto refused = decodeRow(bench.b.store.data().attention.begin()->second.shownRow);
    QVERIFY(refused.hasValue());
    QCOMPARE(refused->scope, ScopeId(bench.b.user().uuid));
    QCOMPARE(refused->value(f::Title), Value(u"by B"_s));
    QVERIFY(bench.b.store.bytes().contains("words of A"));
    setMember(bench, bench.b, team, false);
    bench.sync({&bench.b});
    QVERIFY(!bench.b.store.bytes().contains("words of A"));
    QCOMPARE(bench.b.store.data().attention.size(), std::size_t(1));
}

void TestAudience::administrator_seesEveryAudience()
{
    Bench bench(Role::Administrator, Role::Manager);
    const TeamId team = bench.world().addTeam();
    setMember(bench, bench.b, team, true);
    const RowKey own = bench.view(bench.b, bench.b.user().uuid, u"B's own"_s);
    const RowKey ours = bench.view(bench.b, team.uuid, u"the team's"_s);
    const RowKey mine = bench.view(bench.a, bench.a.user().uuid, u"A's own"_s);
    bench.sync({&bench.b, &bench.a});
    QVERIFY(bench.shows(bench.a, own));
    QVERIFY(bench.shows(bench.a, ours));
    const RowKey forB = bench.view(bench.a, bench.b.user().uuid, u"for B"_s);
    bench.sync({&bench.a, &bench.b});
    QVERIFY(bench.shows(bench.b, forB));
    setRole(bench, bench.a, Role::Manager);
    bench.sync({&bench.a});
    QVERIFY(!bench.shows(bench.a, own));
    QVERIFY(!bench.shows(bench.a, ours));
    QVERIFY(!bench.shows(bench.a, forB));
    QVERIFY(bench.shows(bench.a, mine));
    bench.finish();
}

void TestAudience::administrator_leavesATeamAndGoesOnSeeingIt()
{
    Bench bench(Role::Manager, Role::Manager);
    const TeamId team = bench.world().addTeam();
    setMember(bench, bench.a, team, true);
    setMember(bench, bench.b, team, true);
    const RowKey ours = bench.view(bench.a, team.uuid, u"the team's"_s);
    bench.sync({&bench.a, &bench.b});
    setRole(bench, bench.a, Role::Administrator);
    bench.sync({&bench.a});
    QVERIFY(bench.shows(bench.a, ours));
    const Seq before = bench.world().hubStore.data().head.seq;
    setMember(bench, bench.a, team, false);
    QCOMPARE(bench.world().hubStore.data().head.seq, before); // he holds every scope, and goes on doing so
    bench.sync({&bench.a});
    QVERIFY(bench.shows(bench.a, ours));
    setRole(bench, bench.a, Role::Manager);
    bench.sync({&bench.a});
    QVERIFY(!bench.shows(bench.a, ours));
    bench.finish();
}

void TestAudience::inactivePerson_holdsNothing()
{
    Bench bench(Role::Administrator, Role::Lead);
    const TeamId team = bench.world().addTeam();
    setMember(bench, bench.b, team, true);
    bench.view(bench.b, team.uuid, u"the team's"_s);
    bench.view(bench.b, bench.b.user().uuid, u"B's own"_s);
    bench.view(bench.b, bench.world().workspace().uuid, u"everybody's"_s);
    bench.sync({&bench.b, &bench.a});
    UserRights rights = bench.world().rights(bench.b.user());
    rights.active = false;
    bench.world().setRights(rights);
    for (const Uuid &scope : {team.uuid, bench.b.user().uuid, bench.world().workspace().uuid})
        QVERIFY(!holds(bench, bench.b, scope));
    bench.sync({&bench.b});
    QVERIFY(bench.b.store.data().confirmed.empty());
    QVERIFY(bench.b.store.data().scopes.empty());
    bench.finish();
}

/// A device of a workspace from before there were scopes of people and teams.
void TestAudience::hello_bringsOldScopesUpToDate()
{
    Bench bench(Role::Administrator, Role::Manager);
    const RowKey acme = bench.customer(bench.b);
    bench.sync({&bench.b, &bench.a});
    forgetOwnScope(bench, bench.b);
    const RowKey forB = bench.view(bench.a, bench.b.user().uuid, u"for B"_s);
    bench.sync({&bench.a});
    QVERIFY(!holds(bench, bench.b, bench.b.user().uuid));
    const Seq before = bench.world().hubStore.data().head.seq;
    const RowKey own = bench.view(bench.b, bench.b.user().uuid, u"made while offline"_s);
    bench.world().oracle.setRights(bench.world().rights(bench.b.user())); // what hello is to do by itself
    bench.sync({&bench.b});
    const HubData &hub = bench.world().hubStore.data();
    QCOMPARE(hub.head.seq, before + 2); // the grant, and the view
    QCOMPARE(hub.log[std::size_t(before)].kind, LogKind::Access);
    QCOMPARE(hub.log[std::size_t(before)].granted, QList<ScopeId>{ScopeId(bench.b.user().uuid)});
    QVERIFY(hub.log[std::size_t(before)].revoked.isEmpty());
    QVERIFY(bench.shows(bench.b, forB));
    QVERIFY(bench.shows(bench.b, own));
    QVERIFY(bench.shows(bench.b, acme));
    bench.finish();
}

void TestAudience::hello_writesNothingOtherwise()
{
    Bench bench(Role::Administrator, Role::Manager);
    std::int64_t before = bench.world().hubStore.commits();
    bench.sync({&bench.a, &bench.b});
    QCOMPARE(bench.world().hubStore.commits(), before);
    UserRights gone = bench.world().rights(bench.b.user());
    gone.active = false;
    bench.world().setRights(gone);
    before = bench.world().hubStore.commits();
    bench.sync({&bench.b}); // who is to hold none
    QCOMPARE(bench.world().hubStore.commits(), before);
    bench.finish();
}

QTEST_GUILESS_MAIN(TestAudience)
#include "tst_audience.moc"
