// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/remotestore.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;

namespace {

void runWithoutDisplay(QProcess &program, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("FAROL_DESKTOP"), arguments);
    QVERIFY(program.waitForFinished(30'000));
}

} // namespace

/// The desktop program as a person, or a script, starts it.
class DesktopTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion_needNoDisplay_data();
    void helpAndVersion_needNoDisplay();
    void profileCalledLikeAnOption_isAProfile();
    void demo_closesWhenAskedToAndLeavesNothing();
};

void DesktopTest::helpAndVersion_needNoDisplay_data()
{
    QTest::addColumn<QByteArray>("word");
    for (const char *argument : {"--help", "-h", "--help-all"})
        QTest::newRow(argument) << QByteArray("--demo");
    QTest::newRow("--licences") << QByteArray("SQLite3 Multiple Ciphers");
    for (const char *argument : {"--version", "-v"})
        QTest::newRow(argument) << QByteArray("farol ");
}

void DesktopTest::helpAndVersion_needNoDisplay()
{
    QFETCH(const QByteArray, word);
    QProcess program;
    runWithoutDisplay(program, {QString::fromLatin1(QTest::currentDataTag())});
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    const QByteArray out = program.readAllStandardOutput();
    QVERIFY2(out.contains(word), out.constData());
}

void DesktopTest::profileCalledLikeAnOption_isAProfile()
{
#ifndef Q_OS_LINUX
    QSKIP("there is always a display here");
#endif
    QProcess program;
    runWithoutDisplay(program, {u"--profile"_s, u"-h"_s});
    QCOMPARE(program.exitCode(), 1);
    const QByteArray err = program.readAllStandardError();
    QVERIFY2(err.contains("no display"), err.constData());
}

void DesktopTest::demo_closesWhenAskedToAndLeavesNothing()
{
#ifdef Q_OS_WIN
    QSKIP("nobody can ask a program without a console to end here");
#else
    QTemporaryDir temporary;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, temporary.path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(qEnvironmentVariable("FAROL_DESKTOP"), {u"--demo"_s});
    QString folder;
    // An answer, and not only an open socket: by then the window is there and listens for signals.
    const auto answers = [&] {
        const QStringList made = QDir(temporary.path()).entryList({u"farol-*"_s}, QDir::Dirs);
        folder = made.isEmpty() ? QString() : temporary.filePath(made.constFirst());
        return !made.isEmpty() && RemoteStore::connectTo(folder + u"/profile"_s, 1'000).hasValue();
    };
    QTRY_VERIFY_WITH_TIMEOUT(answers() || program.state() == QProcess::NotRunning, 120'000);
    QCOMPARE(program.state(), QProcess::Running);
    program.terminate();
    QVERIFY(program.waitForFinished(60'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(!QFile::exists(folder), qPrintable(folder));
#endif
}

QTEST_GUILESS_MAIN(DesktopTest)
#include "tst_desktop.moc"
