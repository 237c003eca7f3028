// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timelinemodel.h"

#include "models/dayheading.h"
#include "models/filterparts.h"
#include "models/itemroles.h"
#include "models/ownedrows.h"
#include "models/participants.h"

#include "core/async.h"
#include "core/churnevent.h"
#include "core/contract.h"
#include "core/customer.h"
#include "core/text/fold.h"
#include "core/ticket.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <limits>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

namespace fields {
constexpr FieldNumber Customer = 1;
constexpr FieldNumber Kind = 3;
constexpr FieldNumber At = 4;
constexpr FieldNumber Subject = 6;
constexpr FieldNumber Pinned = 12;
constexpr FieldNumber Text = 14;
constexpr FieldNumber Said = 15;
constexpr FieldNumber Restated = 16;
} // namespace fields

constexpr int FirstPage = 60;
constexpr int Ahead = 30; // entries loaded beyond the viewport
constexpr qsizetype MostAtOnce = 200; // rows asked for in one go
constexpr qsizetype CacheLimit = 2'000;
constexpr int MostPieces = 300; // more separate changes than this cost a view more than starting anew

QStringList kindsOf(TimelineFilter::Kinds kinds)
{
    using K = TimelineFilter::Kinds;
    switch (kinds) {
    case K::Conversations: return {u"call"_s, u"email"_s, u"message"_s};
    case K::Meetings: return {u"meeting"_s, u"visit"_s, u"training"_s};
    case K::Notes: return {u"note"_s};
    default: return {};
    }
}

bool hasInteractions(TimelineFilter::Kinds kinds)
{
    return kinds != TimelineFilter::Kinds::Tickets && kinds != TimelineFilter::Kinds::Contracts;
}

} // namespace

