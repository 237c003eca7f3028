// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async.h"
#include "core/customfield.h"
#include "core/field.h"
#include "models/bulkpreview.h"
#include "models/customerfields.h"
#include "models/customersmodel.h"
#include "models/filterwords.h"
#include "models/itemroles.h"
#include "models/listview.h"
#include "models/namelookup.h"
#include "tests/support/fakestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

/// The workspace's own fields in the list of customers, under Qt's model tester.
class OwnFieldColumnsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void cells_areReadable();
    void edits_areOneActOfTheCustomer();
    void refusedEdit_isTakenBack();
    void colleaguesValue_isShown();
    void sort_hasThoseWithoutLast();
    void goneField_takesItsColumnAlong();
    void goneField_endsWhatAskedForIt();
    void archivedField_isReadOnly();
    void bulkEdit_seesAndChangesValues();
    void views_keepNames();

private:
    void open(const QList<SortKey> &sort = {{customerfields::Name, false}});
    void remove(FieldNumber column);
    [[nodiscard]] QModelIndex cell(int row, FieldNumber field) const
    {
        return m_model->index(row, m_model->columnOf(field));
    }
    [[nodiscard]] QStringList names() const;

    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<FixedNames> m_names;
    std::unique_ptr<CustomersModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<Customer> m_customers;
    FieldNumber m_points = 0;
    FieldNumber m_region = 0;
    FieldNumber m_nps = 0;
};

