// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/localedit.h"

#include "tools/bench/baresqlite.h"
#include "tools/bench/benchdevice.h"
#include "tools/bench/benchrows.h"
#include "tools/bench/timing.h"

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int Customers = 100'000;
constexpr int Edits = 2'000;
constexpr double LimitMs = 10;

} // namespace

Result<QList<Figure>> localEditFigures(int customers, int edits)
{
    FAROL_ASSIGN(const auto device, BenchDevice::withCustomers(customers));
    const QList<Customer> rows = benchCustomers(customers);
    BareStatement bare(device->bare(), "INSERT OR REPLACE INTO counter (name, value) VALUES ('bench', ?)");
    bareExecute(device->bare(), "PRAGMA synchronous = FULL");
    std::vector<double> ours;
    std::vector<double> floor;
    for (int i = 0; i < edits; ++i) {
        const Command command{u"edit"_s, {seating(rows.at((qsizetype(i) * 37) % rows.size()).id.uuid, 200'000 + i)}};
        const StopWatch watch;
        const auto changes = device->store().execute(command).result();
        ours.push_back(watch.seconds());
        if (!changes || changes->rows.size() != 1)
            return fail(Error::Code::Internal, u"an edit was not taken"_s);
        const StopWatch bareWatch;
        bare.run({numberCell(i)});
        floor.push_back(bareWatch.seconds());
    }
    Figure p99 = latencyFigure(u"one edit among %L1 customers, p99"_s.arg(customers), ours, 0.99, LimitMs);
    p99.floor = u"p99 "_s + timeText(percentile(floor, 0.99)) + u", median "_s + timeText(median(floor));
    return QList<Figure>{p99, latencyFigure(u"the same, p50"_s, ours, 0.5, 0)};
}

Benchmark localEditBenchmark()
{
    return {
        u"local-edit"_s,
        u"One field of one customer, from asking the store (its thread writes outbox, overlay, undo record and row in "
        "one transaction with synchronous=FULL) until it is on disk. Beside it one bare row in a transaction of its "
        "own "
        "on the same encrypted file, synchronous=FULL."_s,
        [](const Settings &settings) { return localEditFigures(settings.rows(Customers), settings.rounds(Edits)); }};
}

} // namespace farol::bench
