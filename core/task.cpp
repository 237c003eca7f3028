// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/task.h"

#include "core/entityrow.h"

namespace farol {

EntityInfo taskEntity()
{
    EntityInfo info;
    info.table = tables::Task;
    info.name = "task";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Owner;
    info.owner = 1;
    info.fields = fieldInfos<Task>();
    return info;
}

Task taskFromRow(const RowState &row)
{
    return entityFromRow<Task>(row);
}

} // namespace farol
