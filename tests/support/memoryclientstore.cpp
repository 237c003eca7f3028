// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memoryclientstore.h"

#include "core/canonical.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace farol::sim {

namespace {

template <typename Map>
auto lookUp(const Map &map, const typename Map::key_type &key) -> std::optional<typename Map::mapped_type>
{
    const auto found = map.find(key);
    if (found == map.end())
        return std::nullopt;
    return found->second;
}

class Transaction final : public ClientTransaction
{
public:
    Transaction(ClientData &data, UndoLog &undo, bool mayWrite) : m_data(data), m_undo(undo), m_mayWrite(mayWrite) {}

    Result<DeviceState> device() override { return m_data.device; }
    Status setDevice(const DeviceState &state) override
    {
        FAROL_TRY(writing());
        assign(m_undo, m_data.device, state);
        return {};
    }

    Result<std::optional<RowState>> confirmed(const RowKey &row) override { return lookUp(m_data.confirmed, row); }
    Status putConfirmed(const RowState &row) override { return store(m_data.confirmed, row.key, row); }
    Status putConfirmed(const PackedRow &row) override
    {
        FAROL_ASSIGN(const RowState unpacked, unpackRow(row));
        return putConfirmed(unpacked);
    }
    Status removeConfirmed(const RowKey &row) override { return drop(m_data.confirmed, row); }
    Result<std::optional<RowState>> overlay(const RowKey &row) override { return lookUp(m_data.overlays, row); }
    Status putOverlay(const RowState &row) override { return store(m_data.overlays, row.key, row); }
    Status removeOverlay(const RowKey &row) override { return drop(m_data.overlays, row); }
    Result<QList<RowKey>> shownWhere(TableNumber table, FieldNumber field, const Value &value) override;

    Status appendEntry(const PendingEntry &entry) override;
    Result<QList<PendingEntry>> waitingEntries(std::int64_t fromN, int limit, qsizetype maxBytes) override;
    Result<std::int64_t> waitingCount() override;
    Result<QList<PendingEntry>> entriesOfRow(const RowKey &row) override
    {
        return entriesWhere([&](const PendingEntry &entry) { return entry.mutation.row == row; });
    }
    Result<QList<PendingEntry>> entriesOfScope(ScopeId scope) override
    {
        return entriesWhere([&](const PendingEntry &entry) { return entry.scope == scope; });
    }
    Result<std::optional<PendingEntry>> entry(std::int64_t n) override { return lookUp(m_data.outbox, n); }
    Status answerEntry(std::int64_t n, const Outcome &outcome) override;
    Result<QList<PendingEntry>> entriesPassedBy(Seq seq, std::int64_t fromN, int limit) override;
    Status retireEntry(std::int64_t n, Instant now) override;

    Result<std::optional<ScopeStatus>> scopeStatus(ScopeId scope) override { return lookUp(m_data.scopes, scope); }
    Status setScope(ScopeId scope, std::optional<ScopeStatus> status) override
    {
        return status ? store(m_data.scopes, scope, *status) : drop(m_data.scopes, scope);
    }
    Result<QList<ScopeId>> scopesIn(ScopeStatus status, int limit) override;
    Status beginLoad(std::int64_t) override { return writing(); }
    Status completeLoadingScopes() override;
    Result<QList<ScopeId>> strayScopes(int limit) override;
    Result<QList<RowKey>> purgeScope(ScopeId scope) override;
    Result<QList<RowKey>> forgetConfirmed() override;
    Result<QList<RowKey>> purgeAll() override;

    Status addAttention(const AttentionItem &item) override { return store(m_data.attention, item.outcome.n, item); }
    Result<QList<AttentionItem>> attention() override;
    Status removeAttention(MutationId mutation) override;

