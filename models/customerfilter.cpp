// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customerfilter.h"

#include "models/customerfields.h"
#include "models/filterparts.h"

namespace farol {

Filter CustomerFilter::tree() const
{
    Filter all;
    if (const QString wanted = text.simplified(); !wanted.isEmpty()) {
        Filter either;
        either.kind = Filter::Kind::Any;
        either.children = {filters::leaf(customerfields::Name, FilterOp::Contains, {Value(wanted)}),
                           filters::leaf(customerfields::ExternalKey, FilterOp::Contains, {Value(wanted)})};
        all.children.append(either);
    }
    if (!stages.isEmpty())
        all.children.append(filters::isOneOf(customerfields::Stage, stages));
    if (!segments.isEmpty())
        all.children.append(filters::isOneOf(customerfields::Segment, segments));
    if (!owner.isNull())
        all.children.append(filters::leaf(customerfields::Owner, FilterOp::Equal, {Value(owner.uuid)}));
    if (conflictsOnly)
        all.children.append(filters::leaf(0, FilterOp::HasConflict, {}));
    return all;
}

bool CustomerFilter::narrows() const
{
    return !text.simplified().isEmpty() || !stages.isEmpty() || !segments.isEmpty() || conflictsOnly;
}

} // namespace farol
