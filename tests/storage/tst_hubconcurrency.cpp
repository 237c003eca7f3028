// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "core/clock.h"
#include "core/customer.h"
#include "sync/hub.h"
#include "tests/storage/hubfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <barrier>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

/// Several threads on one store. Nothing here sleeps: threads meet at barriers or at the database's own locks.
class HubConcurrencyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writersAndReader_missNothing_data() { addKinds(); }
    void writersAndReader_missNothing();
    void secondCreator_waitsAndFindsTheRow_data() { addKinds(); }
    void secondCreator_waitsAndFindsTheRow();
    void creators_ofOverlappingRows_allGetThrough_data() { addKinds(); }
    void creators_ofOverlappingRows_allGetThrough();
    void snapshot_holdsTheHeadItSaw_data() { addKinds(); }
    void snapshot_holdsTheHeadItSaw();
    void ruleLocks_keepOthersOut_data() { addKinds(); }
    void ruleLocks_keepOthersOut();
    void newCustomerAndNewLead_findEachOther();
};

namespace {

constexpr int Writers = 8;
constexpr int CommitsEach = 200;

/// The first failure of any thread.
class Outcome final
{
public:
    void add(const Status &status)
    {
        const std::lock_guard lock(m_mutex);
        if (!status && m_status)
            m_status = status;
    }
    Status get() const { return m_status; }

private:
    std::mutex m_mutex;
    Status m_status;
};

/// Pages through the log as a device does until the head is `end`; every page has to go on where the last one ended.
Status follow(SqlHubStore &store, UserId who, Seq end, std::vector<Seq> &seen)
{
    for (Seq cursor = 0; cursor < end;) {
        FAROL_TRY(store.read([&](HubReader &reader) -> Status {
            FAROL_ASSIGN(const Head head, reader.head());
            Seq upTo = 0;
            FAROL_ASSIGN(const auto entries, reader.logFor(who, cursor, 50, &upTo));
            if (upTo < cursor || upTo > head.seq)
                return fail(Error::Code::Internal, u"the page ends at %1, the head is %2"_s.arg(upTo).arg(head.seq));
            FAROL_TRY(reader.logHash(upTo));
            for (const LogEntry &entry : entries) {
                if (entry.commitLast > upTo)
                    return fail(Error::Code::Internal, u"the commit of %1 is cut"_s.arg(entry.seq));
                seen.push_back(entry.seq);
            }
            cursor = upTo;
            return {};
        }));
    }
    return {};
}

/// One commit of one to three customers, some of which others write too.
Status writeSome(SqlHubStore &store, std::uint32_t number, DeviceId by, Seq &entries)
{
    Seq count = 0;
    FAROL_TRY(store.write([&](HubTransaction &transaction) -> Status {
        std::mt19937 random(number);
        QList<RowState> rows;
        for (std::uint32_t i = 0; i <= number % 3; ++i) {
            const RowKey key = customer(random() % 40);
            const auto same = [&](const RowState &row) { return row.key == key; };
            if (std::none_of(rows.cbegin(), rows.cend(), same))
                rows += customerRow(key, u"x"_s);
        }
        FAROL_TRY(transaction.lockDevice(by));
        FAROL_TRY(putRows(transaction, rows, by));
        count = rows.size();
        return transaction.saveDevice(DeviceRecord{by, user(1), number, {}, false});
    }));
    entries += count;
    return {};
}

} // namespace

