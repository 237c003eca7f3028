// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/customer/taskssection.h"

#include "ui/acts.h"
#include "ui/pages/customer/listparts.h"
#include "ui/pages/customer/rowdialog.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/emptystate.h"

#include "models/commands.h"
#include "models/customerrecord.h"
#include "models/namelookup.h"
#include "models/rowedits.h"

#include "core/clock.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace farol {

TasksSection::TasksSection(const SectionContext &context, QWidget *parent) : CustomerSection(parent), m_context(context)
{
    build();
    TaskRows &rows = m_context.record.tasks();
    connect(&rows, &OwnedRows::refreshed, this, &TasksSection::refresh);
    connect(&rows, &QAbstractItemModel::modelReset, this, &TasksSection::refresh);
    connect(m_line, &QLineEdit::returnPressed, this, &TasksSection::add);
    connect(m_due, &QLineEdit::returnPressed, this, &TasksSection::add);
    connect(m_showDone, &QCheckBox::toggled, this, [this](bool on) { m_context.record.tasks().showDone(on); });
    connect(m_list, &QListView::activated, this, [this] { edit(current()); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &TasksSection::openMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CustomerSection::actionsChanged);
    connect(static_cast<RecordDelegate *>(m_list->itemDelegate()), &RecordDelegate::ticked, this,
            [this](const QModelIndex &index) { tick(index.row()); });
    m_list->installEventFilter(this);
    onDeleteKey(m_list, this, [this] { runAction(u"record.delete"_s); });
    refresh();
}

void TasksSection::build()
{
    m_line = new QLineEdit(this);
    m_line->setObjectName(u"newTask"_s);
    m_line->setPlaceholderText(tr("Add a task; Enter saves it"));
    m_line->setAccessibleName(tr("New task"));
    m_due = new DateField(m_context.page.format, this);
    m_due->setObjectName(u"newTaskDue"_s);
    m_due->setPlaceholderText(tr("Due"));
    m_due->setAccessibleName(tr("Due"));
    m_due->setFixedWidth(scaled(96));
    m_showDone = new QCheckBox(tr("Show what is done"), this);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::Margin, space::Cell, space::Between, space::Group);
    bar->setSpacing(space::Group);
    bar->addWidget(m_line, 1);
    bar->addWidget(m_due);
    bar->addWidget(m_showDone);
    m_body = new QStackedWidget(this);
    RecordDelegate::Look look;
    look.sign = RecordDelegate::Sign::Tick;
    m_list = makeRecordList(m_context.record.tasks(), tr("Tasks"), look, m_body);
    m_list->setObjectName(u"tasks"_s);
    m_empty = new EmptyState(m_body);
    m_body->addWidget(m_list);
    m_body->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_body, 1);
}

void TasksSection::refresh()
{
    const TaskRows &rows = m_context.record.tasks();
    if (rows.rowCount() == 0) {
        if (!rows.isReady())
            return;
        m_empty->clearButtons();
        m_empty->describe(EmptyState::Drawing::Calm, tr("Nothing to do here"),
                          tr("What is the next step with this customer? Write it above and press Enter."));
        m_body->setCurrentWidget(m_empty);
        return;
    }
    m_body->setCurrentWidget(m_list);
    if (const int row = m_asked.isNull() ? -1 : rows.rowOf(m_asked); row >= 0) {
        m_asked = {};
        m_list->setCurrentIndex(rows.index(row, 0));
    }
}

Task TasksSection::current() const
{
    const TaskRows &rows = m_context.record.tasks();
    const int row = m_list->currentIndex().row();
    return row < 0 || row >= rows.rowCount() ? Task() : rows.entity<Task>(rows.rowAt(row));
}

