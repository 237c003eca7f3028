// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/contract.h"
#include "core/ticket.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

#include <cstdint>
#include <optional>

namespace farol {

/// The key figures of one customer on its page, where there is room for more than the derived columns of lists: as its contracts and tickets give them on one day.
struct RecordFigures final {
    QMap<QString, std::int64_t> monthly; ///< recurring revenue of a month (MRR), minor units by currency
    std::optional<std::int64_t> seats; ///< of the running contracts together; nothing when none says
    QDate renewal; ///< the next one of a running contract
    QDate notice; ///< by which notice has to be given for that renewal; invalid = not agreed
    QStringList plans; ///< of the running contracts, each once
    int running = 0; ///< contracts
    int openTickets = 0;
    int urgentTickets = 0;
    friend bool operator==(const RecordFigures &, const RecordFigures &) = default;
};

/// The last day on which notice can be given; invalid when the contract says nothing of it.
[[nodiscard]] QDate noticeDay(const Contract &contract);
[[nodiscard]] RecordFigures recordFiguresOf(const QList<Contract> &contracts, const QList<Ticket> &tickets,
                                            QDate today);

} // namespace farol
