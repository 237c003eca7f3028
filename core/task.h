// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/field.h"
#include "core/fieldmakers.h"
#include "core/interaction.h"
#include "core/rowstate.h"
#include "core/tables.h"

namespace farol {

using TaskId = Id<struct TaskTag>;

/// Something somebody of the team has to do for a customer.
struct Task final {
    TaskId id;
    CustomerId customer;
    QString title;
    QDate due;
    UserId assignee;
    QString status; ///< key of workspace list "task_statuses"
    QString priority; ///< key of workspace list "priorities"
    std::optional<Instant> doneAt; ///< null = not done
    InteractionId interaction; ///< what it came from
    QString notes;

    friend bool operator==(const Task &, const Task &) = default;

    static constexpr auto fieldList()
    {
        using E = Task;
        return std::tuple{
            fieldOf(&E::customer, declare::reference(1, "customer", "Customer", tables::Customer).mandatory()),
            fieldOf(&E::title, declare::text(2, "title", "Title").mandatory().forSearch()),
            fieldOf(&E::due, declare::day(3, "due", "Due")),
            fieldOf(&E::assignee, declare::reference(4, "assignee", "Assignee", tables::User)),
            fieldOf(&E::status, declare::key(5, "status", "Status", "task_statuses").mandatory()),
            fieldOf(&E::priority, declare::key(6, "priority", "Priority", "priorities")),
            fieldOf(&E::doneAt, declare::instant(7, "done_at", "Done")),
            fieldOf(&E::interaction, declare::reference(8, "interaction", "Interaction", tables::Interaction)),
            fieldOf(&E::notes, declare::longText(9, "notes", "Notes").forSearch()),
        };
    }
};

[[nodiscard]] EntityInfo taskEntity();
[[nodiscard]] Task taskFromRow(const RowState &row);

} // namespace farol
