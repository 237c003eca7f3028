// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clientfields.h"

namespace farol::storage {

/// Those of version 5 ended with the value's own id, so that every value found had to be read for its customer. These hold
/// all that a filter or a sort order asks for; and customers that live are found by id without reading their rows.
QList<Step> customFieldIndexSteps()
{
    QList<Step> steps;
    for (const QByteArray &old : {QByteArray("custom_value_number"), QByteArray("custom_value_text")}) {
        steps += Script{"DROP INDEX IF EXISTS " + old, {}};
        steps += Script{"DELETE FROM away_index WHERE name = '" + old + "'", {}};
        steps += Script{"DELETE FROM sqlite_stat1 WHERE idx = '" + old + "'", {}};
    }
    const auto listed = [&steps](const QByteArray &table, const QByteArray &index, const QByteArray &expressions,
                                 const QByteArray &plan) {
        steps += Index{index, table, expressions, false, "deleted = 0"};
        steps += Script{
            "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('" + table + "', '" + index + "', '" + plan + "')", {}};
    };
    listed("custom_value", "custom_value_by_number", "field, number, customer", "1000000 5000 100 1");
    listed("custom_value", "custom_value_by_text", "field, text_key, customer, text", "1000000 5000 100 1 1");
    listed("customer", "customer_living", "id", "100000 1");
    return steps;
}

} // namespace farol::storage
