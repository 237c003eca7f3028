// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/storeexchange.h"
#include "models/customerfields.h"
#include "models/filterwords.h"
#include "models/itemroles.h"
#include "tests/gui/guiworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/filter/filterbuilder.h"
#include "ui/filter/filtercondition.h"
#include "ui/filter/filtergroup.h"
#include "ui/mainwindow.h"
#include "ui/pageregistry.h"
#include "ui/pages/customers/bulkeditdialog.h"
#include "ui/pages/customers/columnschooser.h"
#include "ui/pages/customers/customerpanel.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/pages/customers/exportdialog.h"
#include "ui/pages/customers/viewkeeper.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/conditionchip.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/viewtabs.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace farol {

namespace {

const EntityInfo &entity()
{
    return *farolSchema().entity(tables::Customer);
}

Value anyValue(const FieldInfo &field)
{
    switch (field.type) {
    case FieldType::Boolean: return Value(*rc::gen::arbitrary<bool>());
    case FieldType::Integer:
    case FieldType::Instant: return Value(std::int64_t(*rc::gen::inRange(-100'000, 100'000)));
    case FieldType::Day: return Value(std::int64_t(*rc::gen::inRange(-10'000, 40'000)));
    case FieldType::Id: return Value(nextTestId());
    case FieldType::Key: return Value(*rc::gen::element(u"adoption"_s, u"mid"_s, u"a key of tomorrow"_s));
    default: return Value(*rc::gen::element(u"vip"_s, u"dois espaços"_s, u"\"aspas\""_s, u"and"_s));
    }
}

Filter anyLeaf()
{
    const QList<FieldInfo> fields = filterableColumns(entity());
    const FieldInfo field = fields.at(*rc::gen::inRange<qsizetype>(0, fields.size()));
    QList<FilterOp> ops;
    for (int op = 0; op < int(FilterOp::HasConflict); ++op) {
        if (allows(field.type, static_cast<FilterOp>(op)))
            ops.append(static_cast<FilterOp>(op));
    }
    const FilterOp op = ops.at(*rc::gen::inRange<qsizetype>(0, ops.size()));
    QList<Value> values;
    if (op != FilterOp::IsNull && op != FilterOp::NotNull) {
        const int count = op == FilterOp::In ? *rc::gen::inRange(1, 4) : 1;
        for (int i = 0; i < count; ++i)
            values.append(anyValue(field));
    }
    return leafOf(field.number, op, values);
}

Filter anyTree(int depth)
{
    if (depth == 0 || *rc::gen::inRange(0, 3) == 0)
        return *rc::gen::inRange(0, 12) == 0 ? leafOf(0, FilterOp::HasConflict, {}) : anyLeaf();
    Filter group;
    group.kind = *rc::gen::element(Filter::Kind::All, Filter::Kind::Any, Filter::Kind::Not);
    const int count = *rc::gen::inRange(1, 4);
    for (int i = 0; i < count; ++i)
        group.children.append(anyTree(depth - 1));
    return group;
}

} // namespace

// The list as the person makes it: columns, filter, views, rows, bulk edits and files.
class CustomersListTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void builder_showsTheTreeItWasGiven();
    void builder_filtersWhileItIsEdited();
    void builder_readsTextAndMarksFaults();
    void builder_keepsDaysThatMove();
    void builder_isReachedByKeyboard();
    void chips_areConditionsOfTheTree();
    void columns_areChosenMovedAndReset();
    void widths_areKept();
    void view_isSavedChangedAndDeleted();
    void view_isSharedAndTakenBack();
    void views_keepTheirChangesPerTab();
    void density_isKept();
    void bulkEdit_showsWhatItWouldDo();
    void bulkEdit_staysOpenWhenItIsRefused();
    void bulkEdit_saysWhatCannotBeRead();
    void ownerOfMany_isPreviewedFirst();
    void export_holdsWhatIsShown();
    void export_isCalledWhatAFileMayBe();
    void keyboard_sortsAndChangesTheView();
    void enter_opensTheCustomer();

