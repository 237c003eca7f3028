// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mutation.h"
#include "core/permissions.h"
#include "core/result.h"
#include "core/rowstate.h"

#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace farol::chaos {

/// A set's elements are promises of their own, named "tags/vip", true or false.
[[nodiscard]] QString elementField(const QString &element);

/// What the programs have on disk in the end, read past them: the server's rows, and all work that was not taken.
class Truth final
{
public:
    /// Reads a server's database; no process needs to serve it. `folder` when it is an embedded one, else `url`.
    [[nodiscard]] Status readServer(const QString &folder, const QString &url);
    /// Reads what a device keeps beside the server's rows, and checks its file. Gives its confirmed rows.
    [[nodiscard]] Result<QHash<Uuid, QByteArray>> readDevice(const QString &folder);

    [[nodiscard]] const QHash<Uuid, RowState> &rows() const { return m_rows; }
    /// What a device of this person has to hold, as canonical bytes.
    [[nodiscard]] QHash<Uuid, QByteArray> rowsOf(const UserRights &person) const;
    /// Whether the value is shown, or is a side of the field's conflict.
    [[nodiscard]] bool holds(const Uuid &id, const QString &field, const QJsonValue &value) const;
    /// How many pieces of work with this value wait for a person: on a needs-attention list, or in the quarantine.
    [[nodiscard]] qsizetype refused(const Uuid &row, const QString &field, const QJsonValue &value) const;
    /// The field and its sides, for a failure's message.
    [[nodiscard]] QString told(const Uuid &id, const QString &field) const;
    [[nodiscard]] qsizetype refusedCount() const { return m_refused.size(); }
    /// What is wrong with the log: gaps, or a mutation that was written down in two commits.
    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    QHash<Uuid, RowState> m_rows;
    QList<Mutation> m_refused;
    QStringList m_faults;
};

} // namespace farol::chaos
