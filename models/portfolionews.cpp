// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/portfolionews.h"

#include "models/customerfields.h"
#include "models/customerfilter.h"
#include "models/filterparts.h"
#include "models/namelookup.h"

#include "core/async.h"
#include "core/customer.h"

#include <QDataStream>
#include <QDateTime>
#include <QIODevice>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype AtOnce = 16; // so that lists that people wait for come in between
constexpr qsizetype MostNamed = 1'000; // customers that a filter names one by one
constexpr qsizetype MostKept = 5'000; // rows that were looked into
constexpr int MostOfList = 60;
constexpr int MostOfWide = 400; // where the filter could not say whose customers they are

constexpr FieldNumber CustomerField = 1; // of everything that hangs on a customer
constexpr FieldNumber InteractionAt = 4;
constexpr FieldNumber InteractionMentions = 10;
constexpr FieldNumber TicketOpened = 6;
constexpr FieldNumber TicketClosed = 8;
constexpr FieldNumber TaskDone = 7;
constexpr FieldNumber ChurnDay = 3;
constexpr FieldNumber ContractStarts = 9;

} // namespace

PortfolioNews::PortfolioNews(Store &store, const NameLookup &names, const Clock &clock, const Format &format,
                             QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_names(names), m_clock(clock), m_format(format), m_keeper(store)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(200ms);
    connect(&m_timer, &QTimer::timeout, this, &PortfolioNews::look);
    connect(&m_store, &Store::changed, this, &PortfolioNews::takeChanges);
    connect(&m_keeper, &DraftKeeper::restored, this, &PortfolioNews::takeNotes);
    m_keeper.openShared(u"news/"_s + m_names.me().uuid.toString());
}

Instant PortfolioNews::since() const
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.now().ms).date();
    return Instant{today.addDays(-1).startOfDay().toMSecsSinceEpoch()};
}

void PortfolioNews::load()
{
    if (m_read.size() > MostKept)
        m_read.clear(); // days of a program that is never closed
    for (const RowKey &row : std::as_const(m_notes)) {
        if (!m_read.contains(row))
            want(row);
    }
    CustomerFilter mine;
    mine.owner = m_names.me();
    ListQuery query;
    query.table = tables::Customer;
    query.filter = mine.tree();
    const std::uint64_t request = ++m_request;
    whenDone(m_store.listIds(query, request), this, [this, request](const Result<ListIds> &ids) {
        if (request != m_request)
            return;
        if (ids)
            askLists(ids->ids);
        else
            Q_EMIT failed(ids.error());
    });
}

void PortfolioNews::askLists(const QList<Uuid> &mine)
{
    m_openLists = 0;
    QList<Value> ids;
    for (const Uuid &id : mine.mid(0, MostNamed))
        ids.append(Value(id));
    const Value from(since().ms);
    const Value firstDay(dayNumber(QDateTime::fromMSecsSinceEpoch(since().ms).date()));
    const auto ofMine = [&](FieldNumber field, const Value &least) {
        Filter filter = filters::group(Filter::Kind::All, {filters::leaf(field, FilterOp::GreaterOrEqual, {least})});
        if (mine.size() <= MostNamed)
            filter.children.append(filters::leaf(CustomerField, FilterOp::In, ids));
        return filter;
    };
    if (!mine.isEmpty()) {
        askList(tables::Interaction, ofMine(InteractionAt, from), InteractionAt);
        askList(tables::Ticket, ofMine(TicketOpened, from), TicketOpened);
        askList(tables::Ticket, ofMine(TicketClosed, from), TicketClosed);
        askList(tables::Task, ofMine(TaskDone, from), TaskDone);
        askList(tables::ChurnEvent, ofMine(ChurnDay, firstDay), ChurnDay);
        askList(tables::Contract, ofMine(ContractStarts, firstDay), ContractStarts);
    }
    const Value me(m_names.me().uuid.toString());
    askList(tables::Interaction,
            filters::group(Filter::Kind::All, {filters::leaf(InteractionMentions, FilterOp::Contains, {me}),
                                               filters::leaf(InteractionAt, FilterOp::GreaterOrEqual, {from})}),
            InteractionAt);
}

