// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tasks/taskspage.h"

#include "ui/actions/actionregistry.h"
#include "ui/acts.h"
#include "ui/pageregistry.h"
#include "ui/pages/tasks/newtaskdialog.h"
#include "ui/pages/tasks/taskdelegate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/viewtabs.h"

#include "models/taskfields.h"

#include "core/clock.h"
#include "core/tables.h"

#include <QDateTime>
#include <QListView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace farol {

namespace {

const QString toDo = u"todo"_s;
const QString done = u"done"_s;

} // namespace

TasksPage::TasksPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_model(context.services.store, context.services.names, context.format),
      m_counter(context.services.store, tables::Task)
{
    buildHead();
    buildList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_body, 1);
    column->addWidget(m_footer);
    connectAll();
    applyView();
    for (const auto &[name, view] : {std::pair{toDo, TasksModel::View::ToDo}, std::pair{done, TasksModel::View::Done}})
        m_counter.watch(name, m_model.filterOf(view));
}

void TasksPage::buildHead()
{
    auto *header = new PageHeader(tr("My tasks"), this);
    auto *add = new Button(tr("New task"), ButtonVariant::Primary, header);
    add->setIconName(u"plus"_s);
    connect(add, &QPushButton::clicked, this, [this] { runAction(u"task.new"_s); });
    header->addAction(add);
    m_tabs = new ViewTabs(tr("Views"), this);
    m_tabs->addView(toDo, tr("To do"));
    m_tabs->addView(done, tr("Done"));
    auto *head = new Tone(Ink::Content, this);
    head->setLines(Qt::BottomEdge);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::Wide, 0, space::Between, space::Small);
    row->addWidget(m_tabs);
    row->addStretch();
    column->addLayout(row);
    m_head = head;
}

void TasksPage::buildList()
{
    m_body = new QStackedWidget(this);
    m_list = new QListView(m_body);
    m_list->setAccessibleName(tr("Tasks"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(&m_model);
    m_list->setModelColumn(0);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *delegate = new TaskDelegate(m_list);
    m_list->setItemDelegate(delegate);
    connect(delegate, &TaskDelegate::ticked, this, &TasksPage::tick);
    m_empty = new EmptyState(m_body);
    m_body->addWidget(m_list);
    m_body->addWidget(m_empty);
    m_footer = new ListFooter(this);
    m_footer->setHints({{m_context.actions.keyText(u"task.done"_s), tr("done")},
                        {tr("Enter"), tr("open customer")},
                        {m_context.actions.keyText(u"task.new"_s), tr("new")}});
}

void TasksPage::connectAll()
{
    connect(m_tabs, &QTabBar::currentChanged, this, &TasksPage::applyView);
    connect(m_list, &QAbstractItemView::activated, this, &TasksPage::openCustomer);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::actionsChanged);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &TasksPage::loadVisible);
    connect(&m_counter, &ListCounter::counted, this,
            [this](const QString &name, int count) { m_tabs->setCount(name, count, m_context.format.number(count)); });
    connect(&m_model, &RowListModel::completed, this, &TasksPage::refresh);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &TasksPage::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &TasksPage::refresh);
    connect(&m_model, &RowListModel::failed, this, [this](const Error &error) {
        m_failed = true;
        m_context.acts.tellFailure(error);
        refresh();
    });
    // Which line begins a section depends on the line before it, so every change may move the lines below.
    const auto layOut = [this] { m_list->doItemsLayout(); };
    connect(&m_model, &QAbstractItemModel::dataChanged, this, layOut);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, layOut);
    m_dayTimer.setInterval(60s);
    connect(&m_dayTimer, &QTimer::timeout, this, &TasksPage::followDay);
    m_dayTimer.start();
}

QDate TasksPage::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_context.services.clock.now().ms).date();
}

void TasksPage::applyView()
{
    m_failed = false;
    m_day = today();
    m_model.show(m_tabs->currentId() == done ? TasksModel::View::Done : TasksModel::View::ToDo, m_day);
}

void TasksPage::followDay()
{
    if (m_day != today())
        applyView();
}

