// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/exitcodes.h"
#include "tests/ctl/programs.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::ctltest;
using ctl::Exit;

/// All five RavenStack files through farolctl, held against sums that a script of its own takes of the files alone.
class RavenStackCtlTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void files_importAndReconcile();
    void again_changesNothing();
    void workbooks_importBack();
    void usage_isTakenBack();

private:
    [[nodiscard]] Run ctl(const QStringList &arguments) const;
    [[nodiscard]] Run import(const QString &entity, const QString &file) const;
    [[nodiscard]] QJsonObject sums(const QString &exported = {}) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_profile;
    QDir m_data;
    QDir m_maps;
    QString m_python;
};

namespace {

struct Step {
    const char *entity;
    const char *file;
};
constexpr std::array steps = {Step{"customer", "accounts"}, Step{"contract", "subscriptions"},
                              Step{"usage", "feature_usage"}, Step{"ticket", "support_tickets"},
                              Step{"churn_event", "churn_events"}};

QDir sourceRoot()
{
    QDir dir(QCoreApplication::applicationDirPath());
    while (!dir.exists(u"CMakePresets.json"_s) && dir.cdUp()) {
    }
    return dir;
}

} // namespace

void RavenStackCtlTest::initTestCase()
{
    const QString given = qEnvironmentVariable("FAROL_RAVENSTACK");
    m_data = given.isEmpty() ? QDir(sourceRoot().filePath(u"../shared/data/ravenstack"_s)) : QFileInfo(given).dir();
    m_python = QStandardPaths::findExecutable(u"python3"_s);
    m_maps = QDir(sourceRoot().filePath(u"tests/data/ravenstack"_s));
    m_dir = std::make_unique<QTemporaryDir>();
    m_profile = m_dir->path() + "/profile"_L1;
    QVERIFY(makeLocalProfile(m_profile));
}

void RavenStackCtlTest::init()
{
    if (!m_data.exists(u"churn_events.csv"_s))
        QSKIP("RavenStack's files are not here; set FAROL_RAVENSTACK to the path of accounts.csv among them");
    if (m_python.isEmpty())
        QSKIP("python3 is not here, so nobody can take the sums");
}

Run RavenStackCtlTest::ctl(const QStringList &arguments) const
{
    return farolctl(QStringList{u"--profile"_s, m_profile} + arguments);
}

Run RavenStackCtlTest::import(const QString &entity, const QString &file) const
{
    return ctl({u"import"_s, entity, m_data.filePath(file + u".csv"_s), u"--map"_s,
                m_maps.filePath(file + u".map.json"_s), u"--format"_s, u"json"_s});
}

