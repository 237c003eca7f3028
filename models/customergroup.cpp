// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customergroup.h"

#include "models/customerfields.h"
#include "models/customerfigures.h"
#include "models/dayheading.h"
#include "models/filterparts.h"
#include "models/itemroles.h"
#include "models/labels.h"

#include "core/async.h"
#include "core/customer.h"
#include "core/derived.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

constexpr qsizetype MostSteps = 20; // higher than any company is built
constexpr qsizetype MostAsked = 2'000; // customers whose contracts are asked for at once
constexpr int SoonDays = 30;

// lupdate takes nested braces in a list of initialisers for the function's body, and loses the context of what follows.
QList<SortKey> byName()
{
    return {SortKey{customerfields::Name, false}};
}

void stepUp(Store &store, const Uuid &at, const QList<GroupStep> &path, QObject *context,
            const std::function<void(const QList<GroupStep> &path)> &then)
{
    const QList<FieldNumber> columns{customerfields::Name, customerfields::Parent};
    whenDone(store.rows(tables::Customer, columns, {at}), context,
             [&store, at, path, context, then](const Result<QList<ListRow>> &rows) {
                 QList<GroupStep> further = path;
                 const ListRow row = rows && !rows->isEmpty() ? rows->constFirst() : ListRow();
                 if (const Value name = row.values.value(0); name.get<QString>() != nullptr)
                     further.last().name = *name.get<QString>();
                 const Value above = row.values.value(1);
                 const auto *next = above.get<Uuid>();
                 const bool known = next != nullptr
                                    && std::any_of(further.cbegin(), further.cend(),
                                                   [next](const GroupStep &step) { return step.id == *next; });
                 if (next == nullptr || known || further.size() > MostSteps) {
                     then(further.mid(1)); // the first is where the way begins
                     return;
                 }
                 stepUp(store, *next, further + QList<GroupStep>{{*next, {}}}, context, then);
             });
}

} // namespace

void walkUp(Store &store, const Uuid &from, QObject *context,
            const std::function<void(const QList<GroupStep> &path)> &then)
{
    stepUp(store, from, {{from, {}}}, context, then);
}

GroupPath::GroupPath(Store &store, QObject *parent) : QObject(parent), m_store(store)
{
    connect(&m_store, &Store::changed, this, [this](const ChangeSet &changes) {
        const bool ours = std::any_of(changes.rows.cbegin(), changes.rows.cend(), [this](const RowChange &change) {
            const auto same = [&change](const GroupStep &step) { return step.id == change.row.id; };
            return change.row.table == tables::Customer
                   && (change.row.id == m_customer || std::any_of(m_steps.cbegin(), m_steps.cend(), same));
        });
        if (ours)
            ask();
    });
}

void GroupPath::show(const Uuid &customer)
{
    if (customer == m_customer)
        return;
    m_customer = customer;
    m_steps.clear();
    Q_EMIT changed();
    ask();
}

void GroupPath::ask()
{
    const std::uint64_t request = ++m_request;
    if (m_customer.isNull())
        return;
    walkUp(m_store, m_customer, this, [this, request](const QList<GroupStep> &path) {
        if (request != m_request || path == m_steps)
            return;
        m_steps = path;
        Q_EMIT changed();
    });
}

ChildRows::ChildRows(Store &store, const Readable &readable, QObject *parent)
    : OwnedRows(store, tables::Customer, customerfields::Parent, byName(), parent), m_readable(readable)
{
    alsoRead({derived::Recurring, derived::RecurringCurrency, derived::Renewal, derived::OpenTickets});
    connect(this, &OwnedRows::refreshed, this, &ChildRows::askContracts);
    connect(this, &QAbstractItemModel::modelReset, this, &ChildRows::figured);
}

