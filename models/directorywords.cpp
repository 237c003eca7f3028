// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/directorywords.h"

#include "core/text/fold.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Directory", text);
}

QStringList namesOf(const QList<Colleague> &people, const QList<UserId> &users)
{
    QStringList names;
    for (const UserId &user : users) {
        if (const QString name = colleagueName(people, user); !name.isEmpty())
            names.append(name);
    }
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return foldText(a) < foldText(b); });
    return names;
}

QString teamsOf(const QList<TeamEntry> &teams, UserId person)
{
    QStringList names;
    for (const TeamEntry &team : teams) {
        if (team.leads.contains(person))
            names.append(said(QT_TRANSLATE_NOOP("Directory", "%1 (leads)")).arg(team.name));
        else if (team.members.contains(person))
            names.append(team.name);
    }
    return names.join(u", "_s);
}

QString stateOf(const Colleague &person)
{
    if (!person.active)
        return said(QT_TRANSLATE_NOOP("Directory", "locked out"));
    return person.hasFirstPassword ? said(QT_TRANSLATE_NOOP("Directory", "first password"))
                                   : said(QT_TRANSLATE_NOOP("Directory", "active"));
}

bool isOver(const std::optional<QDate> &until, QDate today)
{
    return until && *until < today;
}

/// Of something that holds for some days: the first one, the last one, and whether it holds now.
QStringList periodCells(QDate from, const std::optional<QDate> &until, const Format &format, QDate today)
{
    return {format.longDay(from),
            until ? format.longDay(*until) : said(QT_TRANSLATE_NOOP("Directory", "until it is taken back")),
            from > today ? said(QT_TRANSLATE_NOOP("Directory", "planned"))
                         : said(QT_TRANSLATE_NOOP("Directory", "now"))};
}

} // namespace

QString roleLabel(Role role)
{
    switch (role) {
    case Role::Manager: return said(QT_TRANSLATE_NOOP("Directory", "CS manager"));
    case Role::Lead: return said(QT_TRANSLATE_NOOP("Directory", "Team lead"));
    case Role::Administrator: return said(QT_TRANSLATE_NOOP("Directory", "Administrator"));
    }
    return {};
}

QString colleagueName(const QList<Colleague> &people, UserId person)
{
    const auto found =
        std::find_if(people.cbegin(), people.cend(), [person](const Colleague &one) { return one.id == person; });
    if (found == people.cend())
        return {};
    return found->name.isEmpty() ? found->mail : found->name;
}

QList<Colleague> inOrder(const QList<Colleague> &people)
{
    QList<Colleague> sorted = people;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Colleague &a, const Colleague &b) {
        return a.active != b.active ? a.active : foldText(a.name) < foldText(b.name);
    });
    return sorted;
}

QStringList peopleHeaders()
{
    return {said(QT_TRANSLATE_NOOP("Directory", "Name")),  said(QT_TRANSLATE_NOOP("Directory", "E-mail")),
            said(QT_TRANSLATE_NOOP("Directory", "Role")),  said(QT_TRANSLATE_NOOP("Directory", "Teams")),
            said(QT_TRANSLATE_NOOP("Directory", "State")), said(QT_TRANSLATE_NOOP("Directory", "Last seen"))};
}

QList<DirectoryRow> peopleRows(const QList<Colleague> &people, const QList<TeamEntry> &teams, const Format &format,
                               Instant now)
{
    QList<DirectoryRow> rows;
    const QList<Colleague> sorted = inOrder(people);
    for (const Colleague &person : sorted) {
        const QString seen = person.lastSeen ? format.ago(*person.lastSeen, now) : QString();
        rows.append(
            {person.id.uuid.toBytes(),
             {person.name, person.mail, roleLabel(person.role), teamsOf(teams, person.id), stateOf(person), seen}});
    }
    return rows;
}

QStringList teamHeaders()
{
    return {said(QT_TRANSLATE_NOOP("Directory", "Team")), said(QT_TRANSLATE_NOOP("Directory", "Leads")),
            said(QT_TRANSLATE_NOOP("Directory", "Members"))};
}

QList<DirectoryRow> teamRows(const QList<TeamEntry> &teams, const QList<Colleague> &people)
{
    QList<TeamEntry> sorted = teams;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const TeamEntry &a, const TeamEntry &b) { return foldText(a.name) < foldText(b.name); });
    QList<DirectoryRow> rows;
    for (const TeamEntry &team : std::as_const(sorted)) {
        QList<UserId> others = team.members;
        others.removeIf([&team](UserId user) { return team.leads.contains(user); });
        rows.append({team.id.uuid.toBytes(),
                     {team.name, namesOf(people, team.leads).join(u", "_s), namesOf(people, others).join(u", "_s)}});
    }
    return rows;
}

QStringList absenceHeaders()
{
    return {said(QT_TRANSLATE_NOOP("Directory", "Away")), said(QT_TRANSLATE_NOOP("Directory", "Looked after by")),
            said(QT_TRANSLATE_NOOP("Directory", "From")), said(QT_TRANSLATE_NOOP("Directory", "Until")),
            said(QT_TRANSLATE_NOOP("Directory", "State"))};
}

QList<DirectoryRow> absenceRows(const QList<Absence> &absences, const QList<Colleague> &people, const Format &format,
                                QDate today)
{
    QList<DirectoryRow> rows;
    for (const Absence &one : absences) {
        if (isOver(one.until, today)) // since the last sync
            continue;
        rows.append(
            {absenceKey(one), QStringList{colleagueName(people, one.covered), colleagueName(people, one.substitute)}
                                  + periodCells(one.from, one.until, format, today)});
    }
    return rows;
}

QByteArray absenceKey(const Absence &absence)
{
    return absence.covered.uuid.toBytes() + absence.substitute.uuid.toBytes()
           + absence.from.toString(Qt::ISODate).toLatin1();
}

QStringList shareHeaders()
{
    return {said(QT_TRANSLATE_NOOP("Directory", "Shared with")), said(QT_TRANSLATE_NOOP("Directory", "From")),
            said(QT_TRANSLATE_NOOP("Directory", "Until")), said(QT_TRANSLATE_NOOP("Directory", "State"))};
}

QList<DirectoryRow> shareRows(const QList<SharedCustomer> &shares, const QList<Colleague> &people, const Format &format,
                              QDate today)
{
    QList<DirectoryRow> rows;
    for (const SharedCustomer &one : shares) {
        rows.append({shareKey(one),
                     QStringList{colleagueName(people, one.person)} + periodCells(one.from, one.until, format, today)});
    }
    return rows;
}

QByteArray shareKey(const SharedCustomer &share)
{
    return share.person.uuid.toBytes() + share.from.toString(Qt::ISODate).toLatin1();
}

} // namespace farol