void HubConcurrencyTest::writersAndReader_missNothing()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind, Writers);
    // One sees everything, one every other customer, so that both ways of searching the log are taken.
    VERIFY_OK(hub.give(user(1), {EveryScope}));
    QList<ScopeId> half;
    for (std::uint64_t i = 0; i < 40; i += 2)
        half += scopeOf(customer(i));
    VERIFY_OK(hub.give(user(2), half));

    Outcome outcome;
    std::atomic<Seq> total = 2;
    std::atomic<int> writing = Writers;
    QElapsedTimer timer;
    timer.start();
    std::vector<std::thread> threads;
    for (int writer = 0; writer < Writers; ++writer) {
        threads.emplace_back([&, writer] {
            Seq entries = 0;
            for (int i = 0; i < CommitsEach; ++i)
                outcome.add(writeSome(hub.store(), std::uint32_t(writer * CommitsEach + i),
                                      device(std::uint64_t(writer)), entries));
            total += entries;
            --writing;
        });
    }
    std::vector<Seq> seen;
    std::vector<Seq> seenByHalf;
    const auto whileWriting = [&](UserId who, std::vector<Seq> &into) {
        // Reads up to whatever the head is, again and again, and to the very end once the writers are done.
        for (bool last = false; !last && outcome.get();) {
            last = writing == 0;
            into.clear();
            Seq head = 0;
            outcome.add(hub.store().read([&](HubReader &reader) -> Status {
                FAROL_ASSIGN(const Head at, reader.head());
                head = at.seq;
                return {};
            }));
            outcome.add(follow(hub.store(), who, head, into));
        }
    };
    std::thread reader([&] { whileWriting(user(2), seenByHalf); });
    whileWriting(user(1), seen);
    reader.join();
    for (std::thread &thread : threads)
        thread.join();
    const qint64 elapsed = timer.elapsed();

    VERIFY_OK(outcome.get());
    QCOMPARE(hub.number("SELECT seq FROM head"), total.load());
    QCOMPARE(hub.number("SELECT count(*) FROM change"), total.load());
    QCOMPARE(Seq(seen.size()), total.load() - 1); // the other's Access entry
    for (std::size_t i = 2; i < seen.size(); ++i)
        QCOMPARE(seen[i], seen[i - 1] + 1);
    const QByteArray even =
        kind == Kind::Postgres ? "get_byte(row_id, 15) % 2 = 0" : "instr('02468ACE', substr(hex(row_id), 32, 1)) > 0";
    QCOMPARE(Seq(seenByHalf.size()), hub.number("SELECT count(*) FROM change WHERE kind = 1 AND " + even) + 1);
    QVERIFY(std::is_sorted(seenByHalf.begin(), seenByHalf.end()));
    qInfo("%d commits by %d threads beside two readers: %lld ms, %lld a second", Writers * CommitsEach, Writers,
          elapsed, Writers * CommitsEach * 1000LL / std::max<qint64>(elapsed, 1));
}

void HubConcurrencyTest::secondCreator_waitsAndFindsTheRow()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    const RowKey key = customer(1);
    // The second begins once the first holds its reservation, and can only then find the row that the first makes.
    std::mutex mutex;
    std::condition_variable changed;
    bool reserved = false;
    bool unexpected = false;
    const auto create = [&](bool first, const QString &name) {
        return hub.store().write([&](HubTransaction &transaction) -> Status {
            FAROL_TRY(transaction.lockRows({key}, {key}));
            FAROL_ASSIGN(const auto there, transaction.row(key));
            if (first) {
                const std::lock_guard lock(mutex);
                reserved = true;
                changed.notify_all();
            }
            unexpected = unexpected || there.has_value() == first;
            if (there)
                return {};
            FAROL_ASSIGN(const Head head, transaction.lockHead());
            FAROL_TRY(transaction.putRow(customerRow(key, name, head.seq + 1)));
            LogEntry entry;
            entry.seq = entry.commitLast = head.seq + 1;
            entry.row = key;
            entry.scope = scopeOf(key);
            return transaction.append({entry});
        });
    };
    Outcome outcome;
    std::thread second([&] {
        {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return reserved; });
        }
        outcome.add(create(false, u"Second"_s));
    });
    outcome.add(create(true, u"First"_s));
    second.join();
    VERIFY_OK(outcome.get());
    QVERIFY(!unexpected);
    QCOMPARE(hub.number("SELECT seq FROM head"), 1);
}

void HubConcurrencyTest::creators_ofOverlappingRows_allGetThrough()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind, 6);
    Outcome outcome;
    std::barrier start(6);
    std::vector<std::thread> threads;
    for (std::uint64_t thread = 0; thread < 6; ++thread) {
        threads.emplace_back([&, thread] {
            start.arrive_and_wait();
            for (std::uint64_t round = 0; round < 20; ++round) {
                // 90 of 150 rows, from different starts: some there, some reserved by others at this moment.
                QList<RowState> rows;
                for (std::uint64_t i = 0; i < 90; ++i)
                    rows += customerRow(customer((thread * 25 + round + i) % 150), u"x"_s);
                outcome.add(hub.put(rows, device(thread)) ? Status() : fail(Error::Code::Internal, u"put"_s));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    VERIFY_OK(outcome.get());
    QCOMPARE(hub.number("SELECT count(*) FROM row_state WHERE body IS NOT NULL"), 150);
    QCOMPARE(hub.number("SELECT count(*) FROM row_state"), 150);
    QCOMPARE(hub.number("SELECT count(*) FROM customer"), 150);
    QCOMPARE(hub.number("SELECT seq FROM head"), 6 * 20 * 90);
}

void HubConcurrencyTest::snapshot_holdsTheHeadItSaw()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind);
    VERIFY_OK(hub.give(user(1), {EveryScope}));
    VERIFY_OK(hub.put({customerRow(customer(1), u"A"_s)}));
    VERIFY_OK(hub.store().read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(const Head before, reader.head());
        FAROL_TRY(hub.put({customerRow(customer(2), u"B"_s)}));
        FAROL_TRY(hub.take(user(1), {EveryScope}));
        FAROL_ASSIGN(const Head after, reader.head());
        Seq upTo = 0;
        FAROL_ASSIGN(const auto log, reader.logFor(user(1), 0, 10, &upTo));
        FAROL_ASSIGN(const auto other, reader.row(customer(2)));
        const bool same = before.seq == after.seq && upTo == before.seq && log.size() == 2 && !other;
        return same ? Status() : fail(Error::Code::Internal, u"the snapshot moved"_s);
    }));
}

