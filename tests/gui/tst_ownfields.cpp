// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeexchange.h"
#include "models/customerfields.h"
#include "models/itemroles.h"
#include "tests/gui/guiworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/filter/filterbuilder.h"
#include "ui/filter/filtercondition.h"
#include "ui/mainwindow.h"
#include "ui/pages/customers/bulkeditdialog.h"
#include "ui/pages/customers/columnschooser.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/pages/customers/exportdialog.h"
#include "ui/pages/customers/viewkeeper.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/viewtabs.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace farol {

// The workspace's own fields, as a person meets them in the list of customers.
class OwnFieldsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void chooser_offersThemAndFindsThem();
    void builder_comparesByTheirKind();
    void cell_isEditedByItsKind();
    void bulkEdit_fillsManyAtOnce();
    void export_holdsThem();
    void newDefinition_isOfferedAtOnce();
    void goneDefinition_leavesTheListReadable();

private:
    [[nodiscard]] CustomersPage &page() const { return *m_world->customersPage(); }
    [[nodiscard]] CustomersTable &table() const { return *page().table(); }
    [[nodiscard]] CustomersModel &model() const { return page().model(); }
    void trigger(const QString &action) { m_world->window->actions().action(action)->trigger(); }
    void show(const QList<FieldNumber> &columns);
    [[nodiscard]] static QListWidgetItem *itemOf(const ColumnsChooser &chooser, FieldNumber field);
    /// The builder with one condition on the field.
    [[nodiscard]] FilterCondition *conditionOn(FieldNumber field);
    [[nodiscard]] Uuid idOf(int row) const { return model().idAt(row); }

    std::unique_ptr<GuiWorld> m_world;
    std::unique_ptr<StoreExchange> m_exchange;
    FieldNumber m_points = 0;
    FieldNumber m_region = 0;
};

void OwnFieldsTest::init()
{
    const QList<Customer> customers = dozen({});
    m_world = std::make_unique<GuiWorld>(customers);
    m_points = m_world->store.seedCustomField(u"points"_s, u"Points"_s, u"number"_s);
    m_region = m_world->store.seedCustomField(u"region"_s, u"Sales region"_s, u"choice"_s, u"North\nSouth"_s);
    for (int i = 0; i < 4; ++i)
        m_world->store.seedCustomValue(customers.at(i).id.uuid, m_points, Value(std::int64_t(10 * i)));
    m_world->store.seedCustomValue(customers.at(1).id.uuid, m_region, Value(u"South"_s));
    m_exchange = std::make_unique<StoreExchange>(m_world->store);
    m_world->exchange = m_exchange.get();
    m_world->open();
    QTRY_VERIFY(page().keeper().views().isLoaded());
    page().findChild<ViewTabs *>()->setCurrentId(u"all"_s);
    QTRY_COMPARE(model().rowCount(), 12);
}

void OwnFieldsTest::cleanup()
{
    m_world.reset();
    m_exchange.reset();
}

void OwnFieldsTest::show(const QList<FieldNumber> &columns)
{
    page().keeper().setColumns(columns);
    table().setColumns(columns);
    QTRY_VERIFY(model().rowAt(0) != nullptr && model().rowAt(11) != nullptr);
}

QListWidgetItem *OwnFieldsTest::itemOf(const ColumnsChooser &chooser, FieldNumber field)
{
    for (int row = 0; row < chooser.list()->count(); ++row) {
        if (chooser.list()->item(row)->data(Qt::UserRole).toInt() == field)
            return chooser.list()->item(row);
    }
    return nullptr;
}

FilterCondition *OwnFieldsTest::conditionOn(FieldNumber field)
{
    trigger(u"edit.filterBuilder"_s);
    auto *condition = page().filterBuilder()->findChild<FilterCondition *>();
    auto *fields = condition == nullptr ? nullptr : condition->findChild<QComboBox *>(u"field"_s);
    if (fields == nullptr)
        return nullptr;
    fields->setCurrentIndex(fields->findData(int(field)));
    Q_EMIT fields->activated(fields->currentIndex());
    return condition;
}

