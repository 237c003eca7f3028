// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/arch/rules.h"
#include "tests/arch/sourcetree.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace farol::arch {

using Rule = std::function<QStringList(const SourceFile &)>;

// Reads the tree once and holds every file against every rule.
class ArchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void includes_followTheArrows_data() { everyFile(); }
    void includes_followTheArrows() { check(followsTheArrows); }
    void backends_areChosenOnlyByMains_data() { everyFile(); }
    void backends_areChosenOnlyByMains() { check(namesNoBackend); }
    void core_staysOnQtCore_data() { everyFile(); }
    void core_staysOnQtCore()
    {
        check([this](const auto &file) { return staysOnQtCore(file, m_headers); });
    }
    void models_haveNoWidgets_data() { everyFile(); }
    void models_haveNoWidgets()
    {
        check([this](const auto &file) { return hasNoWidgets(file, m_headers); });
    }
    void qtSql_isUsedNowhere_data() { everyFile(); }
    void qtSql_isUsedNowhere() { check(hasNoQtSql); }
    void screens_haveNoNetworkAndNoSql_data() { everyFile(); }
    void screens_haveNoNetworkAndNoSql() { check(hasNoNetworkOrSql); }
    void includes_areNoUmbrellas_data() { everyFile(); }
    void includes_areNoUmbrellas() { check(hasNoUmbrellaInclude); }
    void files_openWithSpdx_data() { everyFile(); }
    void files_openWithSpdx() { check(opensWithSpdx); }
    void files_stayShort_data() { everyFile(); }
    void files_stayShort() { check(staysShort); }
    void headers_havePragmaOnce_data() { everyFile(); }
    void headers_havePragmaOnce() { check(hasPragmaOnce); }
    void files_nameNoMachine_data() { everyFile(); }
    void files_nameNoMachine()
    {
        check([this](const auto &file) { return namesNoMachine(file, m_root); });
    }
    void code_isPortable_data() { everyFile(); }
    void code_isPortable() { check(isPortable); }

    void rules_canFail_data();
    void rules_canFail();
    void comments_hideNothingElse();

private:
    void everyFile();
    void check(const Rule &rule);

    QString m_root;
    QList<SourceFile> m_files;
    const QtHeaders m_headers = readQtHeaders();
};

void ArchTest::initTestCase()
{
    m_root = sourceRoot();
    QVERIFY2(!m_root.isEmpty(), "this test must lie in a build folder below the source root");
    m_files = readTree(m_root);
    QVERIFY2(m_files.size() > 20, "the tree was not read");
    QVERIFY2(m_headers.core.contains(u"QString"_s), "Qt's headers were not found");
    QVERIFY2(m_headers.widgets.contains(u"QWidget"_s), "Qt's headers were not found");
}

void ArchTest::everyFile()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < m_files.size(); ++i)
        QTest::newRow(qPrintable(m_files.at(i).path)) << i;
}

void ArchTest::check(const Rule &rule)
{
    QFETCH(qsizetype, index);
    const QStringList wrong = rule(m_files.at(index));
    QVERIFY2(wrong.isEmpty(), qPrintable(u"%1: %2"_s.arg(m_files.at(index).path, wrong.join(u'\n'))));
}

