// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/remotechanges.h"

#include "core/canonical.h"
#include "sync/enginepages.h"
#include "tools/bench/baresqlite.h"
#include "tools/bench/benchdevice.h"
#include "tools/bench/benchrows.h"
#include "tools/bench/benchserver.h"
#include "tools/bench/timing.h"

#include <QEventLoop>
#include <QSet>

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int Customers = 100'000;
constexpr int Changes = 1'000;
constexpr int Rounds = 7;
constexpr double Limit = 2;
// As the store's own writer; its log is moved where the benchmark says, and not in the middle of a commit.
constexpr auto BarePragmas = "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -98304; PRAGMA wal_autocheckpoint = 0";

/// Other rows in each round, spread over the whole table.
QList<Uuid> chosen(const QList<Customer> &customers, int changes, int round)
{
    QList<Uuid> ids;
    const qsizetype stride = std::max<qsizetype>(1, customers.size() / changes);
    for (qsizetype i = 0; i < changes; ++i)
        ids.append(customers.at((i * stride + round) % customers.size()).id.uuid);
    return ids;
}

/// What the log still holds goes into the file, so that neither side pays for what was written before. The log is not
/// emptied: that would cost those who have the file open what they keep in memory. Seconds.
double settleLog(BenchDevice &device)
{
    const StopWatch watch;
    bareExecute(device.bare(), "PRAGMA wal_checkpoint(PASSIVE)");
    return watch.seconds();
}

Status edit(BenchDevice &device, const QList<Uuid> &ids, std::int64_t seats)
{
    Command command;
    command.act = u"edit"_s;
    for (const Uuid &id : ids)
        command.edits.append(seating(id, seats));
    const auto changes = waited(device.store().execute(command));
    if (!changes)
        return changes.error();
    return device.syncFully();
}

/// From going online until every changed row has been handed to the models.
Result<double> catchUp(BenchDevice &device, const QList<Uuid> &ids)
{
    QSet<Uuid> missing(ids.cbegin(), ids.cend());
    QEventLoop loop;
    const auto connection = QObject::connect(&device.store(), &Store::changed, &loop, [&](const ChangeSet &changes) {
        for (const RowChange &change : changes.rows)
            missing.remove(change.row.id);
        if (missing.isEmpty())
            loop.quit();
    });
    const StopWatch watch;
    device.store().setOnline(true);
    loop.exec();
    const double time = watch.seconds();
    QObject::disconnect(connection);
    // The round goes on (digests); the next measurement begins when it has ended.
    FAROL_TRY(waited(device.store().syncNow()));
    device.store().setOnline(false);
    return time;
}

/// The columns that a remote change of one field writes, with bytes of the same kind and size. Made long before they
/// are written, since reading the rows brings their pages near.
std::vector<Cells> bareChanges(BenchDevice &device, const QList<Uuid> &ids, std::int64_t seats)
{
    std::vector<Cells> rows;
    for (const Uuid &id : ids) {
        const auto row = device.store().row({tables::Customer, id}).result();
        if (!row)
            qFatal("a customer is missing");
        rows.push_back({numberCell(row->seq + 1'000'000), numberCell(std::int64_t(rowDigest(*row))),
                        blobCell(encodeMeta(row->fields, *farolSchema().entity(tables::Customer))), numberCell(seats),
                        blobCell(id.toBytes())});
    }
    return rows;
}

template <typename Watch>
double bareUpdates(BenchDevice &device, const std::vector<Cells> &rows)
{
    sqlite3 *db = device.bare();
    const Watch watch;
    BareStatement update(db, "UPDATE customer SET seq = ?, digest = ?, meta = ?, seats = ? WHERE id = ?");
    bareExecute(db, "BEGIN IMMEDIATE");
    for (const Cells &row : rows)
        update.run(row);
    bareExecute(db, "COMMIT");
    return watch.seconds();
}

/// A page of the server's that changes the seats of these customers.
sync::PullReply pageFor(BenchDevice &device, const QList<Uuid> &ids, std::int64_t seats, Seq from)
{
    sync::PullReply page;
    for (const Uuid &id : ids) {
        const auto row = device.store().row({tables::Customer, id}).result();
        if (!row)
            qFatal("a customer is missing");
        LogEntry entry;
        entry.seq = entry.rowSeq = ++from;
        entry.row = row->key;
        entry.scope = row->scope;
        FieldState field = row->fields.value(customerField("seats"));
        field.value = Value(seats);
        field.seq = entry.seq;
        field.version += 1;
        entry.fields.insert(customerField("seats"), field);
        page.entries.append(entry);
    }
    page.cursor.seq = page.head = from;
    return page;
}

Status putAway(storage::SqlClientStore &store, const sync::PullReply &page)
{
    return store.write(ClientStore::Durability::Replayable, [&page](ClientTransaction &transaction) -> Status {
        FAROL_ASSIGN(DeviceState device, transaction.device());
        sync::PageApplier applier(transaction, farolSchema(), device, Instant{1});
        FAROL_TRY(applier.applyEntries(page.entries));
        device.cursor = page.cursor;
        FAROL_TRY(applier.settle(page.head));
        (void)applier.takeChanges();
        return transaction.setDevice(device);
    });
}

} // namespace

