// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/hubtransaction.h"

#include "core/canonical.h"
#include "core/random.h"
#include "storage/hubcodec.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr std::uint32_t RuleBuckets = 1'024;
constexpr qsizetype SaltSize = 16;
constexpr int EntryColumns = 19;

std::uint32_t bucketOf(const QByteArray &key)
{
    return qFromBigEndian<std::uint32_t>(contentHash({"farol-rule", key}).constData()) % RuleBuckets;
}

/// A row there already is locked by the empty update, one that is not comes into being as a reservation; either way in
/// the order given, and a second creator waits.
QByteArray reserveSql(qsizetype count)
{
    return "INSERT INTO row_state (table_no, id, seq, deleted, digest) VALUES "
           + QByteArrayList(count, "(?, ?, 0, 0, 0)").join(", ")
           + " ON CONFLICT (table_no, id) DO UPDATE SET seq = row_state.seq WHERE row_state.seq IS NULL";
}

QByteArray lockSql(qsizetype count)
{
    return "SELECT 1 FROM row_state WHERE (table_no, id) IN (" + QByteArrayList(count, "(?, ?)").join(", ")
           + ") ORDER BY table_no, id FOR NO KEY UPDATE";
}

} // namespace

SqlHubTransaction::SqlHubTransaction(Connection &connection, const HubContext &context)
    : HubReading(connection, context), m_connection(connection), m_context(context), m_pending(connection, context)
{
    m_queries.setBeforeReading([this] { return m_pending.write(); });
}

Result<std::optional<DeviceRecord>> SqlHubTransaction::lockDevice(DeviceId id)
{
    return m_queries.device(id, true);
}

Status SqlHubTransaction::saveDevice(const DeviceRecord &record)
{
    return run(m_connection, upsertSql("device", {"id", "user_id", "last_n", "chain", "revoked"}, {"id"}),
               record.device, record.user, record.lastN, record.chain, record.revoked);
}

Status SqlHubTransaction::lockRules(const QList<QByteArray> &keys)
{
    if (!hasLocks())
        return {};
    std::set<std::uint32_t> buckets;
    for (const QByteArray &key : keys)
        buckets.insert(bucketOf(key));
    for (const std::uint32_t bucket : buckets) {
        FAROL_TRY(
            run(m_connection, "INSERT INTO rule_lock (bucket) VALUES (?) ON CONFLICT (bucket) DO NOTHING", bucket));
        FAROL_TRY(run(m_connection, "SELECT 1 FROM rule_lock WHERE bucket = ? FOR UPDATE", bucket));
    }
    return {};
}

Status SqlHubTransaction::lockRows(const QList<RowKey> &keys, const QList<RowKey> &creating)
{
    if (!hasLocks())
        return {};
    const std::set<RowKey> born(creating.cbegin(), creating.cend());
    std::set<RowKey> all(keys.cbegin(), keys.cend());
    all.insert(born.cbegin(), born.cend());
    // Runs of one kind, so that all rows of the batch are locked in one ascending order whatever their kind.
    QList<RowKey> run;
    bool isBorn = false;
    for (const RowKey &key : all) {
        if (born.contains(key) != isBorn) {
            FAROL_TRY(lockRun(run, isBorn));
            run.clear();
            isBorn = !isBorn;
        }
        run += key;
    }
    m_reserved = born;
    return lockRun(run, isBorn);
}

Status SqlHubTransaction::lockRun(const QList<RowKey> &run, bool creating)
{
    for (qsizetype at = 0; at < run.size();) {
        const qsizetype size = chunkSize(run.size() - at);
        FAROL_TRY(lockChunk(run.sliced(at, size), creating));
        at += size;
    }
    return {};
}

Status SqlHubTransaction::lockChunk(const QList<RowKey> &chunk, bool creating)
{
    FAROL_ASSIGN(auto statement, m_connection.prepare(creating ? reserveSql(chunk.size()) : lockSql(chunk.size())));
    int index = 0;
    for (const RowKey &key : chunk) {
        statement.bind(++index, key.table);
        statement.bind(++index, key.id);
    }
    return statement.run();
}

Result<Head> SqlHubTransaction::lockHead()
{
    FAROL_ASSIGN(m_head, m_queries.head(true));
    return *m_head;
}

Status SqlHubTransaction::putRow(const RowState &row)
{
    if (!m_context.projections.contains(row.key.table))
        return fail(Error::Code::Invalid, u"there is no table %1"_s.arg(row.key.table));
    m_pending.put(row);
    m_reserved.erase(row.key);
    return {};
}

Status SqlHubTransaction::putFacts(const ScopeFacts &facts)
{
    m_pending.put(facts);
    return {};
}

