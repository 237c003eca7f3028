// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entityrow.h"
#include "core/task.h"
#include "models/taskfields.h"
#include "tests/gui/guiworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow.h"
#include "ui/pageregistry.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/tasks/newtaskdialog.h"
#include "ui/pages/tasks/taskdelegate.h"
#include "ui/pages/tasks/taskspage.h"
#include "ui/pages/trash/trashpage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/customerpicker.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/viewtabs.h"

#include <QDateTime>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

// A manager's tasks and the trash, by keyboard and pointer, in the real window.
class TasksPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }

    void task_isAddedForACustomer();
    void taskWithoutCustomer_isNotMade();
    void eKey_ticksOffAndUndoBringsBack();
    void circle_ticksOff();
    void enter_opensTheCustomer();
    void emptyList_offersANewTask();
    void tabs_areChangedByKey();
    void deletedCustomer_comesBackFromTheTrash();

private:
    [[nodiscard]] MainWindow &window() const { return *m_world->window; }
    [[nodiscard]] TasksPage *tasks() const { return static_cast<TasksPage *>(window().page(u"tasks"_s)); }
    [[nodiscard]] TrashPage *trash() const { return static_cast<TrashPage *>(window().page(u"trash"_s)); }
    Uuid addTask(const QString &title);
    [[nodiscard]] QDate today() const { return QDateTime::fromMSecsSinceEpoch(m_world->clock.now().ms).date(); }
    std::unique_ptr<GuiWorld> m_world;
};

void TasksPageTest::init()
{
    m_world = std::make_unique<GuiWorld>(dozen({}));
    m_world->open();
}

Uuid TasksPageTest::addTask(const QString &title)
{
    Task task;
    task.customer = CustomerId(m_world->customersPage()->model().idAt(0));
    task.title = title;
    task.due = today();
    task.assignee = m_world->me;
    task.status = u"open"_s;
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {tables::Task, nextTestId()};
    edit.values = valuesOf(task);
    const auto done = m_world->store.execute({u"add"_s, {edit}});
    (void)QTest::qWaitFor([&done] { return done.isFinished(); });
    return edit.row.id;
}

void TasksPageTest::task_isAddedForACustomer()
{
    window().showPage(u"tasks"_s);
    QTest::keyClick(&window(), Qt::Key_T, Qt::ControlModifier);
    NewTaskDialog *dialog = tasks()->newTaskDialog();
    QVERIFY(dialog->isVisible());
    QTest::keyClicks(dialog->editor(taskfields::Title), u"Send the minutes"_s);
    dialog->customer()->setFocus();
    QTest::keyClicks(dialog->customer(), u"cliente b"_s);
    // Found by letters; chosen as a pick of the list would do it.
    dialog->customer()->setCustomer(m_world->customersPage()->model().idAt(0), u"Cliente A"_s);
    QTest::mouseClick(dialog->saveButton(), Qt::LeftButton);
    QTRY_VERIFY(!dialog->isVisible());
    QTRY_COMPARE(tasks()->model().rowCount(), 1);
    QCOMPARE(tasks()->model().index(0, 0).data().toString(), u"Send the minutes"_s);
    const RowEdit made = m_world->store.commands().constLast().edits.constFirst();
    QCOMPARE(made.values.value(taskfields::Assignee), Value(m_world->me.uuid));
    QCOMPARE(made.values.value(taskfields::Customer), Value(m_world->customersPage()->model().idAt(0)));
    QTRY_COMPARE(window().toast()->message(), u"1 task added"_s);
}

void TasksPageTest::taskWithoutCustomer_isNotMade()
{
    window().showPage(u"tasks"_s);
    NewTaskDialog *dialog = tasks()->newTaskDialog();
    dialog->begin();
    const qsizetype before = m_world->store.commands().size();
    QTest::keyClicks(dialog->editor(taskfields::Title), u"Send the minutes"_s);
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->problem().isEmpty());
    QCOMPARE(m_world->store.commands().size(), before);
    dialog->reject();
}

