// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/peoplenames.h"

namespace farol {

QString PeopleNames::userName(UserId user) const
{
    const net::People known = m_store.people();
    if (const net::Person *person = known.person(user))
        return person->name;
    // Not in the directory yet: a colleague added since the last sync.
    return FixedNames(me()).userName(user);
}

QList<UserId> PeopleNames::people() const
{
    QList<UserId> ids{me()};
    const net::People known = m_store.people();
    for (const net::Person &person : known.people) {
        if (person.active && person.id != me())
            ids.append(person.id);
    }
    return ids;
}

QList<std::pair<TeamId, QString>> PeopleNames::teams() const
{
    QList<std::pair<TeamId, QString>> teams;
    const net::People known = m_store.people();
    for (const net::Team &team : known.teams)
        teams.append({team.id, team.name});
    return teams;
}

} // namespace farol
