// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customerfilter.h"

#include "models/customerfields.h"

namespace farol {

namespace {

Filter leaf(FieldNumber field, FilterOp op, QList<Value> values)
{
    Filter filter;
    filter.kind = Filter::Kind::Leaf;
    filter.field = field;
    filter.op = op;
    filter.values = std::move(values);
    return filter;
}

Filter anyOf(FieldNumber field, const QStringList &keys)
{
    QList<Value> values;
    for (const QString &key : keys)
        values.append(Value(key));
    return leaf(field, FilterOp::In, values);
}

} // namespace

Filter CustomerFilter::tree() const
{
    Filter all;
    if (const QString wanted = text.simplified(); !wanted.isEmpty()) {
        Filter either;
        either.kind = Filter::Kind::Any;
        either.children = {leaf(customerfields::Name, FilterOp::Contains, {Value(wanted)}),
                           leaf(customerfields::ExternalKey, FilterOp::Contains, {Value(wanted)})};
        all.children.append(either);
    }
    if (!stages.isEmpty())
        all.children.append(anyOf(customerfields::Stage, stages));
    if (!segments.isEmpty())
        all.children.append(anyOf(customerfields::Segment, segments));
    if (!owner.isNull())
        all.children.append(leaf(customerfields::Owner, FilterOp::Equal, {Value(owner.uuid)}));
    if (conflictsOnly)
        all.children.append(leaf(0, FilterOp::HasConflict, {}));
    return all;
}

bool CustomerFilter::narrows() const
{
    return !text.simplified().isEmpty() || !stages.isEmpty() || !segments.isEmpty() || conflictsOnly;
}

} // namespace farol
