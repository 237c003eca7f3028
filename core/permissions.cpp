// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/permissions.h"

namespace farol {

bool entitled(const UserRights &user, const ScopeFacts &customer)
{
    if (!user.active)
        return false;
    if (user.role == Role::Administrator || user.given.contains(customer.customer))
        return true;
    if (!customer.owner.isNull() && (customer.owner == user.user || user.covers.contains(customer.owner)))
        return true;
    return user.role == Role::Lead && !customer.team.isNull() && user.ledTeams.contains(customer.team);
}

bool mayWrite(const UserRights &user, Writers writers)
{
    switch (writers) {
    case Writers::Staff: return user.active;
    case Writers::Leads: return user.active && user.role >= Role::Lead;
    case Writers::Administrators: return user.active && user.role == Role::Administrator;
    case Writers::Server: return false;
    }
    return false;
}

} // namespace farol
