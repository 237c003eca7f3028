// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "server/auth/audit.h"
#include "server/log.h"
#include "storage/sqlhubstore.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>

namespace farol::server {

/// One link of the audit chain as it is stored.
struct AuditRecord final {
    std::int64_t n = 0; ///< 1, 2, 3 … without gaps
    AuditEvent event;
    QByteArray previous; ///< hash of record n-1
    QByteArray hash;
};

/// A place in the trail, by which it can be recognized later.
struct AuditEnd final {
    std::int64_t n = 0;
    QByteArray hash;
};

/// AuditLog::append() as part of a larger transaction. Exists: another process took the number; the whole comes again.
[[nodiscard]] Status appendToAudit(storage::Connection &connection, const AuditEvent &event);

/// The workspace's audit trail: append-only, each record hashing the one before it, and a mark of the newest kept beside
/// it, so that a changed or missing record shows. Whoever rewrites records, hashes and mark alike is found out only by
/// somebody who has noted an AuditEnd elsewhere. Ids and words of ours, never contents. Thread-safe.
class AuditLog final : public AuditSink
{
public:
    AuditLog(storage::SqlHubStore &store, Log &log) : m_store(store), m_log(log) {}

    /// A record that cannot be written is reported in the log; the action it reports has happened and stays.
    void record(const AuditEvent &event) override;
    [[nodiscard]] Status append(const AuditEvent &event);
    /// Records after `after`, in order.
    [[nodiscard]] Result<QList<AuditRecord>> page(std::int64_t after, int limit);
    /// Reads the whole chain. Its end when it is whole and has the record one knows; Corrupt says what is not as it was.
    [[nodiscard]] Result<AuditEnd> verify(const std::optional<AuditEnd> &known = {});

private:
    [[nodiscard]] Result<AuditEnd> readThrough(const std::optional<AuditEnd> &known);

    storage::SqlHubStore &m_store;
    Log &m_log;
};

} // namespace farol::server
