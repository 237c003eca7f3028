// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entityrow.h"
#include "core/task.h"
#include "models/namelookup.h"
#include "models/taskfields.h"
#include "models/tasksmodel.h"
#include "models/trashmodel.h"
#include "tests/support/fakestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QDate today()
{
    return {2025, 6, 15};
}

class TodayClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override
    {
        return Instant{QDateTime(today(), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch()};
    }
    [[nodiscard]] std::int64_t monotonicMs() const override { return 0; }
};

} // namespace

// Tasks of one person by day, and the trash, over a fake store and under Qt's model tester.
class TasksModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void fieldNumbers_areTheDeclared();
    void dueWords_sayItLikePeople();
    void list_holdsMyOpenTasksByDay();
    void tickedTask_leavesAndComesBack();
    void renamedCustomer_isRenamedHere();
    void trash_listsDeletedRowsAndBringsThemBack();

private:
    Uuid addTask(const QString &title, QDate due, UserId assignee);
    void execute(const Command &command);
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] TaskSection section(int row) const;

    UserId m_me{nextTestId()};
    UserId m_colleague{nextTestId()};
    TodayClock m_clock;
    Customer m_customer;
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<FixedNames> m_names;
    std::unique_ptr<TasksModel> m_model;
};

void TasksModelTest::init()
{
    m_store = std::make_unique<FakeStore>(m_me);
    m_names = std::make_unique<FixedNames>(m_me, QList<std::pair<UserId, QString>>{{m_me, u"Marina Duarte"_s}});
    m_customer = aCustomer(u"Café Alto"_s, u"adoption"_s, m_me);
    m_store->seed({m_customer});
    m_model = std::make_unique<TasksModel>(*m_store, *m_names, Format(QLocale(QLocale::English)));
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void TasksModelTest::cleanup()
{
    m_model.reset();
    m_store.reset();
}

void TasksModelTest::execute(const Command &command)
{
    const auto done = m_store->execute(command);
    QTRY_VERIFY(done.isFinished());
    QVERIFY(done.result().hasValue());
}

Uuid TasksModelTest::addTask(const QString &title, QDate due, UserId assignee)
{
    Task task;
    task.customer = m_customer.id;
    task.title = title;
    task.due = due;
    task.assignee = assignee;
    task.status = u"open"_s;
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row = {tables::Task, nextTestId()};
    edit.values = valuesOf(task);
    execute({u"add"_s, {edit}});
    return edit.row.id;
}

QStringList TasksModelTest::titles() const
{
    QStringList all;
    for (int row = 0; row < m_model->rowCount(); ++row)
        all.append(m_model->index(row, 0).data().toString());
    return all;
}

TaskSection TasksModelTest::section(int row) const
{
    return static_cast<TaskSection>(m_model->index(row, 0).data(TaskSectionRole).toInt());
}

void TasksModelTest::fieldNumbers_areTheDeclared()
{
    const EntityInfo &task = *farolSchema().entity(tables::Task);
    QCOMPARE(task.field(u"customer")->number, taskfields::Customer);
    QCOMPARE(task.field(u"title")->number, taskfields::Title);
    QCOMPARE(task.field(u"due")->number, taskfields::Due);
    QCOMPARE(task.field(u"assignee")->number, taskfields::Assignee);
    QCOMPARE(task.field(u"status")->number, taskfields::Status);
    QCOMPARE(task.field(u"priority")->number, taskfields::Priority);
    QCOMPARE(task.field(u"done_at")->number, taskfields::DoneAt);
}

void TasksModelTest::dueWords_sayItLikePeople()
{
    const Format format(QLocale(QLocale::Portuguese, QLocale::Brazil));
    QCOMPARE(dueWords({}, today(), format), QString());
    QCOMPARE(dueWords(today(), today(), format), u"today"_s);
    QCOMPARE(dueWords(today().addDays(1), today(), format), u"tomorrow"_s);
    QCOMPARE(dueWords(today().addDays(-1), today(), format), u"due yesterday"_s);
    QVERIFY(dueWords(today().addDays(-3), today(), format).contains(u'3'));
    QVERIFY(dueWords(today().addDays(7), today(), format).contains(u'7'));
    QCOMPARE(dueWords(today().addDays(8), today(), format), u"23/06/25"_s);
}

void TasksModelTest::list_holdsMyOpenTasksByDay()
{
    addTask(u"Later"_s, today().addDays(5), m_me);
    addTask(u"Undated"_s, {}, m_me);
    addTask(u"Overdue"_s, today().addDays(-2), m_me);
    addTask(u"Today"_s, today(), m_me);
    addTask(u"Not mine"_s, today(), m_colleague);
    m_model->show(TasksModel::View::ToDo, today());
    QTRY_COMPARE(titles(), (QStringList{u"Overdue"_s, u"Today"_s, u"Later"_s, u"Undated"_s}));
    QCOMPARE(section(0), TaskSection::Overdue);
    QCOMPARE(section(1), TaskSection::Today);
    QCOMPARE(section(2), TaskSection::Later);
    QCOMPARE(section(3), TaskSection::NoDate);
    QTRY_COMPARE(m_model->index(0, 0).data(TaskCustomerRole).toString(), u"Café Alto"_s);
    QVERIFY(m_model->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Overdue, Café Alto, "_s));
}

void TasksModelTest::tickedTask_leavesAndComesBack()
{
    const Uuid id = addTask(u"Send the minutes"_s, today(), m_me);
    m_model->show(TasksModel::View::ToDo, today());
    QTRY_COMPARE(m_model->rowCount(), 1);
    execute(setTasksDone({id}, true, m_clock.now()));
    QTRY_COMPARE(m_model->rowCount(), 0);
    m_model->show(TasksModel::View::Done, today());
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(m_model->index(0, 0).data(TaskDoneRole).toBool());
    QVERIFY(!m_model->index(0, 0).data(TaskDueRole).toString().isEmpty());
    m_model->show(TasksModel::View::ToDo, today());
    const auto undone = m_store->undo();
    QTRY_VERIFY(undone.isFinished());
    QTRY_COMPARE(titles(), QStringList{u"Send the minutes"_s});
}

void TasksModelTest::renamedCustomer_isRenamedHere()
{
    addTask(u"Call"_s, today(), m_me);
    m_model->show(TasksModel::View::ToDo, today());
    QTRY_COMPARE(m_model->rowCount(), 1);
    QTRY_COMPARE(m_model->index(0, 0).data(TaskCustomerRole).toString(), u"Café Alto"_s);
    m_store->pullEdit(m_customer.id.uuid, 1, Value(u"Café Baixo"_s), m_colleague);
    QTRY_COMPARE(m_model->index(0, 0).data(TaskCustomerRole).toString(), u"Café Baixo"_s);
}

void TasksModelTest::trash_listsDeletedRowsAndBringsThemBack()
{
    const Uuid id = addTask(u"Send the minutes"_s, today(), m_me);
    TrashModel trash(*m_store, *m_names, m_clock, Format(QLocale(QLocale::English)));
    const QAbstractItemModelTester tester(&trash, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy answered(&trash, &TrashModel::answered);
    trash.show(tables::Task);
    QVERIFY(answered.wait());
    QCOMPARE(trash.rowCount(), 0);
    RowEdit removal;
    removal.kind = MutationKind::Remove;
    removal.row = {tables::Task, id};
    execute({u"delete"_s, {removal}});
    QTRY_COMPARE(trash.rowCount(), 1);
    QTRY_COMPARE(trash.index(0, 0).data().toString(), u"Send the minutes"_s);
    QCOMPARE(trash.idAt(0), id);
    execute(restoreRows(tables::Task, {id}));
    QTRY_COMPARE(trash.rowCount(), 0);
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::TasksModelTest)
#include "tst_tasksmodel.moc"
