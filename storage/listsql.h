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

/// A ListQuery as SQL: only placeholders, never a value, in the text. It needs the functions of listfunctions.h.
struct ListSql final {
    using Bound = std::variant<std::int64_t, QString, QByteArray>;

    QByteArray where; ///< "deleted = 0 AND …"; of the trash "deleted = 1 AND …"
    QByteArray order; ///< "name_key NULLS LAST, id"
    QList<Bound> values; ///< of `where`, in order

    /// Binds the values from 1 on and returns the next free index.
    int bind(Statement &statement) const;
};

/// Invalid when filter or order cannot be asked of the entity; TooLarge beyond the limits of core/text/filter.h and
/// 30,000 values. Its answer agrees with FilterMatcher and standsBefore() row by row.
[[nodiscard]] Result<ListSql> listSql(const ListQuery &query, const EntityColumns &columns, const Schema &schema);

/// "deleted = 0", and for entities that live with an owner that no owner up the line is deleted.
[[nodiscard]] QByteArray aliveSql(const EntityInfo &info, const Schema &schema);
/// "deleted = 1", and no owner up the line is: what stands in the trash by itself.
[[nodiscard]] QByteArray trashSql(const EntityInfo &info, const Schema &schema);

} // namespace farol::storage
