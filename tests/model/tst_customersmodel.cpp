// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands.h"
#include "models/customerfields.h"
#include "models/customerfilter.h"
#include "models/customersmodel.h"
#include "models/itemroles.h"
#include "models/namelookup.h"
#include "tests/support/fakestore.h"

#include "core/clock.h"
#include "core/derived.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QDateTime>
#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

QString numbered(qsizetype number, const QString &suffix = {})
{
    return u"Cliente "_s + QString::number(number).rightJustified(4, u'0') + suffix;
}

} // namespace

// The model over a fake store, always under Qt's model tester, also while data changes.
class CustomersModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void firstPage_comesBeforeTheIds();
    void missingIds_areSaid();
    void rows_areLoadedAroundTheViewport();
    void staleAnswers_areDropped();
    void newerRows_winOverOlderAnswers();
    void remoteEdit_keepsSelectionAndPersistentIndexes();
    void deletedRows_leave();
    void newRowsInTheViewport_wait();
    void newRowsBelowTheViewport_enter();
    void manyRowsBelowTheViewport_enterAtOnce();
    void ownRows_enterAtTheirPlace();
    void manyOwnRows_leaveThePersonAlone();
    void reorderedRows_waitAndKeepTheirSelection();
    void liveList_takesEverythingAtOnce();
    void waitingRow_thatIsDeleted_isForgotten();
    void edit_isShownAtOnceAndSent();
    void refusedEdit_isTakenBack();
    void emptyName_isRefused();
    void unchangedValue_sendsNothing();
    void sort_ordersByTheColumn();
    void roles_areReadable();
    void figures_areToldWhole();
    void freshCells_loseTheirMark();
    void freshCells_areOfLoadedRowsAlone();
    void columns_followTheView();
    void columns_areLoadedWhenTheyCome();
    void notes_standOnOneLine();
    void parents_areNamed();
    void manyRemoteActs_keepTheModelTrue();

private:
    void open(const CustomerFilter &filter = {}, const QList<SortKey> &sort = {{customerfields::Name, false}});
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QModelIndex cell(int row, FieldNumber field) const;

    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<FixedNames> m_names;
    std::unique_ptr<CustomersModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    UserId m_me{nextTestId()};
};

void CustomersModelTest::init()
{
    m_store = std::make_unique<FakeStore>(m_me);
    m_names = std::make_unique<FixedNames>(m_me, QList<std::pair<UserId, QString>>{{m_me, u"Marina Duarte"_s}});
    m_model =
        std::make_unique<CustomersModel>(*m_store, *m_names, Format(QLocale(QLocale::Portuguese, QLocale::Brazil)));
    using namespace customerfields;
    m_model->show({Name, Stage, Segment, Owner, Seats, CustomerSince, Tags, Industry, Country, ExternalKey});
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void CustomersModelTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_store.reset();
}

void CustomersModelTest::open(const CustomerFilter &filter, const QList<SortKey> &sort)
{
    QSignalSpy completed(m_model.get(), &RowListModel::completed);
    m_model->setQuery(filter.tree(), sort);
    QVERIFY(completed.wait());
}

QStringList CustomersModelTest::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(m_model->index(row, 0).data().toString());
    return names;
}

QModelIndex CustomersModelTest::cell(int row, FieldNumber field) const
{
    return m_model->index(row, m_model->columnOf(field));
}

void CustomersModelTest::firstPage_comesBeforeTheIds()
{
    QList<Customer> many;
    for (int i = 0; i < 500; ++i)
        many.append(aCustomer(numbered(i)));
    m_store->seed(many);
    QSignalSpy answered(m_model.get(), &RowListModel::queryAnswered);
    QSignalSpy completed(m_model.get(), &RowListModel::completed);
    m_model->setQuery({}, {{customerfields::Name, false}});
    QVERIFY(answered.wait());
    QVERIFY(m_model->isReady());
    QTRY_COMPARE(completed.size(), 1);
    QCOMPARE(m_model->rowCount(), 500);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"Cliente 0000"_s);
    QVERIFY(!m_model->index(400, 0).data(LoadedRole).toBool());
    QVERIFY(!m_model->index(400, 0).data().isValid());
}

