// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/exitcodes.h"
#include "tests/ctl/programs.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::ctltest;
using ctl::Exit;

namespace {

/// Somebody between device and server. He passes everything on, until he is told to answer all but the renewals of a
/// sign-in himself, in the words of a server that has shut the device out.
class MiddleMan final : public QObject
{
public:
    explicit MiddleMan(const QUrl &server) : m_server(server)
    {
        m_listener.listen(QHostAddress::LocalHost);
        connect(&m_listener, &QTcpServer::newConnection, this, &MiddleMan::accept);
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_listener.serverPort()); }
    void setLying(bool lying) { m_lying = lying; }
    [[nodiscard]] int lies() const { return m_lies; }
    [[nodiscard]] int renewals() const { return m_renewals; }

private:
    void accept()
    {
        while (QTcpSocket *device = m_listener.nextPendingConnection()) {
            auto *server = new QTcpSocket(device);
            server->connectToHost(m_server.host(), static_cast<quint16>(m_server.port()));
            connect(server, &QTcpSocket::readyRead, device, [=] { device->write(server->readAll()); });
            connect(server, &QTcpSocket::disconnected, device, &QTcpSocket::disconnectFromHost);
            connect(device, &QTcpSocket::disconnected, device, &QObject::deleteLater);
            connect(device, &QTcpSocket::readyRead, this, [=, this] { pass(*device, *server); });
        }
    }
    void pass(QTcpSocket &device, QTcpSocket &server)
    {
        const QByteArray bytes = device.readAll();
        const bool renews = bytes.startsWith("POST /api/v1/refresh ");
        m_renewals += renews ? 1 : 0;
        if (!m_lying || renews) {
            server.write(bytes);
            return;
        }
        ++m_lies;
        const QByteArray body = R"({"error":{"code":"unauthenticated","message":"No.","reason":"user-inactive"}})";
        device.write("HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nContent-Length: "
                     + QByteArray::number(body.size())
                     + "\r\nWWW-Authenticate: Bearer\r\nFarol-Reason: user-inactive\r\nConnection: close\r\n\r\n"
                     + body);
        device.disconnectFromHost();
    }

    QUrl m_server;
    QTcpServer m_listener;
    bool m_lying = false;
    int m_lies = 0;
    int m_renewals = 0;
};

} // namespace

/// People and devices that the operator shuts out, with the real programs.
class FarolctlAccessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void addressOfNoServer_makesNothing();
    void lockedOutPerson_losesTheRowsAndNoWork();
    void revokedDevice_losesTheRowsAndNoWork();
    void endedSignIn_removesNothing();
    void wordsOfAMiddleMan_changeNothing();

private:
    static constexpr const char *Password = "mais uma senha comprida";
    [[nodiscard]] QString newPerson();
    [[nodiscard]] Run ctl(const QStringList &arguments, const QByteArray &input = {}) const;
    [[nodiscard]] Run login(const QString &url, const QString &mail) const;
    [[nodiscard]] int listed() const;
    void fill() const;

    QTemporaryDir m_serverDir;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_profile;
    int m_people = 0;
};

void FarolctlAccessTest::initTestCase()
{
    m_server = std::make_unique<Server>(m_serverDir.filePath(u"data"_s));
    QVERIFY(m_server->start());
}

void FarolctlAccessTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_profile = m_dir->filePath(u"profile"_s);
}

QString FarolctlAccessTest::newPerson()
{
    const QString mail = u"person%1@example.org"_s.arg(++m_people);
    const Run run = m_server->command({u"user"_s, u"add"_s, mail, u"--role"_s, u"manager"_s, u"--name"_s,
                                       u"Person %1"_s.arg(m_people), u"--password-stdin"_s},
                                      QByteArray(Password) + '\n');
    if (run.code != 0)
        qWarning("user add: %s", run.told().constData());
    return mail;
}

Run FarolctlAccessTest::ctl(const QStringList &arguments, const QByteArray &input) const
{
    const auto process =
        startFarolctl(QStringList{u"--profile"_s, m_profile, u"--format"_s, u"json"_s} + arguments, input);
    // Not plainly waited for, since the man in the middle works in this thread.
    (void)QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 60'000);
    return finished(*process);
}

