// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/text/filter.h"
#include "ctl/context.h"

#include <QSet>
#include <QStringList>

/// Rows as the command line reads and writes them.
namespace farol::ctl {

/// The entity a word means: "customer" and "customers" alike.
[[nodiscard]] Result<const EntityInfo *> entityNamed(Context &context, const QString &word);
/// The field of that name; a usage error with the nearest name otherwise.
[[nodiscard]] Result<const FieldInfo *> fieldNamed(Context &context, const EntityInfo &entity, const QString &name);
/// The row that an id, a natural key or a name stands for.
[[nodiscard]] Result<RowKey> rowNamed(Context &context, const EntityInfo &entity, const QString &text);
/// The living row with its versions; not found when it is deleted.
[[nodiscard]] Result<RowState> livingRow(Context &context, const RowKey &key);

/// A value as typed: lists by their keys, people and rows by id, mail address or name; natural keys in normal form.
[[nodiscard]] Result<Value> typedValue(Context &context, const EntityInfo &entity, const FieldInfo &field,
                                       const QString &text);
/// Turns `name=value`, `tags+=vip` and `tags-=old` into an edit.
[[nodiscard]] Status assign(Context &context, const EntityInfo &entity, const QStringList &assignments, RowEdit &edit);
/// Refuses an edit of these rows that would put one of them above itself, of which the server would make a conflict.
[[nodiscard]] Status refuseCircle(Context &context, const EntityInfo &entity, const RowEdit &edit,
                                  const QSet<Uuid> &rows);
/// Refuses an edit that would give these rows a key which another living row has, or more than one of them the same.
[[nodiscard]] Status refuseTakenKey(Context &context, const EntityInfo &entity, const RowEdit &edit,
                                    const QSet<Uuid> &rows);

/// {"id": …, then each field by its name}: nulls included, sets as arrays.
[[nodiscard]] QJsonObject rowJson(const EntityInfo &entity, const RowState &row);
/// As people read it: names instead of ids.
[[nodiscard]] QString fieldText(Context &context, const FieldInfo &field, const Value &value);
[[nodiscard]] QString userText(Context &context, UserId user);
[[nodiscard]] QString instantText(Instant instant);
[[nodiscard]] QString instantJson(Instant instant);
/// "Acme (0190…)".
[[nodiscard]] QString rowTitle(const EntityInfo &entity, const RowState &row);
/// "1 customer", "3 customers".
[[nodiscard]] QString countedRows(qint64 count, const EntityInfo &entity);

/// What words in filters mean here and today.
[[nodiscard]] FilterContext filterContext(Context &context);
/// The query of --where, --sort and --columns.
[[nodiscard]] Result<ListQuery> queryOf(Context &context, const EntityInfo &entity);

} // namespace farol::ctl
