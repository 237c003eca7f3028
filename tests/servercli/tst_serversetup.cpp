// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servercli/program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace farol::server::test;

/// How a workspace comes to be, by init and by restore: wholly or not at all.
class ServerSetUpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void restore_leavesAFolderWithOtherFilesAlone();

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_data;
};

void ServerSetUpTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_data = m_dir->filePath(u"data"_s);
}

void ServerSetUpTest::restore_leavesAFolderWithOtherFilesAlone()
{
    QCOMPARE(initWorkspace({u"--data"_s, m_data}).code, 0);
    const QString backup = m_dir->filePath(u"one.backup"_s);
    QCOMPARE(farolServer({u"backup"_s, backup, u"--data"_s, m_data}, Passphrase).code, 0);
    const QString theirs = m_dir->filePath(u"theirs"_s);
    QVERIFY(QDir().mkpath(theirs));
    const QString letter = theirs + u"/letter.txt"_s;
    write(letter, "somebody's");
    const QFileDevice::Permissions before = QFile::permissions(theirs);
    const QStringList restore{u"restore"_s, backup, u"--data"_s, theirs};
    const Run run = farolServer(restore, Passphrase);
    QCOMPARE(run.code, 7);
    QVERIFY2(run.err.contains(u"holds other files"_s), qPrintable(run.err));
    QCOMPARE(QDir(theirs).entryList(QDir::Files | QDir::Hidden), QStringList{u"letter.txt"_s});
    QCOMPARE(QFile::permissions(theirs), before);
    QVERIFY(QFile::remove(letter));
    QCOMPARE(farolServer(restore, Passphrase).code, 0);
    QVERIFY((QFile::permissions(theirs) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
}

QTEST_GUILESS_MAIN(ServerSetUpTest)
#include "tst_serversetup.moc"
