// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain/qtkeychainvault.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace farol::test {

/// The part that needs a keychain: run by this program again, in a session of its own.
class KeychainInSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secrets_comeBackAsBytes();
    void missingSecrets_areNotFound();
    void threads_mayAskAtOnce();
};

class KeychainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void realKeychain_keepsSecrets();
    void withoutKeychain_isNoKey();
};

void KeychainInSession::secrets_comeBackAsBytes()
{
    QtKeychainVault vault(u"Farol test"_s, 20'000);
    QByteArray secret(32, '\0');
    for (int i = 0; i < secret.size(); ++i)
        secret[i] = static_cast<char>(i * 9);
    const Status written = vault.write(u"key"_s, secret);
    if (!written && written.error().code == Error::Code::NoKey)
        QSKIP("no unlocked keychain in this session");
    QVERIFY(written);
    auto back = vault.read(u"key"_s);
    QVERIFY(back);
    QCOMPARE(*back, secret);
    QVERIFY(vault.write(u"key"_s, "another"));
    QCOMPARE(vault.read(u"key"_s).valueOr({}), QByteArray("another"));
    QVERIFY(vault.remove(u"key"_s));
    QCOMPARE(vault.read(u"key"_s).error().code, Error::Code::NotFound);
}

void KeychainInSession::missingSecrets_areNotFound()
{
    QtKeychainVault vault(u"Farol test"_s, 20'000);
    const auto missing = vault.read(u"never written"_s);
    QVERIFY(!missing);
    if (missing.error().code == Error::Code::NoKey)
        QSKIP("no unlocked keychain in this session");
    QCOMPARE(missing.error().code, Error::Code::NotFound);
}

void KeychainInSession::threads_mayAskAtOnce()
{
    const auto ask = [](const QString &name) {
        QtKeychainVault vault(u"Farol test"_s, 20'000);
        return vault.write(name, name.toUtf8()).hasValue() && vault.read(name).valueOr({}) == name.toUtf8();
    };
    if (!ask(u"first"_s))
        QSKIP("no unlocked keychain in this session");
    bool one = false;
    bool two = false;
    std::thread other([&] { one = ask(u"one"_s); });
    two = ask(u"two"_s);
    other.join();
    QVERIFY(one && two);
}

void KeychainTest::realKeychain_keepsSecrets()
{
    const QString session = QStandardPaths::findExecutable(u"dbus-run-session"_s);
    const QString daemon = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
    if (session.isEmpty() || daemon.isEmpty())
        QSKIP("needs dbus-run-session and gnome-keyring-daemon");
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), home.path());
    environment.insert(u"XDG_CURRENT_DESKTOP"_s, u"GNOME"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    // The daemon takes the password of the new keyring from its input; it ends with the session's bus.
    const QString script =
        u"printf 'secret\\n' | '%1' --unlock --components=secrets >/dev/null 2>&1; exec '%2' --in-session"_s.arg(
            daemon, QCoreApplication::applicationFilePath());
    process.start(session, {u"--"_s, u"sh"_s, u"-c"_s, script});
    QVERIFY(process.waitForStarted());
    if (!process.waitForFinished(90'000)) {
        process.kill();
        process.waitForFinished();
        QSKIP("gnome-keyring does not come up here");
    }
    const QByteArray output = process.readAll();
    if (output.contains("\nSKIP"))
        QSKIP("gnome-keyring does not come up here");
    QVERIFY2(process.exitCode() == 0 && output.contains("PASS"), output.constData());
}

void KeychainTest::withoutKeychain_isNoKey()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QTemporaryDir empty;
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, "unix:path="_L1 + empty.filePath(u"no-bus"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, empty.path());
    environment.insert(u"HOME"_s, empty.path());
    environment.remove(u"DISPLAY"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {u"--no-session"_s});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("no-key no-key"));
}

} // namespace farol::test

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.contains("--no-session"_L1)) {
        farol::QtKeychainVault vault(u"Farol test"_s, 20'000);
        const auto read = vault.read(u"key"_s);
        const auto written = vault.write(u"key"_s, "secret");
        const auto name = [](const auto &result) { return result ? "success" : farol::errorName(result.error().code); };
        QTextStream(stdout) << name(read) << ' ' << name(written) << Qt::endl;
        return 0;
    }
    if (arguments.contains("--in-session"_L1)) {
        farol::test::KeychainInSession test;
        return QTest::qExec(&test, QStringList{arguments.first()});
    }
    farol::test::KeychainTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain.moc"