void PortfolioNews::askList(TableNumber table, const Filter &filter, FieldNumber newest)
{
    ListQuery query;
    query.table = table;
    query.filter = filter;
    query.sort = {{newest, true}};
    query.columns = {CustomerField};
    query.pageOnly = true;
    query.limit = filter.children.size() > 1 ? MostOfList : MostOfWide;
    ++m_openLists;
    whenDone(m_store.list(query, m_request), this, [this, table, request = m_request](const Result<ListPage> &page) {
        if (request != m_request)
            return;
        for (const ListRow &row : page ? page->rows : QList<ListRow>()) {
            if (const RowKey key{table, row.id}; !m_read.contains(key))
                want(key);
        }
        if (--m_openLists == 0)
            look();
    });
}

void PortfolioNews::want(const RowKey &row)
{
    if (m_queue.contains(row))
        return;
    m_queue.append(row); // one that is being looked into, too: the answer on its way may be the one before
    if (m_queue.size() > MostRows)
        m_queue.removeFirst();
}

void PortfolioNews::note(const RowKey &row)
{
    m_notes.removeOne(row);
    m_notes.append(row);
    if (m_notes.size() > MostRows)
        m_notes.removeFirst();
}

void PortfolioNews::takeNotes(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    QDataStream in(bytes);
    while (!in.atEnd()) {
        quint16 table = 0;
        QByteArray idBytes(Uuid::Size, '\0');
        in >> table;
        if (in.readRawData(idBytes.data(), static_cast<int>(idBytes.size())) != idBytes.size())
            break;
        const Result<Uuid> id = Uuid::fromBytes(idBytes);
        if (!id || !isNewsTable(table))
            continue;
        if (const RowKey key{table, *id}; !m_notes.contains(key)) {
            m_notes.prepend(key);
            want(key);
        }
    }
    m_timer.start();
}

void PortfolioNews::takeChanges(const ChangeSet &changes)
{
    const bool loading = m_store.status().loading;
    bool noted = false;
    // Of a pull that brings more than is looked into, the newest.
    const qsizetype first = std::max<qsizetype>(0, changes.rows.size() - MostRows);
    for (const RowChange &change : changes.rows.mid(first)) {
        if (!isNewsTable(change.row.table))
            continue;
        const bool known = m_read.contains(change.row);
        if (change.row.table == tables::Customer && m_heads.contains(change.row.id)) {
            m_staleHeads.insert(change.row.id); // its name or its owner may be another one
            m_timer.start();
        }
        if (change.kind == RowChangeKind::Vanished) {
            m_read.remove(change.row);
            m_timer.start();
            continue;
        }
        // What a load brings was there before; what one did oneself is no news, but it may replace some.
        const bool byOthers = changes.origin == Origin::Server && !(loading && change.kind == RowChangeKind::Appeared);
        if (!byOthers && !known)
            continue;
        if (byOthers) {
            note(change.row);
            noted = true;
        }
        want(change.row);
        m_timer.start();
    }
    if (!noted)
        return;
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    for (auto row = m_notes.crbegin(); row != m_notes.crend(); ++row) {
        out << quint16(row->table);
        const QByteArray id = row->id.toBytes();
        out.writeRawData(id.constData(), static_cast<int>(id.size()));
    }
    m_keeper.write(bytes);
}

void PortfolioNews::look()
{
    while (m_asked.size() < AtOnce && !m_queue.isEmpty()) {
        const RowKey key = m_queue.takeFirst();
        m_asked.insert(key);
        whenDone(m_store.row(key), this, [this, key](const Result<RowState> &row) {
            m_asked.remove(key);
            const QList<NewsLine> lines = row ? newsLinesOf(*row, since(), m_names, m_format) : QList<NewsLine>();
            if (row)
                m_read.insert(key, lines);
            else
                m_read.remove(key);
            look();
        });
    }
    if (m_asked.isEmpty())
        askHeads();
}

