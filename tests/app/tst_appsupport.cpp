// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/crashmark.h"
#include "app/support/logfile.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;

/// What a program notes about itself: nobody's data, and no more than its limit.
class AppSupportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messages_areScrubbed_data();
    void messages_areScrubbed();
    void log_holdsWarningsWithoutData();
    void log_staysWithinItsLimit();
    void log_thatCannotBeWritten_changesNothing();
    void crash_isNoticedOnce();

private:
    SystemClock m_clock;
};

void AppSupportTest::messages_areScrubbed_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("noted");
    QTest::newRow("plain") << u"the disk is full"_s << u"the disk is full"_s;
    QTest::newRow("mail") << u"no mail to ana@example.com today"_s << u"no mail to (mail) today"_s;
    QTest::newRow("address") << u"get https://farol.example.com/x?y=1 failed"_s << u"get (address) failed"_s;
    QTest::newRow("quoted") << u"row \"Café Alto\" is odd"_s << u"row \"…\" is odd"_s;
    QTest::newRow("id") << u"row 0197a3c4-0000-7000-8000-000000000001 is odd"_s << u"row (id) is odd"_s;
    QTest::newRow("number") << u"call 11987654321 or 112"_s << u"call (number) or 112"_s;
    QTest::newRow("home") << QString(u"open "_s + QDir::homePath() + u"/Documents/list.csv failed"_s)
                          << u"open (home) failed"_s;
    QTest::newRow("lines") << u"one\ntwo"_s << u"one two"_s;
}

void AppSupportTest::messages_areScrubbed()
{
    QFETCH(QString, said);
    QFETCH(QString, noted);
    QCOMPARE(scrubbed(said), noted);
    QVERIFY(scrubbed(said.repeated(500)).size() <= 301);
}

void AppSupportTest::log_holdsWarningsWithoutData()
{
    QTemporaryDir folder;
    {
        const LogFile log(folder.path(), m_clock);
        QTest::ignoreMessage(QtWarningMsg, "mail of ana@example.com is odd");
        qWarning("mail of ana@example.com is odd");
        qDebug() << "not noted";
        QVERIFY(log.recent().contains(u"warning default mail of (mail) is odd\n"_s));
        QVERIFY(!log.recent().contains(u"noted"_s));
    }
    QTest::ignoreMessage(QtWarningMsg, "afterwards");
    qWarning("afterwards"); // nobody listens any more
    QFile file(LogFile::filePath(folder.path()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(!written.contains("afterwards"));
    QCOMPARE(written.count('\n'), 1);
}

void AppSupportTest::log_staysWithinItsLimit()
{
    QTemporaryDir folder;
    // Below the log somebody who keeps quiet: thousands of lines on a terminal help nobody.
    const QtMessageHandler before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    const auto restore = qScopeGuard([before] { qInstallMessageHandler(before); });
    const LogFile log(folder.path(), m_clock);
    const QString line = u"x "_s.repeated(100);
    const auto lines = (LogFile::Kept + 3) * LogFile::MaxBytes / line.size();
    for (qint64 i = 0; i < lines; ++i)
        qInfo("%s", qPrintable(line));
    const QStringList files = QDir(folder.filePath(u"log"_s)).entryList(QDir::Files);
    QCOMPARE(files.size(), LogFile::Kept + 1);
    for (int age = 0; age <= LogFile::Kept; ++age)
        QVERIFY(QFile(LogFile::filePath(folder.path(), age)).size() < LogFile::MaxBytes + 1024);
    QVERIFY(log.recent(4096).size() <= 4096);
    QVERIFY(log.recent(4096).endsWith(u'\n'));
}

void AppSupportTest::log_thatCannotBeWritten_changesNothing()
{
    QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"log"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const LogFile log(folder.path(), m_clock);
    QTest::ignoreMessage(QtWarningMsg, "said all the same");
    qWarning("said all the same");
    QCOMPARE(log.recent(), QString());
}

void AppSupportTest::crash_isNoticedOnce()
{
    QTemporaryDir folder;
    {
        const CrashMark first(folder.path());
        QVERIFY(!first.wasThere());
        const CrashMark killed(folder.path()); // as the next run finds it
        QVERIFY(killed.wasThere());
    }
    const CrashMark after(folder.path());
    QVERIFY(!after.wasThere());
}

QTEST_GUILESS_MAIN(AppSupportTest)
#include "tst_appsupport.moc"
