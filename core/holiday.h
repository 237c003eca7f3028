// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using HolidayId = Id<struct HolidayTag>;

/// A day on which the workspace does not work.
struct Holiday final {
    HolidayId id;
    QDate day;
    QString name;
    bool isYearly = false; ///< on the same day and month

    friend bool operator==(const Holiday &, const Holiday &) = default;

    static constexpr auto fieldList()
    {
        using E = Holiday;
        return std::tuple{
            fieldOf(&E::day, declare::day(1, "day", "Day").mandatory().writtenBy(Writers::Leads)),
            fieldOf(&E::name, declare::text(2, "name", "Name").mandatory().writtenBy(Writers::Leads)),
            fieldOf(&E::isYearly, declare::flag(3, "is_yearly", "Every year").writtenBy(Writers::Leads)),
        };
    }
};

[[nodiscard]] EntityInfo holidayEntity();
[[nodiscard]] Holiday holidayFromRow(const RowState &row);

} // namespace farol