Run FarolctlAccessTest::login(const QString &url, const QString &mail) const
{
    return ctl({u"login"_s, url, u"--user"_s, mail, u"--password-stdin"_s}, QByteArray(Password) + '\n');
}

int FarolctlAccessTest::listed() const
{
    const Run run = ctl({u"list"_s, u"customers"_s});
    return run.code == 0 ? static_cast<int>(run.array().size()) : -run.code;
}

/// Three synced customers, an unsent edit of one, and an unsent fourth.
void FarolctlAccessTest::fill() const
{
    for (const QString &name : {u"Alpha"_s, u"Beta"_s, u"Gamma"_s})
        COMPARE_EXIT(ctl({u"add"_s, u"customer"_s, u"name="_s + name, u"seats=1"_s}), Exit::Ok);
    COMPARE_EXIT(ctl({u"sync"_s}), Exit::Ok);
    QCOMPARE(listed(), 3);
    COMPARE_EXIT(ctl({u"set"_s, u"customer"_s, u"Beta"_s, u"seats=77"_s}), Exit::Ok);
    COMPARE_EXIT(ctl({u"add"_s, u"customer"_s, u"name=Delta"_s}), Exit::Ok);
}

/// A server answers there, but for another path than its own.
void FarolctlAccessTest::addressOfNoServer_makesNothing()
{
    const Run run = login(m_server->url() + "/foo"_L1, newPerson());
    COMPARE_EXIT(run, Exit::Offline);
    QVERIFY2(run.err.contains("No Farol server answers"), run.err.constData());
    QVERIFY(!QFile::exists(m_profile));
}

void FarolctlAccessTest::lockedOutPerson_losesTheRowsAndNoWork()
{
    const QString mail = newPerson();
    COMPARE_EXIT(login(m_server->url(), mail), Exit::Ok);
    fill();
    if (QTest::currentTestFailed())
        return;
    COMPARE_EXIT(m_server->command({u"user"_s, u"deactivate"_s, mail}), Exit::Ok);
    QCOMPARE(listed(), 4); // until the device asks
    const Run told = ctl({u"sync"_s});
    COMPARE_EXIT(told, Exit::Denied);
    QVERIFY(told.out.isEmpty());
    QVERIFY2(told.err.contains("locked") && told.err.contains("login"), told.err.constData());
    COMPARE_EXIT(ctl({u"list"_s, u"customers"_s}), Exit::Denied);
    COMPARE_EXIT(ctl({u"show"_s, u"customer"_s, u"Alpha"_s}), Exit::Denied);
    COMPARE_EXIT(ctl({u"add"_s, u"customer"_s, u"name=Epsilon"_s}), Exit::Denied);
    COMPARE_EXIT(ctl({u"sync"_s}), Exit::Denied);
    const Run status = ctl({u"status"_s});
    COMPARE_EXIT(status, Exit::Ok);
    QCOMPARE(status.object().value("accessEnded"_L1).toString(), u"user-inactive"_s);
    QCOMPARE(status.object().value("connection"_L1).toString(), u"signed-out"_s);
    QCOMPARE(status.object().value("waiting"_L1).toInt(), 2);
    const Run text = farolctl({u"--profile"_s, m_profile, u"status"_s});
    QVERIFY2(text.out.contains("locked") && !text.out.contains("Alpha"), text.out.constData());
    COMPARE_EXIT(login(m_server->url(), mail), Exit::Denied); // still shut

    COMPARE_EXIT(m_server->command({u"user"_s, u"activate"_s, mail}), Exit::Ok);
    COMPARE_EXIT(ctl({u"sync"_s}), Exit::Denied); // signing in is what opens it
    COMPARE_EXIT(login(m_server->url(), mail), Exit::Ok);
    const Run synced = ctl({u"sync"_s});
    COMPARE_EXIT(synced, Exit::Ok);
    QCOMPARE(synced.object().value("sent"_L1).toInt(), 2);
    QCOMPARE(synced.object().value("waiting"_L1).toInt(), 0);
    QCOMPARE(synced.object().value("attention"_L1).toInt(), 0);
    QCOMPARE(synced.object().value("mismatches"_L1).toInt(), 0);
    QCOMPARE(listed(), 4);
    QCOMPARE(ctl({u"show"_s, u"customer"_s, u"Beta"_s}).object().value("seats"_L1).toInt(), 77);
    QVERIFY(ctl({u"status"_s}).object().value("accessEnded"_L1).isNull());
}