private:
    [[nodiscard]] CustomersPage &page() const { return *m_world->customersPage(); }
    [[nodiscard]] CustomersTable &table() const { return *page().table(); }
    [[nodiscard]] CustomersModel &model() const { return page().model(); }
    [[nodiscard]] ViewTabs &tabs() const { return *page().findChild<ViewTabs *>(); }
    void trigger(const QString &action) { m_world->window->actions().action(action)->trigger(); }
    void showAll();
    /// Saves what is shown under this name, for the audience at this place of the choice.
    void saveAs(const QString &name, int audience = 0);

    std::unique_ptr<GuiWorld> m_world;
    std::unique_ptr<StoreExchange> m_exchange;
};

void CustomersListTest::init()
{
    m_world = std::make_unique<GuiWorld>(dozen({}));
    m_world->myTeams = {{TeamId(nextTestId()), u"Norte"_s}};
    m_exchange = std::make_unique<StoreExchange>(m_world->store);
    m_world->exchange = m_exchange.get();
    m_world->open();
    QTRY_VERIFY(page().keeper().views().isLoaded());
}

void CustomersListTest::cleanup()
{
    m_world.reset();
    m_exchange.reset();
}

void CustomersListTest::showAll()
{
    tabs().setCurrentId(u"all"_s);
    QTRY_COMPARE(model().rowCount(), 12);
}

void CustomersListTest::saveAs(const QString &name, int audience)
{
    trigger(u"view.saveAs"_s);
    ViewDialog *dialog = page().keeper().dialog();
    QVERIFY(dialog != nullptr);
    dialog->nameField()->setText(name);
    dialog->audienceChoice()->setCurrentIndex(audience);
    dialog->accept();
    QTRY_COMPARE(page().keeper().shown().name, name);
}

void CustomersListTest::builder_showsTheTreeItWasGiven()
{
    const FilterWorld world{entity(), m_world->names, Format(m_world->language.locale()),
                            page().keeper().views().context()};
    const bool holds = rc::check("tree -> widgets -> tree", [&] {
        const Filter tree = normalisedFilter(anyTree(3));
        RC_PRE(printFilter(tree, entity()).hasValue());
        FilterBuilder builder(world);
        builder.setFilter(tree);
        RC_ASSERT(builder.filter() == tree);
        const bool hasForm = builder.group() != nullptr; // larger trees have none
        RC_PRE(hasForm);
        RC_ASSERT(!builder.group()->hasUnfinished());
        RC_ASSERT(normalisedFilter(builder.group()->filter()) == tree);
        // What the text says is the same tree again.
        const Result<Filter> read = parseFilter(builder.textField()->text(), entity(), world.context);
        RC_ASSERT(read.hasValue());
        RC_ASSERT(*read == tree);
    });
    QVERIFY(holds);
}

void CustomersListTest::builder_filtersWhileItIsEdited()
{
    showAll();
    trigger(u"edit.filterBuilder"_s);
    FilterBuilder *builder = page().filterBuilder();
    QTRY_VERIFY(builder->isVisible());
    auto *condition = builder->findChild<FilterCondition *>();
    QVERIFY(condition != nullptr);
    QCOMPARE(model().rowCount(), 12); // a condition that is being written changes nothing
    auto *field = condition->findChild<QComboBox *>(u"field"_s);
    field->setCurrentIndex(field->findData(int(customerfields::Seats)));
    Q_EMIT field->activated(field->currentIndex());
    auto *line = condition->findChild<FilterValueEdit *>()->findChild<QLineEdit *>();
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, u"100"_s);
    QTRY_COMPARE(model().rowCount(), 3);
    QCOMPARE(builder->textField()->text(), u"seats >= 100"_s);
    QTRY_COMPARE(builder->countText(), u"3"_s);
    QVERIFY(tabs().isDirty(u"all"_s));
    // Letters are no number: the condition is unfinished again.
    QTest::keyClicks(line, u"x"_s);
    QTRY_COMPARE(model().rowCount(), 12);
    trigger(u"edit.clearFilters"_s);
    QTRY_VERIFY(!tabs().isDirty(u"all"_s));
}

