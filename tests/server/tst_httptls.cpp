// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/certificate.h"
#include "tests/server/httpclient.h"
#include "tests/server/testserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::server;
using namespace farol::server::test;
using std::chrono::milliseconds;

class HttpTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tls_serves();
    void oldVersions_areRefused();
    void largeBodies_travel();
    void refusal_isSeen();
    void plaintextOnATlsPort_isClosed();
    void stalledHandshake_isClosed();
    void wrongFiles_areExplained();
    void renewedCertificate_isUsed();

private:
    QString write(const QString &name, const QByteArray &contents);
    std::unique_ptr<TestServer> tlsServer();
    QSslCertificate authority() const { return QSslCertificate(m_certificate.certificate); }

    std::unique_ptr<QTemporaryDir> m_dir;
    Certificate m_certificate;
    TlsFiles m_files;
};

void HttpTlsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_certificate = makeCertificate();
    m_files.certificate = write(u"server.pem"_s, m_certificate.certificate);
    m_files.key = write(u"server.key"_s, m_certificate.key);
}

QString HttpTlsTest::write(const QString &name, const QByteArray &contents)
{
    const QString path = m_dir->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("the test cannot write its certificate");
    return path;
}

std::unique_ptr<TestServer> HttpTlsTest::tlsServer()
{
    auto server = std::make_unique<TestServer>();
    server->options.tls = m_files;
    server->route("echo", Method::Post, "/echo", Access::Open,
                  [](const Request &request, const Context &context) -> Result<Response> {
                      return Response::bytes(context.secure ? request.body : QByteArray("in the clear"), "text/plain");
                  });
    return server;
}

void HttpTlsTest::tls_serves()
{
    auto server = tlsServer();
    server->options.address = "0.0.0.0"; // with TLS any address will do
    server->start();
    QCOMPARE(server->server->url(), "https://127.0.0.1:" + QByteArray::number(server->port()));
    HttpClient client(server->port());
    QVERIFY(client.connectTls(authority()));
    QVERIFY(client.socket().sessionProtocol() >= QSsl::TlsV1_2);
    for (int i = 0; i < 3; ++i) {
        const Reply reply = client.request("POST", "/echo", {}, "secret");
        QCOMPARE(reply.body, QByteArray("secret"));
        QCOMPARE(reply.header("strict-transport-security"), QByteArray("max-age=31536000"));
    }
    QCOMPARE(client.request("POST", "/echo", {{"Connection", "close"}}, "x").status, 200);
    QVERIFY(client.waitForClose());
}

void HttpTlsTest::oldVersions_areRefused()
{
    auto server = tlsServer();
    server->start();
    QSslSocket socket;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({authority()});
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    configuration.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, server->port());
    QVERIFY(!socket.waitForEncrypted(5000));
}

void HttpTlsTest::largeBodies_travel()
{
    auto server = tlsServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectTls(authority()));
    const QByteArray body = QByteArray("0123456789abcdef").repeated(60'000);
    QCOMPARE(client.request("POST", "/echo", {}, body).body, body);
}

void HttpTlsTest::refusal_isSeen()
{
    auto server = tlsServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectTls(authority()));
    QVERIFY(
        client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n" + QByteArray(100'000, 'x')));
    QCOMPARE(client.read().status, 413);
    QVERIFY(client.waitForClose());
}

void HttpTlsTest::plaintextOnATlsPort_isClosed()
{
    auto server = tlsServer();
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
    QVERIFY(client.waitForClose());
}

void HttpTlsTest::stalledHandshake_isClosed()
{
    auto server = tlsServer();
    server->options.limits.headerTimeout = milliseconds(50);
    server->start();
    HttpClient client(server->port());
    QVERIFY(client.connectPlain());
    QVERIFY(client.waitForClose());
}

void HttpTlsTest::wrongFiles_areExplained()
{
    const auto problem = [this](const TlsFiles &files) {
        auto server = tlsServer();
        server->options.tls = files;
        const Status refused = server->tryStart();
        return refused ? QString() : refused.error().detail;
    };
    QVERIFY(problem({m_dir->filePath(u"missing"_s), m_files.key}).contains("certificate"_L1));
    QVERIFY(problem({m_files.certificate, m_dir->filePath(u"missing"_s)}).contains("private key"_L1));
    const Certificate other = makeCertificate();
    QVERIFY(!problem({m_files.certificate, write(u"other.key"_s, other.key)}).isEmpty());
}

void HttpTlsTest::renewedCertificate_isUsed()
{
    auto server = tlsServer();
    server->start();
    HttpClient before(server->port());
    QVERIFY(before.connectTls(authority()));
    m_certificate = makeCertificate();
    write(u"server.key"_s, m_certificate.key);
    QVERIFY(!server->server->reloadTls()); // half of the pair: the old one stays
    HttpClient still(server->port());
    QVERIFY(!still.connectTls(authority()));
    write(u"server.pem"_s, m_certificate.certificate);
    QVERIFY(server->server->reloadTls());
    HttpClient after(server->port());
    QVERIFY(after.connectTls(authority()));
    QCOMPARE(after.request("POST", "/echo", {}, "new").body, QByteArray("new"));
    QCOMPARE(before.request("POST", "/echo", {}, "old").body, QByteArray("old"));
}

QTEST_GUILESS_MAIN(HttpTlsTest)
#include "tst_httptls.moc"
