// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/hubtransaction.h"

#include "core/canonical.h"
#include "core/random.h"
#include "storage/hubcodec.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

constexpr std::uint32_t RuleBuckets = 1'024;
constexpr qsizetype SaltSize = 16;

/// The texts of three statements, for 64, 8 and 1 rows, serve any number of rows and stay prepared.
qsizetype chunkSize(qsizetype left)
{
    for (const qsizetype size : {64, 8}) {
        if (left >= size)
            return size;
    }
    return 1;
}

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
    : HubReading(connection, context), m_connection(connection), m_context(context)
{}

Result<std::optional<DeviceRecord>> SqlHubTransaction::lockDevice(DeviceId id)
{
    return m_queries.device(id, true);
}

Status SqlHubTransaction::saveDevice(const DeviceRecord &record)
{
    return run(
        m_connection,
        "INSERT INTO device (id, user_id, last_n, chain, revoked) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
        "SET user_id = excluded.user_id, last_n = excluded.last_n, chain = excluded.chain, "
        "revoked = excluded.revoked",
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
    const auto projection = m_context.projections.constFind(row.key.table);
    if (projection == m_context.projections.constEnd())
        return fail(Error::Code::Invalid, u"there is no table %1"_s.arg(row.key.table));
    const FieldNumber ownerField = m_context.owners.value(row.key.table);
    const Value ownerValue = ownerField != 0 ? row.value(ownerField) : Value();
    const Uuid owner = ownerValue.get<Uuid>() != nullptr ? *ownerValue.get<Uuid>() : Uuid();
    FAROL_ASSIGN(auto statement,
                 m_connection.prepare(
                     "INSERT INTO row_state (table_no, id, scope, owner, seq, deleted, body, digest) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (table_no, id) DO UPDATE SET scope = excluded.scope, "
                     "owner = excluded.owner, seq = excluded.seq, deleted = excluded.deleted, body = excluded.body, "
                     "digest = excluded.digest"));
    statement.bindAll(row.key.table, row.key.id, row.scope).bindOrNull(4, owner);
    statement.bind(5, row.seq).bind(6, row.isDeleted()).bind(7, encodeFields(row.fields));
    statement.bind(8, std::int64_t(rowDigest(row)));
    FAROL_TRY(statement.run());
    m_reserved.erase(row.key);
    return projection->put(m_connection, row);
}

Status SqlHubTransaction::putFacts(const ScopeFacts &facts)
{
    FAROL_ASSIGN(auto statement,
                 m_connection.prepare("INSERT INTO scope_facts (customer, owner, team) VALUES (?, ?, ?) "
                                      "ON CONFLICT (customer) DO UPDATE SET owner = excluded.owner, "
                                      "team = excluded.team"));
    return statement.bind(1, facts.customer).bindOrNull(2, facts.owner).bindOrNull(3, facts.team).run();
}

Status SqlHubTransaction::append(const QList<LogEntry> &entries)
{
    if (!m_head)
        return fail(Error::Code::Internal, u"the log grows before the number is taken"_s);
    QByteArray hash = m_head->hash;
    Seq seq = m_head->seq;
    for (const LogEntry &entry : entries) {
        if (entry.seq != seq + 1 || entry.commitLast < entry.seq)
            return fail(Error::Code::Internal, u"entry %1 does not follow %2"_s.arg(entry.seq).arg(seq));
        FAROL_TRY(appendEntry(entry, *m_head, hash));
        seq = entry.seq;
        m_commitLast = entry.commitLast;
        m_hasAppended = true;
    }
    m_head->seq = seq;
    m_head->hash = hash;
    return run(m_connection, "UPDATE head SET seq = ?, hash = ?", seq, hash);
}

Status SqlHubTransaction::appendEntry(LogEntry entry, const Head &head, QByteArray &hash)
{
    entry.act.remove(QChar::Null); // which PostgreSQL's texts cannot hold
    const QByteArray payload = encodePayload(entry);
    QByteArray salt(SaltSize, Qt::Uninitialized);
    m_context.random->fill(salt.data(), std::size_t(salt.size()));
    const QByteArray digest = payloadDigest(salt, payload);
    hash = linkHash(head.workspace, hash, entry, digest);

    const bool isRow = entry.kind == LogKind::Row;
    FAROL_ASSIGN(auto statement,
                 m_connection.prepare("INSERT INTO change (seq, commit_last, kind, table_no, row_id, scope, old_scope, "
                                      "user_id, mutation, operation, act, device, author, effective, whole, payload, "
                                      "salt, payload_digest, hash) VALUES ("
                                      + placeholders(19) + ')'));
    statement.bindAll(entry.seq, entry.commitLast, int(entry.kind), entry.row.table);
    if (isRow)
        statement.bind(5, entry.row.id).bind(6, entry.scope).bindOrNull(7, entry.oldScope).bind(8, nullptr);
    else
        statement.bind(5, nullptr).bind(6, nullptr).bind(7, nullptr).bind(8, entry.user);
    statement.bind(9, entry.mutation).bind(10, entry.operation).bind(11, entry.act).bind(12, entry.device);
    statement.bind(13, entry.author).bind(14, entry.effective.ms).bind(15, entry.wholeRow);
    statement.bind(16, payload).bind(17, salt).bind(18, digest).bind(19, hash);
    return statement.run();
}

Status SqlHubTransaction::putMutation(const MutationRecord &record)
{
    FAROL_ASSIGN(auto statement,
                 m_connection.prepare(
                     "INSERT INTO mutation (id, version, table_no, row_id, device, n, seq, outcome, bases) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET table_no = excluded.table_no, "
                     "row_id = excluded.row_id, device = excluded.device, n = excluded.n, seq = excluded.seq, "
                     "outcome = excluded.outcome, bases = excluded.bases"));
    statement.bindAll(record.mutation, std::int64_t(versionOf(record.mutation)), record.row.table, record.row.id,
                      record.device, record.n, record.outcome.seq, encodeOutcome(record.outcome));
    if (record.bases.isEmpty())
        return statement.bind(9, nullptr).run();
    return statement.bind(9, encodeBases(record.bases)).run();
}

Status SqlHubTransaction::putResult(DeviceId device, std::int64_t n, const StoredResult &result)
{
    return run(m_connection,
               "INSERT INTO result (device, n, hash, outcome) VALUES (?, ?, ?, ?) ON CONFLICT (device, n) DO UPDATE "
               "SET hash = excluded.hash, outcome = excluded.outcome",
               device, n, result.hash, encodeOutcome(result.outcome));
}

Status SqlHubTransaction::pruneResults(DeviceId device, std::int64_t upToN)
{
    return run(m_connection, "DELETE FROM result WHERE device = ? AND n <= ?", device, upToN);
}

Status SqlHubTransaction::grant(UserId user, ScopeId scope, Seq seq)
{
    return run(m_connection,
               "INSERT INTO access (user_id, scope, granted_seq) VALUES (?, ?, ?) "
               "ON CONFLICT (user_id, scope) DO UPDATE SET granted_seq = excluded.granted_seq",
               user, scope, seq);
}

Status SqlHubTransaction::revoke(UserId user, ScopeId scope)
{
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
    if (m_hasAppended && m_commitLast != m_head->seq)
        return fail(Error::Code::Internal, u"the commit ends at %1, not at %2"_s.arg(m_head->seq).arg(m_commitLast));
    FAROL_ASSIGN(auto statement,
                 m_connection.prepare("DELETE FROM row_state WHERE table_no = ? AND id = ? AND body IS NULL"));
    for (const RowKey &key : m_reserved)
        FAROL_TRY(statement.bindAll(key.table, key.id).run());
    return {};
}

} // namespace farol::storage
