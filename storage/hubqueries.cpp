// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/hubqueries.h"

#include "core/canonical.h"
#include "storage/hubcodec.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

/// SQLite's one writer needs no row locks.
QByteArray lockClause(const Connection &connection, bool locking)
{
    return locking && connection.backend() == Backend::Postgres ? " FOR NO KEY UPDATE" : "";
}

} // namespace

Result<Head> HubQueries::head(bool locking)
{
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT workspace, epoch, seq, hash, fence FROM head"
                                                      + lockClause(m_connection, locking)));
    FAROL_ASSIGN(const bool found, statement.step());
    if (!found)
        return fail(Error::Code::NotFound, u"the workspace was never set up"_s);
    Head head;
    head.workspace = statement.id<WorkspaceId>(0);
    head.epoch = statement.uuid(1);
    head.seq = statement.integer(2);
    head.hash = statement.blob(3);
    head.fence = statement.integer(4);
    return head;
}

Result<QByteArray> HubQueries::logHash(Seq seq)
{
    if (seq == 0)
        return chainStart();
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT hash FROM change WHERE seq = ? "
                                                      "AND seq >= (SELECT fence FROM head)"));
    FAROL_ASSIGN(const bool found, statement.bind(1, seq).step());
    if (!found)
        return fail(Error::Code::NotFound, u"no such place in the log"_s);
    return statement.blob(0);
}

Result<std::optional<DeviceRecord>> HubQueries::device(DeviceId id, bool locking)
{
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT user_id, last_n, chain, revoked FROM device WHERE id = ?"
                                                      + lockClause(m_connection, locking)));
    FAROL_ASSIGN(const bool found, statement.bind(1, id).step());
    if (!found)
        return std::optional<DeviceRecord>();
    DeviceRecord record;
    record.device = id;
    record.user = statement.id<UserId>(0);
    record.lastN = statement.integer(1);
    record.chain = statement.blob(2);
    record.revoked = statement.boolean(3);
    return std::optional(record);
}

Result<std::optional<RowState>> HubQueries::row(const RowKey &key)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT scope, seq, body FROM row_state "
                                                      "WHERE table_no = ? AND id = ? AND body IS NOT NULL"));
    FAROL_ASSIGN(const bool found, statement.bind(1, key.table).bind(2, key.id).step());
    if (!found)
        return std::optional<RowState>();
    RowState row;
    row.key = key;
    row.scope = statement.id<ScopeId>(0);
    row.seq = statement.integer(1);
    FAROL_ASSIGN(row.fields, decodeFields(statement.blob(2)));
    return std::optional(std::move(row));
}

Result<QList<RowKey>> HubQueries::rowsWhere(TableNumber table, FieldNumber field, const Value &value)
{
    FAROL_TRY(m_beforeReading());
    const auto projection = m_context.projections.constFind(table);
    if (projection == m_context.projections.constEnd())
        return fail(Error::Code::Invalid, u"there is no table %1"_s.arg(table));
    return projection->rowsWhere(m_connection, field, value);
}

Result<bool> HubQueries::changedByOthers(const QList<RowKey> &rows, Seq after, DeviceId except)
{
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT 1 FROM change WHERE row_id = ? AND seq > ? "
                                                      "AND table_no = ? AND device <> ? LIMIT 1"));
    for (const RowKey &row : rows) {
        FAROL_ASSIGN(const bool found, statement.bindAll(row.id, after, row.table, except).step());
        if (found)
            return true;
    }
    return false;
}

Result<std::optional<MutationRecord>> HubQueries::mutationFrom(Statement &statement)
{
    FAROL_ASSIGN(const bool found, statement.step());
    if (!found)
        return std::optional<MutationRecord>();
    MutationRecord record;
    record.mutation = statement.id<MutationId>(0);
    record.row = RowKey{TableNumber(statement.integer(1)), statement.uuid(2)};
    record.device = statement.id<DeviceId>(3);
    record.n = statement.integer(4);
    FAROL_ASSIGN(record.outcome, decodeOutcome(statement.blob(5)));
    if (!statement.isNull(6)) {
        FAROL_ASSIGN(record.bases, decodeBases(statement.blob(6)));
    }
    return std::optional(std::move(record));
}

Result<std::optional<MutationRecord>> HubQueries::mutationByVersion(const RowKey &row, Version version)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(auto statement,
                 m_connection.prepare("SELECT id, table_no, row_id, device, n, outcome, bases FROM mutation "
                                      "WHERE version = ? AND table_no = ? AND row_id = ? ORDER BY id LIMIT 1"));
    statement.bindAll(std::int64_t(version), row.table, row.id);
    return mutationFrom(statement);
}

