// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "core/customer.h"
#include "tests/storage/hubfixture.h"
#include "tests/support/memoryhubstore.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

namespace {

constexpr int Customers = 30;
constexpr int Users = 4;
constexpr int Devices = 3;

/// A random history, written alike to the SQL store and to the store in memory, which is its oracle.
class History final
{
public:
    History(HubStore &sql, HubStore &memory, unsigned seed) : m_sql(sql), m_memory(memory), m_random(seed) {}

    /// One transaction of each, with the same decisions; now and then one that fails at its end.
    Status step()
    {
        const auto seed = unsigned(m_random());
        const bool failing = chance(8);
        for (HubStore *store : {&m_sql, &m_memory}) {
            const Status status = store->write([&](HubTransaction &transaction) -> Status {
                m_random.seed(seed);
                FAROL_TRY(commit(transaction));
                return failing ? fail(Error::Code::Cancelled) : Status();
            });
            if (failing ? status.hasValue() || status.error().code != Error::Code::Cancelled : !status)
                return fail(Error::Code::Internal, status ? u"should have failed"_s : status.error().detail);
        }
        return {};
    }

    std::mt19937 &random() { return m_random; }
    int below(int bound) { return int(m_random() % std::uint32_t(bound)); }
    bool chance(int of) { return below(of) == 0; }

private:
    ScopeId anyScope()
    {
        switch (below(12)) {
        case 0: return EveryScope;
        case 1: return ScopeId(workspace().uuid);
        default: return scopeOf(customer(std::uint64_t(below(Customers))));
        }
    }

    RowState change(RowState row, Seq seq, const MutationId &mutation)
    {
        row.seq = seq;
        const auto write = [&](FieldNumber field, const Value &value) {
            FieldState &state = row.fields[field];
            state.value = value;
            state.version = versionOf(mutation);
            state.seq = seq;
            state.effective = Instant{below(1'000'000)};
            state.author = user(std::uint64_t(below(Users)));
        };
        if (chance(2))
            write(1, Value(u"name %1"_s.arg(below(5))));
        if (chance(3))
            write(5, chance(4) ? Value() : Value(user(std::uint64_t(below(Users))).uuid));
        if (chance(3))
            write(6, Value(numbered(4, std::uint64_t(below(3)))));
        if (chance(4))
            write(2, Value(u"key %1"_s.arg(below(6))));
        if (chance(5))
            write(DeletedField, Value(chance(2)));
        if (chance(6))
            row.scope = chance(4) ? ScopeId(workspace().uuid) : scopeOf(customer(std::uint64_t(below(Customers))));
        return row;
    }

    Status access(HubTransaction &transaction, LogEntry &entry)
    {
        entry.kind = LogKind::Access;
        entry.user = user(std::uint64_t(below(Users)));
        for (int i = below(4); i >= 0; --i) {
            const ScopeId scope = anyScope();
            switch (below(3)) {
            case 0: entry.born += scope; break;
            case 1: entry.granted += scope; break;
            default: entry.revoked += scope; break;
            }
        }
        for (const ScopeId scope : entry.revoked)
            FAROL_TRY(transaction.revoke(entry.user, scope));
        for (const ScopeId scope : entry.born + entry.granted)
            FAROL_TRY(transaction.grant(entry.user, scope, entry.seq));
        return {};
    }

    Status edit(HubTransaction &transaction, LogEntry &entry, const RowKey &key)
    {
        entry.row = key;
        entry.mutation = MutationId(Uuid({std::uint8_t(m_random()), std::uint8_t(m_random()), 3, 4, 5, 6, 7, 8,
                                          std::uint8_t(m_random()), std::uint8_t(m_random())}));
        entry.device = device(std::uint64_t(below(Devices)));
        entry.act = u"edit"_s;
        FAROL_ASSIGN(const auto before, transaction.row(key));
        RowState row = before.value_or(RowState{key, scopeOf(key), 0, {}});
        const ScopeId oldScope = row.scope;
        row = change(row, entry.seq, entry.mutation);
        entry.scope = row.scope;
        if (row.scope != oldScope)
            entry.oldScope = oldScope;
        entry.fields = row.fields;
        entry.wholeRow = !before;
        FAROL_TRY(transaction.putRow(row));
        FAROL_TRY(transaction.putFacts(ScopeFacts{CustomerId(key.id), user(std::uint64_t(below(Users))), {}}));
        MutationRecord record{entry.mutation, key, entry.device, below(100), {}, {}};
        record.outcome.mutation = entry.mutation;
        record.outcome.seq = entry.seq;
        record.outcome.kind = chance(2) ? OutcomeKind::Applied : OutcomeKind::NoOp;
        record.outcome.fields = {{1, FieldOutcome::Applied}};
        if (chance(2))
            record.bases = {{1, {7, 0xffffffffffffffffU}}, {5, {}}};
        FAROL_TRY(transaction.putMutation(record));
        return transaction.putResult(entry.device, record.n, StoredResult{chainStart(), record.outcome});
    }

