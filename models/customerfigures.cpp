// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customerfigures.h"

#include "core/derived.h"
#include "core/money.h"

using namespace Qt::StringLiterals;

namespace farol {

QDate noticeDay(const Contract &contract)
{
    if (!contract.renewal.isValid() || !contract.noticeDays)
        return {};
    return contract.renewal.addDays(-*contract.noticeDays);
}

RecordFigures recordFiguresOf(const QList<Contract> &contracts, const QList<Ticket> &tickets, QDate today)
{
    RecordFigures figures;
    for (const Contract &contract : contracts) {
        if (contract.isTrial || !isRunning(contract, today))
            continue;
        ++figures.running;
        if (const auto monthly = contract.value ? monthlyValue(*contract.value, contract.period) : std::nullopt)
            figures.monthly[contract.currency] += *monthly;
        if (contract.seats)
            figures.seats = figures.seats.value_or(0) + *contract.seats;
        if (!contract.plan.isEmpty() && !figures.plans.contains(contract.plan))
            figures.plans.append(contract.plan);
        const bool ahead = contract.renewal.isValid() && contract.renewal >= today;
        if (ahead && (!figures.renewal.isValid() || contract.renewal < figures.renewal)) {
            figures.renewal = contract.renewal;
            figures.notice = noticeDay(contract);
        }
    }
    for (const Ticket &ticket : tickets) {
        if (!isOpen(ticket))
            continue;
        ++figures.openTickets;
        figures.urgentTickets += ticket.priority == "urgent"_L1 ? 1 : 0;
    }
    return figures;
}

} // namespace farol