void CustomersListTest::builder_readsTextAndMarksFaults()
{
    showAll();
    FilterBuilder *builder = page().filterBuilder();
    trigger(u"edit.filterBuilder"_s);
    builder->textField()->setFocus();
    builder->textField()->selectAll();
    QTest::keyClicks(builder->textField(), u"seats > 30 and stage = renewal"_s);
    QTest::keyClick(builder->textField(), Qt::Key_Return);
    QTRY_COMPARE(model().rowCount(), 3);
    QCOMPARE(builder->findChildren<FilterCondition *>().size(), 2);
    QVERIFY(builder->problem().isEmpty());
    builder->textField()->selectAll();
    QTest::keyClicks(builder->textField(), u"seats > 30 and"_s);
    QTest::keyClick(builder->textField(), Qt::Key_Return);
    QVERIFY(builder->problem().contains(u"15"_s));
    QCOMPARE(builder->textField()->text(), u"seats > 30 and"_s); // it stays as it was typed
    QCOMPARE(model().rowCount(), 3);
}

void CustomersListTest::builder_keepsDaysThatMove()
{
    showAll();
    page().keeper().setFilter(
        *parseFilter(u"customer_since < today - 30d", entity(), page().keeper().views().context()));
    FilterBuilder *builder = page().filterBuilder();
    QCOMPARE(builder->textField()->text(), u"customer_since < today - 30d"_s);
    auto *unit = builder->findChild<QComboBox *>(u"unit"_s);
    QVERIFY(unit != nullptr);
    unit->setCurrentIndex(1);
    Q_EMIT unit->activated(1);
    QCOMPARE(builder->textField()->text(), u"customer_since < today - 30w"_s);
    QCOMPARE(page().keeper().shown().filter.words, QStringList{u"today - 30w"_s});
}

