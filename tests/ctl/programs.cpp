// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/programs.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace farol::ctltest {

namespace {

constexpr int LongestRunMs = 60'000;

QProcessEnvironment environmentWith(const QStringList &changes)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"FAROL_PASSPHRASE"_s, QString::fromLatin1(Passphrase));
    environment.remove(u"FAROL_PROFILE"_s);
    for (const QString &change : changes) {
        const qsizetype equals = change.indexOf(u'=');
        if (equals < 0)
            environment.remove(change);
        else
            environment.insert(change.left(equals), change.mid(equals + 1));
    }
    return environment;
}

std::unique_ptr<QProcess> started(const QString &program, const QStringList &arguments, const QByteArray &input,
                                  const QStringList &environment = {}, const QString &output = {})
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environmentWith(environment));
    if (!output.isEmpty())
        process->setStandardOutputFile(output);
    process->start(program, arguments);
    process->write(input);
    process->closeWriteChannel();
    return process;
}

} // namespace

QJsonObject Run::object() const
{
    return QJsonDocument::fromJson(out).object();
}

QJsonArray Run::array() const
{
    return QJsonDocument::fromJson(out).array();
}

Run finished(QProcess &process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(LongestRunMs)) {
        process.kill();
        process.waitForFinished();
        return {-3, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

Run farolctl(const QStringList &arguments, const QByteArray &input, const QStringList &environment)
{
    return finished(*startFarolctl(arguments, input, environment));
}

std::unique_ptr<QProcess> startFarolctl(const QStringList &arguments, const QByteArray &input,
                                        const QStringList &environment, const QString &output)
{
    return started(qEnvironmentVariable("FAROL_CTL"), arguments, input, environment, output);
}

std::unique_ptr<QProcess> startAfter(const QString &first, const char *program, const QStringList &arguments,
                                     const QByteArray &input)
{
    const QStringList shell{u"-c"_s, first + u"; exec \"$0\" \"$@\""_s, qEnvironmentVariable(program)};
    return started(u"/bin/sh"_s, shell + arguments, input);
}

Result<std::unique_ptr<storage::Profile>> makeLocalProfile(const QString &folder)
{
    SystemRandom random;
    ProfileAccess access;
    access.folder = folder;
    access.passphrase = Passphrase;
    access.cheapKdf = true;
    return createLocalProfile(access, {WorkspaceId(makeRandomUuid(random)), UserId(makeRandomUuid(random)),
                                       DeviceId(makeRandomUuid(random))});
}

Server::Server(const QString &folder, const QString &database) : m_folder(folder), m_database(database) {}

Server::~Server()
{
    stop();
}

QStringList Server::place() const
{
    return m_database.isEmpty() ? QStringList{u"--data"_s, m_folder} : QStringList{u"--database"_s, m_database};
}

Run Server::command(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(qEnvironmentVariable("FAROL_SERVER"), arguments + place());
    process.write(input);
    process.closeWriteChannel();
    return finished(process);
}

bool Server::start(const QStringList &more)
{
    if (!QFile::exists(m_folder)) {
        const Run made = command(
            {u"init"_s, u"--admin"_s, QString::fromLatin1(Mail), u"--password-stdin"_s, u"--time-zone"_s, u"UTC"_s},
            QByteArray(Password) + '\n');
        if (made.code != 0) {
            qWarning("init: %s", made.told().constData());
            return false;
        }
        if (!QDir().mkpath(m_folder))
            return false;
    }
    const QString ready = m_folder + "/ready"_L1;
    QFile::remove(ready);
    const QString listen = m_url.isEmpty() ? u"127.0.0.1:0"_s : u"127.0.0.1:%1"_s.arg(QUrl(m_url).port());
    m_process = std::make_unique<QProcess>();
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(m_folder + "/server.log"_L1, QIODevice::Append);
    m_process->start(qEnvironmentVariable("FAROL_SERVER"),
                     QStringList{u"serve"_s, u"--listen"_s, listen, u"--ready-file"_s, ready} + place() + more);
    if (!QTest::qWaitFor([&] { return QFile::exists(ready) || m_process->state() == QProcess::NotRunning; }, 20'000))
        return false;
    QFile file(ready);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    m_url = QString::fromLatin1(file.readAll().trimmed());
    return true;
}

void Server::stop()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->terminate();
    m_process->waitForFinished(20'000);
}

void Server::kill()
{
    m_process->kill();
    m_process->waitForFinished(20'000);
}

} // namespace farol::ctltest
