// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servercli/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace farol::server::test;

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
    void readyFile_survivesASecondServeWithoutALock();

private:
    static QByteArray read(const QString &path);
    /// `serve` with the ready file that Serving uses.
    [[nodiscard]] QStringList command() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_data;
    QString m_ready;
};

void ServerProcessTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_data = m_dir->filePath(u"data"_s);
    m_ready = m_data + u"/ready"_s;
    QCOMPARE(initWorkspace({u"--data"_s, m_data}).code, 0);
}

QStringList ServerProcessTest::command() const
{
    return {u"serve"_s, u"--data"_s, m_data, u"--listen"_s, u"127.0.0.1:0"_s, u"--ready-file"_s, m_ready};
}

QByteArray ServerProcessTest::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void ServerProcessTest::log_isJsonFromStartToStop()
{
    Serving server(m_data);
    QVERIFY(server.isReady());
    const QString url = QString::fromLatin1(server.url());
    QCOMPARE(server.stop(), 0);
    QCOMPARE(server.out(), QByteArray());
    QList<QJsonObject> records;
    const QList<QByteArray> lines = server.err().trimmed().split('\n');
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
    Serving server(m_data, u"127.0.0.1:0"_s, {u"--set"_s, u"log.file="_s + log});
    QVERIFY(server.isReady());
    const QByteArray end = " on " + read(m_ready);
    QCOMPARE(server.stop(), 0);
    const QByteArray said = server.err();
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
    QCOMPARE(farolServer(command()).code, 3);
    QVERIFY(!QFile::exists(m_ready));
}

void ServerProcessTest::readyFile_survivesASecondServe()
{
    Serving first(m_data);
    QVERIFY(first.isReady());
    const QByteArray url = first.url();
    QCOMPARE(farolServer(command()).code, 6);
    QCOMPARE(first.url(), url);
    QCOMPARE(first.stop(), 0);
    QVERIFY(!QFile::exists(m_ready));
}

void ServerProcessTest::readyFile_survivesASecondServeWithoutALock()
{
    if (qEnvironmentVariableIsEmpty("FAROL_TEST_PG"))
        QSKIP("no PostgreSQL here: FAROL_TEST_PG is not set");
    const QStringList database{u"--database"_s, freshDatabase()};
    QCOMPARE(initWorkspace(database).code, 0);
    Serving first(m_data, u"127.0.0.1:0"_s, database);
    QVERIFY(first.isReady());
    const QByteArray url = first.url();
    const QString taken = QString::fromLatin1(url).mid(7);
    QCOMPARE(farolServer(command() + database + QStringList{u"--listen"_s, taken}).code, 6); // the last --listen holds
    QCOMPARE(first.url(), url);
    QCOMPARE(first.stop(), 0);
    QVERIFY(!QFile::exists(m_ready));
}

QTEST_GUILESS_MAIN(ServerProcessTest)
#include "tst_serverprocess.moc"