void OwnFieldColumnsTest::init()
{
    const UserId me(nextTestId());
    m_store = std::make_unique<FakeStore>(me);
    m_names = std::make_unique<FixedNames>(me, QList<std::pair<UserId, QString>>{{me, u"Marina Duarte"_s}});
    m_customers = {aCustomer(u"Acme"_s), aCustomer(u"Boreal"_s), aCustomer(u"Ceres"_s)};
    m_store->seed(m_customers);
    m_points = m_store->seedCustomField(u"points"_s, u"Pontos"_s, u"number"_s);
    m_region = m_store->seedCustomField(u"region"_s, u"Região"_s, u"choice"_s, u"Norte\nSul"_s);
    m_nps = m_store->seedCustomField(u"nps"_s, u"Responde NPS"_s, u"yes_no"_s);
    m_store->seedCustomValue(m_customers.at(0).id.uuid, m_points, Value(std::int64_t(1'250)));
    m_store->seedCustomValue(m_customers.at(0).id.uuid, m_region, Value(u"Sul"_s));
    m_store->seedCustomValue(m_customers.at(2).id.uuid, m_points, Value(std::int64_t(7)));
    m_model =
        std::make_unique<CustomersModel>(*m_store, *m_names, Format(QLocale(QLocale::Portuguese, QLocale::Brazil)));
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->show({m_points, m_region, m_nps});
}

void OwnFieldColumnsTest::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_store.reset();
}

void OwnFieldColumnsTest::open(const QList<SortKey> &sort)
{
    QSignalSpy completed(m_model.get(), &RowListModel::completed);
    m_model->setQuery({}, sort);
    QVERIFY(completed.wait());
}

void OwnFieldColumnsTest::remove(FieldNumber column)
{
    RowEdit edit;
    edit.kind = MutationKind::Remove;
    edit.row = {tables::CustomField, m_store->customFields().column(column)->id.uuid};
    m_store->execute({u"delete"_s, {edit}});
}

QStringList OwnFieldColumnsTest::names() const
{
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names.append(m_model->index(row, 0).data().toString());
    return names;
}

void OwnFieldColumnsTest::cells_areReadable()
{
    open();
    QCOMPARE(m_model->headerData(m_model->columnOf(m_region), Qt::Horizontal, Qt::DisplayRole).toString(), u"Região"_s);
    QCOMPARE(cell(0, m_points).data().toString(), u"1.250"_s);
    QCOMPARE(cell(0, m_region).data().toString(), u"Sul"_s);
    QCOMPARE(cell(0, m_region).data(Qt::AccessibleTextRole).toString(), u"Região: Sul"_s);
    QCOMPARE(cell(1, m_points).data().toString(), QString());
    QCOMPARE(cell(1, m_points).data(Qt::AccessibleTextRole).toString(), u"Pontos: empty"_s);
    QVERIFY(cell(0, m_points).flags() & Qt::ItemIsEditable);
    QCOMPARE(m_model->allColumns().mid(m_model->allColumns().size() - 3),
             (QList<FieldNumber>{m_points, m_region, m_nps}));
}

void OwnFieldColumnsTest::edits_areOneActOfTheCustomer()
{
    open();
    QSignalSpy edited(m_model.get(), &CustomersModel::edited);
    QVERIFY(m_model->setData(cell(1, m_points), 42, Qt::EditRole));
    QCOMPARE(cell(1, m_points).data().toString(), u"42"_s); // at once
    QVERIFY(edited.wait());
    QCOMPARE(edited.at(0).at(0).value<ChangeSet>().rows.value(0).row,
             (RowKey{tables::Customer, m_customers.at(1).id.uuid}));
    QVERIFY(m_model->setData(cell(1, m_nps), false, Qt::EditRole));
    QVERIFY(edited.wait());
    QCOMPARE(cell(1, m_nps).data(RawRole), QVariant(false));
    m_store->undo();
    QTRY_VERIFY(!cell(1, m_nps).data(RawRole).isValid());
    m_store->undo();
    QTRY_COMPARE(cell(1, m_points).data().toString(), QString());
}

void OwnFieldColumnsTest::refusedEdit_isTakenBack()
{
    open();
    QSignalSpy failed(m_model.get(), &CustomersModel::editFailed);
    QVERIFY(m_model->setData(cell(0, m_region), u"Leste"_s, Qt::EditRole));
    QVERIFY(failed.wait());
    QTRY_COMPARE(cell(0, m_region).data().toString(), u"Sul"_s);
}

void OwnFieldColumnsTest::colleaguesValue_isShown()
{
    open({{m_points, false}});
    QCOMPARE(names(), (QStringList{u"Ceres"_s, u"Acme"_s, u"Boreal"_s}));
    RowEdit edit;
    edit.row = {tables::Customer, m_customers.at(1).id.uuid};
    edit.values = {{m_points, Value(std::int64_t(1))}};
    m_store->execute({u"edit"_s, {edit}});
    QTRY_COMPARE(cell(2, m_points).data().toString(), u"1"_s);
    QTRY_VERIFY(m_model->orderIsLate()); // it would stand first now, and waits where it is
    m_model->applyWaiting();
    QCOMPARE(names(), (QStringList{u"Boreal"_s, u"Ceres"_s, u"Acme"_s}));
}

void OwnFieldColumnsTest::sort_hasThoseWithoutLast()
{
    open();
    m_model->sort(m_model->columnOf(m_points), Qt::DescendingOrder);
    QTRY_COMPARE(names(), (QStringList{u"Acme"_s, u"Ceres"_s, u"Boreal"_s}));
    m_model->setFilter(*parseFilter(u"custom.points > 5 and custom.region is null", m_model->entity()));
    QTRY_COMPARE(names(), QStringList{u"Ceres"_s});
}

void OwnFieldColumnsTest::goneField_takesItsColumnAlong()
{
    open();
    QSignalSpy failed(m_model.get(), &RowListModel::failed);
    remove(m_region);
    QTRY_COMPARE(m_model->columnOf(m_region), -1);
    QCOMPARE(m_model->shownColumns(), (QList<FieldNumber>{customerfields::Name, m_points, m_nps}));
    QTRY_COMPARE(cell(0, m_points).data().toString(), u"1.250"_s);
    QVERIFY(failed.isEmpty());
    m_store->undo();
    QTRY_VERIFY(m_model->entity().column(m_region) != nullptr); // and is what it was
}

void OwnFieldColumnsTest::goneField_endsWhatAskedForIt()
{
    open({{m_points, true}});
    m_model->setFilter(*parseFilter(u"custom.points > 5", m_model->entity()));
    QTRY_COMPARE(m_model->rowCount(), 2);
    QSignalSpy failed(m_model.get(), &RowListModel::failed);
    remove(m_points);
    QTRY_COMPARE(m_model->rowCount(), 0); // until somebody says what is to be shown instead
    QVERIFY(m_model->query().sort.isEmpty());
    QVERIFY(failed.isEmpty());
}

void OwnFieldColumnsTest::archivedField_isReadOnly()
{
    open();
    const QList<FieldInfo> before = offeredColumns(m_model->entity());
    RowEdit edit;
    edit.row = {tables::CustomField, m_store->customFields().column(m_points)->id.uuid};
    edit.values = {{6, Value(true)}};
    m_store->execute({u"edit"_s, {edit}});
    QTRY_VERIFY(m_model->entity().column(m_points)->archived);
    QCOMPARE(cell(0, m_points).data().toString(), u"1.250"_s);
    QVERIFY(!(cell(0, m_points).flags() & Qt::ItemIsEditable));
    QVERIFY(!m_model->setData(cell(0, m_points), 5, Qt::EditRole));
    QCOMPARE(offeredColumns(m_model->entity()).size(), before.size() - 1);
    QCOMPARE(filterableColumns(m_model->entity()).size(), before.size() - 1);
}

void OwnFieldColumnsTest::bulkEdit_seesAndChangesValues()
{
    open();
    QList<Uuid> ids;
    for (const Customer &customer : std::as_const(m_customers))
        ids.append(customer.id.uuid);
    BulkPreview preview(*m_store);
    const BulkChange change{tables::Customer, m_region, Value(u"Sul"_s), {}, {}};
    preview.ask(ids, change);
    QTRY_VERIFY(preview.isComplete());
    QCOMPARE(preview.tally().changing, 2);
    QCOMPARE(preview.tally().already, 1);
    QFuture<Command> command = bulkCommand(preview.changing(), change);
    command.waitForFinished();
    m_store->execute(command.result());
    QTRY_COMPARE(cell(2, m_region).data().toString(), u"Sul"_s);
    m_store->undo(); // all of it
    QTRY_COMPARE(cell(2, m_region).data().toString(), QString());
    QCOMPARE(cell(0, m_region).data().toString(), u"Sul"_s);
}

void OwnFieldColumnsTest::views_keepNames()
{
    const EntityInfo &entity = m_model->entity();
    ListView view;
    view.name = u"Sul"_s;
    view.filter = *parseFilter(u"custom.region = Sul and custom.points > 5", entity);
    view.sort = *parseSort(u"-custom.points,name", entity);
    view.columns = {customerfields::Name, m_region, customerfields::Seats};
    const Result<SavedView> saved = savedFromView(view, entity);
    QVERIFY(saved);
    QCOMPARE(saved->filter, u"custom.region = Sul and custom.points > 5"_s);
    QCOMPARE(saved->sorting, u"-custom.points,name"_s);
    QCOMPARE(saved->columns, u"name,custom.region,seats"_s);
    QVERIFY(viewFromSaved(*saved, entity, {}).looksLike(view, entity));

    // Where the fields are gone columns and order go on without them, and the filter says which it lacks.
    const ListView gone = viewFromSaved(*saved, *farolSchema().entity(tables::Customer), {});
    QCOMPARE(gone.columns, (QList<FieldNumber>{customerfields::Name, customerfields::Seats}));
    QCOMPARE(gone.sort, (QList<SortKey>{{customerfields::Name, false}}));
    QVERIFY(!gone.readable);
    QCOMPARE(gone.unknownField, u"custom.region"_s);
    SavedView unfiltered = *saved;
    unfiltered.filter.clear();
    QVERIFY(viewFromSaved(unfiltered, *farolSchema().entity(tables::Customer), {}).readable);
}

} // namespace farol

QTEST_GUILESS_MAIN(farol::OwnFieldColumnsTest)
#include "tst_ownfieldcolumns.moc"
