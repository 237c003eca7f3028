// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forked.h"
#include "ctl/commandline.h"
#include "ctl/failure.h"
#include "ctl/table.h"
#include "storage/profile.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::ctl;
using Code = Error::Code;

class CtlUnitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandLine_isTakenApart();
    void commandLine_saysWhatIsWrong_data();
    void commandLine_saysWhatIsWrong();
    void everyCommand_teaches();
    void everyError_hasASentenceAndACode();
    void table_alignsAndCuts();
    void table_countsCellsNotLetters();
    void text_cannotMoveTheCursor();
};

void CtlUnitsTest::commandLine_isTakenApart()
{
    const auto line = parseCommandLine({u"--profile"_s, u"/p"_s, u"list"_s, u"customers"_s, u"--sort"_s, u"-seats"_s,
                                        u"--where=a = b"_s, u"--limit"_s, u"5"_s});
    QVERIFY(line);
    QCOMPARE(QString::fromLatin1(line->command->name), u"list"_s);
    QCOMPARE(line->arguments, QStringList{u"customers"_s});
    QCOMPARE(line->value("sort"), u"-seats"_s);
    QCOMPARE(line->value("where"), u"a = b"_s);
    QCOMPARE(line->value("profile"), u"/p"_s);
    const auto set =
        parseCommandLine({u"set"_s, u"customer"_s, u"X"_s, u"tags-=vip"_s, u"notes="_s, u"--profile=/p"_s});
    QVERIFY(set);
    QCOMPARE(set->arguments.size(), 4);
    const auto dashes = parseCommandLine({u"show"_s, u"--"_s, u"customer"_s, u"--odd name"_s});
    QVERIFY(dashes);
    QCOMPARE(dashes->arguments.constLast(), u"--odd name"_s);
    QVERIFY(parseCommandLine({})->command == nullptr);
    QVERIFY(parseCommandLine({u"help"_s, u"list"_s})->help);
}

void CtlUnitsTest::commandLine_saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("hint");
    QTest::newRow("command") << u"lst customers"_s << u"Did you mean farolctl list?"_s;
    QTest::newRow("option") << u"list customers --were x"_s << u"Did you mean --where?"_s;
    QTest::newRow("global option") << u"list customers --profil x"_s << u"Did you mean --profile?"_s;
    QTest::newRow("option elsewhere") << u"undo --where x"_s << u"no option --where for undo"_s;
    QTest::newRow("value") << u"list customers --where"_s << u"--where needs a value"_s;
    QTest::newRow("switch") << u"delete customer X --yes=1"_s << u"--yes takes no value"_s;
    QTest::newRow("too few") << u"history customer"_s << u"history ENTITY ID"_s;
    QTest::newRow("too many") << u"undo X"_s << u"too many"_s;
}

void CtlUnitsTest::commandLine_saysWhatIsWrong()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, hint);
    const auto line = parseCommandLine(typed.split(u' '));
    QVERIFY(!line);
    QVERIFY2(line.error().detail.contains(hint), qPrintable(line.error().detail));
}

void CtlUnitsTest::everyCommand_teaches()
{
    const QString general = generalHelp();
    QSet<QString> names;
    for (const CommandSpec &command : commands()) {
        const QString name = QString::fromLatin1(command.name);
        QVERIFY2(!names.contains(name), command.name);
        names.insert(name);
        QVERIFY(general.contains(name));
        const QString help = commandHelp(command);
        QVERIFY(help.contains(QString::fromUtf8(command.arguments)));
        for (const OptionSpec &option : command.options) {
            QVERIFY2(*option.help != '\0', option.name);
            QVERIFY(help.contains(u"--"_s + QString::fromLatin1(option.name)));
        }
        const QStringList lines = QString(general + help).split(u'\n');
        for (const QString &line : lines)
            QVERIFY2(line.size() <= 110, qPrintable(line));
    }
    const QSet<QString> asked = {u"login"_s, u"sync"_s,    u"status"_s,  u"list"_s,   u"show"_s,
                                 u"add"_s,   u"set"_s,     u"delete"_s,  u"undo"_s,   u"conflicts"_s,
                                 u"redo"_s,  u"resolve"_s, u"history"_s, u"import"_s, u"export"_s};
    QVERIFY((asked - names).isEmpty());
}

