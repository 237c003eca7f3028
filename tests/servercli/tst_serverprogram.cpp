// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servercli/program.h"

#include <QFile>
#include <QHostAddress>
#include <QScopeGuard>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace farol::server::test;

/// What all commands of farol-server have in common: how they are called, and what becomes of their output.
class ServerProgramTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void options_standAnywhere_data();
    void options_standAnywhere();
    void words_thatAreNoCommand();
    void database_hasToLookLikeOne();
    void folder_thatCannotBeUsed();
    void port_thatOneMayNotTake();
    void certificate_thatIsNotThere();
    void fullDevice_isNoticed();
    void readerWhoHasHadEnough_isNoError();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_data;
};

void ServerProgramTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_data = m_dir->filePath(u"data"_s);
}

void ServerProgramTest::options_standAnywhere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("behind") << QStringList{u"team"_s, u"add"_s, u"Sul"_s, u"--data"_s, u"DIR"_s};
    QTest::newRow("before") << QStringList{u"--data"_s, u"DIR"_s, u"team"_s, u"add"_s, u"Sul"_s};
    QTest::newRow("between") << QStringList{u"team"_s, u"--data"_s, u"DIR"_s, u"add"_s, u"Sul"_s};
    QTest::newRow("with =") << QStringList{u"team"_s, u"--data=DIR"_s, u"add"_s, u"Sul"_s};
    QTest::newRow("a command's word as a value") << QStringList{
        u"--name"_s, u"team"_s, u"user"_s, u"add"_s, u"b@c.d"_s, u"--password-stdin"_s, u"--data"_s, u"DIR"_s};
}

void ServerProgramTest::options_standAnywhere()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(farolServer({u"--data"_s, m_data, u"init"_s, u"--admin"_s, u"ana@example.org"_s, u"--password-stdin"_s},
                         Password)
                 .code,
             0);
    const Run run = farolServer(arguments.replaceInStrings(u"DIR"_s, m_data), Password);
    QVERIFY2(run.code == 0, qPrintable(run.err));
}

void ServerProgramTest::words_thatAreNoCommand()
{
    const QStringList data{u"--data"_s, m_data};
    QCOMPARE(farolServer(data).code, 2);
    QCOMPARE(farolServer(data + QStringList{u"--help"_s}).code, 0);
    QCOMPARE(farolServer(data + QStringList{u"dance"_s}).code, 2);
    QCOMPARE(farolServer(data + QStringList{u"user"_s}).code, 2);
    QCOMPARE(farolServer(data + QStringList{u"user"_s, u"dance"_s}).code, 2);
    QCOMPARE(farolServer({u"--"_s, u"user"_s, u"list"_s}).code, 2);
}

void ServerProgramTest::database_hasToLookLikeOne()
{
    for (const QString &database : {u"rubbish"_s, u"mysql://x/y"_s, u"postgresql://x/y?colour=red"_s}) {
        const QStringList where{u"--database"_s, database, u"--data"_s, m_data};
        for (const QStringList &command : {QStringList{u"serve"_s}, QStringList{u"user"_s, u"list"_s}})
            QCOMPARE(farolServer(command + where).code, 8);
        QCOMPARE(initWorkspace(where).code, 8);
        QVERIFY(!QFile::exists(m_data));
    }
}