void PortfolioNews::askHeads()
{
    QList<Uuid> unknown;
    for (const QList<NewsLine> &lines : std::as_const(m_read)) {
        for (const NewsLine &line : lines) {
            const bool known = m_heads.contains(line.customer) && !m_staleHeads.contains(line.customer);
            if (!known && !unknown.contains(line.customer))
                unknown.append(line.customer);
        }
    }
    const std::uint64_t request = ++m_headRequest;
    if (unknown.isEmpty()) {
        finish();
        return;
    }
    whenDone(m_store.rows(tables::Customer, {customerfields::Name, customerfields::Owner}, unknown), this,
             [this, request, unknown](const Result<QList<ListRow>> &rows) {
                 if (request != m_headRequest)
                     return;
                 if (!rows) {
                     finish(); // with the names that are known; the next change asks again
                     return;
                 }
                 for (const Uuid &id : unknown) {
                     m_heads.insert(id, {}); // who is not in view is nobody's, and not asked for again
                     m_staleHeads.remove(id);
                 }
                 for (const ListRow &row : *rows) {
                     Head &head = m_heads[row.id];
                     fromValue(row.values.value(0), head.name);
                     fromValue(row.values.value(1), head.owner);
                 }
                 finish();
             });
}

void PortfolioNews::finish()
{
    const Instant from = since();
    QHash<Uuid, QList<NewsLine>> byCustomer;
    for (const QList<NewsLine> &lines : std::as_const(m_read)) {
        for (const NewsLine &line : lines) {
            const Head head = m_heads.value(line.customer);
            const bool concernsMe = head.owner == m_names.me() || line.mentionsMe;
            if (concernsMe && !head.name.isEmpty() && line.at >= from)
                byCustomer[line.customer].append(line);
        }
    }
    QList<QList<NewsLine>> groups;
    for (QList<NewsLine> lines : std::as_const(byCustomer)) {
        std::sort(lines.begin(), lines.end(),
                  [](const NewsLine &a, const NewsLine &b) { return a.at != b.at ? a.at > b.at : a.row < b.row; });
        groups.append(lines);
    }
    std::sort(groups.begin(), groups.end(), [](const QList<NewsLine> &a, const QList<NewsLine> &b) {
        const NewsLine &newestA = a.constFirst();
        const NewsLine &newestB = b.constFirst();
        return newestA.at != newestB.at ? newestA.at > newestB.at : newestA.customer < newestB.customer;
    });
    beginResetModel();
    m_lines.clear();
    for (const QList<NewsLine> &lines : std::as_const(groups))
        m_lines += lines;
    m_ready = true;
    endResetModel();
    Q_EMIT answered();
}

int PortfolioNews::newerThan(Instant seen) const
{
    return static_cast<int>(
        std::count_if(m_lines.cbegin(), m_lines.cend(), [seen](const NewsLine &line) { return line.at > seen; }));
}

int PortfolioNews::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QString PortfolioNews::second(const NewsLine &line) const
{
    const QString who = m_names.userName(line.author);
    return line.mentionsMe ? tr("%1 mentioned you: %2").arg(who, line.what) : tr("%1, by %2").arg(line.what, who);
}

QVariant PortfolioNews::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NewsLine &line = m_lines.at(index.row());
    const QString name = m_heads.value(line.customer).name;
    const QString when = m_format.ago(line.at, m_clock.now());
    switch (role) {
    case Qt::DisplayRole: return name;
    case Qt::AccessibleTextRole: return QStringList{name, second(line), when}.join(u", "_s);
    case Qt::ToolTipRole: return second(line);
    case IdRole: return line.customer.toBytes();
    case InitialsRole: return initialsOf(name);
    case TintRole: return tintOf(line.customer);
    case NewsSecondRole: return second(line);
    case NewsWhenRole: return when;
    case NewsFirstRole: return index.row() == 0 || m_lines.at(index.row() - 1).customer != line.customer;
    case NewsTableRole: return static_cast<int>(line.row.table);
    case NewsRowRole: return line.row.id.toBytes();
    default: return {};
    }
}

} // namespace farol
