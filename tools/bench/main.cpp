// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/benchworld.h"
#include "tools/bench/report.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::bench;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

Settings settingsFrom(const QCommandLineParser &parser)
{
    Settings settings;
    settings.scale = parser.isSet(u"quick"_s) ? 0.05 : 1;
    const QDir programs(QCoreApplication::applicationDirPath());
    settings.serverProgram = programs.filePath(u"farol-server"_s);
    settings.windowProgram = programs.filePath(u"farol-bench-window"_s);
    settings.minimalProgram = programs.filePath(u"farol-bench-minimal"_s);
    settings.worlds = worldsFolder();
    settings.postgres = qEnvironmentVariable("FAROL_TEST_PG");
    return settings;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Our speed against floors measured in the same run."_s);
    parser.addHelpOption();
    parser.addOptions({{u"list"_s, u"Names the benchmarks."_s},
                       {u"quick"_s, u"A twentieth of the rows and rounds, to see that it works; writes no report."_s},
                       {u"report"_s, u"Written when every benchmark ran in full."_s, u"FILE"_s},
                       {u"commit"_s, u"What is being measured, for the report."_s, u"COMMIT"_s}});
    parser.addPositionalArgument(u"NAME"_s, u"Benchmarks to run; none = all."_s, u"[NAME...]"_s);
    parser.process(application);
    if (parser.isSet(u"list"_s)) {
        for (const Benchmark &benchmark : benchmarks())
            out() << benchmark.name << '\n';
        return 0;
    }
    const QStringList wanted = parser.positionalArguments();
    for (const QString &name : wanted) {
        if (std::none_of(benchmarks().begin(), benchmarks().end(),
                         [&](const Benchmark &b) { return b.name == name; })) {
            out() << "there is no benchmark " << name << "; --list names them" << Qt::endl;
            return 2;
        }
    }
    const Settings settings = settingsFrom(parser);
    QList<Measured> measured;
    bool failed = false;
    for (const Benchmark &benchmark : benchmarks()) {
        if (!wanted.isEmpty() && !wanted.contains(benchmark.name))
            continue;
        out() << benchmark.name << Qt::endl;
        const auto figures = benchmark.run(settings);
        if (!figures) {
            out() << "  could not be measured: " << errorName(figures.error().code) << ", " << figures.error().detail
                  << Qt::endl;
            failed = true;
            continue;
        }
        out() << plainText(*figures) << Qt::flush;
        measured.append({benchmark, *figures});
    }
    const bool whole = measured.size() == benchmarks().size() && !parser.isSet(u"quick"_s);
    if (whole && parser.isSet(u"report"_s)) {
        const Status written = writeInto(parser.value(u"report"_s), markdown(measured, parser.value(u"commit"_s)));
        if (!written) {
            out() << written.error().detail << Qt::endl;
            failed = true;
        }
    }
    return failed ? 1 : 0;
}
