// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientfollower.h"

#include "core/derived.h"
#include "core/field.h"
#include "storage/clientcolumns.h"
#include "storage/clientindexes.h"

#include <QByteArrayList>
#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace farol::storage {

namespace {

// Between two looks at the clock.
constexpr int DirtyPerStep = 8;
constexpr int CustomersPerStep = 4;
constexpr int NewPerStep = 16;
/// As many new rows of one table make it cheaper to work out every customer's figures once than after each row.
constexpr std::int64_t ManyNewRows = 1'000;
/// Taking one row's words out costs some tenths of a millisecond; beyond these the index is made anew, behind the purge.
constexpr std::int64_t MostTakenOut = 5'000;
constexpr std::int64_t AllRows = (std::int64_t(1) << 40U) - 1;

const QByteArray FormCounter = "search_form"_ba;
const QByteArray DayCounter = "followed_day"_ba;

QByteArray namesOf(const QList<FieldInfo> &fields)
{
    QByteArrayList names;
    for (const FieldInfo &field : fields)
        names += field.name;
    return names.join(", ");
}

QList<FieldInfo> fieldsNamed(const EntityInfo &info, std::initializer_list<QStringView> names)
{
    QList<FieldInfo> fields;
    for (const QStringView name : names) {
        if (const FieldInfo *field = info.field(name))
            fields += *field;
    }
    return fields;
}

SearchText noted(const Statement &statement, int column)
{
    return {statement.text(column), statement.text(column + 1), statement.integer(column + 2)};
}

} // namespace

ClientFollower::ClientFollower(Connection &connection, const Schema &schema, DirtyList &dirty)
    : m_connection(connection),
      m_dirty(dirty),
      m_index(connection),
      m_feeds(feedsOf(schema)),
      m_form(searchForm(schema))
{
    for (const EntityInfo &info : schema.entities()) {
        if (FollowedEntity(info).isFollowed())
            m_sources.push_back(sourceOf(info));
    }
    if (m_feeds)
        m_figures = schema.entity(tables::Customer)->derived;
}

ClientFollower::Source ClientFollower::sourceOf(const EntityInfo &info)
{
    Source source{FollowedEntity(info), {}, {}, {}};
    QByteArray select = "SELECT row";
    for (const FieldInfo &field : info.fields) {
        if (!source.entity.search.watches(field.number) && field.number != source.entity.customer)
            continue;
        source.fields += field;
        select += ", "_ba + field.name;
    }
    select += " FROM "_ba + info.name;
    source.byRow = select + " WHERE row = ?";
    source.next = select + " WHERE row > ? ORDER BY row LIMIT ?";
    return source;
}

std::optional<ClientFollower::Feeds> ClientFollower::feedsOf(const Schema &schema)
{
    const EntityInfo *customer = schema.entity(tables::Customer);
    if (customer == nullptr || customer->derived.isEmpty())
        return std::nullopt;
    const auto feed = [&schema](TableNumber table, std::initializer_list<QStringView> names, const QByteArray &rest) {
        const EntityInfo *info = schema.entity(table);
        if (info == nullptr || info->field(info->owner) == nullptr)
            return Feed();
        const QList<FieldInfo> fields = fieldsNamed(*info, names);
        return Feed{"SELECT " + namesOf(fields) + " FROM " + info->name + " WHERE deleted = 0 AND "
                        + info->field(info->owner)->name + " = ?" + rest,
                    fields};
    };
    // Each leaves out in SQL only what the functions of core/derived.h would not look at.
    const Feeds feeds{
        feed(tables::Contract, {u"value", u"currency", u"period", u"starts", u"ends", u"renewal", u"is_trial"}, {}),
        feed(tables::Interaction, {u"kind", u"at"}, " AND kind IS NOT 'note' ORDER BY at DESC LIMIT 1"),
        feed(tables::Ticket, {u"status", u"closed_at"}, " AND closed_at IS NULL"),
        feed(tables::Task, {u"due", u"status", u"done_at"}, " AND due IS NOT NULL AND done_at IS NULL")};
    for (const Feed *one : {&feeds.contracts, &feeds.interactions, &feeds.tickets, &feeds.tasks}) {
        if (one->sql.isEmpty())
            return std::nullopt;
    }
    return feeds;
}

Result<std::optional<std::int64_t>> ClientFollower::counter(const QByteArray &name)
{
    FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT value FROM counter WHERE name = ?"_ba));
    FAROL_ASSIGN(const bool found, statement.bindUtf8(1, name).step());
    return found ? std::optional(statement.integer(0)) : std::nullopt;
}

Status ClientFollower::setCounter(const QByteArray &name, std::int64_t value)
{
    FAROL_ASSIGN(Statement statement,
                 m_connection.prepare("INSERT OR REPLACE INTO counter (name, value) VALUES (?, ?)"_ba));
    return statement.bindUtf8(1, name).bind(2, value).run();
}

