// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/auditlog.h"

#include "core/canonical.h"
#include "server/tablefacts.h"

#include <QCborStreamWriter>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

QByteArrayList recordColumns()
{
    return {"n", "at", "user_id", "device", "address", "action", "object", "outcome", "previous", "hash"};
}

/// As it is stored: no id is NULL, and nothing else is hashed like it.
void appendId(QCborStreamWriter &out, const Uuid &id)
{
    if (id.isNull())
        out.append(nullptr);
    else
        out.append(id.toBytes());
}

QByteArray hashOf(const AuditRecord &record)
{
    QByteArray bytes;
    QCborStreamWriter out(&bytes);
    out.startArray(8);
    out.append(qint64(record.n));
    out.append(qint64(record.event.at.ms));
    appendId(out, record.event.actor.uuid);
    appendId(out, record.event.device.uuid);
    out.append(record.event.peer);
    out.append(record.event.action);
    out.append(record.event.object);
    out.append(record.event.outcome);
    out.endArray();
    return contentHash({"farol-audit", record.previous, bytes});
}

// The newest record as the transaction that wrote it left it, in table `setting`.
constexpr const char *EndName = "audit-end";

QByteArray endMark(std::int64_t n, const QByteArray &hash)
{
    return QByteArray::number(qint64(n)) + ':' + hash.toHex();
}

Status readEnd(storage::Connection &connection, QByteArray *end)
{
    FAROL_ASSIGN(auto row, connection.prepare("SELECT value FROM setting WHERE name = ?"));
    row.bind(1, QString::fromLatin1(EndName));
    FAROL_ASSIGN(const bool found, row.step());
    *end = found ? row.blob(0) : QByteArray();
    return {};
}

/// NULL is no id; 16 zero bytes would read like it, and nothing of ours writes them.
Result<Uuid> idOrNone(const storage::Statement &row, int column)
{
    if (row.isNull(column))
        return Uuid();
    FAROL_ASSIGN(const Uuid id, Uuid::fromBytes(row.blobView(column)));
    return id.isNull() ? Result<Uuid>(fail(Error::Code::Corrupt, u"an id of zeros"_s)) : Result<Uuid>(id);
}

Result<AuditRecord> recordFrom(const storage::Statement &row)
{
    AuditRecord record;
    record.n = row.integer(0);
    record.event.at.ms = row.integer(1);
    const Result<Uuid> actor = idOrNone(row, 2);
    const Result<Uuid> device = idOrNone(row, 3);
    if (!actor || !device)
        return fail(Error::Code::Corrupt, u"audit record %1 names somebody who cannot be"_s.arg(record.n));
    record.event.actor = UserId(*actor);
    record.event.device = DeviceId(*device);
    record.event.peer = row.text(4).toUtf8();
    record.event.action = row.text(5).toUtf8();
    record.event.object = row.text(6).toUtf8();
    record.event.outcome = row.text(7).toUtf8();
    record.previous = row.blob(8);
    record.hash = row.blob(9);
    return record;
}

/// SQLite stores what it is given and turns it into what is asked for: a text of digits reads like the number it was.
/// The first record with a value of another kind than ours; 0 = there is none. PostgreSQL lets none in.
Result<std::int64_t> firstOfAnotherKind(storage::Connection &connection)
{
    if (connection.backend() != storage::Backend::Sqlite)
        return std::int64_t(0);
    FAROL_ASSIGN(auto row,
                 connection.prepare("SELECT n FROM audit WHERE typeof(n) <> 'integer' OR typeof(at) <> 'integer'"
                                    " OR typeof(user_id) NOT IN ('null', 'blob')"
                                    " OR typeof(device) NOT IN ('null', 'blob')"
                                    " OR typeof(address) <> 'text' OR typeof(action) <> 'text'"
                                    " OR typeof(object) <> 'text' OR typeof(outcome) <> 'text'"
                                    " OR typeof(previous) <> 'blob' OR typeof(hash) <> 'blob'"
                                    " ORDER BY n LIMIT 1"));
    FAROL_ASSIGN(const bool found, row.step());
    return found ? row.integer(0) : std::int64_t(0);
}

} // namespace