void ServerProgramTest::folder_thatCannotBeUsed()
{
    const QStringList list{u"user"_s, u"list"_s, u"--data"_s, m_data};
    const QStringList serve{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_data};
    QCOMPARE(farolServer(serve).code, 3);
    if (QFile::exists(u"/proc/self"_s)) // where nobody makes files
        QCOMPARE(farolServer({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, u"/proc"_s}).code, 4);
    QCOMPARE(initWorkspace({u"--data"_s, m_data}).code, 0);
    QVERIFY(QFile::setPermissions(m_data, {}));
    const auto back = qScopeGuard([this] {
        QFile::setPermissions(m_data, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    });
    if (QFile::exists(m_data + u"/farol.db"_s))
        QSKIP("whoever runs this may read every folder");
    QCOMPARE(farolServer(list).code, 4);
    QCOMPARE(farolServer(serve).code, 4);
    QVERIFY(QFile::setPermissions(m_data, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    QCOMPARE(farolServer(serve).code, 4);
}

void ServerProgramTest::port_thatOneMayNotTake()
{
    constexpr quint16 Port = 81; // nobody's
    QTcpServer server;
    if (server.listen(QHostAddress::LocalHost, Port) || server.serverError() != QAbstractSocket::SocketAccessError)
        QSKIP("whoever runs this may take every port");
    QCOMPARE(initWorkspace({u"--data"_s, m_data}).code, 0);
    const Run run = farolServer({u"serve"_s, u"--data"_s, m_data, u"--listen"_s, u"127.0.0.1:%1"_s.arg(Port)});
    QVERIFY2(run.code == 4, qPrintable(run.err));
}

void ServerProgramTest::certificate_thatIsNotThere()
{
    QCOMPARE(initWorkspace({u"--data"_s, m_data}).code, 0);
    const QString missing = m_dir->filePath(u"nope.pem"_s);
    const Run run = farolServer({u"serve"_s, u"--data"_s, m_data, u"--listen"_s, u"127.0.0.1:0"_s, u"--set"_s,
                                 u"tls.certificate="_s + missing, u"--set"_s, u"tls.key="_s + missing});
    QCOMPARE(run.code, 8);
    QVERIFY2(run.err.contains(u"tls.certificate = "_s + missing) && !run.err.contains(u"asio"_s), qPrintable(run.err));
}

void ServerProgramTest::fullDevice_isNoticed()
{
    const QString full = u"/dev/full"_s;
    if (!QFile::exists(full))
        QSKIP("there is no device here that is always full");
    QCOMPARE(initWorkspace({u"--data"_s, m_data}).code, 0);
    const QStringList data{u"--data"_s, m_data};
    for (const QStringList &command :
         {QStringList{u"--help"_s}, QStringList{u"--version"_s}, QStringList{u"user"_s, u"--help"_s},
          QStringList{u"user"_s, u"list"_s}, QStringList{u"audit"_s, u"list"_s}, QStringList{u"audit"_s, u"verify"_s},
          QStringList{u"config"_s}, QStringList{u"team"_s, u"add"_s, u"Sul"_s}}) {
        const Run run = farolServerInto(full, command.constFirst().startsWith(u'-') ? command : command + data);
        QVERIFY2(run.code == 11, qPrintable(command.join(u' ') + u": "_s + run.err));
        QVERIFY2(!run.err.contains(u"nothing was changed"_s), qPrintable(run.err));
    }
    QVERIFY(farolServer(QStringList{u"team"_s, u"list"_s} + data).out.contains(u"\tSul\t"_s));
    // What went wrong before is told first, and a command without an answer has none to lose.
    QCOMPARE(farolServerInto(full, QStringList{u"device"_s, u"list"_s, u"x@example.org"_s} + data).code, 3);
    QCOMPARE(farolServerInto(full, QStringList{u"team"_s, u"join"_s, u"Sul"_s, u"ana@example.org"_s} + data).code, 0);
}

void ServerProgramTest::readerWhoHasHadEnough_isNoError()
{
#ifndef Q_OS_UNIX
    QSKIP("needs a shell");
#else
    QCOMPARE(initWorkspace({u"--data"_s, m_data}).code, 0);
    // As below a service that ignores the signal: the write itself fails.
    QProcess process;
    process.start(u"/bin/sh"_s, {u"-c"_s, u"trap '' PIPE; exec \"$@\""_s, u"sh"_s, qEnvironmentVariable("FAROL_SERVER"),
                                 u"user"_s, u"list"_s, u"--data"_s, m_data});
    process.closeReadChannel(QProcess::StandardOutput);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
#endif
}

QTEST_GUILESS_MAIN(ServerProgramTest)
#include "tst_serverprogram.moc"