void TasksPage::refresh()
{
    const int count = m_model.rowCount();
    m_body->setCurrentWidget(count == 0 && (m_model.isComplete() || m_failed) ? static_cast<QWidget *>(m_empty)
                                                                              : m_list);
    if (count == 0)
        describeEmpty();
    m_footer->setCountText(m_context.format.number(count), tr("task(s)", nullptr, count));
    if (!m_list->currentIndex().isValid() && count > 0)
        m_list->setCurrentIndex(m_model.index(0, 0));
    m_list->doItemsLayout();
    loadVisible();
    Q_EMIT actionsChanged();
}

void TasksPage::describeEmpty()
{
    m_empty->clearButtons();
    if (m_failed) {
        m_empty->describe(
            EmptyState::Drawing::Broken, tr("The tasks cannot be read"),
            tr("Nothing is lost. Try again; if it stays so, send the support bundle from the Help menu."));
        connect(m_empty->addButton(tr("Try again"), u"refresh-cw"_s, true), &QPushButton::clicked, this,
                &TasksPage::applyView);
        return;
    }
    if (m_model.view() == TasksModel::View::Done) {
        m_empty->describe(EmptyState::Drawing::Calm, tr("Nothing done yet"),
                          tr("What you tick off is kept here, with the moment it was done."));
        return;
    }
    m_empty->describe(EmptyState::Drawing::Calm, tr("Nothing to do"),
                      tr("No open task is yours. Write down what you promised a customer."));
    connect(m_empty->addButton(tr("New task"), u"plus"_s, true), &QPushButton::clicked, this,
            [this] { runAction(u"task.new"_s); });
}

void TasksPage::loadVisible()
{
    const QModelIndex first = m_list->indexAt(QPoint(scaled(40), 2));
    const QModelIndex last = m_list->indexAt(QPoint(scaled(40), m_list->viewport()->height() - 2));
    m_model.showRange(first.isValid() ? first.row() : 0, last.isValid() ? last.row() : m_model.rowCount() - 1);
}

void TasksPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    loadVisible();
}

void TasksPage::tick(const QModelIndex &index)
{
    if (!index.data(LoadedRole).toBool())
        return;
    const bool makesDone = !index.data(TaskDoneRole).toBool();
    const Uuid id = m_model.idAt(index.row());
    const QString words = makesDone ? tr("Task done") : tr("Task is to do again");
    m_context.acts.run(setTasksDone({id}, makesDone, m_context.services.clock.now()), Acts::Tell::Quietly,
                       [this, words](const ChangeSet &done) { m_context.acts.tellDone(words, done); });
}

void TasksPage::openCustomer(const QModelIndex &index)
{
    const auto customer = Uuid::fromBytes(index.data(TaskCustomerIdRole).toByteArray());
    if (customer && !customer->isNull())
        goToCustomer(m_context, *customer, {tables::Task, m_model.idAt(index.row())});
}

NewTaskDialog *TasksPage::newTaskDialog()
{
    if (m_dialog == nullptr)
        m_dialog = new NewTaskDialog(m_context, this);
    return m_dialog;
}

QStringList TasksPage::actionIds() const
{
    return {u"task.new"_s, u"task.done"_s, u"task.customer"_s, u"record.previousTab"_s, u"record.nextTab"_s};
}

bool TasksPage::isActionEnabled(const QString &id) const
{
    const bool needsTask = id == "task.done"_L1 || id == "task.customer"_L1;
    return !needsTask || m_list->currentIndex().isValid();
}

void TasksPage::runAction(const QString &id)
{
    if (id == "task.new"_L1)
        newTaskDialog()->begin();
    else if (id == "task.done"_L1)
        tick(m_list->currentIndex());
    else if (id == "task.customer"_L1)
        openCustomer(m_list->currentIndex());
    else if (id == "record.previousTab"_L1 || id == "record.nextTab"_L1)
        m_tabs->step(id == "record.nextTab"_L1 ? 1 : -1);
}

void TasksPage::focusContent()
{
    followDay();
    m_list->setFocus(Qt::OtherFocusReason);
}

QList<QWidget *> TasksPage::panes()
{
    return {m_head, m_list};
}

QVariantMap TasksPage::saveState() const
{
    return {{u"view"_s, m_tabs->currentId()}};
}

void TasksPage::restoreState(const QVariantMap &state)
{
    if (state.contains(u"view"_s))
        m_tabs->setCurrentId(state.value(u"view"_s).toString());
}

} // namespace farol