void CustomersListTest::builder_isReachedByKeyboard()
{
    showAll();
    page().focusContent();
    QTest::keyClick(m_world->window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    FilterBuilder *builder = page().filterBuilder();
    QTRY_VERIFY(builder->isAncestorOf(m_world->window->focusWidget()));
    QTest::keyClick(m_world->window->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!builder->isVisible());
    QVERIFY(table().hasFocus());
}

void CustomersListTest::chips_areConditionsOfTheTree()
{
    showAll();
    page().keeper().setFilter(*parseFilter(u"seats >= 100 and stage in (renewal, adoption) and name contains e",
                                           entity(), page().keeper().views().context()));
    QCOMPARE(page().findChildren<FilterChip *>().at(0)->keys(), (QStringList{u"renewal"_s, u"adoption"_s}));
    const auto chips = [this] {
        QList<ConditionChip *> visible;
        for (ConditionChip *chip : page().findChildren<ConditionChip *>()) {
            if (!chip->isHidden())
                visible.append(chip);
        }
        return visible;
    };
    QTRY_COMPARE(chips().size(), 2);
    QCOMPARE(chips().constFirst()->text(), u"Seats is at least 100"_s);
    chips().constFirst()->setFocus();
    QTest::keyClick(chips().constFirst(), Qt::Key_Delete);
    QTRY_COMPARE(chips().size(), 1);
    QTRY_COMPARE(model().rowCount(), 8);
}

void CustomersListTest::columns_areChosenMovedAndReset()
{
    showAll();
    trigger(u"view.columns"_s);
    ColumnsChooser *chooser = page().columnsChooser();
    QTRY_VERIFY(chooser->isVisible());
    QListWidget *list = chooser->list();
    QCOMPARE(list->count() + 1, model().allColumns().size());
    list->item(0)->setCheckState(Qt::Unchecked); // the stage
    QCOMPARE(model().columnOf(customerfields::Stage), -1);
    QCOMPARE(model().columnOf(customerfields::Name), 0);
    list->setCurrentRow(1);
    const auto moved = static_cast<FieldNumber>(list->currentItem()->data(Qt::UserRole).toInt());
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(list->currentRow(), 2);
    QCOMPARE(model().columnOf(moved), 2);
    QTRY_COMPARE(model().rowCount(), 12);
    QTRY_VERIFY(model().index(0, 1).data(LoadedRole).toBool());
    QVERIFY(tabs().isDirty(u"all"_s));
    Q_EMIT chooser->resetAsked();
    QCOMPARE(model().shownColumns(), CustomersModel::usualColumns());
    QVERIFY(!tabs().isDirty(u"all"_s));
    chooser->reject();
}

void CustomersListTest::widths_areKept()
{
    const int stage = model().columnOf(customerfields::Stage);
    table().setColumnWidth(stage, 222);
    const QVariantMap state = page().saveState();
    table().setOwnWidths({});
    QVERIFY(table().columnWidth(stage) != 222);
    page().restoreState(state);
    QCOMPARE(table().columnWidth(stage), 222);
}

void CustomersListTest::view_isSavedChangedAndDeleted()
{
    showAll();
    page().keeper().setFilter(leafOf(customerfields::Seats, FilterOp::Greater, {Value(std::int64_t(90))}));
    saveAs(u"Grandes"_s);
    const QString id = tabs().currentId();
    QVERIFY(!tabs().isDirty(id));
    QVERIFY(!tabs().isDirty(u"all"_s));
    QTRY_COMPARE(model().rowCount(), 3);
    table().sortBy(model().columnOf(customerfields::Seats), true);
    QVERIFY(tabs().isDirty(id));
    trigger(u"view.save"_s);
    QTRY_VERIFY(!tabs().isDirty(id));
    QTRY_VERIFY(m_world->window->toast()->message().contains(u"Grandes"_s));
    trigger(u"view.rename"_s);
    page().keeper().dialog()->nameField()->setText(u"Os maiores"_s);
    page().keeper().dialog()->accept();
    QTRY_COMPARE(tabs().tabText(tabs().currentIndex()), u"Os maiores"_s);
    trigger(u"view.duplicate"_s);
    QTRY_VERIFY(tabs().currentId() != id);
    const int count = tabs().count();
    trigger(u"view.deleteView"_s);
    QTRY_COMPARE(tabs().count(), count - 1);
    QTRY_VERIFY(m_world->window->toast()->actButton()->isVisible());
    m_world->window->toast()->actButton()->click();
    QTRY_COMPARE(tabs().count(), count);
}

void CustomersListTest::view_isSharedAndTakenBack()
{
    showAll();
    page().keeper().setFilter(leafOf(customerfields::Seats, FilterOp::Greater, {Value(std::int64_t(90))}));
    saveAs(u"Grandes"_s);
    const QString mine = tabs().currentId();
    const int count = tabs().count();
    trigger(u"view.share"_s);
    QMenu *menu = page().keeper().menu();
    QTRY_VERIFY(menu != nullptr && menu->isVisible());
    QCOMPARE(menu->actions().size(), 3); // me, my team, everybody
    menu->actions().constLast()->trigger();
    menu->close();
    QTRY_VERIFY(tabs().currentId() != mine);
    QCOMPARE(tabs().count(), count);
    QCOMPARE(page().keeper().shown().audience, ScopeId(m_world->workspace.uuid));
    QTRY_COMPARE(model().rowCount(), 3);
    trigger(u"edit.undo"_s);
    QTRY_VERIFY(page().keeper().views().view(mine) != nullptr);
    QTRY_COMPARE(tabs().count(), count);
    // What somebody else keeps for himself has no tab here.
    ListView theirs = page().keeper().shown();
    theirs.name = u"De outra pessoa"_s;
    const auto made = page().keeper().views().create(theirs, ScopeId(m_world->colleague.uuid));
    QSignalSpy changed(&page().keeper().views(), &SavedViews::changed);
    const auto done = m_world->store.execute(made->second);
    QTRY_VERIFY(done.isFinished() && !changed.isEmpty());
    QCOMPARE(tabs().count(), count);
}

void CustomersListTest::views_keepTheirChangesPerTab()
{
    showAll();
    page().findChildren<FilterChip *>().at(0)->setKeys({u"renewal"_s});
    QTRY_COMPARE(model().rowCount(), 4);
    QVERIFY(tabs().isDirty(u"all"_s));
    tabs().setCurrentId(u"mine"_s);
    QTRY_COMPARE(model().rowCount(), 6);
    QVERIFY(page().findChildren<FilterChip *>().at(0)->keys().isEmpty());
    tabs().setCurrentId(u"all"_s);
    QTRY_COMPARE(model().rowCount(), 4);
    trigger(u"view.revert"_s);
    QTRY_COMPARE(model().rowCount(), 12);
    QVERIFY(!tabs().isDirty(u"all"_s));
}

void CustomersListTest::density_isKept()
{
    const int comfortable = table().rowHeight(0);
    QTest::keyClick(m_world->window.get(), Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(table().rowHeight(0) < comfortable);
    QVERIFY(m_world->window->actions().action(u"view.compact"_s)->isChecked());
    QCOMPARE(m_world->settings.value(u"appearance/density"_s).toString(), u"compact"_s);
    QTest::keyClick(m_world->window.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(table().rowHeight(0), comfortable);
}

void CustomersListTest::bulkEdit_showsWhatItWouldDo()
{
    showAll();
    table().selectAll();
    BulkEditDialog *dialog = page().bulkEditDialog();
    dialog->begin(table().selectedIds(), customerfields::Stage, u"renewal"_s);
    QTRY_VERIFY(dialog->preview().isComplete());
    QTRY_VERIFY(dialog->summary().startsWith(u"8 "_s));
    QVERIFY(dialog->summary().contains(u"“Renewal”"_s));
    QVERIFY(dialog->summary().endsWith(u"Have it already: 4."_s));
    QVERIFY(m_world->store.commands().isEmpty()); // nothing before it is asked for
    dialog->applyButton()->click();
    QTRY_COMPARE(m_world->store.commands().size(), 1);
    QCOMPARE(m_world->store.commands().first().edits.size(), 8);
    QTRY_VERIFY(!dialog->isVisible());
    trigger(u"edit.undo"_s);
    QTRY_COMPARE(m_world->store.customer(model().idAt(0)).stage, u"onboarding"_s);
}

void CustomersListTest::bulkEdit_staysOpenWhenItIsRefused()
{
    showAll();
    table().selectAll();
    BulkEditDialog *dialog = page().bulkEditDialog();
    dialog->begin(table().selectedIds(), customerfields::Stage, u"renewal"_s);
    QTRY_VERIFY(dialog->preview().isComplete());
    QTRY_VERIFY(dialog->applyButton()->isEnabled());
    m_world->store.failNextCommand(fail(Error::Code::NoSpace));
    dialog->applyButton()->click();
    QTRY_VERIFY(m_world->window->toast()->isVisible());
    QVERIFY(dialog->isVisible()); // what was chosen is still chosen
    QTRY_VERIFY(dialog->applyButton()->isEnabled());
    dialog->applyButton()->click();
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(m_world->store.customer(model().idAt(0)).stage, u"renewal"_s);
}

void CustomersListTest::bulkEdit_saysWhatCannotBeRead()
{
    showAll();
    table().selectAll();
    BulkEditDialog *dialog = page().bulkEditDialog();
    Q_EMIT dialog->preview().failed(fail(Error::Code::Corrupt)); // as of a broken disk
    const QString said = dialog->summary();
    QVERIFY(!said.isEmpty());
    dialog->begin(table().selectedIds(), customerfields::Stage, u"renewal"_s);
    QTRY_VERIFY(dialog->summary().startsWith(u"8 "_s));
    Q_EMIT dialog->preview().failed(fail(Error::Code::Corrupt));
    QCOMPARE(dialog->summary(), said);
    QVERIFY(m_world->store.commands().isEmpty());
    dialog->applyButton()->click(); // looks through the rows again, and writes nothing yet
    QTRY_VERIFY(dialog->summary().startsWith(u"8 "_s));
    QVERIFY(m_world->store.commands().isEmpty());
    dialog->reject();
}

void CustomersListTest::ownerOfMany_isPreviewedFirst()
{
    showAll();
    table().selectAll();
    trigger(u"customer.owner"_s);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr);
    menu->actions().at(1)->trigger(); // the colleague
    menu->close();
    BulkEditDialog *dialog = page().bulkEditDialog();
    QTRY_VERIFY(dialog->isVisible() && dialog->preview().isComplete());
    QCOMPARE(dialog->preview().tally().leavingMe, 6);
    QCOMPARE(dialog->preview().tally().already, 6);
    QVERIFY(m_world->store.commands().isEmpty());
    dialog->reject();
}

void CustomersListTest::export_holdsWhatIsShown()
{
    showAll();
    page().keeper().setFilter(leafOf(customerfields::Seats, FilterOp::GreaterOrEqual, {Value(std::int64_t(60))}));
    page().keeper().setColumns(
        {customerfields::Name, customerfields::Tags, customerfields::Stage, customerfields::Owner});
    table().setColumns(page().keeper().shown().columns);
    QTRY_COMPARE(model().rowCount(), 7);
    table().sortBy(model().columnOf(customerfields::Stage), true);
    QTRY_COMPARE(model().index(0, 2).data().toString(), u"Renewal"_s);
    trigger(u"customer.export"_s);
    ExportDialog *dialog = page().exportDialog();
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(dialog->formats()->count(), m_exchange->writes(ExportFormat::Xlsx) ? 2 : 1);
    const QString file = m_world->home.filePath(u"lista.csv"_s);
    QSignalSpy written(dialog, &ExportDialog::written);
    dialog->start(file);
    QTRY_COMPARE(written.size(), 1);
    QFile read(file);
    QVERIFY(read.open(QIODevice::ReadOnly));
    const QByteArray bytes = read.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
    QStringList lines = QString::fromUtf8(bytes.mid(3)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.takeFirst(), u"Name,Tags,Stage,Owner"_s);
    QCOMPARE(lines.size(), model().rowCount());
    for (int row = 0; row < model().rowCount(); ++row) {
        QStringList shown;
        for (int column = 0; column < model().columnCount(); ++column)
            shown.append(model().index(row, column).data().toString());
        QCOMPARE(lines.at(row), shown.join(u','));
    }
}

void CustomersListTest::export_isCalledWhatAFileMayBe()
{
    showAll();
    ExportDialog *dialog = page().exportDialog();
    const auto suggested = [this, dialog](const QString &view) {
        dialog->begin(model().query(), model().rowCount(), view);
        return dialog->suggestedFile();
    };
    QCOMPARE(suggested(u"Renovação em 90 dias"_s), u"Renovação em 90 dias.csv"_s);
    QCOMPARE(suggested(u"SP/RJ: \"risk\"?"_s), u"SP-RJ- -risk--.csv"_s);
    QCOMPARE(suggested(u"../../etc"_s), u"-..-etc.csv"_s);
    QCOMPARE(suggested(u" .. "_s), u"Customers.csv"_s);
    dialog->close();
}

void CustomersListTest::keyboard_sortsAndChangesTheView()
{
    showAll();
    page().focusContent();
    const int stage = model().columnOf(customerfields::Stage);
    table().setCurrentIndex(model().index(0, stage));
    QTest::keyClick(&table(), Qt::Key_S);
    QCOMPARE(table().sortColumn(), stage);
    QVERIFY(!table().sortDescending());
    QTRY_COMPARE(model().index(0, stage).data().toString(), u"Adoption"_s);
    QTRY_COMPARE(table().currentIndex().column(), stage); // the keyboard is where it was
    QTest::keyClick(&table(), Qt::Key_S);
    QVERIFY(table().sortDescending());
    QTRY_COMPARE(model().index(0, stage).data().toString(), u"Renewal"_s);
    QTRY_COMPARE(table().currentIndex().column(), stage);
    const QAction *sort = m_world->window->actions().action(u"view.sort"_s);
    QVERIFY(sort->isEnabled());
    const QModelIndex current = table().currentIndex();
    table().setCurrentIndex(current.siblingAtColumn(model().columnOf(customerfields::Tags)));
    QVERIFY(!sort->isEnabled()); // a set has no order
    table().setCurrentIndex(current);
    QVERIFY(sort->isEnabled());

    const QString before = page().keeper().shown().id;
    trigger(u"record.nextTab"_s);
    QVERIFY(page().keeper().shown().id != before);
    trigger(u"record.previousTab"_s);
    QCOMPARE(page().keeper().shown().id, before);
}

void CustomersListTest::enter_opensTheCustomer()
{
    page().focusContent();
    table().setCurrentIndex(model().index(1, 0));
    const QList<PageEntry> &pages = allPages();
    const bool hasPage =
        std::any_of(pages.cbegin(), pages.cend(), [](const PageEntry &entry) { return entry.id == "customer"_L1; });
    QTest::keyClick(&table(), Qt::Key_Return);
    if (hasPage) {
        QTRY_COMPARE(m_world->window->currentPageId(), u"customer"_s);
        return;
    }
    QTRY_VERIFY(page().panel()->isVisible());
    QCOMPARE(page().panel()->customer(), model().idAt(1));
}

} // namespace farol

QTEST_MAIN(farol::CustomersListTest)
#include "tst_customerslist.moc"