Status SqlHubTransaction::append(const QList<LogEntry> &entries)
{
    if (!m_head)
        return fail(Error::Code::Internal, u"the log grows before the number is taken"_s);
    for (qsizetype at = 0; at < entries.size();) {
        const QList<LogEntry> chunk = entries.sliced(at, chunkSize(entries.size() - at));
        FAROL_TRY(writeEntries(chunk));
        at += chunk.size();
    }
    if (entries.isEmpty())
        return {};
    m_hasAppended = true;
    m_commitLast = entries.constLast().commitLast;
    return run(m_connection, "UPDATE head SET seq = ?, hash = ?", m_head->seq, m_head->hash);
}

Status SqlHubTransaction::writeEntries(const QList<LogEntry> &entries)
{
    const QByteArrayList tuples(entries.size(), '(' + placeholders(EntryColumns) + ')');
    FAROL_ASSIGN(auto statement,
                 m_connection.prepare("INSERT INTO change (seq, commit_last, kind, table_no, row_id, scope, old_scope, "
                                      "user_id, mutation, operation, act, device, author, effective, whole, payload, "
                                      "salt, payload_digest, hash) VALUES "
                                      + tuples.join(", ")));
    int index = 0;
    for (const LogEntry &entry : entries) {
        if (entry.seq != m_head->seq + 1 || entry.commitLast < entry.seq)
            return fail(Error::Code::Internal, u"entry %1 does not follow %2"_s.arg(entry.seq).arg(m_head->seq));
        bindEntry(statement, index, entry);
        index += EntryColumns;
    }
    return statement.run();
}

/// Binds the placeholders after `index` and moves the head on by this entry.
void SqlHubTransaction::bindEntry(Statement &statement, int index, LogEntry entry)
{
    entry.act.remove(QChar::Null); // which PostgreSQL's texts cannot hold
    const QByteArray payload = encodePayload(entry);
    QByteArray salt(SaltSize, Qt::Uninitialized);
    m_context.random->fill(salt.data(), std::size_t(salt.size()));
    const QByteArray digest = payloadDigest(salt, payload);
    m_head->hash = linkHash(m_head->workspace, m_head->hash, entry, digest);
    m_head->seq = entry.seq;

    statement.bind(index + 1, entry.seq).bind(index + 2, entry.commitLast).bind(index + 3, int(entry.kind));
    statement.bind(index + 4, entry.row.table);
    if (entry.kind == LogKind::Row) {
        statement.bind(index + 5, entry.row.id).bind(index + 6, entry.scope).bindOrNull(index + 7, entry.oldScope);
        statement.bind(index + 8, nullptr);
    } else {
        statement.bind(index + 5, nullptr).bind(index + 6, nullptr).bind(index + 7, nullptr);
        statement.bind(index + 8, entry.user);
    }
    statement.bind(index + 9, entry.mutation).bind(index + 10, entry.operation).bind(index + 11, entry.act);
    statement.bind(index + 12, entry.device).bind(index + 13, entry.author).bind(index + 14, entry.effective.ms);
    statement.bind(index + 15, entry.wholeRow).bind(index + 16, payload).bind(index + 17, salt);
    statement.bind(index + 18, digest).bind(index + 19, m_head->hash);
}

Status SqlHubTransaction::putMutation(const MutationRecord &record)
{
    m_pending.put(record);
    return {};
}

Status SqlHubTransaction::putResult(DeviceId device, std::int64_t n, const StoredResult &result)
{
    m_pending.put(device, n, result);
    return {};
}

Status SqlHubTransaction::pruneResults(DeviceId device, std::int64_t upToN)
{
    FAROL_TRY(m_pending.write());
    return run(m_connection, "DELETE FROM result WHERE device = ? AND n <= ?", device, upToN);
}

Status SqlHubTransaction::grant(UserId user, ScopeId scope, Seq seq)
{
    m_pending.grant(user, scope, seq);
    return {};
}

Status SqlHubTransaction::revoke(UserId user, ScopeId scope)
{
    m_pending.revoke(user, scope);
    return run(m_connection, "DELETE FROM access WHERE user_id = ? AND scope = ?", user, scope);
}

Status SqlHubTransaction::quarantine(const Mutation &mutation, const QByteArray &body, DeviceId device, UserId author,
                                     ScopeId scope, Seq seq)
{
    return run(m_connection,
               "INSERT INTO quarantine (mutation, device, author, scope, table_no, row_id, seq, body) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (mutation) DO NOTHING",
               mutation.id, device, author, scope, mutation.row.table, mutation.row.id, seq, body);
}

Status SqlHubTransaction::finish()
{
    FAROL_TRY(m_pending.write());
    if (m_hasAppended && m_commitLast != m_head->seq)
        return fail(Error::Code::Internal, u"the commit ends at %1, not at %2"_s.arg(m_head->seq).arg(m_commitLast));
    FAROL_ASSIGN(auto statement,
                 m_connection.prepare("DELETE FROM row_state WHERE table_no = ? AND id = ? AND body IS NULL"));
    for (const RowKey &key : m_reserved)
        FAROL_TRY(statement.bindAll(key.table, key.id).run());
    return {};
}

} // namespace farol::storage
