// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servercli/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace farol::server::test;

/// How workspaces and backups come to be, by init, backup and restore: wholly or not at all.
class ServerSetUpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void init_thatIsRefusedLeavesNothing_data();
    void init_thatIsRefusedLeavesNothing();
    void init_thatIsKilledCanBeDoneAgain();
    void init_finishesAWorkspaceWithoutPeople_data() { addBackends(); }
    void init_finishesAWorkspaceWithoutPeople();
    void init_thatIsRefusedChangesNothing();
    void init_ofTwoAtOnceOneMakesIt_data() { addBackends(); }
    void init_ofTwoAtOnceOneMakesIt();
    void backup_hasItsNameOnceItIsWhole();
    void backup_replacesAFileOnlyWhenTold();
    void backup_replacesNothingThatCameMeanwhile();
    void backup_toStandardOutput();
    void restore_leavesAFolderWithOtherFilesAlone();
    void filesOfAServer_areNoStrangers();
    void restore_goesOnWithAnEmptyDatabase_data() { addBackends(); }
    void restore_goesOnWithAnEmptyDatabase();
    void restore_leavesAWorkspaceAlone();

private:
    static void addBackends()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("sqlite") << false;
        QTest::newRow("postgresql") << true;
    }
    [[nodiscard]] QStringList place(bool postgres) const
    {
        if (postgres)
            return {u"--database"_s, freshDatabase()};
        return {u"--data"_s, m_data};
    }
    static void empty(const QStringList &place, const QByteArrayList &tables)
    {
        for (const QByteArray &table : tables) {
            if (place.constFirst() == "--data"_L1)
                execute(place.constLast(), "DELETE FROM " + table);
            else
                QCOMPARE(QProcess::execute(u"psql"_s, {u"-q"_s, u"-d"_s, place.constLast(), u"-c"_s,
                                                       u"DELETE FROM "_s + QString::fromLatin1(table)}),
                         0);
        }
    }
    /// Runs it and kills it so long after it has begun, which is asked with its process id; whether it came to that.
    [[nodiscard]] static bool isKilled(const QStringList &arguments, const QByteArray &input,
                                       const std::function<bool(qint64)> &hasBegun, int afterMs);
    [[nodiscard]] static bool hasUnfinishedFile(qint64 process, const QString &path);
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

void ServerSetUpTest::init_thatIsRefusedLeavesNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("password");
    const QStringList mails{u"not a mail"_s, u"a@"_s, u"@b.org"_s, u"a b@c.org"_s, u"a"_s.repeated(400) + u"@b.org"_s,
                            u" "_s};
    for (const QString &mail : mails)
        QTest::newRow(qPrintable(mail.left(20))) << QStringList{u"--admin"_s, mail} << Password;
    QTest::newRow("password") << QStringList{} << QByteArray("short\n");
    QTest::newRow("no password") << QStringList{} << QByteArray();
    QTest::newRow("zone") << QStringList{u"--time-zone"_s, u"Mars/Olympus"_s} << Password;
}

void ServerSetUpTest::init_thatIsRefusedLeavesNothing()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, password);
    const QStringList data{u"--data"_s, m_data};
    QCOMPARE(initWorkspace(data + options, password).code, 8); // of an option given twice the last holds
    QVERIFY(!QFile::exists(m_data));
    QCOMPARE(initWorkspace(data).code, 0);
}

bool ServerSetUpTest::isKilled(const QStringList &arguments, const QByteArray &input,
                               const std::function<bool(qint64)> &hasBegun, int afterMs)
{
    QProcess process;
    process.start(qEnvironmentVariable("FAROL_SERVER"), arguments);
    process.write(input);
    process.closeWriteChannel();
    bool begun = false;
    while (!begun && !process.waitForFinished(1) && process.state() != QProcess::NotRunning)
        begun = hasBegun(process.processId());
    process.waitForFinished(afterMs);
    process.kill();
    process.waitForFinished();
    return begun && process.exitStatus() == QProcess::CrashExit;
}