    Status putOperation(const OperationRecord &operation) override;
    Status addSteps(OperationId id, const QList<OperationRecord::Step> &steps) override;
    Status setUndone(OperationId id) override { return setState(id, true); }
    Status setDone(OperationId id) override { return setState(id, false); }
    Result<std::optional<OperationRecord>> operation(OperationId id) override;
    Result<std::optional<OperationRecord>> newestUndoable() override;
    Result<std::optional<OperationRecord>> newestRedoable() override;
    Status forgetRedoable() override;
    Result<std::optional<OperationRecord::Step>> step(Version version) override;

    Result<std::uint64_t> digest() override
    {
        std::uint64_t sum = 0;
        for (const auto &[key, row] : m_data.confirmed)
            sum += rowDigest(row);
        return sum;
    }
    Result<QList<RowState>> confirmedAfter(const RowKey &after, int limit) override;

private:
    [[nodiscard]] Status writing() const
    {
        return m_mayWrite ? Status() : Status(fail(Error::Code::Internal, u"a write inside read()"_s));
    }
    template <typename Map, typename Key, typename Mapped>
    Status store(Map &map, const Key &key, const Mapped &value)
    {
        FAROL_TRY(writing());
        put(m_undo, map, key, value);
        return {};
    }
    template <typename Map, typename Key>
    Status drop(Map &map, const Key &key)
    {
        FAROL_TRY(writing());
        erase(m_undo, map, key);
        return {};
    }
    template <typename Accepts>
    QList<PendingEntry> entriesWhere(Accepts accepts, std::int64_t fromN = 0)
    {
        QList<PendingEntry> found;
        for (auto at = m_data.outbox.lower_bound(fromN); at != m_data.outbox.end(); ++at) {
            if (accepts(at->second))
                found += at->second;
        }
        return found;
    }
    template <typename Map, typename Accepts>
    void dropWhere(Map &map, Accepts accepts)
    {
        for (auto at = map.begin(); at != map.end();) {
            const auto key = at->first;
            const bool goes = accepts(at->second);
            ++at;
            if (goes)
                erase(m_undo, map, key);
        }
    }
    void dropSteps(ScopeId scope, const std::set<RowKey> &rows);
    Status setState(OperationId id, bool undone);

