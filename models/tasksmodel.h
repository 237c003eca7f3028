// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customernames.h"
#include "models/format.h"
#include "models/itemroles.h"
#include "models/rowlistmodel.h"

#include "core/changeset.h"

#include <QDate>

namespace farol {

class NameLookup;

/// How a task stands to its day.
enum class TaskSection : std::uint8_t { Overdue, Today, Later, NoDate, Done };

enum TaskRole : int {
    TaskCustomerRole = NumericRole + 1, ///< QString: name of the customer
    TaskCustomerIdRole, ///< QByteArray
    TaskSectionRole, ///< int: TaskSection
    TaskDueRole, ///< QString: when, in words
    TaskPriorityRole, ///< QString: label; empty for what is not urgent or high
    TaskDoneRole, ///< bool
};

/// The tasks of one person: what is to do in order of its day, or what is done, the newest first.
class TasksModel final : public RowListModel
{
    Q_OBJECT
public:
    enum class View : std::uint8_t { ToDo, Done };
    TasksModel(Store &store, const NameLookup &names, const Format &format, QObject *parent = nullptr);

    void show(View view, QDate today);
    [[nodiscard]] View view() const { return m_view; }
    [[nodiscard]] Filter filterOf(View view) const;
    [[nodiscard]] static QString sectionTitle(TaskSection section);

protected:
    [[nodiscard]] QVariant cell(const ListRow &row, FieldNumber field, int role) const override;

private:
    [[nodiscard]] TaskSection sectionOf(const ListRow &row) const;
    [[nodiscard]] QDate dueOf(const ListRow &row) const;
    [[nodiscard]] QString dueText(const ListRow &row) const;
    [[nodiscard]] QString priorityText(const ListRow &row) const;
    [[nodiscard]] Uuid customerOf(const ListRow &row) const;

    const NameLookup &m_names;
    Format m_format;
    mutable CustomerNames m_customers; ///< asks by itself for what is painted
    View m_view = View::ToDo;
    QDate m_today;
};

/// A day as people speak of it: "yesterday", "today", "in 3 days", a date beyond a week.
[[nodiscard]] QString dueWords(QDate due, QDate today, const Format &format);
/// Done at that moment, or to do again.
[[nodiscard]] Command setTasksDone(const QList<Uuid> &ids, bool done, Instant now);

} // namespace farol
