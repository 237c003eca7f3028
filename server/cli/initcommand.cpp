// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/auditlog.h"
#include "server/auth/passwords.h"
#include "server/cli/command.h"
#include "server/cli/workspace.h"
#include "server/tablefacts.h"
#include "storage/servermigrations.h"

#include "core/customer.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

constexpr auto DefaultName = "Farol"_L1;
constexpr auto DefaultZone = "America/Sao_Paulo"_L1;

/// What a workspace begins with; made before anything is written, so that a refusal leaves nothing behind.
struct Beginning final {
    QByteArray zone;
    QByteArray name;
    Person admin;
    QByteArray hash;
};

Result<Beginning> beginningFrom(const QCommandLineParser &parser, CommandContext &context)
{
    Beginning begins;
    FAROL_ASSIGN(const QString mail, required(parser, u"admin"_s));
    if (!parser.isSet(u"password-stdin"_s))
        return fail(Error::Code::Invalid, u"--password-stdin is missing: the password comes on standard input"_s);
    begins.zone = parser.value(u"time-zone"_s).toUtf8();
    if (!QTimeZone(begins.zone).isValid())
        return fail(Error::Code::Invalid, u"there is no time zone %1"_s.arg(QString::fromUtf8(begins.zone)));
    begins.name = parser.value(u"name"_s).toUtf8();
    FAROL_ASSIGN(begins.admin,
                 newPerson(mail, parser.value(u"admin-name"_s), Role::Administrator, context.clock, context.random));
    FAROL_ASSIGN(const QString password, lineFromStdin());
    FAROL_TRY(checkPasswordRules(password, mail));
    PasswordHasher hasher(PasswordCost(), context.random);
    FAROL_ASSIGN(begins.hash, hasher.hash(password));
    return begins;
}

Error takenAlready()
{
    return fail(Error::Code::Exists, u"the database holds a workspace already"_s);
}

/// A new workspace, or one that an init before us left without a person, so that nobody can have signed in to it.
Status ensureEmptyWorkspace(storage::Connection &connection, CommandContext &context)
{
    FAROL_ASSIGN(const bool isThere, hasRows(connection, "head", "workspace"));
    if (!isThere)
        return storage::createWorkspace(connection, WorkspaceId(makeUuid7(context.clock.now().ms, context.random)),
                                        makeRandomUuid(context.random));
    // Two that finish it take turns at its one row.
    FAROL_TRY(storage::run(connection, "UPDATE head SET one = one"));
    FAROL_ASSIGN(const bool hasPeople, hasRows(connection, "users", "id"));
    return hasPeople ? Status(takenAlready()) : Status();
}

/// The workspace, its settings, its administrator and the first record: all of it or nothing.
Status begin(storage::Connection &connection, const Beginning &begins, CommandContext &context)
{
    const Status begun = storage::retrying(connection, [&]() -> Status {
        FAROL_TRY(ensureEmptyWorkspace(connection, context));
        FAROL_TRY(writeSetting(connection, settings::TimeZone, begins.zone));
        FAROL_TRY(writeSetting(connection, settings::WorkspaceName, begins.name));
        FAROL_TRY(insertPerson(connection, begins.admin, begins.hash, context.clock.now()));
        AuditEvent event;
        event.at = context.clock.now();
        event.action = "workspace-made";
        event.outcome = "ok";
        event.actor = begins.admin.id;
        return appendToAudit(connection, event);
    });
    // Another init came between; its row says so in the database's words.
    return !begun && begun.error().code == Error::Code::Exists ? Status(takenAlready()) : begun;
}

Status setUp(const DatabasePlace &place, const Beginning &begins, CommandContext &context)
{
    // Before anything is made: a refused init leaves folder and database as they are, and the database may not answer.
    FAROL_ASSIGN(const bool hasWorkspace, holdsRows(place, "head", "workspace"));
    if (hasWorkspace) {
        FAROL_ASSIGN(const bool hasPeople, holdsRows(place, "users", "id"));
        if (hasPeople)
            return takenAlready();
    }
    FAROL_TRY(makeDataFolder(place));
    FAROL_ASSIGN(const auto connection, setUpConnection(place));
    FAROL_TRY(storage::migrateServer(*connection, farolSchema()));
    return begin(*connection, begins, context);
}

Result<Exit> init(const QCommandLineParser &parser, CommandContext &context)
{
    FAROL_ASSIGN(const DatabasePlace place, placeFrom(parser));
    FAROL_ASSIGN(const Beginning begins, beginningFrom(parser, context));
    FAROL_TRY(setUp(place, begins, context));
    Log log(context.clock, Log::Level::Warning);
    FAROL_ASSIGN(const auto workspace, Workspace::open(place, context.clock, context.random, log));
    // What serve does at each start, too, should this be the moment in which we are killed.
    FAROL_TRY(workspace->people().refreshEverybody());
    context.out << "Workspace " << workspace->id().uuid.toString() << " is ready; " << begins.admin.mail
                << " administers it.\n"
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
            QCommandLineOption(u"name"_s, u"Name of the workspace; %1 when left out."_s.arg(DefaultName), u"NAME"_s,
                               DefaultName),
            QCommandLineOption(u"time-zone"_s,
                               u"Zone that decides which day it is; %1 when left out."_s.arg(DefaultZone), u"ZONE"_s,
                               QString(DefaultZone))};
    command.run = init;
    return {command};
}

} // namespace farol::server