void OwnFieldsTest::chooser_offersThemAndFindsThem()
{
    trigger(u"view.columns"_s);
    ColumnsChooser *chooser = page().columnsChooser();
    QTRY_VERIFY(chooser->isVisible());
    QListWidgetItem *region = itemOf(*chooser, m_region);
    QVERIFY(region != nullptr);
    QCOMPARE(region->text(), u"Sales region"_s);
    QTest::keyClicks(chooser->searchField(), u"REGION"_s);
    QVERIFY(!region->isHidden());
    QVERIFY(itemOf(*chooser, m_points)->isHidden());
    region->setCheckState(Qt::Checked);
    QVERIFY(model().columnOf(m_region) > 0);
    QCOMPARE(model().headerData(model().columnOf(m_region), Qt::Horizontal, Qt::DisplayRole).toString(),
             u"Sales region"_s);
    chooser->searchField()->clear();
    QVERIFY(!itemOf(*chooser, m_points)->isHidden());
    QVERIFY(page().keeper().isDirty());
    QCOMPARE(page().saveState().value(u"columns"_s).toStringList().last(), u"custom.region"_s);
}

void OwnFieldsTest::builder_comparesByTheirKind()
{
    FilterCondition *condition = conditionOn(m_points);
    QVERIFY(condition != nullptr);
    auto *line = condition->findChild<FilterValueEdit *>()->findChild<QLineEdit *>();
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, u"20"_s);
    QTRY_COMPARE(model().rowCount(), 2);
    QCOMPARE(page().filterBuilder()->textField()->text(), u"custom.points >= 20"_s);

    auto *fields = condition->findChild<QComboBox *>(u"field"_s);
    fields->setCurrentIndex(fields->findData(int(m_region)));
    Q_EMIT fields->activated(fields->currentIndex());
    auto *menu = condition->findChild<FilterValueEdit *>()->findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().size(), 2);
    QCOMPARE(menu->actions().at(1)->text(), u"South"_s);
    menu->actions().at(1)->trigger();
    QTRY_COMPARE(model().rowCount(), 1);
    QCOMPARE(page().filterBuilder()->textField()->text(), u"custom.region in (South)"_s);

    page().filterBuilder()->textField()->selectAll();
    QTest::keyClicks(page().filterBuilder()->textField(), u"custom.nobody = 1"_s);
    QTest::keyClick(page().filterBuilder()->textField(), Qt::Key_Return);
    QVERIFY(page().filterBuilder()->problem().contains(u"custom.nobody"_s));
}

void OwnFieldsTest::cell_isEditedByItsKind()
{
    show({customerfields::Name, m_points, m_region});
    table().setFocus();
    table().setCurrentIndex(model().index(0, model().columnOf(m_points)));
    QTest::keyClick(&table(), Qt::Key_F2);
    auto *number = qobject_cast<NumberField *>(table().openEditor(table().currentIndex()));
    QVERIFY(number != nullptr);
    QCOMPARE(number->accessibleName(), u"Points"_s);
    number->setText(u"many"_s);
    QVERIFY(!number->number());
    QTest::keyClick(number, Qt::Key_Return); // it stays open, marked
    QVERIFY(m_world->store.commands().isEmpty());
    number->setText(u"-5"_s);
    QTest::keyClick(number, Qt::Key_Return);
    QTRY_COMPARE(m_world->store.commands().size(), 1);
    QTRY_COMPARE(model().index(0, model().columnOf(m_points)).data(RawRole).toLongLong(), -5);
}

