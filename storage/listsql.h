// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"
#include "core/result.h"
#include "core/schema.h"
#include "storage/clientcolumns.h"
#include "storage/statement.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <variant>

namespace farol::storage {

/// A ListQuery as SQL: only placeholders, never a value, in the text, where the ids of the workspace's own fields stand as
/// literals. It needs the functions of listfunctions.h.
struct ListSql final {
    using Bound = std::variant<std::int64_t, QString, QByteArray>;

    /// The rows of a list in one order, or a stretch of them.
    struct Part {
        QByteArray from; ///< "customer", or that with the values of a field of the workspace's own beside it
        QByteArray where; ///< "deleted = 0 AND …"; of the trash "deleted = 1 AND …"
        QByteArray order; ///< "name_key NULLS LAST, id"
    };
    /// One; or two where the list is sorted by a field of the workspace's own first: those that have a value, by its index,
    /// then those that have none. A row comes twice only if somebody made a second value of one field by hand.
    QList<Part> parts;
    QList<Bound> values; ///< of each part's `where`, in order

    /// Binds the values from 1 on and returns the next free index.
    int bind(Statement &statement) const;
};

/// Invalid when filter or order cannot be asked of the entity; TooLarge beyond the limits of core/text/filter.h and
/// 30,000 values. Its answer agrees with FilterMatcher and standsBefore() row by row.
[[nodiscard]] Result<ListSql> listSql(const ListQuery &query, const EntityColumns &columns, const Schema &schema);

/// What a row of customers shows in a field of the workspace's own; of several values made by hand the one with the lowest id.
[[nodiscard]] QByteArray ownValueSql(const FieldColumn &column, const QByteArray &what);

/// "deleted = 0", and for entities that live with an owner that no owner up the line is deleted.
[[nodiscard]] QByteArray aliveSql(const EntityInfo &info, const Schema &schema);
/// "deleted = 1", and no owner up the line is: what stands in the trash by itself.
[[nodiscard]] QByteArray trashSql(const EntityInfo &info, const Schema &schema);

} // namespace farol::storage