void ChildRows::askContracts()
{
    Q_EMIT figured();
    QList<Value> unclear;
    for (int row = 0; row < rowCount(); ++row) {
        if (value(rowAt(row), derived::Recurring).isNull() && unclear.size() < MostAsked)
            unclear.append(Value(idAt(row)));
    }
    const std::uint64_t request = ++m_request;
    if (unclear.isEmpty()) {
        m_several.clear();
        return;
    }
    constexpr FieldNumber CustomerField = 1, Worth = 6, Currency = 7, Period = 8, Starts = 9, Ends = 10, Trial = 14;
    ListQuery query;
    query.table = tables::Contract;
    query.filter = filters::leaf(CustomerField, FilterOp::In, unclear);
    query.columns = {CustomerField, Worth, Currency, Period, Starts, Ends, Trial};
    query.limit = MostRows;
    query.pageOnly = true;
    whenDone(store().list(query, request), this,
             [this, request, columns = query.columns](const Result<ListPage> &page) {
                 if (request != m_request || !page)
                     return; // a figure that cannot be had is shown as a dash
                 QHash<Uuid, QList<Contract>> contracts;
                 for (const ListRow &row : page->rows) {
                     Contract contract;
                     for (qsizetype i = 0; i < row.values.size(); ++i)
                         setField(contract, columns.at(i), row.values.at(i));
                     contracts[contract.customer.uuid].append(contract);
                 }
                 m_several.clear();
                 for (auto of = contracts.cbegin(); of != contracts.cend(); ++of)
                     m_several.insert(of.key(), recordFiguresOf(*of, {}, m_readable.today()).monthly);
                 repaintAll();
                 Q_EMIT figured();
             });
}

QMap<QString, std::int64_t> ChildRows::monthlyOf(const ListRow &row) const
{
    const Value amount = value(row, derived::Recurring);
    const Value currency = value(row, derived::RecurringCurrency);
    if (amount.get<std::int64_t>() == nullptr || currency.get<QString>() == nullptr)
        return m_several.value(row.id);
    return {{*currency.get<QString>(), *amount.get<std::int64_t>()}};
}

QDate ChildRows::renewalOf(const ListRow &row) const
{
    QDate day;
    fromValue(value(row, derived::Renewal), day);
    return day;
}

GroupFigures ChildRows::figures() const
{
    GroupFigures sum;
    for (int row = 0; row < rowCount(); ++row) {
        ++sum.customers;
        const QMap<QString, std::int64_t> monthly = monthlyOf(rowAt(row));
        for (auto amount = monthly.cbegin(); amount != monthly.cend(); ++amount)
            sum.monthly[amount.key()] += *amount;
        const Value tickets = value(rowAt(row), derived::OpenTickets);
        sum.openTickets += tickets.get<std::int64_t>() == nullptr ? 0 : *tickets.get<std::int64_t>();
    }
    return sum;
}

int ChildRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ChildRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == Monthly || section == OpenTickets;
        return QVariant::fromValue<Qt::Alignment>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Name: return tr("Customer");
    case Monthly: return tr("Per month");
    case Renewal: return fieldLabel(*entityInfo().column(derived::Renewal));
    case OpenTickets: return fieldLabel(*entityInfo().column(derived::OpenTickets));
    default: return {};
    }
}

QString ChildRows::text(const ListRow &row, int column) const
{
    switch (column) {
    case Name: {
        const Value name = value(row, customerfields::Name);
        return name.get<QString>() == nullptr ? QString() : *name.get<QString>();
    }
    case Monthly: return amountsText(monthlyOf(row), m_readable.format);
    case Renewal: {
        const QDate day = renewalOf(row);
        return day.isValid() ? m_readable.format.day(day) + u" · "_s + dayDistance(day, m_readable.today()) : QString();
    }
    case OpenTickets: {
        const Value tickets = value(row, derived::OpenTickets);
        return tickets.get<std::int64_t>() == nullptr ? QString()
                                                      : m_readable.format.number(*tickets.get<std::int64_t>());
    }
    default: return {};
    }
}

QVariant ChildRows::cell(const ListRow &row, int column, int role) const
{
    const QString shown = text(row, column);
    const QDate renewal = renewalOf(row);
    const QDate today = m_readable.today();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return shown;
    case Qt::AccessibleTextRole: {
        const QString head = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return shown.isEmpty() ? tr("%1: empty").arg(head) : head + u": "_s + shown;
    }
    case Qt::TextAlignmentRole: return headerData(column, Qt::Horizontal, role);
    case NumericRole: return column == Monthly || column == OpenTickets;
    case ToneRole: {
        const bool soon =
            column == Renewal && renewal.isValid() && renewal >= today && today.daysTo(renewal) <= SoonDays;
        return static_cast<int>(soon ? WordTone::Warn : WordTone::Plain);
    }
    default: return {};
    }
}

QString amountsText(const QMap<QString, std::int64_t> &amounts, const Format &format)
{
    QStringList texts;
    for (auto amount = amounts.cbegin(); amount != amounts.cend(); ++amount)
        texts.append(format.money(*amount, amount.key()));
    return texts.join(u" + "_s);
}

} // namespace farol
