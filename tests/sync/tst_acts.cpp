// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "sync/codec.h"
#include "sync/hub.h"
#include "tests/support/memoryhubstore.h"
#include "tests/sync/device.h"
#include "tests/sync/testschema.h"

#include <QTest>

#include <deque>
#include <set>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::sim;

/// Large acts: up to 5,000 rows in one commit, more in numbered parts, one undo for all. No faults and no oracle, which
/// is not made for thousands of rows.
class TestActs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveThousandRows_areOneCommit();
    void fiveThousandKeys_areOneCommit_andNoneTwice();
    void twelveThousandRows_areThreeParts_andUndoneAsOne();
    void largeBodies_makeMoreParts();
    void largeRowsThatComeIntoView_makeMorePages();
    void longTexts_areWrittenWithoutTheTextBefore();
    void changesBeyondTheLimits_areRefusedAtOnce();
    void severalCommands_areOneAct();
    void aPartBeyondOneCommit_isRefused();
    void goingOnAfterUndo_isRefused();
    void smallActs_shareAPush_andAreNotCut();
    void conflicts_doNotHoldUpTheRest();
    void refusalsOfWhatDoesNotDecode_areListedOneByOne();
    void whatDoesNotDecode_isHandedOverAsItIs();
    void handOvers_areTakenFromLivingDevicesOnly();
    void aDifferenceThatStays_isNotLoadedAgainAndAgain();
    void limitsOfNothing_areTakenForOne();
};

namespace {

constexpr FieldNumber NameField = 1;
constexpr FieldNumber KeyField = 2;
constexpr FieldNumber OwnerField = 5;
constexpr FieldNumber TeamField = 6;
constexpr FieldNumber TagsField = 8;
constexpr FieldNumber NotesField = 13;
constexpr TableNumber Customers = farol::tables::Customer;

/// Two devices of two administrators and their server, without delays.
class Office final
{
public:
    explicit Office(const sync::Limits &limits = {})
        : m_workspace(makeRandomUuid(m_random)),
          hubStore(m_workspace, makeRandomUuid(m_random)),
          m_hub(hubStore, testSchema(), m_serverClock, limits)
    {
        const Device::Hooks hooks{
            [this](Device &device, std::uint64_t id, const sync::Request &request) {
                m_asked.push_back({&device, id, request});
            },
            [this](Device &device, const ChangeSet &changes) { seen[device.index()].append(int(changes.rows.size())); },
            [](Device &) {},
        };
        for (int i = 0; i < 2; ++i) {
            DeviceState state;
            state.workspace = m_workspace;
            state.user = UserId(makeRandomUuid(m_random));
            state.device = DeviceId(makeRandomUuid(m_random));
            state.chain = chainStart();
            UserRights rights;
            rights.user = state.user;
            rights.role = Role::Administrator;
            hubStore.setRights(rights);
            if (!m_hub.refreshAccess(state.user))
                qFatal("rights could not be set");
            hubStore.addDevice(state.device, state.user);
            m_devices.push_back(
                std::make_unique<Device>(i, state.device, state, m_time, testSchema(), m_random.draw(), hooks));
            m_devices.back()->start();
        }
        settle();
    }

    [[nodiscard]] Device &a() { return *m_devices[0]; }
    [[nodiscard]] Device &b() { return *m_devices[1]; }

    void settle()
    {
        for (bool more = true; more;) {
            while (!m_asked.empty()) {
                const Asked asked = m_asked.front();
                m_asked.pop_front();
                if (const auto *push = std::get_if<sync::PushRequest>(&asked.request)) {
                    pushes.append(int(push->entries.size()));
                    largest = std::max(largest, sync::encodeRequest(*push).size());
                }
                Result<sync::Reply> reply = m_hub.answer({asked.device->user(), asked.device->id()}, asked.request);
                if (!reply)
                    qFatal("the server answers: %s", qPrintable(reply.error().detail));
                if (meddle)
                    meddle(*reply);
                asked.device->receive(asked.id, reply);
            }
            for (const auto &device : m_devices)
                device->engine().poke(hubStore.data().head.seq);
            more = !m_asked.empty();
        }
    }
    void later(std::int64_t ms)
    {
        m_time.ms += ms;
        for (const auto &device : m_devices)
            device->engine().tick();
        settle();
    }
    void forget()
    {
        pushes.clear();
        seen.clear();
    }

