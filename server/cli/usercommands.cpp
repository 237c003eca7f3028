// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/value.h"
#include "server/auth/passwords.h"
#include "server/cli/workspacecommand.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

Result<Role> roleOption(const QCommandLineParser &parser)
{
    FAROL_ASSIGN(const QString name, required(parser, u"role"_s));
    const std::optional<Role> role = roleFromName(name);
    if (!role)
        return fail(Error::Code::Invalid, u"a role is manager, lead or administrator"_s);
    return *role;
}

Result<QByteArray> passwordHash(const QString &mail, CommandContext &context)
{
    FAROL_ASSIGN(const QString password, lineFromStdin());
    FAROL_TRY(checkPasswordRules(password, mail));
    PasswordHasher hasher(PasswordCost(), context.random);
    return hasher.hash(password);
}

Result<Period> periodOptions(const Workspace &workspace, const QCommandLineParser &parser)
{
    Period period;
    const QString from = parser.value(u"from"_s);
    const QString until = parser.value(u"until"_s);
    period.from = from.isEmpty() ? dayFromNumber(workspace.today()) : QDate::fromString(from, Qt::ISODate);
    if (!until.isEmpty())
        period.until = QDate::fromString(until, Qt::ISODate);
    if (!period.from.isValid() || (period.until && !period.until->isValid()))
        return fail(Error::Code::Invalid, u"a day is written like 2026-12-31"_s);
    return period;
}

QList<QCommandLineOption> periodOptionList()
{
    return {QCommandLineOption(u"from"_s, u"First day, like 2026-12-01; today when left out."_s, u"DAY"_s),
            QCommandLineOption(u"until"_s, u"Last day; open when left out."_s, u"DAY"_s)};
}

QStringList detailsOf(const Period &period)
{
    QStringList details{u"from="_s + period.from.toString(Qt::ISODate)};
    if (period.until)
        details.append(u"until="_s + period.until->toString(Qt::ISODate));
    return details;
}

Result<Exit> addUser(Workspace &workspace, const QCommandLineParser &parser, CommandContext &context)
{
    const QString mail = parser.positionalArguments().constFirst();
    FAROL_ASSIGN(const Role role, roleOption(parser));
    if (!parser.isSet(u"password-stdin"_s))
        return fail(Error::Code::Invalid, u"--password-stdin is missing: the password comes on standard input"_s);
    FAROL_ASSIGN(const QByteArray hash, passwordHash(mail, context));
    FAROL_ASSIGN(const Person person, workspace.people().add(mail, parser.value(u"name"_s), role, hash));
    FAROL_TRY(noteCommand(workspace, context, "user-added", person.id.uuid, {u"role="_s + roleName(role)}));
    context.out << person.id.uuid.toString() << '\n';
    return Exit::Ok;
}

Result<Exit> listUsers(Workspace &workspace, const QCommandLineParser &, CommandContext &context)
{
    FAROL_ASSIGN(const QList<Person> people, workspace.people().list());
    for (const Person &person : people)
        context.out << person.id.uuid.toString() << '\t' << harmless(person.mail) << '\t' << roleName(person.role)
                    << '\t' << (person.active ? "active" : "inactive") << '\t' << harmless(person.name) << '\n';
    return Exit::Ok;
}

/// A change to one person, which tells the audit trail what it did.
using ChangePerson = std::function<Result<QStringList>(Workspace &, const Person &, const QCommandLineParser &)>;

WorkspaceWork onUser(const char *action, ChangePerson change)
{
    return [action, change = std::move(change)](Workspace &workspace, const QCommandLineParser &parser,
                                                CommandContext &context) -> Result<Exit> {
        FAROL_ASSIGN(const Person person, workspace.people().find(parser.positionalArguments().constFirst()));
        FAROL_ASSIGN(const QStringList details, change(workspace, person, parser));
        FAROL_TRY(noteCommand(workspace, context, action, person.id.uuid, details));
        return Exit::Ok;
    };
}

Result<QStringList> setPassword(Workspace &workspace, const Person &person, const QCommandLineParser &)
{
    SystemRandom random;
    FAROL_ASSIGN(const QString password, lineFromStdin());
    FAROL_TRY(checkPasswordRules(password, person.mail));
    PasswordHasher hasher(PasswordCost(), random);
    FAROL_ASSIGN(const QByteArray hash, hasher.hash(password));
    FAROL_TRY(workspace.people().setPasswordHash(person.id, hash));
    return QStringList();
}

