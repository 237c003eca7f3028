// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far the device's store is from bare prepared SQLite on the same encrypted file. Ratios count: machines differ.
// All but the durable writes and the purges is processor time.
// storebench [ROWS [bulk|lists|updates|writes|rest|layouts]...]

#include "core/canonical.h"
#include "core/text/filter.h"
#include "core/text/fold.h"
#include "storage/clientstore.h"
#include "storage/listreader.h"
#include "storage/profile.h"
#include "tools/sampledata/sampledata.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace farol;
using namespace farol::storage;

namespace {

constexpr int PerTransaction = 1'000;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", errorName(result.error().code), qPrintable(result.error().detail));
    return std::move(result).value();
}

void check(const Status &status)
{
    if (!status)
        qFatal("%s: %s", errorName(status.error().code), qPrintable(status.error().detail));
}

void checkCode(int code, int expected)
{
    if (code != expected)
        qFatal("SQLite said %d", code);
}

double seconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

/// Time of the processor: on a busy machine the only time two runs can be compared by.
double effort(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

/// A profile in a folder of its own.
struct World final {
    World()
    {
        ProfileOptions options;
        options.folder = dir.filePath(u"profile"_s);
        Unlock unlock;
        unlock.passphrase = "bench";
        unlock.kdf = KdfCost{1, 8192};
        profile = valueOf(Profile::create(options, unlock));
    }
    [[nodiscard]] std::unique_ptr<SqliteConnection> connect(Profile::Use use = Profile::Use::ReadWrite) const
    {
        return valueOf(profile->connect(use));
    }
    [[nodiscard]] std::unique_ptr<SqlClientStore> store() const
    {
        return valueOf(SqlClientStore::open(connect(), connect(Profile::Use::ReadOnly), farolSchema()));
    }
    [[nodiscard]] qint64 size() const { return QFile(dir.filePath(u"profile/farol.db"_s)).size(); }

    QTemporaryDir dir;
    std::unique_ptr<Profile> profile;
};

QList<RowState> sampleRows(int count)
{
    SampleOptions options;
    options.count = count;
    options.today = QDate(2026, 1, 15);
    const QList<Customer> customers = sampleCustomers(options);
    QList<RowState> rows;
    rows.reserve(customers.size());
    for (const Customer &customer : customers) {
        RowState row;
        row.key = RowKey{tables::Customer, customer.id.uuid};
        row.scope = ScopeId(customer.id.uuid);
        row.seq = rows.size() + 1;
        FieldState state;
        state.version = customer.id.uuid.head() ^ 0x5555'5555'5555'5555ULL;
        state.effective = Instant{1'760'000'000'000};
        state.seq = row.seq;
        state.author = customer.owner;
        forEachField(customer, [&](const FieldInfo &info, const Value &value) {
            state.value = value;
            state.elements.clear();
            if (const auto *elements = value.get<QStringList>()) {
                for (const QString &element : *elements)
                    state.elements.insert(element, state.version);
            }
            if (!value.isNull())
                row.fields.insert(info.number, state);
        });
        rows += row;
    }
    return rows;
}

/// One value as bytes at hand: what bare SQLite is given, so that it does nothing but insert.
struct Cell final {
    enum class Kind : std::uint8_t { Null, Integer, Text, Blob } kind = Kind::Null;
    std::int64_t number = 0;
    QByteArray bytes;
};

using Cells = std::vector<Cell>;

Cell blobCell(const QByteArray &bytes)
{
    return Cell{Cell::Kind::Blob, 0, bytes};
}

Cell cellOf(const Value &value)
{
    if (const auto *number = value.get<std::int64_t>())
        return Cell{Cell::Kind::Integer, *number, {}};
    if (const auto *text = value.get<QString>())
        return Cell{Cell::Kind::Text, 0, text->toUtf8()};
    if (const auto *id = value.get<Uuid>())
        return blobCell(id->toBytes());
    if (const auto *set = value.get<QStringList>())
        return Cell{Cell::Kind::Text, 0, encodeSet(*set).toUtf8()};
    return {};
}

Cells cellsOf(const RowState &row, const EntityColumns &columns)
{
    const auto number = [](std::int64_t value) { return Cell{Cell::Kind::Integer, value, {}}; };
    Cells cells = {blobCell(row.key.id.toBytes()),
                   blobCell(row.scope.uuid.toBytes()),
                   number(row.seq),
                   number(std::int64_t(rowDigest(row))),
                   number(0),
                   number(0),
                   number(0),
                   number(0),
                   blobCell(encodeMeta(row.fields, columns.info()))};
    for (const FieldColumn &column : columns.fields()) {
        const Value value = row.value(column.info.number);
        cells.push_back(cellOf(value));
        if (!column.key.isEmpty())
            cells.push_back(value.isNull() ? Cell() : blobCell(sortKey(*value.get<QString>())));
    }
    return cells;
}

void bindCell(sqlite3_stmt *statement, int index, const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null: sqlite3_bind_null(statement, index); break;
    case Cell::Kind::Integer: sqlite3_bind_int64(statement, index, cell.number); break;
    case Cell::Kind::Text:
        sqlite3_bind_text(statement, index, cell.bytes.constData(), int(cell.bytes.size()), SQLITE_STATIC);
        break;
    case Cell::Kind::Blob:
        sqlite3_bind_blob(statement, index, cell.bytes.constData(), int(cell.bytes.size()), SQLITE_STATIC);
        break;
    }
}

