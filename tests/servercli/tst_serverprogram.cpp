// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servercli/program.h"

#include <QFile>
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

QTEST_GUILESS_MAIN(ServerProgramTest)
#include "tst_serverprogram.moc"