void CtlUnitsTest::everyError_hasASentenceAndACode()
{
    for (const During during : {During::Opening, During::SigningIn, During::Syncing, During::Working}) {
        for (int i = 0; i <= static_cast<int>(Code::Internal); ++i) {
            const Failure failure = failureOf(fail(static_cast<Code>(i), u"detail"_s), during, u"/p"_s);
            QVERIFY(failure.exit != Exit::Ok);
            QVERIFY2(failure.sentence.endsWith(u'.') || failure.sentence.endsWith("MAIL"_L1),
                     qPrintable(failure.sentence));
            QVERIFY2(!failure.sentence.contains(u'%'), qPrintable(failure.sentence));
        }
    }
    const auto exit = [](Code code, const char *detail, During during) {
        return failureOf(fail(code, QString::fromLatin1(detail)), during, u"/p"_s).exit;
    };
    QCOMPARE(exit(Code::Busy, "", During::Opening), Exit::Busy);
    QCOMPARE(exit(Code::NoKey, storage::KeychainUnreachable, During::Opening), Exit::Key);
    QCOMPARE(exit(Code::NoKey, storage::KeyMissing, During::Opening), Exit::Key);
    QCOMPARE(exit(Code::NoKey, storage::KeyOfAnother, During::Opening), Exit::Key);
    QCOMPARE(exit(Code::Denied, "", During::Opening), Exit::Key);
    QCOMPARE(exit(Code::TooNew, "", During::Opening), Exit::Profile);
    QCOMPARE(exit(Code::NoSpace, "", During::Opening), Exit::Disk);
    QCOMPARE(exit(Code::Offline, "", During::Syncing), Exit::Offline);
    QCOMPARE(exit(Code::Timeout, "", During::Syncing), Exit::Offline);
    QCOMPARE(exit(Code::TooMany, "", During::Syncing), Exit::Offline);
    QCOMPARE(exit(Code::Unauthenticated, "", During::Syncing), Exit::Denied);
    QCOMPARE(exit(Code::TooOld, "", During::Syncing), Exit::Update);
    QCOMPARE(exit(Code::NoSpace, "", During::Syncing), Exit::Disk);
    const Failure forked = failureOf(forkedError(), During::Syncing, u"/p"_s);
    QCOMPARE(forked.exit, Exit::Profile);
    QVERIFY2(!forked.sentence.contains("next sync"_L1) && forked.sentence.contains("--profile /p export"_L1),
             qPrintable(forked.sentence));
    QCOMPARE(exit(Code::Unauthenticated, "", During::SigningIn), Exit::Denied);
    QCOMPARE(exit(Code::NoSpace, "", During::Working), Exit::Disk);
    QCOMPARE(exit(Code::Invalid, "", During::Working), Exit::Invalid);
    QCOMPARE(exit(Code::Internal, "", During::Working), Exit::Internal);
}

void CtlUnitsTest::table_alignsAndCuts()
{
    const QList<TableColumn> columns = {{u"name"_s}, {u"seats"_s, true}, {u"id"_s, false, true}};
    const QList<QStringList> rows = {{u"A very long name indeed"_s, u"5"_s, u"0190"_s}, {u"B"_s, u"1234"_s, u"0191"_s}};
    QCOMPARE(tableText(columns, rows, 0, false), u"name                     seats  id\n"
                                                 "A very long name indeed      5  0190\n"
                                                 "B                         1234  0191\n"_s);
    const QStringList cut = tableText(columns, rows, 24, false).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : cut)
        QVERIFY2(cellsOf(line) <= 24, qPrintable(line));
    QVERIFY(cut[1].contains(u"A very lon…"_s));
    QVERIFY(cut[1].endsWith(u"0190"_s)); // ids are never cut
    QVERIFY(tableText(columns, rows, 5, false).contains(u"0190"_s));
    QVERIFY(tableText(columns, rows, 0, true).startsWith(u"\x1b[1m"_s));
}

void CtlUnitsTest::table_countsCellsNotLetters()
{
    QCOMPARE(cellsOf(u"ação"_s), 4);
    QCOMPARE(cellsOf(u"a\u0301"_s), 1);
    QCOMPARE(cellsOf(u"会社"_s), 4);
    QCOMPARE(cellsOf(u"\U0001F600"_s), 2);
    QCOMPARE(elided(u"会社の名前"_s, 5), u"会社…"_s);
    QCOMPARE(elided(u"short"_s, 5), u"short"_s);
}

void CtlUnitsTest::text_cannotMoveTheCursor()
{
    const QString out = tableText({{u"name"_s}}, {{u"evil\x1b[2J\nname\t"_s}}, 0, false);
    QVERIFY(!out.contains(u'\x1b'));
    QCOMPARE(out.count(u'\n'), 2);
}

QTEST_GUILESS_MAIN(CtlUnitsTest)
#include "tst_ctlunits.moc"
