// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientshelf.h"

#include "core/canonical.h"
#include "storage/clientsecrets.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

Result<QList<ScopeId>> scopesFrom(Statement &statement)
{
    QList<ScopeId> scopes;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return scopes;
        scopes += statement.id<ScopeId>(0);
    }
}

} // namespace

Result<DeviceState> ClientShelf::device()
{
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare("SELECT workspace, user_id, device, next_n, chain, epoch, seq, hash,"
                                      " loaded_through, load_pin, load_token, granted_through, confirmed_n, forked,"
                                      " ended, closed FROM device"_ba));
    FAROL_ASSIGN(const bool found, statement.step());
    DeviceState state;
    if (!found)
        return state;
    state.workspace = statement.id<WorkspaceId>(0);
    state.user = statement.id<UserId>(1);
    state.device = statement.id<DeviceId>(2);
    state.nextN = statement.integer(3);
    state.chain = statement.blob(4);
    state.cursor = Cursor{statement.uuid(5), statement.integer(6), statement.blob(7)};
    state.loadedThrough = statement.integer(8);
    state.loadPin = statement.integer(9);
    state.loadToken = statement.blob(10);
    state.grantedThrough = statement.integer(11);
    state.confirmedN = statement.integer(12);
    state.forked = statement.boolean(13);
    state.ended = static_cast<AccessEnd>(statement.integer(14));
    state.closed = statement.boolean(15);
    return state;
}

Status ClientShelf::setDevice(const DeviceState &state)
{
    return run(m_connection,
               "INSERT OR REPLACE INTO device (one, workspace, user_id, device, next_n, chain, epoch, seq, hash,"
               " loaded_through, load_pin, load_token, granted_through, confirmed_n, forked, ended, closed)"
               " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_ba,
               state.workspace, state.user, state.device, state.nextN, state.chain, state.cursor.epoch,
               state.cursor.seq, state.cursor.hash, state.loadedThrough, state.loadPin, state.loadToken,
               state.grantedThrough, state.confirmedN, state.forked, int(state.ended), state.closed);
}

Result<std::optional<ScopeStatus>> ClientShelf::scopeStatus(ScopeId scope)
{
    FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT status FROM scope WHERE id = ?"_ba));
    FAROL_ASSIGN(const bool found, statement.bind(1, scope).step());
    return found ? std::optional(static_cast<ScopeStatus>(statement.integer(0))) : std::nullopt;
}

Status ClientShelf::setScope(ScopeId scope, std::optional<ScopeStatus> status)
{
    if (!status)
        return run(m_connection, "DELETE FROM scope WHERE id = ?"_ba, scope);
    return run(
        m_connection,
        "INSERT INTO scope (id, status) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET status = excluded.status"_ba,
        scope, int(*status));
}

Result<QList<ScopeId>> ClientShelf::scopesIn(ScopeStatus status, int limit)
{
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare("SELECT id FROM scope WHERE status = ? ORDER BY id LIMIT ?"_ba));
    statement.bindAll(int(status), limit);
    return scopesFrom(statement);
}

Status ClientShelf::completeLoadingScopes()
{
    return run(m_connection, "UPDATE scope SET status = ? WHERE status = ?"_ba, int(ScopeStatus::Complete),
               int(ScopeStatus::Loading));
}

Status ClientShelf::forgetScopes()
{
    return run(m_connection, "DELETE FROM scope"_ba);
}

Result<QList<ScopeId>> ClientShelf::strayScopes(const QList<QByteArray> &rowTables, int limit)
{
    QByteArray sql = "SELECT scope FROM outbox UNION SELECT scope FROM attention UNION SELECT scope FROM journal"
                     " UNION SELECT scope FROM operation_step"_ba;
    for (const QByteArray &table : rowTables)
        sql += " UNION SELECT scope FROM " + table + " WHERE scope NOT IN (SELECT id FROM scope)";
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare("SELECT scope FROM (" + sql
                                      + ") WHERE scope IS NOT NULL AND scope NOT IN (SELECT id FROM scope)"
                                        " ORDER BY scope LIMIT ?"));
    statement.bind(1, limit);
    return scopesFrom(statement);
}

Status ClientShelf::addAttention(const AttentionItem &item)
{
    return run(m_connection,
               "INSERT OR REPLACE INTO attention (mutation, n, scope, outcome, body, shown_row)"
               " VALUES (?, ?, ?, ?, ?, ?)"_ba,
               item.outcome.mutation, item.outcome.n, item.scope, encodeOutcome(item.outcome), item.body,
               item.shownRow);
}

Result<QList<AttentionItem>> ClientShelf::attention()
{
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare("SELECT scope, outcome, body, shown_row FROM attention ORDER BY n, mutation"_ba));
    QList<AttentionItem> items;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return items;
        AttentionItem item;
        item.scope = statement.id<ScopeId>(0);
        FAROL_ASSIGN(item.outcome, decodeOutcome(statement.blob(1)));
        item.body = statement.blob(2);
        item.shownRow = statement.blob(3);
        items += std::move(item);
    }
}