Result<std::optional<MutationRecord>> HubQueries::mutation(MutationId id)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT id, table_no, row_id, device, n, outcome, bases "
                                                      "FROM mutation WHERE id = ?"));
    statement.bind(1, id);
    return mutationFrom(statement);
}

Result<std::optional<StoredResult>> HubQueries::result(DeviceId device, std::int64_t n)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT hash, outcome FROM result WHERE device = ? AND n = ?"));
    FAROL_ASSIGN(const bool found, statement.bindAll(device, n).step());
    if (!found)
        return std::optional<StoredResult>();
    StoredResult stored;
    stored.hash = statement.blob(0);
    FAROL_ASSIGN(stored.outcome, decodeOutcome(statement.blob(1)));
    return std::optional(std::move(stored));
}

namespace {

/// Calls `take(user, id, flag)` for each row of a query of these three columns.
template <typename Take>
Status eachOf(Statement &statement, Take take)
{
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return {};
        take(statement.id<UserId>(0), statement.uuid(1), statement.boolean(2));
    }
}

} // namespace

Result<QList<UserRights>> HubQueries::rights()
{
    QMap<UserId, UserRights> people;
    FAROL_ASSIGN(auto users, m_connection.prepare("SELECT id, role, active FROM users"));
    for (;;) {
        FAROL_ASSIGN(const bool more, users.step());
        if (!more)
            break;
        UserRights &person = people[users.id<UserId>(0)];
        person.user = users.id<UserId>(0);
        person.role = Role(users.integer(1));
        person.active = users.boolean(2);
    }
    const std::int64_t today = m_context.today();
    const auto known = [&](UserId user) { return people.contains(user); };
    FAROL_ASSIGN(auto teams, m_connection.prepare("SELECT user_id, team, lead FROM membership ORDER BY user_id, team"));
    FAROL_TRY(eachOf(teams, [&](UserId user, const Uuid &team, bool lead) {
        if (known(user))
            people[user].teams += TeamId(team);
        if (known(user) && lead)
            people[user].ledTeams += TeamId(team);
    }));
    const QByteArray inForce = " WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?) ORDER BY 1, 2";
    FAROL_ASSIGN(auto covers, m_connection.prepare("SELECT DISTINCT user_id, covered, 0 FROM cover" + inForce));
    FAROL_TRY(eachOf(covers.bindAll(today, today), [&](UserId user, const Uuid &covered, bool) {
        if (known(user))
            people[user].covers += UserId(covered);
    }));
    FAROL_ASSIGN(auto given, m_connection.prepare("SELECT DISTINCT user_id, customer, 0 FROM given" + inForce));
    FAROL_TRY(eachOf(given.bindAll(today, today), [&](UserId user, const Uuid &customer, bool) {
        if (known(user))
            people[user].given += CustomerId(customer);
    }));
    return people.values();
}

Result<QList<Uuid>> HubQueries::peopleAndTeams()
{
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT id FROM users UNION SELECT id FROM teams ORDER BY id"));
    QList<Uuid> ids;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return ids;
        ids += statement.uuid(0);
    }
}

Result<std::optional<std::int64_t>> HubQueries::number(Statement &statement)
{
    FAROL_ASSIGN(const bool found, statement.step());
    if (!found || statement.isNull(0))
        return std::optional<std::int64_t>();
    return std::optional(statement.integer(0));
}

Result<std::optional<Seq>> HubQueries::grantedAt(UserId user, ScopeId scope)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT MIN(granted_seq) FROM access "
                                                      "WHERE user_id = ? AND scope IN (?, ?)"));
    return number(statement.bindAll(user, scope, EveryScope));
}

Result<QList<ScopeId>> HubQueries::scopesOf(UserId user)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT scope FROM access WHERE user_id = ? ORDER BY scope"));
    statement.bind(1, user);
    QList<ScopeId> scopes;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return scopes;
        scopes += statement.id<ScopeId>(0);
    }
}

Result<QList<UserId>> HubQueries::holdersOf(ScopeId scope)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT user_id FROM access WHERE scope = ? ORDER BY user_id"));
    statement.bind(1, scope);
    QList<UserId> users;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return users;
        users += statement.id<UserId>(0);
    }
}

Result<QList<ScopeFacts>> HubQueries::scopeFactsAfter(CustomerId after, int limit)
{
    FAROL_TRY(m_beforeReading());
    FAROL_ASSIGN(auto statement, m_connection.prepare("SELECT customer, owner, team FROM scope_facts "
                                                      "WHERE customer > ? ORDER BY customer LIMIT ?"));
    statement.bindAll(after, limit);
    QList<ScopeFacts> facts;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return facts;
        facts += ScopeFacts{statement.id<CustomerId>(0), statement.id<UserId>(1), statement.id<TeamId>(2)};
    }
}

} // namespace farol::storage
