// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/holiday.h"

#include "core/entityrow.h"

namespace farol {

EntityInfo holidayEntity()
{
    EntityInfo info;
    info.table = tables::Holiday;
    info.name = "holiday";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Workspace;
    info.fields = fieldInfos<Holiday>();
    return info;
}

Holiday holidayFromRow(const RowState &row)
{
    return entityFromRow<Holiday>(row);
}

} // namespace farol
