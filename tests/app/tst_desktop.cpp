// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// The desktop program as a person, or a script, starts it.
class DesktopTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion_needNoDisplay_data();
    void helpAndVersion_needNoDisplay();
};

void DesktopTest::helpAndVersion_needNoDisplay_data()
{
    QTest::addColumn<QByteArray>("word");
    for (const char *argument : {"--help", "-h"})
        QTest::newRow(argument) << QByteArray("--demo");
    for (const char *argument : {"--version", "-v"})
        QTest::newRow(argument) << QByteArray("farol ");
}

void DesktopTest::helpAndVersion_needNoDisplay()
{
    QFETCH(const QByteArray, word);
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("FAROL_DESKTOP"), {QString::fromLatin1(QTest::currentDataTag())});
    QVERIFY(program.waitForFinished(30'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    const QByteArray out = program.readAllStandardOutput();
    QVERIFY2(out.contains(word), out.constData());
}

QTEST_GUILESS_MAIN(DesktopTest)
#include "tst_desktop.moc"
