// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customer.h"
#include "tests/ctl/programs.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::ctltest;

/// farol-server export where what it writes is not taken: who took rows out is on record all the same.
class ServerExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fullDevice_leavesARecord();
    void readerThatGoesAway_leavesARecord();
    void fileInAMissingFolder_leavesNoRecord();
    void folder_hasAFileForEachEntity();
    void whatHangsOnADeletedRow_isLeftOut();

private:
    [[nodiscard]] std::unique_ptr<QProcess> startedExport(const QString &output = {}) const;
    [[nodiscard]] qsizetype records() const;

    QTemporaryDir m_dir;
    std::unique_ptr<Server> m_server;
};

void ServerExportTest::initTestCase()
{
    m_server = std::make_unique<Server>(m_dir.filePath(u"data"_s));
    QVERIFY(m_server->start());
    const QStringList profile{u"--profile"_s, m_dir.filePath(u"a"_s)};
    const Run login = farolctl(profile
                                   + QStringList{u"login"_s, m_server->url(), u"--user"_s,
                                                 QString::fromLatin1(Server::Mail), u"--password-stdin"_s},
                               QByteArray(Server::Password) + '\n');
    QVERIFY2(login.code == 0, login.told().constData());
    const Run added = farolctl(profile + QStringList{u"add"_s, u"customer"_s, u"name=Exported"_s});
    QVERIFY2(added.code == 0, added.told().constData());
    const QList<QStringList> more = {
        {u"add"_s, u"customer"_s, u"name=Gone"_s},
        {u"add"_s, u"contact"_s, u"customer=Exported"_s, u"name=Bia"_s},
        {u"add"_s, u"contact"_s, u"customer=Gone"_s, u"name=Nobody"_s},
        {u"add"_s, u"contract"_s, u"customer=Exported"_s, u"product=Farol"_s, u"value=12.50"_s, u"currency=BRL"_s},
        {u"add"_s, u"ticket"_s, u"customer=Gone"_s, u"subject=Lost"_s},
        {u"add"_s, u"ticket-message"_s, u"ticket=Lost"_s, u"text=Nobody reads this"_s},
        {u"delete"_s, u"customer"_s, u"Gone"_s},
    };
    for (const QStringList &arguments : more) {
        const Run run = farolctl(profile + arguments);
        QVERIFY2(run.code == 0, run.told().constData());
    }
    const Run synced = farolctl(profile + QStringList{u"sync"_s});
    QVERIFY2(synced.code == 0, synced.told().constData());
}

std::unique_ptr<QProcess> ServerExportTest::startedExport(const QString &output) const
{
    auto process = std::make_unique<QProcess>();
    if (!output.isEmpty())
        process->setStandardOutputFile(output);
    process->start(qEnvironmentVariable("FAROL_SERVER"), {u"export"_s, u"-"_s, u"--data"_s, m_dir.filePath(u"data"_s)});
    return process;
}

qsizetype ServerExportTest::records() const
{
    return m_server->command({u"audit"_s, u"list"_s}).out.count("\texport\tok\t");
}

void ServerExportTest::fullDevice_leavesARecord()
{
    const QString full = u"/dev/full"_s;
    if (!QFile::exists(full))
        QSKIP("there is no device here that is always full");
    const qsizetype before = records();
    const Run run = finished(*startedExport(full));
    QVERIFY2(run.code == 11, run.told().constData());
    QVERIFY2(run.err.contains("not whole") && !run.err.contains("nothing was changed"), run.err.constData());
    QCOMPARE(records(), before + 1);
}

void ServerExportTest::readerThatGoesAway_leavesARecord()
{
    const qsizetype before = records();
    const auto process = startedExport();
    process->closeReadChannel(QProcess::StandardOutput);
    QVERIFY(finished(*process).code != -3); // ended by the pipe, or done before it was closed
    QCOMPARE(records(), before + 1);
}

void ServerExportTest::fileInAMissingFolder_leavesNoRecord()
{
    const qsizetype before = records();
    QCOMPARE(m_server->command({u"export"_s, m_dir.filePath(u"missing/rows.jsonl"_s)}).code, 4);
    QCOMPARE(records(), before);
}

void ServerExportTest::folder_hasAFileForEachEntity()
{
    const QDir folder(m_dir.filePath(u"open/files"_s));
    const QStringList exports{u"export"_s, folder.path() + u'/'};
    const Run run = m_server->command(exports);
    QVERIFY2(run.code == 0, run.told().constData());
    const QStringList files = folder.entryList(QDir::Files);
    QCOMPARE(files.size(), farolSchema().entities().size());
    const auto lines = [&folder](const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    };
    for (const EntityInfo &entity : farolSchema().entities())
        QVERIFY2(files.contains(QLatin1StringView(entity.name) + ".jsonl"_L1), entity.name);
    QVERIFY(lines(u"customer.jsonl"_s).contains("Exported"));
    QVERIFY(lines(u"contact.jsonl"_s).contains("Bia"));
    QVERIFY(lines(u"contract.jsonl"_s).contains("\"value\":\"12.50\""));
    QVERIFY(lines(u"holiday.jsonl"_s).isEmpty());
    QCOMPARE(m_server->command(exports).code, 7); // they are there already
    QCOMPARE(m_server->command(exports + QStringList{u"--force"_s}).code, 0);
    QCOMPARE(folder.entryList(QDir::Files).size(), files.size()); // nothing half written stays
}

void ServerExportTest::whatHangsOnADeletedRow_isLeftOut()
{
    const Run run = m_server->command({u"export"_s, u"-"_s});
    QVERIFY2(run.code == 0, run.told().constData());
    QVERIFY(run.out.contains("Exported") && run.out.contains("Bia") && run.out.contains("\"entity\":\"contract\""));
    for (const char *word : {"Gone", "Nobody", "Lost"})
        QVERIFY2(!run.out.contains(word), word);
}

QTEST_GUILESS_MAIN(ServerExportTest)
#include "tst_serverexport.moc"