    ClientData &m_data;
    UndoLog &m_undo;
    bool m_mayWrite;
};

Result<QList<RowKey>> Transaction::shownWhere(TableNumber table, FieldNumber field, const Value &value)
{
    std::set<RowKey> keys;
    for (const auto &[key, row] : m_data.confirmed) {
        if (key.table == table && !m_data.overlays.contains(key) && row.value(field) == value)
            keys.insert(key);
    }
    for (const auto &[key, row] : m_data.overlays) {
        if (key.table == table && row.value(field) == value)
            keys.insert(key);
    }
    return QList<RowKey>(keys.begin(), keys.end());
}

Status Transaction::appendEntry(const PendingEntry &entry)
{
    if (m_data.outbox.contains(entry.entry.n) || m_data.journal.contains(entry.entry.n))
        return fail(Error::Code::Internal, u"an outbox number is used twice"_s);
    FAROL_TRY(store(m_data.outbox, entry.entry.n, entry));
    return store(m_data.scopeOfMutation, entry.mutation.id, entry.scope);
}

Result<QList<PendingEntry>> Transaction::waitingEntries(std::int64_t fromN, int limit, qsizetype maxBytes)
{
    QList<PendingEntry> found;
    qsizetype bytes = 0;
    for (auto at = m_data.outbox.lower_bound(fromN); at != m_data.outbox.end() && found.size() < limit; ++at) {
        if (at->second.status != EntryStatus::Waiting)
            continue;
        bytes += at->second.entry.body.size();
        if (!found.isEmpty() && bytes > maxBytes)
            break;
        found += at->second;
    }
    return found;
}

Result<std::int64_t> Transaction::waitingCount()
{
    return std::count_if(m_data.outbox.begin(), m_data.outbox.end(),
                         [](const auto &pair) { return pair.second.status == EntryStatus::Waiting; });
}

Status Transaction::answerEntry(std::int64_t n, const Outcome &outcome)
{
    const auto found = m_data.outbox.find(n);
    if (found == m_data.outbox.end())
        return fail(Error::Code::NotFound, u"no such outbox entry"_s);
    PendingEntry entry = found->second;
    entry.status = EntryStatus::Answered;
    entry.outcome = outcome;
    return store(m_data.outbox, n, entry);
}

Result<QList<PendingEntry>> Transaction::entriesPassedBy(Seq seq, std::int64_t fromN, int limit)
{
    QList<PendingEntry> found = entriesWhere(
        [seq](const PendingEntry &entry) { return entry.status == EntryStatus::Answered && entry.outcome.seq <= seq; },
        fromN);
    return found.mid(0, limit);
}

Status Transaction::retireEntry(std::int64_t n, Instant now)
{
    const auto found = m_data.outbox.find(n);
    if (found == m_data.outbox.end())
        return fail(Error::Code::NotFound, u"no such outbox entry"_s);
    const ClientData::Journalled old{found->second.entry, found->second.scope, now};
    FAROL_TRY(store(m_data.journal, n, old));
    return drop(m_data.outbox, n);
}

Result<QList<ScopeId>> Transaction::scopesIn(ScopeStatus status, int limit)
{
    QList<ScopeId> found;
    for (const auto &[scope, held] : m_data.scopes) {
        if (held == status && found.size() < limit)
            found += scope;
    }
    return found;
}

Status Transaction::completeLoadingScopes()
{
    const QList<ScopeId> loading = scopesIn(ScopeStatus::Loading, INT_MAX).value();
    for (const ScopeId scope : loading)
        FAROL_TRY(setScope(scope, ScopeStatus::Complete));
    return {};
}

Result<QList<ScopeId>> Transaction::strayScopes(int limit)
{
    std::set<ScopeId> present;
    for (const auto *map : {&m_data.confirmed, &m_data.overlays}) {
        for (const auto &[key, row] : *map)
            present.insert(row.scope);
    }
    for (const auto &[n, entry] : m_data.outbox)
        present.insert(entry.scope);
    for (const auto &[n, item] : m_data.attention)
        present.insert(item.scope);
    for (const auto &[n, old] : m_data.journal)
        present.insert(old.scope);
    for (const auto &[number, operation] : m_data.operations) {
        for (const OperationRecord::Step &step : operation.steps) {
            const auto known = m_data.scopeOfMutation.find(step.mutation.id);
            if (known != m_data.scopeOfMutation.end())
                present.insert(known->second);
        }
    }
    QList<ScopeId> stray;
    for (const ScopeId scope : present) {
        if (!m_data.scopes.contains(scope) && stray.size() < limit)
            stray += scope;
    }
    return stray;
}

Result<QList<RowKey>> Transaction::purgeScope(ScopeId scope)
{
    FAROL_TRY(writing());
    std::set<RowKey> rows;
    for (const auto *map : {&m_data.confirmed, &m_data.overlays}) {
        for (const auto &[key, row] : *map) {
            if (row.scope == scope)
                rows.insert(key);
        }
    }
    const auto inScope = [scope](const auto &thing) { return thing.scope == scope; };
    dropWhere(m_data.confirmed, inScope);
    dropWhere(m_data.overlays, inScope);
    dropWhere(m_data.outbox, inScope);
    dropWhere(m_data.journal, inScope);
    dropWhere(m_data.attention, inScope);
    dropSteps(scope, rows);
    return QList<RowKey>(rows.begin(), rows.end());
}

void Transaction::dropSteps(ScopeId scope, const std::set<RowKey> &rows)
{
    QList<std::pair<std::int64_t, OperationRecord>> changed;
    for (const auto &[number, operation] : m_data.operations) {
        OperationRecord rest = operation;
        rest.steps.removeIf([&](const OperationRecord::Step &step) {
            const auto known = m_data.scopeOfMutation.find(step.mutation.id);
            return rows.contains(step.mutation.row)
                   || (known != m_data.scopeOfMutation.end() && known->second == scope);
        });
        if (rest.steps.size() != operation.steps.size())
            changed.append({number, rest});
    }
    for (const auto &[number, rest] : changed)
        put(m_undo, m_data.operations, number, rest);
}

Result<QList<RowKey>> Transaction::forgetConfirmed()
{
    FAROL_TRY(writing());
    QList<RowKey> keys;
    for (const auto &[key, row] : m_data.confirmed)
        keys += key;
    dropWhere(m_data.confirmed, [](const RowState &) { return true; });
    dropWhere(m_data.scopes, [](ScopeStatus) { return true; });
    return keys;
}

Result<QList<RowKey>> Transaction::purgeAll()
{
    FAROL_TRY(writing());
    std::set<RowKey> rows;
    for (const auto *map : {&m_data.confirmed, &m_data.overlays}) {
        for (const auto &[key, row] : *map)
            rows.insert(key);
    }
    const auto every = [](const auto &) { return true; };
    dropWhere(m_data.confirmed, every);
    dropWhere(m_data.overlays, every);
    dropWhere(m_data.scopes, every);
    dropWhere(m_data.journal, every);
    dropWhere(m_data.operations, every);
    dropWhere(m_data.outbox, [](const PendingEntry &entry) { return entry.status == EntryStatus::Answered; });
    const QList<AttentionItem> items = attention().value();
    for (const AttentionItem &before : items) {
        AttentionItem item = before;
        item.shownRow.clear();
        FAROL_TRY(addAttention(item));
    }
    return QList<RowKey>(rows.begin(), rows.end());
}

Result<QList<AttentionItem>> Transaction::attention()
{
    QList<AttentionItem> items;
    for (const auto &[n, item] : m_data.attention)
        items += item;
    return items;
}

Status Transaction::removeAttention(MutationId mutation)
{
    FAROL_TRY(writing());
    dropWhere(m_data.attention, [&](const AttentionItem &item) { return item.outcome.mutation == mutation; });
    return {};
}

Status Transaction::putOperation(const OperationRecord &operation)
{
    const auto known = m_data.operationNumbers.find(operation.operation);
    if (known != m_data.operationNumbers.end() && m_data.operations.contains(known->second))
        return store(m_data.operations, known->second, operation);
    std::int64_t number = 1; // an act whose steps were purged begins anew, as the newest
    for (const auto &[id, taken] : m_data.operationNumbers)
        number = std::max(number, taken + 1);
    FAROL_TRY(store(m_data.operationNumbers, operation.operation, number));
    return store(m_data.operations, number, operation);
}

Status Transaction::addSteps(OperationId id, const QList<OperationRecord::Step> &steps)
{
    FAROL_TRY(writing());
    FAROL_ASSIGN(std::optional<OperationRecord> record, operation(id));
    if (!record)
        return fail(Error::Code::NotFound, u"no such act"_s);
    if (record->undone)
        return fail(Error::Code::Cancelled, u"the act has been undone"_s);
    record->steps += steps;
    return putOperation(*record);
}

Status Transaction::setState(OperationId id, bool undone)
{
    FAROL_TRY(writing());
    FAROL_ASSIGN(std::optional<OperationRecord> record, operation(id));
    if (!record)
        return fail(Error::Code::NotFound, u"no such act"_s);
    record->undone = undone;
    record->redoable = false;
    return putOperation(*record);
}

Result<std::optional<OperationRecord>> Transaction::operation(OperationId id)
{
    const auto known = m_data.operationNumbers.find(id);
    if (known == m_data.operationNumbers.end())
        return std::optional<OperationRecord>();
    return lookUp(m_data.operations, known->second);
}

Result<std::optional<OperationRecord>> Transaction::newestUndoable()
{
    for (auto at = m_data.operations.rbegin(); at != m_data.operations.rend(); ++at) {
        if (!at->second.undone)
            return std::optional(at->second);
    }
    return std::optional<OperationRecord>();
}

Result<std::optional<OperationRecord>> Transaction::newestRedoable()
{
    for (auto at = m_data.operations.rbegin(); at != m_data.operations.rend(); ++at) {
        if (at->second.redoable)
            return std::optional(at->second);
    }
    return std::optional<OperationRecord>();
}

Status Transaction::forgetRedoable()
{
    FAROL_TRY(writing());
    QList<OperationRecord> ended;
    for (const auto &[number, operation] : m_data.operations) {
        if (operation.redoable)
            ended.append(operation);
    }
    for (OperationRecord &operation : ended) {
        operation.redoable = false;
        FAROL_TRY(putOperation(operation));
    }
    return {};
}

Result<std::optional<OperationRecord::Step>> Transaction::step(Version version)
{
    for (auto at = m_data.operations.rbegin(); at != m_data.operations.rend(); ++at) {
        const QList<OperationRecord::Step> &steps = at->second.steps;
        const auto step = std::find_if(steps.cbegin(), steps.cend(), [version](const OperationRecord::Step &made) {
            return versionOf(made.mutation.id) == version;
        });
        if (step != steps.cend())
            return std::optional(*step);
    }
    return std::optional<OperationRecord::Step>();
}

Result<QList<RowState>> Transaction::confirmedAfter(const RowKey &after, int limit)
{
    QList<RowState> rows;
    for (auto at = m_data.confirmed.upper_bound(after); at != m_data.confirmed.end() && rows.size() < limit; ++at)
        rows += at->second;
    return rows;
}

} // namespace

