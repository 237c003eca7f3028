// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memoryhubstore.h"

#include "core/canonical.h"

#include <algorithm>

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

bool holdsScope(const HubData &data, UserId user, ScopeId scope)
{
    const auto grants = data.grants.find(user);
    return grants != data.grants.end() && (grants->second.contains(scope) || grants->second.contains(EveryScope));
}

QByteArray linkHash(const QByteArray &previous, const LogEntry &entry)
{
    QByteArray facts = QByteArray::number(entry.seq) + ' ' + QByteArray::number(int(entry.kind)) + ' '
                       + QByteArray::number(entry.row.table) + entry.row.id.toBytes() + entry.mutation.uuid.toBytes()
                       + entry.user.uuid.toBytes();
    for (const auto *scopes : {&entry.born, &entry.granted, &entry.revoked}) {
        facts += '|';
        for (const ScopeId scope : *scopes)
            facts += scope.uuid.toBytes();
    }
    return contentHash({"farol-log", previous, facts, encodeFields(entry.fields)});
}

class Transaction final : public HubTransaction
{
public:
    Transaction(HubData &data, UndoLog &undo, QStringList &breaches) : m_data(data), m_undo(undo), m_breaches(breaches)
    {}

    Result<Head> head() override { return m_data.head; }
    Result<QByteArray> logHash(Seq seq) override;
    Result<std::optional<DeviceRecord>> device(DeviceId id) override { return lookUp(m_data.devices, id); }
    Result<std::optional<RowState>> row(const RowKey &key) override
    {
        const auto found = m_data.rows.find(key);
        return found == m_data.rows.end() ? std::nullopt : std::optional(found->second.state);
    }
    Result<QList<RowKey>> rowsWhere(TableNumber table, FieldNumber field, const Value &value) override;
    Result<bool> changedByOthers(const QList<RowKey> &rows, Seq after, DeviceId except) override;
    Result<std::optional<MutationRecord>> mutationByVersion(const RowKey &row, Version version) override;
    Result<std::optional<MutationRecord>> mutation(MutationId id) override { return lookUp(m_data.mutations, id); }
    Result<std::optional<StoredResult>> result(DeviceId device, std::int64_t n) override
    {
        return lookUp(m_data.results, {device, n});
    }

    Result<QList<UserRights>> rights() override;
    Result<QList<Uuid>> peopleAndTeams() override;
    Result<std::optional<Seq>> grantedAt(UserId user, ScopeId scope) override;
    Result<QList<ScopeId>> scopesOf(UserId user) override;
    Result<QList<UserId>> holdersOf(ScopeId scope) override;
    Result<QList<ScopeFacts>> scopeFactsAfter(CustomerId after, int limit) override;
    Result<QList<PackedRow>> rowsAfter(const RowKey &after, int limit) override;
    Result<QList<LogEntry>> logFor(UserId user, Seq after, int maxEntries, Seq *upTo) override;
    Result<QList<PackedRow>> loadRows(const LoadRange &range, const RowKey &position, int maxRows) override;
    Result<std::int64_t> loadCount(const LoadRange &range) override;
    Result<QList<ScopeId>> loadScopes(const LoadRange &range) override;
    Result<std::uint64_t> digest(UserId user) override;

    Result<std::optional<DeviceRecord>> lockDevice(DeviceId id) override
    {
        enter(Stage::Device, "lockDevice");
        return device(id);
    }
    Status saveDevice(const DeviceRecord &record) override
    {
        put(m_undo, m_data.devices, record.device, record);
        return {};
    }
    Status lockRules(const QList<QByteArray> &keys) override;
    Status lockRows(const QList<RowKey> &keys, const QList<RowKey> &creating) override;
    Result<Head> lockHead() override
    {
        enter(Stage::Head, "lockHead");
        return m_data.head;
    }