Status ClientShelf::removeAttention(MutationId mutation)
{
    return run(m_connection, "DELETE FROM attention WHERE mutation = ?"_ba, mutation);
}

Result<std::optional<ScopeId>> ClientShelf::scopeOf(const OperationRecord::Step &step)
{
    if (!step.before.isEmpty()) {
        FAROL_ASSIGN(const RowState row, decodeRow(step.before));
        return std::optional(row.scope);
    }
    FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT scope FROM outbox WHERE mutation = ?"_ba));
    FAROL_ASSIGN(const bool found, statement.bind(1, step.mutation.id).step());
    return found ? std::optional(statement.id<ScopeId>(0)) : std::nullopt;
}

namespace {

/// Acts that can be undone however old they are, and how long older ones can.
constexpr std::int64_t ActsKept = 200;
constexpr std::int64_t ActsKeptForMs = std::int64_t(90) * 24 * 3'600'000;

/// What stands in the column `undone`.
enum ActState : int { Done = 0, Undone = 1, Redoable = 2 };

int stateOf(const OperationRecord &operation)
{
    return operation.redoable ? Redoable : operation.undone ? Undone : Done;
}

} // namespace

Status ClientShelf::putOperation(const OperationRecord &operation)
{
    FAROL_TRY(run(m_connection,
                  "INSERT INTO operation (id, act, at, undone) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
                  " SET act = excluded.act, at = excluded.at, undone = excluded.undone"_ba,
                  operation.operation, operation.act, operation.when.ms, stateOf(operation)));
    FAROL_TRY(run(m_connection, "DELETE FROM operation_step WHERE operation = ?"_ba, operation.operation));
    FAROL_TRY(insertSteps(operation.operation, operation.steps, 0));
    return forgetOldOperations(operation.when);
}

/// A few with each new act, oldest first, so that no act has to wait for it.
Status ClientShelf::forgetOldOperations(Instant now)
{
    constexpr std::int64_t AtOnce = 10;
    FAROL_ASSIGN(Statement oldest,
                 m_connection.prepare("SELECT id FROM (SELECT id, at, ordinal FROM operation ORDER BY ordinal LIMIT ?)"
                                      " WHERE at < ? AND ordinal <= (SELECT max(ordinal) FROM operation) - ?"_ba));
    oldest.bindAll(AtOnce, now.ms - ActsKeptForMs, ActsKept);
    QList<OperationId> ids;
    for (;;) {
        FAROL_ASSIGN(const bool more, oldest.step());
        if (!more)
            break;
        ids += oldest.id<OperationId>(0);
    }
    oldest.reset();
    for (const OperationId id : std::as_const(ids)) {
        FAROL_TRY(run(m_connection, "DELETE FROM operation_step WHERE operation = ?"_ba, id));
        FAROL_TRY(run(m_connection, "DELETE FROM operation WHERE id = ?"_ba, id));
    }
    return {};
}

Status ClientShelf::insertSteps(OperationId id, const QList<OperationRecord::Step> &steps, std::int64_t position)
{
    for (const OperationRecord::Step &step : steps) {
        FAROL_ASSIGN(const std::optional<ScopeId> scope, scopeOf(step));
        FAROL_TRY(
            run(m_connection,
                "INSERT INTO operation_step (operation, position, mutation, table_no, row_id, scope, body, before)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_ba,
                id, position++, step.mutation.id, step.mutation.row.table, step.mutation.row.id, scope,
                encodeMutation(step.mutation), step.before));
    }
    return {};
}

Status ClientShelf::addSteps(OperationId id, const QList<OperationRecord::Step> &steps)
{
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare("SELECT undone, (SELECT coalesce(max(position) + 1, 0) FROM operation_step"
                                      " WHERE operation = ?) FROM operation WHERE id = ?"_ba));
    statement.bindAll(id, id);
    FAROL_ASSIGN(const bool found, statement.step());
    if (!found)
        return fail(Error::Code::NotFound, u"no such act"_s);
    if (statement.boolean(0))
        return fail(Error::Code::Cancelled, u"the act has been undone"_s);
    const std::int64_t position = statement.integer(1);
    statement.reset();
    return insertSteps(id, steps, position);
}

Status ClientShelf::setUndone(OperationId id)
{
    return setState(id, Undone);
}

Status ClientShelf::setDone(OperationId id)
{
    return setState(id, Done);
}

Status ClientShelf::setState(OperationId id, int state)
{
    FAROL_TRY(run(m_connection, "UPDATE operation SET undone = ? WHERE id = ?"_ba, state, id));
    return m_connection.changes() == 1 ? Status() : Status(fail(Error::Code::NotFound, u"no such act"_s));
}