void FarolctlAccessTest::revokedDevice_losesTheRowsAndNoWork()
{
    const QString mail = newPerson();
    const Run signedIn = login(m_server->url(), mail);
    COMPARE_EXIT(signedIn, Exit::Ok);
    fill();
    if (QTest::currentTestFailed())
        return;
    const QString device = signedIn.object().value("device"_L1).toString();
    COMPARE_EXIT(m_server->command({u"device"_s, u"revoke"_s, device}), Exit::Ok);
    const Run told = ctl({u"sync"_s});
    COMPARE_EXIT(told, Exit::Denied);
    QVERIFY2(told.err.contains("revoked this device"), told.err.constData());
    COMPARE_EXIT(ctl({u"list"_s, u"customers"_s}), Exit::Denied);
    const QJsonObject status = ctl({u"status"_s}).object();
    QCOMPARE(status.value("accessEnded"_L1).toString(), u"device-revoked"_s);
    QCOMPARE(status.value("waiting"_L1).toInt(), 2);
    // Revoked for good: its person goes on with a new profile, and what was synced comes with it.
    const Run again = login(m_server->url(), mail);
    COMPARE_EXIT(again, Exit::Denied);
    QVERIFY2(again.err.contains("revoked this device"), again.err.constData());
    QCOMPARE(ctl({u"status"_s}).object().value("waiting"_L1).toInt(), 2);
    m_profile = m_dir->filePath(u"another"_s);
    COMPARE_EXIT(login(m_server->url(), mail), Exit::Ok);
    COMPARE_EXIT(ctl({u"sync"_s}), Exit::Ok);
    QCOMPARE(listed(), 3);
}

/// A new password ends every sign-in, but nobody's access.
void FarolctlAccessTest::endedSignIn_removesNothing()
{
    const QString mail = newPerson();
    COMPARE_EXIT(login(m_server->url(), mail), Exit::Ok);
    fill();
    if (QTest::currentTestFailed())
        return;
    COMPARE_EXIT(
        m_server->command({u"user"_s, u"set-password"_s, mail, u"--password-stdin"_s}, QByteArray(Password) + '\n'),
        Exit::Ok);
    COMPARE_EXIT(ctl({u"sync"_s}), Exit::Denied);
    QCOMPARE(listed(), 4);
    QVERIFY(ctl({u"status"_s}).object().value("accessEnded"_L1).isNull());
    COMPARE_EXIT(login(m_server->url(), mail), Exit::Ok);
    QCOMPARE(ctl({u"sync"_s}).object().value("sent"_L1).toInt(), 2);
}

void FarolctlAccessTest::wordsOfAMiddleMan_changeNothing()
{
    MiddleMan between{QUrl(m_server->url())};
    const QString mail = newPerson();
    COMPARE_EXIT(login(between.url(), mail), Exit::Ok);
    fill();
    if (QTest::currentTestFailed())
        return;
    between.setLying(true);
    COMPARE_EXIT(ctl({u"sync"_s}), Exit::Denied);
    QVERIFY(between.lies() > 0);
    QVERIFY(between.renewals() > 0); // it asked the one that can be believed
    QCOMPARE(listed(), 4);
    const QJsonObject status = ctl({u"status"_s}).object();
    QVERIFY(status.value("accessEnded"_L1).isNull());
    QCOMPARE(status.value("waiting"_L1).toInt(), 2);
    between.setLying(false);
    QCOMPARE(ctl({u"sync"_s}).object().value("sent"_L1).toInt(), 2);
}

QTEST_GUILESS_MAIN(FarolctlAccessTest)
#include "tst_farolctlaccess.moc"
