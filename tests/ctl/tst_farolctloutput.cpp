// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/exitcodes.h"
#include "tests/ctl/programs.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::ctltest;
using ctl::Exit;

/// What farolctl writes: exports, to files and to what is none, and text on a terminal.
class FarolctlOutputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void export_importsBack();
    void export_replacesAFileOnlyWhenTold();
    void export_forSpreadsheetsRunsNoFormula();
    void export_leavesPipesWhatTheyAre();
    void readerWhoHasHadEnough_isNoError();
    void text_ofOthersMovesNoCursor();
    void ambiguousName_saysWhenThereAreOthers();

private:
    [[nodiscard]] Run ctl(const QStringList &arguments) const
    {
        return farolctl(QStringList{u"--profile"_s, m_profile} + arguments);
    }
    [[nodiscard]] Run json(const QStringList &arguments) const
    {
        return ctl(arguments + QStringList{u"--format"_s, u"json"_s});
    }
    [[nodiscard]] QString added(const QStringList &fields) const
    {
        return json(QStringList{u"add"_s, u"customer"_s} + fields).object().value("id"_L1).toString();
    }
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(m_dir->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_profile;
};

void FarolctlOutputTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_profile = m_dir->path() + "/profile"_L1;
    QVERIFY(makeLocalProfile(m_profile));
}

void FarolctlOutputTest::export_importsBack()
{
    (void)added({u"name=Acme \"quoted\", Inc"_s, u"external_key=A"_s, u"tags=a;b"_s, u"seats=5"_s});
    const QString path = m_dir->filePath(u"out.csv"_s);
    COMPARE_EXIT(
        ctl({u"export"_s, u"customers"_s, u"--output"_s, path, u"--columns"_s, u"external_key,name,tags,seats"_s}),
        Exit::Ok);
    const QString map = file(
        u"map.json"_s,
        R"({"entity":"customer","key":"external_key","columns":{"name":"name","tags":"tags","seats":"seats"},"ignore":["id"]})");
    const Run back = json({u"import"_s, u"customers"_s, path, u"--map"_s, map});
    COMPARE_EXIT(back, Exit::Ok);
    QCOMPARE(back.object().value("unchanged"_L1).toInt(), 1);
    QVERIFY(ctl({u"export"_s, u"customers"_s}).out.startsWith("id,name,external_key"));
    QCOMPARE(json({u"export"_s, u"customers"_s}).array().size(), 1);
    COMPARE_EXIT(ctl({u"export"_s, u"customers"_s, u"--output"_s, u"/nowhere/at/all.csv"_s}), Exit::Disk);
    const QString bare = added({u"name=Bare"_s});
    const Run lines = ctl({u"export"_s, u"customers"_s, u"--format"_s, u"jsonl"_s, u"--where"_s, u"name = Bare"_s});
    QVERIFY2(lines.out.contains("\"tags\":[]"), lines.out.constData());
    QCOMPARE(json({u"show"_s, u"customer"_s, bare}).object().value("tags"_L1), QJsonValue(QJsonArray()));
}

void FarolctlOutputTest::export_replacesAFileOnlyWhenTold()
{
    (void)added({u"name=Acme"_s});
    const QString path = file(u"out.csv"_s, "somebody's");
    const QStringList exports{u"export"_s, u"customers"_s, u"--output"_s, path};
    const Run refused = ctl(exports);
    COMPARE_EXIT(refused, Exit::Conflict);
    QVERIFY2(refused.err.contains("--force"), refused.err.constData());
    QCOMPARE(contentOf(path), QByteArray("somebody's"));
    COMPARE_EXIT(ctl(exports + QStringList{u"--force"_s}), Exit::Ok);
    QVERIFY(contentOf(path).startsWith("id,name"));
    QVERIFY(ctl({u"export"_s, u"customers"_s, u"--output"_s, u"-"_s}).out.startsWith("id,name"));
}

void FarolctlOutputTest::export_forSpreadsheetsRunsNoFormula()
{
    (void)added({u"name==1+1"_s});
    QVERIFY(ctl({u"export"_s, u"customers"_s}).out.contains(",=1+1,"));
    const QByteArray safe = ctl({u"export"_s, u"customers"_s, u"--for-spreadsheets"_s}).out;
    QVERIFY(safe.startsWith("\xEF\xBB\xBF"));
    QVERIFY2(safe.contains(",'=1+1,"), safe.constData());
}

void FarolctlOutputTest::export_leavesPipesWhatTheyAre()
{
#ifndef Q_OS_UNIX
    QSKIP("pipes have no path here");
#else
    (void)added({u"name=Acme"_s});
    const QString pipe = m_dir->filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    // Both ends, so that neither side waits for the other; the few bytes fit into the pipe.
    const int ends = ::open(pipe.toLocal8Bit().constData(), O_RDWR);
    QVERIFY(ends >= 0);
    const auto closeIt = qScopeGuard([ends] { ::close(ends); });
    COMPARE_EXIT(ctl({u"export"_s, u"customers"_s, u"--output"_s, pipe}), Exit::Ok);
    QVERIFY2(!QFileInfo(pipe).isFile(), "the pipe was replaced by a file");
    QByteArray got(4096, Qt::Uninitialized);
    got.truncate(::read(ends, got.data(), std::size_t(got.size())));
    QVERIFY2(got.startsWith("id,name"), got.constData());
#endif
}

void FarolctlOutputTest::readerWhoHasHadEnough_isNoError()
{
#ifndef Q_OS_UNIX
    QSKIP("needs a shell");
#else
    (void)added({u"name=Acme"_s});
    // As below a service that ignores the signal: the write itself fails.
    const auto process =
        startAfter(u"trap '' PIPE"_s, "FAROL_CTL", {u"--profile"_s, m_profile, u"list"_s, u"customers"_s});
    process->closeReadChannel(QProcess::StandardOutput);
    COMPARE_EXIT(finished(*process), Exit::Ok);
#endif
}

void FarolctlOutputTest::text_ofOthersMovesNoCursor()
{
    const Run made = ctl({u"add"_s, u"customer"_s, u"name=Evil\x1b[2J\rInc"_s, u"notes=one\ntwo\x1b]0;title\a"_s});
    COMPARE_EXIT(made, Exit::Ok);
    const QString id = json({u"list"_s, u"customers"_s}).array().at(0).toObject().value("id"_L1).toString();
    const Run shown = ctl({u"show"_s, u"customer"_s, id});
    COMPARE_EXIT(shown, Exit::Ok);
    QVERIFY(shown.out.contains("two"));
    for (const Run &run : {made, shown, ctl({u"history"_s, u"customer"_s, id})}) {
        for (const char c : {'\x1b', '\r', '\a'})
            QVERIFY2(!run.out.contains(c), run.out.toPercentEncoding().constData());
    }
}

void FarolctlOutputTest::ambiguousName_saysWhenThereAreOthers()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(!added({u"name=Acme"_s}).isEmpty());
    const QStringList show{u"show"_s, u"customer"_s, u"Acme"_s};
    const Run five = ctl(show);
    COMPARE_EXIT(five, Exit::Conflict);
    QVERIFY2(five.err.count("Acme (") == 5 && !five.err.contains("others"), five.err.constData());
    QVERIFY(!added({u"name=Acme"_s}).isEmpty());
    const Run six = ctl(show);
    COMPARE_EXIT(six, Exit::Conflict);
    QVERIFY2(six.err.count("Acme (") == 5 && six.err.contains(" and others. Give the id."), six.err.constData());
}

QTEST_GUILESS_MAIN(FarolctlOutputTest)
#include "tst_farolctloutput.moc"
