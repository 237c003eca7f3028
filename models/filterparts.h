// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/listquery.h"

#include <QStringList>

/// The words models write their filters in.
namespace farol::filters {

[[nodiscard]] inline Filter leaf(FieldNumber field, FilterOp op, const QList<Value> &values = {})
{
    Filter made;
    made.kind = Filter::Kind::Leaf;
    made.field = field;
    made.op = op;
    made.values = values;
    return made;
}

[[nodiscard]] inline Filter equals(FieldNumber field, const Uuid &id)
{
    return leaf(field, FilterOp::Equal, {Value(id)});
}

[[nodiscard]] inline Filter isOneOf(FieldNumber field, const QStringList &keys)
{
    QList<Value> values;
    for (const QString &key : keys)
        values.append(Value(key));
    return leaf(field, FilterOp::In, values);
}

[[nodiscard]] inline Filter group(Filter::Kind kind, const QList<Filter> &children)
{
    Filter made;
    made.kind = kind;
    made.children = children;
    return made;
}

} // namespace farol::filters
