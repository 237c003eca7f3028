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
    return storage::run(connection,
                        "INSERT INTO audit (n, at, user_id, device, address, action, object, outcome, previous, hash)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        record.n, event.at.ms, event.actor, event.device, QString::fromUtf8(event.peer),
                        QString::fromUtf8(event.action), QString::fromUtf8(event.object),
                        QString::fromUtf8(event.outcome), record.previous, record.hash);
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
        FAROL_ASSIGN(auto rows,
                     connection.prepare("SELECT n, at, user_id, device, address, action, object, outcome, previous, hash"
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

Result<std::int64_t> AuditLog::verify()
{
    constexpr int PageSize = 1000;
    std::int64_t last = 0;
    QByteArray previous = chainStart();
    for (;;) {
        FAROL_ASSIGN(const QList<AuditRecord> records, page(last, PageSize));
        for (const AuditRecord &record : records) {
            if (record.n != last + 1 || record.previous != previous || record.hash != hashOf(record))
                return fail(Error::Code::Corrupt, u"audit record %1 is not what was written"_s.arg(last + 1));
            last = record.n;
            previous = record.hash;
        }
        if (records.size() < PageSize)
            return last;
    }
}

} // namespace farol::server
