// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/authroutes.h"
#include "server/auth/authservice.h"
#include "server/auth/sqlauthstore.h"
#include "server/cli/command.h"
#include "server/cli/workspace.h"
#include "server/config.h"
#include "server/headwatch.h"
#include "server/http/httpserver.h"
#include "server/http/systemroutes.h"
#include "server/livehub.h"
#include "server/metrics.h"
#include "server/routes/peopleroutes.h"
#include "server/routes/syncroutes.h"
#include "server/standardstreams.h"
#include "server/stopsignal.h"
#include "server/upkeep.h"
#include "storage/postgreslistener.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>

#include <chrono>
#include <optional>

using namespace Qt::StringLiterals;

namespace farol::server {

namespace {

/// The configuration: defaults, then the file, then the command line.
Result<ServerConfig> configFrom(const QCommandLineParser &parser)
{
    ServerConfig config;
    if (parser.isSet(u"config"_s))
        FAROL_TRY(applyConfigFile(config, parser.value(u"config"_s)));
    if (parser.isSet(u"data"_s))
        config.data = parser.value(u"data"_s);
    if (parser.isSet(u"database"_s))
        config.database = parser.value(u"database"_s);
    if (parser.isSet(u"ready-file"_s))
        config.readyFile = parser.value(u"ready-file"_s);
    if (parser.isSet(u"listen"_s)) {
        const QString listen = parser.value(u"listen"_s);
        const qsizetype colon = listen.lastIndexOf(u':');
        bool ok = false;
        const uint port = listen.mid(colon + 1).toUInt(&ok);
        if (colon <= 0 || !ok || port > 65535)
            return fail(Error::Code::Invalid, u"--listen takes ADDRESS:PORT, such as 127.0.0.1:0"_s);
        QString address = listen.left(colon);
        if (address.startsWith(u'[') && address.endsWith(u']'))
            address = address.sliced(1, address.size() - 2);
        config.http.address = address.toLatin1();
        config.http.port = quint16(port);
    }
    for (const QString &setting : parser.values(u"set"_s)) {
        const qsizetype equals = setting.indexOf(u'=');
        if (equals <= 0)
            return fail(Error::Code::Invalid, u"--set takes SECTION.KEY=VALUE"_s);
        FAROL_TRY(applySetting(config, setting.left(equals).trimmed(), setting.mid(equals + 1).trimmed()));
    }
    if (config.data.isEmpty() && config.database.isEmpty())
        return fail(Error::Code::Invalid, u"--data DIR is missing"_s);
    FAROL_TRY(validated(config));
    return config;
}

/// Two processes on one embedded database would not see each other's live changes in time, and a second one is always a
/// mistake; PostgreSQL is there for several.
Result<std::unique_ptr<QLockFile>> lockFolder(const ServerConfig &config)
{
    if (!config.database.isEmpty())
        return std::unique_ptr<QLockFile>();
    auto lock = std::make_unique<QLockFile>(QDir(config.data).filePath(u"serve.lock"_s));
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        if (lock->error() == QLockFile::LockFailedError)
            return fail(Error::Code::Busy, u"another farol-server serves %1 already"_s.arg(config.data));
        if (!QDir(config.data).exists())
            return fail(Error::Code::NotFound, u"there is no folder %1"_s.arg(config.data));
        return fail(Error::Code::Denied, u"the folder %1 cannot be read and written"_s.arg(config.data));
    }
    return lock;
}

/// Looked at first, for what TLS says of a file that is not there tells nobody which and why.
Status checkReadable(const QString &key, const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return {};
    return fail(file.exists() ? Error::Code::Denied : Error::Code::Invalid,
                u"%1 = %2: %3"_s.arg(key, path, file.errorString()));
}

/// Everything a serving process is made of, in the order in which it has to live.
class Serving final
{
public:
    Serving(const ServerConfig &config, CommandContext &context, Log &log)
        : m_config(config), m_context(context), m_log(log)
    {}