void TasksSection::add()
{
    const QString title = m_line->text().simplified();
    const std::optional<QDate> due = m_due->date();
    if (title.isEmpty() || !due)
        return; // a day that cannot be read is marked, and what was typed stays
    Task task;
    task.customer = m_context.record.id();
    task.title = title;
    task.due = *due;
    task.assignee = m_context.page.services.names.me();
    task.status = u"open"_s;
    // Emptied at once, so that the next one can be typed; given back if this one could not be saved.
    m_line->clear();
    m_context.page.acts.run(createRow(tables::Task, task), Acts::Tell::WithToast, {}, [this, title] {
        if (m_line->text().isEmpty())
            m_line->setText(title);
    });
    m_line->setFocus(Qt::OtherFocusReason);
}

void TasksSection::tick(int row)
{
    const TaskRows &rows = m_context.record.tasks();
    if (row < 0 || row >= rows.rowCount())
        return;
    const auto task = rows.entity<Task>(rows.rowAt(row));
    m_context.page.acts.run(finishTask(task, !task.doneAt, m_context.page.services.clock.now()));
}

RowDialog *TasksSection::dialog()
{
    if (m_dialog == nullptr) {
        constexpr FieldNumber Title = 2, Due = 3, Assignee = 4, Priority = 6, Notes = 9;
        m_dialog =
            new RowDialog(m_context.page, tables::Task,
                          {{Title, true}, {Due, false}, {Assignee, false}, {Priority, false}, {Notes, true}}, this);
        connect(m_dialog, &RowDialog::saveAsked, this, &TasksSection::save);
    }
    return m_dialog;
}

void TasksSection::edit(const Task &task)
{
    if (task.id.isNull())
        return;
    m_before = task;
    dialog()->begin(tr("Edit task"), tr("Save"), valuesOf(task));
}

void TasksSection::save(const QMap<FieldNumber, Value> &values)
{
    Task task = m_before;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        setField(task, value.key(), *value);
    const Command command = editRow(tables::Task, task, m_before);
    if (command.edits.isEmpty()) {
        dialog()->accept();
        return;
    }
    dialog()->setBusy(true);
    m_context.page.acts.run(
        command, Acts::Tell::WithToast, [this](const ChangeSet &) { dialog()->accept(); },
        [this] { dialog()->setBusy(false); });
}

bool TasksSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        tick(m_list->currentIndex().row());
        return true;
    }
    return CustomerSection::eventFilter(watched, event);
}

void TasksSection::openMenu(const QPoint &at)
{
    const QModelIndex under = m_list->indexAt(at);
    if (under.isValid())
        m_list->setCurrentIndex(under);
    const Task task = current();
    if (task.id.isNull())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(task.doneAt ? tr("Open again") : tr("Done")), &QAction::triggered, this,
            [this] { tick(m_list->currentIndex().row()); });
    connect(menu->addAction(tr("Edit")), &QAction::triggered, this, [this] { edit(current()); });
    connect(menu->addAction(tr("Delete")), &QAction::triggered, this, [this] { runAction(u"record.delete"_s); });
    menu->popup(menuPointOf(m_list, at));
}

QStringList TasksSection::actionIds() const
{
    return {u"record.add"_s, u"record.edit"_s, u"record.delete"_s};
}

bool TasksSection::isActionEnabled(const QString &id) const
{
    return id == "record.add"_L1 || !current().id.isNull();
}

void TasksSection::runAction(const QString &id)
{
    if (id == "record.add"_L1)
        m_line->setFocus(Qt::ShortcutFocusReason);
    else if (id == "record.edit"_L1)
        edit(current());
    else if (const Task task = current(); id == "record.delete"_L1 && !task.id.isNull())
        m_context.page.acts.run(removeRows(tables::Task, {task.id.uuid}));
}

void TasksSection::select(const RowKey &row)
{
    m_asked = row.id;
    refresh();
    if (!m_asked.isNull())
        m_showDone->setChecked(true); // it is done, then
}

void TasksSection::focusContent()
{
    if (m_body->currentWidget() == m_list)
        focusList(m_list);
    else
        m_line->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> TasksSection::panes()
{
    return {m_line, m_list};
}

} // namespace farol
