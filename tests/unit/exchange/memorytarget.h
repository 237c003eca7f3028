// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "exchange/importtarget.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <functional>

namespace farol::exchange {

/// Rows of the customer table in memory, with all that was done to them.
class MemoryTarget final : public ImportTarget
{
public:
    Result<QList<std::optional<RowState>>> findRows(TableNumber table, const QStringList &keys) override;
    Result<std::optional<Uuid>> findReference(TableNumber table, const QString &text) override;
    Result<ChangeSet> apply(const Command &command) override;

    [[nodiscard]] Customer customer(const QString &key) const;

    QMap<Uuid, RowState> rows;
    QHash<QString, QList<Uuid>> references; ///< what names stand for
    QList<Command> commands;
    std::function<Status(const RowEdit &)> judge; ///< refuses a command when it refuses one of its edits
    int lookUps = 0;

private:
    [[nodiscard]] Status applyEdit(const RowEdit &edit);

    QHash<QString, Uuid> m_byKey;
};

} // namespace farol::exchange