    [[nodiscard]] QList<RowEdit> newCustomers(int count)
    {
        QList<RowEdit> edits;
        for (int i = 0; i < count; ++i) {
            RowEdit edit;
            edit.kind = MutationKind::Create;
            edit.row = {Customers, makeRandomUuid(m_random)};
            edit.values[NameField] = Value(u"Customer %1"_s.arg(i));
            edits += edit;
        }
        return edits;
    }
    /// Living customers on the server.
    [[nodiscard]] int living() const
    {
        int count = 0;
        for (const auto &[key, row] : hubStore.data().rows)
            count += key.table == Customers && !row.state.isDeleted() ? 1 : 0;
        return count;
    }
    [[nodiscard]] static int shown(Device &device)
    {
        int count = 0;
        for (const auto &[key, row] : device.store.data().confirmed)
            count += key.table == Customers && !row.isDeleted() ? 1 : 0;
        return count;
    }
    /// How many rows each commit of the log changed, from `after` on.
    [[nodiscard]] QList<int> commits(Seq after) const
    {
        QList<int> sizes;
        Seq last = 0;
        for (const LogEntry &entry : hubStore.data().log) {
            if (entry.seq <= after)
                continue;
            if (entry.commitLast != last)
                sizes.append(0);
            last = entry.commitLast;
            sizes.last() += entry.kind == LogKind::Row ? 1 : 0;
        }
        return sizes;
    }
    [[nodiscard]] sync::Hub &hub() { return m_hub; }
    [[nodiscard]] Seq head() const { return hubStore.data().head.seq; }
    [[nodiscard]] Uuid newId() { return makeRandomUuid(m_random); }

private:
    struct Asked {
        Device *device;
        std::uint64_t id;
        sync::Request request;
    };
    SimTime m_time;
    SimRandom m_random{20261122};
    SimClock m_serverClock{m_time};
    WorkspaceId m_workspace;

public:
    MemoryHubStore hubStore;
    QList<int> pushes; ///< entries of each
    qsizetype largest = 0; ///< bytes of a push
    std::function<void(sync::Reply &)> meddle; ///< what a server in error answers instead
    QMap<int, QList<int>> seen; ///< by device: rows of each ChangeSet

private:
    sync::Hub m_hub;
    std::vector<std::unique_ptr<Device>> m_devices;
    std::deque<Asked> m_asked;
};

std::set<std::pair<int, int>> partsOf(Device &device)
{
    std::set<std::pair<int, int>> parts;
    for (const auto &[n, entry] : device.store.data().outbox)
        parts.insert({entry.mutation.part, entry.mutation.parts});
    return parts;
}

} // namespace

void TestActs::fiveThousandRows_areOneCommit()
{
    Office office;
    office.forget();
    const Seq before = office.head();
    QVERIFY(office.a().execute({u"import"_s, office.newCustomers(5000)}).hasValue());
    QCOMPARE(partsOf(office.a()), (std::set<std::pair<int, int>>{{1, 1}}));
    office.settle();
    QCOMPARE(office.pushes, QList<int>{5000});
    QCOMPARE(office.commits(before), QList<int>{5000});
    QCOMPARE(office.seen.value(1), QList<int>{5000}); // they appear at the other device at once
    QCOMPARE(Office::shown(office.b()), 5000);
    QVERIFY(office.a().store.data().outbox.empty());
}

