// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/bootstrap.h"
#include "tools/bench/customfields.h"
#include "tools/bench/desktop.h"
#include "tools/bench/firstpage.h"
#include "tools/bench/remotechanges.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int Rows = 5'000;

/// By which every limit is tightened: FAROL_GATES=10 is how one sees that each gate can close.
double tightened()
{
    bool given = false;
    const double by = qEnvironmentVariable("FAROL_GATES").toDouble(&given);
    return given && by > 0 ? by : 1;
}

QString serverProgram()
{
    return qEnvironmentVariable("FAROL_SERVER");
}

/// Judges the best round against the floor's best, which other work on the machine changes little, by a limit with slack
/// for it and for a build that is hardly optimised: what it catches is a cost that has doubled or trebled.
void judge(const Result<QList<Figure>> &figures, double limit)
{
    QVERIFY2(figures, figures ? "" : qPrintable(figures.error().detail));
    for (Figure figure : *figures) {
        if (figure.best == 0)
            continue;
        figure.value = figure.best;
        figure.limit = figure.unit == Unit::Speed ? limit * tightened() : limit / tightened();
        qInfo("%s: best against best %s, %s", qPrintable(figure.what), qPrintable(figure.bestText()),
              qPrintable(figure.limitText()));
        QVERIFY2(figure.isMet(),
                 qPrintable(u"%1: %2, but %3"_s.arg(figure.what, figure.bestText(), figure.limitText())));
    }
}

} // namespace

// Small forms of the benchmarks that ./dev bench runs in full.
class PerfGatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstPage_staysNearBareSql() { judge(firstPageFigures(Rows, 40), 4); }
    void remoteChanges_stayNearBareUpdates()
    {
        const auto figure = putAwayFigure(Rows, 500, 8);
        judge(figure ? Result<QList<Figure>>(QList<Figure>{*figure}) : figure.error(), 4);
    }
    void customFields_costNextToNothing() { judge(customFieldsFigures(Rows, 30), 1.5); }
    void desktop_isMeasuredWhole();
    void bootstrap_staysNearItsFloor() { judge(bootstrapFigures(serverProgram(), Rows, 2), 0.12); }
};

// How long things take says little on a machine in use and without optimisation; that all of it is found out, and that
// memory stays within its limit, does not depend on either.
void PerfGatesTest::desktop_isMeasuredWhole()
{
    const QTemporaryDir worlds;
    const QDir programs = QFileInfo(serverProgram()).dir();
    Settings settings;
    settings.windowProgram = programs.filePath(u"farol-bench-window"_s);
    settings.minimalProgram = programs.filePath(u"farol-bench-minimal"_s);
    settings.worlds = worlds.path();
    const BenchWorld::Size size{400, 4'000};
    for (const auto &figures : {desktopStartFigures(settings, size, 1), desktopWorkFigures(settings, size, 20),
                                desktopImportFigures(settings, size, 200)}) {
        QVERIFY2(figures, figures ? "" : qPrintable(figures.error().detail));
        for (Figure figure : *figures) {
            QVERIFY2(figure.value > 0, qPrintable(figure.what));
            if (figure.unit != Unit::Megabytes)
                continue;
            figure.limit /= tightened();
            QVERIFY2(figure.isMet(), qPrintable(figure.what + u": "_s + figure.valueText()));
        }
    }
}

} // namespace farol::bench

QTEST_GUILESS_MAIN(farol::bench::PerfGatesTest)
#include "tst_perfgates.moc"
