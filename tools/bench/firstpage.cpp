// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/firstpage.h"

#include "core/text/filter.h"
#include "tools/bench/baresqlite.h"
#include "tools/bench/benchdevice.h"
#include "tools/bench/benchrows.h"
#include "tools/bench/timing.h"

using namespace Qt::StringLiterals;

namespace farol::bench {

namespace {

constexpr int Customers = 100'000;
constexpr int Rounds = 41;
constexpr double Limit = 2;

/// A list as a page asks for it, and the same by SQL as a person would write it over the same table.
struct Question final {
    QString what;
    QString filter;
    QString sort;
    QByteArray where;
    QByteArray order;
    Cells values;
    QString peers;
};

/// Every column of the customers' page: all fields but the notes.
QList<FieldNumber> listed()
{
    QList<FieldNumber> fields;
    for (const FieldInfo &field : farolSchema().entity(tables::Customer)->fields) {
        if (field.type != FieldType::LongText)
            fields.append(field.number);
    }
    return fields;
}

Result<ListQuery> queryOf(const Question &question)
{
    const EntityInfo &info = *farolSchema().entity(tables::Customer);
    ListQuery query;
    query.table = tables::Customer;
    query.columns = listed();
    FAROL_ASSIGN(query.filter, parseFilter(question.filter, info));
    FAROL_ASSIGN(query.sort, parseSort(question.sort, info));
    return query;
}

QByteArray pageSql(const Question &question)
{
    QByteArray columns = "id, pending, conflict";
    for (const FieldNumber number : listed())
        columns += QByteArray(", ") + farolSchema().entity(tables::Customer)->field(number)->name;
    return "SELECT " + columns + " FROM customer WHERE " + question.where + " ORDER BY " + question.order
           + " LIMIT 100";
}

QList<Question> questions(const QList<Customer> &customers)
{
    const UserId owner = customers.first().owner.isNull() ? customers.at(1).owner : customers.first().owner;
    const QString who = owner.uuid.toString();
    const Cell ownerCell = blobCell(owner.uuid.toBytes());
    return {
        {u"one stage, by name"_s,
         u"stage = 'adoption'"_s,
         u"name"_s,
         "deleted = 0 AND stage = ?",
         "name_key NULLS LAST, id",
         {textCell("adoption")},
         u"Tryton, one list call of 100 by name among 100,000: 7.9 ms"_s},
        {u"one owner and stage, by name"_s,
         u"owner = '%1' and stage = 'adoption'"_s.arg(who),
         u"name"_s,
         "deleted = 0 AND owner = ? AND stage = ?",
         "name_key NULLS LAST, id",
         {ownerCell, textCell("adoption")},
         u"SQLite, band and owner by index: 0.14 ms"_s},
        {u"one owner and stage, by seats"_s,
         u"owner = '%1' and stage = 'adoption'"_s.arg(who),
         u"-seats"_s,
         "deleted = 0 AND owner = ? AND stage = ?",
         "seats DESC, id",
         {ownerCell, textCell("adoption")},
         {}},
        {u"name contains, by name"_s,
         u"name contains 'ser'"_s,
         u"name"_s,
         "deleted = 0 AND instr(lower(name), ?) > 0",
         "name_key NULLS LAST, id",
         {textCell("ser")},
         u"Tryton, name ilike: 18.4 ms; SQLite, substring alone: 1.85 to 12.3 ms"_s},
    };
}

/// The page and then the ids from one snapshot, as every list asks for them; the time until the page was handed over.
Result<double> askOurs(storage::ListReader &lists, const ListQuery &query, int *rows)
{
    double time = 0;
    const EffortWatch watch;
    FAROL_TRY(lists.answer(
        query, 1,
        [&](const ListPage &page) {
            time = watch.seconds();
            *rows = int(page.rows.size());
        },
        [](const ListIds &) {}));
    return time;
}

/// The same through the store, whose thread has to be woken first.
double askStore(LocalStore &store, const ListQuery &query, std::uint64_t request)
{
    const StopWatch watch;
    store.list(query, request).waitForFinished();
    const double time = watch.seconds();
    (void)store.listIds(query, request).result();
    return time;
}

Result<Figure> measure(BenchDevice &device, const Question &question, int rounds)
{
    FAROL_ASSIGN(const ListQuery query, queryOf(question));
    BareStatement page(device.bare(), pageSql(question));
    BareStatement ids(device.bare(), "SELECT id FROM customer WHERE " + question.where + " ORDER BY " + question.order);
    std::vector<double> ours;
    std::vector<double> bare;
    std::vector<double> stores;
    for (int round = 0; round <= rounds; ++round) {
        int rows = 0;
        FAROL_ASSIGN(const double time, askOurs(device.lists(), query, &rows));
        bareExecute(device.bare(), "BEGIN");
        const EffortWatch watch;
        const int found = page.readAll(question.values);
        const double bareTime = watch.seconds();
        (void)ids.readAll(question.values); // so that both caches have seen the same
        bareExecute(device.bare(), "COMMIT");
        if (found != rows)
            return fail(Error::Code::Internal, u"%1: %2 rows here, %3 there"_s.arg(question.what).arg(rows).arg(found));
        const double storeTime = askStore(device.store(), query, std::uint64_t(round) + 1);
        if (round == 0)
            continue; // prepares statements
        ours.push_back(time);
        bare.push_back(bareTime);
        stores.push_back(storeTime);
    }
    Figure figure = ratioFigure(question.what, Unit::Times, ours, bare, Limit);
    // One page takes less than a turn of the scheduler, so single pairs say little: the middle half does.
    std::vector<double> ratios;
    for (std::size_t i = 0; i < ours.size(); ++i)
        ratios.push_back(ours[i] / bare[i]);
    figure.low = percentile(ratios, 0.25);
    figure.high = percentile(ratios, 0.75);
    figure.ours += u" (through the store's thread %1)"_s.arg(timeText(median(stores)));
    figure.peers = question.peers;
    return figure;
}

} // namespace

Result<QList<Figure>> firstPageFigures(int customers, int rounds)
{
    FAROL_ASSIGN(const auto device, BenchDevice::withCustomers(customers));
    QList<Figure> figures;
    for (const Question &question : questions(benchCustomers(200))) {
        FAROL_ASSIGN(const Figure figure, measure(*device, question, rounds));
        figures.append(figure);
    }
    return figures;
}

Benchmark firstPageBenchmark()
{
    return {
        u"first-page"_s,
        u"The first page of 100 among 100,000 customers, filtered and sorted, every column of the customers' page: "
        u"what "
        "the store's list thread does from the question until it hands the rows over as values, in processor time. The "
        "floor is the same "
        "question as SQL by hand, a statement prepared once, on a connection to the same encrypted file, columns "
        "touched "
        "where they lie. Both read the ordered ids after each page, as lists do."_s,
        [](const Settings &settings) { return firstPageFigures(settings.rows(Customers), settings.rounds(Rounds)); }};
}

} // namespace farol::bench
