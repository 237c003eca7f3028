// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customerrecord.h"

#include "models/filterparts.h"

#include "core/async.h"
#include "core/interaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr FieldNumber CustomerField = 1; // of everything that hangs on a customer
constexpr FieldNumber KindField = 3;
constexpr FieldNumber AtField = 4;
constexpr FieldNumber ChurnDayField = 3;

} // namespace

CustomerRecord::CustomerRecord(Store &store, const Readable &readable, QObject *parent)
    : QObject(parent),
      m_store(store),
      m_readable(readable),
      m_detail(store),
      m_contacts(store, readable.format),
      m_links(store, readable.format),
      m_contracts(store, readable),
      m_tickets(store, readable),
      m_tasks(store, readable),
      m_churns(store, tables::ChurnEvent, CustomerField, {{ChurnDayField, true}}),
      m_children(store, readable),
      m_group(store)
{
    connect(&m_detail, &RowDetail::loaded, this, &CustomerRecord::headChanged);
    connect(&m_detail, &RowDetail::updated, this, &CustomerRecord::headChanged);
    connect(&m_detail, &RowDetail::vanished, this, &CustomerRecord::gone);
    connect(&m_detail, &RowDetail::failed, this, &CustomerRecord::gone);
    for (const OwnedRows *rows : {static_cast<OwnedRows *>(&m_contracts), static_cast<OwnedRows *>(&m_tickets)})
        connect(rows, &OwnedRows::refreshed, this, &CustomerRecord::headChanged);
    connect(&m_store, &Store::changed, this, [this](const ChangeSet &changes) {
        const bool any = std::any_of(changes.rows.cbegin(), changes.rows.cend(),
                                     [](const RowChange &change) { return change.row.table == tables::Interaction; });
        if (any)
            askLastContact();
    });
}

void CustomerRecord::show(CustomerId customer)
{
    if (customer == id() && m_detail.row())
        return;
    m_lastContact.reset();
    m_detail.show({tables::Customer, customer.uuid});
    for (OwnedRows *rows : {static_cast<OwnedRows *>(&m_contacts), static_cast<OwnedRows *>(&m_links),
                            static_cast<OwnedRows *>(&m_contracts), static_cast<OwnedRows *>(&m_tickets),
                            static_cast<OwnedRows *>(&m_tasks), &m_churns, static_cast<OwnedRows *>(&m_children)})
        rows->show(customer.uuid);
    m_group.show(customer.uuid);
    askLastContact();
}

std::optional<Customer> CustomerRecord::customer() const
{
    return m_detail.row() ? std::optional(customerFromRow(*m_detail.row())) : std::nullopt;
}

RecordFigures CustomerRecord::figures() const
{
    return recordFiguresOf(m_contracts.entities<Contract>(), m_tickets.entities<Ticket>(), m_readable.today());
}

void CustomerRecord::askLastContact()
{
    const std::uint64_t request = ++m_request;
    if (id().isNull())
        return;
    ListQuery query;
    query.table = tables::Interaction;
    query.filter =
        filters::group(Filter::Kind::All, {filters::equals(CustomerField, id().uuid),
                                           filters::leaf(KindField, FilterOp::NotEqual, {Value(u"note"_s)})});
    query.sort = {{AtField, true}};
    query.columns = {AtField};
    query.limit = 1;
    query.pageOnly = true;
    whenDone(m_store.list(query, request), this, [this, request](const Result<ListPage> &page) {
        if (request != m_request || !page)
            return; // a figure that cannot be had is shown as a dash
        const Value at = page->rows.isEmpty() ? Value() : page->rows.constFirst().values.value(0);
        const auto *ms = at.get<std::int64_t>();
        m_lastContact = ms == nullptr ? std::nullopt : std::optional(Instant{*ms});
        Q_EMIT headChanged();
    });
}

} // namespace farol
