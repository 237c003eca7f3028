// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/rowstate.h"

#include <QMap>

namespace farol {

/// The row as E's plain struct.
template <typename E>
[[nodiscard]] E entityFromRow(const RowState &row)
{
    E entity;
    entity.id = decltype(entity.id)(row.key.id);
    for (auto field = row.fields.cbegin(); field != row.fields.cend(); ++field)
        setField(entity, field.key(), field->value);
    return entity;
}

/// The values of E's fields that are not null, by number: what a create sets.
template <typename E>
[[nodiscard]] QMap<FieldNumber, Value> valuesOf(const E &entity)
{
    QMap<FieldNumber, Value> values;
    forEachField(entity, [&values](const FieldInfo &info, const Value &value) {
        if (!value.isNull())
            values.insert(info.number, value);
    });
    return values;
}

} // namespace farol
