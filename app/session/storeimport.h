// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/devicestore.h"
#include "core/importmapping.h"
#include "exchange/importtarget.h"

#include <utility>

namespace farol {

/// Imports into a store: each piece is one command, and all of them are one act. Blocks the importing thread, which must
/// not be the store's own unless nobody else needs it meanwhile. The store outlives it.
class StoreImport final : public exchange::ImportTarget
{
public:
    /// `own`: which fields of the workspace's own the mapping fills, ownFieldsOf(); the schema is then one of
    /// schemaWithOwnFields().
    StoreImport(DeviceStore &store, const Schema &schema, QList<FieldNumber> own = {})
        : m_store(store), m_schema(schema), m_own(std::move(own))
    {}

    Result<QList<std::optional<RowState>>> findRows(TableNumber table, const QStringList &keys) override;
    Result<QList<std::optional<RowState>>> rows(TableNumber table, const QList<Uuid> &ids) override;
    Result<QList<exchange::Reference>> findReferences(TableNumber table, const QStringList &texts) override;
    Result<ListCatalog> lists() override;
    Result<ChangeSet> apply(const Command &command) override;

private:
    [[nodiscard]] Status findByKey(const EntityInfo &entity, const QStringList &texts,
                                   QList<exchange::Reference> &found);
    [[nodiscard]] Status findByName(const EntityInfo &entity, const QStringList &texts,
                                    QList<exchange::Reference> &found);

    [[nodiscard]] Status addOwnValues(QList<std::optional<RowState>> &rows);

    DeviceStore &m_store;
    const Schema &m_schema;
    QList<FieldNumber> m_own;
};

/// The row of a table that an id, a mail address, a natural key or what people call it (EntityInfo::title()) stands for,
/// from what is on this device. NotFound; Conflict when several do.
[[nodiscard]] Result<Uuid> findReference(DeviceStore &store, const Schema &schema, TableNumber table,
                                         const QString &text);

/// How many of several rows a message names: enough to see which is meant.
inline constexpr qsizetype MostNamed = 5;
/// The living rows on this device that hold the text as their natural key; if none does, those called that, of which one
/// more than MostNamed says that there are others.
[[nodiscard]] Result<QList<Uuid>> rowsCalled(DeviceStore &store, const EntityInfo &entity, const QString &text);

} // namespace farol
