// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customer.h"
#include "exchange/importtarget.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <functional>
#include <utility>

namespace farol::exchange {

/// Rows of any table in memory, with all that was done to them.
class MemoryTarget final : public ImportTarget
{
public:
    Result<QList<std::optional<RowState>>> findRows(TableNumber table, const QStringList &keys) override;
    Result<QList<std::optional<RowState>>> rows(TableNumber table, const QList<Uuid> &ids) override;
    Result<QList<Reference>> findReferences(TableNumber table, const QStringList &texts) override;
    Result<ListCatalog> lists() override { return workspaceLists; }
    Result<ChangeSet> apply(const Command &command) override;

    [[nodiscard]] Customer customer(const QString &key) const;
    [[nodiscard]] RowState row(TableNumber table, const QString &key) const;
    [[nodiscard]] QList<RowState> all(TableNumber table) const; ///< by id
    /// A customer that is there before anything is imported.
    Uuid addCustomer(const QString &key, const QString &stage = {});

    QMap<Uuid, RowState> held; ///< by id, of all tables
    QHash<QString, QList<Uuid>> references; ///< what names stand for
    ListCatalog workspaceLists;
    QList<Command> commands;
    std::function<Status(const RowEdit &)> judge; ///< refuses a command when it refuses one of its edits
    int lookUps = 0; ///< batches of keys, ids or texts asked for

private:
    [[nodiscard]] Status applyEdit(const RowEdit &edit);

    QHash<std::pair<TableNumber, QString>, Uuid> m_byKey;
};

} // namespace farol::exchange
