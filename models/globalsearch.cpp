// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/globalsearch.h"

#include "models/customerfields.h"

#include "core/async.h"
#include "core/field.h"
#include "core/tables.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace farol {

namespace {

qsizetype placeOf(TableNumber table)
{
    const QList<TableNumber> &order = GlobalSearch::groupOrder();
    const qsizetype place = order.indexOf(GlobalSearch::groupOf(table));
    return place < 0 ? order.size() : place;
}

QList<Uuid> customersOf(const QList<SearchHit> &hits)
{
    QList<Uuid> ids;
    QSet<Uuid> seen;
    for (const SearchHit &hit : hits) {
        if (hit.customer.id.isNull() || seen.contains(hit.customer.id))
            continue;
        seen.insert(hit.customer.id);
        ids.append(hit.customer.id);
    }
    return ids;
}

} // namespace

GlobalSearch::GlobalSearch(Store &store, QObject *parent) : QObject(parent), m_store(store) {}

const QList<TableNumber> &GlobalSearch::groupOrder()
{
    static const QList<TableNumber> order{tables::Customer, tables::Contact, tables::Interaction,
                                          tables::Ticket,   tables::Task,    tables::Contract};
    return order;
}

TableNumber GlobalSearch::groupOf(TableNumber table)
{
    switch (table) {
    case tables::ContactLink: return tables::Contact;
    case tables::TicketMessage: return tables::Ticket;
    case tables::CustomValue: return tables::Customer;
    default: return table;
    }
}

void GlobalSearch::search(const QString &text, const QList<TableNumber> &tables)
{
    const std::uint64_t request = ++m_request;
    whenDone(m_store.search({text, tables, MostHits}, request), this, [this, request](const Result<SearchPage> &page) {
        if (request != m_request)
            return;
        if (page) {
            take(*page);
            return;
        }
        m_answered = request;
        if (page.error().code != Error::Code::Cancelled)
            Q_EMIT failed(page.error());
    });
}

void GlobalSearch::take(const SearchPage &page)
{
    const QList<Uuid> ids = customersOf(page.hits);
    if (ids.isEmpty()) {
        show(page, {});
        return;
    }
    const QList<FieldNumber> columns{customerfields::Name, customerfields::Stage};
    // Hits and names are shown together, so that no line changes under the eye.
    whenDone(m_store.rows(tables::Customer, columns, ids), this,
             [this, page, request = m_request](const Result<QList<ListRow>> &rows) {
                 if (request == m_request)
                     show(page, rows ? *rows : QList<ListRow>());
             });
}

void GlobalSearch::show(const SearchPage &page, const QList<ListRow> &customers)
{
    QHash<Uuid, std::pair<QString, QString>> known; // name and stage
    for (const ListRow &row : customers) {
        auto &[name, stage] = known[row.id];
        fromValue(row.values.value(0), name);
        fromValue(row.values.value(1), stage);
    }
    QList<FoundRow> rows;
    for (const SearchHit &hit : page.hits) {
        const auto [name, stage] = known.value(hit.customer.id);
        const bool isCustomer = hit.row.table == tables::Customer;
        rows.append({hit, isCustomer ? QString() : name, isCustomer ? stage : QString()});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const FoundRow &a, const FoundRow &b) {
        return placeOf(a.hit.row.table) < placeOf(b.hit.row.table);
    });
    m_answered = m_request;
    Q_EMIT found(rows, page.more);
}

} // namespace farol
