// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/auditlog.h"

#include "core/canonical.h"

#include <QCborStreamWriter>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

QByteArray hashOf(const AuditRecord &record)
{
    QByteArray bytes;
    QCborStreamWriter out(&bytes);
    out.startArray(8);
    out.append(qint64(record.n));
    out.append(qint64(record.event.at.ms));
    out.append(record.event.actor.uuid.toBytes());
    out.append(record.event.device.uuid.toBytes());
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

Status insert(storage::Connection &connection, const AuditEvent &event)
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
    FAROL_TRY(
        storage::run(connection,
                     "INSERT INTO audit (n, at, user_id, device, address, action, object, outcome, previous, hash)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     record.n, event.at.ms, event.actor, event.device, QString::fromUtf8(event.peer),
                     QString::fromUtf8(event.action), QString::fromUtf8(event.object), QString::fromUtf8(event.outcome),
                     record.previous, record.hash));
    return storage::run(connection,
                        "INSERT INTO setting (name, value) VALUES (?, ?)"
                        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        QString::fromLatin1(EndName), endMark(record.n, record.hash));
}

Status readEnd(storage::Connection &connection, QByteArray *end)
{
    FAROL_ASSIGN(auto row, connection.prepare("SELECT value FROM setting WHERE name = ?"));
    row.bind(1, QString::fromLatin1(EndName));
    FAROL_ASSIGN(const bool found, row.step());
    *end = found ? row.blob(0) : QByteArray();
    return {};
}

} // namespace

Status AuditLog::append(const AuditEvent &event)
{
    // Two processes may reach for the same number; the primary key lets one of them pass and the other comes again.
    constexpr int Attempts = 20;
    Status status;
    for (int attempt = 0; attempt < Attempts; ++attempt) {
        status = m_store.writeSql([&](storage::Connection &connection) { return insert(connection, event); });
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
            AuditRecord record;
            record.n = rows.integer(0);
            record.event.at.ms = rows.integer(1);
            record.event.actor = UserId(rows.uuid(2));
            record.event.device = DeviceId(rows.uuid(3));
            record.event.peer = rows.text(4).toUtf8();
            record.event.action = rows.text(5).toUtf8();
            record.event.object = rows.text(6).toUtf8();
            record.event.outcome = rows.text(7).toUtf8();
            record.previous = rows.blob(8);
            record.hash = rows.blob(9);
            records.append(record);
        }
    }));
    return records;
}

Result<AuditEnd> AuditLog::verify(const std::optional<AuditEnd> &known)
{
    constexpr int PageSize = 1000;
    // Read first: what is appended meanwhile may only make the trail longer than its mark.
    QByteArray mark;
    FAROL_TRY(m_store.readSql([&](storage::Connection &connection) { return readEnd(connection, &mark); }));
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