    Status putRow(const RowState &row) override;
    Status putFacts(const ScopeFacts &facts) override
    {
        put(m_undo, m_data.facts, facts.customer, facts);
        return {};
    }
    Status append(const QList<LogEntry> &entries) override;
    Status putMutation(const MutationRecord &record) override;
    Status putResult(DeviceId device, std::int64_t n, const StoredResult &result) override
    {
        put(m_undo, m_data.results, {device, n}, result);
        return {};
    }
    Status pruneResults(DeviceId device, std::int64_t upToN) override;
    Status grant(UserId user, ScopeId scope, Seq seq) override;
    Status revoke(UserId user, ScopeId scope) override;
    Status quarantine(const Mutation &mutation, const QByteArray &body, DeviceId device, UserId author, ScopeId scope,
                      Seq seq) override
    {
        sim::append(m_undo, m_data.quarantine, HubData::Quarantined{mutation.id, body, device, author, scope, seq});
        return {};
    }

private:
    enum class Stage { Start, Device, Rules, Rows, Head };
    void enter(Stage stage, const char *call)
    {
        if (stage < m_stage || (stage == m_stage && stage == Stage::Head))
            breach(QString::fromLatin1(call) + u" after a later lock"_s);
        m_stage = stage;
    }
    void breach(const QString &what) { m_breaches += what; }
    [[nodiscard]] bool inRange(const LoadRange &range, ScopeId scope) const;

    HubData &m_data;
    UndoLog &m_undo;
    QStringList &m_breaches;
    Stage m_stage = Stage::Start;
    std::set<RowKey> m_locked;
};

Result<QByteArray> Transaction::logHash(Seq seq)
{
    if (seq == 0)
        return chainStart();
    if (seq < 0 || seq > m_data.head.seq || seq < m_data.head.fence)
        return fail(Error::Code::NotFound, u"no such place in the log"_s);
    return m_data.hashes[std::size_t(seq - 1)];
}

Result<QList<RowKey>> Transaction::rowsWhere(TableNumber table, FieldNumber field, const Value &value)
{
    QList<RowKey> found;
    for (auto at = m_data.rows.lower_bound(RowKey{table, {}}); at != m_data.rows.end() && at->first.table == table;
         ++at) {
        if (at->second.state.value(field) == value)
            found += at->first;
    }
    return found;
}

Result<bool> Transaction::changedByOthers(const QList<RowKey> &rows, Seq after, DeviceId except)
{
    for (const RowKey &key : rows) {
        const auto touches = m_data.touches.find(key);
        if (touches == m_data.touches.end())
            continue;
        for (const HubData::Touch &touch : touches->second) {
            if (touch.seq > after && touch.device != except)
                return true;
        }
    }
    return false;
}

Result<std::optional<MutationRecord>> Transaction::mutationByVersion(const RowKey &row, Version version)
{
    const auto id = m_data.versions.find({row, version});
    return id == m_data.versions.end() ? std::nullopt : lookUp(m_data.mutations, id->second);
}

Result<QList<UserRights>> Transaction::rights()
{
    QList<UserRights> all;
    for (const auto &[user, rights] : m_data.rights)
        all += rights;
    return all;
}

Result<QList<Uuid>> Transaction::peopleAndTeams()
{
    QList<Uuid> ids;
    for (const auto &[user, rights] : m_data.rights)
        ids += user.uuid;
    for (const TeamId team : m_data.teams)
        ids += team.uuid;
    std::sort(ids.begin(), ids.end());
    return ids;
}

Result<std::optional<Seq>> Transaction::grantedAt(UserId user, ScopeId scope)
{
    const auto grants = m_data.grants.find(user);
    if (grants == m_data.grants.end())
        return std::optional<Seq>();
    std::optional<Seq> own = lookUp(grants->second, scope);
    const std::optional<Seq> every = lookUp(grants->second, EveryScope);
    if (own && every)
        return std::optional(std::min(*own, *every));
    return own ? own : every;
}