void TasksPageTest::eKey_ticksOffAndUndoBringsBack()
{
    addTask(u"Call"_s);
    window().showPage(u"tasks"_s);
    QTRY_COMPARE(tasks()->model().rowCount(), 1);
    tasks()->focusContent();
    QTest::keyClick(tasks()->list(), Qt::Key_E);
    QTRY_COMPARE(tasks()->model().rowCount(), 0);
    QTRY_COMPARE(window().toast()->message(), u"Task done"_s);
    window().toast()->actButton()->click();
    QTRY_COMPARE(tasks()->model().rowCount(), 1);
}

void TasksPageTest::circle_ticksOff()
{
    const Uuid id = addTask(u"Call"_s);
    window().showPage(u"tasks"_s);
    QTRY_COMPARE(tasks()->model().rowCount(), 1);
    QTRY_VERIFY(tasks()->model().rowAt(0) != nullptr);
    QListView *list = tasks()->list();
    const QModelIndex first = tasks()->model().index(0, 0);
    const QRect circle = TaskDelegate::circle(list->visualRect(first), Qt::LeftToRight, first);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, circle.center());
    QTRY_COMPARE(tasks()->model().rowCount(), 0);
    QCOMPARE(m_world->store.commands().constLast().edits.constFirst().row.id, id);
}

void TasksPageTest::enter_opensTheCustomer()
{
    addTask(u"Call"_s);
    window().showPage(u"tasks"_s);
    QTRY_COMPARE(tasks()->model().rowCount(), 1);
    tasks()->focusContent();
    QTest::keyClick(tasks()->list(), Qt::Key_Return);
    QTRY_COMPARE(window().currentPageId(), hasPage(u"customer"_s) ? u"customer"_s : u"customers"_s);
}

void TasksPageTest::emptyList_offersANewTask()
{
    window().showPage(u"tasks"_s);
    QTRY_VERIFY(tasks()->emptyState()->isVisible());
    QCOMPARE(tasks()->emptyState()->title(), u"Nothing to do"_s);
    QVERIFY(!window().actions().action(u"task.done"_s)->isEnabled());
    QVERIFY(window().actions().action(u"task.new"_s)->isEnabled());
}

void TasksPageTest::tabs_areChangedByKey()
{
    window().showPage(u"tasks"_s);
    const auto view = [this] { return tasks()->saveState().value(u"view"_s).toString(); };
    QCOMPARE(view(), u"todo"_s);
    QTest::keyClick(&window(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(view(), u"done"_s);
    QTest::keyClick(&window(), Qt::Key_PageDown, Qt::ControlModifier); // round to the first
    QCOMPARE(view(), u"todo"_s);
    window().showPage(u"trash"_s);
    const QString first = trash()->tabs()->currentId();
    QTest::keyClick(&window(), Qt::Key_PageUp, Qt::ControlModifier);
    QVERIFY(trash()->tabs()->currentId() != first);
}

void TasksPageTest::deletedCustomer_comesBackFromTheTrash()
{
    const Uuid id = m_world->customersPage()->model().idAt(0);
    RowEdit removal;
    removal.kind = MutationKind::Remove;
    removal.row = {tables::Customer, id};
    const auto removed = m_world->store.execute({u"delete"_s, {removal}});
    QTRY_VERIFY(removed.isFinished());
    window().showPage(u"trash"_s);
    QTRY_COMPARE(trash()->model().rowCount(), 1);
    QCOMPARE(trash()->model().idAt(0), id);
    QVERIFY(window().actions().action(u"trash.restore"_s)->isEnabled());
    window().actions().action(u"trash.restore"_s)->trigger();
    QTRY_COMPARE(trash()->model().rowCount(), 0);
    QTRY_COMPARE(window().toast()->message(), u"1 item brought back"_s);
    QTRY_VERIFY(trash()->emptyState()->isVisible());
    QCOMPARE(m_world->store.customer(id).name, u"Cliente A"_s);
    window().actions().action(u"edit.undo"_s)->trigger();
    QTRY_COMPARE(trash()->model().rowCount(), 1);
}

} // namespace farol

QTEST_MAIN(farol::TasksPageTest)
#include "tst_taskspage.moc"