Status MemoryClientStore::write(Durability durability, const std::function<Status(ClientTransaction &)> &work)
{
    UndoLog undo;
    try {
        Transaction transaction(m_data, undo, true);
        Status status = work(transaction);
        if (status && m_hook)
            status = m_hook(PersistencePoint::BeforeCommit);
        if (!status) {
            undo.rollBack();
            return status;
        }
    } catch (...) {
        undo.rollBack();
        throw;
    }
    if (durability == Durability::Full)
        m_undurable.clear();
    else
        m_undurable.push_back(std::move(undo));
    return m_hook ? m_hook(PersistencePoint::AfterCommit) : Status();
}

Status MemoryClientStore::read(const std::function<Status(ClientTransaction &)> &work)
{
    UndoLog undo;
    Transaction transaction(m_data, undo, false);
    return work(transaction);
}

void MemoryClientStore::powerCut(std::size_t kept)
{
    while (m_undurable.size() > kept) {
        m_undurable.back().rollBack();
        m_undurable.pop_back();
    }
    m_undurable.clear();
}

void MemoryClientStore::setData(const ClientData &data)
{
    m_data = data;
    m_undurable.clear();
}

const RowState *MemoryClientStore::shown(const RowKey &key) const
{
    const auto overlay = m_data.overlays.find(key);
    if (overlay != m_data.overlays.end())
        return &overlay->second;
    const auto confirmed = m_data.confirmed.find(key);
    return confirmed == m_data.confirmed.end() ? nullptr : &confirmed->second;
}

QByteArray MemoryClientStore::bytes() const
{
    QByteArray all;
    for (const auto *map : {&m_data.confirmed, &m_data.overlays}) {
        for (const auto &[key, row] : *map)
            all += encodeRow(row);
    }
    for (const auto &[n, entry] : m_data.outbox)
        all += entry.entry.body;
    for (const auto &[n, old] : m_data.journal)
        all += old.entry.body;
    for (const auto &[n, item] : m_data.attention)
        all += item.body + item.shownRow;
    for (const auto &[number, operation] : m_data.operations) {
        for (const OperationRecord::Step &step : operation.steps)
            all += encodeMutation(step.mutation) + step.before;
    }
    return all;
}

} // namespace farol::sim
