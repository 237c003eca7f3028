// SPDX-FileCopyrightText: 2026 The Farol authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accessend.h"
#include "models/customerfields.h"
#include "models/itemroles.h"
#include "tests/gui/guiworld.h"
#include "ui/actions/actionregistry.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/draftbar.h"
#include "ui/mainwindow.h"
#include "ui/pages/customers/customerpanel.h"
#include "ui/pages/customers/customerspage.h"
#include "ui/pages/customers/customerstable.h"
#include "ui/pages/customers/newcustomerdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/tokenedit.h"
#include "ui/widgets/viewtabs.h"

#include <QApplication>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;

namespace farol {

// The customers page in a real window: what a person does with mouse and keyboard.
class CustomersPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_world.reset(); }

    void tabs_chooseThePortfolio();
    void filterBox_isBlindToAccents();
    void chips_narrowAndSayWhatWouldHelp();
    void emptyStore_offersTheFirstCustomer();
    void endedAccess_emptiesTheListAndSaysWhy();
    void brokenList_canBeTriedAgain();
    void name_isEditedInTheFrozenColumn();
    void stage_isChosenInPlace();
    void seats_areTyped();
    void tags_areEditedAsTokens();
    void openEditor_survivesARemoteChange();
    void openEditor_savesOverNewerAndSaysSo();
    void openEditor_ofADeletedRow_handsTheDraftBack();
    void wrongDate_keepsItsEditor();
    void newCustomer_appearsAndIsCurrent();
    void newCustomer_pressedTwiceIsOne();
    void newCustomer_needsAName();
    void tags_ofAColleagueStay_data();
    void tags_ofAColleagueStay();
    void delete_canBeUndoneFromTheToast();
    void deletingMany_isAskedFirst();
    void bulkEdit_isOneAct();
    void selection_survivesSortingAndRemoteChanges();
    void newRows_waitBehindTheirLine();
    void panel_savesFieldByField();
    void panel_keepsADraftWhenTheFieldChanges();
    void panel_isTickedInTheMenu();
    void keyboard_selectsAndOpens();
    void refusedEdit_isSaidAndTakenBack();
    void thousands_scrollAndSelect();

private:
    [[nodiscard]] CustomersPage &page() const { return *m_world->customersPage(); }
    [[nodiscard]] CustomersTable &table() const { return *page().table(); }
    [[nodiscard]] CustomersModel &model() const { return page().model(); }
    [[nodiscard]] QModelIndex cell(int row, FieldNumber field) const
    {
        return model().index(row, model().columnOf(field));
    }
    void showAll(int count = 12);
    /// Opens the editor of a cell and returns it.
    template <typename T>
    [[nodiscard]] T *edit(int row, FieldNumber field);

    std::unique_ptr<GuiWorld> m_world;
};

void CustomersPageTest::init()
{
    m_world = std::make_unique<GuiWorld>(dozen({}));
    m_world->open();
}

void CustomersPageTest::showAll(int count)
{
    page().findChild<ViewTabs *>()->setCurrentId(u"all"_s);
    QTRY_COMPARE(model().rowCount(), count);
}

template <typename T>
T *CustomersPageTest::edit(int row, FieldNumber field)
{
    table().setFocus();
    table().setCurrentIndex(cell(row, field));
    QTest::keyClick(&table(), Qt::Key_F2);
    return qobject_cast<T *>(table().openEditor(cell(row, field)));
}

void CustomersPageTest::tabs_chooseThePortfolio()
{
    QCOMPARE(model().rowCount(), 6);
    showAll();
    QTRY_COMPARE(page().findChild<ViewTabs *>()->accessibleTabName(0), u"My portfolio 6"_s);
}