bool ServerSetUpTest::hasUnfinishedFile(qint64 process, const QString &path)
{
    const QFileInfo file(path);
    if (!QDir(file.path()).entryList({file.fileName() + u".*"_s}, QDir::Files).isEmpty())
        return true;
    // Where the system knows files without a name, that is what it is until it is whole.
    const QFileInfoList open =
        QDir(u"/proc/%1/fd"_s.arg(process)).entryInfoList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    return std::any_of(open.begin(), open.end(), [&file](const QFileInfo &descriptor) {
        return descriptor.symLinkTarget().startsWith(file.path() + u"/#"_s);
    });
}

void ServerSetUpTest::init_thatIsKilledCanBeDoneAgain()
{
    int killed = 0;
    // More rounds than are needed where all goes well: one may be done before the signal arrives.
    for (int round = 0; round < 8 || (killed == 0 && round < 40); ++round) {
        const QString folder = m_dir->filePath(QString::number(round));
        const QStringList data{u"--data"_s, folder};
        const QStringList init = QStringList{u"init"_s, u"--admin"_s, u"ana@example.org"_s, u"--password-stdin"_s};
        const auto hasBegun = [&folder](qint64) { return QFile::exists(folder + u"/farol.db"_s); };
        killed += isKilled(init + data, Password, hasBegun, round % 8 * 6) ? 1 : 0;
        const Run again = initWorkspace(data);
        QVERIFY2(again.code == 0 || again.code == 7, qPrintable(again.err));
        QVERIFY(
            farolServer(QStringList{u"user"_s, u"list"_s} + data).out.contains(u"ana@example.org\tadministrator"_s));
        QCOMPARE(farolServer(QStringList{u"audit"_s, u"verify"_s} + data).code, 0);
    }
    QVERIFY2(killed > 0, "every init was done before it could be killed");
}

void ServerSetUpTest::init_finishesAWorkspaceWithoutPeople()
{
    QFETCH(bool, postgres);
    if (postgres && qEnvironmentVariableIsEmpty("FAROL_TEST_PG"))
        QSKIP("no PostgreSQL here: FAROL_TEST_PG is not set");
    const QStringList where = place(postgres);
    const Run first = initWorkspace(where);
    QVERIFY2(first.code == 0, qPrintable(first.err));
    // As an init of an earlier version that was stopped before it knew the administrator.
    empty(where, {"users", "audit", "setting"});
    const Run again = initWorkspace(where);
    QVERIFY2(again.code == 0, qPrintable(again.err));
    QCOMPARE(again.out, first.out); // it is the same workspace
    QVERIFY(farolServer(QStringList{u"user"_s, u"list"_s} + where).out.contains(u"ana@example.org\tadministrator"_s));
    QCOMPARE(farolServer(QStringList{u"audit"_s, u"verify"_s} + where).code, 0);
    const Run third = initWorkspace(where);
    QCOMPARE(third.code, 7);
    QVERIFY2(third.err.contains(u"holds a workspace already"_s), qPrintable(third.err));
}

void ServerSetUpTest::init_thatIsRefusedChangesNothing()
{
    const QStringList data{u"--data"_s, m_data};
    QCOMPARE(initWorkspace(data).code, 0);
    execute(m_data, "DELETE FROM projection"); // which every migration writes anew
    QVERIFY(QFile::setPermissions(m_data, QFile::permissions(m_data) | QFileDevice::ReadGroup));
    const QFileDevice::Permissions before = QFile::permissions(m_data);
    QCOMPARE(initWorkspace(data).code, 7);
    QCOMPARE(number(m_data, "SELECT count(*) FROM projection"), qint64(0));
    QCOMPARE(QFile::permissions(m_data), before);
}