Result<std::optional<OperationRecord>> ClientShelf::operationFrom(Statement &statement)
{
    FAROL_ASSIGN(const bool found, statement.step());
    if (!found)
        return std::optional<OperationRecord>();
    OperationRecord record;
    record.operation = statement.id<OperationId>(0);
    record.act = statement.text(1);
    record.when.ms = statement.integer(2);
    record.undone = statement.boolean(3);
    record.redoable = statement.integer(3) == Redoable;
    statement.reset();
    FAROL_ASSIGN(
        Statement steps,
        m_connection.prepare("SELECT body, before FROM operation_step WHERE operation = ? ORDER BY position"_ba));
    steps.bind(1, record.operation);
    for (;;) {
        FAROL_ASSIGN(const bool more, steps.step());
        if (!more)
            return std::optional<OperationRecord>(std::move(record));
        FAROL_ASSIGN(Mutation mutation, decodeMutation(steps.blob(0)));
        record.steps += OperationRecord::Step{std::move(mutation), steps.blob(1)};
    }
}

Result<std::optional<OperationRecord>> ClientShelf::operation(OperationId id)
{
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare("SELECT id, act, at, undone FROM operation WHERE id = ?"_ba));
    statement.bind(1, id);
    return operationFrom(statement);
}

Result<std::optional<OperationRecord>> ClientShelf::newestUndoable()
{
    FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT id, act, at, undone FROM operation WHERE undone = 0"
                                                           " ORDER BY ordinal DESC LIMIT 1"_ba));
    return operationFrom(statement);
}

/// What can be done again was done after everything that still stands, so only the newest acts are looked at.
Result<std::optional<OperationRecord>> ClientShelf::newestRedoable()
{
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare("SELECT id, act, at, undone FROM operation WHERE undone = 2 AND ordinal >"
                                      " (SELECT coalesce(max(ordinal), 0) FROM operation WHERE undone = 0)"
                                      " ORDER BY ordinal DESC LIMIT 1"_ba));
    return operationFrom(statement);
}

Status ClientShelf::forgetRedoable()
{
    return run(m_connection, "UPDATE operation SET undone = 1 WHERE undone = 2 AND ordinal >"
                             " (SELECT coalesce(max(ordinal), 0) FROM operation WHERE undone = 0)"_ba);
}

Result<std::optional<OperationRecord::Step>> ClientShelf::step(Version version)
{
    // A version is the first half of its mutation's id.
    FAROL_ASSIGN(
        Statement statement,
        m_connection.prepare("SELECT body, before FROM operation_step WHERE mutation BETWEEN ? AND ? LIMIT 1"_ba));
    std::array<std::uint8_t, Uuid::Size> first{};
    for (std::size_t i = 0; i < sizeof(Version); ++i)
        first.at(i) = static_cast<std::uint8_t>(version >> (8U * (sizeof(Version) - 1 - i)));
    std::array<std::uint8_t, Uuid::Size> last = first;
    std::fill(last.begin() + sizeof(Version), last.end(), std::uint8_t(0xff));
    statement.bindAll(MutationId(Uuid(first)), MutationId(Uuid(last)));
    FAROL_ASSIGN(const bool found, statement.step());
    if (!found)
        return std::optional<OperationRecord::Step>();
    FAROL_ASSIGN(Mutation mutation, decodeMutation(statement.blob(0)));
    return std::optional(OperationRecord::Step{std::move(mutation), statement.blob(1)});
}

Status ClientShelf::eraseScope(ScopeId scope)
{
    // One by one: joined by OR they would make SQLite read every step of every act.
    static const QByteArrayList statements = {
        "DELETE FROM operation_step WHERE scope = ?",
        "DELETE FROM operation_step WHERE row_id = ?",
        "DELETE FROM operation_step WHERE mutation IN (SELECT mutation FROM outbox WHERE scope = ?)",
        "DELETE FROM operation_step WHERE mutation IN (SELECT mutation FROM journal WHERE scope = ?)",
        "DELETE FROM operation_step WHERE mutation IN (SELECT mutation FROM attention WHERE scope = ?)",
        "DELETE FROM attention WHERE scope = ?",
    };
    for (const QByteArray &statement : statements)
        FAROL_TRY(run(m_connection, statement, scope));
    return {};
}

Status ClientShelf::eraseAll()
{
    static const QByteArrayList statements = {
        "DELETE FROM scope",
        "DELETE FROM operation_step",
        "DELETE FROM operation",
        "UPDATE attention SET shown_row = zeroblob(0)",
    };
    for (const QByteArray &statement : statements)
        FAROL_TRY(run(m_connection, statement));
    return run(m_connection, "DELETE FROM secret WHERE name = ?"_ba, QString::fromLatin1(secrets::People));
}

Status ClientShelf::eraseStepsOf(const RowKey &row)
{
    return run(m_connection, "DELETE FROM operation_step WHERE table_no = ? AND row_id = ?"_ba, row.table, row.id);
}

} // namespace farol::storage
