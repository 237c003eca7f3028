// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usagefact.h"

#include "core/entityrow.h"

using namespace Qt::StringLiterals;

namespace farol {

Uuid usageFactId(WorkspaceId workspace, const UsageFact &fact)
{
    // Set apart by a character that no feature or source is named with, so that no two facts share a key.
    const QString key =
        QStringList{fact.customer.uuid.toString(), fact.feature, fact.day.toString(Qt::ISODate), fact.source}.join(
            QChar(0x1F));
    return makeUuid8(workspace.uuid, "usage", key);
}

EntityInfo usageFactEntity()
{
    EntityInfo info;
    info.table = tables::UsageFact;
    info.name = "usage";
    info.kind = EntityKind::Fact;
    info.scope = ScopeRule::Owner;
    info.owner = 1;
    info.fields = fieldInfos<UsageFact>();
    return info;
}

UsageFact usageFactFromRow(const RowState &row)
{
    return entityFromRow<UsageFact>(row);
}

} // namespace farol
