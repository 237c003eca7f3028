// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/certificate.h"
#include "tests/server/httpclient.h"
#include "tests/servercli/program.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace farol::server::test;

namespace {

QByteArray get(const QByteArray &url, const QByteArray &path)
{
    const QUrl parsed(QString::fromLatin1(url));
    QTcpSocket socket;
    socket.connectToHost(parsed.host(), quint16(parsed.port()));
    if (!socket.waitForConnected(5'000))
        return {};
    socket.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(5'000))
        answer += socket.readAll();
    return answer;
}

} // namespace

class ServerCliTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_data = m_dir->filePath(u"data"_s);
    }

    void help_teaches_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        QTest::newRow("overview") << QStringList{u"--help"_s} << u"farol-server init"_s;
        QTest::newRow("version") << QStringList{u"--version"_s} << u"farol-server 0."_s;
        QTest::newRow("PostgreSQL") << QStringList{u"serve"_s, u"--help"_s} << u"--database postgresql://"_s;
        QTest::newRow("zone") << QStringList{u"init"_s, u"--help"_s} << u"America/Sao_Paulo"_s;
        for (const char *command : {"init", "serve", "config", "user add", "user cover", "device list", "device revoke",
                                    "team join", "backup", "restore", "export", "import", "audit verify"})
            QTest::newRow(command) << QString::fromLatin1(command).split(u' ') + QStringList{u"--help"_s}
                                   << u"--data"_s;
    }
    void help_teaches()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        const Run run = farolServer(arguments);
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.contains(word), qPrintable(run.out));
    }

    void mistakes_haveTheirOwnExitCodes()
    {
        QCOMPARE(farolServer({}).code, 2);
        QCOMPARE(farolServer({u"dance"_s}).code, 2);
        QCOMPARE(farolServer({u"init"_s, u"--colour"_s}).code, 2);
        QCOMPARE(farolServer({u"user"_s, u"add"_s}).code, 2);
        QCOMPARE(farolServer({u"user"_s, u"list"_s, u"--data"_s, m_data}).code, 3);
        QCOMPARE(initWorkspace("short\n").code, 8);
        QCOMPARE(farolServer({u"serve"_s, u"--data"_s, m_data, u"--listen"_s, u"nowhere"_s}).code, 8);
        QCOMPARE(farolServer({u"serve"_s, u"--database"_s, u"postgresql://127.0.0.1:1/nothing"_s}).code, 5);
    }

    void init_makesAWorkspaceOnce()
    {
        const Run first = initWorkspace();
        QVERIFY2(first.code == 0, qPrintable(first.err));
        QVERIFY((QFile::permissions(m_data) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
        const Run second = initWorkspace();
        QCOMPARE(second.code, 7);
        const Run list = farolServer({u"user"_s, u"list"_s, u"--data"_s, m_data});
        QVERIFY(list.out.contains(u"ana@example.org\tadministrator\tactive"_s));
    }

    void init_leavesAFolderWithOtherFilesAlone()
    {
        QVERIFY(QDir().mkpath(m_data));
        const QString letter = m_data + u"/letter.txt"_s;
        write(letter, "somebody's");
        const QFileDevice::Permissions open = QFile::permissions(m_data);
        const Run run = initWorkspace();
        QCOMPARE(run.code, 7);
        QVERIFY2(run.err.contains(u"holds other files"_s), qPrintable(run.err));
        QCOMPARE(QDir(m_data).entryList(QDir::Files | QDir::Hidden), QStringList{u"letter.txt"_s});
        QCOMPARE(QFile::permissions(m_data), open);
        QVERIFY(QFile::remove(letter));
        QCOMPARE(initWorkspace().code, 0);
    }

    void users_andTeams()
    {
        QCOMPARE(initWorkspace().code, 0);
        const QStringList data{u"--data"_s, m_data};
        QCOMPARE(
            farolServer(QStringList{u"user"_s, u"add"_s, u"Rafa@Example.org"_s, u"--password-stdin"_s} + data, Password)
                .code,
            0);
        QCOMPARE(
            farolServer(QStringList{u"user"_s, u"add"_s, u"rafa@example.org"_s, u"--password-stdin"_s} + data, Password)
                .code,
            7);
        QCOMPARE(
            farolServer(QStringList{u"user"_s, u"add"_s, u"nobody"_s, u"--password-stdin"_s} + data, Password).code, 8);
        QCOMPARE(
            farolServer(QStringList{u"user"_s, u"set-role"_s, u"rafa@example.org"_s, u"--role"_s, u"king"_s} + data)
                .code,
            8);
        QCOMPARE(
            farolServer(QStringList{u"user"_s, u"set-role"_s, u"rafa@example.org"_s, u"--role"_s, u"lead"_s} + data)
                .code,
            0);
        QCOMPARE(farolServer(QStringList{u"team"_s, u"add"_s, u"Sul"_s} + data).code, 0);
        QCOMPARE(farolServer(QStringList{u"team"_s, u"add"_s, u"Sul"_s} + data).code, 7);
        QCOMPARE(
            farolServer(QStringList{u"team"_s, u"join"_s, u"Sul"_s, u"rafa@example.org"_s, u"--lead"_s} + data).code,
            0);
        QCOMPARE(farolServer(QStringList{u"team"_s, u"join"_s, u"Norte"_s, u"rafa@example.org"_s} + data).code, 3);
        QCOMPARE(farolServer(QStringList{u"user"_s, u"cover"_s, u"rafa@example.org"_s, u"ana@example.org"_s,
                                         u"--until"_s, u"soon"_s}
                             + data)
                     .code,
                 8);
        QCOMPARE(farolServer(QStringList{u"user"_s, u"cover"_s, u"rafa@example.org"_s, u"ana@example.org"_s,
                                         u"--until"_s, u"2099-01-01"_s}
                             + data)
                     .code,
                 0);
        const Run teams = farolServer(QStringList{u"team"_s, u"list"_s} + data);
        QVERIFY(teams.out.contains(u"Sul\trafa@example.org (lead)"_s));
        const Run audit = farolServer(QStringList{u"audit"_s, u"verify"_s} + data);
        QCOMPARE(audit.code, 0);
    }

    void deviceList_andRevoke()
    {
        QCOMPARE(initWorkspace().code, 0);
        const QStringList data{u"--data"_s, m_data};
        const QString ana = u"ana@example.org"_s;
        const QString id = u"0190a000-0000-7000-8000-00000000000d"_s;
        QCOMPARE(farolServer(QStringList{u"device"_s, u"revoke"_s, id} + data).code, 3);
        QCOMPARE(farolServer(QStringList{u"device"_s, u"revoke"_s, u"Notebook"_s} + data).code, 8);
        QCOMPARE(farolServer(QStringList{u"device"_s, u"list"_s, u"nobody@example.org"_s} + data).code, 3);
        execute(
            "INSERT INTO device (id, user_id, name, last_n, chain, revoked, created, last_seen) SELECT"
            " x'0190a00000007000800000000000000d', id, 'Note' || char(27) || 'book', 0, x'00', 0, 0, 60000 FROM users");
        const Run before = farolServer(QStringList{u"device"_s, u"list"_s, ana} + data);
        QCOMPARE(before.code, 0);
        QCOMPARE(before.out, id + u"\tactive\t1970-01-01T00:00:00Z\t1970-01-01T00:01:00Z\tNote book\n"_s);
        QCOMPARE(farolServer(QStringList{u"device"_s, u"revoke"_s, id} + data).code, 0);
        QVERIFY(farolServer(QStringList{u"device"_s, u"list"_s, ana} + data).out.startsWith(id + u"\trevoked\t"_s));
        const QString trail = farolServer(QStringList{u"audit"_s, u"list"_s} + data).out;
        QVERIFY2(trail.contains(u"\tdevice-revoked\tok\t-\t"_s + id + u" user="_s), qPrintable(trail));
    }

    void lastAdministrator_stays()
    {
        QCOMPARE(initWorkspace().code, 0);
        const QStringList data{u"--data"_s, m_data};
        const QString ana = u"ana@example.org"_s;
        const QString rafa = u"rafa@example.org"_s;
        // Left out, the role is not taken for "manager".
        QCOMPARE(farolServer(QStringList{u"user"_s, u"set-role"_s, ana} + data).code, 8);
        QCOMPARE(farolServer(QStringList{u"user"_s, u"set-role"_s, ana, u"--role"_s, u"lead"_s} + data).code, 4);
        QCOMPARE(farolServer(QStringList{u"user"_s, u"deactivate"_s, ana} + data).code, 4);
        QVERIFY(farolServer(QStringList{u"user"_s, u"list"_s} + data).out.contains(u"administrator\tactive"_s));
        // One who is locked out administers nothing.
        QCOMPARE(
            farolServer(QStringList{u"user"_s, u"add"_s, rafa, u"--role"_s, u"administrator"_s, u"--password-stdin"_s}
                            + data,
                        Password)
                .code,
            0);
        QCOMPARE(farolServer(QStringList{u"user"_s, u"deactivate"_s, rafa} + data).code, 0);
        QCOMPARE(farolServer(QStringList{u"user"_s, u"deactivate"_s, ana} + data).code, 4);
        QCOMPARE(farolServer(QStringList{u"user"_s, u"activate"_s, rafa} + data).code, 0);
        QCOMPARE(farolServer(QStringList{u"user"_s, u"set-role"_s, ana, u"--role"_s, u"manager"_s} + data).code, 0);
    }

    void customerNobodyHas_isNotGiven()
    {
        QCOMPARE(initWorkspace().code, 0);
        const Run given = farolServer({u"user"_s, u"give"_s, u"ana@example.org"_s,
                                       u"0190a000-0000-7000-8000-000000000001"_s, u"--data"_s, m_data});
        QCOMPARE(given.code, 3);
        QVERIFY2(given.err.contains(u"no such customer"_s), qPrintable(given.err));
    }

    void whatIsNotThere_isNotEnded()
    {
        QCOMPARE(initWorkspace().code, 0);
        const QStringList data{u"--data"_s, m_data};
        const QString ana = u"ana@example.org"_s;
        const QString rafa = u"rafa@example.org"_s;
        QCOMPARE(farolServer(QStringList{u"user"_s, u"add"_s, rafa, u"--password-stdin"_s} + data, Password).code, 0);
        QCOMPARE(farolServer(QStringList{u"team"_s, u"add"_s, u"Sul"_s} + data).code, 0);
        const QByteArray records = "SELECT count(*) FROM audit";
        const qint64 before = number(records);
        for (const QStringList &command :
             {QStringList{u"user"_s, u"end-cover"_s, ana, rafa}, QStringList{u"user"_s, u"end-cover"_s, ana, ana},
              QStringList{u"user"_s, u"take-back"_s, ana, u"0190a000-0000-7000-8000-000000000001"_s},
              QStringList{u"team"_s, u"leave"_s, u"Sul"_s, ana}}) {
            const Run run = farolServer(command + data);
            QVERIFY2(run.code == 3 && !run.err.contains(u"not-found"_s), qPrintable(command.join(u' ') + run.err));
        }
        QCOMPARE(number(records), before);
    }

    void sentences_areOurs()
    {
        QCOMPARE(initWorkspace().code, 0);
        const Run taken = farolServer(
            {u"user"_s, u"add"_s, u"ANA@example.org"_s, u"--password-stdin"_s, u"--data"_s, m_data}, Password);
        QCOMPARE(taken.code, 7);
        QVERIFY2(taken.err.contains(u"ana@example.org already."_s) && !taken.err.contains(u"UNIQUE"_s),
                 qPrintable(taken.err));
        const Run weak = farolServer({u"user"_s, u"set-password"_s, u"ana@example.org"_s, u"--data"_s, m_data}, "x\n");
        QCOMPARE(weak.code, 8);
        QVERIFY2(!weak.err.contains(u".."_s), qPrintable(weak.err));
        const Run group = farolServer({u"user"_s, u"--help"_s});
        QCOMPARE(group.code, 0);
        QVERIFY2(group.out.contains(u"user set-role"_s) && !group.out.contains(u"backup"_s), qPrintable(group.out));
    }

    void export_isForItsOwnerOnly()
    {
        QCOMPARE(initWorkspace().code, 0);
        const QString path = m_dir->filePath(u"rows.jsonl"_s);
        QCOMPARE(farolServer({u"export"_s, path, u"--data"_s, m_data}).code, 0);
        QVERIFY((QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);
        QCOMPARE(farolServer({u"export"_s, m_data, u"--data"_s, m_data}).code, 4);
    }

    void export_replacesAFileOnlyWhenTold()
    {
        QCOMPARE(initWorkspace().code, 0);
        const QString path = m_dir->filePath(u"rows.jsonl"_s);
        write(path, "somebody's");
        const QStringList exports{u"export"_s, path, u"--data"_s, m_data};
        const Run refused = farolServer(exports);
        QCOMPARE(refused.code, 7);
        QVERIFY2(refused.err.contains(u"--force"_s), qPrintable(refused.err));
        QCOMPARE(read(path), QByteArray("somebody's"));
        QCOMPARE(farolServer(exports + QStringList{u"--force"_s}).code, 0);
        QCOMPARE(read(path), QByteArray());
    }

    void serve_clearsAwayWhatHasExpired()
    {
        QCOMPARE(initWorkspace().code, 0);
        execute(
            "INSERT INTO device (id, user_id, name, last_n, chain, revoked) SELECT randomblob(16), id, '', 0, x'00', 0"
            " FROM users");
        execute("INSERT INTO auth_token (hash, kind, device, user_id, family, created, expires)"
                " SELECT x'01', 1, id, user_id, id, 0, 1 FROM device");
        execute("INSERT INTO login_attempt (key, period, count) VALUES (x'02', 1, 1)");
        Serving server(m_data, u"127.0.0.1:0"_s, {u"--set"_s, u"server.upkeep=50ms"_s});
        QVERIFY(server.isReady());
        QTRY_COMPARE(number("SELECT count(*) FROM auth_token"), 0);
        QTRY_COMPARE(number("SELECT count(*) FROM login_attempt"), 0);
    }

    void renewedCertificate_isTakenUp()
    {
        QCOMPARE(initWorkspace().code, 0);
        const QString chain = m_dir->filePath(u"chain.pem"_s);
        const QString key = m_dir->filePath(u"key.pem"_s);
        const auto put = [&](const Certificate &pair) {
            write(chain, pair.certificate);
            write(key, pair.key);
        };
        const auto old = makeCertificate();
        const auto fresh = makeCertificate();
        put(old);
        Serving server(m_data, u"127.0.0.1:0"_s,
                       {u"--set"_s, u"tls.certificate="_s + chain, u"--set"_s, u"tls.key="_s + key, u"--set"_s,
                        u"server.upkeep=50ms"_s});
        QVERIFY(server.isReady());
        const auto port = quint16(QUrl(QString::fromLatin1(server.url())).port());
        const auto serves = [port](const Certificate &pair) {
            HttpClient client(port);
            return client.connectTls(QSslCertificate(pair.certificate));
        };
        QVERIFY(serves(old));
        QVERIFY(!serves(fresh));
        write(key, "half of a renewal"); // which must not end the server, nor take the old one away
        QVERIFY(serves(old));
        put(fresh);
        QTRY_VERIFY_WITH_TIMEOUT(serves(fresh), 20'000);
        QVERIFY(!serves(old));
    }

    void serve_answersIsAloneAndRestartsOnItsPort()
    {
        QCOMPARE(initWorkspace().code, 0);
        QString address;
        {
            Serving server(m_data, u"127.0.0.1:0"_s);
            QVERIFY(server.isReady());
            QVERIFY(server.url().startsWith("http://127.0.0.1:"));
            QVERIFY(get(server.url(), "/healthz").startsWith("HTTP/1.1 200"));
            QVERIFY(get(server.url(), "/readyz").startsWith("HTTP/1.1 200"));
            QVERIFY(get(server.url(), "/metrics").startsWith("HTTP/1.1 200"));
            QVERIFY(get(server.url(), "/api/v1/people").startsWith("HTTP/1.1 401"));
            QCOMPARE(farolServer({u"serve"_s, u"--data"_s, m_data, u"--listen"_s, u"127.0.0.1:0"_s}).code, 6);
            address = QString::fromLatin1(server.url()).mid(7);
            server.kill();
        }
        Serving again(m_data, address);
        QVERIFY2(again.isReady(), "a killed server has to be able to come back at once");
        QCOMPARE(QString::fromLatin1(again.url()).mid(7), address);
        QCOMPARE(again.stop(), 0);
    }

    void readyFile_isThereOnlyWhileItServes()
    {
        QCOMPARE(initWorkspace().code, 0);
        const QString ready = m_data + u"/ready"_s;
        write(ready, "http://127.0.0.1:1\n"); // of a run that was killed
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const QString listen = u"127.0.0.1:%1"_s.arg(taken.serverPort());
        QCOMPARE(farolServer({u"serve"_s, u"--data"_s, m_data, u"--listen"_s, listen, u"--ready-file"_s, ready}).code,
                 6);
        QVERIFY(!QFile::exists(ready));
        Serving server(m_data, u"127.0.0.1:0"_s);
        QVERIFY(server.isReady());
        QCOMPARE(server.stop(), 0);
        QVERIFY(!QFile::exists(ready));
    }

    void plainHttp_isRefusedOffLoopback()
    {
        QCOMPARE(initWorkspace().code, 0);
        QCOMPARE(farolServer({u"serve"_s, u"--data"_s, m_data, u"--listen"_s, u"0.0.0.0:0"_s}).code, 4);
    }

    void backup_restores_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("sqlite") << false;
        QTest::newRow("postgresql") << true;
    }
    void backup_restores()
    {
        QFETCH(bool, postgres);
        if (postgres && qEnvironmentVariableIsEmpty("FAROL_TEST_PG"))
            QSKIP("no PostgreSQL here: FAROL_TEST_PG is not set");
        QCOMPARE(initWorkspace().code, 0);
        Serving server(m_data, u"127.0.0.1:0"_s); // while serving
        QVERIFY(server.isReady());
        const QString file = m_dir->filePath(u"one.backup"_s);
        const Run made = farolServer({u"backup"_s, file, u"--data"_s, m_data}, Passphrase);
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QCOMPARE(farolServer({u"backup"_s, file, u"--data"_s, m_data}, Passphrase).code, 7);
        QCOMPARE(farolServer({u"restore"_s, file, u"--check"_s}, Passphrase).code, 0);
        QCOMPARE(farolServer({u"restore"_s, file, u"--check"_s}, "another\n").code, 4);
        QCOMPARE(farolServer({u"restore"_s, file, u"--data"_s, m_data}, Passphrase).code, 7);

        QStringList where{u"--data"_s, m_dir->filePath(u"second"_s)};
        if (postgres)
            where = {u"--database"_s, freshDatabase()};
        const Run restored = farolServer(QStringList{u"restore"_s, file} + where, Passphrase);
        QVERIFY2(restored.code == 0, qPrintable(restored.err));
        QVERIFY(farolServer(QStringList{u"user"_s, u"list"_s} + where).out.contains(u"ana@example.org"_s));
        QCOMPARE(farolServer(QStringList{u"audit"_s, u"verify"_s} + where).code, 0);
    }

    void backup_wantsAPassphraseOfSomeLength()
    {
        QCOMPARE(initWorkspace().code, 0);
        const QString file = m_dir->filePath(u"one.backup"_s);
        const Run run = farolServer({u"backup"_s, file, u"--data"_s, m_data}, "7 chars\n");
        QCOMPARE(run.code, 8);
        QVERIFY2(run.err.contains(u"A passphrase needs at least 8 characters."_s), qPrintable(run.err));
        QVERIFY(!QFile::exists(file));
        QCOMPARE(farolServer({u"backup"_s, file, u"--data"_s, m_data}, "8 chars!\n").code, 0);
    }

    void damagedBackup_isNoticed()
    {
        QCOMPARE(initWorkspace().code, 0);
        const QString file = m_dir->filePath(u"one.backup"_s);
        QCOMPARE(farolServer({u"backup"_s, file, u"--data"_s, m_data}, Passphrase).code, 0);
        QFile whole(file);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        for (const qsizetype length : {bytes.size() - 1, bytes.size() / 2, qsizetype(40), qsizetype(3)}) {
            const QString cut = m_dir->filePath(u"cut-%1"_s.arg(length));
            write(cut, bytes.first(length));
            QCOMPARE(farolServer({u"restore"_s, cut, u"--check"_s}, Passphrase).code, 10);
        }
        QByteArray changed = bytes;
        changed[changed.size() - 20] = char(changed[changed.size() - 20] ^ 1);
        write(m_dir->filePath(u"changed"_s), changed);
        QVERIFY(farolServer({u"restore"_s, m_dir->filePath(u"changed"_s), u"--check"_s}, Passphrase).code != 0);
        write(m_dir->filePath(u"foreign"_s), "PK\x03\x04 something else");
        QCOMPARE(farolServer({u"restore"_s, m_dir->filePath(u"foreign"_s), u"--check"_s}, Passphrase).code, 10);
    }

    void changedAuditRecord_isNoticed()
    {
        QCOMPARE(initWorkspace().code, 0);
        QCOMPARE(farolServer({u"team"_s, u"add"_s, u"Sul"_s, u"--data"_s, m_data}).code, 0);
        execute("UPDATE audit SET action = 'nothing' WHERE n = 1");
        QCOMPARE(farolServer({u"audit"_s, u"verify"_s, u"--data"_s, m_data}).code, 10);
    }

    void auditTrail_cannotLoseItsEnd()
    {
        QCOMPARE(initWorkspace().code, 0);
        const QStringList data{u"--data"_s, m_data};
        for (const QString &team : {u"Sul"_s, u"Norte"_s})
            QCOMPARE(farolServer(QStringList{u"team"_s, u"add"_s, team} + data).code, 0);
        const QStringList verify = QStringList{u"audit"_s, u"verify"_s} + data;
        const Run whole = farolServer(verify);
        QCOMPARE(whole.code, 0);
        const QString known = whole.out.section(u' ', -1).trimmed().chopped(1);
        QVERIFY2(known.startsWith(u"3:"_s), qPrintable(whole.out));
        QCOMPARE(farolServer(verify + QStringList{u"--known"_s, known}).code, 0);
        QCOMPARE(farolServer(verify + QStringList{u"--known"_s, u"three"_s}).code, 8);
        execute("DELETE FROM audit WHERE n = 3");
        QCOMPARE(farolServer(verify).code, 10);
        // Whoever takes the mark back as well is found out by the record one has noted.
        execute(
            "UPDATE setting SET value = CAST((SELECT n || ':' || lower(hex(hash)) FROM audit ORDER BY n DESC LIMIT 1)"
            " AS BLOB) WHERE name = 'audit-end'");
        QCOMPARE(farolServer(verify).code, 0);
        QCOMPARE(farolServer(verify + QStringList{u"--known"_s, known}).code, 10);
        execute("DELETE FROM setting WHERE name = 'audit-end'");
        QCOMPARE(farolServer(verify).code, 10);
        execute("DELETE FROM audit");
        execute("INSERT INTO setting (name, value) VALUES ('audit-end', x'00')");
        QCOMPARE(farolServer(verify).code, 10);
        execute("DELETE FROM setting WHERE name = 'audit-end'");
        QCOMPARE(farolServer(verify).code, 10);
    }

    void auditTrail_saysWhatWasDone()
    {
        QCOMPARE(initWorkspace().code, 0);
        const QStringList data{u"--data"_s, m_data};
        const QString rafa = u"rafa@example.org"_s;
        const QString id =
            farolServer(QStringList{u"user"_s, u"add"_s, rafa, u"--password-stdin"_s} + data, Password).out.trimmed();
        const QString team = farolServer(QStringList{u"team"_s, u"add"_s, u"Sul"_s} + data).out.trimmed();
        QVERIFY(!id.isEmpty() && !team.isEmpty());
        QCOMPARE(farolServer(QStringList{u"user"_s, u"set-role"_s, rafa, u"--role"_s, u"lead"_s} + data).code, 0);
        QCOMPARE(farolServer(QStringList{u"team"_s, u"join"_s, u"Sul"_s, rafa, u"--lead"_s} + data).code, 0);
        QCOMPARE(farolServer(QStringList{u"user"_s, u"cover"_s, rafa, u"ana@example.org"_s, u"--from"_s,
                                         u"2026-12-20"_s, u"--until"_s, u"2027-01-05"_s}
                             + data)
                     .code,
                 0);
        const QString list = farolServer(QStringList{u"audit"_s, u"list"_s} + data).out;
        for (const QString &line :
             {u"user-added\tok\t-\t%1 role=manager"_s.arg(id), u"user-role\tok\t-\t%1 was=manager role=lead"_s.arg(id),
              u"team-joined\tok\t-\t%1 team=%2 lead"_s.arg(id, team), u"cover-begun\tok\t-\t%1 covered="_s.arg(id)})
            QVERIFY2(list.contains(line), qPrintable(list));
        QVERIFY2(list.contains(u" from=2026-12-20 until=2027-01-05"_s), qPrintable(list));
    }

private:
    Run initWorkspace(const QByteArray &password = Password) const
    {
        return farol::server::test::initWorkspace({u"--data"_s, m_data}, password);
    }
    void execute(const QByteArray &sql) const { farol::server::test::execute(m_data, sql); }
    qint64 number(const QByteArray &sql) const { return farol::server::test::number(m_data, sql); }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_data;
};

QTEST_GUILESS_MAIN(ServerCliTest)
#include "tst_servercli.moc"
