// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/derived.h"

#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/money.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

/// Nothing when it does not fit.
std::optional<std::int64_t> sum(std::int64_t a, std::int64_t b)
{
    using Limits = std::numeric_limits<std::int64_t>;
    if (b > 0 ? a > Limits::max() - b : a < Limits::min() - b)
        return std::nullopt;
    return a + b;
}

} // namespace

QList<FieldInfo> customerFigureInfos()
{
    return {
        declare::integer(derived::Recurring, "recurring", "MRR").inCurrencyOf(derived::RecurringCurrency),
        declare::key(derived::RecurringCurrency, "recurring_currency", "Currency", "currencies"),
        declare::day(derived::Renewal, "renewal", "Renewal"),
        declare::instant(derived::LastContact, "last_contact", "Last contact"),
        declare::integer(derived::OpenTickets, "open_tickets", "Open tickets").atLeast(0),
        declare::day(derived::NextTask, "next_task", "Next task"),
    };
}

QMap<FieldNumber, Value> valuesOf(const CustomerFigures &figures)
{
    return {
        {derived::Recurring, toValue(figures.recurring)},
        {derived::RecurringCurrency, Value(figures.recurringCurrency)},
        {derived::Renewal, toValue(figures.renewal)},
        {derived::LastContact, toValue(figures.lastContact)},
        {derived::OpenTickets, Value(figures.openTickets)},
        {derived::NextTask, toValue(figures.nextTask)},
    };
}

bool isRunning(const Contract &contract, QDate today)
{
    return (!contract.starts.isValid() || contract.starts <= today)
           && (!contract.ends.isValid() || contract.ends >= today);
}

bool isOpen(const Ticket &ticket)
{
    // What an import brings may be closed without anybody knowing when.
    return !ticket.closedAt && ticket.status != "solved"_L1 && ticket.status != "closed"_L1;
}

bool isOpen(const Task &task)
{
    return !task.doneAt && task.status != "done"_L1;
}

bool isContact(const Interaction &interaction)
{
    return interaction.kind != "note"_L1;
}

Recurring recurringOf(const QList<Contract> &contracts, QDate today)
{
    Recurring recurring;
    for (const Contract &contract : contracts) {
        if (contract.isTrial || !contract.value || !isRunning(contract, today))
            continue;
        const std::optional<std::int64_t> monthly = monthlyValue(*contract.value, contract.period);
        if (!monthly)
            continue;
        if (recurring.value && recurring.currency != contract.currency)
            return {};
        recurring.currency = contract.currency;
        recurring.value = sum(recurring.value.value_or(0), *monthly);
        if (!recurring.value)
            return {};
    }
    return recurring;
}

QDate renewalOf(const QList<Contract> &contracts, QDate today)
{
    QDate next;
    QDate passed;
    for (const Contract &contract : contracts) {
        const QDate day = contract.renewal;
        if (!day.isValid())
            continue;
        if (day < today)
            passed = passed.isValid() ? std::max(passed, day) : day;
        else if (isRunning(contract, today))
            next = next.isValid() ? std::min(next, day) : day;
    }
    return next.isValid() ? next : passed;
}

std::optional<Instant> lastContactOf(const QList<Interaction> &interactions)
{
    std::optional<Instant> last;
    for (const Interaction &interaction : interactions) {
        if (interaction.at && isContact(interaction) && (!last || *interaction.at > *last))
            last = interaction.at;
    }
    return last;
}

std::int64_t openTicketsOf(const QList<Ticket> &tickets)
{
    return std::count_if(tickets.cbegin(), tickets.cend(), [](const Ticket &ticket) { return isOpen(ticket); });
}

QDate nextTaskOf(const QList<Task> &tasks)
{
    QDate next;
    for (const Task &task : tasks) {
        if (task.due.isValid() && isOpen(task))
            next = next.isValid() ? std::min(next, task.due) : task.due;
    }
    return next;
}

CustomerFigures figuresOf(const QList<Contract> &contracts, const QList<Interaction> &interactions,
                          const QList<Ticket> &tickets, const QList<Task> &tasks, QDate today)
{
    CustomerFigures figures;
    const Recurring recurring = recurringOf(contracts, today);
    figures.recurring = recurring.value;
    figures.recurringCurrency = recurring.currency;
    figures.renewal = renewalOf(contracts, today);
    figures.lastContact = lastContactOf(interactions);
    figures.openTickets = openTicketsOf(tickets);
    figures.nextTask = nextTaskOf(tasks);
    return figures;
}

} // namespace farol