Result<bool> ClientFollower::isOfAnotherForm()
{
    FAROL_ASSIGN(const auto form, counter(FormCounter));
    return form != m_form;
}

Status ClientFollower::startOver()
{
    FAROL_TRY(m_index.clear());
    FAROL_TRY(m_dirty.forgetAll());
    return setCounter(FormCounter, m_form);
}

Result<bool> ClientFollower::isDue(QDate today)
{
    m_dirty.begin(); // what another connection has written since counts
    FAROL_ASSIGN(const bool away, ClientIndexes::areAway(m_connection));
    const bool figures = m_feeds && !away;
    for (const QByteArray &sql : {"SELECT 1 FROM dirty LIMIT 1"_ba, "SELECT 1 FROM stale_customer LIMIT 1"_ba}) {
        if (!figures && sql.contains("stale"))
            continue;
        FAROL_ASSIGN(Statement any, m_connection.prepare(sql));
        FAROL_ASSIGN(const bool found, any.step());
        if (found)
            return true;
    }
    FAROL_ASSIGN(const auto day, counter(DayCounter));
    if (figures && day != dayNumber(today))
        return true;
    for (const Source &source : m_sources) {
        FAROL_ASSIGN(Statement newest, m_connection.prepare("SELECT max(row) FROM " + source.entity.name));
        FAROL_TRY(newest.step());
        FAROL_ASSIGN(std::int64_t through, m_dirty.through(source.entity.table));
        if (figures && source.entity.table == tables::Customer) {
            FAROL_ASSIGN(const std::int64_t workedOut, m_dirty.through(DirtyList::FigureTable));
            through = std::min(through, workedOut);
        }
        if (newest.integer(0) > through)
            return true;
    }
    return false;
}

Result<FollowTurn> ClientFollower::work(QDate today, int budgetMs)
{
    m_changes.clear();
    m_today = today;
    // Without the lists' indexes a customer's rows are not found; words need none.
    FAROL_ASSIGN(const bool away, ClientIndexes::areAway(m_connection));
    const bool figures = m_feeds && !away;
    if (figures)
        FAROL_TRY(takeDay());
    FollowTurn turn;
    QElapsedTimer timer;
    timer.start();
    do {
        FAROL_ASSIGN(turn.more, step(figures));
    } while (turn.more && timer.nsecsElapsed() < qint64(budgetMs) * 1'000'000);
    turn.changes = std::exchange(m_changes, {});
    return turn;
}

/// One step; false when there was nothing to do.
Result<bool> ClientFollower::step(bool figures)
{
    FAROL_ASSIGN(const bool dirty, dirtyStep());
    if (dirty)
        return true;
    if (figures) {
        FAROL_ASSIGN(const bool stale, staleStep());
        if (stale)
            return true;
    }
    FAROL_ASSIGN(const bool came, newStep());
    if (came || !figures)
        return came;
    return sweepStep();
}

Result<bool> ClientFollower::dirtyStep()
{
    struct Note {
        std::int64_t place = 0;
        SearchText text;
    };
    std::vector<Note> notes;
    {
        FAROL_ASSIGN(Statement statement,
                     m_connection.prepare("SELECT place, names, texts, minute FROM dirty ORDER BY place LIMIT ?"_ba));
        statement.bind(1, DirtyPerStep);
        for (;;) {
            FAROL_ASSIGN(const bool more, statement.step());
            if (!more)
                break;
            notes.push_back({statement.integer(0), noted(statement, 1)});
        }
    }
    for (const Note &note : notes) {
        const TableNumber table = tableAt(note.place);
        FAROL_TRY(m_index.remove(table, rowAt(note.place), note.text));
        FAROL_TRY(run(m_connection, "DELETE FROM dirty WHERE place = ?"_ba, note.place));
        FAROL_ASSIGN(const std::int64_t through, m_dirty.through(table));
        // A row beyond it has taken the place of one that is gone, and comes in as a new one.
        if (rowAt(note.place) <= through)
            FAROL_TRY(indexAgain(table, rowAt(note.place)));
    }
    return !notes.empty();
}

Status ClientFollower::indexAgain(TableNumber table, std::int64_t row)
{
    const auto source = std::find_if(m_sources.cbegin(), m_sources.cend(),
                                     [table](const Source &one) { return one.entity.table == table; });
    if (source == m_sources.cend())
        return {};
    FAROL_ASSIGN(Statement statement, m_connection.prepare(source->byRow));
    FAROL_ASSIGN(const bool found, statement.bind(1, row).step());
    if (!found)
        return {};
    const SearchText text =
        searchTextOf(source->entity.search, [&](FieldNumber field) { return read(*source, statement, field); });
    return m_index.add(table, row, text);
}

