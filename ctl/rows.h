// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/text/amounts.h"
#include "core/text/filter.h"
#include "ctl/context.h"

#include <QSet>
#include <QStringList>

/// Rows as the command line reads and writes them.
namespace farol::ctl {

/// The entity with the workspace's own fields where it has some, which are known once the profile is open.
[[nodiscard]] Result<const EntityInfo *> withOwnFields(Context &context, const EntityInfo *entity);
/// Gives the row what it shows in the workspace's own fields that `entity` has.
[[nodiscard]] Status addOwnValues(Context &context, const EntityInfo &entity, RowState &row);

/// The field of that name; a usage error with the nearest name otherwise.
[[nodiscard]] Result<const FieldInfo *> fieldNamed(Context &context, const EntityInfo &entity, const QString &name);
/// The row that an id, a natural key or a name stands for.
[[nodiscard]] Result<RowKey> rowNamed(Context &context, const EntityInfo &entity, const QString &text);
/// The living row with its versions; not found when it is deleted.
[[nodiscard]] Result<RowState> livingRow(Context &context, const RowKey &key);

/// Refuses an edit of these rows that would put one of them above itself, of which the server would make a conflict.
[[nodiscard]] Status refuseCircle(Context &context, const EntityInfo &entity, const RowEdit &edit,
                                  const QSet<Uuid> &rows);
/// Refuses an edit that would give these rows a key which another living row has, or more than one of them the same.
[[nodiscard]] Status refuseTakenKey(Context &context, const EntityInfo &entity, const RowEdit &edit,
                                    const QSet<Uuid> &rows);

/// The error that names those that a word may mean, each with its id, which says it better.
[[nodiscard]] Error ambiguous(Context &context, const EntityInfo &entity, const QString &text);

/// What the row holds, for whoever asks later.
[[nodiscard]] RowValues valuesIn(const RowState &row);
/// As programs read it; money in the main unit of the currency that the row holds besides.
[[nodiscard]] QJsonValue fieldJson(const FieldInfo &field, const Value &value, const RowValues &others);
/// {"id": …, then each field by its name}: nulls included, sets as arrays.
[[nodiscard]] QJsonObject rowJson(const EntityInfo &entity, const RowState &row);
/// As people read it: names instead of ids, moments in the machine's zone, money in the main unit.
[[nodiscard]] QString fieldText(Context &context, const FieldInfo &field, const Value &value, const RowValues &others);
[[nodiscard]] QString userText(Context &context, UserId user);
[[nodiscard]] QString instantText(Instant instant);
[[nodiscard]] QString instantJson(Instant instant);
/// "Acme (0190…)".
[[nodiscard]] QString rowTitle(const EntityInfo &entity, const RowState &row);

/// What words in filters mean here and today.
[[nodiscard]] FilterContext filterContext(Context &context);
/// The query of --where, --sort and --columns. Rows that were merged into another one are left out unless the filter asks
/// for them.
[[nodiscard]] Result<ListQuery> queryOf(Context &context, const EntityInfo &entity);

} // namespace farol::ctl