void CustomersPageTest::filterBox_isBlindToAccents()
{
    m_world->store.pullCreate({aCustomer(u"Água Doce"_s, {}, m_world->me)});
    auto *search = page().findChild<QLineEdit *>(u"search"_s);
    search->setFocus();
    QTest::keyClicks(search, u"agua"_s);
    QTRY_COMPARE(model().rowCount(), 1);
    QCOMPARE(model().index(0, 0).data().toString(), u"Água Doce"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(model().rowCount(), 7);
}

void CustomersPageTest::chips_narrowAndSayWhatWouldHelp()
{
    showAll();
    const QList<FilterChip *> chips = page().findChildren<FilterChip *>();
    QCOMPARE(chips.size(), 2);
    chips.at(0)->setKeys({u"renewal"_s});
    QTRY_COMPARE(model().rowCount(), 4);
    QVERIFY(chips.at(0)->accessibleName().contains(u"Renewal"_s));
    chips.at(1)->setKeys({u"enterprise"_s});
    QTRY_VERIFY(page().emptyState()->isVisible());
    QVERIFY(page().emptyState()->text().contains(u"Renewal"_s));
    const auto offer = [this]() -> QPushButton * {
        for (QPushButton *button : page().emptyState()->findChildren<QPushButton *>()) {
            if (button->text().contains(u"Without Enterprise: 4 customers"_s))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(offer() != nullptr);
    QTest::mouseClick(offer(), Qt::LeftButton);
    QTRY_COMPARE(model().rowCount(), 4);
    QTRY_VERIFY(table().isVisible());
    chips.at(0)->setFocus();
    QTest::keyClick(chips.at(0), Qt::Key_Delete);
    QTRY_COMPARE(model().rowCount(), 12);
}

void CustomersPageTest::emptyStore_offersTheFirstCustomer()
{
    m_world = std::make_unique<GuiWorld>(QList<Customer>());
    m_world->open();
    QTRY_VERIFY(page().emptyState()->isVisible());
    QCOMPARE(page().emptyState()->title(), u"Your portfolio begins here"_s);
    m_world->store.pullCreate({aCustomer(u"Somebody else's"_s, {}, m_world->colleague)});
    QTRY_COMPARE(page().emptyState()->title(), u"No customer is in your portfolio yet"_s);
}

void CustomersPageTest::endedAccess_emptiesTheListAndSaysWhy()
{
    m_world = std::make_unique<GuiWorld>(QList<Customer>());
    m_world->open();
    const Customer customer = aCustomer(u"Acme"_s, {}, m_world->me);
    m_world->store.pullCreate({customer});
    QTRY_COMPARE(model().rowCount(), 1);
    SyncStatus status;
    status.connection = SyncStatus::Connection::SignedOut;
    status.hasError = true;
    status.lastError = accessEndedError(AccessEnd::UserInactive);
    m_world->store.setStatus(status);
    m_world->store.pullDelete({customer.id.uuid});
    QTRY_COMPARE(page().emptyState()->title(), u"Your access has ended"_s);
    QVERIFY(page().emptyState()->isVisible());
    QVERIFY(page().emptyState()->text().contains(u"kept"_s));
    QVERIFY(page().emptyState()->findChildren<QPushButton *>().isEmpty()); // nothing to be added here
    QVERIFY(!page().isActionEnabled(u"customer.new"_s));
}

void CustomersPageTest::brokenList_canBeTriedAgain()
{
    m_world = std::make_unique<GuiWorld>(dozen({}));
    m_world->store.failNextQuery(fail(Error::Code::Corrupt));
    m_world->store.hold();
    const Services services{m_world->store,    m_world->names,      m_world->clock,    m_world->random,
                            m_world->settings, m_world->appearance, m_world->language, u"Nimbo"_s};
    m_world->window = std::make_unique<MainWindow>(services);
    m_world->window->show();
    m_world->store.release();
    // The ids came although the page did not: the list is there, and the failure is said.
    QTRY_VERIFY(m_world->window->toast()->isVisible());
    QTRY_COMPARE(model().rowCount(), 6);
}

void CustomersPageTest::name_isEditedInTheFrozenColumn()
{
    auto *line = edit<QLineEdit>(1, customerfields::Name);
    QVERIFY(line != nullptr);
    QVERIFY(line->hasFocus());
    QCOMPARE(line->text(), u"Cliente C"_s);
    line->selectAll();
    QTest::keyClicks(line, u"Novo nome"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(m_world->store.customer(model().idAt(1)).name, u"Novo nome"_s);
    QTRY_VERIFY(table().hasFocus());
}

void CustomersPageTest::stage_isChosenInPlace()
{
    auto *combo = edit<QComboBox>(0, customerfields::Stage);
    QVERIFY(combo != nullptr);
    combo->setCurrentIndex(combo->findData(u"churned"_s));
    Q_EMIT combo->activated(combo->currentIndex());
    QTRY_COMPARE(m_world->store.customer(model().idAt(0)).stage, u"churned"_s);
    QTRY_VERIFY(table().openEditor(cell(0, customerfields::Stage)) == nullptr);
}

void CustomersPageTest::seats_areTyped()
{
    auto *spin = edit<QSpinBox>(0, customerfields::Seats);
    QVERIFY(spin != nullptr);
    spin->selectAll();
    QTest::keyClicks(spin, u"250"_s);
    QTest::keyClick(spin, Qt::Key_Return);
    QTRY_COMPARE(m_world->store.customer(model().idAt(0)).seats, std::optional<std::int64_t>(250));
}

void CustomersPageTest::tags_areEditedAsTokens()
{
    auto *tokens = edit<TokenEdit>(0, customerfields::Tags);
    QVERIFY(tokens != nullptr);
    QTest::keyClicks(tokens->field(), u"piloto"_s);
    QTest::keyClick(tokens->field(), Qt::Key_Return);
    QTest::keyClick(tokens->field(), Qt::Key_Return);
    QTRY_COMPARE(m_world->store.customer(model().idAt(0)).tags, (QStringList{u"piloto"_s, u"vip"_s}));
}

void CustomersPageTest::openEditor_survivesARemoteChange()
{
    auto *line = edit<QLineEdit>(1, customerfields::Name);
    QTest::keyClicks(line, u"Rascunho"_s);
    const Uuid id = model().idAt(1);
    m_world->store.pullEdit(id, customerfields::Stage, Value(u"churned"_s), m_world->colleague);
    QTRY_COMPARE(cell(1, customerfields::Stage).data(RawRole).toString(), u"churned"_s);
    QCOMPARE(table().openEditor(cell(1, customerfields::Name)), line);
    QCOMPARE(line->text(), u"Rascunho"_s);
    m_world->store.pullCreate({aCustomer(u"Aaa"_s, {}, m_world->me)});
    QTest::qWait(150);
    QCOMPARE(line->text(), u"Rascunho"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(m_world->store.customer(id).name, u"Rascunho"_s);
    QCOMPARE(m_world->store.customer(id).stage, u"churned"_s);
}

void CustomersPageTest::openEditor_savesOverNewerAndSaysSo()
{
    auto *line = edit<QLineEdit>(1, customerfields::Name);
    line->selectAll();
    QTest::keyClicks(line, u"Meu nome"_s);
    const Uuid id = model().idAt(1);
    m_world->store.pullEdit(id, customerfields::Name, Value(u"Nome deles"_s), m_world->colleague);
    QTRY_COMPARE(cell(1, customerfields::Name).data().toString(), u"Nome deles"_s);
    QCOMPARE(line->text(), u"Meu nome"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(m_world->store.customer(id).name, u"Meu nome"_s);
    QTRY_VERIFY(m_world->window->toast()->message().contains(u"Nome deles"_s));
}

void CustomersPageTest::openEditor_ofADeletedRow_handsTheDraftBack()
{
    auto *line = edit<QLineEdit>(1, customerfields::Name);
    line->selectAll();
    QTest::keyClicks(line, u"Longo rascunho"_s);
    m_world->store.pullDelete({model().idAt(1)});
    QTRY_COMPARE(model().rowCount(), 5);
    QVERIFY(m_world->window->toast()->message().contains(u"Longo rascunho"_s));
    QVERIFY(m_world->window->toast()->message().contains(u"Cliente C"_s));
}

void CustomersPageTest::wrongDate_keepsItsEditor()
{
    table().setColumns({customerfields::Name, customerfields::CustomerSince});
    QTRY_VERIFY(cell(0, customerfields::CustomerSince).data(LoadedRole).toBool());
    auto *line = edit<QLineEdit>(0, customerfields::CustomerSince);
    QVERIFY(line != nullptr);
    line->selectAll();
    QTest::keyClicks(line, u"99/99/99"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(table().openEditor(cell(0, customerfields::CustomerSince)), line);
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(table().openEditor(cell(0, customerfields::CustomerSince)) == nullptr);
    QVERIFY(m_world->store.commands().isEmpty());
}

void CustomersPageTest::newCustomer_appearsAndIsCurrent()
{
    page().focusContent();
    QTest::keyClick(&table(), Qt::Key_C);
    NewCustomerDialog *dialog = page().newCustomerDialog();
    QTRY_VERIFY(dialog->isVisible());
    auto *name = qobject_cast<QLineEdit *>(dialog->editor(customerfields::Name));
    QTest::keyClicks(name, u"Cliente Bb"_s);
    QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog->isVisible());
    QTRY_COMPARE(table().currentIndex().siblingAtColumn(0).data().toString(), u"Cliente Bb"_s);
    const Customer made = m_world->store.customer(table().currentId());
    QCOMPARE(made.owner, m_world->me);
    QCOMPARE(made.stage, u"onboarding"_s);
    QTRY_VERIFY(m_world->window->toast()->message().contains(u"1 customer added"_s));
    dialog->begin();
    QVERIFY(name->text().isEmpty());
    dialog->reject();
}

void CustomersPageTest::newCustomer_pressedTwiceIsOne()
{
    NewCustomerDialog *dialog = page().newCustomerDialog();
    dialog->begin();
    auto *name = qobject_cast<QLineEdit *>(dialog->editor(customerfields::Name));
    QTest::keyClicks(name, u"Cliente Bb"_s);
    QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(name, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!dialog->isVisible());
    QCOMPARE(m_world->store.commands().size(), 1);
}

void CustomersPageTest::tags_ofAColleagueStay_data()
{
    QTest::addColumn<bool>("inPanel");
    QTest::newRow("panel") << true;
    QTest::newRow("table") << false;
}

// A half-typed tag is still being typed when a colleague's arrives; both are there in the end.
void CustomersPageTest::tags_ofAColleagueStay()
{
    QFETCH(bool, inPanel);
    const Uuid id = model().idAt(1);
    TokenEdit *tags = nullptr;
    if (inPanel) {
        table().goTo(id);
        QTest::keyClick(&table(), Qt::Key_Space);
        QTRY_VERIFY(page().panel()->editor(customerfields::Tags)->isEnabled());
        tags = qobject_cast<TokenEdit *>(page().panel()->editor(customerfields::Tags));
    } else {
        tags = edit<TokenEdit>(1, customerfields::Tags);
    }
    QVERIFY(tags != nullptr);
    const QStringList before = m_world->store.customer(id).tags;
    QTest::keyClicks(tags->field(), u"meu"_s);
    m_world->store.pullEdit(id, customerfields::Tags, Value(before + QStringList{u"deles"_s}), m_world->colleague);
    QTRY_VERIFY(cell(1, customerfields::Tags).data(RawRole).toStringList().contains(u"deles"_s));
    QVERIFY(m_world->store.commands().isEmpty());
    QCOMPARE(tags->field()->text(), u"meu"_s);
    QTest::keyClick(tags->field(), Qt::Key_Return);
    if (!inPanel)
        QTest::keyClick(tags->field(), Qt::Key_Return);
    const auto sorted = [](QStringList list) {
        list.sort();
        return list;
    };
    QTRY_COMPARE(sorted(m_world->store.customer(id).tags), sorted(before + QStringList{u"meu"_s, u"deles"_s}));
}

void CustomersPageTest::newCustomer_needsAName()
{
    NewCustomerDialog *dialog = page().newCustomerDialog();
    dialog->begin();
    auto *industry = qobject_cast<QLineEdit *>(dialog->editor(customerfields::Industry));
    QTest::keyClicks(industry, u"Varejo"_s);
    QTest::keyClick(industry, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(dialog->isVisible());
    QVERIFY(m_world->store.commands().isEmpty());
    dialog->reject();
    dialog->begin();
    QTRY_COMPARE(industry->text(), u"Varejo"_s);
    QVERIFY(dialog->draftBar()->isVisible());
    dialog->reject();
}

void CustomersPageTest::delete_canBeUndoneFromTheToast()
{
    page().focusContent();
    table().setCurrentIndex(model().index(2, 0));
    const Uuid id = model().idAt(2);
    QTest::keyClick(&table(), Qt::Key_Delete);
    QTRY_COMPARE(model().rowCount(), 5);
    Toast *toast = m_world->window->toast();
    QTRY_COMPARE(toast->message(), u"1 customer deleted"_s);
    QTest::mouseClick(toast->actButton(), Qt::LeftButton);
    QTRY_COMPARE(model().rowCount(), 6);
    QTRY_COMPARE(model().rowOf(id), 2);
}

void CustomersPageTest::deletingMany_isAskedFirst()
{
    QList<Customer> many;
    for (int i = 0; i < 60; ++i)
        many.append(aCustomer(u"Cliente %1"_s.arg(i), u"adoption"_s));
    m_world = std::make_unique<GuiWorld>(many);
    m_world->open();
    showAll(60);
    const auto question = [this] { return page().findChild<ConfirmDialog *>(); };
    QAction *erase = m_world->window->actions().action(u"customer.delete"_s);
    table().selectAll();
    erase->trigger();
    QTRY_VERIFY(question() != nullptr && question()->isVisible());
    QCOMPARE(question()->windowTitle(), u"Delete 60 customers?"_s);
    QVERIFY(!question()->actButton()->hasFocus()); // Enter alone deletes nothing
    QTest::keyClick(question(), Qt::Key_Return);
    QTRY_VERIFY(question() == nullptr);
    QVERIFY(m_world->store.commands().isEmpty());

    erase->trigger();
    QTRY_VERIFY(question() != nullptr);
    question()->actButton()->click();
    QTRY_COMPARE(model().rowCount(), 0);
    QCOMPARE(m_world->store.commands().size(), 1);
    QTRY_VERIFY(m_world->window->toast()->isVisible());
    QTest::mouseClick(m_world->window->toast()->actButton(), Qt::LeftButton);
    QTRY_COMPARE(model().rowCount(), 60);
}

void CustomersPageTest::bulkEdit_isOneAct()
{
    table().selectAll();
    m_world->window->actions().action(u"customer.stage"_s)->trigger();
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr);
    menu->actions().at(2)->trigger();
    menu->close();
    QTRY_COMPARE(m_world->store.commands().size(), 1);
    QCOMPARE(m_world->store.commands().first().edits.size(), 6);
    for (int row = 0; row < 6; ++row)
        QTRY_COMPARE(cell(row, customerfields::Stage).data(RawRole).toString(), u"renewal"_s);
    QCOMPARE(table().selectedRowCount(), 6);
    m_world->window->actions().action(u"edit.undo"_s)->trigger();
    QTRY_COMPARE(cell(0, customerfields::Stage).data(RawRole).toString(), u"onboarding"_s);
}

void CustomersPageTest::selection_survivesSortingAndRemoteChanges()
{
    table().selectionModel()->select(model().index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QList<Uuid> before = table().selectedIds();
    table().sortBy(model().columnOf(customerfields::Seats), true);
    QTRY_COMPARE(model().rowOf(before.first()), 4);
    QTRY_COMPARE(table().selectedIds(), before);
    m_world->store.pullEdit(model().idAt(0), customerfields::Country, Value(u"Chile"_s));
    QTest::qWait(30);
    QCOMPARE(table().selectedIds(), before);
}

void CustomersPageTest::newRows_waitBehindTheirLine()
{
    m_world->store.pullCreate({aCustomer(u"Abc"_s, {}, m_world->me)});
    QAction *refresh = m_world->window->actions().action(u"view.refresh"_s);
    QTRY_VERIFY(refresh->isEnabled());
    QCOMPARE(model().rowCount(), 6);
    refresh->trigger();
    QCOMPARE(model().rowCount(), 7);
    QTRY_COMPARE(model().index(0, 0).data().toString(), u"Abc"_s);
    QTRY_VERIFY(!refresh->isEnabled());
}

void CustomersPageTest::panel_savesFieldByField()
{
    const Uuid id = model().idAt(0);
    page().open(id.toBytes());
    auto *industry = qobject_cast<QLineEdit *>(page().panel()->editor(customerfields::Industry));
    QTRY_VERIFY(industry->isEnabled() && page().panel()->customer() == id);
    industry->setFocus();
    QTest::keyClicks(industry, u"Varejo"_s);
    QTest::keyClick(industry, Qt::Key_Return);
    QTRY_COMPARE(m_world->store.customer(id).industry, u"Varejo"_s);
    auto *notes = qobject_cast<QPlainTextEdit *>(page().panel()->editor(customerfields::Notes));
    notes->setFocus();
    QTest::keyClicks(notes, u"Ligar amanha"_s);
    QTest::keyClick(notes, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_world->store.customer(id).notes, u"Ligar amanha"_s);
}

void CustomersPageTest::panel_keepsADraftWhenTheFieldChanges()
{
    const Uuid id = model().idAt(0);
    page().open(id.toBytes());
    auto *notes = qobject_cast<QPlainTextEdit *>(page().panel()->editor(customerfields::Notes));
    auto *country = qobject_cast<QLineEdit *>(page().panel()->editor(customerfields::Country));
    QTRY_VERIFY(notes->isEnabled());
    QTest::qWait(20);
    notes->setFocus();
    QTest::keyClicks(notes, u"meu rascunho"_s);
    m_world->store.pullEdit(id, customerfields::Country, Value(u"Chile"_s), m_world->colleague);
    QTRY_COMPARE(country->text(), u"Chile"_s);
    QCOMPARE(notes->toPlainText(), u"meu rascunho"_s);
    m_world->store.pullEdit(id, customerfields::Notes, Value(u"texto deles"_s), m_world->colleague);
    QTest::qWait(50);
    QCOMPARE(notes->toPlainText(), u"meu rascunho"_s);
    const auto hints = page().panel()->findChildren<QLabel *>();
    QTRY_VERIFY(std::any_of(hints.cbegin(), hints.cend(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"texto deles"_s);
    }));
}

void CustomersPageTest::panel_isTickedInTheMenu()
{
    table().setCurrentIndex(model().index(1, 0));
    const ActionRegistry &actions = m_world->window->actions();
    QAction *panel = actions.action(u"view.panel"_s);
    QVERIFY(!panel->isChecked());
    actions.action(u"customer.open"_s)->trigger(); // opened by another way
    QTRY_VERIFY(page().panel()->isVisible());
    QVERIFY(panel->isChecked());
    QTest::keyClick(page().panel(), Qt::Key_Escape);
    QTRY_VERIFY(!page().panel()->isVisible());
    QVERIFY(!panel->isChecked());
    panel->trigger();
    QVERIFY(panel->isChecked());
    m_world->window->showPage(u"trash"_s);
    QVERIFY(!panel->isChecked());
}

void CustomersPageTest::keyboard_selectsAndOpens()
{
    page().focusContent();
    table().setCurrentIndex(model().index(0, 0));
    table().clearSelection();
    QTest::keyClick(&table(), Qt::Key_X);
    QCOMPARE(table().selectedRowCount(), 1);
    QTest::keyClick(&table(), Qt::Key_X);
    QCOMPARE(table().selectedRowCount(), 0);
    QTest::keyClick(&table(), Qt::Key_Down);
    QCOMPARE(table().currentIndex().row(), 1);
    QTest::keyClick(&table(), Qt::Key_Space);
    QTRY_VERIFY(page().panel()->isVisible());
    QTest::keyClick(&table(), Qt::Key_Escape);
    QVERIFY(!page().panel()->isVisible());
}

void CustomersPageTest::refusedEdit_isSaidAndTakenBack()
{
    m_world->store.failNextCommand(fail(Error::Code::Denied));
    const QString before = cell(0, customerfields::Stage).data(RawRole).toString();
    QVERIFY(model().setData(cell(0, customerfields::Stage), u"churned"_s, Qt::EditRole));
    QTRY_VERIFY(m_world->window->toast()->message().contains(u"not allowed"_s));
    QTRY_COMPARE(cell(0, customerfields::Stage).data(RawRole).toString(), before);
}

void CustomersPageTest::thousands_scrollAndSelect()
{
    QList<Customer> many;
    for (int i = 0; i < 20'000; ++i)
        many.append(aCustomer(u"Cliente %1"_s.arg(i), u"adoption"_s));
    m_world = std::make_unique<GuiWorld>(many);
    m_world->open();
    showAll(20'000);
    table().scrollToBottom();
    QTRY_VERIFY(model().index(19'990, 0).data(LoadedRole).toBool());
    table().selectAll();
    QCOMPARE(table().selectedRowCount(), 20'000);
    table().clearSelection();
}

} // namespace farol

QTEST_MAIN(farol::CustomersPageTest)
#include "tst_customerspage.moc"
