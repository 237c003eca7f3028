// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colleagues.h"

#include <algorithm>

namespace farol {

namespace {

/// Whether he is in a team that the asker leads.
bool isInHisTeams(const Asker &asker, UserId user, const QList<TeamEntry> &teams)
{
    return std::any_of(teams.cbegin(), teams.cend(),
                       [&](const TeamEntry &team) { return leads(asker, team) && team.members.contains(user); });
}

/// Somebody of another lead's, taken into a team of his own, must not bring what he owns.
bool isInTeamsOfOthers(const Asker &asker, UserId user, const QList<TeamEntry> &teams)
{
    return std::any_of(teams.cbegin(), teams.cend(),
                       [&](const TeamEntry &team) { return !leads(asker, team) && team.members.contains(user); });
}

/// Of people of his teams, one for the other or he himself for one.
bool isAmongHis(const Asker &asker, UserId covered, UserId substitute, const QList<TeamEntry> &teams)
{
    return isInHisTeams(asker, covered, teams) && (substitute == asker.user || isInHisTeams(asker, substitute, teams));
}

} // namespace

bool leads(const Asker &asker, const TeamEntry &team)
{
    // As with customers: to lead a team without the role gives nothing.
    return asker.role == Role::Lead && team.leads.contains(asker.user);
}

bool mayChangeMembers(const Asker &asker, const TeamEntry &team)
{
    return asker.role == Role::Administrator || leads(asker, team);
}

bool mayCover(const Asker &asker, UserId covered, UserId substitute, const QList<TeamEntry> &teams)
{
    if (asker.role == Role::Administrator)
        return true;
    // What he owns he could give away for good, so he may do so for some days; nobody takes what is another's.
    if (covered == asker.user)
        return true;
    return isAmongHis(asker, covered, substitute, teams) && !isInTeamsOfOthers(asker, covered, teams);
}

bool mayEndCover(const Asker &asker, UserId covered, UserId substitute, const QList<TeamEntry> &teams)
{
    return substitute == asker.user || isAmongHis(asker, covered, substitute, teams)
           || mayCover(asker, covered, substitute, teams);
}

} // namespace farol
