// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customvalue.h"

#include "core/entityrow.h"

using namespace Qt::StringLiterals;

namespace farol {

QString customValueKey(CustomerId customer, CustomFieldId field)
{
    return customer.uuid.toString() + u'/' + field.uuid.toString();
}

EntityInfo customValueEntity()
{
    EntityInfo info;
    info.table = tables::CustomValue;
    info.name = "custom_value";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Owner;
    info.owner = 1;
    info.naturalKey = 2;
    info.fields = fieldInfos<CustomValue>();
    return info;
}

CustomValue customValueFromRow(const RowState &row)
{
    return entityFromRow<CustomValue>(row);
}

} // namespace farol