    Status commit(HubTransaction &transaction)
    {
        const DeviceId sender = device(std::uint64_t(below(Devices)));
        FAROL_ASSIGN(const auto record, transaction.lockDevice(sender));
        FAROL_TRY(transaction.lockRules({"a", "b"}));
        QSet<RowKey> touched;
        for (int i = below(6); i >= 0; --i)
            touched += customer(std::uint64_t(below(Customers)));
        QList<RowKey> keys(touched.cbegin(), touched.cend());
        std::sort(keys.begin(), keys.end());
        FAROL_TRY(transaction.lockRows(keys, keys));
        FAROL_ASSIGN(const Head head, transaction.lockHead());
        QList<LogEntry> entries;
        for (const RowKey &key : keys) {
            LogEntry entry;
            entry.seq = head.seq + entries.size() + 1;
            entry.rowSeq = entry.seq;
            const int kind = below(4);
            if (kind == 0)
                FAROL_TRY(access(transaction, entry));
            else if (kind < 3)
                FAROL_TRY(edit(transaction, entry, key));
            if (kind < 3)
                entries += entry; // else reserved and not filled
        }
        for (LogEntry &entry : entries)
            entry.commitLast = head.seq + entries.size();
        FAROL_TRY(transaction.append(entries));
        FAROL_TRY(transaction.saveDevice(DeviceRecord{sender, user(1), head.seq, head.hash.left(0), chance(9)}));
        return chance(6) ? transaction.pruneResults(sender, below(100)) : Status();
    }

    HubStore &m_sql;
    HubStore &m_memory;
    std::mt19937 m_random;
};

/// All that the reading port can tell, as text to compare.
class Telling final
{
public:
    explicit Telling(HubReader &reader) : m_reader(reader) {}

    Result<QStringList> all()
    {
        FAROL_ASSIGN(const Head head, m_reader.head());
        m_told += u"head %1"_s.arg(head.seq);
        FAROL_TRY(rows());
        FAROL_TRY(records());
        for (int i = 0; i < Users; ++i) {
            FAROL_TRY(person(user(std::uint64_t(i)), head.seq));
        }
        return m_told;
    }

private:
    template <typename... Parts>
    void tell(const char *what, const Parts &...parts)
    {
        QString line;
        QDebug out(&line);
        ((out << parts), ...);
        m_told += QString::fromLatin1(what) + u' ' + line;
    }

    static QString name(const Uuid &id) { return id.toString(); }
    static QString name(const RowKey &key) { return key.id.toString(); }
    template <typename Tag>
    static QString name(const Id<Tag> &id)
    {
        return id.uuid.toString();
    }
    template <typename T>
    static QStringList names(const QList<T> &ids)
    {
        QStringList all;
        for (const T &id : ids)
            all += name(id);
        return all;
    }

    Status rows()
    {
        for (int i = 0; i < Customers; ++i) {
            FAROL_ASSIGN(const auto row, m_reader.row(customer(std::uint64_t(i))));
            tell("row", i, row ? encodeRow(*row).toHex() : QByteArray());
        }
        const QList<std::pair<FieldNumber, Value>> wanted = {
            {5, Value(user(1).uuid)}, {5, Value()}, {6, Value(numbered(4, 1))}, {2, Value(u"key 3"_s)},
            {0, Value(true)},         {0, Value()}, {1, Value(u"name 2"_s)}};
        for (const auto &[field, value] : wanted) {
            FAROL_ASSIGN(const auto found, m_reader.rowsWhere(tables::Customer, field, value));
            tell("where", field, names(found));
        }
        FAROL_ASSIGN(const auto facts, m_reader.scopeFactsAfter(CustomerId(customer(7).id), 9));
        for (const ScopeFacts &fact : facts)
            tell("facts", name(fact.customer), name(fact.owner));
        FAROL_ASSIGN(const auto following, m_reader.rowsAfter(customer(7), 5));
        for (const PackedRow &row : following)
            tell("after", int(row.key.table), encodeRow(row).toHex());
        return {};
    }

    Status records()
    {
        for (int i = 0; i < Devices; ++i) {
            const DeviceId id = device(std::uint64_t(i));
            FAROL_ASSIGN(const auto record, m_reader.device(id));
            tell("device", i, record ? record->lastN : -1, record && record->revoked);
            for (int n = 0; n < 100; n += 7) {
                FAROL_ASSIGN(const auto result, m_reader.result(id, n));
                tell("result", n, result ? encodeOutcome(result->outcome).toHex() : QByteArray());
            }
            for (const Seq after : {0, 20, 60}) {
                FAROL_ASSIGN(const bool changed, m_reader.changedByOthers({customer(1), customer(2)}, after, id));
                tell("changed", after, changed);
            }
        }
        return {};
    }