void CustomersModelTest::missingIds_areSaid()
{
    QList<Customer> many;
    for (int i = 0; i < 500; ++i)
        many.append(aCustomer(numbered(i)));
    m_store->seed(many);
    QSignalSpy answered(m_model.get(), &RowListModel::queryAnswered);
    QSignalSpy failed(m_model.get(), &RowListModel::failed);
    m_store->failNextIds(fail(Error::Code::Corrupt));
    m_model->setQuery({}, {{customerfields::Name, false}});
    QTRY_COMPARE(answered.size(), 1);
    QTRY_COMPARE(failed.size(), 1); // the first page must not pass for the whole list
    QVERIFY(!m_model->isComplete());
    open();
    QCOMPARE(m_model->rowCount(), 500);
}

void CustomersModelTest::rows_areLoadedAroundTheViewport()
{
    QList<Customer> many;
    for (int i = 0; i < 8000; ++i)
        many.append(aCustomer(numbered(i)));
    m_store->seed(many);
    open();
    m_model->showRange(4000, 4030);
    QTRY_VERIFY(m_model->index(4015, 0).data(LoadedRole).toBool());
    QCOMPARE(m_model->index(4015, 0).data().toString(), u"Cliente 4015"_s);
    QVERIFY(!m_model->index(3000, 0).data(LoadedRole).toBool());
    // A long scroll keeps memory bounded: what is far away is let go again.
    for (int first = 0; first < 8000; first += 250) {
        m_model->showRange(first, first + 200);
        QTRY_VERIFY(m_model->index(first, 0).data(LoadedRole).toBool());
    }
    QVERIFY(!m_model->index(0, 0).data(LoadedRole).toBool());
}

void CustomersModelTest::staleAnswers_areDropped()
{
    m_store->seed({aCustomer(u"Aroeira"_s, u"adoption"_s), aCustomer(u"Ipê"_s, u"renewal"_s)});
    m_store->hold();
    CustomerFilter adoption;
    adoption.stages = {u"adoption"_s};
    CustomerFilter renewal;
    renewal.stages = {u"renewal"_s};
    m_model->setFilter(adoption.tree());
    m_model->setFilter(renewal.tree());
    m_store->release(true);
    QTRY_COMPARE(names(), QStringList{u"Ipê"_s});
    QTest::qWait(50);
    QCOMPARE(names(), QStringList{u"Ipê"_s});
}

void CustomersModelTest::newerRows_winOverOlderAnswers()
{
    const Customer customer = aCustomer(u"Aroeira"_s);
    m_store->seed({customer});
    open();
    m_store->hold();
    m_store->pullEdit(customer.id.uuid, customerfields::Country, Value(u"Chile"_s));
    m_store->pullEdit(customer.id.uuid, customerfields::Country, Value(u"Brasil"_s));
    m_store->release(true);
    QTRY_COMPARE(cell(0, customerfields::Country).data().toString(), u"Brasil"_s);
    QTest::qWait(20);
    QCOMPARE(cell(0, customerfields::Country).data().toString(), u"Brasil"_s);
}

void CustomersModelTest::remoteEdit_keepsSelectionAndPersistentIndexes()
{
    const Customer first = aCustomer(u"Aroeira"_s);
    const Customer second = aCustomer(u"Ipê"_s);
    m_store->seed({first, second});
    open();
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QPersistentModelIndex kept(m_model->index(1, 0));
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_store->pullEdit(second.id.uuid, customerfields::Stage, Value(u"renewal"_s));
    QTRY_COMPARE(cell(1, customerfields::Stage).data(RawRole).toString(), u"renewal"_s);
    QVERIFY(cell(1, customerfields::Stage).data(FreshRole).toBool());
    QVERIFY(!cell(1, customerfields::Name).data(FreshRole).toBool());
    QCOMPARE(resets.size(), 0);
    QVERIFY(kept.isValid());
    QCOMPARE(selection.selectedRows().value(0).row(), 1);
}

void CustomersModelTest::deletedRows_leave()
{
    const QList<Customer> customers{aCustomer(u"A"_s), aCustomer(u"B"_s), aCustomer(u"C"_s), aCustomer(u"D"_s)};
    m_store->seed(customers);
    open();
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_store->pullDelete({customers.at(0).id.uuid, customers.at(2).id.uuid});
    QCOMPARE(names(), (QStringList{u"B"_s, u"D"_s}));
    QCOMPARE(resets.size(), 0);
}

