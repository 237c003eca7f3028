// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using ChurnEventId = Id<struct ChurnEventTag>;

/// That a customer cancelled, and why. A customer may leave more than once.
struct ChurnEvent final {
    ChurnEventId id;
    CustomerId customer;
    QString externalKey; ///< its key in another system; imports match by it
    QDate day; ///< the day the service ended
    QString reason; ///< key of workspace list "churn_reasons"
    std::optional<std::int64_t> refund; ///< minor units of the currency
    QString currency; ///< ISO 4217, key of list "currencies"
    bool afterUpgrade = false;
    bool afterDowngrade = false;
    bool isReturn = false; ///< the customer had left before and come back
    bool isAvoidable = false; ///< as the team judges it
    QString feedback; ///< in the customer's words

    friend bool operator==(const ChurnEvent &, const ChurnEvent &) = default;

    static constexpr auto fieldList()
    {
        using E = ChurnEvent;
        return std::tuple{
            fieldOf(&E::customer, declare::reference(1, "customer", "Customer", tables::Customer).mandatory()),
            fieldOf(&E::externalKey, declare::text(2, "external_key", "External key")),
            fieldOf(&E::day, declare::day(3, "day", "Day").mandatory()),
            fieldOf(&E::reason, declare::key(4, "reason", "Reason", "churn_reasons")),
            fieldOf(&E::refund, declare::integer(5, "refund", "Refund").atLeast(0).inCurrencyOf(6)),
            fieldOf(&E::currency, declare::key(6, "currency", "Currency", "currencies")),
            fieldOf(&E::afterUpgrade, declare::flag(7, "after_upgrade", "After an upgrade")),
            fieldOf(&E::afterDowngrade, declare::flag(8, "after_downgrade", "After a downgrade")),
            fieldOf(&E::isReturn, declare::flag(9, "is_return", "Had come back")),
            fieldOf(&E::isAvoidable, declare::flag(10, "is_avoidable", "Avoidable")),
            fieldOf(&E::feedback, declare::longText(11, "feedback", "Feedback").asPersonal().forSearch()),
        };
    }
};

[[nodiscard]] EntityInfo churnEventEntity();
[[nodiscard]] ChurnEvent churnEventFromRow(const RowState &row);

} // namespace farol
