// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/text/amounts.h"
#include "ctl/context.h"

#include <QStringList>

/// What people type, made into values.
namespace farol::ctl {

/// A value as typed: lists by their keys, people and rows by id, mail address, key or name; natural keys in normal form;
/// moments in the machine's zone unless they name one; money in the main unit of the row's currency.
[[nodiscard]] Result<Value> typedValue(Context &context, const EntityInfo &entity, const FieldInfo &field,
                                       const QString &text, const RowValues &others);
/// Turns `name=value`, `tags+=vip` and `tags-=old` into an edit of a row that holds `others` so far. In what currency an
/// amount is may be said before or after it.
[[nodiscard]] Status assign(Context &context, const EntityInfo &entity, const QStringList &assignments,
                            const RowValues &others, RowEdit &edit);
/// Gives a new row what goes without saying: when it happened, who wrote it, that it is open. Refuses one that lacks what
/// every row has.
[[nodiscard]] Status completeNew(Context &context, const EntityInfo &entity, RowEdit &edit);
/// Refuses to change what never changes (where a row belongs, what a log holds), and a currency without its amount.
[[nodiscard]] Status refuseFixed(Context &context, const EntityInfo &entity, const RowEdit &edit,
                                 const RowValues &others);

/// The id that "me", "everybody" or the name of a team stands for as the audience of a row.
[[nodiscard]] Result<Uuid> audienceNamed(DeviceStore &store, const QString &text);

} // namespace farol::ctl