void CustomersModelTest::newRowsInTheViewport_wait()
{
    m_store->seed({aCustomer(u"B"_s), aCustomer(u"D"_s)});
    open();
    m_model->showRange(0, 20);
    QSignalSpy waiting(m_model.get(), &RowListModel::waitingChanged);
    m_store->pullCreate({aCustomer(u"A"_s), aCustomer(u"C"_s)});
    QVERIFY(waiting.wait());
    QCOMPARE(m_model->waitingCount(), 2);
    QCOMPARE(names(), (QStringList{u"B"_s, u"D"_s}));
    m_model->applyWaiting();
    QCOMPARE(m_model->waitingCount(), 0);
    QTRY_COMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s, u"D"_s}));
}

void CustomersModelTest::newRowsBelowTheViewport_enter()
{
    m_store->seed({aCustomer(u"B"_s), aCustomer(u"D"_s)});
    open();
    m_model->showRange(0, 1);
    m_store->pullCreate({aCustomer(u"E"_s)});
    QTRY_COMPARE(names(), (QStringList{u"B"_s, u"D"_s, u"E"_s}));
    QCOMPARE(m_model->waitingCount(), 0);
}

void CustomersModelTest::manyRowsBelowTheViewport_enterAtOnce()
{
    QList<Customer> even;
    QList<Customer> odd;
    for (int i = 0; i < 120; ++i)
        (i % 2 == 0 ? even : odd).append(aCustomer(numbered(i)));
    m_store->seed(even);
    open();
    m_model->showRange(0, 9);
    const QPersistentModelIndex low = m_model->index(50, 1);
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->index(40, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_store->pullCreate(odd);
    // Nine places are among the rows on screen; all others are below them, and cost the view two changes.
    QTRY_COMPARE(m_model->rowCount(), 111);
    QCOMPARE(m_model->waitingCount(), 9);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(m_model->idAt(low.row()), even.at(50).id.uuid);
    QCOMPARE(low.column(), 1);
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(m_model->idAt(selection.selectedRows().value(0).row()), even.at(40).id.uuid);
    m_model->applyWaiting();
    m_model->showRange(0, 119);
    QTRY_COMPARE(names().filter(u"Cliente"_s).size(), 120);
    QStringList sorted = names();
    sorted.sort();
    QCOMPARE(names(), sorted);
}

void CustomersModelTest::manyOwnRows_leaveThePersonAlone()
{
    m_store->seed({aCustomer(u"B"_s)});
    open();
    m_model->showRange(0, 20);
    QSignalSpy entered(m_model.get(), &RowListModel::ownRowEntered);
    Command several = createCustomer(aCustomer(u"A"_s));
    several.edits += createCustomer(aCustomer(u"C"_s)).edits;
    (void)m_store->execute(several);
    QTRY_COMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(entered.size(), 0);
}

void CustomersModelTest::ownRows_enterAtTheirPlace()
{
    m_store->seed({aCustomer(u"B"_s), aCustomer(u"D"_s)});
    open();
    m_model->showRange(0, 20);
    QSignalSpy entered(m_model.get(), &RowListModel::ownRowEntered);
    (void)m_store->execute(createCustomer(aCustomer(u"C"_s)));
    QVERIFY(entered.wait());
    QCOMPARE(entered.first().first().toInt(), 1);
    QTRY_COMPARE(names(), (QStringList{u"B"_s, u"C"_s, u"D"_s}));
}

void CustomersModelTest::reorderedRows_waitAndKeepTheirSelection()
{
    const QList<Customer> customers{aCustomer(u"A"_s), aCustomer(u"B"_s), aCustomer(u"C"_s)};
    m_store->seed(customers);
    open();
    m_model->showRange(0, 20);
    QItemSelectionModel selection(m_model.get());
    selection.select(m_model->index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_store->pullEdit(customers.at(0).id.uuid, customerfields::Name, Value(u"Z"_s));
    QTRY_VERIFY(m_model->orderIsLate());
    QCOMPARE(names(), (QStringList{u"Z"_s, u"B"_s, u"C"_s}));
    m_model->applyWaiting();
    QCOMPARE(names(), (QStringList{u"B"_s, u"C"_s, u"Z"_s}));
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().row(), 2);
    QVERIFY(!m_model->orderIsLate());
}

void CustomersModelTest::liveList_takesEverythingAtOnce()
{
    open();
    m_model->showRange(0, 20);
    m_model->setLive(true);
    m_store->pullCreate({aCustomer(u"B"_s)});
    QTRY_COMPARE(names(), QStringList{u"B"_s});
    m_store->pullCreate({aCustomer(u"A"_s)});
    QTRY_COMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
}

void CustomersModelTest::waitingRow_thatIsDeleted_isForgotten()
{
    m_store->seed({aCustomer(u"B"_s)});
    open();
    m_model->showRange(0, 20);
    const Customer late = aCustomer(u"A"_s);
    m_store->pullCreate({late});
    QTRY_COMPARE(m_model->waitingCount(), 1);
    m_store->pullDelete({late.id.uuid});
    QCOMPARE(m_model->waitingCount(), 0);
    m_model->applyWaiting();
    QCOMPARE(names(), QStringList{u"B"_s});
}

void CustomersModelTest::edit_isShownAtOnceAndSent()
{
    const Customer customer = aCustomer(u"Aroeira"_s, u"onboarding"_s);
    m_store->seed({customer});
    open();
    QSignalSpy edited(m_model.get(), &CustomersModel::edited);
    QVERIFY(m_model->setData(cell(0, customerfields::Stage), u"adoption"_s, Qt::EditRole));
    QCOMPARE(cell(0, customerfields::Stage).data(RawRole).toString(), u"adoption"_s);
    QVERIFY(edited.wait());
    QCOMPARE(m_store->customer(customer.id.uuid).stage, u"adoption"_s);
    QVERIFY(m_model->setData(cell(0, customerfields::CustomerSince), QDate(2026, 5, 18), Qt::EditRole));
    QCOMPARE(cell(0, customerfields::CustomerSince).data().toString(), u"18/05/26"_s);
    QVERIFY(m_model->setData(cell(0, customerfields::Tags), QStringList{u"vip"_s, u" "_s, u"app"_s}, Qt::EditRole));
    QCOMPARE(m_store->customer(customer.id.uuid).tags, (QStringList{u"app"_s, u"vip"_s}));
}

void CustomersModelTest::refusedEdit_isTakenBack()
{
    m_store->seed({aCustomer(u"Aroeira"_s, u"onboarding"_s)});
    open();
    m_store->failNextCommand(fail(Error::Code::Denied));
    QSignalSpy refused(m_model.get(), &CustomersModel::editFailed);
    QVERIFY(m_model->setData(cell(0, customerfields::Stage), u"adoption"_s, Qt::EditRole));
    QVERIFY(refused.wait());
    QTRY_COMPARE(cell(0, customerfields::Stage).data(RawRole).toString(), u"onboarding"_s);
}

void CustomersModelTest::emptyName_isRefused()
{
    m_store->seed({aCustomer(u"Aroeira"_s)});
    open();
    QVERIFY(!m_model->setData(cell(0, customerfields::Name), u"  "_s, Qt::EditRole));
    QCOMPARE(names(), QStringList{u"Aroeira"_s});
}

void CustomersModelTest::unchangedValue_sendsNothing()
{
    m_store->seed({aCustomer(u"Aroeira"_s)});
    open();
    QVERIFY(!m_model->setData(cell(0, customerfields::Name), u"Aroeira "_s, Qt::EditRole));
    QVERIFY(m_store->commands().isEmpty());
}

void CustomersModelTest::sort_ordersByTheColumn()
{
    Customer big = aCustomer(u"A"_s);
    big.seats = 200;
    Customer small = aCustomer(u"B"_s);
    small.seats = 9;
    const Customer none = aCustomer(u"C"_s);
    m_store->seed({big, small, none});
    open();
    m_model->sort(m_model->columnOf(customerfields::Seats), Qt::AscendingOrder);
    QTRY_COMPARE(names(), (QStringList{u"B"_s, u"A"_s, u"C"_s}));
    m_model->sort(m_model->columnOf(customerfields::Seats), Qt::DescendingOrder);
    QTRY_COMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
}

void CustomersModelTest::roles_areReadable()
{
    Customer customer = aCustomer(u"Colégio de Aplicação"_s, u"renewal"_s, m_me);
    customer.seats = 1284;
    m_store->seed({customer});
    open();
    QCOMPARE(cell(0, customerfields::Seats).data().toString(), u"1.284"_s);
    QCOMPARE(cell(0, customerfields::Owner).data().toString(), u"Marina Duarte"_s);
    QCOMPARE(cell(0, customerfields::Owner).data(InitialsRole).toString(), u"MD"_s);
    QCOMPARE(cell(0, customerfields::Name).data(InitialsRole).toString(), u"CA"_s);
    QCOMPARE(cell(0, customerfields::Stage).data(Qt::AccessibleTextRole).toString(), u"Stage: Renewal"_s);
    QVERIFY(!cell(0, customerfields::Name).data(ConflictRole).toBool());
    m_store->pullConflict(customer.id.uuid, customerfields::Stage, Value(u"churned"_s), {}, {});
    QTRY_VERIFY(cell(0, customerfields::Name).data(ConflictRole).toBool());
    QVERIFY(cell(0, customerfields::Name).data(Qt::AccessibleTextRole).toString().contains(u"conflict"_s));
}

void CustomersModelTest::figures_areToldWhole()
{
    static const SystemClock clock; // outlives the model
    const Customer customer = aCustomer(u"A"_s);
    m_store->seed({customer});
    const QDate soon = QDateTime::fromMSecsSinceEpoch(clock.now().ms).date().addDays(20);
    m_store->seedFigures(customer.id.uuid, {{derived::Renewal, Value(dayNumber(soon))}});
    m_model->show({customerfields::Name, derived::Renewal, derived::NextTask});
    open();
    QVERIFY(!cell(0, derived::Renewal).data(FigureRole).isValid()); // without a day there is nothing to tell
    m_model->setClock(clock);
    const auto figure = cell(0, derived::Renewal).data(FigureRole).value<FigureCell>();
    QCOMPARE(figure.text, cell(0, derived::Renewal).data().toString());
    QVERIFY(!figure.text.isEmpty() && !figure.hint.isEmpty());
    QCOMPARE(figure.urgency, Urgency::Soon);
    QVERIFY(cell(0, derived::Renewal).data(Qt::AccessibleTextRole).toString().endsWith(figure.hint));
    QVERIFY(!cell(0, derived::NextTask).data(FigureRole).isValid());
}

void CustomersModelTest::freshCells_loseTheirMark()
{
    const Customer customer = aCustomer(u"A"_s);
    m_store->seed({customer});
    open();
    m_store->pullEdit(customer.id.uuid, customerfields::Country, Value(u"Chile"_s));
    QVERIFY(cell(0, customerfields::Country).data(FreshRole).toBool());
    QTRY_VERIFY_WITH_TIMEOUT(!cell(0, customerfields::Country).data(FreshRole).toBool(), 4000);
}

void CustomersModelTest::freshCells_areOfLoadedRowsAlone()
{
    QList<Customer> many;
    for (int i = 0; i < 500; ++i)
        many.append(aCustomer(numbered(i)));
    m_store->seed(many);
    open();
    QVERIFY(!m_model->index(400, 0).data(LoadedRole).toBool());
    m_store->pullEdit(m_model->idAt(400), customerfields::Country, Value(u"Chile"_s));
    QVERIFY(!cell(400, customerfields::Country).data(FreshRole).toBool()); // a load brings thousands of these
    m_store->pullEdit(m_model->idAt(3), customerfields::Country, Value(u"Chile"_s));
    QVERIFY(cell(3, customerfields::Country).data(FreshRole).toBool());
}

void CustomersModelTest::columns_followTheView()
{
    m_store->seed({aCustomer(u"Acme"_s, u"adoption"_s), aCustomer(u"Bolos"_s, u"renewal"_s)});
    open();
    using namespace customerfields;
    QSignalSpy completed(m_model.get(), &RowListModel::completed);
    m_model->show({Notes, Stage, Name, Stage, FieldNumber(999)});
    QCOMPARE(m_model->shownColumns(), (QList<FieldNumber>{Name, Notes, Stage}));
    QCOMPARE(m_model->columnCount(), 3);
    QCOMPARE(m_model->columnOf(Seats), -1);
    QCOMPARE(m_model->rowCount(), 2); // the order stays while rows are loaded anew
    QVERIFY(completed.wait());
    QTRY_COMPARE(cell(1, Stage).data(RawRole).toString(), u"renewal"_s);
    m_model->show(m_model->allColumns());
    QCOMPARE(m_model->columnCount(), m_model->allColumns().size());
    QTRY_COMPARE(cell(0, Stage).data(RawRole).toString(), u"adoption"_s);
    QVERIFY(m_model->setData(cell(0, Country), u"Chile"_s, Qt::EditRole));
    QTRY_COMPARE(m_store->customer(m_model->idAt(0)).country, u"Chile"_s);
}

void CustomersModelTest::columns_areLoadedWhenTheyCome()
{
    Customer customer = aCustomer(u"Acme"_s);
    customer.notes = u"lembrar"_s;
    m_store->seed({customer});
    open();
    m_store->hold();
    m_model->showRange(0, 0);
    // An answer to the columns of before must not be taken for one to those of now.
    m_store->pullEdit(customer.id.uuid, customerfields::Seats, Value(std::int64_t(3)));
    m_model->show({customerfields::Name, customerfields::Notes});
    m_store->release();
    QTRY_VERIFY(m_model->isComplete());
    QTRY_COMPARE(cell(0, customerfields::Notes).data().toString(), u"lembrar"_s);
    QCOMPARE(cell(0, customerfields::Name).data().toString(), u"Acme"_s);
}

void CustomersModelTest::notes_standOnOneLine()
{
    Customer customer = aCustomer(u"Acme"_s);
    customer.notes = u"um\n\ndois"_s;
    m_store->seed({customer});
    m_model->show({customerfields::Name, customerfields::Notes});
    open();
    QCOMPARE(cell(0, customerfields::Notes).data().toString(), u"um dois"_s);
    QCOMPARE(cell(0, customerfields::Notes).data(RawRole).toString(), u"um\n\ndois"_s);
}

void CustomersModelTest::parents_areNamed()
{
    const Customer group = aCustomer(u"Grupo Maré"_s);
    Customer member = aCustomer(u"Hotel"_s);
    member.parent = group.id;
    m_store->seed({group, member});
    const FieldNumber parent = farolSchema().entity(tables::Customer)->field(u"parent")->number;
    m_model->show({customerfields::Name, parent});
    open();
    QTRY_COMPARE(cell(1, parent).data().toString(), u"Grupo Maré"_s);
    m_store->pullEdit(group.id.uuid, customerfields::Name, Value(u"Grupo Sol"_s));
    QTRY_COMPARE(cell(1, parent).data().toString(), u"Grupo Sol"_s);
    QVERIFY(!(cell(1, parent).flags() & Qt::ItemIsEditable));
}

void CustomersModelTest::manyRemoteActs_keepTheModelTrue()
{
    QList<Customer> customers;
    for (int i = 0; i < 60; ++i)
        customers.append(aCustomer(numbered(i), u"adoption"_s));
    m_store->seed(customers);
    CustomerFilter filter;
    filter.stages = {u"adoption"_s};
    open(filter);
    m_model->showRange(10, 30);
    quint32 dice = 12345;
    const auto below = [&dice](qsizetype bound) {
        dice = dice * 1664525U + 1013904223U;
        return static_cast<qsizetype>((dice >> 8U) % static_cast<quint32>(bound));
    };
    for (int step = 0; step < 150; ++step) {
        const Uuid id = customers.at(below(customers.size())).id.uuid;
        switch (below(5)) {
        case 0:
            customers.append(aCustomer(numbered(below(60), u"b"_s), u"adoption"_s));
            m_store->pullCreate({customers.last()});
            break;
        case 1: m_store->pullDelete({id}); break;
        case 2:
            m_store->pullEdit(id, customerfields::Stage, Value(below(2) == 0 ? u"renewal"_s : u"adoption"_s));
            break;
        case 3: m_store->pullEdit(id, customerfields::Name, Value(numbered(below(60), u"c"_s))); break;
        default: m_model->applyWaiting();
        }
        QCoreApplication::processEvents();
        if (step % 10 == 0)
            QTest::qWait(70);
    }
    QTest::qWait(200);
    m_model->applyWaiting();
    const QFuture<Result<ListIds>> asked = m_store->listIds(m_model->query(), 0);
    QTRY_VERIFY(asked.isFinished());
    const QList<Uuid> wanted = asked.result()->ids;
    QCOMPARE(m_model->rowCount(), static_cast<int>(wanted.size()));
    for (int row = 0; row < m_model->rowCount(); ++row)
        QVERIFY(m_model->idAt(row) == wanted.at(row));
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::CustomersModelTest)
#include "tst_customersmodel.moc"
