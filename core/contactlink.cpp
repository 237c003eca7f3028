// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contactlink.h"

#include "core/entityrow.h"

namespace farol {

EntityInfo contactLinkEntity()
{
    EntityInfo info;
    info.table = tables::ContactLink;
    info.name = "contact_link";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Owner;
    info.owner = 1;
    info.fields = fieldInfos<ContactLink>();
    return info;
}

ContactLink contactLinkFromRow(const RowState &row)
{
    return entityFromRow<ContactLink>(row);
}

} // namespace farol
