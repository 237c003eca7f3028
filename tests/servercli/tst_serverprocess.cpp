// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// What others see of a `farol-server serve` from its start to its end: its log, its messages, its ready file.
class ServerProcessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void log_isJsonFromStartToStop();
    void sentenceForPeople_isSaidWhenTheLogGoesElsewhere();
    void staleReadyFile_goesBeforeAnythingElse();
    void readyFile_survivesASecondServe();

private:
    /// Starts `serve` and waits for its ready file, which names its address.
    bool serve(QProcess &process, const QStringList &more = {}) const;
    /// How it ended, once it was asked to.
    static int stop(QProcess &process);
    static QByteArray read(const QString &path);
    QStringList command(const QStringList &more = {}) const;
    static int finish(QProcess &process, const QStringList &arguments, const QByteArray &input = {});

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_data;
    QString m_ready;
};

void ServerProcessTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_data = m_dir->filePath(u"data"_s);
    m_ready = m_dir->filePath(u"ready"_s);
    QProcess process;
    QCOMPARE(finish(process,
                    {u"init"_s, u"--data"_s, m_data, u"--admin"_s, u"ana@example.org"_s, u"--password-stdin"_s},
                    "uma senha bem comprida\n"),
             0);
}

QStringList ServerProcessTest::command(const QStringList &more) const
{
    return QStringList{u"serve"_s, u"--data"_s, m_data, u"--listen"_s, u"127.0.0.1:0"_s, u"--ready-file"_s, m_ready}
           + more;
}

int ServerProcessTest::finish(QProcess &process, const QStringList &arguments, const QByteArray &input)
{
    process.start(qEnvironmentVariable("FAROL_SERVER"), arguments);
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

bool ServerProcessTest::serve(QProcess &process, const QStringList &more) const
{
    process.start(qEnvironmentVariable("FAROL_SERVER"), command(more));
    return QTest::qWaitFor([&] { return QFile::exists(m_ready) || process.state() == QProcess::NotRunning; }, 20'000)
           && QFile::exists(m_ready);
}

int ServerProcessTest::stop(QProcess &process)
{
    process.terminate();
    return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

QByteArray ServerProcessTest::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void ServerProcessTest::log_isJsonFromStartToStop()
{
    QProcess process;
    QVERIFY(serve(process));
    const QString url = QString::fromLatin1(read(m_ready).trimmed());
    QCOMPARE(stop(process), 0);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QList<QJsonObject> records;
    const QList<QByteArray> lines = process.readAllStandardError().trimmed().split('\n');
    for (const QByteArray &line : lines) {
        records.append(QJsonDocument::fromJson(line).object());
        QVERIFY2(!records.last().isEmpty(), line.constData());
    }
    const QJsonObject started = records.first();
    QCOMPARE(started.value(u"event"_s).toString(), u"started"_s);
    QCOMPARE(started.value(u"url"_s).toString(), url);
    QCOMPARE(started.value(u"backend"_s).toString(), u"sqlite"_s);
    QVERIFY(!started.value(u"workspace"_s).toString().isEmpty());
    QVERIFY(!started.value(u"version"_s).toString().isEmpty());
    const QJsonObject stopped = records.last();
    QCOMPARE(stopped.value(u"event"_s).toString(), u"stopped"_s);
    QCOMPARE(stopped.value(u"signal"_s).toString(), u"SIGTERM"_s);
    QCOMPARE(stopped.value(u"dropped"_s).toInt(-1), 0);
    QVERIFY(stopped.value(u"ms"_s).toInt(-1) >= 0);
}

void ServerProcessTest::sentenceForPeople_isSaidWhenTheLogGoesElsewhere()
{
    const QString log = m_dir->filePath(u"log"_s);
    QProcess process;
    QVERIFY(serve(process, {u"--set"_s, u"log.file="_s + log}));
    const QByteArray end = " on " + read(m_ready);
    QCOMPARE(stop(process), 0);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.startsWith("farol-server serves workspace ") && said.endsWith(end), said.constData());
    QVERIFY(read(log).contains("\"event\":\"stopped\""));
}

void ServerProcessTest::staleReadyFile_goesBeforeAnythingElse()
{
    QFile file(m_ready);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("http://127.0.0.1:1\n");
    file.close();
    QVERIFY(QFile::remove(m_data + u"/farol.db"_s)); // so that the workspace cannot even be opened
    QProcess process;
    QCOMPARE(finish(process, command()), 3);
    QVERIFY(!QFile::exists(m_ready));
}

void ServerProcessTest::readyFile_survivesASecondServe()
{
    QProcess first;
    QVERIFY(serve(first));
    const QByteArray url = read(m_ready);
    QProcess second;
    QCOMPARE(finish(second, command()), 6);
    QCOMPARE(read(m_ready), url);
    QCOMPARE(stop(first), 0);
    QVERIFY(!QFile::exists(m_ready));
}

QTEST_GUILESS_MAIN(ServerProcessTest)
#include "tst_serverprocess.moc"
