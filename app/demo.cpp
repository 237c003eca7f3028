// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo.h"

#include "app/session/openprofile.h"
#include "tools/sampledata/sampledata.h"
#include "tools/sampledata/sampleworld.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr int PatienceMs = 30'000;
constexpr qsizetype MostStories = 300; ///< customers with all that hangs on them; any more are there to fill lists
const auto DemoMail = u"marina@nimbo.example"_s;
// The demo's server listens on loopback and ends with the window; its password protects nothing.
const auto DemoPassword = u"farol de demonstracao"_s;

QString serverProgram()
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(u"farol-server"_s);
}

/// Waits for a future while the window, already open, stays alive. Only while the demo is being set up.
template <typename T>
T waited(QFuture<T> future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

QString mailFor(const SamplePerson &person)
{
    QString name = person.name.section(u' ', 0, 0).normalized(QString::NormalizationForm_D).toLower();
    name.removeIf([](QChar letter) { return letter.unicode() > 127; });
    return name + u"@nimbo.example"_s;
}

} // namespace

QString demoWorkspaceName()
{
    return sampleWorkspaceName();
}

Demo::~Demo()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(5'000))
        m_server.kill();
    m_server.waitForFinished(1'000);
}

Result<std::unique_ptr<LocalStore>> Demo::start(int customers)
{
    if (!m_dir.isValid())
        return fail(Error::Code::NoSpace, u"no temporary folder can be made"_s);
    FAROL_TRY(makeWorkspace());
    FAROL_TRY(serve());
    ProfileAccess access;
    access.folder = profileFolder();
    access.passphrase = DemoPassword.toUtf8();
    SignInOrder order;
    order.server = QUrl(m_url);
    order.mail = DemoMail;
    order.password = DemoPassword;
    FAROL_ASSIGN(auto profile, signInProfile(access, order));
    FAROL_ASSIGN(auto store, LocalStore::open(std::move(profile),
                                              {farolSchema(), m_clock, m_random, httpLinks(m_clock, m_random)}));
    FAROL_TRY(fill(*store, customers));
    return store;
}

Status Demo::makeWorkspace()
{
    const QList<SamplePerson> people = samplePeople(SampleOptions().seed);
    FAROL_TRY(runServer({u"init"_s, u"--data"_s, data(), u"--admin"_s, DemoMail, u"--admin-name"_s, people.first().name,
                         u"--password-stdin"_s, u"--name"_s, demoWorkspaceName()},
                        DemoPassword.toUtf8() + '\n'));
    for (qsizetype i = 1; i < people.size(); ++i)
        FAROL_TRY(runServer({u"user"_s, u"add"_s, mailFor(people.at(i)), u"--name"_s, people.at(i).name, u"--data"_s,
                             data(), u"--password-stdin"_s},
                            DemoPassword.toUtf8() + '\n'));
    return {};
}

Status Demo::serve()
{
    const QString ready = m_dir.filePath(u"ready"_s);
    m_server.setStandardErrorFile(m_dir.filePath(u"server.log"_s));
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.start(serverProgram(),
                   {u"serve"_s, u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s, u"--ready-file"_s, ready});
    if (!m_server.waitForStarted(PatienceMs))
        return fail(Error::Code::NotFound, u"farol-server cannot be started"_s);
    QFileSystemWatcher watcher({m_dir.path()});
    QEventLoop loop;
    QObject::connect(&watcher, &QFileSystemWatcher::directoryChanged, &loop, [&] {
        if (QFile::exists(ready))
            loop.quit();
    });
    QObject::connect(&m_server, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(PatienceMs, &loop, &QEventLoop::quit);
    if (!QFile::exists(ready))
        loop.exec();
    QFile file(ready);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Timeout, u"farol-server did not get ready"_s);
    m_url = QString::fromLatin1(file.readAll()).trimmed();
    return {};
}

Status Demo::fill(LocalStore &store, int customers)
{
    store.setOnline(true);
    Status synced = waited(store.syncNow());
    if (!synced)
        return synced;
    SampleOptions options;
    options.count = customers;
    options.today = QDateTime::fromMSecsSinceEpoch(m_clock.now().ms).date();
    const net::People known = store.people();
    for (const SamplePerson &person : samplePeople(options.seed)) {
        const auto id = known.findPerson(options.owners.isEmpty() ? DemoMail : mailFor(person));
        if (id)
            options.owners.append({id.value(), person.name});
    }
    Command command;
    command.act = u"import"_s;
    const QList<Customer> all = sampleCustomers(options);
    for (const Customer &customer : all)
        command.edits.append(sampleEdit(tables::Customer, customer));
    SampleWorldOptions more{options, store.workspace()};
    more.usageDays = 180; // enough for every chart, and the window is there sooner
    command.edits += sampleEdits(sampleWorld(more, all.first(std::min(all.size(), MostStories))));
    const auto made = waited(store.execute(command));
    if (!made)
        return made.error();
    return waited(store.syncNow());
}

Status Demo::runServer(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(serverProgram(), arguments);
    if (!process.waitForStarted(PatienceMs))
        return fail(Error::Code::NotFound, u"farol-server is not beside this program"_s);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(PatienceMs) || process.exitCode() != 0)
        return fail(Error::Code::Internal, u"farol-server: "_s + QString::fromUtf8(process.readAllStandardError()));
    return {};
}

} // namespace farol
