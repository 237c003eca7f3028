// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servercli/program.h"

#include "storage/sqliteconnection.h"
#include "storage/statement.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;

namespace farol::server::test {

namespace {

Run finished(QProcess &process, const QStringList &arguments, const QByteArray &input)
{
    process.start(qEnvironmentVariable("FAROL_SERVER"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

std::unique_ptr<storage::SqliteConnection> databaseOf(const QString &data)
{
    storage::SqliteOptions options;
    options.path = data + u"/farol.db"_s;
    options.busyTimeoutMs = 20'000;
    auto connection = storage::SqliteConnection::open(options);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail));
    return *std::move(connection);
}

} // namespace

Run farolServer(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    return finished(process, arguments, input);
}

Run farolServerInto(const QString &output, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setStandardOutputFile(output);
    return finished(process, arguments, input);
}

Run initWorkspace(const QStringList &place, const QByteArray &password)
{
    return farolServer(QStringList{u"init"_s, u"--admin"_s, u"ana@example.org"_s, u"--password-stdin"_s} + place,
                       password);
}

QString freshDatabase()
{
    const QString server = qEnvironmentVariable("FAROL_TEST_PG");
    static int made = 0;
    const QString name = u"farol_cli_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++made);
    QProcess::execute(u"psql"_s, {u"-q"_s, u"-d"_s, server, u"-c"_s, u"DROP DATABASE IF EXISTS %1"_s.arg(name), u"-c"_s,
                                  u"CREATE DATABASE %1 ENCODING 'UTF8' TEMPLATE template0"_s.arg(name)});
    QUrl url(server);
    url.setPath(u'/' + name);
    return url.toString(QUrl::FullyEncoded);
}

void execute(const QString &data, const QByteArray &sql)
{
    if (const auto done = databaseOf(data)->execute(sql); !done)
        qFatal("%s: %s", sql.constData(), qPrintable(done.error().detail));
}

qint64 number(const QString &data, const QByteArray &sql)
{
    const auto connection = databaseOf(data);
    auto statement = connection->prepare(sql);
    return statement && *statement->step() ? statement->integer(0) : -1;
}

Serving::Serving(const QString &data, const QString &listen, const QStringList &more) : m_ready(data + u"/ready"_s)
{
    QFile::remove(m_ready);
    m_process.start(qEnvironmentVariable("FAROL_SERVER"),
                    QStringList{u"serve"_s, u"--data"_s, data, u"--listen"_s, listen, u"--ready-file"_s, m_ready}
                        + more);
}

Serving::~Serving()
{
    stop();
}

bool Serving::isReady()
{
    return QTest::qWaitFor([this] { return QFile::exists(m_ready) || m_process.state() == QProcess::NotRunning; },
                           20'000)
           && QFile::exists(m_ready);
}

QByteArray Serving::url() const
{
    QFile file(m_ready);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

int Serving::stop()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        m_process.waitForFinished(20'000);
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
}

void Serving::kill()
{
    m_process.kill();
    m_process.waitForFinished(20'000);
}

} // namespace farol::server::test
