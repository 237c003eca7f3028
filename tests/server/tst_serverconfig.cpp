// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/config.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;

class ServerConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void file_isRead();
    void mistakes_nameTheirLine_data();
    void mistakes_nameTheirLine();
    void wholes_areChecked();
    void text_readsBackAsItself();
    void passwords_areNotShown();
    void manual_explainsEveryKeyWithItsDefault();
};

void ServerConfigTest::file_isRead()
{
    ServerConfig config;
    const Status read = applyConfigText(
        config, "# a comment\n[http]\naddress = 0.0.0.0\n port=9000 \n\n; another\n[limits]\n"
                "body = 2MiB\nheader-timeout = 1500ms\ndevice-rate = 2.5\n[tls]\ncertificate = \"/a b.pem\"\n"
                "key = /k.pem\r\n[auth]\nrefresh-idle = 7d\n[http]\ntrusted-proxies = 10.0.0.1, ::1\n");
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(config.http.address, QByteArray("0.0.0.0"));
    QCOMPARE(config.http.port, quint16(9000));
    QCOMPARE(config.http.limits.bodyBytes, qint64(2 << 20));
    QCOMPARE(config.http.limits.headerTimeout.count(), 1500);
    QCOMPARE(config.rates.devicePerSecond, 2.5);
    QCOMPARE(config.http.tls->certificate, u"/a b.pem"_s);
    QCOMPARE(config.http.tls->key, u"/k.pem"_s);
    QCOMPARE(config.auth.refreshIdle.count(), 7LL * 86'400'000);
    QCOMPARE(config.http.trustedProxies, QList<QByteArray>({"10.0.0.1", "::1"}));
    QVERIFY(validated(config));
    QVERIFY(applySetting(config, u"http.port"_s, u"0"_s)); // the command line has the last word
    QCOMPARE(config.http.port, quint16(0));
}

void ServerConfigTest::mistakes_nameTheirLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown key") << QByteArray("[http]\nprot = 1\n") << u"line 2: there is no setting http.prot"_s;
    QTest::newRow("unknown section") << QByteArray("[htpp]\nport = 1\n") << u"line 2: there is no setting htpp.port"_s;
    QTest::newRow("no section") << QByteArray("port = 1\n") << u"line 1"_s;
    QTest::newRow("no value") << QByteArray("[http]\nport\n") << u"line 2: expected key = value"_s;
    QTest::newRow("bad section") << QByteArray("[http\n") << u"line 1"_s;
    QTest::newRow("not a number") << QByteArray("[http]\n\nthreads = many\n")
                                  << u"line 3: http.threads = many: expected a whole number from 1 to 256"_s;
    QTest::newRow("too large") << QByteArray("[http]\nport = 65536\n") << u"expected a port"_s;
    QTest::newRow("no unit") << QByteArray("[limits]\nheader-timeout = 10\n") << u"such as 500ms"_s;
    QTest::newRow("overflow") << QByteArray("[limits]\nbody = 999999999999GiB\n") << u"expected a size"_s;
    QTest::newRow("twice") << QByteArray("[http]\nport = 1\nport = 2\n") << u"line 3: http.port is set twice"_s;
    QTest::newRow("level") << QByteArray("[log]\nlevel = loud\n") << u"debug, info"_s;
    QTest::newRow("switch") << QByteArray("[http]\nplaintext = yes\n") << u"true or false"_s;
}

void ServerConfigTest::mistakes_nameTheirLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, says);
    ServerConfig config;
    const Status read = applyConfigText(config, text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::Invalid);
    QVERIFY2(read.error().detail.contains(says), qPrintable(read.error().detail));
}

void ServerConfigTest::wholes_areChecked()
{
    QVERIFY(validated(ServerConfig()));
    const auto isWrong = [](const QByteArray &text) {
        ServerConfig config;
        return applyConfigText(config, text) && !validated(config);
    };
    for (const char *database : {"rubbish", "mysql://x/y", "mysql://x/y?a=b", "http://postgres://x", "farol.db"})
        QVERIFY2(isWrong(QByteArray("[server]\ndatabase = ") + database), database);
    for (const char *database :
         {"postgresql://db.example.org/farol", "postgres://u:p@h:1/f", "host=/run dbname = farol", " dbname='a b'"})
        QVERIFY2(!isWrong(QByteArray("[server]\ndatabase = ") + database), database);
    QVERIFY(isWrong("[tls]\ncertificate = /a.pem\n"));
    QVERIFY(isWrong("[auth]\nrefresh-idle = 200d\n"));
    QVERIFY(isWrong("[auth]\naccess-life = 0s\n"));
    QVERIFY(isWrong("[limits]\nbody = 1GiB\nbody-memory = 1MiB\n"));
    QVERIFY(isWrong("[limits]\nconnections = 10\n"));
    QVERIFY(isWrong("[http]\nthreads = 2\n"));
}

void ServerConfigTest::text_readsBackAsItself()
{
    ServerConfig config;
    QVERIFY(applyConfigText(config,
                            "[http]\nport = 1234\n[limits]\nidle-timeout = 90s\nbody = 1025\n[log]\nlevel = debug\n"));
    ServerConfig again;
    const Status read = applyConfigText(again, configText(config).toUtf8());
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(configText(again), configText(config));
    QVERIFY(configText(config).contains("idle-timeout = 90s\n"_L1));
    QVERIFY(configText(config).contains("body = 1025\n"_L1));
}

void ServerConfigTest::passwords_areNotShown()
{
    for (const QString &text :
         {u"postgresql://farol:s3cret@db/farol"_s, u"host=db password=s3cret user=farol"_s,
          u"host=db password = 's3cret \\' x' user=farol"_s, u"postgresql:///farol?password=s3cret"_s}) {
        ServerConfig config;
        config.database = text;
        QVERIFY2(!configText(config).contains("s3cret"_L1), qPrintable(configText(config)));
    }
}

void ServerConfigTest::manual_explainsEveryKeyWithItsDefault()
{
    QDir dir(QCoreApplication::applicationDirPath());
    while (!dir.exists(u"docs/manual/server.md"_s))
        QVERIFY2(dir.cdUp(), "docs/manual/server.md is not above the test");
    QFile file(dir.filePath(u"docs/manual/server.md"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString manual = QString::fromUtf8(file.readAll());
    const ServerConfig defaults;
    for (const ConfigKey &key : configKeys()) {
        const QString value = key.get(defaults);
        const QString row = u"| `%1` | %2 |"_s.arg(key.name, value.isEmpty() ? u" "_s.trimmed() : u'`' + value + u'`');
        QVERIFY2(manual.contains(row), qPrintable(u"the manual lacks: "_s + row));
    }
}

QTEST_GUILESS_MAIN(ServerConfigTest)
#include "tst_serverconfig.moc"