Value ClientFollower::read(const Source &source, const Statement &statement, FieldNumber field)
{
    for (qsizetype i = 0; i < source.fields.size(); ++i) {
        if (source.fields[i].number == field)
            return readField(statement, 1 + int(i), source.fields[i]);
    }
    return {};
}

Result<bool> ClientFollower::newStep()
{
    for (const Source &source : m_sources) {
        FAROL_ASSIGN(const bool any, newStep(source));
        if (any)
            return true;
    }
    return false;
}

Result<bool> ClientFollower::newStep(const Source &source)
{
    const TableNumber table = source.entity.table;
    FAROL_ASSIGN(const std::int64_t through, m_dirty.through(table));
    FAROL_ASSIGN(Statement newest, m_connection.prepare("SELECT max(row) FROM " + source.entity.name));
    FAROL_TRY(newest.step());
    const std::int64_t last = newest.integer(0);
    newest.reset();
    if (last <= through)
        return false;
    const bool bulk = source.entity.feeds() && last - through > ManyNewRows;
    FAROL_ASSIGN(Statement rows, m_connection.prepare(source.next));
    rows.bindAll(through, NewPerStep);
    std::int64_t taken = through;
    for (;;) {
        FAROL_ASSIGN(const bool more, rows.step());
        if (!more)
            break;
        FAROL_TRY(takeIn(source, rows, bulk));
        taken = rows.integer(0);
    }
    rows.reset();
    if (bulk)
        FAROL_TRY(m_dirty.setThrough(DirtyList::FigureTable, 0));
    FAROL_TRY(m_dirty.setThrough(table, taken));
    return true;
}

Status ClientFollower::takeIn(const Source &source, const Statement &statement, bool bulk)
{
    const auto value = [&](FieldNumber field) { return read(source, statement, field); };
    if (source.entity.isSearched())
        FAROL_TRY(m_index.add(source.entity.table, statement.integer(0), searchTextOf(source.entity.search, value)));
    if (!source.entity.feeds() || bulk)
        return {};
    const Value customer = value(source.entity.customer);
    const auto *id = customer.get<Uuid>();
    return id != nullptr ? m_dirty.noteCustomer(*id) : Status();
}

Result<bool> ClientFollower::staleStep()
{
    QList<Uuid> customers;
    {
        FAROL_ASSIGN(Statement statement, m_connection.prepare("SELECT id FROM stale_customer LIMIT ?"_ba));
        statement.bind(1, CustomersPerStep);
        for (;;) {
            FAROL_ASSIGN(const bool more, statement.step());
            if (!more)
                break;
            customers += statement.uuid(0);
        }
    }
    for (const Uuid &customer : std::as_const(customers)) {
        FAROL_TRY(workOut(customer));
        FAROL_TRY(run(m_connection, "DELETE FROM stale_customer WHERE id = ?"_ba, customer));
    }
    return !customers.isEmpty();
}

/// Customers that came in, or all of them after many of their rows did.
Result<bool> ClientFollower::sweepStep()
{
    FAROL_ASSIGN(std::int64_t through, m_dirty.through(DirtyList::FigureTable));
    QList<Uuid> customers;
    {
        FAROL_ASSIGN(Statement statement,
                     m_connection.prepare("SELECT row, id FROM customer WHERE row > ? ORDER BY row LIMIT ?"_ba));
        statement.bindAll(through, CustomersPerStep);
        for (;;) {
            FAROL_ASSIGN(const bool more, statement.step());
            if (!more)
                break;
            through = statement.integer(0);
            customers += statement.uuid(1);
        }
    }
    if (customers.isEmpty())
        return false;
    for (const Uuid &customer : std::as_const(customers))
        FAROL_TRY(workOut(customer));
    FAROL_TRY(m_dirty.setThrough(DirtyList::FigureTable, through));
    return true;
}

template <typename E>
Result<QList<E>> ClientFollower::feedRows(const Feed &feed, const Uuid &customer)
{
    FAROL_ASSIGN(Statement statement, m_connection.prepare(feed.sql));
    statement.bind(1, customer);
    QList<E> rows;
    for (;;) {
        FAROL_ASSIGN(const bool more, statement.step());
        if (!more)
            return rows;
        E row;
        for (qsizetype i = 0; i < feed.fields.size(); ++i)
            setField(row, feed.fields[i].number, readField(statement, int(i), feed.fields[i]));
        rows += std::move(row);
    }
}

