// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/taskssection.h"

#include "ui/acts.h"
#include "ui/dialogs/rowdialog.h"
#include "ui/pages/customer/listparts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/datefield.h"

#include "models/commands.h"
#include "models/customerrecord.h"
#include "models/namelookup.h"
#include "models/rowdraft.h"
#include "models/rowedits.h"

#include "core/clock.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

TasksSection::TasksSection(const SectionContext &context, QWidget *parent)
    : RowsSection(context, context.record.tasks(), parent)
{
    build();
    connect(m_line, &QLineEdit::returnPressed, this, &TasksSection::addTyped);
    connect(m_due, &QLineEdit::returnPressed, this, &TasksSection::addTyped);
    connect(m_showDone, &QCheckBox::toggled, this, [this](bool on) { record().tasks().showDone(on); });
    connect(m_list, &QListView::activated, this, &TasksSection::editCurrent);
    connect(static_cast<RecordDelegate *>(m_list->itemDelegate()), &RecordDelegate::ticked, this,
            [this](const QModelIndex &index) { tick(index.row()); });
    m_list->installEventFilter(this);
    refresh();
}

void TasksSection::build()
{
    m_line = new QLineEdit(this);
    m_line->setObjectName(u"newTask"_s);
    m_line->setPlaceholderText(tr("Add a task; Enter saves it"));
    m_line->setAccessibleName(tr("New task"));
    m_due = new DateField(context().page.format, this);
    m_due->setObjectName(u"newTaskDue"_s);
    m_due->setPlaceholderText(tr("Due"));
    m_due->setAccessibleName(tr("Due"));
    m_due->setFixedWidth(scaled(96));
    m_showDone = new QCheckBox(tr("Show what is done"), this);
    bar()->addWidget(m_line, 1);
    bar()->addWidget(m_due);
    bar()->addWidget(m_showDone);
    RecordDelegate::Look look;
    look.sign = RecordDelegate::Sign::Tick;
    m_list = makeRecordList(record().tasks(), tr("Tasks"), look, body());
    m_list->setObjectName(u"tasks"_s);
    setContent(m_list, m_list);
}

void TasksSection::refresh()
{
    if (record().tasks().rowCount() == 0) {
        showNothing(EmptyState::Drawing::Calm, tr("Nothing to do here"),
                    tr("What is the next step with this customer? Write it above and press Enter."));
        return;
    }
    body()->setCurrentWidget(m_list);
    showAsked();
}

void TasksSection::addTyped()
{
    const QString title = m_line->text().simplified();
    const std::optional<QDate> due = m_due->date();
    if (title.isEmpty() || !due)
        return; // a day that cannot be read is marked, and what was typed stays
    Task task;
    task.customer = record().id();
    task.title = title;
    task.due = *due;
    task.assignee = context().page.services.names.me();
    task.status = u"open"_s;
    // Emptied at once, so that the next one can be typed; given back if this one could not be saved.
    m_line->clear();
    context().page.acts.run(createRow(tables::Task, task), Acts::Tell::WithToast, {}, [this, title] {
        if (m_line->text().isEmpty())
            m_line->setText(title);
    });
    m_line->setFocus(Qt::OtherFocusReason);
}

void TasksSection::tick(int row)
{
    const TaskRows &rows = record().tasks();
    if (row < 0 || row >= rows.rowCount())
        return;
    const auto task = rows.entity<Task>(rows.rowAt(row));
    context().page.acts.run(finishTask(task, !task.doneAt, context().page.services.clock.now()));
}

RowDialog *TasksSection::dialog()
{
    if (m_dialog == nullptr) {
        constexpr FieldNumber Title = 2, Due = 3, Assignee = 4, Priority = 6, Notes = 9;
        m_dialog =
            new RowDialog(context().page, tables::Task,
                          {{Title, true}, {Due, false}, {Assignee, false}, {Priority, false}, {Notes, true}}, this);
        connect(m_dialog, &RowDialog::saveAsked, this, &TasksSection::saveTask);
    }
    return m_dialog;
}

void TasksSection::addRow()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void TasksSection::editCurrent()
{
    m_before = current<Task>();
    if (!m_before.id.isNull())
        dialog()->begin(tr("Edit task"), tr("Save"), valuesOf(m_before),
                        rowDraftKey(tables::Task, m_before.id.uuid, {}));
}

void TasksSection::saveTask(const QMap<FieldNumber, Value> &values)
{
    Task task = m_before;
    setFields(task, values);
    save(dialog(), saveRow(tables::Task, task, m_before));
}

bool TasksSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        tick(m_list->currentIndex().row());
        return true;
    }
    return RowsSection::eventFilter(watched, event);
}

void TasksSection::fillMenu(QMenu *menu)
{
    offer(menu, current<Task>().doneAt ? tr("Open again") : tr("Done"), [this] { tick(m_list->currentIndex().row()); });
    offerEdit(menu);
    offerDelete(menu);
}

void TasksSection::select(const RowKey &row)
{
    RowsSection::select(row);
    if (isAsked())
        m_showDone->setChecked(true); // it is done, then
}

void TasksSection::focusContent()
{
    if (body()->currentWidget() == m_list)
        focusList(m_list);
    else
        m_line->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> TasksSection::panes()
{
    return {m_line, m_list};
}

} // namespace farol