    Result<Exit> run()
    {
        const DatabasePlace place{m_config.data, m_config.database};
        FAROL_ASSIGN(const auto workspace, Workspace::open(place, m_context.clock, m_context.random, m_log));
        FAROL_TRY(workspace->people().refreshEverybody());
        SqlAuthStore authStore(workspace->store());
        FAROL_ASSIGN(const QByteArray secret, authStore.sharedSecret(m_context.random));
        PasswordHasher hasher(m_config.auth.password, m_context.random);
        AuthService auth({authStore, hasher, workspace->audit(), m_context.clock, m_context.random}, m_config.auth,
                         workspace->id(), secret);
        LiveHub live;
        HeadWatch watch(watchParts(*workspace, live));
        Metrics metrics;
        Router router;
        FAROL_TRY(router.add(systemRoutes(metrics, [&] { return ready(*workspace); })));
        FAROL_TRY(router.add(authRoutes(auth)));
        PeopleAdmin people({workspace->people(), hasher, workspace->audit(), m_context.clock, m_context.random,
                            [&workspace] { return workspace->today(); }, [&watch] { watch.committed(); }});
        FAROL_TRY(router.add(peopleRoutes(people)));
        FAROL_TRY(router.add(syncRoutes(workspace->hub(), live, [&watch] { watch.committed(); })));
        HttpServer server(m_config.http, std::move(router),
                          HttpServices{m_context.clock, m_context.random, m_log, metrics, auth}, m_config.rates);
        StopSignal stop; // from before anybody can know that the server is there
        auth.setOnRevoked([&server](DeviceId device) { server.closeStreamsOf(device); });
        FAROL_TRY(server.start());
        logStart(*workspace, server);
        if (!m_config.readyFile.isEmpty())
            FAROL_TRY(writeReadyFile(m_config.readyFile, server.url()));
        if (!m_config.logFile.isEmpty() || standardErrorIsTerminal())
            m_context.err << "farol-server serves workspace " << workspace->id().uuid.toString() << " on "
                          << server.url() << Qt::endl;
        Upkeep upkeep(m_context.clock, m_log);
        addUpkeep(upkeep, *workspace, auth, server);
        do {
            upkeep.look();
        } while (!stop.waitFor(m_config.upkeepEvery));
        if (!m_config.readyFile.isEmpty())
            QFile::remove(m_config.readyFile);
        const std::int64_t asked = m_context.clock.monotonicMs();
        live.closeAll();
        const int dropped = server.stop(m_config.stopTimeout);
        m_log.write(Log::Level::Info, "serve",
                    LogLine()
                        .add("event", "stopped")
                        .add("signal", stop.name())
                        .add("ms", qint64(m_context.clock.monotonicMs() - asked))
                        .add("dropped", qint64(dropped)));
        m_log.flush();
        return Exit::Ok;
    }

private:
    void logStart(const Workspace &workspace, const HttpServer &server) const
    {
        m_log.write(Log::Level::Info, "serve",
                    LogLine()
                        .add("event", "started")
                        .add("url", server.url())
                        .add("workspace", workspace.id().uuid.toString())
                        .add("backend", m_config.database.isEmpty() ? "sqlite" : "postgresql")
                        .add("version", QCoreApplication::applicationVersion()));
    }

    HeadWatch::Parts watchParts(Workspace &workspace, LiveHub &live) const
    {
        HeadWatch::Parts parts{workspace.store(), live, m_log, {}, {}};
        if (!m_config.database.isEmpty()) {
            parts.tellOthers = [&workspace] { return workspace.store().notifyHead(); };
            parts.openEar = [url = m_config.database]() -> Result<HeadWatch::Ear> {
                storage::PostgresOptions options;
                options.url = url;
                FAROL_ASSIGN(auto listener, storage::PostgresListener::open(options, storage::HeadChannel));
                // A std::function has to be copyable, which a connection is not.
                auto shared = std::make_shared<storage::PostgresListener>(std::move(listener));
                return HeadWatch::Ear([shared](int timeoutMs) { return shared->wait(timeoutMs); });
            };
        }
        return parts;
    }

