// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tasksmodel.h"

#include "models/filterparts.h"
#include "models/labels.h"
#include "models/namelookup.h"
#include "models/taskfields.h"

#include "core/customer.h"
#include "core/task.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("Task", text);
}

} // namespace

QString dueWords(QDate due, QDate today, const Format &format)
{
    if (!due.isValid())
        return {};
    const auto days = static_cast<int>(today.daysTo(due));
    if (days == 0)
        return said(QT_TRANSLATE_NOOP("Task", "today"));
    if (days == 1)
        return said(QT_TRANSLATE_NOOP("Task", "tomorrow"));
    if (days == -1)
        return said(QT_TRANSLATE_NOOP("Task", "due yesterday"));
    if (days < -1 && days >= -30)
        return QCoreApplication::translate("Task", "%n day(s) late", nullptr, -days);
    if (days > 1 && days <= 7)
        return QCoreApplication::translate("Task", "in %n day(s)", nullptr, days);
    return format.day(due);
}

Command setTasksDone(const QList<Uuid> &ids, bool done, Instant now)
{
    Command command{u"edit"_s, {}};
    for (const Uuid &id : ids) {
        RowEdit edit;
        edit.row = {tables::Task, id};
        edit.values.insert(taskfields::Status, Value(done ? u"done"_s : u"open"_s));
        edit.values.insert(taskfields::DoneAt, done ? toValue(now) : Value());
        command.edits.append(edit);
    }
    return command;
}

TasksModel::TasksModel(Store &store, const NameLookup &names, const Format &format, QObject *parent)
    : RowListModel(store, tables::Task,
                   {taskfields::Title, taskfields::Due, taskfields::Priority, taskfields::Customer, taskfields::Status,
                    taskfields::DoneAt},
                   parent),
      m_names(names),
      m_format(format),
      m_customers(store)
{
    setLive(true); // what is ticked off leaves at once
    connect(&m_customers, &CustomerNames::named, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

Filter TasksModel::filterOf(View view) const
{
    const FilterOp op = view == View::Done ? FilterOp::Equal : FilterOp::NotEqual;
    Filter filter;
    filter.children = {filters::equals(taskfields::Assignee, m_names.me().uuid),
                       filters::leaf(taskfields::Status, op, {Value(u"done"_s)})};
    return filter;
}

void TasksModel::show(View view, QDate today)
{
    m_view = view;
    m_today = today;
    const bool done = view == View::Done;
    setQuery(filterOf(view), done ? QList<SortKey>{{taskfields::DoneAt, true}}
                                  : QList<SortKey>{{taskfields::Due, false}, {taskfields::Title, false}});
}

QString TasksModel::sectionTitle(TaskSection section)
{
    switch (section) {
    case TaskSection::Overdue: return said(QT_TRANSLATE_NOOP("Task", "Overdue"));
    case TaskSection::Today: return said(QT_TRANSLATE_NOOP("Task", "Due today"));
    case TaskSection::Later: return said(QT_TRANSLATE_NOOP("Task", "Later"));
    case TaskSection::NoDate: return said(QT_TRANSLATE_NOOP("Task", "Without a date"));
    case TaskSection::Done: return said(QT_TRANSLATE_NOOP("Task", "Done"));
    }
    return {};
}

QDate TasksModel::dueOf(const ListRow &row) const
{
    QDate due;
    fromValue(valueOf(row, taskfields::Due), due);
    return due;
}

TaskSection TasksModel::sectionOf(const ListRow &row) const
{
    QString status;
    fromValue(valueOf(row, taskfields::Status), status);
    if (status == "done"_L1)
        return TaskSection::Done;
    const QDate due = dueOf(row);
    if (!due.isValid())
        return TaskSection::NoDate;
    return due < m_today ? TaskSection::Overdue : due == m_today ? TaskSection::Today : TaskSection::Later;
}

QString TasksModel::dueText(const ListRow &row) const
{
    if (sectionOf(row) != TaskSection::Done) {
        const QDate due = dueOf(row);
        const QString words = dueWords(due, m_today, m_format);
        return due.isValid() && due >= m_today ? m_format.withHoliday(words, due) : words;
    }
    std::optional<Instant> doneAt;
    fromValue(valueOf(row, taskfields::DoneAt), doneAt);
    return doneAt ? said(QT_TRANSLATE_NOOP("Task", "done %1")).arg(m_format.dayAndTime(*doneAt)) : QString();
}

QString TasksModel::priorityText(const ListRow &row) const
{
    QString key;
    fromValue(valueOf(row, taskfields::Priority), key);
    return key == "urgent"_L1 || key == "high"_L1 ? m_format.keyLabel(u"priorities"_s, key) : QString();
}

Uuid TasksModel::customerOf(const ListRow &row) const
{
    const Value customer = valueOf(row, taskfields::Customer);
    return customer.get<Uuid>() == nullptr ? Uuid() : *customer.get<Uuid>();
}

QVariant TasksModel::cell(const ListRow &row, FieldNumber field, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return m_format.value(*farolSchema().entity(tables::Task)->field(field), valueOf(row, field), m_names);
    case Qt::AccessibleTextRole: {
        QString title;
        fromValue(valueOf(row, taskfields::Title), title);
        QStringList parts{title, m_customers.name(customerOf(row)), priorityText(row), dueText(row)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case Qt::ToolTipRole: return m_format.holiday(dueOf(row));
    case TaskCustomerRole: return m_customers.name(customerOf(row));
    case TaskCustomerIdRole: return customerOf(row).toBytes();
    case TaskSectionRole: return static_cast<int>(sectionOf(row));
    case TaskDueRole: return dueText(row);
    case TaskPriorityRole: return priorityText(row);
    case TaskDoneRole: return sectionOf(row) == TaskSection::Done;
    case PendingRole: return row.pending;
    case ConflictRole: return row.conflict;
    default: return {};
    }
}

} // namespace farol