Result<Figure> putAwayFigure(int customers, int changes, int rounds)
{
    FAROL_ASSIGN(const auto device, BenchDevice::withCustomers(customers));
    bareExecute(device->bare(), BarePragmas);
    const QList<Customer> rows = benchCustomers(customers);
    // Other rows than ours, or the floor would find every page in memory.
    std::vector<std::vector<Cells>> floorChanges;
    for (int round = 0; round <= rounds; ++round)
        floorChanges.push_back(bareChanges(*device, chosen(rows, changes, 2 * round + 1), 100'000 + round));
    std::vector<sync::PullReply> pages;
    for (int round = 0; round <= rounds; ++round)
        pages.push_back(
            pageFor(*device, chosen(rows, changes, 2 * round), 100'000 + round, Seq(10'000'000) * (round + 1)));
    std::vector<double> ours;
    std::vector<double> bare;
    for (int round = 0; round <= rounds; ++round) {
        settleLog(*device);
        const EffortWatch watch;
        FAROL_TRY(putAway(device->rows(), pages[std::size_t(round)]));
        ours.push_back(watch.seconds());
        settleLog(*device);
        bare.push_back(bareUpdates<EffortWatch>(*device, floorChanges[std::size_t(round)]));
    }
    ours.erase(ours.begin());
    bare.erase(bare.begin());
    return ratioFigure(u"%L1 among %L2, merge and store alone, processor time"_s.arg(changes).arg(customers),
                       Unit::Times, ours, bare, Limit);
}

Result<QList<Figure>> remoteChangesFigures(const QString &serverProgram, int customers, int changes, int rounds)
{
    FAROL_ASSIGN(const auto server, BenchServer::create(serverProgram, {}, customers));
    FAROL_TRY(server->serve());
    FAROL_ASSIGN(const auto author, BenchDevice::signIn(server->url()));
    FAROL_ASSIGN(const auto reader, BenchDevice::signIn(server->url()));
    // The floor writes to a file of the same kind, size and contents, but not to the one that has to agree with the server.
    FAROL_ASSIGN(const auto twin, BenchDevice::signIn(server->url()));
    for (const auto &device : {author.get(), reader.get(), twin.get()}) {
        FAROL_TRY(device->syncFully());
        device->store().setOnline(false);
    }
    bareExecute(twin->bare(), BarePragmas);
    const QList<Customer> rows = benchCustomers(customers);
    std::vector<std::vector<Cells>> floorChanges;
    for (int round = 0; round <= rounds; ++round)
        floorChanges.push_back(bareChanges(*twin, chosen(rows, changes, round), 100'000 + round));
    std::vector<double> told; // until the models know
    std::vector<double> ours; // that, and the log moved into the file
    std::vector<double> committed; // the floor's transaction
    std::vector<double> bare; // that, and its log moved
    for (int round = 0; round <= rounds; ++round) {
        const QList<Uuid> ids = chosen(rows, changes, round);
        const std::int64_t seats = 100'000 + round;
        FAROL_TRY(edit(*author, ids, seats));
        settleLog(*twin);
        committed.push_back(bareUpdates<StopWatch>(*twin, floorChanges[std::size_t(round)]));
        bare.push_back(committed.back() + settleLog(*twin));
        settleLog(*reader);
        FAROL_ASSIGN(const double time, catchUp(*reader, ids));
        told.push_back(time);
        ours.push_back(time + settleLog(*reader));
    }
    for (auto *times : {&told, &ours, &committed, &bare})
        times->erase(times->begin()); // statements are prepared in the first round
    Figure figure = ratioFigure(u"%L1 changed among %L2"_s.arg(changes).arg(customers), Unit::Times, ours, bare, Limit);
    figure.peers = u"1,000 changed among 142,000: their floor 11 ms, RxDB in memory 158 ms, PouchDB on LevelDB 414 ms; "
                   "bare SQLite, plain file, 1,000 updates: 25 ms"_s;
    const Figure stricter =
        ratioFigure(u"the same until the models know, logs left as they are"_s, Unit::Times, told, committed, 0);
    FAROL_ASSIGN(const Figure alone, putAwayFigure(customers, changes, rounds));
    return QList<Figure>{figure, stricter, alone};
}

Benchmark remoteChangesBenchmark()
{
    return {
        u"remote-changes"_s,
        u"A colleague changed one field of 1,000 customers while a device that holds 100,000 was away: from its going "
        "online (hello, pulls, decoding, one encrypted file) until the models have been told of every row and the log "
        "is moved into the file. The floor is the same columns updated by prepared statement in one transaction, log "
        "moved too, by bare SQLite on an encrypted file of the same contents, values at hand, synchronous=NORMAL as "
        "pulled pages have it. Nobody waits for the moving: the device does it later, in a thread of its own. So the "
        "second line leaves it out on both sides, and so does the third, without server and network. Neither side pays "
        "for the rounds before."_s,
        [](const Settings &settings) {
            return remoteChangesFigures(settings.serverProgram, settings.rows(Customers), settings.rows(Changes),
                                        settings.rounds(Rounds));
        }};
}

} // namespace farol::bench
