// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/savedview.h"

#include "core/entityrow.h"

namespace farol {

EntityInfo savedViewEntity()
{
    EntityInfo info;
    info.table = tables::SavedView;
    info.name = "saved_view";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Audience;
    info.audience = 1;
    info.fields = fieldInfos<SavedView>();
    return info;
}

SavedView savedViewFromRow(const RowState &row)
{
    return entityFromRow<SavedView>(row);
}

} // namespace farol
