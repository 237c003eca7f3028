// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/passwords.h"
#include "server/cli/command.h"
#include "server/cli/workspace.h"
#include "storage/servermigrations.h"

#include "core/customer.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

Result<Exit> init(const QCommandLineParser &parser, CommandContext &context)
{
    FAROL_ASSIGN(const DatabasePlace place, placeFrom(parser));
    FAROL_ASSIGN(const QString admin, required(parser, u"admin"_s));
    if (!parser.isSet(u"password-stdin"_s))
        return fail(Error::Code::Invalid, u"--password-stdin is missing: the password comes on standard input"_s);
    const QByteArray zone = parser.value(u"time-zone"_s).toUtf8();
    if (!QTimeZone(zone).isValid())
        return fail(Error::Code::Invalid, u"there is no time zone %1"_s.arg(QString::fromUtf8(zone)));
    FAROL_ASSIGN(const QString password, lineFromStdin());
    FAROL_TRY(checkPasswordRules(password, admin));

    FAROL_TRY(makeDataFolder(place));
    const WorkspaceId id(makeUuid7(context.clock.now().ms, context.random));
    {
        FAROL_ASSIGN(const auto connection, setUpConnection(place));
        FAROL_TRY(storage::migrateServer(*connection, farolSchema()));
        FAROL_TRY(storage::createWorkspace(*connection, id, makeRandomUuid(context.random)));
    }
    Log log(context.clock, Log::Level::Warning);
    FAROL_ASSIGN(const auto workspace, Workspace::open(place, context.clock, context.random, log));
    FAROL_TRY(workspace->setSetting(settings::TimeZone.toString(), zone));
    FAROL_TRY(workspace->setSetting(settings::WorkspaceName.toString(), parser.value(u"name"_s).toUtf8()));
    PasswordHasher hasher(PasswordCost(), context.random);
    FAROL_ASSIGN(const QByteArray hash, hasher.hash(password));
    FAROL_ASSIGN(const Person person,
                 workspace->people().add(admin, parser.value(u"admin-name"_s), Role::Administrator, hash));
    AuditEvent event;
    event.at = context.clock.now();
    event.action = "workspace-made";
    event.outcome = "ok";
    event.actor = person.id;
    FAROL_TRY(workspace->audit().append(event));
    context.out << "Workspace " << id.uuid.toString() << " is ready; " << person.mail << " administers it.\n"
                << "Start it with: farol-server serve --data " << (place.data.isEmpty() ? u"DIR"_s : place.data)
                << (place.url.isEmpty() ? QString() : u" --database URL"_s) << '\n';
    return Exit::Ok;
}

} // namespace

std::vector<CliCommand> setUpCommands()
{
    CliCommand command;
    command.name = u"init"_s;
    command.summary = u"Makes a new workspace and its first administrator."_s;
    command.example =
        u"printf '%s\\n' 'a long password' | farol-server init --data /srv/farol --admin ana@example.org --password-stdin"_s;
    command.options =
        databaseOptions()
        + QList<QCommandLineOption>{
            QCommandLineOption(u"admin"_s, u"Mail address of the first administrator."_s, u"MAIL"_s),
            QCommandLineOption(u"admin-name"_s, u"The administrator's name; from the address when not given."_s,
                               u"NAME"_s),
            QCommandLineOption(u"password-stdin"_s, u"Reads the password, one line, from standard input."_s),
            QCommandLineOption(u"name"_s, u"Name of the workspace."_s, u"NAME"_s, u"Farol"_s),
            QCommandLineOption(u"time-zone"_s, u"Zone that decides which day it is."_s, u"ZONE"_s,
                               u"America/Sao_Paulo"_s)};
    command.run = init;
    return {command};
}

} // namespace farol::server