Result<QList<ScopeId>> Transaction::scopesOf(UserId user)
{
    QList<ScopeId> scopes;
    for (const auto &[scope, seq] : m_data.grants[user])
        scopes += scope;
    return scopes;
}

Result<QList<UserId>> Transaction::holdersOf(ScopeId scope)
{
    QList<UserId> users;
    for (const auto &[user, scopes] : m_data.grants) {
        if (scopes.contains(scope))
            users += user;
    }
    return users;
}

Result<QList<ScopeFacts>> Transaction::scopeFactsAfter(CustomerId after, int limit)
{
    QList<ScopeFacts> found;
    for (auto at = m_data.facts.upper_bound(after); at != m_data.facts.end() && found.size() < limit; ++at)
        found += at->second;
    return found;
}

Result<QList<PackedRow>> Transaction::rowsAfter(const RowKey &after, int limit)
{
    QList<PackedRow> rows;
    for (auto at = m_data.rows.upper_bound(after); at != m_data.rows.end() && rows.size() < limit; ++at) {
        if (at->first.table != after.table)
            break;
        rows += packRow(at->second.state);
    }
    return rows;
}

Result<QList<LogEntry>> Transaction::logFor(UserId user, Seq after, int maxEntries, Seq *upTo)
{
    QList<LogEntry> page;
    *upTo = after;
    for (auto i = std::size_t(after); i < m_data.log.size(); ++i) {
        const LogEntry &entry = m_data.log[i];
        const bool his = entry.kind == LogKind::Access
                             ? entry.user == user
                             : holdsScope(m_data, user, entry.scope)
                                   || (!entry.oldScope.isNull() && holdsScope(m_data, user, entry.oldScope));
        if (his)
            page += entry;
        *upTo = entry.seq;
        if (entry.seq == entry.commitLast && page.size() >= maxEntries)
            break;
    }
    return page;
}

bool Transaction::inRange(const LoadRange &range, ScopeId scope) const
{
    const auto grants = m_data.grants.find(range.user);
    if (grants == m_data.grants.end())
        return false;
    for (const ScopeId wanted : {scope, EveryScope}) {
        const std::optional<Seq> at = lookUp(grants->second, wanted);
        if (at && *at > range.after && *at <= range.pin)
            return true;
    }
    return false;
}

Result<QList<PackedRow>> Transaction::loadRows(const LoadRange &range, const RowKey &position, int maxRows)
{
    QList<PackedRow> rows;
    for (auto at = m_data.rows.upper_bound(position); at != m_data.rows.end() && rows.size() < maxRows; ++at) {
        if (inRange(range, at->second.state.scope))
            rows += packRow(at->second.state);
    }
    return rows;
}

Result<std::int64_t> Transaction::loadCount(const LoadRange &range)
{
    return std::count_if(m_data.rows.begin(), m_data.rows.end(),
                         [&](const auto &pair) { return inRange(range, pair.second.state.scope); });
}

Result<QList<ScopeId>> Transaction::loadScopes(const LoadRange &range)
{
    QList<ScopeId> scopes;
    for (const auto &[scope, at] : m_data.grants[range.user]) {
        if (at > range.after && at <= range.pin)
            scopes += scope;
    }
    return scopes;
}

Result<std::uint64_t> Transaction::digest(UserId user)
{
    std::uint64_t sum = 0;
    for (const auto &[key, row] : m_data.rows) {
        if (holdsScope(m_data, user, row.state.scope))
            sum += row.digest;
    }
    return sum;
}

Status Transaction::lockRules(const QList<QByteArray> &keys)
{
    enter(Stage::Rules, "lockRules");
    if (!std::is_sorted(keys.begin(), keys.end()))
        breach(u"rule locks are not ascending"_s);
    return {};
}

Status Transaction::lockRows(const QList<RowKey> &keys, const QList<RowKey> &creating)
{
    if (m_stage == Stage::Rows)
        breach(u"rows are locked twice: the second time may deadlock"_s);
    enter(Stage::Rows, "lockRows");
    if (!std::is_sorted(keys.begin(), keys.end()))
        breach(u"row locks are not ascending"_s);
    m_locked.insert(keys.begin(), keys.end());
    m_locked.insert(creating.begin(), creating.end());
    return {};
}

