// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contact.h"

#include "core/entityrow.h"

namespace farol {

EntityInfo contactEntity()
{
    EntityInfo info;
    info.table = tables::Contact;
    info.name = "contact";
    info.kind = EntityKind::Record;
    info.scope = ScopeRule::Owner;
    info.owner = 1;
    info.naturalKey = 3;
    info.fields = fieldInfos<Contact>();
    info.rules = {RuleInfo{RuleKind::Unique, 3, 0}, RuleInfo{RuleKind::OnePerOwner, 9, 0},
                  RuleInfo{RuleKind::Acyclic, 13, 0}};
    return info;
}

Contact contactFromRow(const RowState &row)
{
    return entityFromRow<Contact>(row);
}

} // namespace farol