Result<QStringList> cover(Workspace &workspace, const Person &person, const QCommandLineParser &parser)
{
    FAROL_ASSIGN(const Person covered, workspace.people().find(parser.positionalArguments().at(1)));
    FAROL_ASSIGN(const Period period, periodOptions(workspace, parser));
    FAROL_TRY(workspace.people().cover(person.id, covered.id, period));
    return QStringList{u"covered="_s + covered.id.uuid.toString()} + detailsOf(period);
}

Result<QStringList> endCover(Workspace &workspace, const Person &person, const QCommandLineParser &parser)
{
    FAROL_ASSIGN(const Person covered, workspace.people().find(parser.positionalArguments().at(1)));
    FAROL_TRY(workspace.people().endCover(person.id, covered.id));
    return QStringList{u"covered="_s + covered.id.uuid.toString()};
}

Result<QStringList> give(Workspace &workspace, const Person &person, const QCommandLineParser &parser)
{
    FAROL_ASSIGN(const Uuid customer, Uuid::fromString(parser.positionalArguments().at(1)));
    FAROL_ASSIGN(const Period period, periodOptions(workspace, parser));
    FAROL_TRY(workspace.people().give(person.id, CustomerId(customer), period));
    return QStringList{u"customer="_s + customer.toString()} + detailsOf(period);
}

Result<QStringList> takeBack(Workspace &workspace, const Person &person, const QCommandLineParser &parser)
{
    FAROL_ASSIGN(const Uuid customer, Uuid::fromString(parser.positionalArguments().at(1)));
    FAROL_TRY(workspace.people().takeBack(person.id, CustomerId(customer)));
    return QStringList{u"customer="_s + customer.toString()};
}

Result<Exit> addTeam(Workspace &workspace, const QCommandLineParser &parser, CommandContext &context)
{
    FAROL_ASSIGN(const Team team, workspace.people().addTeam(parser.positionalArguments().constFirst()));
    FAROL_TRY(noteCommand(workspace, context, "team-added", team.id.uuid));
    context.out << team.id.uuid.toString() << '\n';
    return Exit::Ok;
}

Result<Exit> listTeams(Workspace &workspace, const QCommandLineParser &, CommandContext &context)
{
    FAROL_ASSIGN(const QList<Team> teams, workspace.people().teams());
    FAROL_ASSIGN(const QList<Person> people, workspace.people().list());
    for (const Team &team : teams) {
        QStringList members;
        for (const Membership &member : team.members) {
            for (const Person &person : people) {
                if (person.id == member.user)
                    members.append(person.mail + (member.lead ? u" (lead)"_s : QString()));
            }
        }
        context.out << team.id.uuid.toString() << '\t' << harmless(team.name) << '\t' << harmless(members.join(u", "))
                    << '\n';
    }
    return Exit::Ok;
}

Result<Exit> changeMember(Workspace &workspace, const QCommandLineParser &parser, CommandContext &context, bool joins)
{
    FAROL_ASSIGN(const Team team, workspace.people().findTeam(parser.positionalArguments().at(0)));
    FAROL_ASSIGN(const Person person, workspace.people().find(parser.positionalArguments().at(1)));
    const bool leads = joins && parser.isSet(u"lead"_s);
    FAROL_TRY(joins ? workspace.people().join(person.id, team.id, leads)
                    : workspace.people().leave(person.id, team.id));
    QStringList details{u"team="_s + team.id.uuid.toString()};
    if (leads)
        details.append(u"lead"_s);
    FAROL_TRY(noteCommand(workspace, context, joins ? "team-joined" : "team-left", person.id.uuid, details));
    return Exit::Ok;
}

} // namespace

