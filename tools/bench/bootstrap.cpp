// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/bootstrap.h"

#include "tools/bench/baresqlite.h"
#include "tools/bench/benchdevice.h"
#include "tools/bench/benchrows.h"
#include "tools/bench/benchserver.h"
#include "tools/bench/bootstrapfloor.h"
#include "tools/bench/timing.h"

#include <QThread>

#include <optional>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int Customers = 142'000;
constexpr int Rounds = 3;
constexpr double Limit = 0.5;
constexpr double IndexPatience = 120; ///< seconds

struct Bootstrap final {
    double whole = 0; ///< seconds
    double firstRows = 0; ///< until the first rows could be shown
    double indexed = 0; ///< until the indexes are there that the load did without
};

/// Whether every index is there.
bool isIndexed(sqlite3 *db)
{
    return BareStatement(db, "SELECT 1 FROM away_index LIMIT 1").readAll({}) == 0;
}

/// A new device that fetches everything: from going online until the round has ended, digests compared.
Result<Bootstrap> bootstrap(const QUrl &server, qsizetype customers)
{
    FAROL_ASSIGN(const auto device, BenchDevice::signIn(server));
    const StopWatch watch;
    std::optional<double> first;
    QObject::connect(&device->store(), &Store::changed, &device->store(), [&] {
        if (!first)
            first = watch.seconds();
    });
    FAROL_TRY(device->syncFully());
    const double whole = watch.seconds();
    while (!isIndexed(device->bare())) {
        if (watch.seconds() > whole + IndexPatience)
            return fail(Error::Code::Timeout, u"the indexes are not made"_s);
        QThread::msleep(2);
    }
    const double indexed = watch.seconds();
    ListQuery query;
    query.table = tables::Customer;
    const auto ids = waited(device->store().listIds(query, 1));
    const SyncStatus status = device->store().status();
    if (!ids || ids->ids.size() != customers || status.loading || status.hasError || status.waiting > 0)
        return fail(Error::Code::Internal, u"the device does not hold every customer"_s);
    return Bootstrap{whole, first.value_or(whole), indexed};
}

Figure until(const QString &what, const std::vector<double> &times)
{
    Figure figure;
    figure.what = what;
    figure.unit = Unit::Milliseconds;
    figure.value = median(times) * 1e3;
    figure.low = percentile(times, 0) * 1e3;
    figure.high = percentile(times, 1) * 1e3;
    figure.ours = timeText(median(times));
    return figure;
}

} // namespace

Result<QList<Figure>> bootstrapFigures(const QString &serverProgram, int customers, int rounds)
{
    FAROL_ASSIGN(const auto server, BenchServer::create(serverProgram, {}, customers));
    FAROL_TRY(server->serve());
    const BootstrapFloor floor(benchCustomers(customers));
    std::vector<double> ours;
    std::vector<double> firsts;
    std::vector<double> indexed;
    std::vector<double> bare;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir dir;
        bare.push_back(floor.run(dir.filePath(u"floor.db"_s)));
        FAROL_ASSIGN(const Bootstrap measured, bootstrap(server->url(), customers));
        ours.push_back(measured.whole);
        firsts.push_back(measured.firstRows);
        indexed.push_back(measured.indexed);
    }
    Figure whole = ratioFigure(u"%L1 customers with notes"_s.arg(customers), Unit::Speed, ours, bare, Limit);
    whole.ours += u" (%L1 rows/s)"_s.arg(customers / median(ours), 0, 'f', 0);
    whole.floor +=
        u" (%L1 rows/s, %L2 MB)"_s.arg(customers / median(bare), 0, 'f', 0).arg(double(floor.bytes()) / 1e6, 0, 'f', 0);
    whole.peers =
        u"142,000 rows: their floor 1.26 s (113,000 rows/s), RxDB in memory 8.28 s, PouchDB on LevelDB 40.1 s"_s;
    return QList<Figure>{whole, until(u"until the first rows are shown"_s, firsts),
                         until(u"until the indexes are made that the load did without"_s, indexed)};
}

Benchmark bootstrapBenchmark()
{
    return {
        u"bootstrap"_s,
        u"A new device fetches everything from farol-server (embedded SQLite) over HTTP on loopback, with "
        "authentication, zstd and an encrypted profile, until its digest agrees with the server's, with three "
        "secondary indexes; the lists' others are made after it, one at a time. The floor streams "
        "the same customers as JSON lines encoded beforehand, with none of that, and inserts them into plain SQLite in "
        "one transaction with three secondary indexes."_s,
        [](const Settings &settings) {
            return bootstrapFigures(settings.serverProgram, settings.rows(Customers), settings.rounds(Rounds));
        }};
}

} // namespace farol::bench