/// The script's sums; empty, with what it said, when the export does not agree with them.
QJsonObject RavenStackCtlTest::sums(const QString &exported) const
{
    QProcess script;
    QStringList arguments{m_maps.filePath(u"reconcile.py"_s), m_data.path()};
    if (!exported.isEmpty())
        arguments.append(exported);
    script.start(m_python, arguments);
    script.waitForFinished(60'000);
    if (script.exitStatus() == QProcess::NormalExit && script.exitCode() == 0)
        return QJsonDocument::fromJson(script.readAllStandardOutput()).object();
    qWarning("%s", script.readAllStandardError().left(4000).constData());
    return {};
}

void RavenStackCtlTest::files_importAndReconcile()
{
    QJsonObject odd;
    QElapsedTimer timer;
    timer.start();
    for (const Step &step : steps) {
        const Run run = import(QString::fromLatin1(step.entity), QString::fromLatin1(step.file));
        COMPARE_EXIT(run, Exit::Ok);
        const QJsonObject report = run.object();
        QCOMPARE(report.value("rejected"_L1).toInt(-1), 0);
        QCOMPARE(report.value("problemCount"_L1).toInt(-1), 0);
        QCOMPARE(report.value("created"_L1).toInt() + report.value("summed"_L1).toInt(),
                 report.value("records"_L1).toInt());
        const QJsonObject counts = report.value("oddityCounts"_L1).toObject();
        for (auto kind = counts.begin(); kind != counts.end(); ++kind)
            odd.insert(kind.key(), kind.value());
    }
    qInfo("33,100 records imported in %lld ms", static_cast<long long>(timer.elapsed()));
    const QString exported = m_dir->filePath(u"exported"_s);
    COMPARE_EXIT(ctl({u"export"_s, u"--all"_s, exported}), Exit::Ok);
    QVERIFY(QFileInfo::exists(exported + "/README.txt"_L1));
    const QJsonObject agreed = sums(exported);
    QVERIFY2(!agreed.isEmpty(), "the export does not reconcile with the files");
    QCOMPARE(odd, agreed.value("oddities"_L1).toObject()); // every one was told
    // Files are not written over by chance.
    COMPARE_EXIT(ctl({u"export"_s, u"--all"_s, exported}), Exit::Conflict);
    COMPARE_EXIT(ctl({u"export"_s, u"--all"_s, exported, u"--force"_s}), Exit::Ok);
}

void RavenStackCtlTest::again_changesNothing()
{
    for (const Step &step : steps) {
        const Run run = import(QString::fromLatin1(step.entity), QString::fromLatin1(step.file));
        COMPARE_EXIT(run, Exit::Ok);
        const QJsonObject report = run.object();
        QCOMPARE(report.value("created"_L1).toInt(-1), 0);
        QCOMPARE(report.value("updated"_L1).toInt(-1), 0);
    }
}

void RavenStackCtlTest::workbooks_importBack()
{
    const QString book = m_dir->filePath(u"contracts.xlsx"_s);
    COMPARE_EXIT(ctl({u"export"_s, u"contract"_s, u"--xlsx"_s, u"--output"_s, book}), Exit::Ok);
    QFile map(m_dir->filePath(u"contracts.json"_s));
    QVERIFY(map.open(QIODevice::WriteOnly));
    map.write(R"({ "entity": "contract", "key": "external_key", "columns": { "customer": "customer", "plan": "plan",
        "seats": "seats", "value": "value", "currency": "currency", "period": "period", "starts": "starts",
        "ends": "ends", "auto_renew": "auto_renew", "is_trial": "is_trial", "tags": "tags" } })");
    map.close();
    const Run run = ctl({u"import"_s, u"contract"_s, book, u"--map"_s, map.fileName(), u"--format"_s, u"json"_s});
    COMPARE_EXIT(run, Exit::Ok);
    QCOMPARE(run.object().value("unchanged"_L1).toInt(), 5'000);
    QCOMPARE(run.object().value("sheet"_L1).toString(), u"contract"_s);
    COMPARE_EXIT(ctl({u"export"_s, u"contract"_s, u"--xlsx"_s}), Exit::Usage);
}

/// In one act, however many parts it had.
void RavenStackCtlTest::usage_isTakenBack()
{
    QTemporaryDir other;
    const QString profile = other.path() + "/profile"_L1;
    QVERIFY(makeLocalProfile(profile));
    m_profile = profile;
    for (const Step &step : {steps[0], steps[1], steps[2]})
        COMPARE_EXIT(import(QString::fromLatin1(step.entity), QString::fromLatin1(step.file)), Exit::Ok);
    COMPARE_EXIT(ctl({u"undo"_s}), Exit::Ok);
    const QString exported = other.filePath(u"exported"_s);
    COMPARE_EXIT(ctl({u"export"_s, u"--all"_s, exported}), Exit::Ok);
    QFile usage(exported + "/usage.csv"_L1);
    QVERIFY(usage.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = usage.readAll().split('\n');
    const QList<QByteArray> header = lines.constFirst().trimmed().split(',');
    qint64 uses = 0;
    for (const QByteArray &line : lines.mid(1))
        uses += line.split(',').value(header.indexOf("uses")).toLongLong();
    QCOMPARE(uses, 0); // facts cannot be deleted, so they stay without counts
    COMPARE_EXIT(import(u"usage"_s, u"feature_usage"_s), Exit::Ok); // and come again
    COMPARE_EXIT(import(u"ticket"_s, u"support_tickets"_s), Exit::Ok);
    COMPARE_EXIT(import(u"churn_event"_s, u"churn_events"_s), Exit::Ok);
    COMPARE_EXIT(ctl({u"export"_s, u"--all"_s, exported, u"--force"_s}), Exit::Ok);
    QVERIFY(!sums(exported).isEmpty());
}

QTEST_GUILESS_MAIN(RavenStackCtlTest)
#include "tst_ravenstackctl.moc"
