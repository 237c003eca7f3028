// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/canonical.h"
#include "tests/storage/clientfixture.h"
#include "tests/storage/listworld.h"
#include "tests/support/clientsamples.h"
#include "tests/support/memoryclientstore.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

namespace farol::storage::test {

using farol::test::sampleEntry;
using farol::test::sampleId;

/// Random histories on the SQL store and on the one in memory, which share no code: every answer must be the same.
class ClientModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesAgree_afterAnyHistory();
    void encodedSets_comeBack();
};

namespace {

constexpr int Rows = 5;
constexpr int Scopes = 3;
constexpr TableNumber OtherTable = 4711;

int any(int from, int to)
{
    return *rc::gen::inRange(from, to);
}

ScopeId scopeOf(int number)
{
    return ScopeId(sampleId(number, 4));
}

RowState anyScopedRow()
{
    const EntityInfo &info = *farolSchema().entity(tables::Customer);
    RowState row = anyRow(info, any(0, Rows));
    row.scope = scopeOf(any(0, Scopes));
    row.seq = any(1, 1000);
    if (any(0, 3) == 0)
        row.key.table = OtherTable;
    if (any(0, 3) == 0) {
        FieldState unknown;
        unknown.value = Value(u"future"_s);
        unknown.version = 9;
        row.fields.insert(FieldNumber(100 + any(0, 3)), unknown);
    }
    return row;
}

/// One step of a history, the same for both stores.
using Step = std::function<Status(ClientTransaction &)>;

class History final
{
public:
    Step next()
    {
        const RowState row = anyScopedRow();
        const ScopeId scope = scopeOf(any(0, Scopes));
        switch (any(0, 17)) {
        case 0: return [row](ClientTransaction &tx) { return tx.putConfirmed(row); };
        case 1: return [row](ClientTransaction &tx) { return tx.putConfirmed(packRow(row)); };
        case 2:
        case 3: return [row](ClientTransaction &tx) { return tx.putOverlay(row); };
        case 4: return [row](ClientTransaction &tx) { return tx.removeConfirmed(row.key); };
        case 5: return [row](ClientTransaction &tx) { return tx.removeOverlay(row.key); };
        case 6: return act(row);
        case 7: return answer();
        case 8: return retire();
        case 9: {
            const auto status = static_cast<ScopeStatus>(any(1, 5));
            return [=](ClientTransaction &tx) {
                return tx.setScope(scope, status == ScopeStatus::Complete ? std::nullopt : std::optional(status));
            };
        }
        case 10: return [](ClientTransaction &tx) { return tx.completeLoadingScopes(); };
        case 11:
            return [=](ClientTransaction &tx) -> Status {
                const auto purged = tx.purgeScope(scope);
                return purged ? Status() : Status(purged.error());
            };
        case 12:
            return [](ClientTransaction &tx) -> Status {
                const auto forgotten = tx.forgetConfirmed();
                return forgotten ? Status() : Status(forgotten.error());
            };
        case 13: {
            const std::int64_t rows = any(0, 2) * 10'000;
            return [=](ClientTransaction &tx) { return tx.beginLoad(rows); };
        }
        case 14:
            return [](ClientTransaction &tx) -> Status {
                auto *sql = dynamic_cast<SqlClientTransaction *>(&tx);
                const auto made = sql != nullptr ? sql->makeNextIndex() : Result<bool>(false);
                return made ? Status() : Status(made.error());
            };
        case 15:
            return [rarely = any(0, 4) == 0](ClientTransaction &tx) -> Status {
                if (!rarely)
                    return {};
                const auto purged = tx.purgeAll();
                return purged ? Status() : Status(purged.error());
            };
        default: return undo();
        }
    }

private:
    Step act(const RowState &row)
    {
        const PendingEntry entry = sampleEntry(++m_entries, row);
        OperationRecord operation;
        operation.operation = entry.mutation.operation;
        operation.act = u"edit"_s;
        operation.when = Instant{m_entries};
        operation.steps = {OperationRecord::Step{entry.mutation, any(0, 2) == 0 ? QByteArray() : encodeRow(row)}};
        AttentionItem item;
        item.outcome.n = entry.entry.n;
        item.outcome.mutation = entry.mutation.id;
        item.scope = row.scope;
        item.body = entry.entry.body;
        const bool attention = any(0, 2) == 0;
        return [=](ClientTransaction &tx) -> Status {
            FAROL_TRY(tx.appendEntry(entry));
            FAROL_TRY(tx.putOperation(operation));
            return attention ? tx.addAttention(item) : Status();
        };
    }

