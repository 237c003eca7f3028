// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/format.h"
#include "models/ownedrows.h"
#include "models/recordroles.h"

#include "core/contract.h"
#include "core/task.h"
#include "core/ticket.h"

namespace farol {

class Clock;
class NameLookup;

/// What rows are made readable with.
struct Readable final {
    const NameLookup &names;
    const Clock &clock;
    Format format;
    [[nodiscard]] QDate today() const;
};

/// The contracts of a customer, newest first: what they are worth, and how far the renewal is.
class ContractRows final : public OwnedRows
{
    Q_OBJECT
public:
    enum Column { Product, Seats, Worth, Monthly, Term, Renewal, Columns };
    ContractRows(Store &store, const Readable &readable, QObject *parent = nullptr);
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QVariant cell(const ListRow &row, int column, int role) const override;

private:
    [[nodiscard]] QString text(const Contract &contract, int column) const;
    [[nodiscard]] WordTone tone(const Contract &contract, int column) const;
    Readable m_readable;
};

/// "R$ 1.250,00 a month"; without a period the amount alone.
[[nodiscard]] QString worthText(const Contract &contract, const Format &format);
/// "01/02/26 to 31/01/27", "since 01/02/26" where no end is known; empty without a day.
[[nodiscard]] QString termText(const Contract &contract, const Format &format);
/// "in 77 days, notice within 17"; empty without a renewal day.
[[nodiscard]] QString renewalText(const Contract &contract, const Readable &readable);
[[nodiscard]] WordTone renewalTone(const Contract &contract, QDate today);

/// What is to be done for a customer, by the day it is due; what is done is left out unless asked for.
class TaskRows final : public OwnedRows
{
    Q_OBJECT
public:
    TaskRows(Store &store, const Readable &readable, QObject *parent = nullptr);
    void showDone(bool shown);

protected:
    [[nodiscard]] QVariant cell(const ListRow &row, int column, int role) const override;

private:
    Readable m_readable;
};

/// Ticking a task off, or taking the tick back: one act.
[[nodiscard]] Command finishTask(const Task &task, bool done, Instant now);

/// A customer's tickets, newest first.
class TicketRows final : public OwnedRows
{
    Q_OBJECT
public:
    TicketRows(Store &store, const Readable &readable, QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant cell(const ListRow &row, int column, int role) const override;

private:
    Readable m_readable;
};

/// Closing a ticket, or opening it again: one act.
[[nodiscard]] Command closeTicket(const Ticket &ticket, bool closed, Instant now);

} // namespace farol