TimelineModel::TimelineModel(Store &store, const NameLookup &names, const Clock &clock, const Format &format,
                             const Sources &sources, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_names(names), m_clock(clock), m_format(format), m_sources(sources)
{
    for (const FieldInfo &field : farolSchema().entity(tables::Interaction)->fields)
        m_columns.append(field.number);
    m_again.setSingleShot(true);
    m_again.setInterval(20ms); // one question for a burst of changes
    connect(&m_again, &QTimer::timeout, this, [this] { ask(false); });
    connect(&m_store, &Store::changed, this, &TimelineModel::takeChanges);
    for (const OwnedRows *marks : {&sources.tickets, &sources.contracts, &sources.churns})
        connect(marks, &OwnedRows::refreshed, this, &TimelineModel::rebuild);
    connect(&sources.contacts, &OwnedRows::refreshed, this, &TimelineModel::tellAllChanged);
}

void TimelineModel::show(const Uuid &customer)
{
    if (customer == m_customer)
        return;
    m_customer = customer;
    ++m_request;
    m_again.stop();
    m_interactions.clear();
    m_cache.clear();
    m_ready = m_complete = false;
    reset({});
    if (!customer.isNull())
        ask(true);
}

void TimelineModel::setFilter(const TimelineFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    if (!m_customer.isNull())
        ask(true);
}

ListQuery TimelineModel::query() const
{
    ListQuery query;
    query.table = tables::Interaction;
    QList<Filter> parts{filters::equals(fields::Customer, m_customer)};
    if (const QStringList kinds = kindsOf(m_filter.kinds); !kinds.isEmpty())
        parts.append(filters::isOneOf(fields::Kind, kinds));
    if (const QString text = m_filter.text.simplified(); !text.isEmpty()) {
        QList<Filter> anywhere;
        for (const FieldNumber field : {fields::Subject, fields::Text, fields::Said, fields::Restated})
            anywhere.append(filters::leaf(field, FilterOp::Contains, {Value(text)}));
        parts.append(filters::group(Filter::Kind::Any, anywhere));
    }
    query.filter = filters::group(Filter::Kind::All, parts);
    query.sort = {{fields::At, true}};
    query.pageOnly = true;
    return query;
}

void TimelineModel::ask(bool withFirstPage)
{
    const std::uint64_t request = ++m_request;
    if (!hasInteractions(m_filter.kinds)) {
        m_interactions.clear();
        m_ready = m_complete = true;
        rebuild();
        return;
    }
    const auto then = [this, request](void (TimelineModel::*take)(const ListPage &)) {
        return [this, request, take](const Result<ListPage> &page) {
            if (request != m_request)
                return;
            if (page)
                (this->*take)(*page);
            else
                Q_EMIT failed(page.error());
        };
    };
    ListQuery wanted = query();
    if (withFirstPage) {
        m_complete = false;
        wanted.columns = m_columns;
        wanted.limit = FirstPage;
        whenDone(m_store.list(wanted, request), this, then(&TimelineModel::takeFirstPage));
    }
    wanted.columns = {fields::At, fields::Pinned};
    wanted.limit = std::numeric_limits<int>::max();
    whenDone(m_store.list(wanted, request), this, then(&TimelineModel::takeAll));
}

Interaction TimelineModel::interactionOf(const ListRow &row) const
{
    Interaction interaction;
    interaction.id = InteractionId(row.id);
    for (qsizetype i = 0; i < row.values.size(); ++i)
        setField(interaction, m_columns.at(i), row.values.at(i));
    return interaction;
}

void TimelineModel::takeFirstPage(const ListPage &page)
{
    for (const ListRow &row : page.rows)
        m_cache.put(row);
    if (m_complete)
        return; // everything came first
    m_interactions.clear();
    for (const ListRow &row : page.rows) {
        const Interaction one = interactionOf(row);
        m_interactions.append({Mark::Interaction, row.id, one.at.value_or(Instant{}).ms, one.isPinned, 0});
    }
    findDays(m_interactions);
    m_ready = true;
    rebuild();
}

void TimelineModel::takeAll(const ListPage &page)
{
    m_interactions.clear();
    m_interactions.reserve(page.rows.size());
    for (const ListRow &row : page.rows) {
        const Value time = row.values.value(0);
        const Value pin = row.values.value(1);
        const auto *at = time.get<std::int64_t>();
        const auto *pinned = pin.get<bool>();
        m_interactions.append({Mark::Interaction, row.id, at == nullptr ? 0 : *at, pinned != nullptr && *pinned, 0});
    }
    findDays(m_interactions);
    m_ready = m_complete = true;
    rebuild();
}

bool TimelineModel::matchesText(const QStringList &texts) const
{
    const QString needle = foldText(m_filter.text.simplified());
    return needle.isEmpty() || std::any_of(texts.cbegin(), texts.cend(), [&needle](const QString &text) {
               return foldText(text).contains(needle);
           });
}

void TimelineModel::addMarks(QList<Entry> &entries) const
{
    using K = TimelineFilter::Kinds;
    const bool all = m_filter.kinds == K::Everything;
    const QDate today = localDay(m_clock.now());
    if (all || m_filter.kinds == K::Tickets) {
        for (const Ticket &ticket : m_sources.tickets.entities<Ticket>()) {
            if (ticket.openedAt && matchesText({ticket.subject, ticket.description}))
                entries.append({Mark::Ticket, ticket.id.uuid, ticket.openedAt->ms, false, 0});
        }
    }
    if (!all && m_filter.kinds != K::Contracts)
        return;
    for (const Contract &contract : m_sources.contracts.entities<Contract>()) {
        if (!matchesText({contract.product, contract.plan, contract.notes}))
            continue;
        if (contract.starts.isValid() && contract.starts <= today)
            entries.append({Mark::ContractStart, contract.id.uuid, startOfDay(contract.starts).ms, false, 0});
        if (contract.renewal.isValid() && contract.renewal <= today)
            entries.append({Mark::ContractRenewal, contract.id.uuid, startOfDay(contract.renewal).ms, false, 0});
    }
    for (const ChurnEvent &churn : m_sources.churns.entities<ChurnEvent>()) {
        if (churn.day.isValid() && matchesText({churn.feedback}))
            entries.append({Mark::Churn, churn.id.uuid, startOfDay(churn.day).ms, false, 0});
    }
}

QList<TimelineModel::Entry> TimelineModel::wantedEntries() const
{
    QList<Entry> wanted;
    addMarks(wanted);
    findDays(wanted); // those of interactions are known, of which there may be thousands
    wanted += m_interactions;
    std::sort(wanted.begin(), wanted.end(), [](const Entry &a, const Entry &b) {
        if (a.pinned != b.pinned)
            return a.pinned;
        return a.ms != b.ms ? a.ms > b.ms : keyOf(a) < keyOf(b);
    });
    return wanted;
}

void TimelineModel::findDays(QList<Entry> &entries)
{
    LocalDays days;
    for (Entry &entry : entries)
        entry.day = days.dayOf(Instant{entry.ms});
}

void TimelineModel::rebuild()
{
    if (!m_ready)
        return; // marks alone would jump as soon as the interactions come
    putEntries(wantedEntries());
    loadMissing();
    Q_EMIT refreshed();
}

void TimelineModel::reset(const QList<Entry> &wanted)
{
    beginResetModel();
    m_entries = wanted;
    endResetModel();
}

bool TimelineModel::keepsOrder(const QList<Entry> &wanted) const
{
    QHash<EntryKey, qsizetype> places;
    places.reserve(wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i)
        places.insert(keyOf(wanted.at(i)), i);
    qsizetype last = -1;
    for (const Entry &entry : m_entries) {
        const qsizetype place = places.value(keyOf(entry), -1);
        if (place < 0)
            continue;
        if (place < last)
            return false;
        last = place;
    }
    return true;
}

void TimelineModel::putEntries(const QList<Entry> &wanted)
{
    if (wanted == m_entries)
        return;
    QSet<EntryKey> kept;
    kept.reserve(wanted.size());
    for (const Entry &entry : wanted)
        kept.insert(keyOf(entry));
    const auto gone = [&kept](const Entry &entry) { return !kept.contains(keyOf(entry)); };
    const qsizetype pieces = std::count_if(m_entries.cbegin(), m_entries.cend(), gone);
    const bool many = pieces > MostPieces || std::abs(wanted.size() - m_entries.size()) > MostPieces;
    if (m_entries.isEmpty() || many || !keepsOrder(wanted)) {
        reset(wanted);
        return;
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!gone(m_entries.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
    insertMissing(wanted);
}

void TimelineModel::insertMissing(const QList<Entry> &wanted)
{
    for (int row = 0; row < wanted.size(); ++row) {
        if (row < rowCount() && keyOf(m_entries.at(row)) == keyOf(wanted.at(row))) {
            if (std::exchange(m_entries[row], wanted.at(row)) != wanted.at(row))
                Q_EMIT dataChanged(index(row), index(row));
            continue;
        }
        beginInsertRows({}, row, row);
        m_entries.insert(row, wanted.at(row));
        endInsertRows();
    }
}

void TimelineModel::takeChanges(const ChangeSet &changes)
{
    const bool ours = std::any_of(changes.rows.cbegin(), changes.rows.cend(),
                                  [](const RowChange &change) { return change.row.table == tables::Interaction; });
    if (m_customer.isNull() || !ours)
        return;
    static const QSet<FieldNumber> placing{fields::Customer, fields::Kind, fields::At,   fields::Subject,
                                           fields::Pinned,   fields::Text, fields::Said, fields::Restated};
    QSet<Uuid> known;
    for (const Entry &entry : std::as_const(m_interactions))
        known.insert(entry.id);
    QList<Uuid> dirty;
    bool order = false;
    for (const RowChange &change : changes.rows) {
        if (change.row.table != tables::Interaction)
            continue;
        if (change.kind == RowChangeKind::Vanished)
            m_cache.remove(change.row.id);
        else if (m_cache.find(change.row.id) != nullptr || m_cache.isClaimed(change.row.id))
            dirty.append(change.row.id);
        order = order || change.kind == RowChangeKind::Appeared
                || (known.contains(change.row.id)
                    && (change.kind == RowChangeKind::Vanished
                        || std::any_of(change.fields.cbegin(), change.fields.cend(),
                                       [](FieldNumber field) { return placing.contains(field); })))
                || change.fields.contains(fields::Customer);
    }
    if (!dirty.isEmpty())
        loadRows(dirty);
    if (order && !m_again.isActive())
        m_again.start();
}

void TimelineModel::showRange(int first, int last)
{
    m_first = std::max(0, first);
    m_last = last;
    loadMissing();
}

void TimelineModel::loadMissing()
{
    QList<Uuid> missing;
    const auto want = [&](int from, int to) {
        for (int row = std::max(0, from); row <= std::min(to, rowCount() - 1) && missing.size() < MostAtOnce; ++row) {
            const Entry &entry = m_entries.at(row);
            if (entry.mark == Mark::Interaction && m_cache.find(entry.id) == nullptr && !m_cache.isClaimed(entry.id))
                missing.append(entry.id);
        }
    };
    want(m_first, m_last); // what is looked at comes first
    want(m_last + 1, m_last + Ahead);
    want(m_first - Ahead, m_first - 1);
    if (!missing.isEmpty())
        loadRows(missing);
    if (m_cache.size() <= CacheLimit)
        return;
    QSet<Uuid> near;
    for (int row = std::max(0, m_first - 2 * Ahead); row <= std::min(m_last + 2 * Ahead, rowCount() - 1); ++row)
        near.insert(m_entries.at(row).id);
    m_cache.keepOnly(near);
}

void TimelineModel::loadRows(const QList<Uuid> &ids)
{
    const RowCache::Claim claim = m_cache.claim(ids);
    whenDone(m_store.rows(tables::Interaction, m_columns, ids), this,
             [this, claim, ids](const Result<QList<ListRow>> &rows) {
                 if (!rows) {
                     m_cache.release(claim, ids);
                     Q_EMIT failed(rows.error());
                     return;
                 }
                 tellChanged(m_cache.accept(claim, ids, *rows));
             });
}

void TimelineModel::tellChanged(const QList<Uuid> &ids)
{
    const QSet<Uuid> changed(ids.cbegin(), ids.cend());
    for (int row = 0; row < rowCount(); ++row) {
        if (m_entries.at(row).mark == Mark::Interaction && changed.contains(m_entries.at(row).id))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void TimelineModel::tellAllChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace farol