Status appendToAudit(storage::Connection &connection, const AuditEvent &event)
{
    AuditRecord record;
    record.event = event;
    record.previous = chainStart();
    {
        FAROL_ASSIGN(auto last, connection.prepare("SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1"));
        FAROL_ASSIGN(const bool any, last.step());
        if (any) {
            record.n = last.integer(0);
            record.previous = last.blob(1);
        }
    }
    ++record.n;
    record.hash = hashOf(record);
    const auto idOrNull = [](const auto &id) { return id.isNull() ? std::nullopt : std::optional(id); };
    FAROL_TRY(
        storage::run(connection,
                     "INSERT INTO audit (n, at, user_id, device, address, action, object, outcome, previous, hash)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     record.n, event.at.ms, idOrNull(event.actor), idOrNull(event.device),
                     QString::fromUtf8(event.peer), QString::fromUtf8(event.action), QString::fromUtf8(event.object),
                     QString::fromUtf8(event.outcome), record.previous, record.hash));
    return storage::run(connection,
                        "INSERT INTO setting (name, value) VALUES (?, ?)"
                        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        QString::fromLatin1(EndName), endMark(record.n, record.hash));
}

Status AuditLog::append(const AuditEvent &event)
{
    // Two processes may reach for the same number; the primary key lets one of them pass and the other comes again.
    constexpr int Attempts = 20;
    Status status;
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        status = m_store.writeSql([&](storage::Connection &connection) { return appendToAudit(connection, event); });
        if (status || status.error().code != Error::Code::Exists)
            return status;
    }
    return status;
}

void AuditLog::record(const AuditEvent &event)
{
    const Status status = append(event);
    if (!status)
        m_log.write(Log::Level::Error, "audit",
                    LogLine().add("action", event.action).add("error", errorName(status.error().code)));
}

Result<QList<AuditRecord>> AuditLog::page(std::int64_t after, int limit)
{
    QList<AuditRecord> records;
    FAROL_TRY(m_store.readSql([&](storage::Connection &connection) -> Status {
        records.clear();
        FAROL_ASSIGN(auto rows, connection.prepare(
                                    "SELECT n, at, user_id, device, address, action, object, outcome, previous, hash"
                                    " FROM audit WHERE n > ? ORDER BY n LIMIT ?"));
        rows.bindAll(after, limit);
        for (;;) {
            FAROL_ASSIGN(const bool more, rows.step());
            if (!more)
                return {};
            FAROL_ASSIGN(const AuditRecord record, recordFrom(rows));
            records.append(record);
        }
    }));
    return records;
}

Result<AuditEnd> AuditLog::verify(const std::optional<AuditEnd> &known)
{
    // Asked for first, since what the database says of a table it does not have is also what it says of a failing disk.
    FAROL_TRY(m_store.readSql([](storage::Connection &connection) -> Status {
        FAROL_ASSIGN(const bool hasRecords, hasColumns(connection, "audit", recordColumns()));
        FAROL_ASSIGN(const bool hasEnd, hasColumns(connection, "setting", {"name", "value"}));
        return hasRecords && hasEnd ? Status() : fail(Error::Code::Corrupt, u"the audit trail was taken away"_s);
    }));
    return readThrough(known);
}

Result<AuditEnd> AuditLog::readThrough(const std::optional<AuditEnd> &known)
{
    constexpr int PageSize = 1000;
    // Read first: what is appended meanwhile may only make the trail longer than its mark.
    QByteArray mark;
    FAROL_TRY(m_store.readSql([&](storage::Connection &connection) -> Status {
        FAROL_TRY(readEnd(connection, &mark));
        FAROL_ASSIGN(const std::int64_t n, firstOfAnotherKind(connection));
        return n == 0 ? Status() : fail(Error::Code::Corrupt, u"audit record %1 is not what was written"_s.arg(n));
    }));
    AuditEnd end{0, chainStart()};
    bool markSeen = false;
    bool knownSeen = !known;
    for (;;) {
        FAROL_ASSIGN(const QList<AuditRecord> records, page(end.n, PageSize));
        for (const AuditRecord &record : records) {
            if (record.n != end.n + 1 || record.previous != end.hash || record.hash != hashOf(record))
                return fail(Error::Code::Corrupt, u"audit record %1 is not what was written"_s.arg(end.n + 1));
            end = {record.n, record.hash};
            markSeen = markSeen || endMark(end.n, end.hash) == mark;
            knownSeen = knownSeen || (known->n == end.n && known->hash == end.hash);
        }
        if (records.size() < PageSize)
            break;
    }
    // A workspace begins with a record, so an empty trail has lost its records, too.
    if (!markSeen)
        return fail(Error::Code::Corrupt,
                    u"the audit trail ends with record %1, which is not the last that was written"_s.arg(end.n));
    if (!knownSeen)
        return fail(Error::Code::Corrupt, u"audit record %1 is not the one you know"_s.arg(known->n));
    return end;
}

} // namespace farol::server
