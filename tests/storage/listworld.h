// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customcatalog.h"
#include "core/listquery.h"
#include "core/rowstate.h"
#include "core/schema.h"

#include <QByteArray>
#include <QList>

/// Random rows, filters and sort orders whose values meet each other often and are chosen to be awkward.
namespace farol::storage::test {

inline constexpr TableNumber VisitTable = 50;
inline constexpr TableNumber RemarkTable = 51;

/// farolSchema()'s customers and custom values, visits that live with a customer, remarks that live with a visit: every field type.
[[nodiscard]] const Schema &worldSchema();
/// Fields of a workspace's own, one of each kind.
[[nodiscard]] const CustomCatalog &worldCatalog();
/// The entity with the columns of worldCatalog().
[[nodiscard]] const EntityInfo &worldEntity(TableNumber table);
/// What makes the tables of visits and remarks.
[[nodiscard]] QByteArray worldTables();

/// A row of the entity; owners are among the first few ids of their table. To be used inside of rc::check.
[[nodiscard]] RowState anyRow(const EntityInfo &info, int number);
/// What some of the first customers have in the fields of worldCatalog(): at most one value each.
[[nodiscard]] QList<RowState> anyCustomValues();
/// A filter that checkFilter() accepts, at most `depth` groups deep.
[[nodiscard]] Filter anyFilter(const EntityInfo &info, int depth);
[[nodiscard]] QList<SortKey> anySort(const EntityInfo &info);
[[nodiscard]] Uuid worldId(TableNumber table, int number);

/// What the list should hold, by FilterMatcher, standsBefore() and the rule of death.
[[nodiscard]] QList<Uuid> expectedIds(const ListQuery &query, const QList<RowState> &rows);

} // namespace farol::storage::test
