// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/benchserver.h"

#include "app/session/signinnow.h"
#include "core/canonical.h"
#include "core/clock.h"
#include "core/random.h"
#include "storage/postgresconnection.h"
#include "storage/sqlhubstore.h"
#include "storage/sqliteconnection.h"
#include "sync/hub.h"
#include "tools/bench/benchrows.h"

#include <QEventLoop>
#include <QFile>
#include <QFileSystemWatcher>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int PatienceMs = 60'000;
constexpr int PerPush = 2'000;

Mutation creation(const Customer &customer, Random &random, Instant now)
{
    Mutation mutation;
    mutation.id = MutationId(makeRandomUuid(random));
    mutation.operation = OperationId(makeRandomUuid(random));
    mutation.act = u"import"_s;
    mutation.kind = MutationKind::Create;
    mutation.row = {tables::Customer, customer.id.uuid};
    mutation.wall = now;
    mutation.schemaVersion = farolSchema().version();
    const RowEdit edit = creating(customer);
    for (auto value = edit.values.cbegin(); value != edit.values.cend(); ++value) {
        FieldPatch patch;
        patch.field = value.key();
        if (const auto *elements = value->get<QStringList>())
            patch.add = *elements;
        else
            patch.value = *value;
        mutation.patches.append(patch);
    }
    return mutation;
}

} // namespace

Result<std::unique_ptr<BenchServer>> BenchServer::create(const QString &program, const QString &postgres, int customers)
{
    std::unique_ptr<BenchServer> server(new BenchServer(program));
    if (!server->m_dir.isValid())
        return fail(Error::Code::NoSpace, u"no temporary folder can be made"_s);
    if (!postgres.isEmpty())
        FAROL_TRY(server->makeDatabase(postgres));
    FAROL_TRY(server->run({u"init"_s, u"--admin"_s, QString::fromLatin1(Mail), u"--password-stdin"_s},
                          QByteArray(Password) + '\n'));
    FAROL_TRY(server->fill(customers));
    return server;
}

BenchServer::~BenchServer()
{
    stop();
}

QStringList BenchServer::place() const
{
    return m_database.isEmpty() ? QStringList{u"--data"_s, m_dir.filePath(u"server"_s)}
                                : QStringList{u"--database"_s, m_database};
}

Status BenchServer::makeDatabase(const QString &postgres)
{
    SystemRandom random;
    const QString name = u"farol_bench_%1"_s.arg(random.next64(), 16, 16, QLatin1Char('0'));
    storage::PostgresOptions options;
    options.url = postgres;
    FAROL_ASSIGN(const auto connection, storage::PostgresConnection::open(options));
    FAROL_TRY(connection->execute("CREATE DATABASE " + name.toLatin1()));
    QUrl url(postgres);
    url.setPath(u'/' + name);
    m_database = url.toString(QUrl::FullyEncoded);
    return {};
}

/// Through the hub, as pushes of one device would, but without the network in between.
Status BenchServer::fill(int customers)
{
    FAROL_TRY(serve());
    SignInOrder order;
    order.server = url();
    order.mail = QString::fromLatin1(Mail);
    order.password = QString::fromLatin1(Password);
    FAROL_ASSIGN(const SignedIn signedIn, signInNow(order));
    stop();

    const auto connect = [this](storage::Access) -> Result<std::unique_ptr<storage::Connection>> {
        if (m_database.isEmpty()) {
            storage::SqliteOptions options;
            options.path = m_dir.filePath(u"server/farol.db"_s);
            options.synchronous = storage::SqliteOptions::Synchronous::Normal;
            FAROL_ASSIGN(auto connection, storage::SqliteConnection::open(options));
            return std::unique_ptr<storage::Connection>(std::move(connection));
        }
        storage::PostgresOptions options;
        options.url = m_database;
        FAROL_ASSIGN(auto connection, storage::PostgresConnection::open(options));
        return std::unique_ptr<storage::Connection>(std::move(connection));
    };
    SystemClock clock;
    SystemRandom random;
    storage::SqlHubOptions options;
    options.today = [] { return std::int64_t(0); };
    FAROL_ASSIGN(const auto store, storage::SqlHubStore::open(connect, farolSchema(), random, options));
    const sync::Hub hub(*store, farolSchema(), clock);
    const sync::Identity who{signedIn.session.account.user, signedIn.session.account.device};
    const QList<Customer> rows = benchCustomers(customers);
    QByteArray chain = chainStart();
    for (qsizetype from = 0; from < rows.size(); from += PerPush) {
        sync::PushRequest push;
        push.deviceNow = clock.now();
        push.confirmedN = from;
        for (qsizetype i = from; i < std::min(rows.size(), from + PerPush); ++i) {
            const OutboxEntry entry{i + 1, chain, encodeMutation(creation(rows[i], random, push.deviceNow))};
            chain = chainHash(entry);
            push.entries.append(entry);
        }
        FAROL_ASSIGN(const sync::PushReply reply, hub.push(who, push));
        for (const Outcome &outcome : reply.outcomes) {
            if (outcome.kind != OutcomeKind::Applied)
                return fail(Error::Code::Internal, u"the hub did not take a customer as it is"_s);
        }
    }
    return {};
}

Status BenchServer::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(m_program, arguments + place());
    if (!process.waitForStarted(PatienceMs))
        return fail(Error::Code::NotFound, u"farol-server cannot be started"_s);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(PatienceMs) || process.exitCode() != 0)
        return fail(Error::Code::Internal, u"farol-server: "_s + QString::fromUtf8(process.readAllStandardError()));
    return {};
}

Status BenchServer::serve(int processes)
{
    stop();
    for (int i = 0; i < processes; ++i) {
        const QString ready = m_dir.filePath(u"ready%1"_s.arg(i));
        QFile::remove(ready);
        auto process = std::make_unique<QProcess>();
        process->setStandardOutputFile(QProcess::nullDevice());
        process->setStandardErrorFile(m_dir.filePath(u"server%1.log"_s.arg(i)));
        process->start(m_program,
                       QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--ready-file"_s, ready} + place());
        QFileSystemWatcher watcher({m_dir.path()});
        QEventLoop loop;
        QObject::connect(&watcher, &QFileSystemWatcher::directoryChanged, &loop, [&loop, &ready] {
            if (QFile::exists(ready))
                loop.quit();
        });
        QObject::connect(process.get(), &QProcess::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(PatienceMs, &loop, &QEventLoop::quit);
        if (!QFile::exists(ready))
            loop.exec();
        m_processes.push_back(std::move(process));
        QFile file(ready);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error::Code::Timeout, u"farol-server did not get ready"_s);
        m_urls.emplace_back(QString::fromLatin1(file.readAll().trimmed()));
    }
    return {};
}

void BenchServer::stop()
{
    for (const auto &process : m_processes) {
        if (process->state() == QProcess::NotRunning)
            continue;
        process->terminate();
        if (!process->waitForFinished(PatienceMs))
            process->kill();
    }
    m_processes.clear();
    m_urls.clear();
}

} // namespace farol::bench
