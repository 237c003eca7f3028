// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changeset.h"
#include "core/clientstate.h"
#include "core/customer.h"

#include <QList>

#include <optional>

namespace farol {

/// Each builds one act, ready for Store::execute(); one act is one undo step, whatever its number of rows.
[[nodiscard]] Command createCustomer(const Customer &customer);
[[nodiscard]] Command editField(TableNumber table, const QList<Uuid> &ids, FieldNumber field, const Value &value);
/// What a person changed in a set that he saw as `before`.
struct SetChange final {
    QStringList added;
    QStringList removed;
};
[[nodiscard]] SetChange setChange(const QStringList &before, const QStringList &after);
/// The same change made to another state of the set.
[[nodiscard]] QStringList applied(const SetChange &change, const QStringList &now);
/// Adds and takes away elements without touching the others a row may have.
[[nodiscard]] Command editSet(TableNumber table, const QList<Uuid> &ids, FieldNumber field, const QStringList &add,
                              const QStringList &remove);
[[nodiscard]] Command removeRows(TableNumber table, const QList<Uuid> &ids);
/// The row of a change that the server did not take, made anew under an id of its own as its author saw it; nothing when
/// the copy cannot be read.
[[nodiscard]] std::optional<Command> createAgain(const AttentionItem &item);
/// Settles the open conflict of a field by showing `value` from now on.
[[nodiscard]] Command settleConflict(const RowKey &row, FieldNumber field, const Value &value);
/// All texts of a conflict one below the other, the one in force first and none twice; nothing when the field holds no
/// long text, or no two of them differ.
[[nodiscard]] std::optional<QString> allTexts(const FieldInfo &field, const FieldState &state);

} // namespace farol
