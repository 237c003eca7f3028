// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/live.h"

#include "models/customersmodel.h"
#include "models/namelookup.h"
#include "tools/bench/benchdevice.h"
#include "tools/bench/benchrows.h"
#include "tools/bench/benchserver.h"
#include "tools/bench/timing.h"

#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int Customers = 1'000;
constexpr int Changes = 200;
constexpr int PaceMs = 250; ///< between changes, as quick as people are, and below what the server lets one device ask
constexpr int PatienceMs = 10'000;

/// A device with a list of customers on it, as the window shows one.
class Watcher final
{
public:
    explicit Watcher(LocalStore &store) : m_names(store.me()), m_model(store, m_names, Format(QLocale::c())) {}

    Status show()
    {
        QEventLoop loop;
        QObject::connect(&m_model, &RowListModel::completed, &loop, &QEventLoop::quit);
        QTimer::singleShot(PatienceMs, &loop, &QEventLoop::quit);
        m_model.setQuery({}, {SortKey{customerField("name"), false}});
        loop.exec();
        m_model.showRange(0, 50);
        if (!m_model.isComplete())
            return fail(Error::Code::Timeout, u"the list was not answered"_s);
        return {};
    }

    [[nodiscard]] Uuid idAt(int row) const { return m_model.idAt(row); }

    /// Calls `done` as soon as the model shows the number of seats.
    template <typename Done>
    QMetaObject::Connection whenShown(const Uuid &id, std::int64_t seats, Done done)
    {
        return QObject::connect(&m_model, &QAbstractItemModel::dataChanged, &m_model, [this, id, seats, done] {
            const ListRow *row = m_model.rowAt(m_model.rowOf(id));
            const int column = m_model.columnOf(customerField("seats"));
            if (row != nullptr && column >= 0 && row->values.value(column) == Value(seats))
                done();
        });
    }

private:
    FixedNames m_names;
    CustomersModel m_model;
};

/// From handing the edit to one device's store (so its own durable commit is in it) until the other's model shows it.
Result<double> change(BenchDevice &author, Watcher &watcher, const Uuid &id, std::int64_t seats)
{
    QEventLoop loop;
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    patience.start(PatienceMs);
    std::optional<double> time;
    const StopWatch watch;
    const auto connection = watcher.whenShown(id, seats, [&] {
        time = watch.seconds();
        loop.quit();
    });
    const auto executed = author.store().execute({u"edit"_s, {seating(id, seats)}});
    loop.exec();
    QObject::disconnect(connection);
    if (!time || !executed.isFinished() || !executed.result())
        return fail(Error::Code::Timeout, u"a change did not arrive"_s);
    return *time;
}

void pause(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

Result<std::vector<double>> latencies(BenchServer &server, int processes, int changes)
{
    FAROL_TRY(server.serve(processes));
    FAROL_ASSIGN(const auto author, BenchDevice::signIn(server.url(0)));
    FAROL_ASSIGN(const auto reader, BenchDevice::signIn(server.url(std::size_t(processes - 1))));
    FAROL_TRY(author->syncFully());
    FAROL_TRY(reader->syncFully());
    Watcher watcher(reader->store());
    FAROL_TRY(watcher.show());
    pause(1'000); // the live streams
    std::vector<double> times;
    for (int i = 0; i < changes; ++i) {
        FAROL_ASSIGN(const double time, change(*author, watcher, watcher.idAt(i % 40), 300'000 + i));
        times.push_back(time);
        pause(PaceMs);
    }
    return times;
}

Result<QList<Figure>> run(const Settings &settings)
{
    QList<Figure> figures;
    const int changes = settings.rounds(Changes);
    {
        FAROL_ASSIGN(const auto server, BenchServer::create(settings.serverProgram, {}, Customers));
        FAROL_ASSIGN(const std::vector<double> times, latencies(*server, 1, changes));
        Figure half = latencyFigure(u"embedded SQLite, p50"_s, times, 0.5, 10);
        half.peers = u"RxDB in memory 0.8 ms (14,200 rows) and 5.1 ms (142,000), PouchDB 9.5 and 16 ms"_s;
        figures += {half, latencyFigure(u"embedded SQLite, p95"_s, times, 0.95, 100)};
    }
    if (settings.postgres.isEmpty())
        return fail(Error::Code::NotFound, u"there is no PostgreSQL server: tools/dev/with-postgres starts one"_s);
    FAROL_ASSIGN(const auto server, BenchServer::create(settings.serverProgram, settings.postgres, Customers));
    FAROL_ASSIGN(const std::vector<double> times, latencies(*server, 3, changes));
    figures += {latencyFigure(u"three processes on PostgreSQL, p95"_s, times, 0.95, 300),
                latencyFigure(u"three processes on PostgreSQL, p50"_s, times, 0.5, 0)};
    return figures;
}

} // namespace

Benchmark liveBenchmark()
{
    return {
        u"live"_s,
        u"One field changed on one device until the list model of another shows it: local commit, push, decision and "
        "durable commit on the server, poke by event stream, pull, the other's commit, its list. The clock starts when "
        "the edit is asked for, so the first commit counts too. With PostgreSQL the two devices talk to different "
        "processes of three."_s,
        run};
}

} // namespace farol::bench