// A rule that never fails proves nothing: each is shown one file that breaks it and one that does not.
void ArchTest::rules_canFail_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("bad");
    QTest::addColumn<QString>("good");
    const auto row = [](const char *name, const Rule &rule, const QString &path, const QString &bad,
                        const QString &good) { QTest::newRow(name) << rule << path << bad << good; };

    row("core to storage", followsTheArrows, u"core/a.cpp"_s, u"#include \"storage/b.h\"\n"_s,
        u"#include \"core/b.h\"\n"_s);
    row("storage to sync", followsTheArrows, u"storage/a.cpp"_s, u"#include \"sync/b.h\"\n"_s,
        u"#include \"core/b.h\"\n"_s);
    row("sync to storage", followsTheArrows, u"sync/a.cpp"_s, u"#include \"storage/b.h\"\n"_s,
        u"// #include \"storage/b.h\"\n"_s);
    row("net to storage", followsTheArrows, u"net/a.cpp"_s, u"#include \"storage/b.h\"\n"_s,
        u"#include \"sync/b.h\"\n"_s);
    row("ui to storage", followsTheArrows, u"ui/pages/a.cpp"_s, u"#include \"storage/b.h\"\n"_s,
        u"#include \"models/b.h\"\n"_s);
    row("server to ui", followsTheArrows, u"server/a.cpp"_s, u"#include \"ui/b.h\"\n"_s,
        u"#include \"storage/b.h\"\n"_s);
    row("app to tests", followsTheArrows, u"app/main.cpp"_s, u"#include \"tests/support/b.h\"\n"_s,
        u"#include \"server/b.h\"\n"_s);
    row("app to ctl", followsTheArrows, u"app/main.cpp"_s, u"#include \"ctl/b.h\"\n"_s,
        u"#include \"app/session/b.h\"\n"_s);
    row("beside itself", followsTheArrows, u"core/a.cpp"_s, u"#include \"a.h\"\n"_s, u"#include \"a.moc\"\n"_s);
    row("ours in angles", followsTheArrows, u"core/a.cpp"_s, u"#include <core/b.h>\n"_s, u"#include <QString>\n"_s);
    row("backend", namesNoBackend, u"server/hub.cpp"_s, u"#include \"storage/sqlite/sqliteconnection.h\"\n"_s,
        u"#include \"storage/connection.h\"\n"_s);

    const Rule core = [this](const SourceFile &file) { return staysOnQtCore(file, m_headers); };
    row("core and Qt Gui", core, u"core/a.h"_s, u"#include <QColor>\n"_s, u"#include <QString>\n"_s);
    row("core and a library", core, u"core/a.h"_s, u"#include <sodium.h>\n"_s, u"#include <vector>\n"_s);
    const Rule widgets = [this](const SourceFile &file) { return hasNoWidgets(file, m_headers); };
    row("widget in a model", widgets, u"models/a.h"_s, u"#include <QTableView>\n"_s,
        u"#include <QAbstractTableModel>\n"_s);

    row("Qt SQL class", hasNoQtSql, u"app/a.cpp"_s, u"QSqlQuery query;\n"_s, u"// unlike QSqlQuery\n"_s);
    row("Qt SQL module", hasNoQtSql, u"app/CMakeLists.txt"_s, u"PRIVATE Qt6::Sql\n"_s, u"PRIVATE Qt6::Svg\n"_s);
    row("network in ui", hasNoNetworkOrSql, u"ui/a.cpp"_s, u"#include <QNetworkReply>\n"_s, u"#include <QLabel>\n"_s);
    row("SQL in models", hasNoNetworkOrSql, u"models/a.cpp"_s, u"run(u\"SELECT id FROM customer\"_s);\n"_s,
        u"tr(\"Select a customer\");\n"_s);
    row("raw SQL in ui", hasNoNetworkOrSql, u"ui/a.cpp"_s, u"run(R\"(\n  DELETE FROM customer)\");\n"_s,
        u"// DELETE FROM customer\n"_s);
    row("umbrella", hasNoUmbrellaInclude, u"ui/a.cpp"_s, u"#include <QtWidgets>\n"_s, u"#include <QtMath>\n"_s);
    row("umbrella in its folder", hasNoUmbrellaInclude, u"ui/a.cpp"_s, u"#include <QtTest/QtTest>\n"_s,
        u"#include <QTest>\n"_s);

    const QString licence =
        u"SPDX-FileCopyrightText: 2026 The Farol authors\n%1 SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
    row("SPDX in C++", opensWithSpdx, u"core/a.h"_s, u"#pragma once\n"_s, u"// "_s + licence.arg(u"//"_s));
    row("SPDX in a script", opensWithSpdx, u"tools/dev/a"_s, u"#!/usr/bin/env bash\necho\n"_s,
        u"#!/usr/bin/env bash\n# "_s + licence.arg(u"#"_s));
    row("SPDX in TypeScript", opensWithSpdx, u"portal/src/a.ts"_s, u"export {};\n"_s,
        u"<?xml version=\"1.0\"?>\n<!DOCTYPE TS>\n"_s);
    row("SPDX in CMake", opensWithSpdx, u"core/CMakeLists.txt"_s, u"farol_library(core)\n"_s,
        u"# "_s + licence.arg(u"#"_s));
    row("long header", staysShort, u"core/a.h"_s, QString(151, u'\n'), QString(150, u'\n'));
    row("long source", staysShort, u"core/a.cpp"_s, QString(601, u'\n'), QString(600, u'\n'));
    row("unguarded header", hasPragmaOnce, u"core/a.h"_s, u"class A;\n"_s, u"// why\n\n#pragma once\n"_s);

    const Rule machine = [this](const SourceFile &file) { return namesNoMachine(file, m_root); };
    row("home folder", machine, u"docs/a.md"_s, u"see /home/ana/farol\n"_s, u"see docs/home/ana/farol\n"_s);
    row("build folder", machine, u"docs/a.md"_s, m_root + u"/core\n"_s, u"core\n"_s);
    row("registry", machine, u"portal/package-lock.json"_s, u"\"resolved\": \"https://example.org/a.tgz\"\n"_s,
        u"\"integrity\": \"sha512-x\"\n"_s);
    row("new header", isPortable, u"core/a.h"_s, u"#include <format>\n"_s, u"#include <functional>\n"_s);
    row("views", isPortable, u"core/a.cpp"_s, u"for (int i : list | std::views::reverse)\n"_s,
        u"std::ranges::sort(list);\n"_s);
    row("then this", isPortable, u"net/a.cpp"_s, u"future.then(this, [] {});\n"_s, u"future.then([] {});\n"_s);
    row("then context", isPortable, u"net/a.cpp"_s, u"future.then(m_owner, [] {});\n"_s,
        u"future.then(QtFuture::Launch::Sync, [] {});\n"_s);
}

void ArchTest::rules_canFail()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, bad);
    QFETCH(QString, good);
    QVERIFY(!rule({path, bad}).isEmpty());
    QCOMPARE(rule({path, good}), QStringList());
}

void ArchTest::comments_hideNothingElse()
{
    const QString code = u"a = '\"'; /* b */ c = \"// d\"; // e\nf = R\"x(\" /* g )x\"; h"_s;
    QCOMPARE(withoutComments(code), u"a = '\"';         c = \"// d\";     \nf = R\"x(\" /* g )x\"; h"_s);
    QCOMPARE(stringLiterals(u"f(\"a\", u\"b\\\"c\"_s, R\"(d)\");"_s), QStringList({u"a"_s, u"b\\\"c"_s, u"d"_s}));
}

} // namespace farol::arch

QTEST_GUILESS_MAIN(farol::arch::ArchTest)

#include "tst_arch.moc"
