// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/desktop.h"

#include "tools/bench/timing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <chrono>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int Customers = 100'000;
constexpr int Interactions = 1'000'000;
constexpr int Rounds = 15;
constexpr int Count = 200;
constexpr int ImportRows = 100'000;
constexpr int PatienceMs = 900'000;
constexpr double StartLimit = 2.0;
constexpr double MemoryLimit = 120; ///< MB
constexpr double TurnLimitMs = 16;
constexpr double PageLimitMs = 100;
constexpr double SearchLimitMs = 30;
constexpr double ImportLimit = 60; ///< seconds
constexpr double Megabyte = 1e6;

/// Runs a program of ours offscreen and reads what it found out.
Result<QJsonObject> findingsOf(const QString &program, const QStringList &arguments, const BenchWorld &world)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    FAROL_ASSIGN(const QByteArray key, world.key());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"FAROL_PASSPHRASE"_s, QString::fromLatin1(BenchWorld::Passphrase));
    environment.insert(u"FAROL_BENCH_KEY"_s, QString::fromLatin1(key.toHex()));
    const auto born = std::chrono::steady_clock::now().time_since_epoch();
    environment.insert(u"FAROL_BENCH_BORN"_s,
                       QString::number(std::chrono::duration_cast<std::chrono::nanoseconds>(born).count()));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return fail(Error::Code::NotFound, u"%1 cannot be started"_s.arg(program));
    if (!process.waitForFinished(PatienceMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(Error::Code::Internal, program + u": "_s + QString::fromUtf8(process.readAllStandardError()));
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

std::vector<double> listOf(const QJsonObject &findings, const QString &name)
{
    std::vector<double> values;
    const QJsonArray all = findings.value(name).toArray();
    for (const QJsonValue &value : all)
        values.push_back(value.toDouble());
    return values;
}

Figure singleFigure(const QString &what, Unit unit, const std::vector<double> &values, double limit)
{
    Figure figure;
    figure.what = what;
    figure.unit = unit;
    figure.value = median(values);
    figure.low = percentile(values, 0);
    figure.high = percentile(values, 1);
    figure.limit = limit;
    figure.ours = u"median of %1"_s.arg(values.size());
    return figure;
}

Figure memoryFigure(const QString &what, const QJsonObject &findings, const QString &when, double limit)
{
    const double resident = findings.value(u"resident "_s + when).toDouble() / Megabyte;
    Figure figure = singleFigure(what, Unit::Megabytes, {resident}, limit);
    figure.ours =
        u"%1 MB of it its own, peak %2 MB"_s.arg(findings.value(u"own "_s + when).toDouble() / Megabyte, 0, 'f', 0)
            .arg(findings.value(u"peak "_s + when).toDouble() / Megabyte, 0, 'f', 0);
    return figure;
}

/// The longest turn is judged; what most of them are is told.
Figure turnsFigure(const QString &what, const QJsonObject &findings, const QString &name)
{
    const std::vector<double> turns = listOf(findings, name);
    if (turns.empty())
        return singleFigure(what, Unit::Milliseconds, {0}, 0);
    Figure figure = latencyFigure(what, turns, 1, TurnLimitMs);
    figure.ours =
        u"p50 %1, p95 %2, p99 %3 of %4 turns"_s
            .arg(timeText(median(turns)), timeText(percentile(turns, 0.95)), timeText(percentile(turns, 0.99)))
            .arg(turns.size());
    return figure;
}

/// By the clock; the processor time of all threads is told, which others on the machine change little.
Figure percentileFigure(const QString &what, const QJsonObject &findings, const QString &name, double share,
                        double limitMs)
{
    const std::vector<double> times = listOf(findings, name);
    if (times.empty())
        return singleFigure(what, Unit::Milliseconds, {0}, 0);
    Figure figure = latencyFigure(what, times, share, limitMs);
    figure.ours =
        u"p50 %1, p95 %2, p99 %3 of %4"_s
            .arg(timeText(median(times)), timeText(percentile(times, 0.95)), timeText(percentile(times, 0.99)))
            .arg(times.size());
    if (const std::vector<double> effort = listOf(findings, name + u" effort"_s); !effort.empty())
        figure.ours += u"; processor time p50 %1, p95 %2, max %3"_s.arg(
            timeText(median(effort)), timeText(percentile(effort, 0.95)), timeText(percentile(effort, 1)));
    return figure;
}

QString worldText(const BenchWorld::Size &size, const BenchWorld &world)
{
    return u"%L1 customers, %L2 interactions, %3 MB"_s.arg(size.customers)
        .arg(size.interactions)
        .arg(double(world.bytes()) / Megabyte, 0, 'f', 0);
}

BenchWorld::Size scaled(const Settings &settings)
{
    return {settings.rows(Customers), settings.rows(Interactions)};
}

} // namespace

Result<QList<Figure>> desktopStartFigures(const Settings &settings, const BenchWorld::Size &size, int rounds)
{
    FAROL_ASSIGN(const BenchWorld world, BenchWorld::prepared(settings.worlds, size));
    std::vector<double> painted;
    std::vector<double> bare;
    std::vector<double> effort;
    std::vector<double> bareEffort;
    std::vector<double> complete;
    std::vector<double> resident;
    std::vector<double> bareResident;
    QJsonObject last;
    for (int round = 0; round <= rounds; ++round) {
        FAROL_ASSIGN(const QJsonObject floor,
                     findingsOf(settings.minimalProgram, {world.profile() + u"/farol.db"_s}, world));
        FAROL_ASSIGN(last, findingsOf(settings.windowProgram, {u"start"_s, world.profile()}, world));
        if (round == 0)
            continue; // brings files and libraries near
        painted.push_back(last.value(u"painted"_s).toDouble());
        effort.push_back(last.value(u"effort"_s).toDouble());
        complete.push_back(last.value(u"complete"_s).toDouble() * 1e3);
        resident.push_back(last.value(u"resident"_s).toDouble() / Megabyte);
        bare.push_back(floor.value(u"painted"_s).toDouble());
        bareEffort.push_back(floor.value(u"effort"_s).toDouble());
        bareResident.push_back(floor.value(u"resident"_s).toDouble() / Megabyte);
    }
    Figure first = ratioFigure(u"first page painted"_s, Unit::Times, painted, bare, StartLimit);
    first.ours += u" ("_s + worldText(size, world) + u')';
    first.peers = u"from exec to a visible window under Xvfb, warm: minimal Qt Widgets with 100 rows of SQLite 108 ms, "
                  "KeePassXC 257 ms, Tryton 416 ms"_s;
    Figure memory = singleFigure(u"resident memory, list complete"_s, Unit::Megabytes, resident, MemoryLimit);
    memory.ours = u"%1 MB of it its own"_s.arg(last.value(u"own"_s).toDouble() / Megabyte, 0, 'f', 0);
    memory.floor = u"%1 MB"_s.arg(median(bareResident), 0, 'f', 0);
    memory.peers = u"minimal Qt Widgets 32 MB, KeePassXC 107 MB, Tryton 126 MB"_s;
    return QList<Figure>{
        first, ratioFigure(u"the same, processor time of all threads"_s, Unit::Times, effort, bareEffort, 0),
        singleFigure(u"until the whole list can be scrolled"_s, Unit::Milliseconds, complete, 0), memory};
}

Result<QList<Figure>> desktopWorkFigures(const Settings &settings, const BenchWorld::Size &size, int count)
{
    FAROL_ASSIGN(const BenchWorld world, BenchWorld::prepared(settings.worlds, size));
    QStringList busiest;
    for (const Uuid &id : world.largest())
        busiest.append(id.toString());
    FAROL_ASSIGN(const QJsonObject found, findingsOf(settings.windowProgram,
                                                     {u"work"_s, world.profile(), u"--count"_s, QString::number(count),
                                                      u"--busiest"_s, busiest.join(u',')},
                                                     world));
    Figure scrolling = turnsFigure(u"scrolling, longest turn"_s, found, u"turns scrolling"_s);
    scrolling.ours += u"; %1 of %2 frames began without their rows"_s.arg(found.value(u"frames without rows"_s).toInt())
                          .arg(found.value(u"frames"_s).toInt());
    Figure search = percentileFigure(u"search, each letter, p95"_s, found, u"search"_s, 0.95, SearchLimitMs);
    const QJsonArray dearest = found.value(u"dearest searches"_s).toArray();
    if (!dearest.isEmpty())
        search.ours += u"; dearest: "_s + dearest.at(0).toString();
    search.peers = u"5,000 articles, top 10: SQLite FTS5 with bm25 p95 4.8 ms, minisearch 6.0 ms, PostgreSQL 24.9 ms"_s;
    return QList<Figure>{
        scrolling,
        percentileFigure(u"customer's page, p95"_s, found, u"page"_s, 0.95, PageLimitMs),
        percentileFigure(u"the busiest customers' pages, p95"_s, found, u"page busiest"_s, 0.95, PageLimitMs),
        percentileFigure(u"the first page, which is built then"_s, found, u"page first"_s, 1, 0),
        search,
        turnsFigure(u"customers' pages, longest turn"_s, found, u"turns pages"_s),
        turnsFigure(u"searching, longest turn"_s, found, u"turns searching"_s),
        turnsFigure(u"sorting, longest turn"_s, found, u"turns sorting"_s),
        percentileFigure(u"sorting until every row has its place, p95"_s, found, u"sorted"_s, 0.95, 0),
        memoryFigure(u"resident memory with every customer in the list"_s, found, u"with all"_s, MemoryLimit),
        memoryFigure(u"resident memory after scrolling"_s, found, u"after scrolling"_s, MemoryLimit),
        memoryFigure(u"resident memory after searching"_s, found, u"after searching"_s, MemoryLimit),
        memoryFigure(u"resident memory after it all"_s, found, u"after pages"_s, MemoryLimit)};
}

Result<QList<Figure>> desktopImportFigures(const Settings &settings, const BenchWorld::Size &size, int rows)
{
    FAROL_ASSIGN(const BenchWorld kept, BenchWorld::prepared(settings.worlds, size));
    const QTemporaryDir dir;
    FAROL_ASSIGN(const BenchWorld world, kept.copiedTo(dir.filePath(u"world"_s)));
    FAROL_ASSIGN(
        const QJsonObject found,
        findingsOf(settings.windowProgram, {u"import"_s, world.profile(), u"--rows"_s, QString::number(rows)}, world));
    if (found.value(u"imported"_s).toInt() != rows)
        return fail(Error::Code::Internal, u"not every row was imported"_s);
    const double seconds = found.value(u"import"_s).toDouble();
    Figure whole = singleFigure(u"%L1 new customers from a file"_s.arg(rows), Unit::Seconds, {seconds}, ImportLimit);
    whole.ours = u"%1 of it the dry run; %L2 rows/s"_s.arg(timeText(found.value(u"import planned"_s).toDouble()))
                     .arg(rows / seconds, 0, 'f', 0);
    return QList<Figure>{whole, turnsFigure(u"meanwhile, longest turn"_s, found, u"turns importing"_s),
                         memoryFigure(u"resident memory right after it"_s, found, u"after importing"_s, 0)};
}

Benchmark desktopStartBenchmark()
{
    return {
        u"desktop-start"_s,
        u"The program itself, offscreen, over an encrypted profile of 100,000 customers, 1,000,000 interactions, and "
        "contacts, contracts, tickets and tasks in proportion: from the making of its process until the window is "
        "painted with the first customers in it. The floor is a program of Qt Widgets alone that opens the same "
        "file by its raw key, reads the first 100 customers with one statement into a table view, and paints. Both "
        "run in turn; their files and libraries are in memory, and the passphrase costs nothing (a keychain's answer "
        "and Argon2id are not measured). Resident memory is VmRSS a moment after every id is in; code that other "
        "programs share counts."_s,
        [](const Settings &settings) {
            return desktopStartFigures(settings, scaled(settings), settings.rounds(Rounds));
        }};
}

Benchmark desktopWorkBenchmark()
{
    return {
        u"desktop-work"_s,
        u"In one such window: the list of all customers scrolled by rows, by pages and by dragging its thumb at 60 "
        u"frames a second; "
        "sorted anew by four columns; words, names and pairs of words searched for, asked anew with each letter, "
        "until the hits and their customers' names are there; customers' pages opened, until every part of the page "
        "that is shown has its rows and the frame with them is painted, chance ones and the twenty with the most "
        "interactions. A turn is one round of the event loop, in processor time of the thread that the window "
        "lives in, so others on the machine do not count; the other times are by the clock. The work of a screen "
        "(a compositor, a graphics card) is not in it."_s,
        [](const Settings &settings) {
            return desktopWorkFigures(settings, scaled(settings), std::max(20, settings.rounds(Count)));
        }};
}

Benchmark desktopImportBenchmark()
{
    return {
        u"desktop-import"_s,
        u"100,000 new customers with notes from a CSV file into such a profile, dry run and import as one act, while "
        "the window's list is being scrolled. Nothing is sent meanwhile: the device is offline."_s,
        [](const Settings &settings) {
            return desktopImportFigures(settings, scaled(settings), settings.rows(ImportRows));
        }};
}

} // namespace farol::bench
