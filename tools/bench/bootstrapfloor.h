// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace farol::bench {

/// Nothing real reaches it: one thread streams rows encoded beforehand over HTTP on loopback, the caller parses them and
/// inserts them into plain SQLite, in one transaction, with three secondary indexes. No TLS, no encryption, no
/// compression, no authentication, no server-side query, no versions, no conflicts.
class BootstrapFloor final
{
public:
    explicit BootstrapFloor(const QList<Customer> &customers);

    /// One bootstrap into a new file, which is closed at the end; its seconds.
    [[nodiscard]] double run(const QString &file) const;
    [[nodiscard]] qsizetype bytes() const { return m_body.size(); }

private:
    QByteArray m_body; ///< one JSON object a line
    qsizetype m_rows;
};

} // namespace farol::bench