void OwnFieldsTest::bulkEdit_fillsManyAtOnce()
{
    show({customerfields::Name, m_region});
    table().toggleRow(model().index(0, 0));
    table().toggleRow(model().index(1, 0));
    table().toggleRow(model().index(2, 0));
    QTRY_COMPARE(table().selectedIds().size(), 3);
    trigger(u"customer.bulkEdit"_s);
    BulkEditDialog *dialog = page().bulkEditDialog();
    QTRY_VERIFY(dialog->isVisible());
    const int index = dialog->fieldChoice()->findData(int(m_region));
    QVERIFY(index >= 0);
    dialog->fieldChoice()->setCurrentIndex(index);
    Q_EMIT dialog->fieldChoice()->activated(index);
    auto *options = qobject_cast<QComboBox *>(dialog->editor());
    QVERIFY(options != nullptr);
    QCOMPARE(options->count(), 3); // none, and the two
    options->setCurrentIndex(2);
    Q_EMIT options->activated(2);
    QTRY_VERIFY(dialog->applyButton()->isEnabled());
    QTRY_COMPARE(dialog->preview().tally().changing, 2);
    QCOMPARE(dialog->preview().tally().already, 1);
    dialog->applyButton()->click();
    QTRY_COMPARE(m_world->store.commands().size(), 1);
    QTRY_COMPARE(model().index(2, model().columnOf(m_region)).data().toString(), u"South"_s);
    m_world->store.undo();
    QTRY_COMPARE(model().index(2, model().columnOf(m_region)).data().toString(), QString());
}

void OwnFieldsTest::export_holdsThem()
{
    show({customerfields::Name, m_points, m_region});
    table().sortBy(model().columnOf(m_points), true);
    QTRY_COMPARE(model().index(0, 1).data().toString(), u"30"_s);
    trigger(u"customer.export"_s);
    ExportDialog *dialog = page().exportDialog();
    QTRY_VERIFY(dialog->isVisible());
    const QString file = m_world->home.filePath(u"own.csv"_s);
    QSignalSpy written(dialog, &ExportDialog::written);
    dialog->start(file);
    QTRY_COMPARE(written.size(), 1);
    QFile read(file);
    QVERIFY(read.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(read.readAll().mid(3)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.takeFirst(), u"Name,Points,Sales region"_s);
    QCOMPARE(lines.size(), 12);
    for (int row = 0; row < 12; ++row) {
        QStringList shown;
        for (int column = 0; column < 3; ++column)
            shown.append(model().index(row, column).data().toString());
        QCOMPARE(lines.at(row), shown.join(u','));
    }
}

void OwnFieldsTest::newDefinition_isOfferedAtOnce()
{
    trigger(u"view.columns"_s);
    ColumnsChooser *chooser = page().columnsChooser();
    QTRY_VERIFY(chooser->isVisible());
    const int before = chooser->list()->count();
    RowEdit edit;
    edit.kind = MutationKind::Create;
    edit.row.table = tables::CustomField;
    edit.values = {{1, Value(u"erp"_s)}, {2, Value(u"ERP"_s)}, {3, Value(u"text"_s)}};
    m_world->store.execute({u"add"_s, {edit}});
    QTRY_COMPARE(chooser->list()->count(), before + 1);
    FilterCondition *condition = conditionOn(m_world->store.customFields().column(u"erp")->number);
    QVERIFY(condition != nullptr);
    QCOMPARE(condition->findChild<QComboBox *>(u"field"_s)->currentText(), u"ERP"_s);
}

void OwnFieldsTest::goneDefinition_leavesTheListReadable()
{
    show({customerfields::Name, m_points, m_region});
    page().keeper().setFilter(*parseFilter(u"custom.points >= 20", model().entity()));
    QTRY_COMPARE(model().rowCount(), 2);
    QSignalSpy failed(&model(), &RowListModel::failed);
    RowEdit edit;
    edit.kind = MutationKind::Remove;
    edit.row = {tables::CustomField, m_world->store.customFields().column(m_points)->id.uuid};
    m_world->store.execute({u"delete"_s, {edit}});
    QTRY_COMPARE(model().rowCount(), 12); // the view's own filter again
    QCOMPARE(model().shownColumns(), (QList<FieldNumber>{customerfields::Name, m_region}));
    QCOMPARE(page().keeper().shown().columns, (QList<FieldNumber>{customerfields::Name, m_region}));
    QVERIFY(failed.isEmpty());
}

} // namespace farol

QTEST_MAIN(farol::OwnFieldsTest)
#include "tst_ownfields.moc"