Status ClientFollower::workOut(const Uuid &customer)
{
    FAROL_ASSIGN(const auto contracts, feedRows<Contract>(m_feeds->contracts, customer));
    FAROL_ASSIGN(const auto interactions, feedRows<Interaction>(m_feeds->interactions, customer));
    FAROL_ASSIGN(const auto tickets, feedRows<Ticket>(m_feeds->tickets, customer));
    FAROL_ASSIGN(const auto tasks, feedRows<Task>(m_feeds->tasks, customer));
    const QMap<FieldNumber, Value> figures = valuesOf(figuresOf(contracts, interactions, tickets, tasks, m_today));

    std::int64_t place = 0;
    QList<FieldInfo> changed;
    {
        FAROL_ASSIGN(Statement statement,
                     m_connection.prepare("SELECT row, " + namesOf(m_figures) + " FROM customer WHERE id = ?"));
        FAROL_ASSIGN(const bool found, statement.bind(1, customer).step());
        if (!found)
            return {};
        place = statement.integer(0);
        for (qsizetype i = 0; i < m_figures.size(); ++i) {
            if (readField(statement, 1 + int(i), m_figures[i]) != figures.value(m_figures[i].number))
                changed += m_figures[i];
        }
    }
    if (changed.isEmpty())
        return {};
    // Only what is another value now: an index on any column named here is written anew.
    FAROL_ASSIGN(
        Statement update,
        m_connection.prepare("UPDATE customer SET " + namesOf(changed).replace(", ", " = ?, ") + " = ? WHERE row = ?"));
    RowChange change{{tables::Customer, customer}, RowChangeKind::Changed, {}};
    int index = 0;
    for (const FieldInfo &field : std::as_const(changed)) {
        FAROL_TRY(bindField(update, ++index, field, figures.value(field.number)));
        change.fields += field.number;
    }
    FAROL_TRY(update.bind(index + 1, place).run());
    m_changes += change;
    return {};
}

QList<QByteArray> ClientFollower::daySql()
{
    QList<QByteArray> statements;
    for (const QByteArray &day : {"starts"_ba, "ends"_ba, "renewal"_ba})
        statements += "INSERT OR IGNORE INTO stale_customer (id) SELECT customer FROM contract WHERE deleted = 0 AND "
                      + day + " BETWEEN ? AND ? AND +customer IS NOT NULL";
    return statements;
}

/// Only contracts that begin, end or are renewed between the two days make a difference.
Status ClientFollower::takeDay()
{
    const std::int64_t today = dayNumber(m_today);
    FAROL_ASSIGN(const auto known, counter(DayCounter));
    if (known == today)
        return {};
    if (known) {
        const auto [first, last] = std::minmax(*known, today);
        const QList<QByteArray> statements = daySql();
        for (const QByteArray &sql : statements)
            FAROL_TRY(run(m_connection, sql, first, last));
    }
    return setCounter(DayCounter, today);
}

QByteArray ClientFollower::goneSql(const QByteArray &columns, const FollowedEntity &entity)
{
    return "SELECT " + columns + " FROM dirty WHERE place BETWEEN ?1 AND ?2 AND NOT EXISTS (SELECT 1 FROM "
           + entity.name + " AS t WHERE t.row = dirty.place - ?1)";
}

Status ClientFollower::removeGone()
{
    struct Note {
        std::int64_t place = 0;
        SearchText text;
    };
    std::vector<Note> notes;
    for (const Source &source : m_sources) {
        FAROL_ASSIGN(Statement gone, m_connection.prepare(goneSql("place, names, texts, minute", source.entity)));
        gone.bindAll(placeOf(source.entity.table, 0), placeOf(source.entity.table, AllRows));
        for (;;) {
            FAROL_ASSIGN(const bool more, gone.step());
            if (!more)
                break;
            if (std::int64_t(notes.size()) >= MostTakenOut) {
                gone.reset();
                return startOver();
            }
            notes.push_back({gone.integer(0), noted(gone, 1)});
        }
    }
    for (const Note &note : notes) {
        const Status removed = m_index.remove(tableAt(note.place), rowAt(note.place), note.text);
        if (!removed && removed.error().code == Error::Code::Corrupt)
            return startOver(); // the words have to go, whatever is wrong with the index
        FAROL_TRY(removed);
        FAROL_TRY(run(m_connection, "DELETE FROM dirty WHERE place = ?"_ba, note.place));
    }
    return run(m_connection, "DELETE FROM stale_customer WHERE NOT EXISTS (SELECT 1 FROM customer WHERE customer.id = "
                             "stale_customer.id)"_ba);
}

Result<QByteArray> ClientFollower::plan()
{
    QList<QByteArray> statements = daySql();
    if (m_feeds) {
        for (const Feed *feed : {&m_feeds->contracts, &m_feeds->interactions, &m_feeds->tickets, &m_feeds->tasks})
            statements += feed->sql;
    }
    for (const Source &source : m_sources) {
        statements += source.byRow;
        statements += source.next;
        statements += goneSql("place", source.entity);
    }
    return queryPlan(m_connection, statements);
}

} // namespace farol::storage
