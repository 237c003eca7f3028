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

namespace farol::server {

/// One link of the audit chain as it is stored.
struct AuditRecord final {
    std::int64_t n = 0; ///< 1, 2, 3 … without gaps
    AuditEvent event;
    QByteArray previous; ///< hash of record n-1
    QByteArray hash;
};

/// The workspace's audit trail: append-only, each record hashing the one before it, so that a change or a removal in the
/// middle shows. Ids and words of ours, never contents. Thread-safe.
class AuditLog final : public AuditSink
{
public:
    AuditLog(storage::SqlHubStore &store, Log &log) : m_store(store), m_log(log) {}

    /// A record that cannot be written is reported in the log; the action it reports has happened and stays.
    void record(const AuditEvent &event) override;
    [[nodiscard]] Status append(const AuditEvent &event);
    /// Records after `after`, in order.
    [[nodiscard]] Result<QList<AuditRecord>> page(std::int64_t after, int limit);
    /// Reads the whole chain. The number of records when it is whole; Corrupt names the first that is not.
    [[nodiscard]] Result<std::int64_t> verify();

private:
    storage::SqlHubStore &m_store;
    Log &m_log;
};

} // namespace farol::server