void ServerSetUpTest::init_ofTwoAtOnceOneMakesIt()
{
    QFETCH(bool, postgres);
    if (postgres && qEnvironmentVariableIsEmpty("FAROL_TEST_PG"))
        QSKIP("no PostgreSQL here: FAROL_TEST_PG is not set");
    const QStringList where = place(postgres);
    std::vector<std::unique_ptr<QProcess>> both;
    for (const QString &mail : {u"ana@example.org"_s, u"rui@example.org"_s}) {
        both.push_back(std::make_unique<QProcess>());
        both.back()->start(qEnvironmentVariable("FAROL_SERVER"),
                           QStringList{u"init"_s, u"--admin"_s, mail, u"--password-stdin"_s} + where);
        both.back()->write(Password);
        both.back()->closeWriteChannel();
    }
    QList<int> codes;
    for (const auto &process : both) {
        QVERIFY(process->waitForFinished(60'000));
        codes.append(process->exitCode());
    }
    std::sort(codes.begin(), codes.end());
    QCOMPARE(codes, (QList<int>{0, 7}));
    QCOMPARE(farolServer(QStringList{u"user"_s, u"list"_s} + where).out.count(u'\n'), 1);
}

void ServerSetUpTest::backup_hasItsNameOnceItIsWhole()
{
    const QStringList data{u"--data"_s, m_data};
    QCOMPARE(initWorkspace(data).code, 0);
    int killed = 0;
    for (int round = 0; round < 8 || (killed == 0 && round < 40); ++round) {
        const QString file = m_dir->filePath(u"%1.backup"_s.arg(round));
        const QStringList backup = QStringList{u"backup"_s, file} + data;
        const auto hasBegun = [&file](qint64 process) { return hasUnfinishedFile(process, file); };
        killed += isKilled(backup, Passphrase, hasBegun, round % 8 * 20) ? 1 : 0;
        const Run again = farolServer(backup, Passphrase);
        QVERIFY2(again.code == 0 || again.code == 7, qPrintable(again.err));
        QCOMPARE(farolServer({u"restore"_s, file, u"--check"_s}, Passphrase).code, 0);
    }
    QVERIFY2(killed > 0, "every backup was done before it could be killed");
}

void ServerSetUpTest::backup_replacesAFileOnlyWhenTold()
{
    const QStringList data{u"--data"_s, m_data};
    QCOMPARE(initWorkspace(data).code, 0);
    const QString file = m_dir->filePath(u"one.backup"_s);
    write(file, "somebody's");
    const QStringList backup = QStringList{u"backup"_s, file} + data;
    const Run refused = farolServer(backup, Passphrase);
    QCOMPARE(refused.code, 7);
    QVERIFY2(refused.err.contains(u"--force"_s), qPrintable(refused.err));
    QCOMPARE(QFile(file).size(), qint64(qstrlen("somebody's")));
    QCOMPARE(farolServer(backup + QStringList{u"--force"_s}, Passphrase).code, 0);
    QVERIFY((QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
    QCOMPARE(farolServer({u"restore"_s, file, u"--check"_s}, Passphrase).code, 0);
    QCOMPARE(farolServer(QStringList{u"backup"_s, m_data, u"--force"_s} + data, Passphrase).code, 4);
}

void ServerSetUpTest::backup_replacesNothingThatCameMeanwhile()
{
    const QStringList data{u"--data"_s, m_data};
    QCOMPARE(initWorkspace(data).code, 0);
    const QString file = m_dir->filePath(u"one.backup"_s);
    QProcess process;
    process.start(qEnvironmentVariable("FAROL_SERVER"), QStringList{u"backup"_s, file} + data);
    QVERIFY(process.waitForStarted());
    QTest::qWait(500); // it has looked and waits for the passphrase; were it later, it would be refused as well
    write(file, "somebody's");
    process.write(Passphrase);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 7);
    QCOMPARE(QFile(file).size(), qint64(qstrlen("somebody's")));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList{u"one.backup"_s});
}

void ServerSetUpTest::backup_toStandardOutput()
{
    const QStringList data{u"--data"_s, m_data};
    QCOMPARE(initWorkspace(data).code, 0);
    const QStringList backup = QStringList{u"backup"_s, u"-"_s} + data;
    const QString file = m_dir->filePath(u"piped.backup"_s);
    const Run made = farolServerInto(file, backup, Passphrase);
    QVERIFY2(made.code == 0 && made.err.contains(u"workspace "_s), qPrintable(made.err));
    QVERIFY(!QFile::exists(u"-"_s));
    QCOMPARE(farolServer({u"restore"_s, file, u"--check"_s}, Passphrase).code, 0);
    QCOMPARE(number(m_data, "SELECT count(*) FROM audit WHERE action = 'backup'"), qint64(1));
    if (QFile::exists(u"/dev/full"_s)) {
        const Run cut = farolServerInto(u"/dev/full"_s, backup, Passphrase);
        QCOMPARE(cut.code, 11);
        QVERIFY2(cut.err.contains(u"not whole"_s), qPrintable(cut.err));
    }
    if (QFile::exists(u"/dev/ptmx"_s)) // a terminal that nobody looks at
        QCOMPARE(farolServerInto(u"/dev/ptmx"_s, backup, Passphrase).code, 8);
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
    QVERIFY2(run.err.contains(u"holds other files, such as letter.txt;"_s), qPrintable(run.err));
    QCOMPARE(QDir(theirs).entryList(QDir::Files | QDir::Hidden), QStringList{u"letter.txt"_s});
    QCOMPARE(QFile::permissions(theirs), before);
    QVERIFY(QFile::remove(letter));
    QCOMPARE(farolServer(restore, Passphrase).code, 0);
    QVERIFY((QFile::permissions(theirs) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
}

void ServerSetUpTest::filesOfAServer_areNoStrangers()
{
    QVERIFY(QDir().mkpath(m_data));
    for (const char *name : {"serve.lock", "farol.db-wal", "farol.db-shm", "ready", "farol.log", "farol-server.conf"})
        write(m_data + u'/' + QString::fromLatin1(name), "");
    const Run run = initWorkspace({u"--data"_s, m_data});
    QVERIFY2(run.code == 0, qPrintable(run.err));
}

void ServerSetUpTest::restore_goesOnWithAnEmptyDatabase()
{
    QFETCH(bool, postgres);
    if (postgres && qEnvironmentVariableIsEmpty("FAROL_TEST_PG"))
        QSKIP("no PostgreSQL here: FAROL_TEST_PG is not set");
    const QStringList where = place(postgres);
    QCOMPARE(initWorkspace(where).code, 0);
    const QString backup = m_dir->filePath(u"one.backup"_s);
    QCOMPARE(farolServer(QStringList{u"backup"_s, backup} + where, Passphrase).code, 0);
    // As a restore leaves it that was killed, or met a full disk, once the tables were made.
    QStringList cut = place(postgres);
    if (!postgres)
        cut.last() = m_dir->filePath(u"cut"_s);
    QCOMPARE(initWorkspace(cut).code, 0);
    empty(cut, {"users", "audit", "setting", "head", "projection", "access", "change", "row_state", "rule_lock"});
    const Run restored = farolServer(QStringList{u"restore"_s, backup} + cut, Passphrase);
    QVERIFY2(restored.code == 0, qPrintable(restored.err));
    QVERIFY(farolServer(QStringList{u"user"_s, u"list"_s} + cut).out.contains(u"ana@example.org"_s));
    QCOMPARE(farolServer(QStringList{u"restore"_s, backup} + cut, Passphrase).code, 7);
}

void ServerSetUpTest::restore_leavesAWorkspaceAlone()
{
    const QStringList data{u"--data"_s, m_data};
    QCOMPARE(initWorkspace(data).code, 0);
    const QString backup = m_dir->filePath(u"one.backup"_s);
    QCOMPARE(farolServer(QStringList{u"backup"_s, backup} + data, Passphrase).code, 0);
    execute(m_data, "DELETE FROM projection");
    const Run run = farolServer(QStringList{u"restore"_s, backup} + data, Passphrase);
    QCOMPARE(run.code, 7);
    QVERIFY2(run.err.contains(u"nothing was changed"_s), qPrintable(run.err));
    QCOMPARE(number(m_data, "SELECT count(*) FROM projection"), qint64(0));
}

QTEST_GUILESS_MAIN(ServerSetUpTest)
#include "tst_serversetup.moc"