std::vector<CliCommand> userCommands()
{
    const QString roles = u"manager, lead or administrator."_s;
    // A person begins as a manager; who is something already is never made one by leaving the option out.
    const QCommandLineOption firstRole(u"role"_s, roles, u"ROLE"_s, u"manager"_s);
    const QCommandLineOption newRole(u"role"_s, roles, u"ROLE"_s);
    const QCommandLineOption passwordStdin(u"password-stdin"_s,
                                           u"Reads the password, one line, from standard input."_s);
    std::vector<CliCommand> commands;
    CliCommand add = onWorkspace(u"user add"_s, u"Adds a person; prints the new id."_s, {u"MAIL"_s}, addUser);
    add.options += {firstRole, passwordStdin, QCommandLineOption(u"name"_s, u"The person's name."_s, u"NAME"_s)};
    add.example =
        u"printf '%s\\n' 'a long password' | farol-server user add rafa@example.org --name \"Rafael\" --data DIR --password-stdin"_s;
    commands.push_back(add);
    commands.push_back(onWorkspace(u"user list"_s, u"Lists everybody: id, mail, role, state, name."_s, {}, listUsers));
    CliCommand setRole = onWorkspace(
        u"user set-role"_s, u"Changes what a person may do."_s, {u"MAIL"_s},
        onUser("user-role",
               [](Workspace &workspace, const Person &person, const QCommandLineParser &parser) -> Result<QStringList> {
                   FAROL_ASSIGN(const Role wanted, roleOption(parser));
                   FAROL_TRY(workspace.people().setRole(person.id, wanted));
                   return QStringList{u"was="_s + roleName(person.role), u"role="_s + roleName(wanted)};
               }));
    setRole.options += newRole;
    setRole.example = u"farol-server user set-role rafa@example.org --role lead --data DIR"_s;
    commands.push_back(setRole);
    for (const bool active : {true, false}) {
        commands.push_back(
            onWorkspace(active ? u"user activate"_s : u"user deactivate"_s,
                        active ? u"Lets a person in again."_s
                               : u"Locks a person out; their devices remove what they hold when they hear so."_s,
                        {u"MAIL"_s},
                        onUser(active ? "user-activated" : "user-deactivated",
                               [active](Workspace &workspace, const Person &person,
                                        const QCommandLineParser &) -> Result<QStringList> {
                                   FAROL_TRY(workspace.people().setActive(person.id, active));
                                   return QStringList();
                               })));
    }
    CliCommand password = onWorkspace(u"user set-password"_s, u"Sets a new password, from standard input."_s,
                                      {u"MAIL"_s}, onUser("password-set", setPassword));
    password.options += passwordStdin;
    commands.push_back(password);
    CliCommand covers = onWorkspace(u"user cover"_s, u"Lets a person hold all that another owns, for some days."_s,
                                    {u"MAIL"_s, u"COVERED"_s}, onUser("cover-begun", cover));
    covers.options += periodOptionList();
    covers.example =
        u"farol-server user cover rafa@example.org ana@example.org --from 2026-12-20 --until 2027-01-05 --data DIR"_s;
    commands.push_back(covers);
    commands.push_back(onWorkspace(u"user end-cover"_s, u"Ends such a cover."_s, {u"MAIL"_s, u"COVERED"_s},
                                   onUser("cover-ended", endCover)));
    CliCommand gives = onWorkspace(u"user give"_s, u"Shares one customer with a person."_s,
                                   {u"MAIL"_s, u"CUSTOMER-ID"_s}, onUser("customer-given", give));
    gives.options += periodOptionList();
    commands.push_back(gives);
    commands.push_back(onWorkspace(u"user take-back"_s, u"Ends such a share."_s, {u"MAIL"_s, u"CUSTOMER-ID"_s},
                                   onUser("customer-taken-back", takeBack)));
    return commands;
}

std::vector<CliCommand> teamCommands()
{
    std::vector<CliCommand> commands;
    commands.push_back(onWorkspace(u"team add"_s, u"Adds a team; prints the new id."_s, {u"NAME"_s}, addTeam));
    commands.push_back(onWorkspace(u"team list"_s, u"Lists the teams and who is in them."_s, {}, listTeams));
    CliCommand join = onWorkspace(u"team join"_s, u"Puts a person into a team."_s, {u"TEAM"_s, u"MAIL"_s},
                                  [](Workspace &workspace, const QCommandLineParser &parser, CommandContext &context) {
                                      return changeMember(workspace, parser, context, true);
                                  });
    join.options += QCommandLineOption(u"lead"_s, u"As its lead: holds all of the team's customers (role lead)."_s);
    commands.push_back(join);
    commands.push_back(onWorkspace(u"team leave"_s, u"Takes a person out of a team."_s, {u"TEAM"_s, u"MAIL"_s},
                                   [](Workspace &workspace, const QCommandLineParser &parser, CommandContext &context) {
                                       return changeMember(workspace, parser, context, false);
                                   }));
    return commands;
}

} // namespace farol::server
