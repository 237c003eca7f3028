// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/contract.h"
#include "core/interaction.h"
#include "core/schema.h"
#include "core/task.h"
#include "core/ticket.h"
#include "core/value.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

#include <cstdint>
#include <optional>

/// What a device works out of a customer's rows, to be shown, filtered and sorted by in lists. Rows given here are the shown
/// ones that are not deleted.
namespace farol {

/// The numbers of the customer's derived columns.
namespace derived {
inline constexpr FieldNumber Recurring = FirstDerived;
inline constexpr FieldNumber RecurringCurrency = FirstDerived + 1;
inline constexpr FieldNumber Renewal = FirstDerived + 2;
inline constexpr FieldNumber LastContact = FirstDerived + 3;
inline constexpr FieldNumber OpenTickets = FirstDerived + 4;
inline constexpr FieldNumber NextTask = FirstDerived + 5;
} // namespace derived

/// The derived columns of a customer, in the order of their numbers.
[[nodiscard]] QList<FieldInfo> customerFigureInfos();

struct CustomerFigures final {
    std::optional<std::int64_t> recurring; ///< MRR, minor units; null when there is none, or in several currencies
    QString recurringCurrency; ///< empty when `recurring` is null
    QDate renewal; ///< invalid = none
    std::optional<Instant> lastContact;
    std::int64_t openTickets = 0;
    QDate nextTask; ///< invalid = none
    friend bool operator==(const CustomerFigures &, const CustomerFigures &) = default;
};

/// All six, by their numbers; what is not known is there as a null.
[[nodiscard]] QMap<FieldNumber, Value> valuesOf(const CustomerFigures &figures);

/// Whether it has begun and not ended on that day.
[[nodiscard]] bool isRunning(const Contract &contract, QDate today);
/// Neither answered for good nor closed.
[[nodiscard]] bool isOpen(const Ticket &ticket);
[[nodiscard]] bool isOpen(const Task &task);
/// Whether somebody of the team was in touch with the customer.
[[nodiscard]] bool isContact(const Interaction &interaction);

/// The sum over running contracts that are no trials and are paid again and again, and its currency.
struct Recurring final {
    std::optional<std::int64_t> value;
    QString currency;
};
[[nodiscard]] Recurring recurringOf(const QList<Contract> &contracts, QDate today);
/// The earliest day of renewal from today on of running contracts; else the latest one that has passed, of any contract.
[[nodiscard]] QDate renewalOf(const QList<Contract> &contracts, QDate today);
[[nodiscard]] std::optional<Instant> lastContactOf(const QList<Interaction> &interactions);
[[nodiscard]] std::int64_t openTicketsOf(const QList<Ticket> &tickets);
/// The earliest day an open task is due.
[[nodiscard]] QDate nextTaskOf(const QList<Task> &tasks);

[[nodiscard]] CustomerFigures figuresOf(const QList<Contract> &contracts, const QList<Interaction> &interactions,
                                        const QList<Ticket> &tickets, const QList<Task> &tasks, QDate today);

} // namespace farol