void TestActs::fiveThousandKeys_areOneCommit_andNoneTwice()
{
    Office office;
    office.forget();
    const Seq before = office.head();
    QList<RowEdit> rows = office.newCustomers(5000);
    for (int i = 0; i < rows.size(); ++i)
        rows[i].values[KeyField] = Value(u"K%1"_s.arg(i));
    QVERIFY(office.a().execute({u"import"_s, rows}).hasValue());
    office.settle();
    QCOMPARE(office.commits(before), QList<int>{5000});
    QCOMPARE(Office::shown(office.b()), 5000);

    QList<RowEdit> others = office.newCustomers(300);
    for (int i = 0; i < others.size(); ++i) // 200 keys of earlier pushes, then 50 new ones, each of them twice
        others[i].values[KeyField] = Value(i < 200 ? u"K%1"_s.arg(i) : u"N%1"_s.arg(i % 50));
    QVERIFY(office.a().execute({u"import"_s, others}).hasValue());
    office.settle();
    std::set<QString> keys;
    int keyless = 0;
    for (const auto &[key, row] : office.b().store.data().confirmed) {
        const Value shown = row.value(KeyField);
        if (const auto *text = shown.get<QString>())
            QVERIFY2(keys.insert(*text).second, qPrintable(*text));
        else
            keyless += row.hasConflict() ? 1 : 0;
    }
    QCOMPARE(keys.size(), std::size_t(5050));
    QCOMPARE(keyless, 250);
}