void HubConcurrencyTest::ruleLocks_keepOthersOut()
{
    FAROL_FETCH_KIND(kind);
    const HubFixture hub(kind, 4);
    // Without the lock two of them would read the same count and one step would be lost.
    hub.sql("INSERT INTO users (id, mail, name, role, active) VALUES ('', 'n', '', 0, 1)");
    Outcome outcome;
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&] {
            for (int i = 0; i < 25; ++i) {
                outcome.add(hub.store().write([&](HubTransaction &transaction) -> Status {
                    FAROL_TRY(transaction.lockRules({"customer tree", "unique mail"}));
                    most = std::max(most.load(), ++inside);
                    std::this_thread::yield();
                    --inside;
                    return {};
                }));
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    VERIFY_OK(outcome.get());
    QCOMPARE(most.load(), 1);
}

/// A customer is made for a team while somebody becomes its lead: neither transaction sees the other's work when it
/// begins, so the one that gets the number second has to look again.
void HubConcurrencyTest::newCustomerAndNewLead_findEachOther()
{
    if (!hasPostgres())
        QSKIP("FAROL_TEST_PG names no PostgreSQL server; ./dev test starts one");
    const HubFixture fixture(Kind::Postgres);
    const auto hex = [](const Uuid &id) -> QByteArray { return "'\\x" + id.toBytes().toHex() + "'::bytea"; };
    const Uuid team = numbered(7, 1);
    fixture.sql("INSERT INTO users (id, mail, name, role, active) VALUES (" + hex(user(1).uuid) + ", 'a', '', 3, 1), ("
                + hex(user(2).uuid) + ", 'b', '', 2, 1)");
    fixture.sql("INSERT INTO device (id, user_id, last_n, chain, revoked) VALUES (" + hex(device(1).uuid) + ", "
                + hex(user(1).uuid) + ", 0, " + "'\\x" + chainStart().toHex() + "'::bytea, 0)");
    const SystemClock clock;
    const sync::Hub hub(fixture.store(), farolSchema(), clock);
    VERIFY_OK(hub.refreshAccess(user(1)));
    VERIFY_OK(hub.refreshAccess(user(2)));

    Mutation made;
    made.id = MutationId(numbered(6, 1));
    made.operation = OperationId(numbered(5, 1));
    made.kind = MutationKind::Create;
    made.row = customer(1);
    made.schemaVersion = farolSchema().version();
    FieldPatch ofTeam;
    ofTeam.field = 6;
    ofTeam.value = Value(team);
    FieldPatch name;
    name.field = 1;
    name.value = Value(u"Acme"_s);
    made.patches = {name, ofTeam};
    sync::PushRequest request;
    request.entries = {OutboxEntry{1, chainStart(), encodeMutation(made)}};
    request.deviceNow = clock.now();

    const auto waiting = [&] {
        return fixture.number("SELECT count(*) FROM pg_stat_activity"
                              " WHERE datname = current_database() AND wait_event_type = 'Lock'");
    };
    Outcome outcome;
    std::atomic<int> done = 0;
    std::thread push;
    std::thread refresh;
    VERIFY_OK(fixture.store().write([&](HubTransaction &first) -> Status {
        FAROL_TRY(first.lockHead());
        push = std::thread([&] {
            const auto reply = hub.push({user(1), device(1)}, request);
            outcome.add(reply ? Status() : Status(reply.error()));
            ++done;
        });
        while (waiting() + done < 1)
            std::this_thread::yield();
        fixture.sql("INSERT INTO membership (user_id, team, lead) VALUES (" + hex(user(2).uuid) + ", " + hex(team)
                    + ", 1)");
        refresh = std::thread([&] {
            outcome.add(hub.refreshAccess(user(2)));
            ++done;
        });
        while (waiting() + done < 2)
            std::this_thread::yield();
        return {};
    }));
    push.join();
    refresh.join();
    VERIFY_OK(outcome.get());
    QCOMPARE(fixture.number("SELECT count(*) FROM row_state WHERE body IS NOT NULL"), 1);
    QCOMPARE(fixture.number("SELECT count(*) FROM access WHERE user_id = " + hex(user(2).uuid)
                            + " AND scope = " + hex(customer(1).id)),
             1);
}

} // namespace farol::storage::test

QTEST_GUILESS_MAIN(farol::storage::test::HubConcurrencyTest)

#include "tst_hubconcurrency.moc"