    Step answer()
    {
        Outcome outcome;
        outcome.n = any(1, int(m_entries) + 2);
        outcome.seq = any(0, 20);
        return [=](ClientTransaction &tx) -> Status {
            FAROL_ASSIGN(const auto entry, tx.entry(outcome.n));
            return entry ? tx.answerEntry(outcome.n, outcome) : Status();
        };
    }

    Step retire()
    {
        const std::int64_t n = any(1, int(m_entries) + 2);
        const Instant now{any(0, 100) * 24LL * 60 * 60 * 1000};
        return [=](ClientTransaction &tx) -> Status {
            FAROL_ASSIGN(const auto entry, tx.entry(n));
            return entry ? tx.retireEntry(n, now) : Status();
        };
    }

    static Step undo()
    {
        return [](ClientTransaction &tx) -> Status {
            FAROL_ASSIGN(auto operation, tx.newestUndoable());
            if (!operation)
                return {};
            return tx.setUndone(operation->operation);
        };
    }

    std::int64_t m_entries = 0;
};

void add(QByteArray &all, const QList<RowKey> &keys)
{
    for (const RowKey &key : keys)
        all += QByteArray::number(key.table) + ':' + key.id.toString().toLatin1() + ' ';
}

void add(QByteArray &all, const QList<PendingEntry> &entries)
{
    for (const PendingEntry &entry : entries)
        all += QByteArray::number(entry.entry.n) + entry.entry.body + encodeOutcome(entry.outcome)
               + QByteArray::number(int(entry.status)) + entry.scope.uuid.toBytes();
}

void add(QByteArray &all, const QList<ScopeId> &scopes)
{
    for (const ScopeId scope : scopes)
        all += scope.uuid.toString().toLatin1() + ' ';
}

Status describeRows(ClientTransaction &tx, QByteArray &all)
{
    for (const TableNumber table : {TableNumber(tables::Customer), OtherTable}) {
        for (int number = 0; number < Rows; ++number) {
            const RowKey key{table, worldId(tables::Customer, number)};
            FAROL_ASSIGN(const auto confirmed, tx.confirmed(key));
            FAROL_ASSIGN(const auto overlay, tx.overlay(key));
            all += "\nrow " + (confirmed ? encodeRow(*confirmed) : "-"_ba) + (overlay ? encodeRow(*overlay) : "-"_ba);
        }
        for (const auto &[field, value] :
             {std::pair(DeletedField, Value(true)), std::pair(FieldNumber(5), Value()),
              std::pair(FieldNumber(11), Value(std::int64_t(1))), std::pair(FieldNumber(100), Value(u"future"_s)),
              std::pair(FieldNumber(5), Value(worldId(tables::User, 1))), std::pair(FieldNumber(4), Value(u"new"_s))}) {
            FAROL_ASSIGN(const auto keys, tx.shownWhere(table, field, value));
            all += "\nwhere ";
            add(all, keys);
        }
    }
    FAROL_ASSIGN(const QList<RowState> rows, tx.confirmedAfter({}, 3));
    for (const RowState &row : rows)
        add(all, QList<RowKey>{row.key});
    FAROL_ASSIGN(const std::uint64_t digest, tx.digest());
    all += "\ndigest " + QByteArray::number(quint64(digest));
    return {};
}

Status describeWork(ClientTransaction &tx, QByteArray &all)
{
    FAROL_ASSIGN(const auto waiting, tx.waitingEntries(1, 4, 1 << 20));
    add(all, waiting);
    FAROL_ASSIGN(const auto passed, tx.entriesPassedBy(10, 2, 3));
    add(all, passed);
    for (int number = 0; number < Scopes; ++number) {
        FAROL_ASSIGN(const auto entries, tx.entriesOfScope(scopeOf(number)));
        add(all, entries);
        FAROL_ASSIGN(const auto status, tx.scopeStatus(scopeOf(number)));
        all += "\nscope " + QByteArray::number(status ? int(*status) : 0);
    }
    FAROL_ASSIGN(const auto ofRow, tx.entriesOfRow({tables::Customer, worldId(tables::Customer, 0)}));
    add(all, ofRow);
    FAROL_ASSIGN(const auto stray, tx.strayScopes(2));
    all += "\nstray ";
    add(all, stray);
    FAROL_ASSIGN(const auto attention, tx.attention());
    for (const AttentionItem &item : attention)
        all += "\nattention " + item.body;
    FAROL_ASSIGN(const auto undoable, tx.newestUndoable());
    if (undoable)
        all += "\nundoable " + undoable->operation.uuid.toBytes() + QByteArray::number(undoable->steps.size());
    FAROL_ASSIGN(const std::int64_t count, tx.waitingCount());
    all += "\nwaiting " + QByteArray::number(count);
    return {};
}

QByteArray described(ClientStore &store)
{
    QByteArray all;
    const Status status = store.read([&](ClientTransaction &tx) -> Status {
        FAROL_TRY(describeRows(tx, all));
        return describeWork(tx, all);
    });
    return status ? all : "failed: " + status.error().detail.toUtf8();
}

/// Where two descriptions part, readable.
std::string difference(const QByteArray &a, const QByteArray &b)
{
    const auto [at, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const qsizetype from = std::max<qsizetype>(0, (at - a.begin()) - 60);
    const QByteArray text = a.mid(from, 120).toPercentEncoding() + "\n  <> " + b.mid(from, 120).toPercentEncoding();
    return text.toStdString();
}

} // namespace

void ClientModelTest::storesAgree_afterAnyHistory()
{
    QVERIFY(rc::check("the SQL store and the one in memory answer alike", [] {
        ClientFixture fixture;
        sim::MemoryClientStore memory;
        History history;
        const int transactions = any(1, 12);
        for (int i = 0; i < transactions; ++i) {
            QList<Step> steps;
            const int count = any(1, 6);
            for (int j = 0; j < count; ++j)
                steps += history.next();
            const bool fails = any(0, 8) == 0;
            const auto work = [&](ClientTransaction &tx) -> Status {
                for (const Step &step : steps)
                    FAROL_TRY(step(tx));
                return fails ? Status(fail(Error::Code::Cancelled)) : Status();
            };
            const auto durability =
                any(0, 2) == 0 ? ClientStore::Durability::Full : ClientStore::Durability::Replayable;
            const Status sql = fixture.store().write(durability, work);
            const Status reference = memory.write(durability, work);
            RC_ASSERT(sql.hasValue() == reference.hasValue());
            const QByteArray found = described(fixture.store());
            const QByteArray expected = described(memory);
            if (found != expected)
                RC_FAIL(difference(found, expected));
        }
        fixture.reopen();
        RC_ASSERT(described(fixture.store()) == described(memory));
    }));
}

void ClientModelTest::encodedSets_comeBack()
{
    QVERIFY(rc::check("decodeSet(encodeSet(x)) == x", [](const std::vector<std::string> &parts) {
        QStringList elements;
        for (const std::string &part : parts) {
            QString element = QString::fromLatin1(part.data(), qsizetype(part.size()));
            if (any(0, 2) == 0)
                element += any(0, 2) == 0 ? QChar(0x1E) : QChar(0x1F);
            elements += element;
        }
        RC_ASSERT(decodeSet(encodeSet(elements).toUtf8()) == elements);
    }));
}

} // namespace farol::storage::test

QTEST_GUILESS_MAIN(farol::storage::test::ClientModelTest)
#include "tst_clientmodel.moc"