sqlite3_stmt *prepare(sqlite3 *db, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    checkCode(sqlite3_prepare_v2(db, sql.constData(), -1, &statement, nullptr), SQLITE_OK);
    return statement;
}

/// Runs the statement over all rows, in transactions of a page each.
double bareRun(SqliteConnection &connection, const QByteArray &sql, const std::vector<Cells> &rows)
{
    check(connection.setSynchronous(SqliteOptions::Synchronous::Normal));
    sqlite3 *db = connection.handle();
    return effort([&] {
        sqlite3_stmt *statement = prepare(db, sql);
        for (std::size_t from = 0; from < rows.size(); from += PerTransaction) {
            checkCode(sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
            for (std::size_t i = from; i < std::min(rows.size(), from + PerTransaction); ++i) {
                for (std::size_t j = 0; j < rows[i].size(); ++j)
                    bindCell(statement, int(j) + 1, rows[i][j]);
                checkCode(sqlite3_step(statement), SQLITE_DONE);
                sqlite3_reset(statement);
            }
            checkCode(sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        }
        sqlite3_finalize(statement);
    });
}

double storeRun(SqlClientStore &store, const QList<RowState> &rows)
{
    return effort([&] {
        for (qsizetype from = 0; from < rows.size(); from += PerTransaction) {
            check(store.write(ClientStore::Durability::Replayable, [&](ClientTransaction &tx) -> Status {
                for (qsizetype i = from; i < std::min(rows.size(), from + PerTransaction); ++i)
                    FAROL_TRY(tx.putConfirmed(rows[i]));
                return {};
            }));
        }
    });
}

void report(const char *what, double ours, double bare, qsizetype count)
{
    out() << QString::asprintf("%-44s %8.2f ms  bare %8.2f ms  speed %5.1f %%  (%.0f rows/s)\n", what, ours * 1e3,
                               bare * 1e3, 100 * bare / ours, double(count) / ours)
          << Qt::flush;
}

void benchBulk(const QList<RowState> &rows)
{
    const EntityColumns columns(*farolSchema().entity(tables::Customer));
    std::vector<Cells> cells;
    for (const RowState &row : rows)
        cells.push_back(cellsOf(row, columns));
    std::vector<double> ours;
    std::vector<double> bare;
    for (int round = 0; round < 3; ++round) {
        {
            const World world;
            const auto connection = world.connect();
            bare.push_back(bareRun(*connection, columns.insert(), cells));
        }
        const World world;
        const auto store = world.store();
        ours.push_back(storeRun(*store, rows));
    }
    report("putConfirmed, new rows", median(ours), median(bare), rows.size());
    const double prepared = effort([&] {
        for (const RowState &row : rows)
            (void)cellsOf(row, columns);
    });
    out() << QString::asprintf("  of which encoding, digest and sort keys %.2f ms\n", prepared * 1e3);
}

void benchUpdates(const QList<RowState> &rows, const World &world, SqlClientStore &store)
{
    const EntityColumns columns(*farolSchema().entity(tables::Customer));
    const QList<RowState> page = rows.mid(0, PerTransaction);
    std::vector<double> ours;
    std::vector<double> bare;
    const auto connection = world.connect();
    for (int round = 1; round <= 5; ++round) {
        QList<RowState> changed = page;
        std::vector<Cells> cells;
        for (RowState &row : changed) {
            row.seq += 1'000'000 * round;
            row.fields[11].value = Value(std::int64_t(round * 10'000));
            row.fields[11].seq = row.seq;
            cells.push_back({Cell{Cell::Kind::Integer, row.seq, {}},
                             Cell{Cell::Kind::Integer, std::int64_t(rowDigest(row)), {}},
                             blobCell(encodeMeta(row.fields, columns.info())),
                             Cell{Cell::Kind::Integer, round * 10'000 + 1, {}}, blobCell(row.key.id.toBytes())});
        }
        bare.push_back(
            bareRun(*connection, "UPDATE customer SET seq = ?, digest = ?, meta = ?, seats = ? WHERE id = ?", cells));
        ours.push_back(storeRun(store, changed));
    }
    report("page of 1,000 updates of one field", median(ours), median(bare), PerTransaction);
}

/// The same question by SQL text at hand, every column read.
double bareQuery(sqlite3 *db, const QByteArray &sql, const std::vector<Cells::value_type> &values)
{
    sqlite3_stmt *statement = prepare(db, sql);
    std::vector<double> times;
    for (int round = 0; round < 7; ++round) {
        times.push_back(effort([&] {
            for (std::size_t i = 0; i < values.size(); ++i)
                bindCell(statement, int(i) + 1, values[i]);
            int code = SQLITE_ROW;
            while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
                for (int column = 0; column < sqlite3_column_count(statement); ++column)
                    (void)sqlite3_column_blob(statement, column);
            }
            checkCode(code, SQLITE_DONE);
            sqlite3_reset(statement);
        }));
    }
    sqlite3_finalize(statement);
    return median(times);
}

struct Question final {
    const char *name;
    QString filter;
    QString sort;
    QByteArray where; ///< by hand
    QByteArray order;
    std::vector<Cell> values;
};

void benchLists(const World &world, const QList<RowState> &rows)
{
    const EntityInfo &info = *farolSchema().entity(tables::Customer);
    const Uuid owner =
        rows[rows.size() / 2].value(5).get<Uuid>() != nullptr ? *rows[rows.size() / 2].value(5).get<Uuid>() : Uuid();
    const QString stage = *std::find_if(rows.begin(), rows.end(),
                                        [](const RowState &row) { return row.value(4).get<QString>() != nullptr; })
                               ->value(4)
                               .get<QString>();
    const Cell stageCell{Cell::Kind::Text, 0, stage.toUtf8()};
    const auto text = [](const char *bytes) { return Cell{Cell::Kind::Text, 0, bytes}; };
    const std::array questions = {
        Question{"all by name", {}, u"name"_s, "deleted = 0", "name_key NULLS LAST, id", {}},
        Question{"one stage by name",
                 u"stage = '%1'"_s.arg(stage),
                 u"name"_s,
                 "deleted = 0 AND stage = ?",
                 "name_key NULLS LAST, id",
                 {stageCell}},
        Question{"owner and stage by seats",
                 u"owner = '%1' and stage = '%2'"_s.arg(owner.toString(), stage),
                 u"-seats"_s,
                 "deleted = 0 AND owner = ? AND stage = ?",
                 "seats DESC, id",
                 {blobCell(owner.toBytes()), stageCell}},
        Question{"one stage by seats",
                 u"stage = '%1'"_s.arg(stage),
                 u"-seats"_s,
                 "deleted = 0 AND stage = ?",
                 "seats DESC, id",
                 {stageCell}},
        Question{"all by country (no index)", {}, u"country"_s, "deleted = 0", "country_key NULLS LAST, id", {}},
        Question{"name contains a common part",
                 u"name contains 'ac'"_s,
                 u"name"_s,
                 "deleted = 0 AND instr(lower(name), ?) > 0",
                 "name_key NULLS LAST, id",
                 {text("ac")}},
        Question{"name contains nothing there",
                 u"name contains 'qqqq'"_s,
                 u"name"_s,
                 "deleted = 0 AND instr(lower(name), ?) > 0",
                 "name_key NULLS LAST, id",
                 {text("qqqq")}},
        Question{"notes contain nothing there",
                 u"notes contains 'qqqq'"_s,
                 u"name"_s,
                 "deleted = 0 AND instr(lower(notes), ?) > 0",
                 "name_key NULLS LAST, id",
                 {text("qqqq")}},
        Question{"one tag by name",
                 u"tags has 'vip'"_s,
                 u"name"_s,
                 "deleted = 0 AND instr(lower(tags), ?) > 0",
                 "name_key NULLS LAST, id",
                 {text("\x1Fvip\x1F")}},
    };
    const auto connection = world.connect(Profile::Use::ReadOnly);
    const auto reader = valueOf(ListReader::open(world.connect(Profile::Use::ReadOnly), farolSchema()));
    for (const Question &question : questions) {
        ListQuery query;
        query.table = tables::Customer;
        query.filter = valueOf(parseFilter(question.filter, info));
        query.sort = valueOf(parseSort(question.sort, info));
        std::vector<double> pages;
        std::vector<double> ids;
        qsizetype found = 0;
        for (int round = 0; round < 7; ++round) {
            pages.push_back(effort([&] { (void)valueOf(reader->page(query)); }));
            ids.push_back(effort([&] { found = valueOf(reader->ids(query)).ids.size(); }));
        }
        QByteArray columns = "id, pending, conflict";
        for (const FieldInfo &field : info.fields)
            columns += QByteArray(", ") + field.name;
        const QByteArray tail = " FROM customer WHERE " + question.where + " ORDER BY " + question.order;
        const double barePage =
            bareQuery(connection->handle(), "SELECT " + columns + tail + " LIMIT 100", question.values);
        const double bareIds = bareQuery(connection->handle(), "SELECT id" + tail, question.values);
        out() << QString::asprintf(
            "%-30s page %7.2f ms (bare %7.2f, %4.0f %%)  %6d ids %7.2f ms (bare %7.2f, %4.0f %%)\n", question.name,
            median(pages) * 1e3, barePage * 1e3, 100 * barePage / median(pages), int(found), median(ids) * 1e3,
            bareIds * 1e3, 100 * bareIds / median(ids))
              << Qt::flush;
    }
}

void benchLocalWrites(SqlClientStore &store, const QList<RowState> &rows, const World &world)
{
    std::vector<double> times;
    QByteArray chain = chainStart();
    for (int n = 1; n <= 2'000; ++n) {
        RowState row = rows[(n * 37) % rows.size()];
        PendingEntry entry;
        entry.mutation.id = MutationId(valueOf(Uuid::fromBytes(randomBytes(16))));
        entry.mutation.operation = OperationId(valueOf(Uuid::fromBytes(randomBytes(16))));
        entry.mutation.act = u"edit"_s;
        entry.mutation.row = row.key;
        entry.mutation.patches = {FieldPatch{1, Value(u"name %1"_s.arg(n)), {1}, {}, {}, 0, {}}};
        entry.entry = OutboxEntry{n, chain, encodeMutation(entry.mutation)};
        entry.scope = row.scope;
        OperationRecord operation{entry.mutation.operation, u"edit"_s, Instant{n}, {}, false};
        operation.steps += OperationRecord::Step{entry.mutation, encodeRow(row)};
        row.fields[1].value = Value(u"name %1"_s.arg(n));
        times.push_back(seconds([&] {
            check(store.write(ClientStore::Durability::Full, [&](ClientTransaction &tx) -> Status {
                FAROL_TRY(tx.appendEntry(entry));
                FAROL_TRY(tx.putOverlay(row));
                FAROL_TRY(tx.putOperation(operation));
                FAROL_ASSIGN(DeviceState device, tx.device());
                device.nextN = n + 1;
                return tx.setDevice(device);
            }));
        }));
        chain = chainHash(entry.entry);
    }
    std::vector<double> bare;
    const auto connection = world.connect();
    check(connection->setSynchronous(SqliteOptions::Synchronous::Full));
    for (int n = 1; n <= 500; ++n) {
        bare.push_back(seconds(
            [&] { check(run(*connection, "INSERT OR REPLACE INTO counter (name, value) VALUES ('bench', ?)", n)); }));
    }
    out() << QString::asprintf(
        "local write, durable: p50 %.2f ms, p99 %.2f ms, worst %.2f ms (one bare row: p50 %.2f, p99 "
        "%.2f ms)\n",
        percentile(times, 0.5) * 1e3, percentile(times, 0.99) * 1e3, percentile(times, 1) * 1e3,
        percentile(bare, 0.5) * 1e3, percentile(bare, 0.99) * 1e3)
          << Qt::flush;
}

void benchRest(SqlClientStore &store, const QList<RowState> &rows)
{
    const auto timed = [&store](const char *what, const std::function<Status(ClientTransaction &)> &work) {
        const double time = seconds([&] { check(store.write(ClientStore::Durability::Full, work)); });
        out() << QString::asprintf("%-44s %8.2f ms\n", what, time * 1e3) << Qt::flush;
    };
    timed("digest", [](ClientTransaction &tx) -> Status {
        FAROL_ASSIGN(const std::uint64_t digest, tx.digest());
        Q_UNUSED(digest);
        return {};
    });
    timed("stray scopes among all", [](ClientTransaction &tx) -> Status {
        FAROL_ASSIGN(const auto scopes, tx.strayScopes(10));
        Q_UNUSED(scopes);
        return {};
    });
    timed("purge of one customer, with the scrub", [&](ClientTransaction &tx) -> Status {
        FAROL_ASSIGN(const auto keys, tx.purgeScope(rows[1].scope));
        Q_UNUSED(keys);
        return {};
    });
    timed("purge of 20,000 customers", [&](ClientTransaction &tx) -> Status {
        for (qsizetype i = 2; i < std::min<qsizetype>(rows.size(), 20'002); ++i) {
            FAROL_ASSIGN(const auto keys, tx.purgeScope(rows[i].scope));
            Q_UNUSED(keys);
        }
        return {};
    });
}

/// Whether the rows had better lie in their primary key: inserts, one page by name and a scan of both layouts.
void benchLayouts(const QList<RowState> &rows)
{
    const EntityColumns columns(*farolSchema().entity(tables::Customer));
    std::vector<Cells> cells;
    for (const RowState &row : rows)
        cells.push_back(cellsOf(row, columns));
    for (const bool clustered : {false, true}) {
        const World world;
        const auto connection = world.connect();
        Table table = columns.tableStep();
        check(connection->execute("DROP TABLE customer"));
        if (clustered) {
            table.columns.removeFirst();
            table.primaryKey = {"id"};
            table.clustered = true;
        }
        check(connection->execute(sqlOf(table, Backend::Sqlite)));
        if (!clustered)
            check(connection->execute("CREATE UNIQUE INDEX customer_id ON customer (id)"));
        check(connection->execute("CREATE INDEX customer_name ON customer (name_key, id, name) WHERE deleted = 0;"
                                  "CREATE INDEX customer_owner ON customer (owner, name_key, id) WHERE deleted = 0;"
                                  "CREATE INDEX customer_stage ON customer (stage, name_key, id) WHERE deleted = 0"));
        const double insert = bareRun(*connection, columns.insert(), cells);
        check(connection->checkpoint());
        const double page = bareQuery(connection->handle(),
                                      "SELECT * FROM customer WHERE deleted = 0 ORDER BY name_key, id LIMIT 100", {});
        const double scan =
            bareQuery(connection->handle(), "SELECT count(*) FROM customer WHERE instr(country, 'qq') > 0", {});
        const double notes =
            bareQuery(connection->handle(), "SELECT count(*) FROM customer WHERE instr(notes, 'qq') > 0", {});
        out() << QString::asprintf(
            "%s: insert %.0f ms, page by name %.2f ms, scan %.1f ms, scan of notes %.1f ms, %.1f MB\n",
            clustered ? "WITHOUT ROWID" : "rowid        ", insert * 1e3, page * 1e3, scan * 1e3, notes * 1e3,
            double(world.size()) / 1e6)
              << Qt::flush;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.size() > 1 && arguments[1].toInt() > 0 ? arguments[1].toInt() : 100'000;
    out() << "rows " << count << ", SQLite " << sqlite3_libversion() << Qt::endl;
    const QList<RowState> rows = sampleRows(count);
    const auto wants = [&arguments](const QString &section) {
        return arguments.size() <= 2 || arguments.contains(section);
    };
    if (wants(u"bulk"_s))
        benchBulk(rows);
    const World world;
    const auto store = world.store();
    (void)storeRun(*store, rows);
    out() << QString::asprintf("file %.1f MB, cipher %s\n", double(world.size()) / 1e6,
                               world.profile->header().cipher.constData());
    if (wants(u"lists"_s))
        benchLists(world, rows);
    if (wants(u"updates"_s))
        benchUpdates(rows, world, *store);
    if (wants(u"writes"_s))
        benchLocalWrites(*store, rows, world);
    if (wants(u"rest"_s))
        benchRest(*store, rows);
    if (arguments.contains("layouts"_L1))
        benchLayouts(rows);
    return 0;
}