Status Transaction::putRow(const RowState &row)
{
    if (m_stage != Stage::Head)
        breach(u"a row is written before the number is taken"_s);
    if (!m_locked.contains(row.key))
        breach(u"a row of table %1 is written without its lock"_s.arg(row.key.table));
    put(m_undo, m_data.rows, row.key, HubData::Row{row, rowDigest(row)});
    return {};
}

Status Transaction::append(const QList<LogEntry> &entries)
{
    if (m_stage != Stage::Head)
        breach(u"the log grows before the number is taken"_s);
    Head head = m_data.head;
    for (const LogEntry &entry : entries) {
        if (entry.seq != head.seq + 1)
            breach(u"the log has a gap at %1"_s.arg(entry.seq));
        head.seq = entry.seq;
        head.hash = linkHash(head.hash, entry);
        sim::append(m_undo, m_data.log, entry);
        sim::append(m_undo, m_data.hashes, head.hash);
        if (entry.kind == LogKind::Row) {
            auto &touches = m_data.touches[entry.row];
            sim::append(m_undo, touches, HubData::Touch{entry.seq, entry.device});
        }
    }
    if (!entries.isEmpty() && entries.constLast().commitLast != entries.constLast().seq)
        breach(u"a commit does not end where it says"_s);
    assign(m_undo, m_data.head, head);
    return {};
}

Status Transaction::putMutation(const MutationRecord &record)
{
    put(m_undo, m_data.mutations, record.mutation, record);
    put(m_undo, m_data.versions, {record.row, versionOf(record.mutation)}, record.mutation);
    return {};
}

Status Transaction::pruneResults(DeviceId device, std::int64_t upToN)
{
    auto at = m_data.results.lower_bound({device, 0});
    while (at != m_data.results.end() && at->first.first == device && at->first.second <= upToN) {
        const auto key = at->first;
        ++at;
        erase(m_undo, m_data.results, key);
    }
    return {};
}

Status Transaction::grant(UserId user, ScopeId scope, Seq seq)
{
    put(m_undo, m_data.grants[user], scope, seq);
    return {};
}

Status Transaction::revoke(UserId user, ScopeId scope)
{
    erase(m_undo, m_data.grants[user], scope);
    return {};
}

} // namespace

MemoryHubStore::MemoryHubStore(WorkspaceId workspace, const Uuid &epoch)
{
    m_data.head = Head{workspace, epoch, 0, chainStart(), 0};
}

void MemoryHubStore::setRights(const UserRights &rights)
{
    m_data.rights[rights.user] = rights;
    for (const QList<TeamId> *teams : {&rights.teams, &rights.ledTeams})
        m_data.teams.insert(teams->cbegin(), teams->cend());
}

void MemoryHubStore::addDevice(DeviceId device, UserId user)
{
    m_data.devices[device] = DeviceRecord{device, user, 0, chainStart(), false};
}

bool MemoryHubStore::holds(UserId user, ScopeId scope) const
{
    return holdsScope(m_data, user, scope);
}

Status MemoryHubStore::write(const std::function<Status(HubTransaction &)> &work)
{
    for (;;) {
        UndoLog undo;
        try {
            Transaction transaction(m_data, undo, m_breaches);
            Status status = work(transaction);
            if (status && m_runAgain && m_runAgain()) {
                undo.rollBack();
                continue;
            }
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
        ++m_commits;
        return m_hook ? m_hook(PersistencePoint::AfterCommit) : Status();
    }
}

Status MemoryHubStore::read(const std::function<Status(HubReader &)> &work)
{
    UndoLog undo;
    Transaction transaction(m_data, undo, m_breaches);
    return work(transaction);
}

} // namespace farol::sim