void TestActs::twelveThousandRows_areThreeParts_andUndoneAsOne()
{
    Office office;
    office.forget();
    const Seq before = office.head();
    QVERIFY(office.a().execute({u"edit"_s, office.newCustomers(12'000)}).hasValue());
    QCOMPARE(partsOf(office.a()), (std::set<std::pair<int, int>>{{1, 3}, {2, 3}, {3, 3}}));
    QCOMPARE(office.a().store.data().operations.size(), std::size_t(1));
    office.settle();
    QCOMPARE(office.pushes, (QList<int>{5000, 5000, 2000}));
    QCOMPARE(office.commits(before), (QList<int>{5000, 5000, 2000}));
    QCOMPARE(Office::shown(office.b()), 12'000);

    office.forget();
    const Result<UndoReport> report = office.a().undo();
    QVERIFY(report.hasValue());
    QVERIFY(report->leftAlone.isEmpty());
    QCOMPARE(report->changes.rows.size(), 12'000);
    QCOMPARE(partsOf(office.a()), (std::set<std::pair<int, int>>{{1, 3}, {2, 3}, {3, 3}}));
    office.settle();
    QCOMPARE(office.pushes, (QList<int>{5000, 5000, 2000}));
    QCOMPARE(office.living(), 0);
    QCOMPARE(Office::shown(office.b()), 0);
    QCOMPARE(office.a().undo().error().code, Error::Code::NotFound);
}

void TestActs::largeBodies_makeMoreParts()
{
    Office office;
    QList<RowEdit> edits = office.newCustomers(20);
    for (RowEdit &edit : edits)
        edit.values[NotesField] = Value(QString(600'000, u'x'));
    QVERIFY(office.a().execute({u"edit"_s, edits}).hasValue());
    QCOMPARE(partsOf(office.a()), (std::set<std::pair<int, int>>{{1, 2}, {2, 2}}));
    office.settle();
    QCOMPARE(Office::shown(office.b()), 20);
    QVERIFY2(office.largest <= 8 * 1024 * 1024, qPrintable(QString::number(office.largest)));
}

void TestActs::largeRowsThatComeIntoView_makeMorePages()
{
    Office office;
    UserRights manager;
    manager.user = office.b().user();
    manager.role = Role::Manager;
    office.hubStore.setRights(manager);
    QVERIFY(office.hub().refreshAccess(manager.user).hasValue());
    office.settle();
    QList<RowEdit> edits = office.newCustomers(20);
    for (RowEdit &edit : edits)
        edit.values[NotesField] = Value(QString(600'000, u'x'));
    QVERIFY(office.a().execute({u"add"_s, edits}).hasValue());
    office.settle();
    const DeviceState before = office.b().store.data().device;
    office.b().engine().setOnline(false);
    for (const RowEdit &made : std::as_const(edits)) { // small entries of rows that are new to b
        for (const FieldNumber field : {OwnerField, TeamField}) {
            RowEdit edit;
            edit.row = made.row;
            edit.values[field] = field == OwnerField ? Value(manager.user.uuid) : Value(office.newId());
            QVERIFY(office.a().execute({u"edit"_s, {edit}}).hasValue());
            office.settle();
        }
    }
    sync::PullRequest pull;
    pull.cursor = before.cursor;
    pull.loadedThrough = before.loadedThrough;
    pull.maxEntries = 500;
    QList<qsizetype> sizes;
    while (pull.cursor.seq < office.head()) {
        const auto reply = office.hub().pull({manager.user, office.b().id()}, pull);
        QVERIFY(reply.hasValue());
        QVERIFY(reply->cursor.seq > pull.cursor.seq);
        sizes.append(sync::encodeReply(*reply).size());
        pull.cursor = reply->cursor;
    }
    QVERIFY(sizes.size() > 1);
    for (const qsizetype size : std::as_const(sizes))
        QVERIFY2(size < 10 * 1024 * 1024, qPrintable(QString::number(size)));
    office.b().engine().setOnline(true);
    office.settle();
    QCOMPARE(Office::shown(office.b()), 20);
}

void TestActs::longTexts_areWrittenWithoutTheTextBefore()
{
    Office office;
    QList<RowEdit> edits = office.newCustomers(1);
    edits[0].values[NotesField] = Value(QString(600'000, u'x'));
    QVERIFY(office.a().execute({u"add"_s, edits}).hasValue());
    office.settle();
    edits[0].kind = MutationKind::Edit;
    edits[0].values[NotesField] = Value(QString(600'000, u'y'));
    QVERIFY(office.a().execute({u"edit"_s, edits}).hasValue());
    for (const auto &[n, entry] : office.a().store.data().outbox)
        QVERIFY2(decodeMutation(entry.entry.body).hasValue(), "what was accepted cannot be read back");
    office.settle();
    const RowState row = office.b().store.data().confirmed.at(edits.at(0).row);
    QCOMPARE(row.value(NotesField), Value(QString(600'000, u'y')));
}

void TestActs::changesBeyondTheLimits_areRefusedAtOnce()
{
    Office office;
    QList<RowEdit> edits = office.newCustomers(1);
    QStringList tags;
    for (int i = 0; i <= MutationLimits::Elements; ++i)
        tags.append(u"tag %1"_s.arg(i));
    edits[0].values[NotesField] = Value(QString(MutationLimits::Bytes, u'x'));
    QCOMPARE(office.a().execute({u"add"_s, edits}).error().code, Error::Code::TooLarge);
    edits[0].values.remove(NotesField);
    edits[0].values[TagsField] = Value(tags);
    QCOMPARE(office.a().execute({u"add"_s, edits}).error().code, Error::Code::TooLarge);
    QVERIFY(office.a().store.data().outbox.empty());
    QVERIFY(office.a().store.data().overlays.empty());
    tags.removeLast();
    edits[0].values[TagsField] = Value(tags);
    QVERIFY(office.a().execute({u"add"_s, edits}).hasValue());
    office.settle();
    QCOMPARE(Office::shown(office.b()), 1);
}

void TestActs::severalCommands_areOneAct()
{
    Office office;
    office.forget();
    const OperationId operation(office.newId());
    for (int part = 1; part <= 3; ++part) {
        Command command{u"import"_s, office.newCustomers(part == 3 ? 30 : 300), operation, part, 3};
        const Result<ChangeSet> changes = office.a().execute(command);
        QVERIFY(changes.hasValue());
        QCOMPARE(changes->operation, operation);
        office.settle();
    }
    QCOMPARE(office.pushes, (QList<int>{300, 300, 30}));
    QCOMPARE(office.a().store.data().operations.size(), std::size_t(1));
    for (const LogEntry &entry : office.hubStore.data().log)
        QVERIFY(entry.kind != LogKind::Row || entry.operation == operation);
    QVERIFY(office.a().undo().hasValue());
    office.settle();
    QCOMPARE(office.living(), 0);
}

void TestActs::aPartBeyondOneCommit_isRefused()
{
    Office office;
    const Command command{u"import"_s, office.newCustomers(5001), OperationId(office.newId()), 1, 2};
    QCOMPARE(office.a().execute(command).error().code, Error::Code::TooLarge);
    QVERIFY(office.a().store.data().outbox.empty());
    QVERIFY(office.a().store.data().overlays.empty());
}

void TestActs::goingOnAfterUndo_isRefused()
{
    Office office;
    const OperationId operation(office.newId());
    QVERIFY(office.a().execute({u"import"_s, office.newCustomers(3), operation, 1, 2}).hasValue());
    QVERIFY(office.a().undo().hasValue());
    QCOMPARE(office.a().execute({u"import"_s, office.newCustomers(3), operation, 2, 2}).error().code,
             Error::Code::Cancelled);
    office.settle();
    QCOMPARE(office.living(), 0);
}

void TestActs::smallActs_shareAPush_andAreNotCut()
{
    sync::Limits limits;
    limits.pushEntries = 10;
    Office office(limits);
    office.a().setOnline(false);
    for (const int size : {3, 4, 4, 25, 2, 9})
        QVERIFY(office.a().execute({u"edit"_s, office.newCustomers(size)}).hasValue());
    office.forget();
    office.a().setOnline(true);
    office.settle();
    QCOMPARE(office.pushes, (QList<int>{7, 4, 25, 2, 9}));
    QCOMPARE(Office::shown(office.b()), 47);
}

void TestActs::conflicts_doNotHoldUpTheRest()
{
    Office office;
    QList<RowEdit> rows = office.newCustomers(300);
    QVERIFY(office.a().execute({u"add"_s, rows}).hasValue());
    office.settle();
    office.a().setOnline(false);
    for (RowEdit &edit : rows) {
        edit.kind = MutationKind::Edit;
        edit.values[NameField] = Value(u"renamed"_s);
    }
    QVERIFY(office.a().execute({u"edit"_s, rows}).hasValue());
    for (int i = 0; i < 3; ++i) {
        RowEdit theirs = rows.at(i * 100);
        theirs.values[NameField] = Value(u"theirs"_s);
        QVERIFY(office.b().execute({u"edit"_s, {theirs}}).hasValue());
    }
    office.settle();
    office.forget();
    office.a().setOnline(true);
    office.settle();
    QCOMPARE(office.pushes, QList<int>{300});
    int conflicts = 0;
    for (const auto &[key, row] : office.b().store.data().confirmed)
        conflicts += row.hasConflict() ? 1 : 0;
    QCOMPARE(conflicts, 3);
}

void TestActs::refusalsOfWhatDoesNotDecode_areListedOneByOne()
{
    Office office;
    office.a().setOnline(false);
    for (int i = 0; i < 2; ++i)
        QVERIFY(office.a().execute({u"add"_s, office.newCustomers(1)}).hasValue());
    // As if written by a program whose mutations this server cannot read.
    ClientData data = office.a().store.data();
    QByteArray chain = data.outbox.begin()->second.entry.previous;
    for (auto &[n, pending] : data.outbox) {
        pending.entry.previous = chain;
        pending.entry.body = "from another age";
        chain = chainHash(pending.entry);
    }
    data.device.chain = chain;
    office.a().store.setData(data);
    office.a().setOnline(true);
    office.settle();
    QCOMPARE(office.a().store.data().attention.size(), std::size_t(2));
    for (const auto &[id, item] : office.a().store.data().attention)
        QCOMPARE(item.outcome.reason, RejectReason::Malformed);
}

void TestActs::whatDoesNotDecode_isHandedOverAsItIs()
{
    Office office;
    QVERIFY(office.a().execute({u"add"_s, office.newCustomers(1)}).hasValue());
    sync::HandOverRequest request;
    request.scope = ScopeId(office.newId());
    request.bodies = {"from another age", office.a().store.data().outbox.begin()->second.entry.body, "and another"};
    const auto reply = office.hub().handOver({office.a().user(), office.a().id()}, request);
    QVERIFY2(reply.hasValue(), "one item that does not decode holds up the others");
    QCOMPARE(reply->received, 3);
    std::set<MutationId> ids;
    QList<QByteArray> bodies;
    for (const HubData::Quarantined &kept : office.hubStore.data().quarantine) {
        ids.insert(kept.mutation);
        bodies.append(kept.body);
    }
    QCOMPARE(bodies, request.bodies);
    QCOMPARE(ids.size(), std::size_t(3));
}

void TestActs::handOvers_areTakenFromLivingDevicesOnly()
{
    Office office;
    sync::HandOverRequest request;
    request.scope = ScopeId(office.newId());
    request.bodies = {"kept for a person"};
    const auto isDenied = [&](UserId user, DeviceId device) {
        const auto reply = office.hub().handOver({user, device}, request);
        return !reply && reply.error().code == Error::Code::Denied;
    };
    QVERIFY(isDenied(office.a().user(), DeviceId(office.newId())));
    QVERIFY2(isDenied(office.b().user(), office.a().id()), "another person's device");
    HubData data = office.hubStore.data();
    data.devices.at(office.a().id()).revoked = true;
    office.hubStore.setData(data);
    QVERIFY2(isDenied(office.a().user(), office.a().id()), "a revoked device");
    QVERIFY(office.hubStore.data().quarantine.empty());
    QVERIFY(!isDenied(office.b().user(), office.b().id()));
}

void TestActs::aDifferenceThatStays_isNotLoadedAgainAndAgain()
{
    constexpr std::int64_t PollMs = std::int64_t(5) * 60'000;
    Office office;
    office.b().setOnline(false);
    int loads = 0;
    int wrong = 0;
    bool cured = false;
    office.meddle = [&](sync::Reply &reply) {
        loads += std::holds_alternative<sync::LoadReply>(reply) ? 1 : 0;
        if (auto *digest = std::get_if<sync::DigestReply>(&reply); digest != nullptr && !cured && wrong < 50) {
            digest->digest ^= 1U;
            ++wrong;
        }
    };
    QVERIFY(office.a().execute({u"add"_s, office.newCustomers(3)}).hasValue());
    office.settle();
    QCOMPARE(loads, 0);
    office.later(PollMs); // changes alone do not ask for a digest again so soon
    QCOMPARE(loads, 1); // one attempt at a cure
    QCOMPARE(office.a().status().digestMismatches, 2);
    QCOMPARE(office.a().status().state, sync::EngineStatus::State::Idle);
    QVERIFY(office.a().status().error);
    QCOMPARE(Office::shown(office.a()), 3);
    QList<int> polls; // at which of the next ones everything was loaded
    for (int poll = 1; poll <= 40; ++poll) {
        const int before = loads;
        office.later(PollMs);
        if (loads > before)
            polls.append(poll);
    }
    QCOMPARE(polls, (QList<int>{1, 3, 7, 15, 31}));
    cured = true;
    office.later(PollMs);
    QVERIFY(!office.a().status().error);
}

void TestActs::limitsOfNothing_areTakenForOne()
{
    Office office;
    office.meddle = [](sync::Reply &reply) {
        if (auto *hello = std::get_if<sync::HelloReply>(&reply))
            hello->limits = {0, 0, 0, 0, 0, -1};
    };
    office.a().setOnline(false);
    office.a().setOnline(true);
    QVERIFY(office.a().execute({u"add"_s, office.newCustomers(2)}).hasValue());
    QVERIFY(office.a().execute({u"add"_s, office.newCustomers(1)}).hasValue());
    office.settle();
    QCOMPARE(office.living(), 3);
    QCOMPARE(Office::shown(office.b()), 3);
}

QTEST_GUILESS_MAIN(TestActs)
#include "tst_acts.moc"
