// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/benchmark.h"

#include "tools/bench/bootstrap.h"
#include "tools/bench/customfields.h"
#include "tools/bench/desktop.h"
#include "tools/bench/firstpage.h"
#include "tools/bench/live.h"
#include "tools/bench/localedit.h"
#include "tools/bench/remotechanges.h"
#include "tools/bench/timing.h"

using namespace Qt::StringLiterals;

namespace farol::bench {

const QList<Benchmark> &benchmarks()
{
    static const QList<Benchmark> all = {bootstrapBenchmark(),    remoteChangesBenchmark(), localEditBenchmark(),
                                         liveBenchmark(),         firstPageBenchmark(),     customFieldsBenchmark(),
                                         desktopStartBenchmark(), desktopWorkBenchmark(),   desktopImportBenchmark()};
    return all;
}

Figure ratioFigure(const QString &what, Unit unit, const std::vector<double> &ours, const std::vector<double> &floor,
                   double limit)
{
    std::vector<double> ratios;
    for (std::size_t i = 0; i < ours.size(); ++i)
        ratios.push_back(unit == Unit::Speed ? floor[i] / ours[i] : ours[i] / floor[i]);
    Figure figure;
    figure.what = what;
    figure.unit = unit;
    figure.value = median(ratios);
    figure.low = percentile(ratios, 0);
    figure.high = percentile(ratios, 1);
    const double oursBest = percentile(ours, 0);
    const double floorBest = percentile(floor, 0);
    figure.best = unit == Unit::Speed ? floorBest / oursBest : oursBest / floorBest;
    figure.limit = limit;
    figure.ours = timeText(median(ours));
    figure.floor = timeText(median(floor));
    return figure;
}

Figure latencyFigure(const QString &what, const std::vector<double> &times, double share, double limitMs)
{
    Figure figure;
    figure.what = what;
    figure.unit = Unit::Milliseconds;
    figure.value = percentile(times, share) * 1e3;
    figure.low = percentile(times, 0) * 1e3;
    figure.high = percentile(times, 1) * 1e3;
    figure.limit = limitMs;
    figure.ours = u"median %1 of %2"_s.arg(timeText(median(times))).arg(times.size());
    return figure;
}

QString Figure::text(double amount) const
{
    switch (unit) {
    case Unit::Speed: return u"%1 %"_s.arg(100 * amount, 0, 'f', amount < 0.1 ? 1 : 0);
    case Unit::Times: return u"%1x"_s.arg(amount, 0, 'f', 2);
    case Unit::Milliseconds: return u"%1 ms"_s.arg(amount, 0, 'f', amount < 10 ? 2 : 1);
    case Unit::Seconds: return u"%1 s"_s.arg(amount, 0, 'f', 1);
    case Unit::Megabytes: return u"%1 MB"_s.arg(amount, 0, 'f', 0);
    }
    return {};
}

QString Figure::limitText() const
{
    if (limit == 0)
        return u"-"_s;
    switch (unit) {
    case Unit::Speed: return u"at least %1 %"_s.arg(100 * limit, 0, 'f', 0);
    case Unit::Times: return u"at most %1x"_s.arg(limit, 0, 'g', 3);
    case Unit::Milliseconds: return u"at most %1 ms"_s.arg(limit, 0, 'g', 4);
    case Unit::Seconds: return u"at most %1 s"_s.arg(limit, 0, 'g', 4);
    case Unit::Megabytes: return u"at most %1 MB"_s.arg(limit, 0, 'g', 4);
    }
    return {};
}

} // namespace farol::bench
