// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using ContractId = Id<struct ContractTag>;

/// What a customer has bought: a subscription, or one service. Several may run at once.
struct Contract final {
    ContractId id;
    CustomerId customer;
    QString externalKey; ///< its key in another system; imports match by it
    QString product;
    QString plan;
    std::optional<std::int64_t> seats; ///< licences, >= 0
    std::optional<std::int64_t> value; ///< minor units of the currency, for each period
    QString currency; ///< ISO 4217, key of list "currencies"
    QString period; ///< key of workspace list "periods": what the value is paid for
    QDate starts; ///< first day
    QDate ends; ///< last day; invalid = open-ended
    QDate renewal; ///< the day it is renewed or ends
    std::optional<std::int64_t> noticeDays; ///< days before the renewal by which notice has to be given
    bool autoRenew = false;
    bool isTrial = false;
    QStringList tags;
    QString notes;

    friend bool operator==(const Contract &, const Contract &) = default;

    static constexpr auto fieldList()
    {
        using E = Contract;
        return std::tuple{
            fieldOf(&E::customer, declare::reference(1, "customer", "Customer", tables::Customer).mandatory()),
            fieldOf(&E::externalKey, declare::text(2, "external_key", "External key")),
            fieldOf(&E::product, declare::text(3, "product", "Product").forPortal().forSearch()),
            fieldOf(&E::plan, declare::text(4, "plan", "Plan").forPortal()),
            fieldOf(&E::seats, declare::integer(5, "seats", "Seats").forPortal().atLeast(0)),
            fieldOf(&E::value, declare::integer(6, "value", "Value").asCritical().atLeast(0).inCurrencyOf(7)),
            fieldOf(&E::currency, declare::key(7, "currency", "Currency", "currencies")),
            fieldOf(&E::period, declare::key(8, "period", "Period", "periods")),
            fieldOf(&E::starts, declare::day(9, "starts", "Starts").forPortal()),
            fieldOf(&E::ends, declare::day(10, "ends", "Ends").forPortal()),
            fieldOf(&E::renewal, declare::day(11, "renewal", "Renewal").asCritical().forPortal()),
            fieldOf(&E::noticeDays, declare::integer(12, "notice_days", "Notice (days)").atLeast(0)),
            fieldOf(&E::autoRenew, declare::flag(13, "auto_renew", "Renews by itself")),
            fieldOf(&E::isTrial, declare::flag(14, "is_trial", "Trial")),
            fieldOf(&E::tags, declare::set(15, "tags", "Tags")),
            fieldOf(&E::notes, declare::longText(16, "notes", "Notes").forSearch()),
        };
    }
};

[[nodiscard]] EntityInfo contractEntity();
[[nodiscard]] Contract contractFromRow(const RowState &row);

} // namespace farol
