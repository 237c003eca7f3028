// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientoutbox.h"

#include "core/canonical.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr std::int64_t JournalMs = 14LL * 24 * 60 * 60 * 1000;
const QByteArray selectEntry = "SELECT n, previous, body, scope, status, outcome FROM outbox "_ba;

Result<PendingEntry> entryFrom(const Statement &statement)
{
    PendingEntry pending;
    pending.entry.n = statement.integer(0);
    pending.entry.previous = statement.blob(1);
    pending.entry.body = statement.blob(2);
    FAROL_ASSIGN(pending.mutation, decodeMutation(pending.entry.body));
    pending.scope = statement.id<ScopeId>(3);
    pending.status = static_cast<EntryStatus>(statement.integer(4));
    if (!statement.isNull(5)) {
        FAROL_ASSIGN(pending.outcome, decodeOutcome(statement.blob(5)));
    }
    return pending;
}

Result<QList<PendingEntry>> entriesFrom(Statement &statement,
                                        qsizetype maxBytes = std::numeric_limits<qsizetype>::max())
{
    QList<PendingEntry> entries;
    qsizetype bytes = 0;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return entries;
        bytes += statement.blobView(2).size();
        if (!entries.isEmpty() && bytes > maxBytes)
            return entries;
        FAROL_ASSIGN(PendingEntry entry, entryFrom(statement));
        entries += std::move(entry);
    }
}

} // namespace

Status ClientOutbox::append(const PendingEntry &entry)
{
    const bool answered = entry.status == EntryStatus::Answered;
    const auto outcome = answered ? std::optional<QByteArray>(encodeOutcome(entry.outcome)) : std::nullopt;
    const auto seq = answered ? std::optional<std::int64_t>(entry.outcome.seq) : std::nullopt;
    return run(m_connection,
               "INSERT INTO outbox (n, mutation, table_no, row_id, scope, status, outcome_seq, outcome, previous, body)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_ba,
               entry.entry.n, entry.mutation.id, entry.mutation.row.table, entry.mutation.row.id, entry.scope,
               int(entry.status), seq, outcome, entry.entry.previous, entry.entry.body);
}

Result<QList<PendingEntry>> ClientOutbox::waiting(std::int64_t fromN, int limit, qsizetype maxBytes)
{
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare(selectEntry + "WHERE status = 1 AND n >= ? ORDER BY n LIMIT ?"));
    statement.bindAll(fromN, limit);
    return entriesFrom(statement, maxBytes);
}

Result<std::int64_t> ClientOutbox::waitingCount()
{
    FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT count(*) FROM outbox WHERE status = 1"_ba));
    FAROL_TRY(statement.step());
    return statement.integer(0);
}

Result<QList<PendingEntry>> ClientOutbox::ofRow(const RowKey &row)
{
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare(selectEntry + "WHERE table_no = ? AND row_id = ? ORDER BY n"));
    statement.bindAll(row.table, row.id);
    return entriesFrom(statement);
}

Result<QList<PendingEntry>> ClientOutbox::ofScope(ScopeId scope)
{
    FAROL_ASSIGN(Statement statement, m_connection.prepare(selectEntry + "WHERE scope = ? ORDER BY n"));
    statement.bind(1, scope);
    return entriesFrom(statement);
}

Result<std::optional<PendingEntry>> ClientOutbox::at(std::int64_t n)
{
    FAROL_ASSIGN(Statement statement, m_connection.prepare(selectEntry + "WHERE n = ?"));
    statement.bind(1, n);
    FAROL_ASSIGN(QList<PendingEntry> found, entriesFrom(statement));
    return found.isEmpty() ? std::optional<PendingEntry>() : std::optional<PendingEntry>(std::move(found.first()));
}

Status ClientOutbox::answer(std::int64_t n, const Outcome &outcome)
{
    FAROL_TRY(run(m_connection, "UPDATE outbox SET status = 2, outcome_seq = ?, outcome = ? WHERE n = ?"_ba,
                  outcome.seq, encodeOutcome(outcome), n));
    return m_connection.changes() == 1 ? Status() : Status(fail(Error::Code::NotFound, u"no such outbox entry"_s));
}

Result<QList<PendingEntry>> ClientOutbox::passedBy(Seq seq, std::int64_t fromN, int limit)
{
    // The + keeps the planner on the index by seq: sorting the few that passed beats walking all that wait.
    FAROL_ASSIGN(
        Statement statement,
        m_connection.prepare(selectEntry + "WHERE status = 2 AND outcome_seq <= ? AND +n >= ? ORDER BY +n LIMIT ?"));
    statement.bindAll(seq, fromN, limit);
    return entriesFrom(statement);
}

Status ClientOutbox::retire(std::int64_t n, Instant now)
{
    FAROL_TRY(run(m_connection,
                  "INSERT OR REPLACE INTO journal (mutation, n, table_no, row_id, scope, previous, body, retired)"
                  " SELECT mutation, n, table_no, row_id, scope, previous, body, ? FROM outbox WHERE n = ?"_ba,
                  now.ms, n));
    FAROL_TRY(run(m_connection, "DELETE FROM outbox WHERE n = ?"_ba, n));
    if (m_connection.changes() != 1)
        return fail(Error::Code::NotFound, u"no such outbox entry"_s);
    return run(m_connection, "DELETE FROM journal WHERE retired < ?"_ba, now.ms - JournalMs);
}

Status ClientOutbox::eraseScope(ScopeId scope)
{
    FAROL_TRY(run(m_connection, "DELETE FROM outbox WHERE scope = ?"_ba, scope));
    return run(m_connection, "DELETE FROM journal WHERE scope = ?"_ba, scope);
}

Status ClientOutbox::eraseAnswered()
{
    FAROL_TRY(run(m_connection, "DELETE FROM outbox WHERE status = 2"_ba));
    return run(m_connection, "DELETE FROM journal"_ba);
}

} // namespace farol::storage