    static Status ready(Workspace &workspace)
    {
        return workspace.store().read([](HubReader &reader) -> Status {
            const auto head = reader.head();
            return head ? Status() : Status(head.error());
        });
    }

    void addUpkeep(Upkeep &upkeep, Workspace &workspace, AuthService &auth, HttpServer &server) const
    {
        // Covers and shares begin and end with the day.
        upkeep.add({"days", {}, [&workspace, known = workspace.today()]() mutable -> Status {
                        const std::int64_t today = workspace.today();
                        if (today == known)
                            return {};
                        FAROL_TRY(workspace.people().refreshEverybody());
                        known = today;
                        return {};
                    }});
        upkeep.add({"tokens", std::chrono::hours(1), [&auth]() -> Status {
                        const auto removed = auth.tidy();
                        return removed ? Status() : Status(removed.error());
                    }});
        if (!m_config.http.tls)
            return;
        WatchedFiles files({m_config.http.tls->certificate, m_config.http.tls->key});
        upkeep.add({"certificate", {}, [&server, &log = m_log, files]() mutable -> Status {
                        if (!files.changed())
                            return {};
                        FAROL_TRY(server.reloadTls());
                        files.accept();
                        log.write(Log::Level::Info, "tls", LogLine().add("certificate", "renewed"));
                        return {};
                    }});
    }

    const ServerConfig &m_config;
    CommandContext &m_context;
    Log &m_log;
};

Result<Exit> serve(const QCommandLineParser &parser, CommandContext &context)
{
    FAROL_ASSIGN(const ServerConfig config, configFrom(parser));
    if (config.http.tls) {
        FAROL_TRY(checkReadable(u"tls.certificate"_s, config.http.tls->certificate));
        FAROL_TRY(checkReadable(u"tls.key"_s, config.http.tls->key));
    }
    FAROL_ASSIGN(const auto lock, lockFolder(config));
    // The ready file of a run that was killed names another port: gone before anything here takes its time, but only
    // where the lock makes sure that no server is there to which it belongs; elsewhere it is replaced when we answer.
    if (lock && !config.readyFile.isEmpty())
        QFile::remove(config.readyFile);
    if (!config.logFile.isEmpty()) {
        FAROL_ASSIGN(const auto log, Log::toFile(context.clock, config.logFile, config.logLevel));
        return Serving(config, context, *log).run();
    }
    Log log(context.clock, config.logLevel);
    return Serving(config, context, log).run();
}

Result<Exit> printConfig(const QCommandLineParser &parser, CommandContext &context)
{
    FAROL_ASSIGN(const ServerConfig config, configFrom(parser));
    context.out << configText(config);
    return Exit::Ok;
}

} // namespace

std::vector<CliCommand> serveCommands()
{
    CliCommand command;
    command.name = u"serve"_s;
    command.summary = u"Serves a workspace until it is told to stop (SIGINT, SIGTERM)."_s;
    command.options =
        databaseOptions()
        + QList<QCommandLineOption>{
            QCommandLineOption(u"listen"_s, u"Where to listen; port 0 takes any free one."_s, u"ADDRESS:PORT"_s),
            QCommandLineOption(u"ready-file"_s, u"Written with the address once the server answers."_s, u"FILE"_s),
            QCommandLineOption(u"config"_s, u"Configuration file (docs/manual/server.md)."_s, u"FILE"_s),
            QCommandLineOption(u"set"_s, u"One setting of that file, e.g. tls.certificate=/etc/farol/cert.pem."_s,
                               u"SECTION.KEY=VALUE"_s)};
    command.example =
        u"farol-server serve --data /srv/farol --listen 127.0.0.1:8460\n"
        "farol-server serve --database postgresql://farol@db.example.org/farol  # password in ~/.pgpass"_s;
    command.run = serve;
    CliCommand config = command;
    config.name = u"config"_s;
    config.summary = u"Prints the whole configuration as serve would use it."_s;
    config.example.clear();
    config.run = printConfig;
    return {command, config};
}

} // namespace farol::server