    Status mutationsOf(const QList<LogEntry> &log)
    {
        for (const LogEntry &entry : log) {
            if (entry.mutation.isNull())
                continue;
            FAROL_ASSIGN(const auto by, m_reader.mutationByVersion(entry.row, versionOf(entry.mutation)));
            FAROL_ASSIGN(const auto same, m_reader.mutation(entry.mutation));
            tell("mutation", by.has_value(), same ? encodeOutcome(same->outcome).toHex() : QByteArray(),
                 same ? same->bases : QMap<FieldNumber, QList<Version>>());
        }
        return {};
    }

    Status person(UserId who, Seq head)
    {
        FAROL_ASSIGN(const auto scopes, m_reader.scopesOf(who));
        tell("scopes", names(scopes));
        const QSet<ScopeId> held(scopes.cbegin(), scopes.cend());
        for (const ScopeId scope : {EveryScope, scopeOf(customer(1)), scopeOf(customer(2))}) {
            FAROL_ASSIGN(const auto at, m_reader.grantedAt(who, scope));
            FAROL_ASSIGN(const auto holders, m_reader.holdersOf(scope));
            tell("granted", at.value_or(-1), names(holders));
        }
        FAROL_ASSIGN(const std::uint64_t digest, m_reader.digest(who));
        tell("digest", quint64(digest));
        for (const Seq after : {Seq(0), head / 3, head - 1, head})
            FAROL_TRY(log(who, after, held));
        for (const LoadRange &range :
             {LoadRange{who, 0, head}, LoadRange{who, head / 2, head}, LoadRange{who, 0, head / 2}})
            FAROL_TRY(load(range));
        return {};
    }

    Status log(UserId who, Seq after, const QSet<ScopeId> &held)
    {
        for (const int maxEntries : {1, 3, 50}) {
            Seq upTo = -1;
            FAROL_ASSIGN(auto entries, m_reader.logFor(who, after, maxEntries, &upTo));
            tell("log", after, maxEntries, upTo);
            for (LogEntry &entry : entries) {
                // The store in memory leaves it to its callers to drop what only the old scope makes visible.
                if (entry.kind == LogKind::Row && !held.contains(entry.scope) && !held.contains(EveryScope))
                    entry.fields.clear();
                tell("entry", entry.seq, entry.commitLast, int(entry.kind), name(entry.row), name(entry.scope),
                     name(entry.oldScope), name(entry.mutation), name(entry.device), entry.act, entry.wholeRow,
                     entry.rowSeq, encodeFields(entry.fields).toHex(), name(entry.user), names(entry.born),
                     names(entry.granted), names(entry.revoked));
            }
            FAROL_TRY(mutationsOf(entries));
        }
        return {};
    }

    Status load(const LoadRange &range)
    {
        FAROL_ASSIGN(const std::int64_t count, m_reader.loadCount(range));
        FAROL_ASSIGN(const auto scopes, m_reader.loadScopes(range));
        tell("load", count, names(scopes));
        RowKey position;
        for (;;) {
            FAROL_ASSIGN(const auto rows, m_reader.loadRows(range, position, 4));
            for (const PackedRow &row : rows)
                tell("loaded", encodeRow(row).toHex());
            if (rows.size() < 4)
                return {};
            position = rows.constLast().key;
        }
    }

    HubReader &m_reader;
    QStringList m_told;
};

Result<QStringList> tellingOf(HubStore &store)
{
    QStringList told;
    FAROL_TRY(store.read([&](HubReader &reader) -> Status {
        FAROL_ASSIGN(told, Telling(reader).all());
        return {};
    }));
    return told;
}

} // namespace

/// Random histories against the store in memory.
class HubModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void histories_areTheSame_data() { addKinds(); }
    void histories_areTheSame();
};

void HubModelTest::histories_areTheSame()
{
    FAROL_FETCH_KIND(kind);
    for (unsigned seed = 1; seed <= 6; ++seed) {
        // Every other history is searched the ways meant for big ones.
        const HubTuning big{2, 0, 0, 0};
        const HubFixture hub(kind, 4, seed % 2 == 0 ? big : HubTuning());
        sim::MemoryHubStore memory(workspace(), epoch());
        History history(hub.store(), memory, seed);
        qsizetype lines = 0;
        for (int step = 1; step <= 60; ++step) {
            VERIFY_OK(history.step());
            if (step % 20 != 0)
                continue;
            const auto sql = tellingOf(hub.store());
            const auto oracle = tellingOf(memory);
            VERIFY_OK(sql);
            VERIFY_OK(oracle);
            for (qsizetype i = 0; i < std::min(sql->size(), oracle->size()); ++i)
                QVERIFY2(sql->at(i) == oracle->at(i),
                         qPrintable(u"seed %1, step %2:\n  SQL %3\n  memory %4"_s.arg(seed).arg(step).arg(
                             sql->at(i), oracle->at(i))));
            QCOMPARE(sql->size(), oracle->size());
            lines = sql->size();
        }
        QVERIFY(lines > 500);
    }
}

} // namespace farol::storage::test

QTEST_GUILESS_MAIN(farol::storage::test::HubModelTest)

#include "tst_hubmodel.moc"
